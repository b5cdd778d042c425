//! Requests that keep or break one constraint each.

use serde_json::{Value, json};

use super::client::Request;
use super::document::{Document, Operation, Parameter};
use super::variations::{Variation, of_schema, variation};

/// A request that differs from a valid one in one place.
pub(crate) struct Case {
    /// The constraint, as `place: keyword`.
    pub(crate) constraint: String,
    pub(crate) request: Request,
    pub(crate) expected: Expected,
}

/// What has to come of a request.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Expected {
    /// It is at the edge of what is allowed.
    Accepted,
    /// The server answers this status; the client refuses to send it.
    Refused(u16),
    /// The same, unless the types of the client have no place for it.
    Unsayable(u16),
    /// The server answers this status, and only the server can know.
    Answered(u16),
}
use Expected::{Answered, Refused, Unsayable};

/// A well-formed UUID that nothing has.
const NOBODY: &str = "00000000-0000-4000-8000-000000000000";

/// All cases of an operation, made of a valid request to it.
pub(crate) fn cases(document: &Document, operation: &Operation, valid: &Request) -> Vec<Case> {
    let mut cases = Vec::new();
    for parameter in &operation.parameters {
        let name = &parameter.name;
        for variation in of_parameter(document, operation, parameter, &valid.parameters[name]) {
            let mut request = valid.clone();
            match variation.value {
                Some(value) => request.parameters.insert(name.clone(), value),
                None => request.parameters.remove(name),
            };
            cases.push(Case {
                constraint: variation.constraint,
                request,
                expected: variation.expected,
            });
        }
    }
    if let (Some(body), Some(value)) = (&operation.body, &valid.body) {
        let mut variations = of_schema(document, "body", &body.schema, value, true);
        if body.required {
            // A client makes an empty object where nothing was set.
            variations.push(variation("body: required", None, Answered(400)));
        }
        cases.extend(variations.into_iter().map(|variation| Case {
            constraint: variation.constraint,
            request: Request {
                body: variation.value,
                ..valid.clone()
            },
            expected: variation.expected,
        }));
    }
    cases
}

fn of_parameter(
    document: &Document,
    operation: &Operation,
    parameter: &Parameter,
    valid: &Value,
) -> Vec<Variation> {
    let name = &parameter.name;
    let mut variations = of_schema(document, name, &parameter.schema, valid, false);
    if parameter.place == "path" {
        for variation in &mut variations {
            // Without text there is no step, which makes it another path.
            if variation.value == Some(json!("")) {
                variation.expected = Refused(404);
            }
        }
        let is_uuid = document.schema(&parameter.schema).get("format") == Some(&json!("uuid"));
        let unknown = if is_uuid { NOBODY } else { "nobody" };
        let constraint = format!("{name}: unknown");
        variations.push(variation(
            constraint,
            Some(json!(unknown)),
            Answered(operation.missing()),
        ));
    } else if parameter.required {
        variations.push(variation(format!("{name}: required"), None, Unsayable(400)));
    }
    variations
}
