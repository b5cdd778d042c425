// @generated from spec/sevalla/environment-variables.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::types;
use crate::values;
use crate::runtime::{Checked, Property, Rules};
/// Identifier of an environment variable, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable)
pub type EnvVarId = values::Id<kind::EnvVarId>;
/// An environment variable of an application.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct EnvVar {
    /// Identifier of an environment variable.
    pub id: EnvVarId,
    /// Identifier of an application.
    pub app_id: types::ApplicationId,
    /// Name of the variable, which no other variable of the application has: 1 to 255 characters, such as `DATABASE_URL`.
    pub key: String,
    /// Value of the variable. The vendor stores it encrypted and answers it in the clear. At most 32768 characters, such as `postgres://user:pass@host:5432/db`.
    pub value: values::Secret,
    /// Whether the running application sees the variable. True unless it was created otherwise.
    pub is_runtime: Option<bool>,
    /// Whether the build sees the variable. True unless it was created otherwise.
    pub is_buildtime: Option<bool>,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// One page of an application's environment variables.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct EnvVarPage {
    /// The variables on this page.
    pub data: Vec<EnvVar>,
    /// Number of items on all pages together: 0 to 10000, such as `42`.
    pub total: i64,
    /// Number of items that come before the page: 0 to 10000, default of the server: `0`.
    pub offset: i64,
    /// Number of items that a page may hold: 1 to 100, default of the server: `25`.
    pub limit: i64,
}
/// A new environment variable.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct CreateEnvVarRequest {
    /// Name of the variable. No other variable of the application may have it. 1 to 255 characters, such as `API_BASE_URL`.
    pub key: String,
    /// Value of the variable, stored encrypted. It may be empty. At most 32768 characters, such as `https://api.example.com`.
    pub value: values::Secret,
    /// Whether the running application sees the variable: default of the server: `true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_runtime: Option<bool>,
    /// Whether the build sees the variable: default of the server: `true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_buildtime: Option<bool>,
}
impl CreateEnvVarRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(key: impl Into<String>, value: impl Into<values::Secret>) -> Self {
        Self {
            key: key.into(),
            value: value.into(),
            is_runtime: None,
            is_buildtime: None,
        }
    }
}
impl Checked for CreateEnvVarRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("key", Rules::text(1, 255)),
                Property::required("value", Rules::secret(0, 32768)),
            ],
        );
        &RULES
    }
}
/// Changes to an environment variable.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable)
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct UpdateEnvVarRequest {
    /// New name. No other variable of the application may have it. 1 to 255 characters, such as `API_BASE_URL`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// New value, stored encrypted: at most 32768 characters, such as `https://api.example.com`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<values::Secret>,
    /// Whether the running application sees the variable.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_runtime: Option<bool>,
    /// Whether the build sees the variable.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_buildtime: Option<bool>,
}
impl Checked for UpdateEnvVarRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::optional("key", Rules::text(1, 255)),
                Property::optional("value", Rules::secret(0, 32768)),
            ],
        );
        &RULES
    }
}
/// Identifier of a global environment variable, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/global-environment-variables/list-global-environment-variables)
pub type GlobalEnvVarId = values::Id<kind::GlobalEnvVarId>;
/// An environment variable that all applications of the company have.
///
/// [Reference page](https://api-docs.sevalla.com/v3/global-environment-variables/list-global-environment-variables)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct GlobalEnvVar {
    /// Identifier of a global environment variable.
    pub id: GlobalEnvVarId,
    /// Name of the variable, which no other global one has, such as `API_BASE_URL`.
    pub key: String,
    /// Value of the variable. The vendor stores it encrypted and answers it in the clear. Example: `https://api.example.com`.
    pub value: values::Secret,
    /// Whether the running applications see the variable. True unless it was created otherwise.
    pub is_runtime: Option<bool>,
    /// Whether the builds see the variable. True unless it was created otherwise.
    pub is_buildtime: Option<bool>,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// One page of the company's global environment variables.
///
/// [Reference page](https://api-docs.sevalla.com/v3/global-environment-variables/list-global-environment-variables)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct GlobalEnvVarPage {
    /// The variables on this page.
    pub data: Vec<GlobalEnvVar>,
    /// Number of items on all pages together: 0 to 10000, such as `42`.
    pub total: i64,
    /// Number of items that come before the page: 0 to 10000, default of the server: `0`.
    pub offset: i64,
    /// Number of items that a page may hold: 1 to 100, default of the server: `25`.
    pub limit: i64,
}
/// A new global environment variable.
///
/// [Reference page](https://api-docs.sevalla.com/v3/global-environment-variables/create-global-environment-variable)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct CreateGlobalEnvVarRequest {
    /// Name of the variable. No other global one may have it. 1 to 255 characters, such as `API_BASE_URL`.
    pub key: String,
    /// Value of the variable, stored encrypted. It may be empty. At most 32768 characters, such as `https://api.example.com`.
    pub value: values::Secret,
    /// Whether the running applications see the variable: default of the server: `true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_runtime: Option<bool>,
    /// Whether the builds see the variable: default of the server: `true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_buildtime: Option<bool>,
}
impl CreateGlobalEnvVarRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(key: impl Into<String>, value: impl Into<values::Secret>) -> Self {
        Self {
            key: key.into(),
            value: value.into(),
            is_runtime: None,
            is_buildtime: None,
        }
    }
}
impl Checked for CreateGlobalEnvVarRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("key", Rules::text(1, 255)),
                Property::required("value", Rules::secret(0, 32768)),
            ],
        );
        &RULES
    }
}
/// Changes to a global environment variable.
///
/// [Reference page](https://api-docs.sevalla.com/v3/global-environment-variables/update-global-environment-variable)
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct UpdateGlobalEnvVarRequest {
    /// New name. No other global variable may have it. 1 to 255 characters, such as `API_BASE_URL`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// New value, stored encrypted: at most 32768 characters, such as `https://api.example.com`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<values::Secret>,
    /// Whether the running applications see the variable.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_runtime: Option<bool>,
    /// Whether the builds see the variable.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_buildtime: Option<bool>,
}
impl Checked for UpdateGlobalEnvVarRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::optional("key", Rules::text(1, 255)),
                Property::optional("value", Rules::secret(0, 32768)),
            ],
        );
        &RULES
    }
}
/// Identifier of an environment variable of a static site, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/static-sites/list-static-site-environment-variables)
pub type StaticSiteEnvVarId = values::Id<kind::StaticSiteEnvVarId>;
/// An environment variable of a static site.
///
/// [Reference page](https://api-docs.sevalla.com/v3/static-sites/list-static-site-environment-variables)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct StaticSiteEnvVar {
    /// Identifier of an environment variable of a static site.
    pub id: StaticSiteEnvVarId,
    /// Identifier of a static site.
    pub static_site_id: types::StaticSiteId,
    /// Name of the variable, which no other variable of the site has: 1 to 255 characters, such as `API_KEY`.
    pub key: String,
    /// Value of the variable. The vendor stores it encrypted and answers it in the clear. At most 32768 characters, such as `my-secret-value`.
    pub value: values::Secret,
    /// Whether deployments to production see the variable. True unless it was created otherwise.
    pub is_production: Option<bool>,
    /// Whether previews see the variable. True unless it was created otherwise.
    pub is_preview: Option<bool>,
    /// The one Git branch whose deployments see the variable, or null if those of all branches do, such as `main`.
    pub branch: Option<String>,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// One page of a static site's environment variables.
///
/// [Reference page](https://api-docs.sevalla.com/v3/static-sites/list-static-site-environment-variables)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct StaticSiteEnvVarPage {
    /// The variables on this page.
    pub data: Vec<StaticSiteEnvVar>,
    /// Number of items on all pages together: 0 to 10000, such as `42`.
    pub total: i64,
    /// Number of items that come before the page: 0 to 10000, default of the server: `0`.
    pub offset: i64,
    /// Number of items that a page may hold: 1 to 100, default of the server: `25`.
    pub limit: i64,
}
/// A new environment variable of a static site.
///
/// [Reference page](https://api-docs.sevalla.com/v3/static-sites/create-static-site-environment-variable)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct CreateStaticSiteEnvVarRequest {
    /// Name of the variable. No other variable of the site may have it. 1 to 255 characters, such as `API_BASE_URL`.
    pub key: String,
    /// Value of the variable, stored encrypted. It may be empty. At most 32768 characters, such as `https://api.example.com`.
    pub value: values::Secret,
    /// Whether deployments to production see the variable. They do where this is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_production: Option<bool>,
    /// Whether previews see the variable. They do where this is left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_preview: Option<bool>,
    /// The one Git branch whose deployments see the variable. All branches do where it is left out. Example: `main`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub branch: Option<String>,
}
impl CreateStaticSiteEnvVarRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(key: impl Into<String>, value: impl Into<values::Secret>) -> Self {
        Self {
            key: key.into(),
            value: value.into(),
            is_production: None,
            is_preview: None,
            branch: None,
        }
    }
}
impl Checked for CreateStaticSiteEnvVarRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("key", Rules::text(1, 255)),
                Property::required("value", Rules::secret(0, 32768)),
            ],
        );
        &RULES
    }
}
/// Changes to an environment variable of a static site.
///
/// [Reference page](https://api-docs.sevalla.com/v3/static-sites/update-static-site-environment-variable)
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct UpdateStaticSiteEnvVarRequest {
    /// New name. No other variable of the site may have it. 1 to 255 characters, such as `API_BASE_URL`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// New value, stored encrypted: at most 32768 characters, such as `https://api.example.com`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<values::Secret>,
    /// Whether deployments to production see the variable.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_production: Option<bool>,
    /// Whether previews see the variable.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_preview: Option<bool>,
    /// The one Git branch whose deployments see the variable, or null for all branches, such as `main`.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub branch: Option<values::Nullable<String>>,
}
impl Checked for UpdateStaticSiteEnvVarRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::optional("key", Rules::text(1, 255)),
                Property::optional("value", Rules::secret(0, 32768)),
            ],
        );
        &RULES
    }
}
/// Markers that tell the identifiers above apart.
pub mod kind {
    use crate::values;
    /// Marks [`EnvVarId`](super::EnvVarId).
    pub enum EnvVarId {}
    impl values::IdKind for EnvVarId {
        const NAME: &'static str = "EnvVarId";
    }
    /// Marks [`GlobalEnvVarId`](super::GlobalEnvVarId).
    pub enum GlobalEnvVarId {}
    impl values::IdKind for GlobalEnvVarId {
        const NAME: &'static str = "GlobalEnvVarId";
    }
    /// Marks [`StaticSiteEnvVarId`](super::StaticSiteEnvVarId).
    pub enum StaticSiteEnvVarId {}
    impl values::IdKind for StaticSiteEnvVarId {
        const NAME: &'static str = "StaticSiteEnvVarId";
    }
}
