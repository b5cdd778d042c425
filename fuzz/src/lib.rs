//! Fuzzing: whatever comes in, the answer is a value or a refusal, never a panic, a hang or a leak.
//!
//! Every target is a test in two forms. `cargo test -p fuzz` holds it against its corpus, and a bounded number of inputs made
//! of that, the same ones every time. `cargo bolero test -p fuzz NAME` lets libFuzzer look for inputs that reach other
//! code, for as long as one likes; `CONTRIBUTING.md` says how, and for how long that was done.
//!
//! | target | what comes in | what has to hold |
//! |---|---|---|
//! | `targets::loading` | files of a spec folder, as text | it is loaded and checked, or every finding has a place |
//! | `targets::pipeline` | choices that change a document of `tests/fixtures/constructs` | it becomes Rust that parses, or a report |
//! | `targets::answers` | bodies for every type of answer of both APIs | it is decoded, or refused; no secret is shown; written and read again it is the same |
//! | `targets::headers` | statuses and headers, two in a row | the client goes on: what they ask for is bounded |
//! | `targets::values` | texts | identifiers and timestamps are what the documented patterns say |
//! | `targets::pages` | vendors' reference pages, in any form | facts that do not differ from themselves, or a problem |
//! | `targets::vendor_documents` | vendors' documents | the same |
//! | `targets::requests` | requests to the sandbox, one after the other | none is answered with a 500 or a broken connection |
//!
//! Beside them, `documents` tries thousands of documents that are changed at random, large ones too.

#[cfg(test)]
mod answers;
#[cfg(test)]
mod choices;
#[cfg(test)]
mod documents;
#[cfg(test)]
mod echo;
#[cfg(test)]
#[path = "../../tests/src/fixtures.rs"]
#[allow(unreachable_pub, reason = "public where it is a module of a library")]
mod fixtures;
#[cfg(test)]
mod headers;
#[cfg(test)]
mod loading;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod requests;
#[cfg(all(test, not(fuzzing)))]
mod smoke;
#[cfg(test)]
mod targets;
#[cfg(test)]
mod values;
