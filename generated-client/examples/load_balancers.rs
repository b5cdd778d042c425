//! Puts a load balancer before the services that there are and a page outside, sends visitors to the nearest one, takes one
//! out of service for a moment, and gives it a domain. In the end it deletes the load balancer.
//!
//! ```sh
//! cargo run -p generated-client --example load_balancers
//! ```
//!
//! runs in a sandbox of its own; with `SEVALLA_API_TOKEN`, in your account. There, name a domain of yours to add it: until
//! its DNS records are set up, the example waits.
//!
//! ```sh
//! cargo run -p generated-client --example load_balancers -- www.example.com
//! ```

pub(crate) mod common;

use std::process::ExitCode;

use common::{Account, Outcome, gone};
use futures_util::TryStreamExt;
use generated_client::sevalla::types::{DestinationServiceType, LoadBalancerType};
use generated_client::sevalla::{self, Client, types};

#[tokio::main]
async fn main() -> ExitCode {
    let domain = std::env::args().nth(1);
    common::main(async |account| run(account, domain).await).await
}

pub(crate) async fn run(account: &Account, domain: Option<String>) -> Outcome {
    let client = &account.client;
    let create = client.create_load_balancer().display_name("Example");
    let balancer = create
        .type_(LoadBalancerType::Geo)
        .send()
        .await?
        .into_inner();
    println!("made the load balancer {}", balancer.name);
    let used = use_it(account, balancer.id, domain).await;
    gone(client.delete_load_balancer(balancer.id).send().await)?;
    println!(
        "{} is deleted; its destinations stay as they were",
        balancer.name
    );
    used
}

async fn use_it(
    account: &Account,
    balancer: types::LoadBalancerId,
    domain: Option<String>,
) -> Outcome {
    let client = &account.client;
    add_destinations(client, balancer).await?;
    show_destinations(client, balancer).await?;

    // What is switched off is still listed, and gets no requests.
    let list = client.list_load_balancer_destinations(balancer).limit(1);
    if let Some(first) = list.send().await?.data.first() {
        let toggle = || client.toggle_load_balancer_destination(balancer, first.id);
        println!("{}", toggle().send().await?.message);
        show_destinations(client, balancer).await?;
        toggle().send().await?;
    }

    // In the sandbox, the records of any domain are set up before long.
    let domain = domain.or_else(|| account.sandbox().map(|_| "www.example.com".to_owned()));
    if let Some(name) = domain {
        let added = client
            .add_load_balancer_domain(balancer)
            .domain_name(&name)
            .send()
            .await?;
        for record in added.dns_records.iter().flatten() {
            let texts = [&record.type_, &record.name, &record.value];
            println!(
                "set up in your DNS: {}",
                texts.map(|text| text.as_deref().unwrap_or("?")).join(" ")
            );
        }
        let waiter = client.wait_for_load_balancer_domain(balancer, added.id);
        account
            .wait(&name, waiter, |domain| domain.status.to_string())
            .await?;
        client
            .set_load_balancer_primary_domain(balancer, added.id)
            .send()
            .await?;
    }
    let mut domains = client.list_load_balancer_domains(balancer).stream();
    while let Some(domain) = domains.try_next().await? {
        let primary = if domain.is_primary { ", primary" } else { "" };
        println!("https://{} ({}{primary})", domain.name, domain.status);
    }
    Ok(())
}

/// The first application, the first static site, and what is no service at all.
async fn add_destinations(client: &Client, balancer: types::LoadBalancerId) -> sevalla::Result<()> {
    let add = |kind| {
        client
            .create_load_balancer_destination(balancer)
            .service_type(kind)
    };
    if let Some(application) = client
        .list_applications()
        .limit(1)
        .send()
        .await?
        .data
        .first()
    {
        let add = add(DestinationServiceType::App).service_id(application.id);
        add.weight(100).latitude(50.1).longitude(8.7).send().await?;
    }
    if let Some(site) = client
        .list_static_sites()
        .limit(1)
        .send()
        .await?
        .data
        .first()
    {
        let add = add(DestinationServiceType::StaticSite).service_id(site.id);
        add.weight(50)
            .latitude(39.0)
            .longitude(-77.5)
            .send()
            .await?;
    }
    let add = add(DestinationServiceType::External).url("https://example.com");
    add.weight(10)
        .latitude(35.7)
        .longitude(139.7)
        .send()
        .await?;
    Ok(())
}

async fn show_destinations(
    client: &Client,
    balancer: types::LoadBalancerId,
) -> sevalla::Result<()> {
    let mut list = client.list_load_balancer_destinations(balancer).stream();
    while let Some(destination) = list.try_next().await? {
        let what = destination
            .url
            .or(destination.service_id)
            .unwrap_or_default();
        let place = destination.latitude.zip(destination.longitude);
        let place = place.map_or_else(String::new, |(north, east)| format!(" at {north}, {east}"));
        let off = if destination.is_enabled { "" } else { ", off" };
        println!("  {} {what}{place}{off}", destination.service_type);
    }
    Ok(())
}
