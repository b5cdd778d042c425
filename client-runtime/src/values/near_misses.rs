//! Property tests of hand-written parsers: do they accept what the documented pattern accepts, and nothing else?

use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// A few small edits to what `texts` yields, with characters of `alphabet`. A quarter is left as it is.
pub(crate) fn near(
    texts: impl Strategy<Value = String>,
    alphabet: &str,
) -> impl Strategy<Value = String> {
    let character = prop::sample::select(alphabet.chars().collect::<Vec<_>>());
    let edit = (0..6, any::<Index>(), character);
    (texts, prop::collection::vec(edit, 0..4)).prop_map(|(mut text, edits)| {
        for (edit, at, character) in edits {
            let mut characters: Vec<char> = text.chars().collect();
            let at = at.index(characters.len() + 1);
            match (edit, characters.get_mut(at)) {
                (0, Some(old)) => *old = character,
                (1, Some(old)) if old.is_ascii_lowercase() => old.make_ascii_uppercase(),
                (1, Some(old)) => old.make_ascii_lowercase(),
                (2, Some(_)) => drop(characters.remove(at)),
                (3, Some(_)) => characters.truncate(at),
                (4, _) if at > 1 => characters.swap(at - 1, at / 2),
                _ => characters.insert(at, character),
            }
            text = characters.into_iter().collect();
        }
        text
    })
}

/// Compares `accepts` with the ECMAScript `pattern` on thousands of texts, the same in every run, and makes sure
/// that both answers occur.
pub(crate) fn assert_agreement(
    pattern: &str,
    texts: impl Strategy<Value = String>,
    accepts: impl Fn(&str) -> bool,
) {
    let pattern =
        regress::Regex::with_flags(pattern, "u").expect("the documented pattern compiles");
    let answers = [const { std::cell::Cell::new(0) }; 2];
    let config = Config {
        cases: 20_000,
        failure_persistence: None,
        ..Config::default()
    };
    let rng = TestRng::deterministic_rng(RngAlgorithm::ChaCha);
    let outcome = TestRunner::new_with_rng(config, rng).run(&texts, |text| {
        let documented = pattern.find(&text).is_some();
        prop_assert_eq!(accepts(&text), documented, "{:?}", text);
        let answer = &answers[usize::from(documented)];
        answer.set(answer.get() + 1);
        Ok(())
    });
    assert!(outcome.is_ok(), "{}", outcome.unwrap_err());
    assert!(
        answers.iter().all(|count| count.get() > 1_000),
        "the texts are one-sided: {answers:?}"
    );
}
