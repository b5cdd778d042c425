//! One of the two clients, with the call that is measured.

use std::time::Duration;

use clap::{Args, ValueEnum};
use futures_util::future::try_join_all;
use generated_client::rate_limit::{Class, Limit, RateLimits, Scope};
use generated_client::sevalla;
use generated_client::sevalla::types::{ApplicationId, ProcessId};

use super::by_hand;
use crate::failure::Failure;
use crate::peak;

const APPLICATION: &str = "fb5e5168-4281-4bec-94c5-0d1584e9e657";
const PROCESS: &str = "0d1584e9-e657-4bec-94c5-fb5e51684281";
const PORT: u16 = 3306;

/// Which client it is.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Side {
    /// Hand-written reqwest and serde.
    ByHand,
    /// Ours.
    Ours,
}

/// What a process of its own does, so that its instructions and its memory can be counted.
#[derive(Args, Clone, Debug)]
pub(crate) struct Task {
    #[arg(long, value_enum)]
    side: Side,
    #[arg(long)]
    base_url: String,
    #[arg(long)]
    calls: usize,
    /// All at once, and tell how much memory that took, in KiB.
    #[arg(long)]
    at_once: bool,
}

impl Task {
    /// The arguments that make it.
    pub(super) fn arguments(
        side: Side,
        base_url: &str,
        calls: usize,
        at_once: bool,
    ) -> Vec<String> {
        let side = side.to_possible_value();
        let side = side.map(|value| value.get_name().to_owned());
        let mut arguments = vec![
            "task".to_owned(),
            format!("--side={}", side.unwrap_or_default()),
            format!("--base-url={base_url}"),
            format!("--calls={calls}"),
        ];
        arguments.extend(at_once.then(|| "--at-once".to_owned()));
        arguments
    }

    /// Calls as often as is asked.
    pub(crate) fn run(&self) -> Result<(), Failure> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        let runtime = runtime.map_err(Failure::Runtime)?;
        runtime.block_on(async {
            let caller = Caller::new(self.side, &self.base_url)?;
            if !self.at_once {
                return caller.call(self.calls).await;
            }
            let before = peak::resident()?;
            try_join_all((0..self.calls).map(|_| caller.call(1))).await?;
            println!("{}", peak::highest()?.saturating_sub(before));
            Ok(())
        })
    }
}

/// A client that calls.
pub(super) enum Caller {
    ByHand(by_hand::Client),
    Ours(sevalla::Client, ApplicationId, ProcessId),
}

impl Caller {
    pub(super) fn new(side: Side, base_url: &str) -> Result<Self, Failure> {
        let token = format!("svl_{}", "0".repeat(64));
        Ok(match side {
            Side::ByHand => Self::ByHand(
                by_hand::Client::new(base_url.to_owned(), token).map_err(Failure::call)?,
            ),
            Side::Ours => {
                let client = sevalla::Client::builder()
                    .token(token)
                    .base_url(base_url)
                    .rate_limits(never_reached()?)
                    .max_concurrent_calls(1000)
                    .build();
                Self::Ours(
                    client.map_err(Failure::call)?,
                    APPLICATION.parse().map_err(Failure::call)?,
                    PROCESS.parse().map_err(Failure::call)?,
                )
            }
        })
    }

    /// One call after the other.
    pub(super) async fn call(&self, times: usize) -> Result<(), Failure> {
        for _ in 0..times {
            match self {
                Self::ByHand(client) => {
                    let created = client.create_private_port(APPLICATION, PROCESS, PORT);
                    created.await.map(drop).map_err(Failure::call)?;
                }
                Self::Ours(client, application, process) => {
                    let created = client
                        .create_application_private_port(*application)
                        .process_id(*process)
                        .port(PORT)
                        .send();
                    created.await.map(drop).map_err(Failure::call)?;
                }
            }
        }
        Ok(())
    }
}

/// Limits as the vendor has them, but for their number.
fn never_reached() -> Result<RateLimits, Failure> {
    let class = Scope::Class(Class::new("general-write"));
    let limit = Limit::new("general-write", 1_000_000, Duration::from_secs(60), class);
    Ok(RateLimits::new([limit.map_err(Failure::call)?]))
}
