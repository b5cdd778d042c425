//! A secret has no `Display`, so it cannot slip into a text.

use generated_client::values::{Secret, Unconstrained};

fn log(password: &Secret<Unconstrained>) -> String {
    format!("the password is {password}")
}

fn main() {}
