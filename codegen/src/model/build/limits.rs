//! `x-rate-limits`: the sets of limits.

use super::nodes::{entries, text};
use crate::model::limits::{Limit, LimitScope, LimitSet};
use crate::model::operation::Operation;
use crate::names;
use crate::node::Node;

/// The sets of limits, in the order of the document.
pub(super) fn read(root: &Node) -> Vec<LimitSet> {
    let sets = entries(root, "x-rate-limits").iter();
    let sets = sets.map(|set| LimitSet {
        name: names::property(&set.key),
        limits: set.value.elements().iter().map(limit).collect(),
    });
    sets.collect()
}

/// Leaves out which service an operation is about where no limit counts it by service.
pub(super) fn forget_idle_services(sets: &[LimitSet], operations: &mut [Operation]) {
    let limits = || sets.iter().flat_map(|set| &set.limits);
    for operation in operations {
        let counts = |limit: &Limit| matches!(&limit.scope, LimitScope::Service(class) if operation.limit_classes.contains(class));
        if !limits().any(counts) {
            operation.service = None;
        }
    }
}

fn limit(limit: &Node) -> Limit {
    // `check` has shown that both numbers fit.
    let number = |key| limit.get(key)?.as_number()?.as_u64()?.try_into().ok();
    let class = limit.get("class").and_then(Node::as_str).map(str::to_owned);
    let scope = match class {
        None => LimitScope::Everything,
        Some(class) if limit.get("per").is_some() => LimitScope::Service(class),
        Some(class) => LimitScope::Class(class),
    };
    Limit {
        name: text(limit, "name").to_owned(),
        requests: number("requests").unwrap_or(1),
        seconds: number("seconds").unwrap_or(1),
        scope,
    }
}
