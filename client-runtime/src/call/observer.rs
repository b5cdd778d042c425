//! What a caller may count and measure.

use std::sync::Arc;
use std::time::Duration;

use reqwest::{Method, StatusCode};

use crate::retry::classify::RetryReason;

/// Is told of every attempt.
pub(crate) type Observer = Arc<dyn Fn(&AttemptEvent<'_>) + Send + Sync>;

/// Is told of every wait.
pub(crate) type WaitObserver = Arc<dyn Fn(&WaitEvent<'_>) + Send + Sync>;

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

/// A wait that begins before an attempt. None of it is secret, nor different for each call.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct WaitEvent<'a> {
    /// The operationId.
    pub operation: &'static str,
    /// The HTTP method.
    pub method: &'a Method,
    /// The path template, such as `/applications/{id}`.
    pub template: &'static str,
    /// What is waited for.
    pub reason: WaitReason<'a>,
    /// How long it will take, as far as that can be told in advance; `None` where it depends on the answers to other calls.
    pub wait: Option<Duration>,
    /// How many attempts of the same call came before.
    pub resend_count: u32,
}

/// What an attempt has to wait for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WaitReason<'a> {
    /// For room in the rate limit with this name.
    RateLimit(&'a str),
    /// For the moment to send the call again, and why it is sent again.
    Retry(RetryReason),
    /// For the end of another call, because as many are under way as there may be.
    ConcurrentCalls,
}
