//! What each feature of TLS does against a server on the loopback, whose certificate is made for the test.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, SystemTime};

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair};
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, Stream};
use url::Url;

use crate::client::config_error::ConfigError;
use crate::client::transport::Transport;

/// A server that answers every request with 204 over TLS, its URL, and the certificate that its own was signed with.
fn server() -> (Url, CertificateDer<'static>) {
    let day = Duration::from_secs(86_400);
    let parameters = |names: &[&str]| {
        let names: Vec<String> = names.iter().map(ToString::to_string).collect();
        let mut parameters = CertificateParams::new(names).expect("names");
        parameters.not_before = (SystemTime::now() - day).into();
        parameters.not_after = (SystemTime::now() + day).into();
        parameters
    };
    let key = || KeyPair::generate().expect("a key");
    let mut root = parameters(&[]);
    // Whose issuer has its own name counts as self-signed.
    root.distinguished_name.push(DnType::CommonName, "root");
    root.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let root = CertifiedIssuer::self_signed(root, key()).expect("a root");
    let own_key = key();
    let own = parameters(&["localhost"]).signed_by(&own_key, &root);
    let own = own.expect("a certificate").der().clone();
    let own_key = PrivateKeyDer::try_from(own_key.serialize_der()).expect("a key");

    let settings =
        ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("versions")
            .with_no_client_auth()
            .with_single_cert(vec![own], own_key);
    let settings = Arc::new(settings.expect("settings"));
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = listener.local_addr().expect("an address").port();
    thread::spawn(move || {
        for mut connection in listener.incoming().flatten() {
            let mut tls = ServerConnection::new(settings.clone()).expect("a server");
            let mut stream = Stream::new(&mut tls, &mut connection);
            // Who does not trust the server says so in place of a request.
            if stream.read(&mut [0; 4096]).is_ok() {
                let _ = stream.write_all(b"HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n");
            }
        }
    });
    let url = Url::parse(&format!("https://localhost:{port}/")).expect("a URL");
    (url, root.der().clone())
}

#[cfg(feature = "_tls")]
#[tokio::test]
async fn a_root_certificate_of_ones_own_is_trusted() {
    let (url, root) = server();
    let root = reqwest::Certificate::from_der(&root).expect("a certificate");
    let transport = Transport {
        root_certificates: vec![root],
        ..Transport::default()
    };
    let (http, http1) = transport.build(&url).expect("clients");
    for client in [http, http1] {
        let answer = client.get(url.clone()).send().await.expect("an answer");
        assert_eq!(answer.status(), 204);
    }
}

#[cfg(feature = "_tls")]
#[tokio::test]
async fn a_server_that_the_system_does_not_know_is_not_trusted() {
    let (url, _) = server();
    let (http, _) = Transport::default().build(&url).expect("clients");
    let error = http.get(url).send().await.expect_err("it is not trusted");
    assert!(error.is_connect(), "{error:?}");
}

/// The features of this crate decide, not those of `reqwest`.
#[test]
fn https_without_tls_is_refused_by_name() {
    let (https, _) = server();
    let http = Url::parse("http://localhost:8080").expect("a URL");
    assert!(Transport::default().build(&http).is_ok());
    let built = Transport::default().build(&https);
    assert_eq!(built.is_ok(), cfg!(feature = "_tls"));
    if let Err(error) = built {
        assert!(matches!(error, ConfigError::NoTls), "{error}");
        assert!(error.to_string().contains("`rustls-ring`"), "{error}");
    }
}
