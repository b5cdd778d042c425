//! From bytes to a value.

use serde::de::DeserializeOwned;
use serde_json::{Deserializer, Error};

use super::strict::Strict;
use super::track::Track;

/// Why bytes were not read, and where.
#[derive(Debug)]
pub struct Unread {
    pub(crate) track: Track,
    pub(crate) error: Error,
}

/// Reads JSON as the body of an answer is read.
///
/// # Errors
/// It is no JSON, or not what the type holds.
pub fn read_json<T: DeserializeOwned>(body: &[u8]) -> Result<T, Unread> {
    // Nearly all can be read, and to keep the path costs as much again as to read.
    if let Ok(value) = pass(body, &mut Track::passed_over()) {
        return Ok(value);
    }
    let mut track = Track::kept();
    pass(body, &mut track).map_err(|error| Unread { track, error })
}

fn pass<T: DeserializeOwned>(body: &[u8], track: &mut Track) -> Result<T, Error> {
    let mut json = Deserializer::from_slice(body);
    let value = T::deserialize(Strict::new(&mut json, track))?;
    json.end()?;
    Ok(value)
}
