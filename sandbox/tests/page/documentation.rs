//! The documentation, tried out.

use reqwest::Client;
use sandbox::{Sandbox, seeded};
use serde_json::{Value, json};

use crate::{data, read, text};

/// What "Execute" does without a change to the form, where the document itself has the body.
#[tokio::test]
async fn the_first_try_of_an_operation_succeeds() {
    let shown = Sandbox::start().await.unwrap();
    let mut failures = Vec::new();
    for api in ["sevalla", "northflank"] {
        let page = data(&text(&shown, &format!("docs/{api}")).await);
        assert_eq!(page["schemes"], json!(["bearerAuth"]));
        assert_eq!(page["token"], shown.token());
        let document = page["document"].as_str().unwrap().trim_start_matches('/');
        let document = read(&shown, document).await;
        let server = document["servers"][0]["url"].as_str().unwrap();
        assert!([shown.sevalla_url(), shown.northflank_url()].contains(&server.to_owned()));
        let mut tried = 0;
        for (template, item) in document["paths"].as_object().unwrap() {
            for method in ["get", "post", "put", "patch", "delete"] {
                let Some(operation) = item.get(method) else {
                    continue;
                };
                if operation.get("x-websocket").is_some() {
                    continue;
                }
                // Each on what is there at the start, which has the same ids in every sandbox.
                let sandbox = Sandbox::start().await.unwrap();
                let base =
                    server.replace(&shown.address().to_string(), &sandbox.address().to_string());
                let url = base + &filled(&document, template, item, operation);
                let request = Client::new().request(method.to_uppercase().parse().unwrap(), url);
                let request = request.bearer_auth(sandbox.token());
                let request = match operation.get("requestBody") {
                    None => request,
                    Some(body) => request.json(&body["content"]["application/json"]["example"]),
                };
                let answer = request.send().await.unwrap();
                if !answer.status().is_success() {
                    let reason = answer.text().await.unwrap();
                    failures.push(format!("{}: {reason}", operation["operationId"]));
                }
                tried += 1;
            }
        }
        assert!(tried > 0, "{api}");
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// The path of an operation with the examples of what it needs.
fn filled(document: &Value, template: &str, item: &Value, operation: &Value) -> String {
    let resolve = |value: &Value| match value["$ref"].as_str() {
        Some(reference) => document.pointer(&reference[1..]).unwrap().clone(),
        None => value.clone(),
    };
    let mut path = template.to_owned();
    let mut query = Vec::new();
    // Those of the operation go before those of the path.
    let lists = [&operation["parameters"], &item["parameters"]];
    for parameter in lists.into_iter().filter_map(Value::as_array).flatten() {
        let parameter = resolve(parameter);
        let schema = resolve(&parameter["schema"]);
        let example = parameter.get("example").or(schema.get("example"));
        let example = example.map(|example| match example {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        });
        let name = parameter["name"].as_str().unwrap();
        if parameter["in"] == "path" {
            let example = example.unwrap_or_else(|| panic!("{template} has no {name}"));
            path = path.replace(&format!("{{{name}}}"), &example);
        } else if parameter["required"] == true {
            query.push(format!("{name}={}", example.unwrap()));
        }
    }
    format!("{path}?{}", query.join("&"))
}

#[tokio::test]
async fn without_items_the_document_is_as_it_was() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = Client::new();
    let variables = format!(
        "{}/applications/{}/env-vars",
        sandbox.sevalla_url(),
        seeded::APPLICATION
    );
    let list = client
        .get(&variables)
        .bearer_auth(sandbox.token())
        .send()
        .await
        .unwrap();
    for variable in list.json::<Value>().await.unwrap()["data"]
        .as_array()
        .unwrap()
    {
        let own = format!("{variables}/{}", variable["id"].as_str().unwrap());
        let deleted = client
            .delete(own)
            .bearer_auth(sandbox.token())
            .send()
            .await
            .unwrap();
        assert!(deleted.status().is_success());
    }
    let document = read(&sandbox, "docs/sevalla/openapi.json").await;
    let parameters = &document["paths"]["/applications/{id}/env-vars/{env_var_id}"]["parameters"];
    assert_eq!(parameters[0]["example"], seeded::APPLICATION);
    assert_eq!(parameters[1].get("example"), None);
}

/// Tried out, an update of a variable sends all but its name.
#[tokio::test]
async fn trying_an_update_out_renames_nothing() {
    let sandbox = Sandbox::start().await.unwrap();
    let document = read(&sandbox, "docs/sevalla/openapi.json").await;
    let update = &document["paths"]["/applications/{id}/env-vars/{env_var_id}"]["put"];
    let example = &update["requestBody"]["content"]["application/json"]["example"];
    assert!(example["value"].is_string() && example.get("key").is_none());
    let responses = &document["components"]["responses"];
    let example = |name: &str| &responses[name]["content"]["application/json"]["example"];
    assert_ne!(
        example("ClientError")["status"],
        example("ServerError")["status"]
    );
}
