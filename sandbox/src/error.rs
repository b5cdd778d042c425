//! Answers to requests that are refused, in the vendor's own error object.

use axum::http::StatusCode;
use serde_json::{Map, Value};

use crate::document::Document;
use crate::schema::{Schema, Violation};

/// Why a request is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    pub(crate) status: StatusCode,
    /// More than the status says, in words. It quotes nothing that the request sent.
    pub(crate) detail: String,
    /// For a 405: the methods that would do.
    pub(crate) allow: Vec<String>,
}

impl Problem {
    pub(crate) fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        Self {
            status,
            detail: detail.into(),
            allow: Vec::new(),
        }
    }

    pub(crate) fn unknown_path() -> Self {
        Self::new(StatusCode::NOT_FOUND, "the API has no such path")
    }

    pub(crate) fn not_found(what: &str) -> Self {
        Self::new(
            StatusCode::NOT_FOUND,
            format!("there is no such item in `{what}`"),
        )
    }

    pub(crate) fn method_not_allowed(allow: Vec<String>) -> Self {
        let detail = format!("this path knows {}", allow.join(", "));
        Self {
            status: StatusCode::METHOD_NOT_ALLOWED,
            detail,
            allow,
        }
    }

    pub(crate) fn unauthorized() -> Self {
        Self::new(
            StatusCode::UNAUTHORIZED,
            "send a valid token: `Authorization: Bearer …`",
        )
    }

    pub(crate) fn unprocessable(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, detail)
    }

    /// 400 if anything is of a wrong type, 422 if only values are wrong.
    pub(crate) fn violations(violations: &[Violation]) -> Self {
        let wrong_type = violations.iter().any(|violation| violation.wrong_type);
        let status = if wrong_type {
            StatusCode::BAD_REQUEST
        } else {
            StatusCode::UNPROCESSABLE_ENTITY
        };
        Self::new(status, told(violations))
    }

    /// The sandbox itself is wrong: what it would answer is not what the document says.
    pub(crate) fn broken_answer(violations: &[Violation]) -> Self {
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            format!(
                "a bug of the sandbox or an unfit seed: the answer breaks the document: {}",
                told(violations)
            ),
        )
    }

    /// The error object, formed after the document's schema for it.
    pub(crate) fn body(&self, document: &Document, schema: &Schema, request_id: &str) -> Value {
        self.object(document, schema.value(), request_id).into()
    }

    /// Both vendors have `status` and `message` side by side. What else there is goes by its name.
    fn object(&self, document: &Document, schema: &Value, request_id: &str) -> Map<String, Value> {
        let properties = document.properties(schema);
        let has_status = properties.iter().any(|(name, _)| *name == "status");
        let mut object = Map::new();
        for (name, property) in properties {
            let known = match name {
                "status" => Some(self.status.as_u16().into()),
                "message" if has_status => Some(self.title().into()),
                "message" => Some(self.detail.clone().into()),
                "code" => Some(request_id.into()),
                "id" => Some(self.title().to_lowercase().replace(' ', "-").into()),
                "details" => Some(serde_json::json!({ "reason": self.detail })),
                _ if document.type_of(property) == "object" => {
                    Some(self.object(document, property, request_id).into())
                }
                _ => None,
            };
            object.extend(known.map(|value| (name.to_owned(), value)));
        }
        object
    }

    fn title(&self) -> &'static str {
        self.status.canonical_reason().unwrap_or("Error")
    }
}

fn told(violations: &[Violation]) -> String {
    let told: Vec<String> = violations.iter().map(ToString::to_string).collect();
    told.join("; ")
}
