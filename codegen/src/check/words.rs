//! Words that several rules need to speak of a document.

use crate::grammar::{Kind, Visit};

/// What objects of this kind are called, with an article.
pub(super) fn noun(kind: Kind) -> &'static str {
    match kind {
        Kind::OpenApi => "an OpenAPI document",
        Kind::Fragment => "a file beside the root file",
        Kind::Info => "`info`",
        Kind::Contact => "a contact",
        Kind::License => "a license",
        Kind::Server => "a server",
        Kind::ServerVariable => "a server variable",
        Kind::Components => "`components`",
        Kind::PathItem => "a path item",
        Kind::Operation => "an operation",
        Kind::ExternalDocs => "`externalDocs`",
        Kind::Parameter => "a parameter",
        Kind::RequestBody => "a request body",
        Kind::MediaType => "a media type",
        Kind::Encoding => "an encoding",
        Kind::Responses => "`responses`",
        Kind::Response => "a response",
        Kind::Callback => "a callback",
        Kind::Example => "an example",
        Kind::Link => "a link",
        Kind::Header => "a header",
        Kind::Tag => "a tag",
        Kind::Schema => "a schema",
        Kind::Discriminator => "a discriminator",
        Kind::Xml => "`xml`",
        Kind::SecurityScheme => "a security scheme",
        Kind::OAuthFlows => "`flows`",
        Kind::OAuthFlow => "an OAuth flow",
        Kind::SecurityRequirement => "a security requirement",
        Kind::RateLimits => "`x-rate-limits`",
        Kind::RateLimit => "a limit",
        Kind::Pagination => "`x-pagination`",
        Kind::Waiter => "`x-waiter`",
        Kind::WebSocket => "`x-websocket`",
        Kind::CloseCode => "a close code",
        Kind::Scope => "`x-scope`",
        Kind::ErrorFields => "`x-error`",
        Kind::Sandbox => "`x-sandbox`",
        Kind::SandboxStep => "a step of `then`",
        Kind::Lifecycle => "`lifecycle`",
        Kind::Refusal => "a refusal",
        Kind::Resource => "`resource`",
        Kind::Credential => "`credential`",
    }
}

/// The noun without its article; `None` where there is only one such object, known by its key.
fn bare_noun(kind: Kind) -> Option<&'static str> {
    let noun = noun(kind);
    noun.strip_prefix("an ").or_else(|| noun.strip_prefix("a "))
}

/// An object by its name: "the schema `Port`".
pub(super) fn called(kind: Kind, name: &str) -> String {
    bare_noun(kind).map_or_else(
        || noun(kind).to_owned(),
        |noun| format!("the {noun} `{name}`"),
    )
}

/// An object by the key under which it stands, or by what it is.
pub(super) fn subject(object: &Visit<'_>) -> String {
    match object.entry {
        Some(entry) => called(object.kind, &entry.key),
        None => bare_noun(object.kind).map_or_else(String::new, |noun| format!("this {noun}")),
    }
}

/// Names in backticks, separated by commas; of many names only the first.
pub(super) fn quoted<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    const MOST: usize = 8;
    let names: Vec<String> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match names.get(..MOST) {
        Some(first) if names.len() > MOST => {
            format!("{} and {} more", first.join(", "), names.len() - MOST)
        }
        _ => names.join(", "),
    }
}

/// The known name that was probably meant, else all of them.
pub(crate) fn suggestion(name: &str, known: &[&str]) -> String {
    // Letters swapped or left out leave two names this much alike.
    const ALIKE: f32 = 0.7;
    match similar::get_close_matches(name, known, 1, ALIKE).first() {
        Some(near) => format!("did you mean `{near}`?"),
        None if known.is_empty() => "nothing can be chosen from here".to_owned(),
        None => format!("known here: {}", quoted(known.iter().copied())),
    }
}

/// `name`, then `Name` or `name2`: lower-case words, the first letter of each but the first in upper case.
pub(super) fn is_camel_case(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_lowercase()) && is_alphanumeric(name)
}

/// Like [`is_camel_case`], with the first letter in upper case too.
pub(super) fn is_pascal_case(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase()) && is_alphanumeric(name)
}

/// Lower-case words and numbers, joined by single hyphens.
pub(super) fn is_kebab_case(name: &str) -> bool {
    let is_word = |word: &str| {
        !word.is_empty()
            && word
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
    };
    name.starts_with(|c: char| c.is_ascii_lowercase()) && name.split('-').all(is_word)
}

fn is_alphanumeric(name: &str) -> bool {
    name.chars().all(|c| c.is_ascii_alphanumeric())
}
