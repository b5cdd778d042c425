//! Holds parameters and bodies against the document.

use axum::http::{HeaderMap, header};
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value};

use crate::document::{self, Document};
use crate::error::Problem;
use crate::numbers::whole_numbers;
use crate::operation::{Operation, Parameter, Place};
use crate::route::Segment;

/// The decoded steps of a path, or `None` if a step is no text or empty.
pub(crate) fn steps(path: &str) -> Option<Vec<String>> {
    let steps = path.strip_prefix('/')?.split('/');
    let decode = |step: &str| Some(percent_decode_str(step).decode_utf8().ok()?.into_owned());
    steps
        .map(|step| decode(step).filter(|step| !step.is_empty()))
        .collect()
}

/// Writes the ids in a path as the store has them.
pub(crate) fn plain_ids(document: &Document, operation: &Operation, path: &mut [String]) {
    for (segment, step) in operation.segments.iter().zip(path) {
        let Segment::Parameter(name) = segment else {
            continue;
        };
        let mut parameters = operation.parameters.iter();
        let named =
            |parameter: &&Parameter| parameter.place == Place::Path && parameter.name == *name;
        if let Some(parameter) = parameters.find(named) {
            plain_id(document, parameter.schema.value(), step);
        }
    }
}

/// A UUID is the same in capitals: it is kept and looked up in small letters.
pub(crate) fn plain_id(document: &Document, schema: &Value, id: &mut str) {
    let schema = document.resolve(schema);
    let mut parts = document::elements(schema, "allOf")
        .iter()
        .map(|part| document.resolve(part));
    let is_uuid = |schema: &Value| document::text(schema, "format") == "uuid";
    if id.len() == UUID_LENGTH && (is_uuid(schema) || parts.any(is_uuid)) {
        id.make_ascii_lowercase();
    }
}

/// Characters of a UUID with its hyphens.
const UUID_LENGTH: usize = 36;

/// The parameters of the query by name, valid and with their defaults. Those that the document does not know are ignored.
pub(crate) fn parameters(
    document: &Document,
    operation: &Operation,
    path: &[String],
    query: &str,
    headers: &HeaderMap,
) -> Result<Map<String, Value>, Problem> {
    let pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes())
        .into_owned()
        .collect();
    let mut parameters = Map::new();
    for parameter in &operation.parameters {
        let given = match parameter.place {
            Place::Path => path_step(&operation.segments, path, &parameter.name)
                .into_iter()
                .collect(),
            Place::Query => pairs
                .iter()
                .filter(|(name, _)| *name == parameter.name)
                .map(|(_, value)| value.as_str())
                .collect(),
            Place::Header => headers
                .get_all(&parameter.name)
                .iter()
                .filter_map(|value| value.to_str().ok())
                .collect::<Vec<&str>>(),
        };
        let Some(value) = value(document, parameter, &given) else {
            if parameter.required {
                let detail = format!("the parameter `{}` is missing", parameter.name);
                return Err(Problem::bad_request(detail));
            }
            let default = document.resolve(parameter.schema.value()).get("default");
            parameters.extend(default.map(|value| (parameter.name.clone(), value.clone())));
            continue;
        };
        let mut violations = parameter.schema.violations(document, &value);
        if !violations.is_empty() {
            for violation in &mut violations {
                violation.place = format!("/{}{}", parameter.name, violation.place);
            }
            return Err(Problem::violations(&violations));
        }
        parameters.insert(parameter.name.clone(), value);
    }
    Ok(parameters)
}

fn path_step<'a>(segments: &[Segment], path: &'a [String], name: &str) -> Option<&'a str> {
    let is_named =
        |segment: &Segment| matches!(segment, Segment::Parameter(found) if found == name);
    let index = segments.iter().position(is_named)?;
    path.get(index).map(String::as_str)
}

/// What was sent as text, as the type that the schema asks for; text that is no such type stays text and is refused.
fn value(document: &Document, parameter: &Parameter, given: &[&str]) -> Option<Value> {
    let schema = document.resolve(parameter.schema.value());
    let last = given.last()?;
    if document.type_of(schema) != "array" {
        return Some(scalar(document, schema, last));
    }
    let items = schema.get("items").unwrap_or(&Value::Null);
    let elements = given.iter().map(|text| scalar(document, items, text));
    Some(elements.collect())
}

fn scalar(document: &Document, schema: &Value, text: &str) -> Value {
    let as_json = |fits: fn(&Value) -> bool| {
        let value = serde_json::from_str(text).ok().filter(fits);
        let mut value = value.unwrap_or_else(|| text.into());
        whole_numbers(&mut value);
        value
    };
    match document.type_of(schema) {
        "integer" | "number" => as_json(Value::is_number),
        "boolean" => as_json(Value::is_boolean),
        _ => {
            let mut text = text.to_owned();
            plain_id(document, schema, &mut text);
            text.into()
        }
    }
}

/// The JSON body, valid; `None` where the operation takes none or may go without.
pub(crate) fn body(
    document: &Document,
    operation: &Operation,
    headers: &HeaderMap,
    bytes: &[u8],
) -> Result<Option<Value>, Problem> {
    let Some(body) = &operation.body else {
        return Ok(None);
    };
    if bytes.is_empty() {
        return if body.required {
            Err(Problem::bad_request("the request has no body"))
        } else {
            Ok(None)
        };
    }
    let media_type = headers
        .get(header::CONTENT_TYPE)
        .map_or("application/json", |value| value.to_str().unwrap_or(""));
    let essence = media_type.split(';').next().unwrap_or("").trim();
    if !essence.eq_ignore_ascii_case("application/json") && !essence.ends_with("+json") {
        let detail = "the body has to be `application/json`";
        return Err(Problem::bad_request(detail));
    }
    let mut value: Value = serde_json::from_slice(bytes).map_err(|error| {
        // The message names no more than line and column; its text could quote the body.
        let place = format!("line {}, column {}", error.line(), error.column());
        Problem::bad_request(format!("the body is no JSON that can be read: {place}"))
    })?;
    whole_numbers(&mut value);
    let violations = body.schema.violations(document, &value);
    if !violations.is_empty() {
        return Err(Problem::violations(&violations));
    }
    plain_ids_within(document, body.schema.value(), &mut value);
    Ok(Some(value))
}

/// Writes the ids in a body as the store has them.
fn plain_ids_within(document: &Document, schema: &Value, value: &mut Value) {
    match value {
        Value::String(text) => plain_id(document, schema, text),
        Value::Array(elements) => {
            let items = document.resolve(schema).get("items");
            for element in elements.iter_mut().filter(|_| items.is_some()) {
                plain_ids_within(document, items.unwrap_or(&Value::Null), element);
            }
        }
        Value::Object(fields) => {
            for (name, property) in document.all_properties(schema) {
                if let Some(value) = fields.get_mut(name) {
                    plain_ids_within(document, property, value);
                }
            }
        }
        _ => {}
    }
}

/// The token of an `Authorization`. The scheme goes by any case, as HTTP has it.
pub(crate) fn bearer(authorization: &str) -> Option<&str> {
    let (scheme, token) = authorization.split_once(' ')?;
    let token = token.trim();
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_decoded_and_must_be_text() {
        assert_eq!(steps("/a/b%20c"), Some(vec!["a".into(), "b c".into()]));
        // An escaped slash belongs to its step.
        assert_eq!(steps("/a%2Fb"), Some(vec!["a/b".into()]));
        assert_eq!(steps("/a/"), None);
        assert_eq!(steps("/a/%ff"), None);
    }
}
