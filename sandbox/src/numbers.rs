//! Numbers as the sandbox keeps them.

use serde_json::{Number, Value};

/// Writes `3000.0` as `3000`, which JSON Schema takes for the same integer and typed clients do not.
pub(crate) fn whole_numbers(value: &mut Value) {
    match value {
        Value::Number(number) => {
            // Within 53 bits a float is exactly the integer that it looks like.
            let whole = number.as_f64().filter(|float| {
                number.is_f64() && float.fract() == 0.0 && float.abs() < 9_007_199_254_740_992.0
            });
            #[allow(clippy::cast_possible_truncation, reason = "checked above")]
            if let Some(float) = whole {
                *number = Number::from(float as i64);
            }
        }
        Value::Array(values) => values.iter_mut().for_each(whole_numbers),
        Value::Object(fields) => fields.values_mut().for_each(whole_numbers),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn integers_that_were_sent_as_floats_are_kept_as_integers() {
        let mut value = json!({ "a": [1.0, 1.5, 1e300], "b": -0.0 });
        whole_numbers(&mut value);
        assert_eq!(value, json!({ "a": [1, 1.5, 1e300], "b": 0 }));
    }
}
