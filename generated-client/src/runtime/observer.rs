//! What a caller may count and measure.

use std::sync::Arc;
use std::time::Duration;

use reqwest::{Method, StatusCode};

use super::RetryReason;

/// Is told of every attempt.
pub(super) type Observer = Arc<dyn Fn(&AttemptEvent<'_>) + Send + Sync>;

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
    /// What went wrong, if it was something that may pass. Whether the call is sent again is another question.
    pub trouble: Option<RetryReason>,
    /// How many attempts of the same call came before this one.
    pub resend_count: u32,
    /// How long the attempt had to wait for its quota before it began.
    pub quota_wait: Duration,
    /// From sending to the end of the answer; to the end of its head if it is a stream.
    pub elapsed: Duration,
}
