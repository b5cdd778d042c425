//! Secrets are not compared: how long that takes tells how much of a guess is right.

use generated_client::values::{Secret, Unconstrained};

fn is_it(password: &Secret<Unconstrained>, guess: &Secret<Unconstrained>) -> bool {
    // Of `==` the compiler says the same, and quotes the definition of `Secret`.
    PartialEq::eq(password, guess)
}

fn main() {}
