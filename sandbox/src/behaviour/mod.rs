//! What an operation does beside what its path, its parameters and its schemas say: `x-sandbox` of the document as data.

mod read;
#[cfg(test)]
mod tests;

use std::sync::Arc;

use axum::http::StatusCode;
use chrono::TimeDelta;

use crate::expression::{Expression, Term};
use crate::route::Segment;

pub use self::read::BehaviourError;

/// What one operation does.
#[derive(Debug, Default)]
pub(crate) struct Behaviour {
    pub(crate) effect: Option<Effect>,
    /// What it is about, where its own path does not say so.
    pub(crate) target: Option<Path>,
    pub(crate) change: Change,
    /// Properties that keep what an update does not send of them.
    pub(crate) merges: Vec<String>,
    /// The first that applies refuses the request.
    pub(crate) refuses: Vec<Refusal>,
    /// What else happens, in order.
    pub(crate) then: Vec<Step>,
    pub(crate) answers: Answers,
    /// Which items are listed.
    pub(crate) filter: Option<Expression>,
    /// About the items of the collection, or about the document, that the operation is about.
    pub(crate) resource: Option<Arc<Resource>>,
    /// Paths that stand as they are in expressions.
    pub(crate) mentions: Vec<String>,
}

impl Behaviour {
    /// Whether something that the operation does can be told to fail.
    pub(crate) fn can_fail(&self) -> bool {
        let changes = self.then.iter().map(|step| &step.change);
        let mut lifecycles = changes.chain([&self.change]);
        lifecycles.any(|change| {
            let lifecycle = change.lifecycle.as_ref();
            lifecycle.is_some_and(|lifecycle| lifecycle.fails.is_some())
        })
    }
}

/// What an operation does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    List,
    Read,
    Create,
    Update,
    Delete,
    /// Makes the item that `set.id` names, or changes it if it is there.
    Put,
    /// It changes nothing.
    None,
}

/// Where something is.
#[derive(Debug)]
pub(crate) enum Path {
    /// A path whose parameters are those of the operation.
    Template(Vec<Segment>),
    /// A path as text.
    Computed(Expression),
}

/// How a record is made or changed.
#[derive(Debug, Default)]
pub(crate) struct Change {
    /// A record whose properties are taken over.
    pub(crate) from: Option<Term>,
    /// Properties that the server sets, by dotted paths.
    pub(crate) set: Vec<(String, Term)>,
    pub(crate) lifecycle: Option<Lifecycle>,
}

/// The states that a property passes from now on.
#[derive(Debug)]
pub(crate) struct Lifecycle {
    pub(crate) property: Arc<str>,
    pub(crate) through: Arc<[(String, TimeDelta)]>,
    /// The state after them; without it, the property returns to what it was.
    pub(crate) ends: Option<Term>,
    /// The state after them if the resource was told to fail.
    pub(crate) fails: Option<Term>,
}

/// A request that is refused.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) when: Expression,
    pub(crate) status: StatusCode,
    pub(crate) says: Term,
}

/// One more thing that happens.
#[derive(Debug)]
pub(crate) struct Step {
    pub(crate) effect: StepEffect,
    pub(crate) path: Path,
    /// A list: the step is done for every element.
    pub(crate) each: Option<Term>,
    /// Which items of a collection it is done to.
    pub(crate) filter: Option<Expression>,
    pub(crate) change: Change,
}

/// What a step does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StepEffect {
    Create,
    Update,
    Delete,
}

/// What an answer holds that the record does not.
#[derive(Debug)]
pub(crate) enum Answers {
    Properties(Vec<(String, Term)>),
    /// It is the answer.
    Whole(Term),
}

impl Default for Answers {
    fn default() -> Self {
        Self::Properties(Vec::new())
    }
}

/// About the items of a collection, or about a document.
#[derive(Debug, Default)]
pub(crate) struct Resource {
    /// The property that people know an item by.
    #[cfg_attr(
        not(feature = "page"),
        expect(dead_code, reason = "it is for people, who have the page")
    )]
    pub(crate) label: Option<String>,
    pub(crate) newest_first: bool,
    /// Properties in which no two items have the same value.
    pub(crate) unique: Vec<Arc<str>>,
    /// Properties that hold ids of items of a collection.
    pub(crate) references: Vec<(String, Path)>,
    /// Properties that are computed whenever an item is shown.
    pub(crate) shows: Vec<(String, Term)>,
    /// How a document is before anything was written.
    pub(crate) starts: Option<Vec<(String, Term)>>,
    pub(crate) credential: Option<Credential>,
}

/// Says that the items of a collection are API keys.
#[derive(Debug)]
pub(crate) struct Credential {
    /// Properties that hold a token.
    pub(crate) tokens: Vec<Arc<str>>,
    /// Whether a token that was found is let in.
    pub(crate) valid: Option<Expression>,
}
