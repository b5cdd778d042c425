//! The URL of a request.

use std::fmt::{Display, Write as _};

/// Fills a path template, such as `/applications/{id}/env-vars`, and appends it to the base URL.
///
/// A value stays within its segment of the path, whatever it holds: everything but letters, digits, `-`, `.`, `_` and
/// `~` is percent-encoded, and what a URL parser would take for a step in the tree is refused.
///
/// # Errors
/// The value that no segment can hold, named.
pub fn url(
    base: &str,
    template: &str,
    parameters: &[(&str, &dyn Display)],
) -> Result<String, String> {
    let mut url = base.to_owned();
    for segment in template.split('/').skip(1) {
        url.push('/');
        let name = segment
            .strip_prefix('{')
            .and_then(|name| name.strip_suffix('}'));
        match parameters
            .iter()
            .find(|(parameter, _)| Some(*parameter) == name)
        {
            None => url.push_str(segment),
            Some((name, value)) => {
                let value = value.to_string();
                if matches!(value.as_str(), "" | "." | "..") {
                    return Err(format!("{name}: `{value}` cannot stand in a path"));
                }
                encode(&value, &mut url);
            }
        }
    }
    Ok(url)
}

fn encode(value: &str, url: &mut String) {
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            url.push(byte.into());
        } else {
            // Writing to a string does not fail.
            let _ = write!(url, "%{byte:02X}");
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::url;

    const BASE: &str = "https://api.example.com/v1";

    #[test]
    fn fills_every_parameter() {
        let filled = url(
            BASE,
            "/projects/{projectId}/services/{serviceId}/ports",
            &[("serviceId", &"web"), ("projectId", &7)],
        );
        let expected = format!("{BASE}/projects/7/services/web/ports");
        assert_eq!(filled, Ok(expected));
    }

    #[test]
    fn refuses_steps_in_the_tree() {
        for value in ["", ".", ".."] {
            let refused = url(BASE, "/things/{id}", &[("id", &value)]);
            let expected = format!("id: `{value}` cannot stand in a path");
            assert_eq!(refused, Err(expected));
        }
    }

    proptest! {
        #[test]
        fn a_value_never_leaves_its_segment(value in "(\\PC|[./%?#\\\\\n]){1,12}") {
            prop_assume!(value != "." && value != "..");
            let text = url(BASE, "/things/{id}/end", &[("id", &value)]).unwrap();
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
