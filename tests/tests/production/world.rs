//! The world of a test: a runtime whose time stands still, clients that fly in it, and eyes on all that is traced.

use std::convert::Infallible;
use std::net::SocketAddr;

use tests::ClientBuilder;
use tests::runtime::Api;

use super::{flight, traces};

/// Runs a test in stopped time, and asserts that nothing that was traced meanwhile holds a secret.
pub(crate) fn run<T>(test: impl Future<Output = T>) -> T {
    traces::look();
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = runtime.enable_all().start_paused(true).build().unwrap();
    let result = runtime.block_on(flight::fly(test));
    drop(runtime);
    traces::assert_no_secret();
    result
}

/// Runs a test in real time on two threads, and asserts the same.
pub(crate) fn run_live<T>(test: impl Future<Output = T>) -> T {
    traces::look();
    let mut runtime = tokio::runtime::Builder::new_multi_thread();
    let runtime = runtime.worker_threads(2).enable_all().build().unwrap();
    let result = runtime.block_on(test);
    drop(runtime);
    traces::assert_no_secret();
    result
}

/// Settings of a client whose attempts are flights to this server.
pub(crate) fn settings<C: Api>(server: SocketAddr) -> ClientBuilder<C> {
    ClientBuilder::new()
        .base_url(format!("http://{server}"))
        .token_source(move || std::future::ready(Ok::<_, Infallible>(flight::begin(server))))
        .observer(|_| flight::end())
}
