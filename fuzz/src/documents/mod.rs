//! Thousands of documents that nobody would write, each through all stages: whatever stands in a document, the answer
//! is Rust that parses, or a report that says where.
//!
//! `FUZZ_FACTOR=100 cargo test -p fuzz documents` tries a hundred times as many, `FUZZ_SEED=7` others,
//! `FUZZ_FIRST=300` leaves out what comes before, `FUZZ_KEEP=folder` keeps what was generated.

mod api;
mod extremes;
mod grow;
mod mutate;
mod names;
mod repair;
pub(crate) mod run;
mod shrink;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::{Duration, Instant};
use std::{fs, thread};

use codegen::load::ROOT_FILE;
use codegen::pipeline::spec_folder;
use serde_json::{Map, Value};

use self::api::Api;
use self::run::{Failure, Outcome};
use crate::choices::Choices;
use crate::fixtures;

/// The root of the workspace.
const WORKSPACE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
/// Documents of one run.
const CASES: usize = 1500;
/// What takes longer hangs; generous, because a busy machine is no fault of the document.
const PATIENCE: Duration = Duration::from_secs(60);
/// What `cargo xtask` has on the systems that it runs on, or more.
pub(crate) const STACK: usize = 8 << 20;

#[test]
fn any_document_is_generated_or_refused() {
    let factor = variable("FUZZ_FACTOR", 1);
    let seed = variable("FUZZ_SEED", 0);
    let tests = Tests {
        bases: bases(),
        seed: seed as u64,
        cases: CASES * factor,
        next: AtomicUsize::new(variable("FUZZ_FIRST", 0)),
        tally: Mutex::default(),
        running: Mutex::default(),
    };
    run::catch_panics();
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..workers)
            .map(|worker| {
                let thread = thread::Builder::new().stack_size(STACK);
                let tests = &tests;
                thread
                    .spawn_scoped(scope, move || tests.work(worker))
                    .unwrap()
            })
            .collect();
        while !workers.iter().all(thread::ScopedJoinHandle::is_finished) {
            thread::sleep(Duration::from_millis(20));
            tests.watch();
        }
    });
    let tally = tests.tally.into_inner().unwrap();
    let _ = std::panic::take_hook();
    println!("{:?}, slowest {:?}", tally.outcomes, tally.slowest);
    for (reason, number) in &tally.refusals {
        println!("{number} {reason}");
    }
    for (class, (number, text)) in &tally.failures {
        println!("\n=== {number} times: {class}\n{text}");
    }
    assert!(
        tally.failures.is_empty(),
        "{} kinds of failures",
        tally.failures.len()
    );
    let generated = tally.outcomes.get("generated").copied().unwrap_or_default();
    assert!(
        generated * 3 > tests.cases,
        "too few are generated: {generated} of {}",
        tests.cases
    );
}

/// What is large takes long, but not longer than a document of the same size that people write.
#[test]
fn extreme_documents_come_to_an_end() {
    run::catch_panics();
    let thread = thread::Builder::new().stack_size(STACK);
    let run = thread.spawn(|| {
        for (name, api) in extremes::documents() {
            extreme(name, &api);
        }
    });
    run.unwrap().join().unwrap();
}

fn extreme(name: &str, api: &Api) {
    let begun = Instant::now();
    let result = run::run(api);
    let outcome = match &result {
        Ok(Outcome::Generated(modules)) => {
            let bytes: usize = modules.values().map(String::len).sum();
            format!("{bytes} bytes")
        }
        Ok(Outcome::Refused(stage, reason)) => format!("{stage}: {reason}"),
        Err(failure) => failure.class(),
    };
    println!("{name}: {:?}, {outcome}", begun.elapsed());
    assert!(result.is_ok(), "{name}: {result:?}");
    assert!(begun.elapsed() < PATIENCE, "{name}");
}

struct Tests {
    bases: Vec<Api>,
    seed: u64,
    cases: usize,
    next: AtomicUsize,
    tally: Mutex<Tally>,
    /// What each worker does, and since when.
    running: Mutex<BTreeMap<usize, (usize, Instant)>>,
}

#[derive(Default)]
struct Tally {
    outcomes: BTreeMap<&'static str, usize>,
    refusals: BTreeMap<String, usize>,
    /// By their class: how many, and the first as text.
    failures: BTreeMap<String, (usize, String)>,
    slowest: (Duration, usize),
}

impl Tests {
    fn work(&self, worker: usize) {
        loop {
            let case = self.next.fetch_add(1, Ordering::Relaxed);
            if case >= self.cases {
                return;
            }
            let api = self.document(case);
            trace(&api);
            let begun = Instant::now();
            lock(&self.running).insert(worker, (case, begun));
            let result = run::run(&api);
            let took = begun.elapsed();
            lock(&self.running).remove(&worker);
            self.count(case, api, result, took);
        }
    }

    /// The document of a case: the same one every time.
    fn document(&self, case: usize) -> Api {
        let mut random = Choices::seeded(self.seed << 32 | case as u64);
        let base = &self.bases[case % self.bases.len()];
        changed(base, &mut random)
    }

    fn count(&self, case: usize, api: Api, result: Result<Outcome, Failure>, took: Duration) {
        let outcome = match &result {
            Ok(Outcome::Refused(stage, _)) => stage,
            Ok(Outcome::Generated(modules)) => {
                keep(case, modules);
                "generated"
            }
            Err(_) => "failed",
        };
        let mut tally = lock(&self.tally);
        *tally.outcomes.entry(outcome).or_default() += 1;
        if let Ok(Outcome::Refused(stage, reason)) = &result {
            let reason = format!("{stage}: {reason}");
            *tally.refusals.entry(reason).or_default() += 1;
        }
        tally.slowest = tally.slowest.max((took, case));
        let Err(failure) = result else {
            return;
        };
        let class = failure.class();
        if let Some((number, _)) = tally.failures.get_mut(&class) {
            *number += 1;
            return;
        }
        tally.failures.insert(class.clone(), (1, String::new()));
        drop(tally);
        let small = shrink::shrink(api, &failure);
        let message = run::run(&small)
            .err()
            .map_or(failure.message, |failure| failure.message);
        let files: Vec<_> = small
            .texts()
            .into_iter()
            .map(|(path, text)| format!("--- {path}\n{text}"))
            .collect();
        let text = format!("case {case}: {message}\n{}", files.concat());
        if let Some(entry) = lock(&self.tally).failures.get_mut(&class) {
            entry.1 = text;
        }
    }

    /// Ends everything if a document takes too long: there is no other way out of an endless loop.
    fn watch(&self) {
        let running = lock(&self.running).clone();
        for (case, since) in running.into_values() {
            if since.elapsed() > PATIENCE {
                let texts = self.document(case).texts();
                eprintln!("case {case} takes more than {PATIENCE:?}: {texts:#?}");
                std::process::exit(1);
            }
        }
    }
}

/// The target `pipeline`: the input chooses a fixture and how it is changed.
pub(crate) fn check(input: &[u8]) {
    static BASES: LazyLock<Vec<Api>> = LazyLock::new(small_bases);
    let mut choices = Choices::by(input);
    let base = choices.below(BASES.len());
    let api = changed(&BASES[base], &mut choices);
    if let Err(failure) = run::tried(&api) {
        panic!("{}: {}\n{:#?}", failure.stage, failure.message, api.texts());
    }
}

/// A document with a few changes, most of which leave it in order.
fn changed(base: &Api, choices: &mut Choices) -> Api {
    let mut api = base.clone();
    prune(&mut api, choices);
    for _ in 0..=choices.below(6) {
        mutate::mutate(&mut api, choices);
    }
    repair::repair(&mut api, choices);
    api
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn variable(name: &str, default: usize) -> usize {
    std::env::var(name).map_or(default, |value| value.parse().unwrap())
}

/// The fixtures that make a client.
fn small_bases() -> Vec<Api> {
    let names = [ROOT_FILE.to_owned(), "things.yaml".to_owned()];
    fixtures::constructs()
        .iter()
        .filter(|(name, _)| !name.starts_with("unsupported") && !name.ends_with("_collision"))
        .map(|(_, text)| Api::of("things", &names, &|path| fixtures::read(text, path)))
        .collect()
}

/// The fixtures, and each tag of the documents of this workspace, twice.
fn bases() -> Vec<Api> {
    let mut bases = small_bases();
    let tags: Vec<Api> = ["northflank", "sevalla"]
        .iter()
        .flat_map(|api| tags(&spec_folder(api)))
        .collect();
    bases.extend_from_slice(&tags);
    bases.extend(tags);
    bases
}

/// A document a tag, with what its operations need of the others.
fn tags(folder: &str) -> Vec<Api> {
    let files = fs::read_dir(Path::new(WORKSPACE).join(folder)).unwrap();
    let mut names: Vec<_> = files
        .map(|file| file.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let whole = Api::of(folder, &names, &|path| {
        fs::read(Path::new(WORKSPACE).join(path))
    });
    let tags = whole.fragments().into_iter();
    let tags = tags.filter(|name| name != ROOT_FILE && whole.files[name].get("paths").is_some());
    tags.map(|tag| {
        let mut api = whole.clone();
        for (name, file) in &mut api.files {
            if *name != tag
                && name != ROOT_FILE
                && let Some(file) = file.as_object_mut()
            {
                file.remove("paths");
            }
        }
        repair::narrow(&mut api);
        api
    })
    .collect()
}

/// Leaves out most paths of a large document, and in most documents what speaks of other operations.
fn prune(api: &mut Api, random: &mut Choices) {
    let speaks_of_others = random.one_in(4);
    for file in api.fragments() {
        let Some(paths) = api
            .files
            .get_mut(&file)
            .and_then(|file| file["paths"].as_object_mut())
        else {
            continue;
        };
        let names: Vec<_> = paths.keys().cloned().collect();
        for name in names {
            if paths.len() > 1 && !random.one_in(4) {
                paths.remove(&name);
            }
        }
        let operations = paths.values_mut().filter_map(Value::as_object_mut);
        for operation in operations
            .flat_map(Map::values_mut)
            .filter(|_| !speaks_of_others)
        {
            if let Some(operation) = operation.as_object_mut() {
                operation.remove("x-sandbox");
                operation.remove("x-waiter");
            }
        }
    }
}

/// For what ends the whole process: the document that was the last.
fn trace(api: &Api) {
    if let Ok(folder) = std::env::var("FUZZ_TRACE") {
        let name = format!("{:?}.yaml", thread::current().id());
        let texts: Vec<_> = api
            .texts()
            .into_iter()
            .map(|(path, text)| format!("--- {path}\n{text}"))
            .collect();
        fs::write(Path::new(&folder).join(name), texts.concat()).unwrap();
    }
}

fn keep(case: usize, modules: &BTreeMap<String, String>) {
    let Ok(folder) = std::env::var("FUZZ_KEEP") else {
        return;
    };
    for (path, text) in modules {
        let path = Path::new(&folder).join(format!("case{case}")).join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}
