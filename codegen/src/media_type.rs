//! The one thing that is asked of media types in several stages.

/// Whether a media type is JSON, with parameters or a suffix.
pub(crate) fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    essence == "application/json" || essence.ends_with("+json")
}
