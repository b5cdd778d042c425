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
        for get in [
            client.get_service_ports(value, "s"),
            client.team("t").get_service_ports("p", value),
            client.team(value).get_service_ports("p", "s"),
        ] {
            get.send().await.expect("an answer");
        }
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
        for (refused, names) in [
            (client.get_service_ports(value, "s"), &["projectId"][..]),
            (client.get_service_ports("p", value), &["serviceId"]),
            (client.team(value).get_service_ports("p", "s"), &["teamId"]),
            (
                client.team(value).get_service_ports(value, value),
                &["teamId", "projectId", "serviceId"],
            ),
        ] {
            let error = refused.send().await.expect_err("a refusal");
            let problems = names
                .iter()
                .map(|name| format!("{name}: it cannot stand in a path"));
            let problems = problems.collect::<Vec<_>>().join("; ");
            assert_eq!(
                error.to_string(),
                format!("getServicePorts: the request is not valid and was not sent: {problems}")
            );
        }
    }
    server.assert_received(&[]).await;
}
