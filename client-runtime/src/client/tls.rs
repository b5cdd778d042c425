//! What carries `https`: the features choose, and they alone, whatever else of the program has chosen for `reqwest`.

use reqwest::ClientBuilder;

use super::config_error::ConfigError;

/// The system's own library.
#[cfg(feature = "native-tls")]
#[expect(clippy::unnecessary_wraps, reason = "other features can fail")]
pub(super) fn chosen(http: ClientBuilder) -> Result<ClientBuilder, ConfigError> {
    Ok(http.tls_backend_native())
}

/// rustls with a provider of cryptography that is not `reqwest`'s, which therefore looks for that of the process: one that the
/// program has installed is used, and else ours is installed.
#[cfg(all(feature = "_provider", not(feature = "native-tls")))]
pub(super) fn chosen(http: ClientBuilder) -> Result<ClientBuilder, ConfigError> {
    if rustls::crypto::CryptoProvider::get_default().is_none() {
        // Who is faster in another thread has installed one as well.
        let _ = provider()?.install_default();
    }
    Ok(http.tls_backend_rustls())
}

#[cfg(all(feature = "rustls-ring", not(feature = "native-tls")))]
#[expect(clippy::unnecessary_wraps, reason = "other features can fail")]
fn provider() -> Result<rustls::crypto::CryptoProvider, ConfigError> {
    Ok(rustls::crypto::ring::default_provider())
}

#[cfg(all(
    feature = "rustls-graviola",
    not(any(feature = "native-tls", feature = "rustls-ring"))
))]
fn provider() -> Result<rustls::crypto::CryptoProvider, ConfigError> {
    // It panics when it is used where it cannot work.
    if graviola::util::is_cpu_supported() {
        Ok(rustls_graviola::default_provider())
    } else {
        Err(ConfigError::UnsupportedProcessor)
    }
}

/// rustls with `reqwest`'s own provider, which is aws-lc.
#[cfg(all(
    feature = "rustls-aws-lc",
    not(any(feature = "native-tls", feature = "_provider"))
))]
#[expect(clippy::unnecessary_wraps, reason = "other features can fail")]
pub(super) fn chosen(http: ClientBuilder) -> Result<ClientBuilder, ConfigError> {
    Ok(http.tls_backend_rustls())
}

/// None: `https` is refused before.
#[cfg(not(feature = "_tls"))]
#[expect(clippy::unnecessary_wraps, reason = "other features can fail")]
pub(super) fn chosen(http: ClientBuilder) -> Result<ClientBuilder, ConfigError> {
    Ok(http)
}

#[cfg(test)]
#[path = "tls_tests.rs"]
mod tests;
