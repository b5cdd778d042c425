//! From a composed request to an answer: authorization, rate limits, attempts, traces.

use std::time::{Duration, SystemTime};

use reqwest::header::{AUTHORIZATION, HeaderValue};
use reqwest::{Method, Request, StatusCode};
use tokio::time::{Instant, sleep, timeout_at};
use tracing::{Instrument, Span, field};

use super::observer::{AttemptEvent, WaitEvent, WaitReason};
use super::operation::{Authentication, Meaning, Operation};
use super::slots::Slot;
use crate::client::auth::{Credential, TokenError};
use crate::client::core::{Core, Settings};
use crate::error::Error;
use crate::error::failure::Failure;
use crate::rate_limit::error::RateLimitError;
use crate::rate_limit::permit::Permit;
use crate::rate_limit::rate_limits::RateLimits;
use crate::rate_limit::request::{Class, Request as Counted};
use crate::response::reply::Reply;
use crate::response::said::Said;
use crate::retry::attempts::{Attempts, GiveUpReason};
use crate::retry::backoff::random;
use crate::retry::classify::{NoReply, Outcome, Resend};
use crate::retry::state::{Decision, RetryState};

/// Sends a request as often as it takes and is safe, and returns the last answer, its body at hand unless it is a stream.
///
/// `service` is what a limit for each service tells services apart by.
///
/// # Errors
///
/// No answer came, or not all of it, or not in time, or the request was not sent: a rate limit had no room for it, or there
/// was no token.
pub(super) async fn execute(
    core: &Core,
    mut request: Request,
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
    let times = core.times();
    if let Some(timeout) = times.timeout {
        *request.timeout_mut() = Some(timeout);
    }
    let running = Running {
        settings: core.settings(),
        deadline: times.deadline.map(Deadline::begin),
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
    deadline: Option<Deadline>,
    operation: &'static Operation,
    classes: Vec<Class>,
    service: Option<&'a str>,
    method: Method,
    span: Span,
}

/// When the whole of a call has to be over.
#[derive(Clone, Copy)]
struct Deadline {
    whole: Duration,
    began: Instant,
}

impl Deadline {
    fn begin(whole: Duration) -> Self {
        let began = Instant::now();
        Self { whole, began }
    }

    fn left(&self) -> Duration {
        self.whole.saturating_sub(self.began.elapsed())
    }

    /// The moment, unless it is too far away to be told.
    fn moment(&self) -> Option<Instant> {
        self.began.checked_add(self.whole)
    }
}

/// The leave to send one attempt, and how long it took to get it.
struct Leave {
    permit: Permit,
    slot: Slot,
    waited: Duration,
}

/// Why there is no leave to send.
enum Refused {
    RateLimit(RateLimitError),
    Deadline,
}

impl Running<'_> {
    async fn run(&self, mut request: Request) -> Result<Reply, Failure> {
        let operation = self.operation.id;
        let mut leave = match self.leave(self.settings.rate_limits.clone(), 0).await {
            Ok(leave) => leave,
            Err(Refused::RateLimit(source)) => {
                return Err(Error::RateLimit { operation, source }.into());
            }
            Err(Refused::Deadline) => return Err(self.too_late(Attempts::default())),
        };
        let resend = Resend::of(&request, self.operation.idempotent);
        let left = self.deadline.map(|deadline| deadline.left());
        let mut state = self.settings.retries.begin(resend, now(), left);
        // The token that was asked for once more because the server did not accept the one before.
        let (mut renewed, mut may_renew) = (None, true);
        loop {
            // After the wait for the rate limits, which may be longer than a token lives. Without a token, or dropped
            // meanwhile, nothing is sent and nothing counts.
            let header = match renewed.take() {
                Some(header) => header,
                None => match self.in_time(self.authorization()).await {
                    Some(Ok(header)) => header,
                    Some(Err(source)) => return Err(self.no_token(source, state.into_attempts())),
                    None => return Err(self.too_late(state.into_attempts())),
                },
            };
            if let Some(header) = &header {
                request.headers_mut().insert(AUTHORIZATION, header.clone());
            }
            let copy = request.try_clone();
            let (mut result, outcome) = self.attempt(request, leave, state.count()).await;
            let decision = state.next(&outcome, now(), random());
            let Some(copy) = copy else {
                return self.finish(result, state.into_attempts(), header.as_ref());
            };
            if let Ok(reply) = &mut result
                && decision != Decision::Settled
            {
                reply.give_back();
            }
            match decision {
                Decision::Retry { after, reason } => {
                    tracing::debug!(wait_ms = millis(after), %reason, "sending again");
                    self.tell_wait(WaitReason::Retry(reason), Some(after), state.count());
                    sleep(after).await;
                }
                Decision::Settled if may_renew && self.may_renew(&outcome, &state) => {
                    may_renew = false;
                    let Some(other) = self.renew(header.as_ref()).await else {
                        return self.finish(result, state.into_attempts(), header.as_ref());
                    };
                    tracing::debug!("sending again with another token");
                    renewed = Some(Some(other));
                    if let Ok(reply) = &mut result {
                        reply.give_back();
                    }
                }
                _ => return self.finish(result, state.into_attempts(), header.as_ref()),
            }
            // What would wait beyond the deadline is told so at once.
            let rate_limits = self.settings.rate_limits.within(state.left(now()));
            leave = match self.leave(rate_limits, state.count()).await {
                Ok(leave) => leave,
                Err(refused) => {
                    state.give_up(match refused {
                        Refused::RateLimit(_) => GiveUpReason::RateLimit,
                        Refused::Deadline => GiveUpReason::NoTimeLeft,
                    });
                    return self.finish(result, state.into_attempts(), header.as_ref());
                }
            };
            request = copy;
        }
    }

    /// Whether the server refused a token that may have been renewed meanwhile. What it refuses so it has not carried
    /// out, so every method may be sent again.
    fn may_renew(&self, outcome: &Outcome, state: &RetryState<'_>) -> bool {
        let refused = matches!(outcome, Outcome::Answered { status, .. } if *status == StatusCode::UNAUTHORIZED);
        let asked = matches!(self.settings.credential, Credential::Source(_))
            && self.operation.authentication != Authentication::None;
        refused && asked && state.has_attempt_left(now())
    }

    /// Another token than the one that was refused, if there is one.
    async fn renew(&self, refused: Option<&HeaderValue>) -> Option<HeaderValue> {
        let header = self.in_time(self.authorization()).await?.ok()??;
        (Some(&header) != refused).then_some(header)
    }

    /// The `Authorization` header of the next attempt, if it has one.
    async fn authorization(&self) -> Result<Option<HeaderValue>, TokenError> {
        let authentication = self.operation.authentication;
        self.settings.credential.header_for(authentication).await
    }

    /// Waits until the rate limits have room, and until not too many calls are under way.
    async fn leave(&self, rate_limits: RateLimits, resend_count: u32) -> Result<Leave, Refused> {
        let asked = Instant::now();
        let counted = Counted::new(&self.classes);
        let counted = match self.service {
            Some(service) => counted.service(service),
            None => counted,
        };
        let rate_limits = match &self.deadline {
            Some(deadline) => rate_limits.within(deadline.left()),
            None => rate_limits,
        };
        let mut waiting = |limit: &str, wait: Option<Duration>| {
            let wait_ms = wait.map(millis);
            tracing::info!(limit, wait_ms, "waiting for a rate limit");
            self.tell_wait(WaitReason::RateLimit(limit), wait, resend_count);
        };
        let permit = rate_limits.acquire_telling(counted, &mut waiting).await;
        let permit = permit.map_err(Refused::RateLimit)?.preparing();
        let waited = asked.elapsed();
        // After the rate limits: who waits for those, perhaps for minutes, is not to hold up others.
        let slot = if let Some(slot) = self.settings.slots.try_take() {
            slot
        } else {
            tracing::debug!("waiting for another call to end");
            self.tell_wait(WaitReason::ConcurrentCalls, None, resend_count);
            let slot = self.in_time(self.settings.slots.take()).await.flatten();
            slot.ok_or(Refused::Deadline)?
        };
        Ok(Leave {
            permit,
            slot,
            waited,
        })
    }

    /// What comes of this, if it comes before the deadline.
    async fn in_time<T>(&self, future: impl Future<Output = T>) -> Option<T> {
        match self.deadline.as_ref().and_then(Deadline::moment) {
            Some(moment) => timeout_at(moment, future).await.ok(),
            None => Some(future.await),
        }
    }

    fn tell_wait(&self, reason: WaitReason<'_>, wait: Option<Duration>, resend_count: u32) {
        if let Some(observer) = &self.settings.wait_observer {
            observer(&WaitEvent {
                operation: self.operation.id,
                method: &self.method,
                template: self.operation.path,
                reason,
                wait,
                resend_count,
            });
        }
    }

    /// Sends the request once, and tells of it.
    async fn attempt(
        &self,
        request: Request,
        Leave {
            permit,
            slot,
            waited,
        }: Leave,
        resend_count: u32,
    ) -> (Result<Reply, NoReply>, Outcome) {
        let began = Instant::now();
        let result = self.in_time(self.send(request, permit, slot)).await;
        let result = result.unwrap_or(Err(NoReply::DeadlinePassed));
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

    async fn send(&self, request: Request, permit: Permit, slot: Slot) -> Result<Reply, NoReply> {
        let permit = permit.sending();
        let http = self.settings.http_for(self.operation);
        let result = http.execute(request).await;
        match &result {
            Ok(response) => permit.answered(response.status(), response.headers()),
            Err(error) if error.is_builder() || error.is_connect() => permit.unsent(),
            // It may have arrived.
            Err(_) => drop(permit),
        }
        let response = result.map_err(NoReply::NoAnswer)?;
        if self.operation.streams(response.status().as_u16()) {
            return Ok(Reply::streamed(self.operation.id, response, Some(slot)));
        }
        // Here and not when it is decoded: a body that breaks off is a reason to send the request again.
        let read = Reply::whole(self.operation.id, response, self.settings.max_body).await;
        read.map_err(NoReply::Bodiless)
    }

    fn finish(
        &self,
        result: Result<Reply, NoReply>,
        attempts: Attempts,
        authorization: Option<&HeaderValue>,
    ) -> Result<Reply, Failure> {
        let resend_count = attempts.count().saturating_sub(1);
        self.span.record("http.request.resend_count", resend_count);
        if !matches!(result, Err(NoReply::NoAnswer(_) | NoReply::DeadlinePassed)) {
            let status = attempts.last_status().map(|status| status.as_u16());
            self.span.record("http.response.status_code", status);
            self.span.record("request_id", attempts.request_id());
        }
        match result {
            Ok(mut reply) => {
                reply.metadata.attempts = Some(attempts);
                let meaning = self.operation.meaning(reply.status().as_u16());
                if meaning != Some(Meaning::Success) {
                    let fields = &self.settings.error_fields;
                    let secret = self.operation.secret;
                    reply.metadata.said = Said::of(reply.body(), fields, authorization, secret);
                }
                Ok(reply)
            }
            Err(NoReply::Bodiless(mut bodiless)) => {
                bodiless.metadata.attempts = Some(attempts);
                Err(bodiless.into())
            }
            Err(NoReply::NoAnswer(source)) => {
                Err(Failure::communication(source, self.operation.id, attempts))
            }
            Err(NoReply::DeadlinePassed) => Err(self.too_late(attempts)),
        }
    }

    fn no_token(&self, source: TokenError, attempts: Attempts) -> Failure {
        Failure::from(Error::Token {
            operation: self.operation.id,
            source,
            attempts: Box::new(attempts),
        })
    }

    fn too_late(&self, attempts: Attempts) -> Failure {
        let deadline = self.deadline.map(|deadline| deadline.whole);
        Failure::from(Error::Deadline {
            operation: self.operation.id,
            deadline: deadline.unwrap_or_default(),
            attempts: Box::new(attempts),
        })
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
