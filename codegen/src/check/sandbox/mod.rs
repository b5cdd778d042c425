//! `x-sandbox`: what the sandbox does when an operation is called, beside what its path and its schemas say.

mod expressions;
mod operation;
mod paths;
mod places;
mod resource;
mod tokens;
mod values;
mod visit;

use self::places::Places;
use self::visit::Visitor;
use super::api::Api;
use crate::diagnostic::Finding;

pub(super) fn check(api: &Api<'_>) -> Vec<Finding> {
    let places = Places::of(api);
    let mut visitor = Visitor::new(api, &places);
    for operation in &places.operations {
        if let Some(sandbox) = operation.sandbox {
            operation::check(&mut visitor, operation, sandbox);
        }
    }
    resource::once(&mut visitor);
    visitor.finish()
}
