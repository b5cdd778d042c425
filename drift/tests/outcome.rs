//! The whole way: sources as people name them, what is ignored, what is printed, and the exit code.

use std::path::{Path, PathBuf};

use drift::{Options, Outcome, drift, report};
use wiremock::matchers::path;
use wiremock::{Mock, MockServer, ResponseTemplate};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

fn fixture(name: &str) -> String {
    std::fs::read_to_string(fixtures().join("sources").join(name)).unwrap()
}

/// A folder with files of these names and texts.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    folder
}

fn compared(folder: &Path, options: &Options) -> Outcome {
    drift(
        &fixtures(),
        &["shop"],
        &[folder.display().to_string()],
        options,
    )
}

fn of_shop() -> Options {
    Options {
        api: Some("shop".to_owned()),
        ..Options::default()
    }
}

/// What is printed, without the folder's own name.
fn printed(outcome: &Outcome, folder: &Path) -> String {
    report::people(outcome).replace(&format!("{}/", folder.display()), "")
}

#[test]
fn an_unchanged_document_does_not_differ() {
    let folder = folder(&[("shop.yaml", &fixture("document.yaml"))]);
    let outcome = compared(folder.path(), &Options::default());
    assert_eq!(
        printed(&outcome, folder.path()),
        "5 operations compared: 0 differences\n"
    );
    assert_eq!(outcome.code(), 0);
}

#[test]
fn pages_in_folders_are_compared_for_what_they_hold() {
    let folder = folder(&[
        ("items/create.md", &fixture("fragment.md")),
        ("items/update.md", &fixture("bullets.md")),
        ("items/update.txt", &fixture("outline.txt")),
        ("items/picture.png", "no page"),
        ("create.txt", &fixture("fields.txt")),
    ]);
    let outcome = compared(folder.path(), &of_shop());
    assert_eq!(
        printed(&outcome, folder.path()),
        "5 operations compared: 0 differences\n"
    );
    let whole = Options {
        whole: true,
        ..of_shop()
    };
    let outcome = compared(folder.path(), &whole);
    let missing: Vec<&str> = outcome
        .differences
        .iter()
        .map(|one| one.operation.as_str())
        .collect();
    assert_eq!(missing, ["GET /items", "POST /items/{itemId}/archive"]);
    assert_eq!(outcome.code(), 1);
}

#[test]
fn differences_are_printed_with_both_places() {
    let text = fixture("document.yaml")
        .replace(
            "weight: { type: number,",
            "colour: { type: string }\n                weight: { type: string,",
        )
        .replace("maximum: 100,", "maximum: 200,")
        .replace("\"409\": *error", "\"404\": *error")
        .replace("/v1/items/{id}/archive", "/v1/items/{id}/restore");
    let folder = folder(&[("shop.yaml", &text)]);
    let outcome = compared(folder.path(), &Options::default());
    insta::assert_snapshot!(printed(&outcome, folder.path()));
    assert_eq!(outcome.code(), 1);
}

#[test]
fn programs_get_an_object_a_line() {
    let text = fixture("bullets.md").replace("(max length: 39)", "(max length: 54)");
    let folder = folder(&[
        ("update.md", &text),
        ("cut.md", "**Request body:**\n\n- `a`: (str"),
    ]);
    let outcome = compared(folder.path(), &of_shop());
    let shown = report::json(&outcome).replace(&format!("{}/", folder.path().display()), "");
    insta::assert_snapshot!(shown);
    assert_eq!(outcome.code(), 2);
}

#[test]
fn what_is_ignored_is_counted_and_what_is_not_needed_is_named() {
    let text = fixture("document.yaml").replace("maximum: 100,", "maximum: 200,");
    let entry = |place: &str, source: &str| {
        format!(
            "- api: shop\n  operation: 'GET /*'\n  place: {place}\n  fact: maximum\n  source: '{source}'\n  reason: It is meant.\n"
        )
    };
    let list = entry("'*limit'", "200") + &entry("query parameter offset", "200");
    let folder = folder(&[
        ("pages/shop.yaml", &text),
        ("pages-too/list.txt", ""),
        ("list", &list),
        ("other", &entry("'*limit'", "300")),
    ]);
    let with = |list: &str, source: &str| {
        let ignore = Some(folder.path().join(list));
        compared(
            &folder.path().join(source),
            &Options {
                ignore,
                ..Options::default()
            },
        )
    };
    let outcome = with("list", "pages");
    insta::assert_snapshot!(report::people(&outcome), @r"
    ignore list: the entry for `GET /*`, `query parameter offset`, maximum matches nothing any more; remove it
    5 operations compared: 0 differences, 1 ignored
    ");
    assert_eq!(outcome.code(), 1);
    // Another value than the one that is meant is a difference.
    assert_eq!(with("other", "pages").differences.len(), 1);
    assert_eq!(with("missing", "pages").code(), 2);
}

#[test]
fn a_page_does_not_judge_the_ignore_list() {
    let list = "- api: shop\n  operation: GET /items\n  place: ''\n  fact: operation\n  reason: It is meant.\n";
    let folder = folder(&[("pages/update.md", &fixture("bullets.md")), ("list", list)]);
    let ignore = Some(folder.path().join("list"));
    let outcome = compared(
        &folder.path().join("pages"),
        &Options {
            ignore,
            ..of_shop()
        },
    );
    assert_eq!(outcome.code(), 0, "{outcome:?}");
}

#[test]
fn what_is_cut_or_not_understood_is_named() {
    let until = |name: &str, end: &str| {
        let text = fixture(name);
        text[..text.find(end).unwrap_or_else(|| panic!("{end}"))].to_owned()
    };
    let mut files = vec![
        ("01.yaml", until("document.yaml", " \"409\"") + "\"40"),
        ("02.json", until("document.json", "\"/items/{id}/archive\"")),
        ("03.yaml", "swagger: '2.0'\npaths: {}\n".to_owned()),
        ("04.yaml", "openapi: 2.0.0\npaths: {}\n".to_owned()),
        (
            "05.yaml",
            fixture("document.yaml").replace("schemas/changes\"", "schemas/nothing\""),
        ),
        ("06.md", until("fragment.md", "maxLength: 20")),
        ("07.md", until("bullets.md", "### API reference")),
        (
            "08.md",
            fixture("bullets.md").replace("- `labels`: {object}\n", "(More follows.)\n"),
        ),
        (
            "09.md",
            fixture("bullets.md").replace("- `visible`: (boolean)", "- `visible`: (flag)"),
        ),
        (
            "10.md",
            fixture("bullets.md").replace("(multiple options) (integer)", "(integer)"),
        ),
        ("11.md", until("bullets.md", "\"data\": {}")),
        ("12.txt", until("fields.txt", "Response\n")),
        ("13.txt", until("outline.txt", "PATCH")),
        ("14.txt", fixture("outline.txt").replace("boolean", "flag")),
        ("15.txt", "Items are sold here.\n".to_owned()),
        (
            "16.yaml",
            "openapi: 3.0.0\nservers: [{ url: /v1 }]\npaths: {}\n".to_owned(),
        ),
        (
            "17.yaml",
            "openapi: 3.0.0\nservers: [{ url: https://api.shop.example/v1 }]\npaths: {}\n"
                .to_owned(),
        ),
    ];
    files.push(("18.md", String::from("\u{0}\u{1}")));
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    let folder = folder(&files);
    let outcome = compared(folder.path(), &Options::default());
    insta::assert_snapshot!(printed(&outcome, folder.path()));
    assert_eq!(outcome.problems.len(), files.len());
    assert_eq!(outcome.code(), 2);
}

#[test]
fn sources_that_are_not_there_are_named() {
    let empty = folder(&[]);
    let sources = [
        "/nowhere/shop.yaml",
        &empty.path().display().to_string(),
        "http://shop.example/x?key=1",
        "https://",
    ];
    let sources = sources.map(str::to_owned);
    let outcome = drift(&fixtures(), &["shop"], &sources, &Options::default());
    let shown =
        printed(&outcome, empty.path()).replace(&empty.path().display().to_string(), "FOLDER");
    insta::assert_snapshot!(shown, @r"
    not compared: /nowhere/shop.yaml: it cannot be read: No such file or directory (os error 2)
    not compared: FOLDER: the folder has no file that ends in .md, .markdown, .txt, .json, .yaml, .yml
    not compared: http://shop.example/x: it is read over https only
    not compared: the address: it is none: empty host
    0 operations compared: 0 differences
    4 sources not compared
    ");
    let other = Options {
        api: Some("other".to_owned()),
        ..Options::default()
    };
    let document = folder(&[("shop.yaml", &fixture("document.yaml"))]);
    assert_eq!(compared(document.path(), &other).code(), 2);
    let outcome = drift(&fixtures(), &["nowhere"], &[], &Options::default());
    assert_eq!(outcome.code(), 2);
}

#[test]
fn an_address_is_read() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let server = runtime.block_on(async {
        let server = MockServer::start().await;
        let answer = |body: &str| ResponseTemplate::new(200).set_body_string(body);
        let document = fixture("document.yaml");
        Mock::given(path("/openapi"))
            .respond_with(answer(&document))
            .mount(&server)
            .await;
        let away = ResponseTemplate::new(302).insert_header("location", "http://shop.example/");
        Mock::given(path("/away"))
            .respond_with(away)
            .mount(&server)
            .await;
        let moved = ResponseTemplate::new(302).insert_header("location", "/openapi");
        Mock::given(path("/moved"))
            .respond_with(moved)
            .mount(&server)
            .await;
        server
    });
    let outcome = |path: &str| {
        let source = format!("{}{path}", server.uri());
        drift(&fixtures(), &["shop"], &[source], &Options::default())
    };
    for path in ["/openapi", "/openapi?key=secret", "/moved"] {
        assert_eq!(outcome(path).code(), 0, "{path}");
    }
    for (path, message) in [
        ("/none?key=secret", "the server answers 404 Not Found"),
        ("/away", "the server answers 302 Found"),
    ] {
        let problems = outcome(path).problems;
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].message, message);
        assert!(
            !problems[0].source.contains("secret"),
            "{}",
            problems[0].source
        );
    }
}
