// @generated from spec/northflank/common.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

/// Wraps the reason why a request was refused or failed.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ErrorBody {
    /// Why a request was refused or failed.
    pub error: ErrorDetail,
}
/// Why a request was refused or failed.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ErrorDetail {
    /// The HTTP status code once more.
    pub status: i64,
    /// What went wrong, in words.
    pub message: String,
    /// Name of the kind of error.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// More about the error; its fields depend on the kind of error.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub details: Option<::serde_json::Map<String, ::serde_json::Value>>,
}
