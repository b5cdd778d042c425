//! `cargo xtask sandbox`: both APIs on this machine, until Ctrl-C.

use std::fs::File;
use std::io::{ErrorKind, Read, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use clap::Args;
use sandbox::{Fault, FaultError, MAX_SEED, Received, Sandbox, StartError};

/// How the sandbox is served.
#[derive(Args)]
pub(crate) struct Options {
    /// Serve at this port; 0 is any that is free.
    #[arg(long, default_value_t = 4010)]
    port: u16,
    /// Add what this YAML file holds to what every sandbox begins with.
    #[arg(long, value_name = "FILE")]
    seed: Option<PathBuf>,
    /// Serve at this address of the machine, for others too.
    #[arg(long, value_name = "ADDRESS", default_value_t = Ipv4Addr::LOCALHOST.into())]
    bind: IpAddr,
    /// Refuse what is beyond the documented rate limits.
    #[arg(long)]
    enforce_limits: bool,
    /// Use another set of limits that a document has, such as `sevalla=documented`.
    #[arg(long, value_name = "API=SET", value_parser = limit_set)]
    limit_set: Vec<(String, String)>,
    /// Let requests go wrong: `503`, `latency=250`, `no-answer`, `broken-body`, `truncated-body` or `wrong-json`, then
    /// `@` and an operationId for one operation, `*` and a number for so many times.
    #[arg(long, value_name = "FAULT")]
    fault: Vec<Fault>,
    /// Let the next thing that this operation creates fail, such as `createApplicationPrivatePort`.
    #[arg(long, value_name = "OPERATION")]
    fail: Vec<String>,
    /// Begin so many seconds later than it is.
    #[arg(long, value_name = "SECONDS", default_value_t = 0)]
    advance: u64,
}

fn limit_set(text: &str) -> Result<(String, String), String> {
    let (api, set) = text
        .split_once('=')
        .ok_or("write the API and the set, such as `sevalla=documented`")?;
    Ok((api.to_owned(), set.to_owned()))
}

/// Why no sandbox was served, and what to do.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("cannot read the seed {}: {source}", path.display())]
    UnreadableSeed {
        path: PathBuf,
        source: std::io::Error,
    },
    #[error(
        "cannot read the seed {}: it is {what}; name a regular file of at most {MAX_SEED} bytes, which is not reached \
         by a symbolic link",
        path.display()
    )]
    OddSeed { path: PathBuf, what: &'static str },
    #[error(
        "cannot serve at {address}: something else is listening there; \
         choose another port with `--port`, or any free one with `--port 0`"
    )]
    Taken { address: SocketAddr },
    #[error(
        "cannot serve at {address}: this port is reserved; choose one above 1023 with `--port`"
    )]
    Reserved { address: SocketAddr },
    #[error(
        "cannot serve at {address}: this machine does not have the address; \
         leave out `--bind`, or name an address that the machine has"
    )]
    Foreign { address: SocketAddr },
    #[error("{path}: {source}; correct it, or leave out `--seed`", path = path.display())]
    BadSeed {
        path: PathBuf,
        source: sandbox::SeedError,
    },
    #[error(transparent)]
    Start(StartError),
    #[error(transparent)]
    Fault(#[from] FaultError),
    #[error("cannot wait for Ctrl-C: {0}")]
    Signals(std::io::Error),
}

/// Serves until Ctrl-C, and says what is wrong if it cannot.
pub(crate) fn run(options: Options) -> ExitCode {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(Failure::Signals);
    match runtime.and_then(|runtime| runtime.block_on(serve(options))) {
        Ok(End::Graceful) => ExitCode::SUCCESS,
        // As shells have it for what ended by Ctrl-C.
        Ok(End::AtOnce) => ExitCode::from(130),
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

/// How it ended.
enum End {
    Graceful,
    AtOnce,
}

async fn serve(options: Options) -> Result<End, Failure> {
    let address = SocketAddr::new(options.bind, options.port);
    let mut builder = Sandbox::builder().bind(address).observer(print_request);
    if let Some(path) = &options.seed {
        builder = builder.seed(read_seed(path)?);
    }
    if options.enforce_limits {
        builder = builder.enforce_limits();
    }
    for (api, set) in &options.limit_set {
        builder = builder.limit_set(api, set);
    }
    // Listened for from before anybody is told to press it.
    let mut signals = Signals::new().map_err(Failure::Signals)?;
    let started = builder.start().await;
    let sandbox = started.map_err(|error| failure(error, options.seed))?;
    for fault in options.fault {
        sandbox.inject(fault)?;
    }
    for operation in options.fail {
        sandbox.fail_next(operation)?;
    }
    sandbox.advance(Duration::from_secs(options.advance));
    print_addresses(&sandbox);
    signals.next().await;
    say("\nStopping after the requests that are under way; Ctrl-C again stops at once.");
    tokio::select! {
        () = sandbox.stop() => Ok(End::Graceful),
        // Who asks twice does not want to wait for requests that are under way.
        () = signals.next() => {
            say("Stopped at once.");
            Ok(End::AtOnce)
        }
    }
}

/// Whoever closed the terminal reads nothing; that is no reason to stop otherwise than asked.
fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// What ends the sandbox: Ctrl-C, and what asks a program to end.
struct Signals {
    #[cfg(unix)]
    interrupt: tokio::signal::unix::Signal,
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
}

#[cfg(unix)]
impl Signals {
    fn new() -> std::io::Result<Self> {
        use tokio::signal::unix::{SignalKind, signal};
        Ok(Self {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
        })
    }

    async fn next(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}

#[cfg(not(unix))]
impl Signals {
    #[expect(clippy::unnecessary_wraps, reason = "it can fail elsewhere")]
    fn new() -> std::io::Result<Self> {
        Ok(Self {})
    }

    async fn next(&mut self) {
        let _ = tokio::signal::ctrl_c().await;
    }
}

/// The text of a seed: of a file that ends, and of what was named and not of what a link makes of it.
fn read_seed(path: &Path) -> Result<String, Failure> {
    let unreadable = |source| Failure::UnreadableSeed {
        path: path.to_owned(),
        source,
    };
    let odd = |what| Failure::OddSeed {
        path: path.to_owned(),
        what,
    };
    let named = std::fs::symlink_metadata(path).map_err(unreadable)?;
    if named.is_symlink() {
        return Err(odd("a symbolic link"));
    }
    if !named.is_file() {
        return Err(odd("no regular file"));
    }
    let file = File::open(path).map_err(unreadable)?;
    let most = u64::try_from(MAX_SEED).unwrap_or(u64::MAX);
    let mut text = String::new();
    let read = file.take(most.saturating_add(1)).read_to_string(&mut text);
    read.map_err(unreadable)?;
    if text.len() > MAX_SEED {
        return Err(odd("too large"));
    }
    Ok(text)
}

fn failure(error: StartError, seed: Option<PathBuf>) -> Failure {
    match (error, seed) {
        (StartError::Serve { address, source }, _) if source.kind() == ErrorKind::AddrInUse => {
            Failure::Taken { address }
        }
        (StartError::Serve { address, source }, _)
            if source.kind() == ErrorKind::PermissionDenied =>
        {
            Failure::Reserved { address }
        }
        (StartError::Serve { address, source }, _)
            if source.kind() == ErrorKind::AddrNotAvailable =>
        {
            Failure::Foreign { address }
        }
        (StartError::Seed(source), Some(path)) => Failure::BadSeed { path, source },
        (error, _) => Failure::Start(error),
    }
}

fn print_addresses(sandbox: &Sandbox) {
    let (sevalla, northflank) = (sandbox.sevalla_url(), sandbox.northflank_url());
    let (token, page) = (sandbox.token(), sandbox.page_url());
    if !sandbox.address().ip().is_loopback() {
        eprintln!(
            "warning: whoever can reach {} can read the token on the page and do everything with it, in plain text\n",
            sandbox.address()
        );
    }
    println!(
        "The sandbox is running; Ctrl-C stops it, and everything in it is forgotten.\n\
         \n\
         Page         {page}\n\
         Sevalla      {sevalla}\n\
         Northflank   {northflank}\n\
         Token        {token}\n\
         \n\
         export SEVALLA_API_URL={sevalla} SEVALLA_API_TOKEN={token}\n\
         export NORTHFLANK_API_URL={northflank} NORTHFLANK_API_TOKEN={token}\n"
    );
}

/// A line of the log: no query, header or body, which may hold secrets.
fn print_request(received: &Received) {
    let status = received
        .status
        .map_or("closed".to_owned(), |status| status.as_u16().to_string());
    // Whoever closed the terminal reads no log; that is no reason to stop. What is no plain text is escaped, as it comes
    // from whoever sent the request.
    let _ = writeln!(
        std::io::stdout(),
        "{:<7} {status:<6} {} {} ms",
        received.method.as_str(),
        received.path.escape_debug(),
        received.took.as_millis()
    );
}
