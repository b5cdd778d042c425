//! How requests are authenticated: that every operation says it, and that it is by a bearer token.

use super::api::{Api, Path, list, named};
use super::{place, words};
use crate::diagnostic::Finding;
use crate::grammar::Kind;
use crate::load::{Entry, Node, ROOT_FILE};

pub(super) fn check(api: &Api<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    security_names(api, api.document.root(), &mut findings);
    for operation in api.paths().flat_map(Path::operations) {
        security(api, operation, &mut findings);
    }
    let schemes = api.objects_of(Kind::SecurityScheme);
    findings.extend(schemes.filter_map(|scheme| other_than_bearer(scheme.node)));
    findings
}

/// The finding about a scheme that the generated client cannot follow: it sends a bearer token, and nothing else.
fn other_than_bearer(scheme: &Node) -> Option<Finding> {
    let by_type = scheme.entry("type")?;
    let entry = match by_type.value.as_str()? {
        "http" => scheme.entry("scheme")?,
        _ => by_type,
    };
    // HTTP does not tell upper from lower case in the names of schemes.
    let value = entry.value.as_str()?;
    if entry.key == "scheme" && value.eq_ignore_ascii_case("bearer") {
        return None;
    }
    let message = format!("`{}: {value}` is not supported by the generator", entry.key);
    let hint = "describe how a token is sent, with `type: http` and `scheme: bearer`";
    let span = place::value(entry);
    Some(Finding::new("unsupported", span, message, hint))
}

fn security(api: &Api<'_>, operation: &Entry, findings: &mut Vec<Finding>) {
    security_names(api, &operation.value, findings);
    let root = api.document.root();
    if operation.value.get("security").is_none() && root.get("security").is_none() {
        findings.push(Finding::new(
            "missing-security",
            &operation.key_span,
            "nothing says how this operation is authenticated",
            format!(
                "add `security` to `{ROOT_FILE}`, or here; `security: []` if nobody has to log in"
            ),
        ));
    }
}

fn security_names(api: &Api<'_>, node: &Node, findings: &mut Vec<Finding>) {
    let components = api.document.root().get("components");
    let declared = named(components.and_then(|components| components.get("securitySchemes")));
    let declared: Vec<&str> = declared.map(|entry| entry.key.as_str()).collect();
    let requirements = list(node, "security").iter().flat_map(Node::entries);
    for requirement in requirements.filter(|entry| !declared.contains(&entry.key.as_str())) {
        let hint = if declared.is_empty() {
            format!("declare it in `{ROOT_FILE}` under `components/securitySchemes`")
        } else {
            words::suggestion(&requirement.key, &declared)
        };
        let message = format!("there is no security scheme `{}`", requirement.key);
        findings.push(Finding::new(
            "unknown-security",
            &requirement.key_span,
            message,
            hint,
        ));
    }
}
