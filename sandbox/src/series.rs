//! Curves and logs that look alive and are the same whenever they are asked for.

use chrono::{DateTime, TimeDelta, Utc};
use minijinja::value::Rest;
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

/// A curve between two numbers: one point each so many seconds, or each multiple of that if there would be too many.
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
    let whole = low.is_integer() && high.is_integer();
    let number = |value: &Value| f64::try_from(value.clone());
    let (low, high) = (number(low)?, number(high)?);
    let first = span.from.div_euclid(step) + i64::from(span.from.rem_euclid(step) != 0);
    let last = span.to.div_euclid(step);
    let points = (first..=last).take(1000).filter_map(|index| {
        let time = DateTime::from_timestamp(index.checked_mul(step)?, 0)?;
        let value = low + (high - low) * wave(time.timestamp());
        let value = if whole {
            Value::from(rounded(value))
        } else {
            #[allow(clippy::cast_precision_loss, reason = "numbers of curves are small")]
            Value::from(rounded(value * 1000.0) as f64 / 1000.0)
        };
        let point = [("time", timestamp(time).into()), ("value", value)];
        Some(Value::from_pairs(point))
    });
    Ok(points.collect())
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

/// Log lines, evenly spread, the texts in turn. Those of a span that moves with the time stay where they are.
pub(crate) fn lines(
    now: DateTime<Utc>,
    from: &Value,
    to: &Value,
    count: i64,
    texts: &Rest<Value>,
) -> Result<Vec<Value>, Error> {
    let span = Span::of(from, to, now)?;
    let texts: Vec<Value> = match texts.first() {
        Some(list) => list.try_iter()?.collect(),
        None => Vec::new(),
    };
    let count = count.clamp(0, MOST);
    if texts.is_empty() || count == 0 || span.to < span.from {
        return Ok(Vec::new());
    }
    let step = (span.length() / count).max(1);
    let begin = if span.moves {
        span.from.div_euclid(step) + 1
    } else {
        0
    };
    let lines = (0..count).map_while(|number| {
        let index = begin + number;
        let second = if span.moves {
            index * step
        } else {
            span.from + index * step
        };
        let time = DateTime::from_timestamp(second, 0).filter(|_| second <= span.to)?;
        let text = usize::try_from(index).ok()?.checked_rem(texts.len())?;
        let line = [
            ("time", timestamp(time).into()),
            ("text", texts[text].clone()),
            ("number", Value::from(number + 1)),
        ];
        Some(Value::from_pairs(line))
    });
    Ok(lines.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value as Json, json};

    const NONE: Value = Value::UNDEFINED;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn curve(from: &Value, to: &Value, seconds: i64, low: Value, high: Value) -> Json {
        let now = at("2026-01-01T12:00:30Z");
        json!(series(now, from, to, seconds, &low, &high).unwrap())
    }

    #[test]
    fn a_curve_has_its_points_at_the_same_times() {
        let hour = curve(&NONE, &NONE, 60, 0.into(), 100.into());
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
        let part = curve(&from, &to, 60, 0.into(), 100.into());
        assert_eq!(part.as_array().unwrap()[..], points[29..40]);
        assert!(
            points
                .iter()
                .any(|point| point["value"] != points[0]["value"])
        );
    }

    #[test]
    fn a_curve_is_whole_or_not_like_its_ends() {
        let half = curve(&NONE, &NONE, 600, 0.5.into(), 1.into());
        for point in half.as_array().unwrap() {
            let value = point["value"].as_f64().unwrap();
            assert!((0.5..=1.0).contains(&value) && point["value"].to_string().len() <= 5);
        }
    }

    #[test]
    fn too_many_points_stand_further_apart() {
        let (from, to) = ("1970-01-01T00:00:00Z".into(), "2969-01-01T00:00:00Z".into());
        let points = curve(&from, &to, 0, 0.into(), 9.into());
        let count = points.as_array().unwrap().len();
        assert!((900..=1000).contains(&count), "{count}");
        assert_eq!(curve(&to, &from, 60, 0.into(), 9.into()), json!([]));
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
        let texts = Rest(vec![Value::from(vec!["a", "b"])]);
        let (from, to) = ("2026-01-01T11:00:00Z".into(), "2026-01-01T11:00:30Z".into());
        let lines = json!(lines(at("2026-01-01T12:00:00Z"), &from, &to, 3, &texts).unwrap());
        assert_eq!(
            lines,
            json!([
                { "time": "2026-01-01T11:00:00.000Z", "text": "a", "number": 1 },
                { "time": "2026-01-01T11:00:10.000Z", "text": "b", "number": 2 },
                { "time": "2026-01-01T11:00:20.000Z", "text": "a", "number": 3 },
            ])
        );
    }

    #[test]
    fn lines_stay_where_they_are_when_the_span_moves() {
        let texts = Rest(vec![Value::from(vec!["a", "b", "c"])]);
        let told = |now: &str| {
            let lines = json!(lines(at(now), &NONE, &NONE, 6, &texts).unwrap());
            let lines = lines.as_array().unwrap().iter();
            lines
                .map(|line| (line["time"].clone(), line["text"].clone()))
                .collect::<Vec<_>>()
        };
        let (first, later) = (told("2026-01-01T12:03:00Z"), told("2026-01-01T12:13:00Z"));
        assert_eq!(first.len(), 6);
        assert_eq!(first[1..], later[..5]);
        let none = Rest(vec![]);
        assert!(
            lines(at("2026-01-01T12:00:00Z"), &NONE, &NONE, 6, &none)
                .unwrap()
                .is_empty()
        );
    }
}
