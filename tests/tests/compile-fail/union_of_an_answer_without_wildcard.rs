//! A server may answer an object that no page lists yet, and a page may list more tomorrow.

use tests::constructs::union_by_discriminator::types::Answer;

fn lives(animal: &Answer) -> Option<i64> {
    match animal {
        Answer::Cat(cat) => cat.lives,
        Answer::Dog(_) | Answer::Unknown(_) => None,
    }
}

fn main() {}
