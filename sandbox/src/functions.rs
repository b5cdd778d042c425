//! Functions of expressions that need to know nothing but their arguments.

use minijinja::value::ValueKind;
use minijinja::{Environment, Error, ErrorKind, Value};
use uuid::Uuid;

/// Digits that a new value may have.
const MOST_DIGITS: usize = 4096;

/// Adds the functions to an environment.
pub(crate) fn add(environment: &mut Environment<'_>) {
    environment.add_function("uuid", || Uuid::new_v4().to_string());
    environment.add_function("digits", digits);
    environment.add_function("secret", |prefix: &str, count: usize| {
        Ok::<_, Error>(new_secret(prefix, bounded(count)?))
    });
    environment.add_function("masked", |text: &Value| text.as_str().map(masked));
    // What was not sent has no elements.
    for name in ["length", "count"] {
        environment.add_filter(name, |value: &Value| value.len().unwrap_or(0));
    }
    environment.add_function("slug", |text: &Value| text.as_str().map(slug));
    environment.add_function("merged", |under: &Value, over: &Value| merged(under, over));
}

/// Two mappings as one; what both have is as in the second. What is none, such as what was not sent, has nothing.
fn merged(under: &Value, over: &Value) -> Value {
    let pairs = |mapping: &Value| {
        let names = mapping.try_iter().into_iter().flatten();
        let of = mapping.clone();
        let pairs = names.map(move |name| {
            let value = of.get_item(&name).unwrap_or_default();
            (name, value)
        });
        pairs.collect::<Vec<_>>()
    };
    let mappings = [under, over].into_iter();
    let mappings = mappings.filter(|value| value.kind() == ValueKind::Map);
    Value::from_pairs(mappings.flat_map(pairs))
}

/// So many decimal digits that nobody can guess.
fn digits(count: usize) -> Result<String, Error> {
    let mut text = String::new();
    for _ in 0..bounded(count)? {
        // 10 does not divide 2 to the 128th, which nobody will notice.
        let digit = Uuid::new_v4().as_u128() % 10;
        text.push_str(&digit.to_string());
    }
    Ok(text)
}

/// A text that nobody can guess: the prefix and so many hexadecimal digits.
pub(crate) fn new_secret(prefix: &str, count: usize) -> String {
    let mut digits = String::new();
    while digits.len() < count {
        // The thirteenth and the seventeenth digit of a UUID say which kind it is.
        let uuid = Uuid::new_v4().simple().to_string();
        digits.extend([&uuid[..12], &uuid[13..16], &uuid[17..]]);
    }
    digits.truncate(count);
    format!("{prefix}{digits}")
}

fn bounded(count: usize) -> Result<usize, Error> {
    if count > MOST_DIGITS {
        return Err(Error::new(ErrorKind::InvalidOperation, "too many digits"));
    }
    Ok(count)
}

/// The first six and the last four characters of a secret.
fn masked(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    match characters.as_slice() {
        // Of a short one, nothing would be left to guess.
        [first @ .., _, _, _, _] if first.len() >= 10 => {
            let start: String = first[..6].iter().collect();
            let end: String = characters[first.len()..].iter().collect();
            format!("{start}...{end}")
        }
        _ => "...".to_owned(),
    }
}

/// A name as it stands in host names: `My App` is `my-app`.
fn slug(text: &str) -> String {
    let plain = |character: char| {
        if character.is_ascii_alphanumeric() {
            character.to_ascii_lowercase()
        } else {
            ' '
        }
    };
    let plain: String = text.chars().map(plain).collect();
    let words: Vec<&str> = plain.split_ascii_whitespace().collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_values_have_their_form_and_differ() {
        let secret = new_secret("svl_", 64);
        assert!(secret.len() == 68 && secret.starts_with("svl_"));
        assert!(secret[4..].chars().all(|digit| digit.is_ascii_hexdigit()));
        assert_ne!(secret, new_secret("svl_", 64));
        let code = digits(9).unwrap();
        assert!(code.len() == 9 && code.chars().all(|digit| digit.is_ascii_digit()));
        assert!(digits(MOST_DIGITS + 1).is_err());
    }

    #[test]
    fn secrets_are_masked_and_names_made_plain() {
        assert_eq!(masked("svl_ab0123456789cdef"), "svl_ab...cdef");
        assert_eq!(masked("short"), "...");
        assert_eq!(masked("ünïcödé-sécrèt-ünd-läng"), "ünïcöd...läng");
        assert_eq!(slug("My  App!"), "my-app");
        assert_eq!(slug("--Größe 2--"), "gr-e-2");
        assert_eq!(slug("!"), "");
    }
}
