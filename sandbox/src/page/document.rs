//! The document of an API as the documentation shows it: tried out, it reaches this sandbox and what exists in it.

use serde_json::{Map, Value, json};

use crate::api::Api;
use crate::behaviour::Path;
use crate::document::{Document, text};
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
        let existing = Existing::along(&store, segments(template));
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

/// The first item of every collection on the way of a path.
struct Existing {
    /// The path, as far as there are items.
    at: Vec<String>,
    /// Ids by names of parameters.
    ids: Map<String, Value>,
}

impl Existing {
    fn along(store: &Store, template: Vec<Segment>) -> Self {
        let mut existing = Self {
            at: Vec::new(),
            ids: Map::new(),
        };
        for segment in template {
            let step = match segment {
                Segment::Literal(step) => step,
                Segment::Parameter(name) => {
                    let Some(id) = store.first(&existing.at) else {
                        break;
                    };
                    existing.ids.insert(name, id.as_str().into());
                    id.clone()
                }
            };
            existing.at.push(step);
        }
        existing
    }

    /// Gives the parameters of a path their examples. Shared ones are copied, as other paths have other items.
    fn fill_parameters(&self, document: &Document, item: &mut Value) {
        let Some(parameters) = item.get_mut("parameters").and_then(Value::as_array_mut) else {
            return;
        };
        for parameter in parameters {
            let resolved = document.resolve(parameter);
            let Some(id) = self.ids.get(text(resolved, "name")) else {
                continue;
            };
            let mut copy = resolved.clone();
            if let Some(copy) = copy.as_object_mut() {
                copy.insert("example".to_owned(), id.clone());
            }
            *parameter = copy;
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
            let existing = Self::along(store, path.clone());
            if let Some(id) = store.first(&existing.at) {
                example.insert(property.to_owned(), id.as_str().into());
            }
        }
    }
}
