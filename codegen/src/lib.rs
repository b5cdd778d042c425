//! Turns hand-written OpenAPI 3.0 documents into the source of a typed Rust client.
//!
//! Data flows one way, through six stages. Each is a module whose function takes what the stage before returned:
//!
//! | stage | in | out |
//! |---|---|---|
//! | [`load`] | YAML files | [`load::Document`]: values that know their line and column |
//! | [`check`] | a document | [`check::Checked`], or every rule that it breaks |
//! | [`model`] | a checked document | [`model::Api`]: what all of it means, or whatever it cannot describe |
//! | [`compose`] | a model | [`compose::Composed`]: the statements by which progenitor composes each request |
//! | [`render`] | both | [`render::Modules`]: the client's modules as syntax trees |
//! | [`emit`] | modules | [`emit::Emission`]: files, their diff, and how to write them |
//!
//! No stage knows one that comes after it: `model` knows nothing of Rust's syntax, `compose` nothing of types, and `render`
//! nothing of YAML.
//!
//! [`pipeline`] runs them in a row; that is all that `cargo xtask` does. Beside the client it writes what [`bundle`] makes
//! of a checked document: the same in one JSON file, for the sandbox.
//!
//! What is wrong with a document ends in a [`diagnostic::Report`], with a place and a hint for each finding.
//!
//! # What is supported
//!
//! Every construct of OpenAPI 3.0.3 either makes Rust or ends in a finding of the rule `unsupported`; nothing is dropped
//! silently. Each row names a fixture in `tests/fixtures/constructs`, whose output is in a snapshot and compiled.
//!
//! Values have plain types of Rust. What a value has to be beyond its type is a rule: data of the generated code
//! ([`model::Rules`]), which the client checks before it sends a request, all of them at once.
//!
//! | construct | in requests | in answers | fixture |
//! |---|---|---|---|
//! | integer with bounds, `multipleOf` | the narrowest type of Rust that holds them, and a rule | `i64`, bounds documented | `integer_range`, `list_rules`, `unsupported_schemas` |
//! | the same, both sent and answered | `i64` and a rule | `i64`, delivered as sent | `integer_both_ways` |
//! | other numbers | by `format`, with rules for bounds | `i64`, `u64` for `uint64`; by `format` for a `number` | `integer_range`, `unsupported_schemas` |
//! | `format: uuid` with the vendors' pattern | `values::Id`, a type a component | the same | `id` |
//! | length, `pattern` | `String` and a rule | `String`, delivered as sent | `text` |
//! | `format: password` | `values::Secret`; unsupported in path, header and among cases | the same, delivered as sent | `secret`, `secret_places`, `unsupported_secrets` |
//! | `format: date-time` | `values::Timestamp` | the same, delivered as sent | `timestamp` |
//! | `enum` of text | closed enum; open if it is answered too | open enum with `Unknown` | `enum_in_request`, `enum_in_response`, `enum_both_ways`, `colliding_enum` |
//! | `enum` of integers | the same | the same | `integer_enum` |
//! | other `enum` | unsupported | unsupported | `unsupported_schemas` |
//! | object with properties | struct with `new`; a body's properties are setters of the request | struct | `presence`, `inline_object`, `names`, `objects_everywhere` |
//! | not `required`, `nullable`, both | `Option`, `Option`, `Option<Nullable>` | `Option` | `presence`, `nullable_reference` |
//! | `default` | documented, not sent | documented | `presence` |
//! | property with one documented value | set by itself | open enum | `union_by_constant` |
//! | `additionalProperties` | map, or a field `extra` beside named ones | the same | `map`, `rest_properties` |
//! | array, `minItems`, `maxItems`, `uniqueItems` | `Vec` and a rule | `Vec` | `list_rules`, `list_answer` |
//! | `allOf` of objects | one struct | the same | `all_of`, `described_reference` |
//! | `oneOf`, `anyOf` | enum, by discriminator, constant property or shape | the same, with `Unknown` | `union_by_constant`, `union_by_discriminator`, `union_discriminated_request`, `union_by_shape`, `union_recursive`, `text_union` |
//! | `not` | unsupported | unsupported | `unsupported_schemas` |
//! | recursive schemas | through objects | the same | `recursive`, `union_recursive` |
//! | `deprecated` | `#[deprecated]` | the same | `deprecated` |
//! | parameters in path, query, header | plain values, lists in the query | | `query_parameters`, `list_answer` |
//! | parameters in cookies, other styles, `content` | unsupported | | `unsupported_parameters` |
//! | JSON bodies, required or not, in DELETE too | yes | yes | everywhere, `optional_body`, `body_in_delete` |
//! | text, bytes | yes | `String`, `ByteStream` | `text_and_bytes`, `bytes_in_form_out` |
//! | URL-encoded forms | yes | as bytes | `form_body` |
//! | `multipart/form-data`, other media types | unsupported | as bytes | `unsupported_bodies` |
//! | several media types | JSON if it is among them, else the first | the same | |
//! | exact codes, `2XX`, `default` | | one type, or an enum of several | `several_answers`, `default_answer`, `empty_answer` |
//! | names that collide in Rust | a finding, or numbered in enums | the same | `name_collision`, `colliding_enum` |
//! | `readOnly`, `writeOnly` | `writeOnly` only | `readOnly` only | `read_only` |
//! | headers | | all, by `ResponseValue::headers` | |
//! | `x-pagination` | `pages()` and `stream()` of the request | | `pages` |
//! | `x-waiter` | `wait_for_…` of the client, by one resource, pages or a list | | `waiters` |
//! | `x-unverified` | "Not verified" in the documentation | the same | `unverified` |
//! | `x-envelope` | | what stands in the envelope | `envelope` |
//! | `x-error` | | the vendor's message, code and request id in every error | |
//! | `x-scope`, `x-scoped` | the client for a team and the like, and its builder | | |
//! | `x-setters: false` | the body is set as a whole | | |
//! | links, callbacks, servers of a path or operation, a `discriminator` of an object | unsupported | unsupported | `unsupported_rest` |

pub mod bundle;
pub mod check;
pub mod compose;
pub mod diagnostic;
pub mod emit;
pub mod files;
pub mod grammar;
mod integers;
pub mod load;
pub mod markdown;
mod media_type;
pub mod model;
pub mod names;
pub mod node;
pub mod pattern;
pub mod pipeline;
pub mod render;
pub mod source;
pub mod unverified;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
