//! Rate limits.

/// A set of limits that a user of the client can choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LimitSet {
    /// Name of the function that returns it.
    pub name: String,
    /// The limits.
    pub limits: Vec<Limit>,
}

/// How many requests may be sent, in which time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// Name, for messages.
    pub name: String,
    /// Number of requests, from 1.
    pub requests: u32,
    /// Length of the window in seconds, from 1.
    pub seconds: u32,
    /// Which requests count.
    pub scope: LimitScope,
}

/// Which requests count towards a limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LimitScope {
    /// All.
    Everything,
    /// Those of operations of this class.
    Class(String),
    /// The same, each service's for itself.
    Service(String),
}
