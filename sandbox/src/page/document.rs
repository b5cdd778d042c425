//! The document of an API as the documentation shows it: tried out, it reaches this sandbox and what exists in it.

use serde_json::{Map, Value, json};

use crate::api::Api;
use crate::behaviour::Path;
use crate::document::{Document, elements, text};
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
        let existing = Existing::along(&store, segments(template), &Map::new());
        fill_tries(&store, &api.document, template, item);
        existing.fill_parameters(&api.document, item);
        existing.fill_body(&store, api, item);
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
        }
    }
}

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
struct Existing {
    /// The path, as far as there are items.
    at: Vec<String>,
    /// Ids by names of parameters.
    ids: Map<String, Value>,
}

impl Existing {
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
            };
            existing.at.push(step);
        }
        existing
    }

    /// Gives the parameters of a path their examples.
    fn fill_parameters(&self, document: &Document, item: &mut Value) {
        let Some(parameters) = item.get_mut("parameters").and_then(Value::as_array_mut) else {
            return;
        };
        for parameter in parameters {
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
            }
        }
    }
}
