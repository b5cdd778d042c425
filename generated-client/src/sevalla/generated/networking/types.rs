// @generated from spec/sevalla/networking.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::types;
use crate::values;
use crate::runtime::{Checked, Property, Rules};
/// Where the connections that an application opens come from.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/get-egress-ips)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct EgressIps {
    /// Single addresses and CIDR ranges. Not verified: The page describes the list without its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub egress_ips: Option<Vec<String>>,
}
/// Identifier of an internal connection, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-internal-connections)
pub type InternalConnectionId = values::Id<kind::InternalConnectionId>;
/// A private connection of two services of one cluster. Traffic flows both ways.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-internal-connections)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct InternalConnection {
    /// Identifier of an internal connection.
    pub id: InternalConnectionId,
    /// Service that the connection was made from, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub source_id: String,
    /// What stands at an end of a connection. Requests have other words for it.
    pub source_type: ConnectedResourceType,
    /// Name that the system gave to the source, such as `my-database`.
    pub source_name: Option<String>,
    /// Name of the source that people see, such as `My Database`.
    pub source_display_name: Option<String>,
    /// Service that the connection was made to, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub target_id: String,
    /// What stands at an end of a connection. Requests have other words for it.
    pub target_type: ConnectedResourceType,
    /// Name that the system gave to the target, such as `my-app`.
    pub target_name: Option<String>,
    /// Name of the target that people see, such as `My App`.
    pub target_display_name: Option<String>,
}
/// What stands at an end of a connection. Requests have other words for it. Example: `appResource`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-internal-connections)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum ConnectedResourceType {
    /// `appResource`: An application.
    AppResource,
    /// `dbResource`: A database.
    DbResource,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl ConnectedResourceType {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AppResource => "appResource",
            Self::DbResource => "dbResource",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for ConnectedResourceType {
    fn from(value: &str) -> Self {
        match value {
            "appResource" => Self::AppResource,
            "dbResource" => Self::DbResource,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(ConnectedResourceType);
/// What to connect to. Answers have other words for it. Example: `app`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-internal-connection)
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub enum ConnectionTargetType {
    /// `app`: An application.
    #[serde(rename = "app")]
    App,
    /// `database`: A database.
    #[serde(rename = "database")]
    Database,
}
impl ConnectionTargetType {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::App => "app",
            Self::Database => "database",
        }
    }
}
impl std::str::FromStr for ConnectionTargetType {
    type Err = values::NotDocumented;
    fn from_str(value: &str) -> std::result::Result<Self, Self::Err> {
        match value {
            "app" => Ok(Self::App),
            "database" => Ok(Self::Database),
            _ => {
                Err(
                    values::NotDocumented::new(
                        "ConnectionTargetType",
                        value,
                        &["app", "database"],
                    ),
                )
            }
        }
    }
}
values::closed_enum!(ConnectionTargetType);
/// What to connect an application to.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-internal-connection)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct CreateApplicationInternalConnectionRequest {
    /// Identifier of the application or database to connect to.
    pub target_id: ConnectionTargetId,
    /// What to connect to. Answers have other words for it.
    pub target_type: ConnectionTargetType,
}
impl CreateApplicationInternalConnectionRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(
        target_id: ConnectionTargetId,
        target_type: ConnectionTargetType,
    ) -> Self {
        Self { target_id, target_type }
    }
}
impl Checked for CreateApplicationInternalConnectionRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("target_id", Rules::Id),
                Property::required("target_type", Rules::Any),
            ],
        );
        &RULES
    }
}
/// What to connect a database to.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/create-internal-connection)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct CreateDatabaseInternalConnectionRequest {
    /// Identifier of the application or database to connect to.
    pub target_id: ConnectionTargetId,
    /// What to connect to. Answers have other words for it.
    pub target_type: ConnectionTargetType,
}
impl CreateDatabaseInternalConnectionRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(
        target_id: ConnectionTargetId,
        target_type: ConnectionTargetType,
    ) -> Self {
        Self { target_id, target_type }
    }
}
impl Checked for CreateDatabaseInternalConnectionRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("target_id", Rules::Id),
                Property::required("target_type", Rules::Any),
            ],
        );
        &RULES
    }
}
/// Identifier of the application or database to connect to, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-internal-connection)
pub type ConnectionTargetId = values::Id<kind::ConnectionTargetId>;
/// An internal connection that was just made.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-internal-connection)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct CreatedInternalConnection {
    /// Identifier of an internal connection.
    pub id: InternalConnectionId,
}
/// Which addresses reach a service.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/get-ip-restriction)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct IpRestriction {
    /// What happens to the addresses of the list.
    #[serde(rename = "type")]
    pub type_: IpRestrictionType,
    /// Whether the restriction is in force.
    pub is_enabled: bool,
    /// The addresses and CIDR ranges that it is about, such as `["203.0.113.0/24","198.51.100.1"]`.
    pub ip_list: Vec<String>,
}
/// What happens to the addresses of the list, such as `deny`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/get-ip-restriction)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize, ::serde::Serialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum IpRestrictionType {
    /// `allow`: They get in, and no others do.
    Allow,
    /// `deny`: They are turned away, and all others get in.
    Deny,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl IpRestrictionType {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Allow => "allow",
            Self::Deny => "deny",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for IpRestrictionType {
    fn from(value: &str) -> Self {
        match value {
            "allow" => Self::Allow,
            "deny" => Self::Deny,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(IpRestrictionType);
impl Checked for IpRestrictionType {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::one_of(&["allow", "deny"]);
        &RULES
    }
}
/// A restriction that takes the place of the one before.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/update-ip-restriction)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct UpdateApplicationIpRestrictionRequest {
    /// What happens to the addresses of the list.
    #[serde(rename = "type")]
    pub type_: IpRestrictionType,
    /// Whether the restriction is in force from now on.
    pub is_enabled: bool,
    /// All addresses and CIDR ranges that the restriction is about: at most 500 items, such as `["203.0.113.0/24","198.51.100.1"]`.
    pub ip_list: Vec<String>,
}
impl UpdateApplicationIpRestrictionRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(
        type_: IpRestrictionType,
        is_enabled: bool,
        ip_list: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        Self {
            type_,
            is_enabled,
            ip_list: ip_list.into_iter().map(Into::into).collect::<Vec<String>>(),
        }
    }
}
impl Checked for UpdateApplicationIpRestrictionRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("type", Rules::of::<IpRestrictionType>()),
                Property::required("is_enabled", Rules::Any),
                Property::required(
                    "ip_list",
                    Rules::list(&Rules::text(0, 45)).length(0, 500),
                ),
            ],
        );
        &RULES
    }
}
/// A restriction that takes the place of the one before.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/update-database-ip-restriction)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct UpdateDatabaseIpRestrictionRequest {
    /// What happens to the addresses of the list.
    #[serde(rename = "type")]
    pub type_: IpRestrictionType,
    /// Whether the restriction is in force from now on.
    pub is_enabled: bool,
    /// All addresses and CIDR ranges that the restriction is about. Each must be public and unicast. At most 500 items, such as `["203.0.113.0/24","198.51.100.1"]`.
    pub ip_list: Vec<String>,
}
impl UpdateDatabaseIpRestrictionRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(
        type_: IpRestrictionType,
        is_enabled: bool,
        ip_list: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        Self {
            type_,
            is_enabled,
            ip_list: ip_list.into_iter().map(Into::into).collect::<Vec<String>>(),
        }
    }
}
impl Checked for UpdateDatabaseIpRestrictionRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("type", Rules::of::<IpRestrictionType>()),
                Property::required("is_enabled", Rules::Any),
                Property::required(
                    "ip_list",
                    Rules::list(&Rules::text(0, 45)).length(0, 500),
                ),
            ],
        );
        &RULES
    }
}
/// Identifier of a private port, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-private-ports)
pub type PrivatePortId = values::Id<kind::PrivatePortId>;
/// A port of an application that only its own cluster can reach.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-private-ports)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct PrivatePort {
    /// Identifier of a private port.
    pub id: PrivatePortId,
    /// Identifier of an application.
    pub app_id: types::ApplicationId,
    /// Identifier of a process, one of the programs that an application runs.
    pub process_id: types::ProcessId,
    /// Container port that the cluster can reach: 1 to 65535, such as `3000`.
    pub port: i64,
    /// Where a private port stands.
    pub status: PrivatePortStatus,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// Where a private port stands, such as `ready`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-private-ports)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum PrivatePortStatus {
    /// `creating`: Being provisioned.
    Creating,
    /// `ready`: Reachable within the cluster.
    Ready,
    /// `failed`: Could not be provisioned.
    Failed,
    /// `deleting`: Being removed.
    Deleting,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl PrivatePortStatus {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Creating => "creating",
            Self::Ready => "ready",
            Self::Failed => "failed",
            Self::Deleting => "deleting",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for PrivatePortStatus {
    fn from(value: &str) -> Self {
        match value {
            "creating" => Self::Creating,
            "ready" => Self::Ready,
            "failed" => Self::Failed,
            "deleting" => Self::Deleting,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(PrivatePortStatus);
/// One page of an application's private ports.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-private-ports)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct PrivatePortPage {
    /// The private ports on this page.
    pub data: Vec<PrivatePort>,
    /// Number of items on all pages together: 0 to 10000, such as `42`.
    pub total: i64,
    /// Number of items that come before the page: 0 to 10000, default of the server: `0`.
    pub offset: i64,
    /// Number of items that a page may hold: 1 to 100, default of the server: `25`.
    pub limit: i64,
}
/// A port to open to the cluster.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-private-port)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct CreatePrivatePortRequest {
    /// Identifier of a process, one of the programs that an application runs.
    pub process_id: types::ProcessId,
    /// Container port to open to the cluster: 1 to 65535, such as `3306`.
    pub port: u16,
}
impl CreatePrivatePortRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(process_id: types::ProcessId, port: u16) -> Self {
        Self { process_id, port }
    }
}
impl Checked for CreatePrivatePortRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("process_id", Rules::Id),
                Property::required("port", Rules::integer(1, 65535)),
            ],
        );
        &RULES
    }
}
/// Identifier of a TCP proxy, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-tcp-proxies)
pub type TcpProxyId = values::Id<kind::TcpProxyId>;
/// A port of an application that the internet can reach over plain TCP.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-tcp-proxies)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct TcpProxy {
    /// Identifier of a TCP proxy.
    pub id: TcpProxyId,
    /// Identifier of an application.
    pub app_id: types::ApplicationId,
    /// Identifier of a process, one of the programs that an application runs.
    pub process_id: types::ProcessId,
    /// Container port that the connections are passed on to: 1 to 65535, such as `8080`.
    pub port: i64,
    /// Public port to connect to, from 30000 to 30999, such as `30001`.
    pub external_port: i64,
    /// Public host to connect to, such as `us-central1.proxy.sevalla.app`.
    pub hostname: String,
    /// Where a TCP proxy stands.
    pub status: TcpProxyStatus,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// Where a TCP proxy stands, such as `ready`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-tcp-proxies)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum TcpProxyStatus {
    /// `creating`: Being provisioned.
    Creating,
    /// `ready`: Passing connections on.
    Ready,
    /// `failed`: Could not be provisioned.
    Failed,
    /// `deleting`: Being removed.
    Deleting,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl TcpProxyStatus {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Creating => "creating",
            Self::Ready => "ready",
            Self::Failed => "failed",
            Self::Deleting => "deleting",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for TcpProxyStatus {
    fn from(value: &str) -> Self {
        match value {
            "creating" => Self::Creating,
            "ready" => Self::Ready,
            "failed" => Self::Failed,
            "deleting" => Self::Deleting,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(TcpProxyStatus);
/// One page of an application's TCP proxies.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-tcp-proxies)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct TcpProxyPage {
    /// The TCP proxies on this page.
    pub data: Vec<TcpProxy>,
    /// Number of items on all pages together: 0 to 10000, such as `42`.
    pub total: i64,
    /// Number of items that come before the page: 0 to 10000, default of the server: `0`.
    pub offset: i64,
    /// Number of items that a page may hold: 1 to 100, default of the server: `25`.
    pub limit: i64,
}
/// A port to open to the internet.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-tcp-proxy)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct CreateTcpProxyRequest {
    /// Identifier of a process, one of the programs that an application runs.
    pub process_id: types::ProcessId,
    /// Container port to pass the connections on to: 1 to 65535, such as `3306`.
    pub port: u16,
}
impl CreateTcpProxyRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(process_id: types::ProcessId, port: u16) -> Self {
        Self { process_id, port }
    }
}
impl Checked for CreateTcpProxyRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("process_id", Rules::Id),
                Property::required("port", Rules::integer(1, 65535)),
            ],
        );
        &RULES
    }
}
/// Markers that tell the identifiers above apart.
pub mod kind {
    use crate::values;
    /// Marks [`InternalConnectionId`](super::InternalConnectionId).
    pub enum InternalConnectionId {}
    impl values::IdKind for InternalConnectionId {
        const NAME: &'static str = "InternalConnectionId";
    }
    /// Marks [`ConnectionTargetId`](super::ConnectionTargetId).
    pub enum ConnectionTargetId {}
    impl values::IdKind for ConnectionTargetId {
        const NAME: &'static str = "ConnectionTargetId";
    }
    /// Marks [`PrivatePortId`](super::PrivatePortId).
    pub enum PrivatePortId {}
    impl values::IdKind for PrivatePortId {
        const NAME: &'static str = "PrivatePortId";
    }
    /// Marks [`TcpProxyId`](super::TcpProxyId).
    pub enum TcpProxyId {}
    impl values::IdKind for TcpProxyId {
        const NAME: &'static str = "TcpProxyId";
    }
}
