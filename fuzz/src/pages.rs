//! The targets `pages` and `vendor_documents`: what vendors publish, as `cargo xtask drift` reads it.

use drift::facts::Api;
use drift::{compare, openapi, pages};

const NAME: &str = "page.md";

/// Reads a reference page in whatever form it has.
pub(crate) fn check_page(input: &[u8]) {
    let text = String::from_utf8_lossy(input);
    let forms = [
        pages::read,
        pages::fragment::read,
        pages::fields::read,
        pages::bullets::read,
        pages::outline::read,
    ];
    for read in forms {
        check(read(NAME, &text));
    }
}

/// Reads a vendor's document.
pub(crate) fn check_document(input: &[u8]) {
    check(openapi::read(NAME, &String::from_utf8_lossy(input)));
}

fn check(read: Result<Api, drift::Problem>) {
    match read {
        Err(problem) => assert!(!problem.to_string().is_empty()),
        Ok(api) => {
            let differences = compare("things", &api, &api).differences;
            assert!(differences.is_empty(), "{differences:#?}");
        }
    }
}
