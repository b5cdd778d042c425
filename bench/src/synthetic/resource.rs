//! The resources of the synthetic document: what they are called, what they hold, and what is done with them.

use super::properties::{NAME, POOL, Property};

/// The tags, and what one of the things is called that each is about.
pub(super) const TAGS: [(&str, &str); 12] = [
    ("applications", "application"),
    ("databases", "database"),
    ("static-sites", "static-site"),
    ("projects", "project"),
    ("pipelines", "pipeline"),
    ("networks", "network"),
    ("buckets", "bucket"),
    ("clusters", "cluster"),
    ("companies", "company"),
    ("functions", "function"),
    ("queues", "queue"),
    ("registries", "registry"),
];

/// What belongs to each of them.
const NOUNS: [&str; 16] = [
    "backup",
    "domain",
    "volume",
    "webhook",
    "deployment",
    "alert",
    "member",
    "certificate",
    "token",
    "replica",
    "route",
    "snapshot",
    "schedule",
    "dashboard",
    "sidecar",
    "probe",
];

/// What is done with a resource.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    List,
    Create,
    Get,
    Update,
    Delete,
}

/// In the order in which a resource gets them, so that the last resource may have only some.
pub(super) const VERBS: [Verb; 5] = [
    Verb::List,
    Verb::Create,
    Verb::Get,
    Verb::Update,
    Verb::Delete,
];

/// A resource below one of the things that a tag is about.
pub(super) struct Resource {
    /// Its place among all resources.
    pub(super) index: usize,
    /// The tag, such as `static-sites`.
    pub(super) tag: &'static str,
    /// What it belongs to, such as `static-site`.
    pub(super) parent: &'static str,
    /// What it is, such as `backup`, with a number after sixteen of them.
    pub(super) noun: String,
    /// What can be done with it.
    pub(super) verbs: &'static [Verb],
    /// What its bodies have.
    pub(super) properties: Vec<&'static Property>,
}

impl Resource {
    /// The resource of this index, with these operations.
    pub(super) fn new(index: usize, verbs: &'static [Verb]) -> Self {
        let (tag, parent) = TAGS[index % TAGS.len()];
        let round = index / TAGS.len();
        let noun = NOUNS[round % NOUNS.len()];
        let noun = match round / NOUNS.len() {
            0 => noun.to_owned(),
            again => format!("{noun}{}", again + 1),
        };
        // Four to eight properties: the name, and a stretch of the others that begins elsewhere for each resource.
        let others = POOL.iter().cycle().skip(index * 4 % POOL.len());
        let properties = std::iter::once(&NAME).chain(others.take(3 + index % 5));
        Self {
            index,
            tag,
            parent,
            noun,
            verbs,
            properties: properties.collect(),
        }
    }

    /// Name of its type, such as `StaticSiteBackup`.
    pub(super) fn type_name(&self) -> String {
        format!("{}{}", pascal(self.parent), pascal(&self.noun))
    }

    /// Name of the path parameter of what it belongs to, such as `static_site_id`.
    pub(super) fn parent_id(&self) -> String {
        format!("{}_id", self.parent.replace('-', "_"))
    }

    /// Name of its own path parameter, such as `backup_id`.
    pub(super) fn own_id(&self) -> String {
        format!("{}_id", self.noun)
    }

    /// Path of the list.
    pub(super) fn list_path(&self) -> String {
        format!("/{}/{{{}}}/{}s", self.tag, self.parent_id(), self.noun)
    }

    /// Path of one.
    pub(super) fn item_path(&self) -> String {
        format!("{}/{{{}}}", self.list_path(), self.own_id())
    }

    /// The operationId, such as `listStaticSiteBackups`.
    pub(super) fn operation_id(&self, verb: Verb) -> String {
        let name = self.type_name();
        match verb {
            Verb::List => format!("list{name}s"),
            Verb::Create => format!("create{name}"),
            Verb::Get => format!("get{name}"),
            Verb::Update => format!("update{name}"),
            Verb::Delete => format!("delete{name}"),
        }
    }

    /// Name of the body that an operation takes, if it takes one.
    pub(super) fn request_name(&self, verb: Verb) -> Option<String> {
        match verb {
            Verb::Create => Some(format!("Create{}Request", self.type_name())),
            Verb::Update => Some(format!("Update{}Request", self.type_name())),
            Verb::List | Verb::Get | Verb::Delete => None,
        }
    }

    /// Whether its creation has a waiter: that of every fourth has.
    pub(super) fn has_waiter(&self) -> bool {
        self.index.is_multiple_of(4) && self.verbs.contains(&Verb::Get)
    }
}

/// A name in kebab-case as that of a type.
pub(super) fn pascal(name: &str) -> String {
    let words = name.split(['-', '_']).map(|word| {
        let (first, rest) = word.split_at(1);
        format!("{}{rest}", first.to_uppercase())
    });
    words.collect()
}

/// A name in camelCase in `snake_case`.
pub(super) fn snake(name: &str) -> String {
    let mut snake = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() {
            snake.push('_');
        }
        snake.extend(letter.to_lowercase());
    }
    snake
}
