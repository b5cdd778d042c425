//! A target without a fuzzer: the inputs of its corpus, and some that are made of them, the same ones every time.

use std::fs;
use std::path::Path;
use std::thread;

use crate::choices::Choices;
use crate::documents::STACK;

/// What is put into inputs: what a parser may take for more than it is.
const PIECES: [&str; 24] = [
    "\0",
    "\n",
    "\r\n",
    " ",
    "\t",
    "\u{feff}",
    "é",
    "\u{1f600}",
    "\u{202e}",
    "\\",
    "\"",
    "'",
    "{",
    "}",
    "[",
    "]",
    ":",
    "- ",
    "#",
    "%",
    "-1",
    "1e999",
    "18446744073709551616",
    "null",
];

/// Runs a target over its corpus, then over as many inputs as are wanted.
pub(crate) fn run(target: &'static str, runs: usize, check: fn(&[u8])) {
    let thread = thread::Builder::new().stack_size(STACK);
    let work = move || {
        let corpus = corpus(target);
        for (name, input) in &corpus {
            tried(name, input, check);
        }
        let mut random = Choices::seeded(runs as u64);
        for run in 0..runs {
            let input = made_of(&corpus, &mut random);
            tried(&format!("made up, {run}"), &input, check);
        }
    };
    let ended = thread.spawn(work).expect("a thread").join();
    assert!(ended.is_ok(), "{target} fails; the input is printed above");
}

/// The committed inputs, by name.
fn corpus(target: &str) -> Vec<(String, Vec<u8>)> {
    let folder = format!("src/__fuzz__/targets__{target}");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut inputs = Vec::new();
    for kind in ["corpus", "crashes"] {
        let Ok(files) = fs::read_dir(folder.join(kind)) else {
            continue;
        };
        inputs.extend(files.map(|file| {
            let path = file.expect("a file").path();
            let input = fs::read(&path).expect("a readable file");
            (path.display().to_string(), input)
        }));
    }
    inputs.sort();
    inputs
}

fn tried(name: &str, input: &[u8], check: fn(&[u8])) {
    /// Says which input it was, when there is a panic.
    struct Witness<'a>(&'a str, &'a [u8]);
    impl Drop for Witness<'_> {
        fn drop(&mut self) {
            if thread::panicking() {
                eprintln!("input: {}\n{}", self.0, self.1.escape_ascii());
            }
        }
    }
    let _witness = Witness(name, input);
    check(input);
}

/// An input of the corpus with a few changes, or bytes of which nothing is known.
fn made_of(corpus: &[(String, Vec<u8>)], random: &mut Choices) -> Vec<u8> {
    let known = random.pick_from(corpus).filter(|_| !random.one_in(8));
    let Some((_, known)) = known else {
        let length = random.below(200);
        return (0..length).map(|_| byte(random)).collect();
    };
    let mut input = known.clone();
    for _ in 0..=random.below(4) {
        change(&mut input, corpus, random);
    }
    input
}

fn change(input: &mut Vec<u8>, corpus: &[(String, Vec<u8>)], random: &mut Choices) {
    let at = random.below(input.len() + 1);
    let until = (at + 1 + random.below(16)).min(input.len());
    match random.below(6) {
        0 => input.insert(at, byte(random)),
        1 => drop(input.drain(at..until)),
        2 => drop(input.splice(at..at, random.pick(&PIECES).bytes())),
        3 => {
            let again = input[at..until].to_vec();
            drop(input.splice(at..at, again));
        }
        4 => {
            if let Some((_, other)) = random.pick_from(corpus) {
                let from = random.below(other.len() + 1);
                input.truncate(at);
                input.extend_from_slice(&other[from..]);
            }
        }
        _ => {
            if let Some(known) = input.get_mut(at) {
                *known = byte(random);
            }
        }
    }
}

fn byte(random: &mut Choices) -> u8 {
    u8::try_from(random.below(256)).unwrap_or_default()
}
