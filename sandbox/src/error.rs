//! Answers to requests that are refused, in the vendor's own error object.

use axum::http::StatusCode;

use crate::expression::ExpressionError;
use crate::schema::Violation;

/// Why a request is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Problem {
    pub(crate) status: StatusCode,
    /// More than the status says, in words. It quotes nothing that the request sent.
    pub(crate) detail: String,
}

impl Problem {
    pub(crate) fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        Self {
            status,
            detail: detail.into(),
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

    /// To the vendors, a path and a method are one: what is not there together is not there.
    pub(crate) fn unknown_method(known: &[String]) -> Self {
        let detail = format!("this path knows {} only", known.join(", "));
        Self::new(StatusCode::NOT_FOUND, detail)
    }

    pub(crate) fn unauthorized() -> Self {
        Self::new(
            StatusCode::UNAUTHORIZED,
            "send a valid token: `Authorization: Bearer …`",
        )
    }

    /// A parameter or a body that cannot be used, whatever is wrong with it.
    pub(crate) fn bad_request(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, detail)
    }

    pub(crate) fn violations(violations: &[Violation]) -> Self {
        Self::bad_request(told(violations))
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

    /// The document itself is wrong: what it says about an operation cannot be done.
    pub(crate) fn broken_behaviour(error: &ExpressionError) -> Self {
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            format!("a bug of the sandbox: its document has an expression that fails: {error}"),
        )
    }
}

impl From<ExpressionError> for Problem {
    fn from(error: ExpressionError) -> Self {
        Self::broken_behaviour(&error)
    }
}

fn told(violations: &[Violation]) -> String {
    let told: Vec<String> = violations.iter().map(ToString::to_string).collect();
    told.join("; ")
}
