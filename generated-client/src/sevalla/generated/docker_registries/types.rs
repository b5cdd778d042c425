// @generated from spec/sevalla/docker-registries.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::types;
use crate::values;
use crate::runtime::{Checked, Property, Rules};
/// What applications log in to a private Docker registry with, without the secret.
///
/// [Reference page](https://api-docs.sevalla.com/v3/docker-registries/create-docker-registry-credential)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct DockerRegistry {
    /// Identifier of the stored credentials of a Docker registry.
    pub id: types::DockerRegistryId,
    /// Identifier of a company.
    pub company_id: types::CompanyId,
    /// Name that people see, such as `My Docker Hub`.
    pub name: String,
    /// Who runs a Docker registry.
    pub registry: DockerRegistryProvider,
    /// User name or access key at the registry, such as `my-docker-user`.
    pub username: String,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// A credential for a private Docker registry as lists show it.
///
/// [Reference page](https://api-docs.sevalla.com/v3/docker-registries/get-docker-registry-credential)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct DockerRegistrySummary {
    /// Identifier of the stored credentials of a Docker registry.
    pub id: types::DockerRegistryId,
    /// Name that people see, such as `My Docker Hub`.
    pub name: String,
    /// Who runs a Docker registry.
    pub registry: DockerRegistryProvider,
    /// User name or access key at the registry, such as `my-docker-user`.
    pub username: String,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// One page of Docker registry credentials.
///
/// [Reference page](https://api-docs.sevalla.com/v3/docker-registries/get-docker-registry-credential)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct DockerRegistryPage {
    /// The credentials on this page.
    pub data: Vec<DockerRegistrySummary>,
    /// Number of items on all pages together: 0 to 10000, such as `42`.
    pub total: i64,
    /// Number of items that come before the page: 0 to 10000, default of the server: `0`.
    pub offset: i64,
    /// Number of items that a page may hold: 1 to 100, default of the server: `25`.
    pub limit: i64,
}
/// Who runs a Docker registry, such as `dockerHub`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/docker-registries/get-docker-registry-credential)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize, ::serde::Serialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum DockerRegistryProvider {
    /// `gcr`: Google Container Registry.
    Gcr,
    /// `ecr`: Amazon Elastic Container Registry.
    Ecr,
    /// `dockerHub`: Docker Hub.
    DockerHub,
    /// `github`: GitHub Container Registry.
    Github,
    /// `gitlab`: GitLab Container Registry.
    Gitlab,
    /// `digitalOcean`: DigitalOcean Container Registry.
    DigitalOcean,
    /// `custom`: Somebody else, or the company itself.
    Custom,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl DockerRegistryProvider {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Gcr => "gcr",
            Self::Ecr => "ecr",
            Self::DockerHub => "dockerHub",
            Self::Github => "github",
            Self::Gitlab => "gitlab",
            Self::DigitalOcean => "digitalOcean",
            Self::Custom => "custom",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for DockerRegistryProvider {
    fn from(value: &str) -> Self {
        match value {
            "gcr" => Self::Gcr,
            "ecr" => Self::Ecr,
            "dockerHub" => Self::DockerHub,
            "github" => Self::Github,
            "gitlab" => Self::Gitlab,
            "digitalOcean" => Self::DigitalOcean,
            "custom" => Self::Custom,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(DockerRegistryProvider);
impl Checked for DockerRegistryProvider {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::one_of(
            &["gcr", "ecr", "dockerHub", "github", "gitlab", "digitalOcean", "custom"],
        );
        &RULES
    }
}
/// A credential to store.
///
/// [Reference page](https://api-docs.sevalla.com/v3/docker-registries/create-docker-registry-credential)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct CreateDockerRegistryRequest {
    /// Name that people see: 1 to 255 characters, such as `My Docker Hub`.
    pub name: String,
    /// Who runs the registry. Docker Hub unless the request says otherwise. Default of the server: `dockerHub`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registry: Option<DockerRegistryProvider>,
    /// User name or access key at the registry, at most 39 characters: to match `^(?=.{1,39}$)[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$`, such as `my-docker-user`.
    pub username: String,
    /// Password or access token at the registry, 8 to 128 characters. It is stored encrypted. To match `^.{8,128}$`, such as `my-secret-token`.
    pub secret: values::Secret,
}
impl CreateDockerRegistryRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        username: impl Into<String>,
        secret: impl Into<values::Secret>,
    ) -> Self {
        Self {
            name: name.into(),
            registry: None,
            username: username.into(),
            secret: secret.into(),
        }
    }
}
impl Checked for CreateDockerRegistryRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("name", Rules::text(1, 255)),
                Property::optional("registry", Rules::of::<DockerRegistryProvider>()),
                Property::required(
                    "username",
                    Rules::text(0, usize::MAX)
                        .pattern(
                            "^(?=.{1,39}$)[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$",
                        ),
                ),
                Property::required(
                    "secret",
                    Rules::secret(0, usize::MAX).pattern("^.{8,128}$"),
                ),
            ],
        );
        &RULES
    }
}
/// Changes to a stored credential.
///
/// [Reference page](https://api-docs.sevalla.com/v3/docker-registries/update-docker-registry-credential)
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct UpdateDockerRegistryRequest {
    /// New name that people see: 1 to 255 characters, such as `My Docker Hub`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Who runs a Docker registry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registry: Option<DockerRegistryProvider>,
    /// New user name or access key at the registry, at most 39 characters: to match `^(?=.{1,39}$)[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$`, such as `my-docker-user`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    /// New password or access token at the registry, 8 to 128 characters. It is stored encrypted. To match `^.{8,128}$`, such as `my-secret-token`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret: Option<values::Secret>,
}
impl Checked for UpdateDockerRegistryRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::optional("name", Rules::text(1, 255)),
                Property::optional("registry", Rules::of::<DockerRegistryProvider>()),
                Property::optional(
                    "username",
                    Rules::text(0, usize::MAX)
                        .pattern(
                            "^(?=.{1,39}$)[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$",
                        ),
                ),
                Property::optional(
                    "secret",
                    Rules::secret(0, usize::MAX).pattern("^.{8,128}$"),
                ),
            ],
        );
        &RULES
    }
}
