//! What a caller may count and measure.

use std::sync::Arc;
use std::time::Duration;

use reqwest::{Method, StatusCode};

use crate::runtime::retry::classify::RetryReason;

/// Is told of every attempt.
pub(crate) type Observer = Arc<dyn Fn(&AttemptEvent<'_>) + Send + Sync>;

/// An attempt to send a request, as it ended. None of it is secret, nor different for each call.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct AttemptEvent<'a> {
    /// The operationId.
    pub operation: &'static str,
    /// The HTTP method.
    pub method: &'a Method,
    /// The path template, such as `/applications/{id}`.
    pub template: &'static str,
    /// The status of the answer, if there was one.
    pub status: Option<StatusCode>,
    /// Why to send the call again, if there is a reason. Whether it is sent again is another question.
    pub retry_reason: Option<RetryReason>,
    /// How many attempts of the same call came before this one.
    pub resend_count: u32,
    /// How long the attempt had to wait for room in the rate limits before it began.
    pub rate_limit_wait: Duration,
    /// From sending to the end of the answer; to the end of its headers if it is a stream.
    pub elapsed: Duration,
}
