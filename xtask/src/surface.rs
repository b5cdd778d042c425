//! What changed of the public surface since another commit, and what that asks of users: the reviewed snapshots, compared.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::{Command, ExitCode};
use std::{fs, io};

const FOLDER: &str = "tests/tests/snapshots";

/// What a change asks of users.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    /// What compiled may not compile any more.
    Breaking,
    /// What compiled does, and something else is sent, accepted or refused.
    Behaviour,
    /// Nothing.
    Addition,
}

/// Lines of the surface by API and by what they are about: a type, a field, a method.
type Surface = BTreeMap<(String, String), String>;

/// Prints the changes since `revision`.
pub(crate) fn run(workspace: &Path, revision: &str) -> ExitCode {
    let surfaces = before(workspace, revision).and_then(|old| Ok((old, now(workspace)?)));
    let changes = match &surfaces {
        Ok((old, new)) => changes(old, new),
        Err(error) => {
            eprintln!("error: the surfaces cannot be compared: {error}");
            return ExitCode::FAILURE;
        }
    };
    for (kind, change) in &changes {
        println!("{kind:?}: {change}");
    }
    let count = |kind| changes.iter().filter(|(found, _)| *found == kind).count();
    println!(
        "Since {revision}: {} breaking, {} of behaviour, {} additions.",
        count(Kind::Breaking),
        count(Kind::Behaviour),
        count(Kind::Addition)
    );
    ExitCode::SUCCESS
}

/// The surface at a commit.
fn before(workspace: &Path, revision: &str) -> io::Result<Surface> {
    let folder = format!("{revision}:{FOLDER}");
    let mut surface = Surface::new();
    for name in git(workspace, &["ls-tree", "--name-only", &folder])?.lines() {
        if let Some(api) = api(name) {
            let text = git(workspace, &["show", &format!("{folder}/{name}")])?;
            read(api, &text, &mut surface);
        }
    }
    Ok(surface)
}

/// The surface in the work tree.
fn now(workspace: &Path) -> io::Result<Surface> {
    let mut surface = Surface::new();
    for file in fs::read_dir(workspace.join(FOLDER))? {
        let file = file?;
        if let Some(api) = api(&file.file_name().to_string_lossy()) {
            read(api, &fs::read_to_string(file.path())?, &mut surface);
        }
    }
    Ok(surface)
}

/// The API of a snapshot; that of one of its tags counts as well.
fn api(name: &str) -> Option<&str> {
    let name = name.strip_prefix("surface__")?.strip_suffix(".snap")?;
    Some(name.split_once('-').map_or(name, |(api, _)| api))
}

fn git(workspace: &Path, arguments: &[&str]) -> io::Result<String> {
    let mut git = Command::new("git");
    let output = git.args(arguments).current_dir(workspace).output()?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        let said = String::from_utf8_lossy(&output.stderr);
        Err(io::Error::other(said.trim().to_owned()))
    }
}

/// Takes a snapshot apart: items are indented once, fields twice.
fn read(api: &str, text: &str, surface: &mut Surface) {
    let mut owner = "";
    for line in text.lines() {
        let subject = if let Some(field) = line.strip_prefix("    ") {
            let name = field.split_once(':').map_or(field, |(name, _)| name);
            format!("{owner}.{name}")
        } else if let Some(item) = line.strip_prefix("  ") {
            let item = item.strip_prefix("open ").unwrap_or(item);
            let end = item.find([' ', '(']).map_or(item.len(), |space| {
                // `enum Name`, `rules Name`, or `Owner: method`.
                let rest = &item[space + 1..];
                space + 1 + rest.find([' ', '(']).unwrap_or(rest.len())
            });
            owner = &item[..end];
            owner.to_owned()
        } else {
            continue;
        };
        surface.insert((api.to_owned(), subject), line.trim_start().to_owned());
    }
}

/// All changes, the worst first.
fn changes(old: &Surface, new: &Surface) -> Vec<(Kind, String)> {
    let keys: BTreeSet<_> = old.keys().chain(new.keys()).collect();
    let changes = keys.into_iter().filter_map(|key| {
        let (api, subject) = key;
        let (kind, what) = match (old.get(key), new.get(key)) {
            (Some(old), Some(new)) if old == new => return None,
            (Some(old), Some(new)) => (changed(old, new), format!("{old}\n  is now {new}")),
            (Some(line), None) => (removed(line), format!("{line}\n  is gone")),
            (None, Some(line)) => {
                let known = |subject: String| old.contains_key(&(api.clone(), subject));
                (added(subject, known), format!("{line}\n  is new"))
            }
            (None, None) => return None,
        };
        let owner = subject
            .split_once('.')
            .map(|(owner, _)| format!("{owner}: "));
        Some((kind, format!("{api}: {}{what}", owner.unwrap_or_default())))
    });
    let mut changes: Vec<_> = changes.collect();
    changes.sort();
    changes
}

fn changed(old: &str, new: &str) -> Kind {
    let is_rules = old.starts_with("rules ");
    // What serde is told stands behind the rest.
    let rust = |line: &'_ str| line.split(" #[").next().map(str::to_owned);
    if is_rules || rust(old) == rust(new) {
        return Kind::Behaviour;
    }
    let variants = |line: &str| -> Option<BTreeSet<String>> {
        let (head, variants) = line.split_once(" = ")?;
        let variants = variants.split(" | ").map(str::to_owned).collect();
        head.starts_with("open enum ").then_some(variants)
    };
    match (variants(old), variants(new)) {
        (Some(old), Some(new)) if old.is_subset(&new) => Kind::Addition,
        _ => Kind::Breaking,
    }
}

fn removed(line: &str) -> Kind {
    if line.starts_with("rules ") {
        Kind::Behaviour
    } else {
        Kind::Breaking
    }
}

fn added(subject: &str, known: impl Fn(String) -> bool) -> Kind {
    let types = ["struct", "enum", "type"];
    match (subject.split_once('.'), subject.strip_prefix("rules ")) {
        // Who writes out or takes apart a whole value names all fields.
        (Some((owner, _)), _) if known(owner.to_owned()) => Kind::Breaking,
        (_, Some(ruled)) if types.iter().any(|kind| known(format!("{kind} {ruled}"))) => {
            Kind::Behaviour
        }
        _ => Kind::Addition,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "---\nexpression: text\n---\n\nthings/types.rs\n  Client: get_thing(id: u8) -> GetThing\n  GetThing: \
        send() -> Thing\n  struct Thing\n    name: String\n    size: u8 #[serde(default)]\n  open enum Open = A | B\n  \
        enum Closed = A | B\n  rules Closed = Rules::one_of(&[\"a\", \"b\"])\n";

    /// What becomes of the old surface if one text is replaced.
    fn kinds(from: &str, to: &str) -> Vec<Kind> {
        assert!(OLD.contains(from), "{from}");
        let (mut old, mut new) = (Surface::new(), Surface::new());
        read("shop", OLD, &mut old);
        read("shop", &OLD.replace(from, to), &mut new);
        changes(&old, &new)
            .into_iter()
            .map(|(kind, _)| kind)
            .collect()
    }

    #[test]
    fn each_change_is_told_by_what_it_asks_of_users() {
        use Kind::{Addition, Behaviour, Breaking};
        for (from, to, expected) in [
            ("A | B", "A | B", &[][..]),
            ("(id: u8)", "(id: u8, name: String)", &[Breaking]),
            ("  GetThing: send() -> Thing\n", "", &[Breaking]),
            (
                "  struct Thing",
                "  GetThing: name(String)\n  struct Thing",
                &[Addition],
            ),
            ("    name: String\n", "", &[Breaking]),
            (
                "    name: String\n",
                "    name: String\n    new: u8\n",
                &[Breaking],
            ),
            ("name: String", "name: Text", &[Breaking]),
            (" #[serde(default)]", "", &[Behaviour]),
            ("Open = A | B", "Open = A | B | C", &[Addition]),
            ("Open = A | B", "Open = A", &[Breaking]),
            (
                "  enum Closed = A | B",
                "  enum Closed = A | B | C",
                &[Breaking],
            ),
            ("open enum Open", "enum Open", &[Breaking]),
            ("\"b\"", "\"c\"", &[Behaviour]),
            (
                "  struct Thing\n",
                "  struct New\n    field: u8\n  rules New = R\n  struct Thing\n",
                &[Addition; 3],
            ),
            (
                "  struct Thing\n",
                "  rules Thing = R\n  struct Thing\n",
                &[Behaviour],
            ),
            ("things/types.rs", "others/types.rs", &[]),
        ] {
            assert_eq!(kinds(from, to), expected, "{from:?} to {to:?}");
        }
    }

    #[test]
    fn the_worst_comes_first_with_its_api_and_its_owner() {
        let (mut old, mut new) = (Surface::new(), Surface::new());
        read("shop", OLD, &mut old);
        let text = OLD.replace("Open = A | B", "Open = A | B | C");
        read("shop", &text.replace("    name: String\n", ""), &mut new);
        let shown: Vec<_> = changes(&old, &new)
            .into_iter()
            .map(|(_, shown)| shown)
            .collect();
        let [first, second] = &shown[..] else {
            panic!("{shown:?}");
        };
        assert_eq!(first, "shop: struct Thing: name: String\n  is gone");
        assert_eq!(
            second,
            "shop: open enum Open = A | B\n  is now open enum Open = A | B | C"
        );
    }

    #[test]
    fn a_snapshot_of_a_tag_belongs_to_its_api() {
        assert_eq!(api("surface__shop-orders.snap"), Some("shop"));
        assert_eq!(api("surface__shop.snap"), Some("shop"));
        assert_eq!(api("constructs__id.snap"), None);
    }
}
