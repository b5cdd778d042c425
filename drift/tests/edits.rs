//! Every form of a source: unchanged, it does not differ; edited, exactly what was edited does.

use std::path::Path;

use drift::facts::Api;
use drift::pages::{bullets, fields, fragment, outline};
use drift::{Difference, Problem, compare, missing, openapi};

/// What is found in the source, what stands there instead, and the difference that comes of it.
type Edit = (&'static str, &'static str, &'static str);

type Read = fn(&str, &str) -> Result<Api, Problem>;

fn spec() -> Api {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let read = |path: &str| codegen::files::read(&root, path);
    let document =
        codegen::load::load("spec/shop", &read).unwrap_or_else(|report| panic!("{report}"));
    openapi::facts("spec/shop", &document).unwrap()
}

fn source(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/sources");
    std::fs::read_to_string(path.join(name)).unwrap()
}

/// The differences of a text, as `operation | place | fact | spec -> source`.
fn differences(read: Read, text: &str, whole: bool) -> Vec<String> {
    let (spec, api) = (spec(), read("source", text).unwrap());
    let mut comparison = compare("shop", &spec, &api);
    if whole {
        comparison.extend(missing("shop", &spec, &[api]));
    }
    let said = |value: &Option<String>| value.clone().unwrap_or_else(|| "none".to_owned());
    let shown = |difference: &Difference| {
        assert!(difference.spec_place.is_some() || difference.source_place.is_some());
        let Difference {
            operation,
            place,
            fact,
            ..
        } = difference;
        let (ours, theirs) = (said(&difference.spec), said(&difference.source));
        format!("{operation} | {place} | {fact} | {ours} -> {theirs}")
    };
    comparison.differences.iter().map(shown).collect()
}

fn check(read: Read, name: &str, whole: bool, edits: &[Edit; 10]) {
    let unchanged = source(name);
    assert_eq!(differences(read, &unchanged, whole), [""; 0], "{name}");
    let mut all = unchanged.clone();
    let mut expected = Vec::new();
    for (from, to, difference) in edits {
        assert_eq!(unchanged.matches(from).count(), 1, "{name}: {from}");
        let alone = differences(read, &unchanged.replace(from, to), whole);
        assert_eq!(alone, [*difference], "{name}: {from}");
        all = all.replace(from, to);
        expected.push((*difference).to_owned());
    }
    let mut found = differences(read, &all, whole);
    found.sort();
    expected.sort();
    assert_eq!(found, expected, "{name}");
}

#[test]
fn a_document_of_3_1_in_yaml() {
    let edits = [
        (
            "                weight: {",
            "                colour: { type: string }\n                weight: {",
            "POST /items | request body: colour | field | none -> string",
        ),
        (
            "exclusiveMinimum: 0, maximum: 1000",
            "exclusiveMinimum: -1, maximum: 1000",
            "POST /items | request body: count | minimum | 1 -> 0",
        ),
        (
            "schema: { type: string, enum: [high, low] }",
            "schema: { type: string, enum: [high, low, none] }",
            "GET /items | query parameter level | enum | high, low -> high, low, none",
        ),
        (
            "  /v1/items/{id}/archive:\n    post:\n      parameters:\n        - { name: id, in: path, required: true, \
             schema: { type: string, format: uuid } }\n      responses:\n        \"204\": { description: archived }\n",
            "",
            "POST /items/{itemId}/archive |  | operation | yes -> none",
        ),
        (
            "type: [string, \"null\"], maxLength: 200",
            "type: string, maxLength: 200",
            "POST /items | request body: note | nullable | yes -> no",
        ),
        (
            "\"409\": *error",
            "\"409\": *error\n        \"404\": *error",
            "POST /items | answer 404 | status | none -> 404",
        ),
        (
            "      operationId: itemsCreateV1",
            "      deprecated: true",
            "POST /items |  | deprecated | no -> yes",
        ),
        (
            "kind: { const: named }",
            "kind: { const: titled }",
            "POST /items | request body: shelf.kind | enum | named, numbered -> numbered, titled",
        ),
        (
            "title: { type: string, minLength: 3",
            "title: { type: string, minLength: 2",
            "PATCH /items/{itemId} | request body: title | minLength | 3 -> 2",
        ),
        (
            "        - { name: reason, in: query, schema: { type: string, maxLength: 40 } }\n",
            "",
            "PATCH /items/{itemId} | query parameter reason | parameter | string -> none",
        ),
    ];
    check(openapi::read, "document.yaml", true, &edits);
}

#[test]
fn a_document_of_3_0_in_json() {
    let edits = [
        (
            "\"level\"\n                ],",
            "\"level\",\n                  \"weight\"\n                ],",
            "POST /items | request body: weight | required | no -> yes",
        ),
        (
            "\"type\": \"number\",\n                    \"format\": \"float\"",
            "\"type\": \"string\"",
            "POST /items | request body: weight | type | number -> string",
        ),
        (
            "                    \"maximum\": 1000,\n",
            "",
            "POST /items | request body: count | maximum | 1000 -> none",
        ),
        (
            "\"maxItems\": 8,",
            "\"maxItems\": 9,",
            "POST /items | request body: tags | maxItems | 8 -> 9",
        ),
        (
            "\"pattern\": \"^[a-z]+(-[a-z]+)*$\"",
            "\"pattern\": \"^[a-z-]+$\"",
            "POST /items | request body: name | pattern | ^[a-z]+(-[a-z]+)*$ -> ^[a-z-]+$",
        ),
        (
            "\"place\": {\n                        \"type\": \"string\"",
            "\"place\": {\n                        \"type\": \"string\", \"nullable\": true",
            "POST /items | request body: origin.place | nullable | no -> yes",
        ),
        (
            "\"/items/{id}/archive\": {",
            "\"/items/{id}/copies\": { \"get\": {} }, \"/items/{id}/archive\": {",
            "GET /items/{id}/copies |  | operation | none -> yes",
        ),
        (
            "\"visible\": {",
            "\"visible\": { \"deprecated\": true,",
            "PATCH /items/{itemId} | request body: visible | deprecated | no -> yes",
        ),
        (
            "\"204\"",
            "\"202\"",
            "POST /items/{itemId}/archive | answer 204 | status | 204 -> 202",
        ),
        (
            "\"default\": 25,",
            "\"default\": 50,",
            "GET /items | query parameter limit | default | 25 -> 50",
        ),
    ];
    check(openapi::read, "document.json", true, &edits);
}

#[test]
fn a_page_with_a_fragment() {
    let edits = [
        (
            "                count:\n",
            "                colour:\n                  type: string\n                count:\n",
            "POST /items | request body: colour | field | none -> string",
        ),
        (
            "                  - low\n                  - high\n                weight",
            "                  - low\n                weight",
            "POST /items | request body: level | enum | high, low -> low",
        ),
        (
            "                  maximum: 1000\n",
            "                  maximum: 2000\n",
            "POST /items | request body: count | maximum | 1000 -> 2000",
        ),
        (
            "                  default: 1\n",
            "",
            "POST /items | request body: count | default | 1 -> none",
        ),
        (
            "                  - 'null'\n                  maxLength: 200\n",
            "                  maxLength: 200\n",
            "POST /items | request body: note | nullable | yes -> no",
        ),
        (
            "              - level\n              properties",
            "              properties",
            "POST /items | request body: level | required | yes -> no",
        ),
        (
            "        '409':",
            "        default:",
            "POST /items | answer 409 | status | 409 -> none",
        ),
        (
            "                  minItems: 1\n",
            "",
            "POST /items | request body: tags | minItems | 1 -> none",
        ),
        (
            "                    maxLength: 20\n",
            "                    maxLength: 30\n",
            "POST /items | request body: tags[] | maxLength | 20 -> 30",
        ),
        (
            "        '201':",
            "        '200':",
            "POST /items | answer 201 | status | 201 -> 200",
        ),
    ];
    check(fragment::read, "fragment.md", false, &edits);
}

#[test]
fn a_page_of_fields() {
    let edits = [
        (
            "weight\nnumber\n",
            "colour\nstring\n\nIts colour.\n\nweight\nnumber\n",
            "POST /items | request body: colour | field | none -> string",
        ),
        (
            "Required string length: 1 - 64",
            "Required string length: 1 - 80",
            "POST /items | request body: name | maxLength | 64 -> 80",
        ),
        (
            "Pattern: ^[a-z]+(-[a-z]+)*$",
            "Pattern: ^[a-z-]+$",
            "POST /items | request body: name | pattern | ^[a-z]+(-[a-z]+)*$ -> ^[a-z-]+$",
        ),
        (
            "low,\nhigh\nExample",
            "low,\nhigh,\nnone\nExample",
            "POST /items | request body: level | enum | high, low -> high, low, none",
        ),
        (
            "number\n\nHow heavy it is.",
            "integer\n\nHow heavy it is.",
            "POST /items | request body: weight | type | number -> integer",
        ),
        (
            "Required range: 1 <= x <= 1000",
            "Required range: 0 < x < 1000",
            "POST /items | request body: count | maximum | 1000 -> 999",
        ),
        (
            "string | null\n\nWhatever else.",
            "string\n\nWhatever else.",
            "POST /items | request body: note | nullable | yes -> no",
        ),
        (
            "Required array length: 1 - 8 elements",
            "Minimum array length: 1",
            "POST /items | request body: tags | maxItems | 8 -> none",
        ),
        (
            "origin.country\nstring\nrequired\n",
            "origin.country\nstring\n",
            "POST /items | request body: origin.country | required | yes -> no",
        ),
        (
            "created_at\nstring<date-time>\nrequired\n\nSince when.\n",
            "",
            "POST /items | answer 201: created_at | field | string, required -> none",
        ),
    ];
    check(fields::read, "fields.txt", false, &edits);
}

#[test]
fn a_page_of_bullets() {
    let edits = [
        (
            "- `visible`: (boolean)",
            "- `colour`: (string) Its colour.\n- `visible`: (boolean)",
            "PATCH /items/{itemId} | request body: colour | field | none -> string",
        ),
        (
            "(string) What to call it.",
            "(string) (required) What to call it.",
            "PATCH /items/{itemId} | request body: title | required | no -> yes",
        ),
        (
            "(max length: 39)",
            "(max length: 54)",
            "PATCH /items/{itemId} | request body: title | maxLength | 39 -> 54",
        ),
        (
            "(enum: low, high)",
            "(enum: low, mid, high)",
            "PATCH /items/{itemId} | request body: level | enum | high, low -> high, low, mid",
        ),
        (
            " (format: date-time)",
            "",
            "PATCH /items/{itemId} | request body: owner.since | format | date-time -> none",
        ),
        (
            "- `tags`: [array of] (string)",
            "- `tags`: (string)",
            "PATCH /items/{itemId} | request body: tags | type | array -> string",
        ),
        (
            "      - `item`: (string) (required)\n",
            "",
            "PATCH /items/{itemId} | request body: links[].item | field | string -> none",
        ),
        (
            "(pattern: ^[0-9]+s$)",
            "(pattern: ^[0-9]+m$)",
            "PATCH /items/{itemId} | request body: timeout | pattern | ^[0-9]+s$ -> ^[0-9]+m$",
        ),
        (
            "Changes something that is on sale.",
            "This endpoint is deprecated and will go away.",
            "PATCH /items/{itemId} |  | deprecated | no -> yes",
        ),
        (
            "200 OK: What it is now.",
            "409 Conflict: It is sold.\n\n200 OK: What it is now.",
            "PATCH /items/{itemId} | answer 409 | status | none -> 409",
        ),
    ];
    check(bullets::read, "bullets.md", false, &edits);
}

#[test]
fn a_page_as_an_outline() {
    let edits = [
        (
            "    * visible\n",
            "    * colour\n\nstring\n\n    * visible\n",
            "PATCH /items/{itemId} | request body: colour | field | none -> string",
        ),
        (
            "    * title\n\nstring\n\nWhat to call",
            "    * title\n\nstring required\n\nWhat to call",
            "PATCH /items/{itemId} | request body: title | required | no -> yes",
        ),
        (
            "max length\n\n39",
            "max length\n\n54",
            "PATCH /items/{itemId} | request body: title | maxLength | 39 -> 54",
        ),
        (
            "one of\n\nlow, high",
            "one of\n\nlow, mid, high",
            "PATCH /items/{itemId} | request body: level | enum | high, low -> high, low, mid",
        ),
        (
            "      * since\n\nstring\n\n",
            "",
            "PATCH /items/{itemId} | request body: owner.since | field | string -> none",
        ),
        (
            "boolean",
            "integer",
            "PATCH /items/{itemId} | request body: visible | type | boolean -> integer",
        ),
        (
            "url\n\nstring required\n\nmax length\n\n99",
            "url\n\nstring required\n\nmax length\n\n90",
            "PATCH /items/{itemId} | request body: links[].url | maxLength | 99 -> 90",
        ),
        (
            "^[0-9]+s$",
            "^[0-9]+m$",
            "PATCH /items/{itemId} | request body: timeout | pattern | ^[0-9]+s$ -> ^[0-9]+m$",
        ),
        (
            "    * reason\n\nstring\n\nWhy it is done.\n\nmax length\n\n40\n\n",
            "",
            "PATCH /items/{itemId} | query parameter reason | parameter | string -> none",
        ),
        (
            "min length\n\n3\n\n",
            "",
            "PATCH /items/{itemId} | request body: title | minLength | 3 -> none",
        ),
    ];
    check(outline::read, "outline.txt", false, &edits);
}
