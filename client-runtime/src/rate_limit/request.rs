//! What a limit has to know of a request.

/// A class of operations that a limit counts, by its name. Classes with the same name are the same.
///
/// ```
/// # use generated_client::rate_limit::Class;
/// const READ: Class = Class::new("read");
/// assert_eq!(READ.as_str(), "read");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Class(&'static str);

impl Class {
    /// The class with this name.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self(name)
    }

    /// The name of the class.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

/// What a limit has to know of a request: its classes, and the service that it addresses.
///
/// A request has one class for each set of limits that knows it, because each set draws its own lines.
///
/// ```
/// # use generated_client::rate_limit::{Class, Request};
/// const DEPLOYMENT: Class = Class::new("deployment");
/// const WRITE: Class = Class::new("write");
/// let deploy = Request::new(&[DEPLOYMENT, WRITE]).service("fb5e5168-4281-4bec-94c5-0d1584e9e657");
/// # let _ = deploy;
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request<'a> {
    pub(super) classes: &'a [Class],
    pub(super) service: Option<&'a str>,
}

impl<'a> Request<'a> {
    /// A request that addresses no single service. Without a class, only limits on everything count it.
    ///
    /// Where a limit is one for each service, all requests that address none share one.
    #[must_use]
    pub const fn new(classes: &'a [Class]) -> Self {
        Self {
            classes,
            service: None,
        }
    }

    /// The service that the request addresses: its id, in any spelling that is always the same.
    #[must_use]
    pub const fn service(self, service: &'a str) -> Self {
        Self {
            classes: self.classes,
            service: Some(service),
        }
    }
}
