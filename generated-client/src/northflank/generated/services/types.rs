// @generated from spec/northflank/services.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use crate::values;
/// The ports of a service.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ServicePorts {
    /// All ports of the service.
    pub ports: Vec<ServicePort>,
}
/// One port of a service.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ServicePort {
    /// Identifies the port in requests: to match `^[a-z]-?[a-z0-9]+(-[a-z0-9]+)*$`, such as `eonyui`.
    pub id: String,
    /// Name of the port, part of its public address: to match `^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$`, such as `p01`.
    pub name: String,
    /// Number of the port, such as `8080`.
    #[serde(rename = "internalPort")]
    pub internal_port: i64,
    /// Protocol that a port speaks.
    pub protocol: PortProtocol,
    /// Whether the port can be reached from the internet.
    pub public: bool,
    /// Name of the port in the domain name system, such as `p01--example-service--default-service--user-abc1.salvo.code.run`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dns: Option<String>,
    /// Custom domains that lead to this port.
    pub domains: Vec<PortDomain>,
    /// Who may use a port.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub security: Option<PortSecurity>,
    /// Whether a public HTTP port with custom domains is unreachable under its code.run domain.
    #[serde(rename = "disableNfDomain", skip_serializing_if = "Option::is_none")]
    pub disable_nf_domain: Option<bool>,
}
/// Protocol that a port speaks, such as `HTTP`.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
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
values::open_enum!(PortProtocol);
/// A custom domain that leads to a port.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct PortDomain {
    /// The domain, such as `app.example.com`.
    pub name: String,
    /// Where the TLS certificate of a domain stands.
    pub certificate: DomainCertificate,
}
/// Where the TLS certificate of a domain stands.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct DomainCertificate {
    /// Whether the certificate is being generated.
    #[serde(rename = "inProgress", skip_serializing_if = "Option::is_none")]
    pub in_progress: Option<bool>,
    /// When the certificate expires, such as `2022-04-26T09:25:02.000Z`.
    #[serde(rename = "expiryDate", skip_serializing_if = "Option::is_none")]
    pub expiry_date: Option<String>,
    /// When a new certificate will be generated, such as `2022-03-27T09:25:02.000Z`.
    #[serde(rename = "refreshDate", skip_serializing_if = "Option::is_none")]
    pub refresh_date: Option<String>,
}
/// Who may use a port.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct PortSecurity {
    /// Credentials that open the service.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub credentials: Option<Vec<PortCredential>>,
    /// Rules by the caller's IP address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policies: Option<Vec<PortIpPolicy>>,
    /// Access to a port by single sign-on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sso: Option<PortSso>,
    /// How several security features go together.
    #[serde(rename = "verificationMode", skip_serializing_if = "Option::is_none")]
    pub verification_mode: Option<PortVerificationMode>,
    /// Headers that a request has to carry, all of them, each with the expected value. The wildcard `*` is allowed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headers: Option<Vec<PortHeader>>,
}
/// A name and a password that open a service.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct PortCredential {
    /// Name to log in with: 3 to 39 characters, to match `^[a-zA-Z](-?[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*)?$`, such as `admin`.
    pub username: String,
    /// Password that goes with the name, such as `password123`.
    pub password: values::Secret,
    /// How a credential is presented.
    #[serde(rename = "type")]
    pub type_: PortCredentialType,
}
/// How a credential is presented, such as `basic-auth`.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
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
values::open_enum!(PortCredentialType);
/// A rule for requests from some IP addresses.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct PortIpPolicy {
    /// Addresses that the rule is about.
    pub addresses: Vec<String>,
    /// What a rule does with the requests it is about.
    pub action: PortIpPolicyAction,
}
/// What a rule does with the requests it is about, such as `DENY`.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
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
values::open_enum!(PortIpPolicyAction);
/// Access to a port by single sign-on.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct PortSso {
    /// WorkOS organization that a user has to belong to, such as `org_uniquestringidentifier`.
    #[serde(rename = "organizationId", skip_serializing_if = "Option::is_none")]
    pub organization_id: Option<String>,
    /// Directory groups; a user has to be a member of one of them.
    #[serde(rename = "directoryGroupIds", skip_serializing_if = "Option::is_none")]
    pub directory_group_ids: Option<Vec<String>>,
    /// Whether everybody in the organization may use the service.
    #[serde(rename = "allowAnyOrgUsers", skip_serializing_if = "Option::is_none")]
    pub allow_any_org_users: Option<bool>,
    /// Whether traffic from inside has to pass the single sign-on as well.
    #[serde(rename = "validateInternalTraffic", skip_serializing_if = "Option::is_none")]
    pub validate_internal_traffic: Option<bool>,
    /// Whether the cookie of the single sign-on is set on the root domain.
    #[serde(rename = "setCookieOnRootDomain", skip_serializing_if = "Option::is_none")]
    pub set_cookie_on_root_domain: Option<bool>,
    /// Whether traffic that comes from the same project, or one shared with it, through the public domain skips the single sign-on.
    #[serde(
        rename = "allowInternalTrafficViaPublicDns",
        skip_serializing_if = "Option::is_none"
    )]
    pub allow_internal_traffic_via_public_dns: Option<bool>,
}
/// How several security features go together.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
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
values::open_enum!(PortVerificationMode);
/// A header that a request has to carry.
///
/// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct PortHeader {
    /// Whether name and value are regular expressions.
    #[serde(rename = "regexMode", skip_serializing_if = "Option::is_none")]
    pub regex_mode: Option<bool>,
    /// Name of the header, as free text or as a plain header name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Value that the header has to have.
    pub value: values::Secret,
}
