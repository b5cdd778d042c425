//! What tests do to the sandbox, for programs in any language and for the page: faults, failures, limits, time.
//!
//! It obeys whoever is on this machine and has the token.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use axum::Extension;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Map, Value, json};

use crate::body::read;
use crate::page::json::answer as answer_json;
use crate::patient::Peer;
use crate::world::{World, lock};

/// What a request may ask for.
enum Order {
    EnforceLimits(bool),
    Advance(Duration),
    Fault(String),
    ClearFaults,
    FailNext(String),
}

/// Tells how things stand.
pub(super) async fn look(
    State(world): State<Arc<World>>,
    Extension(peer): Extension<Peer>,
    request: Request,
) -> Response {
    match refusal(&world, peer, &request) {
        Some(refusal) => refusal,
        None => answer_json(&standing(&world)),
    }
}

/// Does what the body names, and tells how things stand then.
pub(super) async fn change(
    State(world): State<Arc<World>>,
    Extension(peer): Extension<Peer>,
    request: Request<Body>,
) -> Response {
    if let Some(refusal) = refusal(&world, peer, &request) {
        return refusal;
    }
    let (parts, body) = request.into_parts();
    let body = match read(&parts.headers, body).await {
        Ok(body) => body,
        Err(problem) => return refused(problem.status, &problem.detail),
    };
    match orders(&body).and_then(|orders| obey(&world, orders)) {
        Ok(()) => answer_json(&standing(&world)),
        Err(reason) => refused(StatusCode::BAD_REQUEST, &reason),
    }
}

fn refusal<T>(world: &World, Peer(peer): Peer, request: &Request<T>) -> Option<Response> {
    if !peer.ip().to_canonical().is_loopback() {
        let reason = "the sandbox is controlled from its own machine only";
        return Some(refused(StatusCode::FORBIDDEN, reason));
    }
    let authorization = request.headers().get(header::AUTHORIZATION);
    let authorization = authorization.and_then(|value| value.to_str().ok());
    if world.token(authorization).is_some() {
        return None;
    }
    let reason = "send the token: `Authorization: Bearer …`";
    Some(refused(StatusCode::UNAUTHORIZED, reason))
}

fn refused(status: StatusCode, reason: &str) -> Response {
    (status, answer_json(&json!({ "error": reason }))).into_response()
}

fn orders(body: &[u8]) -> Result<Vec<Order>, String> {
    let orders: Map<String, Value> =
        serde_json::from_slice(body).map_err(|_| "the body has to be a JSON object".to_owned())?;
    let order = |(name, value): (String, Value)| {
        let is_text = || value.as_str().map(str::to_owned);
        let order = match name.as_str() {
            "enforce_limits" => value.as_bool().map(Order::EnforceLimits),
            "advance" => {
                let seconds = value.as_f64();
                let duration = seconds.and_then(|it| Duration::try_from_secs_f64(it).ok());
                duration.map(Order::Advance)
            }
            "fault" => is_text().map(Order::Fault),
            "clear_faults" => (value == true).then_some(Order::ClearFaults),
            "fail_next" => is_text().map(Order::FailNext),
            _ => {
                return Err(format!(
                    "there is no `{}` here; {KNOWN}",
                    name.escape_debug()
                ));
            }
        };
        order.ok_or_else(|| format!("`{name}` has a value that it cannot have; {KNOWN}"))
    };
    orders.into_iter().map(order).collect()
}

const KNOWN: &str = "known are `enforce_limits` (true or false), `advance` (seconds), `fault` (such as \
                     `503@createEnvironmentVariable*2`), `clear_faults` (true) and `fail_next` (an operationId)";

fn obey(world: &World, orders: Vec<Order>) -> Result<(), String> {
    for order in orders {
        match order {
            Order::EnforceLimits(enforced) => world.enforced.store(enforced, Ordering::Relaxed),
            Order::Advance(duration) => world.clock.advance(duration),
            Order::Fault(text) => {
                let fault = text.parse();
                let injected = fault.and_then(|fault| world.inject(fault));
                injected.map_err(|error| error.to_string())?;
            }
            Order::ClearFaults => lock(&world.faults).clear(),
            Order::FailNext(operation) => {
                let failing = world.fail_next(operation);
                failing.map_err(|error| error.to_string())?;
            }
        }
    }
    Ok(())
}

fn standing(world: &World) -> Value {
    json!({
        "enforce_limits": world.enforced.load(Ordering::Relaxed),
        "now": crate::clock::timestamp(world.clock.now()),
        "faults": lock(&world.faults).told(),
        "fail_next": *lock(&world.failing),
    })
}
