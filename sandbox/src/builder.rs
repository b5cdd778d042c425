//! How a sandbox is set up.

use std::borrow::Cow;
use std::fmt;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex};

use crate::api::Api;
use crate::behaviour::BehaviourError;
use crate::clock::Clock;
use crate::functions::new_secret;
use crate::journal::Received;
use crate::keys::own_key;
use crate::limits::LimitSet;
use crate::seed::{SEEDS, SeedError, read, sow};
use crate::server::Server;
use crate::store::Store;
use crate::world::{Observer, Served, World};
use crate::{DOCUMENTS, Sandbox};

/// Sets up a [`Sandbox`]. It is made by [`Sandbox::builder`].
#[derive(Clone)]
#[must_use]
pub struct Builder {
    address: SocketAddr,
    /// Names of the APIs with their documents.
    documents: Vec<(&'static str, Cow<'static, str>)>,
    seeds: Vec<String>,
    tokens: Vec<String>,
    limit_sets: Vec<(String, String)>,
    enforced: bool,
    paused: bool,
    observer: Option<Observer>,
}

/// Why a sandbox did not start.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartError {
    /// The address cannot be bound, or the server's thread cannot be started.
    #[error("cannot serve at {address}: {source}")]
    Serve {
        /// The address that was asked for.
        address: SocketAddr,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// A seed cannot be used.
    #[error(transparent)]
    Seed(#[from] SeedError),
    /// No document has the set of limits that was asked for.
    #[error("the API `{api}` has no set of limits `{set}`")]
    UnknownLimitSet {
        /// Name of the API.
        api: String,
        /// Name of the set.
        set: String,
    },
    /// An embedded document cannot be read, which is a bug.
    #[error("the embedded document of `{api}` cannot be read: {source}")]
    Document {
        /// Name of the API.
        api: &'static str,
        /// What is wrong with it.
        source: serde_json::Error,
    },
    /// An operation of an embedded document does what cannot be understood, which is a bug.
    #[error("what `{operation}` of `{api}` does cannot be read: {source}")]
    Behaviour {
        /// Name of the API.
        api: &'static str,
        /// The operation's id.
        operation: String,
        /// What is wrong with it.
        source: BehaviourError,
    },
}

/// Hexadecimal digits of a token.
const TOKEN: usize = 64;

impl Builder {
    pub(crate) fn new() -> Self {
        Self {
            address: (Ipv4Addr::LOCALHOST, 0).into(),
            documents: DOCUMENTS.map(|(name, text)| (name, text.into())).to_vec(),
            seeds: SEEDS.map(str::to_owned).to_vec(),
            tokens: Vec::new(),
            limit_sets: Vec::new(),
            enforced: false,
            paused: false,
            observer: None,
        }
    }

    /// Serves nothing but a document of the test's own.
    #[cfg(test)]
    pub(crate) fn only(name: &'static str, document: String) -> Self {
        Self {
            documents: vec![(name, document.into())],
            seeds: Vec::new(),
            ..Self::new()
        }
    }

    /// Serves at this address instead of a free port of the loopback.
    ///
    /// Whoever can reach the address can do everything that the token allows, in plain text.
    pub fn bind(mut self, address: SocketAddr) -> Self {
        self.address = address;
        self
    }

    /// Adds what a YAML text holds to what every sandbox begins with. May be called several times.
    ///
    /// ```
    /// # async fn example() -> Result<(), sandbox::StartError> {
    /// let sandbox = sandbox::Sandbox::builder()
    ///     .seed("
    /// sevalla:
    ///   /applications:
    ///     - id: 00000000-0000-4000-8000-000000000001
    ///       /env-vars:
    ///         - { key: GREETING, value: hello }
    /// ")
    ///     .start()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn seed(mut self, yaml: impl Into<String>) -> Self {
        self.seeds.push(yaml.into());
        self
    }

    /// Accepts this token as well. Limits are counted for each token by itself.
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.tokens.push(token.into());
        self
    }

    /// Enforces the documented rate limits from the start; see [`Sandbox::enforce_limits`].
    pub fn enforce_limits(mut self) -> Self {
        self.enforced = true;
        self
    }

    /// Uses this set of limits for an API, `sevalla` or `northflank`, instead of the first that its document has.
    pub fn limit_set(mut self, api: impl Into<String>, set: impl Into<String>) -> Self {
        self.limit_sets.push((api.into(), set.into()));
        self
    }

    /// Lets the sandbox's clock stand still except for [`Sandbox::advance`].
    pub fn paused_clock(mut self) -> Self {
        self.paused = true;
        self
    }

    /// Tells of every request when its answer is known, such as for a log.
    ///
    /// The function runs on the server's thread: while it does, no other request is answered.
    pub fn observer(mut self, observer: impl Fn(&Received) + Send + Sync + 'static) -> Self {
        self.observer = Some(Arc::new(observer));
        self
    }

    /// Starts the sandbox.
    ///
    /// # Errors
    /// See [`StartError`].
    pub async fn start(self) -> Result<Sandbox, StartError> {
        let address = self.address;
        let clock = Clock::new(self.paused);
        let mut apis = Vec::new();
        for (name, text) in &self.documents {
            let document = serde_json::from_str(text)
                .map_err(|source| StartError::Document { api: name, source })?;
            let api = Api::read(name, document);
            let api = api.map_err(|(operation, source)| StartError::Behaviour {
                api: name,
                operation,
                source,
            })?;
            apis.push((Arc::new(api), Arc::new(Store::default())));
        }
        let names: Vec<&str> = apis.iter().map(|(api, _)| api.name).collect();
        for text in &self.seeds {
            let seed = read(text, &names)?;
            for (api, store) in &mut apis {
                sow(&seed, api, store, clock.now())?;
            }
        }
        let mut sets = Vec::new();
        for (api, _) in &apis {
            sets.push(self.limits_of(api)?);
        }
        self.check_limit_sets(&names)?;
        let apis = apis.into_iter().zip(sets);
        // As one of Sevalla's looks.
        let token = new_secret("svl_", TOKEN);
        let mut tokens = vec![token.clone()];
        tokens.extend(self.tokens);
        let world = Arc::new(World {
            served: apis
                .map(|((api, store), limits)| Served {
                    own_key: own_key(&api, &store),
                    api,
                    store: Mutex::new(store),
                    limits,
                })
                .collect(),
            tokens,
            clock,
            enforced: AtomicBool::new(self.enforced),
            counters: Mutex::default(),
            faults: Mutex::default(),
            journal: Mutex::default(),
            failing: Mutex::default(),
            observer: self.observer,
        });
        let server = Server::start(address, Arc::clone(&world))
            .await
            .map_err(|source| StartError::Serve { address, source })?;
        Ok(Sandbox {
            server,
            world,
            token,
        })
    }

    fn limits_of(&self, api: &Api) -> Result<Option<LimitSet>, StartError> {
        let mut chosen = self.limit_sets.iter().filter(|(name, _)| name == api.name);
        let Some((_, name)) = chosen.next_back() else {
            return Ok(api.limit_sets.first().cloned());
        };
        let set = api.limit_sets.iter().find(|set| set.name == *name);
        match set {
            Some(set) => Ok(Some(set.clone())),
            None => Err(StartError::UnknownLimitSet {
                api: api.name.to_owned(),
                set: name.clone(),
            }),
        }
    }

    fn check_limit_sets(&self, apis: &[&str]) -> Result<(), StartError> {
        let unknown = |(api, _): &&(String, String)| !apis.contains(&api.as_str());
        match self.limit_sets.iter().find(unknown) {
            Some((api, set)) => Err(StartError::UnknownLimitSet {
                api: api.clone(),
                set: set.clone(),
            }),
            None => Ok(()),
        }
    }
}

/// Without the tokens, and without the seeds, which may hold secrets.
impl fmt::Debug for Builder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Builder")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}
