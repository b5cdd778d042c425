//! What the types of a generated client promise, each with the client of the fixture that has it.

/// The client of a fixture that talks to a server.
macro_rules! client {
    ($fixture:ident, $server:expr) => {
        tests::constructs::$fixture::Client::builder()
            .token("token")
            .base_url($server.uri())
            // Failures are what is tested, and not how often they are asked for.
            .retry_policy(generated_client::RetryPolicy::off())
            .build()
            .expect("a client")
    };
}

mod answers;
mod bodies;
mod enums;
mod failures;
mod identifiers;
mod integer_enums;
mod integers;
mod lists;
mod objects;
mod parameters;
mod presence;
mod secrecy;
mod server;
mod structs;
mod texts;
mod unions;
mod validation;
mod waiting;
