// @generated from spec/sevalla/common.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use crate::values;
/// Identifier of an application, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable)
#[cfg(feature = "sevalla-application-networking")]
pub type ApplicationId = values::Id<kind::ApplicationId>;
/// Identifier of a company, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/get-current-api-key)
#[cfg(feature = "sevalla-account")]
pub type CompanyId = values::Id<kind::CompanyId>;
/// Identifier of a process, one of the programs that an application runs, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-private-ports)
#[cfg(feature = "sevalla-application-networking")]
pub type ProcessId = values::Id<kind::ProcessId>;
/// Confirms that an action was accepted.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable)
#[cfg(feature = "sevalla-application-networking")]
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct Message {
    /// Confirmation in words.
    pub message: String,
}
/// Why a request was refused or failed.
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/get-current-api-key)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ErrorBody {
    /// What went wrong, in a few words, such as `Unauthorized`.
    pub message: String,
    /// The HTTP status code once more, such as `401`.
    pub status: i64,
    /// What else the vendor tells about an error.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<ErrorData>,
}
/// What else the vendor tells about an error.
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/get-current-api-key)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ErrorData {
    /// Tracking id to quote to the vendor's support, such as `err-abc-123`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// More context, or how to mend the request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}
/// Markers that tell the identifiers above apart.
pub mod kind {
    use crate::values;
    /// Marks [`ApplicationId`](super::ApplicationId).
    #[cfg(feature = "sevalla-application-networking")]
    pub enum ApplicationId {}
    #[cfg(feature = "sevalla-application-networking")]
    impl values::IdKind for ApplicationId {
        const NAME: &'static str = "ApplicationId";
    }
    /// Marks [`CompanyId`](super::CompanyId).
    #[cfg(feature = "sevalla-account")]
    pub enum CompanyId {}
    #[cfg(feature = "sevalla-account")]
    impl values::IdKind for CompanyId {
        const NAME: &'static str = "CompanyId";
    }
    /// Marks [`ProcessId`](super::ProcessId).
    #[cfg(feature = "sevalla-application-networking")]
    pub enum ProcessId {}
    #[cfg(feature = "sevalla-application-networking")]
    impl values::IdKind for ProcessId {
        const NAME: &'static str = "ProcessId";
    }
}
