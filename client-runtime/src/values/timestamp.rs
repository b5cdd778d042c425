//! Points in time, as the APIs write them.

use std::cmp::Ordering;
use std::fmt;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};

use super::error::ValueError;
use super::impls::made_from_text;

/// The documented form of a timestamp, as an ECMAScript regular expression.
///
/// A day of the calendar, a time to the minute, second or any fraction of it, and `Z` for UTC.
pub const TIMESTAMP_PATTERN: &str = r"^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z))$";

/// A time in UTC, kept as it was written: it goes back unchanged, to the last digit.
///
/// One that you make has the form of [`TIMESTAMP_PATTERN`]. What a response holds is delivered as sent, documented or
/// not; [`to_utc`](Self::to_utc) makes a time of it if it is one.
///
/// Two are equal when their texts are. They are ordered by time, and by text where that does not decide; what is no
/// time comes first.
///
/// ```
/// use chrono::{TimeZone, Utc};
/// use generated_client::values::Timestamp;
///
/// let written: Timestamp = "2026-03-01T09:30Z".parse()?;
/// assert_eq!(written.as_str(), "2026-03-01T09:30Z");
///
/// let time = Utc.with_ymd_and_hms(2026, 3, 1, 9, 30, 0).unwrap();
/// assert_eq!(written.to_utc(), Some(time));
/// assert_eq!(Timestamp::try_from(time)?.as_str(), "2026-03-01T09:30:00.000Z");
///
/// let received: Timestamp = serde_json::from_str(r#""soon""#).unwrap();
/// assert_eq!((received.as_str(), received.to_utc()), ("soon", None));
/// # Ok::<(), generated_client::values::TimestampError>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(String);

/// Why a text or time is not a documented timestamp.
pub type TimestampError = ValueError<TimestampFault>;

/// What is wrong with a timestamp.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TimestampFault {
    /// Not of the form of a timestamp.
    #[error("expected the form YYYY-MM-DDTHH:MM[:SS[.fraction]]Z")]
    Form,
    /// A day that the calendar does not have.
    #[error("there is no such day")]
    Date,
    /// A time that the clock does not have; leap seconds are not documented.
    #[error("there is no such time of day")]
    Time,
}

impl Timestamp {
    /// Checks the text and takes it.
    ///
    /// # Errors
    ///
    /// What keeps the text from matching [`TIMESTAMP_PATTERN`].
    pub fn new(text: impl Into<String>) -> Result<Self, TimestampError> {
        let text = text.into();
        match check(&text) {
            Ok(()) => Ok(Self(text)),
            Err(fault) => Err(ValueError::new("Timestamp", &text, fault)),
        }
    }

    /// The timestamp as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a timestamp from a response has the documented form. One that you made always does.
    #[must_use]
    pub fn is_documented(&self) -> bool {
        check(&self.0).is_ok()
    }

    /// The time in UTC, to the nanosecond, or nothing if the text is no time.
    ///
    /// Beyond the documented form this understands RFC 3339, whatever the offset.
    #[must_use]
    pub fn to_utc(&self) -> Option<DateTime<Utc>> {
        let time = DateTime::parse_from_rfc3339(&self.0).ok().or_else(|| {
            let (minutes, offset) = self.0.split_at_checked("2026-03-01T09:30".len())?;
            let full = offset
                .starts_with(['Z', 'z', '+', '-'])
                .then(|| format!("{minutes}:00{offset}"))?;
            DateTime::parse_from_rfc3339(&full).ok()
        })?;
        Some(time.to_utc())
    }
}

/// What keeps a text from being a timestamp.
pub(crate) fn fault(text: &str) -> Option<TimestampFault> {
    check(text).err()
}

/// Decides as [`TIMESTAMP_PATTERN`] does.
fn check(text: &str) -> Result<(), TimestampFault> {
    let [
        y1,
        y2,
        y3,
        y4,
        b'-',
        mo1,
        mo2,
        b'-',
        d1,
        d2,
        b'T',
        h1,
        h2,
        b':',
        mi1,
        mi2,
        seconds @ ..,
        b'Z',
    ] = text.as_bytes()
    else {
        return Err(TimestampFault::Form);
    };
    let second = match seconds {
        [] => Some(0),
        [b':', s1, s2] => number([s1, s2]),
        [b':', s1, s2, b'.', fraction @ ..]
            if !fraction.is_empty() && fraction.iter().all(u8::is_ascii_digit) =>
        {
            number([s1, s2])
        }
        _ => None,
    };
    let date = (
        number([y1, y2, y3, y4]),
        number([mo1, mo2]),
        number([d1, d2]),
    );
    let time = (number([h1, h2]), number([mi1, mi2]), second);
    let ((Some(year), Some(month), Some(day)), (Some(hour), Some(minute), Some(second))) =
        (date, time)
    else {
        return Err(TimestampFault::Form);
    };
    if !(1..=days(year, month)).contains(&day) {
        return Err(TimestampFault::Date);
    }
    if hour > 23 || minute > 59 || second > 59 {
        return Err(TimestampFault::Time);
    }
    Ok(())
}

/// The decimal number that these digits write.
fn number<const N: usize>(digits: [&u8; N]) -> Option<u32> {
    digits.into_iter().try_fold(0, |number, digit| {
        Some(number * 10 + char::from(*digit).to_digit(10)?)
    })
}

/// The days of a month, of which one that does not exist has none.
fn days(year: u32, month: u32) -> u32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400) => 29,
        2 => 28,
        _ => 0,
    }
}

made_from_text!([] Timestamp, TimestampError, Self::new);

/// In milliseconds, the rest cut off. Years beyond 0 to 9999 and leap seconds cannot be written.
impl TryFrom<DateTime<Utc>> for Timestamp {
    type Error = TimestampError;

    fn try_from(time: DateTime<Utc>) -> Result<Self, TimestampError> {
        Self::new(time.to_rfc3339_opts(SecondsFormat::Millis, true))
    }
}

impl Ord for Timestamp {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.to_utc(), &self.0).cmp(&(other.to_utc(), &other.0))
    }
}

impl PartialOrd for Timestamp {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl AsRef<str> for Timestamp {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl From<Timestamp> for String {
    fn from(timestamp: Timestamp) -> Self {
        timestamp.0
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// As a string, in quotes.
impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeZone;
    use proptest::prelude::*;

    use super::*;
    use crate::values::near_misses::{assert_agreement, near};

    fn accepts(text: &str) -> bool {
        Timestamp::try_from(text).is_ok()
    }

    fn sent(text: &str) -> Timestamp {
        serde_json::from_value(text.into()).unwrap()
    }

    /// Asserts that parser and pattern agree on each text.
    fn assert_same(texts: impl Iterator<Item = String>) {
        let pattern = regress::Regex::new(TIMESTAMP_PATTERN).unwrap();
        for text in texts {
            assert_eq!(accepts(&text), pattern.find(&text).is_some(), "{text:?}");
        }
    }

    #[test]
    fn agrees_with_the_documented_pattern() {
        let texts = prop_oneof![
            4 => "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9])T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,12})?)?Z",
            2 => "[0-9]{4}-(0[0-9]|1[0-3])-[0-3][0-9]T[0-2][0-9]:[0-6][0-9](:[0-6][0-9](\\.[0-9]{0,3})?)?Z",
            1 => "[0-9]{2}(00|04|[0-9]{2})-02-(28|29|30)T23:59:59Z",
            1 => "2026-03-01[Tt ]09:30(:00)?(Z|z|\\+00:00|-0330|\n|Z\n)?",
            1 => "[+-]?[0-9]{4,5}-03-01T09:30:(59|60)Z",
        ];
        let alphabet = "0239TtZz:-.,+ \n１٣−";
        assert_agreement(TIMESTAMP_PATTERN, near(texts, alphabet), accepts);
    }

    #[test]
    fn agrees_with_the_documented_pattern_on_every_leap_day() {
        assert_same((0..=9999).map(|year| format!("{year:04}-02-29T00:00Z")));
    }

    #[test]
    fn agrees_with_the_documented_pattern_on_every_day_and_time() {
        for year in [1900, 2000, 2024, 2026] {
            assert_same((0..=20).flat_map(|month| {
                (0..=40).map(move |day| format!("{year}-{month:02}-{day:02}T00:00Z"))
            }));
        }
        assert_same((0..=99).flat_map(|n| {
            [
                format!("T{n:02}:00Z"),
                format!("T00:{n:02}Z"),
                format!("T00:00:{n:02}Z"),
            ]
            .map(|time| format!("2026-03-01{time}"))
        }));
    }

    #[test]
    fn errors_say_what_is_wrong() {
        let fault = |text: &str| *Timestamp::new(text).unwrap_err().fault();
        assert_eq!(fault("2026-03-01T09:30:00"), TimestampFault::Form);
        assert_eq!(fault("2026-03-01T09:30:00+00:00"), TimestampFault::Form);
        assert_eq!(fault("2026-02-30T09:30:00Z"), TimestampFault::Date);
        assert_eq!(fault("2026-03-01T24:00Z"), TimestampFault::Time);
        assert_eq!(fault("2026-03-01T23:59:60Z"), TimestampFault::Time);
    }

    #[test]
    fn is_lenient_when_received_and_sent_back_unchanged() {
        for text in [
            "2026-03-01T09:30:00.120000Z",
            "2026-03-01T09:30:00+02:00",
            "soon",
            "",
        ] {
            assert_eq!(serde_json::to_value(sent(text)).unwrap(), text);
            assert_eq!(sent(text).is_documented(), text.ends_with("0000Z"));
        }
    }

    #[test]
    fn every_documented_text_is_a_time() {
        for (text, seconds, nanos) in [
            ("1970-01-01T00:01Z", 60, 0),
            ("1970-01-01T00:01:01Z", 61, 0),
            ("1970-01-01T00:01:01.5Z", 61, 500_000_000),
            ("1970-01-01T00:01:01.0000000019Z", 61, 1),
            ("0000-02-29T00:00Z", -62_162_121_600, 0),
        ] {
            assert_eq!(
                Timestamp::new(text).unwrap().to_utc(),
                Utc.timestamp_opt(seconds, nanos).single(),
                "{text}"
            );
        }
    }

    #[test]
    fn other_offsets_are_understood_and_nonsense_is_not() {
        let noon = Utc.with_ymd_and_hms(2026, 3, 1, 12, 0, 0).single();
        for text in [
            "2026-03-01T14:00:00+02:00",
            "2026-03-01T08:30-03:30",
            "2026-03-01t12:00z",
        ] {
            assert_eq!(sent(text).to_utc(), noon, "{text}");
        }
        for text in [
            "2026-03-01T12:00",
            "2026-03-01T12:00.5Z",
            "2026-03-01T12:0é0Z",
            "2026-02-30T12:00Z",
            "1772366400",
        ] {
            assert_eq!(sent(text).to_utc(), None, "{text}");
        }
    }

    #[test]
    fn is_made_from_a_time() {
        let time = |year| {
            Utc.with_ymd_and_hms(year, 2, 28, 1, 2, 3).unwrap()
                + chrono::TimeDelta::microseconds(4999)
        };
        assert_eq!(
            Timestamp::try_from(time(2026)).unwrap().as_str(),
            "2026-02-28T01:02:03.004Z"
        );
        assert_eq!(
            Timestamp::try_from(time(0)).unwrap().as_str(),
            "0000-02-28T01:02:03.004Z"
        );
        assert!(
            Timestamp::try_from(time(-1)).is_err() && Timestamp::try_from(time(10_000)).is_err()
        );
        let leap_second = sent("2016-12-31T23:59:60Z").to_utc().unwrap();
        assert_eq!(
            Timestamp::try_from(leap_second).unwrap_err().fault(),
            &TimestampFault::Time
        );
    }

    #[test]
    fn is_ordered_by_time() {
        let sorted = [
            "",
            "soon",
            "2026-03-01T09:30:00.5Z",
            "2026-03-01T10:00Z",
            "2026-03-01T12:00+02:00",
            "2026-03-01T10:00:01Z",
        ];
        assert!(sorted.map(sent).is_sorted());
        assert!(sent("2026-03-01T10:00Z") != sent("2026-03-01T10:00:00Z"));
    }
}
