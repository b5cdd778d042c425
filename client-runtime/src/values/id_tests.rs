//! Identifiers: read, made, compared, and held against the documented pattern.

use std::collections::HashSet;

use proptest::prelude::*;

use super::*;
use crate::values::near_misses::{assert_agreement, near};

enum Thing {}
impl IdKind for Thing {
    const NAME: &'static str = "ThingId";
}
type ThingId = Id<Thing>;

const V4: &str = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
const NIL: &str = "00000000-0000-0000-0000-000000000000";
const MAX: &str = "ffffffff-ffff-ffff-ffff-ffffffffffff";

fn fault(text: &str) -> IdFault {
    *text.parse::<ThingId>().unwrap_err().fault()
}

/// Identifiers, UUIDs that are none, and other spellings of both.
fn spellings() -> impl Strategy<Value = String> {
    let uuid = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";
    let valid = "[0-9a-f]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-f]{3}-[89abAB][0-9A-F]{3}-[0-9a-f]{12}";
    let extreme = "(00000000-0000-0000-0000-000000000000|[fF]{8}-[fF]{4}-[fF]{4}-[fF]{4}-[fF]{12})";
    prop_oneof![
        2 => uuid,
        4 => valid,
        1 => extreme,
        1 => Just(MAX.to_owned()),
        1 => valid.prop_map(|id| id.replace('-', "")),
        1 => valid.prop_map(|id| format!("{{{id}}}")),
        1 => valid.prop_map(|id| format!("urn:uuid:{id}")),
        1 => valid.prop_map(|id| format!("{id}\n")),
    ]
}

#[test]
fn is_read_and_compared_as_text() {
    let id: ThingId = V4.to_uppercase().parse().unwrap();
    assert!(id == V4 && id == *V4 && id == V4.to_uppercase().as_str() && id != NIL);
    assert_eq!((id.as_str(), AsRef::<str>::as_ref(&id)), (V4, V4));
    assert_eq!(AsRef::<Uuid>::as_ref(&id), id.as_uuid());
    assert_eq!(String::from(id), V4);
    assert_eq!(format!("{id:>38}"), format!("  {V4}"));
}

#[test]
fn agrees_with_the_documented_pattern() {
    let alphabet = "0189abcfFgG-– \n{}０١";
    assert_agreement(ID_PATTERN, near(spellings(), alphabet), |text| {
        ThingId::try_from(text).is_ok()
    });
}

#[test]
fn agrees_with_the_documented_pattern_on_every_version_and_variant() {
    let pattern = regress::Regex::new(ID_PATTERN).unwrap();
    for version in "0123456789abcdefABCDEF".chars() {
        for variant in "0123456789abcdefABCDEF".chars() {
            let text = format!("7c9e6679-7425-{version}0de-{variant}44b-e07fc1f90ae7");
            let documented = pattern.find(&text).is_some();
            assert_eq!(text.parse::<ThingId>().is_ok(), documented, "{text}");
            assert_eq!(
                ThingId::try_from(Uuid::try_parse(&text).unwrap()).is_ok(),
                documented,
                "{text}"
            );
        }
    }
}

#[test]
fn errors_say_what_is_wrong() {
    assert_eq!(fault(""), IdFault::Length { length: 0 });
    assert_eq!(fault(&V4.replace('-', "")), IdFault::Length { length: 32 });
    assert_eq!(
        fault(&V4.replace("-74", "_74")),
        IdFault::MissingHyphen {
            position: 8,
            found: '_'
        }
    );
    assert_eq!(
        fault(&V4.replace("ae7", "aé7")),
        IdFault::NotHex {
            position: 34,
            found: 'é'
        }
    );
    assert_eq!(
        fault(&V4.replace("-40", "-F0")),
        IdFault::Version { version: 15 }
    );
    assert_eq!(
        fault(&V4.replace("-94", "-74")),
        IdFault::Variant { digit: 7 }
    );
    assert_eq!(fault(&MAX.to_uppercase()), IdFault::UpperCaseMax);
    assert_eq!(fault(&MAX.replacen('f', "F", 1)), IdFault::UpperCaseMax);
    assert_eq!(
        "app-1".parse::<ThingId>().unwrap_err().to_string(),
        "the text is not a valid ThingId: its length is 5, expected 36"
    );
}

#[test]
fn is_sent_in_lower_case() {
    let id = ThingId::try_from(V4.to_uppercase()).unwrap();
    assert_eq!(id.to_string(), V4);
    assert_eq!(serde_json::to_string(&id).unwrap(), format!("{V4:?}"));
    assert_eq!(format!("{id:?}"), format!("ThingId({V4})"));
}

#[test]
fn any_version_and_variant_may_be_received() {
    for sent in [V4, NIL, MAX, "7c9e6679-7425-90de-144b-e07fc1f90ae7"] {
        for text in [sent.to_owned(), sent.to_uppercase()] {
            let received: ThingId = serde_json::from_value(text.into()).unwrap();
            assert_eq!(received.to_string(), sent);
        }
    }
    for broken in [
        V4.replace('-', ""),
        format!("{{{V4}}}"),
        V4.replace('e', "x"),
    ] {
        assert!(serde_json::from_value::<ThingId>(broken.into()).is_err());
    }
}

#[test]
fn what_may_not_be_sent_is_told() {
    assert_eq!(super::fault(V4), None);
    assert_eq!(
        super::fault("7c9e6679-7425-90de-944b-e07fc1f90ae7"),
        Some(IdFault::Version { version: 9 })
    );
}

#[test]
fn a_refusal_is_silent_about_the_value() {
    let error = serde_json::from_value::<ThingId>("hunter2".into()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "not a valid ThingId: its length is 7, expected 36"
    );
}

#[test]
fn builders_take_whatever_makes_an_id() {
    fn build<V: TryInto<ThingId, Error: fmt::Display>>(id: V) -> Result<ThingId, String> {
        id.try_into().map_err(|error| error.to_string())
    }
    let owned = V4.to_owned();
    let id: ThingId = V4.parse().unwrap();
    for built in [
        build(id),
        Ok((&id).into()),
        build(V4),
        build(&owned),
        build(owned),
        build(Uuid::from(id)),
    ] {
        assert_eq!(built, Ok(id));
    }
    assert_eq!(HashSet::from([id, id]).len(), 1);
    assert!(id > NIL.parse().unwrap() && id < MAX.parse().unwrap());
}
