//! Nothing that can hold a secret shows it: neither types and requests, nor clients and their settings, nor
//! what an operation fails with.
//!
//! The build script lists all types of both APIs and of all fixtures that hold a secret, each with a sample that has a
//! marker in every place of one.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::future::Future;
use std::pin::Pin;

use generated_client::runtime::{self, Core, Json, Operation};
use generated_client::{ClientBuilder, Error, ResponseValue, RetryPolicy};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tests::APIS;
use tests::samples::{MARKER, Samples};
use wiremock::{Mock, MockServer, Request, ResponseTemplate, matchers};

/// What is known of one API.
struct Api {
    /// Path of its module.
    name: &'static str,
    /// How many places of the document say `format: password`.
    documented: usize,
    /// Names of the types that the generator has planned for them.
    secrets: &'static [&'static str],
    /// Shows a client, settings of one, and why they may be refused.
    clients: fn() -> String,
    holders: Vec<Holder>,
}

/// A type that holds a secret, or a request that does.
struct Holder {
    name: &'static str,
    sample: &'static str,
    /// The expression that puts the sample into something else.
    within: &'static str,
    /// Shows a sample and what it is put into: a request, an enum of answers.
    shown: fn(&str) -> serde_json::Result<String>,
    /// Shows every way to fail on it.
    failures: for<'a> fn(&'a Echo, &'a str) -> Shown<'a>,
}

/// What is going to be shown.
type Shown<'a> = Pin<Box<dyn Future<Output = String> + 'a>>;

macro_rules! client {
    ($client:ident) => {
        $client::builder().token(MARKER).build().expect("a client")
    };
}

macro_rules! clients {
    ($client:ident) => {
        || {
            let url = format!("https://{MARKER}:{MARKER}@example.com");
            let settings = $client::builder().token(format!("{MARKER} of two words"));
            let settings = settings.base_url(url);
            let shown = debug(&settings) + &debug(&client!($client));
            let refused = settings.build().expect_err("no token has a space");
            format!("{shown}{}{refused}", debug(&refused))
        }
    };
}

macro_rules! holder {
    ($name:expr, $type:ty, $sample:expr, |$value:ident| $within:expr) => {
        Holder {
            name: $name,
            sample: $sample,
            within: stringify!($within),
            shown: |sample| {
                let $value: $type = serde_json::from_str(sample)?;
                Ok(debug(&$value) + &debug(&$within))
            },
            failures: |echo, sample| Box::pin(failures::<$type>(echo, sample)),
        }
    };
}

/// A value of a parameter.
fn decoded<T: DeserializeOwned>(sample: &str) -> T {
    serde_json::from_str(sample).expect("a sample of its type")
}

fn debug(value: &impl Debug) -> String {
    format!("{value:?}\n{value:#?}\n")
}

#[allow(
    clippy::too_many_lines,
    clippy::unit_arg,
    reason = "generated, one entry a type"
)]
fn apis() -> Vec<Api> {
    include!(concat!(env!("OUT_DIR"), "/secrets.rs"))
}

/// Answers with what it is sent, and with a secret where an answer has a place for one.
struct Echo {
    /// Answers until it is dropped.
    _server: MockServer,
    client: Probe,
}

/// A client of no API, which sends what a test likes.
struct Probe(Core);

impl runtime::Api for Probe {
    const TOKEN_VARIABLE: &'static str = "PROBE_API_TOKEN";
    const URL_VARIABLE: &'static str = "PROBE_API_URL";
    const DEFAULT_URL: &'static str = "https://probe.example";

    fn from_core(core: Core) -> Self {
        Self(core)
    }
}

impl Echo {
    async fn start() -> Self {
        let server = MockServer::builder().disable_request_recording();
        let server = server.start().await;
        let answer = |request: &Request| {
            let status = request.url.path().trim_start_matches('/');
            ResponseTemplate::new(status.parse::<u16>().expect("a status"))
                .insert_header("set-cookie", MARKER)
                .set_body_bytes(request.body.clone())
        };
        let echo = Mock::given(matchers::any()).respond_with(answer);
        echo.mount(&server).await;
        let client = ClientBuilder::<Probe>::new()
            .token("token")
            .base_url(server.uri());
        let client = client.retry_policy(RetryPolicy::off()).build();
        let client = client.expect("a client");
        Self {
            _server: server,
            client,
        }
    }

    /// What a client makes of an answer with this status and body.
    async fn answer<T: DeserializeOwned>(
        &self,
        status: u16,
        body: &str,
    ) -> Result<ResponseValue<T>, Error<T>> {
        const ECHO: Operation = Operation {
            id: "echo",
            path: "/{status}",
            ..Operation::DEFAULT
        };
        let call = self.client.0.call(&ECHO, &[&status]);
        let url = call.url()?;
        let request = call.http().post(url).body(body.to_owned()).build()?;
        call.send::<Json<T>, Json<T>>(request).await
    }
}

async fn failures<T: DeserializeOwned + Debug>(echo: &Echo, sample: &str) -> String {
    let answer = echo.answer::<T>(200, sample).await;
    let mut shown = debug(&answer.expect("a decoded answer"));
    let refused = [
        echo.answer::<T>(422, sample).await,
        echo.answer::<T>(302, sample).await,
    ];
    let mut errors: Vec<_> = refused.into_iter().filter_map(Result::err).collect();
    assert_eq!(errors.len(), 2, "both are failures: {sample}");
    for body in broken(sample) {
        let answer = echo.answer::<T>(200, &body).await;
        // A union takes it for a case of tomorrow.
        match answer {
            Ok(answer) => shown += &debug(&answer),
            Err(error) => errors.push(error),
        }
    }
    assert!(errors.len() > 2, "nothing is refused: {sample}");
    for error in errors {
        shown += &format!("{error}\n{}", debug(&error));
        if let Error::Decode(error) = error {
            shown += &format!("{error}\n{}", debug(&error));
        }
    }
    shown
}

/// The sample with an object of no documented form in the place of a secret, or of what holds one; and broken off.
fn broken(sample: &str) -> Vec<String> {
    let whole: Value = serde_json::from_str(sample).expect("JSON");
    let mut places = Vec::new();
    holding(&whole, String::new(), &mut places);
    let replaced = places.iter().map(|place| {
        let mut broken = whole.clone();
        *broken.pointer_mut(place).expect("a place") = json!({ "": MARKER });
        broken.to_string()
    });
    let cut = sample[..sample.len() - 1].to_owned();
    replaced.chain([cut]).collect()
}

/// The places of all values in which there is a secret, as JSON pointers.
fn holding(value: &Value, place: String, places: &mut Vec<String>) {
    let children: Vec<(String, &Value)> = match value {
        Value::Array(elements) => elements
            .iter()
            .enumerate()
            .map(|(index, element)| (index.to_string(), element))
            .collect(),
        Value::Object(fields) => fields
            .iter()
            .map(|(key, field)| (key.replace('~', "~0").replace('/', "~1"), field))
            .collect(),
        _ => Vec::new(),
    };
    for (key, child) in children {
        holding(child, format!("{place}/{key}"), places);
    }
    if value.to_string().contains(MARKER) {
        places.push(place);
    }
}

impl Holder {
    /// The names of the secrets in the sample and beside it.
    fn secrets(&self) -> impl Iterator<Item = &str> {
        let empty = Samples::secret("");
        let end = empty.chars().next_back().expect("a mark at the end");
        let begin = empty.trim_end_matches(end).to_owned();
        [self.sample, self.within]
            .into_iter()
            .flat_map(move |text| text.split(&begin).skip(1).collect::<Vec<_>>())
            .map(move |text| text.split(end).next().unwrap_or(text))
    }
}

#[test]
fn all_documented_secrets_are_looked_for() {
    let apis = apis();
    for name in APIS {
        let module = format!("generated_client::{name}");
        assert!(apis.iter().any(|api| api.name == module), "{module}");
    }
    for api in &apis {
        assert!(
            api.secrets.len() >= api.documented,
            "{}: {} secrets are documented, the generator plans {:?}",
            api.name,
            api.documented,
            api.secrets
        );
        let held: BTreeSet<&str> = api.holders.iter().flat_map(Holder::secrets).collect();
        let planned: BTreeSet<&str> = api.secrets.iter().copied().collect();
        assert_eq!(held, planned, "{}", api.name);
    }
    let withins: Vec<_> = apis
        .iter()
        .flat_map(|api| &api.holders)
        .map(|holder| holder.within)
        .collect();
    for kind in ["()", "client!(Client)", ".body(value)", "Success::"] {
        let found = withins.iter().any(|within| within.contains(kind));
        assert!(found, "nothing like {kind} in {withins:?}");
    }
}

#[test]
fn no_type_or_request_shows_a_secret() {
    for api in apis() {
        for holder in api.holders {
            let place = format!("{}: {}", api.name, holder.name);
            let shown = (holder.shown)(holder.sample);
            let shown = shown.unwrap_or_else(|error| panic!("{place}: {error}: {}", holder.sample));
            assert!(!shown.contains(MARKER), "{place}: {shown}");
            let redacted = shown.matches("[redacted]").count();
            let secrets = holder.sample.matches(MARKER).count();
            assert!(redacted >= 2 * secrets, "{place}: {shown}");
        }
    }
}

#[test]
fn no_client_or_setting_shows_a_secret() {
    for api in apis() {
        let shown = (api.clients)();
        assert!(!shown.contains(MARKER), "{}: {shown}", api.name);
        assert!(shown.contains("ClientBuilder"), "{}: {shown}", api.name);
    }
}

#[tokio::test]
async fn no_failure_shows_a_secret() {
    let echo = Echo::start().await;
    for api in apis() {
        for holder in api.holders {
            let shown = (holder.failures)(&echo, holder.sample).await;
            assert!(
                !shown.contains(MARKER),
                "{}: {}: {shown}",
                api.name,
                holder.name
            );
        }
    }
}
