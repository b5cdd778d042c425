//! The small documents in `fixtures/constructs`, one construct each.

use std::io;
use std::path::{Path, PathBuf};

/// All fixtures, sorted by name.
///
/// # Panics
/// The folder cannot be read.
#[must_use]
pub fn constructs() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/constructs");
    let entries = std::fs::read_dir(folder).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let read = |path: PathBuf| {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        (name, std::fs::read_to_string(path).unwrap())
    };
    paths.into_iter().map(read).collect()
}

/// Reads the files of an API called `things` whose one tag is the fixture. What stands behind `#: ` is of the root.
///
/// # Errors
/// Any other file is not found.
pub fn read(fixture: &str, path: &str) -> io::Result<Vec<u8>> {
    match path {
        "things/openapi.yaml" => Ok(root(fixture).into_bytes()),
        "things/things.yaml" => Ok(fixture.as_bytes().to_vec()),
        _ => Err(io::ErrorKind::NotFound.into()),
    }
}

fn root(fixture: &str) -> String {
    let paths = fixture
        .lines()
        .filter_map(|line| line.strip_prefix("  /")?.strip_suffix(':'));
    let references = paths.map(|path| {
        let pointer = path.replace('/', "~1");
        format!("  /{path}:\n    $ref: things.yaml#/paths/~1{pointer}\n")
    });
    let own = fixture.lines().filter_map(|line| line.strip_prefix("#: "));
    let own: String = own.map(|line| format!("{line}\n")).collect();
    format!(
        "openapi: 3.0.3\n{own}\
         info:\n  title: Things API\n  version: \"1\"\n\
         servers:\n  - url: https://api.example.com/v1\n\
         tags:\n  - name: things\n    description: Things.\n\
         security:\n  - token: []\n\
         components:\n  securitySchemes:\n    token:\n      type: http\n      scheme: bearer\n\
         paths:\n{}",
        references.collect::<String>()
    )
}
