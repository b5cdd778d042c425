//! Reads `x-sandbox`. That it is in order is checked where the document is made; here, a mistake is an error all the same.

use std::sync::Arc;

use axum::http::StatusCode;
use chrono::TimeDelta;
use serde_json::{Map, Value};

use super::{
    Answers, Behaviour, Change, Credential, Effect, Lifecycle, Path, Refusal, Resource, Step,
    StepEffect,
};
use crate::expression::{Expression, ExpressionError, Term};
use crate::route::segments;

/// What is wrong with an `x-sandbox`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("at `{place}`: {reason}")]
pub struct BehaviourError {
    /// Where, such as `x-sandbox.then[0].create`.
    pub(crate) place: String,
    pub(crate) reason: String,
}

type Result<T> = std::result::Result<T, BehaviourError>;

/// Longer than this nothing lasts, in seconds.
const LONGEST: f64 = 100.0 * 365.0 * 24.0 * 60.0 * 60.0;

impl Behaviour {
    /// Reads the `x-sandbox` of an operation.
    pub(crate) fn read(value: &Value) -> Result<Self> {
        let known = [
            "effect",
            "target",
            "from",
            "set",
            "lifecycle",
            "merges",
            "refuses",
            "then",
            "answers",
            "where",
            // For whoever tries the operation out.
            "tries",
            "resource",
        ];
        let node = Node::new(value, "x-sandbox".to_owned());
        node.allow(&known)?;
        let mut mentions = Vec::new();
        mentioned(value, &mut mentions);
        Ok(Self {
            mentions,
            effect: node.get("effect").map(|node| node.effect()).transpose()?,
            target: node.get("target").map(|node| node.path()).transpose()?,
            change: node.change()?,
            merges: node.elements("merges", |node| Ok(node.text()?.to_owned()))?,
            refuses: node.elements("refuses", Node::refusal)?,
            then: node.elements("then", Node::step)?,
            answers: node
                .get("answers")
                .map(|node| node.answers())
                .transpose()?
                .unwrap_or_default(),
            filter: node.get("where").map(|node| node.condition()).transpose()?,
            resource: node
                .get("resource")
                .map(|node| node.resource().map(Arc::new))
                .transpose()?,
        })
    }
}

/// Finds the paths that stand as they are in expressions, such as in `find('/company', id)`.
fn mentioned(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) if text.starts_with('=') => {
            let quoted = text.split(['\'', '"']).skip(1).step_by(2);
            // What ends with a slash is put together with an id.
            let paths = quoted.filter(|piece| piece.starts_with('/') && !piece.ends_with('/'));
            found.extend(paths.map(str::to_owned));
        }
        Value::Array(elements) => elements.iter().for_each(|value| mentioned(value, found)),
        Value::Object(fields) => fields.values().for_each(|value| mentioned(value, found)),
        _ => {}
    }
}

/// A value and where it stands.
struct Node<'a> {
    value: &'a Value,
    place: String,
}

impl<'a> Node<'a> {
    fn new(value: &'a Value, place: String) -> Self {
        Self { value, place }
    }

    fn error(&self, reason: impl Into<String>) -> BehaviourError {
        BehaviourError {
            place: self.place.clone(),
            reason: reason.into(),
        }
    }

    fn unreadable(&self, error: &ExpressionError) -> BehaviourError {
        self.error(format!("the expression cannot be read: {error}"))
    }

    fn fields(&self) -> Result<&'a Map<String, Value>> {
        let fields = self.value.as_object();
        fields.ok_or_else(|| self.error("this has to be a mapping"))
    }

    fn text(&self) -> Result<&'a str> {
        let text = self.value.as_str();
        text.ok_or_else(|| self.error("this has to be text"))
    }

    /// Refuses keys that mean nothing.
    fn allow(&self, known: &[&str]) -> Result<()> {
        let mut keys = self.fields()?.keys();
        match keys.find(|key| !known.contains(&key.as_str())) {
            Some(key) => Err(self.error(format!("there is no `{key}` here"))),
            None => Ok(()),
        }
    }

    fn get(&self, key: &str) -> Option<Node<'a>> {
        let value = self.value.get(key)?;
        Some(Node::new(value, format!("{}.{key}", self.place)))
    }

    fn required(&self, key: &str) -> Result<Node<'a>> {
        let found = self.get(key);
        found.ok_or_else(|| self.error(format!("`{key}` is missing")))
    }

    /// The elements of a list under a key; none where there is no such key.
    fn elements<T>(&self, key: &str, read: fn(&Node<'a>) -> Result<T>) -> Result<Vec<T>> {
        let Some(list) = self.get(key) else {
            return Ok(Vec::new());
        };
        let elements = list.value.as_array();
        let elements = elements.ok_or_else(|| list.error("this has to be a list"))?;
        let node = |(index, value)| Node::new(value, format!("{}[{index}]", list.place));
        elements
            .iter()
            .enumerate()
            .map(node)
            .map(|node| read(&node))
            .collect()
    }

    /// The fields of a mapping under a key; none where there is no such key.
    fn entries<T>(&self, key: &str, read: fn(&Node<'a>) -> Result<T>) -> Result<Vec<(String, T)>> {
        let Some(node) = self.get(key) else {
            return Ok(Vec::new());
        };
        let entry = |(name, value): (&String, &'a Value)| {
            let node = Node::new(value, format!("{}.{name}", node.place));
            Ok((name.clone(), read(&node)?))
        };
        node.fields()?.iter().map(entry).collect()
    }

    fn term(&self) -> Result<Term> {
        Term::read(self.value).map_err(|error| self.unreadable(&error))
    }

    fn condition(&self) -> Result<Expression> {
        match self.term()? {
            Term::Computed(expression) => Ok(expression),
            _ => Err(self.error("this has to be an expression, text that begins with `=`")),
        }
    }

    fn path(&self) -> Result<Path> {
        if let Term::Computed(expression) = self.term()? {
            return Ok(Path::Computed(expression));
        }
        let text = self.text()?;
        if !text.starts_with('/') {
            return Err(self.error("a path begins with `/`"));
        }
        Ok(Path::Template(segments(text)))
    }

    fn effect(&self) -> Result<Effect> {
        Ok(match self.text()? {
            "list" => Effect::List,
            "read" => Effect::Read,
            "create" => Effect::Create,
            "update" => Effect::Update,
            "delete" => Effect::Delete,
            "put" => Effect::Put,
            "none" => Effect::None,
            _ => {
                let known = "`list`, `read`, `create`, `update`, `delete`, `put` and `none`";
                return Err(self.error(format!("effects are {known}")));
            }
        })
    }

    fn change(&self) -> Result<Change> {
        Ok(Change {
            from: self.get("from").map(|node| node.term()).transpose()?,
            set: self.entries("set", Node::term)?,
            lifecycle: self
                .get("lifecycle")
                .map(|node| node.lifecycle())
                .transpose()?,
        })
    }

    fn lifecycle(&self) -> Result<Lifecycle> {
        self.allow(&["property", "through", "ends", "fails"])?;
        Ok(Lifecycle {
            property: self.required("property")?.text()?.into(),
            through: self.entries("through", Node::seconds)?.into(),
            ends: self.get("ends").map(|node| node.term()).transpose()?,
            fails: self.get("fails").map(|node| node.term()).transpose()?,
        })
    }

    fn seconds(&self) -> Result<TimeDelta> {
        let seconds = self
            .value
            .as_f64()
            .filter(|seconds| (0.0..LONGEST).contains(seconds));
        let seconds = seconds.ok_or_else(|| self.error("this has to be a number of seconds"))?;
        #[allow(clippy::cast_possible_truncation, reason = "the longest has 13 digits")]
        Ok(TimeDelta::milliseconds((seconds * 1000.0) as i64))
    }

    fn refusal(&self) -> Result<Refusal> {
        self.allow(&["when", "status", "says"])?;
        let status = self.required("status")?;
        let code = status
            .value
            .as_u64()
            .and_then(|code| u16::try_from(code).ok());
        let code = code.and_then(|code| StatusCode::from_u16(code).ok());
        let code = code.filter(|code| code.is_client_error() || code.is_server_error());
        Ok(Refusal {
            when: self.required("when")?.condition()?,
            status: code.ok_or_else(|| status.error("this has to be the status of an error"))?,
            says: self.required("says")?.term()?,
        })
    }

    fn step(&self) -> Result<Step> {
        let effects = [
            ("create", StepEffect::Create),
            ("update", StepEffect::Update),
            ("delete", StepEffect::Delete),
        ];
        let known = [
            "create",
            "update",
            "delete",
            "each",
            "where",
            "from",
            "set",
            "lifecycle",
        ];
        self.allow(&known)?;
        let mut found = effects
            .into_iter()
            .filter_map(|(key, effect)| Some((self.get(key)?, effect)));
        let (Some((path, effect)), None) = (found.next(), found.next()) else {
            return Err(self.error("this has to name one of `create`, `update` and `delete`"));
        };
        Ok(Step {
            effect,
            path: path.path()?,
            each: self.get("each").map(|node| node.term()).transpose()?,
            filter: self.get("where").map(|node| node.condition()).transpose()?,
            change: self.change()?,
        })
    }

    fn answers(&self) -> Result<Answers> {
        let Some(fields) = self.value.as_object() else {
            return self.term().map(Answers::Whole);
        };
        let entry = |(name, value): (&String, &'a Value)| {
            let node = Node::new(value, format!("{}.{name}", self.place));
            Ok((name.clone(), node.term()?))
        };
        let properties: Result<Vec<_>> = fields.iter().map(entry).collect();
        properties.map(Answers::Properties)
    }

    fn resource(&self) -> Result<Resource> {
        let known = [
            "label",
            "order",
            "unique",
            "references",
            "shows",
            "starts",
            "credential",
        ];
        self.allow(&known)?;
        let label = self.get("label").map(|node| node.text()).transpose()?;
        let order = self.get("order").map(|node| node.newest_first());
        let starts = self
            .get("starts")
            .map(|_| self.entries("starts", Node::term));
        Ok(Resource {
            label: label.map(str::to_owned),
            newest_first: order.transpose()?.unwrap_or_default(),
            unique: self.elements("unique", |node| Ok(node.text()?.into()))?,
            references: self.entries("references", Node::path)?,
            shows: self.entries("shows", Node::term)?,
            starts: starts.transpose()?,
            credential: self
                .get("credential")
                .map(|node| node.credential())
                .transpose()?,
        })
    }

    fn newest_first(&self) -> Result<bool> {
        match self.text()? {
            "oldest" => Ok(false),
            "newest" => Ok(true),
            _ => Err(self.error("orders are `oldest` and `newest`")),
        }
    }

    fn credential(&self) -> Result<Credential> {
        self.allow(&["tokens", "valid"])?;
        Ok(Credential {
            tokens: self.elements("tokens", |node| Ok(node.text()?.into()))?,
            valid: self.get("valid").map(|node| node.condition()).transpose()?,
        })
    }
}
