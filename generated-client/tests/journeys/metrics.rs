//! What is measured: of requests, of processes, and of databases.

use std::time::{Duration, SystemTime};

use generated_client::sevalla::types;
use generated_client::values::Timestamp;
use generated_client::{DateTime, Utc};
use sandbox::seeded;

use super::{id, problems, start};

/// The last hour and a half, from and to.
fn lately() -> [Timestamp; 2] {
    let now = SystemTime::now();
    let times = [now - Duration::from_secs(5400), now];
    times.map(|time| DateTime::<Utc>::from(time).try_into().unwrap())
}

fn is_steady(points: &[types::MetricPoint], seconds: i64) -> bool {
    let times = points
        .iter()
        .map(|point| point.time.parse::<DateTime<Utc>>().unwrap());
    let times: Vec<_> = times.collect();
    let mut steps = times.windows(2).map(|pair| pair[1] - pair[0]);
    steps.all(|step| step.num_seconds() == seconds)
}

#[tokio::test]
async fn of_requests() {
    let (_sandbox, client) = start().await;
    let shop: types::ApplicationId = id(seeded::APPLICATION);
    let [from, to] = lately();
    let requests = client.get_application_requests_per_minute(shop, from.clone(), to.clone());
    let requests = requests.interval_in_seconds(300).send().await.unwrap();
    assert!(
        (18..=19).contains(&requests.len()) && is_steady(&requests, 300),
        "{requests:?}"
    );

    let times = client.get_application_response_time(shop, from.clone(), to.clone());
    assert_eq!(
        problems(times.clone().percent(101).send().await),
        ["percent"]
    );
    let (half, most) = (
        times.clone().percent(50).send().await.unwrap(),
        times.percent(95).send().await.unwrap(),
    );
    assert!(
        half.iter()
            .zip(most.iter())
            .all(|(half, most)| half.value < most.value)
    );

    let codes = client.get_application_status_codes(shop, from.clone(), to.clone());
    let codes = codes.interval_in_seconds(600).send().await.unwrap();
    assert!(
        codes
            .iter()
            .all(|point| point.value["200"] > point.value["500"]),
        "{codes:?}"
    );
    let slowest = client
        .get_application_slowest_requests(shop, from, to)
        .limit(2);
    let slowest = slowest.send().await.unwrap();
    assert_eq!(slowest.len(), 2);
    assert!(slowest[0].average_response_time_ms >= slowest[1].average_response_time_ms);
}

#[tokio::test]
async fn of_processes_and_databases() {
    let (_sandbox, client) = start().await;
    let shop: types::ApplicationId = id(seeded::APPLICATION);
    let web: types::ProcessId = id(seeded::WEB_PROCESS);
    let [from, to] = lately();
    let usage = client.get_process_cpu_usage(shop, web, from.clone(), to.clone(), 60);
    let limit = client.get_process_cpu_limit(shop, web, from.clone(), to.clone(), 60);
    let (used, limit) = (
        usage.clone().send().await.unwrap(),
        limit.send().await.unwrap(),
    );
    assert!(used.len() >= 90 && is_steady(&used, 60), "{}", used.len());
    assert!(
        used.iter()
            .zip(limit.iter())
            .all(|(used, limit)| used.value < limit.value)
    );
    let instances = client.get_process_instance_count(shop, web, from.clone(), to.clone(), 600);
    let instances = instances.send().await.unwrap();
    assert!(
        instances
            .iter()
            .all(|point| (point.value - 2.0).abs() < 0.1),
        "{instances:?}"
    );
    client.suspend_application(shop).send().await.unwrap();
    let idle = usage.send().await.unwrap();
    assert!(idle.iter().all(|point| point.value == 0.0), "{idle:?}");

    let database: types::DatabaseId = id("55555555-5555-4555-8555-000000000001");
    let all = client
        .get_database_all_storage(database)
        .send()
        .await
        .unwrap();
    let used = client
        .get_database_used_storage(database)
        .send()
        .await
        .unwrap();
    assert!(0.0 < used.value && used.value < all.value);
    let storage = client.get_database_storage_usage(database, from, to, 3600);
    let storage = storage.send().await.unwrap();
    assert!(
        storage.iter().all(|point| point.value < all.value),
        "{storage:?}"
    );
}
