//! The target `values`: texts as identifiers and as timestamps.

use std::sync::LazyLock;

use generated_client::sevalla::types::ApplicationId;
use generated_client::values::{ID_PATTERN, TIMESTAMP_PATTERN, Timestamp};
use regress::Regex;

/// Holds both parsers against their documented patterns.
pub(crate) fn check(input: &[u8]) {
    static PATTERNS: LazyLock<[Regex; 2]> = LazyLock::new(|| {
        [ID_PATTERN, TIMESTAMP_PATTERN].map(|pattern| Regex::new(pattern).expect("a pattern"))
    });
    let Ok(text) = str::from_utf8(input) else {
        return;
    };
    let [id, timestamp] = [0, 1].map(|index: usize| PATTERNS[index].find(text).is_some());
    check_id(text, id);
    check_timestamp(text, timestamp);
}

fn check_id(text: &str, is_documented: bool) {
    let parsed = text.parse::<ApplicationId>();
    assert_eq!(parsed.is_ok(), is_documented, "{text:?}: {parsed:?}");
    let received = serde_json::from_value::<ApplicationId>(text.into());
    match (&parsed, &received) {
        (Ok(parsed), Ok(received)) => assert_eq!(parsed, received, "{text:?}"),
        (Ok(_), Err(error)) => panic!("{text:?} is documented and not taken: {error}"),
        (Err(error), _) => assert!(!error.to_string().is_empty()),
    }
    if let Ok(received) = received {
        let written = received.to_string();
        assert_eq!(written, text.to_lowercase());
        assert!(received == *text);
        let again = serde_json::from_value::<ApplicationId>(written.into());
        assert_eq!(again.ok(), Some(received));
    }
}

fn check_timestamp(text: &str, is_documented: bool) {
    let parsed = Timestamp::new(text);
    assert_eq!(parsed.is_ok(), is_documented, "{text:?}: {parsed:?}");
    let received: Timestamp = serde_json::from_value(text.into()).expect("whatever it is");
    assert_eq!(received.is_documented(), is_documented, "{text:?}");
    assert_eq!(serde_json::to_value(&received).ok(), Some(text.into()));
    let time = received.to_utc();
    match parsed {
        Err(error) => assert!(!error.to_string().is_empty()),
        Ok(parsed) => {
            assert!(parsed == received && parsed.as_str() == text);
            assert!(time.is_some(), "{text:?} is documented, and no time");
        }
    }
    // What is made of a time is the same time, to the millisecond.
    if let Some(time) = time
        && let Ok(made) = Timestamp::try_from(time)
    {
        let again = made.to_utc().expect("a time");
        assert_eq!(
            again.timestamp_millis(),
            time.timestamp_millis(),
            "{text:?}"
        );
    }
}
