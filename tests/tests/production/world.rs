//! The world of a test: a runtime whose time stands still, clients that fly in it, and eyes on all that is traced.

use std::convert::Infallible;
use std::net::SocketAddr;

use tests::ClientBuilder;
use tests::runtime::Api;
use tokio::runtime::Builder;
use wiremock::MockServer;

use super::{flight, traces};

/// Runs a test in stopped time, and asserts that nothing that was traced meanwhile holds a secret.
pub(crate) fn run<T>(test: impl Future<Output = T>) -> T {
    let mut runtime = Builder::new_current_thread();
    watch(runtime.start_paused(true), flight::fly(test))
}

/// Runs a test in real time on two threads, and asserts the same.
pub(crate) fn run_live<T>(test: impl Future<Output = T>) -> T {
    watch(Builder::new_multi_thread().worker_threads(2), test)
}

fn watch<T>(runtime: &mut Builder, test: impl Future<Output = T>) -> T {
    traces::look();
    let runtime = runtime.enable_all().build().unwrap();
    let result = runtime.block_on(test);
    // With it end all tasks, which may have something to say.
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

/// Settings of a client that speaks HTTP/2 with this server, as it does with the vendors.
pub(crate) fn settings_of_http_2<C: Api>(server: &MockServer) -> ClientBuilder<C> {
    let http = reqwest::Client::builder().http2_prior_knowledge();
    ClientBuilder::new()
        .base_url(server.uri())
        .token("token-MARKER")
        .http_client(http.no_proxy().build().unwrap())
}
