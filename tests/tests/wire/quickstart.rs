//! The example `quickstart` sends what the reference pages show.

use generated_client::sevalla::types::PrivatePortStatus;

use super::pages::{self, ID, id};
use super::server::Server;

#[path = "../../../generated-client/examples/quickstart.rs"]
#[expect(
    dead_code,
    reason = "`main`, and what other examples share with this one, are not tested"
)]
mod example;

#[tokio::test]
async fn sends_the_documented_requests() {
    let server = Server::answering_at_path_ends(&[
        ("/private-ports", pages::private_port()),
        ("/env-vars", pages::env_var()),
    ])
    .await;
    let created = example::run(&server.sevalla(), id(), id()).await;
    let (port, variable) = created.expect("a port and a variable");
    assert_eq!(port.status, PrivatePortStatus::Ready);
    assert_eq!(variable.key, "DATABASE_URL");
    let port = format!("POST /v3/applications/{ID}/private-ports");
    let variable = format!("POST /v3/applications/{ID}/env-vars");
    server
        .assert_received(&[
            (&port, Some(pages::create_private_port_request())),
            (&variable, Some(pages::create_env_var_request())),
        ])
        .await;
}

#[tokio::test]
async fn stops_at_the_first_failure() {
    let server = Server::answering_json(401, &pages::sevalla_error(401)).await;
    let failed = example::run(&server.sevalla(), id(), id()).await;
    assert!(failed.expect_err("a failure").is_unauthorized());
    assert_eq!(server.received().await.len(), 1);
}
