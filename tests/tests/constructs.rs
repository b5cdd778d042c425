//! One small document for each construct, and exactly the Rust that comes out.

use std::fs;
use std::io;
use std::path::PathBuf;

use codegen::pipeline::build;

/// The root document around a fixture, which is a file of one tag.
fn root(fixture: &str) -> String {
    let paths = fixture
        .lines()
        .filter_map(|line| line.strip_prefix("  /")?.strip_suffix(':'));
    let references = paths.map(|path| {
        let pointer = path.replace('/', "~1");
        format!("  /{path}:\n    $ref: things.yaml#/paths/~1{pointer}\n")
    });
    format!(
        "openapi: 3.0.3\n\
         info:\n  title: Things API\n  version: \"1\"\n\
         servers:\n  - url: https://api.example.com/v1\n\
         tags:\n  - name: things\n    description: Things.\n\
         security:\n  - token: []\n\
         components:\n  securitySchemes:\n    token:\n      type: http\n      scheme: bearer\n\
         paths:\n{}",
        references.collect::<String>()
    )
}

fn generated(fixture: &str) -> String {
    let read = |path: &str| match path {
        "things/openapi.yaml" => Ok(root(fixture).into_bytes()),
        "things/things.yaml" => Ok(fixture.as_bytes().to_vec()),
        _ => Err(io::Error::from(io::ErrorKind::NotFound)),
    };
    match build("things", &read) {
        Err(error) => error.to_string(),
        Ok(client) => {
            let modules = client
                .modules
                .0
                .into_iter()
                .filter(|(path, _)| !path.ends_with("mod.rs"));
            let texts = modules.map(|(path, module)| {
                format!("// {path}\n\n{}", prettyplease::unparse(&module.file))
            });
            texts.collect::<Vec<_>>().join("\n")
        }
    }
}

#[test]
fn every_construct_makes_the_reviewed_code() {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/constructs"));
    let mut fixtures: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    fixtures.sort();
    assert!(!fixtures.is_empty());
    for fixture in fixtures {
        let name = fixture.file_stem().unwrap().to_str().unwrap();
        insta::assert_snapshot!(name, generated(&fs::read_to_string(&fixture).unwrap()));
    }
}
