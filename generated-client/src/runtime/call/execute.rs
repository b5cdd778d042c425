//! From a composed request to an answer: authorization, rate limits, attempts, traces.

use std::time::{Duration, SystemTime};

use reqwest::{Method, Request};
use tokio::time::{Instant, sleep};
use tracing::{Instrument, Span, field};

use super::observer::AttemptEvent;
use super::operation::Operation;
use crate::runtime::client::core::{Core, Settings};
use crate::runtime::error::Error;
use crate::runtime::error::failure::Failure;
use crate::runtime::rate_limit::error::RateLimitError;
use crate::runtime::rate_limit::permit::Permit;
use crate::runtime::rate_limit::rate_limits::RateLimits;
use crate::runtime::rate_limit::request::{Class, Request as Counted};
use crate::runtime::response::reply::Reply;
use crate::runtime::retry::attempts::{Attempts, GiveUpReason};
use crate::runtime::retry::backoff::random;
use crate::runtime::retry::classify::{NoReply, Outcome, Resend};
use crate::runtime::retry::state::Decision;

/// Sends a request as often as it takes and is safe, and returns the last answer, its body at hand unless it is a stream.
///
/// `service` is what a limit for each service tells services apart by.
///
/// # Errors
///
/// No answer came, or not all of it, or the request was not sent: a rate limit had no room for it, or there was no token.
pub(super) async fn execute(
    core: &Core,
    request: Request,
    operation: &'static Operation,
    service: Option<&str>,
) -> Result<Reply, Failure> {
    // Of the URL no more than this: paths and queries hold what callers set.
    let span = tracing::info_span!(
        "request",
        otel.name = operation.id,
        otel.kind = "client",
        http.request.method = %request.method(),
        url.template = operation.path,
        server.address = request.url().host_str(),
        server.port = request.url().port_or_known_default(),
        http.response.status_code = field::Empty,
        http.request.resend_count = field::Empty,
        request_id = field::Empty,
    );
    let running = Running {
        settings: core.settings(),
        operation,
        classes: operation.limits.iter().copied().map(Class::new).collect(),
        service,
        method: request.method().clone(),
        span: span.clone(),
    };
    running.run(request).instrument(span).await
}

/// A call that is being carried out.
struct Running<'a> {
    settings: &'a Settings,
    operation: &'static Operation,
    classes: Vec<Class>,
    service: Option<&'a str>,
    method: Method,
    span: Span,
}

/// The leave to send one attempt, and how long it took to get it.
struct Leave {
    permit: Permit,
    waited: Duration,
}

impl Running<'_> {
    async fn run(&self, mut request: Request) -> Result<Reply, Failure> {
        let operation = self.operation.id;
        let leave = self.leave(&self.settings.rate_limits).await;
        let mut leave = leave.map_err(|source| Error::RateLimit { operation, source })?;
        let resend = Resend::of(&request, self.operation.idempotent);
        let mut state = self.settings.retries.begin(resend, now());
        loop {
            // After the wait for the rate limits, which may be longer than a token lives. Without a token, or dropped
            // meanwhile, nothing is sent and nothing counts.
            if let Err(source) = self.settings.credential.authorize(&mut request).await {
                return Err(Failure::from(Error::Token {
                    operation,
                    source,
                    attempts: state.into_attempts(),
                }));
            }
            let copy = request.try_clone();
            let (result, outcome) = self.attempt(request, leave, state.count()).await;
            let decision = state.next(&outcome, now(), random());
            let (Decision::Retry { after, reason }, Some(copy)) = (decision, copy) else {
                return self.finish(result, state.into_attempts());
            };
            tracing::debug!(wait_ms = millis(after), %reason, "sending again");
            sleep(after).await;
            // What would wait beyond the deadline is told so at once.
            let rate_limits = self.settings.rate_limits.within(state.left(now()));
            let Ok(next) = self.leave(&rate_limits).await else {
                state.give_up(GiveUpReason::RateLimit);
                return self.finish(result, state.into_attempts());
            };
            (request, leave) = (copy, next);
        }
    }

    /// Waits until the rate limits have room.
    async fn leave(&self, rate_limits: &RateLimits) -> Result<Leave, RateLimitError> {
        let asked = Instant::now();
        let counted = Counted::new(&self.classes);
        let counted = match self.service {
            Some(service) => counted.service(service),
            None => counted,
        };
        let permit = rate_limits.acquire(counted).await?.preparing();
        let waited = asked.elapsed();
        Ok(Leave { permit, waited })
    }

    /// Sends the request once, and tells of it.
    async fn attempt(
        &self,
        request: Request,
        Leave { permit, waited }: Leave,
        resend_count: u32,
    ) -> (Result<Reply, NoReply>, Outcome) {
        let began = Instant::now();
        let result = self.send(request, permit).await;
        let elapsed = began.elapsed();
        let outcome = Outcome::of(&result, SystemTime::now());
        let (status, request_id) = match &outcome {
            Outcome::Answered {
                status, request_id, ..
            } => (Some(*status), request_id.as_deref()),
            _ => (None, None),
        };
        let retry_reason = outcome.retry_reason();
        tracing::debug!(
            http.response.status_code = status.map(|status| status.as_u16()),
            http.request.resend_count = resend_count,
            request_id,
            error.type = retry_reason.map(field::display),
            rate_limit_wait_ms = millis(waited),
            elapsed_ms = millis(elapsed),
            "attempt",
        );
        if let Some(observer) = &self.settings.observer {
            observer(&AttemptEvent {
                operation: self.operation.id,
                method: &self.method,
                template: self.operation.path,
                status,
                retry_reason,
                resend_count,
                rate_limit_wait: waited,
                elapsed,
            });
        }
        (result, outcome)
    }

    async fn send(&self, request: Request, permit: Permit) -> Result<Reply, NoReply> {
        let permit = permit.sending();
        let result = self.settings.http.execute(request).await;
        match &result {
            Ok(response) => permit.answered(response.status(), response.headers()),
            Err(error) if error.is_builder() || error.is_connect() => permit.unsent(),
            // It may have arrived.
            Err(_) => drop(permit),
        }
        let response = result.map_err(NoReply::NoAnswer)?;
        if self.operation.streams(response.status().as_u16()) {
            return Ok(Reply::streamed(self.operation.id, response));
        }
        // Here and not when it is decoded: a body that breaks off is a reason to send the request again.
        let read = Reply::whole(self.operation.id, response, self.settings.max_body).await;
        read.map_err(NoReply::Bodiless)
    }

    fn finish(&self, result: Result<Reply, NoReply>, attempts: Attempts) -> Result<Reply, Failure> {
        let resend_count = attempts.count().saturating_sub(1);
        self.span.record("http.request.resend_count", resend_count);
        if !matches!(result, Err(NoReply::NoAnswer(_))) {
            let status = attempts.last_status().map(|status| status.as_u16());
            self.span.record("http.response.status_code", status);
            self.span.record("request_id", attempts.request_id());
        }
        match result {
            Ok(mut reply) => {
                reply.metadata.attempts = Some(attempts);
                Ok(reply)
            }
            Err(NoReply::Bodiless(mut bodiless)) => {
                bodiless.metadata.attempts = Some(attempts);
                Err(bodiless.into())
            }
            Err(NoReply::NoAnswer(source)) => {
                Err(Failure::communication(source, self.operation.id, attempts))
            }
        }
    }
}

/// For traces, which know no durations.
fn millis(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

/// By tokio's clock, which tests can stop.
fn now() -> std::time::Instant {
    Instant::now().into_std()
}

#[cfg(test)]
#[path = "execute_tests/mod.rs"]
mod tests;
