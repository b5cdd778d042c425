//! Holding a request against the rules.

use std::collections::HashSet;

use serde_json::{Number, Value};

use super::data::{ListRules, ObjectRules, Rules};
use super::numbers::{integer_fault, number_fault};
use super::problem::{Fault, Path, Problem};
use super::texts;
use crate::values::{id_fault, quoted, timestamp_fault};

/// Collects everything that is wrong with a request.
#[derive(Clone, Debug)]
pub(crate) struct Check {
    problems: Vec<Problem>,
    /// Whether a choice may be answered with what is not documented.
    undocumented: bool,
}

impl Check {
    /// Nothing is wrong yet.
    pub(crate) fn new(undocumented: bool) -> Self {
        Self {
            problems: Vec::new(),
            undocumented,
        }
    }

    /// What is wrong, in the order in which it was found.
    pub(crate) fn problems(&self) -> &[Problem] {
        &self.problems
    }

    #[cfg(test)]
    pub(crate) fn into_problems(self) -> Vec<Problem> {
        self.problems
    }

    /// Adds a problem of which no value is shown.
    pub(crate) fn add(&mut self, path: &Path<'_>, fault: Fault) {
        self.problems.push(Problem::new(path.to_string(), fault));
    }

    fn add_showing(&mut self, path: &Path<'_>, shown: String, fault: Fault) {
        let problem = Problem::new(path.to_string(), fault);
        self.problems.push(problem.showing(shown));
    }

    /// Checks what stands in the path of a URL, where numbers are text too.
    pub(crate) fn text(&mut self, rules: &Rules, text: &str, path: &Path<'_>) {
        match *rules {
            Rules::Of(rules) => self.text(rules(), text, path),
            Rules::Integer(_) | Rules::Number(..) | Rules::OneOfIntegers(_) => {
                let number: Result<Number, _> = text.parse();
                let value = number.map_or_else(|_| text.into(), Value::Number);
                self.value(rules, &value, path);
            }
            _ => self.value(rules, &text.into(), path),
        }
    }

    /// Checks a value and all that is within.
    pub(crate) fn value(&mut self, rules: &Rules, value: &Value, path: &Path<'_>) {
        match (*rules, value) {
            (Rules::Any, _)
            | (Rules::Boolean, Value::Bool(_))
            | (Rules::Nullable(_), Value::Null) => {}
            (Rules::Nullable(rules), _) => self.value(rules, value, path),
            (Rules::Of(rules), _) => self.value(rules(), value, path),
            (Rules::AnyOf(cases), _) => self.any_of(cases, value, path),
            (Rules::Id, Value::String(text)) => {
                // Not shown: what was taken for an id may be a token that was put in the wrong place.
                if let Some(fault) = id_fault(text) {
                    self.add(path, Fault::Id(fault));
                }
            }
            (Rules::Timestamp, Value::String(text)) => {
                let fault = timestamp_fault(text).map(Fault::Timestamp);
                self.shown(path, || quoted(text), fault);
            }
            (Rules::Integer(rules), Value::Number(number)) => {
                let fault = integer_fault(&rules, number);
                self.shown(path, || number.to_string(), fault);
            }
            (Rules::Number(min, max), Value::Number(number)) => {
                let fault = number_fault(min, max, number);
                self.shown(path, || number.to_string(), fault);
            }
            (Rules::Text(rules), Value::String(text)) => {
                self.shown(path, || quoted(text), texts::fault(&rules, text));
            }
            (Rules::Secret(rules), Value::String(text)) => {
                if let Some(fault) = texts::fault(&rules, text) {
                    self.add(path, fault);
                }
            }
            (Rules::OneOf(documented), Value::String(text)) => {
                if !self.undocumented && !documented.contains(&text.as_str()) {
                    let documented = documented.to_vec();
                    self.add_showing(path, quoted(text), Fault::NotDocumented { documented });
                }
            }
            (Rules::OneOfIntegers(documented), Value::Number(number)) => {
                let is_listed = number
                    .as_i64()
                    .is_some_and(|number| documented.contains(&number));
                if !self.undocumented && !is_listed {
                    let documented = documented.to_vec();
                    let fault = Fault::UndocumentedInteger { documented };
                    self.add_showing(path, number.to_string(), fault);
                }
            }
            (Rules::List(rules), Value::Array(elements)) => self.list(&rules, elements, path),
            (Rules::Map(rules), Value::Object(object)) => {
                for (name, value) in object {
                    self.value(rules, value, &path.key(name));
                }
            }
            (Rules::Object(rules), Value::Object(object)) => self.object(&rules, object, path),
            (Rules::Tagged(tag, cases), Value::Object(object)) => {
                let path_of_tag = path.key(tag);
                match object.get(tag) {
                    None => self.add(&path_of_tag, Fault::Missing),
                    Some(named) => {
                        let case = cases.iter().find(|(names, _)| {
                            names.iter().any(|name| named.as_str() == Some(name))
                        });
                        match case {
                            Some((_, rules)) => self.value(rules, value, path),
                            None => self.unknown_tag(cases, named, &path_of_tag),
                        }
                    }
                }
            }
            (rules, _) => self.add(
                path,
                Fault::Kind {
                    expected: expected(&rules),
                    found: kind(value),
                },
            ),
        }
    }

    /// Adds a problem that shows its value, if there is one.
    fn shown(&mut self, path: &Path<'_>, shown: impl FnOnce() -> String, fault: Option<Fault>) {
        if let Some(fault) = fault {
            self.add_showing(path, shown(), fault);
        }
    }

    fn unknown_tag(
        &mut self,
        cases: &[(&'static [&'static str], Rules)],
        named: &Value,
        path: &Path<'_>,
    ) {
        let Value::String(text) = named else {
            let (expected, found) = ("text", kind(named));
            return self.add(path, Fault::Kind { expected, found });
        };
        if !self.undocumented {
            let documented = cases
                .iter()
                .flat_map(|(names, _)| *names)
                .copied()
                .collect();
            self.add_showing(path, quoted(text), Fault::NotDocumented { documented });
        }
    }

    fn list(&mut self, rules: &ListRules, elements: &[Value], path: &Path<'_>) {
        let length = elements.len();
        if length < rules.min {
            let min = rules.min;
            self.add(path, Fault::TooFew { length, min });
        }
        if length > rules.max {
            let max = rules.max;
            self.add(path, Fault::TooMany { length, max });
        }
        if rules.unique {
            let mut seen = HashSet::new();
            let mut elements = elements.iter();
            // Elements are equal if they are written alike.
            if let Some(position) = elements.position(|element| !seen.insert(element.to_string())) {
                self.add(path, Fault::Repeated { position });
            }
        }
        for (index, element) in elements.iter().enumerate() {
            self.value(rules.items, element, &path.index(index));
        }
    }

    fn object(
        &mut self,
        rules: &ObjectRules,
        object: &serde_json::Map<String, Value>,
        path: &Path<'_>,
    ) {
        for property in rules.properties {
            let path = path.key(property.name);
            match object.get(property.name) {
                Some(value) => self.value(&property.rules, value, &path),
                None if property.required => self.add(&path, Fault::Missing),
                None => {}
            }
        }
        let Some(rest) = rules.rest else {
            return;
        };
        for (name, value) in object {
            let mut documented = rules.properties.iter();
            if !documented.any(|property| property.name == name) {
                self.value(rest, value, &path.key(name));
            }
        }
    }

    /// A value of no documented case has the problems of the case that it comes nearest to.
    fn any_of(&mut self, cases: &[Rules], value: &Value, path: &Path<'_>) {
        let mut nearest: Option<(bool, Vec<Problem>)> = None;
        for case in cases {
            let mut check = Self::new(self.undocumented);
            check.value(case, value, path);
            let problems = check.problems;
            if problems.is_empty() {
                return;
            }
            // That a text is no object says less than that it is too long.
            let another_kind =
                problems.len() == 1 && matches!(problems[0].fault(), Fault::Kind { .. });
            let rank =
                |(another_kind, problems): &(bool, Vec<Problem>)| (*another_kind, problems.len());
            let found = (another_kind, problems);
            if nearest
                .as_ref()
                .is_none_or(|nearest| rank(&found) < rank(nearest))
            {
                nearest = Some(found);
            }
        }
        let (_, mut problems) = nearest.unwrap_or_default();
        // What is a secret in one case may be shown by the rules of another.
        if cases.iter().any(|case| may_hold_secret(case, 8)) {
            problems.iter_mut().for_each(Problem::hide);
        }
        self.problems.append(&mut problems);
    }
}

/// Whether a value may hold a secret, so many types deep; beyond that it is taken for granted.
fn may_hold_secret(rules: &Rules, depth: usize) -> bool {
    let Some(depth) = depth.checked_sub(1) else {
        return true;
    };
    match *rules {
        Rules::Secret(_) => true,
        Rules::List(ListRules { items, .. }) => may_hold_secret(items, depth),
        Rules::Map(rules) | Rules::Nullable(rules) => may_hold_secret(rules, depth),
        Rules::Of(rules) => may_hold_secret(rules(), depth),
        Rules::Object(ObjectRules { properties, rest }) => {
            let mut properties = properties.iter();
            properties.any(|property| may_hold_secret(&property.rules, depth))
                || rest.is_some_and(|rest| may_hold_secret(rest, depth))
        }
        Rules::Tagged(_, cases) => {
            let mut cases = cases.iter();
            cases.any(|(_, case)| may_hold_secret(case, depth))
        }
        Rules::AnyOf(cases) => cases.iter().any(|case| may_hold_secret(case, depth)),
        Rules::Any
        | Rules::Boolean
        | Rules::Id
        | Rules::Timestamp
        | Rules::Integer(_)
        | Rules::Number(..)
        | Rules::Text(_)
        | Rules::OneOf(_)
        | Rules::OneOfIntegers(_) => false,
    }
}

/// What rules ask for, in a word.
fn expected(rules: &Rules) -> &'static str {
    match rules {
        Rules::Boolean => "true or false",
        Rules::Integer(_) | Rules::OneOfIntegers(_) => "a whole number",
        Rules::Number(..) => "a finite number",
        Rules::List(_) => "a list",
        Rules::Map(_) | Rules::Object(_) | Rules::Tagged(..) => "an object",
        Rules::Id => "an identifier",
        Rules::Timestamp => "a timestamp",
        Rules::Text(_) | Rules::Secret(_) | Rules::OneOf(_) => "text",
        Rules::Any | Rules::Nullable(_) | Rules::AnyOf(_) | Rules::Of(_) => "another value",
    }
}

/// What kind of value it is, without the value.
fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

#[cfg(test)]
#[path = "check_tests.rs"]
mod tests;
