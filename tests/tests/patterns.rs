//! The documented patterns: do they say what they mean, and does the client obey them?

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fs;

use codegen::grammar::{Kind, walk};
use codegen::load::{Document, Node, file_kind, load};
use generated_client::ClientBuilder;
use generated_client::runtime::{Api, Core, Operation, Rules};
use generated_client::sevalla::types as sevalla;
use generated_client::values::{ID_PATTERN, TIMESTAMP_PATTERN, Timestamp};
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use regress::Regex;
use serde_yaml::Value;
use tests::{APIS, workspace};

fn spec(api: &str) -> Document {
    let read = |path: &str| fs::read(workspace().join(path));
    load(&format!("spec/{api}"), &read).unwrap_or_else(|report| panic!("{report}"))
}

/// Every schema of the spec that has a pattern: the pattern and the schema's own example.
fn documented() -> Vec<(String, Option<String>)> {
    let text = |schema: &Node, key: &str| Some(schema.get(key)?.as_str()?.to_owned());
    let mut found = Vec::new();
    for api in APIS {
        for (name, file) in spec(api).files() {
            walk(file_kind(name), file, &mut |visit| {
                if let (Kind::Schema, Some(pattern)) = (visit.kind, text(visit.node, "pattern")) {
                    found.push((pattern, text(visit.node, "example")));
                }
            });
        }
    }
    found
}

/// What `fixtures/patterns.yaml` says of a pattern.
struct Expectation {
    pattern: String,
    accepts: Vec<String>,
    rejects: Vec<String>,
}

/// By name.
fn expectations() -> BTreeMap<String, Expectation> {
    let file = workspace().join("tests/fixtures/patterns.yaml");
    let entries: Vec<Value> = serde_yaml::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    let texts = |value: &Value| {
        let texts = value.as_sequence().unwrap().iter();
        texts
            .map(|text| text.as_str().unwrap().to_owned())
            .collect()
    };
    let expectation = |entry: &Value| {
        let expectation = Expectation {
            pattern: entry["pattern"].as_str().unwrap().to_owned(),
            accepts: texts(&entry["accepts"]),
            rejects: texts(&entry["rejects"]),
        };
        (entry["name"].as_str().unwrap().to_owned(), expectation)
    };
    entries.iter().map(expectation).collect()
}

fn compile(pattern: &str) -> Regex {
    Regex::new(pattern).unwrap_or_else(|error| panic!("{pattern}: {error}"))
}

#[test]
fn every_pattern_compiles_and_matches_its_example() {
    for (pattern, example) in documented() {
        let regex = compile(&pattern);
        if let Some(example) = example {
            assert!(regex.find(&example).is_some(), "{example} {pattern}");
        }
    }
}

#[test]
fn the_fixture_has_every_documented_pattern() {
    let documented = documented().into_iter().map(|(pattern, _)| pattern);
    let mut documented: Vec<_> = documented.collect();
    documented.sort();
    documented.dedup();
    let mut listed: Vec<_> = expectations()
        .into_values()
        .map(|expectation| expectation.pattern)
        .collect();
    listed.sort();
    assert_eq!(listed, documented);
}

#[test]
fn patterns_accept_and_reject_what_the_fixture_says() {
    for expectation in expectations().values() {
        let regex = compile(&expectation.pattern);
        for (texts, accepted) in [(&expectation.accepts, true), (&expectation.rejects, false)] {
            assert!(!texts.is_empty());
            for text in texts {
                let pattern = &expectation.pattern;
                assert_eq!(regex.find(text).is_some(), accepted, "{text:?} {pattern}");
            }
        }
    }
}

/// The page shows this pattern as a JSON string: copied as it stands, `\\-%` is a range from `\` down to `%`.
#[test]
fn a_pattern_with_a_doubled_backslash_does_not_compile() {
    let copied = r"^[a-zA-Z0-9_\\-%$+]+$";
    assert!(Regex::new(copied).is_err());
    let documented = &expectations()["header name"].pattern;
    assert_eq!(documented.replace('\\', r"\\"), copied);
}

/// Something of the client that takes the texts of a pattern alone: its name and whether it takes a text.
type Guard = (&'static str, Box<dyn Fn(&str) -> bool>);

fn guard(name: &'static str, accepts: impl Fn(&str) -> bool + 'static) -> Guard {
    (name, Box::new(accepts))
}

/// The guard of a request: whether a parameter with these rules may be sent.
fn rules(rules: Rules) -> Guard {
    struct Client(Core);
    impl Api for Client {
        const TOKEN_VARIABLE: &'static str = "";
        const URL_VARIABLE: &'static str = "";
        const DEFAULT_URL: &'static str = "https://api.example.com";

        fn from_core(core: Core) -> Self {
            Self(core)
        }
    }
    let client = ClientBuilder::<Client>::new().token("token");
    let Client(core) = client.build().unwrap();
    // Generated code has constants instead.
    let operation: &'static Operation = Box::leak(Box::new(Operation {
        parameters: Box::leak(Box::new([("text", rules)])),
        ..Operation::DEFAULT
    }));
    guard("a request", move |text| {
        let call = core.call(operation, &[]).parameter("text", text);
        call.url().is_ok()
    })
}

/// Whatever takes the texts of the pattern with this name.
fn guards(name: &str) -> Vec<Guard> {
    let pattern = expectations()[name].pattern.clone();
    let mut guards = vec![rules(Rules::text(0, usize::MAX).pattern(pattern.leak()))];
    match name {
        "identifier" => guards.extend([
            rules(Rules::Id),
            guard("ApiKeyId", |text| sevalla::ApiKeyId::try_from(text).is_ok()),
            guard("ApplicationId", |text| {
                sevalla::ApplicationId::try_from(text).is_ok()
            }),
            guard("CompanyId", |text| {
                sevalla::CompanyId::try_from(text).is_ok()
            }),
            guard("EnvVarId", |text| sevalla::EnvVarId::try_from(text).is_ok()),
            guard("PrivatePortId", |text| {
                sevalla::PrivatePortId::try_from(text).is_ok()
            }),
            guard("ProcessId", |text| {
                sevalla::ProcessId::try_from(text).is_ok()
            }),
        ]),
        "timestamp" => guards.extend([
            rules(Rules::Timestamp),
            guard("Timestamp", |text| Timestamp::try_from(text).is_ok()),
        ]),
        _ => {}
    }
    guards
}

#[test]
fn the_client_accepts_and_rejects_what_the_fixture_says() {
    for (name, expectation) in expectations() {
        for (guard, accepts_text) in guards(&name) {
            for text in &expectation.accepts {
                assert!(accepts_text(text), "{guard} refuses {text:?}");
            }
            for text in &expectation.rejects {
                assert!(!accepts_text(text), "{guard} accepts {text:?}");
            }
        }
    }
}

#[test]
fn value_types_are_made_for_the_documented_patterns() {
    let expectations = expectations();
    assert_eq!(ID_PATTERN, expectations["identifier"].pattern);
    assert_eq!(TIMESTAMP_PATTERN, expectations["timestamp"].pattern);
}

#[test]
fn user_names_have_the_documented_length() {
    let document = spec("northflank");
    let path = [
        "components",
        "schemas",
        "PortCredential",
        "properties",
        "username",
    ];
    let file = document.files().find(|(name, _)| *name == "services.yaml");
    let (_, file) = file.expect("services.yaml");
    let username = path
        .iter()
        .fold(file, |node, key| node.get(key).expect(key));
    let bound = |key| {
        username
            .get(key)
            .and_then(Node::as_number)
            .and_then(serde_json::Number::as_u64)
    };
    assert_eq!(
        [bound("minLength"), bound("maxLength")],
        [Some(3), Some(39)]
    );

    let (_, accepts_text) = user_name();
    for (length, accepted) in [(0, false), (2, false), (3, true), (39, true), (40, false)] {
        assert_eq!(accepts_text(&"a".repeat(length)), accepted, "{length}");
    }
}

/// The guard of a request with a user name; so far the documents have them in answers alone.
fn user_name() -> Guard {
    let pattern = expectations()["port and user name"].pattern.clone();
    rules(Rules::text(3, 39).pattern(pattern.leak()))
}

const NIL: &str = "00000000-0000-0000-0000-000000000000";
const MAX: &str = "ffffffff-ffff-ffff-ffff-ffffffffffff";

fn identifiers() -> impl Strategy<Value = String> {
    let uuid = |version: &str, variant: &str| {
        let hex = "[0-9a-fA-F]";
        let uuid =
            format!("{hex}{{8}}-{hex}{{4}}-{version}{hex}{{3}}-{variant}{hex}{{3}}-{hex}{{12}}");
        prop::string::string_regex(&uuid).unwrap()
    };
    prop_oneof![
        8 => uuid("[1-8]", "[89abAB]"),
        2 => uuid("[09aF]", "[89abAB]"),
        2 => uuid("[1-8]", "[07cF]"),
        1 => Just(NIL.to_owned()),
        1 => Just(MAX.to_owned()),
    ]
}

/// Now and then a day that its month does not have, or a time just past what the clock has.
fn timestamps() -> impl Strategy<Value = String> {
    let year = prop_oneof![0..=9999, (0..100).prop_map(|century| century * 100)];
    let month_and_day = prop_oneof![
        4 => (1..=12, 1..=28),
        2 => (0..=13, 28..=32),
        1 => Just((2, 29)),
    ];
    let rest = prop_oneof![
        Just(String::new()),
        (0..=60).prop_map(|second| format!(":{second:02}")),
        (0..=60, "[0-9]{1,9}").prop_map(|(second, fraction)| format!(":{second:02}.{fraction}")),
    ];
    (year, month_and_day, 0..=24, 0..=60, rest).prop_map(
        |(year, (month, day), hour, minute, rest)| {
            format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}{rest}Z")
        },
    )
}

fn port_ids() -> impl Strategy<Value = String> {
    let parts = prop::collection::vec("[a-z0-9]{1,6}", 1..4);
    ("[a-z]-?", parts).prop_map(|(start, parts)| start + &parts.join("-"))
}

fn names() -> impl Strategy<Value = String> {
    let parts = prop::collection::vec("[a-zA-Z0-9]{1,15}", 0..4);
    ("[a-zA-Z]", "-?", parts).prop_map(|(start, dash, parts)| match parts[..] {
        [] => start,
        _ => start + &dash + &parts.join("-"),
    })
}

/// Half of the texts as they are, half with a few small faults, which may do no harm.
fn with_faults(
    texts: impl Strategy<Value = String>,
    alphabet: &str,
) -> impl Strategy<Value = String> {
    let character = prop::sample::select(alphabet.chars().collect::<Vec<_>>());
    let fault = (0..5, any::<prop::sample::Index>(), character);
    let faults = prop_oneof![Just(Vec::new()), prop::collection::vec(fault, 1..3)];
    (texts, faults).prop_map(|(text, faults)| {
        let mut text: Vec<char> = text.chars().collect();
        for (fault, place, character) in faults {
            let place = place.index(text.len() + 1);
            match (fault, text.get_mut(place)) {
                (0, Some(old)) => *old = character,
                (1, Some(old)) if old.is_ascii_lowercase() => old.make_ascii_uppercase(),
                (1, Some(old)) => old.make_ascii_lowercase(),
                (2, Some(_)) => drop(text.remove(place)),
                (3, Some(_)) => text.truncate(place),
                _ => text.insert(place, character),
            }
        }
        text.into_iter().collect()
    })
}

/// Compares guards with the documented pattern, and a documented length, on thousands of texts: the same in every run.
fn assert_agreement(
    guards: &[Guard],
    name: &str,
    lengths: std::ops::RangeInclusive<usize>,
    texts: impl Strategy<Value = String>,
) {
    let regex = compile(&expectations()[name].pattern);
    let (accepted, all) = (Cell::new(0), Cell::new(0));
    let config = ProptestConfig {
        cases: 5_000,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let random = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let outcome = TestRunner::new_with_rng(config, random).run(&texts, |text| {
        let documented = regex.find(&text).is_some() && lengths.contains(&text.chars().count());
        for (guard, accepts_text) in guards {
            prop_assert_eq!(accepts_text(&text), documented, "{} {:?}", guard, &text);
        }
        accepted.set(accepted.get() + u32::from(documented));
        all.set(all.get() + 1);
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
    let share = f64::from(accepted.get()) / f64::from(all.get());
    assert!((0.2..0.8).contains(&share), "{name}: {share} are accepted");
}

#[test]
fn the_client_agrees_with_the_patterns() {
    for (name, texts) in [
        (
            "identifier",
            with_faults(identifiers(), "0189abcfFgG-– \n{}").boxed(),
        ),
        (
            "timestamp",
            with_faults(timestamps(), "0123456789TtZz:-.,+ \n１").boxed(),
        ),
        ("port id", with_faults(port_ids(), "a0Z-_. é\n").boxed()),
        (
            "port and user name",
            with_faults(names(), "a0Z-_. é\n").boxed(),
        ),
    ] {
        assert_agreement(&guards(name), name, 0..=usize::MAX, texts);
    }
}

#[test]
fn user_names_agree_with_pattern_and_length() {
    let texts = with_faults(names(), "a0Z-_. é\n");
    assert_agreement(&[user_name()], "port and user name", 3..=39, texts);
}
