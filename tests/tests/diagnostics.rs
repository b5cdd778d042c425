//! What a maintainer is told about a faulty document: one case of `fixtures/bad` for each fault.

#[path = "diagnostics/fixtures.rs"]
mod fixtures;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use codegen::check::{Checked, check};
use codegen::diagnostic::Report;
use codegen::load::load;
use serde_yaml::Value;

const APIS: [&str; 2] = ["spec/sevalla", "spec/northflank"];

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Loads and checks; `edit` may change the bytes of a file on their way.
fn run(
    base: &Path,
    folder: &str,
    edit: &dyn Fn(&str, Vec<u8>) -> Vec<u8>,
) -> Result<Checked, Report> {
    let read = |path: &str| -> io::Result<Vec<u8>> { Ok(edit(path, fs::read(base.join(path))?)) };
    load(folder, &read).and_then(check)
}

#[test]
fn every_fault_is_reported() {
    for case in fixtures::cases() {
        let name = case.name.as_str();
        let Err(report) = load(name, &|path| case.read(path)).and_then(check) else {
            panic!("the case `{name}` passes");
        };
        insta::assert_snapshot!(name, report);
    }
}

#[test]
fn bases_of_faulty_documents_pass() {
    for base in fixtures::bases() {
        if let Err(report) = load(&base.name, &|path| base.read(path)).and_then(check) {
            panic!("{report}");
        }
    }
}

#[test]
fn specs_pass() {
    for api in APIS {
        if let Err(report) = run(&workspace(), api, &|_, bytes| bytes) {
            panic!("{report}");
        }
    }
}

/// Rare, but as `OpenAPI` allows it.
#[test]
fn unusual_document_passes() {
    let read = |path: &str| -> io::Result<Vec<u8>> {
        match path {
            "shop/openapi.yaml" => Ok(UNUSUAL.into()),
            _ => Err(io::ErrorKind::NotFound.into()),
        }
    };
    if let Err(report) = load("shop", &read).and_then(check) {
        panic!("{report}");
    }
}

const UNUSUAL: &str = r##"
openapi: 3.0.0
info: { title: Shop, version: "1" }
tags: [{ name: orders }]
paths:
  "/orders/{order-id}.json":
    summary: One order.
    parameters:
      - name: order-id
        in: path
        required: true
        description: Order to act on.
        content:
          text/plain:
            schema: { type: string, nullable: true, enum: [a, b] }
            example: null
      - { name: trace, in: header, description: Shared., schema: { type: string } }
    put:
      operationId: replaceOrder2
      tags: [orders]
      summary: Replace an order, e.g. a gift
      description: Replaces one order.
      externalDocs: { url: "http://localhost:8080/docs" }
      security: []
      deprecated: true
      x-unverified: Nothing is known.
      parameters:
        - { name: trace, in: header, description: Overrides., schema: { type: string } }
        - { name: trace, in: query, description: Another., schema: { type: integer, format: int64 }, example: 9223372036854775807 }
      requestBody:
        content:
          application/json:
            schema: { $ref: "#/components/schemas/Tree" }
            examples:
              deep: { $ref: "#/components/examples/Deep" }
              remote: { externalValue: "https://example.com/deep.json" }
      responses:
        204:
          description: Replaced.
          headers:
            X-Rate-Limit:
              description: Requests left.
              schema: { type: number, minimum: 0, exclusiveMinimum: true, multipleOf: 0.5 }
              example: 1.5
        default: { description: Failed. }
components:
  examples:
    Deep:
      value:
        name: root
        either: { kind: cat, lives: 9 }
        choice: null
        any: [1, null, { $ref: "no reference, but data" }]
        map: { x: 1, y: 2 }
        nothing: null
        children: [{ name: leaf, children: [] }]
  schemas:
    Tree:
      description: Holds trees, which hold trees.
      allOf:
        - $ref: "#/components/schemas/Named"
        - type: object
          required: [name, children, secret]
          properties:
            secret: { type: string, format: password, writeOnly: true, description: Sent only. }
            children:
              type: array
              description: The trees below.
              items: { $ref: "#/components/schemas/Tree" }
            either: { $ref: "#/components/schemas/Animal" }
            choice:
              nullable: true
              description: A reference that may be null.
              allOf: [{ $ref: "#/components/schemas/Animal" }]
            any: { description: Anything. }
            map:
              type: object
              description: Numbers by name.
              additionalProperties: { type: integer, format: int32, minimum: 1, maximum: 2 }
            nothing: { type: string, nullable: true, format: uuid, description: May be null. }
            type: { type: string, description: Is called like a keyword. }
            properties: { type: string, description: Is called like a keyword. }
            $ref: { type: string, description: Is called like a keyword. }
    Named:
      type: object
      description: Whatever has a name.
      required: [name]
      properties:
        name: { type: string, minLength: 4, maxLength: 4, pattern: '^\p{L}|\w(?=.)', description: The name. }
    Animal:
      description: An animal.
      oneOf:
        - $ref: "#/components/schemas/Cat"
        - $ref: "#/components/schemas/Dog"
      discriminator:
        propertyName: kind
        mapping: { cat: "#/components/schemas/Cat", dog: Dog }
    Cat:
      type: object
      description: A cat.
      required: [kind, lives]
      properties:
        kind: { type: string, enum: [cat], description: Always cat. }
        lives: { type: integer, default: 9, description: How many are left. }
    Dog:
      type: object
      description: A dog.
      required: [kind]
      properties:
        kind: { type: string, enum: [dog], description: Always dog. }
"##;

/// The reference page shows the pattern as a JSON string; copied as it stands, its backslash is doubled.
#[test]
fn doubled_backslash_in_a_pattern_is_found() {
    let path = "spec/northflank/services.yaml";
    let (documented, copied) = (r"^[a-zA-Z0-9_\-%$+]+$", r"^[a-zA-Z0-9_\\-%$+]+$");
    let text = fs::read_to_string(workspace().join(path)).unwrap();
    let (line, before) = text
        .lines()
        .enumerate()
        .find(|(_, line)| line.contains(documented))
        .unwrap();
    let column = before.find(documented).unwrap() + 1;
    let edit = |name: &str, bytes: Vec<u8>| {
        if name == path {
            text.replace(documented, copied).into_bytes()
        } else {
            bytes
        }
    };
    let report = run(&workspace(), "spec/northflank", &edit).unwrap_err();
    let [finding] = report.findings() else {
        panic!("{report}");
    };
    assert_eq!(finding.rule, "pattern");
    assert!(
        finding.message.contains("range values reversed"),
        "{}",
        finding.message
    );
    assert_eq!(
        report.place(finding),
        Some(format!("{path}:{}:{column}", line + 1))
    );
}

#[test]
fn secrets_stay_out_of_messages() {
    let edit = |_: &str, bytes: Vec<u8>| {
        let text = String::from_utf8(bytes).unwrap();
        text.replace("maxLength: 32768", "maxLength: 3")
            .into_bytes()
    };
    let report = run(&workspace(), "spec/sevalla", &edit).unwrap_err();
    assert!(!report.findings().is_empty());
    for finding in report.findings() {
        assert!(
            !finding.message.contains("user:pass"),
            "{}",
            finding.message
        );
        assert!(!finding.hint.contains("user:pass"), "{}", finding.hint);
    }
}

/// Whatever is torn out of a document, the answer is a report.
#[test]
fn mutilated_specs_never_panic() {
    let mut random = Random(0x5eed);
    for api in APIS {
        let files = fs::read_dir(workspace().join(api)).unwrap();
        let mut files: Vec<String> = files
            .map(|file| format!("{api}/{}", file.unwrap().file_name().to_str().unwrap()))
            .collect();
        files.sort();
        // Each reads the whole document; `fuzz` tries many more on smaller ones.
        for _ in 0..40 {
            let victim = &files[random.below(files.len())];
            let edit = |path: &str, bytes: Vec<u8>| {
                if path != victim {
                    return bytes;
                }
                let mut value: Value = serde_yaml::from_slice(&bytes).unwrap();
                let mut random = Random(random.0);
                for _ in 0..=random.below(3) {
                    mutilate(&mut value, &mut random);
                }
                serde_yaml::to_string(&value).unwrap().into_bytes()
            };
            if let Err(report) = run(&workspace(), api, &edit) {
                assert!(report.to_string().contains("finding"));
            }
            random.next();
        }
    }
}

/// Removes a node at random, or puts another in its place.
fn mutilate(value: &mut Value, random: &mut Random) {
    let children = match value {
        Value::Mapping(map) => map.len(),
        Value::Sequence(list) => list.len(),
        _ => 0,
    };
    if children == 0 || random.below(24) == 0 {
        *value = random_value(random);
        return;
    }
    let index = random.below(children);
    let remove = random.below(10) == 0;
    match value {
        Value::Mapping(map) => {
            let key = map.keys().nth(index).unwrap().clone();
            match map.get_mut(&key) {
                Some(child) if !remove => mutilate(child, random),
                _ => drop(map.remove(&key)),
            }
        }
        Value::Sequence(list) if remove => drop(list.remove(index)),
        Value::Sequence(list) => mutilate(&mut list[index], random),
        _ => {}
    }
}

fn random_value(random: &mut Random) -> Value {
    const VALUES: [&str; 20] = [
        "null",
        "true",
        "-1",
        "0.5",
        "1e300",
        "18446744073709551615",
        "''",
        "text",
        "[]",
        "{}",
        "[[null]]",
        "{a: {}}",
        "{$ref: '#/components/schemas/ErrorBody'}",
        "{allOf: [{$ref: '#/components/schemas/ErrorBody'}]}",
        "'{'",
        "'('",
        "'= ('",
        "'= item.x ~ é'",
        "\"= all('/x/' ~ y\"",
        "'/x/{'",
    ];
    serde_yaml::from_str(VALUES[random.below(VALUES.len())]).unwrap()
}

/// The generator of numbers known as xorshift: the same on every machine, and nothing to depend on.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).unwrap_or_default()
    }
}
