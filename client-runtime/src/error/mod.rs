//! What an operation fails with.

pub(crate) mod failure;
mod statuses;
mod text;

use std::time::{Duration, SystemTime};

use bytes::Bytes;
use reqwest::StatusCode;

use crate::client::auth::TokenError;
use crate::rate_limit::error::RateLimitError;
use crate::response::decode_error::DecodeError;
use crate::response::metadata::Metadata;
use crate::response::value::ResponseValue;
use crate::retry::attempts::Attempts;
use crate::retry::classify::{Outcome, RetryReason};
use crate::retry::retry_after::asked_wait;
use crate::rules::problem::Problem;

/// An operation failed.
///
/// `Display` is one line for a log: the operation, the status, what the vendor says of the failure, its tracking code and
/// request id, and what was tried if that was more than one attempt. What the vendor says is left out if the request holds
/// a secret that it may repeat. No body and no header of the request is shown, and none by `Debug`. All that the server
/// said is in [`api_error`](Self::api_error), typed as the API documents it.
#[non_exhaustive]
pub enum Error<E = ()> {
    /// Parameters or the body break rules of the API. Nothing was sent.
    InvalidRequest {
        /// The id of the operation, where it is known.
        operation: Option<&'static str>,
        /// Every rule that is broken, and where.
        problems: Vec<Problem>,
    },

    /// A rate limit had no room for the request. Nothing was sent.
    RateLimit {
        /// The id of the operation.
        operation: &'static str,
        /// Which limit has no room, and for how long.
        source: RateLimitError,
    },

    /// There was no token to send the request with, or to send it again.
    Token {
        /// The id of the operation.
        operation: &'static str,
        /// Why there was none.
        source: TokenError,
        /// What was tried before.
        attempts: Box<Attempts>,
    },

    /// No answer came: the server could not be reached, or took too long. It may have acted all the same.
    Communication {
        /// The id of the operation, where it is known.
        operation: Option<&'static str>,
        /// What happened at last, without the URL of the request.
        source: reqwest::Error,
        /// What was tried.
        attempts: Box<Attempts>,
    },

    /// The call took longer than its deadline: what waits for limits or tokens, or the attempts. If there were attempts, the
    /// server may have acted all the same.
    Deadline {
        /// The id of the operation.
        operation: &'static str,
        /// How long the call was allowed to take.
        deadline: Duration,
        /// What was tried.
        attempts: Box<Attempts>,
    },

    /// The server answered with an error that the API documents.
    ErrorResponse(Box<ResponseValue<E>>),

    /// The operation succeeded, but the answer has no body where the API documents one, so there is nothing to return.
    ///
    /// Nothing is to be sent again: [`is_success`](Self::is_success) says so. Of a deletion, say, it is all one needs to know.
    EmptySuccess {
        /// The answer, which has no body.
        answer: ResponseValue<()>,
    },

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
    Decode(Box<DecodeError>),

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

    /// The server answered with another page than the one it was asked for, so that items would be missed or come twice.
    WrongPage {
        /// The id of the operation.
        operation: &'static str,
        /// After how many items the page was to begin.
        asked: i64,
        /// After how many items the page begins by its own account.
        answered: i64,
    },

    /// The server named a page as the next that was read before, and would go on in circles.
    RepeatedCursor {
        /// The id of the operation.
        operation: &'static str,
    },
}

impl<E> Error<E> {
    /// The rules that the request breaks, each with the path of what breaks it; none for any other failure.
    pub fn problems(&self) -> &[Problem] {
        match self {
            Self::InvalidRequest { problems, .. } => problems,
            _ => &[],
        }
    }

    /// The id of the operation that failed, where it is known.
    pub fn operation(&self) -> Option<&'static str> {
        match self {
            Self::InvalidRequest { operation, .. } | Self::Communication { operation, .. } => {
                *operation
            }
            Self::RateLimit { operation, .. }
            | Self::Token { operation, .. }
            | Self::Deadline { operation, .. }
            | Self::OffsetCeiling { operation, .. }
            | Self::WrongPage { operation, .. }
            | Self::RepeatedCursor { operation } => Some(operation),
            _ => self.metadata()?.operation,
        }
    }

    /// The status of the answer, if there was one.
    pub fn status(&self) -> Option<StatusCode> {
        Some(self.metadata()?.status)
    }

    /// What the vendor says went wrong, in its own words and of any length. It may repeat the request: think before you log
    /// it, or log the error itself, which shows it where that is harmless.
    pub fn message(&self) -> Option<&str> {
        self.metadata()?.said.message.as_deref()
    }

    /// What the vendor adds to its [`message`](Self::message): what exactly is wrong, or how to mend it.
    pub fn detail(&self) -> Option<&str> {
        self.metadata()?.said.detail.as_deref()
    }

    /// The code that the vendor tracks the failure by, or that names its kind.
    pub fn code(&self) -> Option<&str> {
        self.metadata()?.said.code.as_deref()
    }

    /// The vendor's name for the request, from the `x-request-id` header or from the error body: what their support asks
    /// for.
    pub fn request_id(&self) -> Option<&str> {
        self.metadata()?.request_id()
    }

    /// What was tried before the failure, if anything was.
    pub fn attempts(&self) -> Option<&Attempts> {
        match self {
            Self::Token { attempts, .. }
            | Self::Communication { attempts, .. }
            | Self::Deadline { attempts, .. } => {
                Some(&**attempts).filter(|attempts| attempts.count() > 0)
            }
            _ => self.metadata()?.attempts.as_ref(),
        }
    }

    pub(super) fn metadata(&self) -> Option<&Metadata> {
        match self {
            Self::ErrorResponse(answer) => Some(answer.metadata()),
            Self::ResponseBody { answer, .. }
            | Self::BodyTooLarge { answer, .. }
            | Self::EmptySuccess { answer }
            | Self::UnexpectedResponse { answer, .. } => Some(answer.metadata()),
            Self::Decode(error) => Some(error.answer().metadata()),
            Self::InvalidRequest { .. }
            | Self::RateLimit { .. }
            | Self::Token { .. }
            | Self::Communication { .. }
            | Self::Deadline { .. }
            | Self::OffsetCeiling { .. }
            | Self::WrongPage { .. }
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

    /// Whether the same call may succeed later: the server answered 408, 429, 500, 502, 503 or 504, or could not be reached,
    /// or its answer did not arrive, or a rate limit had no room, or the deadline of the call was too short.
    ///
    /// It says nothing of whether the call was carried out, which is for you to find out before you repeat one that is
    /// not safe to send twice.
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::RateLimit { .. } | Self::ResponseBody { .. } | Self::Deadline { .. } => true,
            Self::Communication { source, .. } => {
                Outcome::unanswered(source).retry_reason().is_some()
            }
            Self::BodyTooLarge { .. } => false,
            _ => self.status().and_then(RetryReason::of).is_some(),
        }
    }

    /// How long to wait before the same call is sent again, if the server said so, or if a rate limit had no room.
    ///
    /// That is `Retry-After` or, with status 429, `x-ratelimit-reset`.
    pub fn retry_after(&self) -> Option<Duration> {
        if let Self::RateLimit { source, .. } = self {
            return Some(source.wait);
        }
        let metadata = self.metadata()?;
        asked_wait(metadata.status, &metadata.headers, SystemTime::now())
    }
}

#[cfg(test)]
mod tests;
