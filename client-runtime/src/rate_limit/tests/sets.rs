//! The sets of limits that the vendors document, and requests as generated code makes them.

use super::*;

pub(super) const CREATION: Request<'static> =
    Request::new(&[Class::new("service-creation"), Class::new("creation")]);
pub(super) const MUTATION: Request<'static> = Request::new(&[Class::new("service-mutation")]);
pub(super) const DEPLOYMENT: Request<'static> = Request::new(&[Class::new("deployment")]);
pub(super) const WRITE: Request<'static> = Request::new(&[Class::new("general-write")]);
pub(super) const LOGS: Request<'static> = Request::new(&[Class::new("logs")]);
pub(super) const READ: Request<'static> = Request::new(&[Class::new("read")]);

/// Sevalla: <https://docs.sevalla.com/sevalla-api/overview>
pub(super) fn documented() -> RateLimits {
    RateLimits::new([
        Limit::documented("company", 120, 60, Scope::Everything),
        Limit::documented("ip-address", 1000, 60, Scope::Everything),
        Limit::documented("creation", 5, 60, Scope::Class(Class::new("creation"))),
    ])
    .max_wait(Duration::MAX)
}

/// Sevalla: <https://api-docs.sevalla.com/v3/rate-limits>
pub(super) fn v3_tiers() -> RateLimits {
    let class = |name, number, seconds| {
        Limit::documented(name, number, seconds, Scope::Class(Class::new(name)))
    };
    let service = |name, number, seconds| {
        Limit::documented(name, number, seconds, Scope::Service(Class::new(name)))
    };
    RateLimits::new([
        class("service-creation", 20, 60 * 60),
        service("service-mutation", 10, 60),
        service("deployment", 10, 60),
        class("general-write", 30, 60),
        class("logs", 30, 60),
        class("read", 400, 60),
    ])
    .max_wait(Duration::MAX)
}

/// Northflank: <https://northflank.com/docs/v1/api/use-the-api>
pub(super) fn northflank() -> RateLimits {
    RateLimits::new([Limit::documented(
        "account",
        1000,
        60 * 60,
        Scope::Everything,
    )])
    .max_wait(Duration::MAX)
}
