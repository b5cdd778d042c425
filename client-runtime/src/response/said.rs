//! What the vendor says of a failure in its own words, whatever the type of the error body.

use std::fmt;

use reqwest::header::HeaderValue;
use serde_json::Value;

/// No vendor has more to say of a failure, in bytes.
const LARGEST: usize = 64 * 1024;
/// A message shows this many characters of what the vendor says.
const SHOWN: usize = 300;
/// An id is cut off after this many characters.
const LONGEST_ID: usize = 128;

/// Where an error body has what all vendors say in some place: JSON pointers, of which the first that leads to something
/// decides.
#[derive(Clone, Copy, Debug)]
pub struct ErrorFields {
    /// What went wrong, in words.
    pub message: &'static [&'static str],
    /// More of it: what exactly, or how to mend it.
    pub detail: &'static [&'static str],
    /// What the vendor tracks the failure by, or the name of its kind.
    pub code: &'static [&'static str],
    /// The name of the request.
    pub request_id: &'static [&'static str],
}

impl ErrorFields {
    /// Nothing is known of the error body.
    pub const NONE: Self = Self {
        message: &[],
        detail: &[],
        code: &[],
        request_id: &[],
    };
}

/// What the vendor says of a failure.
#[derive(Clone, Default)]
pub(crate) struct Said {
    pub(crate) message: Option<String>,
    pub(crate) detail: Option<String>,
    pub(crate) code: Option<String>,
    pub(crate) request_id: Option<String>,
    /// Whether it may repeat a secret of the request, and is shown to who asks for it only.
    secret: bool,
}

impl Said {
    /// Reads an error body. What cannot be read says nothing.
    ///
    /// `secret` is whether the request holds a secret; `authorization` is what it was authorized by, if it was.
    pub(crate) fn of(
        body: &[u8],
        fields: &ErrorFields,
        authorization: Option<&HeaderValue>,
        secret: bool,
    ) -> Self {
        if body.len() > LARGEST {
            return Self::default();
        }
        let Ok(body) = serde_json::from_slice::<Value>(body) else {
            return Self::default();
        };
        let message = find(&body, fields.message);
        let detail = find(&body, fields.detail);
        let code = find(&body, fields.code);
        let token = authorization.and_then(|header| header.to_str().ok());
        let token = token.and_then(|header| header.strip_prefix("Bearer "));
        let repeats = |text: &Option<String>| {
            let texts = text.as_deref().zip(token);
            texts.is_some_and(|(text, token)| text.contains(token))
        };
        // It stands in every message, so that there is none where it is more than a name.
        let request_id = Some(find(&body, fields.request_id)).filter(|id| !repeats(id));
        Self {
            secret: secret || repeats(&message) || repeats(&detail) || repeats(&code),
            message,
            detail,
            code,
            request_id: request_id
                .flatten()
                .and_then(|id| Some(id_of(&id)?.to_owned())),
        }
    }

    /// The message, in one line of bounded length, for a line of a log.
    pub(crate) fn shown_message(&self) -> Option<impl fmt::Display> {
        let message = self.message.as_deref().filter(|_| !self.secret)?;
        Some(OneLine(message))
    }

    /// The detail, in one line of bounded length, where it is more than the message.
    pub(crate) fn shown_detail(&self) -> Option<impl fmt::Display> {
        let detail = self.detail.as_deref().filter(|_| !self.secret)?;
        (self.message.as_deref() != Some(detail)).then_some(OneLine(detail))
    }

    /// The code, if it can stand in a line of a log.
    pub(crate) fn shown_code(&self) -> Option<&str> {
        id_of(self.code.as_deref().filter(|_| !self.secret)?)
    }
}

fn find(body: &Value, pointers: &[&str]) -> Option<String> {
    pointers.iter().find_map(|pointer| {
        let text = match body.pointer(pointer)? {
            Value::String(text) => text.trim().to_owned(),
            Value::Number(number) => number.to_string(),
            _ => return None,
        };
        (!text.is_empty()).then_some(text)
    })
}

/// What can be an id: what is visible ASCII, up to the first that is not, and no more than anyone would read out.
pub(crate) fn id_of(text: &str) -> Option<&str> {
    let text = text.trim();
    let visible = text.bytes().take_while(u8::is_ascii_graphic).count();
    let id = &text[..visible.min(LONGEST_ID)];
    (!id.is_empty()).then_some(id)
}

/// A text of the server that can stand in a line of a log: in quotes, without what could break the line or hide in it.
pub(crate) struct OneLine<'a>(pub(crate) &'a str);

impl fmt::Display for OneLine<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = self.0.char_indices().nth(SHOWN).map(|(end, _)| end);
        let shown = &self.0[..end.unwrap_or(self.0.len())];
        let more = if end.is_some() { "…" } else { "" };
        // `Debug` escapes control characters, and those that change the direction of a text.
        write!(formatter, "{shown:?}{more}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIELDS: ErrorFields = ErrorFields {
        message: &["/data/message", "/message"],
        detail: &["/data/hint", "/message"],
        code: &["/data/code"],
        request_id: &["/data/requestId"],
    };

    fn said(body: &str) -> Said {
        let token = HeaderValue::from_static("Bearer MARKER");
        Said::of(body.as_bytes(), &FIELDS, Some(&token), false)
    }

    fn shown(said: &Said) -> (Option<String>, Option<&str>) {
        let message = said.shown_message().map(|message| message.to_string());
        (message, said.shown_code())
    }

    #[test]
    fn the_first_pointer_that_leads_to_text_decides() {
        let both =
            said(r#"{"message":"no","data":{"message":" Key taken ","code":7,"requestId":"r-1"}}"#);
        assert_eq!(both.message.as_deref(), Some("Key taken"));
        assert_eq!(both.code.as_deref(), Some("7"));
        assert_eq!(both.request_id.as_deref(), Some("r-1"));
        assert_eq!(shown(&both), (Some("\"Key taken\"".to_owned()), Some("7")));
        let one = said(r#"{"message":"no","data":{"message":"","code":{"a":1}}}"#);
        assert_eq!(shown(&one), (Some("\"no\"".to_owned()), None));
    }

    #[test]
    fn a_detail_is_shown_where_it_says_more() {
        let detail = |body: &str| said(body).shown_detail().map(|detail| detail.to_string());
        let more = r#"{"message":"no","data":{"hint":"Take another key"}}"#;
        assert_eq!(detail(more).as_deref(), Some("\"Take another key\""));
        assert_eq!(detail(r#"{"message":"no"}"#), None);
        assert_eq!(
            detail(r#"{"message":"no","data":{"hint":"not MARKER"}}"#),
            None
        );
    }

    #[test]
    fn what_cannot_be_read_says_nothing() {
        let long = format!(r#"{{"message":"{}"}}"#, "a".repeat(LARGEST));
        for body in [
            "",
            "<html>",
            "[]",
            "null",
            "{}",
            r#"{"message":["a"]}"#,
            &long,
        ] {
            let said = said(body);
            assert_eq!(
                (said.message.as_deref(), shown(&said)),
                (None, (None, None))
            );
        }
    }

    #[test]
    fn a_line_stays_one_line_of_bounded_length() {
        let long = "é".repeat(SHOWN + 1);
        let text = OneLine(&long).to_string();
        assert_eq!(text, format!("\"{}\"…", "é".repeat(SHOWN)));
        let hidden = OneLine("a\nb\u{1b}[31m\u{202e}\"").to_string();
        assert_eq!(hidden, r#""a\nb\u{1b}[31m\u{202e}\"""#);
    }

    #[test]
    fn an_id_is_short_and_visible() {
        assert_eq!(id_of(" req-7 "), Some("req-7"));
        assert_eq!(id_of("req-7\u{1b}[31m"), Some("req-7"));
        assert_eq!(id_of("req 7"), Some("req"));
        assert_eq!(id_of(&"a".repeat(1000)), Some(&*"a".repeat(128)));
        assert_eq!((id_of(""), id_of("é")), (None, None));
    }

    #[test]
    fn a_message_that_may_repeat_a_secret_is_not_shown() {
        let body = r#"{"message":"no","data":{"code":"c"}}"#;
        let token = HeaderValue::from_static("Bearer MARKER");
        let secret = Said::of(body.as_bytes(), &FIELDS, Some(&token), true);
        assert_eq!(shown(&secret), (None, None));
        assert_eq!(secret.message.as_deref(), Some("no"), "who asks is told");
        let repeated = said(r#"{"message":"bad token MARKER","data":{"code":"c"}}"#);
        assert_eq!(shown(&repeated), (None, None));
    }

    #[test]
    fn a_request_id_that_repeats_the_token_is_none() {
        let named = said(r#"{"data":{"requestId":"r-1"}}"#);
        assert_eq!(named.request_id.as_deref(), Some("r-1"));
        let repeated = said(r#"{"data":{"requestId":"r-MARKER"}}"#);
        assert_eq!(repeated.request_id, None);
    }
}
