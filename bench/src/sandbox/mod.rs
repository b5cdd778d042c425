//! How fast the sandbox is: when it answers first, whether many resources make it slower, and requests a second beside a
//! bare axum handler that answers the same bytes to everything.
//!
//! What the sandbox does beside that handler is to route, hold the request and the answer against their schemas, compose,
//! and remember.

mod connection;

use std::net::SocketAddr;
use std::thread;
use std::time::{Duration, Instant};

use sandbox::{Sandbox, seeded};
use tokio::runtime::Runtime;

use crate::answerer::Answerer;
use crate::failure::Failure;
use crate::figure::Figure;
use crate::measure::{median, median_of};
use crate::row::Row;
use connection::{Connection, request};

/// As many variables as the document's `total` can tell.
const MOST: usize = 10_000;

/// Measures all.
///
/// # Errors
/// See [`Failure`].
pub(crate) fn rows() -> Result<Vec<Row>, Failure> {
    eprintln!("asking the sandbox");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let runtime = runtime.map_err(Failure::Runtime)?;
    let mut rows = vec![start(&runtime)?];
    rows.extend(many_resources(&runtime)?);
    rows.extend(throughput(&runtime)?);
    Ok(rows)
}

fn sandbox(runtime: &Runtime) -> Result<Sandbox, Failure> {
    runtime.block_on(Sandbox::start()).map_err(Failure::call)
}

fn variables() -> String {
    format!("/v3/applications/{}/env-vars", seeded::APPLICATION)
}

/// Creates the variable of a number.
fn creation(token: &str, number: usize) -> Vec<u8> {
    let body = format!(r#"{{"key":"K{number}","value":"v"}}"#);
    request("POST", &variables(), token, &body)
}

/// From nothing to the first answer, beside a server that is there already.
fn start(runtime: &Runtime) -> Result<Row, Failure> {
    let me = |token: &str| request("GET", "/v3/api-keys/me", token, "");
    let starting = times(50, |_| {
        let sandbox = sandbox(runtime)?;
        let me = me(sandbox.token());
        Connection::open(sandbox.address())?.ask(&me, 200)
    })?;
    let started = sandbox(runtime)?;
    let asking = times(50, |_| {
        Connection::open(started.address())?.ask(&me(started.token()), 200)
    })?;
    let figures = [asking, starting].map(|times| Figure::Time(median(times)));
    let what = "sandbox: first answer, start included";
    Ok(Row::new(
        what,
        "an answer on a new connection",
        figures,
        "≤ 50 ms",
    ))
}

fn many_resources(runtime: &Runtime) -> Result<Vec<Row>, Failure> {
    let sandbox = sandbox(runtime)?;
    let token = sandbox.token();
    let mut connection = Connection::open(sandbox.address())?;
    // Two came with the seed.
    let mut creating = times(MOST - 2, |number| {
        connection.ask(&creation(token, number), 201)
    })?;
    let last = creating.split_off(MOST - 1002);
    creating.truncate(1000);
    let figures = [creating, last].map(|times| Figure::Time(median(times)));
    let mut rows = vec![Row::new(
        "sandbox: creating the last of 10,000 variables",
        "creating the first",
        figures,
        "≤ 1.25",
    )];
    for (what, at_the_beginning, at_the_end) in [
        (
            "sandbox: a page of 100 at the end of 10,000",
            "?limit=100&offset=0",
            "?limit=100&offset=9900",
        ),
        (
            "sandbox: a page of 1 at the end of 10,000",
            "?limit=1&offset=0",
            "?limit=1&offset=9999",
        ),
    ] {
        let mut page = |query: &str| {
            let asking = request("GET", &format!("{}{query}", variables()), token, "");
            let times = times(500, |_| connection.ask(&asking, 200))?;
            Ok(Figure::Time(median(times)))
        };
        let [first, last] = [at_the_beginning, at_the_end].map(&mut page);
        let first: Result<_, Failure> = first;
        rows.push(Row::new(
            what,
            "at the beginning",
            [first?, last?],
            "≤ 1.25",
        ));
    }
    Ok(rows)
}

/// Rounds of all in turn, so that whatever else the machine does slows all of them.
fn throughput(runtime: &Runtime) -> Result<Vec<Row>, Failure> {
    const ROUNDS: usize = 5;
    let mut speeds = [const { Vec::new() }; 4];
    for _ in 0..ROUNDS {
        let sandbox = sandbox(runtime)?;
        let (address, token) = (sandbox.address(), sandbox.token());
        let me = request("GET", "/v3/api-keys/me", token, "");
        let list = request("GET", &format!("{}?limit=1", variables()), token, "");
        let answer = Connection::open(address)?.ask(&me, 200)?;
        let bare = Answerer::start(200, answer.into())?;
        for (speeds, speed) in speeds.iter_mut().zip([
            per_second(bare.address, &|_| me.clone(), 200),
            per_second(address, &|_| me.clone(), 200),
            per_second(address, &|_| list.clone(), 200),
            per_second(address, &|number| creation(token, number), 201),
        ]) {
            speeds.push(speed?);
        }
    }
    let [bare, read, list, create] = speeds.map(|speeds| Figure::PerSecond(median_of(speeds)));
    let row = |what: &str, figure| {
        let what = format!("sandbox: {what}, four clients");
        Row::new(what, "a bare axum handler", [bare, figure], "")
    };
    Ok(vec![
        row("reading", read),
        row("listing", list),
        row("creating", create),
    ])
}

/// Makes the request of a number.
type Make<'a> = dyn Fn(usize) -> Vec<u8> + Sync + 'a;

/// How many requests four clients together get answered in a second.
fn per_second(address: SocketAddr, make: &Make<'_>, status: u16) -> Result<f64, Failure> {
    const CLIENTS: usize = 4;
    const EACH: usize = 2000;
    let began = Instant::now();
    thread::scope(|scope| {
        let clients: Vec<_> = (0..CLIENTS)
            .map(|client| {
                scope.spawn(move || {
                    let mut connection = Connection::open(address)?;
                    (0..EACH).try_for_each(|number| {
                        connection
                            .ask(&make(client * EACH + number), status)
                            .map(drop)
                    })
                })
            })
            .collect();
        clients.into_iter().try_for_each(|client| {
            let done = client.join();
            done.unwrap_or_else(|_| Err(Failure::Child("a client panicked".to_owned())))
        })
    })?;
    #[expect(clippy::cast_precision_loss, reason = "a small number")]
    let requests = (CLIENTS * EACH) as f64;
    Ok(requests / began.elapsed().as_secs_f64())
}

/// How long each of many runs takes.
fn times<T>(
    runs: usize,
    mut run: impl FnMut(usize) -> Result<T, Failure>,
) -> Result<Vec<Duration>, Failure> {
    (0..runs)
        .map(|number| {
            let began = Instant::now();
            run(number)?;
            Ok(began.elapsed())
        })
        .collect()
}
