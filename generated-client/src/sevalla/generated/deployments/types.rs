// @generated from spec/sevalla/deployments.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::types;
use crate::values;
use crate::runtime::{Checked, Property, Rules};
/// A deployment of an application, from the request for it to its end.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-deployments)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct Deployment {
    /// Identifier of a deployment.
    pub id: types::DeploymentId,
    /// Application that is deployed.
    pub app_id: Option<types::ApplicationId>,
    /// How far it got.
    pub status: Option<DeploymentStatus>,
    /// Whether somebody asked for it.
    #[serde(rename = "type")]
    pub type_: Option<DeploymentType>,
    /// What it was started by: `MANUAL_DEPLOY`, `RESTART`, `ROLLBACK_DEPLOYMENT`, `AUTO_DEPLOY_ON_PUSH` and others. Example: `MANUAL_DEPLOY`.
    pub trigger: Option<String>,
    /// What is done, in this order, such as `["rollout"]`.
    pub steps: Vec<DeploymentStep>,
    /// Image that is rolled out, with its registry and tag, such as `us-central1-docker.pkg.dev/project/repo/image:abc123`.
    pub docker_image_url: Option<String>,
    /// Git provider of the repository, or null if an image is deployed.
    pub git_type: Option<types::GitType>,
    /// Address of the repository, or null if an image is deployed, such as `https://github.com/user/repo`.
    pub repo_url: Option<String>,
    /// Branch that is deployed, or null if an image is, such as `main`.
    pub branch: Option<String>,
    /// Commit that is deployed, such as `a1b2c3d4e5f6a1b2c3d4e5f6a1b2c3d4e5f6a1b2`.
    pub commit_sha: Option<String>,
    /// Message of the commit, cut off after 1,000 characters, such as `feat: add new feature`.
    pub commit_message: Option<String>,
    /// Who wrote the commit, as the Git provider knows them, such as `octocat`.
    pub author_login: Option<String>,
    /// Address of their picture, such as `https://avatars.githubusercontent.com/u/583231`.
    pub author_img: Option<String>,
    /// When work on it began, in UTC (ISO 8601), or null while it waits, such as `2025-01-30T00:00:00.000Z`.
    pub started_at: Option<values::Timestamp>,
    /// When it ended, well or not, in UTC (ISO 8601), or null until then, such as `2025-01-30T00:05:00.000Z`.
    pub finished_at: Option<values::Timestamp>,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// One page of an application's deployments.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-deployments)
#[cfg(feature = "sevalla-deployments")]
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct DeploymentPage {
    /// The deployments on this page.
    pub data: Vec<Deployment>,
    /// Number of items on all pages together: 0 to 10000, such as `42`.
    pub total: i64,
    /// Number of items that come before the page: 0 to 10000, default of the server: `0`.
    pub offset: i64,
    /// Number of items that a page may hold: 1 to 100, default of the server: `25`.
    pub limit: i64,
}
/// How far a deployment of an application got, such as `success`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-deployments)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum DeploymentStatus {
    /// `waiting`: In the queue.
    Waiting,
    /// `inProgress`: Being built or rolled out.
    InProgress,
    /// `success`: Rolled out.
    Success,
    /// `failed`: Could not be built or rolled out.
    Failed,
    /// `cancelled`: Stopped while it ran.
    Cancelled,
    /// `skipped`: Dropped while it waited.
    Skipped,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl DeploymentStatus {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Waiting => "waiting",
            Self::InProgress => "inProgress",
            Self::Success => "success",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
            Self::Skipped => "skipped",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for DeploymentStatus {
    fn from(value: &str) -> Self {
        match value {
            "waiting" => Self::Waiting,
            "inProgress" => Self::InProgress,
            "success" => Self::Success,
            "failed" => Self::Failed,
            "cancelled" => Self::Cancelled,
            "skipped" => Self::Skipped,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(DeploymentStatus);
/// Whether a deployment of an application was asked for, such as `manual`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-deployments)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum DeploymentType {
    /// `manual`: A person or the API asked for it.
    Manual,
    /// `automatic`: A push or a webhook set it off.
    Automatic,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl DeploymentType {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Manual => "manual",
            Self::Automatic => "automatic",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for DeploymentType {
    fn from(value: &str) -> Self {
        match value {
            "manual" => Self::Manual,
            "automatic" => Self::Automatic,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(DeploymentType);
/// One step of a deployment.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-deployments)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum DeploymentStep {
    /// `checkout`: Fetches the repository.
    Checkout,
    /// `build`: Builds the image.
    Build,
    /// `rollout`: Starts the image on the cluster.
    Rollout,
    /// `syncConnections`: Brings the connections to databases and other services up to date.
    SyncConnections,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl DeploymentStep {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Checkout => "checkout",
            Self::Build => "build",
            Self::Rollout => "rollout",
            Self::SyncConnections => "syncConnections",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for DeploymentStep {
    fn from(value: &str) -> Self {
        match value {
            "checkout" => Self::Checkout,
            "build" => Self::Build,
            "rollout" => Self::Rollout,
            "syncConnections" => Self::SyncConnections,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(DeploymentStep);
/// What to deploy. With nothing in it, it is the newest commit of the default branch.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/trigger-deployment)
#[cfg(feature = "sevalla-deployments")]
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct TriggerDeploymentRequest {
    /// Branch to deploy; the default branch if it is left out. For applications from a repository. Example: `main`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub branch: Option<String>,
    /// Image with tag or digest to deploy. For applications from an image. Example: `nginx:latest`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub docker_image: Option<String>,
    /// Whether to roll the last successful build out once more and build nothing, so that settings take effect that matter at runtime only: default of the server: `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_restart: Option<bool>,
}
/// An address that deploys an application.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/get-deployment-hook-url)
#[cfg(feature = "sevalla-deployments")]
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct DeploymentHook {
    /// The address, of which a secret is part. Whoever knows it can deploy the application with a POST. Example: `https://hook.sevalla.com/apps/fb5e5168-4281-4bec-94c5-0d1584e9e657/deploy/abcdefghijkl`.
    pub url: values::Secret,
}
/// A deployment of a static site, from the request for it to its end.
///
/// [Reference page](https://api-docs.sevalla.com/v3/static-sites/list-static-site-deployments)
#[cfg(feature = "sevalla-deployments")]
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct StaticSiteDeployment {
    /// Identifier of a deployment.
    pub id: types::DeploymentId,
    /// Identifier of a static site.
    pub static_site_id: types::StaticSiteId,
    /// How far it got.
    pub status: Option<StaticSiteDeploymentStatus>,
    /// What it was started by.
    #[serde(rename = "type")]
    pub type_: Option<StaticSiteDeploymentType>,
    /// Address of the repository, such as `https://github.com/user/static-site`.
    pub repo_url: Option<String>,
    /// Branch that is deployed, such as `main`.
    pub branch: Option<String>,
    /// Whether it is the preview of a pull request.
    pub is_preview: Option<bool>,
    /// Who wrote the commit, as the Git provider knows them, such as `octocat`.
    pub author_login: Option<String>,
    /// Address of their picture, such as `https://avatars.githubusercontent.com/u/1234`.
    pub author_img: Option<String>,
    /// Commit that is deployed, such as `abc123def456`.
    pub commit_sha: Option<String>,
    /// Message of the commit, such as `Update landing page`.
    pub commit_message: Option<String>,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
    /// When it ended, well or not, in UTC (ISO 8601), or null until then, such as `2025-01-30T00:00:00.000Z`.
    pub finished_at: Option<values::Timestamp>,
    /// When its build began, in UTC (ISO 8601), or null while it waits, such as `2025-01-30T00:00:00.000Z`.
    pub started_at: Option<values::Timestamp>,
}
/// A deployment of a static site, with what is known of its build.
///
/// [Reference page](https://api-docs.sevalla.com/v3/static-sites/list-static-site-deployments)
#[cfg(feature = "sevalla-deployments")]
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct StaticSiteDeploymentDetails {
    /// Identifier of a deployment.
    pub id: types::DeploymentId,
    /// Identifier of a static site.
    pub static_site_id: types::StaticSiteId,
    /// How far it got.
    pub status: Option<StaticSiteDeploymentStatus>,
    /// What it was started by.
    #[serde(rename = "type")]
    pub type_: Option<StaticSiteDeploymentType>,
    /// Address of the repository, such as `https://github.com/user/static-site`.
    pub repo_url: Option<String>,
    /// Branch that is deployed, such as `main`.
    pub branch: Option<String>,
    /// Whether it is the preview of a pull request.
    pub is_preview: Option<bool>,
    /// Who wrote the commit, as the Git provider knows them, such as `octocat`.
    pub author_login: Option<String>,
    /// Address of their picture, such as `https://avatars.githubusercontent.com/u/1234`.
    pub author_img: Option<String>,
    /// Commit that is deployed, such as `abc123def456`.
    pub commit_sha: Option<String>,
    /// Message of the commit, such as `Update landing page`.
    pub commit_message: Option<String>,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
    /// When it ended, well or not, in UTC (ISO 8601), or null until then, such as `2025-01-30T00:00:00.000Z`.
    pub finished_at: Option<values::Timestamp>,
    /// When its build began, in UTC (ISO 8601), or null while it waits, such as `2025-01-30T00:00:00.000Z`.
    pub started_at: Option<values::Timestamp>,
    /// Identifier of the build, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub cloud_build_id: Option<String>,
    /// What the build failed with, such as `Build failed: exit code 1`.
    pub build_error: Option<String>,
}
/// One page of a static site's deployments.
///
/// [Reference page](https://api-docs.sevalla.com/v3/static-sites/list-static-site-deployments)
#[cfg(feature = "sevalla-deployments")]
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct StaticSiteDeploymentPage {
    /// The deployments on this page.
    pub data: Vec<StaticSiteDeploymentDetails>,
    /// Number of items on all pages together: 0 to 10000, such as `42`.
    pub total: i64,
    /// Number of items that come before the page: 0 to 10000, default of the server: `0`.
    pub offset: i64,
    /// Number of items that a page may hold: 1 to 100, default of the server: `25`.
    pub limit: i64,
}
/// How far a deployment of a static site got, such as `success`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/static-sites/list-static-site-deployments)
#[cfg(feature = "sevalla-deployments")]
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum StaticSiteDeploymentStatus {
    /// `waiting`: In the queue.
    Waiting,
    /// `inProgress`: Being built or published.
    InProgress,
    /// `success`: Published.
    Success,
    /// `failed`: Could not be built or published.
    Failed,
    /// `cancelled`: Stopped before its end.
    Cancelled,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
#[cfg(feature = "sevalla-deployments")]
impl StaticSiteDeploymentStatus {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Waiting => "waiting",
            Self::InProgress => "inProgress",
            Self::Success => "success",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
            Self::Unknown(value) => value,
        }
    }
}
#[cfg(feature = "sevalla-deployments")]
impl From<&str> for StaticSiteDeploymentStatus {
    fn from(value: &str) -> Self {
        match value {
            "waiting" => Self::Waiting,
            "inProgress" => Self::InProgress,
            "success" => Self::Success,
            "failed" => Self::Failed,
            "cancelled" => Self::Cancelled,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
#[cfg(feature = "sevalla-deployments")]
values::open_enum!(StaticSiteDeploymentStatus);
/// What a deployment of a static site was started by, such as `manual`. Not verified: The vendor's document has the first two; the others are from newer pages, and may have replaced the second.
///
/// [Reference page](https://api-docs.sevalla.com/v3/static-sites/list-static-site-deployments)
#[cfg(feature = "sevalla-deployments")]
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum StaticSiteDeploymentType {
    /// `manual`: A person or the API.
    Manual,
    /// `automatic`: A push.
    Automatic,
    /// `autoDeploy`: A push to the default branch.
    AutoDeploy,
    /// `rollback`: A return to an earlier deployment.
    Rollback,
    /// `preview`: A pull request.
    Preview,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
#[cfg(feature = "sevalla-deployments")]
impl StaticSiteDeploymentType {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Manual => "manual",
            Self::Automatic => "automatic",
            Self::AutoDeploy => "autoDeploy",
            Self::Rollback => "rollback",
            Self::Preview => "preview",
            Self::Unknown(value) => value,
        }
    }
}
#[cfg(feature = "sevalla-deployments")]
impl From<&str> for StaticSiteDeploymentType {
    fn from(value: &str) -> Self {
        match value {
            "manual" => Self::Manual,
            "automatic" => Self::Automatic,
            "autoDeploy" => Self::AutoDeploy,
            "rollback" => Self::Rollback,
            "preview" => Self::Preview,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
#[cfg(feature = "sevalla-deployments")]
values::open_enum!(StaticSiteDeploymentType);
/// What to deploy. With nothing in it, it is the newest commit of the default branch.
///
/// [Reference page](https://api-docs.sevalla.com/v3/static-sites/deploy-static-site)
#[cfg(feature = "sevalla-deployments")]
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct DeployStaticSiteRequest {
    /// Branch to deploy; the default branch if it is left out. Example: `main`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub branch: Option<String>,
    /// Earlier deployment to publish again, instead of a branch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deployment_id: Option<types::DeploymentId>,
}
#[cfg(feature = "sevalla-deployments")]
impl Checked for DeployStaticSiteRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[Property::optional("deployment_id", Rules::Id)],
        );
        &RULES
    }
}
