//! What has to agree across the files of the workspace.

use std::fs;

use tests::workspace;

/// Crates that are made to be published.
const PUBLISHED: [&str; 4] = ["client-runtime", "codegen", "generated-client", "sandbox"];

fn read(path: &str) -> String {
    fs::read_to_string(workspace().join(path)).unwrap()
}

#[test]
fn every_dependency_is_in_the_table() {
    let manifest = read("Cargo.toml");
    let (_, list) = manifest.split_once("[workspace.dependencies]\n").unwrap();
    let (list, _) = list.split_once("\n[").unwrap();
    let others = list.lines().filter(|line| !line.contains("path = "));
    let listed: Vec<_> = others
        .filter_map(|line| Some(line.split_once(" = ")?.0))
        .collect();

    let guide = read("CONTRIBUTING.md");
    let (_, table) = guide.split_once("\n| dependency |").unwrap();
    let (table, _) = table.split_once("\n\n").unwrap();
    let rows = table.lines().filter_map(|row| row.strip_prefix("| `"));
    let explained: Vec<_> = rows
        .map(|row| {
            let cells: Vec<_> = row.trim_end_matches(" |").split(" | ").collect();
            assert_eq!(cells.len(), 3, "{row}");
            cells[0].trim_end_matches('`')
        })
        .collect();
    assert_eq!(listed, explained, "of Cargo.toml, and of CONTRIBUTING.md");
}

#[test]
fn every_published_crate_has_the_licences() {
    for name in PUBLISHED {
        for licence in ["LICENSE-MIT", "LICENSE-APACHE"] {
            assert!(
                read(&format!("{name}/{licence}")) == read(licence),
                "copy {licence} to {name}/"
            );
        }
    }
}

#[test]
fn the_oldest_rust_is_the_same_everywhere() {
    let manifest = read("Cargo.toml");
    let (_, version) = manifest.split_once("rust-version = \"").unwrap();
    let (version, _) = version.split_once('"').unwrap();
    let told = format!("Rust {version} or later");
    assert!(read("README.md").contains(&told), "README.md");
    for name in PUBLISHED {
        assert!(read(&format!("{name}/README.md")).contains(&told), "{name}");
    }
}
