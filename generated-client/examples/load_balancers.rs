//! Puts a load balancer before an application and a page outside, which sends visitors to the nearest one; takes one out of
//! service for a moment, and gives the load balancer a domain. In the end it deletes the load balancer.
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
use generated_client::sevalla::types::{
    DestinationServiceType, LoadBalancerDestination, LoadBalancerId, LoadBalancerType,
};
use generated_client::sevalla::{self, Client};

#[tokio::main]
async fn main() -> ExitCode {
    let domain = std::env::args().nth(1);
    common::main(async |account| run(account, domain).await).await
}

pub(crate) async fn run(account: &Account, domain: Option<String>) -> Outcome {
    let client = &account.client;
    let create = client.create_load_balancer().display_name("Example");
    let balancer = create.type_(LoadBalancerType::Geo).send().await?;
    println!("made the load balancer {}", balancer.name);

    // In the sandbox, the records of any domain are set up before long.
    let domain = domain.or_else(|| account.sandbox().map(|_| "www.example.com".to_owned()));
    let used = use_it(account, balancer.id, domain).await;
    let deleted = gone(client.delete_load_balancer(balancer.id).send().await);
    used?;
    deleted?;
    println!("{} is deleted, and what it led to is not", balancer.name);
    Ok(())
}

async fn use_it(account: &Account, id: LoadBalancerId, domain: Option<String>) -> Outcome {
    let client = &account.client;
    let applications = client.list_applications().limit(1).send().await?;
    for application in &applications.data {
        let add = client.create_load_balancer_destination(id);
        add.service_type(DestinationServiceType::App)
            .service_id(application.id)
            .latitude(50.1)
            .longitude(8.7)
            .send()
            .await?;
    }
    let outside = client
        .create_load_balancer_destination(id)
        .service_type(DestinationServiceType::External)
        .url("https://example.com")
        .latitude(35.7)
        .longitude(139.7)
        .send()
        .await?;
    show_destinations(client, id).await?;

    // What is switched off is still listed, and gets no requests.
    let toggle = client.toggle_load_balancer_destination(id, outside.id);
    println!("{}", toggle.send().await?.message);
    show_destinations(client, id).await?;

    if let Some(domain) = domain {
        add_domain(account, id, &domain).await?;
    }
    let mut domains = client.list_load_balancer_domains(id).stream();
    while let Some(domain) = domains.try_next().await? {
        let primary = if domain.is_primary { ", primary" } else { "" };
        println!("https://{} ({}{primary})", domain.name, domain.status);
    }
    Ok(())
}

/// Adds a domain, and waits until its DNS records are seen.
async fn add_domain(account: &Account, id: LoadBalancerId, name: &str) -> Outcome {
    let client = &account.client;
    let add = client.add_load_balancer_domain(id).domain_name(name);
    let added = add.send().await?;
    for record in added.dns_records.iter().flatten() {
        let texts = [&record.type_, &record.name, &record.value];
        let texts = texts.map(|text| text.as_deref().unwrap_or("?"));
        println!("set up in your DNS: {}", texts.join(" "));
    }
    let waiter = client.wait_for_load_balancer_domain(id, added.id);
    let status = account.wait(name, waiter, |domain| domain.status.to_string());
    status.await?;
    let primary = client.set_load_balancer_primary_domain(id, added.id);
    println!("{}", primary.send().await?.message);
    Ok(())
}

async fn show_destinations(client: &Client, id: LoadBalancerId) -> sevalla::Result<()> {
    let mut list = client.list_load_balancer_destinations(id).stream();
    while let Some(destination) = list.try_next().await? {
        let LoadBalancerDestination {
            service_id, url, ..
        } = destination;
        let place = destination.latitude.zip(destination.longitude);
        let place = place.map_or_else(String::new, |(north, east)| format!(" at {north}, {east}"));
        let off = if destination.is_enabled { "" } else { ", off" };
        let what = url.or(service_id).unwrap_or_default();
        println!("  {} {what}{place}{off}", destination.service_type);
    }
    Ok(())
}
