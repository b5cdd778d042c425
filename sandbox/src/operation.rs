//! One operation, as the sandbox needs it: what comes in, what it does, what goes out.

use std::collections::HashMap;
use std::sync::Arc;

use axum::http::StatusCode;

use crate::behaviour::{Behaviour, Effect};
use crate::listing::Listing;
use crate::route::Segment;
use crate::schema::Schema;

/// One operation.
#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) id: String,
    /// In capitals.
    pub(crate) method: String,
    /// The path template as the document writes it.
    pub(crate) template: String,
    pub(crate) segments: Vec<Segment>,
    pub(crate) effect: Effect,
    /// How many of the path's steps lead to what it is about.
    pub(crate) about: usize,
    pub(crate) behaviour: Behaviour,
    /// Where the vendor describes it.
    pub(crate) page: String,
    /// How it answers a list, if it does.
    pub(crate) listing: Option<Listing>,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) body: Option<Body>,
    /// Whether a bearer token is needed.
    pub(crate) secured: bool,
    /// The close code of an ordinary end, if the operation becomes a WebSocket.
    pub(crate) websocket: Option<u16>,
    pub(crate) success: Answer,
    /// Error answers by the document's keys: `404`, `4XX`, `default`.
    pub(crate) errors: HashMap<String, Arc<Schema>>,
    /// Classes of limits that count the operation.
    pub(crate) classes: Vec<String>,
}

/// Where a parameter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Path,
    Query,
    Header,
}

/// A parameter of an operation.
#[derive(Debug)]
pub(crate) struct Parameter {
    pub(crate) name: String,
    pub(crate) place: Place,
    pub(crate) required: bool,
    /// Whether its value tells one service from another, for limits that count each by itself.
    pub(crate) service: bool,
    pub(crate) schema: Arc<Schema>,
}

/// A JSON body that an operation takes.
#[derive(Debug)]
pub(crate) struct Body {
    pub(crate) required: bool,
    pub(crate) schema: Arc<Schema>,
}

/// The answer of an operation that succeeds.
#[derive(Debug)]
pub(crate) struct Answer {
    /// The status, if the document names one and not only a range.
    pub(crate) status: Option<StatusCode>,
    pub(crate) description: String,
    /// Schema of the JSON body, if there is one.
    pub(crate) schema: Option<Arc<Schema>>,
}

impl Operation {
    /// Whether the document has this very status among the operation's errors, not only its range.
    pub(crate) fn names(&self, status: StatusCode) -> bool {
        self.errors.contains_key(status.as_str())
    }

    /// Whether the document has statuses among the operation's errors, and not only ranges.
    pub(crate) fn names_any(&self) -> bool {
        self.errors.keys().any(|key| key.parse::<u16>().is_ok())
    }

    /// The schema of the error object for a status, if the document has one.
    pub(crate) fn error(&self, status: StatusCode) -> Option<Arc<Schema>> {
        let code = status.as_str();
        let range = format!("{}XX", &code[..1]);
        [code, &range, "default"]
            .iter()
            .find_map(|key| self.errors.get(*key).cloned())
    }
}
