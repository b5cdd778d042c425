//! A parameter stays within its segment of the path, whatever it holds.

use super::pages;
use super::server::Server;

#[tokio::test]
async fn a_parameter_is_percent_encoded() {
    for (value, segment) in [
        ("a/b", "a%2Fb"),
        ("a%2fb", "a%252fb"),
        ("%2e%2e", "%252e%252e"),
        ("..%2f", "..%252f"),
        ("../x", "..%2Fx"),
        ("\\..", "%5C.."),
        ("ü", "%C3%BC"),
        ("a b", "a%20b"),
        ("a?b#c", "a%3Fb%23c"),
        ("a\r\nb", "a%0D%0Ab"),
        ("a;b=c&d", "a%3Bb%3Dc%26d"),
        ("...", "..."),
        ("Az-0._~", "Az-0._~"),
    ] {
        let server = Server::answering_json(200, &pages::service_ports()).await;
        let client = server.northflank();
        let get = client.get_service_ports().project_id(value);
        get.service_id("s").send().await.expect("an answer");
        let get = client.get_team_service_ports().team_id("t").project_id("p");
        get.service_id(value).send().await.expect("an answer");
        let get = client.get_team_service_ports().team_id(value);
        let get = get.project_id("p").service_id("s");
        get.send().await.expect("an answer");
        server
            .assert_received(&[
                (
                    &format!("GET /v1/projects/{segment}/services/s/ports"),
                    None,
                ),
                (
                    &format!("GET /v1/teams/t/projects/p/services/{segment}/ports"),
                    None,
                ),
                (
                    &format!("GET /v1/teams/{segment}/projects/p/services/s/ports"),
                    None,
                ),
            ])
            .await;
    }
}

#[tokio::test]
async fn a_parameter_that_is_no_segment_is_refused() {
    let server = Server::answering_json(200, &pages::service_ports()).await;
    let client = server.northflank();
    for value in ["", ".", ".."] {
        let user = || client.get_service_ports();
        let team = client.get_team_service_ports().team_id(value);
        for (refused, due) in [
            (
                user().project_id(value).service_id("s").send().await,
                "getServicePorts: the request is not valid and was not sent: projectId",
            ),
            (
                user().project_id("p").service_id(value).send().await,
                "getServicePorts: the request is not valid and was not sent: serviceId",
            ),
            (
                team.project_id("p").service_id("s").send().await,
                "getTeamServicePorts: the request is not valid and was not sent: teamId",
            ),
        ] {
            let message = refused.expect_err("a refusal").to_string();
            assert_eq!(message, format!("{due}: `{value}` cannot stand in a path"));
        }
    }
    server.assert_received(&[]).await;
}
