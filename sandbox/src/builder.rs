//! How a sandbox is set up.

use std::fmt;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex};

use crate::Sandbox;
use crate::api::Api;
use crate::clock::Clock;
use crate::embedded::{embedded, prepare};
use crate::functions::new_secret;
use crate::journal::Received;
use crate::limits::LimitSet;
use crate::seed::{read, sow};
use crate::server::Server;
use crate::start_error::StartError;
use crate::world::{Observer, Served, World, own_key};

/// Sets up a [`Sandbox`]. It is made by [`Sandbox::builder`].
#[derive(Clone)]
#[must_use]
pub struct Builder {
    address: SocketAddr,
    /// The name of an API with the document that is served instead of those that are embedded.
    instead: Option<(&'static str, String)>,
    seeds: Vec<String>,
    tokens: Vec<String>,
    limit_sets: Vec<(String, String)>,
    enforced: bool,
    paused: bool,
    observer: Option<Observer>,
}

/// Hexadecimal digits of a token.
const TOKEN: usize = 64;

impl Builder {
    pub(crate) fn new() -> Self {
        Self {
            address: (Ipv4Addr::LOCALHOST, 0).into(),
            instead: None,
            seeds: Vec::new(),
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
            instead: Some((name, document)),
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
        let mut apis = match &self.instead {
            None => embedded(clock.now())?,
            Some((name, document)) => vec![prepare(name, document, "", clock.now())?],
        };
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
