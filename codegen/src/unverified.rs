//! What could not be confirmed on the reference pages: every `x-unverified` of a document, for whoever means to find out.

use crate::check::Checked;
use crate::grammar::{Kind, Visit, walk};
use crate::load::{Document, file_kind};
use crate::node::Node;

/// Something that could not be confirmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unverified {
    /// `file:line`, counted from one.
    pub place: String,
    /// The operation or component, and the way to what it is within: `createPort/limit`, `Port/status`.
    pub subject: String,
    /// What is unsure, in one line.
    pub text: String,
}

/// What could not be confirmed, in the order of the files and of their text.
#[must_use]
pub fn unverified(checked: &Checked) -> Vec<Unverified> {
    let document = checked.document();
    let files = document.files();
    files
        .flat_map(|(name, file)| of_file(document, file_kind(name), file))
        .collect()
}

fn of_file(document: &Document, kind: Kind, file: &Node) -> Vec<Unverified> {
    let mut found = Vec::new();
    // The objects that the one at hand stands in, outermost first.
    let mut within: Vec<Visit<'_>> = Vec::new();
    walk(kind, file, &mut |visit| {
        let start = visit.node.span.range.start;
        within.retain(|outer| outer.node.span.range.contains(&start));
        within.push(visit);
        let Some(entry) = visit.node.entry("x-unverified") else {
            return;
        };
        if let Some(text) = entry.value.as_str() {
            let sources = document.sources();
            let (line, _) = sources.line_column(entry.key_span.file, entry.key_span.range.start);
            let path = &sources.file(entry.key_span.file).path;
            let unverified = Unverified {
                place: format!("{path}:{line}"),
                subject: subject(&within),
                text: text.split_whitespace().collect::<Vec<_>>().join(" "),
            };
            found.push((entry.key_span.range.start, unverified));
        }
    });
    found.sort_by_key(|(start, _)| *start);
    found
        .into_iter()
        .map(|(_, unverified)| unverified)
        .collect()
}

/// The names that lead to the last of these objects.
fn subject(within: &[Visit<'_>]) -> String {
    // An operation says in which path it stands.
    let operation = within
        .iter()
        .position(|visit| visit.kind == Kind::Operation);
    let within = within.iter().skip(operation.unwrap_or_default());
    let names: Vec<&str> = within.filter_map(name).collect();
    names.join("/")
}

/// What an object is called, if it is more than a place for others.
fn name<'a>(visit: &Visit<'a>) -> Option<&'a str> {
    let field = |name| visit.node.get(name).and_then(Node::as_str);
    let key = visit.entry.map(|entry| entry.key.as_str());
    match visit.kind {
        Kind::Operation => field("operationId").or(key),
        Kind::Parameter => key.or(field("name")),
        Kind::Schema => key.filter(|key| *key != "schema"),
        Kind::PathItem | Kind::Response | Kind::RequestBody => key,
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::check;
    use crate::load::load;

    const ROOT: &str = "\
openapi: 3.0.3
info: { title: Things, version: '1' }
servers: [{ url: https://example.com/v1 }]
tags: [{ name: things }]
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
    parameters:
      - { name: id, in: path, required: true, description: Thing., x-unverified: 'Its form.', schema: { type: string } }
    get:
      operationId: getThing
      tags: [things]
      summary: Read a thing
      description: Reads one thing.
      externalDocs: { url: https://example.com/get-thing }
      parameters:
        - $ref: '#/components/parameters/Limit'
        - { name: from, in: query, description: Begin., schema: { type: string }, x-unverified: Whether it is there. }
      responses:
        2XX:
          description: The thing.
          content:
            application/json:
              schema:
                type: object
                properties:
                  list: { type: array, description: All., items: { $ref: '#/components/schemas/Thing' }, x-unverified: Its order. }
        4XX: { description: It failed. }
      x-unverified: >-
        All of
        it.
components:
  parameters:
    Limit: { name: limit, in: query, description: Most., x-unverified: The default., schema: { type: integer } }
  schemas:
    Thing:
      type: object
      description: A thing.
      x-unverified: Whether there is more.
      properties:
        tags:
          type: array
          description: Its tags.
          items: { type: string, x-unverified: Their form. }
        x-unverified: { type: string, description: A property that is called so. }
";

    #[test]
    fn everything_unsure_is_listed_with_its_place() {
        let read = |path: &str| match path {
            "spec/things/openapi.yaml" => Ok(ROOT.into()),
            "spec/things/things.yaml" => Ok(THINGS.into()),
            _ => Err(std::io::ErrorKind::NotFound.into()),
        };
        let document = load("spec/things", &read).unwrap();
        let checked = check(document).unwrap_or_else(|report| panic!("{report}"));
        let listed = unverified(&checked).into_iter();
        let listed: Vec<String> = listed
            .map(|one| format!("{} {}: {}", one.place, one.subject, one.text))
            .collect();
        let expected = [
            "4 /things/{id}/id: Its form.",
            "13 getThing/from: Whether it is there.",
            "22 getThing/2XX/list: Its order.",
            "24 getThing: All of it.",
            "29 Limit: The default.",
            "34 Thing: Whether there is more.",
            "39 Thing/tags/items: Their form.",
        ];
        let expected = expected.map(|line| format!("spec/things/things.yaml:{line}"));
        assert_eq!(listed, expected);
    }
}
