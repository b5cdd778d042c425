//! Writes, for each operation, a function that sends a request given as JSON through the generated client.

use codegen::lower::{Form, Lowered, StructPlan, ValueType};
use codegen::names;
use serde_json::Value;

use crate::samples::Samples;

/// Writes a `Call` of `tests/sandbox/client.rs`: every value of the request goes through the setter that a user calls.
pub(crate) fn call(lowered: &Lowered, operation: &Value) -> String {
    let api = &lowered.plan.name;
    let method = operation["operationId"].as_str().unwrap();
    let id = &lowered.plan.operations[method].id;
    let mut setters = String::new();
    for parameter in operation["parameters"].as_array().into_iter().flatten() {
        let name = parameter["name"].as_str().unwrap();
        let value = value(lowered, &parameter["schema"]);
        let setter = names::parameter(name);
        setters += &format!(
            "if let Some(value) = sent.parameters.get({name:?}) {{ request = request.{setter}(decode::<{value}>(value)?); }}\n"
        );
    }
    let mut content = operation["requestBody"]["content"]
        .as_object()
        .into_iter()
        .flatten();
    if let Some((_, media)) = content.next() {
        setters += &format!(
            "if let Some(body) = &sent.body {{ request = request.body({{\n{}}}); }}\n",
            body(lowered, &media["schema"])
        );
    }
    format!(
        "Call {{ operation: {id:?}, send: |server, sent| Box::pin(async move {{\n\
         use generated_client::{{values, {api}::types}};\n\
         let client = client!({api}, server);\n\
         let mut request = client.{method}();\n{setters}\
         answer(request.send().await)\n}}) }},\n"
    )
}

/// Writes an expression for the body: that of an object sets one property after the other.
fn body(lowered: &Lowered, schema: &Value) -> String {
    let name = Samples::component_name(schema);
    let plan = name.and_then(|name| Some((name, lowered.plan.types[name].as_struct()?)));
    let Some((name, plan)) = plan else {
        return format!("decode::<{}>(body)?", value(lowered, schema));
    };
    let openapi = serde_json::to_value(&lowered.openapi).unwrap();
    let properties = openapi["components"]["schemas"][name]["properties"].as_object();
    let properties = properties.into_iter().flatten();
    let setters: String = properties
        .filter(|(name, _)| !plan.constants.contains_key(*name))
        .map(|(name, schema)| property(lowered, plan, name, schema))
        .collect();
    format!("let body = object(body)?;\nlet mut built = types::{name}::builder();\n{setters}built")
}

fn property(lowered: &Lowered, plan: &StructPlan, name: &str, schema: &Value) -> String {
    let setter = names::property(name);
    let value = value(lowered, schema);
    let null = if plan.nullable.contains(name) {
        format!("Some(Value::Null) => built = built.{setter}_null(),\n")
    } else {
        String::new()
    };
    format!(
        "match body.get({name:?}) {{\n{null}\
         Some(value) => built = built.{setter}(decode::<{value}>(value)?),\nNone => {{}}\n}}\n"
    )
}

/// The Rust type that a user would hand to a setter: a plain one where the setter checks it.
fn value(lowered: &Lowered, schema: &Value) -> String {
    let Some(name) = Samples::component_name(schema) else {
        return plain(schema).to_owned();
    };
    let plan = &lowered.plan.types[name];
    match &plan.form {
        Form::Value(ValueType::Integer { .. }) => "i64".to_owned(),
        Form::Value(ValueType::List { .. }) => plan.path(name),
        Form::Value(_) | Form::Enum(_) => "String".to_owned(),
        _ => plan.path(name),
    }
}

fn plain(schema: &Value) -> &'static str {
    match schema["type"].as_str() {
        Some("boolean") => "bool",
        Some("integer") => "i64",
        Some("number") => "f64",
        Some("string") => "String",
        _ => panic!("what a setter takes for {schema} is not known here"),
    }
}
