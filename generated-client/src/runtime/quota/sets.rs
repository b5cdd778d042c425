//! The limits that the vendors document.

use std::time::Duration;

use super::{Class, Limit, Scope};

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(60 * 60);

/// <https://docs.sevalla.com/sevalla-api/overview>
pub(super) const DOCUMENTED: [Limit; 3] = [
    Limit::known("company", 120, MINUTE, Scope::Everything),
    Limit::known("ip-address", 1000, MINUTE, Scope::Everything),
    Limit::known(
        "resource-creation",
        5,
        MINUTE,
        Scope::Class(Class::ServiceCreation),
    ),
];

/// <https://api-docs.sevalla.com/v3/rate-limits>
pub(super) const V3_TIERS: [Limit; 6] = [
    tier(20, HOUR, Scope::Class(Class::ServiceCreation)),
    tier(10, MINUTE, Scope::Service(Class::ServiceMutation)),
    tier(10, MINUTE, Scope::Service(Class::Deployment)),
    tier(30, MINUTE, Scope::Class(Class::GeneralWrite)),
    tier(30, MINUTE, Scope::Class(Class::Logs)),
    tier(400, MINUTE, Scope::Class(Class::Read)),
];

/// <https://northflank.com/docs/v1/api/use-the-api>
pub(super) const NORTHFLANK: [Limit; 1] = [Limit::known("account", 1000, HOUR, Scope::Everything)];

/// A limit that is called what its class is.
const fn tier(number: u32, window: Duration, scope: Scope) -> Limit {
    let name = match scope {
        Scope::Class(class) | Scope::Service(class) => class.as_str(),
        Scope::Everything => "everything",
    };
    Limit::known(name, number, window, scope)
}
