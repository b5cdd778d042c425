//! The public surface of each client, and that the committed client is the one that the spec makes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use codegen::pipeline::{build, regenerate, spec_folder};
use tests::surface::surface;
use tests::{APIS, workspace};

/// A snapshot a tag, and one of what belongs to none.
#[test]
fn the_public_surface_is_as_reviewed() {
    let mut names = BTreeSet::new();
    for api in APIS {
        let read = |path: &str| fs::read(workspace().join(path));
        let client = build(&spec_folder(api), &read).unwrap();
        let mut surfaces: BTreeMap<String, String> = BTreeMap::new();
        for (path, text) in surface(&client.modules) {
            let tag = path.split_once('/').map(|(tag, _)| format!("-{tag}"));
            let name = format!("{api}{}", tag.unwrap_or_default());
            surfaces.entry(name).or_default().push_str(&text);
        }
        for (name, text) in surfaces {
            insta::assert_snapshot!(name.as_str(), text);
            names.insert(format!("surface__{name}.snap"));
        }
    }
    let kept = fs::read_dir(workspace().join("tests/tests/snapshots")).unwrap();
    let kept = kept.map(|file| file.unwrap().file_name().into_string().unwrap());
    let kept = kept.filter(|name| name.starts_with("surface__"));
    assert_eq!(
        kept.collect::<BTreeSet<_>>(),
        names,
        "a tag that is gone has no surface"
    );
}

#[test]
fn the_committed_client_is_up_to_date() {
    for api in APIS {
        let (_, emission) = regenerate(&workspace(), api).unwrap();
        let diff = emission.diff();
        assert!(
            diff.is_empty(),
            "run `cargo xtask regen` and commit what it changes:\n{diff}"
        );
    }
}
