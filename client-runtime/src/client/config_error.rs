//! Why a client could not be made.

/// A client could not be made from its configuration.
///
/// Each message says what was wrong and what to do about it. None shows the token, nor the base URL, in which a
/// credential may have been written by mistake.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ConfigError {
    /// No token was given.
    #[error(
        "there is no API token: set {variable}, give one to `.token(…)`, or say `.without_token()`"
    )]
    MissingToken {
        /// The environment variable that a token is read from.
        variable: &'static str,
    },

    /// A token was given, and it is empty.
    #[error("the API token is empty: put the token in {variable}, or give it to `.token(…)`")]
    EmptyToken {
        /// The environment variable that a token is read from.
        variable: &'static str,
    },

    /// The token holds a character that a header cannot carry.
    #[error(
        "the API token ({variable} or `.token(…)`) holds a line break, a space or another character that is not \
         visible ASCII: copy it again, without the line break at its end"
    )]
    InvalidToken {
        /// The environment variable that a token is read from.
        variable: &'static str,
    },

    /// An environment variable is not Unicode.
    #[error("the environment variable {variable} is not valid Unicode: set it again as plain text")]
    NotUnicode {
        /// The environment variable.
        variable: &'static str,
    },

    /// The base URL does not parse.
    #[error(
        "the base URL ({variable} or `.base_url(…)`) is not an absolute URL: write it as https://host/path"
    )]
    InvalidUrl {
        /// The environment variable that a base URL is read from.
        variable: &'static str,
        /// What the parser found.
        source: url::ParseError,
    },

    /// The base URL is not `https`, and its host is not the loopback.
    #[error(
        "the base URL ({variable} or `.base_url(…)`) would send the token in the clear: use https; http is for \
         localhost, 127.0.0.0/8 and [::1] only"
    )]
    InsecureUrl {
        /// The environment variable that a base URL is read from.
        variable: &'static str,
    },

    /// The base URL holds a user name or a password.
    #[error(
        "the base URL ({variable} or `.base_url(…)`) holds a user or a password: the token is the only credential"
    )]
    UrlCredentials {
        /// The environment variable that a base URL is read from.
        variable: &'static str,
    },

    /// The base URL holds a query or a fragment, which the path of an operation cannot follow.
    #[error(
        "the base URL ({variable} or `.base_url(…)`) holds a `?` or a `#`: end it with its path"
    )]
    UrlQueryOrFragment {
        /// The environment variable that a base URL is read from.
        variable: &'static str,
    },

    /// The user agent holds a character that a header cannot carry.
    #[error(
        "the user agent holds a character that is not visible ASCII or a space: write it as name/version"
    )]
    InvalidUserAgent,

    /// A setting of the HTTP client was given together with an HTTP client.
    #[error(
        "`.{setting}(…)` has no effect on an HTTP client of your own: set it there, and leave it out here"
    )]
    SetBesideHttpClient {
        /// The method of the builder.
        setting: &'static str,
    },

    /// A proxy would carry plain `http` away from the loopback.
    #[error(
        "the proxy would carry the token in the clear: use https for the base URL, or no proxy"
    )]
    InsecureProxy,

    /// The base URL is `https`, and no feature brings TLS along.
    #[error(
        "the base URL is https, and this program was compiled without TLS: enable one of generated-client's features \
         `rustls-aws-lc`, `rustls-ring`, `rustls-graviola` and `native-tls`"
    )]
    NoTls,

    /// The processor lacks instructions that the chosen TLS library is made of.
    #[error(
        "this processor is too old for generated-client's feature `rustls-graviola`: compile with `rustls-ring` or \
         `rustls-aws-lc` instead"
    )]
    UnsupportedProcessor,

    /// The HTTP client beneath could not be made.
    #[error(
        "the HTTP client could not be made: check the TLS certificates and the proxy settings of this machine"
    )]
    HttpClient(#[source] reqwest::Error),
}
