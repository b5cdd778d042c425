//! Documented patterns, each compiled once.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use regress::Regex;

type Compiled = Arc<Result<Regex, String>>;

/// All patterns that were needed so far. They are texts of the generated code, so there are not many.
fn compiled(pattern: &'static str) -> Compiled {
    static CACHE: OnceLock<RwLock<HashMap<&'static str, Compiled>>> = OnceLock::new();
    let cache = CACHE.get_or_init(RwLock::default);
    // Nothing panics half-way through a change, so a poisoned map is still whole.
    let known = cache.read().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = known.get(pattern) {
        return known.clone();
    }
    drop(known);
    let compiled = Arc::new(compile(pattern));
    let mut cache = cache.write().unwrap_or_else(PoisonError::into_inner);
    cache.entry(pattern).or_insert(compiled).clone()
}

/// Whether an ECMAScript regular expression matches somewhere in the text.
///
/// # Errors
///
/// What is wrong with the pattern.
pub(crate) fn matches(pattern: &'static str, text: &str) -> Result<bool, String> {
    match &*compiled(pattern) {
        Ok(regex) => Ok(regex.find(text).is_some()),
        Err(reason) => Err(reason.clone()),
    }
}

/// JSON Schema asks for the `u` flag; documents in the wild rely on what only works without, such as `\_`.
fn compile(pattern: &str) -> Result<Regex, String> {
    Regex::with_flags(pattern, "u")
        .or_else(|_| Regex::new(pattern))
        .map_err(|error| error.text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_without_anchors_matches_anywhere() {
        assert_eq!(matches("[0-9]", "a1b"), Ok(true));
        assert_eq!(matches("[0-9]", "ab"), Ok(false));
    }

    #[test]
    fn a_pattern_may_rely_on_the_u_flag_or_on_its_absence() {
        assert_eq!(matches(r"^\p{L}+$", "Zoë"), Ok(true));
        assert_eq!(matches(r"^a\_b$", "a_b"), Ok(true));
    }

    #[test]
    fn a_broken_pattern_is_an_error_and_no_panic() {
        assert!(matches("[a-", "a").is_err());
    }

    #[test]
    fn a_pattern_is_compiled_once() {
        assert!(Arc::ptr_eq(&compiled("^once$"), &compiled("^once$")));
    }
}
