//! A server may answer a value that no page lists yet, and a page may list more tomorrow.

use generated_client::sevalla::types::PrivatePortStatus;

fn is_ready(status: &PrivatePortStatus) -> bool {
    match status {
        PrivatePortStatus::Ready => true,
        PrivatePortStatus::Creating
        | PrivatePortStatus::Failed
        | PrivatePortStatus::Deleting
        | PrivatePortStatus::Unknown(_) => false,
    }
}

fn main() {}
