//! The credential of a client, kept where neither a log nor a debugger's print shows it.

use reqwest::header::{AUTHORIZATION, HeaderValue};
use secrecy::{ExposeSecret, SecretString};

/// What a generated client carries beside its URL and its HTTP client: the `Authorization` header of every request.
///
/// `Debug` prints `Sensitive` in the header's place, because the value is marked as sensitive.
#[derive(Clone, Debug)]
pub struct Inner {
    authorization: HeaderValue,
}

impl Inner {
    /// Makes the header from a bearer token, or returns `None` for a token that a header cannot carry unchanged.
    ///
    /// Only visible ASCII is let through. `HeaderValue` alone would also take spaces, tabs and bytes above 127, which a
    /// server reads as another token.
    pub(super) fn bearer(token: &SecretString) -> Option<Self> {
        let token = token.expose_secret();
        if token.is_empty() || !token.bytes().all(|byte| byte.is_ascii_graphic()) {
            return None;
        }
        let mut authorization = HeaderValue::try_from(format!("Bearer {token}")).ok()?;
        authorization.set_sensitive(true);
        Some(Self { authorization })
    }

    /// Puts the credential on a request, in the place of any other.
    pub fn authorize(&self, request: &mut reqwest::Request) {
        request
            .headers_mut()
            .insert(AUTHORIZATION, self.authorization.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request() -> reqwest::Request {
        let url = reqwest::Url::parse("http://127.0.0.1/").expect("a URL");
        reqwest::Request::new(reqwest::Method::GET, url)
    }

    #[test]
    fn a_request_gets_the_bearer_token() {
        let inner = Inner::bearer(&"tok-1.2_3=".into()).expect("a token");
        let mut request = request();
        inner.authorize(&mut request);
        assert_eq!(request.headers()[AUTHORIZATION], "Bearer tok-1.2_3=");
    }

    #[test]
    fn another_credential_is_replaced() {
        let inner = Inner::bearer(&"new".into()).expect("a token");
        let mut request = request();
        request
            .headers_mut()
            .insert(AUTHORIZATION, HeaderValue::from_static("Bearer old"));
        inner.authorize(&mut request);
        let values: Vec<_> = request.headers().get_all(AUTHORIZATION).iter().collect();
        assert_eq!(values, ["Bearer new"]);
    }

    #[test]
    fn debug_shows_the_token_neither_here_nor_in_a_request() {
        let inner = Inner::bearer(&"MARKER".into()).expect("a token");
        let mut request = request();
        inner.authorize(&mut request);
        assert_eq!(format!("{inner:?}"), "Inner { authorization: Sensitive }");
        assert!(!format!("{request:?}").contains("MARKER"));
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
            assert!(Inner::bearer(&token.into()).is_none(), "{token:?}");
        }
    }
}
