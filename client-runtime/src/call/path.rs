//! The path of a request.

use std::fmt::Write as _;

/// Fills a path template, such as `/applications/{id}/env-vars`, and appends it to a path.
///
/// A value stays within its segment of the path, whatever it holds: everything but letters, digits, `-`, `.`, `_` and
/// `~` is percent-encoded. What a URL parser would take for a step in the tree [cannot stand](can_stand) there.
pub(super) fn append<'a>(
    path: &mut String,
    template: &str,
    value: impl Fn(&str) -> Option<&'a str>,
) {
    for segment in template.split('/').skip(1) {
        path.push('/');
        let name = segment
            .strip_prefix('{')
            .and_then(|name| name.strip_suffix('}'));
        match name.and_then(&value) {
            None => path.push_str(segment),
            Some(value) => encode(value, path),
        }
    }
}

/// The names of the parameters in a path template, in its order.
pub(super) fn placeholders(template: &'static str) -> impl Iterator<Item = &'static str> {
    let segments = template.split('/');
    segments.filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'))
}

/// Whether a value can be a segment of a path.
pub(super) fn can_stand(value: &str) -> bool {
    !matches!(value, "" | "." | "..")
}

fn encode(value: &str, path: &mut String) {
    // Nearly all are.
    if value.bytes().all(is_unreserved) {
        path.push_str(value);
        return;
    }
    for byte in value.bytes() {
        if is_unreserved(byte) {
            path.push(byte.into());
        } else {
            // Writing to a string does not fail.
            let _ = write!(path, "%{byte:02X}");
        }
    }
}

fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BASE: &str = "https://api.example.com/v1";

    fn filled(template: &str, parameters: &[(&str, &str)]) -> String {
        let mut url = BASE.to_owned();
        append(&mut url, template, |name| {
            let parameter = parameters.iter().find(|(parameter, _)| *parameter == name);
            parameter.map(|(_, value)| *value)
        });
        url
    }

    #[test]
    fn fills_every_parameter() {
        let filled = filled(
            "/projects/{projectId}/services/{serviceId}/ports",
            &[("serviceId", "web"), ("projectId", "7")],
        );
        assert_eq!(filled, format!("{BASE}/projects/7/services/web/ports"));
    }

    #[test]
    fn refuses_steps_in_the_tree() {
        assert!(["", ".", ".."].iter().all(|value| !can_stand(value)));
        assert!(["...", "a", " "].iter().all(|value| can_stand(value)));
    }

    proptest! {
        #[test]
        fn a_value_never_leaves_its_segment(value in "(\\PC|[./%?#\\\\\n]){1,12}") {
            prop_assume!(value != "." && value != "..");
            let text = filled("/things/{id}/end", &[("id", &value)]);
            let parsed = url::Url::parse(&text).unwrap();
            let segments: Vec<_> = parsed.path_segments().unwrap().collect();
            prop_assert_eq!(segments.len(), 4);
            prop_assert_eq!((segments[0], segments[1], segments[3]), ("v1", "things", "end"));
            let decoded: Vec<u8> = decode(segments[2]);
            prop_assert_eq!(decoded, value.into_bytes());
            prop_assert_eq!((parsed.query(), parsed.fragment()), (None, None));
        }
    }

    fn decode(text: &str) -> Vec<u8> {
        let (head, rest) = text.split_once('%').unwrap_or((text, ""));
        let mut bytes = head.as_bytes().to_vec();
        if !rest.is_empty() {
            bytes.push(u8::from_str_radix(&rest[..2], 16).unwrap());
            bytes.extend(decode(&rest[2..]));
        }
        bytes
    }
}
