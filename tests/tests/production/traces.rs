//! Everything that is traced by anybody, at every level: looked through for secrets, and recorded for whoever asks.

use std::cell::RefCell;
use std::io;
use std::sync::{Mutex, Once};

use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::fmt::format::FmtSpan;

/// Part of every secret in these tests.
const MARKER: &str = "MARKER";

static LEAKS: Mutex<Vec<String>> = Mutex::new(Vec::new());

thread_local! {
    static RECORDED: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Begins to look through what all threads trace, what comes through the `log` crate included.
pub(crate) fn look() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        tracing_subscriber::fmt()
            .with_max_level(LevelFilter::TRACE)
            .with_span_events(FmtSpan::NEW | FmtSpan::CLOSE)
            .with_ansi(false)
            .without_time()
            .with_writer(|| Lines)
            .init();
    });
}

/// Begins to record what this thread traces.
pub(crate) fn record() {
    RECORDED.replace(Some(String::new()));
}

/// What this thread traced since [`record`].
pub(crate) fn recorded() -> String {
    RECORDED.take().expect("a record")
}

/// Asserts that no thread has traced a secret.
pub(crate) fn assert_no_secret() {
    let leaks = LEAKS.lock().unwrap().clone();
    assert_eq!(leaks, [""; 0]);
}

/// Where traces go, line by line.
struct Lines;

impl io::Write for Lines {
    fn write(&mut self, line: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(line);
        if text.contains(MARKER) {
            LEAKS.lock().unwrap().push(text.to_string());
        }
        RECORDED.with_borrow_mut(|recorded| {
            if let Some(recorded) = recorded {
                recorded.push_str(&text);
            }
        });
        Ok(line.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
