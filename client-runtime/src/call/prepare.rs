//! From what was set to what is sent.

use std::fmt::{self, Display};
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll};

use reqwest::header::{ACCEPT, CONTENT_TYPE, HeaderValue};
use reqwest::{Client, Request};
use serde::Serialize;
use serde_json::Value;
use url::Url;

use super::body::Body;
use super::execute::execute;
use super::json::to_json;
use super::operation::{Meaning, Operation};
use super::path;
use crate::client::core::Core;
use crate::error::Error;
use crate::error::failure::Failure;
use crate::response::answer::Answer;
use crate::response::reply::Reply;
use crate::response::value::ResponseValue;
use crate::rules::check::Check;
use crate::rules::data::Rules;
use crate::rules::problem::{Fault, Path, Problem};

/// One call of an operation.
///
/// A request begins with one, made of the parameters of its path. To be sent, it hands over what else was set, and gets
/// the URL if nothing breaks a rule; then it composes the HTTP request. What to accept is added to that: the answer's
/// type knows it.
#[derive(Clone, Debug)]
pub struct Call {
    core: Core,
    operation: &'static Operation,
    path: Vec<(&'static str, String)>,
    without_body: bool,
    check: Check,
}

pub(crate) type Replying = Pin<Box<dyn Future<Output = Result<(Meaning, Reply), Failure>> + Send>>;

/// A request under way; its answer is read when it is there.
#[must_use = "a request does nothing until it is awaited"]
pub struct Sending<S, F> {
    reply: Replying,
    answer: PhantomData<fn() -> (S, F)>,
}

impl<S, F> fmt::Debug for Sending<S, F> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Sending").finish_non_exhaustive()
    }
}

impl<S: Answer, F: Answer> Future for Sending<S, F> {
    type Output = Result<ResponseValue<S::Value>, Error<F::Value>>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.reply.as_mut().poll(context).map(|reply| match reply? {
            (Meaning::Success, reply) => S::read(reply).map_err(Error::from),
            (Meaning::Failure, reply) => Err(Error::ErrorResponse(Box::new(F::read(reply)?))),
        })
    }
}

impl Core {
    /// A call with the parameters of its path, in the order of the path.
    #[must_use]
    pub fn call(&self, operation: &'static Operation, path: &[&dyn Display]) -> Call {
        let mut call = Call {
            core: self.clone(),
            operation,
            path: Vec::new(),
            without_body: false,
            check: Check::new(self.settings().undocumented_values),
        };
        if let (true, Some((scope, value))) = (operation.scoped, self.scope()) {
            let value = value.to_owned();
            call.path_value(scope.name, value, Some(&scope.rules));
        }
        for (name, value) in path::placeholders(operation.path).zip(path) {
            let rules = call.rules(name);
            call.path_value(name, value.to_string(), rules);
        }
        call
    }
}

impl Call {
    /// A parameter of the query or the header, for which there are rules. `None` breaks none.
    #[must_use]
    pub fn parameter<T: Serialize + ?Sized>(mut self, name: &'static str, value: &T) -> Self {
        let value = to_json(value);
        let path = Path::root(name);
        match (self.rules(name), value) {
            (_, Ok(Value::Null)) | (None, Ok(_)) => {}
            (Some(rules), Ok(value)) => self.check.value(rules, &value, &path),
            (_, Err(_)) => self.check.add(&path, Fault::NotFinite),
        }
        self
    }

    /// The body.
    #[must_use]
    pub fn body(mut self, body: &Body) -> Self {
        let required = self.operation.body_required;
        self.without_body = !required && body.is_untouched();
        if required && body.is_missing() {
            self.check.add(&Path::root("body"), Fault::Missing);
        } else if !self.without_body {
            body.check(self.operation.body.as_ref(), &mut self.check);
        }
        self
    }

    /// A body of text or bytes, of which nothing is known but whether it is there.
    #[must_use]
    pub fn raw_body(mut self, body: Option<&reqwest::Body>) -> Self {
        self.without_body = body.is_none();
        if self.without_body && self.operation.body_required {
            self.check.add(&Path::root("body"), Fault::Missing);
        }
        self
    }

    /// The call and its URL, if nothing that was handed over breaks a rule.
    ///
    /// # Errors
    /// Every rule that is broken. Nothing was sent.
    pub fn ready(self) -> Result<(Self, Url), Failure> {
        let url = self.url()?;
        Ok((self, url))
    }

    /// The URL, if nothing that was handed over breaks a rule.
    ///
    /// # Errors
    /// Every rule that is broken. Nothing was sent.
    pub fn url(&self) -> Result<Url, Failure> {
        let problems = self.check.problems();
        if !problems.is_empty() {
            return Err(self.refuse(problems.to_vec()));
        }
        let mut url = self.core.settings().base_url.clone();
        let mut filled = url.path().trim_end_matches('/').to_owned();
        let value = |name: &str| {
            let parameter = self.path.iter().find(|(parameter, _)| *parameter == name);
            parameter.map(|(_, value)| value.as_str())
        };
        if let (true, Some((scope, _))) = (self.operation.scoped, self.core.scope()) {
            path::append(&mut filled, scope.prefix, value);
        }
        path::append(&mut filled, self.operation.path, value);
        url.set_path(&filled);
        Ok(url)
    }

    /// The HTTP client, to compose the request with.
    #[must_use]
    pub fn http(&self) -> &Client {
        &self.core.settings().http
    }

    /// The request without its body, if none was set and none is required.
    #[must_use]
    pub fn without_body_if_missing(&self, mut request: Request) -> Request {
        if self.without_body {
            *request.body_mut() = None;
            request.headers_mut().remove(CONTENT_TYPE);
        }
        request
    }

    /// Sends the request, and reads the answer: `S` if it is a success, `F` if it is a documented failure.
    ///
    /// # Errors
    /// The request was not sent, no answer came or not all of it, or the answer is not a success.
    pub fn send<S: Answer, F: Answer>(self, request: Request) -> Sending<S, F> {
        Sending {
            reply: self.reply(request, S::ACCEPT),
            answer: PhantomData,
        }
    }

    /// All of [`send`](Self::send) that does not depend on types, in a box, so that it is compiled once.
    pub(crate) fn reply(self, mut request: Request, accept: Option<&'static str>) -> Replying {
        if let Some(accepted) = accept {
            let headers = request.headers_mut();
            headers.insert(ACCEPT, HeaderValue::from_static(accepted));
        }
        Box::pin(async move {
            self.core.add_headers(&mut request);
            let service = self.operation.service;
            let service = service.and_then(|name| self.path.iter().find(|(path, _)| *path == name));
            let service = service.map(|(_, value)| value.as_str());
            let reply = execute(&self.core, request, self.operation, service).await?;
            let Some(meaning) = self.operation.meaning(reply.status().as_u16()) else {
                let (metadata, body) = reply.into_bytes();
                return Err(Failure::unexpected(metadata, body));
            };
            Ok((meaning, reply))
        })
    }

    /// The client that carries it, and the id of its operation.
    #[cfg(feature = "websocket")]
    pub(crate) fn carrier(&self) -> (&Core, &'static str) {
        (&self.core, self.operation.id)
    }

    fn rules(&self, name: &str) -> Option<&'static Rules> {
        let parameters = self.operation.parameters;
        let found = parameters.iter().find(|(parameter, _)| *parameter == name);
        found.map(|(_, rules)| rules)
    }

    fn path_value(&mut self, name: &'static str, value: String, rules: Option<&Rules>) {
        let path = Path::root(name);
        let before = self.check.problems().len();
        if let Some(rules) = rules {
            self.check.text(rules, &value, &path);
        }
        // One problem of the same value is enough.
        if before == self.check.problems().len() && !path::can_stand(&value) {
            self.check.add(&path, Fault::PathSegment);
        }
        self.path.push((name, value));
    }

    fn refuse(&self, problems: Vec<Problem>) -> Failure {
        Failure::from(Error::InvalidRequest {
            operation: Some(self.operation.id),
            problems,
        })
    }
}

#[cfg(test)]
#[path = "prepare_tests.rs"]
mod tests;
