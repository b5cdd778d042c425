//! What is in the path of an operation has to be given.

use generated_client::sevalla::{Client, types};

fn open(client: &Client, process: types::ProcessId) {
    let _ = client.create_application_private_port().process_id(process);
}

fn main() {}
