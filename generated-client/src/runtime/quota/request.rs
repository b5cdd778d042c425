//! What a limit has to know of a request.

/// What an operation does, as far as limits care: the tiers of Sevalla's API v3.
///
/// The name of a class is its tier's, as in the `x-rate-limit` of the spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Class {
    /// Creates an application, a database, a static site or the like: `service-creation`.
    ServiceCreation,
    /// Changes or deletes one service: `service-mutation`.
    ServiceMutation,
    /// Deploys one service: `deployment`.
    Deployment,
    /// Any other write: `general-write`.
    GeneralWrite,
    /// Reads logs: `logs`.
    Logs,
    /// Any other read: `read`.
    Read,
}

impl Class {
    /// The name of the class.
    ///
    /// ```
    /// # use generated_client::runtime::quota::Class;
    /// assert_eq!(Class::ServiceMutation.as_str(), "service-mutation");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ServiceCreation => "service-creation",
            Self::ServiceMutation => "service-mutation",
            Self::Deployment => "deployment",
            Self::GeneralWrite => "general-write",
            Self::Logs => "logs",
            Self::Read => "read",
        }
    }
}

/// What a limit has to know of a request: its class, and the service that it addresses.
///
/// ```
/// # use generated_client::runtime::quota::{Class, Request};
/// let list = Request::new(Class::Read);
/// let deploy = Request::new(Class::Deployment).service("fb5e5168-4281-4bec-94c5-0d1584e9e657");
/// # let _ = (list, deploy);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request<'a> {
    pub(super) class: Class,
    pub(super) service: Option<&'a str>,
}

impl<'a> Request<'a> {
    /// A request that addresses no single service.
    ///
    /// Where a limit is one for each service, all such requests share one.
    #[must_use]
    pub const fn new(class: Class) -> Self {
        Self {
            class,
            service: None,
        }
    }

    /// The service that the request addresses: its id, in any spelling that is always the same.
    #[must_use]
    pub const fn service(self, service: &'a str) -> Self {
        Self {
            class: self.class,
            service: Some(service),
        }
    }
}
