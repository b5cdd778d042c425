//! A number that no port has does not fit into the type of one.

use generated_client::sevalla::{Client, types};

fn open(client: &Client, application: types::ApplicationId) {
    let _ = client.create_application_private_port(application).port(65_536);
}

fn main() {}
