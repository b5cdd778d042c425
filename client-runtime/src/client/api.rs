//! What sets one generated client apart from another.

use super::core::Core;
use super::scope::Scope;
use crate::rate_limit::rate_limits::RateLimits;
use crate::response::said::ErrorFields;

/// A client of one of the APIs, which [`ClientBuilder`](crate::ClientBuilder) makes; the generated clients implement it.
pub trait Api: Sized {
    /// The environment variable that holds the token.
    const TOKEN_VARIABLE: &'static str;
    /// The environment variable that may hold the base URL.
    const URL_VARIABLE: &'static str;
    /// The vendor's base URL, without a slash at its end.
    const DEFAULT_URL: &'static str;
    /// What tokens look like, as a regular expression of ECMAScript, if the vendor says so.
    const TOKEN_PATTERN: Option<&'static str> = None;
    /// What a client may be narrowed down to, such as a team.
    #[doc(hidden)]
    const SCOPE: Option<Scope> = None;
    /// Where an error body says what went wrong.
    const ERROR_FIELDS: ErrorFields = ErrorFields::NONE;

    /// The limits that a client keeps unless it is told otherwise.
    #[must_use]
    fn default_rate_limits() -> RateLimits {
        RateLimits::off()
    }

    /// Puts a client around what it carries.
    #[doc(hidden)]
    fn from_core(core: Core) -> Self;
}
