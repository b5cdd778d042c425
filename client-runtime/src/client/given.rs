//! What was given of token and base URL, checked before a client is made of it.

use secrecy::{ExposeSecret, SecretString};
use url::Url;

use super::api::Api;
use super::auth::{Credential, TokenSource, bearer};
use super::config_error::ConfigError;
use super::transport::is_loopback;
use crate::rules::pattern;

/// Where tokens come from.
pub(super) enum Token {
    /// From nowhere, on purpose.
    None,
    Fixed(SecretString),
    Source(TokenSource),
}

/// What to send of a token.
pub(super) fn credential<C: Api>(token: Option<Token>) -> Result<Credential, ConfigError> {
    let variable = C::TOKEN_VARIABLE;
    match token {
        None => Err(ConfigError::MissingToken { variable }),
        Some(Token::None) => Ok(Credential::None),
        Some(Token::Source(source)) => Ok(Credential::Source(source)),
        Some(Token::Fixed(token)) if token.expose_secret().is_empty() => {
            Err(ConfigError::EmptyToken { variable })
        }
        Some(Token::Fixed(token)) => {
            let header = bearer(&token).ok_or(ConfigError::InvalidToken { variable })?;
            if !is_documented::<C>(&token) {
                tracing::warn!(
                    "the API token ({variable} or `.token(…)`) does not look like one of this API"
                );
            }
            Ok(Credential::Fixed(header))
        }
    }
}

/// Whether a token looks as the vendor says.
pub(super) fn is_documented<C: Api>(token: &SecretString) -> bool {
    C::TOKEN_PATTERN
        .is_none_or(|pattern| pattern::matches(pattern, token.expose_secret()).unwrap_or(true))
}

/// The URL that paths are appended to.
pub(super) fn checked_base_url<C: Api>(base_url: Option<&str>) -> Result<Url, ConfigError> {
    let variable = C::URL_VARIABLE;
    let url = Url::parse(base_url.unwrap_or(C::DEFAULT_URL))
        .map_err(|source| ConfigError::InvalidUrl { variable, source })?;
    let secure = url.scheme() == "https" || (url.scheme() == "http" && is_loopback(&url));
    if !secure {
        return Err(ConfigError::InsecureUrl { variable });
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(ConfigError::UrlCredentials { variable });
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err(ConfigError::UrlQueryOrFragment { variable });
    }
    Ok(url)
}
