//! Reading files that somebody else may have put there: no link is followed, and nothing but a file of bounded size is read.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

/// Largest file of a document or of what is generated, in bytes.
pub const MAX_FILE: u64 = 8 * 1024 * 1024;

/// Reads a regular file below `root`, of no more than [`MAX_FILE`] bytes; `path` uses forward slashes.
///
/// # Errors
/// There is no such file, it or a folder on the way is a symbolic link, it is a folder, a pipe or a device, it is too large, or
/// the system does not let it be read.
pub fn read(root: &Path, path: &str) -> io::Result<Vec<u8>> {
    read_bounded(root, path, MAX_FILE)
}

/// Reads a regular file below `root`, of no more than `limit` bytes.
pub(crate) fn read_bounded(root: &Path, path: &str, limit: u64) -> io::Result<Vec<u8>> {
    let whole = without_links(root, path)?;
    regular(&fs::symlink_metadata(&whole)?, limit)?;
    let file = File::open(&whole)?;
    // It may be another by now.
    regular(&file.metadata()?, limit)?;
    let mut bytes = Vec::new();
    // It may also grow while it is read.
    file.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        return Err(too_large(limit));
    }
    Ok(bytes)
}

/// The path of something below `root`, where neither it nor a folder on the way is a symbolic link; it need not be there.
pub(crate) fn without_links(root: &Path, path: &str) -> io::Result<PathBuf> {
    let mut whole = root.to_owned();
    for component in Path::new(path).components() {
        let Component::Normal(step) = component else {
            let message = format!("`{path}` does not lead downwards");
            return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
        };
        whole.push(step);
        match fs::symlink_metadata(&whole) {
            Ok(metadata) if metadata.is_symlink() => {
                let step = step.to_string_lossy();
                let message = format!("`{step}` is a symbolic link, which is not followed");
                return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Ok(_) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(whole)
}

fn regular(metadata: &fs::Metadata, limit: u64) -> io::Result<()> {
    if metadata.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !metadata.is_file() {
        let message = "it is no regular file, but a pipe, a device or the like";
        return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
    }
    if metadata.len() > limit {
        return Err(too_large(limit));
    }
    Ok(())
}

fn too_large(limit: u64) -> io::Error {
    let message = format!("it is larger than {} MiB", limit / 1024 / 1024);
    io::Error::new(io::ErrorKind::FileTooLarge, message)
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::symlink;
    use std::process::Command;

    use super::*;

    fn reason(root: &Path, path: &str) -> String {
        read(root, path).unwrap_err().to_string()
    }

    #[test]
    fn only_regular_files_are_read() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::create_dir(root.join("a")).unwrap();
        fs::write(root.join("a/file"), "text").unwrap();
        symlink("file", root.join("a/link")).unwrap();
        symlink("a", root.join("b")).unwrap();
        symlink("/dev/zero", root.join("zero")).unwrap();
        let pipe = Command::new("mkfifo").arg(root.join("pipe")).status();
        assert!(pipe.unwrap().success());
        assert_eq!(read(root, "a/file").unwrap(), b"text");
        for (path, part) in [
            ("a/link", "`link` is a symbolic link"),
            ("b/file", "`b` is a symbolic link"),
            ("zero", "`zero` is a symbolic link"),
            ("pipe", "no regular file"),
            ("a", "directory"),
            ("../x", "does not lead downwards"),
            ("/etc/passwd", "does not lead downwards"),
        ] {
            assert!(reason(root, path).contains(part), "{}", reason(root, path));
        }
        let missing = read(root, "a/none").unwrap_err();
        assert_eq!(missing.kind(), io::ErrorKind::NotFound);
        assert!(reason(Path::new("/dev"), "zero").contains("no regular file"));
    }

    #[test]
    fn files_of_bounded_size_are_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("large");
        let file = File::create(&path).unwrap();
        file.set_len(MAX_FILE).unwrap();
        assert!(read(folder.path(), "large").is_ok());
        file.set_len(MAX_FILE + 1).unwrap();
        assert_eq!(reason(folder.path(), "large"), "it is larger than 8 MiB");
    }
}
