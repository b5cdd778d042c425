//! Programs that send every request of a client, for as long as they are compiled.
//!
//! An `async fn` is compiled where its future is polled, and not in the library that has it: a library alone is a part of
//! what it costs, and a smaller part of progenitor's than of ours. No request has to be made for the rest, as the programs
//! are never run.

use std::collections::BTreeMap;

use syn::{ImplItem, Item, Type};

use crate::failure::Failure;

/// The program but for its requests.
const PROGRAM: &str = "\
//! Sends every request, if it were called.

use std::future::Future;
use std::hint::black_box;
use std::pin::pin;
use std::task::{Context, Waker};

fn poll<F: Future>(future: F) {
    let mut context = Context::from_waker(Waker::noop());
    black_box(pin!(future).poll(&mut context).is_ready());
}
";

/// The program that uses progenitor's client.
///
/// # Errors
/// The client is not Rust.
pub(super) fn plain(source: &str) -> Result<String, Failure> {
    Ok(program("plain::builder", &requests(source)?))
}

/// The program that uses our client of an API.
///
/// # Errors
/// The client is not Rust.
pub(super) fn ours(api: &str, files: &BTreeMap<String, String>) -> Result<String, Failure> {
    let mut all = Vec::new();
    for source in files.values() {
        all.extend(requests(source)?);
    }
    Ok(program(&format!("ours::{api}::requests"), &all))
}

fn program(module: &str, requests: &[String]) -> String {
    let mut text = PROGRAM.to_owned();
    let mut all = "\nfn main() {\n".to_owned();
    for (index, request) in requests.iter().enumerate() {
        text += &format!(
            "\nfn send{index}(request: {module}::{request}) {{\n    poll(request.send());\n}}\n"
        );
        all += &format!("    black_box(send{index} as *const ());\n");
    }
    text + &all + "}\n"
}

/// The types that have a method `send`, which takes time.
fn requests(source: &str) -> Result<Vec<String>, Failure> {
    let mut names = Vec::new();
    collect(&syn::parse_file(source)?.items, &mut names);
    Ok(names)
}

fn collect(items: &[Item], names: &mut Vec<String>) {
    for item in items {
        match item {
            Item::Mod(module) => {
                let items = module.content.as_ref().map(|(_, items)| items.as_slice());
                collect(items.unwrap_or_default(), names);
            }
            Item::Impl(item) if item.items.iter().any(is_send) => {
                if let Type::Path(ty) = &*item.self_ty {
                    let name = ty.path.segments.last();
                    names.extend(name.map(|segment| segment.ident.to_string()));
                }
            }
            _ => {}
        }
    }
}

fn is_send(item: &ImplItem) -> bool {
    matches!(item, ImplItem::Fn(method) if method.sig.ident == "send" && method.sig.asyncness.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_request_is_sent() {
        let source = "
            pub mod builder {
                impl<'a> GetThing<'a> { pub async fn send(self) {} }
                impl<'a> GetThing<'a> { pub fn id(self) -> Self {} }
                impl OpenThing { pub async fn connect(self) {} }
            }";
        let program = plain(source).unwrap();
        let (_, requests) = program.split_once("\n}\n\n").unwrap();
        let expected = "\
fn send0(request: plain::builder::GetThing) {
    poll(request.send());
}

fn main() {
    black_box(send0 as *const ());
}
";
        assert_eq!(requests, expected);
    }
}
