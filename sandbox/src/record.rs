//! One resource: what was sent for it, what the sandbox gave it, and which states it passes.

use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Map, Value};

use crate::nested::Set;

/// The property that holds an item's id.
pub(crate) const ID: &str = "id";

/// One resource.
#[derive(Clone)]
pub(crate) struct Record {
    pub(crate) fields: Map<String, Value>,
    pub(crate) created: DateTime<Utc>,
    pub(crate) updated: DateTime<Utc>,
    /// The states that properties pass, at most one course a property; the last one began last.
    courses: Vec<Course>,
    /// Until when it can still be read and is listed after it was deleted.
    lingers_until: Option<DateTime<Utc>>,
}

/// The states of one property over time.
#[derive(Clone, Debug)]
pub(crate) struct Course {
    /// Where it stands: `state`, or within another, `status.build`.
    pub(crate) property: Arc<str>,
    pub(crate) since: DateTime<Utc>,
    /// The states, each with its time.
    pub(crate) through: Arc<[(String, TimeDelta)]>,
    /// The state after them; what the property was before, if there is none.
    pub(crate) ends: Option<Value>,
}

impl Course {
    /// When the last state that is passed is over.
    pub(crate) fn end(&self) -> DateTime<Utc> {
        let lasting = self.through.iter().map(|(_, lasting)| *lasting);
        self.since + lasting.fold(TimeDelta::zero(), |sum, lasting| sum + lasting)
    }

    /// The state that is being passed.
    fn passing(&self, now: DateTime<Utc>) -> Option<&str> {
        let mut end = self.since;
        let mut states = self.through.iter().filter(|(_, lasting)| {
            end += *lasting;
            now < end
        });
        states.next().map(|(state, _)| state.as_str())
    }

    /// The state at a time; none after those that are passed if nothing else is to follow.
    fn state(&self, now: DateTime<Utc>) -> Option<Value> {
        let passing = self.passing(now).map(Value::from);
        passing.or_else(|| self.ends.clone())
    }

    /// The property of the record that it is about or within.
    fn outermost(&self) -> &str {
        let name = self.property.split('.').next();
        name.unwrap_or(&self.property)
    }
}

impl Record {
    pub(crate) fn new(fields: Map<String, Value>, now: DateTime<Utc>) -> Self {
        Self {
            fields,
            created: now,
            updated: now,
            courses: Vec::new(),
            lingers_until: None,
        }
    }

    /// The value of a property at a time.
    pub(crate) fn value(&self, property: &str, now: DateTime<Utc>) -> Option<Value> {
        let stored = self.fields.get_key_value(property);
        let stored = stored.map(|(name, value)| (name.clone(), value.clone()));
        let mut shown: Map<String, Value> = stored.into_iter().collect();
        let courses = self.courses.iter();
        for course in courses.filter(|course| course.outermost() == property) {
            if let Some(state) = course.state(now) {
                Set::new(&course.property, state).apply(&mut shown);
            }
        }
        shown.shift_remove(property)
    }

    /// Properties that pass states, or did.
    #[cfg(feature = "page")]
    pub(crate) fn courses(&self) -> impl Iterator<Item = &str> {
        self.courses.iter().map(|course| &*course.property)
    }

    /// Properties that are there because of a course alone.
    pub(crate) fn passed(&self) -> impl Iterator<Item = &str> {
        let properties = self.courses.iter().map(Course::outermost);
        properties.filter(|property| !self.fields.contains_key(*property))
    }

    /// When the course that began last is over, or was; `None` if the record never had one.
    pub(crate) fn end(&self) -> Option<DateTime<Utc>> {
        self.courses.last().map(Course::end)
    }

    /// Sets properties, which ends whatever states they were passing. Null stays as null and clears what was there.
    pub(crate) fn change(&mut self, changes: Vec<Set>, now: DateTime<Utc>) {
        for course in &mut self.courses {
            if changes.iter().any(|set| set.concerns(&course.property)) {
                // It is over now, unless it was before.
                course.since = course.end().min(now);
                course.through = Arc::new([]);
                course.ends = None;
            }
        }
        for set in changes {
            set.apply(&mut self.fields);
        }
        // A seed may have set the time of the last change, which is now.
        self.fields
            .retain(|name, _| name != "updated_at" && name != "updatedAt");
        self.updated = now;
    }

    /// Lets a property pass states from the course's beginning on.
    pub(crate) fn begin(&mut self, course: Course) {
        let current = self
            .courses
            .iter()
            .position(|other| other.property == course.property);
        if let Some(Some(ends)) = current.map(|index| self.courses.remove(index).ends) {
            // What a property returns to is where it was going before.
            Set::new(&course.property, ends).apply(&mut self.fields);
        }
        self.courses.push(course);
    }

    /// Deletes the record, but lets it be seen for a time.
    pub(crate) fn linger(&mut self, until: DateTime<Utc>) {
        self.lingers_until = Some(until);
    }

    pub(crate) fn is_deleted(&self) -> bool {
        self.lingers_until.is_some()
    }

    /// About how many bytes of memory it takes.
    pub(crate) fn size(&self) -> usize {
        let fields = self.fields.iter();
        let fields: usize = fields.map(|(name, value)| name.len() + size(value)).sum();
        size_of::<Self>() + fields
    }
}

/// About how many bytes of memory a value takes.
pub(crate) fn size(value: &Value) -> usize {
    let inner = match value {
        Value::String(text) => text.len(),
        Value::Array(elements) => elements.iter().map(size).sum(),
        Value::Object(fields) => fields
            .iter()
            .map(|(name, value)| name.len() + size(value))
            .sum(),
        _ => 0,
    };
    size_of::<Value>() + inner
}

/// Without what was sent, which may hold secrets.
impl fmt::Debug for Record {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Record")
            .field("created", &self.created)
            .field("updated", &self.updated)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds)
    }

    fn record() -> Record {
        let fields = [("status".to_owned(), json!("ready"))];
        Record::new(fields.into_iter().collect(), at(0))
    }

    fn course(since: i64, ends: Option<&str>) -> Course {
        Course {
            property: "status".into(),
            since: at(since),
            through: [("busy", 2), ("slow", 3)]
                .map(|(state, lasting)| (state.to_owned(), TimeDelta::seconds(lasting)))
                .into(),
            ends: ends.map(Value::from),
        }
    }

    #[test]
    fn states_are_passed_and_end() {
        let mut record = record();
        assert_eq!(record.end(), None);
        record.begin(course(10, Some("done")));
        let states = [(10, "busy"), (11, "busy"), (12, "slow"), (15, "done")];
        for (second, state) in states {
            assert_eq!(record.value("status", at(second)), Some(json!(state)));
        }
        assert_eq!(record.end(), Some(at(15)));
    }

    #[test]
    fn without_an_end_the_property_is_what_it_was() {
        let mut record = record();
        record.begin(course(0, Some("done")));
        record.begin(course(1, None));
        assert_eq!(record.value("status", at(1)), Some(json!("busy")));
        assert_eq!(record.value("status", at(6)), Some(json!("done")));
    }

    #[test]
    fn what_is_set_ends_the_states() {
        let mut record = record();
        record.begin(course(0, Some("done")));
        record.change(vec![Set::new("status", json!("stopped"))], at(1));
        assert_eq!(record.value("status", at(1)), Some(json!("stopped")));
        assert_eq!(record.value("status", at(9)), Some(json!("stopped")));
        assert_eq!(record.end(), Some(at(1)));
    }

    #[test]
    fn states_stand_within_other_properties_too() {
        let mut record = record();
        record.fields = [("at".to_owned(), json!({ "site": { "plan": "small" } }))]
            .into_iter()
            .collect();
        record.begin(Course {
            property: "at.site.state".into(),
            ..course(0, Some("done"))
        });
        record.change(vec![Set::new("at.site.plan", json!("large"))], at(1));
        for (second, state) in [(1, "busy"), (2, "slow"), (5, "done")] {
            let expected = json!({ "site": { "plan": "large", "state": state } });
            assert_eq!(record.value("at", at(second)), Some(expected));
        }
        record.change(vec![Set::new("at.site", json!({}))], at(6));
        assert_eq!(record.value("at", at(6)), Some(json!({ "site": {} })));
    }

    #[test]
    fn nothing_secret_is_in_debug() {
        assert!(!format!("{:?}", record()).contains("ready"));
    }
}
