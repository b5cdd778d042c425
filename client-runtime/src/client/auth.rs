//! The credential of a client, kept where neither a log nor a debugger's print shows it.

use std::error::Error;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;

use reqwest::header::HeaderValue;
use secrecy::{ExposeSecret, SecretString};

use crate::call::operation::Authentication;

type BoxError = Box<dyn Error + Send + Sync>;
type TokenFuture = Pin<Box<dyn Future<Output = Result<SecretString, BoxError>> + Send>>;

/// Asks for a token.
pub(crate) type TokenSource = Arc<dyn Fn() -> TokenFuture + Send + Sync>;

/// There is no token to send a request with.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum TokenError {
    /// The token source failed.
    #[error("the token source failed")]
    Source(#[source] BoxError),

    /// The token source returned what is no token.
    #[error("the token source returned a token that is empty, or holds what is not visible ASCII")]
    Invalid,

    /// The client was made without one, and the operation needs one.
    #[error("the client was made without a token, and the operation needs one")]
    Missing,
}

/// Where the `Authorization` header of a request comes from.
#[derive(Clone)]
pub(crate) enum Credential {
    /// There is none: the client calls operations that need none.
    None,
    /// It is always the same.
    Fixed(HeaderValue),
    /// It is made anew for each attempt, from a token that is asked for.
    Source(TokenSource),
}

impl Credential {
    /// The `Authorization` header of the next attempt, where an operation has a use for it.
    pub(crate) async fn header_for(
        &self,
        authentication: Authentication,
    ) -> Result<Option<HeaderValue>, TokenError> {
        match (authentication, self) {
            (Authentication::None, _) | (Authentication::Optional, Self::None) => Ok(None),
            _ => self.header().await.map(Some),
        }
    }

    async fn header(&self) -> Result<HeaderValue, TokenError> {
        match self {
            Self::None => Err(TokenError::Missing),
            Self::Fixed(header) => Ok(header.clone()),
            Self::Source(source) => {
                let token = source().await.map_err(TokenError::Source)?;
                bearer(&token).ok_or(TokenError::Invalid)
            }
        }
    }
}

/// A header is printed as `Sensitive`, because its value is marked so.
impl fmt::Debug for Credential {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fixed(header) => formatter.debug_tuple("Fixed").field(header).finish(),
            Self::Source(_) => formatter.write_str("Source"),
            Self::None => formatter.write_str("None"),
        }
    }
}

/// Makes the header from a bearer token, or returns `None` for a token that a header cannot carry unchanged.
///
/// Only visible ASCII is let through. `HeaderValue` alone would also take spaces, tabs and bytes above 127, which a
/// server reads as another token.
pub(super) fn bearer(token: &SecretString) -> Option<HeaderValue> {
    let token = token.expose_secret();
    if token.is_empty() || !token.bytes().all(|byte| byte.is_ascii_graphic()) {
        return None;
    }
    let mut header = HeaderValue::try_from(format!("Bearer {token}")).ok()?;
    header.set_sensitive(true);
    Some(header)
}

#[cfg(test)]
#[path = "auth_tests.rs"]
mod tests;
