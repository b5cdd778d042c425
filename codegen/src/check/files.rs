//! Files: each becomes a module that is called after it.

use super::api::Api;
use super::{place, words};
use crate::diagnostic::Finding;
use crate::names;

pub(super) fn check(api: &Api<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (path, node) in api.document.files() {
        let name = path.rsplit('/').next().unwrap_or(path);
        let stem = name.strip_suffix(".yaml");
        let is_free = |stem: &str| names::is_free_module(&stem.replace('-', "_"));
        if !stem.is_some_and(|stem| words::is_kebab_case(stem) && is_free(stem)) {
            findings.push(Finding::new(
                "file-name",
                place::head(node),
                format!("a file may not be called `{name}`"),
                "write kebab-case and `.yaml`; `kind`, `rate-limits`, `requests` and `types` are modules already, `mod` and the like no names",
            ));
        }
    }
    findings
}
