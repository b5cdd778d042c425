//! Findings: what is wrong with a document, where, and what to do about it.

use std::fmt;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet, Title};

use crate::source::{Sources, Span};

/// Findings that are printed; who has mended so many runs the check again.
const MAX_PRINTED: usize = 100;

/// Most bytes of lines that are shown for one finding.
const MAX_SHOWN: usize = 16 * 1024;

/// One thing that is wrong with a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Short kebab-case name of the rule that was broken.
    pub rule: &'static str,
    /// What is wrong.
    pub message: String,
    /// Where; `None` where there is no text to point at, such as a file that cannot be read.
    pub span: Option<Span>,
    /// What to do about it.
    pub hint: String,
}

impl Finding {
    /// A finding at a place in the text.
    pub fn new(
        rule: &'static str,
        span: &Span,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) -> Self {
        Self {
            rule,
            message: message.into(),
            span: Some(span.clone()),
            hint: hint.into(),
        }
    }

    /// A finding about something that has no text.
    pub fn without_place(
        rule: &'static str,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) -> Self {
        Self {
            rule,
            message: message.into(),
            span: None,
            hint: hint.into(),
        }
    }
}

/// Everything that is wrong with one document, sorted by place, with the texts to show.
///
/// `Display` prints it for people, as a compiler would.
#[derive(Clone, Debug)]
pub struct Report {
    sources: Sources,
    findings: Vec<Finding>,
}

impl Report {
    /// Sorts findings by file, place and rule, and drops exact repetitions.
    #[must_use]
    pub fn new(sources: Sources, mut findings: Vec<Finding>) -> Self {
        let key = |finding: &Finding| {
            let place = finding.span.as_ref().map(|span| {
                let path = sources.file(span.file).path.clone();
                (path, span.range.start, span.range.end)
            });
            (place, finding.rule, finding.message.clone())
        };
        findings.sort_by_cached_key(key);
        findings.dedup();
        Self { sources, findings }
    }

    /// The findings in the order in which they are printed.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// `file:line:column` of a finding, counted from one.
    #[must_use]
    pub fn place(&self, finding: &Finding) -> Option<String> {
        let span = finding.span.as_ref()?;
        let (line, column) = self.sources.line_column(span.file, span.range.start);
        Some(format!(
            "{}:{line}:{column}",
            self.sources.file(span.file).path
        ))
    }

    /// The report as text, with terminal colours or without.
    #[must_use]
    pub fn render(&self, colour: bool) -> String {
        let renderer = if colour {
            Renderer::styled()
        } else {
            Renderer::plain()
        };
        let mut text = String::new();
        for finding in self.findings.iter().take(MAX_PRINTED) {
            text.push_str(&renderer.render(&[self.group(finding)]));
            text.push_str("\n\n");
        }
        let count = self.findings.len();
        let noun = if count == 1 { "finding" } else { "findings" };
        let left = count.saturating_sub(MAX_PRINTED);
        let left = match left {
            0 => String::new(),
            left => format!(", {left} of which are not shown"),
        };
        text + &format!("{count} {noun}{left}\n")
    }

    fn group<'a>(&'a self, finding: &'a Finding) -> Group<'a> {
        let title = Level::ERROR
            .primary_title(finding.message.as_str())
            .id(finding.rule);
        let group = match &finding.span {
            None => Group::with_title(title),
            Some(span) => self.shown(span, title),
        };
        group.element(Level::HELP.message(finding.hint.as_str()))
    }

    /// The place with its lines; only these are laid out, not the whole file.
    fn shown<'a>(&'a self, span: &Span, title: Title<'a>) -> Group<'a> {
        let file = self.sources.file(span.file);
        let (line, column) = self.sources.line_column(span.file, span.range.start);
        let (lines, marked) = window(&file.text, &span.range);
        let Some(shown) = file.text.get(lines).filter(|_| column < MAX_SHOWN) else {
            let origin = Origin::path(file.path.as_str());
            return title.element(origin.line(line).char_column(column));
        };
        let snippet = Snippet::source(shown).line_start(line);
        let snippet = snippet.path(file.path.as_str());
        title.element(snippet.annotation(AnnotationKind::Primary.span(marked)))
    }
}

/// The lines of a stretch of text, and where it stands within them; without what is too much to show.
fn window(text: &str, range: &Range<usize>) -> (Range<usize>, Range<usize>) {
    let start = range.start.min(text.len());
    let before = text.get(..start).unwrap_or_default();
    let first = before.rfind('\n').map_or(0, |newline| newline + 1);
    let boundary = |at: &usize| text.is_char_boundary(*at);
    let most = text.len().min(start.saturating_add(MAX_SHOWN));
    let most = (start..=most).rev().find(boundary).unwrap_or(start);
    let end = range.end.clamp(start, most);
    let rest = text.get(end..most).unwrap_or_default();
    let last = rest.find('\n').map_or(most, |newline| end + newline);
    (first..last, start - first..end - first)
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(false))
    }
}

impl std::error::Error for Report {}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;

    fn report(text: &str, ranges: impl IntoIterator<Item = Range<usize>>) -> Report {
        let mut sources = Sources::default();
        let file = sources.add("a.yaml", text);
        let finding = |range| Finding::new("rule", &Span { file, range }, "wrong", "mend it");
        let findings = ranges.into_iter().map(finding).collect();
        Report::new(sources, findings)
    }

    #[test]
    fn only_the_lines_of_a_finding_are_shown() {
        let text = "one: 1\ntwo: zwölf\nthree: 3\n";
        let shown = report(
            text,
            std::iter::once(text.find("zw").unwrap()..text.find("\nthree").unwrap()),
        );
        let expected = "error[rule]: wrong\n --> a.yaml:2:6\n  |\n2 | two: zwölf\n  |      ^^^^^\n  |\n  \
                        = help: mend it\n\n1 finding\n";
        assert_eq!(shown.to_string(), expected);
    }

    #[test]
    fn thousands_of_findings_are_printed_quickly() {
        let text = "line: value\n".repeat(600_000);
        let start = Instant::now();
        let printed = report(&text, (0..7000).map(|line| line * 12..line * 12 + 4)).to_string();
        assert!(
            start.elapsed() < Duration::from_secs(10),
            "{:?}",
            start.elapsed()
        );
        assert!(printed.contains("a.yaml:100:1") && !printed.contains("a.yaml:101:1"));
        assert!(printed.ends_with("7000 findings, 6900 of which are not shown\n"));
    }

    #[test]
    fn findings_in_one_long_line_are_printed_quickly() {
        let text = "[1, ".repeat(1_000_000);
        let start = Instant::now();
        let printed = report(&text, (0..7000).map(|n| n * 500..n * 500 + 400_000)).to_string();
        assert!(
            start.elapsed() < Duration::from_secs(10),
            "{:?}",
            start.elapsed()
        );
        assert!(printed.contains("a.yaml:1:49501"), "{printed}");
        assert!(printed.len() < 1_000_000, "{}", printed.len());
    }

    #[test]
    fn any_range_can_be_shown() {
        let text = "ä\nö: x\n\nü";
        let boundaries: Vec<usize> = (0..=text.len())
            .filter(|at| text.is_char_boundary(*at))
            .collect();
        for start in &boundaries {
            for end in boundaries.iter().filter(|end| *end >= start) {
                assert!(
                    report(text, std::iter::once(*start..*end))
                        .to_string()
                        .contains("a.yaml:")
                );
            }
        }
    }
}
