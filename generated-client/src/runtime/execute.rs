//! From a composed request to an answer: authorization, quotas, attempts, traces.

use std::time::{Duration, SystemTime};

use reqwest::{Client, Method, Request, Response};
use tokio::time::{Instant, sleep};
use tracing::{Instrument, Span, field};

use super::body;
use super::observer::AttemptEvent;
use super::quota::{self, Permit, QuotaError, Quotas};
use super::retry::{Decision, Failure, Outcome, Repeatability, random};
use super::{Attempts, Error, GiveUpReason, Inner, Operation};

/// Sends a request as often as it takes and is safe, and returns the last answer, its body at hand unless it is a stream.
///
/// `service` is what a limit for each service tells services apart by.
///
/// # Errors
///
/// No answer came, or not all of it, or the request was not sent: the quota had no room for it, or there was no token.
pub async fn execute<E>(
    (http, inner): (&Client, &Inner),
    request: Request,
    operation: &'static Operation,
    service: Option<String>,
) -> Result<Response, Error<E>> {
    // Of the URL no more than this: paths and queries hold what callers set.
    let span = tracing::info_span!(
        "request",
        otel.name = operation.id,
        otel.kind = "client",
        http.request.method = %request.method(),
        url.template = operation.template,
        server.address = request.url().host_str(),
        server.port = request.url().port_or_known_default(),
        http.response.status_code = field::Empty,
        http.request.resend_count = field::Empty,
        request_id = field::Empty,
    );
    let call = Call {
        http,
        inner,
        operation,
        service,
        method: request.method().clone(),
        span: span.clone(),
    };
    call.run(request).instrument(span).await
}

/// One call of an operation.
struct Call<'a> {
    http: &'a Client,
    inner: &'a Inner,
    operation: &'static Operation,
    service: Option<String>,
    method: Method,
    span: Span,
}

/// The leave to send one attempt, and how long it took to get it.
struct Leave {
    permit: Permit,
    waited: Duration,
}

impl Call<'_> {
    async fn run<E>(&self, mut request: Request) -> Result<Response, Error<E>> {
        let operation = self.operation.id;
        let leave = self.leave(&self.inner.quotas).await;
        let mut leave = leave.map_err(|source| Error::Quota { operation, source })?;
        let repeatability = Repeatability::of(&request, self.operation.repeatable);
        let mut state = self.inner.retries.begin(repeatability, now());
        loop {
            // After the wait for the quota, which may be longer than a token lives. Without a token, or dropped meanwhile,
            // nothing is sent and nothing counts.
            if let Err(source) = self.inner.credential.authorize(&mut request).await {
                return Err(Error::Token {
                    operation,
                    source,
                    attempts: state.into_attempts(),
                });
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
            let quotas = self.inner.quotas.within(state.left(now()));
            let Ok(next) = self.leave(&quotas).await else {
                state.give_up(GiveUpReason::NoQuota);
                return self.finish(result, state.into_attempts());
            };
            (request, leave) = (copy, next);
        }
    }

    /// Waits for the quota.
    async fn leave(&self, quotas: &Quotas) -> Result<Leave, QuotaError> {
        let asked = Instant::now();
        let counted = quota::Request::new(self.operation.classes);
        let counted = match &self.service {
            Some(service) => counted.service(service),
            None => counted,
        };
        let permit = quotas.acquire(counted).await?.preparing();
        let waited = asked.elapsed();
        Ok(Leave { permit, waited })
    }

    /// Sends the request once, and tells of it.
    async fn attempt(
        &self,
        request: Request,
        Leave { permit, waited }: Leave,
        resend_count: u32,
    ) -> (Result<Response, Failure>, Outcome) {
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
        let trouble = outcome.retry_reason();
        tracing::debug!(
            http.response.status_code = status.map(|status| status.as_u16()),
            http.request.resend_count = resend_count,
            request_id,
            error.type = trouble.map(field::display),
            quota_wait_ms = millis(waited),
            elapsed_ms = millis(elapsed),
            "attempt",
        );
        if let Some(observer) = &self.inner.observer {
            observer(&AttemptEvent {
                operation: self.operation.id,
                method: &self.method,
                template: self.operation.template,
                status,
                trouble,
                resend_count,
                quota_wait: waited,
                elapsed,
            });
        }
        (result, outcome)
    }

    async fn send(&self, request: Request, permit: Permit) -> Result<Response, Failure> {
        let permit = permit.sending();
        let result = self.http.execute(request).await;
        match &result {
            Ok(response) => permit.answered(response.status(), response.headers()),
            Err(error) if error.is_builder() || error.is_connect() => permit.unsent(),
            // It may have arrived.
            Err(_) => drop(permit),
        }
        let mut response = result.map_err(Failure::NoAnswer)?;
        response.extensions_mut().insert(self.operation);
        if self.is_stream(&response) {
            return Ok(response);
        }
        // Here and not when it is decoded: a body that breaks off is a reason to send the request again.
        let read = body::read(response, self.inner.max_body).await;
        read.map_err(Failure::Bodiless)
    }

    fn is_stream(&self, response: &Response) -> bool {
        self.operation.streamed && response.status().is_success()
    }

    fn finish<E>(
        &self,
        result: Result<Response, Failure>,
        attempts: Attempts,
    ) -> Result<Response, Error<E>> {
        let resend_count = attempts.count().saturating_sub(1);
        self.span.record("http.request.resend_count", resend_count);
        if !matches!(result, Err(Failure::NoAnswer(_))) {
            let status = attempts.last_status().map(|status| status.as_u16());
            self.span.record("http.response.status_code", status);
            self.span.record("request_id", attempts.request_id());
        }
        match result {
            Ok(mut response) => {
                if self.is_stream(&response) {
                    response.extensions_mut().insert(self.inner.max_body);
                }
                response.extensions_mut().insert(attempts);
                Ok(response)
            }
            Err(Failure::Bodiless(mut bodiless)) => {
                bodiless.head.attempts = Some(attempts);
                Err(bodiless.into())
            }
            Err(Failure::NoAnswer(source)) => {
                Err(Error::communication(source, self.operation, attempts))
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
