//! The files of an API as plain values that can be changed.

use std::collections::BTreeMap;
use std::io;

use codegen::grammar::{Kind, Shape};
use codegen::load::{ROOT_FILE, file_kind};
use serde_json::{Map, Value, json};

/// The files by their name.
#[derive(Clone)]
pub(crate) struct Api {
    pub(crate) name: String,
    pub(crate) files: BTreeMap<String, Value>,
}

/// Where an object stands.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) kind: Kind,
    pub(crate) file: String,
    /// JSON pointer within the file.
    pub(crate) pointer: String,
    /// Whether it stands under a name that the author chose.
    pub(crate) named: bool,
    /// Whether a reference stands there.
    pub(crate) reference: bool,
}

/// A component that schemas may refer to.
#[derive(Clone, Debug)]
pub(crate) struct Component {
    pub(crate) file: String,
    pub(crate) name: String,
    pub(crate) is_object: bool,
}

impl Component {
    /// The reference to it, from within a file.
    pub(crate) fn reference(&self, from: &str) -> Value {
        let file = if from == self.file { "" } else { &self.file };
        json!({ "$ref": format!("{file}#/components/schemas/{}", self.name) })
    }
}

impl Api {
    /// Reads the files that `read` knows of `names`.
    pub(crate) fn of(
        name: &str,
        names: &[String],
        read: &dyn Fn(&str) -> io::Result<Vec<u8>>,
    ) -> Self {
        let files = names.iter().map(|file| {
            let bytes = read(&format!("{name}/{file}")).unwrap();
            (file.clone(), serde_yaml::from_slice(&bytes).unwrap())
        });
        Self {
            name: name.to_owned(),
            files: files.collect(),
        }
    }

    pub(crate) fn texts(&self) -> BTreeMap<String, String> {
        let texts = self.files.iter().map(|(name, value)| {
            let text = serde_yaml::to_string(value).unwrap();
            (format!("{}/{name}", self.name), text)
        });
        texts.collect()
    }

    /// What stands at a place, if it is an object.
    pub(crate) fn at(&mut self, place: &Place) -> Option<&mut Value> {
        let value = self
            .files
            .get_mut(&place.file)?
            .pointer_mut(&place.pointer)?;
        value.is_object().then_some(value)
    }

    pub(crate) fn get(&self, place: &Place) -> Option<&Value> {
        self.files.get(&place.file)?.pointer(&place.pointer)
    }

    /// Every object of the documents, parents first.
    pub(crate) fn places(&self) -> Vec<Place> {
        let mut places = Vec::new();
        for (file, value) in &self.files {
            let place = Place {
                kind: file_kind(file),
                file: file.clone(),
                pointer: String::new(),
                named: false,
                reference: false,
            };
            walk(value, place, &mut places);
        }
        places
    }

    pub(crate) fn places_of(&self, kind: Kind) -> Vec<Place> {
        let mut places = self.places();
        places.retain(|place| place.kind == kind);
        places
    }

    pub(crate) fn components(&self) -> Vec<Component> {
        let mut components = Vec::new();
        for (file, value) in &self.files {
            let schemas = value
                .pointer("/components/schemas")
                .and_then(Value::as_object);
            components.extend(
                schemas
                    .into_iter()
                    .flatten()
                    .map(|(name, schema)| Component {
                        file: file.clone(),
                        name: name.clone(),
                        is_object: schema["type"] == "object" && schema["properties"].is_object(),
                    }),
            );
        }
        components
    }

    /// Where the reference of a value in `file` leads.
    pub(crate) fn target(&self, file: &str, value: &Value) -> Option<(String, String)> {
        let (target, pointer) = value.get("$ref")?.as_str()?.split_once('#')?;
        let target = if target.is_empty() { file } else { target };
        self.files.get(target)?.pointer(pointer)?;
        Some((target.to_owned(), pointer.to_owned()))
    }

    /// What a value in `file` is, references followed.
    pub(crate) fn resolve<'a>(&'a self, file: &str, value: &'a Value) -> &'a Value {
        let (mut file, mut value) = (file.to_owned(), value);
        for _ in 0..8 {
            let Some((target, pointer)) = self.target(&file, value) else {
                break;
            };
            value = self.files[&target].pointer(&pointer).unwrap();
            file = target;
        }
        value
    }

    /// The files that hold paths themselves.
    pub(crate) fn fragments(&self) -> Vec<String> {
        let has_paths = |(_, value): &(&String, &Value)| value["paths"].is_object();
        let names = self.files.iter().filter(has_paths).map(|(name, _)| name);
        let names = names.filter(|name| self.files.len() == 1 || *name != ROOT_FILE);
        names.cloned().collect()
    }
}

pub(crate) fn escape(step: &str) -> String {
    step.replace('~', "~0").replace('/', "~1")
}

/// The fields of an object; none of anything else.
pub(crate) fn fields(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

/// The mapping under a key, made if there is none.
pub(crate) fn map<'a>(value: &'a mut Value, key: &str) -> &'a mut Map<String, Value> {
    if !value.is_object() {
        *value = json!({});
    }
    let field = &mut value[key];
    if !field.is_object() {
        *field = json!({});
    }
    field.as_object_mut().unwrap()
}

fn walk(value: &Value, mut place: Place, places: &mut Vec<Place>) {
    place.reference = value.get("$ref").is_some_and(Value::is_string);
    places.push(place.clone());
    if place.reference {
        return;
    }
    let mut inside = |kind, step: &str, value: &Value, named| {
        let place = Place {
            kind,
            file: place.file.clone(),
            pointer: format!("{}/{}", place.pointer, step),
            named,
            reference: false,
        };
        walk(value, place, places);
    };
    for (key, value) in fields(value) {
        let key_step = escape(key);
        match place.kind.field(key) {
            Some(Shape::Object(kind) | Shape::OrRef(kind)) => inside(kind, &key_step, value, false),
            Some(Shape::FlagOrSchema) if value.is_object() => {
                inside(Kind::Schema, &key_step, value, false);
            }
            Some(Shape::List(kind)) => {
                for (index, value) in value.as_array().into_iter().flatten().enumerate() {
                    inside(kind, &format!("{key_step}/{index}"), value, false);
                }
            }
            Some(Shape::Map(kind)) => {
                for (name, value) in fields(value) {
                    inside(kind, &format!("{key_step}/{}", escape(name)), value, true);
                }
            }
            _ => {}
        }
    }
}
