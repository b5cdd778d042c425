//! Documentation of generated items: what the spec says, as Markdown.

use crate::load::Node;

/// Documentation of a type, property or parameter: its description, then its constraints, default and example.
pub(super) fn of_schema(description: Option<&str>, schema: &Node) -> String {
    let own = || schema.get("description")?.as_str();
    let description = description.or_else(own).unwrap_or_default();
    let mut paragraphs = vec![description.trim().to_owned()];
    paragraphs.extend(range(schema, "Range", "minimum", "maximum", ""));
    paragraphs.extend(range(
        schema,
        "Length",
        "minLength",
        "maxLength",
        " characters",
    ));
    paragraphs.extend(range(schema, "Items", "minItems", "maxItems", ""));
    let code = |key: &str, label: &str| {
        let value = schema.get(key)?.to_json();
        let value = value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned);
        Some(format!("{label}: `{value}`"))
    };
    paragraphs.extend(code("multipleOf", "Multiple of"));
    paragraphs.extend(code("pattern", "Pattern"));
    paragraphs.extend(code("default", "Default of the server"));
    paragraphs.extend(code("example", "Example"));
    join(paragraphs)
}

/// Documentation of a type: the same, and the page that describes it.
pub(super) fn of_type(description: Option<&str>, schema: &Node, page: Option<&str>) -> String {
    let page = page.map(|url| format!("[Reference page]({url})"));
    let paragraphs = [Some(of_schema(description, schema)), page];
    join(paragraphs.into_iter().flatten().collect())
}

fn range(schema: &Node, label: &str, min: &str, max: &str, unit: &str) -> Option<String> {
    let bound = |key: &str| schema.get(key)?.as_number().map(ToString::to_string);
    match (bound(min), bound(max)) {
        (Some(min), Some(max)) => Some(format!("{label}: {min} to {max}{unit}")),
        (Some(min), None) => Some(format!("{label}: {min} or more{unit}")),
        (None, Some(max)) => Some(format!("{label}: at most {max}{unit}")),
        (None, None) => None,
    }
}

/// Documentation of an operation: summary, description, what is unsure, and the page it was derived from.
pub(super) fn of_operation(operation: &Node) -> String {
    let text = |key: &str| operation.get(key).and_then(Node::as_str).map(str::trim);
    let summary = text("summary").unwrap_or_default();
    let mut paragraphs = vec![format!("{summary}.")];
    paragraphs.extend(text("description").map(str::to_owned));
    paragraphs.extend(text("x-unverified").map(|what| format!("Not verified: {what}")));
    let url = operation
        .get("externalDocs")
        .and_then(|docs| docs.get("url")?.as_str());
    paragraphs.extend(url.map(|url| format!("[Reference page]({url})")));
    join(paragraphs)
}

/// What to use in place of something deprecated; `None` if it is not.
pub(super) fn deprecation(schema: &Node) -> Option<String> {
    let deprecated = schema.get("deprecated").and_then(Node::as_bool) == Some(true);
    let instead = schema.get("x-replaced-by").and_then(Node::as_str);
    let advice = instead.map_or_else(
        || "the vendor advises against it".to_owned(),
        |instead| format!("use {} instead", instead.trim()),
    );
    deprecated.then_some(advice)
}

fn join(mut paragraphs: Vec<String>) -> String {
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs.join("\n\n")
}
