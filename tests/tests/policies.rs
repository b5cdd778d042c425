//! What the model says of limits, pages and waiting, before any code is written.

use std::fmt::Write;
use std::io;

use codegen::check::check;
use codegen::diagnostic::Report;
use codegen::load::load;
use codegen::model::{Api, model};
use codegen::pipeline::spec_folder;
use tests::{APIS, fixtures, workspace};

fn modelled(folder: &str, read: &dyn Fn(&str) -> io::Result<Vec<u8>>) -> Result<Api, Report> {
    model(&check(load(folder, read)?)?)
}

/// The policies of an API as text, without what other snapshots show.
fn policies(api: &Api) -> String {
    let mut text = String::new();
    for set in &api.limit_sets {
        writeln!(text, "{set:#?}").unwrap();
    }
    for operation in &api.operations {
        let name = &operation.method_name;
        if let Some(pagination) = &operation.pagination {
            writeln!(text, "{name}: {pagination:#?}").unwrap();
        }
        if let Some(waiter) = &operation.waiter {
            writeln!(text, "{name}: {waiter:#?}").unwrap();
        }
    }
    text
}

#[test]
fn the_policies_of_the_apis_are_as_reviewed() {
    for api in APIS {
        let read = |path: &str| std::fs::read(workspace().join(path));
        let modelled = modelled(&spec_folder(api), &read).unwrap();
        insta::assert_snapshot!(api, policies(&modelled));
    }
}

#[test]
fn the_policies_of_the_fixtures_are_as_reviewed() {
    for (name, fixture) in fixtures::constructs() {
        if let Ok(api) = modelled("things", &|path| fixtures::read(&fixture, path)) {
            let policies = policies(&api);
            if !policies.is_empty() {
                insta::assert_snapshot!(name, policies);
            }
        }
    }
}
