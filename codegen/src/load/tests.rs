use super::*;

const MIB: usize = 1024 * 1024;

fn rules(read: &dyn Fn(&str) -> io::Result<Vec<u8>>) -> Vec<(&'static str, String)> {
    let report = load("a", read).unwrap_err();
    let findings = report.findings().iter();
    findings
        .map(|finding| (finding.rule, finding.message.clone()))
        .collect()
}

#[test]
fn a_file_that_is_too_large_is_a_finding() {
    let expected = "the file `a/openapi.yaml` is larger than 8 MiB".to_owned();
    let large = |_: &str| Ok(vec![b'#'; 8 * MIB + 1]);
    assert_eq!(rules(&large), [("too-large", expected.clone())]);
    let refused = |_: &str| Err(io::ErrorKind::FileTooLarge.into());
    assert_eq!(rules(&refused), [("too-large", expected)]);
}

#[test]
fn files_that_are_too_large_together_are_a_finding() {
    let read = |path: &str| {
        let number: usize = path
            .trim_start_matches("a/openapi")
            .trim_end_matches(".yaml")
            .parse()
            .unwrap_or_default();
        let next = number + 1;
        let mut text = format!("paths: {{ /a: {{ $ref: 'openapi{next}.yaml#/paths/~1a' }} }}\n# ");
        text.extend(std::iter::repeat_n('x', 7 * MIB));
        Ok(text.into_bytes())
    };
    let expected =
        "with `a/openapi9.yaml`, the files of this API are larger than 64 MiB".to_owned();
    assert_eq!(rules(&read), [("too-large", expected)]);
}

#[test]
fn percent_encoded_references_lead_somewhere() {
    let root = r##"
paths:
  /a: { $ref: "gr%C3%B6%C3%9Fe%20b.yaml#/paths/~1a~1%7Bid%7D" }
  /b: { $ref: "#/components/x%25/100%" }
  /c: { $ref: "100%.yaml#/paths/~1c%" }
components: { "x%": { "100%": {} } }
"##;
    let read = |path: &str| match path {
        "a/openapi.yaml" => Ok(root.as_bytes().to_vec()),
        "a/größe b.yaml" => Ok(b"paths: { '/a/{id}': { get: {} } }".to_vec()),
        "a/100%.yaml" => Ok(b"paths: { /c%: {} }".to_vec()),
        _ => Err(io::ErrorKind::NotFound.into()),
    };
    let document = load("a", &read).unwrap();
    let paths = document.root().get("paths").unwrap();
    let target = document.target(paths.get("/a").unwrap()).unwrap();
    assert_eq!(target.pointer, ["paths", "/a/{id}"]);
    assert!(target.node.get("get").is_some());
}

#[test]
fn thousands_of_schemas_are_read_quickly() {
    const COUNT: usize = 20_000;
    let mut text = String::from("components:\n  schemas:\n");
    for number in 0..COUNT {
        let next = (number + 1) % COUNT;
        text +=
            &format!("    S{number}: {{ items: {{ $ref: '#/components/schemas/S{next}' }} }}\n");
    }
    let start = std::time::Instant::now();
    let document = load("a", &|_| Ok(text.clone().into_bytes())).unwrap();
    let schemas = document.root().get("components").unwrap();
    let last = schemas.get("schemas").unwrap().entries().last().unwrap();
    let target = document.target(last.value.get("items").unwrap()).unwrap();
    assert_eq!(target.pointer, ["components", "schemas", "S0"]);
    let took = start.elapsed();
    assert!(took < std::time::Duration::from_secs(15), "{took:?}");
}

#[cfg(unix)]
#[test]
fn links_and_pipes_are_findings_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    std::fs::create_dir(root.join("a")).unwrap();
    let text = "paths: { /p: { $ref: 'pipe.yaml#/p' }, /z: { $ref: 'zero.yaml#/z' } }";
    std::fs::write(root.join("a/openapi.yaml"), text).unwrap();
    std::os::unix::fs::symlink("/dev/zero", root.join("a/zero.yaml")).unwrap();
    let mut pipe = std::process::Command::new("mkfifo");
    let made = pipe.arg(root.join("a/pipe.yaml")).status();
    assert!(made.unwrap().success());
    let read = |path: &str| crate::files::read(root, path);
    let [(pipe, why_pipe), (zero, why_zero)] = rules(&read).try_into().unwrap();
    assert_eq!([pipe, zero], ["unreadable-file"; 2]);
    assert!(why_pipe.contains("no regular file"), "{why_pipe}");
    assert!(why_zero.contains("symbolic link"), "{why_zero}");
}
