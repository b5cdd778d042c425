use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;

/// The patterns of the vendors' pages.
const DOCUMENTED: &[&str] = &[
    r"^(?!\.)(?!.*\.\.)([A-Za-z0-9_'+\-\.]*)[A-Za-z0-9_+-]@([A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$",
    r"^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z))$",
    r"^(?=.{1,39}$)[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$",
    r"^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$",
    r"^.{8,128}$",
    r"^[a-zA-Z0-9_?<>#@\-=+]+$",
    r"^[a-zA-Z0-9_\-%$+]+$",
    r"^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$",
    r"^[a-z]-?[a-z0-9]+(-[a-z0-9]+)*$",
    r"^\S+ \S+ \S+ \S+ \S+$",
    r"^svl_[0-9a-fA-F]{64}$",
];

/// Others that people write.
const COMMON: &[&str] = &[
    "",
    r"^\p{L}|\w(?=.)",
    r"^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$",
    r"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$",
    r"^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$",
    r"^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
    r"^https?://[^\s/$.?#].[^\s]*$",
    r"^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?$",
    r"^/(?:[^/]+/)*[^/]+$",
    r"^([0-9a-f]{2}:){5}[0-9a-f]{2}$",
    r"^(\d{3}){1,20}$",
    r"^[^<>]*(?:<[^<>]*>[^<>]*)*$",
    r"^(?:\*|\d+(?:-\d+)?)(?:,(?:\*|\d+(?:-\d+)?))*$",
    r"^[\w.]{1,32768}$",
    r"^(?<name>a)\k<name>\1{2}[\b\u{1F600}-\u{1F64F}]$",
    r"a{,3}]}",
    r"^(?:(a)|b)*?$",
    r"^(\p{L}+-)*$",
];

const EXPONENTIAL: &[(&str, &str)] = &[
    ("^(a+)+$", "(a+)+"),
    ("^(a*)*$", "(a*)*"),
    ("(a|a)*b", "(a|a)*"),
    ("(.*)*", "(.*)*"),
    ("^(a|aa)+$", "(a|aa)+"),
    ("^(a?b?)*$", "(a?b?)*"),
    ("^(x(a?|b?))*$", "(x(a?|b?))*"),
    (r"^(\s*\w+\s*)*$", r"(\s*\w+\s*)*"),
    (r"^(\w+\s?)*$", r"(\w+\s?)*"),
    ("^([a-z]+)*[0-9]$", "([a-z]+)*"),
    ("^(([a-z])+.)+[A-Z]([a-z])+$", "(([a-z])+.)+"),
    ("^(?:a|[ab])*?c", "(?:a|[ab])*?"),
    ("^(?=(a+)+$)", "(a+)+"),
    ("^x(?<!(a|a)*b)", "(a|a)*"),
    ("^((ab|a)(c|bc))*$", "((ab|a)(c|bc))*"),
    ("^(a{1,30}){1,30}$", "(a{1,30}){1,30}"),
    ("^(([^a]|b){2,})+$", "([^a]|b){2,}"),
    ("^(b(a+)+c)*$", "(a+)+"),
    (r"^(.+\u{2d}?)+$", r"(.+\u{2d}?)+"),
    (r"^(\x61|a)+$", r"(\x61|a)+"),
];

#[test]
fn harmless_patterns_are_compiled() {
    for pattern in DOCUMENTED.iter().chain(COMMON) {
        let start = Instant::now();
        assert!(
            compile(pattern).is_ok(),
            "{pattern}: {:?}",
            compile(pattern)
        );
        assert!(start.elapsed() < Duration::from_secs(2), "{pattern}");
    }
}

#[test]
fn exponential_patterns_are_refused_and_not_run() {
    for (pattern, part) in EXPONENTIAL {
        let refused = Refused::Exponential((*part).to_owned());
        assert_eq!(compile(pattern).unwrap_err(), refused, "{pattern}");
    }
}

#[test]
fn many_repetitions_of_the_same_are_refused() {
    for pattern in [
        "^.*.*.*.*=$",
        r"^(\s*\d*[0-5]*\w*\d*)x",
        "(?=a*a*a*a*b)",
        "^(a+){4,9}$",
    ] {
        assert_eq!(
            compile(pattern).unwrap_err(),
            Refused::Polynomial,
            "{pattern}"
        );
    }
}

#[test]
fn large_patterns_are_refused_at_once() {
    let start = Instant::now();
    let classes: String = (0..40).map(|n| format!("[a-z{n}]*[^{n}]?")).collect();
    for pattern in [
        vec!["a"; 50_000].join("|"),
        vec!["a"; 1000].join("|"),
        "(".repeat(2000) + &")".repeat(2000),
        "a".repeat(5000),
        "a{1000000}".to_owned(),
        format!("^({classes})*$"),
        "((((a{60000}){60000}){60000}){60000}b)+".to_owned(),
        format!("^({})+$", vec!["\\d?[a-c]?"; 400].join("")),
    ] {
        let refused = compile(&pattern).map(|_| ()).unwrap_err();
        assert!(!matches!(refused, Refused::Syntax(_)), "{refused:?}");
    }
    assert!(
        start.elapsed() < Duration::from_secs(20),
        "{:?}",
        start.elapsed()
    );
}

#[test]
fn what_is_no_pattern_is_said_by_the_engine() {
    for pattern in ["(", ")", "a**", "[b-a]", "(?<n>a)(?<n>b)", "[", "\\"] {
        assert!(
            matches!(compile(pattern), Err(Refused::Syntax(_))),
            "{pattern}"
        );
    }
}

proptest! {
    #[test]
    fn what_the_engine_reads_is_read_here(pattern in r"(\PC|[(){}|*+?\\\[\]^$.,:=!<>a-c0-3-]|\\[dDwWsSbBpPkxuc]|\(\?[:=!]|\{1,2\}){0,16}") {
        let readable = Regex::with_flags(&pattern, "u").is_ok();
        let refused = compile(&pattern).err();
        let unknown = refused.as_ref().is_some_and(|refused| matches!(refused, Refused::Syntax(_)));
        prop_assert_eq!(unknown && readable, false, "{}", pattern);
    }
}
