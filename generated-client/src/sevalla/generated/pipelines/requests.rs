// @generated from spec/sevalla/pipelines.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, Result, types};
use crate::runtime::{
    Body, Call, Items, Json, Next, Operation, PageFuture, PagePosition, Paged, Pages,
    Progress, Reading, ResponseValue, Rules, Waiter, Watched, existing,
};
/// # pipelines
///
/// Pipelines, their stages and their preview applications. Feature `sevalla-pipelines`.
impl Client {
    /// List pipelines.
    ///
    /// Lists the pipelines of the company, a page at a time, each with the names of its stages.
    /// [Reference page](https://api-docs.sevalla.com/v3/pipelines/list-pipelines) · `GET /pipelines` · limits: `read`
    pub fn list_pipelines(&self) -> ListPipelines {
        ListPipelines {
            call: self.core.call(&ListPipelines::OPERATION, &[]),
            limit: None,
            offset: None,
        }
    }
    /// Create a pipeline.
    ///
    /// Makes a pipeline with two stages, Dev and Production, which hold no applications yet. An application that is good in one stage is promoted to the next.
    /// [Reference page](https://api-docs.sevalla.com/v3/pipelines/create-pipeline) · `POST /pipelines` · limits: `service-creation`, `creation`
    pub fn create_pipeline(&self) -> CreatePipeline {
        CreatePipeline {
            call: self.core.call(&CreatePipeline::OPERATION, &[]),
            body: Body::new(),
        }
    }
    /// Read a pipeline.
    ///
    /// Reads one pipeline with its stages in their order and the preview settings, which are a stage's.
    /// [Reference page](https://api-docs.sevalla.com/v3/pipelines/get-pipeline) · `GET /pipelines/{id}` · limits: `read`
    pub fn get_pipeline(&self, id: types::PipelineId) -> GetPipeline {
        let call = self.core.call(&GetPipeline::OPERATION, &[&id]);
        GetPipeline { call }
    }
    /// Change a pipeline.
    ///
    /// Changes the name, the type or the project of a pipeline, or the order of its stages. What the request leaves out stays as it is.
    /// [Reference page](https://api-docs.sevalla.com/v3/pipelines/update-pipeline) · `PATCH /pipelines/{id}` · limits: `service-mutation`
    pub fn update_pipeline(&self, id: types::PipelineId) -> UpdatePipeline {
        UpdatePipeline {
            call: self.core.call(&UpdatePipeline::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Delete a pipeline.
    ///
    /// Removes a pipeline and its stages for good. The applications in them go on running and are in no pipeline from then on, but for preview applications, which are deleted after the answer.
    /// [Reference page](https://api-docs.sevalla.com/v3/pipelines/get-pipeline) · `DELETE /pipelines/{id}` · limits: `service-mutation`
    pub fn delete_pipeline(&self, id: types::PipelineId) -> DeletePipeline {
        let call = self.core.call(&DeletePipeline::OPERATION, &[&id]);
        DeletePipeline { call }
    }
    /// Change preview settings.
    ///
    /// Changes when preview applications are made and removed, or the repository that they are made from. What the request leaves out stays as it is.
    /// [Reference page](https://api-docs.sevalla.com/v3/pipelines/update-pipeline-preview-settings) · `PUT /pipelines/{id}/preview` · limits: `service-mutation`
    pub fn update_pipeline_preview_settings(
        &self,
        id: types::PipelineId,
    ) -> UpdatePipelinePreviewSettings {
        UpdatePipelinePreviewSettings {
            call: self.core.call(&UpdatePipelinePreviewSettings::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Create a preview application.
    ///
    /// Makes an application of one branch in the preview stage of a pipeline and starts its first deployment, which the answer does not wait for. Every push to the branch deploys it anew. One that belongs to a pull request is named after it, and goes when it is merged or closed. Preview applications have to be enabled and set up, and each is billed. Not verified: The vendor's document does not have this operation. The success status and the errors are those of similar operations, and the page was cut after the third field of the answer, which may be the whole application.
    /// [Reference page](https://api-docs.sevalla.com/v3/pipelines/create-preview-app) · `POST /pipelines/{id}/preview/apps` · limits: `service-creation`, `creation`
    pub fn create_preview_app(&self, id: types::PipelineId) -> CreatePreviewApp {
        CreatePreviewApp {
            call: self.core.call(&CreatePreviewApp::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Waits until what [`create_preview_app`](Client::create_preview_app) has created is `deploymentSuccess`; see [`Waiter`](crate::Waiter).
    #[cfg(all(feature = "sevalla-pipelines", feature = "sevalla-applications"))]
    pub fn wait_for_preview_app(
        &self,
        id: types::ApplicationId,
    ) -> Waiter<WaitForPreviewApp> {
        Waiter::new(WaitForPreviewApp {
            client: self.clone(),
            id,
        })
    }
    /// Disable preview applications.
    ///
    /// Removes the preview stage of a pipeline. The preview applications in it are deleted after the answer.
    /// [Reference page](https://api-docs.sevalla.com/v3/pipelines/disable-pipeline-preview) · `POST /pipelines/{id}/preview/disable` · limits: `general-write`
    pub fn disable_pipeline_preview(
        &self,
        id: types::PipelineId,
    ) -> DisablePipelinePreview {
        let call = self.core.call(&DisablePipelinePreview::OPERATION, &[&id]);
        DisablePipelinePreview { call }
    }
    /// Enable preview applications.
    ///
    /// Gives a pipeline a preview stage, for applications that live as long as a pull request. A pipeline without a repository needs `repo_url` for that.
    /// [Reference page](https://api-docs.sevalla.com/v3/pipelines/enable-pipeline-preview) · `POST /pipelines/{id}/preview/enable` · limits: `general-write`
    pub fn enable_pipeline_preview(
        &self,
        id: types::PipelineId,
    ) -> EnablePipelinePreview {
        EnablePipelinePreview {
            call: self.core.call(&EnablePipelinePreview::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Promote an application.
    ///
    /// Deploys what the latest successful deployment of an application has built to applications of another stage, without building it again. The answer has the deployments, which have only begun.
    /// [Reference page](https://api-docs.sevalla.com/v3/pipelines/promote-pipeline) · `POST /pipelines/{id}/promote` · limits: `deployment`, `creation`
    pub fn promote_pipeline(&self, id: types::PipelineId) -> PromotePipeline {
        PromotePipeline {
            call: self.core.call(&PromotePipeline::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Waits until what [`promote_pipeline`](Client::promote_pipeline) has created is `success`; see [`Waiter`](crate::Waiter).
    #[cfg(all(feature = "sevalla-pipelines", feature = "sevalla-deployments"))]
    pub fn wait_for_promotion(
        &self,
        id: types::ApplicationId,
        deployment_id: types::DeploymentId,
    ) -> Waiter<WaitForPromotion> {
        Waiter::new(WaitForPromotion {
            client: self.clone(),
            id,
            deployment_id,
        })
    }
    /// Create a stage.
    ///
    /// Puts a new stage into a pipeline. The stage that has its place, and all behind it, move back by one. The new stage is of the type `standard`.
    /// [Reference page](https://api-docs.sevalla.com/v3/pipelines/create-pipeline-stage) · `POST /pipelines/{id}/stages` · limits: `general-write`, `creation`
    pub fn create_pipeline_stage(&self, id: types::PipelineId) -> CreatePipelineStage {
        CreatePipelineStage {
            call: self.core.call(&CreatePipelineStage::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Delete a stage.
    ///
    /// Removes a stage from a pipeline. The applications in it go on running and are in no pipeline from then on; the stages behind it move up by one.
    /// [Reference page](https://api-docs.sevalla.com/v3/pipelines/create-pipeline-stage) · `DELETE /pipelines/{id}/stages/{stage_id}` · limits: `service-mutation`
    pub fn delete_pipeline_stage(
        &self,
        id: types::PipelineId,
        stage_id: types::PipelineStageId,
    ) -> DeletePipelineStage {
        let call = self.core.call(&DeletePipelineStage::OPERATION, &[&id, &stage_id]);
        DeletePipelineStage { call }
    }
    /// Put an application into a stage.
    ///
    /// Puts an application of the same company, which is in no pipeline yet, into a stage. It also comes into the project that the pipeline is in.
    /// [Reference page](https://api-docs.sevalla.com/v3/pipelines/add-application-to-pipeline-stage) · `POST /pipelines/{id}/stages/{stage_id}/apps` · limits: `general-write`
    pub fn add_app_to_pipeline_stage(
        &self,
        id: types::PipelineId,
        stage_id: types::PipelineStageId,
    ) -> AddAppToPipelineStage {
        AddAppToPipelineStage {
            call: self.core.call(&AddAppToPipelineStage::OPERATION, &[&id, &stage_id]),
            body: Body::new(),
        }
    }
    /// Take an application out of a stage.
    ///
    /// Takes an application out of a stage and leaves it running. It may be put into another one.
    /// [Reference page](https://api-docs.sevalla.com/v3/pipelines/remove-application-from-pipeline-stage) · `DELETE /pipelines/{id}/stages/{stage_id}/apps/{app_id}` · limits: `service-mutation`
    pub fn remove_app_from_pipeline_stage(
        &self,
        id: types::PipelineId,
        stage_id: types::PipelineStageId,
        app_id: types::ApplicationId,
    ) -> RemoveAppFromPipelineStage {
        let call = self
            .core
            .call(&RemoveAppFromPipelineStage::OPERATION, &[&id, &stage_id, &app_id]);
        RemoveAppFromPipelineStage { call }
    }
}
/// The request of [`Client::list_pipelines`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListPipelines {
    call: Call,
    limit: Option<u8>,
    offset: Option<u16>,
}
impl ListPipelines {
    const OPERATION: Operation = Operation {
        path: "/pipelines",
        parameters: &[
            ("limit", Rules::integer(1, 100)),
            ("offset", Rules::integer(0, 10000)),
        ],
        limits: &["read"],
        ..Operation::of("listPipelines")
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
    pub async fn send(self) -> Result<ResponseValue<types::PipelinePage>> {
        let Self { call, limit, offset } = self;
        let call = call.parameter("limit", &limit).parameter("offset", &offset);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        call.send::<Json<types::PipelinePage>, Json<types::ErrorBody>>(request).await
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
impl Paged for ListPipelines {
    type Page = types::PipelinePage;
    type Item = types::PipelineSummary;
    type Failure = types::ErrorBody;
    const OPERATION: &'static Operation = &Self::OPERATION;
    fn position(&mut self) -> &mut impl PagePosition {
        &mut self.offset
    }
    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }
    fn next(page: &types::PipelinePage) -> Next {
        Next::offset(page.data.len(), page.total, 10000).at(page.offset).of(page.limit)
    }
    fn items(page: types::PipelinePage) -> Vec<types::PipelineSummary> {
        page.data
    }
}
/// The request of [`Client::create_pipeline`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreatePipeline {
    call: Call,
    body: Body,
}
impl CreatePipeline {
    const OPERATION: Operation = Operation {
        path: "/pipelines",
        body: Some(Rules::of::<types::CreatePipelineRequest>()),
        limits: &["service-creation", "creation"],
        ..Operation::of("createPipeline")
    };
    /// Name that people see: 1 to 255 characters, such as `My Pipeline`.
    pub fn display_name(mut self, display_name: impl Into<String>) -> Self {
        self.body.set("display_name", display_name.into());
        self
    }
    /// Where the stages of a pipeline get their code from.
    pub fn type_(mut self, type_: types::PipelineType) -> Self {
        self.body.set("type", type_);
        self
    }
    /// Identifier of a project.
    pub fn project_id(mut self, project_id: types::ProjectId) -> Self {
        self.body.set("project_id", project_id);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::CreatePipelineRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Pipeline>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::Pipeline>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_pipeline`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetPipeline {
    call: Call,
}
impl GetPipeline {
    const OPERATION: Operation = Operation {
        path: "/pipelines/{id}",
        parameters: &[("id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("getPipeline")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::PipelineDetails>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<Json<types::PipelineDetails>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::update_pipeline`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdatePipeline {
    call: Call,
    body: Body,
}
impl UpdatePipeline {
    const OPERATION: Operation = Operation {
        path: "/pipelines/{id}",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::UpdatePipelineRequest>()),
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("updatePipeline")
    };
    /// New name for people to see: 1 to 255 characters, such as `My Pipeline`.
    pub fn display_name(mut self, display_name: impl Into<String>) -> Self {
        self.body.set("display_name", display_name.into());
        self
    }
    /// Where the stages of a pipeline get their code from.
    pub fn type_(mut self, type_: types::PipelineType) -> Self {
        self.body.set("type", type_);
        self
    }
    /// Stages that get another place.
    pub fn stage_order(
        mut self,
        stage_order: impl IntoIterator<Item = types::PipelineStagePlace>,
    ) -> Self {
        self.body.set("stage_order", stage_order.into_iter().collect::<Vec<_>>());
        self
    }
    /// Project to put the pipeline into. Null takes it out of its project.
    pub fn project_id(mut self, project_id: types::ProjectId) -> Self {
        self.body.set("project_id", project_id);
        self
    }
    /// Sends `null` for `project_id`.
    pub fn project_id_null(mut self) -> Self {
        self.body.set_null("project_id");
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::UpdatePipelineRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Pipeline>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().patch(url).json(&body).build()?;
        call.send::<Json<types::Pipeline>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::delete_pipeline`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeletePipeline {
    call: Call,
}
impl DeletePipeline {
    const OPERATION: Operation = Operation {
        path: "/pipelines/{id}",
        parameters: &[("id", Rules::Id)],
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("deletePipeline")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::update_pipeline_preview_settings`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdatePipelinePreviewSettings {
    call: Call,
    body: Body,
}
impl UpdatePipelinePreviewSettings {
    const OPERATION: Operation = Operation {
        path: "/pipelines/{id}/preview",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::UpdatePipelinePreviewSettingsRequest>()),
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("updatePipelinePreviewSettings")
    };
    /// Git repository to make them from. If it is another one, the pipeline switches over. Example: `https://github.com/user/repo`.
    pub fn repo_url(mut self, repo_url: impl Into<String>) -> Self {
        self.body.set("repo_url", repo_url.into());
        self
    }
    /// Whether a new pull request gets a preview application by itself.
    pub fn auto_create_app(mut self, auto_create_app: bool) -> Self {
        self.body.set("auto_create_app", auto_create_app);
        self
    }
    /// Whether to delete preview applications that nobody deploys any more.
    pub fn delete_stale_apps(mut self, delete_stale_apps: bool) -> Self {
        self.body.set("delete_stale_apps", delete_stale_apps);
        self
    }
    /// Number of days without a deployment after which one may be deleted: 1 to 365, such as `7`.
    pub fn stale_app_days(mut self, stale_app_days: u16) -> Self {
        self.body.set("stale_app_days", stale_app_days);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::UpdatePipelinePreviewSettingsRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().put(url).json(&body).build()?;
        call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::create_preview_app`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreatePreviewApp {
    call: Call,
    body: Body,
}
impl CreatePreviewApp {
    const OPERATION: Operation = Operation {
        path: "/pipelines/{id}/preview/apps",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::CreatePreviewAppRequest>()),
        limits: &["service-creation", "creation"],
        ..Operation::of("createPreviewApp")
    };
    /// Branch to build: at least 1 character, such as `feature/new-checkout`.
    pub fn branch(mut self, branch: impl Into<String>) -> Self {
        self.body.set("branch", branch.into());
        self
    }
    /// Pull request that the application belongs to: at least 1, such as `42`.
    pub fn pull_request_number(mut self, pull_request_number: i64) -> Self {
        self.body.set("pull_request_number", pull_request_number);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::CreatePreviewAppRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::PreviewApp>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::PreviewApp>, Json<types::ErrorBody>>(request).await
    }
}
/// What [`Client::wait_for_preview_app`] watches.
#[cfg(all(feature = "sevalla-pipelines", feature = "sevalla-applications"))]
#[derive(Clone, Debug)]
pub struct WaitForPreviewApp {
    client: Client,
    id: types::ApplicationId,
}
#[cfg(all(feature = "sevalla-pipelines", feature = "sevalla-applications"))]
impl Watched for WaitForPreviewApp {
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
/// The request of [`Client::disable_pipeline_preview`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DisablePipelinePreview {
    call: Call,
}
impl DisablePipelinePreview {
    const OPERATION: Operation = Operation {
        path: "/pipelines/{id}/preview/disable",
        parameters: &[("id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("disablePipelinePreview")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::enable_pipeline_preview`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct EnablePipelinePreview {
    call: Call,
    body: Body,
}
impl EnablePipelinePreview {
    const OPERATION: Operation = Operation {
        path: "/pipelines/{id}/preview/enable",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::EnablePipelinePreviewRequest>()),
        limits: &["general-write"],
        ..Operation::of("enablePipelinePreview")
    };
    /// Git repository to make them from. A pipeline that has one needs no other. Example: `https://github.com/user/repo`.
    pub fn repo_url(mut self, repo_url: impl Into<String>) -> Self {
        self.body.set("repo_url", repo_url.into());
        self
    }
    /// Whether a new pull request gets a preview application by itself: default of the server: `false`.
    pub fn auto_create_app(mut self, auto_create_app: bool) -> Self {
        self.body.set("auto_create_app", auto_create_app);
        self
    }
    /// Whether to delete preview applications that nobody deploys any more: default of the server: `false`.
    pub fn delete_stale_apps(mut self, delete_stale_apps: bool) -> Self {
        self.body.set("delete_stale_apps", delete_stale_apps);
        self
    }
    /// Number of days without a deployment after which one may be deleted: 1 to 365, default of the server: `5`.
    pub fn stale_app_days(mut self, stale_app_days: u16) -> Self {
        self.body.set("stale_app_days", stale_app_days);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::EnablePipelinePreviewRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::promote_pipeline`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PromotePipeline {
    call: Call,
    body: Body,
}
impl PromotePipeline {
    const OPERATION: Operation = Operation {
        path: "/pipelines/{id}/promote",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::PromotePipelineRequest>()),
        limits: &["deployment", "creation"],
        service: Some("id"),
        ..Operation::of("promotePipeline")
    };
    /// Identifier of an application.
    pub fn source_app_id(mut self, source_app_id: types::ApplicationId) -> Self {
        self.body.set("source_app_id", source_app_id);
        self
    }
    /// Applications that get what the first one has built: at least 1 item, such as `["fb5e5168-4281-4bec-94c5-0d1584e9e657"]`.
    pub fn target_app_ids(
        mut self,
        target_app_ids: impl IntoIterator<Item = types::ApplicationId>,
    ) -> Self {
        self.body.set("target_app_ids", target_app_ids.into_iter().collect::<Vec<_>>());
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::PromotePipelineRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::PipelinePromotion>>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<Vec<types::PipelinePromotion>>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// What [`Client::wait_for_promotion`] watches.
#[cfg(all(feature = "sevalla-pipelines", feature = "sevalla-deployments"))]
#[derive(Clone, Debug)]
pub struct WaitForPromotion {
    client: Client,
    id: types::ApplicationId,
    deployment_id: types::DeploymentId,
}
#[cfg(all(feature = "sevalla-pipelines", feature = "sevalla-deployments"))]
impl Watched for WaitForPromotion {
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
/// The request of [`Client::create_pipeline_stage`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreatePipelineStage {
    call: Call,
    body: Body,
}
impl CreatePipelineStage {
    const OPERATION: Operation = Operation {
        path: "/pipelines/{id}/stages",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::CreatePipelineStageRequest>()),
        limits: &["general-write", "creation"],
        ..Operation::of("createPipelineStage")
    };
    /// Name that people see: 1 to 255 characters, such as `Staging`.
    pub fn display_name(mut self, display_name: impl Into<String>) -> Self {
        self.body.set("display_name", display_name.into());
        self
    }
    /// Place that the stage gets, from 0: 0 to 50, such as `2`.
    pub fn insert_before(mut self, insert_before: u8) -> Self {
        self.body.set("insert_before", insert_before);
        self
    }
    /// Branch to deploy in this stage, for pipelines of the type `branch`. Example: `staging`.
    pub fn branch(mut self, branch: impl Into<String>) -> Self {
        self.body.set("branch", branch.into());
        self
    }
    /// Sends `null` for `branch`.
    pub fn branch_null(mut self) -> Self {
        self.body.set_null("branch");
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::CreatePipelineStageRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::PipelineStage>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::PipelineStage>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::delete_pipeline_stage`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeletePipelineStage {
    call: Call,
}
impl DeletePipelineStage {
    const OPERATION: Operation = Operation {
        path: "/pipelines/{id}/stages/{stage_id}",
        parameters: &[("id", Rules::Id), ("stage_id", Rules::Id)],
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("deletePipelineStage")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::add_app_to_pipeline_stage`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct AddAppToPipelineStage {
    call: Call,
    body: Body,
}
impl AddAppToPipelineStage {
    const OPERATION: Operation = Operation {
        path: "/pipelines/{id}/stages/{stage_id}/apps",
        parameters: &[("id", Rules::Id), ("stage_id", Rules::Id)],
        body: Some(Rules::of::<types::AddAppToPipelineStageRequest>()),
        limits: &["general-write"],
        ..Operation::of("addAppToPipelineStage")
    };
    /// Identifier of an application.
    pub fn app_id(mut self, app_id: types::ApplicationId) -> Self {
        self.body.set("app_id", app_id);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::AddAppToPipelineStageRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::remove_app_from_pipeline_stage`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RemoveAppFromPipelineStage {
    call: Call,
}
impl RemoveAppFromPipelineStage {
    const OPERATION: Operation = Operation {
        path: "/pipelines/{id}/stages/{stage_id}/apps/{app_id}",
        parameters: &[("id", Rules::Id), ("stage_id", Rules::Id), ("app_id", Rules::Id)],
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("removeAppFromPipelineStage")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
