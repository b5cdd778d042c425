//! The parts of a `$ref`.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

/// The file and the JSON pointer of a reference, both without percent encoding.
pub(super) fn split_reference(reference: &str) -> (Cow<'_, str>, Cow<'_, str>) {
    let (file, pointer) = reference.split_once('#').unwrap_or((reference, ""));
    (decoded(file), decoded(pointer))
}

/// What is no encoded text stays as it is.
fn decoded(text: &str) -> Cow<'_, str> {
    let decoded = percent_decode_str(text).decode_utf8();
    decoded.unwrap_or(Cow::Borrowed(text))
}

/// Steps of a JSON pointer, unescaped; `None` for what is none.
pub(super) fn decode_pointer(pointer: &str) -> Option<Vec<String>> {
    if pointer.is_empty() {
        return Some(Vec::new());
    }
    let steps = pointer.strip_prefix('/')?.split('/');
    Some(
        steps
            .map(|step| step.replace("~1", "/").replace("~0", "~"))
            .collect(),
    )
}

/// Joins a relative path to the folder of the file `from`; `None` if that leaves the API's folder.
pub(super) fn resolve_path(from: &str, relative: &str) -> Option<String> {
    if relative.starts_with('/') {
        return None;
    }
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in relative.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop()?;
            }
            _ => steps.push(step),
        }
    }
    Some(steps.join("/"))
}
