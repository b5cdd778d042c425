//! Who is let in: the sandbox's own tokens, and those of the API keys that exist.

use std::sync::Arc;

use serde_json::Value;

use crate::error::Problem;
use crate::request::bearer;
use crate::scope::Scope;
use crate::sent::Sent;
use crate::world::{Served, World, lock};

/// A request that is let in.
#[derive(Clone)]
pub(crate) struct Admitted {
    /// The token, which limits are counted by.
    pub(crate) token: String,
    /// Where the API key is that the token belongs to, if the API has keys.
    pub(crate) key: Option<Arc<[String]>>,
}

/// Finds out who sent a request by its `Authorization`; `None` if nobody is let in with it.
pub(crate) fn admit(
    world: &World,
    served: &Served,
    authorization: Option<&str>,
) -> Result<Option<Admitted>, Problem> {
    if let Some(token) = world.token(authorization) {
        return Ok(Some(Admitted {
            token: token.to_owned(),
            key: served.own_key.clone(),
        }));
    }
    match authorization.and_then(bearer) {
        Some(token) => holder(served, world, token),
        None => Ok(None),
    }
}

/// The API key whose token it is, if it is valid.
fn holder(served: &Served, world: &World, token: &str) -> Result<Option<Admitted>, Problem> {
    let api = &served.api;
    let Some(collection) = &api.keys else {
        return Ok(None);
    };
    let resource = api.places.resource(collection).cloned();
    let Some(credential) = resource
        .as_ref()
        .and_then(|resource| resource.credential.as_ref())
    else {
        return Ok(None);
    };
    let mut store = lock(&served.store);
    let sent = Value::from(token);
    for property in &credential.tokens {
        let holder = Arc::make_mut(&mut store)
            .holder(collection, property, &sent)
            .cloned();
        let Some(id) = holder else { continue };
        let at = [collection.as_slice(), &[id]].concat();
        let Some(record) = store.item(&at) else {
            continue;
        };
        let scope = Scope::new(api, &store, &Sent::nothing(world.clock.now()));
        let variables = scope.about(&at, record).token(property).variables();
        let valid = credential
            .valid
            .as_ref()
            .map(|valid| valid.holds(&variables));
        if valid.transpose()?.unwrap_or(true) {
            return Ok(Some(Admitted {
                token: token.to_owned(),
                key: Some(at.into()),
            }));
        }
    }
    Ok(None)
}
