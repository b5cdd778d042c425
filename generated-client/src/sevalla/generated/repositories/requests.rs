// @generated from spec/sevalla/repositories.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, Result, types};
use crate::runtime::{Call, Json, Operation, ResponseValue, Rules};
/// # repositories
///
/// Git providers and the repositories behind applications and static sites. Feature `sevalla-repositories`.
impl Client {
    /// Read an application's repository.
    ///
    /// Tells which Git repository an application is built from and which commit of it runs. Refused for an application without a repository, such as one that is made from an image. Not verified: The vendor's document of March 2026 does not have this operation. The id was chosen here; the statuses other than 422 are those of other reading operations.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/get-application-repository) · `GET /applications/{id}/repository` · limits: `read`
    pub fn get_application_repository(
        &self,
        id: types::ApplicationId,
    ) -> GetApplicationRepository {
        let call = self.core.call(&GetApplicationRepository::OPERATION, &[&id]);
        GetApplicationRepository { call }
    }
    /// Read a file of an application's repository.
    ///
    /// Reads one file of the repository that an application is built from. Binary files and files of more than 1 MB come without their content. Not verified: The vendor's document of March 2026 does not have this operation. The id was chosen here; the statuses other than 404 and 422 are those of other reading operations.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/read-application-repository-file) · `GET /applications/{id}/repository/contents` · limits: `read`
    pub fn read_application_repository_file(
        &self,
        id: types::ApplicationId,
        path: impl Into<String>,
    ) -> ReadApplicationRepositoryFile {
        ReadApplicationRepositoryFile {
            call: self.core.call(&ReadApplicationRepositoryFile::OPERATION, &[&id]),
            path: path.into(),
            ref_: None,
        }
    }
    /// List the files of an application's repository.
    ///
    /// Lists what is in a directory of the repository that an application is built from, with everything beneath it on request. A very large tree may come incomplete. Not verified: The vendor's document of March 2026 does not have this operation, and its page is cut off. The id was chosen here; `recursive` and the answer are those of a static site's repository; the statuses are those of other operations on repositories.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/list-application-repository-tree) · `GET /applications/{id}/repository/tree` · limits: `read`
    pub fn list_application_repository_tree(
        &self,
        id: types::ApplicationId,
    ) -> ListApplicationRepositoryTree {
        ListApplicationRepositoryTree {
            call: self.core.call(&ListApplicationRepositoryTree::OPERATION, &[&id]),
            path: None,
            recursive: None,
            ref_: None,
        }
    }
    /// List Git providers.
    ///
    /// Lists the Git providers, each with the address where a user allows the vendor to read private repositories. Open it in a browser.
    /// [Reference page](https://api-docs.sevalla.com/v3/git/list-git-providers) · `GET /git/providers` · limits: `read`
    pub fn list_git_providers(&self) -> ListGitProviders {
        let call = self.core.call(&ListGitProviders::OPERATION, &[]);
        ListGitProviders { call }
    }
    /// Read a static site's repository.
    ///
    /// Tells which Git repository a static site is built from and which commit of it is live. Refused for a site without an address of a repository. Not verified: The vendor's document of March 2026 does not have this operation. The id was chosen here; the statuses other than 422 are those of other reading operations.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/get-static-site-repository) · `GET /static-sites/{id}/repository` · limits: `read`
    pub fn get_static_site_repository(
        &self,
        id: types::StaticSiteId,
    ) -> GetStaticSiteRepository {
        let call = self.core.call(&GetStaticSiteRepository::OPERATION, &[&id]);
        GetStaticSiteRepository { call }
    }
    /// Read a file of a static site's repository.
    ///
    /// Reads one file of the repository that a static site is built from. Binary files and files of more than 1 MB come without their content. Not verified: The vendor's document of March 2026 does not have this operation. The id was chosen here; the statuses other than 404 and 422 are those of other reading operations.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/read-static-site-repository-file) · `GET /static-sites/{id}/repository/contents` · limits: `read`
    pub fn read_static_site_repository_file(
        &self,
        id: types::StaticSiteId,
        path: impl Into<String>,
    ) -> ReadStaticSiteRepositoryFile {
        ReadStaticSiteRepositoryFile {
            call: self.core.call(&ReadStaticSiteRepositoryFile::OPERATION, &[&id]),
            path: path.into(),
            ref_: None,
        }
    }
    /// Search a static site's repository.
    ///
    /// Finds the lines with a text in the files of the repository that a static site is built from. Not verified: The vendor's document of March 2026 does not have this operation. The id was chosen here, and the statuses are those of other operations on repositories. Which ref is searched, and whether a line or a part of one is shown, the page does not say.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/search-static-site-repository-code) · `GET /static-sites/{id}/repository/search` · limits: `read`
    pub fn search_static_site_repository_code(
        &self,
        id: types::StaticSiteId,
        query: impl Into<String>,
    ) -> SearchStaticSiteRepositoryCode {
        SearchStaticSiteRepositoryCode {
            call: self.core.call(&SearchStaticSiteRepositoryCode::OPERATION, &[&id]),
            query: query.into(),
        }
    }
    /// List the files of a static site's repository.
    ///
    /// Lists what is in a directory of the repository that a static site is built from, with everything beneath it on request. A very large tree may come incomplete. Not verified: The vendor's document of March 2026 does not have this operation. The statuses other than 422 are those of other operations on repositories.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/list-static-site-repository-tree) · `GET /static-sites/{id}/repository/tree` · limits: `read`
    pub fn list_static_site_repository_tree(
        &self,
        id: types::StaticSiteId,
    ) -> ListStaticSiteRepositoryTree {
        ListStaticSiteRepositoryTree {
            call: self.core.call(&ListStaticSiteRepositoryTree::OPERATION, &[&id]),
            path: None,
            recursive: None,
            ref_: None,
        }
    }
}
/// The request of [`Client::get_application_repository`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetApplicationRepository {
    call: Call,
}
impl GetApplicationRepository {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/repository",
        parameters: &[("id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("getApplicationRepository")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::ApplicationRepository>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<Json<types::ApplicationRepository>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::read_application_repository_file`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ReadApplicationRepositoryFile {
    call: Call,
    path: String,
    ref_: Option<String>,
}
impl ReadApplicationRepositoryFile {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/repository/contents",
        parameters: &[("id", Rules::Id), ("path", Rules::text(1, usize::MAX))],
        limits: &["read"],
        ..Operation::of("readApplicationRepositoryFile")
    };
    /// Branch, tag or commit to read. Without it, the commit that was last deployed with success is read, or the default branch where there is none.
    pub fn ref_(mut self, ref_: impl Into<String>) -> Self {
        self.ref_ = Some(ref_.into());
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::RepositoryFile>> {
        let Self { call, path, ref_ } = self;
        let call = call.parameter("path", &path);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("path", &path))
            .query(&progenitor_client::QueryParam::new("ref", &ref_))
            .build()?;
        call.send::<Json<types::RepositoryFile>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::list_application_repository_tree`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListApplicationRepositoryTree {
    call: Call,
    path: Option<String>,
    recursive: Option<types::RepositoryRecursion>,
    ref_: Option<String>,
}
impl ListApplicationRepositoryTree {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/repository/tree",
        parameters: &[("id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("listApplicationRepositoryTree")
    };
    /// Directory to list, from the root of the repository. Without it, the root is listed. Example: `src`.
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }
    /// Whether to list everything beneath the directory too.
    pub fn recursive(mut self, recursive: types::RepositoryRecursion) -> Self {
        self.recursive = Some(recursive);
        self
    }
    /// Branch, tag or commit to read. Without it, the commit that was last deployed with success is read, or the default branch where there is none.
    pub fn ref_(mut self, ref_: impl Into<String>) -> Self {
        self.ref_ = Some(ref_.into());
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::RepositoryTree>> {
        let Self { call, path, recursive, ref_ } = self;
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("path", &path))
            .query(&progenitor_client::QueryParam::new("recursive", &recursive))
            .query(&progenitor_client::QueryParam::new("ref", &ref_))
            .build()?;
        call.send::<Json<types::RepositoryTree>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::list_git_providers`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListGitProviders {
    call: Call,
}
impl ListGitProviders {
    const OPERATION: Operation = Operation {
        path: "/git/providers",
        limits: &["read"],
        ..Operation::of("listGitProviders")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::GitProvider>>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<Json<Vec<types::GitProvider>>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::get_static_site_repository`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetStaticSiteRepository {
    call: Call,
}
impl GetStaticSiteRepository {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/repository",
        parameters: &[("id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("getStaticSiteRepository")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::StaticSiteRepository>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<Json<types::StaticSiteRepository>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::read_static_site_repository_file`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ReadStaticSiteRepositoryFile {
    call: Call,
    path: String,
    ref_: Option<String>,
}
impl ReadStaticSiteRepositoryFile {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/repository/contents",
        parameters: &[("id", Rules::Id), ("path", Rules::text(1, usize::MAX))],
        limits: &["read"],
        ..Operation::of("readStaticSiteRepositoryFile")
    };
    /// Branch, tag or commit to read. Without it, the commit that was last deployed with success is read, or the default branch where there is none.
    pub fn ref_(mut self, ref_: impl Into<String>) -> Self {
        self.ref_ = Some(ref_.into());
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::RepositoryFile>> {
        let Self { call, path, ref_ } = self;
        let call = call.parameter("path", &path);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("path", &path))
            .query(&progenitor_client::QueryParam::new("ref", &ref_))
            .build()?;
        call.send::<Json<types::RepositoryFile>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::search_static_site_repository_code`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SearchStaticSiteRepositoryCode {
    call: Call,
    query: String,
}
impl SearchStaticSiteRepositoryCode {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/repository/search",
        parameters: &[("id", Rules::Id), ("query", Rules::text(1, usize::MAX))],
        limits: &["read"],
        ..Operation::of("searchStaticSiteRepositoryCode")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::RepositorySearchResult>> {
        let Self { call, query } = self;
        let call = call.parameter("query", &query);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("query", &query))
            .build()?;
        call.send::<Json<types::RepositorySearchResult>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::list_static_site_repository_tree`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListStaticSiteRepositoryTree {
    call: Call,
    path: Option<String>,
    recursive: Option<types::RepositoryRecursion>,
    ref_: Option<String>,
}
impl ListStaticSiteRepositoryTree {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/repository/tree",
        parameters: &[("id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("listStaticSiteRepositoryTree")
    };
    /// Directory to list, from the root of the repository. Without it, the root is listed. Example: `src`.
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.path = Some(path.into());
        self
    }
    /// Whether to list everything beneath the directory too.
    pub fn recursive(mut self, recursive: types::RepositoryRecursion) -> Self {
        self.recursive = Some(recursive);
        self
    }
    /// Branch, tag or commit to read. Without it, the commit that was last deployed with success is read, or the default branch where there is none.
    pub fn ref_(mut self, ref_: impl Into<String>) -> Self {
        self.ref_ = Some(ref_.into());
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::RepositoryTree>> {
        let Self { call, path, recursive, ref_ } = self;
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("path", &path))
            .query(&progenitor_client::QueryParam::new("recursive", &recursive))
            .query(&progenitor_client::QueryParam::new("ref", &ref_))
            .build()?;
        call.send::<Json<types::RepositoryTree>, Json<types::ErrorBody>>(request).await
    }
}
