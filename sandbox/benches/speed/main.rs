//! How fast the sandbox is: `cargo bench -p sandbox`.
//!
//! Nothing fails for being slow: what counts is how the numbers of one run compare.

mod connection;

use std::net::SocketAddr;
use std::thread;
use std::time::{Duration, Instant};

use axum::Router;
use axum::http::header;
use axum::routing::get;
use sandbox::{Sandbox, seeded};
use tokio::runtime::Runtime;

use connection::{Connection, request};

const MOST: usize = 10_000;

fn main() {
    let runtime = Runtime::new().expect("a runtime");
    start(&runtime);
    many_resources(&runtime);
    throughput(&runtime);
}

fn sandbox(runtime: &Runtime) -> Sandbox {
    runtime.block_on(Sandbox::start()).expect("a sandbox")
}

fn variables() -> String {
    format!("/v3/applications/{}/env-vars", seeded::APPLICATION)
}

/// Creates the variable of a number.
fn creation(token: &str, number: usize) -> Vec<u8> {
    let body = format!(r#"{{"key":"K{number}","value":"v"}}"#);
    request("POST", &variables(), token, &body)
}

fn start(runtime: &Runtime) {
    let mut times = times(50, |_| {
        let sandbox = sandbox(runtime);
        let me = request("GET", "/v3/api-keys/me", sandbox.token(), "");
        Connection::open(sandbox.address()).ask(&me, 200);
    });
    times.sort();
    println!(
        "start to first answer: {:?}, at worst {:?}; the target is 50 ms",
        times[25], times[49]
    );
}

fn many_resources(runtime: &Runtime) {
    let sandbox = sandbox(runtime);
    let token = sandbox.token();
    let mut connection = Connection::open(sandbox.address());
    // Two came with the seed, and there is no more than the document's `total` can tell.
    let creating = times(MOST - 2, |number| {
        connection.ask(&creation(token, number), 201);
    });
    let (first, last) = (median(&creating[..1000]), median(&creating[MOST - 1002..]));
    println!(
        "creating {MOST} variables: {first:?} for one of the first 1000, {last:?} for one of the last: {}",
        ratio(last, first)
    );
    for (what, baseline, path) in [
        (
            "a page of 100 at the end against the beginning",
            "?limit=100&offset=0",
            "?limit=100&offset=9900",
        ),
        (
            "one item at the end against the beginning",
            "?limit=1&offset=0",
            "?limit=1&offset=9999",
        ),
    ] {
        let mut page = |query: &str| {
            let asking = request("GET", &format!("{}{query}", variables()), token, "");
            let times = times(500, |_| connection.ask(&asking, 200));
            median(&times)
        };
        let (first, last) = (page(baseline), page(path));
        println!("{what}: {last:?} / {first:?}: {}", ratio(last, first));
    }
}

fn throughput(runtime: &Runtime) {
    let sandbox = sandbox(runtime);
    let token = sandbox.token();
    let me = request("GET", "/v3/api-keys/me", token, "");
    let answer = Connection::open(sandbox.address()).ask(&me, 200);
    let bare = bare(answer);
    let bare = per_second(bare, &|_| me.clone(), 200);
    println!("a bare axum handler with the same answer: {bare:.0} requests a second");
    let list = request("GET", &format!("{}?limit=1", variables()), token, "");
    for (what, make, status) in [
        ("reading", &(|_| me.clone()) as &Make<'_>, 200),
        ("listing", &|_| list.clone(), 200),
        ("creating", &|number| creation(token, number), 201),
    ] {
        let speed = per_second(sandbox.address(), make, status);
        println!(
            "{what}: {speed:.0} requests a second, {:.2} of the bare handler",
            speed / bare
        );
    }
}

/// Serves nothing but an answer, on a thread like the sandbox's.
fn bare(answer: Vec<u8>) -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    listener.set_nonblocking(true).expect("a listener");
    let address = listener.local_addr().expect("an address");
    let handler =
        get(move || async move { ([(header::CONTENT_TYPE, "application/json")], answer) });
    thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        runtime.expect("a runtime").block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
            axum::serve(listener, Router::new().fallback_service(handler)).await
        })
    });
    address
}

/// Makes the request of a number.
type Make<'a> = dyn Fn(usize) -> Vec<u8> + Sync + 'a;

/// How many requests four clients together get answered in a second.
fn per_second(address: SocketAddr, make: &Make<'_>, status: u16) -> f64 {
    const CLIENTS: usize = 4;
    const EACH: usize = 2000;
    let started = Instant::now();
    thread::scope(|scope| {
        for client in 0..CLIENTS {
            scope.spawn(move || {
                let mut connection = Connection::open(address);
                for number in 0..EACH {
                    connection.ask(&make(client * EACH + number), status);
                }
            });
        }
    });
    #[allow(clippy::cast_precision_loss, reason = "a small number")]
    let requests = (CLIENTS * EACH) as f64;
    requests / started.elapsed().as_secs_f64()
}

/// How long each of many runs takes.
fn times<T>(runs: usize, mut run: impl FnMut(usize) -> T) -> Vec<Duration> {
    let mut times = Vec::with_capacity(runs);
    for number in 0..runs {
        let started = Instant::now();
        run(number);
        times.push(started.elapsed());
    }
    times
}

fn median(times: &[Duration]) -> Duration {
    let mut times = times.to_vec();
    times.sort();
    times[times.len() / 2]
}

fn ratio(time: Duration, baseline: Duration) -> String {
    format!(
        "{:.2} times as long",
        time.as_secs_f64() / baseline.as_secs_f64()
    )
}
