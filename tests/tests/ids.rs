//! Identifiers are read by hand-written code: it accepts exactly what the documented pattern does, in millions of cases.

use generated_client::sevalla::types::ApplicationId;
use generated_client::values::ID_PATTERN;
use rand::rngs::StdRng;
use rand::{Rng, RngExt, SeedableRng};

const TEXTS: usize = 2_000_000;
/// Hexadecimal digits of both cases, those that versions and variants depend on more often, and what does not belong.
const ALPHABET: &[u8] = b"0123456789abcdefABCDEF1889abAB-0f{}gGxX \n_:u";

/// A text that the pattern matches, or one of the special identifiers.
fn spelling(rng: &mut impl Rng) -> Vec<u8> {
    match rng.random_range(0..16) {
        0 => b"00000000-0000-0000-0000-000000000000".to_vec(),
        1 => b"ffffffff-ffff-ffff-ffff-ffffffffffff".to_vec(),
        _ => {
            let digit = |rng: &mut _| one_of(b"0123456789abcdefABCDEF", rng);
            let template = b"xxxxxxxx-xxxx-Vxxx-Rxxx-xxxxxxxxxxxx".iter();
            let text = template.map(|place| match place {
                b'x' => digit(rng),
                b'V' => one_of(b"12345678", rng),
                b'R' => one_of(b"89abAB", rng),
                hyphen => *hyphen,
            });
            text.collect()
        }
    }
}

fn one_of(choices: &[u8], rng: &mut impl Rng) -> u8 {
    choices[rng.random_range(0..choices.len())]
}

/// Up to three small edits.
fn edit(text: &mut Vec<u8>, rng: &mut impl Rng) {
    for _ in 0..rng.random_range(0..4) {
        let at = rng.random_range(0..text.len());
        match rng.random_range(0..8) {
            0 => text.insert(at, one_of(ALPHABET, rng)),
            1 if text.len() > 1 => drop(text.remove(at)),
            2 => text.push(one_of(ALPHABET, rng)),
            3 => text[at] = text[at].to_ascii_uppercase(),
            _ => text[at] = one_of(ALPHABET, rng),
        }
    }
}

#[test]
fn agree_with_the_documented_pattern() {
    let pattern = regress::Regex::new(ID_PATTERN).unwrap();
    let mut rng = StdRng::seed_from_u64(0);
    let mut accepted = 0;
    for _ in 0..TEXTS {
        let mut text = spelling(&mut rng);
        edit(&mut text, &mut rng);
        let text = std::str::from_utf8(&text).unwrap();
        let documented = pattern.find(text).is_some();
        assert_eq!(
            ApplicationId::try_from(text).is_ok(),
            documented,
            "{text:?}"
        );
        accepted += usize::from(documented);
    }
    let share = accepted * 100 / TEXTS;
    assert!(
        (20..80).contains(&share),
        "{share} % of the texts are identifiers"
    );
}
