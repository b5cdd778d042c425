//! Schemas of every kind.

use serde_json::{Value, json};

use super::Grower;
use super::values::{PATTERNS, bound, size, texts};
use crate::choices::Choices;
use crate::documents::names;

const FORMATS: &[&str] = &[
    "uuid",
    "date",
    "date-time",
    "password",
    "ipv4",
    "ipv6",
    "ip",
    "byte",
    "binary",
    "email",
    "uri",
    "hostname",
    "unheard-of",
    "",
    "int8",
    "time",
];

const INTEGER_ENUMS: &[&[i64]] = &[&[1, 2], &[-1, 0, 1], &[7], &[i64::MIN, i64::MAX]];

const NUMBER_FORMATS: &[&str] = &[
    "int8",
    "uint8",
    "int16",
    "uint16",
    "int32",
    "uint32",
    "int64",
    "uint64",
    "unheard-of",
    "",
];

impl Grower {
    pub(crate) fn schema(&self, random: &mut Choices, depth: usize) -> Value {
        let mut schema = match random.below(if depth == 0 { 12 } else { 25 }) {
            0..=3 => text(random),
            4..=6 => integer(random),
            7 => json!({ "type": "boolean" }),
            8 => number(random),
            9 | 10 => return self.reference(random, false),
            11 => json!({}),
            12..=14 => self.array(random, depth - 1),
            15..=18 => self.object(random, depth - 1),
            19 | 20 => self.dictionary(random, depth - 1),
            21 => self.all_of(random, depth - 1),
            22 | 23 => self.union(random, depth - 1),
            24 if random.one_in(8) => json!({ "not": self.schema(random, 0) }),
            _ => json!({ "allOf": [self.reference(random, false)] }),
        };
        if random.one_in(4) {
            schema["nullable"] = true.into();
        }
        if random.one_in(6) {
            schema["description"] = random.pick(names::TEXTS).into();
        }
        if random.one_in(12) {
            let flag = random.pick(&["deprecated", "readOnly", "writeOnly"]);
            schema[flag] = true.into();
        }
        if random.one_in(16) {
            schema["title"] = random.pick(names::TEXTS).into();
        }
        schema
    }

    /// What stands in place of a schema where it is used: inline or a reference.
    pub(crate) fn used(&self, random: &mut Choices) -> Value {
        if random.one_in(2) {
            self.reference(random, false)
        } else {
            let depth = random.below(3);
            self.schema(random, depth)
        }
    }

    pub(crate) fn reference(&self, random: &mut Choices, to_object: bool) -> Value {
        let mut candidates: Vec<_> = self.components.iter().collect();
        candidates.retain(|component| component.is_object || !to_object);
        match random.pick_from(&candidates) {
            Some(component) => component.reference(&self.file),
            None => self.object(random, 0),
        }
    }

    fn array(&self, random: &mut Choices, depth: usize) -> Value {
        let mut schema = json!({ "type": "array", "items": self.schema(random, depth) });
        if random.one_in(4) {
            schema["minItems"] = size(random);
        }
        if random.one_in(4) {
            schema["maxItems"] = size(random);
        }
        if random.one_in(6) {
            schema["uniqueItems"] = random.one_in(2).into();
        }
        schema
    }

    fn object(&self, random: &mut Choices, depth: usize) -> Value {
        let mut schema = json!({ "type": "object", "properties": {} });
        let mut required = Vec::new();
        let properties = random.below(5);
        for _ in 0..properties {
            let name = random.pick(names::PROPERTIES);
            schema["properties"][name] = self.schema(random, depth);
            if random.one_in(2) {
                required.push(name);
            }
        }
        if !required.is_empty() {
            schema["required"] = required.into();
        }
        if random.one_in(6) {
            schema["additionalProperties"] = match random.below(3) {
                0 => true.into(),
                1 => false.into(),
                _ => self.schema(random, depth),
            };
        }
        if random.one_in(32) {
            schema["minProperties"] = size(random);
        }
        if random.one_in(8) {
            schema.as_object_mut().unwrap().remove("type");
        }
        schema
    }

    fn dictionary(&self, random: &mut Choices, depth: usize) -> Value {
        match random.below(4) {
            0 => json!({ "type": "object" }),
            1 => json!({ "type": "object", "additionalProperties": true }),
            2 => json!({ "type": "object", "additionalProperties": false }),
            _ => json!({ "type": "object", "additionalProperties": self.schema(random, depth) }),
        }
    }

    fn all_of(&self, random: &mut Choices, depth: usize) -> Value {
        let parts = 1 + random.below(3);
        let parts = (0..parts).map(|_| match random.below(12) {
            0..=4 => self.reference(random, true),
            5 => self.schema(random, depth),
            _ => self.object(random, depth),
        });
        json!({ "allOf": parts.collect::<Vec<_>>() })
    }

    fn union(&self, random: &mut Choices, depth: usize) -> Value {
        let keyword = random.pick(&["oneOf", "anyOf"]);
        let number = 1 + random.below(4);
        if random.one_in(3) {
            let tag = random.pick(names::PROPERTIES);
            let cases = (0..number).map(|_| {
                let mut case = self.object(random, depth);
                case["properties"][tag] = json!({ "type": "string", "enum": texts(random) });
                case["required"] = json!([tag]);
                case
            });
            let mut union = json!({ keyword: cases.collect::<Vec<_>>() });
            if random.one_in(2) {
                union["discriminator"] = json!({ "propertyName": tag });
            }
            return union;
        }
        let cases: Vec<_> = (0..number).map(|_| self.schema(random, depth)).collect();
        json!({ keyword: cases })
    }
}

pub(super) fn text(random: &mut Choices) -> Value {
    let mut schema = json!({ "type": "string" });
    match random.below(8) {
        0 | 1 => schema["enum"] = texts(random),
        2 | 3 => schema["format"] = random.pick(FORMATS).into(),
        4 => schema["pattern"] = random.pick(PATTERNS).into(),
        _ => {}
    }
    if random.one_in(4) {
        schema["minLength"] = size(random);
    }
    if random.one_in(4) {
        schema["maxLength"] = size(random);
    }
    schema
}

pub(super) fn integer(random: &mut Choices) -> Value {
    let mut schema = json!({ "type": "integer" });
    for keyword in ["minimum", "maximum", "multipleOf"] {
        if random.one_in(4) {
            schema[keyword] = bound(random);
        }
    }
    for keyword in ["exclusiveMinimum", "exclusiveMaximum"] {
        if random.one_in(6) {
            schema[keyword] = random.one_in(2).into();
        }
    }
    if random.one_in(3) {
        schema["format"] = random.pick(NUMBER_FORMATS).into();
    }
    if random.one_in(6) {
        schema["enum"] = random.pick(INTEGER_ENUMS).iter().copied().collect();
    }
    schema
}

pub(super) fn number(random: &mut Choices) -> Value {
    let mut schema = json!({ "type": "number" });
    if random.one_in(3) {
        schema["format"] = random.pick(&["float", "double", "int32", "decimal"]).into();
    }
    if random.one_in(16) {
        schema["minimum"] = bound(random);
    }
    schema
}
