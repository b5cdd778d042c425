//! The sandbox, the documents and the generated clients, held against each other.
//!
//! Nothing here is about one operation: requests are made of the schemas, valid ones and one for each way to be wrong.

mod cases;
mod client;
mod constraints;
mod document;
mod lifecycle;
mod refusals;
mod valid;
