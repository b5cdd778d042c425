//! Turns hand-written OpenAPI 3.0 documents into the source of a typed Rust client.
//!
//! Data flows one way, through six stages. Each is a module whose function takes what the stage before returned:
//!
//! | stage | in | out |
//! |---|---|---|
//! | [`load`] | YAML files | [`load::Document`]: values that know their line and column |
//! | [`check`] | a document | [`check::Checked`], or every rule that it breaks |
//! | [`lower`] | a checked document | [`lower::Lowered`]: what progenitor can read, and a plan for the rest |
//! | [`generate`] | that | what progenitor makes of it |
//! | [`refine`] | that, and the plan | [`refine::Modules`]: the client's modules |
//! | [`emit`] | modules | [`emit::Emission`]: files, their diff, and how to write them |
//!
//! [`pipeline`] runs them in a row; that is all that `cargo xtask` does.
//!
//! What is wrong with a document ends in a [`diagnostic::Report`], with a place and a hint for each finding.

pub mod check;
pub mod diagnostic;
pub mod emit;
pub mod generate;
pub mod grammar;
pub mod load;
pub mod lower;
pub mod pipeline;
pub mod refine;
pub mod source;
