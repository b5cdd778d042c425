//! What a call told in the end, of any operation.

use std::fmt;

use generated_client::{Attempts, Error, ResponseValue};
use reqwest::StatusCode;

/// All that an answer or an error tells of what was tried, but how long it took.
pub(crate) struct Told {
    kind: &'static str,
    message: String,
    status: Option<StatusCode>,
    request_id: Option<String>,
    attempts: Option<Attempts>,
}

impl Told {
    pub(crate) fn of<T, E>(result: &Result<ResponseValue<T>, Error<E>>) -> Self {
        match result {
            Ok(answer) => Self {
                kind: "Ok",
                message: "an answer".to_owned(),
                status: Some(answer.status()),
                request_id: answer.request_id().map(str::to_owned),
                attempts: answer.attempts().cloned(),
            },
            Err(error) => Self {
                kind: kind(error),
                message: message(&error.to_string()),
                status: error.status(),
                request_id: error.request_id().map(str::to_owned),
                attempts: error.attempts().cloned(),
            },
        }
    }

    /// The same, and what happened later.
    pub(crate) fn but(self, message: &str) -> Self {
        let message = message.to_owned();
        Self { message, ..self }
    }
}

/// What went wrong, without the operation and the attempts.
fn message(error: &str) -> String {
    let (message, _) = error.split_once(", after ").unwrap_or((error, ""));
    let (_, message) = message.split_once(": ").unwrap_or(("", message));
    message.to_owned()
}

fn kind<E>(error: &Error<E>) -> &'static str {
    match error {
        Error::InvalidRequest { .. } => "InvalidRequest",
        Error::RateLimit { .. } => "RateLimit",
        Error::Token { .. } => "Token",
        Error::Communication { .. } => "Communication",
        Error::ErrorResponse(_) => "ErrorResponse",
        Error::ResponseBody { .. } => "ResponseBody",
        Error::BodyTooLarge { .. } => "BodyTooLarge",
        Error::Decode(_) => "Decode",
        Error::UnexpectedResponse { .. } => "UnexpectedResponse",
        _ => "another",
    }
}

/// In a line: the kind, status, request id and message; attempts, the last answer of them, and why there was no other.
impl fmt::Display for Told {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let or_none = |text: Option<String>| text.unwrap_or_else(|| "-".to_owned());
        let code = |status: StatusCode| status.as_u16().to_string();
        let (status, id) = (
            or_none(self.status.map(code)),
            or_none(self.request_id.clone()),
        );
        write!(formatter, "{} {status} {id}: {}", self.kind, self.message)?;
        let Some(attempts) = &self.attempts else {
            return formatter.write_str("; no attempts");
        };
        let status = or_none(attempts.last_status().map(code));
        let id = or_none(attempts.request_id().map(str::to_owned));
        // Without the durations that it may hold.
        let reason = attempts.gave_up().map(|reason| format!("{reason:?}"));
        let reason = reason.map(|reason| reason.split(' ').next().unwrap_or_default().to_owned());
        let (count, reason) = (attempts.count(), or_none(reason));
        write!(formatter, "; {count} attempts: {status} {id}, {reason}")
    }
}
