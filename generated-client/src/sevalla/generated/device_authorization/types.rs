// @generated from spec/sevalla/device-authorization.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use crate::values;
/// A code that lets a device log in once somebody approves it.
///
/// [Reference page](https://api-docs.sevalla.com/v3/device-authorization/create-device-code)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct DeviceCode {
    /// Code to show to the user, who enters it in the dashboard, such as `ABCD1234`.
    pub code: String,
    /// Until when the code can be approved, 5 minutes after it was made (ISO 8601), such as `2025-06-01T12:05:00.000Z`.
    pub expires_at: String,
}
/// How far a device login is.
///
/// [Reference page](https://api-docs.sevalla.com/v3/device-authorization/poll-device-code-status)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct DeviceCodeState {
    /// What became of a device code.
    pub status: DeviceCodeStatus,
    /// Token of the new API key. Only the first answer with the status `approved` has it. Example: `svl_abc123...`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token: Option<values::Secret>,
}
/// What became of a device code, such as `pending`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/device-authorization/poll-device-code-status)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum DeviceCodeStatus {
    /// `pending`: Nobody has decided yet.
    Pending,
    /// `approved`: The user let the device in.
    Approved,
    /// `denied`: The user turned the device away.
    Denied,
    /// `expired`: Nobody decided in time.
    Expired,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl DeviceCodeStatus {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pending => "pending",
            Self::Approved => "approved",
            Self::Denied => "denied",
            Self::Expired => "expired",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for DeviceCodeStatus {
    fn from(value: &str) -> Self {
        match value {
            "pending" => Self::Pending,
            "approved" => Self::Approved,
            "denied" => Self::Denied,
            "expired" => Self::Expired,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(DeviceCodeStatus);
