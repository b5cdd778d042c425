//! Components: their names, and that each is used.

use std::collections::{HashMap, HashSet};

use super::api::{Api, identity, list, named};
use super::words;
use crate::diagnostic::Finding;
use crate::grammar::{Kind, Shape, walk};
use crate::load::{Entry, Node};

/// A component and the section of `components` in which it stands.
struct Component<'a> {
    section: &'static str,
    kind: Kind,
    entry: &'a Entry,
}

pub(super) fn check(api: &Api<'_>) -> Vec<Finding> {
    let components: Vec<Component<'_>> = components(api).collect();
    let used = used(api);
    let mut findings = Vec::new();
    let mut first_entries: HashMap<_, &Entry> = HashMap::new();
    for Component {
        section,
        kind,
        entry,
    } in components
    {
        let (name, span) = (entry.key.as_str(), &entry.key_span);
        findings.extend(name_finding(kind, entry));
        // Names that differ only in this way become the same name in the generated code.
        let key = (section, name.replace('_', "").to_ascii_lowercase());
        match first_entries.get(&key) {
            Some(first) => {
                let (called, place) = (words::called(kind, &first.key), api.place(&first.key_span));
                findings.push(Finding::new(
                    "duplicate-component",
                    span,
                    format!("{called} exists already, at {place}"),
                    "all files of an API share their names, whatever their case: rename or remove one of the two",
                ));
            }
            None if !is_passed_on(api, entry) => {
                first_entries.insert(key, entry);
            }
            None => {}
        }
        if !used.contains(&identity(&entry.value)) {
            findings.push(Finding::new(
                "unused-component",
                span,
                format!("no operation uses {}", words::called(kind, name)),
                "refer to it with a $ref, or remove it",
            ));
        }
    }
    findings
}

fn components<'a>(api: &Api<'a>) -> impl Iterator<Item = Component<'a>> {
    api.document.files().flat_map(|(_, file)| {
        let components = file.get("components");
        Kind::Components
            .fields()
            .iter()
            .flat_map(move |(section, shape)| {
                let kind = match shape {
                    Shape::Map(kind) => Some(*kind),
                    _ => None,
                };
                let entries = named(components.and_then(|components| components.get(section)));
                let component = move |entry| {
                    Some(Component {
                        section,
                        kind: kind?,
                        entry,
                    })
                };
                entries.filter_map(component)
            })
    })
}

/// Whether a component only lends its name to a component of the same name in another file.
fn is_passed_on(api: &Api<'_>, entry: &Entry) -> bool {
    let target = api.document.target(&entry.value);
    target.is_some_and(|target| target.pointer.last() == Some(&entry.key))
}

fn name_finding(kind: Kind, entry: &Entry) -> Option<Finding> {
    let name = entry.key.as_str();
    let (fits, hint) = if kind == Kind::Schema {
        (
            words::is_pascal_case(name),
            "write it in PascalCase, as the Rust type will be called",
        )
    } else {
        let begins = name.starts_with(|c: char| c.is_ascii_alphabetic());
        let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        (
            begins && plain,
            "begin with a letter, and go on with letters, digits and `_`",
        )
    };
    let message = format!("`{name}` is no name for {}", words::noun(kind));
    (!fits).then(|| Finding::new("component-name", &entry.key_span, message, hint))
}

/// What can be reached from the paths and their scope. The paths of fragments count whether the root has them or not:
/// a path that the root forgot is one finding, not one for every component behind it.
fn used(api: &Api<'_>) -> HashSet<*const Node> {
    let paths = api
        .document
        .files()
        .flat_map(|(_, file)| named(file.get("paths")));
    let mut open: Vec<(Kind, &Node)> = paths.map(|path| (Kind::PathItem, &path.value)).collect();
    let schemes = security_schemes(api).map(|entry| (Kind::SecurityScheme, &entry.value));
    open.extend(schemes);
    let scope = api.document.root().get("x-scope");
    open.extend(scope.map(|scope| (Kind::Scope, scope)));
    let mut used = HashSet::new();
    while let Some((kind, node)) = open.pop() {
        if used.insert(identity(node)) {
            walk(kind, node, &mut |visit| {
                let target = api.document.target(visit.node);
                open.extend(target.map(|target| (visit.kind, target.node)));
            });
        }
    }
    used
}

/// The security schemes of the root file that are named where security is asked for.
fn security_schemes<'a>(api: &Api<'a>) -> impl Iterator<Item = &'a Entry> {
    let root = api.document.root();
    let operations = api
        .objects_of(Kind::Operation)
        .map(|operation| operation.node);
    let requirements = operations
        .chain([root])
        .flat_map(|node| list(node, "security"));
    let names: HashSet<&str> = requirements
        .flat_map(Node::entries)
        .map(|entry| entry.key.as_str())
        .collect();
    let declared = root
        .get("components")
        .and_then(|components| components.get("securitySchemes"));
    named(declared).filter(move |entry| names.contains(entry.key.as_str()))
}
