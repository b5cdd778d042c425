//! Both APIs in one process: stateful, served from the same documents as the client is made of, and fast enough to start
//! inside every test.
//!
//! ```
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use sandbox::{Sandbox, seeded};
//!
//! let sandbox = Sandbox::start().await?;
//! let url = format!("{}/applications/{}/env-vars", sandbox.sevalla_url(), seeded::APPLICATION);
//! let client = reqwest::Client::new();
//!
//! let created = client
//!     .post(&url)
//!     .bearer_auth(sandbox.token())
//!     .header("content-type", "application/json")
//!     .body(r#"{ "key": "GREETING", "value": "hello" }"#)
//!     .send()
//!     .await?;
//! assert_eq!(created.status(), 201);
//!
//! let list = client.get(&url).bearer_auth(sandbox.token()).send().await?.text().await?;
//! assert!(list.contains("GREETING"));
//! assert_eq!(sandbox.received().len(), 2);
//! # Ok(())
//! # } // When the sandbox goes, the server stops and everything is forgotten.
//! # tokio::runtime::Runtime::new().unwrap().block_on(example()).unwrap();
//! ```
//!
//! # What it does
//!
//! No operation has code of its own. From the document follow the paths, what a request may hold and what an answer looks
//! like; from the paths follow collections, their items and what is beneath them. What an operation does beside that, such
//! as to start a deployment that takes a while, stands beside it as `x-sandbox` (`spec/README.md` has the keys). What
//! exists at the start is in `seeds/` ([`seeded`] has the ids).
//!
//! | a request | is answered with |
//! |---|---|
//! | to a path that the API does not have, or an item that does not exist | 404 |
//! | with a method that the path does not have | 404 |
//! | without a valid token | 401 |
//! | with a parameter or a body that cannot be used, whatever is wrong with it | 400 |
//! | with a value that something else has and only one may have | 409 where the operation documents it, else 400 |
//! | that names what does not exist | 404 |
//! | for what cannot be done as things stand | what its document says |
//! | beyond a limit, if [limits are enforced](Sandbox::enforce_limits) | 429, and `Retry-After` |
//!
//! No operation answers a status that its document does not have. A body cannot be used if it is no JSON, breaks the
//! schema, is of another media type, or has more than [`MAX_BODY`] bytes.
//!
//! Errors are the vendor's error object, with the messages of the document's examples. Every answer has an `x-request-id`,
//! and the `x-ratelimit-…` headers if the document has limits. An answer that would break the document is a 500 that says
//! how: a bug of the sandbox. Query parameters and properties that the document does not know are ignored.
//!
//! A request that is refused has changed nothing. API keys that are created let their own requests in, as long as they are
//! valid; the sandbox's own [`token`](Sandbox::token) stands for the first key of the seed, and always works.
//!
//! What exists takes 256 MiB at most, about, and a list 10,000 items. UUIDs of zeros or `f`s are well-formed, and nothing
//! ever has one.
//!
//! # What tests can do
//!
//! Move the time ([`Sandbox::advance`]), let things go wrong ([`Sandbox::inject`], [`Sandbox::fail_next`]), and see what
//! arrived, afterwards ([`Sandbox::received`]) or at once ([`Builder::observer`]).
//!
//! # In the tests of your project
//!
//! Add the crate under `[dev-dependencies]`, and let what you test take the address and the token from its settings. A test
//! then needs nothing but a sandbox of its own, which takes milliseconds:
//!
//! ```
//! use sandbox::{Fault, Sandbox, seeded};
//!
//! /// What is tested: it adds a setting to an application, under another name if the first one is taken.
//! async fn add_setting(api: &str, token: &str, application: &str) -> reqwest::Result<String> {
//!     let mut key = String::from("SETTING");
//!     loop {
//!         let sent = reqwest::Client::new()
//!             .post(format!("{api}/applications/{application}/env-vars"))
//!             .bearer_auth(token)
//!             .json(&serde_json::json!({ "key": key, "value": "on" }))
//!             .send()
//!             .await?;
//!         if sent.status() != reqwest::StatusCode::BAD_REQUEST {
//!             sent.error_for_status()?;
//!             return Ok(key);
//!         }
//!         key.push('_');
//!     }
//! }
//!
//! # /* The attribute is for test programs, and this one has a `main`.
//! #[tokio::test]
//! # */
//! async fn a_name_that_is_taken_is_not_used_again() {
//!     let sandbox = Sandbox::start().await.unwrap();
//!     let (api, token) = (sandbox.sevalla_url(), sandbox.token());
//!     for expected in ["SETTING", "SETTING_"] {
//!         let key = add_setting(&api, token, seeded::APPLICATION).await;
//!         assert_eq!(key.unwrap(), expected);
//!     }
//!
//!     sandbox.inject(Fault::status(503).on("createEnvironmentVariable")).unwrap();
//!     assert!(add_setting(&api, token, seeded::APPLICATION).await.is_err());
//! }
//! # tokio::runtime::Runtime::new().unwrap().block_on(a_name_that_is_taken_is_not_used_again());
//! ```
//!
//! # Without writing a test
//!
//! `cargo xtask sandbox` serves a sandbox for programs in any language and for people. Its page, with documentation of both
//! APIs to try out, is what the feature `page` adds.

mod answer;
mod api;
mod behaviour;
mod body;
mod builder;
mod clock;
mod document;
mod effect;
mod embedded;
mod error;
mod error_body;
mod expression;
mod faults;
mod functions;
mod handle;
mod journal;
mod keys;
mod limits;
mod list;
mod listing;
mod nested;
mod numbers;
mod operate;
mod operation;
#[cfg(feature = "page")]
mod page;
mod patient;
mod places;
mod record;
mod request;
mod route;
mod schema;
mod scope;
mod seed;
pub mod seeded;
mod sent;
mod series;
mod server;
mod shell;
mod show;
mod sow_rules;
mod start_error;
mod store;
mod survey;
#[cfg(test)]
mod tests;
mod world;

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

pub use crate::behaviour::BehaviourError;
pub use crate::body::MAX_BODY;
pub use crate::builder::Builder;
pub use crate::faults::{Fault, FaultError};
pub use crate::journal::Received;
pub use crate::seed::{MAX_SEED, SeedError};
use crate::server::Server;
pub use crate::start_error::StartError;
use crate::world::{World, lock};

/// Both APIs on a port of the loopback, until it is dropped.
pub struct Sandbox {
    server: Server,
    world: Arc<World>,
    token: String,
}

impl Sandbox {
    /// Starts a sandbox on a free port of the loopback.
    ///
    /// # Errors
    /// See [`StartError`].
    pub async fn start() -> Result<Self, StartError> {
        Self::builder().start().await
    }

    /// Sets up a sandbox before it starts.
    pub fn builder() -> Builder {
        Builder::new()
    }

    /// Where the server listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.server.address()
    }

    /// Base URL of the Sevalla API, such as `http://127.0.0.1:4010/v3`.
    #[must_use]
    pub fn sevalla_url(&self) -> String {
        self.url("sevalla")
    }

    /// Base URL of the Northflank API, such as `http://127.0.0.1:4010/v1`.
    #[must_use]
    pub fn northflank_url(&self) -> String {
        self.url("northflank")
    }

    /// A page for people, such as `http://127.0.0.1:4010/`: addresses, token, what arrives, and documentation of both
    /// APIs that can be tried out.
    ///
    /// It is shown under an IP address or as `localhost`, and under no other name. Needs the feature `page`.
    #[cfg(feature = "page")]
    #[must_use]
    pub fn page_url(&self) -> String {
        format!("http://{}/", self.reachable())
    }

    fn url(&self, api: &str) -> String {
        let base = self.world.served(api).map_or("", |served| &served.api.base);
        format!("http://{}{base}", self.reachable())
    }

    /// An address at which this machine reaches the server.
    fn reachable(&self) -> SocketAddr {
        let mut address = self.address();
        // Who listens everywhere is reached at the loopback too.
        if address.ip().is_unspecified() {
            address.set_ip(match address.ip() {
                IpAddr::V4(_) => Ipv4Addr::LOCALHOST.into(),
                IpAddr::V6(_) => Ipv6Addr::LOCALHOST.into(),
            });
        }
        address
    }

    /// The token that both APIs accept: `svl_` and 64 hexadecimal digits, other ones in every sandbox.
    #[must_use]
    pub fn token(&self) -> &str {
        &self.token
    }

    /// Moves the sandbox's time forward: what was to happen by then has happened, and limits begin anew.
    ///
    /// Beyond a thousand years it stays where it is.
    pub fn advance(&self, duration: Duration) {
        self.world.clock.advance(duration);
    }

    /// Lets what an operation starts the next time fail where others become ready: a deployment, a database, a port.
    ///
    /// # Errors
    /// No API has the operation, or nothing that it starts could fail.
    pub fn fail_next(&self, operation: impl Into<String>) -> Result<(), FaultError> {
        self.world.fail_next(operation.into())
    }

    /// Puts a fault in the way of requests. Of several faults, the first that applies happens, together with all latencies.
    ///
    /// # Errors
    /// No API has the operation that the fault is for.
    pub fn inject(&self, fault: Fault) -> Result<(), FaultError> {
        self.world.inject(fault)
    }

    /// Removes all faults.
    pub fn clear_faults(&self) {
        lock(&self.world.faults).clear();
    }

    /// Enforces the documented rate limits, or stops to do so. Requests are counted either way, so that what the headers
    /// say is true, but only enforced limits refuse any.
    pub fn enforce_limits(&self, enforced: bool) {
        self.world.enforced.store(enforced, Ordering::Relaxed);
    }

    /// The requests that were answered, the first one first. Of more than 10,000, or 64 MiB, the last ones are
    /// remembered.
    #[must_use]
    pub fn received(&self) -> Vec<Received> {
        lock(&self.world.journal).read()
    }

    /// Forgets the requests that were answered.
    pub fn clear_received(&self) {
        lock(&self.world.journal).clear();
    }

    /// Stops the server after the requests that are under way were answered, 10 seconds at most.
    ///
    /// Dropping the sandbox stops it at once.
    pub async fn stop(self) {
        self.server.stop().await;
    }
}

/// Without the token.
impl fmt::Debug for Sandbox {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Sandbox")
            .field("address", &self.address())
            .finish_non_exhaustive()
    }
}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
