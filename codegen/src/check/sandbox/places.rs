//! What operations are about: collections, their items, and what is there once, each by the shape of its path, in which
//! every parameter is `{}`.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::paths;
use crate::check::api::{Api, Path, list, named, properties, text};
use crate::check::paths::shape;
use crate::check::schemas::{COMPOSITION, composition};
use crate::load::{Entry, Node};
use crate::media_type::is_json;

/// What an operation may do.
const EFFECTS: &[&str] = &["list", "read", "create", "update", "delete", "put", "none"];

/// An operation, and what it does to what.
pub(super) struct Operation<'a> {
    /// The path, without the prefix of a scope.
    pub(super) template: &'a str,
    /// The path item.
    pub(super) item: &'a Node,
    /// The method with the operation.
    pub(super) entry: &'a Entry,
    /// Its `x-sandbox`.
    pub(super) sandbox: Option<&'a Entry>,
    /// One of the [`EFFECTS`].
    pub(super) effect: &'a str,
    /// The shape of what it is about; `None` where only a request tells.
    pub(super) about: Option<String>,
}

/// What there is at the paths of an API.
pub(super) struct Places<'a> {
    pub(super) operations: Vec<Operation<'a>>,
    /// The shapes of the document's paths, and of what stands above them.
    documented: HashSet<String>,
    collections: HashSet<String>,
    /// By the shape of a collection or document, how many operations speak of it in their `x-sandbox`.
    mentions: HashMap<String, usize>,
    records: BTreeMap<String, Record<'a>>,
}

/// What is known of the properties of a record.
#[derive(Default)]
pub(super) struct Record<'a> {
    pub(super) properties: Vec<&'a Entry>,
    /// Whether it may have any others.
    pub(super) open: bool,
}

impl<'a> Places<'a> {
    pub(super) fn of(api: &Api<'a>) -> Self {
        let prefix = api.document.root().get("x-scope");
        let prefix = prefix.and_then(|scope| text(scope, "prefix"));
        let mut places = Self {
            operations: Vec::new(),
            documented: HashSet::new(),
            collections: HashSet::new(),
            mentions: HashMap::new(),
            records: BTreeMap::new(),
        };
        for path in api.paths() {
            let template = relative(&path.entry.key, prefix);
            places.note(&shape(template));
            let operation = |entry| Operation {
                template,
                item: &path.entry.value,
                entry,
                sandbox: entry.value.entry("x-sandbox"),
                effect: "none",
                about: None,
            };
            let operations = Path::operations(path).map(operation);
            places.operations.extend(operations);
        }
        for index in 0..places.operations.len() {
            places.survey(api, index);
        }
        for index in 0..places.operations.len() {
            let effect = places.effect(index);
            places.operations[index].effect = effect;
            places.operations[index].about = places.about(index);
        }
        for index in 0..places.operations.len() {
            places.learn(api, index);
        }
        // Of what nobody shows, nothing is known.
        for record in places.records.values_mut() {
            record.open |= record.properties.is_empty();
        }
        places
    }

    /// Whether a path leads somewhere: the document has it, or several operations speak of it.
    pub(super) fn knows(&self, shape: &str) -> bool {
        let mentions = self.mentions.get(home(shape));
        self.documented.contains(shape) || mentions.is_some_and(|mentions| *mentions > 1)
    }

    /// The paths that the document has, for who looks for the right one.
    pub(super) fn templates(&self) -> Vec<&'a str> {
        let mut templates: Vec<&str> = Vec::new();
        for operation in &self.operations {
            if !templates.contains(&operation.template) {
                templates.push(operation.template);
            }
        }
        templates
    }

    /// What is known of the record at a place, if anything is.
    pub(super) fn record(&self, shape: &str) -> Option<&Record<'a>> {
        self.records.get(home(shape))
    }

    /// Takes in a path of the document, and what stands above it.
    fn note(&mut self, shape: &str) {
        for (at, _) in shape.match_indices("/{}") {
            self.collections.insert(shape[..at].to_owned());
            self.documented.insert(shape[..at].to_owned());
            self.documented.insert(shape[..at + "/{}".len()].to_owned());
        }
        self.documented.insert(shape.to_owned());
    }

    /// Takes in what an operation says of collections: as a list, and in its `x-sandbox`.
    fn survey(&mut self, api: &Api<'a>, index: usize) {
        let operation = &self.operations[index];
        let sandbox = operation.sandbox.map(|entry| &entry.value);
        let field = |key| sandbox.and_then(|sandbox| text(sandbox, key));
        let target = field("target").map(paths::shapes).unwrap_or_default();
        let lists = match field("effect") {
            Some(effect) => effect == "list",
            None => operation.entry.key == "get" && items(api, operation).is_some(),
        };
        let mut collections = Vec::new();
        let puts = field("effect") == Some("put");
        if (lists || puts) && field("target").is_none() {
            collections.push(shape(operation.template));
        }
        if lists || puts || field("effect") == Some("create") {
            collections.extend(target);
        }
        let steps = sandbox.map_or(&[][..], |sandbox| list(sandbox, "then"));
        let created = steps.iter().filter_map(|step| text(step, "create"));
        collections.extend(created.flat_map(paths::shapes));
        let mentions = sandbox.map(paths::mentions).unwrap_or_default();
        let mentions: HashSet<&str> = mentions.iter().map(|shape| home(shape)).collect();
        for shape in mentions {
            *self.mentions.entry(shape.to_owned()).or_default() += 1;
        }
        self.collections.extend(collections);
    }

    /// What an operation does, by its `x-sandbox`, else by its method and what it is about.
    fn effect(&self, index: usize) -> &'a str {
        let operation = &self.operations[index];
        let sandbox = operation.sandbox.map(|entry| &entry.value);
        let effect = sandbox.and_then(|sandbox| text(sandbox, "effect"));
        if let Some(effect) = effect.filter(|effect| EFFECTS.contains(effect)) {
            return effect;
        }
        let target = sandbox.and_then(|sandbox| text(sandbox, "target"));
        let at = match target.map(paths::shapes).as_deref() {
            None => shape(operation.template),
            Some([one]) => one.clone(),
            Some(_) => String::new(),
        };
        let is_collection = self.collections.contains(&at);
        let is_document = || {
            let methods = ["get", "put", "patch", "delete"];
            let mut methods = methods.iter();
            methods.any(|method| operation.item.get(method).is_some())
        };
        match operation.entry.key.as_str() {
            "get" | "head" if is_collection => "list",
            "get" | "head" => "read",
            "delete" => "delete",
            "post" if is_collection => "create",
            "post" if target.is_none() && !at.ends_with("/{}") && is_document() => "create",
            _ => "update",
        }
    }

    /// What an operation is about: its target, its path, or what stands above a path that is only something to do.
    fn about(&self, index: usize) -> Option<String> {
        let operation = &self.operations[index];
        let sandbox = operation.sandbox.map(|entry| &entry.value);
        if let Some(target) = sandbox.and_then(|sandbox| text(sandbox, "target")) {
            return <[String; 1]>::try_from(paths::shapes(target))
                .ok()
                .map(|[one]| one);
        }
        let own = shape(operation.template);
        let acts = operation.effect == "update"
            && matches!(operation.entry.key.as_str(), "post" | "delete")
            && !own.ends_with("/{}");
        if !acts {
            return Some(own);
        }
        let mut ends = own.match_indices('/').map(|(at, _)| at).rev();
        let stands = |above: &str| {
            above.ends_with("/{}")
                || (self.documented.contains(above) && !self.collections.contains(above))
        };
        let above = ends.find(|end| stands(&own[..*end]));
        Some(above.map_or_else(|| own.clone(), |end| own[..end].to_owned()))
    }

    /// Takes in what an operation shows of what it is about.
    fn learn(&mut self, api: &Api<'a>, index: usize) {
        let operation = &self.operations[index];
        let Some(about) = operation.about.clone() else {
            return;
        };
        let shown = shown(api, operation);
        let record = self.records.entry(home(&about).to_owned()).or_default();
        for schema in shown {
            record.take(api, schema);
        }
    }
}

impl<'a> Record<'a> {
    /// Takes in the properties of a schema.
    pub(super) fn take(&mut self, api: &Api<'a>, schema: &'a Node) {
        for part in composition(api, schema, COMPOSITION) {
            self.properties.extend(properties(part));
            let more = part.get("additionalProperties");
            self.open |= more.is_some_and(|more| more.as_bool() != Some(false));
        }
    }

    /// Takes in what is known of another record.
    pub(super) fn join(&mut self, other: &Self) {
        self.properties.extend(&other.properties);
        self.open |= other.open;
    }

    /// The schemas of the properties of a name.
    pub(super) fn schemas<'r>(&'r self, name: &'r str) -> impl Iterator<Item = &'a Node> + 'r {
        let named = self
            .properties
            .iter()
            .filter(move |entry| entry.key == name);
        named.map(|entry| &entry.value)
    }

    /// What is known of an object that is a property of this one.
    pub(super) fn within(&self, api: &Api<'a>, name: &str) -> Self {
        let mut within = Self::default();
        for schema in self.schemas(name) {
            within.take(api, schema);
        }
        within.open |= within.properties.is_empty();
        within
    }

    /// The names of all properties, each once.
    pub(super) fn names(&self) -> Vec<&'a str> {
        let mut names: Vec<&str> = Vec::new();
        for entry in &self.properties {
            if !names.contains(&entry.key.as_str()) {
                names.push(&entry.key);
            }
        }
        names
    }
}

/// What an operation sends and answers of a record: the schemas that have its properties.
pub(super) fn shown<'a>(api: &Api<'a>, operation: &Operation<'a>) -> Vec<&'a Node> {
    let mut schemas: Vec<&Node> = body(api, operation).into_iter().collect();
    match items(api, operation) {
        Some(items) => schemas.push(items),
        None => schemas.extend(answered(api, operation)),
    }
    schemas
}

/// The answer of an operation, and the `data` within, in which a record may stand.
pub(super) fn answered<'a>(api: &Api<'a>, operation: &Operation<'a>) -> Vec<&'a Node> {
    let answer = answer(api, operation);
    let data = answer.and_then(|answer| property(api, answer, "data"));
    answer.into_iter().chain(data).collect()
}

/// The schema of the JSON that an operation is sent.
pub(super) fn body<'a>(api: &Api<'a>, operation: &Operation<'a>) -> Option<&'a Node> {
    let body = api
        .document
        .resolve(operation.entry.value.get("requestBody")?);
    json(body)
}

/// The schema of the JSON that an operation answers if all goes well.
pub(super) fn answer<'a>(api: &Api<'a>, operation: &Operation<'a>) -> Option<&'a Node> {
    let mut responses = named(operation.entry.value.get("responses"));
    let success = responses.find(|entry| entry.key.starts_with('2'))?;
    json(api.document.resolve(&success.value))
}

fn json(holder: &Node) -> Option<&Node> {
    let mut content = named(holder.get("content"));
    let media = content.find(|entry| is_json(&entry.key))?;
    media.value.get("schema")
}

/// The schema of the items, if an operation answers a list: where its pages say, or the whole answer, or `data`.
fn items<'a>(api: &Api<'a>, operation: &Operation<'a>) -> Option<&'a Node> {
    let mut schema = answer(api, operation)?;
    let pages = operation.entry.value.get("x-pagination");
    if let Some(path) = pages.and_then(|pages| text(pages, "items")) {
        for name in path.split('.') {
            schema = property(api, schema, name)?;
        }
    } else if operation.entry.key == "get" && !is_array(api, schema) {
        schema = property(api, schema, "data")?;
    }
    let schema = api.document.resolve(schema);
    schema.get("items").filter(|_| is_array(api, schema))
}

fn is_array(api: &Api<'_>, schema: &Node) -> bool {
    text(api.document.resolve(schema), "type") == Some("array")
}

/// The schema of a property, in whichever part of a composition it is.
fn property<'a>(api: &Api<'a>, schema: &'a Node, name: &str) -> Option<&'a Node> {
    let parts = composition(api, schema, COMPOSITION).into_iter();
    let mut properties = parts.flat_map(properties);
    let found = properties.find(|entry| entry.key == name);
    found.map(|entry| &entry.value)
}

/// The path of a collection, also for that of its items; or of a document.
pub(super) fn home(shape: &str) -> &str {
    shape.strip_suffix("/{}").unwrap_or(shape)
}

/// A path without the prefix of a scope.
fn relative<'a>(template: &'a str, prefix: Option<&str>) -> &'a str {
    let rest = prefix.and_then(|prefix| template.strip_prefix(prefix));
    rest.filter(|rest| rest.starts_with('/'))
        .unwrap_or(template)
}
