//! Curves and logs that look alive and are the same whenever they are asked for.

use chrono::{DateTime, TimeDelta, Utc};
use minijinja::value::ValueKind;
use minijinja::{Error, ErrorKind, Value};

use crate::clock::timestamp;

/// Points of a curve, or lines of a log, that one answer has.
const MOST: i64 = 1000;

/// How long it is from the beginning to the end where none of the two is known.
const USUAL: TimeDelta = TimeDelta::hours(1);

/// A span of time, at most a thousand years long.
struct Span {
    from: i64,
    to: i64,
    /// Whether it moves with the time.
    moves: bool,
}

impl Span {
    /// From texts, either of which may be missing: up to now, and an hour long.
    fn of(from: &Value, to: &Value, now: DateTime<Utc>) -> Result<Self, Error> {
        let end = time(to)?.unwrap_or(now);
        let begin = time(from)?;
        Ok(Self {
            from: begin.unwrap_or(end - USUAL).timestamp(),
            to: end.timestamp(),
            moves: begin.is_none(),
        })
    }

    fn length(&self) -> i64 {
        (self.to - self.from).max(0)
    }
}

/// A time, or `None` for what is none.
fn time(value: &Value) -> Result<Option<DateTime<Utc>>, Error> {
    if value.is_none() || value.is_undefined() {
        return Ok(None);
    }
    let time = value.as_str().and_then(|text| text.parse().ok());
    let invalid = || Error::new(ErrorKind::InvalidOperation, "this is no time");
    time.map(Some).ok_or_else(invalid)
}

/// A curve between two numbers, or one each for the numbers of two mappings: a point each so many seconds, or each
/// multiple of that if there would be too many.
pub(crate) fn series(
    now: DateTime<Utc>,
    from: &Value,
    to: &Value,
    seconds: i64,
    low: &Value,
    high: &Value,
) -> Result<Vec<Value>, Error> {
    let span = Span::of(from, to, now)?;
    let step = seconds.max(1);
    let step = step.saturating_mul((span.length() / step / MOST) + 1);
    let first = span.from.div_euclid(step) + i64::from(span.from.rem_euclid(step) != 0);
    let last = span.to.div_euclid(step).min(first.saturating_add(MOST - 1));
    let times =
        (first..=last).filter_map(|index| DateTime::from_timestamp(index.checked_mul(step)?, 0));
    times
        .map(|time| {
            let value = between(low, high, wave(time.timestamp()))?;
            let [first, second] = moment(time);
            Ok(Value::from_pairs([first, second, ("value", value)]))
        })
        .collect()
}

/// A time under the names that documents have for it; an answer has the one that its schema knows.
fn moment(time: DateTime<Utc>) -> [(&'static str, Value); 2] {
    ["time", "ts"].map(|name| (name, timestamp(time).into()))
}

/// The number that is so far on the way from one to another; of mappings, all their numbers.
fn between(low: &Value, high: &Value, part: f64) -> Result<Value, Error> {
    if low.kind() == ValueKind::Map {
        let keys: Vec<Value> = low.try_iter()?.collect();
        let numbers = keys.into_iter().map(|key| {
            let number = between(&low.get_item(&key)?, &high.get_item(&key)?, part)?;
            Ok((key, number))
        });
        let numbers: Vec<(Value, Value)> = numbers.collect::<Result<_, Error>>()?;
        return Ok(Value::from_pairs(numbers));
    }
    let whole = low.is_integer() && high.is_integer();
    let number = |value: &Value| f64::try_from(value.clone());
    let (low, high) = (number(low)?, number(high)?);
    let number = low + (high - low) * part;
    if whole {
        return Ok(rounded(number).into());
    }
    #[allow(clippy::cast_precision_loss, reason = "numbers of curves are small")]
    Ok((rounded(number * 1000.0) as f64 / 1000.0).into())
}

#[allow(clippy::cast_possible_truncation, reason = "it saturates")]
fn rounded(value: f64) -> i64 {
    value.round() as i64
}

/// A number from 0 to 1 that goes up and down with the hours, and jitters with the minutes.
fn wave(second: i64) -> f64 {
    #[allow(
        clippy::cast_precision_loss,
        reason = "seconds of a thousand years are exact"
    )]
    let turns = |period: i64| second.rem_euclid(period) as f64 / period as f64;
    let of = |period: i64| (turns(period) * std::f64::consts::TAU).sin();
    0.5 + 0.3 * of(86_400) + 0.14 * of(5_400) + 0.06 * of(457)
}

/// Log lines, evenly spread, the texts in turn; a text may be a mapping of what the line has, and `each` says what all
/// lines have. Those of a span that moves with the time stay where they are.
pub(crate) fn lines(
    now: DateTime<Utc>,
    from: &Value,
    to: &Value,
    count: i64,
    texts: &Value,
    each: &Value,
) -> Result<Vec<Value>, Error> {
    let span = Span::of(from, to, now)?;
    let texts: Vec<Value> = texts.try_iter()?.collect();
    let count = count.clamp(0, MOST);
    if texts.is_empty() || count == 0 || span.to < span.from {
        return Ok(Vec::new());
    }
    // In milliseconds: what takes a few seconds may have several lines in one.
    let (from, to) = (span.from * 1000, span.to * 1000);
    let step = ((to - from) / count).max(1);
    // Where the span moves, a line belongs to its time; else the first text comes first.
    let (begin, origin) = if span.moves {
        (from.div_euclid(step) + 1, 0)
    } else {
        (0, from)
    };
    let mut lines = Vec::new();
    for number in 0..count {
        let index = begin + number;
        let time = DateTime::from_timestamp_millis(origin + index * step);
        let Some(time) = time.filter(|time| time.timestamp_millis() <= to) else {
            break;
        };
        let text = usize::try_from(index).unwrap_or_default() % texts.len();
        lines.push(line(time, number + 1, &texts[text], each)?);
    }
    Ok(lines)
}

/// A line with its time as different logs write it.
fn line(time: DateTime<Utc>, number: i64, text: &Value, each: &Value) -> Result<Value, Error> {
    let mut line = vec![
        (
            "timestamp".into(),
            time.format("%Y-%m-%d %H:%M:%S%.3f").to_string().into(),
        ),
        ("unix_timestamp".into(), time.timestamp_micros().into()),
        (
            "id".into(),
            format!("{:x}-{number}", time.timestamp()).into(),
        ),
        ("number".into(), number.into()),
    ];
    line.extend(moment(time).map(|(name, time)| (name.into(), time)));
    for more in [each, text] {
        match more.kind() {
            ValueKind::Undefined | ValueKind::None => {}
            ValueKind::Map => {
                for key in more.try_iter()? {
                    let value = more.get_item(&key)?;
                    line.push((key, value));
                }
            }
            _ => line.push(("text".into(), more.clone())),
        }
    }
    Ok(Value::from_pairs(line))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value as Json, json};

    const NONE: Value = Value::UNDEFINED;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn curve(from: &Value, to: &Value, seconds: i64, low: &Value, high: &Value) -> Json {
        let now = at("2026-01-01T12:00:30Z");
        json!(series(now, from, to, seconds, low, high).unwrap())
    }

    #[test]
    fn a_curve_has_its_points_at_the_same_times() {
        let hour = curve(&NONE, &NONE, 60, &0.into(), &100.into());
        let points = hour.as_array().unwrap();
        assert_eq!(points.len(), 60);
        assert_eq!(points[0]["time"], "2026-01-01T11:01:00.000Z");
        assert_eq!(points[59]["time"], "2026-01-01T12:00:00.000Z");
        for point in points {
            assert!(
                (0..=100).contains(&point["value"].as_i64().unwrap()),
                "{point}"
            );
        }
        let (from, to) = ("2026-01-01T11:30:00Z".into(), "2026-01-01T11:40:00Z".into());
        let part = curve(&from, &to, 60, &0.into(), &100.into());
        assert_eq!(part.as_array().unwrap()[..], points[29..40]);
        assert!(
            points
                .iter()
                .any(|point| point["value"] != points[0]["value"])
        );
    }

    #[test]
    fn a_curve_is_whole_or_not_like_its_ends() {
        let half = curve(&NONE, &NONE, 600, &0.5.into(), &1.into());
        for point in half.as_array().unwrap() {
            let value = point["value"].as_f64().unwrap();
            assert!((0.5..=1.0).contains(&value) && point["value"].to_string().len() <= 5);
        }
    }

    #[test]
    fn curves_of_a_mapping_have_its_keys() {
        let known = |value: Json| Value::from(minijinja::value::Serde(value));
        let low = known(json!({ "200": 10, "500": 0 }));
        let high = known(json!({ "200": 20, "500": 0 }));
        let points = curve(&NONE, &NONE, 60, &low, &high);
        for point in points.as_array().unwrap() {
            let value = &point["value"];
            assert!(
                (10..=20).contains(&value["200"].as_i64().unwrap()),
                "{value}"
            );
            assert_eq!(value["500"], 0);
        }
    }

    #[test]
    fn too_many_points_stand_further_apart() {
        let (from, to) = ("1970-01-01T00:00:00Z".into(), "2969-01-01T00:00:00Z".into());
        let points = curve(&from, &to, 0, &0.into(), &9.into());
        let count = points.as_array().unwrap().len();
        assert!((900..=1000).contains(&count), "{count}");
        assert_eq!(curve(&to, &from, 60, &0.into(), &9.into()), json!([]));
        let wrong = series(
            at("2026-01-01T12:00:00Z"),
            &"soon".into(),
            &NONE,
            1,
            &1.into(),
            &2.into(),
        );
        assert!(wrong.is_err());
    }

    #[test]
    fn lines_of_a_span_begin_with_the_first_text() {
        let texts = Value::from(vec!["a", "b"]);
        let (from, to) = ("2026-01-01T11:00:00Z".into(), "2026-01-01T11:00:30Z".into());
        let now = at("2026-01-01T12:00:00Z");
        let lines = json!(lines(now, &from, &to, 3, &texts, &NONE).unwrap());
        let told = lines.as_array().unwrap().iter();
        let told: Vec<_> = told
            .map(|line| (&line["time"], &line["text"], &line["number"]))
            .collect();
        assert_eq!(
            json!(told),
            json!([
                ["2026-01-01T11:00:00.000Z", "a", 1],
                ["2026-01-01T11:00:10.000Z", "b", 2],
                ["2026-01-01T11:00:20.000Z", "a", 3],
            ])
        );
        assert_eq!(lines[1]["timestamp"], "2026-01-01 11:00:10.000");
        assert_eq!(lines[1]["unix_timestamp"], 1_767_265_210_000_000_u64);
        assert_ne!(lines[1]["id"], lines[2]["id"]);
    }

    #[test]
    fn lines_have_what_their_texts_and_all_of_them_have() {
        let known = |value: Json| Value::from(minijinja::value::Serde(value));
        let texts = known(json!([{ "message": "up", "severity": "INFO" }]));
        let each = known(json!({ "service": "web", "severity": "DEBUG" }));
        let now = at("2026-01-01T12:00:00Z");
        let lines = json!(lines(now, &NONE, &NONE, 1, &texts, &each).unwrap());
        let line = &lines[0];
        assert_eq!(
            (&line["message"], &line["severity"], &line["service"]),
            (&json!("up"), &json!("INFO"), &json!("web"))
        );
        assert!(line["text"].is_null() && line["time"].is_string());
    }

    #[test]
    fn what_takes_seconds_has_all_its_lines() {
        let texts = Value::from(vec!["a", "b", "c", "d", "e", "f", "g", "h"]);
        let (from, to) = ("2026-01-01T11:00:00Z".into(), "2026-01-01T11:00:04Z".into());
        let now = at("2026-01-01T12:00:00Z");
        let lines = json!(lines(now, &from, &to, 8, &texts, &NONE).unwrap());
        let lines = lines.as_array().unwrap();
        assert_eq!(lines.len(), 8);
        assert_eq!(lines[7]["text"], "h");
        assert_eq!(lines[7]["time"], "2026-01-01T11:00:03.500Z");
    }

    #[test]
    fn lines_stay_where_they_are_when_the_span_moves() {
        let texts = Value::from(vec!["a", "b", "c"]);
        let told = |now: &str| {
            let lines = json!(lines(at(now), &NONE, &NONE, 6, &texts, &NONE).unwrap());
            let lines = lines.as_array().unwrap().iter();
            lines
                .map(|line| (line["time"].clone(), line["text"].clone()))
                .collect::<Vec<_>>()
        };
        let (first, later) = (told("2026-01-01T12:03:00Z"), told("2026-01-01T12:13:00Z"));
        assert_eq!(first.len(), 6);
        assert_eq!(first[1..], later[..5]);
        let now = at("2026-01-01T12:00:00Z");
        let none = Value::from(Vec::<Value>::new());
        let lines = lines(now, &NONE, &NONE, 6, &none, &NONE);
        assert!(lines.unwrap().is_empty());
    }
}
