//! `cargo xtask drift` as people and CI run it, with the documents of this workspace.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The documents of an API as one document of others: JSON, references within it, both paths of what is in a scope.
fn bundle(api: &str) -> String {
    let path = format!("sandbox/src/generated/{api}.json");
    fs::read_to_string(workspace().join(path)).unwrap()
}

fn drift(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask"))
        .arg("drift")
        .args(arguments)
        .output()
        .unwrap()
}

fn printed(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// A folder with an ignore list that holds nothing.
fn folder() -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("none");
    fs::write(&list, "").unwrap();
    let list = list.display().to_string();
    (folder, list)
}

#[test]
fn the_documents_do_not_differ_from_themselves() {
    let (folder, list) = folder();
    for api in ["sevalla", "northflank"] {
        fs::write(folder.path().join(format!("{api}.json")), bundle(api)).unwrap();
    }
    let output = drift(&["--ignore", &list, &folder.path().display().to_string()]);
    let text = printed(&output);
    assert_eq!(output.status.code(), Some(0), "{text}");
    assert!(
        text.ends_with("operations compared: 0 differences\n"),
        "{text}"
    );
}

#[test]
fn a_difference_is_told_to_ci() {
    let (folder, list) = folder();
    let (from, to) = ("\"maximum\": 65535", "\"maximum\": 65536");
    let text = bundle("sevalla");
    assert!(text.contains(from));
    let path = folder.path().join("sevalla.json");
    fs::write(&path, text.replacen(from, to, 1)).unwrap();
    let output = drift(&["--json", "--ignore", &list, &path.display().to_string()]);
    let text = printed(&output);
    assert_eq!(output.status.code(), Some(1), "{text}");
    for line in text.lines() {
        assert!(
            line.starts_with('{')
                && line.contains(r#""fact":"maximum","spec":"65535","source":"65536""#),
            "{line}"
        );
        assert!(line.contains(r#""specPlace":"spec/sevalla/"#), "{line}");
    }
    assert!(!text.is_empty());
}

#[test]
fn what_cannot_be_read_is_told_to_ci() {
    let (folder, _) = folder();
    let page = folder.path().join("page.md");
    fs::write(
        &page,
        "# A page\n\n**Response body:**\n\n{object}\n- `data`: {obj",
    )
    .unwrap();
    let output = drift(&[&page.display().to_string(), "nowhere.json"]);
    let text = printed(&output);
    assert_eq!(output.status.code(), Some(2), "{text}");
    assert!(
        text.contains("page.md:6: ") && text.contains("nowhere.json: "),
        "{text}"
    );
}

#[test]
fn the_ignore_list_is_in_order() {
    let (folder, _) = folder();
    let path = folder.path().join("northflank.json");
    fs::write(&path, bundle("northflank")).unwrap();
    let output = drift(&[&path.display().to_string()]);
    assert_ne!(output.status.code(), Some(2), "{}", printed(&output));
}
