// @generated from spec/northflank/common.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use crate::values;
/// Wraps the reason why a request was refused or failed.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Error {
    /// Why a request was refused or failed.
    pub error: ErrorDetail,
}
/// Why a request was refused or failed.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct ErrorDetail {
    /// More about the error; its fields depend on the kind of error.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub details: Option<::serde_json::Map<String, ::serde_json::Value>>,
    /// Name of the kind of error.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What went wrong, in words.
    pub message: String,
    /// The HTTP status code once more.
    pub status: i64,
}
/// Identifier of a project.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
pub type ProjectId = values::Text<kind::ProjectId>;
/// Identifier of a service.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
pub type ServiceId = values::Text<kind::ServiceId>;
/// Identifier of a team.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
pub type TeamId = values::Text<kind::TeamId>;
/// Markers that tell the types above apart.
pub mod kind {
    use crate::values;
    /// Marks [`ProjectId`](super::ProjectId).
    pub enum ProjectId {}
    impl values::TextKind for ProjectId {
        const RULE: values::TextRule = values::TextRule::new("ProjectId");
    }
    /// Marks [`ServiceId`](super::ServiceId).
    pub enum ServiceId {}
    impl values::TextKind for ServiceId {
        const RULE: values::TextRule = values::TextRule::new("ServiceId");
    }
    /// Marks [`TeamId`](super::TeamId).
    pub enum TeamId {}
    impl values::TextKind for TeamId {
        const RULE: values::TextRule = values::TextRule::new("TeamId");
    }
}
