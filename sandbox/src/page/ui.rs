//! The files of Swagger UI, out of the archive in which its crate has them.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::sync::Mutex;

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use utoipa_swagger_ui_vendored::SWAGGER_UI_VENDORED;
use zip::ZipArchive;
use zip::result::{ZipError, ZipResult};

use crate::world::lock;

/// What the documentation loads, with its media types.
const FILES: [(&str, &str); 2] = [
    ("swagger-ui.css", "text/css"),
    ("swagger-ui-bundle.js", "text/javascript"),
];

pub(super) async fn file(Path(name): Path<String>) -> Response {
    let Some((name, media)) = FILES.into_iter().find(|(known, _)| *known == name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match unpacked(name) {
        Ok(content) => {
            // Unpacking takes a moment, and the next sandbox has the same files.
            let kept = (header::CACHE_CONTROL, "private, max-age=3600");
            ([(header::CONTENT_TYPE, media), kept], content).into_response()
        }
        Err(error) => {
            let reason = format!("Swagger UI cannot be unpacked: {error}\n");
            (StatusCode::INTERNAL_SERVER_ERROR, reason).into_response()
        }
    }
}

/// The content of a file, which is unpacked once: all who load it share it.
fn unpacked(name: &'static str) -> ZipResult<Bytes> {
    static KEPT: Mutex<BTreeMap<&str, Bytes>> = Mutex::new(BTreeMap::new());
    let mut kept = lock(&KEPT);
    if let Some(content) = kept.get(name) {
        return Ok(content.clone());
    }
    let content = Bytes::from(unpack(name)?);
    kept.insert(name, content.clone());
    Ok(content)
}

fn unpack(name: &str) -> ZipResult<Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(SWAGGER_UI_VENDORED))?;
    // The folder has the version in its name.
    let end = format!("/dist/{name}");
    let path = archive
        .file_names()
        .flatten()
        .find(|path| path.ends_with(&end))
        .ok_or(ZipError::FileNotFound)?
        .into_owned();
    let mut content = Vec::new();
    archive.by_name(&path)?.read_to_end(&mut content)?;
    Ok(content)
}
