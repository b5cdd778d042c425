//! One JSON value out of the files of an API, for whoever wants a document that stands alone.
//!
//! The sandbox embeds it. It says what the files say: components of all files are put together, each `$ref` leads to
//! `#/components/…`, and path items stand in place.

use serde_json::{Map, Value, json};

use crate::check::Checked;
use crate::grammar::{Kind, Shape};
use crate::load::{Document, Node};

/// Puts the files of a document together. Sections, files and names have a fixed order.
#[must_use]
pub fn bundle(checked: &Checked) -> Value {
    let document = checked.document();
    let mut whole = object(document, Kind::OpenApi, document.root());
    whole.insert("components".to_owned(), components(document).into());
    whole.into()
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

    fn bundled() -> Value {
        let read = |path: &str| match path {
            "spec/things/openapi.yaml" => Ok(ROOT.into()),
            "spec/things/things.yaml" => Ok(THINGS.into()),
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
}
