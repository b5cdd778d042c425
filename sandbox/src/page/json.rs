//! Answers in JSON.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use serde_json::Value;

pub(super) fn answer(value: &Value) -> Response {
    (
        [(header::CONTENT_TYPE, "application/json")],
        value.to_string(),
    )
        .into_response()
}
