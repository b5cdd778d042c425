//! Values within values, by the names that lead to them: `status.build.status`.

use serde_json::{Map, Value};

/// What is set, and where.
pub(crate) struct Set {
    at: Vec<String>,
    /// Without it, what stands there goes.
    value: Option<Value>,
}

impl Set {
    /// A value at a dotted path.
    pub(crate) fn new(path: &str, value: Value) -> Self {
        Self {
            at: path.split('.').map(str::to_owned).collect(),
            value: Some(value),
        }
    }

    /// A value of a property of the record itself, whatever characters its name has.
    pub(crate) fn property_of(name: String, value: Value) -> Self {
        Self {
            at: vec![name],
            value: Some(value),
        }
    }

    /// An object that is sent for a part of another: what is in it is set by itself, and null takes away.
    pub(crate) fn merging(name: String, value: Value) -> Vec<Self> {
        let mut sets = Vec::new();
        leaves(vec![name], value, &mut sets);
        sets
    }

    /// The name and the value, if it is a property of the record itself.
    pub(crate) fn property(&self) -> Option<(&str, &Value)> {
        match self.at.as_slice() {
            [name] => Some((name, self.value.as_ref()?)),
            _ => None,
        }
    }

    /// Whether it sets what is at a dotted path, or something within, or what that is in.
    pub(crate) fn concerns(&self, path: &str) -> bool {
        path.split('.')
            .zip(&self.at)
            .all(|(one, other)| one == other)
    }

    pub(crate) fn apply(self, fields: &mut Map<String, Value>) {
        apply(fields, &self.at, self.value);
    }
}

fn apply(fields: &mut Map<String, Value>, at: &[String], value: Option<Value>) {
    match (at, value) {
        ([], _) => {}
        ([name], Some(value)) => drop(fields.insert(name.clone(), value)),
        ([name], None) => drop(fields.shift_remove(name)),
        ([name, rest @ ..], value) => {
            let within = fields.get_mut(name).and_then(Value::as_object_mut);
            if let Some(within) = within {
                return apply(within, rest, value);
            }
            let mut within = Map::new();
            apply(&mut within, rest, value);
            fields.insert(name.clone(), within.into());
        }
    }
}

fn leaves(at: Vec<String>, value: Value, sets: &mut Vec<Set>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let at = [at.as_slice(), &[name]].concat();
                leaves(at, value, sets);
            }
        }
        value => sets.push(Set {
            // Of the record itself, null stays as null.
            value: Some(value).filter(|value| !value.is_null() || at.len() == 1),
            at,
        }),
    }
}

/// What stands at a dotted path.
pub(crate) fn find<'a>(fields: &'a Map<String, Value>, path: &str) -> Option<&'a Value> {
    let mut steps = path.split('.');
    let first = fields.get(steps.next()?)?;
    steps.try_fold(first, |value, name| value.get(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn fields(value: &Value) -> Map<String, Value> {
        value.as_object().cloned().unwrap()
    }

    #[test]
    fn objects_on_the_way_are_made() {
        let mut record = fields(&json!({ "a": { "b": 1 }, "text": "x" }));
        for path in ["a.c.d", "text.e", "f"] {
            Set::new(path, json!(path)).apply(&mut record);
        }
        let expected = json!({
            "a": { "b": 1, "c": { "d": "a.c.d" } },
            "text": { "e": "text.e" },
            "f": "f",
        });
        assert_eq!(record, fields(&expected));
        assert_eq!(find(&record, "a.c.d"), Some(&json!("a.c.d")));
        assert_eq!(find(&record, "a.b.d"), None);
    }

    #[test]
    fn what_is_merged_sets_its_parts_and_null_takes_away() {
        let mut record = fields(&json!({ "a": { "b": 1, "c": [1], "d": { "e": 1 } }, "f": 1 }));
        let sent = json!({ "b": null, "c": [2], "d": { "g.h": 3 }, "i": {} });
        for set in Set::merging("a".to_owned(), sent) {
            set.apply(&mut record);
        }
        for set in Set::merging("f".to_owned(), Value::Null) {
            set.apply(&mut record);
        }
        let expected = json!({ "a": { "c": [2], "d": { "e": 1, "g.h": 3 } }, "f": null });
        assert_eq!(record, fields(&expected));
    }

    #[test]
    fn a_path_is_concerned_by_what_is_above_and_beneath_it() {
        let set = Set::new("a.b", json!(1));
        for (path, expected) in [("a.b", true), ("a", true), ("a.b.c", true), ("a.c", false)] {
            assert_eq!(set.concerns(path), expected, "{path}");
        }
    }
}
