//! Lists, for both APIs, every type that an answer is decoded into, and every operation, each with samples.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use codegen::model::{Api, Content, Operation, Place, TypeRef};
use codegen::pipeline::{build, spec_folder};
use serde_json::{Value, json};

#[path = "../tests/build/rust.rs"]
mod rust;
#[path = "../tests/src/samples.rs"]
#[allow(dead_code, unreachable_pub, reason = "made for other tests, too")]
mod samples;

use samples::Samples;

fn main() {
    println!("cargo::rustc-check-cfg=cfg(fuzzing)");
    println!("cargo::rerun-if-changed=../spec");
    let out = std::env::var("OUT_DIR").unwrap();
    let mut answers = String::new();
    let mut operations = String::new();
    for name in ["northflank", "sevalla"] {
        let read = |path: &str| fs::read(Path::new("..").join(path));
        // A document with a mistake is what other tests report.
        let Ok(client) = build(&spec_folder(name), &read) else {
            continue;
        };
        answers += &answers_of(&client.api);
        let described = client.api.operations.iter();
        operations.extend(described.map(|operation| operation_of(&client.api, operation)));
    }
    let write = |name: &str, text: String| fs::write(Path::new(&out).join(name), text).unwrap();
    write("answers.rs", format!("[\n{answers}]"));
    write("operations.rs", format!("[\n{operations}]"));
}

/// An `Answer` of `src/answers.rs` for each type that is decoded.
fn answers_of(api: &Api) -> String {
    let samples = Samples(api);
    let mut types: BTreeMap<(String, &str), &TypeRef> = BTreeMap::new();
    for operation in &api.operations {
        let success = operation.success.answers.iter();
        for answer in success.chain(&operation.failure.answers) {
            let (ty, body) = match &answer.content {
                Content::Json(ty) => (ty, "Json"),
                Content::Enveloped(ty) => (ty, "Enveloped"),
                _ => continue,
            };
            types.insert((rust::of(ty), body), ty);
        }
    }
    let name = &api.name;
    let answer = |((rust, body), ty): (&(String, &str), &&TypeRef)| {
        let mut sample = samples.of_type(ty, rust).unwrap_or_default();
        if *body == "Enveloped" {
            sample = json!({ "data": sample });
        }
        let sample = sample.to_string();
        format!(
            "{{ #[allow(unused_imports)] use generated_client::{{{name}::types, values}};\n\
             Answer {{ name: {:?}, sample: {sample:?}, read: json::<runtime::{body}<{rust}>> }} }},\n",
            format!("{name} {rust}")
        )
    };
    types.iter().map(answer).collect()
}

/// An `Operation` of `src/requests.rs`.
fn operation_of(api: &Api, operation: &Operation) -> String {
    let samples = Samples(api);
    let parameters = operation.parameters.iter();
    let query = parameters.filter(|parameter| parameter.place == Place::Query);
    let query = query.map(|parameter| {
        let sample = samples.of_type(&parameter.ty, &parameter.wire_name);
        (
            parameter.wire_name.clone(),
            text(&sample.unwrap_or_default()),
        )
    });
    let query: Vec<(String, String)> = query.collect();
    let body = operation.body.as_ref().and_then(|body| body.ty.as_ref());
    let body = body.and_then(|ty| samples.of_type(ty, "body"));
    let body = body.map(|body| body.to_string()).unwrap_or_default();
    format!(
        "Operation {{ api: {:?}, method: {:?}, path: {:?}, query: &{query:?}, body: {body:?} }},\n",
        api.name, operation.http_method, operation.path
    )
}

fn text(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}
