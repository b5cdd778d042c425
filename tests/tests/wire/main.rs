//! What travels between the clients and a server, held against the vendors' reference pages.

/// Sends a request and returns, as JSON again, all that was decoded of the answer.
macro_rules! answered {
    ($request:expr) => {{
        let answer = $request.send().await.expect("a decoded answer");
        serde_json::to_value(answer.as_ref()).expect("JSON")
    }};
}

mod answers;
mod failures;
mod leniency;
mod operations;
mod pages;
mod paths;
mod quickstart;
mod refusals;
mod secrecy;
mod server;
