//! The documents and seeds that every sandbox has: read by the first sandbox of a process, and shared with all others.

use std::sync::{Arc, OnceLock};

use chrono::{DateTime, Utc};

use crate::api::Api;
use crate::seed::{read, spread};
use crate::start_error::StartError;
use crate::store::Store;

/// The bundled documents by the name of their API, each with what exists at the start.
const EMBEDDED: [(&str, &str, &str); 2] = [
    (
        "sevalla",
        include_str!("generated/sevalla.json"),
        include_str!("seeds/sevalla.yaml"),
    ),
    (
        "northflank",
        include_str!("generated/northflank.json"),
        include_str!("seeds/northflank.yaml"),
    ),
];

/// An API and what exists in it.
pub(crate) type Sown = (Arc<Api>, Arc<Store>);

/// All APIs. A store is copied by whoever changes it; its records are shared until then.
pub(crate) fn embedded(now: DateTime<Utc>) -> Result<Vec<Sown>, StartError> {
    static READ: OnceLock<Vec<Sown>> = OnceLock::new();
    if let Some(read) = READ.get() {
        return Ok(read.clone());
    }
    let read: Result<Vec<Sown>, StartError> = EMBEDDED
        .iter()
        .map(|(name, document, seed)| prepare(name, document, seed, now))
        .collect();
    // Two that start at once read twice, and the first to be done is kept.
    let read = read?;
    Ok(READ.get_or_init(|| read).clone())
}

/// Reads a document and sows its seed.
pub(crate) fn prepare(
    name: &'static str,
    document: &str,
    seed: &str,
    now: DateTime<Utc>,
) -> Result<Sown, StartError> {
    let document = serde_json::from_str(document)
        .map_err(|source| StartError::Document { api: name, source })?;
    let api = Api::read(name, document);
    let api = api.map_err(|(operation, source)| StartError::Behaviour {
        api: name,
        operation,
        source,
    })?;
    let api = Arc::new(api);
    let mut store = Arc::default();
    // To check it takes longer than all else: a test does that.
    spread(&read(seed, &[name])?, &api, &mut store, now)?;
    Ok((api, store))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seed::sow;

    #[test]
    fn no_more_is_sown_than_could_have_been_created() {
        let now = DateTime::UNIX_EPOCH;
        for (name, document, seed) in EMBEDDED {
            let (api, _) = prepare(name, document, "", now).unwrap();
            let seed = read(seed, &[name]).unwrap();
            sow(&seed, &api, &mut Arc::default(), now).unwrap();
        }
    }
}
