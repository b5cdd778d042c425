//! A request that is forgotten is told of.
#![deny(unused_must_use)]

use generated_client::sevalla::{Client, types};

fn open(client: &Client, application: types::ApplicationId) {
    client.create_application_private_port(application).port(3306);
}

fn main() {}
