//! One request from its arrival to its answer.

use std::sync::Arc;
use std::time::SystemTime;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::Response;
use bytes::Bytes;
use hyper::upgrade::OnUpgrade;
use serde_json::{Value, json};

use crate::body::{Broken, HangUp, read};
use crate::error::Problem;
use crate::error_body::error_body;
use crate::faults::FaultKind;
use crate::journal::Received;
use crate::keys::{Admitted, admit};
use crate::limits::{Counted, Standing};
use crate::operate::{Call, Success};
use crate::operation::Operation;
use crate::request::{body, parameters, plain_ids, steps};
use crate::route::Segment;
use crate::shell::{self, accepted};
use crate::world::{Served, World, lock};

/// Answers a request to any path.
pub(crate) async fn handle(State(world): State<Arc<World>>, request: Request) -> Response {
    let arrived = SystemTime::now();
    let (parts, body) = request.into_parts();
    let path = parts.uri.path().to_owned();
    let served = world.served.iter().find_map(|served| {
        let rest = path.strip_prefix(served.api.base.as_str())?;
        rest.is_empty()
            .then_some((served, "/"))
            .or_else(|| rest.starts_with('/').then_some((served, rest)))
    });
    let Some((served, path)) = served else {
        return nowhere(&world, &parts, arrived);
    };
    let exchange = Exchange {
        world: &world,
        served,
        path,
        parts: &parts,
        arrived,
        id: format!("req-{}", &uuid::Uuid::new_v4().simple().to_string()[..10]),
    };
    exchange.answer(body).await
}

/// A path of neither API.
fn nowhere(world: &World, parts: &Parts, arrived: SystemTime) -> Response {
    let status = StatusCode::NOT_FOUND;
    let received = Received::new(parts, None, Bytes::new(), Some(status), arrived);
    world.remember(received);
    let bases: Vec<&str> = world
        .served
        .iter()
        .map(|served| served.api.base.as_str())
        .collect();
    let text = format!("The APIs are at {}.\n", bases.join(" and "));
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    response
}

/// A request and where it went.
struct Exchange<'a> {
    world: &'a World,
    served: &'a Served,
    /// The path within the API.
    path: &'a str,
    parts: &'a Parts,
    arrived: SystemTime,
    id: String,
}

/// An operation and the path that led to it.
type Reached<'a> = (&'a Operation, Vec<String>);

/// An answer that is not written yet.
struct Outcome {
    status: StatusCode,
    body: Option<Value>,
    standing: Option<Standing>,
}

impl Exchange<'_> {
    async fn answer(&self, body: Body) -> Response {
        let bytes = read(&self.parts.headers, body).await;
        let reached = self.reach();
        let operation = reached.as_ref().ok().map(|(operation, _)| *operation);
        let faults = lock(&self.world.faults).take(operation.map_or("", |operation| &operation.id));
        let mut broken = None;
        for fault in faults {
            match fault {
                FaultKind::Latency(duration) => self.world.clock.sleep(duration).await,
                FaultKind::RealLatency(duration) => tokio::time::sleep(duration).await,
                other => broken = Some(other),
            }
        }
        let outcome = match broken {
            Some(FaultKind::NoAnswer) => None,
            Some(FaultKind::Status(status)) => {
                let problem = Problem::new(status, "a fault that a test asked for");
                Some(self.refuse(reached.as_ref().ok(), &problem, None))
            }
            _ => Some(self.decide(&reached, bytes.as_ref())),
        };
        self.remember(operation, bytes.unwrap_or_default(), outcome.as_ref());
        let websocket = operation.and_then(|operation| operation.websocket);
        let Some(outcome) = outcome else {
            let mut response = Response::default();
            response.extensions_mut().insert(HangUp);
            return response;
        };
        let mut response = self.write(outcome, broken);
        if response.status() == StatusCode::SWITCHING_PROTOCOLS {
            self.switch(websocket, &mut response);
        }
        response
    }

    /// Lets a shell wait for the connection that the answer makes of this one.
    fn switch(&self, ordinary: Option<u16>, response: &mut Response) {
        let upgrade = self.parts.extensions.get::<OnUpgrade>().cloned();
        let headers = accepted(&self.parts.headers).into_iter().flatten();
        response.headers_mut().extend(headers);
        if let Some((upgrade, ordinary)) = upgrade.zip(ordinary) {
            tokio::spawn(shell::run(upgrade, ordinary));
        }
    }

    /// The operation that the path and the method lead to, and the steps of the path.
    fn reach(&self) -> Result<Reached<'_>, Problem> {
        let api = &self.served.api;
        let mut path = steps(self.path).ok_or_else(Problem::unknown_path)?;
        let methods = api.routes.find(&path).ok_or_else(Problem::unknown_path)?;
        let operation = methods
            .get(self.parts.method.as_str())
            .and_then(|index| api.operations.get(*index));
        let Some(operation) = operation else {
            let known: Vec<String> = methods.keys().cloned().collect();
            return Err(Problem::unknown_method(&known));
        };
        plain_ids(&api.document, operation, &mut path);
        Ok((operation, path))
    }

    fn decide(
        &self,
        reached: &Result<Reached<'_>, Problem>,
        body: Result<&Bytes, &Problem>,
    ) -> Outcome {
        let reached = match reached {
            Ok(reached) => reached,
            Err(problem) => return self.refuse(None, problem, None),
        };
        let operation = reached.0;
        let admitted = match self.admitted() {
            Ok(None) if operation.secured => Err(Problem::unauthorized()),
            admitted => admitted,
        };
        let admitted = match admitted {
            Ok(admitted) => admitted,
            Err(problem) => return self.refuse(Some(reached), &problem, None),
        };
        let limits = self.served.limits.as_ref();
        let counted = self.counted(Some(reached), admitted.as_ref());
        let standing = self.world.count(limits, &counted);
        if let Some(standing) = standing.filter(|standing| standing.refused) {
            let problem = Problem::new(
                StatusCode::TOO_MANY_REQUESTS,
                format!("come again in {} seconds", standing.reset),
            );
            return self.refuse(Some(reached), &problem, Some(standing));
        }
        let done = body
            .map_err(Problem::clone)
            .and_then(|bytes| self.perform(reached, bytes, admitted.as_ref()));
        match done {
            Ok(success) => Outcome {
                status: success.status,
                body: success.body,
                standing,
            },
            Err(problem) => self.refuse(Some(reached), &problem, standing),
        }
    }

    /// Who sent the request, if anybody is let in with its token.
    fn admitted(&self) -> Result<Option<Admitted>, Problem> {
        let sent = self.parts.headers.get(header::AUTHORIZATION);
        let sent = sent.and_then(|value| value.to_str().ok());
        admit(self.world, self.served, sent)
    }

    /// The request as limits see it.
    fn counted<'a>(
        &'a self,
        reached: Option<&'a Reached<'_>>,
        admitted: Option<&'a Admitted>,
    ) -> Counted<'a> {
        let service = |(operation, path): &'a Reached<'_>| {
            let mut services = operation.parameters.iter().filter(|known| known.service);
            let name = services.next().map(|parameter| &parameter.name);
            let is_service = |segment: &Segment| match segment {
                Segment::Parameter(parameter) => Some(parameter) == name,
                Segment::Literal(_) => false,
            };
            let service = operation.segments.iter().position(is_service);
            service.and_then(|index| path.get(index).map(String::as_str))
        };
        Counted {
            api: self.served.api.name,
            token: admitted.map_or("", |admitted| &admitted.token),
            classes: reached.map_or(&[], |(operation, _)| &operation.classes),
            service: reached.and_then(service),
        }
    }

    fn perform(
        &self,
        (operation, path): &Reached<'_>,
        bytes: &Bytes,
        admitted: Option<&Admitted>,
    ) -> Result<Success, Problem> {
        let api = &self.served.api;
        let query = self.parts.uri.query().unwrap_or_default();
        let headers = &self.parts.headers;
        let call = Call {
            api,
            operation,
            path,
            parameters: parameters(&api.document, operation, path, query, headers)?,
            body: body(&api.document, operation, headers, bytes)?,
            now: self.world.clock.now(),
            key: admitted.and_then(|admitted| admitted.key.clone()),
            fails: lock(&self.world.failing).contains(&operation.id),
        };
        let mut success = call.perform(&mut lock(&self.served.store))?;
        if operation.websocket.is_some() {
            if accepted(headers).is_none() {
                let detail = "ask for a WebSocket: `Upgrade: websocket`";
                return Err(Problem::new(StatusCode::UPGRADE_REQUIRED, detail));
            }
            success.status = StatusCode::SWITCHING_PROTOCOLS;
            success.body = None;
        }
        // A request that was refused leaves it to the next one.
        self.world.use_up_failing(&operation.id);
        Ok(success)
    }

    /// The error object. A request that was not counted before is told where it stands without being counted.
    fn refuse(
        &self,
        reached: Option<&Reached<'_>>,
        problem: &Problem,
        standing: Option<Standing>,
    ) -> Outcome {
        let api = &self.served.api;
        let schema = reached.and_then(|(operation, _)| operation.error(problem.status));
        let schema = schema.as_ref().unwrap_or(&api.error);
        let limits = self.served.limits.as_ref();
        Outcome {
            status: problem.status,
            body: Some(error_body(problem, api, schema, &self.id)),
            standing: standing.or_else(|| {
                let admitted = self.admitted().ok().flatten();
                let counted = self.counted(reached, admitted.as_ref());
                self.world.look(limits, &counted)
            }),
        }
    }

    fn remember(&self, operation: Option<&Operation>, body: Bytes, outcome: Option<&Outcome>) {
        let operation = operation.map(|operation| operation.id.clone());
        let status = outcome.map(|outcome| outcome.status);
        let received = Received::new(self.parts, operation, body, status, self.arrived);
        self.world.remember(received);
    }

    fn write(&self, outcome: Outcome, broken: Option<FaultKind>) -> Response {
        let body = match broken {
            Some(FaultKind::WrongJson) => Some(json!(["not", "what", "you", "asked", "for"])),
            _ => outcome.body,
        };
        let bytes = body.map(|body| Bytes::from(body.to_string()));
        let half = |bytes: &Bytes| bytes.slice(..bytes.len() / 2);
        let content = match (bytes.clone(), broken) {
            (None, _) => Body::empty(),
            (Some(bytes), Some(FaultKind::BrokenBody)) => {
                Body::new(Broken::new(bytes.len(), half(&bytes)))
            }
            (Some(bytes), Some(FaultKind::TruncatedBody)) => Body::from(half(&bytes)),
            (Some(bytes), _) => Body::from(bytes),
        };
        let mut response = Response::new(content);
        *response.status_mut() = outcome.status;
        let headers = response.headers_mut();
        let mut set = |name: HeaderName, value: String| {
            // All values are numbers, ids and methods, which headers can hold.
            headers.extend(HeaderValue::try_from(value).ok().map(|value| (name, value)));
        };
        if bytes.is_some() {
            set(header::CONTENT_TYPE, "application/json".to_owned());
        }
        set(HeaderName::from_static("x-request-id"), self.id.clone());
        if outcome.status == StatusCode::UNAUTHORIZED {
            set(header::WWW_AUTHENTICATE, "Bearer".to_owned());
        }
        if let Some(standing) = outcome.standing {
            let number = |name, number: u64| (HeaderName::from_static(name), number.to_string());
            let numbers = [
                number("x-ratelimit-limit", standing.limit),
                number("x-ratelimit-remaining", standing.remaining),
                number("x-ratelimit-reset", standing.reset),
            ];
            for (name, number) in numbers {
                set(name, number);
            }
            if standing.refused {
                set(header::RETRY_AFTER, standing.reset.to_string());
            }
        }
        response
    }
}
