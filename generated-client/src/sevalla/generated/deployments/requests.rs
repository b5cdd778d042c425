// @generated from spec/sevalla/deployments.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, Result, types};
use crate::runtime::{
    Body, Call, Empty, Items, Json, Next, Operation, PageFuture, PagePosition, Paged,
    Pages, Progress, Reading, ResponseValue, Rules, Waiter, Watched, existing,
};
/// # deployments
///
/// Deployments of applications and static sites, and the hooks that start them. Feature `sevalla-deployments`.
impl Client {
    /// Read the deployment hook.
    ///
    /// Reads the address that deploys an application. There is none, and a 404, until it is enabled.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/get-deployment-hook-url) · `GET /applications/{id}/deployment-hook` · limits: `read`
    pub fn get_deployment_hook(&self, id: types::ApplicationId) -> GetDeploymentHook {
        let call = self.core.call(&GetDeploymentHook::OPERATION, &[&id]);
        GetDeploymentHook { call }
    }
    /// Enable the deployment hook.
    ///
    /// Gives an application an address that deploys it whenever somebody sends a POST there, without an API key. If it has one already, that is answered.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/enable-deployment-hook) · `POST /applications/{id}/deployment-hook` · limits: `general-write`
    pub fn enable_deployment_hook(
        &self,
        id: types::ApplicationId,
    ) -> EnableDeploymentHook {
        let call = self.core.call(&EnableDeploymentHook::OPERATION, &[&id]);
        EnableDeploymentHook { call }
    }
    /// Renew the deployment hook.
    ///
    /// Replaces the address that deploys an application, for when it fell into the wrong hands. The former one is dead at once.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/regenerate-deployment-hook) · `PUT /applications/{id}/deployment-hook` · limits: `general-write`
    pub fn regenerate_deployment_hook(
        &self,
        id: types::ApplicationId,
    ) -> RegenerateDeploymentHook {
        let call = self.core.call(&RegenerateDeploymentHook::OPERATION, &[&id]);
        RegenerateDeploymentHook { call }
    }
    /// Disable the deployment hook.
    ///
    /// Takes the address that deploys an application away, at once. Enabling the hook again makes another address.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/disable-deployment-hook) · `DELETE /applications/{id}/deployment-hook` · limits: `general-write`
    pub fn disable_deployment_hook(
        &self,
        id: types::ApplicationId,
    ) -> DisableDeploymentHook {
        let call = self.core.call(&DisableDeploymentHook::OPERATION, &[&id]);
        DisableDeploymentHook { call }
    }
    /// List deployments.
    ///
    /// Lists the deployments of an application, a page at a time, the newest first.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/list-deployments) · `GET /applications/{id}/deployments` · limits: `read`
    pub fn list_deployments(&self, id: types::ApplicationId) -> ListDeployments {
        ListDeployments {
            call: self.core.call(&ListDeployments::OPERATION, &[&id]),
            limit: None,
            offset: None,
        }
    }
    /// Deploy an application.
    ///
    /// Starts a deployment: the newest commit of the default branch, or of another one, is built and rolled out, or an image is. A restart rolls the last successful build out once more. The answer comes at once: watch the status of the deployment until it is `success`, or something that it cannot recover from.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/trigger-deployment) · `POST /applications/{id}/deployments` · limits: `deployment`, `creation`
    pub fn trigger_deployment(&self, id: types::ApplicationId) -> TriggerDeployment {
        TriggerDeployment {
            call: self.core.call(&TriggerDeployment::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Waits until what [`trigger_deployment`](Client::trigger_deployment) has created is `success`; see [`Waiter`](crate::Waiter).
    pub fn wait_for_deployment(
        &self,
        id: types::ApplicationId,
        deployment_id: types::DeploymentId,
    ) -> Waiter<WaitForDeployment> {
        Waiter::new(WaitForDeployment {
            client: self.clone(),
            id,
            deployment_id,
        })
    }
    /// Roll an application back.
    ///
    /// Starts a deployment that rolls out the build of the newest deployment that went well, without building anything. It runs like any other: watch its status.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/rollback-deployment) · `POST /applications/{id}/deployments/rollback` · limits: `deployment`, `creation`
    pub fn rollback_deployment(&self, id: types::ApplicationId) -> RollbackDeployment {
        let call = self.core.call(&RollbackDeployment::OPERATION, &[&id]);
        RollbackDeployment { call }
    }
    /// Read a deployment.
    ///
    /// Reads one deployment of an application; its status tells how far it got.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/get-deployment) · `GET /applications/{id}/deployments/{deployment_id}` · limits: `read`
    pub fn get_deployment(
        &self,
        id: types::ApplicationId,
        deployment_id: types::DeploymentId,
    ) -> GetDeployment {
        let call = self.core.call(&GetDeployment::OPERATION, &[&id, &deployment_id]);
        GetDeployment { call }
    }
    /// Cancel a deployment.
    ///
    /// Stops a deployment that runs, which becomes `cancelled`, or drops one that still waits, which becomes `skipped`. One that is over is refused.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/cancel-deployment) · `POST /applications/{id}/deployments/{deployment_id}/cancel` · limits: `general-write`
    pub fn cancel_deployment(
        &self,
        id: types::ApplicationId,
        deployment_id: types::DeploymentId,
    ) -> CancelDeployment {
        let call = self.core.call(&CancelDeployment::OPERATION, &[&id, &deployment_id]);
        CancelDeployment { call }
    }
    /// List deployments of a static site.
    ///
    /// Lists the deployments of a static site, a page at a time, the newest first.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/list-static-site-deployments) · `GET /static-sites/{id}/deployments` · limits: `read`
    pub fn list_static_site_deployments(
        &self,
        id: types::StaticSiteId,
    ) -> ListStaticSiteDeployments {
        ListStaticSiteDeployments {
            call: self.core.call(&ListStaticSiteDeployments::OPERATION, &[&id]),
            limit: None,
            offset: None,
        }
    }
    /// Deploy a static site.
    ///
    /// Starts a deployment: the newest commit of the default branch, or of another one, is built and published, or an earlier deployment is published again. The answer comes at once: watch the status of the deployment.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/deploy-static-site) · `POST /static-sites/{id}/deployments` · limits: `deployment`, `creation`
    pub fn deploy_static_site(&self, id: types::StaticSiteId) -> DeployStaticSite {
        DeployStaticSite {
            call: self.core.call(&DeployStaticSite::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Waits until what [`deploy_static_site`](Client::deploy_static_site) has created is `success`; see [`Waiter`](crate::Waiter).
    pub fn wait_for_static_site_deployment(
        &self,
        id: types::StaticSiteId,
        deployment_id: types::DeploymentId,
    ) -> Waiter<WaitForStaticSiteDeployment> {
        Waiter::new(WaitForStaticSiteDeployment {
            client: self.clone(),
            id,
            deployment_id,
        })
    }
    /// Read a deployment of a static site.
    ///
    /// Reads one deployment of a static site; its status tells how far it got. Why a build failed stands in the list alone.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/get-static-site-deployment) · `GET /static-sites/{id}/deployments/{deployment_id}` · limits: `read`
    pub fn get_static_site_deployment(
        &self,
        id: types::StaticSiteId,
        deployment_id: types::DeploymentId,
    ) -> GetStaticSiteDeployment {
        let call = self
            .core
            .call(&GetStaticSiteDeployment::OPERATION, &[&id, &deployment_id]);
        GetStaticSiteDeployment { call }
    }
    /// Cancel a deployment of a static site.
    ///
    /// Stops a deployment that waits or runs. One that is over is refused.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/cancel-static-site-deployment) · `POST /static-sites/{id}/deployments/{deployment_id}/cancel` · limits: `general-write`
    pub fn cancel_static_site_deployment(
        &self,
        id: types::StaticSiteId,
        deployment_id: types::DeploymentId,
    ) -> CancelStaticSiteDeployment {
        let call = self
            .core
            .call(&CancelStaticSiteDeployment::OPERATION, &[&id, &deployment_id]);
        CancelStaticSiteDeployment { call }
    }
}
/// The request of [`Client::get_deployment_hook`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetDeploymentHook {
    call: Call,
}
impl GetDeploymentHook {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/deployment-hook",
        parameters: &[("id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("getDeploymentHook")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::DeploymentHook>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<Json<types::DeploymentHook>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::enable_deployment_hook`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct EnableDeploymentHook {
    call: Call,
}
impl EnableDeploymentHook {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/deployment-hook",
        parameters: &[("id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("enableDeploymentHook")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::DeploymentHook>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call
            .send::<Json<types::DeploymentHook>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::regenerate_deployment_hook`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RegenerateDeploymentHook {
    call: Call,
}
impl RegenerateDeploymentHook {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/deployment-hook",
        parameters: &[("id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("regenerateDeploymentHook")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::DeploymentHook>> {
        let url = self.call.url()?;
        let request = self.call.http().put(url).build()?;
        self.call
            .send::<Json<types::DeploymentHook>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::disable_deployment_hook`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DisableDeploymentHook {
    call: Call,
}
impl DisableDeploymentHook {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/deployment-hook",
        parameters: &[("id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("disableDeploymentHook")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<()>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Empty, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::list_deployments`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListDeployments {
    call: Call,
    limit: Option<u8>,
    offset: Option<u16>,
}
impl ListDeployments {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/deployments",
        parameters: &[
            ("id", Rules::Id),
            ("limit", Rules::integer(1, 100)),
            ("offset", Rules::integer(0, 10000)),
        ],
        limits: &["read"],
        ..Operation::of("listDeployments")
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
    pub async fn send(self) -> Result<ResponseValue<types::DeploymentPage>> {
        let Self { call, limit, offset } = self;
        let call = call.parameter("limit", &limit).parameter("offset", &offset);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        call.send::<Json<types::DeploymentPage>, Json<types::ErrorBody>>(request).await
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
impl Paged for ListDeployments {
    type Page = types::DeploymentPage;
    type Item = types::Deployment;
    type Failure = types::ErrorBody;
    const OPERATION: &'static Operation = &Self::OPERATION;
    fn position(&mut self) -> &mut impl PagePosition {
        &mut self.offset
    }
    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }
    fn next(page: &types::DeploymentPage) -> Next {
        Next::offset(page.data.len(), page.total, 10000).at(page.offset).of(page.limit)
    }
    fn items(page: types::DeploymentPage) -> Vec<types::Deployment> {
        page.data
    }
}
/// The request of [`Client::trigger_deployment`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct TriggerDeployment {
    call: Call,
    body: Body,
}
impl TriggerDeployment {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/deployments",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::Any),
        limits: &["deployment", "creation"],
        service: Some("id"),
        ..Operation::of("triggerDeployment")
    };
    /// Branch to deploy; the default branch if it is left out. For applications from a repository. Example: `main`.
    pub fn branch(mut self, branch: impl Into<String>) -> Self {
        self.body.set("branch", branch.into());
        self
    }
    /// Image with tag or digest to deploy. For applications from an image. Example: `nginx:latest`.
    pub fn docker_image(mut self, docker_image: impl Into<String>) -> Self {
        self.body.set("docker_image", docker_image.into());
        self
    }
    /// Whether to roll the last successful build out once more and build nothing, so that settings take effect that matter at runtime only: default of the server: `false`.
    pub fn is_restart(mut self, is_restart: bool) -> Self {
        self.body.set("is_restart", is_restart);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::TriggerDeploymentRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Deployment>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::Deployment>, Json<types::ErrorBody>>(request).await
    }
}
/// What [`Client::wait_for_deployment`] watches.
#[derive(Clone, Debug)]
pub struct WaitForDeployment {
    client: Client,
    id: types::ApplicationId,
    deployment_id: types::DeploymentId,
}
impl Watched for WaitForDeployment {
    type Resource = types::Deployment;
    type Failure = types::ErrorBody;
    const NAME: &'static str = "deployment";
    fn id(&self) -> String {
        self.deployment_id.to_string()
    }
    fn read(&self) -> Reading<Self> {
        existing(self.client.get_deployment(self.id, self.deployment_id).send())
    }
    fn progress(resource: &types::Deployment) -> Progress {
        resource
            .status
            .as_ref()
            .map_or(
                Progress::Pending,
                |status| Progress::of(
                    status.as_str(),
                    &["success"],
                    &["failed", "cancelled", "skipped"],
                ),
            )
    }
}
/// The request of [`Client::rollback_deployment`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RollbackDeployment {
    call: Call,
}
impl RollbackDeployment {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/deployments/rollback",
        parameters: &[("id", Rules::Id)],
        limits: &["deployment", "creation"],
        service: Some("id"),
        ..Operation::of("rollbackDeployment")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Deployment>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call.send::<Json<types::Deployment>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_deployment`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetDeployment {
    call: Call,
}
impl GetDeployment {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/deployments/{deployment_id}",
        parameters: &[("id", Rules::Id), ("deployment_id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("getDeployment")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Deployment>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call.send::<Json<types::Deployment>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::cancel_deployment`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CancelDeployment {
    call: Call,
}
impl CancelDeployment {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/deployments/{deployment_id}/cancel",
        parameters: &[("id", Rules::Id), ("deployment_id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("cancelDeployment")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::list_static_site_deployments`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListStaticSiteDeployments {
    call: Call,
    limit: Option<u8>,
    offset: Option<u16>,
}
impl ListStaticSiteDeployments {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/deployments",
        parameters: &[
            ("id", Rules::Id),
            ("limit", Rules::integer(1, 100)),
            ("offset", Rules::integer(0, 10000)),
        ],
        limits: &["read"],
        ..Operation::of("listStaticSiteDeployments")
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
    pub async fn send(self) -> Result<ResponseValue<types::StaticSiteDeploymentPage>> {
        let Self { call, limit, offset } = self;
        let call = call.parameter("limit", &limit).parameter("offset", &offset);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        call.send::<
                Json<types::StaticSiteDeploymentPage>,
                Json<types::ErrorBody>,
            >(request)
            .await
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
impl Paged for ListStaticSiteDeployments {
    type Page = types::StaticSiteDeploymentPage;
    type Item = types::StaticSiteDeploymentDetails;
    type Failure = types::ErrorBody;
    const OPERATION: &'static Operation = &Self::OPERATION;
    fn position(&mut self) -> &mut impl PagePosition {
        &mut self.offset
    }
    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }
    fn next(page: &types::StaticSiteDeploymentPage) -> Next {
        Next::offset(page.data.len(), page.total, 10000).at(page.offset).of(page.limit)
    }
    fn items(
        page: types::StaticSiteDeploymentPage,
    ) -> Vec<types::StaticSiteDeploymentDetails> {
        page.data
    }
}
/// The request of [`Client::deploy_static_site`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeployStaticSite {
    call: Call,
    body: Body,
}
impl DeployStaticSite {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/deployments",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::DeployStaticSiteRequest>()),
        limits: &["deployment", "creation"],
        service: Some("id"),
        ..Operation::of("deployStaticSite")
    };
    /// Branch to deploy; the default branch if it is left out. Example: `main`.
    pub fn branch(mut self, branch: impl Into<String>) -> Self {
        self.body.set("branch", branch.into());
        self
    }
    /// Earlier deployment to publish again, instead of a branch.
    pub fn deployment_id(mut self, deployment_id: types::DeploymentId) -> Self {
        self.body.set("deployment_id", deployment_id);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::DeployStaticSiteRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::StaticSiteDeploymentDetails>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<
                Json<types::StaticSiteDeploymentDetails>,
                Json<types::ErrorBody>,
            >(request)
            .await
    }
}
/// What [`Client::wait_for_static_site_deployment`] watches.
#[derive(Clone, Debug)]
pub struct WaitForStaticSiteDeployment {
    client: Client,
    id: types::StaticSiteId,
    deployment_id: types::DeploymentId,
}
impl Watched for WaitForStaticSiteDeployment {
    type Resource = types::StaticSiteDeployment;
    type Failure = types::ErrorBody;
    const NAME: &'static str = "static site deployment";
    fn id(&self) -> String {
        self.deployment_id.to_string()
    }
    fn read(&self) -> Reading<Self> {
        existing(
            self.client.get_static_site_deployment(self.id, self.deployment_id).send(),
        )
    }
    fn progress(resource: &types::StaticSiteDeployment) -> Progress {
        resource
            .status
            .as_ref()
            .map_or(
                Progress::Pending,
                |status| Progress::of(
                    status.as_str(),
                    &["success"],
                    &["failed", "cancelled"],
                ),
            )
    }
}
/// The request of [`Client::get_static_site_deployment`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetStaticSiteDeployment {
    call: Call,
}
impl GetStaticSiteDeployment {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/deployments/{deployment_id}",
        parameters: &[("id", Rules::Id), ("deployment_id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("getStaticSiteDeployment")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::StaticSiteDeployment>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<Json<types::StaticSiteDeployment>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::cancel_static_site_deployment`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CancelStaticSiteDeployment {
    call: Call,
}
impl CancelStaticSiteDeployment {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/deployments/{deployment_id}/cancel",
        parameters: &[("id", Rules::Id), ("deployment_id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("cancelStaticSiteDeployment")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
