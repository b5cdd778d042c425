// @generated from spec/northflank/services.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use crate::values;
/// Where the TLS certificate of a domain stands.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct DomainCertificate {
    /// When the certificate expires.
    ///
    /// Example: `2022-04-26T09:25:02.000Z`
    #[serde(rename = "expiryDate")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expiry_date: Option<String>,
    /// Whether the certificate is being generated.
    ///
    /// Example: `false`
    #[serde(rename = "inProgress")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_progress: Option<bool>,
    /// When a new certificate will be generated.
    ///
    /// Example: `2022-03-27T09:25:02.000Z`
    #[serde(rename = "refreshDate")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_date: Option<String>,
}
/// A name and a password that open a service.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct PortCredential {
    /// Password that goes with the name.
    ///
    /// Example: `password123`
    pub password: values::Secret<values::Unconstrained>,
    /// How a credential is presented.
    #[serde(rename = "type")]
    pub type_: PortCredentialType,
    /// Name to log in with.
    ///
    /// Length: 3 to 39 characters
    ///
    /// Pattern: `^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$`
    ///
    /// Example: `admin`
    pub username: PortCredentialUsername,
}
/// How a credential is presented.
///
/// Example: `basic-auth`
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum PortCredentialType {
    /// `basic-auth`
    BasicAuth,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl PortCredentialType {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::BasicAuth => "basic-auth",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for PortCredentialType {
    fn from(value: &str) -> Self {
        match value {
            "basic-auth" => Self::BasicAuth,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
impl From<String> for PortCredentialType {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}
impl From<PortCredentialType> for String {
    fn from(value: PortCredentialType) -> Self {
        value.as_str().to_owned()
    }
}
impl std::fmt::Display for PortCredentialType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
impl std::str::FromStr for PortCredentialType {
    type Err = std::convert::Infallible;
    fn from_str(value: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::from(value))
    }
}
/// Name to log in with.
///
/// Length: 3 to 39 characters
///
/// Pattern: `^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$`
///
/// Example: `admin`
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
pub type PortCredentialUsername = values::Text<kind::PortCredentialUsername>;
/// A custom domain that leads to a port.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct PortDomain {
    /// Where the TLS certificate of a domain stands.
    pub certificate: DomainCertificate,
    /// The domain.
    ///
    /// Example: `app.example.com`
    pub name: String,
}
/// A header that a request has to carry.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct PortHeader {
    /// Name of the header, as free text or as a plain header name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Whether name and value are regular expressions.
    #[serde(rename = "regexMode")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub regex_mode: Option<bool>,
    /// Value that the header has to have.
    pub value: values::Secret<values::Unconstrained>,
}
/// A rule for requests from some IP addresses.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct PortIpPolicy {
    /// What a rule does with the requests it is about.
    pub action: PortIpPolicyAction,
    /// Addresses that the rule is about.
    pub addresses: Vec<String>,
}
/// What a rule does with the requests it is about.
///
/// Example: `DENY`
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum PortIpPolicyAction {
    /// `ALLOW`: They are let through.
    Allow,
    /// `DENY`: They are turned away.
    Deny,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl PortIpPolicyAction {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Allow => "ALLOW",
            Self::Deny => "DENY",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for PortIpPolicyAction {
    fn from(value: &str) -> Self {
        match value {
            "ALLOW" => Self::Allow,
            "DENY" => Self::Deny,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
impl From<String> for PortIpPolicyAction {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}
impl From<PortIpPolicyAction> for String {
    fn from(value: PortIpPolicyAction) -> Self {
        value.as_str().to_owned()
    }
}
impl std::fmt::Display for PortIpPolicyAction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
impl std::str::FromStr for PortIpPolicyAction {
    type Err = std::convert::Infallible;
    fn from_str(value: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::from(value))
    }
}
/// Protocol that a port speaks.
///
/// Example: `HTTP`
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum PortProtocol {
    /// `HTTP`
    Http,
    /// `HTTP/2`
    Http2,
    /// `TCP`
    Tcp,
    /// `UDP`
    Udp,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl PortProtocol {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Http => "HTTP",
            Self::Http2 => "HTTP/2",
            Self::Tcp => "TCP",
            Self::Udp => "UDP",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for PortProtocol {
    fn from(value: &str) -> Self {
        match value {
            "HTTP" => Self::Http,
            "HTTP/2" => Self::Http2,
            "TCP" => Self::Tcp,
            "UDP" => Self::Udp,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
impl From<String> for PortProtocol {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}
impl From<PortProtocol> for String {
    fn from(value: PortProtocol) -> Self {
        value.as_str().to_owned()
    }
}
impl std::fmt::Display for PortProtocol {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
impl std::str::FromStr for PortProtocol {
    type Err = std::convert::Infallible;
    fn from_str(value: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::from(value))
    }
}
/// Who may use a port.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct PortSecurity {
    /// Credentials that open the service.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credentials: Option<Vec<PortCredential>>,
    /// Headers that a request has to carry, all of them, each with the expected value. The wildcard `*` is allowed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headers: Option<Vec<PortHeader>>,
    /// Rules by the caller's IP address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policies: Option<Vec<PortIpPolicy>>,
    /// Access to a port by single sign-on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sso: Option<PortSso>,
    /// How several security features go together.
    #[serde(rename = "verificationMode")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verification_mode: Option<PortVerificationMode>,
}
/// Access to a port by single sign-on.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default)]
pub struct PortSso {
    /// Whether traffic that comes from the same project, or one shared with it, through the public domain skips the single sign-on.
    #[serde(rename = "allowInternalTrafficViaPublicDns")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_internal_traffic_via_public_dns: Option<bool>,
    /// Directory groups; a user has to be a member of one of them.
    #[serde(rename = "directoryGroupIds")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub directory_group_ids: Option<Vec<String>>,
    /// WorkOS organization that a user has to belong to.
    ///
    /// Example: `org_uniquestringidentifier`
    #[serde(rename = "organizationId")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organization_id: Option<String>,
    /// Whether the cookie of the single sign-on is set on the root domain.
    #[serde(rename = "setCookieOnRootDomain")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub set_cookie_on_root_domain: Option<bool>,
    /// Whether traffic from inside has to pass the single sign-on as well.
    #[serde(rename = "validateInternalTraffic")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub validate_internal_traffic: Option<bool>,
}
/// How several security features go together.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(
    ::serde::Deserialize,
    ::serde::Serialize,
    Clone,
    Debug,
    Eq,
    Hash,
    Ord,
    PartialEq,
    PartialOrd
)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum PortVerificationMode {
    /// `or`: One of them is enough.
    Or,
    /// `and`: All of them are needed.
    And,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl PortVerificationMode {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Or => "or",
            Self::And => "and",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for PortVerificationMode {
    fn from(value: &str) -> Self {
        match value {
            "or" => Self::Or,
            "and" => Self::And,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
impl From<String> for PortVerificationMode {
    fn from(value: String) -> Self {
        Self::from(value.as_str())
    }
}
impl From<PortVerificationMode> for String {
    fn from(value: PortVerificationMode) -> Self {
        value.as_str().to_owned()
    }
}
impl std::fmt::Display for PortVerificationMode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
impl std::str::FromStr for PortVerificationMode {
    type Err = std::convert::Infallible;
    fn from_str(value: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::from(value))
    }
}
/// One port of a service.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct ServicePort {
    /// Whether a public HTTP port with custom domains is unreachable under its code.run domain.
    ///
    /// Example: `false`
    #[serde(rename = "disableNfDomain")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub disable_nf_domain: Option<bool>,
    /// Name of the port in the domain name system.
    ///
    /// Example: `p01--example-service--default-service--user-abc1.salvo.code.run`
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dns: Option<String>,
    /// Custom domains that lead to this port.
    pub domains: Vec<PortDomain>,
    /// Identifies the port in requests.
    ///
    /// Pattern: `^[a-z]-?[a-z0-9]+(-[a-z0-9]+)*$`
    ///
    /// Example: `eonyui`
    pub id: ServicePortId,
    /// Number of the port.
    ///
    /// Example: `8080`
    #[serde(rename = "internalPort")]
    pub internal_port: i64,
    /// Name of the port, part of its public address.
    ///
    /// Pattern: `^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$`
    ///
    /// Example: `p01`
    pub name: ServicePortName,
    /// Protocol that a port speaks.
    pub protocol: PortProtocol,
    /// Whether the port can be reached from the internet.
    ///
    /// Example: `true`
    pub public: bool,
    /// Who may use a port.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub security: Option<PortSecurity>,
}
/// Identifies the port in requests.
///
/// Pattern: `^[a-z]-?[a-z0-9]+(-[a-z0-9]+)*$`
///
/// Example: `eonyui`
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
pub type ServicePortId = values::Text<kind::ServicePortId>;
/// Name of the port, part of its public address.
///
/// Pattern: `^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$`
///
/// Example: `p01`
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
pub type ServicePortName = values::Text<kind::ServicePortName>;
/// The ports of a service.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct ServicePorts {
    /// All ports of the service.
    pub ports: Vec<ServicePort>,
}
/// Answer that holds the ports of a service.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
pub struct ServicePortsResponse {
    /// The ports of a service.
    pub data: ServicePorts,
}
/// Markers that tell the types above apart.
pub mod kind {
    use crate::values;
    /// Marks [`PortCredentialUsername`](super::PortCredentialUsername).
    pub enum PortCredentialUsername {}
    impl values::TextKind for PortCredentialUsername {
        const RULE: values::TextRule = {
            static PATTERN: values::Pattern = values::Pattern::new(
                "^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$",
            );
            values::TextRule::new("PortCredentialUsername")
                .min_length(3)
                .max_length(39)
                .pattern(&PATTERN)
        };
    }
    /// Marks [`ServicePortId`](super::ServicePortId).
    pub enum ServicePortId {}
    impl values::TextKind for ServicePortId {
        const RULE: values::TextRule = {
            static PATTERN: values::Pattern = values::Pattern::new(
                "^[a-z]-?[a-z0-9]+(-[a-z0-9]+)*$",
            );
            values::TextRule::new("ServicePortId").pattern(&PATTERN)
        };
    }
    /// Marks [`ServicePortName`](super::ServicePortName).
    pub enum ServicePortName {}
    impl values::TextKind for ServicePortName {
        const RULE: values::TextRule = {
            static PATTERN: values::Pattern = values::Pattern::new(
                "^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$",
            );
            values::TextRule::new("ServicePortName").pattern(&PATTERN)
        };
    }
}
