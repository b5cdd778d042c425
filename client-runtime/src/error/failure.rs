//! The failures that have nothing to do with the type of the error body.

use std::convert::Infallible;

use reqwest::header::InvalidHeaderValue;

use super::Error;
use crate::response::body::{Bodiless, BodyFault};
use crate::response::decode_error::DecodeError;
use crate::response::metadata::Metadata;
use crate::response::value::ResponseValue;
use crate::retry::attempts::Attempts;
use crate::rules::problem::{Fault, Problem};

/// A failure of an operation that is no documented answer. It becomes the [`Error`] of any operation.
///
/// What sends requests is compiled once, and not once for each operation, because it knows only this.
#[doc(hidden)]
#[derive(Debug)]
pub struct Failure(Box<Error<Infallible>>);

impl From<Error<Infallible>> for Failure {
    fn from(error: Error<Infallible>) -> Self {
        Self(Box::new(error))
    }
}

impl From<Box<Bodiless>> for Failure {
    fn from(bodiless: Box<Bodiless>) -> Self {
        let Bodiless { metadata, fault } = *bodiless;
        let answer = ResponseValue::of(metadata, ());
        let error = match fault {
            BodyFault::CutOff(source) => Error::ResponseBody {
                answer,
                source: source.without_url(),
            },
            BodyFault::TooLarge(limit) => Error::BodyTooLarge { answer, limit },
        };
        error.into()
    }
}

impl Failure {
    /// No answer came.
    pub(crate) fn communication(
        source: reqwest::Error,
        operation: &'static str,
        attempts: Attempts,
    ) -> Self {
        let error = Error::Communication {
            operation: Some(operation),
            source: source.without_url(),
            attempts: Box::new(attempts),
        };
        error.into()
    }

    /// The answer has a status that the API does not document.
    pub(crate) fn unexpected(metadata: Metadata, body: bytes::Bytes) -> Self {
        let answer = ResponseValue::of(metadata, ());
        Error::UnexpectedResponse { answer, body }.into()
    }
}

impl<E> From<Failure> for Error<E> {
    fn from(failure: Failure) -> Self {
        match *failure.0 {
            Error::InvalidRequest {
                operation,
                problems,
            } => Self::InvalidRequest {
                operation,
                problems,
            },
            Error::RateLimit { operation, source } => Self::RateLimit { operation, source },
            Error::Token {
                operation,
                source,
                attempts,
            } => Self::Token {
                operation,
                source,
                attempts,
            },
            Error::Communication {
                operation,
                source,
                attempts,
            } => Self::Communication {
                operation,
                source,
                attempts,
            },
            Error::Deadline {
                operation,
                deadline,
                attempts,
            } => Self::Deadline {
                operation,
                deadline,
                attempts,
            },
            Error::ErrorResponse(answer) => {
                Self::ErrorResponse(Box::new(answer.map(|never| match never {})))
            }
            Error::EmptySuccess { answer } => Self::EmptySuccess { answer },
            Error::ResponseBody { answer, source } => Self::ResponseBody { answer, source },
            Error::BodyTooLarge { answer, limit } => Self::BodyTooLarge { answer, limit },
            Error::Decode(error) => Self::Decode(error),
            Error::UnexpectedResponse { answer, body } => Self::UnexpectedResponse { answer, body },
            Error::OffsetCeiling {
                operation,
                last_offset,
            } => Self::OffsetCeiling {
                operation,
                last_offset,
            },
            Error::WrongPage {
                operation,
                asked,
                answered,
            } => Self::WrongPage {
                operation,
                asked,
                answered,
            },
            Error::RepeatedCursor { operation } => Self::RepeatedCursor { operation },
        }
    }
}

/// An answer without a body says no less than its status: the operation succeeded.
impl<E> From<DecodeError> for Error<E> {
    fn from(error: DecodeError) -> Self {
        if error.is_empty_success() {
            let answer = error.into_answer();
            return Self::EmptySuccess { answer };
        }
        Self::Decode(Box::new(error))
    }
}

/// A request that could not be built.
impl<E> From<reqwest::Error> for Error<E> {
    fn from(source: reqwest::Error) -> Self {
        Self::Communication {
            operation: None,
            source: source.without_url(),
            attempts: Box::default(),
        }
    }
}

impl<E> From<InvalidHeaderValue> for Error<E> {
    fn from(_: InvalidHeaderValue) -> Self {
        Self::InvalidRequest {
            operation: None,
            problems: vec![Problem::new("a header parameter", Fault::Header)],
        }
    }
}

/// A form that could not be written.
impl<E> From<progenitor_client::Error<()>> for Error<E> {
    fn from(_: progenitor_client::Error<()>) -> Self {
        Self::InvalidRequest {
            operation: None,
            problems: vec![Problem::new("body", Fault::NotForm)],
        }
    }
}
