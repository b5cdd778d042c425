use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;

fn fixed(token: &str) -> Credential {
    Credential::Fixed(bearer(&token.into()).expect("a token"))
}

fn source(
    answer: impl Fn() -> Result<SecretString, BoxError> + Send + Sync + 'static,
) -> Credential {
    Credential::Source(Arc::new(move || Box::pin(std::future::ready(answer()))))
}

#[tokio::test]
async fn the_header_holds_the_bearer_token() {
    let header = fixed("tok-1.2_3=").header().await.expect("a token");
    assert_eq!(header, "Bearer tok-1.2_3=");
}

#[tokio::test]
async fn a_source_is_asked_for_each_request() {
    let asked = AtomicUsize::new(0);
    let credential =
        source(move || Ok(format!("tok-{}", asked.fetch_add(1, Ordering::Relaxed)).into()));
    for expected in ["Bearer tok-0", "Bearer tok-1"] {
        let header = credential.header().await.expect("a token");
        assert_eq!(header, expected);
    }
}

#[tokio::test]
async fn a_source_may_fail() {
    let credential = source(|| Err("no vault".into()));
    let error = credential.header().await.expect_err("no token");
    assert_eq!(error.to_string(), "the token source failed");
    assert_eq!(
        error.source().expect("its own error").to_string(),
        "no vault"
    );
}

#[tokio::test]
async fn a_source_may_return_what_is_no_token() {
    for token in ["", "MARKER\n", "MARKER MARKER"] {
        let error = source(move || Ok(token.into())).header().await;
        let error = error.expect_err("no token");
        assert!(matches!(error, TokenError::Invalid), "{token:?}");
        assert!(
            !format!("{error} {error:?}").contains("MARKER"),
            "{error:?}"
        );
    }
}

#[tokio::test]
async fn debug_shows_the_token_neither_here_nor_in_a_header() {
    for (credential, shown) in [
        (fixed("MARKER"), "Fixed(Sensitive)"),
        (source(|| Ok("MARKER".into())), "Source"),
    ] {
        let header = credential.header().await.expect("a token");
        assert_eq!(format!("{credential:?}"), shown);
        assert!(!format!("{header:?}").contains("MARKER"));
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

#[tokio::test]
async fn only_operations_that_use_a_token_get_one() {
    use Authentication::{None, Optional, Required};
    for (credential, authentication, header) in [
        (fixed("tok"), Required, Some("Bearer tok")),
        (fixed("tok"), Optional, Some("Bearer tok")),
        (fixed("tok"), None, Option::None),
        (Credential::None, Optional, Option::None),
        (Credential::None, None, Option::None),
    ] {
        let given = credential.header_for(authentication).await;
        let given = given.expect("no error");
        assert_eq!(given.as_ref().and_then(|value| value.to_str().ok()), header);
    }
    let error = Credential::None.header_for(Required).await;
    assert!(matches!(error, Err(TokenError::Missing)));
}
