//! Programs that call every operation of the synthetic API once, one for each client.
//!
//! They are built, never run: a client costs its user what is compiled and linked of it, and that is what is called.

use super::document::API;
use super::properties::Property;
use super::resource::{Resource, Verb, pascal, snake};

/// The program but for its calls; progenitor's and our client are made in the same place.
const PROGRAM: &str = r#"//! Calls every operation once, if it is given a base URL.

use {module}::{Client, types};

const ID: &str = "fb5e5168-4281-4bec-94c5-0d1584e9e657";
const TIME: &str = "2025-01-30T00:00:00.000Z";

type Done = Result<(), Box<dyn std::error::Error>>;

fn main() -> Done {
    let Some(url) = std::env::args().nth(1) else { return Ok(()) };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let client = {client};
    runtime.block_on(call_all(&client))
}
"#;

/// The program that uses progenitor's client.
pub(super) fn plain(resources: &[Resource]) -> String {
    program("plain", "Client::new(&url)", resources, plain_call)
}

/// The program that uses our client.
pub(super) fn ours(resources: &[Resource]) -> String {
    let client = r#"Client::builder().base_url(&url).token("a").build()?"#;
    program(&format!("ours::{API}"), client, resources, our_call)
}

fn program(
    module: &str,
    client: &str,
    resources: &[Resource],
    call: fn(&Resource, Verb) -> String,
) -> String {
    let mut text = PROGRAM
        .replace("{module}", module)
        .replace("{client}", client);
    let mut all = "\nasync fn call_all(client: &Client) -> Done {\n".to_owned();
    for resource in resources {
        for verb in resource.verbs {
            let method = snake(&resource.operation_id(*verb));
            all += &format!("    {method}(client).await?;\n");
            let call = call(resource, *verb);
            text += &format!(
                "\nasync fn {method}(client: &Client) -> Done {{\n    let answer = client{call}.send().await?;\n    std::hint::black_box(answer.into_inner());\n    Ok(())\n}}\n"
            );
        }
    }
    text + &all + "    Ok(())\n}\n"
}

/// `.create_database_backup().database_id(…).body(types::CreateDatabaseBackupRequest::builder().name(…))`
fn plain_call(resource: &Resource, verb: Verb) -> String {
    let mut call = format!(".{}()", snake(&resource.operation_id(verb)));
    for name in path_parameters(resource, verb) {
        call += &format!(".{name}(ID)");
    }
    if let Some(body) = resource.request_name(verb) {
        let setters = setters(resource, &body, |property| property.plain);
        call += &format!(".body(types::{body}::builder(){setters})");
    }
    if verb == Verb::List {
        call += ".limit(std::num::NonZeroU64::new(10).ok_or(\"zero\")?).offset(0)";
    }
    call
}

/// `.create_database_backup(…).name(…)`
fn our_call(resource: &Resource, verb: Verb) -> String {
    let ids = path_parameters(resource, verb).into_iter();
    let ids: Vec<&str> = ids.map(|_| "ID.parse()?").collect();
    let mut call = format!(
        ".{}({})",
        snake(&resource.operation_id(verb)),
        ids.join(", ")
    );
    if let Some(body) = resource.request_name(verb) {
        call += &setters(resource, &body, |property| property.ours);
    }
    if verb == Verb::List {
        call += ".limit(10).offset(0)";
    }
    call
}

fn path_parameters(resource: &Resource, verb: Verb) -> Vec<String> {
    match verb {
        Verb::List | Verb::Create => vec![resource.parent_id()],
        Verb::Get | Verb::Update | Verb::Delete => vec![resource.parent_id(), resource.own_id()],
    }
}

/// A setter for every property of a body.
fn setters(resource: &Resource, body: &str, value: fn(&Property) -> &'static str) -> String {
    let setters = resource.properties.iter().map(|property| {
        let name = property.name;
        let in_place = format!("{body}{}", pascal(name));
        let value = value(property).replace("{T}", &in_place);
        format!(".{name}({})", value.replace("{R}", &resource.type_name()))
    });
    setters.collect()
}
