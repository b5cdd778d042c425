//! Bodies of requests.

use super::nodes::{entries, says};
use super::schemas::{Read, Schemas};
use super::site::Site;
use crate::media_type::is_json;
use crate::model::operation::{BodyFormat, RequestBody};
use crate::model::rules::Rules;
use crate::model::types::{Direction, TypeRef};
use crate::node::{Entry, Node};

/// Reads the body of a request; a type without a name of its own is called `name` in `UpperCamelCase`.
pub(super) fn read<'a>(schemas: &mut Schemas<'a>, body: &'a Node, name: &str) -> RequestBody {
    let content = entries(body, "content");
    // The caller sends one format; JSON is the one that says most.
    let media = content
        .iter()
        .find(|entry| is_json(&entry.key))
        .or(content.first());
    let format = media.map_or(BodyFormat::Json, |media| format(schemas, media));
    let is_value = matches!(format, BodyFormat::Json | BodyFormat::Form);
    let value = media.filter(|_| is_value).map(|media| {
        let schema = media.value.get("schema");
        let read = schema.map(|schema| schemas.read(schema, &Site::new(name, Direction::REQUEST)));
        read.map_or((TypeRef::Json, Rules::Any), Read::whole)
    });
    let (ty, rules) = value.unzip();
    let doc = body.get("description").and_then(Node::as_str);
    RequestBody {
        format,
        ty,
        rules: rules.unwrap_or_default(),
        required: says(body, "required", true),
        // Known once all types and operations are.
        secret: false,
        expanded: is_value && !says(body, "x-setters", false),
        doc: doc.unwrap_or("The request body.").trim().to_owned(),
    }
}

fn format(schemas: &mut Schemas<'_>, media: &Entry) -> BodyFormat {
    if is_json(&media.key) {
        return BodyFormat::Json;
    }
    let essence = media.key.split(';').next().unwrap_or_default().trim();
    match essence {
        "application/x-www-form-urlencoded" => BodyFormat::Form,
        "application/octet-stream" => BodyFormat::Bytes,
        "text/plain" => BodyFormat::Text,
        _ => {
            let what = format!("a request body of the media type `{}`", media.key);
            let hint =
                "use JSON, a URL-encoded form, plain text or bytes (`application/octet-stream`)";
            schemas.registry.unsupported(&media.key_span, &what, hint);
            BodyFormat::Bytes
        }
    }
}
