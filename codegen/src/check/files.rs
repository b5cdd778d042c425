//! Files: each becomes a module that is called after it.

use super::{Api, place, words};
use crate::diagnostic::Finding;
use crate::names;

pub(super) fn check(api: &Api<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, node) in api.document.files() {
        let name = path.rsplit('/').next().unwrap_or(path);
        let stem = name.strip_suffix(".yaml");
        if !stem.is_some_and(|stem| words::is_kebab_case(stem) && names::is_free_module(stem)) {
            findings.push(Finding::new(
                "file-name",
                place::head(node),
                format!("a file may not be called `{name}`"),
                "write kebab-case and `.yaml`; `builder`, `error` and `kind` are modules already, `mod` and the like no names",
            ));
        }
    }
    findings
}
