//! Generates the clients of the fixtures, so that tests can use what the snapshots only show; a list of all types that hold
//! a secret, for the test that tries to see one; and for each operation of both APIs a function that sends requests
//! through its client, for the tests against the sandbox.

use std::fs;
use std::io;
use std::path::Path;

use codegen::check::check;
use codegen::diagnostic::Report;
use codegen::load::load;
use codegen::lower::{Form, Lowered, TypePlan, ValueType, lower};
use codegen::names;
use codegen::pipeline::{build, spec_folder};
use serde_json::Value;

use samples::{MARKER, Samples};

#[path = "build/calls.rs"]
mod calls;
#[path = "src/fixtures.rs"]
#[allow(unreachable_pub, reason = "public where it is a module of the library")]
mod fixtures;
#[path = "src/samples.rs"]
#[allow(unreachable_pub, reason = "public where it is a module of the library")]
mod samples;

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
        secrets += &api(&module, &lowered("things", &read).unwrap(), &fixture);
    }
    for name in ["northflank", "sevalla"] {
        let spec = spec_folder(name);
        let read = |path: &str| fs::read(Path::new("..").join(path));
        // A document with a mistake is what other tests report.
        if let Ok(lowered) = lowered(&spec, &read) {
            let files = fs::read_dir(Path::new("..").join(&spec)).unwrap();
            let texts = files.map(|file| fs::read_to_string(file.unwrap().path()).unwrap());
            let module = format!("generated_client::{name}");
            secrets += &api(&module, &lowered, &texts.collect::<String>());
            let samples = Samples::new(&lowered);
            let operations = operations(samples.openapi());
            calls.extend(operations.map(|operation| calls::call(&lowered, operation)));
        }
    }
    fs::write(Path::new(&out).join("constructs.rs"), modules).unwrap();
    fs::write(
        Path::new(&out).join("secrets.rs"),
        format!("vec![\n{secrets}]"),
    )
    .unwrap();
    fs::write(Path::new(&out).join("calls.rs"), format!("[\n{calls}]")).unwrap();
}

fn lowered(folder: &str, read: &dyn Fn(&str) -> io::Result<Vec<u8>>) -> Result<Lowered, Report> {
    lower(&check(load(folder, read)?)?)
}

/// Writes an `Api` of `tests/secrets.rs`.
fn api(module: &str, lowered: &Lowered, text: &str) -> String {
    let samples = Samples::new(lowered);
    let types = &lowered.plan.types;
    let secrets = types.iter().filter(|(_, plan)| is_secret(plan));
    let secrets: Vec<_> = secrets.map(|(name, _)| name).collect();
    let documented = text.matches("format: password").count();
    let mut holders = String::new();
    for (name, plan) in types.iter().filter(|(_, plan)| plan.is_defined()) {
        let value = match &plan.form {
            Form::Struct(_) if plan.direction.request => {
                format!("types::builder::{name}::from(value)")
            }
            _ => "()".to_owned(),
        };
        for sample in samples.of(name) {
            holders += &holder(name, &format!("types::{name}"), &sample, &value);
        }
        let Form::Answers(cases) = &plan.form else {
            continue;
        };
        for (case, rust_type) in cases {
            let sample = samples.of_rust_type(rust_type).unwrap_or_default();
            let case = format!("{name}::{case}");
            holders += &holder(&case, rust_type, &sample, &format!("types::{case}(value)"));
        }
    }
    for operation in operations(samples.openapi()) {
        holders += &request(lowered, &samples, operation);
    }
    format!(
        "{{\n#[allow(unused_imports)]\nuse {{tests::values, {module}::{{Client, types}}}};\n\
         Api {{\nname: {module:?},\ndocumented: {documented},\nsecrets: &{secrets:?},\nclients: clients!(Client),\nholders: vec![\n{holders}],\n}}\n}},\n"
    )
}

/// Writes a `Holder` for the request of an operation, with its secret parameters and its body set.
fn request(lowered: &Lowered, samples: &Samples<'_>, operation: &Value) -> String {
    let name = operation["operationId"].as_str().unwrap();
    let mut request = format!("client!(Client).{name}()");
    for parameter in operation["parameters"].as_array().into_iter().flatten() {
        let Some(component) = Samples::component_name(&parameter["schema"]) else {
            continue;
        };
        if is_secret(&lowered.plan.types[component]) {
            let setter = names::parameter(parameter["name"].as_str().unwrap());
            let secret = Samples::secret(component);
            request += &format!(".{setter}({secret:?})");
        }
    }
    let mut content = operation["requestBody"]["content"]
        .as_object()
        .into_iter()
        .flatten();
    let body = content.find_map(|(_, media)| {
        let component = Samples::component_name(&media["schema"])?;
        let sample = samples.of(component).pop()?;
        Some((sample, lowered.plan.types[component].path(component)))
    });
    match body {
        Some((sample, path)) => holder(name, &path, &sample, &format!("{request}.body(value)")),
        None => holder(
            name,
            "()",
            &Value::Null,
            &format!("{{ let () = value; {request} }}"),
        ),
    }
}

/// Writes a `Holder`, if there is a secret in the sample or in the value that is made of it.
fn holder(name: &str, rust_type: &str, sample: &Value, value: &str) -> String {
    let sample = sample.to_string();
    if !(sample.contains(MARKER) || value.contains(MARKER)) {
        return String::new();
    }
    format!("holder!({name:?}, {rust_type}, {sample:?}, |value| {value}),\n")
}

fn is_secret(plan: &TypePlan) -> bool {
    matches!(plan.form, Form::Value(ValueType::Secret(_)))
}

fn operations(openapi: &Value) -> impl Iterator<Item = &Value> {
    let items = openapi["paths"].as_object().into_iter().flatten();
    let operations = items.flat_map(|(_, item)| item.as_object().into_iter().flatten());
    operations.map(|(_, operation)| operation)
}
