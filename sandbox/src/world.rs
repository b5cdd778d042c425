//! Everything that one sandbox holds.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::api::Api;
use crate::clock::Clock;
use crate::faults::{Fault, FaultError, Faults};
use crate::journal::{Journal, Received};
use crate::limits::{Counted, Counters, LimitSet, Standing};
use crate::operation::Operation;
use crate::request::bearer;
use crate::store::Store;

/// What requests meet and what tests control.
pub(crate) struct World {
    pub(crate) served: Vec<Served>,
    pub(crate) tokens: Vec<String>,
    pub(crate) clock: Clock,
    pub(crate) enforced: AtomicBool,
    pub(crate) counters: Mutex<Counters>,
    pub(crate) faults: Mutex<Faults>,
    pub(crate) journal: Mutex<Journal>,
    /// Operations whose next creation is to fail later, by id, once for each mention.
    pub(crate) failing: Mutex<Vec<String>>,
    pub(crate) observer: Option<Observer>,
}

/// Is told of every request.
pub(crate) type Observer = Arc<dyn Fn(&Received) + Send + Sync>;

/// One API with what exists in it.
#[derive(Debug)]
pub(crate) struct Served {
    pub(crate) api: Arc<Api>,
    /// Shared with what is computed while a request is performed, and with nobody else.
    pub(crate) store: Mutex<Arc<Store>>,
    /// Where the API key is that the sandbox's own tokens stand for.
    pub(crate) own_key: Option<Arc<[String]>>,
    pub(crate) limits: Option<LimitSet>,
}

impl World {
    /// The API of that name.
    pub(crate) fn served(&self, name: &str) -> Option<&Served> {
        self.served.iter().find(|served| served.api.name == name)
    }

    /// The token that the sandbox made for itself.
    #[cfg(feature = "page")]
    pub(crate) fn own_token(&self) -> Option<&str> {
        self.tokens.first().map(String::as_str)
    }

    /// The operation of that id.
    pub(crate) fn operation(&self, id: &str) -> Result<&Operation, FaultError> {
        let mut operations = self.served.iter().flat_map(|served| &served.api.operations);
        let found = operations.find(|operation| operation.id == id);
        found.ok_or_else(|| FaultError::UnknownOperation(id.to_owned()))
    }

    /// Lets what an operation starts the next time fail.
    pub(crate) fn fail_next(&self, operation: String) -> Result<(), FaultError> {
        if !self.operation(&operation)?.behaviour.can_fail() {
            return Err(FaultError::NothingToFail(operation));
        }
        lock(&self.failing).push(operation);
        Ok(())
    }

    /// Puts a fault in the way of requests.
    pub(crate) fn inject(&self, fault: Fault) -> Result<(), FaultError> {
        if let Some(operation) = fault.operation() {
            self.operation(operation)?;
        }
        lock(&self.faults).add(fault);
        Ok(())
    }

    /// The token of a request if it is one of the sandbox's own.
    pub(crate) fn token(&self, authorization: Option<&str>) -> Option<&str> {
        let sent = bearer(authorization?)?;
        let mut tokens = self.tokens.iter().map(String::as_str);
        tokens.find(|token| *token == sent)
    }

    /// Counts a request; one that nobody answers for by a token is not counted.
    pub(crate) fn count(
        &self,
        limits: Option<&LimitSet>,
        request: &Counted<'_>,
    ) -> Option<Standing> {
        if request.token.is_empty() {
            return self.look(limits, request);
        }
        let enforced = self.enforced.load(Ordering::Relaxed);
        lock(&self.counters).count(limits?, request, self.clock.now(), enforced)
    }

    /// Where a request stands that is not counted.
    pub(crate) fn look(
        &self,
        limits: Option<&LimitSet>,
        request: &Counted<'_>,
    ) -> Option<Standing> {
        lock(&self.counters).look(limits?, request, self.clock.now())
    }

    /// A request has its answer.
    pub(crate) fn remember(&self, received: Received) {
        // Without a lock: the observer may ask the sandbox what was received.
        if let Some(observer) = &self.observer {
            observer(&received);
        }
        lock(&self.journal).write(received);
    }

    /// One thing that was to fail has been created.
    pub(crate) fn use_up_failing(&self, operation: &str) {
        let mut failing = lock(&self.failing);
        if let Some(index) = failing.iter().position(|failing| failing == operation) {
            failing.swap_remove(index);
        }
    }
}

/// Locks whatever happened to the last holder: a test that panicked is no reason for all others to do so.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The key that the sandbox's own tokens stand for: the first that the seed has.
pub(crate) fn own_key(api: &Api, store: &Store) -> Option<Arc<[String]>> {
    let collection = api.keys.as_ref()?;
    let id = store.first(collection)?;
    Some(
        [collection.as_slice(), std::slice::from_ref(id)]
            .concat()
            .into(),
    )
}
