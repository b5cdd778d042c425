//! Markdown that can do no harm, whatever text it is made of.
//!
//! A description ends in a doc comment. There a block of code is a test that `cargo test` runs, and HTML is part of the page
//! that `cargo doc` writes. [`safe`] lets neither through. It asks the parser that rustdoc itself uses, so that all other text
//! stays as it is.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag};

/// What may be left to escape after one part was escaped; a text that still is not safe loses all its Markdown.
const ROUNDS: usize = 8;

/// Links that do something else than lead somewhere.
const ACTIVE_SCHEMES: [&str; 3] = ["javascript:", "data:", "vbscript:"];

/// The text without what would become code that runs or HTML; unchanged, but for its ends, if there is no such thing.
#[must_use]
pub fn safe(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    // rustdoc takes away what all lines are indented by: nothing, if the first is not.
    let mut safe = lines.trim().to_owned();
    for _ in 0..ROUNDS {
        let edits = edits(&safe);
        if edits.is_empty() {
            return safe;
        }
        safe = edited(&safe, edits);
    }
    if edits(&safe).is_empty() {
        return safe;
    }
    plain(&safe)
}

/// A text as code in a line; backticks in it need more of them around it.
#[must_use]
pub fn code(text: &str) -> String {
    if text.is_empty() {
        return "`\"\"`".to_owned();
    }
    // Code in a line has but one line.
    let text: String = text
        .chars()
        .map(|c| {
            if c.is_control() {
                c.escape_debug().to_string()
            } else {
                c.to_string()
            }
        })
        .collect();
    let backticks = text.split(|c| c != '`').map(str::len).max();
    let longest = backticks.unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    // A space at both ends would be taken for such as keep backticks apart.
    if longest == 0 && !(text.starts_with(' ') && text.ends_with(' ')) {
        format!("{fence}{text}{fence}")
    } else {
        format!("{fence} {text} {fence}")
    }
}

/// A stretch of text, and what is to stand in its place.
type Edit = (Range<usize>, &'static str);

/// What has to change so that nothing of what is harmful now is so any more.
fn edits(text: &str) -> Vec<Edit> {
    let extended = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION;
    let mut edits = Vec::new();
    // rustdoc looks for tests without the extensions, and writes pages with them.
    for options in [Options::empty(), extended] {
        for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
            match event {
                Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => {
                    edits.extend(escapes(text, range, '<'));
                }
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => {
                    edits.extend(fences(text, range));
                }
                Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => {
                    edits.extend(indentation(text, range));
                }
                Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. })
                    if is_active(&dest_url) =>
                {
                    let end = range.end.min(range.start + 2);
                    edits.extend(escapes(text, range.start..end, '['));
                    edits.extend(escapes(text, range.start..end, '<'));
                }
                _ => {}
            }
        }
    }
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    edits.dedup();
    edits
}

/// Whether a link would run what stands in it.
fn is_active(url: &str) -> bool {
    let visible = url
        .chars()
        .filter(|c| !c.is_control() && !c.is_whitespace());
    let url = visible.collect::<String>().to_lowercase();
    ACTIVE_SCHEMES.iter().any(|scheme| url.starts_with(scheme))
}

/// A backslash before each of these characters.
fn escapes(text: &str, range: Range<usize>, which: char) -> impl Iterator<Item = Edit> {
    let start = range.start;
    let part = text.get(range).unwrap_or_default();
    let found = part.match_indices(which);
    found.map(move |(at, _)| (start + at..start + at, "\\"))
}

/// A backslash before each character of the fences around a block.
fn fences(text: &str, range: Range<usize>) -> Vec<Edit> {
    let block = text.get(range.clone()).unwrap_or_default();
    let fence = block.chars().next().filter(|c| matches!(c, '`' | '~'));
    let mut edits = Vec::new();
    let mut start = range.start;
    for line in block.split_inclusive('\n') {
        let indented = line.trim_start_matches([' ', '\t', '>']);
        let run = indented.len() - indented.trim_start_matches(['`', '~']).len();
        let begin = start + line.len() - indented.len();
        if run > 2 || start == range.start {
            // The first line begins with the fence itself.
            edits.extend(
                (begin..begin + run.max(usize::from(fence.is_some()))).map(|at| (at..at, "\\")),
            );
        }
        start += line.len();
    }
    edits
}

/// Nothing in the place of what lines are indented by.
fn indentation(text: &str, range: Range<usize>) -> Vec<Edit> {
    let blank = |c: char| c == ' ' || c == '\t';
    let before = text.get(..range.start).unwrap_or_default();
    let margin = before.len() - before.trim_end_matches(blank).len();
    let begin = range.start - margin;
    let line_start = begin == 0 || before[..begin].ends_with('\n');
    let mut edits = Vec::new();
    let mut start = begin;
    for line in text
        .get(begin..range.end)
        .unwrap_or_default()
        .split_inclusive('\n')
    {
        let margin = line.len() - line.trim_start_matches(blank).len();
        let rest = if start == begin && !line_start {
            " "
        } else {
            ""
        };
        edits.push((start..start + margin, rest));
        start += line.len();
    }
    edits.retain(|(range, rest)| range.len() > rest.len());
    edits
}

fn edited(text: &str, edits: Vec<Edit>) -> String {
    let mut edited = String::with_capacity(text.len() + edits.len());
    let mut done = 0;
    for (range, instead) in edits {
        // Of two that overlap the first is made; the next round sees to the other.
        if range.start >= done {
            edited.push_str(text.get(done..range.start).unwrap_or_default());
            edited.push_str(instead);
            done = range.end;
        }
    }
    edited.push_str(text.get(done..).unwrap_or_default());
    edited.trim_start().to_owned()
}

/// The text with a backslash before everything that could mean something, and no line indented.
fn plain(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let characters = line.trim_start().chars();
        let escaped = characters.map(|c| match c {
            '\t' => " ".to_owned(),
            c if c.is_ascii_punctuation() => format!("\\{c}"),
            c => c.to_string(),
        });
        escaped.collect::<String>()
    });
    lines.collect::<Vec<_>>().join("\n").trim().to_owned()
}

#[cfg(test)]
mod tests;
