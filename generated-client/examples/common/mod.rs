//! What the examples share: the account that they work in, a line that shows how things go, and what is said of an error.

#![allow(dead_code, reason = "no example needs all of it")]

use std::convert::Infallible;
use std::error::Error;
use std::fmt::Display;
use std::io::{IsTerminal, Write, stdout};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use generated_client::sevalla::{self, Client};
use generated_client::{ClientBuilder, Waiter, Watched};
use sandbox::Sandbox;

/// What an example comes to.
pub(crate) type Outcome<T = ()> = Result<T, Box<dyn Error>>;

/// How long something may take, and how often it is looked for where nothing can be waited for.
const PATIENCE: Duration = Duration::from_secs(15 * 60);
const LOOK: Duration = Duration::from_secs(2);
/// How often a sandbox is looked at, whose time moves forward by as much as [`Account::in_sandbox`] is told before it.
const SANDBOX_LOOK: Duration = Duration::from_millis(100);

/// The account that an example works in: yours, or that of a sandbox.
pub(crate) struct Account {
    pub(crate) client: Client,
    sandbox: Option<(Sandbox, Duration)>,
}

impl Account {
    /// Yours if `SEVALLA_API_TOKEN` is set, else that of a new sandbox, where time flies.
    async fn open() -> Outcome<Self> {
        if std::env::var_os("SEVALLA_API_TOKEN").is_some() {
            let client = Client::from_env()?;
            return Ok(Self {
                client,
                sandbox: None,
            });
        }
        Self::in_sandbox(Sandbox::start().await?, Duration::from_secs(1))
    }

    /// That of a sandbox, whose time makes a step whenever something is waited for.
    pub(crate) fn in_sandbox(sandbox: Sandbox, step: Duration) -> Outcome<Self> {
        let client = Client::builder()
            .base_url(sandbox.sevalla_url())
            .token(sandbox.token())
            .build()?;
        Ok(Self {
            client,
            sandbox: Some((sandbox, step)),
        })
    }

    /// The sandbox, if the account is not yours.
    pub(crate) fn sandbox(&self) -> Option<&Sandbox> {
        self.sandbox.as_ref().map(|(sandbox, _)| sandbox)
    }

    /// Settings of another client of the same API, which may have another token, or none.
    pub(crate) fn settings(&self) -> Outcome<ClientBuilder<Client>> {
        Ok(match &self.sandbox {
            Some((sandbox, _)) => Client::builder().base_url(sandbox.sevalla_url()),
            None => ClientBuilder::from_env()?,
        })
    }

    /// Waits until something is ready, and shows its states meanwhile.
    pub(crate) async fn wait<W: Watched>(
        &self,
        what: &str,
        waiter: Waiter<W>,
        state: impl Fn(&W::Resource) -> String,
    ) -> Outcome<W::Resource> {
        let mut line = Line::of(what);
        let waiter = match &self.sandbox {
            Some(_) => waiter.interval(SANDBOX_LOOK),
            None => waiter.timeout(PATIENCE),
        };
        let ready = waiter.until_ready_telling(|resource| line.show(&state(resource)));
        tokio::select! {
            // The time begins, so that there may be nothing to wait for.
            biased;
            never = self.fly() => match never {},
            ready = ready => Ok(ready?),
        }
    }

    /// Looks for something until it is there, where no operation reads its state.
    pub(crate) async fn until<T>(
        &self,
        what: &str,
        look: impl AsyncFn() -> sevalla::Result<Option<T>>,
    ) -> Outcome<T> {
        let mut line = Line::of(what);
        while line.is_patient() {
            let pause = self.step();
            if let Some(found) = look().await? {
                line.show("ok");
                return Ok(found);
            }
            line.show("under way");
            tokio::time::sleep(pause).await;
        }
        Err(format!("the {what} took too long").into())
    }

    /// Deletes something as soon as that is not refused any more: what is under way may keep it from being deleted.
    pub(crate) async fn delete<T>(
        &self,
        what: &str,
        delete: impl AsyncFn() -> sevalla::Result<T>,
    ) -> Outcome {
        let mut line = Line::of(&format!("deletion of the {what}"));
        loop {
            let pause = self.step();
            match delete().await {
                Err(error)
                    if line.is_patient() && (error.is_conflict() || error.is_bad_request()) =>
                {
                    line.show(error.detail().unwrap_or("not yet"));
                }
                answer => {
                    gone(answer)?;
                    line.show("begun");
                    return Ok(());
                }
            }
            tokio::time::sleep(pause).await;
        }
    }

    /// Lets the time go on.
    async fn fly(&self) -> Infallible {
        loop {
            tokio::time::sleep(self.step()).await;
        }
    }

    /// How long to wait until the next look at how things stand. The time of a sandbox moves on before it.
    fn step(&self) -> Duration {
        match &self.sandbox {
            Some((sandbox, step)) => {
                sandbox.advance(*step);
                SANDBOX_LOOK
            }
            None => LOOK,
        }
    }
}

/// A line that tells how something goes: rewritten on a terminal, else one for every change.
struct Line {
    what: String,
    began: Instant,
    shown: String,
}

impl Line {
    fn of(what: &str) -> Self {
        Self {
            what: what.to_owned(),
            began: Instant::now(),
            shown: String::new(),
        }
    }

    fn is_patient(&self) -> bool {
        self.began.elapsed() < PATIENCE
    }

    fn show(&mut self, state: &str) {
        if stdout().is_terminal() {
            let seconds = self.began.elapsed().as_secs();
            print!("\r\x1b[2K{}: {state} ({seconds} s)", self.what);
            // A line that cannot be shown is none the less right.
            let _ = stdout().flush();
        } else if self.shown != state {
            println!("{}: {state}", self.what);
        }
        state.clone_into(&mut self.shown);
    }
}

/// What follows begins on a line of its own.
impl Drop for Line {
    fn drop(&mut self) {
        if stdout().is_terminal() && !self.shown.is_empty() {
            println!();
        }
    }
}

/// Runs an example, as the `main` of all of them does.
pub(crate) async fn main(example: impl AsyncFnOnce(&Account) -> Outcome) -> ExitCode {
    let outcome = match Account::open().await {
        Ok(account) => example(&account).await,
        Err(error) => Err(error),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("it did not work: {}", explain(error.as_ref()));
            ExitCode::FAILURE
        }
    }
}

/// What is not there any more is deleted as well.
pub(crate) fn gone<T>(answer: sevalla::Result<T>) -> sevalla::Result<()> {
    match answer {
        Err(error) if !error.is_not_found() => Err(error),
        _ => Ok(()),
    }
}

/// A state as people read it, where there may be none yet.
pub(crate) fn state<T: Display>(state: Option<&T>) -> String {
    state.map_or_else(|| "new".to_owned(), T::to_string)
}

/// What went wrong, and what the server said of it, also where that may repeat a secret that was sent.
pub(crate) fn explain(error: &(dyn Error + 'static)) -> String {
    let text = error.to_string();
    let call = error.downcast_ref::<sevalla::Error>();
    match call.and_then(|call| call.detail().or(call.message())) {
        Some(said) if !text.contains(said) => format!("{text}: {said}"),
        _ => text,
    }
}
