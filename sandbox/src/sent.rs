//! One request, as expressions see it.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use minijinja::Value as Computed;

use crate::route::Segment;

/// One request, as expressions see it.
#[derive(Clone)]
pub(crate) struct Sent {
    pub(crate) now: DateTime<Utc>,
    pub(crate) body: Computed,
    pub(crate) path: Computed,
    pub(crate) query: Computed,
    /// The steps before all paths, if the operation is behind a prefix.
    pub(crate) prefix: Arc<[String]>,
    /// Where the API key is that the request was made with.
    pub(crate) key: Option<Arc<[String]>>,
}

impl Sent {
    /// A request that sent nothing.
    pub(crate) fn nothing(now: DateTime<Utc>) -> Self {
        Self {
            now,
            body: Computed::UNDEFINED,
            path: Computed::UNDEFINED,
            query: Computed::UNDEFINED,
            prefix: Arc::new([]),
            key: None,
        }
    }
}

/// The parameters of a path by the names that its template has for them.
pub(crate) fn path_parameters(template: &[Segment], path: &[String]) -> Computed {
    let steps = template.iter().zip(path);
    Computed::from_pairs(steps.filter_map(|(segment, step)| match segment {
        Segment::Literal(_) => None,
        Segment::Parameter(name) => Some((name.as_str(), step.as_str())),
    }))
}
