//! What travels between the clients and a server, held against the vendors' reference pages.

/// Sends a request and returns, as JSON again, all that was decoded of the answer, secrets included.
macro_rules! answered {
    ($request:expr) => {{
        let answer = $request.send().await.expect("a decoded answer");
        let answer = generated_client::values::Exposed(answer.as_ref());
        serde_json::to_value(answer).expect("JSON")
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
