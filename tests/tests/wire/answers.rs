//! The example answers of the reference pages, field by field. Taking the types apart makes a field that is added
//! later, and not compared here, an error of the compiler.

use generated_client::northflank::types::{
    DomainCertificate, PortCredential, PortCredentialType, PortDomain, PortHeader, PortIpPolicy,
    PortIpPolicyAction, PortProtocol, PortSecurity, PortSso, PortVerificationMode, ServicePort,
};
use generated_client::sevalla::types::{
    ApiKeySource, CurrentApiKey, EffectiveCapability, EnvVar, EnvVarPage, Message, PrivatePort,
    PrivatePortPage, PrivatePortStatus,
};

use super::pages::{self, ID, id};
use super::server::Server;

const CREATED: &str = "2025-01-30T00:00:00.000Z";

fn assert_private_port(port: PrivatePort) {
    let PrivatePort {
        id,
        app_id,
        process_id,
        port,
        status,
        created_at,
        updated_at,
    } = port;
    assert_eq!(id.to_string(), ID);
    assert_eq!(app_id.to_string(), ID);
    assert_eq!(process_id.to_string(), ID);
    assert_eq!(port, 3000);
    assert_eq!(status, PrivatePortStatus::Ready);
    assert_eq!([created_at.as_str(), updated_at.as_str()], [CREATED; 2]);
}

fn assert_env_var(variable: EnvVar) {
    let EnvVar {
        id,
        app_id,
        key,
        value,
        is_runtime,
        is_buildtime,
        created_at,
        updated_at,
    } = variable;
    assert_eq!(id.to_string(), ID);
    assert_eq!(app_id.to_string(), ID);
    assert_eq!(key, "DATABASE_URL");
    assert_eq!(value.expose(), "postgres://user:pass@host:5432/db");
    assert_eq!((is_runtime, is_buildtime), (Some(true), Some(true)));
    assert_eq!([created_at.as_str(), updated_at.as_str()], [CREATED; 2]);
}

#[tokio::test]
async fn a_private_port_and_a_list_of_them() {
    let server = Server::answering_json(200, &pages::private_port()).await;
    let client = server.sevalla();
    let create = client.create_application_private_port(id());
    let answer = create.process_id(id()).port(3306).send();
    assert_private_port(answer.await.unwrap().into_inner());

    let list = pages::list(&[pages::private_port()]);
    let server = Server::answering_json(200, &list).await;
    let client = server.sevalla();
    let answer = client.list_application_private_ports(id()).send().await;
    let PrivatePortPage {
        mut data,
        total,
        offset,
        limit,
    } = answer.unwrap().into_inner();
    assert_eq!((data.len(), total, offset, limit), (1, 42, 20, 10));
    assert_private_port(data.remove(0));
}

#[tokio::test]
async fn an_environment_variable_and_a_list_of_them() {
    let server = Server::answering_json(200, &pages::env_var()).await;
    let client = server.sevalla();
    let create = client.create_environment_variable(id());
    let answer = create.key("K").value("v").send();
    assert_env_var(answer.await.unwrap().into_inner());
    let update = client.update_environment_variable(id(), id());
    assert_env_var(update.send().await.unwrap().into_inner());

    let server = Server::answering_json(200, &pages::list(&[pages::env_var()])).await;
    let client = server.sevalla();
    let answer = client.list_environment_variables(id()).send().await;
    let EnvVarPage {
        mut data,
        total,
        offset,
        limit,
    } = answer.unwrap().into_inner();
    assert_eq!((data.len(), total, offset, limit), (1, 42, 20, 10));
    assert_env_var(data.remove(0));
}

#[tokio::test]
async fn the_message_of_a_deletion() {
    let server = Server::answering_json(200, &pages::message()).await;
    let client = server.sevalla();
    let port = client.delete_application_private_port(id(), id());
    let variable = client.delete_environment_variable(id(), id());
    for answer in [port.send().await, variable.send().await] {
        let Message { message } = answer.unwrap().into_inner();
        assert_eq!(message, "Private port is being deleted");
    }
}

#[tokio::test]
async fn the_current_api_key() {
    let server = Server::answering_json(200, &pages::current_api_key()).await;
    let answer = server.sevalla().get_current_api_key().send().await;
    let CurrentApiKey {
        id,
        company_id,
        name,
        is_enabled,
        source,
        masked_token,
        capabilities,
        last_used_at,
        expired_at,
        old_token_expired_at,
        created_at,
        updated_at,
    } = answer.unwrap().into_inner();
    let company = "54fb80af-576c-4fdc-ba4f-b596c83f15a1";
    assert_eq!(id.to_string(), ID);
    assert_eq!(company_id.to_string(), company);
    assert_eq!(name, "My API Key");
    assert!(is_enabled);
    assert_eq!(source, ApiKeySource::SupportMcp);
    assert_eq!(masked_token, "svl_ab...wxyz");
    let capabilities = capabilities.into_iter().map(|capability| {
        let EffectiveCapability {
            permission,
            resource_id,
        } = capability;
        (permission, resource_id)
    });
    let expected = [
        ("APP:READ".to_owned(), None),
        ("APP:UPDATE".to_owned(), Some(company.to_owned())),
    ];
    assert_eq!(capabilities.collect::<Vec<_>>(), expected);
    assert_eq!(last_used_at.unwrap().as_str(), "2025-01-31T08:00:00.000Z");
    assert_eq!((expired_at, old_token_expired_at), (None, None));
    assert_eq!([created_at.as_str(), updated_at.as_str()], [CREATED; 2]);
}

/// The ports that a user and a team get for the same answer.
async fn service_ports(server: &Server) -> [Vec<ServicePort>; 2] {
    let client = server.northflank();
    let user = client.get_service_ports("p", "s");
    let team = client.team("t").get_service_ports("p", "s");
    [user.send().await, team.send().await].map(|answer| answer.unwrap().into_inner().ports)
}

#[tokio::test]
async fn the_ports_of_a_service() {
    let server = Server::answering_json(200, &pages::service_ports()).await;
    for ports in service_ports(&server).await {
        let [port] = <[ServicePort; 1]>::try_from(ports).unwrap();
        let ServicePort {
            id,
            name,
            internal_port,
            protocol,
            public,
            dns,
            domains,
            security,
            disable_nf_domain,
        } = port;
        assert_eq!(id, "eonyui");
        assert_eq!(name, "p01");
        assert_eq!(internal_port, 8080);
        assert_eq!(protocol, PortProtocol::Http);
        assert!(public);
        assert_eq!(
            dns.as_deref(),
            Some("p01--example-service--default-service--user-abc1.salvo.code.run")
        );
        assert_eq!(disable_nf_domain, Some(false));

        let [PortDomain { name, certificate }] = &domains[..] else {
            panic!("{domains:?}");
        };
        let DomainCertificate {
            in_progress,
            expiry_date,
            refresh_date,
        } = certificate;
        assert_eq!(name, "app.example.com");
        assert_eq!(*in_progress, Some(false));
        assert_eq!(expiry_date.as_deref(), Some("2022-04-26T09:25:02.000Z"));
        assert_eq!(refresh_date.as_deref(), Some("2022-03-27T09:25:02.000Z"));
        assert_security_of_the_example(security.unwrap());
    }
}

fn assert_security_of_the_example(security: PortSecurity) {
    let PortSecurity {
        credentials,
        policies,
        sso,
        verification_mode,
        headers,
    } = security;
    let [
        PortCredential {
            username,
            password,
            type_,
        },
    ] = &credentials.unwrap()[..]
    else {
        panic!("not one credential");
    };
    assert_eq!(username, "admin");
    assert_eq!(password.expose(), "password123");
    assert_eq!(*type_, PortCredentialType::BasicAuth);
    let [PortIpPolicy { addresses, action }] = &policies.unwrap()[..] else {
        panic!("not one policy");
    };
    assert_eq!(addresses, &["127.0.0.1"]);
    assert_eq!(*action, PortIpPolicyAction::Deny);
    let PortSso {
        organization_id,
        directory_group_ids,
        allow_any_org_users,
        validate_internal_traffic,
        set_cookie_on_root_domain,
        allow_internal_traffic_via_public_dns,
    } = sso.unwrap();
    assert_eq!(allow_any_org_users, None);
    assert_eq!(
        organization_id.as_deref(),
        Some("org_uniquestringidentifier")
    );
    assert_eq!(
        directory_group_ids.unwrap(),
        ["directory_group_uniquestringidentifier"]
    );
    assert_eq!(validate_internal_traffic, None);
    assert_eq!(set_cookie_on_root_domain, None);
    assert_eq!(allow_internal_traffic_via_public_dns, None);
    assert_eq!(verification_mode, None);
    assert!(headers.is_none());
}

#[tokio::test]
async fn what_the_page_lists_and_its_example_leaves_out() {
    let answer = pages::service_ports_beyond_the_example();
    let server = Server::answering_json(200, &answer).await;
    for ports in service_ports(&server).await {
        let [full, bare] = <[ServicePort; 2]>::try_from(ports).unwrap();

        let security = full.security.unwrap();
        let sso = security.sso.unwrap();
        assert_eq!(sso.validate_internal_traffic, Some(true));
        assert_eq!(sso.set_cookie_on_root_domain, Some(false));
        assert_eq!(sso.allow_internal_traffic_via_public_dns, Some(true));
        assert_eq!(security.verification_mode, Some(PortVerificationMode::And));
        let headers = security.headers.unwrap().into_iter().map(|header| {
            let PortHeader {
                regex_mode,
                name,
                value,
            } = header;
            (regex_mode, name, value.expose().to_owned())
        });
        let expected = [
            (
                Some(true),
                Some("x-internal".to_owned()),
                "^a.*$".to_owned(),
            ),
            (None, None, "any * value".to_owned()),
        ];
        assert_eq!(headers.collect::<Vec<_>>(), expected);

        assert_eq!(bare.protocol, PortProtocol::Tcp);
        assert_eq!(bare.domains[0].certificate.in_progress, None);
        assert!(bare.dns.is_none() && bare.security.is_none() && bare.disable_nf_domain.is_none());
    }
}
