//! Whatever a source holds, it is read or refused.

use std::path::Path;

use drift::{openapi, pages};
use proptest::prelude::*;

const SOURCES: [&str; 6] = [
    "document.yaml",
    "document.json",
    "fragment.md",
    "fields.txt",
    "bullets.md",
    "outline.txt",
];

fn read_all(text: &str) {
    let _ = openapi::read("any", text);
    let _ = pages::read("any", text);
    let _ = pages::fragment::read("any", text);
    let _ = pages::fields::read("any", text);
    let _ = pages::bullets::read("any", text);
    let _ = pages::outline::read("any", text);
}

/// Pieces that mean something to one of the readers.
fn piece() -> impl Strategy<Value = String> {
    let known = [
        "- `a`: ",
        "(multiple options) ",
        "[array of] ",
        "{object}",
        "(string)",
        " | ",
        " (enum: ",
        "(pattern: ",
        ")",
        "\nOR\n",
        "\n**Response body:**\n",
        "\nGET /v1/{a}\n",
        "\n    * a\n",
        "\n(multiple options: oneOf)\n",
        "\none of\n",
        "\nResponse body\n",
        "\nAPI\n",
        "\nBody\n",
        "\nResponse\n",
        "\na.b\nstring[]\n",
        "Required range: 1 < x < é\n",
        "Available options:\n",
        "curl --request GET \n --url https://é/v1 \nAuthorizations\n",
        "````yaml\nopenapi: 3.1.0\n",
        "````\n",
        "\\ud83d\\ude00\\ud83d\\",
        "{\"openapi\":\"3.0.0\",\"paths\":{\"/a\":{\"get\":",
        "    ",
    ];
    prop_oneof![
        proptest::sample::select(known.to_vec()).prop_map(str::to_owned),
        "\\PC{0,12}",
        "[\\[\\]{}:,\\-&*!|>'\"` \n\t#a0é\\\\]{0,12}",
    ]
}

/// A source of which a part is another text.
fn edited() -> impl Strategy<Value = String> {
    let place = (any::<prop::sample::Index>(), any::<prop::sample::Index>());
    (proptest::sample::select(SOURCES.to_vec()), place, piece()).prop_map(
        |(name, (from, to), piece)| {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/sources");
            let text: Vec<char> = std::fs::read_to_string(path.join(name))
                .unwrap()
                .chars()
                .collect();
            let (from, length) = (from.index(text.len()), to.index(text.len()) % 400);
            let rest = text[(from + length).min(text.len())..].iter();
            text[..from]
                .iter()
                .copied()
                .chain(piece.chars())
                .chain(rest.copied())
                .collect()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn pieces_are_read_or_refused(pieces in proptest::collection::vec(piece(), 0..24)) {
        read_all(&pieces.concat());
    }

    #[test]
    fn edited_sources_are_read_or_refused(text in edited()) {
        read_all(&text);
    }
}
