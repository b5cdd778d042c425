// @generated from spec/sevalla/applications.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::types;
use crate::values;
use crate::runtime::{Checked, Property, Rules};
/// An application, with what decides how it is built and deployed.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-application)
#[cfg(feature = "sevalla-applications")]
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct Application {
    /// Identifier of an application.
    pub id: types::ApplicationId,
    /// Company that owns the application, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub company_id: Option<String>,
    /// Project that the application is in, or null if it is in none.
    pub project_id: Option<types::ProjectId>,
    /// Name that the platform made of the display name. It is unique and never changes. 1 to 64 characters, such as `my-app`.
    pub name: String,
    /// Kubernetes namespace that the processes run in, given by the platform, such as `my-app-abc123`.
    pub namespace: Option<String>,
    /// Name that people see: 1 to 255 characters, such as `My Application`.
    pub display_name: String,
    /// What an application is made from.
    pub source: ApplicationSource,
    /// Whether an application is there to stay.
    #[serde(rename = "type")]
    pub type_: ApplicationType,
    /// How the application stands, or null if nothing was deployed yet.
    pub status: Option<ApplicationStatus>,
    /// Whether a build may use what earlier ones left, which makes it faster.
    pub build_cache_enabled: bool,
    /// Whether the application stops while nobody asks for it, and starts with the next request.
    pub hibernation_enabled: bool,
    /// Seconds without a request after which it does so: at least 1, such as `3600`.
    pub hibernate_after_seconds: Option<i64>,
    /// Whether a push to the default branch deploys. Means something for private repositories only.
    pub auto_deploy: bool,
    /// Whether a deployment that a push starts waits for the checks of the commit. Not verified: It is seen in the example of a newer page; the vendor's document does not have it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wait_for_checks: Option<bool>,
    /// Whether all processes are stopped until the application is activated again.
    pub is_suspended: bool,
    /// Git provider of the repository, or null without one.
    pub git_type: Option<GitType>,
    /// Address of the repository, or null if the application comes from an image, such as `https://github.com/user/repo`.
    pub repo_url: Option<String>,
    /// Branch that is deployed where none is named, such as `main`.
    pub default_branch: Option<String>,
    /// Image with tag or digest, or null if the application comes from a repository, such as `nginx:latest`.
    pub docker_image: Option<String>,
    /// How an image is built from a repository.
    pub build_type: BuildType,
    /// Folder of the repository that is built; its root if it is null. Example: `.`.
    pub build_path: Option<String>,
    /// Builder image of Cloud Native Buildpacks, for the build type `pack`. Example: `heroku/builder:22`.
    pub pack_builder: Option<String>,
    /// Version of Nixpacks, for that build type; null leaves the choice to the platform. Example: `1.21.0`.
    pub nixpacks_version: Option<String>,
    /// Where in the repository the Dockerfile is, for that build type, such as `Dockerfile`.
    pub dockerfile_path: Option<String>,
    /// Folder of the repository that a Dockerfile may copy from, for that build type, such as `.`.
    pub docker_context: Option<String>,
    /// Glob patterns. If there are any, only a push that changes a file of theirs deploys. Example: `["src/**","package.json"]`.
    pub allow_deploy_paths: Vec<String>,
    /// Glob patterns. A push that changes nothing but files of theirs does not deploy. Example: `["docs/**","README.md"]`.
    pub ignore_deploy_paths: Vec<String>,
    /// User who created the application, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub created_by: Option<String>,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// An application as it is read by itself, with where it runs and what it is built with.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/get-application)
#[cfg(any(feature = "sevalla-applications", feature = "sevalla-pipelines"))]
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ApplicationDetails {
    /// Identifier of an application.
    pub id: types::ApplicationId,
    /// Company that owns the application, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub company_id: Option<String>,
    /// Project that the application is in, or null if it is in none.
    pub project_id: Option<types::ProjectId>,
    /// Name that the platform made of the display name. It is unique and never changes. 1 to 64 characters, such as `my-app`.
    pub name: String,
    /// Kubernetes namespace that the processes run in, given by the platform, such as `my-app-abc123`.
    pub namespace: Option<String>,
    /// Name that people see: 1 to 255 characters, such as `My Application`.
    pub display_name: String,
    /// What an application is made from.
    pub source: ApplicationSource,
    /// Whether an application is there to stay.
    #[serde(rename = "type")]
    pub type_: ApplicationType,
    /// How the application stands, or null if nothing was deployed yet.
    pub status: Option<ApplicationStatus>,
    /// Whether a build may use what earlier ones left, which makes it faster.
    pub build_cache_enabled: bool,
    /// Whether the application stops while nobody asks for it, and starts with the next request.
    pub hibernation_enabled: bool,
    /// Seconds without a request after which it does so: at least 1, such as `3600`.
    pub hibernate_after_seconds: Option<i64>,
    /// Whether a push to the default branch deploys. Means something for private repositories only.
    pub auto_deploy: bool,
    /// Whether a deployment that a push starts waits for the checks of the commit. Not verified: It is seen in the example of a newer page; the vendor's document does not have it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wait_for_checks: Option<bool>,
    /// Whether all processes are stopped until the application is activated again.
    pub is_suspended: bool,
    /// Git provider of the repository, or null without one.
    pub git_type: Option<GitType>,
    /// Address of the repository, or null if the application comes from an image, such as `https://github.com/user/repo`.
    pub repo_url: Option<String>,
    /// Branch that is deployed where none is named, such as `main`.
    pub default_branch: Option<String>,
    /// Image with tag or digest, or null if the application comes from a repository, such as `nginx:latest`.
    pub docker_image: Option<String>,
    /// How an image is built from a repository.
    pub build_type: BuildType,
    /// Folder of the repository that is built; its root if it is null. Example: `.`.
    pub build_path: Option<String>,
    /// Builder image of Cloud Native Buildpacks, for the build type `pack`. Example: `heroku/builder:22`.
    pub pack_builder: Option<String>,
    /// Version of Nixpacks, for that build type; null leaves the choice to the platform. Example: `1.21.0`.
    pub nixpacks_version: Option<String>,
    /// Where in the repository the Dockerfile is, for that build type, such as `Dockerfile`.
    pub dockerfile_path: Option<String>,
    /// Folder of the repository that a Dockerfile may copy from, for that build type, such as `.`.
    pub docker_context: Option<String>,
    /// Glob patterns. If there are any, only a push that changes a file of theirs deploys. Example: `["src/**","package.json"]`.
    pub allow_deploy_paths: Vec<String>,
    /// Glob patterns. A push that changes nothing but files of theirs does not deploy. Example: `["docs/**","README.md"]`.
    pub ignore_deploy_paths: Vec<String>,
    /// User who created the application, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub created_by: Option<String>,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
    /// Buildpacks of its own choice, for the build type `pack`.
    pub buildpacks: Vec<Buildpack>,
    /// Cluster that the application runs in, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub cluster_id: Option<String>,
    /// Stored credentials that its image is pulled with, or null if it needs none, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub docker_registry_credential_id: Option<String>,
}
/// An application as it stands in a list.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-applications)
#[cfg(feature = "sevalla-applications")]
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ApplicationSummary {
    /// Identifier of an application.
    pub id: types::ApplicationId,
    /// Name that the platform made of the display name. It is unique and never changes. 1 to 64 characters, such as `my-app`.
    pub name: String,
    /// Name that people see: 1 to 255 characters, such as `My Application`.
    pub display_name: String,
    /// How the application stands, or null if nothing was deployed yet.
    pub status: Option<ApplicationStatus>,
    /// Whether an application is there to stay.
    #[serde(rename = "type")]
    pub type_: ApplicationType,
    /// What an application is made from.
    pub source: ApplicationSource,
    /// Whether all processes are stopped until the application is activated again.
    pub is_suspended: bool,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// One page of applications.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-applications)
#[cfg(feature = "sevalla-applications")]
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ApplicationPage {
    /// The applications on this page.
    pub data: Vec<ApplicationSummary>,
    /// Number of items on all pages together: 0 to 10000, such as `42`.
    pub total: i64,
    /// Number of items that come before the page: 0 to 10000, default of the server: `0`.
    pub offset: i64,
    /// Number of items that a page may hold: 1 to 100, default of the server: `25`.
    pub limit: i64,
}
/// How an application stands after what was last done to it, most often a deployment, such as `deploymentSuccess`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-applications)
#[cfg(any(feature = "sevalla-applications", feature = "sevalla-pipelines"))]
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum ApplicationStatus {
    /// `deploymentInProgress`: A deployment waits or runs.
    DeploymentInProgress,
    /// `deploymentFailed`: The last deployment failed.
    DeploymentFailed,
    /// `deploymentSuccess`: The last deployment went well.
    DeploymentSuccess,
    /// `deploymentCancelled`: The last deployment was stopped.
    DeploymentCancelled,
    /// `deleting`: It is being deleted.
    Deleting,
    /// `appDeletionFailed`: It could not be deleted.
    AppDeletionFailed,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
#[cfg(any(feature = "sevalla-applications", feature = "sevalla-pipelines"))]
impl ApplicationStatus {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::DeploymentInProgress => "deploymentInProgress",
            Self::DeploymentFailed => "deploymentFailed",
            Self::DeploymentSuccess => "deploymentSuccess",
            Self::DeploymentCancelled => "deploymentCancelled",
            Self::Deleting => "deleting",
            Self::AppDeletionFailed => "appDeletionFailed",
            Self::Unknown(value) => value,
        }
    }
}
#[cfg(any(feature = "sevalla-applications", feature = "sevalla-pipelines"))]
impl From<&str> for ApplicationStatus {
    fn from(value: &str) -> Self {
        match value {
            "deploymentInProgress" => Self::DeploymentInProgress,
            "deploymentFailed" => Self::DeploymentFailed,
            "deploymentSuccess" => Self::DeploymentSuccess,
            "deploymentCancelled" => Self::DeploymentCancelled,
            "deleting" => Self::Deleting,
            "appDeletionFailed" => Self::AppDeletionFailed,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
#[cfg(any(feature = "sevalla-applications", feature = "sevalla-pipelines"))]
values::open_enum!(ApplicationStatus);
/// Whether an application is there to stay, such as `app`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-applications)
#[cfg(any(feature = "sevalla-applications", feature = "sevalla-pipelines"))]
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum ApplicationType {
    /// `app`: An ordinary application.
    App,
    /// `previewApp`: Made for a pull request by a pipeline, and short-lived.
    PreviewApp,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
#[cfg(any(feature = "sevalla-applications", feature = "sevalla-pipelines"))]
impl ApplicationType {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::App => "app",
            Self::PreviewApp => "previewApp",
            Self::Unknown(value) => value,
        }
    }
}
#[cfg(any(feature = "sevalla-applications", feature = "sevalla-pipelines"))]
impl From<&str> for ApplicationType {
    fn from(value: &str) -> Self {
        match value {
            "app" => Self::App,
            "previewApp" => Self::PreviewApp,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
#[cfg(any(feature = "sevalla-applications", feature = "sevalla-pipelines"))]
values::open_enum!(ApplicationType);
/// What an application is made from, such as `privateGit`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-applications)
#[cfg(
    any(
        feature = "sevalla-applications",
        feature = "sevalla-pipelines",
        feature = "sevalla-repositories"
    )
)]
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum ApplicationSource {
    /// `privateGit`: A repository that a connected Git account can read.
    PrivateGit,
    /// `publicGit`: A repository that anybody can read.
    PublicGit,
    /// `dockerImage`: An image from a registry.
    DockerImage,
    /// `app`: Another application, of which it is a clone or a preview.
    App,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
#[cfg(
    any(
        feature = "sevalla-applications",
        feature = "sevalla-pipelines",
        feature = "sevalla-repositories"
    )
)]
impl ApplicationSource {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::PrivateGit => "privateGit",
            Self::PublicGit => "publicGit",
            Self::DockerImage => "dockerImage",
            Self::App => "app",
            Self::Unknown(value) => value,
        }
    }
}
#[cfg(
    any(
        feature = "sevalla-applications",
        feature = "sevalla-pipelines",
        feature = "sevalla-repositories"
    )
)]
impl From<&str> for ApplicationSource {
    fn from(value: &str) -> Self {
        match value {
            "privateGit" => Self::PrivateGit,
            "publicGit" => Self::PublicGit,
            "dockerImage" => Self::DockerImage,
            "app" => Self::App,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
#[cfg(
    any(
        feature = "sevalla-applications",
        feature = "sevalla-pipelines",
        feature = "sevalla-repositories"
    )
)]
values::open_enum!(ApplicationSource);
/// What an application is to be made from, such as `privateGit`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-application)
#[cfg(feature = "sevalla-applications")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub enum ApplicationSourceInput {
    /// `privateGit`: A repository that a connected Git account can read.
    #[serde(rename = "privateGit")]
    PrivateGit,
    /// `publicGit`: A repository that anybody can read.
    #[serde(rename = "publicGit")]
    PublicGit,
    /// `dockerImage`: An image from a registry.
    #[serde(rename = "dockerImage")]
    DockerImage,
}
#[cfg(feature = "sevalla-applications")]
impl ApplicationSourceInput {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::PrivateGit => "privateGit",
            Self::PublicGit => "publicGit",
            Self::DockerImage => "dockerImage",
        }
    }
}
#[cfg(feature = "sevalla-applications")]
impl std::str::FromStr for ApplicationSourceInput {
    type Err = values::NotDocumented;
    fn from_str(value: &str) -> std::result::Result<Self, Self::Err> {
        match value {
            "privateGit" => Ok(Self::PrivateGit),
            "publicGit" => Ok(Self::PublicGit),
            "dockerImage" => Ok(Self::DockerImage),
            _ => {
                Err(
                    values::NotDocumented::new(
                        "ApplicationSourceInput",
                        value,
                        &["privateGit", "publicGit", "dockerImage"],
                    ),
                )
            }
        }
    }
}
#[cfg(feature = "sevalla-applications")]
values::closed_enum!(ApplicationSourceInput);
/// A Git provider, such as `github`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-application)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize, ::serde::Serialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum GitType {
    /// `github`: GitHub.
    Github,
    /// `bitbucket`: Bitbucket.
    Bitbucket,
    /// `gitlab`: GitLab.
    Gitlab,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl GitType {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Github => "github",
            Self::Bitbucket => "bitbucket",
            Self::Gitlab => "gitlab",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for GitType {
    fn from(value: &str) -> Self {
        match value {
            "github" => Self::Github,
            "bitbucket" => Self::Bitbucket,
            "gitlab" => Self::Gitlab,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(GitType);
impl Checked for GitType {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::one_of(&["github", "bitbucket", "gitlab"]);
        &RULES
    }
}
/// How an image is built from a repository, such as `nixpacks`. Not verified: The reference has no `railpack`; a product guide of the vendor says that the API takes it.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-application)
#[cfg(any(feature = "sevalla-applications", feature = "sevalla-pipelines"))]
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize, ::serde::Serialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum BuildType {
    /// `dockerfile`: By the repository's Dockerfile.
    Dockerfile,
    /// `pack`: By Cloud Native Buildpacks.
    Pack,
    /// `nixpacks`: By Nixpacks, which finds out by itself what is needed.
    Nixpacks,
    /// `railpack`: By Railpack, the successor of Nixpacks.
    Railpack,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
#[cfg(any(feature = "sevalla-applications", feature = "sevalla-pipelines"))]
impl BuildType {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Dockerfile => "dockerfile",
            Self::Pack => "pack",
            Self::Nixpacks => "nixpacks",
            Self::Railpack => "railpack",
            Self::Unknown(value) => value,
        }
    }
}
#[cfg(any(feature = "sevalla-applications", feature = "sevalla-pipelines"))]
impl From<&str> for BuildType {
    fn from(value: &str) -> Self {
        match value {
            "dockerfile" => Self::Dockerfile,
            "pack" => Self::Pack,
            "nixpacks" => Self::Nixpacks,
            "railpack" => Self::Railpack,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
#[cfg(any(feature = "sevalla-applications", feature = "sevalla-pipelines"))]
values::open_enum!(BuildType);
#[cfg(any(feature = "sevalla-applications", feature = "sevalla-pipelines"))]
impl Checked for BuildType {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::one_of(
            &["dockerfile", "pack", "nixpacks", "railpack"],
        );
        &RULES
    }
}
/// A builder image of Cloud Native Buildpacks, such as `heroku/builder:22`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/update-application)
#[cfg(feature = "sevalla-applications")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub enum PackBuilder {
    /// `heroku/builder:22`: With the stack Heroku-22.
    #[serde(rename = "heroku/builder:22")]
    HerokuBuilder22,
    /// `heroku/builder:24`: With the stack Heroku-24.
    #[serde(rename = "heroku/builder:24")]
    HerokuBuilder24,
}
#[cfg(feature = "sevalla-applications")]
impl PackBuilder {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::HerokuBuilder22 => "heroku/builder:22",
            Self::HerokuBuilder24 => "heroku/builder:24",
        }
    }
}
#[cfg(feature = "sevalla-applications")]
impl std::str::FromStr for PackBuilder {
    type Err = values::NotDocumented;
    fn from_str(value: &str) -> std::result::Result<Self, Self::Err> {
        match value {
            "heroku/builder:22" => Ok(Self::HerokuBuilder22),
            "heroku/builder:24" => Ok(Self::HerokuBuilder24),
            _ => {
                Err(
                    values::NotDocumented::new(
                        "PackBuilder",
                        value,
                        &["heroku/builder:22", "heroku/builder:24"],
                    ),
                )
            }
        }
    }
}
#[cfg(feature = "sevalla-applications")]
values::closed_enum!(PackBuilder);
/// A version of Nixpacks to stay with, such as `1.29`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/update-application)
#[cfg(feature = "sevalla-applications")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub enum NixpacksVersion {
    /// `1.29`: Version 1.29.
    #[serde(rename = "1.29")]
    Value129,
    /// `1.39`: Version 1.39.
    #[serde(rename = "1.39")]
    Value139,
    /// `1.41`: Version 1.41.
    #[serde(rename = "1.41")]
    Value141,
}
#[cfg(feature = "sevalla-applications")]
impl NixpacksVersion {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Value129 => "1.29",
            Self::Value139 => "1.39",
            Self::Value141 => "1.41",
        }
    }
}
#[cfg(feature = "sevalla-applications")]
impl std::str::FromStr for NixpacksVersion {
    type Err = values::NotDocumented;
    fn from_str(value: &str) -> std::result::Result<Self, Self::Err> {
        match value {
            "1.29" => Ok(Self::Value129),
            "1.39" => Ok(Self::Value139),
            "1.41" => Ok(Self::Value141),
            _ => {
                Err(
                    values::NotDocumented::new(
                        "NixpacksVersion",
                        value,
                        &["1.29", "1.39", "1.41"],
                    ),
                )
            }
        }
    }
}
#[cfg(feature = "sevalla-applications")]
values::closed_enum!(NixpacksVersion);
/// Identifier of a buildpack in the list of an application, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/get-application)
#[cfg(any(feature = "sevalla-applications", feature = "sevalla-pipelines"))]
pub type BuildpackId = values::Id<kind::BuildpackId>;
/// A buildpack that an application is built with.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/get-application)
#[cfg(any(feature = "sevalla-applications", feature = "sevalla-pipelines"))]
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct Buildpack {
    /// Identifier of a buildpack in the list of an application.
    pub id: BuildpackId,
    /// Name or address of the buildpack, such as `heroku/nodejs`.
    pub source: String,
    /// Its place among the buildpacks; lower ones come first. Example: `0`.
    pub order: i64,
}
/// A buildpack to build an application with.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/update-application)
#[cfg(feature = "sevalla-applications")]
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct BuildpackInput {
    /// Its place among the buildpacks; lower ones come first. 0 to 20, such as `1`.
    pub order: u8,
    /// Name or address of the buildpack: at most 500 characters, such as `heroku/nodejs`.
    pub source: String,
}
#[cfg(feature = "sevalla-applications")]
impl BuildpackInput {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(order: u8, source: impl Into<String>) -> Self {
        Self {
            order,
            source: source.into(),
        }
    }
}
#[cfg(feature = "sevalla-applications")]
impl Checked for BuildpackInput {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("order", Rules::integer(0, 20)),
                Property::required("source", Rules::text(0, 500)),
            ],
        );
        &RULES
    }
}
/// A new application.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-application)
#[cfg(feature = "sevalla-applications")]
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct CreateApplicationRequest {
    /// Name that people see. The application's own name is made of it. 2 to 64 characters, such as `My Application`.
    pub display_name: String,
    /// Identifier of a cluster, the data center that a service runs in.
    pub cluster_id: types::ClusterId,
    /// What an application is to be made from.
    pub source: ApplicationSourceInput,
    /// Project to put the application in; none if it is left out.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub project_id: Option<values::Nullable<types::ProjectId>>,
    /// Git provider. A private repository needs it where its address does not tell.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub git_type: Option<values::Nullable<GitType>>,
    /// Address of the repository, which the sources `privateGit` and `publicGit` need, such as `https://github.com/user/repo`.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub repo_url: Option<values::Nullable<String>>,
    /// Branch to deploy where none is named; that of the repository if it is left out. Example: `main`.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub default_branch: Option<values::Nullable<String>>,
    /// Image with tag or digest, which the source `dockerImage` needs, such as `nginx:latest`.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub docker_image: Option<values::Nullable<String>>,
    /// Stored credentials to pull the image with, for the source `dockerImage`. Example: `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub docker_registry_credential_id: Option<values::Nullable<String>>,
}
#[cfg(feature = "sevalla-applications")]
impl CreateApplicationRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(
        display_name: impl Into<String>,
        cluster_id: types::ClusterId,
        source: ApplicationSourceInput,
    ) -> Self {
        Self {
            display_name: display_name.into(),
            cluster_id,
            source,
            project_id: None,
            git_type: None,
            repo_url: None,
            default_branch: None,
            docker_image: None,
            docker_registry_credential_id: None,
        }
    }
}
#[cfg(feature = "sevalla-applications")]
impl Checked for CreateApplicationRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("display_name", Rules::text(2, 64)),
                Property::required("cluster_id", Rules::Id),
                Property::required("source", Rules::Any),
                Property::optional("project_id", Rules::nullable(&Rules::Id)),
                Property::optional("git_type", Rules::nullable(&Rules::of::<GitType>())),
            ],
        );
        &RULES
    }
}
/// Changes to an application.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/update-application)
#[cfg(feature = "sevalla-applications")]
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct UpdateApplicationRequest {
    /// New name that people see. The application's own name stays. 1 to 64 characters, such as `My Application`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// Whether a push to the default branch deploys. Has an effect on private repositories only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auto_deploy: Option<bool>,
    /// Branch to deploy where none is named: at least 1 character, such as `main`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_branch: Option<String>,
    /// Whether the application stops while nobody asks for it, and starts with the next request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hibernation_enabled: Option<bool>,
    /// Seconds without a request after which it does so, at most 7 days: 1 to 604800, such as `3600`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hibernate_after_seconds: Option<u32>,
    /// How an image is built from a repository.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub build_type: Option<BuildType>,
    /// Folder of the repository to build. It is the root until it is set. Example: `.`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub build_path: Option<String>,
    /// Where in the repository the Dockerfile is, for that build type, such as `Dockerfile`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dockerfile_path: Option<String>,
    /// Folder of the repository that a Dockerfile may copy from, for that build type, such as `.`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub docker_context: Option<String>,
    /// Whether a build may use what earlier ones left, which makes it faster.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub build_cache_enabled: Option<bool>,
    /// Identifier of the stored credentials of a Docker registry.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub docker_registry_credential_id: Option<types::DockerRegistryId>,
    /// A builder image of Cloud Native Buildpacks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pack_builder: Option<PackBuilder>,
    /// A version of Nixpacks to stay with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nixpacks_version: Option<NixpacksVersion>,
    /// Buildpacks, for the build type `pack`. They replace those that are there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub buildpacks: Option<Vec<BuildpackInput>>,
    /// Glob patterns. If there are any, only a push that changes a file of theirs deploys. Not together with `ignore_deploy_paths`. Example: `["src/**","package.json"]`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_deploy_paths: Option<Vec<String>>,
    /// Glob patterns. A push that changes nothing but files of theirs does not deploy. Not together with `allow_deploy_paths`. Example: `["docs/**","README.md"]`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ignore_deploy_paths: Option<Vec<String>>,
    /// What an application is to be made from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<ApplicationSourceInput>,
    /// A Git provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub git_type: Option<GitType>,
    /// Address of the repository, which the sources `privateGit` and `publicGit` need, such as `https://github.com/user/repo`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repo_url: Option<String>,
    /// Image with tag or digest, which the source `dockerImage` needs, such as `nginx:latest`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub docker_image: Option<String>,
}
#[cfg(feature = "sevalla-applications")]
impl Checked for UpdateApplicationRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::optional("display_name", Rules::text(1, 64)),
                Property::optional("default_branch", Rules::text(1, usize::MAX)),
                Property::optional("hibernate_after_seconds", Rules::integer(1, 604800)),
                Property::optional("build_type", Rules::of::<BuildType>()),
                Property::optional("docker_registry_credential_id", Rules::Id),
                Property::optional(
                    "buildpacks",
                    Rules::list(&Rules::of::<BuildpackInput>()),
                ),
                Property::optional("git_type", Rules::of::<GitType>()),
            ],
        );
        &RULES
    }
}
/// What is different about the clone of an application.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-application)
#[cfg(feature = "sevalla-applications")]
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct CloneApplicationRequest {
    /// Name that people see. No other application of the company may have it. 2 to 64 characters, such as `My App (Clone)`.
    pub display_name: String,
    /// Identifier of a cluster, the data center that a service runs in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cluster_id: Option<types::ClusterId>,
}
#[cfg(feature = "sevalla-applications")]
impl CloneApplicationRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(display_name: impl Into<String>) -> Self {
        Self {
            display_name: display_name.into(),
            cluster_id: None,
        }
    }
}
#[cfg(feature = "sevalla-applications")]
impl Checked for CloneApplicationRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("display_name", Rules::text(2, 64)),
                Property::optional("cluster_id", Rules::Id),
            ],
        );
        &RULES
    }
}
/// How the CDN of an application stands.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/toggle-cdn)
#[cfg(feature = "sevalla-applications")]
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ApplicationCdn {
    /// Whether the CDN is on.
    pub is_turned_on: bool,
}
/// How the edge caching of an application stands.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/toggle-edge-cache)
#[cfg(feature = "sevalla-applications")]
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ApplicationEdgeCache {
    /// Whether edge caching is on. Not verified: The property's name is that of the CDN's answer; the page was seen without it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_turned_on: Option<bool>,
}
/// Whether visitors of an application get a maintenance page.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/get-maintenance-mode)
#[cfg(feature = "sevalla-applications")]
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct MaintenanceMode {
    /// Whether every request is answered with the maintenance page.
    pub is_enabled: bool,
    /// Address of a page to show instead of the platform's own, or null if there is none, such as `https://status.example.com`.
    pub page_url: Option<String>,
}
/// What visitors are to get.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/update-maintenance-mode)
#[cfg(feature = "sevalla-applications")]
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct UpdateMaintenanceModeRequest {
    /// Whether every request is answered with the maintenance page.
    pub is_enabled: bool,
    /// HTTPS address of a page to show instead of the platform's own, or null for that. Its content is fetched and shown under the application's domains; changes of it show within 60 seconds. Example: `https://status.example.com`.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub page_url: Option<values::Nullable<String>>,
}
#[cfg(feature = "sevalla-applications")]
impl UpdateMaintenanceModeRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(is_enabled: bool) -> Self {
        Self { is_enabled, page_url: None }
    }
}
#[cfg(feature = "sevalla-applications")]
impl Checked for UpdateMaintenanceModeRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[Property::required("is_enabled", Rules::Any)],
        );
        &RULES
    }
}
/// Markers that tell the identifiers above apart.
pub mod kind {
    use crate::values;
    /// Marks [`BuildpackId`](super::BuildpackId).
    #[cfg(any(feature = "sevalla-applications", feature = "sevalla-pipelines"))]
    pub enum BuildpackId {}
    #[cfg(any(feature = "sevalla-applications", feature = "sevalla-pipelines"))]
    impl values::IdKind for BuildpackId {
        const NAME: &'static str = "BuildpackId";
    }
}
