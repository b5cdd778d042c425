//! What is kept, and what is undone.

use std::sync::Arc;

use chrono::DateTime;
use chrono::TimeDelta;
use serde_json::Map;

use super::Store;
use crate::record::Record;

fn at(path: &str) -> Vec<String> {
    path.split('/').map(str::to_owned).collect()
}

fn record() -> Record {
    Record::new(Map::new(), DateTime::UNIX_EPOCH)
}

fn named(name: &str) -> Record {
    let fields = [("name".to_owned(), name.into())].into_iter().collect();
    Record::new(fields, DateTime::UNIX_EPOCH)
}

fn ids(store: &Store, collection: &str, newest_first: bool) -> String {
    let collection = at(collection);
    let listed = store.listed(&collection, newest_first, 0, usize::MAX);
    listed.map(|(id, _)| id.as_str()).collect()
}

fn filled() -> Store {
    let mut store = Store::default();
    for (place, id) in [
        ("apps", "a"),
        ("apps", "b"),
        ("apps/a/vars", "1"),
        ("apps/a/vars", "2"),
        ("apps/a/ports/2/rules", "3"),
        ("apps/ab/vars", "4"),
        ("apps/b/vars", "5"),
    ] {
        store.insert(&at(place), id.to_owned(), record());
    }
    store.set_document(&at("apps/a/state"), record());
    store
}

#[test]
fn deleting_takes_what_is_beneath_and_nothing_beside() {
    let mut store = filled();
    store.remove(&at("apps/a"), None);
    assert!(store.record(&at("apps/a")).is_none());
    assert!(store.document(&at("apps/a/state")).is_none());
    for gone in ["apps/a/vars", "apps/a/ports/2/rules"] {
        assert_eq!(store.count(&at(gone)), 0, "{gone}");
    }
    for kept in ["apps", "apps/ab/vars", "apps/b/vars"] {
        assert_eq!(store.count(&at(kept)), 1, "{kept}");
    }
}

#[test]
fn what_lingers_is_listed_and_otherwise_gone() {
    let mut store = Store::default();
    let ports = at("ports");
    for id in ["a", "b", "c"] {
        store.insert(&ports, id.to_owned(), record());
    }
    let until = DateTime::UNIX_EPOCH + TimeDelta::seconds(2);
    store.remove(&at("ports/b"), Some(until));
    assert!(store.item(&at("ports/b")).is_none());
    store.settle(DateTime::UNIX_EPOCH);
    assert_eq!(ids(&store, "ports", false), "abc");
    store.settle(until);
    assert_eq!(ids(&store, "ports", false), "ac");
    // What has the same id by then is something else.
    store.remove(&at("ports/a"), Some(until));
    store.insert(&ports, "a".to_owned(), record());
    store.settle(until);
    assert_eq!(ids(&store, "ports", false), "ac");
}

#[test]
fn lists_have_windows_from_either_end() {
    let mut store = Store::default();
    for id in ["a", "b", "c", "d"] {
        store.insert(&at("x"), id.to_owned(), record());
    }
    assert_eq!(ids(&store, "x", true), "dcba");
    let window = |newest_first, from, most| {
        let collection = at("x");
        let listed = store.listed(&collection, newest_first, from, most);
        listed.map(|(id, _)| id.as_str()).collect::<String>()
    };
    assert_eq!(window(true, 1, 2), "cb");
    assert_eq!(window(false, 3, 9), "d");
    assert_eq!(window(false, 9, 1), "");
    assert_eq!(window(true, usize::MAX, usize::MAX), "");
    assert_eq!(store.listed(&at("none"), false, 0, 1).count(), 0);
}

#[test]
fn what_is_unique_is_free_again_when_its_holder_changes_or_goes() {
    let mut store = Store::default();
    let apps = at("apps");
    let property: Arc<str> = "name".into();
    let holder =
        |store: &mut Store, name: &str| store.holder(&apps, &property, &name.into()).cloned();
    assert_eq!(holder(&mut store, "x"), None);
    store.insert(&apps, "a".to_owned(), named("x"));
    assert_eq!(holder(&mut store, "x").as_deref(), Some("a"));
    store.insert(&apps, "b".to_owned(), named("y"));
    store.replace(&at("apps/a"), named("z"));
    let names = ["x", "y", "z"];
    let holders = names.map(|name| holder(&mut store, name));
    assert_eq!(holders, [None, Some("b".to_owned()), Some("a".to_owned())]);
    store.remove(&at("apps/a"), Some(DateTime::UNIX_EPOCH));
    store.remove(&at("apps/b"), None);
    // Whoever is deleted cannot come back under another name.
    store.replace(&at("apps/a"), named("y"));
    assert_eq!(
        names.map(|name| holder(&mut store, name)),
        [None, None, None]
    );
}

#[test]
fn all_changes_are_undone_together() {
    let mut store = filled();
    let shape = |store: &Store| {
        let lists = [
            "apps",
            "apps/a/vars",
            "apps/a/ports/2/rules",
            "apps/b/vars",
            "new",
        ];
        let lists = lists.map(|place| ids(store, place, false));
        (
            lists,
            store.document(&at("apps/a/state")).is_some(),
            store.size(),
        )
    };
    let property: Arc<str> = "name".into();
    store.replace(&at("apps/b"), named("b"));
    let before = shape(&store);
    store.begin();
    store.insert(&at("new"), "n".to_owned(), named("n"));
    store.replace(&at("apps/b"), named("c"));
    store.replace(&at("apps/a/state"), named("s"));
    store.remove(&at("apps/b"), Some(DateTime::UNIX_EPOCH));
    store.remove(&at("apps/a"), None);
    store.set_document(&at("apps/c"), record());
    store.insert(&at("apps"), "b".to_owned(), named("again"));
    assert_ne!(shape(&store), before);
    store.roll_back();
    assert_eq!(shape(&store), before);
    assert!(store.document(&at("apps/c")).is_none());
    let holder = store.holder(&at("apps"), &property, &"b".into());
    assert_eq!(holder.map(String::as_str), Some("b"));
    store.settle(DateTime::UNIX_EPOCH);
    assert_eq!(shape(&store), before);
}
