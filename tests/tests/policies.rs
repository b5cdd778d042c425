//! What is planned of limits, pages and waiting, before any code is written.

use std::fmt::Write;
use std::io;

use codegen::check::check;
use codegen::diagnostic::Report;
use codegen::load::load;
use codegen::lower::{Plan, lower};
use codegen::pipeline::spec_folder;
use tests::{APIS, fixtures, workspace};

fn plan(folder: &str, read: &dyn Fn(&str) -> io::Result<Vec<u8>>) -> Result<Plan, Report> {
    Ok(lower(&check(load(folder, read)?)?)?.plan)
}

/// The plan of an API as text, without what other snapshots show.
fn policies(plan: &Plan) -> String {
    let mut text = String::new();
    for (set, limits) in &plan.quotas {
        writeln!(text, "quotas::{set} = {limits:#?}").unwrap();
    }
    for (method, operation) in &plan.operations {
        if let Some(pagination) = &operation.pagination {
            writeln!(text, "{method}: {pagination:#?}").unwrap();
        }
        if let Some(waiter) = &operation.waiter {
            writeln!(text, "{method}: {waiter:#?}").unwrap();
        }
    }
    text
}

#[test]
fn the_policies_of_the_apis_are_as_reviewed() {
    for api in APIS {
        let read = |path: &str| std::fs::read(workspace().join(path));
        let plan = plan(&spec_folder(api), &read).unwrap();
        insta::assert_snapshot!(api, policies(&plan));
    }
}

#[test]
fn the_policies_of_the_fixtures_are_as_reviewed() {
    for (name, fixture) in fixtures::constructs() {
        if let Ok(plan) = plan("things", &|path| fixtures::read(&fixture, path)) {
            let policies = policies(&plan);
            if !policies.is_empty() {
                insta::assert_snapshot!(name, policies);
            }
        }
    }
}
