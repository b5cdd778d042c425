//! Every setting that is refused, every one that is taken, and that none of them shows a secret.

use std::collections::HashMap;
use std::ffi::OsString;

use super::super::given::is_documented;
use super::super::transport::user_agent;
use super::*;
use crate::test_support::probe::Probe;

fn builder() -> ClientBuilder<Probe> {
    ClientBuilder::new().token("MARKER")
}

fn from_variables(variables: &[(&str, &str)]) -> Result<Probe, ConfigError> {
    let variables: HashMap<_, _> = variables.iter().copied().collect();
    let lookup = |name: &str| {
        let value = variables.get(name).ok_or(VarError::NotPresent)?;
        Ok((*value).to_owned())
    };
    ClientBuilder::from_lookup(lookup)?.build()
}

fn refusal(builder: ClientBuilder<Probe>) -> ConfigError {
    builder.build().expect_err("the setting is wrong")
}

fn url_refusal(url: &str) -> ConfigError {
    refusal(builder().base_url(url))
}

#[test]
fn a_token_is_all_it_takes() {
    let client = builder().build().expect("a client");
    assert_eq!(client.base_url(), "https://probe.example/v1");
}

#[test]
fn without_a_token_there_is_no_client() {
    let error = refusal(ClientBuilder::new());
    assert!(matches!(
        error,
        ConfigError::MissingToken {
            variable: "PROBE_API_TOKEN"
        }
    ));
    assert_eq!(
        error.to_string(),
        "there is no API token: set PROBE_API_TOKEN, give one to `.token(…)`, or say `.without_token()`"
    );
}

#[test]
fn an_empty_token_is_not_a_token() {
    let error = refusal(builder().token(""));
    assert!(matches!(error, ConfigError::EmptyToken { .. }));
    assert!(error.to_string().contains("PROBE_API_TOKEN"));
}

#[test]
fn a_token_that_a_header_cannot_carry_is_refused_and_not_shown() {
    for token in [
        "MARKER\n",
        "MARKER ",
        "MAR\tKER",
        "MARKER\r\nHost: evil",
        "MARKERé",
        "\0MARKER",
    ] {
        let error = refusal(builder().token(token));
        assert!(
            matches!(error, ConfigError::InvalidToken { .. }),
            "{token:?}"
        );
        assert!(!format!("{error} {error:?}").contains("MARKER"));
    }
}

#[test]
fn slashes_at_the_end_of_the_base_url_make_no_difference() {
    for url in [
        "https://host/v3",
        "https://host/v3/",
        "https://host/v3//",
        " https://HOST/v3/ ",
    ] {
        let client = builder().base_url(url).build().expect("a client");
        assert_eq!(client.base_url(), "https://host/v3", "{url:?}");
    }
    let root = builder()
        .base_url("https://host")
        .build()
        .expect("a client");
    assert_eq!(root.base_url(), "https://host");
}

#[test]
fn plain_http_is_for_the_loopback() {
    for url in [
        "http://localhost:8080/v3",
        "http://LOCALHOST",
        "http://127.0.0.1:1",
        "http://127.255.0.9",
        "http://[::1]:8080",
    ] {
        assert!(builder().base_url(url).build().is_ok(), "{url}");
    }
    for url in [
        "http://host/v3",
        "http://localhost.host",
        "http://127.0.0.1.host",
        "http://128.0.0.1",
        "http://0.0.0.0",
        "http://[::2]",
        "http://[::ffff:10.0.0.1]",
        "ftp://localhost",
        "ws://localhost",
        "file:///v3",
        "localhost:8080",
        "mailto:someone",
    ] {
        let error = url_refusal(url);
        assert!(
            matches!(
                error,
                ConfigError::InsecureUrl {
                    variable: "PROBE_API_URL"
                }
            ),
            "{url}: {error}"
        );
    }
}

#[test]
fn a_base_url_must_parse() {
    for url in [
        "",
        "/v3",
        "host/v3",
        "https://",
        "https://host:port",
        "https://[::1",
    ] {
        let error = url_refusal(url);
        assert!(
            matches!(
                error,
                ConfigError::InvalidUrl {
                    variable: "PROBE_API_URL",
                    ..
                }
            ),
            "{url}: {error}"
        );
        assert!(std::error::Error::source(&error).is_some());
    }
}

#[test]
fn a_base_url_holds_no_credentials_and_shows_none() {
    for url in [
        "https://MARKER@host",
        "https://:MARKER@host",
        "https://user:MARKER@host/v3",
    ] {
        let error = url_refusal(url);
        assert!(
            matches!(error, ConfigError::UrlCredentials { .. }),
            "{url}: {error}"
        );
        assert!(!format!("{error} {error:?}").contains("MARKER"));
    }
}

#[test]
fn a_base_url_ends_with_its_path() {
    for url in [
        "https://host/v3?",
        "https://host/v3?token=MARKER",
        "https://host/v3#",
        "https://host/#MARKER",
    ] {
        let error = url_refusal(url);
        assert!(
            matches!(error, ConfigError::UrlQueryOrFragment { .. }),
            "{url}: {error}"
        );
        assert!(!format!("{error} {error:?}").contains("MARKER"));
    }
}

#[test]
fn a_token_in_the_place_of_the_base_url_is_not_shown() {
    for url in [
        "MARKER",
        "MARKER:1",
        "http://MARKER",
        "https://MARKER:MARKER",
    ] {
        let error = url_refusal(url);
        let shown = format!("{error} {error:?}").to_lowercase();
        assert!(!shown.contains("marker"), "{shown}");
    }
}

#[test]
fn a_user_agent_is_plain_text() {
    for program in ["deployer/1.4\n", "dé", "a\tb", "a\0"] {
        let error = refusal(builder().user_agent(program));
        assert!(
            matches!(error, ConfigError::InvalidUserAgent),
            "{program:?}"
        );
    }
}

#[test]
fn the_user_agent_names_this_crate_and_then_the_program() {
    let ours = concat!("generated-client/", env!("CARGO_PKG_VERSION"));
    let header = user_agent(None).expect("a header");
    assert_eq!(header, ours);
    let header = user_agent(Some("deployer/1.4 (eu)")).expect("a header");
    assert_eq!(header, format!("{ours} deployer/1.4 (eu)"));
}

fn proxy(url: &str) -> reqwest::Proxy {
    reqwest::Proxy::all(url).expect("a proxy")
}

/// A certificate that nobody trusts; reqwest looks at it when a client is built.
#[cfg(feature = "_tls")]
fn certificate() -> reqwest::Certificate {
    reqwest::Certificate::from_der(b"MARKER").expect("bytes")
}

#[test]
fn an_http_client_of_your_own_has_its_own_settings() {
    let own = || builder().http_client(reqwest::Client::new());
    let second = Duration::from_secs(1);
    for (settings, expected) in [
        (own().timeout(second), "timeout"),
        (own().connect_timeout(second), "connect_timeout"),
        (own().read_timeout(second), "read_timeout"),
        (own().user_agent("deployer/1.4"), "user_agent"),
        (own().proxy(proxy("https://proxy")), "proxy"),
        #[cfg(feature = "_tls")]
        (own().root_certificate(certificate()), "root_certificate"),
    ] {
        let error = refusal(settings);
        assert!(
            matches!(error, ConfigError::SetBesideHttpClient { setting } if setting == expected),
            "{error}"
        );
        assert!(error.to_string().starts_with(&format!("`.{expected}(…)` ")));
    }
    let own = reqwest::Client::builder()
        .timeout(Duration::from_secs(77))
        .build();
    let settings = builder().http_client(own.expect("a client"));
    let client = settings.max_body(1).rate_limits(RateLimits::off()).build();
    let shown = format!("{:?}", client.expect("a client").core.settings().http);
    assert!(shown.contains("77s"), "{shown}");
}

#[test]
fn a_proxy_does_not_carry_plain_http() {
    let proxied = |url| builder().base_url(url).proxy(proxy("http://proxy:3128"));
    let error = refusal(proxied("http://localhost:8080"));
    assert!(matches!(error, ConfigError::InsecureProxy), "{error}");
    for url in ["https://host", "https://localhost:8080"] {
        assert!(proxied(url).build().is_ok(), "{url}");
    }
}

#[cfg(feature = "_tls")]
#[test]
fn a_certificate_that_is_none_is_refused() {
    let error = refusal(builder().root_certificate(certificate()));
    assert!(matches!(error, ConfigError::HttpClient(_)), "{error}");
}

#[test]
fn the_last_token_counts() {
    let source = || async { Ok::<_, VarError>("MARKER".to_owned()) };
    let client = ClientBuilder::<Probe>::new().token_source(source).build();
    let shown = format!("{:?}", client.expect("a client").core);
    assert!(shown.contains("credential: Source"), "{shown}");

    let client = builder().token_source(source).token("MARKER").build();
    let shown = format!("{:?}", client.expect("a client").core);
    assert!(shown.contains("credential: Fixed(Sensitive)"), "{shown}");
}

#[test]
fn a_token_may_look_like_one_of_the_api_or_not() {
    for (token, expected) in [("MARKER-1", true), ("other", false)] {
        assert_eq!(is_documented::<Probe>(&token.into()), expected, "{token}");
    }
}

#[test]
fn the_environment_gives_a_token_and_maybe_a_url() {
    let client = from_variables(&[("PROBE_API_TOKEN", "MARKER")]).expect("a client");
    assert_eq!(client.base_url(), "https://probe.example/v1");

    let client = from_variables(&[
        ("PROBE_API_TOKEN", "MARKER"),
        ("PROBE_API_URL", "http://127.0.0.1:9/v1/"),
    ])
    .expect("a client");
    assert_eq!(client.base_url(), "http://127.0.0.1:9/v1");
}

#[test]
fn a_wrong_environment_is_refused_like_a_wrong_setting() {
    let error = from_variables(&[("PROBE_API_URL", "https://host")]).expect_err("no token");
    assert!(matches!(error, ConfigError::MissingToken { .. }), "{error}");

    let error = from_variables(&[("PROBE_API_TOKEN", "")]).expect_err("an empty token");
    assert!(matches!(error, ConfigError::EmptyToken { .. }), "{error}");

    let error = from_variables(&[("PROBE_API_TOKEN", "MARKER\n")]).expect_err("a line break");
    assert!(matches!(error, ConfigError::InvalidToken { .. }), "{error}");

    // Set and empty is more likely a mistake than a wish to talk to the vendor's production.
    let error = from_variables(&[("PROBE_API_TOKEN", "MARKER"), ("PROBE_API_URL", "")]);
    let error = error.expect_err("an empty URL");
    assert!(matches!(error, ConfigError::InvalidUrl { .. }), "{error}");
}

#[test]
fn a_variable_that_is_not_text_is_named_and_not_shown() {
    for wrong in ["PROBE_API_TOKEN", "PROBE_API_URL"] {
        let lookup = |name: &str| {
            if name == wrong {
                Err(VarError::NotUnicode(OsString::from("MARKER")))
            } else {
                Ok("token".to_owned())
            }
        };
        let error = ClientBuilder::<Probe>::from_lookup(lookup).expect_err("not text");
        assert!(matches!(error, ConfigError::NotUnicode { variable } if variable == wrong));
        assert!(error.to_string().contains(wrong));
        assert!(!format!("{error} {error:?}").contains("MARKER"));
    }
}

#[test]
fn debug_of_a_builder_shows_neither_the_token_nor_the_url() {
    let builder = builder()
        .base_url("https://user:MARKER@host")
        .timeout(Duration::from_secs(5))
        .connect_timeout(Duration::from_secs(2))
        .proxy(proxy("https://user:MARKER@proxy"))
        .user_agent("deployer/1.4");
    let shown = format!("{builder:?}");
    assert!(!shown.contains("MARKER"), "{shown}");
    for setting in [
        "timeout: Some(5s)",
        "connect_timeout: Some(2s)",
        "user_agent: Some(\"deployer/1.4\")",
    ] {
        assert!(shown.contains(setting), "{shown}");
    }
}

#[test]
fn debug_of_a_client_shows_no_token() {
    let client = builder()
        .proxy(proxy("https://user:MARKER@proxy"))
        .build()
        .expect("a client");
    let shown = format!("{client:?} {client:#?}");
    assert!(
        shown.contains("Sensitive") && !shown.contains("MARKER"),
        "{shown}"
    );
    assert!(
        format!("{:?}", client.core.settings().http).contains("30s"),
        "the usual timeout"
    );
    assert!(!format!("{:?}", client.core).contains("MARKER"));
}
