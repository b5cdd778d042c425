//! The block of features in `Cargo.toml`, between two lines that mark it; the rest of the file is people's.

/// The line before the block.
const BEGIN: &str = "# begin of generated features (cargo xtask regen)";
/// The line behind the block.
const END: &str = "# end of generated features";
/// A line of features is broken if it is longer than this.
const WIDTH: usize = 100;

/// The lines that mark the block are not as they have to be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MarkerError {
    /// One of them is there not once.
    #[error(
        "the line `{line}` is there {count} times; it marks the place, and has to be there once"
    )]
    Count {
        /// The line.
        line: &'static str,
        /// How often it is there.
        count: usize,
    },
    /// They are there the wrong way round.
    #[error("the line `{END}` comes before `{BEGIN}`")]
    Order,
}

/// The text with the features of these APIs in the block; what the block says of other APIs stays.
pub(super) fn replace(text: &str, apis: &[(&str, &[String])]) -> Result<String, MarkerError> {
    let begin = position(text, BEGIN)? + BEGIN.len() + 1;
    let end = position(text, END)?;
    let Some(block) = text.get(begin..end) else {
        return Err(MarkerError::Order);
    };
    let mut sections = sections(block);
    for (api, features) in apis {
        let section = (last_line(api), section(api, features));
        sections.retain(|(last, _)| *last != section.0);
        sections.push(section);
    }
    sections.sort();
    let sections: String = sections.into_iter().map(|(_, section)| section).collect();
    Ok(format!("{}{sections}{}", &text[..begin], &text[end..]))
}

/// Where a line begins that has to be there once.
fn position(text: &str, line: &'static str) -> Result<usize, MarkerError> {
    let mut start = 0;
    let mut found = Vec::new();
    for candidate in text.split_inclusive('\n') {
        if candidate.strip_suffix('\n') == Some(line) {
            found.push(start);
        }
        start += candidate.len();
    }
    match found.as_slice() {
        [position] => Ok(*position),
        _ => Err(MarkerError::Count {
            line,
            count: found.len(),
        }),
    }
}

/// The parts of a block, one an API, each with the line that ends it.
fn sections(block: &str) -> Vec<(String, String)> {
    let mut sections = Vec::new();
    let mut section = String::new();
    for line in block.split_inclusive('\n') {
        section.push_str(line);
        if line.starts_with('_') {
            sections.push((line.trim_end().to_owned(), std::mem::take(&mut section)));
        }
    }
    sections
}

/// The feature that only says that there is a client of the API.
fn last_line(api: &str) -> String {
    format!("_{api} = []")
}

fn section(api: &str, features: &[String]) -> String {
    let quoted: Vec<_> = features.iter().map(|name| format!("\"{name}\"")).collect();
    let mut all = format!("{api} = [{}]\n", quoted.join(", "));
    if all.len() > WIDTH {
        let lines: String = quoted.iter().map(|name| format!("    {name},\n")).collect();
        all = format!("{api} = [\n{lines}]\n");
    }
    let each: String = features
        .iter()
        .map(|name| format!("{name} = [\"_{api}\"]\n"))
        .collect();
    format!("{all}{each}{}\n", last_line(api))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(block: &str) -> String {
        format!("[features]\ndefault = []\n{BEGIN}\n{block}{END}\n\n[dependencies]\n")
    }

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn only_the_block_changes() {
        let text = manifest("left over\n");
        let (a, b) = (names(&["a-one", "a-two"]), names(&["b-one"]));
        let block = "a = [\"a-one\", \"a-two\"]\na-one = [\"_a\"]\na-two = [\"_a\"]\n_a = []\n\
                     b = [\"b-one\"]\nb-one = [\"_b\"]\n_b = []\n";
        let replaced = replace(&text, &[("b", &b), ("a", &a)]).unwrap();
        assert_eq!(replaced, manifest(block));
        assert_eq!(replace(&replaced, &[("a", &a), ("b", &b)]), Ok(replaced));
    }

    #[test]
    fn features_of_other_apis_stay() {
        let (a, b) = (names(&["a-one"]), names(&["b-one"]));
        let both = replace(&manifest(""), &[("a", &a), ("b", &b)]).unwrap();
        let new = names(&["a-new"]);
        let replaced = replace(&both, &[("a", &new)]).unwrap();
        assert_eq!(replaced, both.replace("a-one", "a-new"));
    }

    #[test]
    fn many_features_have_a_line_each() {
        let many: Vec<_> = (10..30).map(|number| format!("api-{number}")).collect();
        let replaced = replace(&manifest(""), &[("api", &many)]).unwrap();
        assert!(replaced.contains("api = [\n    \"api-10\",\n    \"api-11\",\n"));
        assert_eq!(replace(&replaced, &[("api", &many)]), Ok(replaced));
    }

    #[test]
    fn each_mark_has_to_be_there_once() {
        let count = |line, count| Err(MarkerError::Count { line, count });
        assert_eq!(replace("[features]\n", &[]), count(BEGIN, 0));
        assert_eq!(replace(&format!("{BEGIN}\n"), &[]), count(END, 0));
        let doubled = manifest(&format!("{BEGIN}\n"));
        assert_eq!(replace(&doubled, &[]), count(BEGIN, 2));
        let swapped = format!("{END}\n{BEGIN}\n");
        assert_eq!(replace(&swapped, &[]), Err(MarkerError::Order));
    }
}
