use std::fs::File;
use std::sync::mpsc;
use std::time::Duration;

use serde_json::json;

use super::*;
use crate::render::Module;

const FOLDER: &str = "client/generated";

/// What is there, and what ought to be: `mod.rs` and `a/types.rs` for two names of types.
fn emission(workspace: &Path) -> Result<Emission, EmitError> {
    let module = |text: &str| Module {
        source: None,
        file: syn::parse_str(text).unwrap(),
    };
    let modules = Modules(BTreeMap::from([
        ("mod.rs".to_owned(), module("pub mod a;")),
        ("a/types.rs".to_owned(), module("pub struct A;")),
    ]));
    let bundle = json!({ "a": 1 });
    emit(
        &modules,
        "spec/x",
        workspace,
        FOLDER,
        ("bundles/x.json".to_owned(), &bundle),
    )
}

fn written() -> tempfile::TempDir {
    let workspace = tempfile::tempdir().unwrap();
    emission(workspace.path()).unwrap().write().unwrap();
    workspace
}

fn put(workspace: &Path, path: &str, text: &str) -> PathBuf {
    let path = workspace.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, text).unwrap();
    path
}

fn marked(text: &str) -> String {
    format!("{}\n{text}\n", header("spec/x/"))
}

#[test]
fn only_what_was_generated_is_removed() {
    let workspace = written();
    let root = workspace.path();
    let kept = [
        put(root, "client/generated/notes.txt", "mine"),
        put(root, "client/generated/mine/a.rs", "// mine"),
        put(
            root,
            "client/generated/mine/b.rs",
            "// @generated from b.proto by a tool\n",
        ),
        put(root, "bundles/other.json", "{}"),
    ];
    let old = put(
        root,
        "client/generated/old/types.rs",
        &marked("struct Old;"),
    );
    let emission = emission(root).unwrap();
    assert_eq!(emission.stale(), ["client/generated/old/types.rs"]);
    assert!(emission.diff().contains("-struct Old;"));
    emission.write().unwrap();
    assert!(!old.exists() && !old.parent().unwrap().exists());
    assert!(kept.iter().all(|path| path.exists()));
    assert_eq!(self::emission(root).unwrap().diff(), "");
}

#[test]
fn a_file_that_lost_its_mark_is_replaced() {
    let workspace = written();
    put(
        workspace.path(),
        "client/generated/mod.rs",
        "<<<<<<< HEAD\n",
    );
    let emission = emission(workspace.path()).unwrap();
    assert_eq!(emission.stale(), ["client/generated/mod.rs"]);
    emission.write().unwrap();
    assert_eq!(self::emission(workspace.path()).unwrap().diff(), "");
}

#[test]
fn what_a_killed_run_left_is_named_and_removed() {
    let workspace = written();
    let left = [
        "bundles/.regen-a1.tmp",
        "client/generated/.regen-b2.tmp",
        "client/generated/a/.regen-c3.tmp",
    ];
    for path in left {
        put(workspace.path(), path, "half");
    }
    put(
        workspace.path(),
        "client/generated/a/types.rs",
        &marked("pub struct Old;"),
    );
    let emission = emission(workspace.path()).unwrap();
    let mut stale = left.to_vec();
    stale.push("client/generated/a/types.rs");
    assert_eq!(emission.stale(), stale);
    assert!(left.iter().all(|path| emission.diff().contains(path)));
    emission.write().unwrap();
    assert_eq!(self::emission(workspace.path()).unwrap().stale(), [""; 0]);
    assert!(
        left.iter()
            .all(|path| !workspace.path().join(path).exists())
    );
}

#[test]
fn a_failed_run_leaves_the_old_files() {
    let workspace = written();
    put(workspace.path(), "client/generated/mod.rs", &marked("old"));
    let emission = emission(workspace.path()).unwrap();
    fs::remove_dir_all(workspace.path().join("client/generated/a")).unwrap();
    put(workspace.path(), "client/generated/a", "no folder any more");
    let emission_with_a = self::emission(workspace.path());
    assert!(emission_with_a.is_err() || emission_with_a.unwrap().write().is_err());
    drop(emission);
    let kept = fs::read_to_string(workspace.path().join("client/generated/mod.rs")).unwrap();
    assert_eq!(kept, marked("old"));
    let folder = fs::read_dir(workspace.path().join(FOLDER)).unwrap();
    assert_eq!(folder.count(), 2);
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    use std::os::unix::fs::symlink;

    let elsewhere = tempfile::tempdir().unwrap();
    let theirs = put(elsewhere.path(), "theirs.rs", &marked("struct Theirs;"));
    // One that nobody wrote: neither read nor removed.
    let workspace = written();
    let root = workspace.path();
    symlink(elsewhere.path(), root.join("client/generated/link")).unwrap();
    symlink("/dev/zero", root.join("client/generated/zero.rs")).unwrap();
    assert_eq!(emission(root).unwrap().stale(), [""; 0]);
    // One in the place of a file, of a folder, or of the whole.
    for path in [
        "client/generated/mod.rs",
        "client/generated/a",
        "client/generated",
        "client",
        "bundles/x.json",
    ] {
        let workspace = written();
        let path = workspace.path().join(path);
        fs::rename(&path, workspace.path().join("before")).unwrap();
        symlink(elsewhere.path(), &path).unwrap();
        let error = emission(workspace.path()).unwrap_err().to_string();
        assert!(
            error.contains("symbolic link, which is not followed"),
            "{error}"
        );
    }
    assert!(theirs.exists());
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn pipes_and_devices_are_refused_at_once() {
    let workspace = written();
    let path = workspace.path().join("bundles/x.json");
    fs::remove_file(&path).unwrap();
    let made = std::process::Command::new("mkfifo").arg(&path).status();
    assert!(made.unwrap().success());
    let error = emission(workspace.path()).unwrap_err().to_string();
    assert!(error.contains("no regular file"), "{error}");
}

#[test]
fn one_run_waits_for_another() {
    let workspace = tempfile::tempdir().unwrap();
    let first = lock(workspace.path(), || panic!("nobody else runs")).unwrap();
    let (events, seen) = mpsc::channel();
    let root = workspace.path().to_owned();
    let second = std::thread::spawn(move || {
        let waiting = events.clone();
        let lock = lock(&root, || waiting.send("waits").unwrap());
        events.send("runs").unwrap();
        lock.map(drop)
    });
    assert_eq!(seen.recv_timeout(Duration::from_secs(10)), Ok("waits"));
    assert!(seen.recv_timeout(Duration::from_millis(50)).is_err());
    drop(first);
    assert_eq!(seen.recv_timeout(Duration::from_secs(10)), Ok("runs"));
    assert!(second.join().unwrap().is_ok());
    assert!(File::open(workspace.path().join(".regen.lock")).is_ok());
}
