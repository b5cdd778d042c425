// @generated from spec/sevalla/domains.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::types;
use crate::values;
use crate::runtime::{Checked, Property, Rules};
/// Identifier of a domain, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-application-domains)
pub type DomainId = values::Id<kind::DomainId>;
/// A host name at which an application, a load balancer or a static site is reached.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-application-domains)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct Domain {
    /// Identifier of a domain.
    pub id: DomainId,
    /// The host name, be it custom or given by the platform, such as `app.example.com`.
    pub name: String,
    /// How far a domain has come.
    pub status: DomainStatus,
    /// Where a domain comes from.
    #[serde(rename = "type")]
    pub type_: DomainType,
    /// Whether the domain is switched on. Means something for system domains only.
    pub is_enabled: bool,
    /// Whether all subdomains belong to it.
    pub is_wildcard: bool,
    /// Whether it is the one domain that stands in canonical URLs.
    pub is_primary: bool,
    /// The DNS records that its owner has to set up, or null if there is nothing to do. Not verified: That it is a list of such records is seen in an example; the vendor's document allows anything here.
    pub dns_records: Option<Vec<DomainDnsRecord>>,
    /// What went wrong in verifying the domain or setting it up, or null if nothing did. Not verified: The form that errors have; the vendor's document allows anything here, and shows null.
    pub errors: ::serde_json::Value,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// How far a domain has come, such as `ACTIVE`. Not verified: That there are no other values; the vendor's document has plain text here and names these in words.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-application-domains)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum DomainStatus {
    /// `VERIFICATION`: Proof of who owns it is awaited.
    Verification,
    /// `POINTING`: Verified, but its DNS records do not lead to the platform yet.
    Pointing,
    /// `ACTIVE`: Set up, and serving traffic.
    Active,
    /// `TIMED_OUT`: Verifying or pointing took too long; have it checked again.
    TimedOut,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl DomainStatus {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Verification => "VERIFICATION",
            Self::Pointing => "POINTING",
            Self::Active => "ACTIVE",
            Self::TimedOut => "TIMED_OUT",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for DomainStatus {
    fn from(value: &str) -> Self {
        match value {
            "VERIFICATION" => Self::Verification,
            "POINTING" => Self::Pointing,
            "ACTIVE" => Self::Active,
            "TIMED_OUT" => Self::TimedOut,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(DomainStatus);
/// Where a domain comes from, such as `CUSTOM`. Not verified: That there are no other values; the vendor's document has plain text here and names these in words.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-application-domains)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum DomainType {
    /// `SYSTEM`: Given by the platform. Can be renamed and switched off, but not deleted.
    System,
    /// `CUSTOM`: Added by a user, who sets up its DNS records.
    Custom,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl DomainType {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::System => "SYSTEM",
            Self::Custom => "CUSTOM",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for DomainType {
    fn from(value: &str) -> Self {
        match value {
            "SYSTEM" => Self::System,
            "CUSTOM" => Self::Custom,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(DomainType);
/// A DNS record to set up where a domain is registered. Not verified: That these are the fields; they are seen in an example only.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-application-domains)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct DomainDnsRecord {
    /// Kind of record, such as `CNAME`.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<String>,
    /// Host name that the record is for, such as `app.example.com`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// What the record says, such as `cname.sevalla.com`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}
/// One page of the domains of an application, a load balancer or a static site.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-application-domains)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct DomainPage {
    /// The domains on this page.
    pub data: Vec<Domain>,
    /// Number of items on all pages together: 0 to 10000, such as `42`.
    pub total: i64,
    /// Number of items that come before the page: 0 to 10000, default of the server: `0`.
    pub offset: i64,
    /// Number of items that a page may hold: 1 to 100, default of the server: `25`.
    pub limit: i64,
}
/// A custom domain to add to an application.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-application-domains)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct AddApplicationDomainRequest {
    /// Host name to add. Its owner sets up the DNS records that the answer names. At least 1 character, such as `app.example.com`.
    pub domain_name: String,
    /// Whether all subdomains of it are meant as well.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_wildcard: Option<bool>,
    /// TLS certificate for the domain as PEM, whose private key is sent too. Without one, the platform issues a certificate itself. Example: `-----BEGIN CERTIFICATE-----...`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_ssl_cert: Option<String>,
    /// Private key of the TLS certificate as PEM. Required if there is a certificate. Example: `-----BEGIN PRIVATE KEY-----...`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_ssl_key: Option<values::Secret>,
}
impl AddApplicationDomainRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(domain_name: impl Into<String>) -> Self {
        Self {
            domain_name: domain_name.into(),
            is_wildcard: None,
            custom_ssl_cert: None,
            custom_ssl_key: None,
        }
    }
}
impl Checked for AddApplicationDomainRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("domain_name", Rules::text(1, usize::MAX)),
                Property::optional("custom_ssl_key", Rules::secret(0, usize::MAX)),
            ],
        );
        &RULES
    }
}
/// A new name for the system domain of an application.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/update-application-system-domain)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct UpdateApplicationDomainRequest {
    /// What comes before the first dot of the host name: at least 1 character, such as `my-app`.
    pub name: String,
}
impl UpdateApplicationDomainRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}
impl Checked for UpdateApplicationDomainRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[Property::required("name", Rules::text(1, usize::MAX))],
        );
        &RULES
    }
}
/// A custom domain to add to a load balancer.
///
/// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/add-load-balancer-domain)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct AddLoadBalancerDomainRequest {
    /// Host name to add. Its owner sets up the DNS records that the answer names. At least 1 character, such as `app.example.com`.
    pub domain_name: String,
    /// Whether all subdomains of it are meant as well.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_wildcard: Option<bool>,
    /// TLS certificate for the domain as PEM, whose private key is sent too. Without one, the platform issues a certificate itself. Example: `-----BEGIN CERTIFICATE-----...`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_ssl_cert: Option<String>,
    /// Private key of the TLS certificate as PEM. Required if there is a certificate. Example: `-----BEGIN PRIVATE KEY-----...`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_ssl_key: Option<values::Secret>,
}
impl AddLoadBalancerDomainRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(domain_name: impl Into<String>) -> Self {
        Self {
            domain_name: domain_name.into(),
            is_wildcard: None,
            custom_ssl_cert: None,
            custom_ssl_key: None,
        }
    }
}
impl Checked for AddLoadBalancerDomainRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("domain_name", Rules::text(1, usize::MAX)),
                Property::optional("custom_ssl_key", Rules::secret(0, usize::MAX)),
            ],
        );
        &RULES
    }
}
/// A new name for the system domain of a load balancer.
///
/// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/update-load-balancer-system-domain)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct UpdateLoadBalancerDomainRequest {
    /// What comes before the first dot of the host name: at least 1 character, such as `my-app`.
    pub name: String,
}
impl UpdateLoadBalancerDomainRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}
impl Checked for UpdateLoadBalancerDomainRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[Property::required("name", Rules::text(1, usize::MAX))],
        );
        &RULES
    }
}
/// A custom domain to add to a static site.
///
/// [Reference page](https://api-docs.sevalla.com/v3/static-sites/add-static-site-domain)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct AddStaticSiteDomainRequest {
    /// Host name to add. Its owner sets up the DNS records that the answer names. At least 1 character, such as `app.example.com`.
    pub domain_name: String,
    /// Whether all subdomains of it are meant as well.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_wildcard: Option<bool>,
    /// TLS certificate for the domain as PEM, whose private key is sent too. Without one, the platform issues a certificate itself. Example: `-----BEGIN CERTIFICATE-----...`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_ssl_cert: Option<String>,
    /// Private key of the TLS certificate as PEM. Required if there is a certificate. Example: `-----BEGIN PRIVATE KEY-----...`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_ssl_key: Option<values::Secret>,
}
impl AddStaticSiteDomainRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(domain_name: impl Into<String>) -> Self {
        Self {
            domain_name: domain_name.into(),
            is_wildcard: None,
            custom_ssl_cert: None,
            custom_ssl_key: None,
        }
    }
}
impl Checked for AddStaticSiteDomainRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("domain_name", Rules::text(1, usize::MAX)),
                Property::optional("custom_ssl_key", Rules::secret(0, usize::MAX)),
            ],
        );
        &RULES
    }
}
/// A new name for the system domain of a static site.
///
/// [Reference page](https://api-docs.sevalla.com/v3/static-sites/add-static-site-domain)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct UpdateStaticSiteDomainRequest {
    /// What comes before the first dot of the host name: at least 1 character, such as `my-app`.
    pub name: String,
}
impl UpdateStaticSiteDomainRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}
impl Checked for UpdateStaticSiteDomainRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[Property::required("name", Rules::text(1, usize::MAX))],
        );
        &RULES
    }
}
/// An object storage and the domain at which everybody can read it.
///
/// [Reference page](https://api-docs.sevalla.com/v3/object-storages/enable-cdn-domain)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ObjectStorageDomain {
    /// Identifier of an object storage.
    pub id: types::ObjectStorageId,
    /// Public domain, or null if there is no public access, such as `my-bucket.sevalla.storage`.
    pub domain: Option<String>,
}
/// Markers that tell the identifiers above apart.
pub mod kind {
    use crate::values;
    /// Marks [`DomainId`](super::DomainId).
    pub enum DomainId {}
    impl values::IdKind for DomainId {
        const NAME: &'static str = "DomainId";
    }
}
