//! A synthetic API of as many operations as wanted: resources of a few kinds, repeated.
//!
//! The same number gives the same document. It is made as YAML files in the dialect of `spec/README.md`, so that it goes
//! through the whole pipeline; what plain progenitor gets is put together from the very same files.

use std::collections::BTreeMap;
use std::io;

use super::resource::{Resource, TAGS, VERBS};
use super::yaml;

/// Name of the synthetic API, that of its folder. It stands in the place of a real one, so that the client around what is
/// generated stays as it is.
pub(super) const API: &str = "sevalla";

/// Folder of the document's files.
pub(super) const FOLDER: &str = "spec/sevalla";

/// The document.
pub(super) struct Document {
    /// The resources, in the order in which they were made.
    pub(super) resources: Vec<Resource>,
    /// The files by their path.
    files: BTreeMap<String, String>,
}

impl Document {
    /// Makes a document of so many operations.
    pub(super) fn new(operations: usize) -> Self {
        let mut resources = Vec::new();
        let mut left = operations;
        while left > 0 {
            let verbs = &VERBS[..left.min(VERBS.len())];
            left -= verbs.len();
            resources.push(Resource::new(resources.len(), verbs));
        }
        let of_tag = |tag| resources.iter().filter(move |resource| resource.tag == tag);
        let tags = TAGS
            .into_iter()
            .filter(|(tag, _)| of_tag(*tag).next().is_some());
        let tags: Vec<_> = tags.collect();
        let mut files = BTreeMap::new();
        files.insert(
            format!("{FOLDER}/openapi.yaml"),
            yaml::root(&tags, &resources),
        );
        files.insert(format!("{FOLDER}/common.yaml"), yaml::COMMON.to_owned());
        for (tag, parent) in tags {
            let resources: Vec<&Resource> = of_tag(tag).collect();
            files.insert(
                format!("{FOLDER}/{tag}.yaml"),
                yaml::tag(parent, &resources),
            );
        }
        Self { resources, files }
    }

    /// Number of operations.
    pub(super) fn operations(&self) -> usize {
        self.resources
            .iter()
            .map(|resource| resource.verbs.len())
            .sum()
    }

    /// Reads a file, as the pipeline asks for it.
    ///
    /// # Errors
    /// There is no such file.
    pub(super) fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        let text = self.files.get(path).ok_or(io::ErrorKind::NotFound)?;
        Ok(text.clone().into_bytes())
    }
}

#[cfg(test)]
mod tests {
    use codegen::check::check;
    use codegen::load::load;

    use super::*;

    #[test]
    fn the_document_has_nothing_to_complain_about() {
        let document = Document::new(242);
        assert_eq!(document.operations(), 242);
        let loaded = load(FOLDER, &|path| document.read(path)).unwrap();
        check(loaded).unwrap_or_else(|report| panic!("{report}"));
    }
}
