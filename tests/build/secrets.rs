//! Writes what the test of secrets tries: every type and request that holds one, with a sample that has a marker in every
//! place of one.

use codegen::model::{Api, Content, Operation, Outcome, Type, TypeKind, TypeRef};
use serde_json::Value;

use crate::rust;
use crate::samples::{MARKER, Samples};

/// Writes an `Api` of `tests/secrets.rs`. `text` is the document.
pub(crate) fn api(module: &str, api: &Api, text: &str) -> String {
    let samples = Samples(api);
    let documented = text.matches("format: password").count();
    let secrets = samples.secrets();
    let mut holders = String::new();
    for (name, ty) in &api.types {
        holders += &match &ty.kind {
            TypeKind::Answers { operation, success } => {
                answers(api, &samples, ty, operation, *success)
            }
            _ => samples
                .of(name)
                .iter()
                .map(|sample| holder(name, &format!("types::{name}"), sample, "()"))
                .collect(),
        };
    }
    for operation in &api.operations {
        holders += &request(&samples, operation);
    }
    format!(
        "{{\n#[allow(unused_imports)]\nuse {{tests::values, {module}::{{Client, types}}}};\n\
         Api {{\nname: {module:?},\ndocumented: {documented},\nsecrets: &{secrets:?},\nclients: clients!(Client),\nholders: vec![\n{holders}],\n}}\n}},\n"
    )
}

/// Writes a `Holder` for each case of an enum of answers.
fn answers(api: &Api, samples: &Samples<'_>, ty: &Type, id: &str, success: bool) -> String {
    let mut operations = api.operations.iter();
    let operation = operations.find(|operation| operation.id == id).unwrap();
    let outcome: &Outcome = if success {
        &operation.success
    } else {
        &operation.failure
    };
    let cases = outcome.answers.iter().filter_map(|answer| {
        let case = format!("{}::{}", ty.name, answer.status.name());
        let (Content::Json(held) | Content::Enveloped(held)) = &answer.content else {
            return None;
        };
        let sample = samples.of_type(held, &case).unwrap_or_default();
        let within = format!("types::{case}(value)");
        Some(holder(&case, &rust::of(held), &sample, &within))
    });
    cases.collect()
}

/// Writes a `Holder` for the request of an operation, with its parameters and its body set.
fn request(samples: &Samples<'_>, operation: &Operation) -> String {
    let name = &operation.method_name;
    let mut arguments = Vec::new();
    let mut setters = String::new();
    for parameter in &operation.parameters {
        let place = format!("{name}.{}", parameter.wire_name);
        let sample = samples.of_type(&parameter.ty, &place).unwrap_or_default();
        let (ty, sample) = (rust::of(&parameter.ty), sample.to_string());
        let value = format!("decoded::<{ty}>({sample:?})");
        if parameter.required {
            arguments.push(value);
        } else if parameter.secret {
            setters += &format!(".{}({value})", parameter.identifier);
        }
    }
    let request = format!("client!(Client).{name}({}){setters}", arguments.join(", "));
    let body = operation.body.as_ref().and_then(|body| body.ty.as_ref());
    let body = body.filter(|_| operation.body.as_ref().is_some_and(|body| body.secret));
    let sample = |ty: &TypeRef| samples.of_type(ty, &format!("{name}.body"));
    match body.and_then(|ty| Some((rust::of(ty), sample(ty)?))) {
        Some((ty, sample)) => holder(name, &ty, &sample, &format!("{request}.body(value)")),
        None => holder(
            name,
            "()",
            &Value::Null,
            &format!("{{ let () = value; {request} }}"),
        ),
    }
}

/// Writes a `Holder`, if there is a secret in the sample or in the value that is made of it.
fn holder(name: &str, rust_type: &str, sample: &Value, within: &str) -> String {
    let sample = sample.to_string();
    if !(sample.contains(MARKER) || within.contains(MARKER)) {
        return String::new();
    }
    format!("holder!({name:?}, {rust_type}, {sample:?}, |value| {within}),\n")
}
