//! The windows that a request takes part in.

use std::sync::Arc;

use super::limit::{Limit, Scope};
use super::request::Request;

/// One window: that of a limit, or of a limit and one service.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct WindowId {
    pub(super) limit: usize,
    pub(super) service: Option<Arc<str>>,
}

/// All windows that a request takes part in, the narrowest first.
///
/// A limit covers everything, or a class, or a service within a class. So as long as a request has no two classes with
/// limits, whoever is in a window is in all broader windows of any other in it: windows that two requests share are the
/// tail of both.
pub(super) type Key = Arc<[WindowId]>;

/// The windows of a request. The limits are sorted, the narrowest first.
pub(super) fn key(limits: &[Limit], request: Request<'_>) -> Key {
    let service: Option<Arc<str>> = request.service.map(Arc::from);
    let covering = limits.iter().enumerate();
    covering
        .filter(|(_, limit)| limit.covers(request.classes))
        .map(|(index, limit)| WindowId {
            limit: index,
            service: match limit.scope() {
                Scope::Service(_) => service.clone(),
                Scope::Everything | Scope::Class(_) => None,
            },
        })
        .collect()
}
