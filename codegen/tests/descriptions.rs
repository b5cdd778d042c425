//! Whatever a document says at whichever place, no generated documentation holds code that runs or HTML.

use codegen::check::check;
use codegen::compose::compose;
use codegen::load::load;
use codegen::markdown::safe;
use codegen::model::model;
use codegen::render::render;
use serde_json::{Value, json};

const HOSTILE: &[&str] = &[
    "A text.\n\n```\nstd::process::abort();\n```\n\nEnd",
    "A text.\n\n```rust\nstd::process::abort();",
    "~~~",
    "A list:\n\n- one\n\n      std::process::abort();",
    "\tstd::process::abort();",
    "A <script>alert(1)</script> text",
    "An `open <b>code</b>",
    "<!--",
    "<div>\n\nText",
    "| a |\n|---|\n| <b>x</b> |",
    "]: x <img src=x onerror=alert(1)>",
];

/// A document that says the same at every place that has a text.
fn document(text: &str) -> Value {
    let line = text.lines().next().unwrap_or_default();
    let line = line.trim().trim_end_matches('.');
    let property = json!({ "type": "string", "description": text, "x-unverified": text, "example": text, "default": text });
    let answer = json!({ "description": text, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } });
    json!({
        "openapi": "3.0.3",
        "info": { "title": line, "version": line, "description": text },
        "servers": [{ "url": "https://a.example" }],
        "tags": [{ "name": "things", "description": text }],
        "security": [{ "token": [] }],
        "paths": { "/things/{thing_id}": { "$ref": "things.yaml#/paths/~1things~1{thing_id}" } },
        "components": { "securitySchemes": { "token": { "type": "http", "scheme": "bearer", "description": text } } },
        "tag file": {
            "paths": { "/things/{thing_id}": { "post": {
                "operationId": "changeThing",
                "tags": ["things"],
                "summary": line,
                "description": text,
                "x-unverified": text,
                "x-replaced-by": text,
                "deprecated": true,
                "externalDocs": { "url": "https://a.example/page" },
                "parameters": [
                    { "name": "thing_id", "in": "path", "required": true, "description": text, "x-unverified": text, "schema": { "type": "string" } },
                    { "name": "old", "in": "query", "description": text, "deprecated": true, "schema": { "type": "string", "pattern": "`{1,3}<b>|.", "default": text } },
                ],
                "requestBody": { "required": true, "description": text, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Thing" } } } },
                "responses": { "2XX": answer, "4XX": answer, "5XX": answer },
            } } },
            "components": { "schemas": { "Thing": {
                "type": "object",
                "title": line,
                "description": text,
                "x-unverified": text,
                "required": ["kind", "name"],
                "properties": {
                    "kind": { "type": "string", "description": text, "enum": [text, "b"], "x-enum-descriptions": { text: text, "b": text } },
                    "name": property,
                    "inner": { "type": "object", "description": text, "properties": { "name": property } },
                },
            } } },
        },
    })
}

/// The comments of a file, each with all its lines.
fn comments(source: &str) -> Vec<String> {
    let mut comments = vec![String::new()];
    for line in source.lines() {
        match (line.trim_start().strip_prefix("///"), comments.last_mut()) {
            (Some(line), Some(comment)) => {
                *comment += &format!("{}\n", line.strip_prefix(' ').unwrap_or(line));
            }
            (None, Some(comment)) if !comment.is_empty() => comments.push(String::new()),
            _ => {}
        }
    }
    comments
}

#[test]
fn no_place_lets_code_or_html_through() {
    for hostile in HOSTILE {
        let mut document = document(hostile);
        let tag_file = document
            .as_object_mut()
            .unwrap()
            .remove("tag file")
            .unwrap();
        let read = |path: &str| match path {
            "things/openapi.yaml" => Ok(document.to_string().into_bytes()),
            _ => Ok(tag_file.to_string().into_bytes()),
        };
        let checked = load("things", &read)
            .and_then(check)
            .unwrap_or_else(|report| panic!("{report}"));
        let api = model(&checked).unwrap_or_else(|report| panic!("{report}"));
        let modules = render(&api, compose(&api).unwrap()).unwrap();
        let mut found = 0;
        for module in modules.0.values() {
            for comment in comments(&prettyplease::unparse(&module.file)) {
                let comment = comment.trim_end();
                assert_eq!(safe(comment), comment, "{hostile:?}");
                found += usize::from(comment.contains("text") || comment.contains("End"));
            }
        }
        assert!(
            found > 5 || !hostile.contains("text"),
            "{hostile:?}: {found}"
        );
    }
}
