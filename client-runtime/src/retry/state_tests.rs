use proptest::prelude::*;
use reqwest::{Method, Request, StatusCode};

use super::*;

/// The middle of the jitter: a wait of half its longest.
const MIDDLE: u64 = 1 << 63;

fn millis(millis: u64) -> Duration {
    Duration::from_millis(millis)
}

fn answer(status: u16, wait: Option<u64>) -> Outcome {
    Outcome::Answered {
        status: StatusCode::from_u16(status).expect("a status"),
        wait: wait.map(Duration::from_secs),
        request_id: Some(format!("req-{status}")),
        fault: None,
    }
}

fn request(method: Method) -> Request {
    let url = reqwest::Url::parse("http://127.0.0.1/").expect("a URL");
    Request::new(method, url)
}

/// What a fresh client decides after one attempt that took 100 ms.
fn first(resend: Resend, outcome: &Outcome) -> Decision {
    let (retries, began) = (Retries::new(RetryPolicy::new()), Instant::now());
    let mut state = retries.begin(resend, began, None);
    state.next(outcome, began + millis(100), MIDDLE)
}

fn retry(after: Duration, reason: RetryReason) -> Decision {
    Decision::Retry { after, reason }
}

fn give_up(reason: GiveUpReason) -> Decision {
    Decision::GiveUp { reason }
}

/// What happened, why to repeat it, and what to wait before.
fn retry_reasons() -> Vec<(Outcome, RetryReason, Duration)> {
    let unavailable = |status: u16| {
        let reason = RetryReason::Unavailable(StatusCode::from_u16(status).expect("a status"));
        (answer(status, None), reason, millis(250))
    };
    vec![
        (
            Outcome::NotConnected,
            RetryReason::NotConnected,
            millis(250),
        ),
        (answer(429, None), RetryReason::RateLimited, millis(250)),
        (answer(429, Some(7)), RetryReason::RateLimited, millis(7250)),
        (Outcome::TimedOut, RetryReason::TimedOut, millis(250)),
        (Outcome::Broken, RetryReason::Broken, millis(250)),
        unavailable(408),
        unavailable(500),
        unavailable(502),
        unavailable(503),
        unavailable(504),
        (
            answer(503, Some(3)),
            RetryReason::Unavailable(StatusCode::SERVICE_UNAVAILABLE),
            millis(3250),
        ),
    ]
}

#[test]
fn every_method_and_every_retry_reason() {
    let methods = [
        (Method::GET, true),
        (Method::HEAD, true),
        (Method::OPTIONS, true),
        (Method::TRACE, true),
        (Method::PUT, true),
        (Method::DELETE, true),
        (Method::PATCH, false),
        (Method::POST, false),
    ];
    for (method, idempotent) in methods {
        for declared in [false, true] {
            let resend = Resend::of(&request(method.clone()), declared);
            for (row, (outcome, reason, after)) in retry_reasons().into_iter().enumerate() {
                // The first three: nothing was sent, or nothing was done.
                let expected = if idempotent || declared || row < 3 {
                    retry(after, reason)
                } else {
                    give_up(GiveUpReason::MayHaveBeenCarriedOut)
                };
                let decision = first(resend, &outcome);
                assert_eq!(decision, expected, "{method} {declared} {outcome:?}");
            }
        }
    }
}

#[test]
fn a_body_that_cannot_be_cloned_is_sent_once() {
    for (outcome, ..) in retry_reasons() {
        let decision = first(Resend::Never, &outcome);
        assert_eq!(decision, give_up(GiveUpReason::BodyWasSent), "{outcome:?}");
    }
}

#[test]
fn what_a_repetition_would_not_change_is_settled() {
    let statuses = [
        200, 201, 204, 302, 400, 401, 403, 404, 409, 422, 425, 501, 505, 507,
    ];
    let answers = statuses.map(|status| answer(status, Some(1)));
    for outcome in answers.into_iter().chain([Outcome::Faulty]) {
        for resend in [Resend::Always, Resend::IfNotCarriedOut, Resend::Never] {
            assert_eq!(first(resend, &outcome), Decision::Settled, "{outcome:?}");
        }
    }
}

/// A toggle has no body that names the wanted state: sent twice, it is back where it was.
#[test]
fn a_toggle_is_not_sent_again_once_it_may_have_arrived() {
    let toggle = Resend::of(&request(Method::POST), false);
    for (outcome, reason, after) in retry_reasons() {
        let decision = first(toggle, &outcome);
        match outcome {
            Outcome::TimedOut | Outcome::Broken => {
                assert_eq!(decision, give_up(GiveUpReason::MayHaveBeenCarriedOut));
            }
            Outcome::Answered { status, .. } if status != StatusCode::TOO_MANY_REQUESTS => {
                assert_eq!(decision, give_up(GiveUpReason::MayHaveBeenCarriedOut));
            }
            _ => assert_eq!(decision, retry(after, reason)),
        }
    }
}

#[test]
fn waits_grow_until_no_attempt_is_left_and_the_attempts_are_told() {
    let (retries, began) = (Retries::new(RetryPolicy::new()), Instant::now());
    let mut state = retries.begin(Resend::Always, began, None);
    let unavailable = RetryReason::Unavailable(StatusCode::SERVICE_UNAVAILABLE);
    for (at, outcome, expected) in [
        (100, answer(503, None), retry(millis(250), unavailable)),
        (
            500,
            Outcome::TimedOut,
            retry(millis(500), RetryReason::TimedOut),
        ),
        (
            2000,
            answer(429, None),
            retry(millis(1000), RetryReason::RateLimited),
        ),
        (4210, Outcome::Broken, give_up(GiveUpReason::NoAttemptLeft)),
    ] {
        assert_eq!(state.next(&outcome, began + millis(at), MIDDLE), expected);
    }
    assert_eq!(state.count(), 4);
    let attempts = state.into_attempts();
    assert_eq!(attempts.to_string(), "after 4 attempts in 4.2 s");
    assert_eq!((attempts.count(), attempts.elapsed()), (4, millis(4210)));
    assert_eq!(attempts.last_status(), Some(StatusCode::TOO_MANY_REQUESTS));
    assert_eq!(attempts.request_id(), Some("req-429"));
    assert_eq!(attempts.gave_up(), Some(&GiveUpReason::NoAttemptLeft));
}

#[test]
fn an_answer_without_an_id_does_not_keep_the_id_of_another() {
    let (retries, began) = (Retries::new(RetryPolicy::new()), Instant::now());
    let mut state = retries.begin(Resend::Always, began, None);
    state.next(&answer(503, None), began, 0);
    let nameless = Outcome::Answered {
        status: StatusCode::OK,
        wait: None,
        request_id: None,
        fault: None,
    };
    assert_eq!(state.next(&nameless, began, 0), Decision::Settled);
    let attempts = state.into_attempts();
    assert_eq!(
        (attempts.last_status(), attempts.request_id()),
        (Some(StatusCode::OK), None)
    );
    assert_eq!(attempts.gave_up(), None);
}

#[test]
fn off_is_one_attempt() {
    let retries = Retries::new(RetryPolicy::off());
    for (outcome, ..) in retry_reasons() {
        let mut state = retries.begin(Resend::Always, Instant::now(), None);
        let decision = state.next(&outcome, Instant::now(), 0);
        assert_eq!(decision, give_up(GiveUpReason::NoAttemptLeft));
    }
}

#[test]
fn nothing_goes_past_the_deadline() {
    let asks = |asked, left| {
        give_up(GiveUpReason::ServerAsksToWait {
            asked: Duration::from_secs(asked),
            left: millis(left),
        })
    };
    let limited = |after| retry(millis(after), RetryReason::RateLimited);
    let no_time = || give_up(GiveUpReason::NoTimeLeft);
    for (at, wait, random, expected) in [
        (0, Some(59), MIDDLE, limited(59_250)),
        (0, Some(60), 0, no_time()),
        (0, Some(61), 0, asks(61, 60_000)),
        (10_000, Some(50), 0, no_time()),
        (10_001, Some(50), 0, asks(50, 49_999)),
        (30_000, Some(3600), 0, asks(3600, 30_000)),
        (30_000, Some(u64::MAX), u64::MAX, asks(u64::MAX, 30_000)),
        (59_749, None, MIDDLE, limited(250)),
        (59_750, None, MIDDLE, no_time()),
        (59_999, None, 0, limited(0)),
        (60_000, None, 0, no_time()),
        (60_000, Some(0), 0, no_time()),
        (90_000, None, 0, no_time()),
        (90_000, Some(1), 0, asks(1, 0)),
    ] {
        let (retries, began) = (Retries::new(RetryPolicy::new()), Instant::now());
        let mut state = retries.begin(Resend::IfNotCarriedOut, began, None);
        let decision = state.next(&answer(429, wait), began + millis(at), random);
        assert_eq!(decision, expected, "{at} {wait:?}");
    }
}

#[test]
fn what_is_left_of_the_deadline_never_grows() {
    let (retries, began) = (Retries::new(RetryPolicy::new()), Instant::now());
    let state = retries.begin(Resend::Always, began + millis(1000), None);
    let left = [0, 1000, 1500, 61_000, 99_000].map(|at| state.left(began + millis(at)));
    assert_eq!(left, [60_000, 60_000, 59_500, 0, 0].map(millis));
}

/// Whether the first failure of a new call is repeated.
fn repeats(retries: &Retries, outcome: &Outcome) -> bool {
    let mut state = retries.begin(Resend::Always, Instant::now(), None);
    match state.next(outcome, Instant::now(), 0) {
        Decision::Retry { .. } => true,
        decision => {
            assert_eq!(decision, give_up(GiveUpReason::BudgetSpent));
            false
        }
    }
}

fn settle(retries: &Retries, outcome: &Outcome) {
    let mut state = retries.begin(Resend::Always, Instant::now(), None);
    assert_eq!(state.next(outcome, Instant::now(), 0), Decision::Settled);
}

#[test]
fn clones_share_a_budget_that_runs_out_and_fills_with_answers() {
    let retries = Retries::new(RetryPolicy::new());
    let clone = retries.clone();
    let sent = (0..200).filter(|_| repeats(&clone, &answer(503, None)));
    assert_eq!(sent.count(), 100, "500 tokens at 5 each");
    assert!(!repeats(&retries, &Outcome::NotConnected));

    for status in [200, 204, 404, 422] {
        settle(&retries, &answer(status, None));
    }
    settle(&retries, &Outcome::Faulty);
    assert!(
        !repeats(&clone, &answer(503, None)),
        "four answers are not enough"
    );
    settle(&clone, &answer(200, None));
    assert!(repeats(&retries, &answer(503, None)));
    assert!(!repeats(&retries, &answer(503, None)));
}

#[test]
fn a_timeout_costs_twice_as_much() {
    let retries = Retries::new(RetryPolicy::new());
    let sent = (0..200).filter(|_| repeats(&retries, &Outcome::TimedOut));
    assert_eq!(sent.count(), 50);
}

#[test]
fn what_is_not_repeated_is_not_paid_for() {
    let retries = Retries::new(RetryPolicy::new().budget(5));
    for (resend, outcome) in [
        (Resend::Never, Outcome::Broken),
        (Resend::IfNotCarriedOut, Outcome::Broken),
        (Resend::Always, answer(429, Some(3600))),
    ] {
        let mut state = retries.begin(resend, Instant::now(), None);
        let decision = state.next(&outcome, Instant::now(), 0);
        assert!(matches!(decision, Decision::GiveUp { .. }), "{decision:?}");
    }
    assert!(repeats(&retries, &Outcome::Broken));
    assert!(!repeats(
        &Retries::new(RetryPolicy::new().budget(0)),
        &Outcome::Broken
    ));
}

fn outcomes() -> impl Strategy<Value = Outcome> {
    prop_oneof![
        Just(Outcome::NotConnected),
        Just(Outcome::TimedOut),
        Just(Outcome::Broken),
        Just(Outcome::Faulty),
        (
            prop::sample::select(vec![200, 404, 408, 429, 500, 503]),
            prop::option::of(0..90_u64)
        )
            .prop_map(|(status, wait)| answer(status, wait)),
    ]
}

proptest! {
    /// The rules again, for any call: what happens, how long it takes, and what the policy is.
    #[test]
    fn no_call_breaks_the_rules(
        events in prop::collection::vec((outcomes(), 0..40_000_u64, any::<u64>()), 1..12),
        resend in prop::sample::select(
            vec![Resend::Always, Resend::IfNotCarriedOut, Resend::Never]
        ),
        max_attempts in 1..=10_u32, deadline in 0..100_000_u64, budget in 0..40_u32,
    ) {
        let policy = RetryPolicy::new()
            .max_attempts(max_attempts)
            .deadline(millis(deadline))
            .budget(budget);
        let (retries, began) = (Retries::new(policy), Instant::now());
        let mut state = retries.begin(resend, began, None);
        let mut now = began;
        for (attempt, (outcome, took, random)) in (1..).zip(events) {
            now += millis(took);
            let Decision::Retry { after, reason } = state.next(&outcome, now, random) else {
                break;
            };
            now += after;
            prop_assert_eq!(state.count(), attempt);
            prop_assert!(attempt < max_attempts && attempt * 5 <= budget);
            prop_assert!(now.duration_since(began) < millis(deadline));
            prop_assert!(after >= outcome.asked_wait().unwrap_or_default());
            prop_assert!(resend != Resend::Never);
            let harmless = matches!(reason, RetryReason::RateLimited | RetryReason::NotConnected);
            prop_assert!(harmless || resend == Resend::Always);
        }
    }
}
