//! What came of an attempt, and what may be sent again.

use std::fmt;
use std::time::{Duration, SystemTime};

use reqwest::{Method, Request, StatusCode};

use super::certificate::certificate_fault;
use super::retry_after::asked_wait;
use crate::response::body::{Bodiless, BodyFault};
use crate::response::metadata::Metadata;
use crate::response::reply::Reply;

/// Why an attempt has no whole answer to show for it.
pub(crate) enum NoReply {
    /// No answer came.
    NoAnswer(reqwest::Error),
    /// An answer came, but not its body.
    Bodiless(Box<Bodiless>),
    /// The deadline of the call passed before all of an answer was there.
    DeadlinePassed,
}

/// In which cases a request may be sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Resend {
    /// In all: the request is idempotent, by its method or because the API says so of the operation.
    Always,
    /// Only if the server cannot have carried it out: twice may create two things, or flip a state back.
    IfNotCarriedOut,
    /// In none: there is no second request, because the body can be read only once.
    Never,
}

impl Resend {
    /// What holds for a request. `idempotent` is what the API says of its operation.
    pub(crate) fn of(request: &Request, idempotent: bool) -> Self {
        // What has no bytes to show is a stream; `try_clone` refuses just those.
        let streamed = request.body().is_some_and(|body| body.as_bytes().is_none());
        if streamed {
            Self::Never
        } else if idempotent || is_idempotent(request.method()) {
            Self::Always
        } else {
            Self::IfNotCarriedOut
        }
    }
}

/// Spelled out, so that no new version of a library decides what is sent twice.
fn is_idempotent(method: &Method) -> bool {
    [
        Method::GET,
        Method::HEAD,
        Method::OPTIONS,
        Method::TRACE,
        Method::PUT,
        Method::DELETE,
    ]
    .contains(method)
}

/// What came of an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The server answered.
    Answered {
        status: StatusCode,
        /// How long it asks to wait.
        wait: Option<Duration>,
        request_id: Option<String>,
        /// What is wrong with the body, if it is not there.
        fault: Option<AnswerFault>,
    },
    /// No connection was made, so nothing was sent.
    NotConnected,
    /// No connection was made, because the certificate of the server is not trusted. The next time it would be the same.
    NotTrusted,
    /// No answer came in time. The request may have arrived.
    TimedOut,
    /// The connection broke before an answer came. The request may have arrived.
    Broken,
    /// The request itself is at fault: it could not be built, or it was redirected in a circle.
    Faulty,
}

impl Outcome {
    /// What came of sending a request; `now` is what a date in the answer is compared with.
    pub(crate) fn of(result: &Result<Reply, NoReply>, now: SystemTime) -> Self {
        match result {
            Ok(reply) => Self::answered(&reply.metadata, None, now),
            Err(NoReply::Bodiless(bodiless)) => {
                let fault = AnswerFault::of(&bodiless.fault);
                Self::answered(&bodiless.metadata, Some(fault), now)
            }
            Err(NoReply::NoAnswer(error)) => Self::unanswered(error),
            Err(NoReply::DeadlinePassed) => Self::TimedOut,
        }
    }

    fn answered(metadata: &Metadata, fault: Option<AnswerFault>, now: SystemTime) -> Self {
        Self::Answered {
            status: metadata.status,
            wait: asked_wait(metadata.status, &metadata.headers, now),
            request_id: metadata.request_id().map(str::to_owned),
            fault,
        }
    }

    /// What came of sending a request that got no answer.
    pub(crate) fn unanswered(error: &reqwest::Error) -> Self {
        if error.is_builder() || error.is_redirect() {
            Self::Faulty
        } else if error.is_connect() && certificate_fault(error).is_some() {
            Self::NotTrusted
        } else if error.is_connect() {
            // Before the timeout: connecting that takes too long is both, and nothing was sent.
            Self::NotConnected
        } else if error.is_timeout() {
            Self::TimedOut
        } else {
            Self::Broken
        }
    }

    /// Why to send the request again, if there is a reason.
    pub(crate) fn retry_reason(&self) -> Option<RetryReason> {
        match self {
            Self::Answered { status, fault, .. } => match fault {
                // The next one would be as large.
                Some(AnswerFault::TooLarge) => None,
                Some(AnswerFault::TimedOut) => {
                    RetryReason::of(*status).or(Some(RetryReason::TimedOut))
                }
                Some(AnswerFault::Broken) => RetryReason::of(*status).or(Some(RetryReason::Broken)),
                None => RetryReason::of(*status),
            },
            Self::NotConnected => Some(RetryReason::NotConnected),
            Self::TimedOut => Some(RetryReason::TimedOut),
            Self::Broken => Some(RetryReason::Broken),
            Self::NotTrusted | Self::Faulty => None,
        }
    }

    pub(super) fn asked_wait(&self) -> Option<Duration> {
        match self {
            Self::Answered { wait, .. } => *wait,
            _ => None,
        }
    }
}

/// What may be wrong with the body of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum AnswerFault {
    /// The body did not arrive in time.
    TimedOut,
    /// The connection broke before the end of the body.
    Broken,
    /// The body is larger than what is read.
    TooLarge,
}

impl AnswerFault {
    fn of(fault: &BodyFault) -> Self {
        match fault {
            BodyFault::CutOff(error) if error.is_timeout() => Self::TimedOut,
            BodyFault::CutOff(_) => Self::Broken,
            BodyFault::TooLarge(_) => Self::TooLarge,
        }
    }
}

/// Why a call is sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum RetryReason {
    /// The server answered 429, and did not carry the call out.
    RateLimited,
    /// The server answered 408, 500, 502, 503 or 504. It may have carried the call out.
    Unavailable(StatusCode),
    /// No connection was made, so nothing was sent.
    NotConnected,
    /// No answer came in time, or not all of it. The server may have carried the call out.
    TimedOut,
    /// The connection broke before all of an answer came. The server may have carried the call out.
    Broken,
}

impl RetryReason {
    /// Why to repeat a call that was answered with this status, if there is a reason.
    pub(crate) fn of(status: StatusCode) -> Option<Self> {
        match status.as_u16() {
            429 => Some(Self::RateLimited),
            408 | 500 | 502 | 503 | 504 => Some(Self::Unavailable(status)),
            _ => None,
        }
    }

    pub(super) fn may_have_been_carried_out(self) -> bool {
        match self {
            Self::RateLimited | Self::NotConnected => false,
            Self::Unavailable(_) | Self::TimedOut | Self::Broken => true,
        }
    }

    /// What a repetition costs, in tokens of the budget: twice as much where the attempt was already a long one.
    pub(super) fn price(self) -> u32 {
        match self {
            Self::TimedOut => 10,
            _ => 5,
        }
    }
}

/// A few words for a log.
impl fmt::Display for RetryReason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::RateLimited => formatter.write_str("too many requests"),
            Self::Unavailable(status) => write!(formatter, "the server answered {status}"),
            Self::NotConnected => formatter.write_str("no connection to the server"),
            Self::TimedOut => formatter.write_str("no answer in time"),
            Self::Broken => formatter.write_str("the connection broke"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(method: &str, body: Option<&'static str>) -> Request {
        let method = Method::from_bytes(method.as_bytes()).expect("a method");
        let url = reqwest::Url::parse("http://127.0.0.1/").expect("a URL");
        let mut request = Request::new(method, url);
        *request.body_mut() = body.map(reqwest::Body::from);
        request
    }

    #[test]
    fn methods_are_idempotent_or_not() {
        for (method, expected) in [
            ("GET", Resend::Always),
            ("HEAD", Resend::Always),
            ("OPTIONS", Resend::Always),
            ("TRACE", Resend::Always),
            ("PUT", Resend::Always),
            ("DELETE", Resend::Always),
            ("POST", Resend::IfNotCarriedOut),
            ("PATCH", Resend::IfNotCarriedOut),
            ("CONNECT", Resend::IfNotCarriedOut),
            ("QUERY", Resend::IfNotCarriedOut),
            ("get", Resend::IfNotCarriedOut),
        ] {
            for body in [None, Some(""), Some("{}")] {
                let request = request(method, body);
                assert_eq!(Resend::of(&request, false), expected, "{method}");
                assert_eq!(Resend::of(&request, true), Resend::Always);
            }
        }
    }

    #[test]
    fn only_some_statuses_are_a_reason_to_repeat() {
        let repeated: Vec<u16> = (100..1000)
            .filter(|status| {
                let answer = Outcome::Answered {
                    status: StatusCode::from_u16(*status).expect("a status"),
                    wait: None,
                    request_id: None,
                    fault: None,
                };
                answer.retry_reason().is_some()
            })
            .collect();
        assert_eq!(repeated, [408, 429, 500, 502, 503, 504]);
    }

    #[test]
    fn reasons_are_a_few_words() {
        let words = [
            RetryReason::RateLimited,
            RetryReason::Unavailable(StatusCode::BAD_GATEWAY),
            RetryReason::NotConnected,
            RetryReason::TimedOut,
            RetryReason::Broken,
        ]
        .map(|reason| reason.to_string());
        let expected = [
            "too many requests",
            "the server answered 502 Bad Gateway",
            "no connection to the server",
            "no answer in time",
            "the connection broke",
        ];
        assert_eq!(words, expected);
    }
}
