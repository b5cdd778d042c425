// @generated from spec/sevalla/static-sites.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, Result, types};
use crate::runtime::{
    Body, Call, Items, Json, Next, Operation, PageFuture, PagePosition, Paged, Pages,
    Progress, Reading, ResponseValue, Rules, Waiter, Watched, existing,
};
/// # static-sites
///
/// Static sites: create, change and delete them. Feature `sevalla-static-sites`.
impl Client {
    /// List static sites.
    ///
    /// Lists the static sites that the API key can see, a page at a time, with their names and their states. Read one for its settings.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/list-static-sites) · `GET /static-sites` · limits: `read`
    pub fn list_static_sites(&self) -> ListStaticSites {
        ListStaticSites {
            call: self.core.call(&ListStaticSites::OPERATION, &[]),
            limit: None,
            offset: None,
        }
    }
    /// Create a static site.
    ///
    /// Makes a static site of a Git repository. Its first deployment starts by itself, and the answer does not wait for it: watch the status of the site.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/create-static-site) · `POST /static-sites` · limits: `service-creation`, `creation`
    pub fn create_static_site(&self) -> CreateStaticSite {
        CreateStaticSite {
            call: self.core.call(&CreateStaticSite::OPERATION, &[]),
            body: Body::new(),
        }
    }
    /// Waits until what [`create_static_site`](Client::create_static_site) has created is `deploymentSuccess`; see [`Waiter`](crate::Waiter).
    pub fn wait_for_static_site(
        &self,
        id: types::StaticSiteId,
    ) -> Waiter<WaitForStaticSite> {
        Waiter::new(WaitForStaticSite {
            client: self.clone(),
            id,
        })
    }
    /// Read a static site.
    ///
    /// Reads one static site with its repository, its build settings, its host name and its state.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/get-static-site) · `GET /static-sites/{id}` · limits: `read`
    pub fn get_static_site(&self, id: types::StaticSiteId) -> GetStaticSite {
        let call = self.core.call(&GetStaticSite::OPERATION, &[&id]);
        GetStaticSite { call }
    }
    /// Change a static site.
    ///
    /// Changes what the request names and leaves the rest alone. Build settings count from the next deployment on. A new source or repository is looked up at the Git host first. The answer has less than the whole site: neither its system name nor its host name, company, project or time of creation. While a deployment runs, the request may be refused. Not verified: The newest page has another switch, for Git LFS at checkout, whose name could not be seen; it is left out here. That the two lists of paths are part of the answer, and may be null there, is inferred.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/update-static-site) · `PATCH /static-sites/{id}` · limits: `service-mutation`
    pub fn update_static_site(&self, id: types::StaticSiteId) -> UpdateStaticSite {
        UpdateStaticSite {
            call: self.core.call(&UpdateStaticSite::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Delete a static site.
    ///
    /// Removes a static site for good, with its deployments and its domains. The removal goes on after the answer. While a deployment runs, the request may be refused: cancel the deployment first.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/delete-static-site) · `DELETE /static-sites/{id}` · limits: `service-mutation`
    pub fn delete_static_site(&self, id: types::StaticSiteId) -> DeleteStaticSite {
        let call = self.core.call(&DeleteStaticSite::OPERATION, &[&id]);
        DeleteStaticSite { call }
    }
    /// Switch pretty URLs on or off.
    ///
    /// Turns pretty URLs on if they are off, and off if they are on. With them, visitors reach `about.html` or `about/index.html` at `/about`.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/update-static-site) · `POST /static-sites/{id}/pretty-url/toggle` · limits: `general-write`
    pub fn toggle_static_site_pretty_url(
        &self,
        id: types::StaticSiteId,
    ) -> ToggleStaticSitePrettyUrl {
        let call = self.core.call(&ToggleStaticSitePrettyUrl::OPERATION, &[&id]);
        ToggleStaticSitePrettyUrl { call }
    }
    /// Empty the edge cache.
    ///
    /// Drops all that the edge cache holds of a static site, so that visitors get the files as they are now and not as they were when they were cached.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/update-static-site) · `POST /static-sites/{id}/purge-cache` · limits: `general-write`
    pub fn purge_static_site_cache(
        &self,
        id: types::StaticSiteId,
    ) -> PurgeStaticSiteCache {
        let call = self.core.call(&PurgeStaticSiteCache::OPERATION, &[&id]);
        PurgeStaticSiteCache { call }
    }
}
/// The request of [`Client::list_static_sites`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListStaticSites {
    call: Call,
    limit: Option<u8>,
    offset: Option<u16>,
}
impl ListStaticSites {
    const OPERATION: Operation = Operation {
        path: "/static-sites",
        parameters: &[
            ("limit", Rules::integer(1, 100)),
            ("offset", Rules::integer(0, 10000)),
        ],
        limits: &["read"],
        ..Operation::of("listStaticSites")
    };
    /// Number of items a page may hold: 1 to 100, default of the server: `25`.
    pub fn limit(mut self, limit: u8) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Number of items to skip before the page starts: 0 to 10000, default of the server: `0`.
    pub fn offset(mut self, offset: u16) -> Self {
        self.offset = Some(offset);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::StaticSitePage>> {
        let Self { call, limit, offset } = self;
        let call = call.parameter("limit", &limit).parameter("offset", &offset);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        call.send::<Json<types::StaticSitePage>, Json<types::ErrorBody>>(request).await
    }
    /// The pages of the list, each fetched when it is asked for; the first begins where this request says.
    pub fn pages(self) -> Pages<Self> {
        Pages::new(self)
    }
    /// The items of the list, one after the other; pages are fetched as they are needed.
    pub fn stream(self) -> Items<Self> {
        Items::new(self)
    }
}
impl Paged for ListStaticSites {
    type Page = types::StaticSitePage;
    type Item = types::StaticSiteSummary;
    type Failure = types::ErrorBody;
    const OPERATION: &'static Operation = &Self::OPERATION;
    fn position(&mut self) -> &mut impl PagePosition {
        &mut self.offset
    }
    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }
    fn next(page: &types::StaticSitePage) -> Next {
        Next::offset(page.data.len(), page.total, 10000).at(page.offset).of(page.limit)
    }
    fn items(page: types::StaticSitePage) -> Vec<types::StaticSiteSummary> {
        page.data
    }
}
/// The request of [`Client::create_static_site`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateStaticSite {
    call: Call,
    body: Body,
}
impl CreateStaticSite {
    const OPERATION: Operation = Operation {
        path: "/static-sites",
        body: Some(Rules::of::<types::CreateStaticSiteRequest>()),
        limits: &["service-creation", "creation"],
        ..Operation::of("createStaticSite")
    };
    /// Name that people see. The system name is made from it. 2 to 64 characters, such as `My Static Site`.
    pub fn display_name(mut self, display_name: impl Into<String>) -> Self {
        self.body.set("display_name", display_name.into());
        self
    }
    /// Address of the Git repository: at most 2048 characters, such as `https://github.com/user/static-site`.
    pub fn repo_url(mut self, repo_url: impl Into<String>) -> Self {
        self.body.set("repo_url", repo_url.into());
        self
    }
    /// Branch to deploy: 1 to 255 characters, such as `main`.
    pub fn default_branch(mut self, default_branch: impl Into<String>) -> Self {
        self.body.set("default_branch", default_branch.into());
        self
    }
    /// How to reach the repository: default of the server: `privateGit`.
    pub fn source(mut self, source: types::StaticSiteSource) -> Self {
        self.body.set("source", source);
        self
    }
    /// A Git provider.
    pub fn git_type(mut self, git_type: types::GitType) -> Self {
        self.body.set("git_type", git_type);
        self
    }
    /// Whether to deploy every push to the default branch.
    pub fn auto_deploy(mut self, auto_deploy: bool) -> Self {
        self.body.set("auto_deploy", auto_deploy);
        self
    }
    /// Whether to make preview deployments of pull requests against the default branch.
    pub fn is_preview_enabled(mut self, is_preview_enabled: bool) -> Self {
        self.body.set("is_preview_enabled", is_preview_enabled);
        self
    }
    /// Command that fetches the dependencies before the build: at most 1024 characters, such as `npm install`.
    pub fn install_command(mut self, install_command: impl Into<String>) -> Self {
        self.body.set("install_command", install_command.into());
        self
    }
    /// Command that builds the site: at most 1024 characters, such as `npm run build`.
    pub fn build_command(mut self, build_command: impl Into<String>) -> Self {
        self.body.set("build_command", build_command.into());
        self
    }
    /// Folder with the built files, which are what is published: at most 500 characters, such as `dist`.
    pub fn published_directory(
        mut self,
        published_directory: impl Into<String>,
    ) -> Self {
        self.body.set("published_directory", published_directory.into());
        self
    }
    /// Folder of the repository that the project is in: at most 500 characters, such as `/`.
    pub fn root_directory(mut self, root_directory: impl Into<String>) -> Self {
        self.body.set("root_directory", root_directory.into());
        self
    }
    /// Version of Node.js to build with: at most 20 characters, such as `20`.
    pub fn node_version(mut self, node_version: impl Into<String>) -> Self {
        self.body.set("node_version", node_version.into());
        self
    }
    /// File that visitors get first: at most 255 characters, such as `index.html`.
    pub fn index_file(mut self, index_file: impl Into<String>) -> Self {
        self.body.set("index_file", index_file.into());
        self
    }
    /// File that visitors get where there is nothing at an address: at most 255 characters, such as `404.html`.
    pub fn error_file(mut self, error_file: impl Into<String>) -> Self {
        self.body.set("error_file", error_file.into());
        self
    }
    /// Identifier of a project.
    pub fn project_id(mut self, project_id: types::ProjectId) -> Self {
        self.body.set("project_id", project_id);
        self
    }
    /// Globs of files, so that only pushes that change one of them are deployed, such as `["src/**","package.json"]`. Not verified: The vendor's command-line tool sends it, the page that was seen does not have it.
    pub fn allow_deploy_paths(
        mut self,
        allow_deploy_paths: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.body
            .set(
                "allow_deploy_paths",
                allow_deploy_paths.into_iter().map(Into::into).collect::<Vec<String>>(),
            );
        self
    }
    /// Globs of files, so that pushes that change nothing else are not deployed. Not together with the allowed paths. Example: `["docs/**","README.md"]`. Not verified: The vendor's command-line tool sends it, the page that was seen does not have it.
    pub fn ignore_deploy_paths(
        mut self,
        ignore_deploy_paths: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.body
            .set(
                "ignore_deploy_paths",
                ignore_deploy_paths.into_iter().map(Into::into).collect::<Vec<String>>(),
            );
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::CreateStaticSiteRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::StaticSite>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::StaticSite>, Json<types::ErrorBody>>(request).await
    }
}
/// What [`Client::wait_for_static_site`] watches.
#[derive(Clone, Debug)]
pub struct WaitForStaticSite {
    client: Client,
    id: types::StaticSiteId,
}
impl Watched for WaitForStaticSite {
    type Resource = types::StaticSite;
    type Failure = types::ErrorBody;
    const NAME: &'static str = "static site";
    fn id(&self) -> String {
        self.id.to_string()
    }
    fn read(&self) -> Reading<Self> {
        existing(self.client.get_static_site(self.id).send())
    }
    fn progress(resource: &types::StaticSite) -> Progress {
        resource
            .status
            .as_ref()
            .map_or(
                Progress::Pending,
                |status| Progress::of(
                    status.as_str(),
                    &["deploymentSuccess"],
                    &[
                        "deploymentFailed",
                        "deploymentCancelled",
                        "deleting",
                        "deletionFailed",
                    ],
                ),
            )
    }
}
/// The request of [`Client::get_static_site`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetStaticSite {
    call: Call,
}
impl GetStaticSite {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}",
        parameters: &[("id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("getStaticSite")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::StaticSite>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call.send::<Json<types::StaticSite>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::update_static_site`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateStaticSite {
    call: Call,
    body: Body,
}
impl UpdateStaticSite {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::UpdateStaticSiteRequest>()),
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("updateStaticSite")
    };
    /// New name for people to see: 1 to 64 characters, such as `My Static Site`.
    pub fn display_name(mut self, display_name: impl Into<String>) -> Self {
        self.body.set("display_name", display_name.into());
        self
    }
    /// Whether to deploy every push to the default branch.
    pub fn auto_deploy(mut self, auto_deploy: bool) -> Self {
        self.body.set("auto_deploy", auto_deploy);
        self
    }
    /// Branch that is deployed where a deployment names no other: at least 1 character, such as `main`.
    pub fn default_branch(mut self, default_branch: impl Into<String>) -> Self {
        self.body.set("default_branch", default_branch.into());
        self
    }
    /// Command that builds the site. Null removes it. Example: `npm run build`.
    pub fn build_command(mut self, build_command: impl Into<String>) -> Self {
        self.body.set("build_command", build_command.into());
        self
    }
    /// Sends `null` for `build_command`.
    pub fn build_command_null(mut self) -> Self {
        self.body.set_null("build_command");
        self
    }
    /// Version of Node.js to build with. Null leaves the choice to the platform. Example: `20`.
    pub fn node_version(mut self, node_version: impl Into<String>) -> Self {
        self.body.set("node_version", node_version.into());
        self
    }
    /// Sends `null` for `node_version`.
    pub fn node_version_null(mut self) -> Self {
        self.body.set_null("node_version");
        self
    }
    /// Folder with the built files, which are what is published, such as `dist`.
    pub fn published_directory(
        mut self,
        published_directory: impl Into<String>,
    ) -> Self {
        self.body.set("published_directory", published_directory.into());
        self
    }
    /// Sends `null` for `published_directory`.
    pub fn published_directory_null(mut self) -> Self {
        self.body.set_null("published_directory");
        self
    }
    /// Whether to make preview deployments of pull requests against the default branch.
    pub fn is_preview_enabled(mut self, is_preview_enabled: bool) -> Self {
        self.body.set("is_preview_enabled", is_preview_enabled);
        self
    }
    /// Command that fetches the dependencies before the build. Null removes it. Example: `npm install`.
    pub fn install_command(mut self, install_command: impl Into<String>) -> Self {
        self.body.set("install_command", install_command.into());
        self
    }
    /// Sends `null` for `install_command`.
    pub fn install_command_null(mut self) -> Self {
        self.body.set_null("install_command");
        self
    }
    /// Folder of the repository that the project is in, such as `.`.
    pub fn root_directory(mut self, root_directory: impl Into<String>) -> Self {
        self.body.set("root_directory", root_directory.into());
        self
    }
    /// Sends `null` for `root_directory`.
    pub fn root_directory_null(mut self) -> Self {
        self.body.set_null("root_directory");
        self
    }
    /// File that visitors get first: at least 1 character, such as `index.html`.
    pub fn index_file(mut self, index_file: impl Into<String>) -> Self {
        self.body.set("index_file", index_file.into());
        self
    }
    /// File that visitors get where there is nothing at an address. Null removes it. Example: `404.html`.
    pub fn error_file(mut self, error_file: impl Into<String>) -> Self {
        self.body.set("error_file", error_file.into());
        self
    }
    /// Sends `null` for `error_file`.
    pub fn error_file_null(mut self) -> Self {
        self.body.set_null("error_file");
        self
    }
    /// How the repository of a static site is reached.
    pub fn source(mut self, source: types::StaticSiteSource) -> Self {
        self.body.set("source", source);
        self
    }
    /// Git host of the repository. Null for a public repository.
    pub fn git_type(mut self, git_type: types::GitType) -> Self {
        self.body.set("git_type", git_type);
        self
    }
    /// Sends `null` for `git_type`.
    pub fn git_type_null(mut self) -> Self {
        self.body.set_null("git_type");
        self
    }
    /// Address of another Git repository: at least 1 character, such as `https://github.com/user/static-site`.
    pub fn repo_url(mut self, repo_url: impl Into<String>) -> Self {
        self.body.set("repo_url", repo_url.into());
        self
    }
    /// Globs of files, so that only pushes that change one of them are deployed, such as `["src/**","package.json"]`.
    pub fn allow_deploy_paths(
        mut self,
        allow_deploy_paths: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.body
            .set(
                "allow_deploy_paths",
                allow_deploy_paths.into_iter().map(Into::into).collect::<Vec<String>>(),
            );
        self
    }
    /// Globs of files, so that pushes that change nothing else are not deployed. Not together with the allowed paths. Example: `["docs/**","README.md"]`.
    pub fn ignore_deploy_paths(
        mut self,
        ignore_deploy_paths: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.body
            .set(
                "ignore_deploy_paths",
                ignore_deploy_paths.into_iter().map(Into::into).collect::<Vec<String>>(),
            );
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::UpdateStaticSiteRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::UpdatedStaticSite>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().patch(url).json(&body).build()?;
        call.send::<Json<types::UpdatedStaticSite>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::delete_static_site`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteStaticSite {
    call: Call,
}
impl DeleteStaticSite {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}",
        parameters: &[("id", Rules::Id)],
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("deleteStaticSite")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::toggle_static_site_pretty_url`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ToggleStaticSitePrettyUrl {
    call: Call,
}
impl ToggleStaticSitePrettyUrl {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/pretty-url/toggle",
        parameters: &[("id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("toggleStaticSitePrettyUrl")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::StaticSitePrettyUrls>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call
            .send::<Json<types::StaticSitePrettyUrls>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::purge_static_site_cache`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PurgeStaticSiteCache {
    call: Call,
}
impl PurgeStaticSiteCache {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/purge-cache",
        parameters: &[("id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("purgeStaticSiteCache")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
