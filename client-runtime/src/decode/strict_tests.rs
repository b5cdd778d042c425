//! Integers, however they are spelled.

use std::fmt::Debug;

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::*;

fn decoded<T: DeserializeOwned>(json: &str) -> Result<T, String> {
    let mut deserializer = serde_json::Deserializer::from_str(json);
    let decoded = T::deserialize(Strict::new(&mut deserializer, &mut Track::default()));
    decoded.map_err(|error| error.to_string())
}

/// From a text, and from a value as a union holds it.
#[track_caller]
fn assert_decodes<T: DeserializeOwned + Debug + PartialEq>(json: &str, expected: &T) {
    assert_eq!(decoded::<T>(json).as_ref(), Ok(expected), "{json}");
    let value: Value = serde_json::from_str(json).unwrap();
    let of_value = T::deserialize(Strict::new(&value, &mut Track::default()));
    assert_eq!(of_value.unwrap(), *expected, "{json}");
}

#[test]
fn an_integer_is_one_however_it_is_spelled() {
    for json in ["7", "7.0", "7.000", "70e-1", "0.7e1", "7E0"] {
        assert_decodes::<i8>(json, &7);
        assert_decodes::<i16>(json, &7);
        assert_decodes::<i32>(json, &7);
        assert_decodes::<i64>(json, &7);
        assert_decodes::<u8>(json, &7);
        assert_decodes::<u16>(json, &7);
        assert_decodes::<u32>(json, &7);
        assert_decodes::<u64>(json, &7);
    }
    assert_decodes::<u16>("3306.0", &3306);
    assert_decodes::<i64>("1e3", &1000);
    assert_decodes::<i64>("-1e3", &-1000);
    assert_decodes::<u64>("-0", &0);
    assert_decodes::<u64>("1e19", &10_000_000_000_000_000_000);
    assert_decodes::<Option<Vec<i64>>>("[1.0, 2, -3e0]", &Some(vec![1, 2, -3]));
    assert_decodes::<(f64, Value)>("[1.0, 1.0]", &(1.0, Value::from(1.0)));
}

#[test]
fn a_fraction_is_no_integer() {
    for json in ["3306.5", "-0.5", "1e-3"] {
        let error = decoded::<i64>(json).unwrap_err();
        assert!(error.starts_with("invalid type: floating point"), "{error}");
        decoded::<u64>(json).unwrap_err();
    }
}

#[test]
fn what_the_integer_has_no_room_for_is_refused() {
    decoded::<u8>("1e3").unwrap_err();
    decoded::<u64>("-1.0").unwrap_err();
    decoded::<i64>("1e19").unwrap_err();
    decoded::<i64>("-9223372036854775809").unwrap_err();
    decoded::<u64>("18446744073709551616").unwrap_err();
    decoded::<u64>("1e20").unwrap_err();
}

#[test]
fn a_text_is_no_number() {
    decoded::<String>("1.0").unwrap_err();
    decoded::<i64>("\"1.0\"").unwrap_err();
}
