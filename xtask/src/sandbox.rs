//! `cargo xtask sandbox`: both APIs on this machine, until Ctrl-C.

use std::io::{ErrorKind, Write};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use sandbox::{Received, Sandbox, StartError};

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
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::FAILURE
        }
    }
}

async fn serve(options: Options) -> Result<(), Failure> {
    let address = SocketAddr::new(options.bind, options.port);
    let mut builder = Sandbox::builder().bind(address).observer(print_request);
    if let Some(path) = &options.seed {
        let seed = std::fs::read_to_string(path).map_err(|source| Failure::UnreadableSeed {
            path: path.clone(),
            source,
        })?;
        builder = builder.seed(seed);
    }
    // Listened for from before anybody is told to press it.
    let interrupted = tokio::spawn(tokio::signal::ctrl_c());
    let started = builder.start().await;
    let sandbox = started.map_err(|error| failure(error, options.seed))?;
    print_addresses(&sandbox);
    let interrupted = interrupted.await.map_err(std::io::Error::from);
    interrupted
        .and_then(|listened| listened)
        .map_err(Failure::Signals)?;
    println!("\nStopping.");
    tokio::select! {
        () = sandbox.stop() => {}
        // Who asks twice does not want to wait for requests that are under way.
        _ = tokio::signal::ctrl_c() => {}
    }
    Ok(())
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
