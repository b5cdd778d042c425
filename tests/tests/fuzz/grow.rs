//! New parts of documents: mostly right, with a taste for what is rare.

use serde_json::{Map, Value, json};

use crate::api::{Api, Component};
use crate::names;
use crate::random::Random;

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
pub(crate) const PATTERNS: &[&str] = &[
    "^[a-z]+$",
    ".*",
    "",
    "^\\d{3}$",
    "\"",
    "\\p{L}",
    "(?=a)b",
    "a|b",
    "^([0-9a-f]{8}){1,2}$",
    "[^\\s]",
    "\\u{1F980}",
    "`",
    "\n",
];
const MEDIA_TYPES: &[&str] = &[
    "application/json",
    "application/json",
    "application/json",
    "application/json; charset=utf-8",
    "application/problem+json",
    "text/plain",
    "text/html",
    "text/event-stream",
    "application/octet-stream",
    "image/png",
    "*/*",
    "application/x-www-form-urlencoded",
    "application/xml",
    "",
    "json",
];
const BODY_TYPES: &[&str] = &[
    "application/json",
    "application/json",
    "application/json",
    "application/x-www-form-urlencoded",
    "application/octet-stream",
    "text/plain",
    "application/vnd.api+json",
    "text/plain; charset=utf-8",
    "multipart/form-data",
    "APPLICATION/JSON",
];
pub(crate) const STATUSES: &[&str] = &[
    "200", "201", "202", "204", "2XX", "299", "100", "1XX", "301", "304", "3XX", "400", "404",
    "422", "4XX", "499", "500", "503", "5XX", "default", "default",
];

/// What new parts may refer to, and for which file they are made.
pub(crate) struct Grower {
    file: String,
    components: Vec<Component>,
}

pub(crate) fn bound(random: &mut Random) -> Value {
    const BOUNDS: &[&str] = &[
        "0",
        "1",
        "-1",
        "2",
        "10",
        "255",
        "65535",
        "2147483647",
        "-2147483649",
        "9223372036854775807",
        "-9223372036854775808",
        "9223372036854775808",
        "18446744073709551615",
        "1e19",
        "-1e300",
        "0.5",
        "5.0",
        "-0.0",
        "100",
        "1e2",
        "123456789012345678901234567890",
    ];
    serde_json::from_str(random.pick(BOUNDS)).unwrap()
}

pub(crate) fn size(random: &mut Random) -> Value {
    const SIZES: &[u64] = &[
        0,
        0,
        1,
        1,
        2,
        3,
        10,
        255,
        32768,
        u32::MAX as u64,
        i64::MAX as u64,
        u64::MAX,
    ];
    random.pick_from(SIZES).copied().into()
}

pub(crate) fn texts(random: &mut Random) -> Value {
    let number = 1 + random.below(4);
    (0..number).map(|_| random.pick(names::TEXTS)).collect()
}

impl Grower {
    pub(crate) fn of(api: &Api, file: &str) -> Self {
        Self {
            file: file.to_owned(),
            components: api.components(),
        }
    }

    pub(crate) fn schema(&self, random: &mut Random, depth: usize) -> Value {
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

    pub(crate) fn reference(&self, random: &mut Random, to_object: bool) -> Value {
        let mut candidates: Vec<_> = self.components.iter().collect();
        candidates.retain(|component| component.is_object || !to_object);
        match random.pick_from(&candidates) {
            Some(component) => component.reference(&self.file),
            None => self.object(random, 0),
        }
    }

    fn array(&self, random: &mut Random, depth: usize) -> Value {
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

    pub(crate) fn object(&self, random: &mut Random, depth: usize) -> Value {
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

    fn dictionary(&self, random: &mut Random, depth: usize) -> Value {
        match random.below(4) {
            0 => json!({ "type": "object" }),
            1 => json!({ "type": "object", "additionalProperties": true }),
            2 => json!({ "type": "object", "additionalProperties": false }),
            _ => json!({ "type": "object", "additionalProperties": self.schema(random, depth) }),
        }
    }

    fn all_of(&self, random: &mut Random, depth: usize) -> Value {
        let parts = 1 + random.below(3);
        let parts = (0..parts).map(|_| match random.below(12) {
            0..=4 => self.reference(random, true),
            5 => self.schema(random, depth),
            _ => self.object(random, depth),
        });
        json!({ "allOf": parts.collect::<Vec<_>>() })
    }

    pub(crate) fn union(&self, random: &mut Random, depth: usize) -> Value {
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

    /// What stands in place of a schema where it is used: inline or a reference.
    pub(crate) fn used(&self, random: &mut Random) -> Value {
        if random.one_in(2) {
            self.reference(random, false)
        } else {
            let depth = random.below(3);
            self.schema(random, depth)
        }
    }

    fn content(&self, random: &mut Random, types: &[&str]) -> Value {
        let mut content = Map::new();
        for _ in 0..=usize::from(random.one_in(4)) {
            let mut media = json!({});
            if !random.one_in(8) {
                media["schema"] = self.used(random);
            }
            content.insert(random.pick(types).to_owned(), media);
        }
        content.into()
    }

    pub(crate) fn response(&self, random: &mut Random) -> Value {
        let mut response = json!({ "description": random.pick(names::TEXTS) });
        if !random.one_in(4) {
            response["content"] = self.content(random, MEDIA_TYPES);
        }
        if random.one_in(8) {
            response["headers"] = json!({ "X-Rate": { "description": "A header.", "schema": self.schema(random, 0) } });
        }
        response
    }

    pub(crate) fn body(&self, random: &mut Random) -> Value {
        let mut body = json!({ "content": self.content(random, BODY_TYPES) });
        if random.one_in(2) {
            body["required"] = random.one_in(2).into();
        }
        if random.one_in(3) {
            body["description"] = random.pick(names::TEXTS).into();
        }
        body
    }

    pub(crate) fn parameter(&self, random: &mut Random) -> Value {
        let schema = match random.below(12) {
            0 | 1 => json!({ "type": "array", "items": self.schema(random, 0) }),
            2 => self.used(random),
            3..=6 => integer(random),
            7 => json!({ "type": "boolean" }),
            8 => number(random),
            _ => text(random),
        };
        let mut parameter = json!({
            "name": random.pick(&["X-Trace", "x-trace", "Idempotency-Key", "url", "body", "client", "type", "2nd"]),
            "in": random.pick(&["query", "query", "query", "header", "header", "path"]),
            "description": "A parameter.",
            "schema": schema,
        });
        if parameter["in"] == "query" || random.one_in(8) {
            parameter["name"] = random.pick(names::PARAMETERS).into();
        }
        if parameter["in"] != "query" && parameter["schema"]["type"] == "array" {
            parameter["schema"] = json!({ "type": "integer", "format": "int32" });
        }
        if random.one_in(64) {
            parameter["in"] = "cookie".into();
        }
        if random.one_in(2) {
            parameter["required"] = random.one_in(2).into();
        }
        if random.one_in(10) {
            parameter["deprecated"] = true.into();
        }
        if random.one_in(16) {
            parameter["explode"] = random.one_in(2).into();
        }
        parameter
    }

    pub(crate) fn operation(&self, random: &mut Random, tag: &str, method: &str) -> Value {
        let id = match random.pick(names::OPERATIONS) {
            id if !random.one_in(4) => format!("{id}Thing"),
            id => id.to_owned(),
        };
        let mut operation = json!({
            "operationId": id,
            "tags": [tag],
            "summary": "Do it",
            "description": "Does what it says.",
            "externalDocs": { "url": "https://example.com/things" },
            "responses": {},
        });
        let parameters = random.below(4);
        let parameters: Vec<_> = (0..parameters).map(|_| self.parameter(random)).collect();
        if !parameters.is_empty() {
            operation["parameters"] = parameters.into();
        }
        if matches!(method, "post" | "put" | "patch") && !random.one_in(6) {
            operation["requestBody"] = self.body(random);
        }
        let responses = 1 + random.below(4);
        for _ in 0..responses {
            operation["responses"][random.pick(STATUSES)] = self.response(random);
        }
        if random.one_in(8) {
            operation["deprecated"] = true.into();
        }
        operation
    }
}

fn text(random: &mut Random) -> Value {
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

fn integer(random: &mut Random) -> Value {
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
    if random.one_in(24) {
        schema["enum"] = json!([1, 2]);
    }
    schema
}

fn number(random: &mut Random) -> Value {
    let mut schema = json!({ "type": "number" });
    if random.one_in(3) {
        schema["format"] = random.pick(&["float", "double", "int32", "decimal"]).into();
    }
    if random.one_in(16) {
        schema["minimum"] = bound(random);
    }
    schema
}
