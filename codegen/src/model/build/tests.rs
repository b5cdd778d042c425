//! What the model says of small documents.

use crate::check::check;
use crate::diagnostic::Report;
use crate::load::load;
use crate::model::{
    Api, BodyFormat, Constant, Field, Integer, PageField, PaginationStyle, Presence, Rules, Status,
    Struct, TypeKind, TypeRef, model,
};

const ROOT: &str = r"openapi: 3.0.3
info: { title: Things API, version: v1 }
servers:
  - url: https://api.example.com/v1/
tags:
  - { name: things, description: Things. }
security:
  - token: []
components:
  securitySchemes:
    token: { type: http, scheme: bearer }
paths:
  /things/{id}:
    $ref: things.yaml#/paths/~1things~1{id}
";

/// A document of one operation with a request body and an answer, and the given components.
fn document(operation: &str, schemas: &str) -> String {
    format!(
        r##"
paths:
  /things/{{id}}:
    post:
      operationId: createThing
      tags: [things]
      summary: Create a thing
      description: Does what it says.
      externalDocs: {{ url: "https://example.com/things" }}
{operation}
      responses:
        2XX:
          description: Done.
          content:
            application/json:
              schema: {{ $ref: "#/components/schemas/Answer" }}
        4XX:
          description: Refused.
          content:
            application/json:
              schema: {{ $ref: "#/components/schemas/Failure" }}
components:
  schemas:
    Failure: {{ type: object, description: Why., properties: {{ why: {{ type: string, description: Why. }} }} }}
{schemas}
"##
    )
}

const PATH: &str = r"      parameters:
        - { name: id, in: path, required: true, description: Which., schema: { type: string } }
";

const BODY: &str = r##"      requestBody:
        content:
          application/json:
            schema: { $ref: "#/components/schemas/Request" }
"##;

const ANSWER: &str = r"    Answer:
      type: object
      description: What there is.
      properties:
        port: { type: integer, minimum: 1, maximum: 65535, description: A port. }
        large: { type: integer, format: uint64, description: A number. }
";

fn read(things: &str) -> Result<Api, Report> {
    let read = |path: &str| match path {
        "spec/things/openapi.yaml" => Ok(ROOT.into()),
        "spec/things/things.yaml" => Ok(things.into()),
        _ => Err(std::io::ErrorKind::NotFound.into()),
    };
    model(&check(load("spec/things", &read)?)?)
}

/// The model of a document whose request body is an object with these properties.
fn with_body(properties: &str) -> Api {
    let request = format!(
        "    Request:\n      type: object\n      description: What to create.\n{properties}"
    );
    let things = document(&format!("{PATH}{BODY}"), &format!("{ANSWER}{request}"));
    read(&things).unwrap_or_else(|report| panic!("{report}"))
}

fn structure<'a>(api: &'a Api, name: &str) -> &'a Struct {
    match &api.types[name].kind {
        TypeKind::Struct(structure) => structure,
        other => panic!("{other:?}"),
    }
}

fn field<'a>(api: &'a Api, name: &str) -> &'a Field {
    let mut fields = structure(api, "Request").fields.iter();
    fields.find(|field| field.wire_name == name).unwrap()
}

fn rules_of(report: &Report) -> Vec<&'static str> {
    let findings = report.findings().iter();
    findings.map(|finding| finding.rule).collect()
}

#[test]
fn sent_integers_are_narrow_and_answered_ones_wide() {
    let api = with_body(
        "      properties:
        port: { type: integer, minimum: 1, maximum: 65535, description: A port. }
        most: { type: integer, minimum: 0, maximum: 18446744073709551615, description: Many. }
        small: { type: integer, format: int32, description: Small. }
",
    );
    let ruled = |min, max| Rules::Integer {
        min: Some(min),
        max: Some(max),
        multiple_of: None,
    };
    for (name, ty, rules) in [
        ("port", Integer::U16, ruled(1, 65535)),
        ("most", Integer::U64, ruled(0, u64::MAX.into())),
        ("small", Integer::I32, Rules::Any),
    ] {
        assert_eq!(field(&api, name).ty, TypeRef::Integer(ty));
        assert_eq!(field(&api, name).rules, rules);
    }
    let answer = structure(&api, "Answer").fields.iter();
    let answer: Vec<_> = answer.map(|field| (&field.ty, &field.rules)).collect();
    let [wide, unsigned] = [Integer::I64, Integer::U64].map(TypeRef::Integer);
    assert_eq!(answer, [(&wide, &Rules::Any), (&unsigned, &Rules::Any)]);
}

#[test]
fn fields_keep_the_order_of_the_document() {
    let api = with_body(
        "      required: [b]
      properties:
        b: { type: string, description: One. }
        a: { type: string, nullable: true, minLength: 0, description: Two. }
        C: { type: number, description: Three. }
",
    );
    let fields = structure(&api, "Request").fields.iter();
    let fields: Vec<_> = fields
        .map(|field| (field.identifier.as_str(), field.presence, &field.rules))
        .collect();
    let number = Rules::Number {
        min: None,
        max: None,
    };
    assert_eq!(
        fields,
        [
            ("b", Presence::Required, &Rules::Any),
            ("a", Presence::OptionalNullable, &Rules::Any),
            ("c", Presence::Optional, &number),
        ]
    );
    assert!(api.types["Request"].ruled);
    assert!(!api.types["Answer"].ruled);
}

#[test]
fn optional_body_stays_optional() {
    let api = with_body("      properties:\n        a: { type: string, description: A. }\n");
    let body = api.operations[0].body.as_ref().unwrap();
    assert!(!body.required && body.expanded && body.format == BodyFormat::Json);
    // Nothing about it can be wrong.
    assert_eq!(body.rules, Rules::Any);
}

#[test]
fn struct_that_holds_itself_is_boxed() {
    let api = with_body(
        r##"      properties:
        a: { $ref: "#/components/schemas/Request" }
        b: { $ref: "#/components/schemas/Request" }
        list: { type: array, description: All., items: { $ref: "#/components/schemas/Request" } }
        secret: { type: string, format: password, description: Hidden. }
"##,
    );
    let inner = TypeRef::Named("Request".to_owned());
    let boxed = TypeRef::Boxed(Box::new(inner.clone()));
    assert_eq!(field(&api, "a").ty, boxed);
    assert_eq!(field(&api, "b").ty, boxed);
    assert_eq!(field(&api, "list").ty, TypeRef::List(Box::new(inner)));
    assert_eq!(field(&api, "a").rules, Rules::Named("Request".to_owned()));
    assert!(api.types["Request"].secret && !api.types["Answer"].secret);
    assert!(api.operations[0].body.as_ref().unwrap().secret);
}

#[test]
fn single_documented_value_is_a_constant() {
    let api = with_body(
        "      required: [kind]
      properties:
        kind: { type: string, enum: [a-b], description: Which. }
        other: { type: string, enum: [c], description: Which. }
",
    );
    let constant = Constant::Case {
        ty: "RequestKind".to_owned(),
        case: "AB".to_owned(),
        value: "a-b".to_owned(),
    };
    assert_eq!(field(&api, "kind").constant, Some(constant));
    // What may be left out is not set unasked.
    assert_eq!(field(&api, "other").constant, None);
}

#[test]
fn setter_that_collides_has_a_way_out() {
    let query =
        "        - { name: page-size, in: query, description: Size., schema: { type: integer } }\n";
    let request = "    Request:
      type: object
      description: What to create.
      properties:
        page_size: { type: integer, description: A size. }
";
    let schemas = format!("{ANSWER}{request}");
    let things = document(&format!("{PATH}{query}{BODY}"), &schemas);
    let report = read(&things).unwrap_err();
    assert_eq!(rules_of(&report), ["name-collision"]);
    assert!(report.to_string().contains("x-setters: false"), "{report}");
    let way_out = things.replace(
        "        content:\n          application/json:\n            schema: { $ref: \"#/components/schemas/Request\"",
        "        x-setters: false\n        content:\n          application/json:\n            schema: { $ref: \"#/components/schemas/Request\"",
    );
    let api = read(&way_out).unwrap_or_else(|report| panic!("{report}"));
    assert!(!api.operations[0].body.as_ref().unwrap().expanded);
}

#[test]
fn property_called_as_a_method_collides() {
    let request = "    Request:
      type: object
      description: What to create.
      properties:
        send: { type: boolean, description: Whether. }
";
    let things = document(&format!("{PATH}{BODY}"), &format!("{ANSWER}{request}"));
    assert_eq!(rules_of(&read(&things).unwrap_err()), ["name-collision"]);
}

#[test]
fn a_status_is_left_to_a_range_that_means_the_same() {
    let same = r##"        "404":
          description: Missing.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Failure" }
        "409": { description: Taken. }
        4XX:
"##;
    let document = document(PATH, ANSWER);
    let api = read(&document.replace("        4XX:\n", same)).unwrap();
    let answers = api.operations[0].failure.answers.iter();
    let statuses: Vec<_> = answers.map(|answer| answer.status).collect();
    assert_eq!(statuses, [Status::Code(409), Status::Class(4)]);
}

#[test]
fn error_body_and_tags_are_known() {
    let api = with_body("      properties:\n        a: { type: string, description: A. }\n");
    assert_eq!(api.error_body, Some(TypeRef::Named("Failure".to_owned())));
    assert_eq!(api.base_url, "https://api.example.com/v1");
    for ty in api.types.values() {
        assert!(ty.tags.contains("things"), "{}", ty.name);
    }
    let modules = api.modules.iter();
    let modules: Vec<_> = modules
        .map(|module| (module.name.as_str(), module.tag.as_deref()))
        .collect();
    assert_eq!(modules, [("things", Some("things"))]);
}

#[test]
fn pages_know_their_size_and_last_offset() {
    let query = "        - { name: offset, in: query, description: Where., schema: { type: integer, minimum: 0, maximum: 10000 } }
        - { name: limit, in: query, description: How many., schema: { type: integer, minimum: 1, maximum: 100 } }
      x-pagination: { style: offset, items: all }
";
    let answer = "    Answer:
      type: object
      description: A page.
      required: [all, total]
      properties:
        all: { type: array, description: All., items: { type: string } }
        total: { type: integer, description: How many. }
        limit: { type: integer, description: How many at most. }
        offset: { type: string, description: No number. }
";
    let api = read(&document(&format!("{PATH}{query}"), answer));
    let api = api.unwrap_or_else(|report| panic!("{report}"));
    let pagination = api.operations[0].pagination.as_ref().unwrap();
    assert_eq!(pagination.page_size, Some(("limit".to_owned(), 100)));
    assert_eq!(pagination.items, ["all"]);
    assert_eq!(
        pagination.style,
        PaginationStyle::Offset {
            parameter: "offset".to_owned(),
            last_offset: 10000,
            answered: None,
            size: Some(PageField {
                identifier: "limit".to_owned(),
                required: false,
            }),
        }
    );
}
