//! What a schema says about a value, in the words of 3.0 or of 3.1.

use std::collections::BTreeSet;

use codegen::load::Document;
use codegen::node::{Entry, Node, Value};
use codegen::source::{FileId, Span};

use crate::facts::{Fact, Kind, Shape};

/// Values that the schemas of one path may have, written out.
const MAX_SHAPES: usize = 400_000;

/// How deep a value may stand in others, written out.
const MAX_DEPTH: usize = 256;

/// Facts that a keyword states by itself.
const KEYWORDS: [(&str, Kind); 13] = [
    ("format", Kind::Format),
    ("default", Kind::Default),
    ("pattern", Kind::Pattern),
    ("minimum", Kind::Minimum),
    ("maximum", Kind::Maximum),
    ("multipleOf", Kind::MultipleOf),
    ("minLength", Kind::MinLength),
    ("maxLength", Kind::MaxLength),
    ("minItems", Kind::MinItems),
    ("maxItems", Kind::MaxItems),
    ("minProperties", Kind::MinProperties),
    ("maxProperties", Kind::MaxProperties),
    ("deprecated", Kind::Deprecated),
];

/// Whether a value is sent or answered: `readOnly` and `writeOnly` leave properties out of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    /// It is sent.
    Request,
    /// It is answered.
    Answer,
}

/// Writes schemas out: references are followed until one leads back to where it is.
pub(super) struct Schemas<'a> {
    document: &'a Document,
    open: Vec<(FileId, usize)>,
    count: usize,
    depth: usize,
}

impl<'a> Schemas<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        Self {
            document,
            open: Vec::new(),
            count: 0,
            depth: 0,
        }
    }

    pub(super) fn is_too_large(&self) -> bool {
        self.count > MAX_SHAPES
    }

    pub(super) fn shape(&mut self, node: &'a Node, direction: Direction) -> Shape {
        self.count += 1;
        if self.depth == MAX_DEPTH {
            self.count = MAX_SHAPES + 1;
        }
        if self.is_too_large() {
            return Shape::unknown(&node.span);
        }
        self.depth += 1;
        let shape = self.followed(node, direction);
        self.depth -= 1;
        shape
    }

    fn followed(&mut self, node: &'a Node, direction: Direction) -> Shape {
        let Some(target) = self.document.target(node) else {
            return self.written_out(node, direction);
        };
        let place = (target.node.span.file, target.node.span.range.start);
        if self.open.contains(&place) {
            return Shape::unknown(&node.span);
        }
        self.open.push(place);
        let shape = self.shape(target.node, direction);
        self.open.pop();
        // 3.1 lets more stand beside a reference.
        shape.and(self.own(node, direction))
    }

    fn written_out(&mut self, node: &'a Node, direction: Direction) -> Shape {
        let mut shape = self.own(node, direction);
        let mut parts: Option<Shape> = None;
        for part in list(node, "allOf") {
            let part = self.shape(part, direction);
            parts = Some(match parts {
                Some(parts) => parts.and(part),
                None => part,
            });
        }
        if let Some(mut parts) = parts {
            // What is beside `allOf` says more of what stands in it.
            parts.span = node.span.clone();
            shape = parts.and(shape);
        }
        for key in ["oneOf", "anyOf"] {
            let mut cases: Option<Shape> = None;
            let mut nullable = None;
            for case in list(node, key) {
                if is_null(self.document.resolve(case)) {
                    nullable = Some(Fact::flag(&case.span));
                    continue;
                }
                let case = self.shape(case, direction);
                cases = Some(match cases {
                    Some(cases) => cases.or(case),
                    None => case,
                });
            }
            if let Some(mut cases) = cases {
                cases.span = node.span.clone();
                shape = cases.and(shape);
            }
            shape
                .facts
                .extend(nullable.map(|fact| (Kind::Nullable, fact)));
        }
        required(node, &mut shape);
        infer_type(&mut shape);
        inclusive(node, &mut shape);
        shape
    }

    /// What stands in the schema itself, without what it is composed of.
    fn own(&mut self, node: &'a Node, direction: Direction) -> Shape {
        let mut shape = Shape::new(&node.span);
        types(node, &mut shape);
        for (key, kind) in KEYWORDS {
            let Some(entry) = node.entry(key) else {
                continue;
            };
            let value = scalar(&entry.value);
            if kind.is_flag() {
                if entry.value.as_bool() == Some(true) {
                    shape.facts.insert(kind, Fact::flag(&entry.key_span));
                }
            } else if !matches!(entry.value.value, Value::Null) {
                shape.add(kind, value, &entry.key_span);
            }
        }
        for (key, kind) in [
            ("nullable", Kind::Nullable),
            ("uniqueItems", Kind::UniqueItems),
        ] {
            let entry = node.entry(key);
            if let Some(entry) = entry.filter(|entry| entry.value.as_bool() == Some(true)) {
                shape.facts.insert(kind, Fact::flag(&entry.key_span));
            }
        }
        values(node, &mut shape);
        let hidden = match direction {
            Direction::Request => "readOnly",
            Direction::Answer => "writeOnly",
        };
        let properties = node.get("properties").map_or(&[][..], Node::entries);
        for Entry {
            key,
            value,
            key_span,
        } in properties
        {
            let is_hidden = self.document.resolve(value).get(hidden);
            if is_hidden.and_then(Node::as_bool) == Some(true) {
                continue;
            }
            let mut field = self.shape(value, direction);
            field.span = key_span.clone();
            field.facts.remove(&Kind::Required);
            shape.fields.insert(key.clone(), field);
        }
        if let Some(items) = node.get("items") {
            shape.items = Some(Box::new(self.shape(items, direction)));
        }
        // `false` and nothing at all come to the same: no more is documented than what has a name.
        if let Some(entry) = node.entry("additionalProperties")
            && entry.value.as_bool() != Some(false)
        {
            shape
                .facts
                .insert(Kind::OtherFields, Fact::flag(&entry.key_span));
            let others = self.shape(&entry.value, direction);
            shape.others = Some(Box::new(others));
        }
        shape
    }
}

fn list<'a>(node: &'a Node, key: &str) -> impl Iterator<Item = &'a Node> {
    node.get(key).into_iter().flat_map(Node::elements)
}

fn is_null(node: &Node) -> bool {
    let named = node.get("type").and_then(Node::as_str) == Some("null");
    let only =
        |values: &Node| matches!(values.elements(), [value] if matches!(value.value, Value::Null));
    let constant = node
        .get("const")
        .is_some_and(|value| matches!(value.value, Value::Null));
    named || constant || node.get("enum").is_some_and(only)
}

fn types(node: &Node, shape: &mut Shape) {
    let Some(entry) = node.entry("type") else {
        return;
    };
    let several = entry.value.elements().iter();
    for name in several.chain([&entry.value]).filter_map(Node::as_str) {
        if name == "null" {
            shape
                .facts
                .insert(Kind::Nullable, Fact::flag(&entry.key_span));
        } else {
            shape.add(Kind::Type, name, &entry.key_span);
        }
    }
}

/// `enum`, and `const` as an enum of one; null among them says that the value may be null.
fn values(node: &Node, shape: &mut Shape) {
    for entry in [node.entry("enum"), node.entry("const")]
        .into_iter()
        .flatten()
    {
        let constant = (entry.key == "const").then_some(&entry.value);
        for value in constant.into_iter().chain(if constant.is_none() {
            entry.value.elements()
        } else {
            &[]
        }) {
            if matches!(value.value, Value::Null) {
                shape
                    .facts
                    .insert(Kind::Nullable, Fact::flag(&entry.key_span));
            } else {
                shape.add(Kind::Enum, scalar(value), &entry.key_span);
            }
            let name = match value.value {
                Value::String(_) => "string",
                Value::Bool(_) => "boolean",
                _ => continue,
            };
            if node.get("type").is_none() {
                shape.add(Kind::Type, name, &entry.key_span);
            }
        }
    }
}

fn required(node: &Node, shape: &mut Shape) {
    let Some(entry) = node.entry("required") else {
        return;
    };
    let names: BTreeSet<&str> = entry
        .value
        .elements()
        .iter()
        .filter_map(Node::as_str)
        .collect();
    for (name, field) in &mut shape.fields {
        if names.contains(name.as_str()) {
            field.set_required(true, &entry.key_span);
        }
    }
}

fn infer_type(shape: &mut Shape) {
    if shape.facts.contains_key(&Kind::Type) {
        return;
    }
    let name = match (shape.fields.is_empty(), &shape.items) {
        (false, _) => "object",
        (true, Some(_)) => "array",
        (true, None) => return,
    };
    let span = shape.span.clone();
    shape.add(Kind::Type, name, &span);
}

/// Bounds in one form: 3.0 has a flag beside the bound, 3.1 a bound of its own; of whole numbers, the next is the bound.
fn inclusive(node: &Node, shape: &mut Shape) {
    let ends = [
        ("exclusiveMinimum", Kind::ExclusiveMinimum, Kind::Minimum, 1),
        (
            "exclusiveMaximum",
            Kind::ExclusiveMaximum,
            Kind::Maximum,
            -1,
        ),
    ];
    for (key, exclusive, inclusive, step) in ends {
        let Some(entry) = node.entry(key) else {
            continue;
        };
        let bound = match entry.value.as_bool() {
            Some(false) => continue,
            Some(true) => shape.facts.remove(&inclusive).map(|fact| fact.values),
            None => Some(BTreeSet::from([scalar(&entry.value)])),
        };
        for bound in bound.into_iter().flatten() {
            let whole = bound
                .parse::<i64>()
                .ok()
                .and_then(|bound| bound.checked_add(step));
            let (kind, bound) = match whole.filter(|_| shape.is("integer") && !shape.is("number")) {
                Some(whole) => (inclusive, tighter(shape, inclusive, whole)),
                None => (exclusive, bound),
            };
            set(shape, kind, bound, &entry.key_span);
        }
    }
}

/// The tighter of a bound and the one that is there.
fn tighter(shape: &Shape, kind: Kind, bound: i64) -> String {
    let values = shape
        .facts
        .get(&kind)
        .into_iter()
        .flat_map(|fact| &fact.values);
    let all = values.filter_map(|value| value.parse().ok()).chain([bound]);
    let tightest = if kind == Kind::Minimum {
        all.max()
    } else {
        all.min()
    };
    tightest.unwrap_or(bound).to_string()
}

fn set(shape: &mut Shape, kind: Kind, value: String, span: &Span) {
    shape.facts.insert(kind, Fact::new(value, span));
}

/// A value as text: `1.0` as `1`, other values as JSON has them, texts as they are.
fn scalar(node: &Node) -> String {
    match &node.value {
        Value::String(text) => text.clone(),
        Value::Number(number) => match number.as_f64() {
            Some(float) if number.is_f64() && float.fract() == 0.0 && float.abs() < 1e15 => {
                format!("{float:.0}")
            }
            _ => number.to_string(),
        },
        _ => node.to_json().to_string(),
    }
}
