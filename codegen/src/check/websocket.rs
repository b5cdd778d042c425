//! `x-websocket`: operations that switch to a WebSocket, and the codes with which the server ends one.

use std::collections::HashMap;

use super::api::{Api, Path, list, text};
use super::words;
use crate::diagnostic::Finding;
use crate::load::{Entry, Node};

const RULE: &str = "websocket";

/// Codes that an API may give a meaning of its own.
const OWN_CODES: std::ops::RangeInclusive<u64> = 3000..=4999;

pub(super) fn check(api: &Api<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for operation in api.paths().flat_map(Path::operations) {
        let responses = operation.value.get("responses");
        let switches = responses.and_then(|responses| responses.entry("101"));
        match (operation.value.entry("x-websocket"), switches) {
            (None, None) => {}
            (Some(entry), switches) => websocket(operation, entry, switches, &mut findings),
            (None, Some(switches)) => findings.push(Finding::new(
                RULE,
                &switches.key_span,
                "the operation switches protocols, and nothing says to which",
                "add `x-websocket` to the operation, if it is that; no other protocol is supported",
            )),
        }
    }
    findings
}

fn websocket(
    operation: &Entry,
    entry: &Entry,
    switches: Option<&Entry>,
    findings: &mut Vec<Finding>,
) {
    let mut misfit = |span, message: &str, hint: &str| {
        findings.push(Finding::new(RULE, span, message, hint));
    };
    if operation.key != "get" {
        let hint = "write the operation under `get`";
        misfit(
            &operation.key_span,
            "a WebSocket begins with a GET request",
            hint,
        );
    }
    if switches.is_none() {
        let hint = "describe the switch of protocols under `101`, without `content`";
        let message = "an operation that becomes a WebSocket answers 101";
        misfit(&entry.key_span, message, hint);
    }
    for key in ["x-pagination", "x-waiter"] {
        if let Some(other) = operation.value.entry(key) {
            let hint = "remove one of the two";
            misfit(&other.key_span, "a WebSocket answers no resource", hint);
        }
    }
    close_codes(&entry.value, findings);
}

fn close_codes(websocket: &Node, findings: &mut Vec<Finding>) {
    let mut known: HashMap<String, &Node> = HashMap::new();
    for close in list(websocket, "close-codes") {
        let name = text(close, "name");
        if let (Some(name), Some(node)) = (name, close.get("name"))
            && !words::is_kebab_case(name)
        {
            findings.push(Finding::new(
                RULE,
                &node.span,
                format!("the name `{name}` is not in kebab-case"),
                "write lower-case words joined by hyphens, such as `not-found`",
            ));
        }
        let Some(node) = close.get("code") else {
            continue;
        };
        let number = node.as_number().and_then(serde_json::Number::as_u64);
        if node.as_number().is_some() && !number.is_some_and(|code| OWN_CODES.contains(&code)) {
            findings.push(Finding::new(
                RULE,
                &node.span,
                "this is no code that an API may give a meaning",
                "codes of an API are 3000 to 4999; those of the protocol are known",
            ));
        }
        let values = [number.map(|code| code.to_string()), name.map(str::to_owned)];
        for value in values.into_iter().flatten() {
            if known.insert(value.clone(), node).is_some() {
                let message = format!("`{value}` stands here twice");
                let hint = "give each code once, and a name of its own";
                findings.push(Finding::new(RULE, &node.span, message, hint));
            }
        }
    }
}
