//! OpenAPI documents, 3.0 and 3.1: those in `spec/`, those of vendors, and the fragments that pages hold.

mod schema;

use std::borrow::Cow;

use codegen::bundle::scoped_path;
use codegen::load::{Document, load_text};
use codegen::node::{Entry, Node};
use indexmap::IndexMap;

use self::schema::{Direction, Schemas};
use crate::error::Problem;
use crate::facts::{Answer, Api, Fact, Facts, Kind, Operation, Shape, parameter_key};

const METHODS: [&str; 8] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// Reads a vendor's document, or a fragment of one, in YAML or JSON.
///
/// # Errors
/// It is no such document, or leads nowhere at some place.
pub fn read(name: &str, text: &str) -> Result<Api, Problem> {
    let document = load_text(name, without_surrogates(text)).map_err(|report| {
        let finding = report.findings().first();
        let line = finding
            .and_then(|finding| report.place(finding))
            .and_then(|place| place.rsplit(':').nth(1)?.parse().ok());
        let message = finding.map_or("", |finding| &finding.message);
        let message = message.replacen("not valid YAML", "cut, or neither YAML nor JSON", 1);
        Problem {
            line,
            ..Problem::new(name, message)
        }
    })?;
    facts(name, &document)
}

/// The facts of a document that was loaded.
///
/// # Errors
/// It is no OpenAPI document of version 3, or is too large when everything is written out.
pub fn facts(name: &str, document: &Document) -> Result<Api, Problem> {
    let root = document.root();
    let at = |node: &Node, message: String| {
        let (line, _) = document
            .sources()
            .line_column(node.span.file, node.span.range.start);
        Problem::at(name, line, message)
    };
    let version = root.get("openapi").map(Node::to_json);
    if let Some(version) = &version
        && !version.to_string().trim_matches('"').starts_with("3.")
    {
        let message = format!("version {version} of OpenAPI is not understood, only 3.0 and 3.1");
        return Err(at(root, message));
    }
    let Some(paths) = root.get("paths").filter(|_| version.is_some()) else {
        let message = "this is no OpenAPI document: it has no `openapi` or no `paths`";
        return Err(at(root, message.to_owned()));
    };
    let server = root
        .get("servers")
        .and_then(|servers| servers.elements().first());
    let reader = Reader { document };
    let mut operations = Vec::new();
    for Entry { key, value, .. } in paths.entries() {
        let item = document.resolve(value);
        let mut schemas = Schemas::new(document);
        operations.extend(reader.item(key, item, &mut schemas, None));
        if item.get("x-scoped").is_some() {
            operations.extend(reader.scoped(key, item, &mut schemas));
        }
        if schemas.is_too_large() {
            let message = "the schemas of this path are too large to compare, written out";
            return Err(at(value, message.to_owned()));
        }
    }
    Ok(Api {
        sources: document.sources().clone(),
        server: server.and_then(|server| server.get("url")?.as_str().map(str::to_owned)),
        operations,
    })
}

struct Reader<'a> {
    document: &'a Document,
}

impl<'a> Reader<'a> {
    /// The operations of a path item; `scope` is the parameter that a scope adds.
    fn item(
        &self,
        path: &str,
        item: &'a Node,
        schemas: &mut Schemas<'a>,
        scope: Option<&'a Node>,
    ) -> Vec<Operation> {
        let methods = item
            .entries()
            .iter()
            .filter(|entry| METHODS.contains(&entry.key.as_str()));
        methods
            .map(|entry| {
                let node = self.document.resolve(&entry.value);
                let mut operation = Operation::new(&entry.key, path, entry.key_span.clone());
                operation.id = text(node, "operationId");
                operation.facts = flags(node, &[Kind::Deprecated]);
                let shared = scope.into_iter().chain(elements(item, "parameters"));
                for parameter in shared.chain(elements(node, "parameters")) {
                    let parameter = self.document.resolve(parameter);
                    operation
                        .parameters
                        .extend(parameter_shape(path, parameter, schemas));
                }
                let body = node
                    .get("requestBody")
                    .map(|body| self.document.resolve(body));
                operation.body = body.and_then(|body| {
                    let mut shape = content(body, schemas, Direction::Request)?;
                    shape.facts.extend(flags(body, &[Kind::Required]));
                    Some(shape)
                });
                operation.answers = self.answers(node, schemas);
                operation
            })
            .collect()
    }

    /// The same operations behind the prefix of the scope, which the documents in `spec/` write once.
    fn scoped(&self, path: &str, item: &'a Node, schemas: &mut Schemas<'a>) -> Vec<Operation> {
        let scope = self.document.root().get("x-scope");
        let prefix = scope.and_then(|scope| scope.get("prefix")?.as_str());
        let Some(prefix) = prefix else {
            return Vec::new();
        };
        let path = scoped_path(prefix, path);
        let parameter = scope.and_then(|scope| scope.get("parameter"));
        self.item(&path, item, schemas, parameter)
    }

    fn answers(&self, operation: &'a Node, schemas: &mut Schemas<'a>) -> IndexMap<String, Answer> {
        let responses = operation.get("responses").map_or(&[][..], Node::entries);
        let statuses = responses
            .iter()
            .filter(|entry| !entry.key.starts_with("x-"));
        statuses
            .map(|entry| {
                let answer = self.document.resolve(&entry.value);
                let body = content(answer, schemas, Direction::Answer);
                let span = entry.key_span.clone();
                (entry.key.to_ascii_uppercase(), Answer { span, body })
            })
            .collect()
    }
}

fn parameter_shape<'a>(
    path: &str,
    node: &'a Node,
    schemas: &mut Schemas<'a>,
) -> Option<(String, Shape)> {
    let (name, location) = (text(node, "name")?, text(node, "in")?);
    // OpenAPI says that these are described elsewhere.
    let elsewhere = ["accept", "content-type", "authorization"];
    if location == "header" && elsewhere.contains(&name.to_ascii_lowercase().as_str()) {
        return None;
    }
    let mut shape = match node.get("schema") {
        Some(schema) => schemas.shape(schema, Direction::Request),
        None => {
            content(node, schemas, Direction::Request).unwrap_or_else(|| Shape::new(&node.span))
        }
    };
    shape.span = node.span.clone();
    let own = flags(node, &[Kind::Required, Kind::Deprecated]);
    shape.facts.extend(own);
    Some((parameter_key(path, &location, &name), shape))
}

/// The body among the media types: JSON if it is there, else the first.
fn content<'a>(node: &'a Node, schemas: &mut Schemas<'a>, direction: Direction) -> Option<Shape> {
    let content = node.get("content")?;
    let is_json = |entry: &&Entry| entry.key.contains("json");
    let entries = content.entries();
    let chosen = entries.iter().find(is_json).or(entries.first())?;
    let mut shape = match chosen.value.get("schema") {
        Some(schema) => schemas.shape(schema, direction),
        None => Shape::new(&chosen.value.span),
    };
    let types = entries.iter().map(|entry| {
        let name = entry.key.split(';').next().unwrap_or_default();
        name.trim().to_ascii_lowercase()
    });
    shape
        .facts
        .insert(Kind::MediaType, Fact::of(types, &chosen.key_span));
    Some(shape)
}

/// The flags of these kinds that are set.
fn flags(node: &Node, kinds: &[Kind]) -> Facts {
    let entries = kinds.iter().filter_map(|kind| {
        let entry = node.entry(&kind.to_string())?;
        let fact = Fact::flag(&entry.key_span);
        (entry.value.as_bool() == Some(true)).then_some((*kind, fact))
    });
    entries.collect()
}

fn elements<'a>(node: &'a Node, key: &str) -> impl Iterator<Item = &'a Node> {
    node.get(key).into_iter().flat_map(Node::elements)
}

fn text(node: &Node, key: &str) -> Option<String> {
    node.get(key)?.as_str().map(str::to_owned)
}

/// JSON writes a character beyond 16 bits as two escapes, which YAML reads as none: one escape of YAML stands for them.
fn without_surrogates(text: &str) -> Cow<'_, str> {
    let is_json = text.trim_start().starts_with('{');
    let escaped = text.contains("\\ud") || text.contains("\\uD");
    if !is_json || !escaped {
        return text.into();
    }
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        whole.push_str(before);
        let pair = code_unit(escape).zip(escape.get(6..).and_then(code_unit));
        let decoded = pair.and_then(|(high, low)| {
            char::decode_utf16([high, low])
                .next()?
                .ok()
                .filter(|_| high >= 0xd800)
        });
        let taken = match decoded {
            Some(character) if u32::from(character) > 0xffff => {
                whole.push_str(&format!("\\U{:08x}", u32::from(character)));
                12
            }
            _ => {
                // Two characters, so that an escaped backslash begins no escape.
                let taken = escape.chars().take(2).map(char::len_utf8).sum();
                whole.push_str(&escape[..taken]);
                taken
            }
        };
        rest = &escape[taken..];
    }
    whole.push_str(rest);
    whole.into()
}

fn code_unit(escape: &str) -> Option<u16> {
    let digits = escape.strip_prefix("\\u")?.get(..4)?;
    u16::from_str_radix(digits, 16).ok()
}
