//! A body as text.

use encoding_rs::{Encoding, UTF_8};
use reqwest::header::{CONTENT_TYPE, HeaderMap};

/// The text of a body. What its encoding cannot say is replaced, so that this never fails.
pub(super) fn decode(headers: &HeaderMap, body: &[u8]) -> String {
    let content_type = headers.get(CONTENT_TYPE);
    let charset = content_type
        .and_then(|value| value.to_str().ok())
        .and_then(charset);
    let encoding = charset.and_then(|name| Encoding::for_label(name.as_bytes()));
    let (text, _, _) = encoding.unwrap_or(UTF_8).decode(body);
    text.into_owned()
}

/// The parameter `charset` of a media type.
fn charset(media_type: &str) -> Option<&str> {
    let mut parameters = media_type.split(';').skip(1);
    parameters.find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        let is_charset = name.trim().eq_ignore_ascii_case("charset");
        is_charset.then(|| value.trim().trim_matches('"'))
    })
}

#[cfg(test)]
mod tests {
    use reqwest::header::HeaderValue;

    use super::*;

    fn decoded(content_type: Option<&'static str>, body: &[u8]) -> String {
        let value = content_type.map(HeaderValue::from_static);
        decode(
            &value
                .map(|value| (CONTENT_TYPE, value))
                .into_iter()
                .collect(),
            body,
        )
    }

    #[test]
    fn a_text_is_in_the_encoding_it_names() {
        for (content_type, body, expected) in [
            (None, "é".as_bytes(), "é"),
            (Some("text/plain"), "é".as_bytes(), "é"),
            (Some("text/plain; charset=latin1"), b"\xe9", "é"),
            (Some("text/plain;CHARSET=\"iso-8859-1\""), b"\xe9", "é"),
            (Some("text/plain; charset=unheard-of"), "é".as_bytes(), "é"),
            (None, b"\xff", "\u{fffd}"),
        ] {
            assert_eq!(decoded(content_type, body), expected, "{content_type:?}");
        }
    }
}
