//! Every operation does what it says, through the generated client, and what it did can be read.

use std::time::Duration;

use serde_json::Value;
use tests::APIS;

use super::client::{Failure, Request, Server};
use super::document::{Document, Operation, fields, is_computed};
use super::reading::{Found, Reading, items};
use super::seed::Seed;
use super::valid::request;

/// Longer than anything takes to become what it is going to be.
const LONG: Duration = Duration::from_secs(60 * 60);

/// Operations whose effect nothing shows by itself, and why.
const HIDDEN: [(&str, &str); 4] = [
    ("deleteProcess", "the process goes with the next deployment"),
    ("updateApplicationDomain", "the example renames nothing"),
    ("updateLoadBalancerDomain", "the example renames nothing"),
    (
        "refreshLoadBalancerDomainStatus",
        "all domains of the load balancer are active",
    ),
];

#[tokio::test]
async fn every_operation_succeeds_and_what_it_did_can_be_seen() {
    let http = reqwest::Client::new();
    let mut faults = Vec::new();
    let mut tried = [0; 4];
    for document in APIS.map(Document::read) {
        let seed = Seed::read(&document);
        let operations = document.operations();
        assert!(!operations.is_empty(), "{}", document.api);
        for operation in &operations {
            let act = Act {
                reading: Reading {
                    document: &document,
                    operations: &operations,
                    server: Server::start(&http).await,
                },
                operation,
                request: request(&document, &seed, operation),
            };
            let kind = act.kind();
            tried[kind as usize] += 1;
            let done = match kind {
                Kind::Reads => act.reads(&seed).await,
                Kind::Creates => act.creates().await,
                Kind::Changes => act.changes().await,
                Kind::Deletes => act.deletes().await,
            };
            faults.extend(done.err().map(|fault| format!("{}: {fault}", operation.id)));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(
        !tried.contains(&0),
        "nothing of a kind was tried: {tried:?}"
    );
}

/// What an operation does, by its method, its path and its answer.
#[derive(Clone, Copy)]
enum Kind {
    Reads,
    Creates,
    Changes,
    Deletes,
}

/// One operation on a sandbox of its own.
struct Act<'a> {
    reading: Reading<'a>,
    operation: &'a Operation,
    request: Request,
}

/// What is wrong, in words.
type Done<T = ()> = Result<T, String>;

impl Act<'_> {
    fn kind(&self) -> Kind {
        let operation = self.operation;
        let deletes = operation.template.ends_with('}') && operation.sandbox["effect"] != "update";
        match operation.method.as_str() {
            "GET" => Kind::Reads,
            "DELETE" if deletes => Kind::Deletes,
            "POST" if operation.answers("201") => Kind::Creates,
            _ => Kind::Changes,
        }
    }

    async fn perform(&self) -> Done<Value> {
        let answer = self.reading.server.call(&self.operation.id, &self.request);
        let answer = answer.await;
        answer.map_err(|failure| format!("{failure:?}: {:?}", self.request))
    }

    /// What is there from the start is shown.
    async fn reads(&self, seed: &Seed) -> Done {
        let read = self.perform().await?;
        let Some(known) = seed.at(&self.operation.template, &self.request.parameters) else {
            return Ok(());
        };
        // Without what narrows it down.
        let template = &self.operation.template;
        let whole = self.reading.at(template, &self.request).await?;
        let read = whole.flatten().unwrap_or(read);
        let Value::Array(known) = known else {
            let shows = self.reading.shows(self.operation);
            let mut known = known.clone();
            let fields = known
                .as_object_mut()
                .ok_or("this is neither an item nor a list")?;
            fields.retain(|name, _| shows.get(name).is_none());
            return self.agrees(&known, &read);
        };
        let items = items(&read).ok_or("this is no list")?;
        let is_shown = |known: &&Value| {
            items
                .iter()
                .any(|item| item.get("id").is_none_or(|id| *id == known["id"]))
        };
        match known.iter().find(|known| !is_shown(known)) {
            Some(known) => Err(format!("{} is not listed: {read}", known["id"])),
            None => Ok(()),
        }
    }

    /// What was made is found where such things are, with what was sent and what was answered.
    async fn creates(&self) -> Done {
        let place = self.operation.about();
        let answer = self.perform().await?;
        let made = answer.get("data").unwrap_or(&answer);
        let found = match (made.get("id"), place) {
            (Some(id), Some(place)) => self.reading.item(place, id, &self.request).await?,
            (_, Some(place)) => self.reading.at(place, &self.request).await?,
            (_, None) => None,
        };
        match found {
            Some(found) => self.agrees(made, &found.ok_or("what was made is not there")?),
            None => Ok(()),
        }
    }

    /// What was changed is as it was told, or looks otherwise, now or in a while.
    async fn changes(&self) -> Done {
        let before = self.look().await?;
        let around = self.reading.around(self.operation, &self.request).await?;
        let answer = self.perform().await?;
        let after = self.look().await?;
        let mut told = 0;
        if let Some(Some(after)) = &after {
            self.agrees(&answer, after)?;
            told = self
                .told()
                .filter(|(name, _)| after.get(name).is_some())
                .count();
        }
        let is_seen = told > 0
            || after != before
            || self.reading.around(self.operation, &self.request).await? != around;
        if is_seen || self.operation.changes_nothing() {
            return Ok(());
        }
        let again = self.perform().await;
        self.reading.server.sandbox.advance(LONG);
        let is_seen = again != Ok(answer) || self.look().await? != before;
        let is_hidden = HIDDEN.iter().any(|(id, _)| *id == self.operation.id);
        if is_seen || is_hidden {
            return Ok(());
        }
        Err("nothing looks otherwise".to_owned())
    }

    /// What the operation is about.
    async fn look(&self) -> Done<Found> {
        match self.operation.about() {
            Some(place) => self.reading.at(place, &self.request).await,
            None => Ok(None),
        }
    }

    /// What was deleted is gone, at once or in a while, and cannot be deleted again.
    async fn deletes(&self) -> Done {
        let template = &self.operation.template;
        if self.reading.at(template, &self.request).await? == Some(None) {
            return Err("there is nothing to delete".to_owned());
        }
        self.perform().await?;
        let again = self.reading.server.call(&self.operation.id, &self.request);
        match again.await {
            Err(Failure::Answered(status)) if status == self.operation.missing() => {}
            again => return Err(format!("the second time: {again:?}")),
        }
        self.reading.server.sandbox.advance(LONG);
        let gone = self.reading.at(template, &self.request).await?;
        let beneath = self.reading.beneath(template, &self.request).await?;
        let mut left = [gone].into_iter().chain(beneath).flatten().flatten();
        match left.next() {
            Some(found) => Err(format!("this is still there: {found}")),
            None => Ok(()),
        }
    }

    /// What is shown is what was sent or is set, and what was answered.
    fn agrees(&self, answer: &Value, found: &Value) -> Done {
        let alone = &self.operation.sandbox["answers"];
        let answered = fields(answer).filter(|(name, _)| alone.get(name).is_none());
        for (name, value) in self.told().chain(answered) {
            if found.get(name).is_some_and(|shown| !agree(value, shown)) {
                return Err(format!("{name} is not {value}: {found}"));
            }
        }
        Ok(())
    }

    /// What was sent and what the operation sets, but for what is computed.
    fn told(&self) -> impl Iterator<Item = (&String, &Value)> {
        let sandbox = &self.operation.sandbox;
        let set = &sandbox["set"];
        let computed_always = self.reading.shows(self.operation);
        let body = self.request.body.as_ref().unwrap_or(&Value::Null);
        let creates = self.operation.method == "POST" && sandbox["effect"] != "update";
        let also = fields(set).filter(move |(name, _)| !creates || body.get(name).is_none());
        fields(body).chain(also).filter(|(name, _)| {
            let computed = set[name.as_str()].as_str().is_some_and(is_computed);
            !computed && computed_always.get(name).is_none()
        })
    }
}

/// Whether two values are one, as far as both tell.
fn agree(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            let mut both = one
                .iter()
                .filter_map(|(name, value)| Some((value, other.get(name)?)));
            both.all(|(one, other)| agree(one, other))
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| agree(one, other))
        }
        (one, other) => one == other,
    }
}
