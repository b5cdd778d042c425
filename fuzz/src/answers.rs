//! The target `answers`: bodies for every type that an answer of either API is decoded into.

use std::cell::Cell;
use std::fmt::Debug;

use generated_client::rate_limit::RateLimits;
use generated_client::runtime::{self, Reply, Text};
use generated_client::values::Exposed;
use generated_client::{DecodeError, Error, ResponseValue};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::choices::Choices;
use crate::echo::{Echo, Probe};

/// Part of every secret in a sample.
const MARKER: &str = "MARKER";

/// One type, and how it is read.
struct Answer {
    name: &'static str,
    /// JSON that it decodes, with a marker wherever a secret stands.
    sample: &'static str,
    read: Read,
}

type Read = fn(Reply) -> Result<ResponseValue<Kept>, DecodeError>;

/// Every type. The build script lists them.
const ANSWERS: &[Answer] = &include!(concat!(env!("OUT_DIR"), "/answers.rs"));

/// What became of a value.
#[derive(Debug)]
pub(crate) struct Kept {
    /// As JSON with its secrets, and without.
    exposed: Value,
    redacted: Value,
    /// As JSON after it was read from that again.
    again: Result<Value, String>,
    shown: String,
}

fn json<A>(reply: Reply) -> Result<ResponseValue<Kept>, DecodeError>
where
    A: runtime::Answer<Value: DeserializeOwned + Serialize + Debug>,
{
    let encoded = |value: &A::Value| serde_json::to_value(Exposed(value)).expect("a value is JSON");
    let keep = |value: A::Value| {
        let exposed = encoded(&value);
        let again = serde_json::from_value::<A::Value>(exposed.clone());
        Kept {
            redacted: serde_json::to_value(&value).expect("a value is JSON"),
            again: again
                .map(|again| encoded(&again))
                .map_err(|error| error.to_string()),
            shown: format!("{value:?}\n{value:#?}"),
            exposed,
        }
    };
    let answer = A::read(reply)?;
    Ok(answer.map(keep))
}

/// The type that the input chose, in place of a type parameter, so that all that leads to it is compiled once.
enum Chosen {}

thread_local! {
    static CHOSEN: Cell<Option<Read>> = const { Cell::new(None) };
}

impl runtime::Answer for Chosen {
    type Value = Kept;

    fn read(reply: Reply) -> Result<ResponseValue<Kept>, DecodeError> {
        match CHOSEN.get() {
            Some(read) => read(reply),
            None => text(reply),
        }
    }
}

/// A body of text, in whatever encoding.
fn text(reply: Reply) -> Result<ResponseValue<Kept>, DecodeError> {
    let text = <Text as runtime::Answer>::read(reply)?;
    Ok(text.map(|text| Kept {
        exposed: Value::Null,
        redacted: Value::Null,
        again: Ok(Value::Null),
        shown: text,
    }))
}

/// The first choices are the type, the status and the form: a body as it is, or the documented sample, changed.
pub(crate) fn check(input: &[u8]) {
    thread_local! {
        static ECHO: (Echo, Probe) = {
            let echo = Echo::start();
            let client = echo.client(RateLimits::off());
            (echo, client)
        };
    }
    const STATUSES: [u16; 8] = [200, 200, 201, 202, 204, 400, 422, 503];
    const ENCODINGS: [&str; 4] = ["utf-8", "utf-16", "iso-8859-1", "shift_jis"];
    let mut choices = Choices::by(input);
    let chosen = choices.below(ANSWERS.len() + 1);
    let answer = ANSWERS.get(chosen);
    CHOSEN.set(answer.map(|answer| answer.read));
    let status = STATUSES[choices.below(STATUSES.len())];
    let sample = answer.filter(|_| !choices.one_in(3));
    let mut headers = Vec::new();
    if answer.is_none() {
        let charset = choices.pick(&ENCODINGS);
        let media_type = format!("text/plain; charset={charset}");
        headers.push(("content-type", media_type.into_bytes()));
    }
    let body = match sample {
        Some(answer) => changed(answer.sample, choices).into_bytes(),
        None => choices.rest(),
    };
    let answered =
        ECHO.with(|(echo, client)| echo.answer::<Chosen>(client, status, &headers, &body));
    let name = answer.map_or("text", |answer| answer.name);
    match answered {
        Ok(answer) => hold(name, &answer),
        Err(Error::ErrorResponse(answer)) => hold(name, &answer),
        Err(error @ Error::Decode(_)) => {
            // What a broken body holds is nobody's secret to know; that of a sample says so.
            let shown = format!("{error}\n{error:?}\n{error:#?}");
            assert!(
                sample.is_none() || !shown.contains(MARKER),
                "{name}: {shown}"
            );
        }
        Err(error) => assert!(
            matches!(
                error,
                Error::EmptySuccess { .. } | Error::UnexpectedResponse { .. }
            ),
            "{name}: {error:?}"
        ),
    }
}

/// A value shows none of its secrets, and is the same after it was written and read.
fn hold(name: &str, kept: &Kept) {
    let mut secrets = Vec::new();
    differing(&kept.exposed, &kept.redacted, &mut secrets);
    let redacted = kept.redacted.to_string();
    for secret in secrets {
        // What stands in another place as well is no secret there.
        if secret.len() >= 8 && !redacted.contains(secret) {
            assert!(!kept.shown.contains(secret), "{name}: {}", kept.shown);
        }
    }
    assert_eq!(kept.again.as_ref(), Ok(&kept.exposed), "{name}");
}

/// The texts of one value in whose place the other has something else.
fn differing<'a>(one: &'a Value, other: &Value, found: &mut Vec<&'a str>) {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            for (key, value) in one {
                differing(value, other.get(key).unwrap_or(&Value::Null), found);
            }
        }
        (Value::Array(one), Value::Array(other)) => {
            for (index, value) in one.iter().enumerate() {
                differing(value, other.get(index).unwrap_or(&Value::Null), found);
            }
        }
        (Value::String(text), other) if one != other => found.push(text),
        _ => {}
    }
}

/// The sample with a few values replaced, left out or wrapped; no name and no secret gets into another place.
fn changed(sample: &str, mut choices: Choices) -> String {
    let mut value: Value = serde_json::from_str(sample).expect("a sample is JSON");
    for _ in 0..8 {
        if !choices.are_left() {
            break;
        }
        change(&mut value, &mut choices);
    }
    value.to_string()
}

fn change(mut value: &mut Value, choices: &mut Choices) {
    loop {
        let deeper = !choices.one_in(4);
        let (is_parent, length) = match &*value {
            Value::Object(fields) => (true, fields.len()),
            Value::Array(elements) => (true, elements.len()),
            _ => (false, 0),
        };
        if !is_parent || length == 0 || !deeper {
            break;
        }
        let index = choices.below(length);
        value = match value {
            Value::Object(fields) => fields.values_mut().nth(index).expect("a field"),
            other => &mut other[index],
        };
    }
    *value = match choices.below(16) {
        0 => Value::Null,
        1 => json!(true),
        2 => json!(-1),
        3 => json!(1.5),
        4 => json!(u64::MAX),
        5 => json!(1e300),
        6 => json!(3306.0),
        7 => json!(""),
        8 => json!("\u{1f600}\u{202e}\0"),
        9 => json!([]),
        10 => json!({}),
        11 => json!([value.take()]),
        12 => json!({ "unknown": value.take() }),
        13 => json!("2026-02-30T25:61:61Z"),
        14 => json!("7C9E6679-7425-90DE-944B-E07FC1F90AE7"),
        _ => match value.take() {
            Value::Array(mut elements) => {
                elements.extend(elements.clone());
                Value::Array(elements)
            }
            Value::Object(mut fields) => {
                let name = fields
                    .keys()
                    .nth(choices.below(fields.len().max(1)))
                    .cloned();
                name.and_then(|name| fields.remove(&name));
                Value::Object(fields)
            }
            Value::Number(number) => json!(number.to_string()),
            Value::String(text) if !text.contains(MARKER) => json!(text.repeat(2)),
            other => other,
        },
    };
}
