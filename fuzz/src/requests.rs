//! The target `requests`: any requests to the sandbox, in the order in which they come.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use sandbox::{Sandbox, seeded};
use serde_json::Value;
use tokio::runtime::Runtime;

use crate::choices::Choices;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// One operation, with samples of what it takes.
struct Operation {
    api: &'static str,
    method: &'static str,
    path: &'static str,
    query: &'static [(&'static str, &'static str)],
    /// JSON; empty where it takes none.
    body: &'static str,
}

/// All operations of both APIs. The build script lists them.
const OPERATIONS: &[Operation] = &include!(concat!(env!("OUT_DIR"), "/operations.rs"));

/// What a parameter of a path or a text may be, beside what was seen in answers.
const TEXTS: [&str; 12] = [
    seeded::APPLICATION,
    seeded::WEB_PROCESS,
    seeded::PROJECT,
    seeded::SERVICE,
    seeded::TEAM,
    "00000000-0000-0000-0000-000000000000",
    "me",
    "%00",
    "..%2f",
    "-1",
    "99999999999999999999",
    "%f0%9f%98%80",
];

const JUNK: [&str; 10] = [
    "null",
    "true",
    "0",
    "-1",
    "1e300",
    "18446744073709551615",
    "\"\"",
    "\"x\"",
    "[]",
    "{}",
];

/// Up to a dozen requests to a sandbox of their own.
pub(crate) fn check(input: &[u8]) {
    thread_local! {
        static RUNTIME: Runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
    }
    let sandbox = Sandbox::builder().paused_clock().start();
    let sandbox = RUNTIME
        .with(|runtime| runtime.block_on(sandbox))
        .expect("a sandbox");
    let mut connection = Connection::open(&sandbox);
    let mut choices = Choices::by(input);
    let mut seen = Vec::new();
    for _ in 0..12 {
        if !choices.are_left() {
            break;
        }
        if choices.one_in(8) {
            sandbox.advance(Duration::from_secs(60 << choices.below(20)));
        }
        let request = request(&sandbox, &seen, &mut choices);
        let (status, body) = connection.ask(&request);
        assert_ne!(
            status,
            500,
            "{}\n{}",
            request.escape_ascii(),
            String::from_utf8_lossy(&body)
        );
        if let Ok(answer) = serde_json::from_slice(&body) {
            texts_of(&answer, &mut seen);
        }
    }
}

/// The bytes of a request.
fn request(sandbox: &Sandbox, seen: &[String], choices: &mut Choices) -> Vec<u8> {
    let operation = &OPERATIONS[choices.below(OPERATIONS.len())];
    let base = match operation.api {
        "sevalla" => "/v3",
        _ => "/v1",
    };
    let mut path = base.to_owned();
    for step in operation.path.split('/').skip(1) {
        path.push('/');
        path += &if step.starts_with('{') {
            text(seen, choices)
        } else {
            step.to_owned()
        };
    }
    let mut separator = '?';
    for (name, sample) in operation.query {
        if choices.one_in(2) {
            let value = if choices.one_in(3) {
                text(seen, choices)
            } else {
                (*sample).to_owned()
            };
            let value: String = value.chars().filter(|c| is_plain(*c)).collect();
            path += &format!("{separator}{name}={value}");
            separator = '&';
        }
    }
    let body = match operation.body {
        "" => String::new(),
        body if choices.one_in(10) => body[..choices.below(body.len())].to_owned(),
        body => {
            let mut value = serde_json::from_str(body).expect("a sample is JSON");
            fill(&mut value, seen, choices);
            value.to_string()
        }
    };
    let token = if choices.one_in(40) {
        "svl_none"
    } else {
        sandbox.token()
    };
    let length = body.len();
    let (method, kind) = (operation.method, "application/json");
    format!(
        "{method} {path} HTTP/1.1\r\nhost: sandbox\r\nauthorization: Bearer {token}\r\n\
         content-type: {kind}\r\ncontent-length: {length}\r\n\r\n{body}"
    )
    .into_bytes()
}

/// A text that may name something.
fn text(seen: &[String], choices: &mut Choices) -> String {
    match choices.pick_from(seen).cloned() {
        Some(text) if !choices.one_in(3) => text,
        _ => choices.pick(&TEXTS).to_owned(),
    }
}

/// Puts other values into a sample: what was seen, or what nobody expects.
fn fill(value: &mut Value, seen: &[String], choices: &mut Choices) {
    match value {
        Value::Object(fields) => {
            let names: Vec<String> = fields.keys().cloned().collect();
            for name in names {
                if choices.one_in(4) {
                    fields.remove(&name);
                } else {
                    fill(&mut fields[&name], seen, choices);
                }
            }
        }
        Value::Array(elements) => elements
            .iter_mut()
            .for_each(|value| fill(value, seen, choices)),
        other => match choices.below(6) {
            0 => *other = text(seen, choices).into(),
            1 => *other = serde_json::from_str(choices.pick(&JUNK)).expect("JSON"),
            2 => *other = choices.below(70_000).into(),
            _ => {}
        },
    }
}

/// Remembers what may be a name: short texts that can stand in a path.
fn texts_of(value: &Value, seen: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields.values().for_each(|value| texts_of(value, seen)),
        Value::Array(elements) => elements.iter().for_each(|value| texts_of(value, seen)),
        Value::String(text) if (1..=64).contains(&text.len()) && seen.len() < 200 => {
            let is_new = !seen.contains(text) && text.chars().all(is_plain);
            seen.extend(is_new.then(|| text.clone()));
        }
        _ => {}
    }
}

/// Whether a character can stand in a URL, whatever it means there.
fn is_plain(c: char) -> bool {
    c.is_ascii_alphanumeric() || "-_.%:,".contains(c)
}

/// A connection that one request after the other goes through.
struct Connection(BufReader<TcpStream>);

impl Connection {
    fn open(sandbox: &Sandbox) -> Self {
        let stream = TcpStream::connect(sandbox.address()).expect("a connection");
        stream.set_nodelay(true).expect("a setting");
        stream.set_read_timeout(Some(PATIENCE)).expect("a setting");
        Self(BufReader::new(stream))
    }

    /// The status and the body of the answer.
    fn ask(&mut self, request: &[u8]) -> (u16, Vec<u8>) {
        let shown = request.escape_ascii();
        self.0.get_mut().write_all(request).expect("a request");
        let (mut status, mut length) = (0, 0);
        loop {
            let mut line = String::new();
            let read = self.0.read_line(&mut line);
            assert!(read.is_ok_and(|read| read > 0), "no answer: {shown}");
            if status == 0 {
                let code = line.split(' ').nth(1).and_then(|code| code.parse().ok());
                status = code.unwrap_or_else(|| panic!("{line}: {shown}"));
            } else if let Some(value) = line.strip_prefix("content-length: ") {
                length = value.trim().parse().expect("a length");
            } else if line == "\r\n" {
                break;
            }
        }
        let mut body = vec![0; length];
        self.0.read_exact(&mut body).expect("a body");
        (status, body)
    }
}
