//! One JSON value out of the files of an API, for whoever wants a document that stands alone.
//!
//! The sandbox embeds it. It says what the files say: components of all files are put together, each `$ref` leads to
//! `#/components/…`, and path items stand in place. A path that is in a scope stands in it twice, as the API has it: as
//! it is written, and behind the prefix. Other tools know nothing of `x-scope`, of which the prefix is left for the sandbox:
//! the paths in `x-sandbox` are those within the scope.

use serde_json::{Map, Value, json};

pub use crate::check::scope::{scoped_id, scoped_path};
use crate::check::{Checked, scope};
use crate::grammar::{Kind, Shape};
use crate::load::{Document, Node};

/// Puts the files of a document together. Sections, files and names have a fixed order.
#[must_use]
pub fn bundle(checked: &Checked) -> Value {
    let document = checked.document();
    let mut whole = object(document, Kind::OpenApi, document.root());
    whole.insert("components".to_owned(), components(document).into());
    if let Some(scope) = whole.shift_remove("x-scope") {
        if let Some(Value::Object(paths)) = whole.get_mut("paths") {
            *paths = unfold(paths, &scope);
        }
        let prefix = json!({ "prefix": text(&scope, "prefix") });
        whole.insert("x-scope".to_owned(), prefix);
    }
    whole.into()
}

/// The paths, each that is in the scope followed by what it is behind the prefix.
fn unfold(paths: &Map<String, Value>, scope: &Value) -> Map<String, Value> {
    let (name, prefix) = (text(scope, "name"), text(scope, "prefix"));
    let mut unfolded = Map::new();
    for (path, item) in paths {
        let mut item = item.clone();
        let mark = item
            .as_object_mut()
            .and_then(|item| item.shift_remove("x-scoped"));
        let behind = mark.map(|_| in_scope(&item, name, &scope["parameter"]));
        unfolded.insert(path.clone(), item);
        unfolded.extend(behind.map(|item| (scope::scoped_path(prefix, path), item)));
    }
    unfolded
}

/// A path item behind the prefix: with the parameter of the scope before its own, and operations of another name.
fn in_scope(item: &Value, scope: &str, parameter: &Value) -> Value {
    let own = item["parameters"].as_array().into_iter().flatten();
    let parameters: Vec<&Value> = std::iter::once(parameter).chain(own).collect();
    let mut behind = Map::new();
    behind.insert("parameters".to_owned(), json!(parameters));
    for (key, value) in item.as_object().into_iter().flatten() {
        let mut value = value.clone();
        // What a waiter reads is in the scope too.
        for place in ["/operationId", "/x-waiter/operation"] {
            if let Some(id) = value.pointer_mut(place) {
                *id = scope::scoped_id(scope, id.as_str().unwrap_or_default()).into();
            }
        }
        if key != "parameters" {
            behind.insert(key.clone(), value);
        }
    }
    behind.into()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

/// The components of all files, sorted by file, each file's in its own order.
fn components(document: &Document) -> Map<String, Value> {
    let mut sections = Map::new();
    for (section, shape) in Kind::Components.fields() {
        let Shape::Map(kind) = shape else { continue };
        let mut components = Map::new();
        for (_, file) in document.files() {
            let named = file
                .get("components")
                .and_then(|components| components.get(section))
                .map_or(&[][..], Node::entries);
            for entry in named {
                // A component that only passes on one of the same name in another file would refer to itself.
                let target = document.target(&entry.value);
                if target.is_none_or(|target| target.pointer.last() != Some(&entry.key)) {
                    components.insert(entry.key.clone(), value(document, *kind, &entry.value));
                }
            }
        }
        if !components.is_empty() {
            sections.insert((*section).to_owned(), components.into());
        }
    }
    sections
}

/// An object of a kind, or the reference that stands in its place.
fn value(document: &Document, kind: Kind, node: &Node) -> Value {
    let Some(target) = document.target(node) else {
        return match node.entries() {
            [] => node.to_json(),
            _ => object(document, kind, node).into(),
        };
    };
    match target.pointer.as_slice() {
        [components, section, name] if components == "components" => {
            let name = name.replace('~', "~0").replace('/', "~1");
            json!({ "$ref": format!("#/components/{section}/{name}") })
        }
        // A path item: it has no home among the components of OpenAPI 3.0.
        _ => value(document, kind, target.node),
    }
}

fn object(document: &Document, kind: Kind, node: &Node) -> Map<String, Value> {
    let field = |key: &str, node: &Node| match kind.field(key) {
        Some(Shape::Object(kind) | Shape::OrRef(kind)) => value(document, kind, node),
        Some(Shape::FlagOrSchema) => value(document, Kind::Schema, node),
        Some(Shape::List(kind)) => node
            .elements()
            .iter()
            .map(|node| value(document, kind, node))
            .collect(),
        Some(Shape::Map(kind)) => node
            .entries()
            .iter()
            .map(|entry| (entry.key.clone(), value(document, kind, &entry.value)))
            .collect::<Map<_, _>>()
            .into(),
        _ => node.to_json(),
    };
    node.entries()
        .iter()
        .map(|entry| (entry.key.clone(), field(&entry.key, &entry.value)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::check;
    use crate::load::load;

    const ROOT: &str = "\
openapi: 3.0.3
info: { title: Things, version: '1', description: A test. }
servers: [{ url: https://example.com/v1 }]
tags: [{ name: things, description: Things. }]
security: [{ bearerAuth: [] }]
paths:
  /things/{id}:
    $ref: things.yaml#/paths/~1things~1{id}
components:
  securitySchemes:
    bearerAuth: { type: http, scheme: bearer }
";
    const THINGS: &str = "\
paths:
  /things/{id}:
    get:
      operationId: getThing
      tags: [things]
      summary: Read a thing
      description: Reads one thing.
      externalDocs: { url: https://example.com/get-thing }
      x-unverified: All of it.
      parameters:
        - { name: id, in: path, required: true, description: Thing., schema: { $ref: 'common.yaml#/components/schemas/ThingId' } }
      responses:
        2XX:
          description: The thing.
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Thing' }
              example: { id: a, $ref: data }
        4XX: { description: It failed. }
components:
  schemas:
    Thing:
      type: object
      description: A thing.
      additionalProperties: { $ref: common.yaml#/components/schemas/ThingId }
      properties:
        id: { $ref: common.yaml#/components/schemas/ThingId }
";
    const COMMON: &str = "\
components:
  schemas:
    ThingId: { type: string, description: Identifier of a thing. }
";

    const SCOPE: &str = "\
x-scope:
  name: team
  prefix: /teams/{teamId}
  parameter: { name: teamId, in: path, required: true, description: Team., schema: { type: string } }
components:
";

    fn bundled() -> Value {
        bundled_of(ROOT, THINGS)
    }

    fn bundled_of(root: &str, things: &str) -> Value {
        let read = |path: &str| match path {
            "spec/things/openapi.yaml" => Ok(root.into()),
            "spec/things/things.yaml" => Ok(things.into()),
            "spec/things/common.yaml" => Ok(COMMON.into()),
            _ => Err(std::io::ErrorKind::NotFound.into()),
        };
        let document = load("spec/things", &read).unwrap();
        let checked = check(document).unwrap_or_else(|report| panic!("{report}"));
        bundle(&checked)
    }

    #[test]
    fn every_reference_leads_into_the_one_document() {
        let bundled = bundled();
        let get = &bundled["paths"]["/things/{id}"]["get"];
        assert_eq!(
            get["parameters"][0]["schema"]["$ref"],
            "#/components/schemas/ThingId"
        );
        let media = &get["responses"]["2XX"]["content"]["application/json"];
        assert_eq!(media["schema"]["$ref"], "#/components/schemas/Thing");
        let schemas = &bundled["components"]["schemas"];
        let thing = &schemas["Thing"];
        assert_eq!(
            thing["properties"]["id"]["$ref"],
            "#/components/schemas/ThingId"
        );
        assert_eq!(
            thing["additionalProperties"]["$ref"],
            "#/components/schemas/ThingId"
        );
        assert_eq!(schemas["ThingId"]["type"], "string");
    }

    #[test]
    fn data_and_extensions_stay_as_they_are() {
        let bundled = bundled();
        let get = &bundled["paths"]["/things/{id}"]["get"];
        assert_eq!(get["x-unverified"], "All of it.");
        let media = &get["responses"]["2XX"]["content"]["application/json"];
        assert_eq!(media["example"], json!({ "id": "a", "$ref": "data" }));
        assert_eq!(bundled["info"]["title"], "Things");
        assert_eq!(
            bundled["components"]["securitySchemes"]["bearerAuth"]["scheme"],
            "bearer"
        );
    }

    #[test]
    fn scoped_path_stands_behind_the_prefix_too() {
        let root = ROOT.replace("components:\n", SCOPE);
        let things = THINGS.replacen("    get:\n", "    x-scoped: true\n    get:\n", 1);
        let bundled = bundled_of(&root, &things);
        let paths = bundled["paths"].as_object().unwrap();
        let names: Vec<&String> = paths.keys().collect();
        assert_eq!(names, ["/things/{id}", "/teams/{teamId}/things/{id}"]);
        let (own, team) = (
            &paths["/things/{id}"],
            &paths["/teams/{teamId}/things/{id}"],
        );
        assert_eq!(own["get"]["operationId"], "getThing");
        assert_eq!(team["get"]["operationId"], "getTeamThing");
        assert_eq!(team["parameters"][0]["name"], "teamId");
        assert_eq!(team["get"]["tags"], own["get"]["tags"]);
        let text = bundled.to_string();
        assert!(!text.contains("x-scoped"), "{text}");
        assert_eq!(bundled["x-scope"], json!({ "prefix": "/teams/{teamId}" }));
    }

    #[test]
    fn what_the_sandbox_does_stays_as_it_is() {
        let root = ROOT.replace("components:\n", SCOPE);
        let sandbox = "
        target: /things/{id}
        resource: { order: newest, shows: { _ref: { $ref: data }, _of: \"= find('/things', self.id)\" } }
        refuses: [{ when: = not self._of, status: 400, says: nothing is there }]
";
        let marked = format!("    x-scoped: true\n    get:\n      x-sandbox:{sandbox}");
        let things = THINGS.replacen("    get:\n", &marked, 1);
        let bundled = bundled_of(&root, &things);
        let expected = json!({
            "target": "/things/{id}",
            "resource": {
                "order": "newest",
                "shows": { "_ref": { "$ref": "data" }, "_of": "= find('/things', self.id)" },
            },
            "refuses": [{ "when": "= not self._of", "status": 400, "says": "nothing is there" }],
        });
        for path in ["/things/{id}", "/teams/{teamId}/things/{id}"] {
            assert_eq!(
                bundled["paths"][path]["get"]["x-sandbox"], expected,
                "{path}"
            );
        }
    }

    #[test]
    fn scoped_waiter_reads_in_the_scope() {
        let item = json!({
            "post": { "operationId": "createThing", "x-waiter": { "operation": "listThings" } },
            "parameters": [{ "name": "id" }],
        });
        let behind = in_scope(&item, "team", &json!({ "name": "teamId" }));
        assert_eq!(behind["post"]["x-waiter"]["operation"], "listTeamThings");
        assert_eq!(
            behind["parameters"],
            json!([{ "name": "teamId" }, { "name": "id" }])
        );
    }
}
