// @generated from spec/sevalla/applications.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, Result, types};
use crate::runtime::{
    Body, Call, Items, Json, Next, Operation, PageFuture, PagePosition, Paged, Pages,
    Progress, Reading, ResponseValue, Rules, Waiter, Watched, existing,
};
/// # applications
///
/// Applications: create, change, clone, suspend and delete them, and what is switched for a whole application. Feature `sevalla-applications`.
impl Client {
    /// List applications.
    ///
    /// Lists the applications that the API key may see, a page at a time, the newest first.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/list-applications) · `GET /applications` · limits: `read`
    pub fn list_applications(&self) -> ListApplications {
        ListApplications {
            call: self.core.call(&ListApplications::OPERATION, &[]),
            limit: None,
            offset: None,
        }
    }
    /// Create an application.
    ///
    /// Makes an application from a Git repository or a container image, with one process, the web process. It is not deployed yet: trigger a deployment for that. Pushes deploy nothing either until an update sets `auto_deploy`, which works for private repositories only.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/create-application) · `POST /applications` · limits: `service-creation`, `creation`
    pub fn create_application(&self) -> CreateApplication {
        CreateApplication {
            call: self.core.call(&CreateApplication::OPERATION, &[]),
            body: Body::new(),
        }
    }
    /// Read an application.
    ///
    /// Reads one application: its source, how it is built, and how its last deployment went. Only here the buildpacks, the cluster and the registry credentials are named.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/get-application) · `GET /applications/{id}` · limits: `read`
    pub fn get_application(&self, id: types::ApplicationId) -> GetApplication {
        let call = self.core.call(&GetApplication::OPERATION, &[&id]);
        GetApplication { call }
    }
    /// Change an application.
    ///
    /// Changes settings of an application; what the request leaves out stays as it is. How it is built changes with the next deployment. A new `source` replaces repository by image or the other way round.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/update-application) · `PATCH /applications/{id}` · limits: `service-mutation`
    pub fn update_application(&self, id: types::ApplicationId) -> UpdateApplication {
        UpdateApplication {
            call: self.core.call(&UpdateApplication::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Delete an application.
    ///
    /// Deletes an application for good, with its processes, deployments, environment variables and whatever else it has. While a deployment runs it is refused: cancel that first.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/update-application) · `DELETE /applications/{id}` · limits: `service-mutation`
    pub fn delete_application(&self, id: types::ApplicationId) -> DeleteApplication {
        let call = self.core.call(&DeleteApplication::OPERATION, &[&id]);
        DeleteApplication { call }
    }
    /// Activate an application.
    ///
    /// Starts the processes of a suspended application again. They come up after the answer: read the application to see whether it still is suspended.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/suspend-application) · `POST /applications/{id}/activate` · limits: `general-write`
    pub fn activate_application(&self, id: types::ApplicationId) -> ActivateApplication {
        let call = self.core.call(&ActivateApplication::OPERATION, &[&id]);
        ActivateApplication { call }
    }
    /// Switch the CDN on or off.
    ///
    /// Turns the CDN, which caches static files near the visitors, on if it was off, and off if it was on. Nothing else tells how it stands, so that the answer is worth keeping; a new application begins with it off.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/toggle-cdn) · `POST /applications/{id}/cdn/toggle` · limits: `general-write`
    pub fn toggle_application_cdn(
        &self,
        id: types::ApplicationId,
    ) -> ToggleApplicationCdn {
        let call = self.core.call(&ToggleApplicationCdn::OPERATION, &[&id]);
        ToggleApplicationCdn { call }
    }
    /// Clone an application.
    ///
    /// Makes a second application like this one, with the same processes, environment variables and settings, in a namespace of its own. Its first deployment starts by itself: watch the `status` of the clone.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/create-application) · `POST /applications/{id}/clone` · limits: `service-creation`, `creation`
    pub fn clone_application(&self, id: types::ApplicationId) -> CloneApplication {
        CloneApplication {
            call: self.core.call(&CloneApplication::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Waits until what [`clone_application`](Client::clone_application) has created is `deploymentSuccess`; see [`Waiter`](crate::Waiter).
    pub fn wait_for_application(
        &self,
        id: types::ApplicationId,
    ) -> Waiter<WaitForApplication> {
        Waiter::new(WaitForApplication {
            client: self.clone(),
            id,
        })
    }
    /// Switch edge caching on or off.
    ///
    /// Turns edge caching, which keeps rendered pages near the visitors too, on if it was off, and off if it was on. Nothing else tells how it stands; a new application begins with it off. Cookies are not looked at: pages that differ from user to user have to say `Cache-Control: private`. Not verified: The page was seen without the answer and without the statuses, which are taken from the twin operation of the CDN.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/toggle-edge-cache) · `POST /applications/{id}/edge-cache/toggle` · limits: `general-write`
    pub fn toggle_application_edge_cache(
        &self,
        id: types::ApplicationId,
    ) -> ToggleApplicationEdgeCache {
        let call = self.core.call(&ToggleApplicationEdgeCache::OPERATION, &[&id]);
        ToggleApplicationEdgeCache { call }
    }
    /// Read the maintenance mode.
    ///
    /// Tells whether visitors of an application get a maintenance page, and which. Where nobody ever set it, it is off and has no page of its own. Not verified: The statuses were not seen; they are those of similar operations.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/get-maintenance-mode) · `GET /applications/{id}/maintenance-mode` · limits: `read`
    pub fn get_application_maintenance_mode(
        &self,
        id: types::ApplicationId,
    ) -> GetApplicationMaintenanceMode {
        let call = self.core.call(&GetApplicationMaintenanceMode::OPERATION, &[&id]);
        GetApplicationMaintenanceMode {
            call,
        }
    }
    /// Change the maintenance mode.
    ///
    /// Turns the maintenance page of an application on or off. While it is on, all its domains answer everybody with this page, status 503 and `Retry-After`; only the restriction of addresses comes before it. The application goes on running and can be deployed. Up to 5 minutes pass until the change holds everywhere. Not verified: The statuses, which properties are required, what happens to a page that is left out, and the rules for its address were not seen.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/update-maintenance-mode) · `PUT /applications/{id}/maintenance-mode` · limits: `general-write`
    pub fn update_application_maintenance_mode(
        &self,
        id: types::ApplicationId,
    ) -> UpdateApplicationMaintenanceMode {
        UpdateApplicationMaintenanceMode {
            call: self.core.call(&UpdateApplicationMaintenanceMode::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Empty the cache.
    ///
    /// Drops everything that is cached for an application, by the CDN and by edge caching, so that visitors get fresh copies before the old ones expire. It may take some minutes until this holds everywhere.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/purge-edge-cache) · `POST /applications/{id}/purge-cache` · limits: `general-write`
    pub fn purge_application_cache(
        &self,
        id: types::ApplicationId,
    ) -> PurgeApplicationCache {
        let call = self.core.call(&PurgeApplicationCache::OPERATION, &[&id]);
        PurgeApplicationCache { call }
    }
    /// Suspend an application.
    ///
    /// Stops all processes of an application. Its settings, environment variables and past deployments stay, and activating it brings everything back.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/suspend-application) · `POST /applications/{id}/suspend` · limits: `general-write`
    pub fn suspend_application(&self, id: types::ApplicationId) -> SuspendApplication {
        let call = self.core.call(&SuspendApplication::OPERATION, &[&id]);
        SuspendApplication { call }
    }
}
/// The request of [`Client::list_applications`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListApplications {
    call: Call,
    limit: Option<u8>,
    offset: Option<u16>,
}
impl ListApplications {
    const OPERATION: Operation = Operation {
        path: "/applications",
        parameters: &[
            ("limit", Rules::integer(1, 100)),
            ("offset", Rules::integer(0, 10000)),
        ],
        limits: &["read"],
        ..Operation::of("listApplications")
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
    pub async fn send(self) -> Result<ResponseValue<types::ApplicationPage>> {
        let Self { call, limit, offset } = self;
        let call = call.parameter("limit", &limit).parameter("offset", &offset);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        call.send::<Json<types::ApplicationPage>, Json<types::ErrorBody>>(request).await
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
impl Paged for ListApplications {
    type Page = types::ApplicationPage;
    type Item = types::ApplicationSummary;
    type Failure = types::ErrorBody;
    const OPERATION: &'static Operation = &Self::OPERATION;
    fn position(&mut self) -> &mut impl PagePosition {
        &mut self.offset
    }
    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }
    fn next(page: &types::ApplicationPage) -> Next {
        Next::offset(page.data.len(), page.total, 10000).at(page.offset).of(page.limit)
    }
    fn items(page: types::ApplicationPage) -> Vec<types::ApplicationSummary> {
        page.data
    }
}
/// The request of [`Client::create_application`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateApplication {
    call: Call,
    body: Body,
}
impl CreateApplication {
    const OPERATION: Operation = Operation {
        path: "/applications",
        body: Some(Rules::of::<types::CreateApplicationRequest>()),
        limits: &["service-creation", "creation"],
        ..Operation::of("createApplication")
    };
    /// Name that people see. The application's own name is made of it. 2 to 64 characters, such as `My Application`.
    pub fn display_name(mut self, display_name: impl Into<String>) -> Self {
        self.body.set("display_name", display_name.into());
        self
    }
    /// Identifier of a cluster, the data center that a service runs in.
    pub fn cluster_id(mut self, cluster_id: types::ClusterId) -> Self {
        self.body.set("cluster_id", cluster_id);
        self
    }
    /// What an application is to be made from.
    pub fn source(mut self, source: types::ApplicationSourceInput) -> Self {
        self.body.set("source", source);
        self
    }
    /// Project to put the application in; none if it is left out.
    pub fn project_id(mut self, project_id: types::ProjectId) -> Self {
        self.body.set("project_id", project_id);
        self
    }
    /// Sends `null` for `project_id`.
    pub fn project_id_null(mut self) -> Self {
        self.body.set_null("project_id");
        self
    }
    /// Git provider. A private repository needs it where its address does not tell.
    pub fn git_type(mut self, git_type: types::GitType) -> Self {
        self.body.set("git_type", git_type);
        self
    }
    /// Sends `null` for `git_type`.
    pub fn git_type_null(mut self) -> Self {
        self.body.set_null("git_type");
        self
    }
    /// Address of the repository, which the sources `privateGit` and `publicGit` need, such as `https://github.com/user/repo`.
    pub fn repo_url(mut self, repo_url: impl Into<String>) -> Self {
        self.body.set("repo_url", repo_url.into());
        self
    }
    /// Sends `null` for `repo_url`.
    pub fn repo_url_null(mut self) -> Self {
        self.body.set_null("repo_url");
        self
    }
    /// Branch to deploy where none is named; that of the repository if it is left out. Example: `main`.
    pub fn default_branch(mut self, default_branch: impl Into<String>) -> Self {
        self.body.set("default_branch", default_branch.into());
        self
    }
    /// Sends `null` for `default_branch`.
    pub fn default_branch_null(mut self) -> Self {
        self.body.set_null("default_branch");
        self
    }
    /// Image with tag or digest, which the source `dockerImage` needs, such as `nginx:latest`.
    pub fn docker_image(mut self, docker_image: impl Into<String>) -> Self {
        self.body.set("docker_image", docker_image.into());
        self
    }
    /// Sends `null` for `docker_image`.
    pub fn docker_image_null(mut self) -> Self {
        self.body.set_null("docker_image");
        self
    }
    /// Stored credentials to pull the image with, for the source `dockerImage`. Example: `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub fn docker_registry_credential_id(
        mut self,
        docker_registry_credential_id: impl Into<String>,
    ) -> Self {
        self.body
            .set("docker_registry_credential_id", docker_registry_credential_id.into());
        self
    }
    /// Sends `null` for `docker_registry_credential_id`.
    pub fn docker_registry_credential_id_null(mut self) -> Self {
        self.body.set_null("docker_registry_credential_id");
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::CreateApplicationRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Application>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::Application>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_application`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetApplication {
    call: Call,
}
impl GetApplication {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}",
        parameters: &[("id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("getApplication")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::ApplicationDetails>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<Json<types::ApplicationDetails>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::update_application`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateApplication {
    call: Call,
    body: Body,
}
impl UpdateApplication {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::UpdateApplicationRequest>()),
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("updateApplication")
    };
    /// New name that people see. The application's own name stays. 1 to 64 characters, such as `My Application`.
    pub fn display_name(mut self, display_name: impl Into<String>) -> Self {
        self.body.set("display_name", display_name.into());
        self
    }
    /// Whether a push to the default branch deploys. Has an effect on private repositories only.
    pub fn auto_deploy(mut self, auto_deploy: bool) -> Self {
        self.body.set("auto_deploy", auto_deploy);
        self
    }
    /// Branch to deploy where none is named: at least 1 character, such as `main`.
    pub fn default_branch(mut self, default_branch: impl Into<String>) -> Self {
        self.body.set("default_branch", default_branch.into());
        self
    }
    /// Whether the application stops while nobody asks for it, and starts with the next request.
    pub fn hibernation_enabled(mut self, hibernation_enabled: bool) -> Self {
        self.body.set("hibernation_enabled", hibernation_enabled);
        self
    }
    /// Seconds without a request after which it does so, at most 7 days: 1 to 604800, such as `3600`.
    pub fn hibernate_after_seconds(mut self, hibernate_after_seconds: u32) -> Self {
        self.body.set("hibernate_after_seconds", hibernate_after_seconds);
        self
    }
    /// How an image is built from a repository.
    pub fn build_type(mut self, build_type: types::BuildType) -> Self {
        self.body.set("build_type", build_type);
        self
    }
    /// Folder of the repository to build. It is the root until it is set. Example: `.`.
    pub fn build_path(mut self, build_path: impl Into<String>) -> Self {
        self.body.set("build_path", build_path.into());
        self
    }
    /// Where in the repository the Dockerfile is, for that build type, such as `Dockerfile`.
    pub fn dockerfile_path(mut self, dockerfile_path: impl Into<String>) -> Self {
        self.body.set("dockerfile_path", dockerfile_path.into());
        self
    }
    /// Folder of the repository that a Dockerfile may copy from, for that build type, such as `.`.
    pub fn docker_context(mut self, docker_context: impl Into<String>) -> Self {
        self.body.set("docker_context", docker_context.into());
        self
    }
    /// Whether a build may use what earlier ones left, which makes it faster.
    pub fn build_cache_enabled(mut self, build_cache_enabled: bool) -> Self {
        self.body.set("build_cache_enabled", build_cache_enabled);
        self
    }
    /// Identifier of the stored credentials of a Docker registry.
    pub fn docker_registry_credential_id(
        mut self,
        docker_registry_credential_id: types::DockerRegistryId,
    ) -> Self {
        self.body.set("docker_registry_credential_id", docker_registry_credential_id);
        self
    }
    /// A builder image of Cloud Native Buildpacks.
    pub fn pack_builder(mut self, pack_builder: types::PackBuilder) -> Self {
        self.body.set("pack_builder", pack_builder);
        self
    }
    /// A version of Nixpacks to stay with.
    pub fn nixpacks_version(mut self, nixpacks_version: types::NixpacksVersion) -> Self {
        self.body.set("nixpacks_version", nixpacks_version);
        self
    }
    /// Buildpacks, for the build type `pack`. They replace those that are there.
    pub fn buildpacks(
        mut self,
        buildpacks: impl IntoIterator<Item = types::BuildpackInput>,
    ) -> Self {
        self.body.set("buildpacks", buildpacks.into_iter().collect::<Vec<_>>());
        self
    }
    /// Glob patterns. If there are any, only a push that changes a file of theirs deploys. Not together with `ignore_deploy_paths`. Example: `["src/**","package.json"]`.
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
    /// Glob patterns. A push that changes nothing but files of theirs does not deploy. Not together with `allow_deploy_paths`. Example: `["docs/**","README.md"]`.
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
    /// What an application is to be made from.
    pub fn source(mut self, source: types::ApplicationSourceInput) -> Self {
        self.body.set("source", source);
        self
    }
    /// A Git provider.
    pub fn git_type(mut self, git_type: types::GitType) -> Self {
        self.body.set("git_type", git_type);
        self
    }
    /// Address of the repository, which the sources `privateGit` and `publicGit` need, such as `https://github.com/user/repo`.
    pub fn repo_url(mut self, repo_url: impl Into<String>) -> Self {
        self.body.set("repo_url", repo_url.into());
        self
    }
    /// Image with tag or digest, which the source `dockerImage` needs, such as `nginx:latest`.
    pub fn docker_image(mut self, docker_image: impl Into<String>) -> Self {
        self.body.set("docker_image", docker_image.into());
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::UpdateApplicationRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Application>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().patch(url).json(&body).build()?;
        call.send::<Json<types::Application>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::delete_application`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteApplication {
    call: Call,
}
impl DeleteApplication {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}",
        parameters: &[("id", Rules::Id)],
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("deleteApplication")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::activate_application`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ActivateApplication {
    call: Call,
}
impl ActivateApplication {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/activate",
        parameters: &[("id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("activateApplication")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::toggle_application_cdn`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ToggleApplicationCdn {
    call: Call,
}
impl ToggleApplicationCdn {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/cdn/toggle",
        parameters: &[("id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("toggleApplicationCdn")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::ApplicationCdn>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call
            .send::<Json<types::ApplicationCdn>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::clone_application`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CloneApplication {
    call: Call,
    body: Body,
}
impl CloneApplication {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/clone",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::CloneApplicationRequest>()),
        limits: &["service-creation", "creation"],
        ..Operation::of("cloneApplication")
    };
    /// Name that people see. No other application of the company may have it. 2 to 64 characters, such as `My App (Clone)`.
    pub fn display_name(mut self, display_name: impl Into<String>) -> Self {
        self.body.set("display_name", display_name.into());
        self
    }
    /// Identifier of a cluster, the data center that a service runs in.
    pub fn cluster_id(mut self, cluster_id: types::ClusterId) -> Self {
        self.body.set("cluster_id", cluster_id);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::CloneApplicationRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Application>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::Application>, Json<types::ErrorBody>>(request).await
    }
}
/// What [`Client::wait_for_application`] watches.
#[derive(Clone, Debug)]
pub struct WaitForApplication {
    client: Client,
    id: types::ApplicationId,
}
impl Watched for WaitForApplication {
    type Resource = types::ApplicationDetails;
    type Failure = types::ErrorBody;
    const NAME: &'static str = "application details";
    fn id(&self) -> String {
        self.id.to_string()
    }
    fn read(&self) -> Reading<Self> {
        existing(self.client.get_application(self.id).send())
    }
    fn progress(resource: &types::ApplicationDetails) -> Progress {
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
                        "appDeletionFailed",
                    ],
                ),
            )
    }
}
/// The request of [`Client::toggle_application_edge_cache`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ToggleApplicationEdgeCache {
    call: Call,
}
impl ToggleApplicationEdgeCache {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/edge-cache/toggle",
        parameters: &[("id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("toggleApplicationEdgeCache")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::ApplicationEdgeCache>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call
            .send::<Json<types::ApplicationEdgeCache>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::get_application_maintenance_mode`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetApplicationMaintenanceMode {
    call: Call,
}
impl GetApplicationMaintenanceMode {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/maintenance-mode",
        parameters: &[("id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("getApplicationMaintenanceMode")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::MaintenanceMode>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<Json<types::MaintenanceMode>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::update_application_maintenance_mode`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateApplicationMaintenanceMode {
    call: Call,
    body: Body,
}
impl UpdateApplicationMaintenanceMode {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/maintenance-mode",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::UpdateMaintenanceModeRequest>()),
        limits: &["general-write"],
        ..Operation::of("updateApplicationMaintenanceMode")
    };
    /// Whether every request is answered with the maintenance page.
    pub fn is_enabled(mut self, is_enabled: bool) -> Self {
        self.body.set("is_enabled", is_enabled);
        self
    }
    /// HTTPS address of a page to show instead of the platform's own, or null for that. Its content is fetched and shown under the application's domains; changes of it show within 60 seconds. Example: `https://status.example.com`.
    pub fn page_url(mut self, page_url: impl Into<String>) -> Self {
        self.body.set("page_url", page_url.into());
        self
    }
    /// Sends `null` for `page_url`.
    pub fn page_url_null(mut self) -> Self {
        self.body.set_null("page_url");
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::UpdateMaintenanceModeRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::MaintenanceMode>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().put(url).json(&body).build()?;
        call.send::<Json<types::MaintenanceMode>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::purge_application_cache`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PurgeApplicationCache {
    call: Call,
}
impl PurgeApplicationCache {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/purge-cache",
        parameters: &[("id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("purgeApplicationCache")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::suspend_application`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SuspendApplication {
    call: Call,
}
impl SuspendApplication {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/suspend",
        parameters: &[("id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("suspendApplication")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
