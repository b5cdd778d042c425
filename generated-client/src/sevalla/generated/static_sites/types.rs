// @generated from spec/sevalla/static-sites.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::types;
use crate::values;
use crate::runtime::{Checked, Property, Rules};
/// A static site with its repository and its build settings.
///
/// [Reference page](https://api-docs.sevalla.com/v3/static-sites/create-static-site)
#[cfg(feature = "sevalla-static-sites")]
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct StaticSite {
    /// Identifier of a static site.
    pub id: types::StaticSiteId,
    /// Company that the site belongs to, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub company_id: Option<String>,
    /// Project that the site is in, or null if it is in none.
    pub project_id: Option<types::ProjectId>,
    /// System name, made from the display name when the site was created. It never changes. Example: `my-static-site`.
    pub name: String,
    /// Name that people see, such as `My Static Site`.
    pub display_name: String,
    /// Where the site stands, or null if nothing has happened to it yet.
    pub status: Option<StaticSiteStatus>,
    /// How the repository of a static site is reached.
    pub source: StaticSiteSource,
    /// Address of the Git repository, such as `https://github.com/user/static-site`.
    pub repo_url: String,
    /// Branch that is deployed where a deployment names no other, such as `main`.
    pub default_branch: String,
    /// Whether every push to the default branch is deployed.
    pub auto_deploy: bool,
    /// Whether pull requests against the default branch get preview deployments.
    pub is_preview_enabled: bool,
    /// Git host of the repository, or null if the repository is public.
    pub git_type: Option<types::GitType>,
    /// Primary host name of the site, such as `my-site.sevalla.app`.
    pub hostname: Option<String>,
    /// Command that fetches the dependencies before the build, such as `npm install`.
    pub install_command: Option<String>,
    /// Command that builds the site, such as `npm run build`.
    pub build_command: Option<String>,
    /// Folder with the built files, which are what is published, such as `dist`.
    pub published_directory: Option<String>,
    /// Folder of the repository that the project is in, such as `/`.
    pub root_directory: Option<String>,
    /// Version of Node.js that the build runs on, such as `20`.
    pub node_version: Option<String>,
    /// File that visitors get first, such as `index.html`.
    pub index_file: Option<String>,
    /// File that visitors get where there is nothing at an address, such as `404.html`.
    pub error_file: Option<String>,
    /// Globs of files. Only pushes that change one of them are deployed. Not verified: The page that was seen of this answer does not have it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_deploy_paths: Option<Vec<String>>,
    /// Globs of files. Pushes that change nothing else are not deployed. Not verified: The page that was seen of this answer does not have it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ignore_deploy_paths: Option<Vec<String>>,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// A static site as lists show it.
///
/// [Reference page](https://api-docs.sevalla.com/v3/static-sites/list-static-sites)
#[cfg(feature = "sevalla-static-sites")]
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct StaticSiteSummary {
    /// Identifier of a static site.
    pub id: types::StaticSiteId,
    /// System name, which never changes, such as `my-static-site`.
    pub name: String,
    /// Name that people see, such as `My Static Site`.
    pub display_name: String,
    /// Where the site stands, or null if nothing has happened to it yet.
    pub status: Option<StaticSiteStatus>,
}
/// One page of static sites.
///
/// [Reference page](https://api-docs.sevalla.com/v3/static-sites/list-static-sites)
#[cfg(feature = "sevalla-static-sites")]
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct StaticSitePage {
    /// The static sites on this page.
    pub data: Vec<StaticSiteSummary>,
    /// Number of items on all pages together: 0 to 10000, such as `42`.
    pub total: i64,
    /// Number of items that come before the page: 0 to 10000, default of the server: `0`.
    pub offset: i64,
    /// Number of items that a page may hold: 1 to 100, default of the server: `25`.
    pub limit: i64,
}
/// Where a static site stands, after its latest deployment or whatever else was done to it, such as `deploymentSuccess`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/static-sites/list-static-sites)
#[cfg(feature = "sevalla-static-sites")]
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum StaticSiteStatus {
    /// `deploymentInProgress`: A deployment runs.
    DeploymentInProgress,
    /// `deploymentFailed`: The latest deployment failed.
    DeploymentFailed,
    /// `deploymentSuccess`: The latest deployment is live.
    DeploymentSuccess,
    /// `deploymentCancelled`: The latest deployment was cancelled.
    DeploymentCancelled,
    /// `deleting`: Being removed.
    Deleting,
    /// `deletionFailed`: Could not be removed.
    DeletionFailed,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
#[cfg(feature = "sevalla-static-sites")]
impl StaticSiteStatus {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::DeploymentInProgress => "deploymentInProgress",
            Self::DeploymentFailed => "deploymentFailed",
            Self::DeploymentSuccess => "deploymentSuccess",
            Self::DeploymentCancelled => "deploymentCancelled",
            Self::Deleting => "deleting",
            Self::DeletionFailed => "deletionFailed",
            Self::Unknown(value) => value,
        }
    }
}
#[cfg(feature = "sevalla-static-sites")]
impl From<&str> for StaticSiteStatus {
    fn from(value: &str) -> Self {
        match value {
            "deploymentInProgress" => Self::DeploymentInProgress,
            "deploymentFailed" => Self::DeploymentFailed,
            "deploymentSuccess" => Self::DeploymentSuccess,
            "deploymentCancelled" => Self::DeploymentCancelled,
            "deleting" => Self::Deleting,
            "deletionFailed" => Self::DeletionFailed,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
#[cfg(feature = "sevalla-static-sites")]
values::open_enum!(StaticSiteStatus);
/// How the repository of a static site is reached, such as `privateGit`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/static-sites/create-static-site)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize, ::serde::Serialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum StaticSiteSource {
    /// `privateGit`: Through the company's connection to the Git host.
    PrivateGit,
    /// `publicGit`: At a public address.
    PublicGit,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl StaticSiteSource {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::PrivateGit => "privateGit",
            Self::PublicGit => "publicGit",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for StaticSiteSource {
    fn from(value: &str) -> Self {
        match value {
            "privateGit" => Self::PrivateGit,
            "publicGit" => Self::PublicGit,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(StaticSiteSource);
impl Checked for StaticSiteSource {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::one_of(&["privateGit", "publicGit"]);
        &RULES
    }
}
/// What the change of a static site answers, which is less than the whole site.
///
/// [Reference page](https://api-docs.sevalla.com/v3/static-sites/update-static-site)
#[cfg(feature = "sevalla-static-sites")]
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct UpdatedStaticSite {
    /// Identifier of a static site.
    pub id: types::StaticSiteId,
    /// Name that people see, such as `My Static Site`.
    pub display_name: String,
    /// Whether every push to the default branch is deployed.
    pub auto_deploy: bool,
    /// Branch that is deployed where a deployment names no other, such as `main`.
    pub default_branch: String,
    /// Command that builds the site, such as `npm run build`.
    pub build_command: Option<String>,
    /// Version of Node.js that the build runs on, such as `20`.
    pub node_version: Option<String>,
    /// Folder with the built files, which are what is published, such as `dist`.
    pub published_directory: Option<String>,
    /// Whether pull requests against the default branch get preview deployments.
    pub is_preview_enabled: bool,
    /// Command that fetches the dependencies before the build, such as `npm install`.
    pub install_command: Option<String>,
    /// Folder of the repository that the project is in, such as `/`.
    pub root_directory: Option<String>,
    /// File that visitors get first, such as `index.html`.
    pub index_file: Option<String>,
    /// File that visitors get where there is nothing at an address, such as `404.html`.
    pub error_file: Option<String>,
    /// Globs of files. Only pushes that change one of them are deployed. Not verified: Whether it may be null or missing is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_deploy_paths: Option<Vec<String>>,
    /// Globs of files. Pushes that change nothing else are not deployed. Not verified: Whether it may be null or missing is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ignore_deploy_paths: Option<Vec<String>>,
    /// How the repository of a static site is reached.
    pub source: StaticSiteSource,
    /// Git host of the repository, or null if the repository is public.
    pub git_type: Option<types::GitType>,
    /// Address of the Git repository, such as `https://github.com/user/static-site`.
    pub repo_url: String,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
    /// Where the site stands, or null if nothing has happened to it yet.
    pub status: Option<StaticSiteStatus>,
}
/// Whether a static site has pretty URLs.
///
/// [Reference page](https://api-docs.sevalla.com/v3/static-sites/update-static-site)
#[cfg(feature = "sevalla-static-sites")]
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct StaticSitePrettyUrls {
    /// Whether they are on by now.
    pub is_turned_on: bool,
}
/// A new static site.
///
/// [Reference page](https://api-docs.sevalla.com/v3/static-sites/create-static-site)
#[cfg(feature = "sevalla-static-sites")]
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct CreateStaticSiteRequest {
    /// Name that people see. The system name is made from it. 2 to 64 characters, such as `My Static Site`.
    pub display_name: String,
    /// Address of the Git repository: at most 2048 characters, such as `https://github.com/user/static-site`.
    pub repo_url: String,
    /// Branch to deploy: 1 to 255 characters, such as `main`.
    pub default_branch: String,
    /// How to reach the repository: default of the server: `privateGit`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<StaticSiteSource>,
    /// A Git provider.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub git_type: Option<types::GitType>,
    /// Whether to deploy every push to the default branch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auto_deploy: Option<bool>,
    /// Whether to make preview deployments of pull requests against the default branch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_preview_enabled: Option<bool>,
    /// Command that fetches the dependencies before the build: at most 1024 characters, such as `npm install`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub install_command: Option<String>,
    /// Command that builds the site: at most 1024 characters, such as `npm run build`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub build_command: Option<String>,
    /// Folder with the built files, which are what is published: at most 500 characters, such as `dist`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published_directory: Option<String>,
    /// Folder of the repository that the project is in: at most 500 characters, such as `/`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub root_directory: Option<String>,
    /// Version of Node.js to build with: at most 20 characters, such as `20`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub node_version: Option<String>,
    /// File that visitors get first: at most 255 characters, such as `index.html`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub index_file: Option<String>,
    /// File that visitors get where there is nothing at an address: at most 255 characters, such as `404.html`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error_file: Option<String>,
    /// Identifier of a project.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project_id: Option<types::ProjectId>,
    /// Globs of files, so that only pushes that change one of them are deployed, such as `["src/**","package.json"]`. Not verified: The vendor's command-line tool sends it, the page that was seen does not have it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_deploy_paths: Option<Vec<String>>,
    /// Globs of files, so that pushes that change nothing else are not deployed. Not together with the allowed paths. Example: `["docs/**","README.md"]`. Not verified: The vendor's command-line tool sends it, the page that was seen does not have it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ignore_deploy_paths: Option<Vec<String>>,
}
#[cfg(feature = "sevalla-static-sites")]
impl CreateStaticSiteRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(
        display_name: impl Into<String>,
        repo_url: impl Into<String>,
        default_branch: impl Into<String>,
    ) -> Self {
        Self {
            display_name: display_name.into(),
            repo_url: repo_url.into(),
            default_branch: default_branch.into(),
            source: None,
            git_type: None,
            auto_deploy: None,
            is_preview_enabled: None,
            install_command: None,
            build_command: None,
            published_directory: None,
            root_directory: None,
            node_version: None,
            index_file: None,
            error_file: None,
            project_id: None,
            allow_deploy_paths: None,
            ignore_deploy_paths: None,
        }
    }
}
#[cfg(feature = "sevalla-static-sites")]
impl Checked for CreateStaticSiteRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("display_name", Rules::text(2, 64)),
                Property::required("repo_url", Rules::text(0, 2048)),
                Property::required("default_branch", Rules::text(1, 255)),
                Property::optional("source", Rules::of::<StaticSiteSource>()),
                Property::optional("git_type", Rules::of::<types::GitType>()),
                Property::optional("install_command", Rules::text(0, 1024)),
                Property::optional("build_command", Rules::text(0, 1024)),
                Property::optional("published_directory", Rules::text(0, 500)),
                Property::optional("root_directory", Rules::text(0, 500)),
                Property::optional("node_version", Rules::text(0, 20)),
                Property::optional("index_file", Rules::text(0, 255)),
                Property::optional("error_file", Rules::text(0, 255)),
                Property::optional("project_id", Rules::Id),
            ],
        );
        &RULES
    }
}
/// Changes to a static site.
///
/// [Reference page](https://api-docs.sevalla.com/v3/static-sites/update-static-site)
#[cfg(feature = "sevalla-static-sites")]
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct UpdateStaticSiteRequest {
    /// New name for people to see: 1 to 64 characters, such as `My Static Site`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// Whether to deploy every push to the default branch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auto_deploy: Option<bool>,
    /// Branch that is deployed where a deployment names no other: at least 1 character, such as `main`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_branch: Option<String>,
    /// Command that builds the site. Null removes it. Example: `npm run build`.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub build_command: Option<values::Nullable<String>>,
    /// Version of Node.js to build with. Null leaves the choice to the platform. Example: `20`.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub node_version: Option<values::Nullable<String>>,
    /// Folder with the built files, which are what is published, such as `dist`.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub published_directory: Option<values::Nullable<String>>,
    /// Whether to make preview deployments of pull requests against the default branch.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_preview_enabled: Option<bool>,
    /// Command that fetches the dependencies before the build. Null removes it. Example: `npm install`.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub install_command: Option<values::Nullable<String>>,
    /// Folder of the repository that the project is in, such as `.`.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub root_directory: Option<values::Nullable<String>>,
    /// File that visitors get first: at least 1 character, such as `index.html`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub index_file: Option<String>,
    /// File that visitors get where there is nothing at an address. Null removes it. Example: `404.html`.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub error_file: Option<values::Nullable<String>>,
    /// How the repository of a static site is reached.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<StaticSiteSource>,
    /// Git host of the repository. Null for a public repository.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub git_type: Option<values::Nullable<types::GitType>>,
    /// Address of another Git repository: at least 1 character, such as `https://github.com/user/static-site`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repo_url: Option<String>,
    /// Globs of files, so that only pushes that change one of them are deployed, such as `["src/**","package.json"]`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_deploy_paths: Option<Vec<String>>,
    /// Globs of files, so that pushes that change nothing else are not deployed. Not together with the allowed paths. Example: `["docs/**","README.md"]`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ignore_deploy_paths: Option<Vec<String>>,
}
#[cfg(feature = "sevalla-static-sites")]
impl Checked for UpdateStaticSiteRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::optional("display_name", Rules::text(1, 64)),
                Property::optional("default_branch", Rules::text(1, usize::MAX)),
                Property::optional("index_file", Rules::text(1, usize::MAX)),
                Property::optional("source", Rules::of::<StaticSiteSource>()),
                Property::optional(
                    "git_type",
                    Rules::nullable(&Rules::of::<types::GitType>()),
                ),
                Property::optional("repo_url", Rules::text(1, usize::MAX)),
            ],
        );
        &RULES
    }
}
