// @generated from spec/northflank/common.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

/// Wraps the reason why a request was refused or failed.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Error {
    /// Why a request was refused or failed.
    pub error: ErrorDetail,
}
/// Why a request was refused or failed.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct ErrorDetail {
    /// More about the error; its fields depend on the kind of error.
    #[serde(default, skip_serializing_if = "::serde_json::Map::is_empty")]
    pub details: ::serde_json::Map<String, ::serde_json::Value>,
    /// Name of the kind of error.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub id: Option<String>,
    /// What went wrong, in words.
    pub message: String,
    /// The HTTP status code once more.
    pub status: i64,
}
