//! How requests travel: timeouts, proxies, certificates, the name of the program.

use std::time::Duration;

use reqwest::header::HeaderValue;
use reqwest::{Client, ClientBuilder, Proxy};
use url::{Host, Url};

use super::config_error::ConfigError;
use super::tls;

/// The name that users and vendors know; the version is the same for the whole workspace.
const USER_AGENT: &str = concat!("generated-client/", env!("CARGO_PKG_VERSION"));
const TIMEOUT: Duration = Duration::from_secs(30);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// How often an HTTP/2 connection is asked whether it lives, and how long it has to answer: together less than an attempt.
const PING: Duration = Duration::from_secs(10);
const PING_TIMEOUT: Duration = Duration::from_secs(5);

/// Settings of the HTTP client, or one that the caller made.
#[derive(Default)]
pub(super) struct Transport {
    pub(super) timeout: Option<Duration>,
    pub(super) connect_timeout: Option<Duration>,
    pub(super) read_timeout: Option<Duration>,
    pub(super) user_agent: Option<String>,
    pub(super) proxy: Option<Proxy>,
    #[cfg(feature = "_tls")]
    pub(super) root_certificates: Vec<reqwest::Certificate>,
    pub(super) client: Option<Client>,
}

impl Transport {
    /// The HTTP client for this base URL, and one that speaks HTTP/1.1 only, which is the same where no operation needs it.
    pub(super) fn build(self, base: &Url) -> Result<(Client, Client), ConfigError> {
        if let Some(setting) = self.set_beside_client() {
            return Err(ConfigError::SetBesideHttpClient { setting });
        }
        if let Some(client) = self.client {
            return Ok((client.clone(), client));
        }
        let made = |http: ClientBuilder| http.build().map_err(ConfigError::HttpClient);
        let http = made(self.settings(base)?)?;
        let http1 = if cfg!(feature = "websocket") {
            made(self.settings(base)?.http1_only())?
        } else {
            http.clone()
        };
        Ok((http, http1))
    }

    fn settings(&self, base: &Url) -> Result<ClientBuilder, ConfigError> {
        if base.scheme() == "https" && !cfg!(feature = "_tls") {
            return Err(ConfigError::NoTls);
        }
        let mut http = steady(tls::chosen(Client::builder())?, PING, PING_TIMEOUT)
            .timeout(self.timeout.unwrap_or(TIMEOUT))
            .connect_timeout(self.connect_timeout.unwrap_or(CONNECT_TIMEOUT))
            .user_agent(user_agent(self.user_agent.as_deref())?)
            // A redirect is never an answer of an API, and the token must not follow one to another host.
            .redirect(reqwest::redirect::Policy::none());
        #[cfg(feature = "_tls")]
        {
            http = http.tls_certs_merge(self.root_certificates.clone());
        }
        if let Some(timeout) = self.read_timeout {
            http = http.read_timeout(timeout);
        }
        // Plain http is harmless on the loopback only as long as no proxy carries it elsewhere.
        Ok(match &self.proxy {
            Some(_) if base.scheme() == "http" => return Err(ConfigError::InsecureProxy),
            Some(proxy) => http.proxy(proxy.clone()),
            None if is_loopback(base) => http.no_proxy(),
            None => http,
        })
    }

    /// The first setting that a client of the caller's own would have no use for.
    fn set_beside_client(&self) -> Option<&'static str> {
        self.client.as_ref()?;
        let settings = [
            ("timeout", self.timeout.is_some()),
            ("connect_timeout", self.connect_timeout.is_some()),
            ("read_timeout", self.read_timeout.is_some()),
            ("user_agent", self.user_agent.is_some()),
            ("proxy", self.proxy.is_some()),
            #[cfg(feature = "_tls")]
            ("root_certificate", !self.root_certificates.is_empty()),
        ];
        let (setting, _) = settings.into_iter().find(|(_, is_set)| *is_set)?;
        Some(setting)
    }
}

/// Settings for connections that neither hang nor send anything again by themselves.
fn steady(http: ClientBuilder, ping: Duration, ping_timeout: Duration) -> ClientBuilder {
    // A connection that died in silence takes every request and answers none: it is asked whether it lives, also while
    // nothing is under way, and else given up.
    http.http2_keep_alive_interval(ping)
        .http2_keep_alive_timeout(ping_timeout)
        .http2_keep_alive_while_idle(true)
        // What is sent again is for the retry policy to decide, and for limits and observers to see.
        .retry(reqwest::retry::never())
}

/// The `User-Agent` header: this crate, then the program.
pub(super) fn user_agent(program: Option<&str>) -> Result<HeaderValue, ConfigError> {
    let Some(program) = program else {
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

pub(super) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

#[cfg(test)]
#[path = "transport_tests.rs"]
mod tests;
