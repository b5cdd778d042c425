//! What an operation fails with.

use std::fmt;

use progenitor_client::OperationInfo;
use reqwest::StatusCode;
use reqwest::header::InvalidHeaderValue;

use super::response::Head;
use super::{DecodeError, ResponseValue};

/// An operation failed.
///
/// `Display` is one line for a log: the operation, the status, the vendor's request id. It shows no body and
/// no header of the request, and neither does `Debug`. What the server said of the failure is in
/// [`api_error`](Self::api_error), typed as the API documents it.
#[non_exhaustive]
pub enum Error<E = ()> {
    /// A parameter or the body breaks a rule of the API. Nothing was sent.
    InvalidRequest {
        /// The id of the operation, where it is known.
        operation: Option<&'static str>,
        /// Which rule was broken, and by what.
        reason: String,
    },

    /// No answer came: the server could not be reached, or took too long. It may have acted all the same.
    Communication {
        /// The id of the operation, where it is known.
        operation: Option<&'static str>,
        /// What happened, without the URL of the request.
        source: reqwest::Error,
    },

    /// The server answered with an error that the API documents.
    ErrorResponse(ResponseValue<E>),

    /// The connection broke while the body of the answer was read.
    ResponseBody {
        /// The answer up to its body.
        answer: ResponseValue<()>,
        /// What happened, without the URL of the request.
        source: reqwest::Error,
    },

    /// The body of the answer is not what the API documents.
    Decode(DecodeError),

    /// The server answered with a status that the API does not document, such as a redirect.
    ///
    /// The body is not read yet: `answer.into_inner().text().await` does that.
    UnexpectedResponse(ResponseValue<reqwest::Response>),

    /// A hook of the client failed.
    Hook(String),
}

impl<E> Error<E> {
    /// For generated code: a parameter or body that was refused.
    #[doc(hidden)]
    #[must_use]
    pub fn invalid_request(operation: &'static str, reason: String) -> Self {
        Self::InvalidRequest {
            operation: Some(operation),
            reason,
        }
    }

    /// For generated code: a request that got no answer, where the operation is known.
    #[doc(hidden)]
    #[must_use]
    pub fn communication(source: reqwest::Error, info: &OperationInfo) -> Self {
        Self::Communication {
            operation: Some(info.operation_id),
            source: source.without_url(),
        }
    }

    /// For generated code: an answer that the API does not document.
    #[doc(hidden)]
    #[must_use]
    pub fn unexpected(response: reqwest::Response, info: &OperationInfo) -> Self {
        let head = Head::of(&response, Some(info.operation_id));
        Self::UnexpectedResponse(head.with(response))
    }

    pub(super) fn response_body(head: Head, source: reqwest::Error) -> Self {
        Self::ResponseBody {
            answer: head.with(()),
            source: source.without_url(),
        }
    }

    /// The id of the operation that failed, where it is known.
    pub fn operation(&self) -> Option<&'static str> {
        match self {
            Self::InvalidRequest { operation, .. } | Self::Communication { operation, .. } => {
                *operation
            }
            _ => self.head()?.operation,
        }
    }

    /// The status of the answer, if there was one.
    pub fn status(&self) -> Option<StatusCode> {
        Some(self.head()?.status)
    }

    /// The vendor's name for the request, from the `x-request-id` header: what their support asks for.
    pub fn request_id(&self) -> Option<&str> {
        self.head()?.request_id()
    }

    fn head(&self) -> Option<&Head> {
        match self {
            Self::InvalidRequest { .. } | Self::Communication { .. } | Self::Hook(_) => None,
            Self::ErrorResponse(answer) => Some(answer.head()),
            Self::ResponseBody { answer, .. } => Some(answer.head()),
            Self::Decode(error) => Some(error.answer().head()),
            Self::UnexpectedResponse(answer) => Some(answer.head()),
        }
    }

    /// What the server said of the failure, if it said it as the API documents. It may repeat the request.
    pub fn api_error(&self) -> Option<&E> {
        match self {
            Self::ErrorResponse(answer) => Some(answer),
            _ => None,
        }
    }

    /// Whether the server answered that there is no such thing (404).
    pub fn is_not_found(&self) -> bool {
        self.status() == Some(StatusCode::NOT_FOUND)
    }

    /// Whether the server does not accept the token (401).
    pub fn is_unauthorized(&self) -> bool {
        self.status() == Some(StatusCode::UNAUTHORIZED)
    }

    /// Whether the token does not allow the operation (403).
    pub fn is_forbidden(&self) -> bool {
        self.status() == Some(StatusCode::FORBIDDEN)
    }

    /// Whether the server refused what the request says (400 or 422).
    ///
    /// What this crate refuses itself, before it is sent, is [`InvalidRequest`](Self::InvalidRequest).
    pub fn is_validation(&self) -> bool {
        matches!(
            self.status(),
            Some(StatusCode::BAD_REQUEST | StatusCode::UNPROCESSABLE_ENTITY)
        )
    }

    /// Whether there were too many requests (429).
    pub fn is_rate_limited(&self) -> bool {
        self.status() == Some(StatusCode::TOO_MANY_REQUESTS)
    }
}

impl<E> fmt::Display for Error<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InvalidRequest { operation, reason } => {
                begin(formatter, *operation)?;
                write!(
                    formatter,
                    "the request is not valid and was not sent: {reason}"
                )
            }
            Self::Communication { operation, source } => {
                begin(formatter, *operation)?;
                formatter.write_str(without_answer(source))
            }
            Self::ErrorResponse(answer) => answer.head().fmt(formatter),
            Self::ResponseBody { answer, source } => {
                let (head, fault) = (answer.head(), cut_off(source));
                write!(formatter, "{head}, but its body {fault}")
            }
            Self::Decode(error) => error.fmt(formatter),
            Self::UnexpectedResponse(answer) => {
                let head = answer.head();
                write!(formatter, "{head}, which the API does not document")
            }
            Self::Hook(reason) => formatter.write_str(reason),
        }
    }
}

fn begin(formatter: &mut fmt::Formatter<'_>, operation: Option<&str>) -> fmt::Result {
    match operation {
        Some(operation) => write!(formatter, "{operation}: "),
        None => Ok(()),
    }
}

fn without_answer(source: &reqwest::Error) -> &'static str {
    if source.is_builder() {
        "the request could not be built and was not sent"
    } else if source.is_timeout() {
        "no answer in time"
    } else if source.is_connect() {
        "no connection to the server"
    } else {
        "no answer, because the connection broke"
    }
}

fn cut_off(source: &reqwest::Error) -> &'static str {
    if source.is_timeout() {
        "did not arrive in time"
    } else {
        "did not arrive whole"
    }
}

// Not derived: it would print what the server said.
impl<E> fmt::Debug for Error<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        use std::error::Error as _;

        let mut debug = formatter.debug_struct("Error");
        debug.field("message", &format_args!("{self}"));
        if let Some(source) = self.source() {
            debug.field("source", &source);
        }
        debug.finish()
    }
}

impl<E> std::error::Error for Error<E> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Communication { source, .. } | Self::ResponseBody { source, .. } => Some(source),
            // A decode error is the message of this one already, so the chain does not repeat it.
            _ => None,
        }
    }
}

impl<E> From<DecodeError> for Error<E> {
    fn from(error: DecodeError) -> Self {
        Self::Decode(error)
    }
}

impl<E> From<reqwest::Error> for Error<E> {
    fn from(source: reqwest::Error) -> Self {
        Self::Communication {
            operation: None,
            source: source.without_url(),
        }
    }
}

impl<E> From<InvalidHeaderValue> for Error<E> {
    fn from(_: InvalidHeaderValue) -> Self {
        Self::InvalidRequest {
            operation: None,
            reason: "a header parameter holds a character that a header cannot carry".to_owned(),
        }
    }
}

/// What the hooks of a client return, and the helpers of progenitor that generated code calls.
impl<E> From<progenitor_client::Error<E>> for Error<E> {
    fn from(error: progenitor_client::Error<E>) -> Self {
        use progenitor_client::Error as Theirs;

        match error {
            Theirs::InvalidRequest(reason) => Self::InvalidRequest {
                operation: None,
                reason,
            },
            Theirs::CommunicationError(source)
            | Theirs::InvalidUpgrade(source)
            | Theirs::ResponseBodyError(source) => source.into(),
            Theirs::ErrorResponse(answer) => {
                let (status, headers) = (answer.status(), answer.headers().clone());
                Self::ErrorResponse(ResponseValue::new(answer.into_inner(), status, headers))
            }
            // The message beneath quotes the body.
            Theirs::InvalidResponsePayload(..) => {
                Self::Hook("a hook could not decode a body".to_owned())
            }
            Theirs::UnexpectedResponse(response) => {
                Self::UnexpectedResponse(Head::of(&response, None).with(response))
            }
            Theirs::Custom(reason) => Self::Hook(reason),
        }
    }
}

#[cfg(test)]
#[path = "error_tests.rs"]
mod tests;
