use std::fs;
use std::process::Command;

use proptest::prelude::*;

use super::*;

const HARMLESS: &[&str] = &[
    "",
    "A port.",
    "Opens a *port*; see `x < y` and [the page](https://a.example/x?y#z).",
    "One.\n\nTwo:\n\n- a\n  continued\n    - nested\n        - deeper\n- b\n\n1. one\n2. two",
    "| a | b |\n|---|---|\n| `x|y` | <https://a.example> |",
    "Less than 5 < 6, a<b, 1 <2, `<script>`, \\<b>, &lt;b&gt;.",
    "``` not a fence ``` but code, ~~gone~~, ``a`b``",
    "> quoted\n> text\n\nafter",
    "Text\n    that goes on, indented.",
];

const HARMFUL: &[&str] = &[
    "```\nstd::fs::write(\"OWNED\", \"\").unwrap();\n```",
    "Text.\n\n```rust\nstd::process::abort()",
    "~~~\nloop {}\n~~~",
    "Text:\n\n    std::process::abort();\n",
    "Text:\n\n\tstd::process::abort();\n",
    "    let x = 1;\n    let y = 2;",
    "- a\n\n      std::process::abort();",
    "-     std::process::abort();",
    "1.      std::process::abort();",
    "> ```\n> std::process::abort();\n> ```",
    "> - > ~~~\n> - > abort()",
    ">     std::process::abort();",
    "- a\n    - b\n        ```\n        std::process::abort();",
    "   a\n      ```\n      std::process::abort();\n      ```",
    "[^1]: ```\n    std::process::abort();\n",
    "[^1]:\n\n        std::process::abort();\n\nUse[^1].",
    "a\r\r```\rstd::process::abort();\r```",
    "# Title\n```ignore\nx\n```\n````\nabort()\n````",
    "<script>alert(1)</script>",
    "a <img src=x onerror=alert(1)> b",
    "<!-- hidden -->\n\ntext",
    "<div>\n\n    std::process::abort();\n\n</div>",
    "| a |\n|---|\n| <b>x</b> |",
    "`a <b>` ` <script>alert(1)</script>",
    "*a*<?php x ?> <![CDATA[x]]> <!DOCTYPE html>",
    "[x](javascript:alert(1)) ![x](data:text/html,x) <javascript:alert(1)>",
    "[x]\n\n[x]: JavaScript:alert(1)",
    "\\```\nstd::process::abort();\n```",
    "```\n```\n```",
    "````````````",
];

fn harmful(text: &str) -> Vec<String> {
    let tables = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
    let options = [Options::empty(), tables];
    let events = options
        .into_iter()
        .flat_map(|options| Parser::new_ext(text, options).collect::<Vec<_>>());
    let bad = events.filter(|event| {
        matches!(
            event,
            Event::Html(_)
                | Event::InlineHtml(_)
                | Event::Start(Tag::CodeBlock(_) | Tag::HtmlBlock)
        )
    });
    bad.map(|event| format!("{event:?}")).collect()
}

#[test]
fn harmless_text_stays_as_it_is() {
    for text in HARMLESS {
        assert_eq!(safe(text), *text);
    }
}

#[test]
fn harmful_text_keeps_its_words() {
    let word = |text: &str| -> String { text.chars().filter(|c| c.is_alphanumeric()).collect() };
    for text in HARMFUL {
        let safe = safe(text);
        assert_eq!(
            harmful(&safe),
            Vec::<String>::new(),
            "{text:?} became {safe:?}"
        );
        assert_eq!(word(&safe), word(text));
        assert_eq!(super::safe(&safe), safe);
    }
    assert_eq!(safe("a <b>c</b>"), "a \\<b>c\\</b>");
    assert_eq!(safe("a\n\n    b\n    c\n\nd"), "a\n\nb\nc\n\nd");
    assert_eq!(safe("```\na\n```"), "\\`\\`\\`\na\n\\`\\`\\`");
}

#[test]
fn plain_text_is_the_last_resort() {
    for text in HARMFUL.iter().chain(HARMLESS) {
        assert_eq!(harmful(&plain(text)), Vec::<String>::new(), "{text:?}");
    }
}

#[test]
fn code_stays_code() {
    for (text, expected) in [
        ("a", "`a`"),
        ("a`b``", "``` a`b`` ```"),
        ("", "`\"\"`"),
        (" a ", "`  a  `"),
        ("a\n```\nb", "```` a\\n```\\nb ````"),
        ("<script>", "`<script>`"),
    ] {
        assert_eq!(code(text), expected);
        assert_eq!(safe(expected), expected);
    }
}

/// Whatever the parser of this version of rustdoc takes for code or HTML.
#[test]
fn rustdoc_finds_neither_tests_nor_html() {
    let folder = tempfile::tempdir().unwrap();
    let source = folder.path().join("hostile.rs");
    let mut text = String::new();
    for (number, hostile) in HARMFUL.iter().enumerate() {
        for line in safe(hostile).lines() {
            text += &format!("/// {line}\n");
        }
        text += &format!("pub struct S{number};\n");
    }
    fs::write(&source, text).unwrap();
    let rustdoc = |arguments: &[&str]| {
        let output = Command::new("rustdoc")
            .arg(&source)
            .args(arguments)
            .current_dir(folder.path())
            .output()
            .unwrap();
        let output = String::from_utf8_lossy(&output.stdout).into_owned()
            + &String::from_utf8_lossy(&output.stderr);
        assert!(!output.contains("error"), "{output}");
        output
    };
    let tests = rustdoc(&["--edition=2024", "--crate-type=lib", "--test"]);
    assert!(tests.contains("running 0 tests"), "{tests}");
    rustdoc(&["--edition=2024", "--crate-type=lib", "--out-dir=out"]);
    for (number, hostile) in HARMFUL.iter().enumerate() {
        let page = fs::read_to_string(
            folder
                .path()
                .join(format!("out/hostile/struct.S{number}.html")),
        )
        .unwrap();
        for raw in [
            "<script>alert",
            "<img src=x",
            "<?php",
            "<!-- hidden",
            "href=\"javascript:",
            "example-wrap",
        ] {
            assert!(!page.to_lowercase().contains(raw), "{raw}: {hostile:?}");
        }
    }
}

/// Text that is made of what means something in Markdown.
fn markdown() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-c.]{1,4}",
        4 => Just("\n".to_owned()),
        2 => Just("\n\n".to_owned()),
        2 => "[ \t]{1,8}",
        2 => "[`~]{1,4}",
        2 => prop::sample::select(vec![
            "- ", "* ", "1. ", "> ", "# ", "| a |\n|---|\n", "[^1]: ", "[^1]", "- [ ] ", "---\n", "<script>", "</b>", "<b x='", "<!--", "-->",
            "<?", "<![CDATA[", "<div>\n", "\\", "&lt;", "[x](javascript:a)", "[x]: <", "***", "\r", "\u{a0}", "```rust\n", "    ",
        ]).prop_map(str::to_owned),
    ];
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_text_becomes_code_that_runs_or_html(text in markdown()) {
        let safe = safe(&text);
        prop_assert_eq!(harmful(&safe), Vec::<String>::new(), "{:?} became {:?}", text, safe);
        prop_assert_eq!(super::safe(&safe), safe);
    }

    #[test]
    fn plain_text_is_always_harmless(text in markdown()) {
        prop_assert_eq!(harmful(&plain(&text)), Vec::<String>::new());
    }

    #[test]
    fn code_is_always_harmless(text in "[` <>a\n\\\\]{0,12}") {
        let code = code(&text);
        prop_assert_eq!(&safe(&code), &code);
    }
}
