//! Names of an API as identifiers of Rust, and in a form that progenitor and typify take as it is.

use heck::{ToSnakeCase, ToUpperCamelCase};

/// Every word that Rust keeps for itself, and what makes an untouched builder.
const KEYWORDS: &[&str] = &[
    "_", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
    "crate", "default", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for",
    "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override",
    "priv", "pub", "ref", "return", "self", "static", "struct", "super", "trait", "true", "try",
    "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// What is in scope everywhere: a type of the API of the same name would hide it from the generated code.
const PRELUDE: &[&str] = &[
    "AsMut",
    "AsRef",
    "AsyncFn",
    "AsyncFnMut",
    "AsyncFnOnce",
    "Box",
    "Clone",
    "Copy",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Future",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Self",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
];

/// Names that a request uses for other things than its parameters.
const OF_REQUESTS: &[&str] = &[
    "body",
    "body_map",
    "client",
    "header_map",
    "pages",
    "request",
    "response",
    "send",
    "stream",
    "url",
];

/// Methods that every client has.
const OF_CLIENTS: &[&str] = &["builder", "clone", "from_env"];

/// Names that the modules of requests import.
const BESIDE_REQUESTS: &[&str] = &["Client", "Error", "ResponseValue"];

/// Modules that there are beside those made of files, and what no module can be called.
const MODULES: &[&str] = &["builder", "crate", "error", "kind", "mod", "self", "super"];

/// The identifier of a property.
#[must_use]
pub fn property(name: &str) -> String {
    let plain = plain(&name.to_snake_case());
    if KEYWORDS.contains(&plain.as_str()) {
        format!("{plain}_")
    } else if syn::parse_str::<syn::Ident>(&plain).is_ok() {
        plain
    } else {
        format!("x{plain}")
    }
}

/// A name in the style of types; it may be empty or begin with a digit.
pub(crate) fn camel_case(name: &str) -> String {
    plain(&name.to_upper_camel_case())
}

/// Without what may not stand in an identifier.
fn plain(name: &str) -> String {
    let fits = |c: &char| syn::parse_str::<syn::Ident>(&format!("x{c}")).is_ok();
    name.chars().filter(fits).collect()
}

/// The identifier of a parameter.
#[must_use]
pub fn parameter(name: &str) -> String {
    let ident = property(name);
    if OF_REQUESTS.contains(&ident.as_str()) {
        format!("{ident}_")
    } else {
        ident
    }
}

/// Whether a type may have this name.
pub(crate) fn is_free_type(name: &str) -> bool {
    !PRELUDE.contains(&name)
}

/// Whether an operation may have a method and a request of these names.
pub(crate) fn is_free_operation(method: &str, request: &str) -> bool {
    !KEYWORDS.contains(&method)
        && !OF_CLIENTS.contains(&method)
        && !BESIDE_REQUESTS.contains(&request)
        && is_free_type(request)
}

/// Whether a module may have this name.
pub(crate) fn is_free_module(name: &str) -> bool {
    !MODULES.contains(&name)
}

const PREFIX: &str = "named";

/// A name that stays as it is when progenitor or typify make an identifier of it, and that sorts as before.
pub(crate) fn encode(name: &str) -> String {
    let digits = name.bytes().map(|byte| format!("{byte:02x}"));
    digits.fold(PREFIX.to_owned(), |encoded, digits| encoded + &digits)
}

/// The name behind what [`encode`] returned; `None` for everything else.
pub(crate) fn decode(encoded: &str) -> Option<String> {
    let digits = encoded.strip_prefix(PREFIX)?.as_bytes();
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    let bytes = digits.chunks(2).map(byte).collect::<Option<Vec<u8>>>()?;
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn properties_have_the_usual_names() {
        for (name, ident) in [
            ("internalPort", "internal_port"),
            ("x-y", "x_y"),
            ("type", "type_"),
            ("Self", "self_"),
            ("gen", "gen_"),
            ("2nd", "x2nd"),
            ("", "x"),
            ("_", "x"),
            ("$", "x"),
            ("größe", "größe"),
            ("a²", "a"),
            ("²", "x"),
        ] {
            assert_eq!(property(name), ident);
        }
        assert_eq!(parameter("url"), "url_");
    }

    proptest! {
        #[test]
        fn every_name_has_an_identifier(name: String) {
            prop_assert!(syn::parse_str::<syn::Ident>(&property(&name)).is_ok());
        }

        #[test]
        fn encoded_names_are_left_alone(name: String, other: String) {
            let encoded = encode(&name);
            prop_assert_eq!(encoded.to_snake_case(), encoded.clone());
            prop_assert_eq!(decode(&encoded), Some(name.clone()));
            prop_assert_eq!(name.cmp(&other), encoded.cmp(&encode(&other)));
        }
    }
}
