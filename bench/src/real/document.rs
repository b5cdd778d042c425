//! What plain progenitor gets of a real document: the bundle, in which everything is in one file, and a path in a scope
//! stands twice, as the API has it.
//!
//! progenitor reads over the `x-` keys. What else it cannot take is left out, as little as possible, and said beside the
//! table:
//!
//! | what | why | what is left |
//! |---|---|---|
//! | an operation that answers 101 | sent without the headers that ask for a WebSocket, it would never be answered so; ours is behind the feature `websocket`, which is not measured | nothing |
//! | answers of several types | progenitor asserts that the successes of an operation have one type, and that its failures do; `default` is of both | those of the type that comes first |
//! | a body of several media types | progenitor has none of them | the one that ours sends: JSON, or the first |

use serde_json::Value;

/// The keys of a path item that are operations.
const METHODS: [&str; 8] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// A document for plain progenitor.
#[derive(Debug)]
pub(super) struct Document {
    /// As one JSON text.
    pub(super) text: String,
    /// Number of operations in it.
    pub(super) operations: usize,
    /// Number of operations in the bundle.
    pub(super) bundled: usize,
    /// What was left out, and why.
    pub(super) left_out: Vec<String>,
}

/// Takes what progenitor cannot take out of a bundle.
pub(super) fn for_progenitor(mut bundle: Value) -> Document {
    let components = bundle["components"].clone();
    let mut document = Document {
        text: String::new(),
        operations: 0,
        bundled: 0,
        left_out: Vec::new(),
    };
    let paths = bundle["paths"].as_object_mut().into_iter().flatten();
    for item in paths.filter_map(|(_, item)| item.as_object_mut()) {
        item.retain(|key, operation| {
            if !METHODS.contains(&key.as_str()) {
                return true;
            }
            let id = operation["operationId"].as_str().unwrap_or_default();
            let id = id.to_owned();
            document.bundled += 1;
            if operation["responses"].get("101").is_some() {
                let why = "the operation, as it becomes a WebSocket";
                document.left_out.push(format!("{id}: {why}"));
                return false;
            }
            document.operations += 1;
            let narrowed = [
                one_media_type(operation, &components),
                one_type(operation, &components, &["1", "2", "default"]),
                one_type(operation, &components, &["4", "5", "default"]),
            ];
            let narrowed = narrowed.into_iter().flatten();
            document
                .left_out
                .extend(narrowed.map(|what| format!("{id}: {what}")));
            true
        });
    }
    document.text = bundle.to_string();
    document
}

/// Leaves the media type of a request's body that ours sends, and says what went.
fn one_media_type(operation: &mut Value, components: &Value) -> Option<String> {
    let body = operation.get("requestBody")?;
    let mut body = resolved(body, components).clone();
    let content = body["content"].as_object_mut()?;
    let kept = content.keys().find(|name| is_json(name));
    let kept = kept.or(content.keys().next())?.clone();
    let before = content.len();
    content.retain(|name, _| *name == kept);
    (content.len() < before).then(|| {
        operation["requestBody"] = body;
        format!("bodies other than {kept}, as there may be one media type")
    })
}

/// Leaves those answers of a group of statuses that have the type of the first, and says what went.
fn one_type(operation: &mut Value, components: &Value, group: &[&str]) -> Option<String> {
    let responses = operation["responses"].as_object_mut()?;
    let answers = responses
        .iter()
        .filter(|(status, _)| group.iter().any(|begin| status.starts_with(begin)))
        .map(|(status, response)| (status.clone(), Answer::of(resolved(response, components))));
    let mut answers: Vec<_> = answers.collect();
    answers.sort_by_key(|(status, _)| status == "default");
    let (_, first) = answers.first()?;
    let others = answers.iter().filter(|(_, answer)| answer != first);
    let others: Vec<_> = others.map(|(status, _)| status.as_str()).collect();
    responses.retain(|status, _| !others.contains(&status.as_str()));
    (!others.is_empty()).then(|| {
        let others = others.join(" and ");
        format!("the answer to {others}, as all have to be of one type")
    })
}

/// The type of an answer, as progenitor tells them apart.
#[derive(Debug, PartialEq)]
enum Answer {
    Json(Value),
    Bytes,
    Nothing,
}

impl Answer {
    fn of(response: &Value) -> Self {
        let mut content = response["content"]
            .as_object()
            .into_iter()
            .flatten()
            .peekable();
        if content.peek().is_none() {
            return Self::Nothing;
        }
        let json = content.find(|(name, _)| is_json(name));
        json.map_or(Self::Bytes, |(_, media)| {
            Self::Json(media["schema"].clone())
        })
    }
}

/// Whether a media type is JSON, with parameters or without.
fn is_json(name: &str) -> bool {
    name.split(';').next() == Some("application/json")
}

/// What stands in a place, or the component that is referred to there.
fn resolved<'a>(value: &'a Value, components: &'a Value) -> &'a Value {
    let pointer = value["$ref"].as_str();
    let pointer = pointer.and_then(|pointer| pointer.strip_prefix("#/components"));
    pointer
        .and_then(|pointer| components.pointer(pointer))
        .unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// The document of one operation with these keys.
    fn of(operation: &Value) -> (Document, Value) {
        let mut whole = json!({ "operationId": "getThing" });
        let keys = operation.as_object().cloned().unwrap_or_default();
        whole.as_object_mut().unwrap().extend(keys);
        let document = for_progenitor(json!({
            "paths": { "/things": { "parameters": [], "post": whole } },
            "components": {
                "responses": { "Thing": answer("Thing"), "Done": { "description": "Done." } },
            },
        }));
        let text: Value = serde_json::from_str(&document.text).unwrap();
        let left = text["paths"]["/things"]["post"].clone();
        (document, left)
    }

    fn answer(name: &str) -> Value {
        let schema = json!({ "$ref": format!("#/components/schemas/{name}") });
        json!({ "content": { "application/json": { "schema": schema } } })
    }

    #[test]
    fn what_progenitor_takes_stays_as_it_is() {
        let operation = json!({
            "operationId": "getThing",
            "requestBody": answer("New"),
            "responses": {
                "200": answer("Thing"),
                "201": { "$ref": "#/components/responses/Thing" },
                "404": answer("Error"),
                "5XX": answer("Error"),
            },
        });
        let (document, left) = of(&operation);
        assert_eq!(left, operation);
        assert_eq!((document.operations, document.bundled), (1, 1));
        assert!(document.left_out.is_empty());
    }

    #[test]
    fn websocket_is_left_out() {
        let (document, left) = of(&json!({ "responses": { "101": { "description": "Go on." } } }));
        assert_eq!(left, Value::Null);
        assert_eq!((document.operations, document.bundled), (0, 1));
        assert_eq!(
            document.left_out,
            ["getThing: the operation, as it becomes a WebSocket"]
        );
    }

    #[test]
    fn answers_of_one_type_are_left() {
        let (document, left) = of(&json!({
            "responses": {
                "default": answer("Error"),
                "200": answer("Thing"),
                "204": { "$ref": "#/components/responses/Done" },
                "400": answer("Error"),
                "409": { "content": { "text/plain": {} } },
            },
        }));
        let statuses: Vec<_> = left["responses"].as_object().unwrap().keys().collect();
        assert_eq!(statuses, ["200", "400"]);
        let expected = [
            "getThing: the answer to 204 and default, as all have to be of one type",
            "getThing: the answer to 409, as all have to be of one type",
        ];
        assert_eq!(document.left_out, expected);
    }

    #[test]
    fn body_that_ours_sends_is_left() {
        let body = json!({ "content": { "text/plain": {}, "application/json": {} } });
        let (document, left) = of(&json!({ "requestBody": body, "responses": {} }));
        assert_eq!(
            left["requestBody"]["content"],
            json!({ "application/json": {} })
        );
        let expected =
            "getThing: bodies other than application/json, as there may be one media type";
        assert_eq!(document.left_out, [expected]);
    }
}
