//! The sandbox, the documents and the generated clients, held against each other.
//!
//! Nothing here is about one operation: requests are made of the schemas, valid ones and one for each way to be wrong.
//! Connections by `x-websocket` are left out, which have no such requests: what they do is a journey of `generated-client/tests`.

mod cases;
mod client;
mod constraints;
mod document;
mod lifecycle;
mod reading;
mod refusals;
mod seed;
mod valid;
mod values;
mod variations;
