//! Identifiers of two kinds of resources do not mix.

use generated_client::sevalla::{Client, types};

fn open(client: &Client, process: types::ProcessId) {
    let _ = client.create_application_private_port(process);
}

fn main() {}
