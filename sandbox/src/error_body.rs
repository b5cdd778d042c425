//! The error object of an API for a request that is refused.

use serde_json::{Map, Value};

use crate::api::Api;
use crate::error::Problem;
use crate::schema::Schema;

/// The error object, formed after the document's schema for it.
pub(crate) fn error_body(problem: &Problem, api: &Api, schema: &Schema, request_id: &str) -> Value {
    object(problem, api, schema.value(), request_id).into()
}

/// Both vendors have `status` and `message` side by side. What else there is goes by its name.
fn object(problem: &Problem, api: &Api, schema: &Value, request_id: &str) -> Map<String, Value> {
    let properties = api.document.properties(schema);
    let has_status = properties.iter().any(|(name, _)| *name == "status");
    let mut fields = Map::new();
    for (name, property) in properties {
        let known = match name {
            "status" => Some(problem.status.as_u16().into()),
            "message" if has_status => Some(api.message(problem.status).into()),
            "message" => Some(problem.detail.clone().into()),
            "code" => Some(request_id.into()),
            "id" => Some(
                api.message(problem.status)
                    .to_lowercase()
                    .replace(' ', "-")
                    .into(),
            ),
            "details" => Some(serde_json::json!({ "reason": problem.detail })),
            _ if api.document.type_of(property) == "object" => {
                Some(object(problem, api, property, request_id).into())
            }
            _ => None,
        };
        fields.extend(known.map(|value| (name.to_owned(), value)));
    }
    fields
}
