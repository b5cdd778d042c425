//! Writing generated code: what is written, what is left alone, and that every machine writes the same bytes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use codegen::emit::Emission;
use codegen::pipeline::{Client, regenerate, regenerate_features};
use tests::{APIS, workspace};

/// The lines around the features in the manifest of the clients.
const MARKS: [&str; 2] = [
    "# begin of generated features (cargo xtask regen)\n",
    "# end of generated features\n",
];
/// An API that is generated in no time.
const SMALL: &str = "northflank";
const MANIFEST: &str = "generated-client/Cargo.toml";

/// A workspace with nothing but the spec of some APIs, and a manifest of the clients that has no features yet.
fn fresh_workspace(apis: &[&str]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for api in apis {
        let spec = format!("spec/{api}");
        copy(&workspace().join(&spec), &folder.path().join(&spec));
    }
    let manifest = fs::read_to_string(workspace().join(MANIFEST)).unwrap();
    fs::create_dir(folder.path().join("generated-client")).unwrap();
    let manifest = without_features(&manifest);
    fs::write(folder.path().join(MANIFEST), manifest).unwrap();
    folder
}

fn without_features(manifest: &str) -> String {
    let [begin, end] = MARKS.map(|mark| manifest.find(mark).expect("a mark"));
    manifest[..begin + MARKS[0].len()].to_owned() + &manifest[end..]
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

/// Writes the clients of some APIs, and their features.
fn regen(workspace: &Path, apis: &[&str]) {
    let generated = apis.iter().map(|api| regenerate(workspace, api).unwrap());
    let (clients, emissions): (Vec<Client>, Vec<Emission>) = generated.unzip();
    for emission in emissions {
        emission.write().unwrap();
    }
    let clients: Vec<&Client> = clients.iter().collect();
    let features = regenerate_features(workspace, &clients).unwrap();
    features.write().unwrap();
}

#[test]
fn a_workspace_elsewhere_gets_the_committed_bytes() {
    let fresh = fresh_workspace(&APIS);
    regen(fresh.path(), &APIS);
    let client = |api| format!("generated-client/src/{api}/generated");
    let folders = APIS.map(client).into_iter();
    for folder in folders.chain(["sandbox/src/generated".to_owned()]) {
        assert_eq!(
            files(&fresh.path().join(&folder)),
            files(&workspace().join(&folder)),
            "{folder}"
        );
    }
    let manifest = |workspace: &Path| fs::read_to_string(workspace.join(MANIFEST)).unwrap();
    assert_eq!(manifest(fresh.path()), manifest(&workspace()));
}

#[test]
fn what_people_changed_is_found_and_restored() {
    let fresh = fresh_workspace(&[SMALL]);
    regen(fresh.path(), &[SMALL]);
    let folder = fresh
        .path()
        .join(format!("generated-client/src/{SMALL}/generated"));
    let before = files(&folder);

    let changed = folder.join("services/types.rs");
    let text = fs::read_to_string(&changed).unwrap();
    let without_a_line: String = text
        .lines()
        .enumerate()
        .filter(|(n, _)| *n != 9)
        .map(|(_, line)| format!("{line}\n"))
        .collect();
    fs::write(&changed, without_a_line).unwrap();
    fs::remove_file(folder.join("mod.rs")).unwrap();
    fs::create_dir(folder.join("old_tag")).unwrap();
    let generated = "// @generated from spec/northflank/old-tag.yaml by `cargo xtask regen`.\n";
    fs::write(folder.join("old_tag/types.rs"), generated).unwrap();

    let (_, emission) = regenerate(fresh.path(), SMALL).unwrap();
    let stale = ["mod.rs", "old_tag/types.rs", "services/types.rs"];
    assert_eq!(
        emission.stale(),
        stale.map(|name| format!("generated-client/src/{SMALL}/generated/{name}"))
    );
    let diff = emission.diff();
    assert!(
        diff.contains("--- /dev/null\n+++ b/generated-client/src/northflank/generated/mod.rs"),
        "{diff}"
    );
    assert!(diff.contains(&format!("\n-{generated}")), "{diff}");
    assert_ne!(files(&folder), before, "comparing writes nothing");

    emission.write().unwrap();
    assert_eq!(files(&folder), before);
    assert!(!folder.join("old_tag").exists());
    let (_, emission) = regenerate(fresh.path(), SMALL).unwrap();
    assert_eq!(emission.stale(), [""; 0]);
}

#[test]
fn features_that_people_changed_are_restored() {
    let fresh = fresh_workspace(&[SMALL]);
    regen(fresh.path(), &[SMALL]);
    let manifest = fresh.path().join(MANIFEST);
    let before = fs::read_to_string(&manifest).unwrap();
    let features = || {
        let (client, _) = regenerate(fresh.path(), SMALL).unwrap();
        regenerate_features(fresh.path(), &[&client]).unwrap()
    };
    assert_eq!(features().stale(), [""; 0]);

    let own = before.replace("[package]", "# People's own.\n[package]");
    fs::write(&manifest, without_features(&own)).unwrap();
    let emission = features();
    assert_eq!(emission.stale(), [MANIFEST]);
    let diff = emission.diff();
    assert!(diff.contains("\n+northflank-services = "), "{diff}");
    emission.write().unwrap();
    assert_eq!(fs::read_to_string(&manifest).unwrap(), own);
}

#[test]
fn a_bad_document_leaves_the_committed_client_alone() {
    let fresh = fresh_workspace(&[SMALL]);
    regen(fresh.path(), &[SMALL]);
    let folder = fresh.path().join("generated-client");
    let before = files(&folder);
    fs::write(
        fresh.path().join("spec/northflank/common.yaml"),
        "components: [",
    )
    .unwrap();
    assert!(regenerate(fresh.path(), SMALL).is_err());
    assert_eq!(files(&folder), before);
}
