//! Stage 1: read the YAML files of one API and follow the references between them.

mod index;
mod parse;
mod reference;

use std::collections::BTreeMap;
use std::io;

use self::index::Index;
use self::parse::{parse, parse_with_aliases};
use self::reference::{decode_pointer, resolve_path, split_reference};
use crate::diagnostic::{Finding, Report};
use crate::files::MAX_FILE;
use crate::grammar::{Kind, Visit, walk};
pub use crate::node::{Entry, Node, Value};
use crate::source::{FileId, Sources, Span};

/// Name of the file in which every API begins.
pub const ROOT_FILE: &str = "openapi.yaml";

/// Most text of all files of an API together, in bytes.
const MAX_API: usize = 64 * 1024 * 1024;

/// The files of one API, parsed, with every reference known to lead somewhere.
#[derive(Debug)]
pub struct Document {
    name: String,
    sources: Sources,
    /// Parsed files by name, the name being relative to the API's folder.
    files: BTreeMap<String, Node>,
    index: Index,
}

/// Where a reference leads.
#[derive(Clone, Debug)]
pub struct Target<'a> {
    /// The file that holds the target, relative to the API's folder.
    pub file: &'a str,
    /// Decoded steps from the top of that file to the target, such as `components`, `schemas`, `Port`.
    pub pointer: Vec<String>,
    /// The target itself, which may be a reference again.
    pub node: &'a Node,
}

/// Reads the API whose root document is `folder/openapi.yaml`.
///
/// `read` returns the bytes of a file by its path, which begins with `folder` and uses forward slashes.
///
/// # Errors
/// Everything that keeps the files from being read as one document: unreadable files, YAML errors, references into
/// nowhere, circles of references that never reach an object.
pub fn load(folder: &str, read: &dyn Fn(&str) -> io::Result<Vec<u8>>) -> Result<Document, Report> {
    let mut loader = Loader {
        folder,
        read,
        document: Document {
            name: folder.rsplit('/').next().unwrap_or(folder).to_owned(),
            sources: Sources::default(),
            files: BTreeMap::new(),
            index: Index::default(),
        },
        findings: Vec::new(),
        seen: Vec::new(),
        size: 0,
    };
    loader.read_file(ROOT_FILE, None);
    let Loader {
        document,
        mut findings,
        ..
    } = loader;
    // References into a file that could not be read would only repeat that finding.
    if findings.is_empty() {
        findings = document.broken_references();
    }
    if findings.is_empty() {
        Ok(document)
    } else {
        Err(Report::new(document.sources, findings))
    }
}

/// Reads one document that stands alone and that others wrote, in YAML or JSON; aliases are allowed.
///
/// # Errors
/// As [`load`]; a reference to another file leads nowhere.
pub fn load_text(path: &str, text: impl Into<String>) -> Result<Document, Report> {
    let mut document = Document {
        name: path.to_owned(),
        sources: Sources::default(),
        files: BTreeMap::new(),
        index: Index::default(),
    };
    let file = document.sources.add(path, text);
    let findings = match parse_with_aliases(file, document.sources.file(file)) {
        Err(finding) => vec![finding],
        Ok(node) => {
            document.index.add(&node);
            document.files.insert(ROOT_FILE.to_owned(), node);
            document.broken_references()
        }
    };
    if findings.is_empty() {
        Ok(document)
    } else {
        Err(Report::new(document.sources, findings))
    }
}

struct Loader<'a> {
    folder: &'a str,
    read: &'a dyn Fn(&str) -> io::Result<Vec<u8>>,
    document: Document,
    findings: Vec<Finding>,
    seen: Vec<String>,
    /// Bytes of all files that were read.
    size: usize,
}

impl Loader<'_> {
    fn read_file(&mut self, name: &str, referrer: Option<&Span>) {
        if self.seen.iter().any(|seen| seen == name) {
            return;
        }
        self.seen.push(name.to_owned());
        let path = format!("{}/{name}", self.folder);
        let text = match (self.read)(&path) {
            Ok(bytes) if bytes.len() as u64 > MAX_FILE => {
                return self.too_large(&path, referrer);
            }
            Ok(bytes) if bytes.len() + self.size > MAX_API => {
                return self.too_large_together(&path, referrer);
            }
            Err(error) if error.kind() == io::ErrorKind::FileTooLarge => {
                return self.too_large(&path, referrer);
            }
            Ok(bytes) => match String::from_utf8(bytes) {
                Ok(text) => text,
                Err(error) => return self.not_utf8(path, &error),
            },
            Err(error) => return self.unreadable(&path, &error, referrer),
        };
        self.size += text.len();
        // A byte order mark is no part of the document, and would shift every column of the first line.
        let text = text
            .strip_prefix('\u{feff}')
            .map_or(text.clone(), str::to_owned);
        let file = self.document.sources.add(path, text);
        match parse(file, self.document.sources.file(file)) {
            Err(finding) => self.findings.push(finding),
            Ok(node) => {
                self.follow_references(name, &node);
                self.document.index.add(&node);
                self.document.files.insert(name.to_owned(), node);
            }
        }
    }

    fn follow_references(&mut self, name: &str, node: &Node) {
        let mut references = Vec::new();
        walk(file_kind(name), node, &mut |visit: Visit<'_>| {
            let target = visit.node.entry("$ref");
            references
                .extend(target.and_then(|entry| Some((entry.value.as_str()?, &entry.value.span))));
        });
        for (reference, span) in references {
            let (file, _) = split_reference(reference);
            let file = file.as_ref();
            if file.contains("://") {
                self.findings.push(Finding::new(
                    "remote-reference",
                    span,
                    format!("`{file}` is not a file of this API"),
                    "copy what is needed into this API's folder and refer to it there",
                ));
            } else if !file.is_empty() {
                match resolve_path(name, file) {
                    Some(file) => self.read_file(&file, Some(span)),
                    None => self.findings.push(Finding::new(
                        "reference-outside",
                        span,
                        format!("`{file}` lies outside this API's folder `{}`", self.folder),
                        "keep every file of an API in the API's own folder",
                    )),
                }
            }
        }
    }

    fn not_utf8(&mut self, path: String, error: &std::string::FromUtf8Error) {
        let valid = error.utf8_error().valid_up_to();
        let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
        let file = self.document.sources.add(path, text);
        let span = Span {
            file,
            range: valid..valid + char::REPLACEMENT_CHARACTER.len_utf8(),
        };
        self.findings.push(Finding::new(
            "not-utf-8",
            &span,
            "the file is not UTF-8 text",
            "save the file as UTF-8",
        ));
    }

    fn too_large(&mut self, path: &str, referrer: Option<&Span>) {
        let most = MAX_FILE / 1024 / 1024;
        let message = format!("the file `{path}` is larger than {most} MiB");
        let hint = "keep each tag in a file of its own";
        self.findings
            .push(at(referrer, "too-large", message, hint.to_owned()));
    }

    fn too_large_together(&mut self, path: &str, referrer: Option<&Span>) {
        let most = MAX_API / 1024 / 1024;
        let message = format!("with `{path}`, the files of this API are larger than {most} MiB");
        let hint = "describe one API only, without copies of the same";
        self.findings
            .push(at(referrer, "too-large", message, hint.to_owned()));
    }

    fn unreadable(&mut self, path: &str, error: &io::Error, referrer: Option<&Span>) {
        let message = match error.kind() {
            io::ErrorKind::NotFound => format!("the file `{path}` does not exist"),
            io::ErrorKind::IsADirectory => format!("`{path}` is a directory, not a file"),
            _ => format!("the file `{path}` cannot be read: {error}"),
        };
        let hint = match referrer {
            Some(_) => "create the file, or correct this $ref".to_owned(),
            None => format!("every API begins with the file `{ROOT_FILE}` in its folder"),
        };
        let finding = at(referrer, "unreadable-file", message, hint);
        self.findings.push(finding);
    }
}

/// A finding about a file, at what refers to it.
fn at(referrer: Option<&Span>, rule: &'static str, message: String, hint: String) -> Finding {
    match referrer {
        Some(span) => Finding::new(rule, span, message, hint),
        None => Finding::without_place(rule, message, hint),
    }
}

impl Document {
    /// The name of the API: that of its folder.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The texts of all files.
    #[must_use]
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// The root object.
    #[must_use]
    pub fn root(&self) -> &Node {
        // `load` returns no document without its root file.
        &self.files[ROOT_FILE]
    }

    /// All files with their names relative to the API's folder, sorted by name.
    pub fn files(&self) -> impl Iterator<Item = (&str, &Node)> {
        self.files.iter().map(|(name, node)| (name.as_str(), node))
    }

    /// The name of the file in which a node stands.
    #[must_use]
    pub fn file_of(&self, node: &Node) -> &str {
        let of = |file: &Node| file.span.file == node.span.file;
        let found = self.files.iter().find(|(_, file)| of(file));
        found.map_or(ROOT_FILE, |(name, _)| name)
    }

    /// Where the reference in `node` leads, in one step; `None` if `node` is no reference or leads nowhere.
    #[must_use]
    pub fn target<'a>(&'a self, node: &Node) -> Option<Target<'a>> {
        let (file, pointer) = split_reference(node.reference()?);
        let from = self.file_of(node);
        let name = if file.is_empty() {
            from.to_owned()
        } else {
            resolve_path(from, &file)?
        };
        let (file, top) = self.files.get_key_value(&name)?;
        let pointer = decode_pointer(&pointer)?;
        let mut steps = pointer.iter();
        let node = steps.try_fold(top, |node, step| self.index.get(node, step))?;
        Some(Target {
            file,
            pointer,
            node,
        })
    }

    /// Follows references until an object is reached.
    ///
    /// `load` has shown that every chain of references ends.
    #[must_use]
    pub fn resolve<'a>(&'a self, node: &'a Node) -> &'a Node {
        let mut node = node;
        while let Some(target) = self.target(node) {
            node = target.node;
        }
        node
    }

    fn broken_references(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (name, file) in &self.files {
            walk(file_kind(name), file, &mut |visit: Visit<'_>| {
                findings.extend(self.broken_reference(visit.node));
            });
        }
        findings
    }

    fn broken_reference(&self, node: &Node) -> Option<Finding> {
        let entry = node.entry("$ref")?;
        let span = &entry.value.span;
        let Some(reference) = entry.value.as_str() else {
            return Some(Finding::new(
                "broken-reference",
                span,
                format!("a $ref has to be a string, this is {}", entry.value.kind()),
                "write `$ref: file.yaml#/components/…`",
            ));
        };
        let mut seen: Vec<FileAndStart> = Vec::new();
        let mut current = node;
        while current.get("$ref").is_some() {
            let place = (current.span.file, current.span.range.start);
            if seen.contains(&place) {
                return Some(Finding::new(
                    "circular-reference",
                    span,
                    format!("`{reference}` leads back to itself without ever reaching an object"),
                    "let one of the references in the circle be an object",
                ));
            }
            seen.push(place);
            let Some(target) = self.target(current) else {
                // A broken link further on is reported where it stands.
                return (seen.len() == 1).then(|| {
                    Finding::new(
                        "broken-reference",
                        span,
                        format!("`{reference}` leads nowhere"),
                        "name something that exists: `#/components/…` in this file, `file.yaml#/…` in another",
                    )
                });
            };
            current = target.node;
        }
        None
    }
}

type FileAndStart = (FileId, usize);

/// What the top of a file is.
#[must_use]
pub fn file_kind(name: &str) -> Kind {
    if name == ROOT_FILE {
        Kind::OpenApi
    } else {
        Kind::Fragment
    }
}

#[cfg(test)]
mod tests;
