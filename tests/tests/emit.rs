//! Writing generated code: what is written, what is left alone, and that every machine writes the same bytes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use codegen::pipeline::regenerate;
use tests::{APIS, workspace};

/// A workspace with nothing but the spec.
fn fresh_workspace() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(&workspace().join("spec"), &folder.path().join("spec"));
    folder
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            let inner = self::files(&path).into_iter();
            files.extend(inner.map(|(inner, bytes)| (format!("{name}/{inner}"), bytes)));
        } else {
            files.insert(name, fs::read(path).unwrap());
        }
    }
    files
}

fn regen(workspace: &Path) {
    for api in APIS {
        regenerate(workspace, api).unwrap().1.write().unwrap();
    }
}

#[test]
fn a_workspace_at_another_path_gets_the_same_bytes_as_are_committed() {
    let fresh = fresh_workspace();
    regen(fresh.path());
    let client = |api| format!("generated-client/src/{api}/generated");
    let folders = APIS.map(client).into_iter();
    for folder in folders.chain(["sandbox/src/generated".to_owned()]) {
        assert_eq!(
            files(&fresh.path().join(&folder)),
            files(&workspace().join(&folder)),
            "{folder}"
        );
    }
}

#[test]
fn what_was_changed_lost_or_added_by_hand_is_found_and_restored() {
    let fresh = fresh_workspace();
    regen(fresh.path());
    let folder = fresh.path().join("generated-client/src/sevalla/generated");
    let before = files(&folder);

    let changed = folder.join("types/account.rs");
    let text = fs::read_to_string(&changed).unwrap();
    let without_a_line: String = text
        .lines()
        .enumerate()
        .filter(|(n, _)| *n != 9)
        .map(|(_, line)| format!("{line}\n"))
        .collect();
    fs::write(&changed, without_a_line).unwrap();
    fs::remove_file(folder.join("mod.rs")).unwrap();
    fs::write(folder.join("types/old_tag.rs"), "// nobody's\n").unwrap();

    let (_, emission) = regenerate(fresh.path(), "sevalla").unwrap();
    let stale = ["mod.rs", "types/account.rs", "types/old_tag.rs"];
    assert_eq!(
        emission.stale(),
        stale.map(|name| format!("generated-client/src/sevalla/generated/{name}"))
    );
    let diff = emission.diff();
    assert!(
        diff.contains("--- /dev/null\n+++ b/generated-client/src/sevalla/generated/mod.rs"),
        "{diff}"
    );
    assert!(diff.contains("\n-// nobody's\n"), "{diff}");
    assert_ne!(files(&folder), before, "comparing writes nothing");

    emission.write().unwrap();
    assert_eq!(files(&folder), before);
    assert!(
        regenerate(fresh.path(), "sevalla")
            .unwrap()
            .1
            .stale()
            .is_empty()
    );
}

#[test]
fn a_bad_document_leaves_the_committed_client_alone() {
    let fresh = fresh_workspace();
    regen(fresh.path());
    let folder = fresh.path().join("generated-client");
    let before = files(&folder);
    fs::write(
        fresh.path().join("spec/sevalla/common.yaml"),
        "components: [",
    )
    .unwrap();
    assert!(regenerate(fresh.path(), "sevalla").is_err());
    assert_eq!(files(&folder), before);
}
