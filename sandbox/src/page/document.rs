//! The document of an API as the documentation shows it: tried out, it reaches this sandbox and what exists in it.

use serde_json::{Map, Value, json};

use crate::api::Api;
use crate::behaviour::Path;
<<<<<<< HEAD
use crate::document::{Document, text};
use crate::operate::Call;
use crate::record::Record;
use crate::request::{body, parameters};
=======
use crate::document::{Document, elements, text};
>>>>>>> sandbox11
use crate::route::{Segment, segments};
use crate::store::Store;
use crate::world::{Served, lock};

/// The document with the sandbox as its server, and with examples that exist: the first try succeeds.
pub(super) fn of(served: &Served, origin: &str) -> Value {
    let api = &served.api;
    let mut root = api.document.root().clone();
    if let Some(root) = root.as_object_mut() {
        let url = format!("{origin}{}", api.base);
        let servers = json!([{ "url": url, "description": "This sandbox" }]);
        root.insert("servers".to_owned(), servers);
    }
    let store = lock(&served.store);
    let paths = root.get_mut("paths").and_then(Value::as_object_mut);
    for (template, item) in paths.into_iter().flatten() {
<<<<<<< HEAD
        let segments = segments(template);
        let first = Existing::along(&rehearsal.store, &segments, 1).pop();
        if let Some(first) = first {
            first.fill(&api.document, item);
        }
        let operations = api.operations.iter().filter(|it| it.template == *template);
        for operation in operations {
            let method = operation.method.to_ascii_lowercase();
            if let Some(shown) = item.get_mut(&method) {
                rehearsal.prepare(operation, shown);
            }
        }
=======
        let existing = Existing::along(&store, segments(template), &Map::new());
        fill_tries(&store, &api.document, template, item);
        existing.fill_parameters(&api.document, item);
        existing.fill_body(&store, api, item);
>>>>>>> sandbox11
    }
    root
}

/// Names of the document's security schemes that take the token.
pub(super) fn bearer_schemes(root: &Value) -> Vec<&str> {
    let schemes = root.pointer("/components/securitySchemes");
    let schemes = schemes.and_then(Value::as_object).into_iter().flatten();
    schemes
        .filter(|(_, scheme)| text(scheme, "scheme").eq_ignore_ascii_case("bearer"))
        .map(|(name, _)| name.as_str())
        .collect()
}

<<<<<<< HEAD
/// Finds examples with which operations succeed.
struct Rehearsal<'a> {
    served: &'a Served,
    store: Arc<Store>,
    now: DateTime<Utc>,
}

impl Rehearsal<'_> {
    /// Gives an operation examples with which it succeeds, if there are any.
    fn prepare(&mut self, operation: &Operation, shown: &mut Value) {
        let api = Arc::clone(&self.served.api);
        self.fill_body(&api, operation, shown);
        let example = shown.pointer("/requestBody/content/application~1json/example");
        let example = example.cloned();
        let ways = Existing::along(&self.store, &operation.segments, MOST_TRIED);
        let ways = ways
            .into_iter()
            .flat_map(|way| way.completed(&self.store, &operation.segments));
        let ways: Vec<Existing> = ways.take(MOST_TRIED).collect();
        let fitting = ways.into_iter().enumerate().find(|(_, way)| {
            let path = way.path(&operation.segments);
            path.is_some_and(|path| self.succeeds(&api, operation, &path, example.as_ref()))
        });
        let Some((number, fitting)) = fitting else {
            return;
        };
        // The first one is what the whole path has for an example.
        if number == 0 && fitting.at.len() == operation.segments.len() {
            return;
        }
        let parameters = operation
            .parameters
            .iter()
            .filter(|known| known.place == Place::Path);
        let parameters = parameters.filter_map(|known| {
            let example = fitting.ids.get(&known.name)?;
            let schema = known.schema.value();
            Some(json!({ "name": known.name, "in": "path", "required": true, "schema": schema, "example": example }))
        });
        let parameters: Vec<Value> = parameters.collect();
        let own = shown
            .as_object_mut()
            .map(|shown| shown.entry("parameters").or_insert_with(|| json!([])));
        if let Some(own) = own.and_then(Value::as_array_mut) {
            own.extend(parameters);
        }
    }

    fn succeeds(
        &mut self,
        api: &Arc<Api>,
        operation: &Operation,
        path: &[String],
        example: Option<&Value>,
    ) -> bool {
        let headers = HeaderMap::new();
        let query = required_query(&api.document, operation);
        let sent = example.map(Value::to_string).unwrap_or_default();
        let parameters = parameters(&api.document, operation, path, &query, &headers);
        let body = body(&api.document, operation, &headers, sent.as_bytes());
        let (Ok(parameters), Ok(body)) = (parameters, body) else {
            return false;
        };
        let call = Call {
            api,
            operation,
            path,
            parameters,
            body,
            now: self.now,
            key: self.served.own_key.clone(),
            fails: false,
        };
        call.would_succeed(&mut self.store)
    }

    /// Lets the example of a body name things that exist.
    fn fill_body(&self, api: &Api, operation: &Operation, shown: &mut Value) {
        let example = shown.pointer_mut("/requestBody/content/application~1json/example");
        let Some(example) = example.and_then(Value::as_object_mut) else {
            return;
        };
        let Some(first) = Existing::along(&self.store, &operation.segments, 1).pop() else {
            return;
        };
        let resource = api.places.resource(&first.at);
        let references = resource.iter().flat_map(|resource| &resource.references);
        for (property, path) in references {
            let Path::Template(path) = path else { continue };
            let Some(beside) = Existing::along(&self.store, path, 1).pop() else {
                continue;
            };
            let named = example.get(property).and_then(Value::as_str);
            let Some(named) = named else { continue };
            let own = [beside.at.as_slice(), &[named.to_owned()]].concat();
            let instead = self
                .store
                .first(&beside.at)
                .filter(|_| self.store.item(&own).is_none());
            if let Some(id) = instead {
                example.insert(property.clone(), id.as_str().into());
            }
=======
/// Gives operations that name what they are tried with parameters of their own, which go before those of the path.
fn fill_tries(store: &Store, document: &Document, template: &str, item: &mut Value) {
    let shared = elements(item, "parameters").to_vec();
    for operation in item.as_object_mut().into_iter().flat_map(Map::values_mut) {
        let tries = operation.pointer("/x-sandbox/tries").cloned();
        let Some(Value::Object(tries)) = tries else {
            continue;
        };
        let mut examples = Existing::along(store, segments(template), &tries).ids;
        examples.extend(tries);
        let own = elements(operation, "parameters");
        let mut parameters: Vec<Value> = own.to_vec();
        let is_known = |parameter: &&Value| {
            let name = text(document.resolve(parameter), "name");
            let mut known = own.iter().map(|own| text(document.resolve(own), "name"));
            known.any(|known| known == name)
        };
        parameters.extend(shared.iter().filter(|shared| !is_known(shared)).cloned());
        for parameter in &mut parameters {
            fill(document, parameter, &examples);
        }
        if let Some(operation) = operation.as_object_mut() {
            operation.insert("parameters".to_owned(), parameters.into());
>>>>>>> sandbox11
        }
    }
}

<<<<<<< HEAD
/// A query with the examples of what is required in it.
fn required_query(document: &Document, operation: &Operation) -> String {
    let required = operation
        .parameters
        .iter()
        .filter(|known| known.required && known.place == Place::Query);
    let mut query = form_urlencoded::Serializer::new(String::new());
    for parameter in required {
        let example = document.resolve(parameter.schema.value()).get("example");
        let example = example.map(|example| {
            example
                .as_str()
                .map_or_else(|| example.to_string(), str::to_owned)
        });
        query.append_pair(&parameter.name, &example.unwrap_or_default());
    }
    query.finish()
}

/// Items of every collection on the way of a path.
#[derive(Clone, Default)]
=======
/// Gives a parameter its example, if there is one. A shared one is copied, as others of its kind have other examples.
fn fill(document: &Document, parameter: &mut Value, examples: &Map<String, Value>) {
    let resolved = document.resolve(parameter);
    let Some(example) = examples.get(text(resolved, "name")) else {
        return;
    };
    let mut copy = resolved.clone();
    if let Some(copy) = copy.as_object_mut() {
        copy.insert("example".to_owned(), example.clone());
    }
    *parameter = copy;
}

/// The first item of every collection on the way of a path, or another where `tries` names its id.
>>>>>>> sandbox11
struct Existing {
    /// The path, as far as there are items.
    at: Vec<String>,
    /// Ids by names of parameters.
    ids: Map<String, Value>,
}

impl Existing {
<<<<<<< HEAD
    /// Ways to fill in a template with what exists, as far as anything does; the first items first.
    fn along(store: &Store, template: &[Segment], most: usize) -> Vec<Self> {
        let mut ways = vec![Self::default()];
        for (index, segment) in template.iter().enumerate() {
            let ahead = |way: Self| match segment {
                _ if way.at.len() < index => vec![way],
                Segment::Literal(step) => vec![way.with(step.clone())],
                Segment::Parameter(name) => match way.items(store, name, most) {
                    items if items.is_empty() => vec![way],
                    items => items,
                },
=======
    fn along(store: &Store, template: Vec<Segment>, tries: &Map<String, Value>) -> Self {
        let mut existing = Self {
            at: Vec::new(),
            ids: Map::new(),
        };
        for segment in template {
            let step = match segment {
                Segment::Literal(step) => step,
                Segment::Parameter(name) => {
                    let named = tries.get(&name).and_then(Value::as_str);
                    let first = || store.first(&existing.at).map(String::as_str);
                    let Some(id) = named.or_else(first).map(str::to_owned) else {
                        break;
                    };
                    existing.ids.insert(name, id.as_str().into());
                    id
                }
>>>>>>> sandbox11
            };
            existing.at.push(step);
        }
        existing
    }

<<<<<<< HEAD
    /// One step further.
    fn with(mut self, step: String) -> Self {
        self.at.push(step);
        self
    }

    /// One step further to each item of the collection that it leads to.
    fn items(&self, store: &Store, parameter: &str, most: usize) -> Vec<Self> {
        let listed = store.listed(&self.at, false, 0, most);
        let items = listed.filter(|(_, record)| !record.is_deleted());
        let way = |(id, record): (&String, &Arc<Record>)| {
            let mut way = self.clone().with(id.clone());
            // A path may know a thing by another property than its id.
            let own = record.fields.get(parameter).filter(|own| own.is_string());
            let own = own.cloned().unwrap_or_else(|| id.as_str().into());
            way.ids.insert(parameter.to_owned(), own);
            way
        };
        items.map(way).collect()
    }

    /// With ids for what has no collection of its own at the path: anything that exists may be meant.
    fn completed(self, store: &Store, template: &[Segment]) -> Vec<Self> {
        let missing = |segment: &Segment| match segment {
            Segment::Parameter(name) if !self.ids.contains_key(name) => Some(name.clone()),
            _ => None,
        };
        let Some(name) = template.iter().find_map(missing) else {
            return vec![self];
        };
        let collections = store.collections_of(&[]).into_iter();
        let ids = collections.flat_map(|collection| store.listed(collection, false, 0, MOST_TRIED));
        let way = |(id, _): (&String, &Arc<Record>)| {
            let mut way = self.clone();
            way.ids.insert(name.clone(), id.as_str().into());
            way
        };
        ids.map(way).collect()
    }

    /// The path of a request.
    fn path(&self, template: &[Segment]) -> Option<Vec<String>> {
        let step = |segment: &Segment| match segment {
            Segment::Literal(step) => Some(step.clone()),
            Segment::Parameter(name) => self.ids.get(name)?.as_str().map(str::to_owned),
        };
        template.iter().map(step).collect()
    }

    /// Gives the parameters of a path their examples. Shared ones are copied, as other paths have other items.
    fn fill(&self, document: &Document, item: &mut Value) {
=======
    /// Gives the parameters of a path their examples.
    fn fill_parameters(&self, document: &Document, item: &mut Value) {
>>>>>>> sandbox11
        let Some(parameters) = item.get_mut("parameters").and_then(Value::as_array_mut) else {
            return;
        };
        for parameter in parameters {
<<<<<<< HEAD
            let resolved = document.resolve(parameter);
            let Some(id) = self.ids.get(text(resolved, "name")) else {
                continue;
            };
            let mut copy = resolved.clone();
            if let Some(copy) = copy.as_object_mut() {
                copy.insert("example".to_owned(), id.clone());
=======
            fill(document, parameter, &self.ids);
        }
    }

    /// Lets the examples of bodies name things that stand beside the collection.
    fn fill_body(&self, store: &Store, api: &Api, item: &mut Value) {
        let example = item.pointer_mut("/post/requestBody/content/application~1json/example");
        let Some(example) = example.and_then(Value::as_object_mut) else {
            return;
        };
        let resource = api.places.resource(&self.at);
        let references = resource.iter().flat_map(|resource| &resource.references);
        for (property, path) in references {
            let Path::Template(path) = path else { continue };
            let existing = Self::along(store, path.clone(), &Map::new());
            if let Some(id) = store.first(&existing.at) {
                example.insert(property.to_owned(), id.as_str().into());
>>>>>>> sandbox11
            }
            *parameter = copy;
        }
    }
}
