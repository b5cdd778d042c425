//! Reading the body of an answer, up to a limit.

use bytes::{Bytes, BytesMut};
use reqwest::Response;

use super::metadata::Metadata;

/// The largest body that is read into memory, in bytes.
///
/// What counts is what comes out of reqwest. This crate enables none of its features for compressed answers; if another
/// crate does, the limit holds for what they decompress to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MaxBody(pub(crate) usize);

impl Default for MaxBody {
    fn default() -> Self {
        Self(32 * 1024 * 1024)
    }
}

/// An answer whose body is not there.
pub(crate) struct Bodiless {
    pub(crate) metadata: Metadata,
    pub(crate) fault: BodyFault,
}

/// Why a body is not there.
pub(crate) enum BodyFault {
    /// It did not arrive whole.
    CutOff(reqwest::Error),
    /// It is longer than this limit, in bytes.
    TooLarge(usize),
}

/// Reads the body to its end.
pub(super) async fn read(
    mut response: Response,
    MaxBody(limit): MaxBody,
) -> Result<Bytes, BodyFault> {
    // Where the length is told, nothing needs to be read to refuse it.
    let told = response.content_length().unwrap_or_default();
    if usize::try_from(told).map_or(true, |length| length > limit) {
        return Err(BodyFault::TooLarge(limit));
    }
    let mut body = BytesMut::new();
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) if chunk.len() > limit - body.len() => {
                return Err(BodyFault::TooLarge(limit));
            }
            Ok(Some(chunk)) => body.extend_from_slice(&chunk),
            Ok(None) => return Ok(body.freeze()),
            Err(source) => return Err(BodyFault::CutOff(source)),
        }
    }
}
