//! How much is measured, and on what.

use std::num::NonZeroUsize;

use clap::Args;

use crate::compile::version;
use crate::failure::Failure;

/// How much is measured.
#[derive(Args, Clone, Copy, Debug)]
pub(crate) struct Effort {
    /// How often each client is compiled in each way; the median counts. Each is generated three times as often.
    #[arg(long, default_value = "1")]
    rounds: NonZeroUsize,
    /// Compile nothing: only how long generation takes and how much code it makes.
    #[arg(long)]
    no_compile: bool,
}

impl Effort {
    /// How often each client is generated.
    pub(crate) fn generations(self) -> usize {
        self.rounds.get() * 3
    }

    /// How often each client is compiled in each way, if it is at all.
    pub(crate) fn compilations(self) -> Option<usize> {
        (!self.no_compile).then_some(self.rounds.get())
    }

    /// What stands above the table.
    ///
    /// # Errors
    /// The compiler cannot be asked for its version.
    pub(crate) fn conditions(self) -> Result<String, Failure> {
        let compiling = self.compilations();
        let compiling = compiling.map(|rounds| format!(" and {rounds} of compiling"));
        Ok(format!(
            "medians of {} rounds of generating{}, {} processors, {}",
            self.generations(),
            compiling.unwrap_or_default(),
            std::thread::available_parallelism().map_or(0, usize::from),
            version()?,
        ))
    }
}
