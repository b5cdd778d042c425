//! What a call of the client costs beside the same by hand: creating a private port, on the loopback.
//!
//! Both have a connection that is kept, a token, the same time limits, and a server that answers what the reference page
//! shows. Ours also checks the request, keeps to rate limits that are never reached, and can be traced.

mod by_hand;
mod caller;
mod instructions;
mod memory;
mod pace;

pub(crate) use caller::Task;

use crate::answerer::Answerer;
use crate::failure::Failure;
use crate::row::Row;

/// What the server answers: the example of the reference page.
const PORT: &str = r#"{"id":"fb5e5168-4281-4bec-94c5-0d1584e9e657","app_id":"fb5e5168-4281-4bec-94c5-0d1584e9e657","process_id":"fb5e5168-4281-4bec-94c5-0d1584e9e657","port":3000,"status":"ready","created_at":"2025-01-30T00:00:00.000Z","updated_at":"2025-01-30T00:00:00.000Z"}"#;
/// What the baseline is called.
const BY_HAND: &str = "reqwest and serde by hand";

/// Measures instructions and time of a call, and the memory of a thousand at once.
///
/// # Errors
/// See [`Failure`].
pub(crate) fn rows() -> Result<Vec<Row>, Failure> {
    let server = Answerer::start(201, PORT.into())?;
    Ok(vec![
        instructions::row(&server)?,
        pace::row(&server)?,
        memory::row()?,
    ])
}
