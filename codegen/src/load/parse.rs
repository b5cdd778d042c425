//! YAML text to [`Node`].

use std::collections::{HashMap, HashSet};

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError};
use serde_json::Number;

use crate::diagnostic::Finding;
use crate::node::{Entry, Node, Value};
use crate::source::{FileId, SourceFile, Span};

/// Deeper nesting than any document needs; keeps recursion over the tree within the stack.
const MAX_DEPTH: usize = 96;

/// Most values that aliases may stand for; a few lines of them could stand for billions.
const MAX_COPIED: usize = 1_000_000;

/// Parses one file.
///
/// # Errors
/// The first thing that keeps the text from being read as plain YAML data.
pub(super) fn parse(file: FileId, source: &SourceFile) -> Result<Node, Finding> {
    tree_builder(file, source).build()
}

/// Parses one file that others wrote, in which an alias stands for what its anchor marks.
///
/// # Errors
/// As [`parse`], or the aliases stand for more than a document can hold.
pub(super) fn parse_with_aliases(file: FileId, source: &SourceFile) -> Result<Node, Finding> {
    let mut builder = tree_builder(file, source);
    builder.anchors = Some(HashMap::new());
    builder.build()
}

fn tree_builder(file: FileId, source: &SourceFile) -> TreeBuilder<'_> {
    // The scanner counts characters, spans count bytes.
    let offsets: Vec<usize> = source.text.char_indices().map(|(byte, _)| byte).collect();
    TreeBuilder {
        file,
        offsets,
        text: &source.text,
        open: Vec::new(),
        root: None,
        anchors: None,
        anchored: Vec::new(),
        copied: 0,
    }
}

/// A collection whose end was not seen yet; a mapping with the key whose value comes next, and all keys so far.
enum Open {
    Sequence(Vec<Node>, Span),
    Mapping(Vec<Entry>, Option<(String, Span)>, Span, HashSet<String>),
}

struct TreeBuilder<'a> {
    file: FileId,
    offsets: Vec<usize>,
    text: &'a str,
    open: Vec<Open>,
    root: Option<Node>,
    /// What each anchor marks; `None` where there must be none.
    anchors: Option<HashMap<usize, Node>>,
    /// The anchors of what is open, 0 where there is none.
    anchored: Vec<usize>,
    /// Values that aliases stood for.
    copied: usize,
}

impl TreeBuilder<'_> {
    fn build(mut self) -> Result<Node, Finding> {
        let mut documents = 0;
        for event in Parser::new_from_str(self.text) {
            let (event, span) = event.map_err(|error| self.syntax(&error))?;
            let span = self.span(span.start.index(), span.end.index());
            match event {
                Event::DocumentStart(_) => {
                    documents += 1;
                    if documents > 1 {
                        return Err(unsupported(&span, "a second YAML document"));
                    }
                }
                Event::Alias(anchor) => self.alias(anchor, &span)?,
                Event::Scalar(_, _, anchor, _)
                | Event::SequenceStart(anchor, _)
                | Event::MappingStart(anchor, _)
                    if anchor > 0 && self.anchors.is_none() =>
                {
                    return Err(unsupported(&span, "a YAML anchor"));
                }
                Event::Scalar(_, _, _, Some(_))
                | Event::SequenceStart(_, Some(_))
                | Event::MappingStart(_, Some(_)) => {
                    return Err(unsupported(&span, "a YAML tag"));
                }
                Event::Scalar(text, style, anchor, _) => {
                    self.scalar(&text, style, anchor, span)?;
                }
                Event::SequenceStart(anchor, _) => {
                    self.push(Open::Sequence(Vec::new(), span), anchor)?;
                }
                Event::MappingStart(anchor, _) => {
                    let keys = HashSet::new();
                    self.push(Open::Mapping(Vec::new(), None, span, keys), anchor)?;
                }
                Event::SequenceEnd | Event::MappingEnd => self.close(&span)?,
                Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
            }
        }
        let everything = self.span(0, self.offsets.len());
        self.root.ok_or_else(|| {
            Finding::new(
                "empty-document",
                &everything,
                "the file is empty",
                "write an OpenAPI document into it, or remove it",
            )
        })
    }

    fn push(&mut self, open: Open, anchor: usize) -> Result<(), Finding> {
        if self.open.len() == MAX_DEPTH {
            let (Open::Sequence(_, span) | Open::Mapping(_, _, span, _)) = &open;
            return Err(Finding::new(
                "too-deep",
                span,
                format!("nested more than {MAX_DEPTH} levels deep"),
                "move the inner parts into components and refer to them with $ref",
            ));
        }
        self.open.push(open);
        self.anchored.push(anchor);
        Ok(())
    }

    fn alias(&mut self, anchor: usize, span: &Span) -> Result<(), Finding> {
        let Some(anchors) = &self.anchors else {
            return Err(unsupported(span, "a YAML alias"));
        };
        // What is still open marks nothing yet: it would hold itself.
        let Some(node) = anchors.get(&anchor).cloned() else {
            return Err(unsupported(span, "an alias of what it stands in"));
        };
        self.copied += node.size();
        if self.copied > MAX_COPIED {
            return Err(Finding::new(
                "too-large",
                span,
                format!("the aliases up to here stand for more than {MAX_COPIED} values"),
                "write a document without aliases",
            ));
        }
        self.add(node)
    }

    fn mark(&mut self, anchor: usize, node: &Node) {
        if let (Some(anchors), true) = (&mut self.anchors, anchor > 0) {
            anchors.insert(anchor, node.clone());
        }
    }

    fn close(&mut self, end: &Span) -> Result<(), Finding> {
        let node = match self.open.pop() {
            Some(Open::Sequence(elements, start)) => {
                self.node(Value::Sequence(elements), &start, end)
            }
            Some(Open::Mapping(entries, _, start, _)) => {
                self.node(Value::Mapping(entries), &start, end)
            }
            None => return Ok(()),
        };
        let anchor = self.anchored.pop().unwrap_or_default();
        self.mark(anchor, &node);
        self.add(node)
    }

    /// A block collection ends where the next token begins; trim it to its last line with text.
    fn node(&self, value: Value, start: &Span, end: &Span) -> Node {
        let begin = start.range.start;
        let text = self.text.get(begin..end.range.end).unwrap_or_default();
        let range = begin..begin + text.trim_end().len();
        Node {
            value,
            span: Span {
                file: self.file,
                range,
            },
        }
    }

    fn scalar(
        &mut self,
        text: &str,
        style: ScalarStyle,
        anchor: usize,
        span: Span,
    ) -> Result<(), Finding> {
        if let Some(Open::Mapping(_, key @ None, _, keys)) = self.open.last_mut() {
            if !keys.insert(text.to_owned()) {
                return Err(Finding::new(
                    "duplicate-key",
                    &span,
                    format!("the key `{text}` stands twice in the same mapping"),
                    "remove or rename one of the two",
                ));
            }
            *key = Some((text.to_owned(), span));
            return Ok(());
        }
        let value = if style == ScalarStyle::Plain {
            plain(text)
        } else {
            Value::String(text.to_owned())
        };
        let node = Node { value, span };
        self.mark(anchor, &node);
        self.add(node)
    }

    fn add(&mut self, node: Node) -> Result<(), Finding> {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::Sequence(elements, _)) => elements.push(node),
            Some(Open::Mapping(entries, key, ..)) => {
                let Some((key, key_span)) = key.take() else {
                    return Err(unsupported(&node.span, "a key that is a list or a mapping"));
                };
                entries.push(Entry {
                    key,
                    key_span,
                    value: node,
                });
            }
        }
        Ok(())
    }

    fn span(&self, start: usize, end: usize) -> Span {
        let byte = |index: usize| self.offsets.get(index).copied().unwrap_or(self.text.len());
        Span {
            file: self.file,
            range: byte(start)..byte(end),
        }
    }

    fn syntax(&self, error: &ScanError) -> Finding {
        let at = error.marker().index();
        Finding::new(
            "yaml-syntax",
            &self.span(at, at),
            format!("this is not valid YAML: {}", error.info()),
            "look at the indentation, quotes and colons here and just above",
        )
    }
}

fn unsupported(span: &Span, what: &str) -> Finding {
    Finding::new(
        "yaml-feature",
        span,
        format!("{what} is not allowed here"),
        "write plain YAML data: one document a file, no anchors, aliases or tags; use $ref to share",
    )
}

/// A plain scalar by the core schema of YAML 1.2.
fn plain(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Value::Null,
        "true" | "True" | "TRUE" => return Value::Bool(true),
        "false" | "False" | "FALSE" => return Value::Bool(false),
        _ => {}
    }
    number(text).map_or_else(|| Value::String(text.to_owned()), Value::Number)
}

fn number(text: &str) -> Option<Number> {
    let unsigned = text.strip_prefix('+').unwrap_or(text);
    let prefixed = |prefix, radix| {
        let digits = unsigned.strip_prefix(prefix)?;
        u64::from_str_radix(digits, radix).ok().map(Number::from)
    };
    if let Some(number) = prefixed("0x", 16).or_else(|| prefixed("0o", 8)) {
        return Some(number);
    }
    // Rust also reads "inf" and "nan", which YAML spells with a leading dot and JSON cannot hold.
    if !unsigned.contains(|c: char| c.is_ascii_digit())
        || unsigned.contains(|c: char| !matches!(c, '0'..='9' | '-' | '+' | '.' | 'e' | 'E'))
    {
        return None;
    }
    let integer = unsigned.parse::<i64>().map(Number::from);
    let integer = integer.or_else(|_| unsigned.parse::<u64>().map(Number::from));
    integer
        .ok()
        .or_else(|| Number::from_f64(unsigned.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::source::Sources;

    fn parse_text(text: &str) -> Result<serde_json::Value, Finding> {
        let mut sources = Sources::default();
        let file = sources.add("test.yaml", text);
        parse(file, sources.file(file)).map(|node| node.to_json())
    }

    #[test]
    fn scalars_follow_the_core_schema() {
        let text = "[~, null, true, 1, -2, 0x1f, 18446744073709551615, 1.5, 1e3, '1', .inf, 3.0.3, no, +, '']";
        let expected = serde_json::json!([
            null,
            null,
            true,
            1,
            -2,
            31,
            18_446_744_073_709_551_615_u64,
            1.5,
            1000.0,
            "1",
            ".inf",
            "3.0.3",
            "no",
            "+",
            ""
        ]);
        assert_eq!(parse_text(text), Ok(expected));
    }

    #[test]
    fn spans_are_bytes_of_the_value() {
        let mut sources = Sources::default();
        let text = "grüße:\n  port: 1\n  list:\n    - ä\nlast: x\n";
        let file = sources.add("test.yaml", text);
        let node = parse(file, sources.file(file)).unwrap();
        let inner = node.get("grüße").unwrap();
        assert_eq!(&text[inner.span.range.clone()], "port: 1\n  list:\n    - ä");
        let port = inner.entry("port").unwrap();
        assert_eq!(&text[port.key_span.range.clone()], "port");
        assert_eq!(&text[node.get("last").unwrap().span.range.clone()], "x");
    }

    fn parse_aliased(text: &str) -> Result<serde_json::Value, Finding> {
        let mut sources = Sources::default();
        let file = sources.add("test.yaml", text);
        parse_with_aliases(file, sources.file(file)).map(|node| node.to_json())
    }

    #[test]
    fn an_alias_stands_for_what_its_anchor_marks() {
        let text = "a: &x [1, &y {b: 2}]\nc: *x\nd: *y\n";
        let expected =
            serde_json::json!({ "a": [1, { "b": 2 }], "c": [1, { "b": 2 }], "d": { "b": 2 } });
        assert_eq!(parse_aliased(text), Ok(expected));
        assert_eq!(parse_aliased("&x [*x]").unwrap_err().rule, "yaml-feature");
        let many: String = (1..12)
            .map(|n| format!("- &a{n} [{}]\n", vec![format!("*a{}", n - 1); 9].join(", ")))
            .collect();
        let error = parse_aliased(&format!("- &a0 1\n{many}")).unwrap_err();
        assert_eq!(error.rule, "too-large");
    }

    #[test]
    fn json_is_read_as_it_is() {
        let text = "{\n\t\"a\\/b\": \"\\u00e9 \\n\",\n\t\"c\":[1,-2.5e3,null,true],\"d\":{}}";
        let value: serde_json::Value = serde_json::from_str(text).unwrap();
        assert_eq!(parse_text(text), Ok(value));
    }

    #[test]
    fn what_is_no_plain_data_is_refused() {
        for (text, rule) in [
            ("", "empty-document"),
            ("# only a comment\n", "empty-document"),
            ("a: &x 1\nb: *x\n", "yaml-feature"),
            ("a: !!str 1\n", "yaml-feature"),
            ("a: 1\n---\nb: 2\n", "yaml-feature"),
            ("{a: 1}: 2\n", "yaml-feature"),
            ("a: 1\na: 2\n", "duplicate-key"),
            ("a: [1, 2\nb: 3\n", "yaml-syntax"),
            ("a:\n\t- 1\n", "yaml-syntax"),
        ] {
            assert_eq!(
                parse_text(text).map_err(|finding| finding.rule),
                Err(rule),
                "{text:?}"
            );
        }
        let deep = "[".repeat(200) + &"]".repeat(200);
        assert_eq!(parse_text(&deep).unwrap_err().rule, "too-deep");
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "[\\[\\]{}:,\\-&*!|>'\" \n\t#a0é~?%@`.]{0,60}") {
            let _ = parse_text(&text);
        }

        #[test]
        fn agrees_with_serde_yaml(value in json()) {
            let text = serde_yaml::to_string(&value).unwrap();
            prop_assert_eq!(parse_text(&text), Ok(value), "{}", text);
        }
    }

    fn json() -> impl Strategy<Value = serde_json::Value> {
        let leaf = prop_oneof![
            Just(serde_json::Value::Null),
            any::<bool>().prop_map(Into::into),
            any::<i64>().prop_map(Into::into),
            "[ -~é\n]{0,12}".prop_map(Into::into),
        ];
        leaf.prop_recursive(3, 24, 4, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..4).prop_map(Into::into),
                proptest::collection::btree_map("[a-z0-9$/é]{1,6}", inner, 0..4)
                    .prop_map(|map| { serde_json::Value::Object(map.into_iter().collect()) }),
            ]
        })
    }
}
