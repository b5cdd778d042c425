//! Every operation: the request that arrives, and the answer that comes back whole.

use generated_client::northflank;
use generated_client::sevalla::types::{
    CreateEnvVarRequest, CreatePrivatePortRequest, UpdateEnvVarRequest,
};
use generated_client::values::{Id, IdKind};
use serde_json::{Value, json};

use super::pages::{self, id};
use super::server::Server;

/// Another identifier, so that two in one path can be told apart.
const OTHER: &str = "54fb80af-576c-4fdc-ba4f-b596c83f15a1";

fn other<K: IdKind>() -> Id<K> {
    OTHER.parse().expect("an identifier")
}

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
        answered!(client.list_environment_variables(id()))
    })
    .await;
    let request = (format!("GET {ENV_VARS}?limit=100&offset=10000"), None);
    exchange(request, page(), async |server| {
        let client = server.sevalla();
        let list = client.list_environment_variables(id());
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
        let create = client.create_environment_variable(id());
        let create = create.key("API_BASE_URL").value("https://api.example.com");
        answered!(create.is_runtime(true).is_buildtime(true))
    })
    .await;
    let body = pages::create_env_var_request();
    let request = (format!("POST {ENV_VARS}"), Some(body));
    exchange(request, pages::env_var(), async |server| {
        let client = server.sevalla();
        let body = CreateEnvVarRequest {
            is_runtime: Some(true),
            is_buildtime: Some(true),
            ..CreateEnvVarRequest::new("API_BASE_URL", "https://api.example.com")
        };
        answered!(client.create_environment_variable(id()).body(body))
    })
    .await;
}

#[tokio::test]
async fn what_is_not_set_is_not_sent() {
    let body = json!({ "key": "EMPTY", "value": "" });
    let request = (format!("POST {ENV_VARS}"), Some(body));
    exchange(request, pages::env_var(), async |server| {
        let client = server.sevalla();
        let create = client.create_environment_variable(id());
        answered!(create.key("EMPTY").value(""))
    })
    .await;
}

#[tokio::test]
async fn update_environment_variable() {
    let line = || format!("PUT {ENV_VARS}/{OTHER}");
    let whole = json!({ "key": "A", "value": "b", "is_runtime": false, "is_buildtime": false });
    for (body, update) in [
        (json!({}), UpdateEnvVarRequest::default()),
        (
            json!({ "is_runtime": false }),
            UpdateEnvVarRequest {
                is_runtime: Some(false),
                ..UpdateEnvVarRequest::default()
            },
        ),
        (
            whole.clone(),
            UpdateEnvVarRequest {
                key: Some("A".to_owned()),
                value: Some("b".into()),
                is_runtime: Some(false),
                is_buildtime: Some(false),
            },
        ),
    ] {
        exchange((line(), Some(body)), pages::env_var(), async |server| {
            let client = server.sevalla();
            let request = client.update_environment_variable(id(), other());
            answered!(request.body(update))
        })
        .await;
    }
    exchange((line(), Some(whole)), pages::env_var(), async |server| {
        let client = server.sevalla();
        let request = client.update_environment_variable(id(), other());
        let request = request.key("A").value("b").is_runtime(false);
        answered!(request.is_buildtime(false))
    })
    .await;
}

#[tokio::test]
async fn delete_environment_variable() {
    let request = (format!("DELETE {ENV_VARS}/{OTHER}"), None);
    exchange(request, pages::message(), async |server| {
        let client = server.sevalla();
        answered!(client.delete_environment_variable(id(), other()))
    })
    .await;
}

#[tokio::test]
async fn list_application_private_ports() {
    let page = || pages::list(&[pages::private_port(), pages::private_port()]);
    let request = (format!("GET {PRIVATE_PORTS}"), None);
    exchange(request, page(), async |server| {
        let client = server.sevalla();
        answered!(client.list_application_private_ports(id()))
    })
    .await;
    let request = (format!("GET {PRIVATE_PORTS}?limit=1"), None);
    exchange(request, page(), async |server| {
        let client = server.sevalla();
        let list = client.list_application_private_ports(id());
        answered!(list.limit(1))
    })
    .await;
    let request = (format!("GET {PRIVATE_PORTS}?offset=0"), None);
    exchange(request, page(), async |server| {
        let client = server.sevalla();
        let list = client.list_application_private_ports(id());
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
        let create = client.create_application_private_port(id());
        answered!(create.process_id(id()).port(3306))
    })
    .await;
    let body = pages::create_private_port_request();
    let request = (format!("POST {PRIVATE_PORTS}"), Some(body));
    exchange(request, pages::private_port(), async |server| {
        let client = server.sevalla();
        let body = CreatePrivatePortRequest::new(id(), 3306);
        answered!(client.create_application_private_port(id()).body(body))
    })
    .await;
}

#[tokio::test]
async fn delete_application_private_port() {
    let request = (format!("DELETE {PRIVATE_PORTS}/{OTHER}"), None);
    exchange(request, pages::message(), async |server| {
        let client = server.sevalla();
        answered!(client.delete_application_private_port(id(), other()))
    })
    .await;
}

/// The same code for a user's project and for a team's.
async fn service_ports_by(client: &northflank::Client) -> Value {
    json!({ "data": answered!(client.get_service_ports("default-project", "example-service")) })
}

#[tokio::test]
async fn get_service_ports_of_a_user_and_of_a_team() {
    let project = "projects/default-project/services/example-service/ports";
    for answer in [
        pages::service_ports(),
        pages::service_ports_beyond_the_example(),
    ] {
        let server = Server::answering_json(200, &answer).await;
        let user = server.northflank();
        let another = user.team("another");
        for client in [
            &user,
            &user.team("a-team"),
            &another,
            // A team in the place of a team.
            &another.team("a-team"),
            // Its own client is still that of the user.
            &user,
        ] {
            assert_eq!(service_ports_by(client).await, answer);
        }
        let [user, team, another] = [
            format!("GET /v1/{project}"),
            format!("GET /v1/teams/a-team/{project}"),
            format!("GET /v1/teams/another/{project}"),
        ];
        let due = [&user, &team, &another, &team, &user].map(|line| (&**line, None));
        server.assert_received(&due).await;
    }
}
