//! What a source is read from: files, folders, addresses.

use std::fs;
use std::path::Path;
use std::time::Duration;

use url::{Host, Url};

use crate::error::Problem;

/// Most that is read of one file or address, in bytes.
pub const MAX_SIZE: usize = 64 * 1024 * 1024;

/// Most files of a folder.
const MAX_FILES: usize = 10_000;

/// How long an address may take to answer, all of it.
const TIMEOUT: Duration = Duration::from_secs(60);

/// What of a folder is read; anything else in it is no page.
const EXTENSIONS: [&str; 6] = ["md", "markdown", "txt", "json", "yaml", "yml"];

/// One text, with the name that people know it by.
#[derive(Clone, Debug)]
pub struct Text {
    /// The path, or the address without its query.
    pub name: String,
    /// The text.
    pub text: String,
}

/// Reads a file, the pages of a folder and of all within it, or an address.
///
/// What could not be read is a problem each, beside what could.
#[must_use]
pub fn read(source: &str) -> (Vec<Text>, Vec<Problem>) {
    if source.starts_with("http://") || source.starts_with("https://") {
        return match fetch(source) {
            Ok(text) => (vec![text], Vec::new()),
            Err(problem) => (Vec::new(), vec![problem]),
        };
    }
    let path = Path::new(source);
    let mut files = Vec::new();
    let mut problems = Vec::new();
    if path.is_dir() {
        list(path, &mut files, &mut problems);
        if files.is_empty() && problems.is_empty() {
            let message = format!(
                "the folder has no file that ends in .{}",
                EXTENSIONS.join(", .")
            );
            problems.push(Problem::new(source, message));
        }
    } else {
        files.push(source.to_owned());
    }
    let mut texts = Vec::new();
    for name in files {
        match read_file(&name) {
            Ok(text) => texts.push(Text { name, text }),
            Err(message) => problems.push(Problem::new(&name, message)),
        }
    }
    (texts, problems)
}

fn read_file(name: &str) -> Result<String, String> {
    let metadata = fs::metadata(name).map_err(|error| format!("it cannot be read: {error}"))?;
    if !metadata.is_file() {
        return Err("it is no regular file".to_owned());
    }
    if metadata.len() > MAX_SIZE as u64 {
        return Err(format!("it is larger than {} MiB", MAX_SIZE / 1024 / 1024));
    }
    let bytes = fs::read(name).map_err(|error| format!("it cannot be read: {error}"))?;
    utf8(bytes)
}

fn utf8(bytes: Vec<u8>) -> Result<String, String> {
    let text = String::from_utf8(bytes).map_err(|_| "it is no UTF-8 text".to_owned())?;
    Ok(text
        .strip_prefix('\u{feff}')
        .map_or(text.clone(), str::to_owned))
}

/// The files of a folder, sorted; links are not followed.
fn list(folder: &Path, files: &mut Vec<String>, problems: &mut Vec<Problem>) {
    let name = folder.display().to_string();
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let mut entries = match entries {
        Ok(entries) => entries,
        Err(error) => {
            return problems.push(Problem::new(&name, format!("it cannot be read: {error}")));
        }
    };
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        let Ok(kind) = entry.file_type() else {
            continue;
        };
        let extension = path.extension().and_then(|extension| extension.to_str());
        if kind.is_dir() {
            list(&path, files, problems);
        } else if kind.is_file() && extension.is_some_and(|name| EXTENSIONS.contains(&name)) {
            if files.len() == MAX_FILES {
                return problems.push(Problem::new(
                    &name,
                    format!("there are more than {MAX_FILES} files"),
                ));
            }
            files.push(path.display().to_string());
        }
    }
}

/// Reads an address; over plain HTTP this machine's own only.
fn fetch(address: &str) -> Result<Text, Problem> {
    let url = Url::parse(address)
        .map_err(|error| Problem::new("the address", format!("it is none: {error}")))?;
    let name = public_name(&url);
    if !may_be_read(&url) {
        return Err(Problem::new(&name, "it is read over https only"));
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    let runtime =
        runtime.map_err(|error| Problem::new(&name, format!("it cannot be asked: {error}")))?;
    let text = runtime
        .block_on(get(url))
        .map_err(|message| Problem::new(&name, message))?;
    Ok(Text { name, text })
}

/// The address without what may be secret in it.
fn public_name(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    let port = url
        .port()
        .map(|port| format!(":{port}"))
        .unwrap_or_default();
    format!("{}://{host}{port}{}", url.scheme(), url.path())
}

fn may_be_read(url: &Url) -> bool {
    let is_loopback = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    url.scheme() == "https" || is_loopback
}

async fn get(url: Url) -> Result<String, String> {
    let told =
        |error: reqwest::Error| format!("it cannot be read: {}", cause(&error.without_url()));
    let redirects = reqwest::redirect::Policy::custom(|attempt| {
        if attempt.previous().len() > 5 || !may_be_read(attempt.url()) {
            attempt.stop()
        } else {
            attempt.follow()
        }
    });
    let client = reqwest::Client::builder()
        .timeout(TIMEOUT)
        .redirect(redirects);
    let client = client.build().map_err(told)?;
    let mut response = client.get(url).send().await.map_err(told)?;
    if !response.status().is_success() {
        return Err(format!("the server answers {}", response.status()));
    }
    let mut bytes = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(told)? {
        if bytes.len() + chunk.len() > MAX_SIZE {
            return Err(format!("it is larger than {} MiB", MAX_SIZE / 1024 / 1024));
        }
        bytes.extend_from_slice(&chunk);
    }
    utf8(bytes)
}

/// What an error comes from in the end, which says most.
fn cause(error: &dyn std::error::Error) -> String {
    let mut cause = error;
    while let Some(source) = cause.source() {
        cause = source;
    }
    cause.to_string()
}
