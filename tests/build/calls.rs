//! Writes, for each operation, functions that send a request given as JSON through the generated client.
//!
//! Not for those that go on as a WebSocket, which are connected to, not sent.

use codegen::bundle::scoped_id;
use codegen::model::{Api, Field, Operation, Parameter, Presence, RequestBody, TypeKind, TypeRef};

use crate::rust;

/// Writes the `Call`s of `tests/sandbox/client.rs` for one operation: one, and another in the scope of the client if it is
/// there too. Every value of the request goes through the argument or setter that a user calls.
pub(crate) fn calls(api: &Api, operation: &Operation) -> String {
    if operation.websocket.is_some() {
        return String::new();
    }
    let unscoped = call(api, operation, &operation.id, "client");
    let scope = api.scope.as_ref().filter(|_| operation.scoped);
    let scoped = scope.map(|scope| {
        let id = scoped_id(&scope.method, &operation.id);
        let client = format!("client.{}({})", scope.method, given(&scope.parameter));
        call(api, operation, &id, &client)
    });
    unscoped + &scoped.unwrap_or_default()
}

fn call(api: &Api, operation: &Operation, id: &str, client: &str) -> String {
    let (name, method) = (&api.name, &operation.method_name);
    let (required, optional): (Vec<_>, Vec<_>) = operation
        .parameters
        .iter()
        .partition(|parameter| parameter.required);
    let arguments: Vec<_> = required.into_iter().map(given).collect();
    let arguments = arguments.join(", ");
    let mut setters: String = optional.into_iter().map(setter).collect();
    if let Some(body) = &operation.body {
        setters += &format!(
            "if let Some(body) = &sent.body {{\n{}}}\n",
            body_setters(api, body)
        );
    }
    format!(
        "Call {{ operation: {id:?}, send: |server, sent| Box::pin(async move {{\n\
         use generated_client::{{values, {name}::types}};\n\
         let client = client!({name}, server);\n\
         let mut request = {client}.{method}({arguments});\n{setters}\
         answer(request.send().await)\n}}) }},\n"
    )
}

/// A parameter that has to be there.
fn given(parameter: &Parameter) -> String {
    let (name, ty) = (&parameter.wire_name, rust::of(&parameter.ty));
    format!("decode::<{ty}>(sent.parameter({name:?})?)?")
}

fn setter(parameter: &Parameter) -> String {
    let Parameter {
        wire_name,
        identifier,
        ty,
        ..
    } = parameter;
    let ty = rust::of(ty);
    format!(
        "if let Some(value) = sent.parameters.get({wire_name:?}) {{ request = request.{identifier}(decode::<{ty}>(value)?); }}\n"
    )
}

/// What sets the body: one property after the other, where the request has setters for them.
fn body_setters(api: &Api, body: &RequestBody) -> String {
    let Some(ty) = &body.ty else {
        return "request = request.body(decode::<String>(body)?);\n".to_owned();
    };
    let fields = match ty {
        TypeRef::Named(name) if body.expanded => match &api.types[name].kind {
            TypeKind::Struct(fields) => &fields.fields[..],
            _ => &[],
        },
        _ => &[],
    };
    if fields.is_empty() {
        return format!(
            "request = request.body(decode::<{}>(body)?);\n",
            rust::of(ty)
        );
    }
    let fields = fields.iter().filter(|field| field.constant.is_none());
    let setters: String = fields.map(property).collect();
    format!("let body = object(body)?;\n{setters}")
}

fn property(field: &Field) -> String {
    let Field {
        wire_name,
        identifier,
        ty,
        presence,
        ..
    } = field;
    let ty = rust::of(ty);
    let null = match presence {
        Presence::Nullable | Presence::OptionalNullable => {
            format!("Some(Value::Null) => request = request.{identifier}_null(),\n")
        }
        Presence::Required | Presence::Optional => String::new(),
    };
    format!(
        "match body.get({wire_name:?}) {{\n{null}\
         Some(value) => request = request.{identifier}(decode::<{ty}>(value)?),\nNone => {{}}\n}}\n"
    )
}
