use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;

fn request() -> reqwest::Request {
    let url = reqwest::Url::parse("http://127.0.0.1/").expect("a URL");
    reqwest::Request::new(reqwest::Method::GET, url)
}

fn fixed(token: &str) -> Credential {
    Credential::Fixed(bearer(&token.into()).expect("a token"))
}

fn source(
    answer: impl Fn() -> Result<SecretString, BoxError> + Send + Sync + 'static,
) -> Credential {
    Credential::Source(Arc::new(move || Box::pin(std::future::ready(answer()))))
}

#[tokio::test]
async fn a_request_gets_the_bearer_token() {
    let mut request = request();
    fixed("tok-1.2_3=")
        .authorize(&mut request)
        .await
        .expect("a token");
    assert_eq!(request.headers()[AUTHORIZATION], "Bearer tok-1.2_3=");
}

#[tokio::test]
async fn another_credential_is_replaced() {
    let mut request = request();
    for token in ["old", "new"] {
        fixed(token).authorize(&mut request).await.expect("a token");
    }
    let values: Vec<_> = request.headers().get_all(AUTHORIZATION).iter().collect();
    assert_eq!(values, ["Bearer new"]);
}

#[tokio::test]
async fn a_source_is_asked_for_each_request() {
    let asked = AtomicUsize::new(0);
    let credential =
        source(move || Ok(format!("tok-{}", asked.fetch_add(1, Ordering::Relaxed)).into()));
    for expected in ["Bearer tok-0", "Bearer tok-1"] {
        let mut request = request();
        credential.authorize(&mut request).await.expect("a token");
        assert_eq!(request.headers()[AUTHORIZATION], expected);
    }
}

#[tokio::test]
async fn a_source_may_fail() {
    let credential = source(|| Err("no vault".into()));
    let error = credential.authorize(&mut request()).await;
    let error = error.expect_err("no token");
    assert_eq!(error.to_string(), "the token source failed");
    assert_eq!(
        error.source().expect("its own error").to_string(),
        "no vault"
    );
}

#[tokio::test]
async fn a_source_may_return_what_is_no_token() {
    for token in ["", "MARKER\n", "MARKER MARKER"] {
        let mut request = request();
        let error = source(move || Ok(token.into()))
            .authorize(&mut request)
            .await;
        let error = error.expect_err("no token");
        assert!(matches!(error, TokenError::Invalid), "{token:?}");
        assert!(
            !format!("{error} {error:?}").contains("MARKER"),
            "{error:?}"
        );
        assert!(request.headers().is_empty(), "{request:?}");
    }
}

#[tokio::test]
async fn debug_shows_the_token_neither_here_nor_in_a_request() {
    for (credential, shown) in [
        (fixed("MARKER"), "Fixed(Sensitive)"),
        (source(|| Ok("MARKER".into())), "Source"),
    ] {
        let mut request = request();
        credential.authorize(&mut request).await.expect("a token");
        assert_eq!(format!("{credential:?}"), shown);
        assert!(!format!("{request:?}").contains("MARKER"));
    }
}

#[test]
fn a_token_that_a_header_would_change_is_refused() {
    for token in [
        "",
        " ",
        "a b",
        "a\n",
        "\ta",
        "a\r\nX-Other: b",
        "a\0",
        "tökén",
        "a\u{7f}",
    ] {
        assert!(bearer(&token.into()).is_none(), "{token:?}");
    }
}
