//! How much memory is used at most: what the kernel counts as resident, in a process of its own.

use std::fs;
use std::process::Command;

use generated_client::Error;
use generated_client::sevalla::Client;

use super::crowd;
use super::operations::List;
use super::server::{Answer, Server, Then};
use super::world::{run, settings};

const MEASURED: &str = "PRODUCTION_MEMORY_IS_MEASURED";

/// Runs the test with this name once more, alone in another process, where it takes no more memory than so many
/// megabytes from when it begins.
fn measure(name: &str, megabytes: u64, test: impl FnOnce()) {
    if std::env::var_os(MEASURED).is_none() {
        let mut alone = Command::new(std::env::current_exe().unwrap());
        let alone = alone
            .args(["--exact", name, "--nocapture"])
            .env(MEASURED, "");
        let output = alone.output().unwrap();
        let said =
            String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success() && said.contains("1 passed"),
            "{said}"
        );
        return;
    }
    let before = resident("VmRSS");
    // The peak is what it is now.
    fs::write("/proc/self/clear_refs", "5").unwrap();
    test();
    let grown = resident("VmHWM").saturating_sub(before);
    println!("{name}: {grown} kB");
    assert!(grown < megabytes * 1000, "{grown} kB");
}

/// A value of the process, in kilobytes.
fn resident(name: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix(name));
    let number = line.unwrap().split_whitespace().nth(1);
    number.unwrap().parse().unwrap()
}

/// The client, its certificates and the code of both ends take nine megabytes; the body has a hundred.
fn read_large(name: &str, length: &'static str) {
    measure(name, 24, || {
        run(async {
            let server = Server::start(move |_| {
                let head = format!("HTTP/1.1 200 OK\r\n{length}\r\n");
                Answer::raw(head, Then::Flood(100_000_000))
            });
            let address = server.await.address;
            let client: Client = settings(address).max_body(1_000_000).build().unwrap();
            let error = List.call(&client, 0).await.unwrap_err();
            assert!(matches!(error, Error::BodyTooLarge { .. }), "{error}");
        });
    });
}

#[test]
fn a_body_that_is_too_large_is_not_kept() {
    read_large(
        "memory::a_body_that_is_too_large_is_not_kept",
        "content-length: 100000000\r\n",
    );
}

#[test]
fn a_body_that_turns_out_to_be_too_large_is_not_kept() {
    read_large(
        "memory::a_body_that_turns_out_to_be_too_large_is_not_kept",
        "",
    );
}

/// They take 36 megabytes, with the server and what it notes down: 36 kB a call.
#[test]
fn a_thousand_calls_take_little_memory() {
    measure("memory::a_thousand_calls_take_little_memory", 72, || {
        run(crowd::in_turn());
    });
}
