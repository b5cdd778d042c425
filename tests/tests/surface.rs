//! The public surface of each client, and that the committed client is the one that the spec makes.

use codegen::pipeline::{build, regenerate, spec_folder};
use tests::surface::surface;
use tests::{APIS, workspace};

#[test]
fn the_public_surface_is_as_reviewed() {
    for api in APIS {
        let read = |path: &str| std::fs::read(workspace().join(path));
        let client = build(&spec_folder(api), &read).unwrap();
        insta::assert_snapshot!(api, surface(&client.modules));
    }
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
