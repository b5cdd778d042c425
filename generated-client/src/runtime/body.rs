//! Reading the body of an answer, up to a limit.

use bytes::BytesMut;
use reqwest::Response;

use super::response::Head;

/// The largest body that is read into memory, in bytes. It travels with an answer whose body is not read yet.
///
/// What counts is what comes out of reqwest. This crate enables none of its features for compressed answers; if another
/// crate does, the limit holds for what they decompress to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct MaxBody(pub(super) usize);

impl Default for MaxBody {
    fn default() -> Self {
        Self(32 * 1024 * 1024)
    }
}

/// An answer whose body is not there.
pub(crate) struct Bodiless {
    pub(crate) head: Head,
    pub(crate) fault: BodyFault,
}

/// Why a body is not there.
pub(crate) enum BodyFault {
    /// It did not arrive whole.
    CutOff(reqwest::Error),
    /// It is longer than this limit, in bytes.
    TooLarge(usize),
}

/// Reads the body to its end, and returns the answer with the body at hand.
pub(super) async fn read(
    mut response: Response,
    MaxBody(limit): MaxBody,
) -> Result<Response, Box<Bodiless>> {
    let fault = |response: &Response, fault| {
        let head = Head::of(response);
        Box::new(Bodiless { head, fault })
    };
    // Where the length is told, nothing needs to be read to refuse it.
    let told = response.content_length().unwrap_or_default();
    if usize::try_from(told).map_or(true, |length| length > limit) {
        return Err(fault(&response, BodyFault::TooLarge(limit)));
    }
    let mut body = BytesMut::new();
    loop {
        match response.chunk().await {
            Ok(Some(chunk)) if chunk.len() > limit - body.len() => {
                return Err(fault(&response, BodyFault::TooLarge(limit)));
            }
            Ok(Some(chunk)) => body.extend_from_slice(&chunk),
            Ok(None) => break,
            Err(source) => {
                return Err(fault(&response, BodyFault::CutOff(source)));
            }
        }
    }
    let (parts, _) = http::Response::from(response).into_parts();
    Ok(http::Response::from_parts(parts, body.freeze()).into())
}
