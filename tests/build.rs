//! Generates the clients of the fixtures, so that tests can use what the snapshots only show; a list of all types that hold
//! a secret, for the test that tries to see one; and for each operation of both APIs a function that sends requests
//! through its client, for the tests against the sandbox.

use std::fs;
use std::path::Path;

use codegen::pipeline::{build, spec_folder};

#[path = "build/calls.rs"]
mod calls;
#[path = "src/fixtures.rs"]
#[allow(unreachable_pub, reason = "public where it is a module of the library")]
mod fixtures;
#[path = "build/rust.rs"]
mod rust;
#[path = "src/samples.rs"]
#[allow(unreachable_pub, reason = "public where it is a module of the library")]
mod samples;
#[path = "build/secrets.rs"]
mod secrets;

fn main() {
    println!("cargo::rerun-if-changed=fixtures/constructs");
    println!("cargo::rerun-if-changed=../spec");
    let out = std::env::var("OUT_DIR").unwrap();
    let mut modules = String::new();
    let mut secrets = String::new();
    let mut calls = String::new();
    for (name, fixture) in fixtures::constructs() {
        // Fixtures of what is not supported make no client.
        let read = |path: &str| fixtures::read(&fixture, path);
        let Ok(client) = build("things", &read) else {
            continue;
        };
        for (path, module) in client.modules.0 {
            let path = Path::new(&out).join(&name).join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, prettyplease::unparse(&module.file)).unwrap();
        }
        modules += &format!(
            "#[path = {:?}]\npub mod {name};\n",
            format!("{out}/{name}/mod.rs")
        );
        let module = format!("tests::constructs::{name}");
        secrets += &secrets::api(&module, &client.api, &fixture);
    }
    for name in ["northflank", "sevalla"] {
        let spec = spec_folder(name);
        let read = |path: &str| fs::read(Path::new("..").join(path));
        // A document with a mistake is what other tests report.
        if let Ok(client) = build(&spec, &read) {
            let files = fs::read_dir(Path::new("..").join(&spec)).unwrap();
            let texts = files.map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
            let module = format!("generated_client::{name}");
            let api = &client.api;
            secrets += &secrets::api(&module, api, &texts.collect::<String>());
            let operations = api.operations.iter();
            calls.extend(operations.map(|operation| calls::calls(api, operation)));
        }
    }
    let write = |name: &str, text: String| fs::write(Path::new(&out).join(name), text).unwrap();
    write("constructs.rs", modules);
    write("secrets.rs", format!("vec![\n{secrets}]"));
    write("calls.rs", format!("[\n{calls}]"));
}
