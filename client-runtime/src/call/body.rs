//! The body of a request, as it was set so far.

use std::fmt;

use serde::{Serialize, Serializer};
use serde_json::{Map, Value};
use zeroize::Zeroize;

use super::json::{Unwritable, to_json};
use crate::rules::check::Check;
use crate::rules::data::Rules;
use crate::rules::problem::{Fault, Path};

/// The body of a request: JSON with all secrets in the clear.
///
/// It is what is checked and what is sent. `Debug` shows only the names of what was set; its texts are wiped when it is
/// dropped.
#[derive(Clone)]
pub struct Body {
    value: Value,
    state: State,
    /// What could not be written as JSON, by the name of the property if it was one.
    unwritable: Vec<(Option<&'static str>, Unwritable)>,
}

/// How much of a body there is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nothing, not even an object.
    Missing,
    /// An object in which nothing was set but what is always there.
    Untouched,
    /// Something was set.
    Set,
}

impl Body {
    /// An object in which nothing is set yet.
    #[must_use]
    pub fn new() -> Self {
        Self {
            value: Value::Object(Map::new()),
            state: State::Untouched,
            unwritable: Vec::new(),
        }
    }

    /// No body yet.
    #[must_use]
    pub fn missing() -> Self {
        Self {
            value: Value::Null,
            state: State::Missing,
            unwritable: Vec::new(),
        }
    }

    /// A whole body.
    pub fn of<T: Serialize + ?Sized>(value: &T) -> Self {
        let mut body = Self::missing();
        body.state = State::Set;
        match to_json(value) {
            Ok(value) => body.value = value,
            Err(fault) => body.unwritable.push((None, fault)),
        }
        body
    }

    /// The same with a property that always has the same value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.insert(name, value.into());
        self
    }

    /// Sets a property.
    // Once for each type of a value, and not within each setter.
    #[inline(never)]
    pub fn set<T: Serialize>(&mut self, name: &'static str, value: T) {
        self.set_written(name, to_json(&value));
    }

    /// Sets a property to null.
    pub fn set_null(&mut self, name: &'static str) {
        self.set_written(name, Ok(Value::Null));
    }

    /// Sets further properties, which the API knows no names of.
    pub fn extend<T: Serialize>(&mut self, properties: impl IntoIterator<Item = (String, T)>) {
        self.state = State::Set;
        for (name, value) in properties {
            match to_json(&value) {
                Ok(value) => self.insert(&name, value),
                Err(fault) => self.unwritable.push((None, fault)),
            }
        }
    }

    fn set_written(&mut self, name: &'static str, value: Result<Value, Unwritable>) {
        self.state = State::Set;
        self.unwritable
            .retain(|(unwritable, _)| *unwritable != Some(name));
        match value {
            Ok(value) => self.insert(name, value),
            Err(fault) => self.unwritable.push((Some(name), fault)),
        }
    }

    fn insert(&mut self, name: &str, value: Value) {
        // After a whole body that is no object, a property begins a new one.
        if !self.value.is_object() {
            wipe(&mut self.value);
            self.value = Value::Object(Map::new());
        }
        let replaced = match &mut self.value {
            Value::Object(object) => object.insert(name.to_owned(), value),
            _ => None,
        };
        if let Some(mut replaced) = replaced {
            wipe(&mut replaced);
        }
    }

    /// Whether there is nothing to send.
    pub(super) fn is_missing(&self) -> bool {
        self.state == State::Missing
    }

    /// Whether there is nothing to send if a body is not required.
    pub(super) fn is_untouched(&self) -> bool {
        self.state != State::Set
    }

    /// Adds what is wrong with it.
    pub(super) fn check(&self, rules: Option<&Rules>, check: &mut Check) {
        let path = Path::root("body");
        for (name, fault) in &self.unwritable {
            let fault = match fault {
                Unwritable::NotFinite => Fault::NotFinite,
                Unwritable::Other => Fault::NotJson,
            };
            match name {
                Some(name) => check.add(&path.key(name), fault),
                None => check.add(&path, fault),
            }
        }
        // What could not be written is missing from the value, and would be told a second time.
        if let (Some(rules), true) = (rules, self.unwritable.is_empty()) {
            check.value(rules, &self.value, &path);
        }
    }
}

impl Default for Body {
    fn default() -> Self {
        Self::new()
    }
}

/// As it is sent.
impl Serialize for Body {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Body ")?;
        match &self.value {
            Value::Object(object) => formatter.debug_list().entries(object.keys()).finish(),
            Value::Null => formatter.write_str("[]"),
            _ => formatter.write_str("[…]"),
        }
    }
}

impl Drop for Body {
    fn drop(&mut self) {
        wipe(&mut self.value);
    }
}

/// Overwrites all texts within.
fn wipe(value: &mut Value) {
    match value {
        Value::String(text) => text.zeroize(),
        Value::Array(elements) => elements.iter_mut().for_each(wipe),
        Value::Object(object) => object.values_mut().for_each(wipe),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::values::Secret;

    fn sent(body: &Body) -> Value {
        serde_json::to_value(body).unwrap()
    }

    #[test]
    fn holds_what_was_set_last() {
        let mut body = Body::new().with("type", "port");
        assert!(body.is_untouched() && !body.is_missing());
        body.set("number", 1);
        body.set("number", 2);
        body.set_null("owner");
        body.extend([("more".to_owned(), [true])]);
        assert!(!body.is_untouched());
        let expected = json!({ "type": "port", "number": 2, "owner": null, "more": [true] });
        assert_eq!(sent(&body), expected);
        assert_eq!(sent(&Body::of(&[1, 2])), json!([1, 2]));
        assert!(Body::missing().is_missing());
    }

    #[test]
    fn secrets_are_sent_and_not_shown() {
        let mut body = Body::new();
        body.set("password", Secret::from("MARKER"));
        assert_eq!(sent(&body), json!({ "password": "MARKER" }));
        assert_eq!(format!("{body:?}"), r#"Body ["password"]"#);
        let text = Body::of(&Secret::from("MARKER"));
        assert_eq!(sent(&text), json!("MARKER"));
        assert_eq!(format!("{text:?}"), "Body […]");
    }

    #[test]
    fn texts_within_are_wiped() {
        let mut value = json!({ "a": ["MARKER", { "b": "MARKER" }], "c": 1 });
        wipe(&mut value);
        assert_eq!(value, json!({ "a": ["", { "b": "" }], "c": 1 }));
    }

    #[test]
    fn what_is_no_json_is_a_problem_and_no_panic() {
        let mut body = Body::new();
        body.set("ratio", f64::NAN);
        let mut check = Check::new(false);
        body.check(None, &mut check);
        let problems = check.into_problems();
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].path(), "body.ratio");
        assert_eq!(problems[0].fault(), &Fault::NotFinite);
        body.set("ratio", 0.5);
        let mut check = Check::new(false);
        body.check(None, &mut check);
        assert!(check.into_problems().is_empty(), "it was set anew");
    }
}
