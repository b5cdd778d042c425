//! Findings: what is wrong with a document, where, and what to do about it.

use std::fmt;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use crate::source::{Sources, Span};

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
        for finding in &self.findings {
            text.push_str(&renderer.render(&[self.group(finding)]));
            text.push_str("\n\n");
        }
        let noun = if self.findings.len() == 1 {
            "finding"
        } else {
            "findings"
        };
        text + &format!("{} {noun}\n", self.findings.len())
    }

    fn group<'a>(&'a self, finding: &'a Finding) -> Group<'a> {
        let title = Level::ERROR
            .primary_title(finding.message.as_str())
            .id(finding.rule);
        let group = match &finding.span {
            None => Group::with_title(title),
            Some(span) => {
                let file = self.sources.file(span.file);
                title.element(
                    Snippet::source(file.text.as_str())
                        .path(file.path.as_str())
                        .annotation(AnnotationKind::Primary.span(span.range.clone())),
                )
            }
        };
        group.element(Level::HELP.message(finding.hint.as_str()))
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(false))
    }
}

impl std::error::Error for Report {}
