// @generated from spec/sevalla/load-balancers.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::types;
use crate::values;
use crate::runtime::{Bound, Checked, Property, Rules};
/// Takes in requests and spreads them over its destinations.
///
/// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/list-load-balancers)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct LoadBalancer {
    /// Identifier of a load balancer.
    pub id: types::LoadBalancerId,
    /// Company that it belongs to, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub company_id: String,
    /// Project that it is in, or null if in none.
    pub project_id: Option<types::ProjectId>,
    /// Name that people see, such as `My Load Balancer`.
    pub display_name: String,
    /// Unique name that the platform makes of the display name, such as `my-load-balancer`.
    pub name: String,
    /// How a load balancer chooses among its destinations.
    #[serde(rename = "type")]
    pub type_: LoadBalancerType,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// How a load balancer chooses among its destinations, such as `DEFAULT`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/list-load-balancers)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize, ::serde::Serialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum LoadBalancerType {
    /// `DEFAULT`: Each in turn, or in the ratio of their weights.
    Default,
    /// `GEO`: By where the client is, after the latitude and longitude of the destinations.
    Geo,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl LoadBalancerType {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Default => "DEFAULT",
            Self::Geo => "GEO",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for LoadBalancerType {
    fn from(value: &str) -> Self {
        match value {
            "DEFAULT" => Self::Default,
            "GEO" => Self::Geo,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(LoadBalancerType);
impl Checked for LoadBalancerType {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::one_of(&["DEFAULT", "GEO"]);
        &RULES
    }
}
/// One page of load balancers.
///
/// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/list-load-balancers)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct LoadBalancerPage {
    /// The load balancers on this page.
    pub data: Vec<LoadBalancer>,
    /// Number of items on all pages together: 0 to 10000, such as `42`.
    pub total: i64,
    /// Number of items that come before the page: 0 to 10000, default of the server: `0`.
    pub offset: i64,
    /// Number of items that a page may hold: 1 to 100, default of the server: `25`.
    pub limit: i64,
}
/// A load balancer to make.
///
/// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/create-load-balancer)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct CreateLoadBalancerRequest {
    /// Name that people see: 2 to 64 characters, such as `My Load Balancer`.
    pub display_name: String,
    /// How it chooses among its destinations: default of the server: `DEFAULT`.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<LoadBalancerType>,
    /// Project to put it in; without one, it is in none.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub project_id: Option<values::Nullable<types::ProjectId>>,
}
impl CreateLoadBalancerRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(display_name: impl Into<String>) -> Self {
        Self {
            display_name: display_name.into(),
            type_: None,
            project_id: None,
        }
    }
}
impl Checked for CreateLoadBalancerRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("display_name", Rules::text(2, 64)),
                Property::optional("type", Rules::of::<LoadBalancerType>()),
                Property::optional("project_id", Rules::nullable(&Rules::Id)),
            ],
        );
        &RULES
    }
}
/// What to change about a load balancer.
///
/// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/update-load-balancer)
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct UpdateLoadBalancerRequest {
    /// Name that people see: 2 to 64 characters, such as `My Load Balancer`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// How a load balancer chooses among its destinations.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<LoadBalancerType>,
    /// Project to move it to. With null, it leaves the one that it is in.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub project_id: Option<values::Nullable<types::ProjectId>>,
}
impl Checked for UpdateLoadBalancerRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::optional("display_name", Rules::text(2, 64)),
                Property::optional("type", Rules::of::<LoadBalancerType>()),
                Property::optional("project_id", Rules::nullable(&Rules::Id)),
            ],
        );
        &RULES
    }
}
/// Identifier of a destination of a load balancer, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/list-load-balancer-destinations)
pub type LoadBalancerDestinationId = values::Id<kind::LoadBalancerDestinationId>;
/// Something that a load balancer sends requests to.
///
/// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/list-load-balancer-destinations)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct LoadBalancerDestination {
    /// Identifier of a destination of a load balancer.
    pub id: LoadBalancerDestinationId,
    /// The service, or null if it is a URL, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub service_id: Option<String>,
    /// What a destination is.
    pub service_type: DestinationServiceType,
    /// Whether it gets requests.
    pub is_enabled: bool,
    /// Its share of the requests in relation to the weights of the others; null if it has none. 0 to 10000, such as `100`.
    pub weight: Option<i64>,
    /// The URL, or null if it is a service, such as `null`.
    pub url: Option<String>,
    /// Where it is, in degrees north of the equator, for routing by location; null if unknown. -90 to 90, such as `null`.
    pub latitude: Option<f64>,
    /// Where it is, in degrees east of Greenwich, for routing by location; null if unknown. -180 to 180, such as `null`.
    pub longitude: Option<f64>,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// What a destination is, such as `APP`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/list-load-balancer-destinations)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize, ::serde::Serialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum DestinationServiceType {
    /// `APP`: An application.
    App,
    /// `STATIC_SITE`: A static site.
    StaticSite,
    /// `OBJECT_STORAGE`: An object storage.
    ObjectStorage,
    /// `EXTERNAL`: A URL that may lead anywhere.
    External,
    /// `LOAD_BALANCER`: Another load balancer.
    LoadBalancer,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl DestinationServiceType {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::App => "APP",
            Self::StaticSite => "STATIC_SITE",
            Self::ObjectStorage => "OBJECT_STORAGE",
            Self::External => "EXTERNAL",
            Self::LoadBalancer => "LOAD_BALANCER",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for DestinationServiceType {
    fn from(value: &str) -> Self {
        match value {
            "APP" => Self::App,
            "STATIC_SITE" => Self::StaticSite,
            "OBJECT_STORAGE" => Self::ObjectStorage,
            "EXTERNAL" => Self::External,
            "LOAD_BALANCER" => Self::LoadBalancer,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(DestinationServiceType);
impl Checked for DestinationServiceType {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::one_of(
            &["APP", "STATIC_SITE", "OBJECT_STORAGE", "EXTERNAL", "LOAD_BALANCER"],
        );
        &RULES
    }
}
/// One page of the destinations of a load balancer.
///
/// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/list-load-balancer-destinations)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct LoadBalancerDestinationPage {
    /// The destinations on this page.
    pub data: Vec<LoadBalancerDestination>,
    /// Number of items on all pages together: 0 to 10000, such as `42`.
    pub total: i64,
    /// Number of items that come before the page: 0 to 10000, default of the server: `0`.
    pub offset: i64,
    /// Number of items that a page may hold: 1 to 100, default of the server: `25`.
    pub limit: i64,
}
/// A service or a URL to send requests to.
///
/// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/create-load-balancer-destination)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct CreateLoadBalancerDestinationRequest {
    /// What a destination is.
    pub service_type: DestinationServiceType,
    /// The service, of the kind that `service_type` says. Required, but for `EXTERNAL`, which has none. At least 1 character, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub service_id: Option<String>,
    /// Its share of the requests in relation to the weights of the others: 0 to 10000, such as `100`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<u16>,
    /// The URL. Required for `EXTERNAL`. Example: `https://example.com`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Where it is, in degrees north of the equator, for routing by location: -90 to 90, such as `37.7749`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub latitude: Option<f64>,
    /// Where it is, in degrees east of Greenwich, for routing by location: -180 to 180, such as `-122.4194`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub longitude: Option<f64>,
}
impl CreateLoadBalancerDestinationRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(service_type: DestinationServiceType) -> Self {
        Self {
            service_type,
            service_id: None,
            weight: None,
            url: None,
            latitude: None,
            longitude: None,
        }
    }
}
impl Checked for CreateLoadBalancerDestinationRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required(
                    "service_type",
                    Rules::of::<DestinationServiceType>(),
                ),
                Property::optional("service_id", Rules::text(1, usize::MAX)),
                Property::optional("weight", Rules::integer(0, 10000)),
                Property::optional(
                    "latitude",
                    Rules::number(
                        Some(Bound::inclusive(-90.0)),
                        Some(Bound::inclusive(90.0)),
                    ),
                ),
                Property::optional(
                    "longitude",
                    Rules::number(
                        Some(Bound::inclusive(-180.0)),
                        Some(Bound::inclusive(180.0)),
                    ),
                ),
            ],
        );
        &RULES
    }
}
/// Markers that tell the identifiers above apart.
pub mod kind {
    use crate::values;
    /// Marks [`LoadBalancerDestinationId`](super::LoadBalancerDestinationId).
    pub enum LoadBalancerDestinationId {}
    impl values::IdKind for LoadBalancerDestinationId {
        const NAME: &'static str = "LoadBalancerDestinationId";
    }
}
