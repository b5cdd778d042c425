//! One document through all stages.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};

use codegen::check::check;
use codegen::compose::compose;
use codegen::diagnostic::Report;
use codegen::load::load;
use codegen::model::model;
use codegen::render::render;

use crate::documents::api::Api;

/// How far a document came.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    /// By which stage, and the first reason without what it quotes.
    Refused(&'static str, String),
    Generated(BTreeMap<String, String>),
}

/// What must not happen.
#[derive(Clone, Debug)]
pub(crate) struct Failure {
    pub(crate) stage: &'static str,
    pub(crate) message: String,
}

impl Failure {
    /// The same for failures of the same reason: the message without what it quotes.
    pub(crate) fn class(&self) -> String {
        format!("{}: {}", self.stage, without_quotes(&self.message))
    }
}

fn without_quotes(message: &str) -> String {
    let message: String = message.split('`').step_by(2).collect();
    message
        .chars()
        .filter(|c| !c.is_ascii_digit())
        .take(70)
        .collect()
}

thread_local! {
    /// While a document runs: what the last panic said.
    static PANIC: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Keeps what panics say for [`run`], in place of printing it.
pub(crate) fn catch_panics() {
    let print = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        let keep = |panic: &RefCell<Option<String>>| {
            let running = panic.borrow().is_some();
            if running {
                *panic.borrow_mut() = Some(info.to_string());
            }
            running
        };
        // A thread that ends has no storage left, and hooks may be nested: print outside of the borrow.
        if !PANIC.try_with(keep).unwrap_or(false) {
            print(info);
        }
    }));
}

/// As [`run`], but for panics, which are left to whoever calls.
pub(crate) fn tried(api: &Api) -> Result<Outcome, Failure> {
    stages(api, &api.texts(), &RefCell::new("load"))
}

/// One document through all stages. A panic is a failure like any other.
pub(crate) fn run(api: &Api) -> Result<Outcome, Failure> {
    let texts = api.texts();
    let stage = RefCell::new("load");
    PANIC.set(Some(String::new()));
    let caught = catch_unwind(AssertUnwindSafe(|| stages(api, &texts, &stage)));
    let panic = PANIC.take().unwrap_or_default();
    caught.unwrap_or_else(|_| {
        Err(Failure {
            stage: *stage.borrow(),
            message: panic,
        })
    })
}

fn stages(
    api: &Api,
    texts: &BTreeMap<String, String>,
    stage: &RefCell<&'static str>,
) -> Result<Outcome, Failure> {
    let read = |path: &str| -> io::Result<Vec<u8>> {
        let text = texts.get(path).ok_or(io::ErrorKind::NotFound)?;
        Ok(text.clone().into_bytes())
    };
    let enter = |name| *stage.borrow_mut() = name;
    let fail = |message: String| Failure {
        stage: *stage.borrow(),
        message,
    };
    let document = match load(&api.name, &read) {
        Ok(document) => document,
        Err(report) => return refused("load", &report),
    };
    enter("check");
    let checked = match check(document) {
        Ok(checked) => checked,
        Err(report) => return refused("check", &report),
    };
    enter("model");
    let model = match model(&checked) {
        Ok(model) => model,
        Err(report) => return refused("model", &report),
    };
    enter("compose");
    let composed = compose(&model).map_err(|error| fail(error.to_string()))?;
    enter("render");
    let modules = render(&model, composed).map_err(|error| fail(error.to_string()))?;
    enter("print");
    let mut printed = BTreeMap::new();
    for (path, module) in modules.0 {
        let text = prettyplease::unparse(&module.file);
        syn::parse_file(&text).map_err(|error| fail(error.to_string()))?;
        printed.insert(path, text);
    }
    let input: usize = texts.values().map(String::len).sum();
    let output: usize = printed.values().map(String::len).sum();
    if output > 64 * input {
        return Err(fail(format!("{output} bytes from {input}")));
    }
    Ok(Outcome::Generated(printed))
}

/// What a report has to be: findings, each with a place.
pub(crate) fn refused(stage: &'static str, report: &Report) -> Result<Outcome, Failure> {
    let fail = |message: String| Err(Failure { stage, message });
    if report.findings().is_empty() {
        return fail("a report without a finding".to_owned());
    }
    if let Some(finding) = report
        .findings()
        .iter()
        .find(|finding| finding.span.is_none())
    {
        return fail(format!("no place: {}", finding.message));
    }
    let text = report.to_string();
    if !text.contains("finding") {
        return fail(format!("an incomplete report: {text}"));
    }
    let reasons = report
        .findings()
        .iter()
        .map(|finding| without_quotes(&finding.message));
    Ok(Outcome::Refused(stage, reasons.take(1).collect()))
}
