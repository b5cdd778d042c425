//! Compares the documents in `spec/` with what the vendors publish, and says what differs, either way.
//!
//! [`drift`] does all of it, and edits nothing. Data flows one way:
//!
//! | module | what it does |
//! |---|---|
//! | [`source`] | texts from files, folders and addresses |
//! | [`openapi`] | an OpenAPI document, ours or a vendor's, to [`facts`] |
//! | [`pages`] | a saved reference page, in whichever form, to the same [`facts`] |
//! | [`compare`] | the facts of both sides to differences; what is none by rule is a table in `leniency` |
//! | [`ignore`] | the differences that are meant, each with its reason |
//! | [`report`] | what is left, for people or programs |
//!
//! # What is compared
//!
//! Operations, by method and path; parameters, fields and statuses; of each value its type, format, rules, enum and default,
//! whether it is required, may be null or is deprecated. A page says less than a document: what its form never says is not
//! compared. Of what a page describes, everything is.
//!
//! A document is whole: operations that only one side has differ. A page is compared for its own operation, unless
//! [`Options::whole`] says that the sources are all there is.
//!
//! A choice (`oneOf`, `anyOf`) counts as one value with the fields of all cases, of which those are required that all cases
//! require; a type, an enum or a rule has the values of all cases. That a field moves from one case to another is not seen. A
//! schema that holds itself is compared down to where it does.

mod compare;
mod error;
pub mod facts;
pub mod ignore;
mod leniency;
pub mod openapi;
pub mod pages;
pub mod report;
pub mod source;

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use codegen::files;
use codegen::load::load;
use codegen::pipeline::spec_folder;

pub use self::compare::{Comparison, Difference, compare, missing};
pub use self::error::Problem;
use self::facts::Api;
use self::ignore::{Entry, IgnoreList};
use self::pages::Form;
use self::source::Text;

/// How sources are compared.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The API that the sources are of; else what they say themselves decides.
    pub api: Option<String>,
    /// The sources are all there is: what only the documents have does not exist.
    pub whole: bool,
    /// The ignore list; else [`ignore::FILE`] of the workspace.
    pub ignore: Option<PathBuf>,
}

/// What was found out.
#[derive(Debug, Default)]
pub struct Outcome {
    /// What differs, without what is ignored.
    pub differences: Vec<Difference>,
    /// How many differences are ignored.
    pub ignored: usize,
    /// Entries of the ignore list that match nothing, if the sources are whole.
    pub unused: Vec<Entry>,
    /// What could not be compared.
    pub problems: Vec<Problem>,
    /// Operations that were compared.
    pub compared: usize,
}

impl Outcome {
    /// The exit code of a program: 0 without a difference, 1 with some, 2 where something could not be compared.
    #[must_use]
    pub fn code(&self) -> u8 {
        if self.problems.is_empty() {
            u8::from(!self.differences.is_empty() || !self.unused.is_empty())
        } else {
            2
        }
    }
}

/// One API of the workspace, with what it was compared with.
struct Side {
    name: String,
    api: Api,
    sources: Vec<Api>,
    whole: bool,
}

/// Compares the documents of a workspace with sources: files, folders or addresses.
///
/// `apis` are the names of the folders in `spec/`.
#[must_use]
pub fn drift(workspace: &Path, apis: &[&str], sources: &[String], options: &Options) -> Outcome {
    let mut outcome = Outcome::default();
    let ignored = match ignore_list(workspace, options.ignore.as_deref()) {
        Ok(list) => list,
        Err(problem) => {
            outcome.problems.push(problem);
            IgnoreList::default()
        }
    };
    let mut sides = Vec::new();
    for name in apis {
        match documents(workspace, name) {
            Ok(api) => sides.push(Side {
                name: (*name).to_owned(),
                api,
                sources: Vec::new(),
                whole: options.whole,
            }),
            Err(problem) => outcome.problems.push(problem),
        }
    }
    for source in sources {
        let (texts, problems) = source::read(source);
        outcome.problems.extend(problems);
        for text in texts {
            if let Err(problem) = assign(&mut sides, &text, options) {
                outcome.problems.push(problem);
            }
        }
    }
    for side in &sides {
        let mut comparison = Comparison::default();
        for source in &side.sources {
            comparison.extend(compare(&side.name, &side.api, source));
        }
        if side.whole && !side.sources.is_empty() {
            comparison.extend(missing(&side.name, &side.api, &side.sources));
        }
        outcome.compared += comparison.compared;
        let all = comparison.differences.len();
        let differences = comparison.differences.into_iter();
        let kept = differences.filter(|difference| !ignored.ignores(difference));
        let kept: Vec<Difference> = kept.collect();
        outcome.ignored += all - kept.len();
        outcome.differences.extend(kept);
        if side.whole && !side.sources.is_empty() {
            outcome.unused.extend(ignored.unused(&side.name).cloned());
        }
    }
    outcome
}

/// The list that was asked for, or that of the workspace, which need not have one.
fn ignore_list(workspace: &Path, asked: Option<&Path>) -> Result<IgnoreList, Problem> {
    let path = asked.map_or_else(|| workspace.join(ignore::FILE), Path::to_owned);
    let name = asked.map_or_else(|| ignore::FILE.into(), Path::to_string_lossy);
    match std::fs::read_to_string(&path) {
        Ok(text) => IgnoreList::parse(&name, &text),
        Err(error) if asked.is_none() && error.kind() == ErrorKind::NotFound => {
            Ok(IgnoreList::default())
        }
        Err(error) => Err(Problem::new(&name, format!("it cannot be read: {error}"))),
    }
}

/// The facts of the documents of one API.
fn documents(workspace: &Path, name: &str) -> Result<Api, Problem> {
    let folder = spec_folder(name);
    let document = load(&folder, &|path| files::read(workspace, path));
    let document = document.map_err(|_| {
        let message = "the documents are not in order; `cargo xtask check` says what is wrong";
        Problem::new(&folder, message)
    })?;
    openapi::facts(&folder, &document)
}

/// Reads a text and puts it beside the documents of its API.
fn assign(sides: &mut [Side], text: &Text, options: &Options) -> Result<(), Problem> {
    let (api, form) = if is_document(text) {
        (openapi::read(&text.name, &text.text)?, None)
    } else {
        let api = pages::read(&text.name, &text.text)?;
        (api, pages::form(&text.text))
    };
    let host = host(api.server.as_deref());
    let named = |side: &&mut Side| match (&options.api, form) {
        (Some(name), _) => side.name == *name,
        (None, Some(Form::Bullets | Form::Outline)) => side.name == "northflank",
        (None, _) => host.is_some() && self::host(side.api.server.as_deref()) == host,
    };
    let Some(side) = sides.iter_mut().find(named) else {
        let message = match &options.api {
            Some(name) => format!("there is no API `{name}` to compare it with"),
            None => {
                "it names no server of an API in spec/; say which it is of with --api".to_owned()
            }
        };
        return Err(Problem::new(&text.name, message));
    };
    if api.operations.is_empty() {
        return Err(Problem::new(&text.name, "it has no operations"));
    }
    side.whole |= form.is_none();
    side.sources.push(api);
    Ok(())
}

fn is_document(text: &Text) -> bool {
    let ends = |extension: &&str| text.name.ends_with(*extension);
    let begins = text.text.trim_start().starts_with('{');
    let has_version = || text.text.lines().any(|line| line.starts_with("openapi:"));
    [".json", ".yaml", ".yml"].iter().any(ends)
        || begins
        || (has_version() && pages::form(&text.text).is_none())
}

/// The host of a server's address.
fn host(server: Option<&str>) -> Option<&str> {
    let (_, rest) = server?.split_once("://")?;
    rest.split('/').next()
}
