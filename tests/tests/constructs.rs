//! One small document for each construct: what comes out in short, and for each kind of item one in full.

use codegen::pipeline::{Client, Error, build};
use tests::fixtures;
use tests::surface::surface;

/// Files that show all of a kind of item.
const IN_FULL: [(&str, &str); 20] = [
    ("presence", "requests"),
    ("presence", "types"),
    ("query_parameters", "requests"),
    ("text_and_bytes", "requests"),
    ("form_body", "requests"),
    ("secret_places", "requests"),
    ("pages", "requests"),
    ("waiters", "requests"),
    ("envelope", "requests"),
    ("websocket", "requests"),
    ("enum_in_request", "types"),
    ("enum_in_response", "types"),
    ("integer_enum", "types"),
    ("body_in_delete", "requests"),
    ("union_by_constant", "types"),
    ("union_by_shape", "types"),
    ("several_answers", "types"),
    ("id", "types"),
    ("unverified", "requests"),
    ("unverified", "types"),
];

fn client(fixture: &str) -> Result<Client, Error> {
    build("things", &|path| fixtures::read(fixture, path))
}

#[test]
fn every_construct_makes_the_reviewed_surface() {
    let fixtures = fixtures::constructs();
    assert!(!fixtures.is_empty());
    for (name, fixture) in fixtures {
        let made = match client(&fixture) {
            Err(error) => error.to_string(),
            Ok(mut client) => {
                // What all clients have alike is in the snapshots of the real ones.
                client.modules.0.remove("mod.rs");
                surface(&client.modules)
                    .map(|(_, text)| text)
                    .collect::<String>()
            }
        };
        insta::assert_snapshot!(name, made);
    }
}

#[test]
fn each_kind_of_item_is_written_as_reviewed() {
    let fixtures = fixtures::constructs();
    for (name, file) in IN_FULL {
        let fixture = fixtures.iter().find(|(known, _)| known == name);
        let (_, fixture) = fixture.expect("a fixture");
        let modules = client(fixture).expect("a client").modules;
        let module = &modules.0[&format!("things/{file}.rs")];
        let text = prettyplease::unparse(&module.file);
        insta::assert_snapshot!(format!("{name}_{file}"), text);
    }
}
