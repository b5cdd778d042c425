//! A secret has no `Display`, so it cannot slip into a text.

use generated_client::values::Secret;

fn log(password: &Secret) -> String {
    format!("the password is {password}")
}

fn main() {}
