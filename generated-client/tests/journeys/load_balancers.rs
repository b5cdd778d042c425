//! A load balancer: what it leads to, what it is known by, and what becomes of both.

use std::sync::Arc;
use std::time::Duration;

use futures_util::TryStreamExt;
use generated_client::sevalla::types::{
    DestinationServiceType, DomainStatus, DomainType, LoadBalancer, LoadBalancerDestination,
    LoadBalancerType,
};
use generated_client::sevalla::{self, Client};
use generated_client::{Fault, WaitError};
use sandbox::{Sandbox, seeded};

use super::{Outcome, assert_refused, forbid, id, problems, start};

#[path = "../../examples/load_balancers.rs"]
#[expect(dead_code, reason = "`main` is not tested")]
mod example;

use example::common::Account;

/// What every sandbox begins with.
const HANDBOOK: &str = "66666666-6666-4666-8666-000000000001";
const SHOP_MEDIA: &str = "77777777-7777-4777-8777-000000000001";
const EDGE: &str = "88888888-8888-4888-8888-000000000001";

async fn create(client: &Client) -> sevalla::Result<LoadBalancer> {
    let request = client.create_load_balancer().display_name("World");
    let request = request.type_(LoadBalancerType::Geo);
    Ok(request.send().await?.into_inner())
}

#[tokio::test]
async fn it_leads_to_services_of_all_kinds_and_to_the_outside() -> Outcome {
    let (_sandbox, client) = start().await;
    let made = create(&client).await?;
    assert_eq!(
        (&*made.name, &made.type_),
        ("world", &LoadBalancerType::Geo)
    );
    let add = |kind| {
        client
            .create_load_balancer_destination(made.id)
            .service_type(kind)
    };

    let application = add(DestinationServiceType::App).service_id(seeded::APPLICATION);
    let application = application.weight(100).send().await?;
    assert_eq!(application.service_type, DestinationServiceType::App);
    assert_eq!(application.service_id.as_deref(), Some(seeded::APPLICATION));
    assert_eq!(
        (application.weight, application.is_enabled),
        (Some(100), true)
    );
    let services = [
        (DestinationServiceType::StaticSite, HANDBOOK),
        (DestinationServiceType::ObjectStorage, SHOP_MEDIA),
        (DestinationServiceType::LoadBalancer, EDGE),
    ];
    for (kind, id) in services {
        let added = add(kind).service_id(id).send().await?;
        assert_eq!((added.service_id.as_deref(), &added.url), (Some(id), &None));
    }
    let outside = add(DestinationServiceType::External).url("https://fallback.example.com");
    let outside = outside.latitude(52.52).longitude(13.405).send().await?;
    assert_eq!(
        (outside.latitude, outside.longitude),
        (Some(52.52), Some(13.405))
    );
    assert_eq!(outside.url.as_deref(), Some("https://fallback.example.com"));
    assert_eq!((&outside.service_id, outside.weight), (&None, None));

    let list = client
        .list_load_balancer_destinations(made.id)
        .limit(2)
        .stream();
    let list: Vec<LoadBalancerDestination> = list.try_collect().await?;
    assert_eq!(list.len(), 5);
    assert_eq!((&list[0], &list[4]), (&*application, &*outside));
    Ok(())
}

#[tokio::test]
async fn what_leads_nowhere_is_refused() -> Outcome {
    let (sandbox, client) = start().await;
    let id = create(&client).await?.id;
    let add = |kind| {
        client
            .create_load_balancer_destination(id)
            .service_type(kind)
    };
    sandbox.clear_received();
    let request = add(DestinationServiceType::External).weight(10_001);
    let wrong = problems(request.latitude(90.5).longitude(-180.1).send().await);
    assert_eq!(wrong, ["body.weight", "body.latitude", "body.longitude"]);
    let request = add(DestinationServiceType::External).latitude(f64::NAN);
    let error = request.send().await.unwrap_err();
    assert_eq!(error.problems()[0].fault(), &Fault::NotFinite);
    assert!(sandbox.received().is_empty());

    let request = add(DestinationServiceType::External);
    let why = "an external destination needs its URL";
    assert_refused(request.clone().send().await, 400, why);
    let request = request.url("https://example.com");
    let request = request.service_id(seeded::APPLICATION);
    assert_refused(request.send().await, 400, "an external URL is no service");
    let request = add(DestinationServiceType::App);
    let why = "the id of the service is missing";
    assert_refused(request.clone().send().await, 400, why);
    // A static site is no application.
    let request = request.service_id(HANDBOOK);
    assert_refused(request.send().await, 404, "there is no such service");
    Ok(())
}

#[tokio::test]
async fn destinations_are_switched_and_taken_out() -> Outcome {
    let (_sandbox, client) = start().await;
    let id = create(&client).await?.id;
    let request = client.create_load_balancer_destination(id);
    let request = request.service_type(DestinationServiceType::App);
    let destination = request.service_id(seeded::APPLICATION).send().await?.id;
    let enabled = async || -> sevalla::Result<Vec<_>> {
        let list = client.list_load_balancer_destinations(id).stream();
        list.map_ok(|destination| destination.is_enabled)
            .try_collect()
            .await
    };
    let toggle = || {
        client
            .toggle_load_balancer_destination(id, destination)
            .send()
    };
    assert_eq!(toggle().await?.message, "Destination toggled");
    assert_eq!(enabled().await?, [false], "it is listed all the same");
    toggle().await?;
    assert_eq!(enabled().await?, [true]);
    client
        .delete_load_balancer_destination(id, destination)
        .send()
        .await?;
    assert!(enabled().await?.is_empty());
    assert!(toggle().await.unwrap_err().is_not_found());
    Ok(())
}

/// A client for whom time flies: whenever it has asked for something, four seconds have passed.
fn hasty(sandbox: &Arc<Sandbox>) -> Client {
    let clock = Arc::clone(sandbox);
    Client::builder()
        .base_url(sandbox.sevalla_url())
        .token(sandbox.token())
        .observer(move |_| clock.advance(Duration::from_secs(4)))
        .build()
        .expect("a client")
}

#[tokio::test]
async fn a_domain_is_verified_made_primary_and_removed() -> Outcome {
    let (sandbox, client) = start().await;
    let id = create(&client).await?.id;
    let domains = async || -> sevalla::Result<Vec<_>> {
        client
            .list_load_balancer_domains(id)
            .stream()
            .try_collect()
            .await
    };
    let [system] = &domains().await?[..] else {
        return Err("there is one domain from the start".into());
    };
    assert_eq!(
        (&system.type_, &system.status),
        (&DomainType::System, &DomainStatus::Active)
    );
    assert!(system.is_primary && system.name == "world.sevalla.app");

    let add = || {
        client
            .add_load_balancer_domain(id)
            .domain_name("www.example.com")
    };
    let added = add().send().await?;
    assert_eq!(added.status, DomainStatus::Verification);
    let record = &added.dns_records.as_ref().ok_or("nothing to set up")?[0];
    assert_eq!(record.type_.as_deref(), Some("CNAME"));
    assert_eq!(record.name.as_deref(), Some("www.example.com"));
    let error = add().send().await.unwrap_err();
    assert!(error.is_bad_request(), "one of a name: {error}");

    // It goes through its states while it is waited for.
    let sandbox = Arc::new(sandbox);
    let waiter = hasty(&sandbox).wait_for_load_balancer_domain(id, added.id);
    let waiter = waiter.interval(Duration::from_millis(100));
    let domain = waiter.until_ready().await?;
    assert_eq!(
        (domain.id, &domain.status),
        (added.id, &DomainStatus::Active)
    );
    let reads = sandbox.received().into_iter();
    let reads = reads.filter(|read| read.operation.as_deref() == Some("getLoadBalancerDomain"));
    assert_eq!(reads.count(), 3, "it was a state further each time");

    let done = client
        .set_load_balancer_primary_domain(id, domain.id)
        .send()
        .await?;
    assert_eq!(done.message, "Domain set as primary");
    let primary = |domains: &[sevalla::types::Domain]| -> Vec<bool> {
        domains.iter().map(|domain| domain.is_primary).collect()
    };
    assert_eq!(primary(&domains().await?), [false, true]);
    client
        .delete_load_balancer_domain(id, domain.id)
        .send()
        .await?;
    assert_eq!(primary(&domains().await?), [true]);
    Ok(())
}

#[tokio::test]
async fn a_domain_that_is_not_set_up_times_out_and_is_looked_at_again() -> Outcome {
    let (sandbox, client) = start().await;
    let id = create(&client).await?.id;
    sandbox.fail_next("addLoadBalancerDomain")?;
    let request = client
        .add_load_balancer_domain(id)
        .domain_name("example.com");
    let added = request.is_wildcard(true).send().await?;
    let record = added
        .dns_records
        .as_ref()
        .and_then(|records| records.first());
    assert_eq!(
        record.ok_or("no record")?.name.as_deref(),
        Some("*.example.com")
    );
    assert!(added.is_wildcard);

    sandbox.advance(Duration::from_secs(30));
    let error = client
        .wait_for_load_balancer_domain(id, added.id)
        .until_ready()
        .await
        .unwrap_err();
    let WaitError::Failed { resource, .. } = &error else {
        return Err(error.into());
    };
    assert_eq!(resource.status, DomainStatus::TimedOut);
    assert!(error.to_string().contains("has failed"), "{error}");

    let done = client
        .refresh_load_balancer_domain_status(id, added.id)
        .send()
        .await?;
    assert_eq!(done.message, "Domain status refresh initiated");
    let read = client.get_load_balancer_domain(id, added.id).send().await?;
    assert_eq!(read.status, DomainStatus::Pointing);
    sandbox.advance(Duration::from_secs(10));
    let domain = client
        .wait_for_load_balancer_domain(id, added.id)
        .until_ready()
        .await?;
    assert_eq!(domain.status, DomainStatus::Active);
    Ok(())
}

#[tokio::test]
async fn the_domain_of_the_platform_is_renamed_and_switched_but_stays() -> Outcome {
    let (_sandbox, client) = start().await;
    let id = create(&client).await?.id;
    let system = client.list_load_balancer_domains(id).send().await?.data[0].id;
    let renamed = client
        .update_load_balancer_domain(id, system)
        .name("globe")
        .send()
        .await?;
    assert_eq!(renamed.name, "globe.sevalla.app");
    client
        .toggle_load_balancer_system_domain(id, system)
        .send()
        .await?;
    assert!(
        !client
            .get_load_balancer_domain(id, system)
            .send()
            .await?
            .is_enabled
    );
    let deleted = client.delete_load_balancer_domain(id, system).send().await;
    let why = "a system domain is not deleted but switched off";
    assert_refused(deleted, 400, why);

    let add = |name: &str| client.add_load_balancer_domain(id).domain_name(name);
    let custom = add("www.example.com").send().await?.id;
    let rename = client.update_load_balancer_domain(id, custom).name("x");
    let why = "only a system domain is renamed";
    assert_refused(rename.send().await, 400, why);
    let toggle = client.toggle_load_balancer_system_domain(id, custom);
    let why = "only a system domain is switched on and off";
    assert_refused(toggle.send().await, 400, why);
    let bare = add("tls.example.com").custom_ssl_cert("-----BEGIN");
    let why = "a certificate needs its private key";
    assert_refused(bare.send().await, 400, why);
    Ok(())
}

#[tokio::test]
async fn it_is_changed_and_goes_with_all_that_it_has() -> Outcome {
    let (_sandbox, client) = start().await;
    let made = create(&client).await?;
    let project = client
        .create_project()
        .display_name("Planet")
        .send()
        .await?
        .id;
    let request = client.update_load_balancer(made.id).project_id(project);
    let changed = request.type_(LoadBalancerType::Default).send().await?;
    assert_eq!(
        (&changed.type_, changed.project_id),
        (&LoadBalancerType::Default, Some(project))
    );
    assert_eq!(
        (&changed.name, &changed.display_name),
        (&made.name, &made.display_name)
    );

    // Another one leads to it.
    let upper = create(&client).await?;
    assert!(
        upper.name.starts_with("world-"),
        "names are unique: {}",
        upper.name
    );
    let request = client.create_load_balancer_destination(upper.id);
    let request = request.service_type(DestinationServiceType::LoadBalancer);
    request.service_id(made.id).send().await?;
    let ids: Vec<_> = client
        .list_load_balancers()
        .stream()
        .map_ok(|one| one.id)
        .try_collect()
        .await?;
    assert_eq!(ids[..2], [upper.id, made.id], "the newest comes first");

    client.delete_load_balancer(made.id).send().await?;
    for gone in [
        client.get_load_balancer(made.id).send().await.err(),
        client
            .list_load_balancer_destinations(made.id)
            .send()
            .await
            .err(),
        client
            .list_load_balancer_domains(made.id)
            .send()
            .await
            .err(),
    ] {
        assert!(gone.is_some_and(|error| error.is_not_found()));
    }
    let left = client
        .list_load_balancer_destinations(upper.id)
        .send()
        .await?;
    assert_eq!(left.data, []);
    Ok(())
}

#[tokio::test]
async fn nothing_leads_to_what_is_deleted() -> Outcome {
    let (_sandbox, client) = start().await;
    let balancer = create(&client).await?.id;
    let storage = client.create_object_storage().display_name("Films");
    let storage = storage.send().await?.id;
    let services = [
        (DestinationServiceType::App, seeded::APPLICATION),
        (DestinationServiceType::StaticSite, HANDBOOK),
        (DestinationServiceType::ObjectStorage, storage.as_str()),
    ];
    for (kind, id) in services {
        let add = client.create_load_balancer_destination(balancer);
        add.service_type(kind).service_id(id).send().await?;
    }
    client
        .delete_application(id(seeded::APPLICATION))
        .send()
        .await?;
    client.delete_static_site(id(HANDBOOK)).send().await?;
    client.delete_object_storage(storage).send().await?;
    let left = client.list_load_balancer_destinations(balancer);
    assert_eq!(left.send().await?.data, []);
    Ok(())
}

#[tokio::test]
async fn the_example_leaves_nothing_behind() -> Outcome {
    let step = Duration::from_secs(60);
    let account = Account::in_sandbox(Sandbox::start().await?, step)?;
    let sandbox = account.sandbox().ok_or("no sandbox")?;
    let names = async || -> sevalla::Result<Vec<_>> {
        sandbox.advance(step);
        let list = account.client.list_load_balancers().stream();
        list.map_ok(|balancer| balancer.name).try_collect().await
    };
    let before = names().await?;
    example::run(&account, None).await?;
    assert_eq!(names().await?, before);
    forbid(sandbox, "addLoadBalancerDomain")?;
    assert!(example::run(&account, None).await.is_err());
    assert_eq!(names().await?, before);
    Ok(())
}
