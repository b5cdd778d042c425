//! Secrets are not compared: how long that takes tells how much of a guess is right.

use generated_client::values::{Secret, Unconstrained};

fn is_it(password: &Secret<Unconstrained>, guess: &Secret<Unconstrained>) -> bool {
    password == guess
}

fn main() {}
