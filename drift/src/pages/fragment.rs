//! Pages that hold an OpenAPI document, of their one operation, in a fenced block.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag};

use crate::error::Problem;
use crate::facts::Api;
use crate::openapi;

/// Where the block with the document is, as bytes of the page: the first that says it is OpenAPI.
#[must_use]
pub fn find(text: &str) -> Option<Range<usize>> {
    let blocks = Parser::new(text)
        .into_offset_iter()
        .filter_map(|(event, range)| match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(_))) => Some(range),
            _ => None,
        });
    let mut blocks = blocks.filter(|range| {
        let lines = text.get(range.clone()).unwrap_or_default().lines().skip(1);
        let key = lines
            .map(str::trim)
            .find(|line| !line.is_empty() && *line != "{");
        let key = key
            .unwrap_or_default()
            .trim_start_matches('{')
            .trim_start_matches('"');
        key.starts_with("openapi\":") || key.starts_with("openapi:")
    });
    blocks.next()
}

/// Reads the document of a page; places are those in the page.
///
/// # Errors
/// There is none, it does not end, or it is none that is understood.
pub fn read(name: &str, text: &str) -> Result<Api, Problem> {
    let Some(range) = find(text) else {
        return Err(Problem::new(
            name,
            "there is no OpenAPI document in a fenced block",
        ));
    };
    let block = &text[range.clone()];
    let above = text[..range.start].matches('\n').count() + 1;
    let fence: String = block
        .chars()
        .take_while(|c| matches!(c, '`' | '~'))
        .collect();
    let Some((_, inner)) = block.split_once('\n') else {
        return Err(Problem::at(name, above, "the page is cut in this block"));
    };
    let closed = inner
        .trim_end()
        .rsplit_once('\n')
        .filter(|(_, last)| last.trim().starts_with(&fence));
    let Some((inner, _)) = closed else {
        return Err(Problem::at(
            name,
            above,
            "this block does not end: the page is cut",
        ));
    };
    // Blank lines above, so that lines are counted as in the page.
    openapi::read(name, &("\n".repeat(above) + inner))
}
