//! What is told of attempts: to an observer, and to whoever traces.

use std::sync::OnceLock;

use tracing::Dispatch;
use tracing::subscriber::NoSubscriber;

use super::*;

#[tokio::test]
async fn an_observer_is_told_of_every_attempt() {
    let server = Script::start([UNAVAILABLE, SILENCE, OK]);
    let seen = Arc::new(Mutex::new(Vec::new()));
    let told = seen.clone();
    let observer = move |event: &AttemptEvent<'_>| {
        assert_eq!(
            (event.operation, event.template),
            ("doThing", "/things/{id}")
        );
        assert_eq!(*event.method, Method::GET);
        assert!(!format!("{event:?}").contains("MARKER"));
        let attempt = (event.resend_count, event.status, event.retry_reason);
        told.lock().expect("no panic").push(attempt);
    };
    let client = builder(&server).observer(observer).build();
    get(&client.expect("a client")).await.expect("an answer");
    let unavailable = StatusCode::SERVICE_UNAVAILABLE;
    assert_eq!(
        *seen.lock().expect("no panic"),
        [
            (
                0,
                Some(unavailable),
                Some(RetryReason::Unavailable(unavailable))
            ),
            (1, None, Some(RetryReason::Broken)),
            (2, Some(StatusCode::OK), None),
        ]
    );
}

/// Where traces go that a test reads.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    /// Begins to take what this thread traces.
    fn start() -> (Self, tracing::subscriber::DefaultGuard) {
        // A single subscriber is asked for in the thread that meets an event first: if that is another test's, tracing
        // remembers that nobody wants to know. Of two, both are asked.
        static SECOND: OnceLock<Dispatch> = OnceLock::new();
        SECOND.get_or_init(|| Dispatch::new(NoSubscriber::default()));
        let log = Self::default();
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_span_events(FmtSpan::CLOSE)
            .with_ansi(false)
            .with_writer(log.clone())
            .finish();
        (log, tracing::subscriber::set_default(subscriber))
    }

    fn text(&self) -> String {
        let bytes = self.0.lock().expect("no panic");
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("no panic").write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Log {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn traces_tell_of_attempts_and_keep_secrets() {
    let (log, guard) = Log::start();
    let server = Script::start([UNAVAILABLE, OK]);
    let client = client(&server);
    let response = call(&client, Method::PUT, &OPERATION).await;
    response.expect("an answer");
    drop(guard);
    let text = log.text();
    assert!(!text.contains("MARKER"), "{text}");
    let own: Vec<&str> = text
        .lines()
        .filter(|line| line.contains("client_runtime::"))
        .collect();
    let span = "request{otel.name=\"doThing\" otel.kind=\"client\" http.request.method=PUT \
                url.template=\"/things/{id}\" server.address=\"127.0.0.1\" server.port=";
    assert!(own.iter().all(|line| line.contains(span)), "{own:#?}");
    let expected = [
        ": attempt http.response.status_code=503 http.request.resend_count=0 request_id=\"req-1\" \
         error.type=the server answered 503 Service Unavailable rate_limit_wait_ms=0 elapsed_ms=",
        ": sending again wait_ms=",
        ": attempt http.response.status_code=200 http.request.resend_count=1 request_id=\"req-2\" rate_limit_wait_ms=0",
        " http.request.resend_count=1 http.response.status_code=200 request_id=\"req-2\"}: client_runtime",
    ];
    assert_eq!(own.len(), expected.len(), "{own:#?}");
    for (line, expected) in own.iter().zip(expected) {
        assert!(line.contains(expected), "{expected} in {line}");
    }
}

#[test]
fn a_token_of_another_form_is_warned_of_and_not_shown() {
    let (log, guard) = Log::start();
    let settings = |token: &str| ClientBuilder::<Probe>::new().token(token);
    settings("MARKER").build().expect("a client");
    assert_eq!(log.text(), "");
    settings("another").build().expect("a client");
    drop(guard);
    let text = log.text();
    assert!(
        text.contains("WARN") && text.contains("PROBE_API_TOKEN"),
        "{text}"
    );
    assert!(!text.contains("another"), "{text}");
}
