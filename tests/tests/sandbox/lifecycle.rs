//! Every operation does what it says, through the generated client.

use std::time::Duration;

use serde_json::{Value, json};
use tests::APIS;

use super::client::{Failure, Request, Server};
use super::document::{Document, Operation};
use super::valid::{Seed, request};

/// Longer than anything takes to become what it is going to be.
const LONG: Duration = Duration::from_secs(60 * 60);

#[tokio::test]
async fn every_operation_succeeds_and_what_it_did_can_be_seen() {
    let http = reqwest::Client::new();
    let seed = Seed::read();
    let mut tried = [0; 3];
    for document in APIS.map(Document::read) {
        let operations = document.operations();
        assert!(!operations.is_empty(), "{}", document.api);
        for operation in &operations {
            let act = Act {
                server: Server::start(&http).await,
                operations: &operations,
                operation,
                request: request(&document, &seed, operation),
            };
            match operation.method.as_str() {
                "GET" => drop(act.perform().await),
                "DELETE" => {
                    act.deletes().await;
                    tried[0] += 1;
                }
                "POST" => tried[1] += usize::from(act.creates().await),
                _ => {
                    act.changes().await;
                    tried[2] += 1;
                }
            }
        }
    }
    assert!(
        !tried.contains(&0),
        "nothing of a kind was tried: {tried:?}"
    );
}

/// One operation on a sandbox of its own.
struct Act<'a> {
    server: Server,
    operations: &'a [Operation],
    operation: &'a Operation,
    request: Request,
}

impl Act<'_> {
    async fn perform(&self) -> Value {
        let id = &self.operation.id;
        let answer = self.server.call(id, &self.request).await;
        answer.unwrap_or_else(|failure| panic!("{id}: {failure:?}: {:?}", self.request))
    }

    /// Whether the operation made something that has an id, and can be read.
    async fn creates(&self) -> bool {
        let answer = self.perform().await;
        let Some(id) = answer.get("id").or(answer["data"].get("id")) else {
            return false;
        };
        let Some(found) = self.find(id).await else {
            return false;
        };
        self.assert_sent(&found.expect("what was created"));
        true
    }

    async fn changes(&self) {
        self.perform().await;
        if let Some(found) = self.find(&self.own_id()).await {
            self.assert_sent(&found.expect("what was changed"));
        }
    }

    async fn deletes(&self) {
        let id = self.own_id();
        if let Some(before) = self.find(&id).await {
            assert!(before.is_some(), "{}", self.operation.id);
        }
        self.perform().await;
        let again = self.server.call(&self.operation.id, &self.request).await;
        assert_eq!(again, Err(Failure::Answered(404)), "{}", self.operation.id);
        self.server.sandbox.advance(LONG);
        assert!(
            !matches!(self.find(&id).await, Some(Some(_))),
            "{}",
            self.operation.id
        );
    }

    /// The last parameter of the path.
    fn own_id(&self) -> Value {
        let (_, name) = self.operation.template.rsplit_once('{').expect("an id");
        self.request.parameters[name.trim_end_matches('}')].clone()
    }

    /// The item with this id, if there is one; `None` where no operation reads it.
    async fn find(&self, id: &Value) -> Option<Option<Value>> {
        let collection = self.operation.collection();
        let reading = |template: &dyn Fn(&str) -> bool| {
            let mut operations = self.operations.iter();
            operations.find(|other| other.method == "GET" && template(&other.template))
        };
        let is_item = |template: &str| {
            let step = template.strip_prefix(collection);
            step.is_some_and(|step| step.starts_with("/{") && step.rfind('/') == Some(0))
        };
        let mut request = Request {
            parameters: self.request.parameters.clone(),
            body: None,
        };
        if let Some(reader) = reading(&is_item) {
            let (_, name) = reader.template.rsplit_once('{').expect("an id");
            let name = name.trim_end_matches('}').to_owned();
            request.parameters.insert(name, id.clone());
            return match self.server.call(&reader.id, &request).await {
                Ok(item) => Some(Some(item.get("data").cloned().unwrap_or(item))),
                Err(Failure::Answered(404)) => Some(None),
                Err(failure) => panic!("{}: {failure:?}", reader.id),
            };
        }
        let lister = reading(&|template| template == collection)?;
        let list = self.server.call(&lister.id, &request).await;
        let list = list.unwrap_or_else(|failure| panic!("{}: {failure:?}", lister.id));
        let items = items(&list).expect("a list");
        Some(items.iter().find(|item| item["id"] == *id).cloned())
    }

    /// What was sent is what is there.
    fn assert_sent(&self, found: &Value) {
        let sent = self.request.body.as_ref().and_then(Value::as_object);
        for (name, value) in sent.into_iter().flatten() {
            let stored = found.get(name);
            assert_eq!(
                stored,
                Some(value),
                "{}: {name}: {found}",
                self.operation.id
            );
        }
        assert_ne!(found, &json!({}), "{}", self.operation.id);
    }
}

/// The first list in an answer.
fn items(answer: &Value) -> Option<&Vec<Value>> {
    match answer {
        Value::Array(items) => Some(items),
        Value::Object(fields) => fields.values().find_map(items),
        _ => None,
    }
}
