//! The files of the synthetic document, as text.

use super::resource::{Resource, Verb, pascal};

/// What all tags share.
pub(super) const COMMON: &str = include_str!("common.yaml");

/// The root file but for its tags and paths.
const ROOT: &str = r#"openapi: 3.0.3
info:
  title: Synthetic API
  version: "1"
  description: Made to be measured; nobody serves it.
servers:
  - url: https://api.example.com/v1
security:
  - bearerAuth: []
x-rate-limits:
  documented:
    - { name: write, requests: 30, seconds: 60, class: write }
    - { name: read, requests: 400, seconds: 60, class: read }
components:
  securitySchemes:
    bearerAuth: { type: http, scheme: bearer, description: A token. }
"#;

/// How the vendors write that a text is a UUID.
const UUID: &str = "^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$";

/// The failures of every operation.
const FAILURES: &str = "        4XX: { $ref: common.yaml#/components/responses/Error }
        5XX: { $ref: common.yaml#/components/responses/Error }
";

/// The root file.
pub(super) fn root(tags: &[(&str, &str)], resources: &[Resource]) -> String {
    let mut text = format!("{ROOT}tags:\n");
    for (tag, parent) in tags {
        text += &format!("  - {{ name: {tag}, description: What belongs to each {parent}. }}\n");
    }
    text += "paths:\n";
    for resource in resources {
        for path in paths(resource) {
            let pointer = path.replace('/', "~1");
            text += &format!(
                "  {path}: {{ $ref: \"{}.yaml#/paths/{pointer}\" }}\n",
                resource.tag
            );
        }
    }
    text
}

/// The file of one tag.
pub(super) fn tag(parent: &str, resources: &[&Resource]) -> String {
    let mut text = "paths:\n".to_owned();
    for resource in resources {
        for path in paths(resource) {
            text += &path_item(resource, &path);
        }
    }
    text += "components:\n  schemas:\n";
    text += &id(&pascal(parent), parent);
    for resource in resources {
        text += &schemas(resource);
    }
    text
}

/// The paths that the resource's operations have.
fn paths(resource: &Resource) -> Vec<String> {
    let mut paths = vec![resource.list_path()];
    if resource.verbs.contains(&Verb::Get) {
        paths.push(resource.item_path());
    }
    paths
}

fn path_item(resource: &Resource, path: &str) -> String {
    let is_item = path == resource.item_path();
    let mut text = format!("  {path}:\n    parameters:\n");
    text += &path_parameter(&resource.parent_id(), &pascal(resource.parent));
    if is_item {
        text += &path_parameter(&resource.own_id(), &resource.type_name());
    }
    for verb in resource.verbs {
        if is_item != matches!(verb, Verb::List | Verb::Create) {
            text += &operation(resource, *verb);
        }
    }
    text
}

fn path_parameter(name: &str, id: &str) -> String {
    format!(
        "      - {{ name: {name}, in: path, required: true, description: What to act on., schema: {{ $ref: \"#/components/schemas/{id}Id\" }} }}\n"
    )
}

fn operation(resource: &Resource, verb: Verb) -> String {
    let name = resource.type_name();
    let id = resource.operation_id(verb);
    let (method, class, what, answer) = match verb {
        Verb::List => (
            "get",
            "read",
            "Lists what there is, a page at a time",
            format!("{name}Page"),
        ),
        Verb::Create => (
            "post",
            "write",
            "Makes a new one, which is usable a while later",
            name.clone(),
        ),
        Verb::Get => ("get", "read", "Reads one by its identifier", name.clone()),
        Verb::Update => (
            "patch",
            "write",
            "Changes what the request names and leaves the rest",
            name.clone(),
        ),
        Verb::Delete => ("delete", "write", "Removes it for good", String::new()),
    };
    let answer = match verb {
        Verb::Delete => "common.yaml#/components/schemas/Message".to_owned(),
        _ => format!("#/components/schemas/{answer}"),
    };
    let mut text = format!(
        "    {method}:
      operationId: {id}
      tags: [{}]
      summary: {what}
      description: {what}. It belongs to one {}, and to no other.
      externalDocs: {{ url: \"https://docs.example.com/{id}\" }}
      x-rate-limit: [{class}]
",
        resource.tag, resource.parent
    );
    if verb == Verb::List {
        text += "      x-pagination: { style: offset, items: data }
      parameters:
        - { $ref: common.yaml#/components/parameters/Limit }
        - { $ref: common.yaml#/components/parameters/Offset }
";
    }
    if verb == Verb::Create && resource.has_waiter() {
        text += &format!(
            "      x-waiter: {{ name: {}_{}, operation: {}, status: status, ready: [ready], failed: [failed] }}\n",
            resource.parent.replace('-', "_"),
            resource.noun,
            resource.operation_id(Verb::Get)
        );
    }
    if let Some(body) = resource.request_name(verb) {
        text += &format!(
            "      requestBody:
        required: true
        content:
          application/json: {{ schema: {{ $ref: \"#/components/schemas/{body}\" }} }}
"
        );
    }
    text += &format!(
        "      responses:
        2XX:
          description: It was done.
          content:
            application/json: {{ schema: {{ $ref: \"{answer}\" }} }}
{FAILURES}"
    );
    text
}

fn id(type_name: &str, words: &str) -> String {
    format!(
        "    {type_name}Id: {{ type: string, format: uuid, description: Identifier of one {words}., pattern: \"{UUID}\" }}\n"
    )
}

/// The components of a resource: only those that one of its operations reaches.
fn schemas(resource: &Resource) -> String {
    let name = resource.type_name();
    let mut text = id(&name, &resource.noun);
    text += &object(
        &format!("{name}Page"),
        "One page of the list.",
        &["data", "total", "offset", "limit"],
    );
    text += &format!(
        "        data: {{ type: array, description: What is on this page., items: {{ $ref: \"#/components/schemas/{name}\" }} }}
        total: {{ $ref: common.yaml#/components/schemas/PageTotal }}
        offset: {{ $ref: common.yaml#/components/schemas/PageOffset }}
        limit: {{ $ref: common.yaml#/components/schemas/PageLimit }}
"
    );
    text += &answer(resource);
    for verb in resource.verbs {
        if let Some(request) = resource.request_name(*verb) {
            let properties = resource.properties.iter();
            let required = properties.filter(|property| *verb == Verb::Create && property.required);
            let required: Vec<&str> = required.map(|property| property.name).collect();
            text += &object(&request, "What it shall be like.", &required);
            for property in &resource.properties {
                text += &property_line(property.name, &property.schema.replace("{R}", &name));
            }
        }
    }
    if resource
        .properties
        .iter()
        .any(|property| property.name == "resources")
    {
        text += &object(
            &format!("{name}Resources"),
            "What it may use of a machine.",
            &["cpu_millis", "memory_mb"],
        );
        text += "        cpu_millis: { type: integer, minimum: 100, maximum: 64000, description: Thousandths of a processor. }
        memory_mb: { type: integer, minimum: 128, maximum: 262144, description: Memory in megabytes. }
        storage_mb: { type: integer, minimum: 0, maximum: 1048576, description: Space on the disk in megabytes. }
";
    }
    text
}

/// What operations answer: identifiers, most of what was sent, a state and two times.
fn answer(resource: &Resource) -> String {
    let (name, parent_id) = (resource.type_name(), resource.parent_id());
    let shown = resource
        .properties
        .iter()
        .filter(|property| property.is_answered());
    let shown: Vec<_> = shown.take(7).collect();
    let mut required = vec!["id", &parent_id, "status", "created_at", "updated_at"];
    required.extend(shown.iter().map(|property| property.name));
    let mut text = object(&name, "What is known of it.", &required);
    let reference = |name: &str| format!("{{ $ref: \"{name}\" }}");
    text += &property_line("id", &reference(&format!("#/components/schemas/{name}Id")));
    let parent = format!("#/components/schemas/{}Id", pascal(resource.parent));
    text += &property_line(&parent_id, &reference(&parent));
    for property in shown {
        text += &property_line(property.name, &property.schema.replace("{R}", &name));
    }
    text += &property_line(
        "status",
        "{ type: string, enum: [pending, ready, failed, deleting], description: Where it stands. }",
    );
    text += &property_line(
        "created_at",
        &reference("common.yaml#/components/schemas/CreatedAt"),
    );
    text += &property_line(
        "updated_at",
        &reference("common.yaml#/components/schemas/UpdatedAt"),
    );
    text
}

/// The head of an object's schema; its properties follow.
fn object(name: &str, description: &str, required: &[&str]) -> String {
    let required = match required {
        [] => String::new(),
        names => format!("      required: [{}]\n", names.join(", ")),
    };
    format!(
        "    {name}:\n      type: object\n      description: {description}\n{required}      properties:\n"
    )
}

fn property_line(name: &str, schema: &str) -> String {
    format!("        {name}: {schema}\n")
}
