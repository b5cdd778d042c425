//! Examples and defaults: each has to satisfy its schema.

use jsonschema::error::{TypeKind, ValidationErrorKind as Reason};
use jsonschema::paths::{Location, LocationSegment};
use jsonschema::{JsonType, ValidationError};

use super::api::{Api, named};
use super::{json_schema, place, schemas, words};
use crate::diagnostic::Finding;
use crate::grammar::{Kind, Visit};
use crate::load::{Entry, Node};
use crate::source::Span;

const RULE: &str = "example";

/// A value and the schema that it has to satisfy.
struct Sample<'a> {
    /// The value with the key under which it stands: `example`, `default` or `value`.
    entry: &'a Entry,
    schema: &'a Node,
}

pub(super) fn check(api: &Api<'_>) -> Vec<Finding> {
    let samples: Vec<Sample<'_>> = api
        .objects
        .iter()
        .flat_map(|object| samples(api, object))
        .collect();
    // Against a schema without an end no value can be checked.
    if samples.is_empty() || !schemas::endless(api).is_empty() {
        return Vec::new();
    }
    let schemas: Vec<&Node> = samples.iter().map(|sample| sample.schema).collect();
    let validator = match json_schema::validator(api, &schemas) {
        Ok(validator) => validator,
        Err(error) => {
            let message = format!("the examples cannot be checked: {}", error.masked());
            let hint = "correct the schemas";
            return vec![Finding::new(
                RULE,
                place::head(api.document.root()),
                message,
                hint,
            )];
        }
    };
    let values = samples
        .iter()
        .map(|sample| sample.entry.value.to_json())
        .collect();
    let mut findings = Vec::new();
    for error in validator.iter_errors(&values) {
        let sample = match error.instance_path().iter().next() {
            Some(LocationSegment::Index(index)) => samples.get(index),
            _ => None,
        };
        if let Some(sample) = sample {
            report(api, sample, &error, &mut findings);
        }
    }
    findings
}

fn samples<'a>(api: &Api<'a>, object: &Visit<'a>) -> Vec<Sample<'a>> {
    let node = object.node;
    let (schema, keys) = match object.kind {
        Kind::Schema if node.reference().is_none() => {
            (Some(node), ["example", "default"].as_slice())
        }
        Kind::MediaType | Kind::Parameter | Kind::Header => {
            (node.get("schema"), ["example"].as_slice())
        }
        _ => return Vec::new(),
    };
    let Some(schema) = schema else {
        return Vec::new();
    };
    let mut entries: Vec<&Entry> = keys.iter().filter_map(|key| node.entry(key)).collect();
    if object.kind != Kind::Schema {
        let examples = named(node.get("examples")).map(|entry| api.document.resolve(&entry.value));
        entries.extend(examples.filter_map(|example| example.entry("value")));
    }
    entries
        .into_iter()
        .map(|entry| Sample { entry, schema })
        .collect()
}

fn report(
    api: &Api<'_>,
    sample: &Sample<'_>,
    error: &ValidationError<'_>,
    findings: &mut Vec<Finding>,
) {
    if let Some(errors) = meant_case(error) {
        for error in errors {
            report(api, sample, error, findings);
        }
        return;
    }
    let path = error.instance_path();
    let found = find(sample.entry, path);
    let span = match error.kind() {
        Reason::AdditionalProperties { unexpected } => {
            let entry = unexpected.first().and_then(|name| found.node.entry(name));
            entry.map_or(found.span, |entry| &entry.key_span)
        }
        _ => found.span,
    };
    let whole = if sample.entry.key == "default" {
        "the default"
    } else {
        "the example"
    };
    let subject = match path_text(path) {
        path if path.is_empty() => whole.to_owned(),
        path => format!("`{path}` in {whole}"),
    };
    let keyword = match error.kind() {
        // The one keyword of our own stands for the formats of numbers.
        Reason::Custom { keyword, .. } if keyword != "pattern" => "format",
        kind => kind.keyword(),
    };
    let message = format!(
        "{subject} breaks `{keyword}`: {}",
        reason(error, found.node)
    );
    let hint = format!(
        "correct the value, or the schema at {}",
        api.place(rule(api, sample.schema, error))
    );
    findings.push(Finding::new(RULE, span, message, hint));
}

/// The errors of the case that was probably meant, where no case of a union fits: the only one whose type is right.
fn meant_case<'e>(error: &'e ValidationError<'_>) -> Option<&'e [ValidationError<'static>]> {
    let (Reason::AnyOf { context } | Reason::OneOfNotValid { context }) = error.kind() else {
        return None;
    };
    let path = error.instance_path();
    let is_other = |error: &ValidationError<'_>| {
        matches!(error.kind(), Reason::Type { .. }) && error.instance_path() == path
    };
    let mut cases = context.iter().filter(|errors| !errors.iter().any(is_other));
    cases
        .next()
        .filter(|_| cases.next().is_none())
        .map(Vec::as_slice)
}

/// A part of an example and where to point for it.
struct Part<'a> {
    node: &'a Node,
    span: &'a Span,
}

/// The part at a path, whose first step is the number of the sample.
fn find<'a>(entry: &'a Entry, path: &Location) -> Part<'a> {
    let mut part = Part {
        node: &entry.value,
        span: place::value(entry),
    };
    for step in path.iter().skip(1) {
        let next = match step {
            LocationSegment::Property(name) => part.node.entry(&name).map(|entry| Part {
                node: &entry.value,
                span: place::value(entry),
            }),
            LocationSegment::Index(index) => part.node.elements().get(index).map(|node| Part {
                node,
                span: place::head(node),
            }),
        };
        match next {
            Some(next) => part = next,
            None => break,
        }
    }
    part
}

/// The keyword of the schema that refuses a value. Steps that only the conversion to JSON Schema knows are left out.
fn rule<'a>(api: &Api<'a>, schema: &'a Node, error: &ValidationError<'_>) -> &'a Span {
    let (mut node, mut span) = (schema, place::head(schema));
    for step in error.evaluation_path().iter().skip(2) {
        if let Some(target) = api.document.target(node) {
            node = target.node;
            span = place::head(node);
        }
        match step {
            LocationSegment::Index(index) => node = node.elements().get(index).unwrap_or(node),
            LocationSegment::Property(name) => {
                if let Some(entry) = node.entry(&name) {
                    (node, span) = (&entry.value, &entry.key_span);
                }
            }
        }
    }
    span
}

/// A path as people write it, `data.ports[0].id`, without the number of the sample.
fn path_text(path: &Location) -> String {
    let mut text = String::new();
    for step in path.iter().skip(1) {
        match step {
            LocationSegment::Index(index) => text.extend(["[", &index.to_string(), "]"]),
            LocationSegment::Property(name) => {
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(&name);
            }
        }
    }
    text
}

/// Why a value is refused, without the value: it may be a secret, and the report shows the line anyway.
pub(super) fn reason(error: &ValidationError<'_>, node: &Node) -> String {
    let at = |bound: &str, limit: &dyn std::fmt::Display| format!("{bound} {limit}");
    match error.kind() {
        Reason::Type { kind } => format!("this is {}, not {}", node.kind(), types(kind)),
        Reason::Required { property } => {
            format!("`{}` is missing", property.as_str().unwrap_or_default())
        }
        Reason::AdditionalProperties { unexpected } => {
            format!(
                "the schema does not know {}",
                words::quoted(unexpected.iter().map(String::as_str))
            )
        }
        Reason::Enum { options } => {
            let options = options.as_array().map_or(&[][..], Vec::as_slice);
            let options: Vec<String> = options.iter().map(option).collect();
            format!(
                "allowed here: {}",
                words::quoted(options.iter().map(String::as_str))
            )
        }
        Reason::Minimum { limit } => at("the least value is", limit),
        Reason::Maximum { limit } => at("the greatest value is", limit),
        Reason::ExclusiveMinimum { limit } => at("the value has to be more than", limit),
        Reason::ExclusiveMaximum { limit } => at("the value has to be less than", limit),
        Reason::MultipleOf { multiple_of } => at("the value has to be a multiple of", multiple_of),
        Reason::MinLength { limit } => at("the least number of characters is", limit),
        Reason::MaxLength { limit } => at("the greatest number of characters is", limit),
        Reason::MinItems { limit } => at("the least number of elements is", limit),
        Reason::MaxItems { limit } => at("the greatest number of elements is", limit),
        Reason::MinProperties { limit } => at("the least number of properties is", limit),
        Reason::MaxProperties { limit } => at("the greatest number of properties is", limit),
        Reason::UniqueItems => "the list holds something twice".to_owned(),
        Reason::Format { format } => format!("this is no {format}"),
        Reason::AnyOf { .. } | Reason::OneOfNotValid { .. } => {
            "it fits none of the cases".to_owned()
        }
        Reason::OneOfMultipleValid { .. } => "it fits more than one case".to_owned(),
        Reason::Not { .. } => "it fits what is excluded".to_owned(),
        Reason::Custom { message, .. } => message.clone(),
        _ => error.masked().to_string(),
    }
}

fn option(value: &serde_json::Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}

fn types(kind: &TypeKind) -> String {
    let names: Vec<&str> = match kind {
        TypeKind::Single(one) => vec![one.as_str()],
        TypeKind::Multiple(types) => types.iter().map(JsonType::as_str).collect(),
    };
    let names = names.into_iter().map(|name| match name {
        "array" => "a list".to_owned(),
        "object" => "a mapping".to_owned(),
        "null" => "null".to_owned(),
        "integer" => "an integer".to_owned(),
        name => format!("a {name}"),
    });
    names.collect::<Vec<_>>().join(" or ")
}
