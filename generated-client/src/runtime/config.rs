//! How a client is made: the settings, where they come from, and what is refused before anything is sent.

use std::env::VarError;
use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

use reqwest::header::HeaderValue;
use secrecy::{ExposeSecret, SecretString};
use url::{Host, Url};

use super::{ConfigError, Inner};

const USER_AGENT: &str = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));
const TIMEOUT: Duration = Duration::from_secs(30);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// What sets one generated client apart from another; all else about making one is the same.
///
/// The trait cannot be named outside this crate, so only the generated clients implement it.
pub trait Api: Sized {
    /// The environment variable that holds the token.
    const TOKEN_VARIABLE: &'static str;
    /// The environment variable that may hold the base URL.
    const URL_VARIABLE: &'static str;
    /// The vendor's base URL, without a slash at its end.
    const DEFAULT_URL: &'static str;

    /// Puts a client together from parts that were checked.
    fn from_parts(baseurl: String, client: reqwest::Client, inner: Inner) -> Self;
}

/// Settings of a client, checked when it is built.
///
/// Made by `Client::builder()` of an API module; only the token is required.
///
/// ```
/// # #[cfg(feature = "sevalla")]
/// fn connect(token: String) -> Result<generated_client::sevalla::Client, generated_client::ConfigError> {
///     generated_client::sevalla::Client::builder()
///         .token(token)
///         .user_agent("deployer/1.4")
///         .build()
/// }
/// ```
#[must_use = "a builder does nothing until it is built"]
pub struct ClientBuilder<C> {
    token: Option<SecretString>,
    base_url: Option<String>,
    timeout: Duration,
    connect_timeout: Duration,
    user_agent: Option<String>,
    client: PhantomData<fn() -> C>,
}

impl<C: Api> Default for ClientBuilder<C> {
    fn default() -> Self {
        Self::new()
    }
}

impl<C: Api> ClientBuilder<C> {
    /// Settings without a token, all others as they usually are.
    pub fn new() -> Self {
        Self {
            token: None,
            base_url: None,
            timeout: TIMEOUT,
            connect_timeout: CONNECT_TIMEOUT,
            user_agent: None,
            client: PhantomData,
        }
    }

    /// Settings from the environment, to which more can be added: the token, which must be set, and the base URL.
    ///
    /// # Errors
    ///
    /// [`ConfigError::MissingToken`] if the token's variable is not set, [`ConfigError::NotUnicode`] if one of the two
    /// is not text. What the variables hold is checked by [`build`](Self::build).
    pub fn from_env() -> Result<Self, ConfigError> {
        // The process environment cannot be changed safely by a test, so the lookup is a parameter.
        Self::from_lookup(|variable| std::env::var(variable))
    }

    fn from_lookup(lookup: impl Fn(&str) -> Result<String, VarError>) -> Result<Self, ConfigError> {
        let read = |variable| match lookup(variable) {
            Ok(value) => Ok(Some(value)),
            Err(VarError::NotPresent) => Ok(None),
            // The error carries the value, which may be a token: it ends here.
            Err(VarError::NotUnicode(_)) => Err(ConfigError::NotUnicode { variable }),
        };
        let variable = C::TOKEN_VARIABLE;
        let token = read(variable)?.ok_or(ConfigError::MissingToken { variable })?;
        let settings = Self::new().token(token);
        Ok(match read(C::URL_VARIABLE)? {
            Some(url) => settings.base_url(url),
            None => settings,
        })
    }

    /// The API token.
    pub fn token(mut self, token: impl Into<SecretString>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// The URL that the path of every operation is appended to; the vendor's own unless set.
    ///
    /// It is `https`, or `http` on the loopback. A slash at its end makes no difference.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// How long a request may take in all, from connecting to the last byte of the answer; 30 seconds unless set.
    ///
    /// It ends a streamed answer as well: give a client that follows logs a longer one.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// How long connecting may take; 10 seconds unless set.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// What to call your program, as `name/version`; it follows this crate's own name in the `User-Agent` header.
    pub fn user_agent(mut self, program: impl Into<String>) -> Self {
        self.user_agent = Some(program.into());
        self
    }

    /// Checks the settings and makes the client. Nothing is sent.
    ///
    /// # Errors
    ///
    /// A [`ConfigError`] that says which setting is wrong and what to do about it.
    pub fn build(self) -> Result<C, ConfigError> {
        let inner = self.authorization()?;
        let base = self.checked_base_url()?;
        let mut http = reqwest::Client::builder()
            .timeout(self.timeout)
            .connect_timeout(self.connect_timeout)
            .user_agent(self.user_agent_header()?)
            // A redirect is never an answer of an API, and the token must not follow one to another host.
            .redirect(reqwest::redirect::Policy::none());
        if is_loopback(&base) {
            // Plain http is harmless on the loopback only as long as no proxy carries it elsewhere.
            http = http.no_proxy();
        }
        let http = http.build().map_err(ConfigError::HttpClient)?;
        let base = base.as_str().trim_end_matches('/').to_owned();
        Ok(C::from_parts(base, http, inner))
    }

    fn authorization(&self) -> Result<Inner, ConfigError> {
        let variable = C::TOKEN_VARIABLE;
        match &self.token {
            None => Err(ConfigError::MissingToken { variable }),
            Some(token) if token.expose_secret().is_empty() => {
                Err(ConfigError::EmptyToken { variable })
            }
            Some(token) => Inner::bearer(token).ok_or(ConfigError::InvalidToken { variable }),
        }
    }

    fn checked_base_url(&self) -> Result<Url, ConfigError> {
        let variable = C::URL_VARIABLE;
        let url = Url::parse(self.base_url.as_deref().unwrap_or(C::DEFAULT_URL))
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

    fn user_agent_header(&self) -> Result<HeaderValue, ConfigError> {
        let Some(program) = &self.user_agent else {
            return Ok(HeaderValue::from_static(USER_AGENT));
        };
        let plain = program
            .bytes()
            .all(|byte| byte == b' ' || byte.is_ascii_graphic());
        let header = HeaderValue::try_from(format!("{USER_AGENT} {program}"));
        header
            .ok()
            .filter(|_| plain)
            .ok_or(ConfigError::InvalidUserAgent)
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

// Neither the token nor the base URL is shown: the URL was not checked yet, and may hold a password.
impl<C> fmt::Debug for ClientBuilder<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ClientBuilder")
            .field("timeout", &self.timeout)
            .field("connect_timeout", &self.connect_timeout)
            .field("user_agent", &self.user_agent)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
#[path = "config_tests.rs"]
mod tests;
