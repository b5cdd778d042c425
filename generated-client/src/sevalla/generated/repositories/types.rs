// @generated from spec/sevalla/repositories.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::types;
use crate::values;
/// A Git provider whose private repositories can be deployed.
///
/// [Reference page](https://api-docs.sevalla.com/v3/git/list-git-providers)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct GitProvider {
    /// A Git provider.
    pub provider: types::GitType,
    /// Name that people see, such as `GitHub`.
    pub display_name: String,
    /// Where a user allows the vendor to read repositories (OAuth), such as `https://github.com/login/oauth/authorize?client_id=example`.
    pub connect_url: String,
    /// Where a user chooses which repositories the vendor may read. GitHub alone has it. Example: `https://github.com/apps/example/installations/new`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub settings_url: Option<String>,
}
/// The Git repository that an application is built from.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/get-application-repository)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ApplicationRepository {
    /// What an application is made from.
    pub source: types::ApplicationSource,
    /// Git provider of the repository. Not verified: The page does not say that it may be null, but an application without a Git account has none.
    pub git_type: Option<types::GitType>,
    /// Address of the repository, such as `https://github.com/user/repo`.
    pub repo_url: Option<String>,
    /// Branch that is deployed where none is named, such as `main`.
    pub default_branch: Option<String>,
    /// The commit that runs. Null before the first deployment that succeeds, and again once the repository is another.
    pub deployed_commit: Option<DeployedCommit>,
}
/// The Git repository that a static site is built from.
///
/// [Reference page](https://api-docs.sevalla.com/v3/static-sites/get-static-site-repository)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct StaticSiteRepository {
    /// How the repository of a static site is reached.
    pub source: types::StaticSiteSource,
    /// Git provider of the repository, or null if anybody can read it.
    pub git_type: Option<types::GitType>,
    /// Address of the repository, such as `https://github.com/user/repo`.
    pub repo_url: Option<String>,
    /// Branch that is deployed where none is named, such as `main`.
    pub default_branch: Option<String>,
    /// The commit that is live. Null before the first deployment that succeeds, and again once the repository is another.
    pub deployed_commit: Option<DeployedCommit>,
}
/// A commit that was deployed.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/get-application-repository)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct DeployedCommit {
    /// Hash of the commit, such as `a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6e7f8a9b0`.
    pub sha: String,
    /// What its author says about it. Not verified: That it may be missing or null is taken over from deployments.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Its author's user name at the Git provider, such as `octocat`. Not verified: That it may be missing or null is taken over from deployments.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author_login: Option<String>,
}
/// How deep to list a directory: default of the server: `false`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-application-repository-tree)
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub enum RepositoryRecursion {
    /// `true`: Everything beneath it.
    #[serde(rename = "true")]
    True,
    /// `false`: What is directly in it.
    #[serde(rename = "false")]
    False,
}
impl RepositoryRecursion {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::True => "true",
            Self::False => "false",
        }
    }
}
impl std::str::FromStr for RepositoryRecursion {
    type Err = values::NotDocumented;
    fn from_str(value: &str) -> std::result::Result<Self, Self::Err> {
        match value {
            "true" => Ok(Self::True),
            "false" => Ok(Self::False),
            _ => {
                Err(
                    values::NotDocumented::new(
                        "RepositoryRecursion",
                        value,
                        &["true", "false"],
                    ),
                )
            }
        }
    }
}
values::closed_enum!(RepositoryRecursion);
/// Files and directories of a repository.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-application-repository-tree)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct RepositoryTree {
    /// Commit or branch that was read, such as `main`.
    #[serde(rename = "ref")]
    pub ref_: Option<String>,
    /// The files and directories.
    pub entries: Vec<RepositoryTreeEntry>,
}
/// A file or directory of a repository.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-application-repository-tree)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct RepositoryTreeEntry {
    /// Where it is, from the root of the repository, such as `src/index.ts`.
    pub path: String,
    /// What it is, such as `file`. Example: `file`. Not verified: Of the values, only `file` was seen.
    #[serde(rename = "type")]
    pub type_: String,
    /// Bytes in the file, such as `1024`. Not verified: What directories have is not known; that it may be missing or null is a guess.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
    /// Hash of the object in Git, such as `b1c2d3e4`. Not verified: That it may be missing or null is a guess.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sha: Option<String>,
}
/// A file of a repository.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/read-application-repository-file)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct RepositoryFile {
    /// Where it is, from the root of the repository, such as `src/index.ts`.
    pub path: String,
    /// Commit or branch that was read, such as `main`.
    #[serde(rename = "ref")]
    pub ref_: Option<String>,
    /// What is in the file, or null if it is binary or has more than 1 MB.
    pub content: Option<String>,
    /// Bytes in the file, such as `1024`.
    pub size: i64,
    /// Whether the file was taken for something else than UTF-8 text.
    pub is_binary: bool,
    /// Whether the content was left out because the file is too large.
    pub truncated: bool,
}
/// What a search in a repository found.
///
/// [Reference page](https://api-docs.sevalla.com/v3/static-sites/search-static-site-repository-code)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct RepositorySearchResult {
    /// The places where the text is.
    pub matches: Vec<RepositorySearchMatch>,
}
/// A place in a repository where a text is.
///
/// [Reference page](https://api-docs.sevalla.com/v3/static-sites/search-static-site-repository-code)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct RepositorySearchMatch {
    /// The file, from the root of the repository, such as `src/server.ts`.
    pub path: String,
    /// Commit or branch that was searched, such as `main`. Not verified: That it may be missing or null is a guess.
    #[serde(rename = "ref", skip_serializing_if = "Option::is_none")]
    pub ref_: Option<String>,
    /// Number of the line, the first being 1, such as `12`. Not verified: That it may be missing or null, and that counting begins at 1, is a guess.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<i64>,
    /// The text around the place. Not verified: That it may be missing or null is a guess.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preview: Option<String>,
}
