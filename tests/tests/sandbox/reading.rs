//! Reads what there is, through whichever operation shows it.

use serde_json::{Map, Value};

use super::client::{Failure, Request, Server};
use super::document::{Document, Operation};
use super::valid::sample;

/// The operations that read, on one sandbox.
pub(crate) struct Reading<'a> {
    pub(crate) document: &'a Document,
    pub(crate) operations: &'a [Operation],
    pub(crate) server: Server,
}

/// What was found: `None` where no operation reads it, `Some(None)` where it is not.
pub(crate) type Found = Option<Option<Value>>;

impl Reading<'_> {
    /// What a path leads to: an item, a list, or what is there once.
    pub(crate) async fn at(&self, template: &str, request: &Request) -> Result<Found, String> {
        if let Some(reader) = self.reader(|other| other == template) {
            return self.read(reader, &request.parameters).await.map(Some);
        }
        let Some((collection, last)) = template.rsplit_once('/') else {
            return Ok(None);
        };
        match last
            .strip_prefix('{')
            .and_then(|last| last.strip_suffix('}'))
        {
            Some(name) => {
                self.item(collection, &request.parameters[name], request)
                    .await
            }
            None => Ok(None),
        }
    }

    /// The item of a collection that has an id.
    pub(crate) async fn item(
        &self,
        collection: &str,
        id: &Value,
        request: &Request,
    ) -> Result<Found, String> {
        let is_item = |template: &str| {
            let step = template
                .strip_prefix(collection)
                .and_then(|step| step.strip_prefix("/{"));
            step.is_some_and(|step| step.find('}') == Some(step.len() - 1))
        };
        let mut parameters = request.parameters.clone();
        if let Some(reader) = self.reader(is_item) {
            let (_, name) = reader.template.rsplit_once('{').expect("an id");
            parameters.insert(name.trim_end_matches('}').to_owned(), id.clone());
            return self.read(reader, &parameters).await.map(Some);
        }
        let Some(lister) = self.reader(|template| template == collection) else {
            return Ok(None);
        };
        let list = self.read(lister, &parameters).await?.unwrap_or_default();
        let Some(items) = items(&list) else {
            return Ok(None);
        };
        Ok(Some(items.iter().find(|item| item["id"] == *id).cloned()))
    }

    /// All that is read of the item that a path begins with, of its like, and of what else an operation changes.
    pub(crate) async fn around(
        &self,
        operation: &Operation,
        request: &Request,
    ) -> Result<Vec<Found>, String> {
        let template = &operation.template;
        let above = template
            .find('}')
            .map_or(&template[..], |end| &template[..=end]);
        let (like, _) = above.split_once("/{").unwrap_or((above, ""));
        let mut found = self.beneath(above, request).await?;
        for place in [like, above].into_iter().chain(operation.changes_too()) {
            found.push(self.at(place, request).await?);
        }
        Ok(found)
    }

    /// All that is read beneath a path, as far as the request names it.
    pub(crate) async fn beneath(
        &self,
        template: &str,
        request: &Request,
    ) -> Result<Vec<Found>, String> {
        let mut found = Vec::new();
        for reader in self.operations.iter().filter(|other| other.method == "GET") {
            let rest = reader.template.strip_prefix(template);
            let is_known = |name: &str| request.parameters.contains_key(name);
            let mut path = reader
                .parameters
                .iter()
                .filter(|parameter| parameter.place == "path");
            if rest.is_some_and(|rest| rest.starts_with('/'))
                && path.all(|parameter| is_known(&parameter.name))
            {
                found.push(Some(self.read(reader, &request.parameters).await?));
            }
        }
        Ok(found)
    }

    /// What is computed when the items are shown that an operation is about.
    pub(crate) fn shows(&self, operation: &Operation) -> &Value {
        let home = |operation: &Operation| {
            let about = operation.about()?;
            let (collection, last) = about.rsplit_once('/')?;
            Some(if last.starts_with('{') {
                collection.to_owned()
            } else {
                about.to_owned()
            })
        };
        let own = home(operation);
        let mut alike = self
            .operations
            .iter()
            .filter(|other| own.is_some() && home(other) == own);
        let resource = alike.find_map(|other| other.sandbox.get("resource"));
        resource.map_or(&Value::Null, |resource| &resource["shows"])
    }

    fn reader(&self, is_here: impl Fn(&str) -> bool) -> Option<&Operation> {
        let mut operations = self.operations.iter();
        operations.find(|other| other.method == "GET" && is_here(&other.template))
    }

    /// What an operation answers; `None` if there is nothing. Of its query it is sent what it cannot do without.
    async fn read(
        &self,
        reader: &Operation,
        ids: &Map<String, Value>,
    ) -> Result<Option<Value>, String> {
        let mut parameters = Map::new();
        for parameter in reader
            .parameters
            .iter()
            .filter(|parameter| parameter.required)
        {
            let value = match parameter.place.as_str() {
                "path" => ids[&parameter.name].clone(),
                _ => sample(self.document, &parameter.schema),
            };
            parameters.insert(parameter.name.clone(), value);
        }
        let request = Request {
            parameters,
            body: None,
        };
        match self.server.call(&reader.id, &request).await {
            Ok(mut answer) => {
                forget_times(&mut answer);
                Ok(Some(match answer.get("data") {
                    Some(data) if data.is_object() => data.clone(),
                    _ => answer,
                }))
            }
            Err(Failure::Answered(400 | 404)) => Ok(None),
            Err(failure) => Err(format!("{}: {failure:?}", reader.id)),
        }
    }
}

/// When something changed is no sign that it did.
fn forget_times(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.shift_remove("updated_at");
            fields.values_mut().for_each(forget_times);
        }
        Value::Array(items) => items.iter_mut().for_each(forget_times),
        _ => {}
    }
}

/// The first list in an answer.
pub(crate) fn items(answer: &Value) -> Option<&Vec<Value>> {
    match answer {
        Value::Array(items) => Some(items),
        Value::Object(fields) => fields.values().find_map(items),
        _ => None,
    }
}
