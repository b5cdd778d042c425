// @generated from spec/sevalla/pipelines.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::types;
use crate::values;
use crate::runtime::{Checked, Property, Rules};
/// Identifier of a stage of a pipeline, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/pipelines/list-pipelines)
pub type PipelineStageId = values::Id<kind::PipelineStageId>;
/// A pipeline with a summary of its stages.
///
/// [Reference page](https://api-docs.sevalla.com/v3/pipelines/create-pipeline)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct Pipeline {
    /// Identifier of a pipeline.
    pub id: types::PipelineId,
    /// Identifier of a company.
    pub company_id: types::CompanyId,
    /// Project that the pipeline is in, or null if it is in none.
    pub project_id: Option<types::ProjectId>,
    /// Name that people see, such as `My Pipeline`.
    pub display_name: String,
    /// Where the stages of a pipeline get their code from.
    #[serde(rename = "type")]
    pub type_: PipelineType,
    /// The stages, the first one first.
    pub stages: Vec<PipelineStageSummary>,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// A pipeline with all that is known of its stages.
///
/// [Reference page](https://api-docs.sevalla.com/v3/pipelines/get-pipeline)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct PipelineDetails {
    /// Identifier of a pipeline.
    pub id: types::PipelineId,
    /// Identifier of a company.
    pub company_id: types::CompanyId,
    /// Project that the pipeline is in, or null if it is in none.
    pub project_id: Option<types::ProjectId>,
    /// Name that people see, such as `My Pipeline`.
    pub display_name: String,
    /// Where the stages of a pipeline get their code from.
    #[serde(rename = "type")]
    pub type_: PipelineType,
    /// The stages, the first one first.
    pub stages: Vec<PipelineStage>,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// A pipeline as lists show it.
///
/// [Reference page](https://api-docs.sevalla.com/v3/pipelines/list-pipelines)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct PipelineSummary {
    /// Identifier of a pipeline.
    pub id: types::PipelineId,
    /// Name that people see, such as `My Pipeline`.
    pub display_name: String,
    /// Where the stages of a pipeline get their code from.
    #[serde(rename = "type")]
    pub type_: PipelineType,
    /// The stages, the first one first.
    pub stages: Vec<PipelineStageSummary>,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// One page of pipelines.
///
/// [Reference page](https://api-docs.sevalla.com/v3/pipelines/list-pipelines)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct PipelinePage {
    /// The pipelines on this page.
    pub data: Vec<PipelineSummary>,
    /// Number of items on all pages together: 0 to 10000, such as `42`.
    pub total: i64,
    /// Number of items that come before the page: 0 to 10000, default of the server: `0`.
    pub offset: i64,
    /// Number of items that a page may hold: 1 to 100, default of the server: `25`.
    pub limit: i64,
}
/// Where the stages of a pipeline get their code from, such as `trunk`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/pipelines/list-pipelines)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize, ::serde::Serialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum PipelineType {
    /// `trunk`: All from one branch of one repository.
    Trunk,
    /// `branch`: Each from a branch of its own, if it has one.
    Branch,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl PipelineType {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Trunk => "trunk",
            Self::Branch => "branch",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for PipelineType {
    fn from(value: &str) -> Self {
        match value {
            "trunk" => Self::Trunk,
            "branch" => Self::Branch,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(PipelineType);
impl Checked for PipelineType {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::one_of(&["trunk", "branch"]);
        &RULES
    }
}
/// What a stage is for, such as `standard`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/pipelines/list-pipelines)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum PipelineStageType {
    /// `preview`: Applications that live as long as a pull request.
    Preview,
    /// `standard`: Whatever comes before production.
    Standard,
    /// `prod`: Production.
    Prod,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl PipelineStageType {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Preview => "preview",
            Self::Standard => "standard",
            Self::Prod => "prod",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for PipelineStageType {
    fn from(value: &str) -> Self {
        match value {
            "preview" => Self::Preview,
            "standard" => Self::Standard,
            "prod" => Self::Prod,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(PipelineStageType);
/// A stage of a pipeline. The preview settings mean something in preview stages only.
///
/// [Reference page](https://api-docs.sevalla.com/v3/pipelines/get-pipeline)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct PipelineStage {
    /// Identifier of a stage of a pipeline.
    pub id: PipelineStageId,
    /// Identifier of a pipeline.
    pub pipeline_id: types::PipelineId,
    /// Name that people see, such as `Production`.
    pub display_name: String,
    /// What a stage is for.
    #[serde(rename = "type")]
    pub type_: PipelineStageType,
    /// Place of the stage, from 0. The lowest is the first. 0 to 50, such as `1`.
    pub order: i64,
    /// Branch that is deployed in this stage, or null if it has none of its own, such as `main`.
    pub branch: Option<String>,
    /// Whether a new pull request gets a preview application by itself.
    pub auto_create_app: bool,
    /// Whether preview applications are deleted that nobody deploys any more.
    pub delete_stale_apps: bool,
    /// Number of days without a deployment after which a preview application may be deleted: 1 to 365, such as `5`.
    pub stale_app_days: i64,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// A stage as pipelines show it.
///
/// [Reference page](https://api-docs.sevalla.com/v3/pipelines/list-pipelines)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct PipelineStageSummary {
    /// Identifier of a stage of a pipeline.
    pub id: PipelineStageId,
    /// Name that people see, such as `Production`.
    pub display_name: String,
    /// What a stage is for.
    #[serde(rename = "type")]
    pub type_: PipelineStageType,
    /// Place of the stage, from 0. The lowest is the first. 0 to 50, such as `1`.
    pub order: i64,
}
/// What an application got by a promotion.
///
/// [Reference page](https://api-docs.sevalla.com/v3/pipelines/promote-pipeline)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct PipelinePromotion {
    /// Identifier of an application.
    pub target_app_id: types::ApplicationId,
    /// Identifier of a deployment.
    pub deployment_id: types::DeploymentId,
}
/// A new preview application. Read the application for all that is known of it.
///
/// [Reference page](https://api-docs.sevalla.com/v3/pipelines/create-preview-app)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct PreviewApp {
    /// Identifier of an application.
    pub id: types::ApplicationId,
    /// Name that the platform made of the display name. It is unique and never changes. 1 to 64 characters, such as `my-app`.
    pub name: String,
    /// Name that people see: 1 to 255 characters, such as `My Application`.
    pub display_name: String,
}
/// A new pipeline.
///
/// [Reference page](https://api-docs.sevalla.com/v3/pipelines/create-pipeline)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct CreatePipelineRequest {
    /// Name that people see: 1 to 255 characters, such as `My Pipeline`.
    pub display_name: String,
    /// Where the stages of a pipeline get their code from.
    #[serde(rename = "type")]
    pub type_: PipelineType,
    /// Identifier of a project.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project_id: Option<types::ProjectId>,
}
impl CreatePipelineRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(display_name: impl Into<String>, type_: PipelineType) -> Self {
        Self {
            display_name: display_name.into(),
            type_,
            project_id: None,
        }
    }
}
impl Checked for CreatePipelineRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("display_name", Rules::text(1, 255)),
                Property::required("type", Rules::of::<PipelineType>()),
                Property::optional("project_id", Rules::Id),
            ],
        );
        &RULES
    }
}
/// Changes to a pipeline.
///
/// [Reference page](https://api-docs.sevalla.com/v3/pipelines/update-pipeline)
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct UpdatePipelineRequest {
    /// New name for people to see: 1 to 255 characters, such as `My Pipeline`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// Where the stages of a pipeline get their code from.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_: Option<PipelineType>,
    /// Stages that get another place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage_order: Option<Vec<PipelineStagePlace>>,
    /// Project to put the pipeline into. Null takes it out of its project.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub project_id: Option<values::Nullable<types::ProjectId>>,
}
impl Checked for UpdatePipelineRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::optional("display_name", Rules::text(1, 255)),
                Property::optional("type", Rules::of::<PipelineType>()),
                Property::optional(
                    "stage_order",
                    Rules::list(&Rules::of::<PipelineStagePlace>()),
                ),
                Property::optional("project_id", Rules::nullable(&Rules::Id)),
            ],
        );
        &RULES
    }
}
/// A stage and the place that it gets.
///
/// [Reference page](https://api-docs.sevalla.com/v3/pipelines/update-pipeline)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct PipelineStagePlace {
    /// Identifier of a stage of a pipeline.
    pub stage_id: PipelineStageId,
    /// New place of the stage, from 0: 0 to 50, such as `1`.
    pub order: u8,
}
impl PipelineStagePlace {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(stage_id: PipelineStageId, order: u8) -> Self {
        Self { stage_id, order }
    }
}
impl Checked for PipelineStagePlace {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("stage_id", Rules::Id),
                Property::required("order", Rules::integer(0, 50)),
            ],
        );
        &RULES
    }
}
/// Which application is promoted, and to which others.
///
/// [Reference page](https://api-docs.sevalla.com/v3/pipelines/promote-pipeline)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct PromotePipelineRequest {
    /// Identifier of an application.
    pub source_app_id: types::ApplicationId,
    /// Applications that get what the first one has built: at least 1 item, such as `["fb5e5168-4281-4bec-94c5-0d1584e9e657"]`.
    pub target_app_ids: Vec<types::ApplicationId>,
}
impl PromotePipelineRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(
        source_app_id: types::ApplicationId,
        target_app_ids: impl IntoIterator<Item = types::ApplicationId>,
    ) -> Self {
        Self {
            source_app_id,
            target_app_ids: target_app_ids.into_iter().collect::<Vec<_>>(),
        }
    }
}
impl Checked for PromotePipelineRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("source_app_id", Rules::Id),
                Property::required(
                    "target_app_ids",
                    Rules::list(&Rules::Id).length(1, usize::MAX),
                ),
            ],
        );
        &RULES
    }
}
/// A new stage.
///
/// [Reference page](https://api-docs.sevalla.com/v3/pipelines/create-pipeline-stage)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct CreatePipelineStageRequest {
    /// Name that people see: 1 to 255 characters, such as `Staging`.
    pub display_name: String,
    /// Place that the stage gets, from 0: 0 to 50, such as `2`.
    pub insert_before: u8,
    /// Branch to deploy in this stage, for pipelines of the type `branch`. Example: `staging`.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub branch: Option<values::Nullable<String>>,
}
impl CreatePipelineStageRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(display_name: impl Into<String>, insert_before: u8) -> Self {
        Self {
            display_name: display_name.into(),
            insert_before,
            branch: None,
        }
    }
}
impl Checked for CreatePipelineStageRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("display_name", Rules::text(1, 255)),
                Property::required("insert_before", Rules::integer(0, 50)),
            ],
        );
        &RULES
    }
}
/// An application to put into a stage.
///
/// [Reference page](https://api-docs.sevalla.com/v3/pipelines/add-application-to-pipeline-stage)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct AddAppToPipelineStageRequest {
    /// Identifier of an application.
    pub app_id: types::ApplicationId,
}
impl AddAppToPipelineStageRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(app_id: types::ApplicationId) -> Self {
        Self { app_id }
    }
}
impl Checked for AddAppToPipelineStageRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(&[Property::required("app_id", Rules::Id)]);
        &RULES
    }
}
/// How preview applications are made and removed.
///
/// [Reference page](https://api-docs.sevalla.com/v3/pipelines/enable-pipeline-preview)
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct EnablePipelinePreviewRequest {
    /// Git repository to make them from. A pipeline that has one needs no other. Example: `https://github.com/user/repo`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repo_url: Option<String>,
    /// Whether a new pull request gets a preview application by itself: default of the server: `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auto_create_app: Option<bool>,
    /// Whether to delete preview applications that nobody deploys any more: default of the server: `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delete_stale_apps: Option<bool>,
    /// Number of days without a deployment after which one may be deleted: 1 to 365, default of the server: `5`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stale_app_days: Option<u16>,
}
impl Checked for EnablePipelinePreviewRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[Property::optional("stale_app_days", Rules::integer(1, 365))],
        );
        &RULES
    }
}
/// Changes to how preview applications are made and removed.
///
/// [Reference page](https://api-docs.sevalla.com/v3/pipelines/update-pipeline-preview-settings)
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct UpdatePipelinePreviewSettingsRequest {
    /// Git repository to make them from. If it is another one, the pipeline switches over. Example: `https://github.com/user/repo`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repo_url: Option<String>,
    /// Whether a new pull request gets a preview application by itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auto_create_app: Option<bool>,
    /// Whether to delete preview applications that nobody deploys any more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delete_stale_apps: Option<bool>,
    /// Number of days without a deployment after which one may be deleted: 1 to 365, such as `7`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stale_app_days: Option<u16>,
}
impl Checked for UpdatePipelinePreviewSettingsRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[Property::optional("stale_app_days", Rules::integer(1, 365))],
        );
        &RULES
    }
}
/// What to make a preview application of.
///
/// [Reference page](https://api-docs.sevalla.com/v3/pipelines/create-preview-app)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct CreatePreviewAppRequest {
    /// Branch to build: at least 1 character, such as `feature/new-checkout`.
    pub branch: String,
    /// Pull request that the application belongs to: at least 1, such as `42`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pull_request_number: Option<i64>,
}
impl CreatePreviewAppRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(branch: impl Into<String>) -> Self {
        Self {
            branch: branch.into(),
            pull_request_number: None,
        }
    }
}
impl Checked for CreatePreviewAppRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("branch", Rules::text(1, usize::MAX)),
                Property::optional(
                    "pull_request_number",
                    Rules::integer(1, 9007199254740991),
                ),
            ],
        );
        &RULES
    }
}
/// Markers that tell the identifiers above apart.
pub mod kind {
    use crate::values;
    /// Marks [`PipelineStageId`](super::PipelineStageId).
    pub enum PipelineStageId {}
    impl values::IdKind for PipelineStageId {
        const NAME: &'static str = "PipelineStageId";
    }
}
