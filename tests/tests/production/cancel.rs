//! A call that is dropped, at whatever await, leaves the rate limits as they should be.

use std::convert::Infallible;
use std::future::poll_fn;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::Poll;
use std::time::Duration;

use generated_client::rate_limit::{self, Class, RateLimits, Scope};
use generated_client::sevalla::Client;
use generated_client::{Error, RetryPolicy};
use proptest::prelude::*;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout};

use super::answers;
use super::flight::{self, Log};
use super::limits::{Counting, EVERYTHING, Enforcer, Limit, creations, mutations};
use super::operations::{Create, Delete, List, Operation, Update};
use super::server::Server;
use super::world::{run, settings};

const SECOND: Duration = Duration::from_secs(1);
/// How long an attempt counts after its end: a window, and what the client adds for clocks that differ.
const SPAN: Duration = Duration::from_millis(1005);

/// The limits of the server, and the client's.
const LIMITS: [Limit; 3] = [
    Limit::new(2, SECOND, mutations),
    Limit::new(2, SECOND, creations),
    Limit::new(6, SECOND, EVERYTHING),
];

fn rate_limits() -> RateLimits {
    let limit = |number, scope| rate_limit::Limit::new("a limit", number, SECOND, scope).unwrap();
    RateLimits::new([
        limit(2, Scope::Service(Class::new("service-mutation"))),
        limit(2, Scope::Class(Class::new("creation"))),
        limit(6, Scope::Everything),
    ])
}

/// When a call is dropped.
#[derive(Clone, Copy, Debug)]
enum Stop {
    Never,
    /// When it was polled so often and is not done.
    Polls(usize),
    /// So long after it began.
    After(Duration),
}

async fn give_up<F: Future>(call: F, stop: Stop) -> Option<F::Output> {
    match stop {
        Stop::Never => Some(call.await),
        Stop::After(time) => timeout(time, call).await.ok(),
        Stop::Polls(mut left) => {
            let mut call = Box::pin(call);
            poll_fn(move |context| match call.as_mut().poll(context) {
                Poll::Ready(output) => Poll::Ready(Some(output)),
                Poll::Pending if left == 1 => Poll::Ready(None),
                Poll::Pending => {
                    left -= 1;
                    Poll::Pending
                }
            })
            .await
        }
    }
}

/// One call, and when it is dropped.
#[derive(Clone, Debug)]
struct Caller {
    starts: Duration,
    operation: Operation,
    application: usize,
    stop: Stop,
}

fn caller() -> impl Strategy<Value = Caller> {
    let millis = |most: u64| (0..most).prop_map(Duration::from_millis);
    let operation = prop::sample::select(vec![List, Create, Update, Delete]);
    let stop = prop_oneof![
        1 => Just(Stop::Never),
        4 => (1..10_usize).prop_map(Stop::Polls),
        3 => millis(4000).prop_map(Stop::After),
    ];
    let caller = (millis(3000), operation, 0..2_usize, stop);
    caller.prop_map(|(starts, operation, application, stop)| Caller {
        starts,
        operation,
        application,
        stop,
    })
}

/// A server that enforces the limits, and a client that keeps to them.
struct World {
    enforcer: Arc<Enforcer>,
    client: Client,
    /// With the same rate limits, for which it does not wait.
    impatient: Client,
    /// Whether tokens and answers come at once, and no answer is a failure.
    calm: Arc<AtomicBool>,
}

impl World {
    async fn new(counting: Counting) -> Self {
        let enforcer = Enforcer::new(&LIMITS, counting);
        let calm = Arc::new(AtomicBool::new(false));
        let (admitting, is_calm) = (enforcer.clone(), calm.clone());
        let server = Server::start(move |sent| {
            let admitted = admitting.admit(sent);
            let answer = match admitted {
                Err(refusal) => return refusal,
                Ok(headers) if is_calm.load(Ordering::Relaxed) => {
                    return answers::ok(sent, &headers);
                }
                Ok(headers) if sent.number % 5 == 0 => answers::error(503, &headers),
                Ok(headers) => answers::ok(sent, &headers),
            };
            let turn = u32::try_from(sent.number % 3).unwrap();
            answer.after(Duration::from_millis(100) * turn)
        });
        let server = server.await;
        let rate_limits = rate_limits();
        let impatient = rate_limits.clone().max_wait(Duration::ZERO);
        Self {
            enforcer,
            client: client(&server, &calm, rate_limits, RetryPolicy::new()),
            impatient: client(&server, &calm, impatient, RetryPolicy::off()),
            calm,
        }
    }

    /// Lets all call, and drops their calls. Returns when the attempts of each began and ended.
    async fn storm(&self, callers: &[Caller]) -> Vec<Log> {
        let logs: Vec<_> = callers.iter().map(|_| Log::default()).collect();
        let mut tasks = JoinSet::new();
        for (caller, log) in callers.iter().cloned().zip(logs.clone()) {
            let client = self.client.clone();
            tasks.spawn(async move {
                sleep(caller.starts).await;
                let call = caller.operation.call(&client, caller.application);
                let call = Box::pin(give_up(call, caller.stop));
                flight::log(&log, call).await
            });
        }
        let done = timeout(SECOND * 3600, tasks.join_all()).await;
        done.expect("nobody is stuck");
        self.calm.store(true, Ordering::Relaxed);
        logs
    }

    /// How many calls the rate limits let go now.
    async fn room(&self, operation: Operation, application: usize) -> usize {
        let mut room = 0;
        loop {
            match operation.call(&self.impatient, application).await {
                Ok(_) => room += 1,
                Err(Error::RateLimit { .. }) => return room,
                Err(error) => panic!("{error}"),
            }
        }
    }
}

fn client(
    server: &Server,
    calm: &Arc<AtomicBool>,
    rate_limits: RateLimits,
    policy: RetryPolicy,
) -> Client {
    let (address, calm) = (server.address, calm.clone());
    let settings = settings(address)
        .rate_limits(rate_limits)
        .retry_policy(policy);
    let settings = settings.token_source(move || {
        let calm = calm.load(Ordering::Relaxed);
        async move {
            if !calm {
                sleep(Duration::from_millis(20)).await;
            }
            Ok::<_, Infallible>(flight::begin(address))
        }
    });
    settings.build().unwrap()
}

/// Whether the same limit counts both, for each limit.
fn shared(one: (Operation, usize), other: (Operation, usize)) -> [bool; 3] {
    let mutates = |operation| matches!(operation, Update | Delete);
    [
        mutates(one.0) && mutates(other.0) && one.1 == other.1,
        one.0 == Create && other.0 == Create,
        true,
    ]
}

/// How many calls are to be let go, if all that counts is what was sent.
fn expected(
    callers: &[Caller],
    logs: &[Log],
    (operation, application): (Operation, usize),
) -> usize {
    let now = Instant::now();
    let mut counted = [0; 3];
    for (caller, log) in callers.iter().zip(logs) {
        let log = log.lock().unwrap();
        let count = log.iter().filter(|(_, ended)| *ended + SPAN > now).count();
        let shared = shared(
            (operation, application),
            (caller.operation, caller.application),
        );
        for (counted, shared) in counted.iter_mut().zip(shared) {
            *counted += if shared { count } else { 0 };
        }
    }
    let covered = shared((operation, application), (operation, application));
    let limits = LIMITS.iter().zip(counted).zip(covered);
    let room = limits
        .filter(|(_, covered)| *covered)
        .map(|((limit, counted), _)| limit.number - counted);
    room.min().unwrap()
}

/// Checks what the calls leave behind, at once and when all of it is past.
fn check(callers: &[Caller], operation: Operation, application: usize, counting: Counting) {
    run(async {
        let world = World::new(counting).await;
        let logs = world.storm(callers).await;
        let expected = expected(callers, &logs, (operation, application));
        assert_eq!(
            world.room(operation, application).await,
            expected,
            "at once"
        );
        for (operation, number) in [(List, 6), (Create, 2), (Update, 2), (Delete, 2)] {
            sleep(SECOND * 2).await;
            assert_eq!(world.room(operation, application).await, number, "later");
        }
        assert_eq!(world.enforcer.refused(), 0);
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn wherever_callers_stop(
        callers in prop::collection::vec(caller(), 1..25),
        operation in prop::sample::select(vec![List, Create, Update, Delete]),
        application in 0..2_usize,
        counting in prop::sample::select(vec![Counting::Sliding, Counting::Fixed]),
    ) {
        check(&callers, operation, application, counting);
    }
}

/// A call that fails, waits and is sent again, dropped at each of its awaits in turn.
#[test]
fn wherever_one_call_stops() {
    for operation in [List, Create, Update, Delete] {
        for polls in 1..10 {
            let caller = Caller {
                starts: Duration::ZERO,
                operation,
                application: 0,
                stop: Stop::Polls(polls),
            };
            check(&[caller], operation, 0, Counting::Sliding);
        }
    }
}
