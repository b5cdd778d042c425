//! Text is no identifier until it is parsed.

use generated_client::sevalla::Client;

fn list(client: &Client) {
    let _ = client.list_environment_variables("fb5e5168-4281-4bec-94c5-0d1584e9e657");
}

fn main() {}
