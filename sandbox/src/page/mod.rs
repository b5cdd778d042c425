//! The page for people: where the APIs are, what arrives, and documentation that can be tried out.
//!
//! It shows the token, so that no other site may read it. A name that another site had pointed to this machine is refused
//! (see [`Origin`]), no answer lets another origin read or frame it, and the token stands in no script.

mod control;
mod document;
mod existing;
mod json;
mod ui;

use std::borrow::Cow;
use std::net::IpAddr;
use std::sync::Arc;
use std::time::UNIX_EPOCH;

use axum::extract::{Path, Request, State};
use axum::http::uri::Authority;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use axum::{Extension, Router};
use serde_json::{Value, json};

use crate::api::Api;
use crate::document::text;
use crate::operation::Operation;
use crate::route::Segment;
use crate::world::{Served, World, lock};

/// How many requests the page shows.
const SHOWN: usize = 200;

/// How many characters of a path it shows.
const SHOWN_PATH: usize = 200;

/// What the page for people is made of.
pub(crate) fn routes() -> Router<Arc<World>> {
    Router::new()
        .route("/", get(overview))
        .route("/requests", get(requests))
        .route("/existing", get(existing::overview))
        .route("/existing/{api}/{*path}", get(existing::thing))
        .route("/control", get(control::look).post(control::change))
        .route("/docs/{api}", get(documentation))
        .route("/docs/{api}/openapi.json", get(openapi))
        .route("/docs/ui/{file}", get(ui::file))
        .layer(from_fn(keep_to_ourselves))
}

/// The scheme and authority under which the reader reached the page, such as `http://127.0.0.1:4010`.
///
/// It is an IP address or `localhost`: any other name could belong to a site that lets it lead here (DNS rebinding), and
/// would then be that site's own origin for a browser.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Origin(String);

impl Origin {
    fn of(headers: &HeaderMap) -> Option<Self> {
        let authority = headers.get(header::HOST)?.to_str().ok()?;
        let authority: Authority = authority.parse().ok()?;
        let host = authority.host();
        let bare = host
            .strip_prefix('[')
            .and_then(|host| host.strip_suffix(']'));
        let is_address = bare.unwrap_or(host).parse::<IpAddr>().is_ok();
        if !is_address && !host.eq_ignore_ascii_case("localhost") {
            return None;
        }
        let port = authority.port().map(|port| format!(":{port}"));
        Some(Self(format!("http://{host}{}", port.unwrap_or_default())))
    }
}

/// Answers nobody but a reader of the page itself.
async fn keep_to_ourselves(mut request: Request, next: Next) -> Response {
    let mut response = if let Some(origin) = Origin::of(request.headers()) {
        request.extensions_mut().insert(origin);
        next.run(request).await
    } else {
        let reason =
            "The page is shown under an IP address or as `localhost`, and under no other name.\n";
        (StatusCode::MISDIRECTED_REQUEST, reason).into_response()
    };
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers
            .entry(HeaderName::from_static(name))
            .or_insert(HeaderValue::from_static(value));
    }
    response
}

/// On every answer that does not say otherwise.
const HEADERS: [(&str, &str); 6] = [
    ("cache-control", "no-store"),
    (
        "content-security-policy",
        "default-src 'none'; frame-ancestors 'none'",
    ),
    ("cross-origin-resource-policy", "same-origin"),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
];

async fn overview(
    State(world): State<Arc<World>>,
    Extension(origin): Extension<Origin>,
) -> Response {
    let apis = world.served.iter().map(|Served { api, .. }| {
        json!({
            "title": title(api.document.root()),
            "url": format!("{}{}", origin.0, api.base),
            "documentation": format!("/docs/{}", api.name),
            "variables": api.name.to_ascii_uppercase(),
            "read": simple_read(api),
        })
    });
    let data = json!({ "token": world.own_token(), "apis": apis.collect::<Vec<_>>() });
    html(include_str!("overview.html"), &data)
}

/// The last requests, without what may hold secrets.
async fn requests(State(world): State<Arc<World>>) -> Response {
    let journal = lock(&world.journal);
    let shown = journal.backwards().take(SHOWN).map(|received| {
        let at = received.at.duration_since(UNIX_EPOCH).unwrap_or_default();
        json!({
            "at": u64::try_from(at.as_millis()).unwrap_or(u64::MAX),
            "method": received.method.as_str(),
            "path": shortened(&received.path),
            "status": received.status.map(|status| status.as_u16()),
            "took": u64::try_from(received.took.as_millis()).unwrap_or(u64::MAX),
        })
    });
    json::answer(&shown.collect())
}

/// The beginning of a long path.
fn shortened(path: &str) -> Cow<'_, str> {
    match path.char_indices().nth(SHOWN_PATH) {
        Some((end, _)) => Cow::Owned(format!("{}…", &path[..end])),
        None => Cow::Borrowed(path),
    }
}

async fn documentation(State(world): State<Arc<World>>, Path(name): Path<String>) -> Response {
    let Some(served) = world.served(&name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let root = served.api.document.root();
    let data = json!({
        "title": title(root),
        "document": format!("/docs/{name}/openapi.json"),
        "token": world.own_token(),
        "schemes": document::bearer_schemes(root),
    });
    html(include_str!("documentation.html"), &data)
}

async fn openapi(
    State(world): State<Arc<World>>,
    Extension(origin): Extension<Origin>,
    Path(name): Path<String>,
) -> Response {
    match world.served(&name) {
        Some(served) => json::answer(&document::of(served, &origin.0)),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Path of an operation that anybody can try: it reads, and needs to know nothing.
fn simple_read(api: &Api) -> Option<&str> {
    let is_literal = |segment: &Segment| matches!(segment, Segment::Literal(_));
    let simple = |operation: &&Operation| {
        operation.method == "GET" && operation.segments.iter().all(is_literal)
    };
    let found = api.operations.iter().find(simple);
    found.map(|operation| operation.template.as_str())
}

fn title(root: &Value) -> &str {
    root.get("info").map_or("", |info| text(info, "title"))
}

/// A page of ours with its data, which its script reads.
fn html(page: &str, data: &Value) -> Response {
    let nonce = uuid::Uuid::new_v4().simple().to_string();
    // Nothing but a `<` could end the element that the data stands in.
    let data = data.to_string().replace('<', "\\u003c");
    let page = page.replace("{nonce}", &nonce).replace("{data}", &data);
    // Only scripts of the page itself run, and nothing comes from or goes to another address. Swagger UI writes styles
    // into its elements and has images in its style sheet.
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
         connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    );
    ([(header::CONTENT_SECURITY_POLICY, policy)], Html(page)).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin(host: &str) -> Option<String> {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, host.parse().unwrap());
        Origin::of(&headers).map(|origin| origin.0)
    }

    #[test]
    fn addresses_and_localhost_are_no_names_of_others() {
        for host in [
            "127.0.0.1:4010",
            "[::1]:4010",
            "localhost:4010",
            "LocalHost",
            "192.168.1.7:80",
        ] {
            assert_eq!(origin(host), Some(format!("http://{host}")));
        }
        for host in [
            "evil.example:4010",
            "localhost.evil.example",
            "127.0.0.1.evil.example:4010",
            "evil.example@127.0.0.1.nip.io",
            "sandbox",
            "127.1",
            "[::1",
            "",
            "localhost:4010/<script>",
        ] {
            assert_eq!(origin(host), None, "{host}");
        }
        assert_eq!(Origin::of(&HeaderMap::new()), None);
        // What is not part of host and port is left out.
        assert_eq!(
            origin("evil.example@localhost:1"),
            Some("http://localhost:1".to_owned())
        );
    }

    #[test]
    fn data_cannot_end_its_element() {
        let data = json!({ "title": "</script><script>alert(1)</script>" });
        let response = html("{data} {nonce}", &data);
        let policy = response.headers()[header::CONTENT_SECURITY_POLICY]
            .to_str()
            .unwrap();
        assert!(!policy.contains("script-src 'self'") && policy.contains("'nonce-"));
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap();
        let body = axum::body::to_bytes(response.into_body(), usize::MAX);
        let body = runtime.block_on(body).unwrap();
        assert!(!body.contains(&b'<'), "{body:?}");
    }
}
