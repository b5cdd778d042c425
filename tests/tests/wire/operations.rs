//! Every operation: the request that arrives, and the answer that comes back whole.

use generated_client::sevalla::types::{
    CreateEnvVarRequest, CreatePrivatePortRequest, UpdateEnvVarRequest,
};
use serde_json::{Value, json};

use super::pages::{self, ID};
use super::server::Server;

/// Another identifier, so that two in one path can be told apart.
const OTHER: &str = "54fb80af-576c-4fdc-ba4f-b596c83f15a1";

const ENV_VARS: &str = "/v3/applications/fb5e5168-4281-4bec-94c5-0d1584e9e657/env-vars";
const PRIVATE_PORTS: &str = "/v3/applications/fb5e5168-4281-4bec-94c5-0d1584e9e657/private-ports";

/// Has an operation performed on a server that answers with `answer`, and asserts that exactly this request arrived and
/// that nothing of the answer is lost.
async fn exchange(
    (line, body): (String, Option<Value>),
    answer: Value,
    operation: impl AsyncFnOnce(&Server) -> Value,
) {
    let server = Server::answering_json(201, &answer).await;
    assert_eq!(operation(&server).await, answer);
    server.assert_received(&[(&line, body)]).await;
}

#[tokio::test]
async fn get_current_api_key() {
    let request = ("GET /v3/api-keys/me".to_owned(), None);
    exchange(request, pages::current_api_key(), async |server| {
        answered!(server.sevalla().get_current_api_key())
    })
    .await;
}

#[tokio::test]
async fn list_environment_variables() {
    let page = || pages::list(&[pages::env_var(), pages::env_var()]);
    let request = (format!("GET {ENV_VARS}"), None);
    exchange(request, page(), async |server| {
        let client = server.sevalla();
        answered!(client.list_environment_variables().id(ID))
    })
    .await;
    let request = (format!("GET {ENV_VARS}?limit=100&offset=10000"), None);
    exchange(request, page(), async |server| {
        let client = server.sevalla();
        let list = client.list_environment_variables().id(ID);
        answered!(list.offset(10_000).limit(100))
    })
    .await;
}

#[tokio::test]
async fn create_environment_variable() {
    let body = pages::create_env_var_request();
    let request = (format!("POST {ENV_VARS}"), Some(body));
    exchange(request, pages::env_var(), async |server| {
        let client = server.sevalla();
        let body = CreateEnvVarRequest::builder()
            .key("API_BASE_URL")
            .value("https://api.example.com")
            .is_runtime(true)
            .is_buildtime(true);
        let create = client.create_environment_variable().id(ID);
        answered!(create.body(body))
    })
    .await;
}

#[tokio::test]
async fn what_is_not_set_is_not_sent() {
    let body = json!({ "key": "EMPTY", "value": "" });
    let request = (format!("POST {ENV_VARS}"), Some(body));
    exchange(request, pages::env_var(), async |server| {
        let client = server.sevalla();
        let create = client.create_environment_variable().id(ID);
        answered!(create.body_map(|body| body.key("EMPTY").value("")))
    })
    .await;
}

#[tokio::test]
async fn update_environment_variable() {
    let line = || format!("PUT {ENV_VARS}/{OTHER}");
    let whole = json!({ "key": "A", "value": "b", "is_runtime": false, "is_buildtime": false });
    for (body, update) in [
        (json!({}), UpdateEnvVarRequest::builder()),
        (
            json!({ "is_runtime": false }),
            UpdateEnvVarRequest::builder().is_runtime(false),
        ),
        (
            whole,
            UpdateEnvVarRequest::builder()
                .key("A")
                .value("b")
                .is_runtime(false)
                .is_buildtime(false),
        ),
    ] {
        exchange((line(), Some(body)), pages::env_var(), async |server| {
            let client = server.sevalla();
            let request = client.update_environment_variable().id(ID);
            answered!(request.env_var_id(OTHER).body(update))
        })
        .await;
    }
}

#[tokio::test]
async fn delete_environment_variable() {
    let request = (format!("DELETE {ENV_VARS}/{OTHER}"), None);
    exchange(request, pages::message(), async |server| {
        let client = server.sevalla();
        let delete = client.delete_environment_variable().id(ID);
        answered!(delete.env_var_id(OTHER))
    })
    .await;
}

#[tokio::test]
async fn list_application_private_ports() {
    let page = || pages::list(&[pages::private_port(), pages::private_port()]);
    let request = (format!("GET {PRIVATE_PORTS}"), None);
    exchange(request, page(), async |server| {
        let client = server.sevalla();
        answered!(client.list_application_private_ports().id(ID))
    })
    .await;
    let request = (format!("GET {PRIVATE_PORTS}?limit=1"), None);
    exchange(request, page(), async |server| {
        let client = server.sevalla();
        let list = client.list_application_private_ports().id(ID);
        answered!(list.limit(1))
    })
    .await;
    let request = (format!("GET {PRIVATE_PORTS}?offset=0"), None);
    exchange(request, page(), async |server| {
        let client = server.sevalla();
        let list = client.list_application_private_ports().id(ID);
        answered!(list.offset(0))
    })
    .await;
}

#[tokio::test]
async fn create_application_private_port() {
    let body = pages::create_private_port_request();
    let request = (format!("POST {PRIVATE_PORTS}"), Some(body));
    exchange(request, pages::private_port(), async |server| {
        let client = server.sevalla();
        let body = CreatePrivatePortRequest::builder()
            .process_id(ID)
            .port(3306);
        let create = client.create_application_private_port().id(ID);
        answered!(create.body(body))
    })
    .await;
}

#[tokio::test]
async fn delete_application_private_port() {
    let request = (format!("DELETE {PRIVATE_PORTS}/{OTHER}"), None);
    exchange(request, pages::message(), async |server| {
        let client = server.sevalla();
        let delete = client.delete_application_private_port().id(ID);
        answered!(delete.private_port_id(OTHER))
    })
    .await;
}

#[tokio::test]
async fn get_service_ports() {
    let line = "GET /v1/projects/default-project/services/example-service/ports";
    for answer in [
        pages::service_ports(),
        pages::service_ports_beyond_the_example(),
    ] {
        exchange((line.to_owned(), None), answer, async |server| {
            let client = server.northflank();
            let ports = client.get_service_ports().project_id("default-project");
            answered!(ports.service_id("example-service"))
        })
        .await;
    }
}

#[tokio::test]
async fn get_team_service_ports() {
    let line = "GET /v1/teams/a-team/projects/default-project/services/example-service/ports";
    for answer in [
        pages::service_ports(),
        pages::service_ports_beyond_the_example(),
    ] {
        exchange((line.to_owned(), None), answer, async |server| {
            let client = server.northflank();
            let ports = client.get_team_service_ports().team_id("a-team");
            let ports = ports.project_id("default-project");
            answered!(ports.service_id("example-service"))
        })
        .await;
    }
}
