//! Names of an API as identifiers of Rust.

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
    "call",
    "client",
    "clone",
    "connect",
    "header_map",
    "pages",
    "request",
    "send",
    "stream",
    "url",
];

/// Methods that requests have beside setters.
const METHODS_OF_REQUESTS: &[&str] = &["body", "clone", "connect", "pages", "send", "stream"];

/// Methods that every client has.
const OF_CLIENTS: &[&str] = &[
    "builder",
    "clone",
    "from_env",
    "with_deadline",
    "with_timeout",
];

/// Names that the modules of requests import, or that their clients have beside requests.
const BESIDE_REQUESTS: &[&str] = &[
    "Answer",
    "Authentication",
    "Body",
    "Bytes",
    "Call",
    "Client",
    "Empty",
    "Enveloped",
    "Error",
    "Exposed",
    "Items",
    "Json",
    "Next",
    "Operation",
    "PageFuture",
    "Paged",
    "Pages",
    "Position",
    "Progress",
    "Reading",
    "ResponseValue",
    "Rules",
    "Status",
    "Text",
    "Waiter",
    "Watched",
];

/// Names that the modules of types import.
const BESIDE_TYPES: &[&str] = &["Bound", "Checked", "Property", "Rules"];

/// Modules that there are beside those made of files, and what no module can be called.
const MODULES: &[&str] = &[
    "crate",
    "kind",
    "mod",
    "operations",
    "rate_limits",
    "requests",
    "self",
    "super",
    "types",
];

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

/// The setter that sends null for a property.
#[must_use]
pub(crate) fn null_setter(identifier: &str) -> String {
    format!("{identifier}_null")
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
    !PRELUDE.contains(&name) && !BESIDE_TYPES.contains(&name)
}

/// Whether requests have a method of this name that sets no value of its own.
pub(crate) fn is_method_of_requests(name: &str) -> bool {
    METHODS_OF_REQUESTS.contains(&name)
}

/// Whether an operation may have a method and a request of these names.
pub(crate) fn is_free_operation(method: &str, request: &str) -> bool {
    !KEYWORDS.contains(&method)
        && !OF_CLIENTS.contains(&method)
        && !BESIDE_REQUESTS.contains(&request)
        && !PRELUDE.contains(&request)
}

/// Whether a module may have this name.
pub(crate) fn is_free_module(name: &str) -> bool {
    !MODULES.contains(&name)
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
    }
}
