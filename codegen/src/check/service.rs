//! `x-service`: the parameter of a path that tells one service from another, for limits that count each by itself.

use super::api::{Api, Path, flag, list, text};
use super::policies::limits_by_class;
use super::words;
use crate::diagnostic::Finding;
use crate::grammar::Kind;
use crate::load::{Entry, Node};

const RULE: &str = "service";

pub(super) fn check(api: &Api<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for parameter in api.objects_of(Kind::Parameter) {
        findings.extend(elsewhere(parameter.node));
    }
    let sets = api.document.root().get("x-rate-limits");
    let sets = sets.map_or(&[][..], Node::entries);
    let limits = sets.iter().flat_map(limits_by_class);
    let per_service: Vec<&str> = limits
        .filter(|(_, limit)| limit.get("per").is_some())
        .map(|(class, _)| class)
        .collect();
    for path in api.paths() {
        for operation in path.operations() {
            let services = services(api, path, operation);
            let classes = list(&operation.value, "x-rate-limit").iter();
            let counted = classes.filter(|class| {
                let class = class.as_str();
                class.is_some_and(|class| per_service.contains(&class))
            });
            findings.extend(counted.filter_map(|class| number(class, &services)));
        }
    }
    findings
}

/// The finding about a marked parameter outside of paths.
fn elsewhere(parameter: &Node) -> Option<Finding> {
    let mark = parameter.entry("x-service")?;
    let location = text(parameter, "in")?;
    let message = format!("`in: {location}` names no service");
    let hint = "mark the parameter of the path that tells one service from another, and no other";
    let finding = || Finding::new(RULE, &mark.key_span, message, hint);
    (flag(parameter, "x-service") && location != "path").then(finding)
}

/// The names of an operation's marked path parameters, those of the path item included.
fn services<'a>(api: &Api<'a>, path: Path<'a>, operation: &'a Entry) -> Vec<&'a str> {
    let of = |node: &'a Node| {
        let listed = list(node, "parameters").iter();
        listed.map(|parameter| api.document.resolve(parameter))
    };
    let own: Vec<&Node> = of(&operation.value).collect();
    // What an operation says of a parameter replaces what the path says of it.
    let is_replaced = |shared: &&Node| {
        let same = |key, own: &Node| text(own, key) == text(shared, key);
        own.iter().any(|own| same("name", own) && same("in", own))
    };
    let shared = of(&path.entry.value).filter(|shared| !is_replaced(shared));
    own.iter()
        .copied()
        .chain(shared)
        .filter(|parameter| text(parameter, "in") == Some("path") && flag(parameter, "x-service"))
        .filter_map(|parameter| text(parameter, "name"))
        .collect()
}

/// The finding about a class that is counted for each service, if not exactly one parameter names the service.
fn number(class: &Node, services: &[&str]) -> Option<Finding> {
    let name = class.as_str()?;
    let (what, hint) = match services {
        [_] => return None,
        [] => (
            "no parameter of the path names it".to_owned(),
            "add `x-service: true` to the one that does, or choose a class whose limit counts all requests together",
        ),
        [..] => (
            format!(
                "several parameters name it: {}",
                words::quoted(services.iter().copied())
            ),
            "keep `x-service: true` on one of them",
        ),
    };
    let message = format!("`{name}` is counted for each service, and {what}");
    Some(Finding::new(RULE, &class.span, message, hint))
}
