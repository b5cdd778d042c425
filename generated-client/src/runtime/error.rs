//! What an operation fails with.

use std::time::{Duration, SystemTime};

use bytes::Bytes;
use reqwest::header::InvalidHeaderValue;
use reqwest::{Response, StatusCode};

use super::body::{Bodiless, BodyFault};
use super::quota::QuotaError;
use super::response::{self, Head};
use super::retry::{Outcome, asked_wait};
use super::{Attempts, DecodeError, Operation, ResponseValue, RetryReason, TokenError};

/// An operation failed.
///
/// `Display` is one line for a log: the operation, the status, the vendor's request id, and what was tried if that was
/// more than one attempt. It shows no body and no header of the request, and neither does `Debug`. What the server said
/// of the failure is in [`api_error`](Self::api_error), typed as the API documents it.
#[non_exhaustive]
pub enum Error<E = ()> {
    /// A parameter or the body breaks a rule of the API. Nothing was sent.
    InvalidRequest {
        /// The id of the operation, where it is known.
        operation: Option<&'static str>,
        /// Which rule was broken, and by what.
        reason: String,
    },

    /// The quota had no room for the request. Nothing was sent.
    Quota {
        /// The id of the operation.
        operation: &'static str,
        /// Which limit has no room, and for how long.
        source: QuotaError,
    },

    /// There was no token to send the request with, or to send it again.
    Token {
        /// The id of the operation.
        operation: &'static str,
        /// Why there was none.
        source: TokenError,
        /// What was tried before.
        attempts: Attempts,
    },

    /// No answer came: the server could not be reached, or took too long. It may have acted all the same.
    Communication {
        /// The id of the operation, where it is known.
        operation: Option<&'static str>,
        /// What happened at last, without the URL of the request.
        source: reqwest::Error,
        /// What was tried.
        attempts: Attempts,
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

    /// The body of the answer is larger than what the client reads.
    BodyTooLarge {
        /// The answer up to its body.
        answer: ResponseValue<()>,
        /// What the client reads at most, in bytes.
        limit: usize,
    },

    /// The body of the answer is not what the API documents.
    Decode(DecodeError),

    /// The server answered with a status that the API does not document, such as a redirect.
    UnexpectedResponse {
        /// The answer up to its body.
        answer: ResponseValue<()>,
        /// The body as it was received. It may hold secrets: think before you log it.
        body: Bytes,
    },

    /// There are more pages, and the API serves none that begin so late.
    OffsetCeiling {
        /// The id of the operation.
        operation: &'static str,
        /// The largest number of items that can be skipped.
        last_offset: i64,
    },

    /// The server named a page as the next that was read before, and would go on in circles.
    RepeatedCursor {
        /// The id of the operation.
        operation: &'static str,
    },
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

    /// For generated code: an answer that the API does not document.
    #[doc(hidden)]
    pub async fn unexpected(response: Response) -> Self {
        let (head, response) = match response::whole(response).await {
            Ok(answer) => answer,
            Err(error) => return error,
        };
        match response.bytes().await {
            Ok(body) => Self::UnexpectedResponse {
                answer: head.with(()),
                body,
            },
            Err(source) => Self::response_body(head, source),
        }
    }

    pub(super) fn communication(
        source: reqwest::Error,
        operation: &Operation,
        attempts: Attempts,
    ) -> Self {
        Self::Communication {
            operation: Some(operation.id),
            source: source.without_url(),
            attempts,
        }
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
            Self::Quota { operation, .. }
            | Self::Token { operation, .. }
            | Self::OffsetCeiling { operation, .. }
            | Self::RepeatedCursor { operation } => Some(operation),
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

    /// What was tried before the failure, if anything was.
    pub fn attempts(&self) -> Option<&Attempts> {
        match self {
            Self::Token { attempts, .. } | Self::Communication { attempts, .. } => {
                Some(attempts).filter(|attempts| attempts.count() > 0)
            }
            _ => self.head()?.attempts.as_ref(),
        }
    }

    pub(super) fn head(&self) -> Option<&Head> {
        match self {
            Self::ErrorResponse(answer) => Some(answer.head()),
            Self::ResponseBody { answer, .. }
            | Self::BodyTooLarge { answer, .. }
            | Self::UnexpectedResponse { answer, .. } => Some(answer.head()),
            Self::Decode(error) => Some(error.answer().head()),
            Self::InvalidRequest { .. }
            | Self::Quota { .. }
            | Self::Token { .. }
            | Self::Communication { .. }
            | Self::OffsetCeiling { .. }
            | Self::RepeatedCursor { .. } => None,
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

    /// Whether the same call may succeed later: the server was overloaded or failing, or could not be reached, or the
    /// quota had no room.
    ///
    /// It says nothing of whether the call was carried out, which is for you to find out before you repeat one that is
    /// not safe to send twice.
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::Quota { .. } | Self::ResponseBody { .. } => true,
            Self::Communication { source, .. } => {
                Outcome::unanswered(source).retry_reason().is_some()
            }
            Self::BodyTooLarge { .. } => false,
            _ => self.status().and_then(RetryReason::of).is_some(),
        }
    }

    /// How long to wait before the same call is sent again, if the server said so, or if it was the quota.
    ///
    /// That is `Retry-After` or, with status 429, `x-ratelimit-reset`.
    pub fn retry_after(&self) -> Option<Duration> {
        if let Self::Quota { source, .. } = self {
            return Some(source.wait);
        }
        let head = self.head()?;
        asked_wait(head.status, &head.headers, SystemTime::now())
    }
}

impl<E> From<Box<Bodiless>> for Error<E> {
    fn from(bodiless: Box<Bodiless>) -> Self {
        let Bodiless { head, fault } = *bodiless;
        match fault {
            BodyFault::CutOff(source) => Self::response_body(head, source),
            BodyFault::TooLarge(limit) => Self::BodyTooLarge {
                answer: head.with(()),
                limit,
            },
        }
    }
}

impl<E> From<DecodeError> for Error<E> {
    fn from(error: DecodeError) -> Self {
        Self::Decode(error)
    }
}

/// A request that could not be built.
impl<E> From<reqwest::Error> for Error<E> {
    fn from(source: reqwest::Error) -> Self {
        Self::Communication {
            operation: None,
            source: source.without_url(),
            attempts: Attempts::default(),
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

#[cfg(test)]
#[path = "error_tests.rs"]
mod tests;
