// @generated from spec/sevalla/common.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use crate::values;
/// Identifier of an application.
///
/// Pattern: `^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$`
///
/// Example: `fb5e5168-4281-4bec-94c5-0d1584e9e657`
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable)
pub type ApplicationId = values::Id<kind::ApplicationId>;
/// Identifier of a company.
///
/// Pattern: `^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$`
///
/// Example: `fb5e5168-4281-4bec-94c5-0d1584e9e657`
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/get-current-api-key)
pub type CompanyId = values::Id<kind::CompanyId>;
/// Why a request was refused or failed.
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/get-current-api-key)
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Error {
    /// What else the vendor tells about an error.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<ErrorData>,
    /// What went wrong, in a few words.
    ///
    /// Example: `Unauthorized`
    pub message: String,
    /// The HTTP status code once more.
    ///
    /// Example: `401`
    pub status: i64,
}
/// What else the vendor tells about an error.
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/get-current-api-key)
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct ErrorData {
    /// Tracking id to quote to the vendor's support.
    ///
    /// Example: `err-abc-123`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// More context, or how to mend the request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}
/// Confirms that an action was accepted.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable)
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct Message {
    /// Confirmation in words.
    pub message: String,
}
/// Number of items that a page may hold.
///
/// Range: 1 to 100
///
/// Default of the server: `25`
///
/// Example: `25`
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable)
pub type PageLimit = values::Integer<1, 100>;
/// Number of items that come before the page.
///
/// Range: 0 to 10000
///
/// Default of the server: `0`
///
/// Example: `0`
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable)
pub type PageOffset = values::Integer<0, 10000>;
/// Identifier of a process, one of the programs that an application runs.
///
/// Pattern: `^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$`
///
/// Example: `fb5e5168-4281-4bec-94c5-0d1584e9e657`
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-private-ports)
pub type ProcessId = values::Id<kind::ProcessId>;
/// Markers that tell the types above apart.
pub mod kind {
    use crate::values;
    /// Marks [`ApplicationId`](super::ApplicationId).
    pub enum ApplicationId {}
    impl values::IdKind for ApplicationId {
        const NAME: &'static str = "ApplicationId";
    }
    /// Marks [`CompanyId`](super::CompanyId).
    pub enum CompanyId {}
    impl values::IdKind for CompanyId {
        const NAME: &'static str = "CompanyId";
    }
    /// Marks [`ProcessId`](super::ProcessId).
    pub enum ProcessId {}
    impl values::IdKind for ProcessId {
        const NAME: &'static str = "ProcessId";
    }
}
