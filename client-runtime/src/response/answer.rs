//! What generated code says of an answer: the type of its body.

use std::marker::PhantomData;

use progenitor_client::ByteStream;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::decode_error::{DecodeError, decode};
use super::reply::Reply;
use super::text;
use super::value::ResponseValue;

/// How the body of an answer is read.
///
/// The markers of this module implement it, and the enums that are generated for operations whose answers differ by
/// status.
pub trait Answer {
    /// What the body holds.
    type Value;

    /// The media type to ask for, where that is known.
    const ACCEPT: Option<&'static str> = None;

    /// Reads the body.
    ///
    /// # Errors
    ///
    /// The body is not what the API documents.
    fn read(reply: Reply) -> Result<ResponseValue<Self::Value>, DecodeError>;
}

/// A body of JSON.
#[derive(Debug)]
pub struct Json<T>(PhantomData<fn() -> T>);

/// A body of JSON, an object that holds nothing but `data`; what stands there is the value.
#[derive(Debug)]
pub struct Enveloped<T>(PhantomData<fn() -> T>);

/// No body, or none that is documented: what comes is passed over.
#[derive(Debug)]
pub enum Empty {}

/// A body of text, in the encoding that it says it has, UTF-8 if it says none.
#[derive(Debug)]
pub enum Text {}

/// A body of bytes, handed over as they arrive.
#[derive(Debug)]
pub enum Bytes {}

impl<T: DeserializeOwned> Answer for Json<T> {
    type Value = T;
    const ACCEPT: Option<&'static str> = Some("application/json");

    fn read(reply: Reply) -> Result<ResponseValue<T>, DecodeError> {
        let (metadata, body) = reply.into_bytes();
        decode(metadata, body)
    }
}

impl<T: DeserializeOwned> Answer for Enveloped<T> {
    type Value = T;
    const ACCEPT: Option<&'static str> = Some("application/json");

    fn read(reply: Reply) -> Result<ResponseValue<T>, DecodeError> {
        let (metadata, body) = reply.into_bytes();
        let answer = decode::<Envelope<T>>(metadata, body)?;
        Ok(answer.map(|envelope| envelope.data))
    }
}

/// What vendors put around an answer.
#[derive(Deserialize)]
struct Envelope<T> {
    data: T,
}

impl Answer for Empty {
    type Value = ();
    // Of the body nothing is read, but a failure is described in JSON.
    const ACCEPT: Option<&'static str> = Some("application/json");

    fn read(reply: Reply) -> Result<ResponseValue<()>, DecodeError> {
        Ok(ResponseValue::of(reply.metadata, ()))
    }
}

impl Answer for Text {
    type Value = String;

    fn read(reply: Reply) -> Result<ResponseValue<String>, DecodeError> {
        let (metadata, body) = reply.into_bytes();
        let text = text::decode(&metadata.headers, &body);
        Ok(ResponseValue::of(metadata, text))
    }
}

impl Answer for Bytes {
    type Value = ByteStream;

    fn read(reply: Reply) -> Result<ResponseValue<ByteStream>, DecodeError> {
        Ok(reply.into_stream())
    }
}
