//! One limit: how many requests, in how long, of which kind.

use std::borrow::Cow;
use std::time::Duration;

use super::error::LimitError;
use super::request::Class;

const SHORTEST: Duration = Duration::from_millis(1);
const LONGEST: Duration = Duration::from_secs(31 * 24 * 60 * 60);

/// The guard is this part of a window, and a second at most. It covers what the server's clock and its counting add to
/// the time between sending and answer.
const GUARD_PART: u32 = 200;
const GUARD_MOST: Duration = Duration::from_secs(1);

/// How many requests may go in any window of a given length, and which requests count.
///
/// ```
/// # use std::time::Duration;
/// # use generated_client::rate_limit::{Class, Limit, LimitError, Scope};
/// # fn main() -> Result<(), LimitError> {
/// let scope = Scope::Service(Class::new("deployment"));
/// let limit = Limit::new("deploys", 10, Duration::from_secs(60), scope)?;
/// assert_eq!((limit.name(), limit.number()), ("deploys", 10));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    name: Cow<'static, str>,
    number: u32,
    window: Duration,
    scope: Scope,
}

/// Which requests count towards a limit, and together with which others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Scope {
    /// All requests together.
    Everything,
    /// The requests that have this class, together.
    Class(Class),
    /// The requests that have this class, each service's for itself.
    Service(Class),
}

impl Limit {
    /// A limit of `number` requests, at least 1, in any `window`, of 1 ms to 31 days. The name is for messages.
    ///
    /// # Errors
    ///
    /// [`LimitError`] if the number or the window is out of its range.
    pub fn new(
        name: impl Into<Cow<'static, str>>,
        number: u32,
        window: Duration,
        scope: Scope,
    ) -> Result<Self, LimitError> {
        if number == 0 {
            return Err(LimitError::Number);
        }
        if !(SHORTEST..=LONGEST).contains(&window) {
            return Err(LimitError::Window);
        }
        let name = name.into();
        Ok(Self {
            name,
            number,
            window,
            scope,
        })
    }

    /// A limit of a documented set, for generated code. What is out of its range is brought into it.
    #[doc(hidden)]
    #[must_use]
    pub const fn documented(name: &'static str, number: u32, seconds: u32, scope: Scope) -> Self {
        let seconds = if seconds == 0 { 1 } else { seconds as u64 };
        let longest = LONGEST.as_secs();
        Self {
            name: Cow::Borrowed(name),
            number: if number == 0 { 1 } else { number },
            window: Duration::from_secs(if seconds > longest { longest } else { seconds }),
            scope,
        }
    }

    /// The name, as it stands in messages.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How many requests may go in a window, from 1 on.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.number
    }

    /// The length of the window, from 1 ms to 31 days.
    #[must_use]
    pub fn window(&self) -> Duration {
        self.window
    }

    /// Which requests count.
    #[must_use]
    pub fn scope(&self) -> Scope {
        self.scope
    }

    /// The name, for an error to keep.
    pub(super) fn label(&self) -> Cow<'static, str> {
        self.name.clone()
    }

    pub(super) fn covers(&self, classes: &[Class]) -> bool {
        match self.scope {
            Scope::Everything => true,
            Scope::Class(covered) | Scope::Service(covered) => classes.contains(&covered),
        }
    }

    /// How long a request counts after its answer: the window and the guard.
    pub(super) fn span(&self) -> Duration {
        self.window + (self.window / GUARD_PART).min(GUARD_MOST)
    }

    /// Sorts the narrower limit first: by scope, and within the same scope by rate.
    pub(super) fn breadth(&self) -> (u8, u128) {
        let scope = match self.scope {
            Scope::Service(_) => 0,
            Scope::Class(_) => 1,
            Scope::Everything => 2,
        };
        let a_month = LONGEST.as_nanos() * u128::from(self.number);
        (scope, a_month / self.window.as_nanos())
    }
}
