//! Making a client: the settings, where they come from, and what is refused before anything is sent.

use std::env::VarError;
use std::error::Error;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{HeaderMap, HeaderName, HeaderValue};

use super::api::Api;
use super::auth::TokenSource;
use super::config_error::ConfigError;
use super::core::{Core, Settings, Times};
use super::given::{Token, checked_base_url, credential};
use super::transport::Transport;
use crate::call::observer::{AttemptEvent, Observer, WaitEvent, WaitObserver};
use crate::call::slots::Slots;
use crate::rate_limit::rate_limits::RateLimits;
use crate::response::body::MaxBody;
use crate::retry::policy::RetryPolicy;
use crate::retry::state::Retries;
use crate::values::Secret;

/// Settings of a client, checked when it is built.
///
/// Made by `Client::builder()` of an API module; only a token is required, or the word that there is none. Clients are cheap to clone, and clones share
/// connections, rate limits and the retry budget: make one client for each token.
///
/// ```
/// fn connect(token: String) -> Result<generated_client::sevalla::Client, generated_client::ConfigError> {
///     generated_client::sevalla::Client::builder()
///         .token(token)
///         .user_agent("deployer/1.4")
///         .build()
/// }
/// ```
#[must_use = "a builder does nothing until it is built"]
pub struct ClientBuilder<C> {
    token: Option<Token>,
    base_url: Option<String>,
    transport: Transport,
    rate_limits: Option<RateLimits>,
    retry_policy: RetryPolicy,
    max_body: MaxBody,
    slots: Slots,
    deadline: Option<Duration>,
    observer: Option<Observer>,
    wait_observer: Option<WaitObserver>,
    undocumented_values: bool,
    headers: HeaderMap,
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
            transport: Transport::default(),
            rate_limits: None,
            retry_policy: RetryPolicy::new(),
            max_body: MaxBody::default(),
            slots: Slots::default(),
            deadline: None,
            observer: None,
            wait_observer: None,
            undocumented_values: false,
            headers: HeaderMap::new(),
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

    /// The API token, in the place of any that was set before.
    ///
    /// If the vendor says what tokens look like, and this one looks otherwise, there is a warning in the trace.
    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        let token: Secret = token.into();
        self.token = Some(Token::Fixed(token.into()));
        self
    }

    /// Asks for the API token before each attempt to send a request, in the place of one that was set before. So a token
    /// can be renewed or rotated while the client is in use.
    ///
    /// The source is asked often and may be asked by several calls at once: it should keep the token for as long as it is
    /// good. The client sets it no time limit. If it fails, so does the call, at once and with its error beneath; that
    /// error is shown with `{:?}`, so it must hold no secret.
    ///
    /// If the server does not accept a token (401), the source is asked once more, and the call is sent again if that
    /// token is another; so a source that keeps tokens should renew one early.
    ///
    /// ```
    /// fn connect() -> Result<generated_client::sevalla::Client, generated_client::ConfigError> {
    ///     generated_client::sevalla::Client::builder()
    ///         .token_source(async || std::fs::read_to_string("/run/secrets/sevalla"))
    ///         .build()
    /// }
    /// ```
    pub fn token_source<S, F, T, E>(mut self, source: S) -> Self
    where
        S: Fn() -> F + Send + Sync + 'static,
        F: Future<Output = Result<T, E>> + Send + 'static,
        T: Into<Secret>,
        E: Into<Box<dyn Error + Send + Sync>>,
    {
        let source: TokenSource = Arc::new(move || {
            let token = source();
            Box::pin(async {
                let token: Secret = token.await.map_err(Into::into)?.into();
                Ok(token.into())
            })
        });
        self.token = Some(Token::Source(source));
        self
    }

    /// No token: the client calls the operations that need none, such as those by which one logs in. Others fail with
    /// [`TokenError::Missing`](crate::TokenError::Missing), and nothing is sent.
    pub fn without_token(mut self) -> Self {
        self.token = Some(Token::None);
        self
    }

    /// The URL that the path of every operation is appended to; the vendor's own unless set.
    ///
    /// It is `https`, or `http` on the loopback. A slash at its end makes no difference.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// How long an attempt may take in all, from connecting to the last byte of the answer; 30 seconds unless set.
    ///
    /// It ends a streamed answer as well: give a client that follows logs a longer one, or the call itself, by the client's
    /// `with_timeout`.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.transport.timeout = Some(timeout);
        self
    }

    /// How long a call may take in all: the waits for rate limits and for other calls, all attempts, the waits between
    /// them, and the body of the answer. `with_deadline` of a client gives one call another.
    ///
    /// A call that would wait for a rate limit beyond it fails at once, and so does one that would wait so long to be sent
    /// again. It ends the wait for a token and an attempt under way, but no stream whose headers are there.
    ///
    /// Unless set, it is what the others come to: at most 2 minutes for the rate limits ([`RateLimits::max_wait`]), 60 seconds
    /// until the last attempt begins ([`RetryPolicy::deadline`]), and 30 seconds for that ([`timeout`](Self::timeout)); beside
    /// them, what the token source takes, and the wait for another call to end
    /// ([`max_concurrent_calls`](Self::max_concurrent_calls)).
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// How many calls may be under way at a time, at least one; 100 unless set. Clones share the number.
    ///
    /// A call is under way from when it is sent until its answer was read; if that is a stream, until it ends or is dropped. Who
    /// waits for a rate limit or to be sent again is not. Further calls wait, first come first served.
    pub fn max_concurrent_calls(mut self, number: usize) -> Self {
        self.slots = Slots::new(number);
        self
    }

    /// How long connecting may take; 10 seconds unless set.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.transport.connect_timeout = Some(timeout);
        self
    }

    /// How long the server may be silent while its answer is awaited or read; unless set, only the
    /// [timeout](Self::timeout) ends that.
    pub fn read_timeout(mut self, timeout: Duration) -> Self {
        self.transport.read_timeout = Some(timeout);
        self
    }

    /// What to call your program, as `name/version`; it follows this crate's own name in the `User-Agent` header.
    pub fn user_agent(mut self, program: impl Into<String>) -> Self {
        self.transport.user_agent = Some(program.into());
        self
    }

    /// A header for all requests, in the place of one of that name that was set before. What an operation sets itself stays,
    /// and so does the token.
    ///
    /// ```
    /// # fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// use generated_client::sevalla::Client;
    /// use generated_client::{HeaderName, HeaderValue};
    ///
    /// let builder = Client::builder()
    ///     .token_source(async || std::env::var("SEVALLA_API_TOKEN"))
    ///     .default_header(HeaderName::from_static("x-team"), HeaderValue::try_from("platform")?);
    /// # builder.build()?;
    /// # Ok(())
    /// # }
    /// # example().unwrap();
    /// ```
    pub fn default_header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.insert(name, value);
        self
    }

    /// The proxy that carries all requests; that of the system unless set, and none to the loopback.
    ///
    /// ```
    /// # fn example(token: String) -> Result<(), Box<dyn std::error::Error>> {
    /// use generated_client::reqwest::Proxy;
    /// use generated_client::sevalla::Client;
    ///
    /// let client = Client::builder()
    ///     .token(token)
    ///     .proxy(Proxy::https("http://proxy.example:3128")?.basic_auth("deployer", "password"))
    ///     .build()?;
    /// # Ok(())
    /// # }
    /// # example("svl".to_owned()).unwrap();
    /// ```
    pub fn proxy(mut self, proxy: reqwest::Proxy) -> Self {
        self.transport.proxy = Some(proxy);
        self
    }

    /// A certificate to trust beside those of the system. It can be called several times.
    ///
    /// ```no_run
    /// # fn example(token: String) -> Result<(), Box<dyn std::error::Error>> {
    /// use generated_client::reqwest::Certificate;
    /// use generated_client::sevalla::Client;
    ///
    /// let company = Certificate::from_pem(&std::fs::read("/etc/ssl/company.pem")?)?;
    /// let client = Client::builder().token(token).root_certificate(company).build()?;
    /// # Ok(())
    /// # }
    /// ```
    #[cfg(feature = "_tls")]
    pub fn root_certificate(mut self, certificate: reqwest::Certificate) -> Self {
        self.transport.root_certificates.push(certificate);
        self
    }

    /// An HTTP client of your own, which decides on timeouts, proxies, certificates, redirects and the user agent: none of
    /// them may be set here as well. Let it follow no redirects, and set it a timeout: of itself it has none.
    ///
    /// It is a client of the `reqwest` that this crate re-exports, which panics when it makes one if the only TLS there is comes
    /// from `rustls-ring` or `rustls-graviola`, and the program has not called rustls' `install_default` yet.
    ///
    /// ```
    /// # fn example(token: String) -> Result<(), Box<dyn std::error::Error>> {
    /// use std::time::Duration;
    /// use generated_client::reqwest;
    /// use generated_client::sevalla::Client;
    ///
    /// let http = reqwest::Client::builder()
    ///     .timeout(Duration::from_secs(30))
    ///     .redirect(reqwest::redirect::Policy::none())
    ///     .local_address(Some("127.0.0.1".parse()?))
    ///     .build()?;
    /// let client = Client::builder().token(token).http_client(http).build()?;
    /// # Ok(())
    /// # }
    /// # example("svl".to_owned()).unwrap();
    /// ```
    pub fn http_client(mut self, client: reqwest::Client) -> Self {
        self.transport.client = Some(client);
        self
    }

    /// The limits to keep, in the place of those that the API is documented to have.
    ///
    /// Give the same [`RateLimits`] to all clients of one token; clones share them anyway.
    pub fn rate_limits(mut self, rate_limits: RateLimits) -> Self {
        self.rate_limits = Some(rate_limits);
        self
    }

    /// What is sent again, how often, and when; [`RetryPolicy::new`] unless set.
    pub fn retry_policy(mut self, policy: RetryPolicy) -> Self {
        self.retry_policy = policy;
        self
    }

    /// The largest body of an answer that is read, in bytes; 32 MiB unless set. A stream has no limit.
    pub fn max_body(mut self, bytes: usize) -> Self {
        self.max_body = MaxBody(bytes);
        self
    }

    /// Is told of every attempt to send a request, for metrics. Calls wait for it, so it should be quick.
    pub fn observer(
        mut self,
        observer: impl Fn(&AttemptEvent<'_>) + Send + Sync + 'static,
    ) -> Self {
        self.observer = Some(Arc::new(observer));
        self
    }

    /// Is told of every wait before it begins: for a rate limit, to be sent again, for other calls to end. Calls wait for it,
    /// so it should be quick.
    ///
    /// ```
    /// let settings = generated_client::sevalla::Client::builder()
    ///     .wait_observer(|event| println!("{} waits for {:?}: {:?}", event.operation, event.wait, event.reason));
    /// ```
    pub fn wait_observer(
        mut self,
        observer: impl Fn(&WaitEvent<'_>) + Send + Sync + 'static,
    ) -> Self {
        self.wait_observer = Some(Arc::new(observer));
        self
    }

    /// Lets values be sent that the API does not document where it documents a choice: an enum's `Unknown`, say, because
    /// the vendor's pages lag behind. All other rules are kept.
    pub fn allow_undocumented_values(mut self) -> Self {
        self.undocumented_values = true;
        self
    }

    /// Checks the settings and makes the client. Nothing is sent.
    ///
    /// # Errors
    ///
    /// A [`ConfigError`] that says which setting is wrong and what to do about it.
    pub fn build(self) -> Result<C, ConfigError> {
        let credential = credential::<C>(self.token)?;
        let base = checked_base_url::<C>(self.base_url.as_deref())?;
        let (http, http1) = self.transport.build(&base)?;
        let settings = Settings {
            base_url: base,
            http,
            http1,
            credential,
            rate_limits: self.rate_limits.unwrap_or_else(C::default_rate_limits),
            retries: Retries::new(self.retry_policy),
            max_body: self.max_body,
            slots: self.slots,
            observer: self.observer,
            wait_observer: self.wait_observer,
            undocumented_values: self.undocumented_values,
            scope: C::SCOPE,
            error_fields: C::ERROR_FIELDS,
        };
        let times = Times {
            deadline: self.deadline,
            timeout: None,
        };
        Ok(C::from_core(
            Core::new(settings, times).with_headers(self.headers),
        ))
    }
}

// Neither the token nor the base URL is shown: the URL was not checked yet, and may hold a password. So may a proxy.
impl<C> fmt::Debug for ClientBuilder<C> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ClientBuilder")
            .field("timeout", &self.transport.timeout)
            .field("connect_timeout", &self.transport.connect_timeout)
            .field("read_timeout", &self.transport.read_timeout)
            .field("user_agent", &self.transport.user_agent)
            .field("rate_limits", &self.rate_limits)
            .field("retry_policy", &self.retry_policy)
            .field("max_body", &self.max_body)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
#[path = "builder_tests.rs"]
mod tests;
