//! The tags of an API by the size of what is generated for them.

use crate::lines::count;
use crate::ours::Ours;

/// A tag that has operations.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Tag {
    /// Lines of its folder; types that it shares with others are in other folders too.
    pub(super) lines: usize,
    /// Its name, such as `static-sites`.
    pub(super) name: String,
}

impl Tag {
    /// The feature that compiles it.
    pub(super) fn feature(&self, api: &str) -> String {
        format!("{api}-{}", self.name)
    }
}

/// All tags, the largest last.
pub(super) fn by_size(ours: &Ours) -> Vec<Tag> {
    let api = &ours.client.api;
    let tags = api.modules.iter().filter_map(|module| {
        let name = module.tag.clone()?;
        let folder = format!("{}/", module.name);
        let files = ours
            .files
            .iter()
            .filter(|(path, _)| path.starts_with(&folder));
        let lines = files.map(|(_, text)| count(text)).sum();
        Some(Tag { lines, name })
    });
    // A file without operations has no feature.
    let mut tags: Vec<Tag> = tags
        .filter(|tag| ours.client.features.contains(&tag.feature(&api.name)))
        .collect();
    tags.sort_unstable();
    tags
}

/// The tags that are measured alone: the largest, and the one in the middle if that is another.
pub(super) fn parts(tags: &[Tag]) -> Vec<(&Tag, &'static str)> {
    let middle = tags.get(tags.len() / 2).zip(Some("median"));
    let mut parts: Vec<_> = tags.last().zip(Some("largest")).into_iter().collect();
    parts.extend(middle.filter(|(tag, _)| Some(*tag) != tags.last()));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_sizes(lines: &[usize]) -> Vec<Tag> {
        let tag = |lines: &usize| Tag {
            lines: *lines,
            name: format!("tag-{lines}"),
        };
        lines.iter().map(tag).collect()
    }

    #[test]
    fn largest_and_median_are_measured_alone() {
        let names = |tags: &[Tag]| -> Vec<String> {
            let parts = parts(tags).into_iter();
            parts
                .map(|(tag, size)| format!("{size} {}", tag.feature("api")))
                .collect()
        };
        let tags = of_sizes(&[1, 2, 3, 9]);
        assert_eq!(names(&tags), ["largest api-tag-9", "median api-tag-3"]);
        assert_eq!(names(&tags[..1]), ["largest api-tag-1"]);
        assert!(names(&[]).is_empty());
    }
}
