//! Identifiers of two kinds of resources do not mix.

use generated_client::sevalla::{Client, types};

fn list(client: &Client, process: types::ProcessId) {
    let _ = client.list_environment_variables().id(process);
}

fn main() {}
