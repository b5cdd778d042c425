// @generated from spec/sevalla/projects.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::types;
use crate::values;
use crate::runtime::{Checked, Property, Rules};
/// Identifier of a service that is in a project, or may be, whatever its kind, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/projects/get-project)
pub type ProjectServiceId = values::Id<kind::ProjectServiceId>;
/// A project, without the services in it.
///
/// [Reference page](https://api-docs.sevalla.com/v3/projects/create-project)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct Project {
    /// Identifier of a project.
    pub id: types::ProjectId,
    /// Company that the project belongs to, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub company_id: String,
    /// System name, made from the display name when the project was created. It never changes. Example: `my-project-abc12`.
    pub name: String,
    /// Name that people see, such as `My Project`.
    pub display_name: String,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// A project and the services in it.
///
/// [Reference page](https://api-docs.sevalla.com/v3/projects/get-project)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ProjectDetails {
    /// Identifier of a project.
    pub id: types::ProjectId,
    /// Company that the project belongs to, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub company_id: String,
    /// System name, made from the display name when the project was created. It never changes. Example: `my-project-abc12`.
    pub name: String,
    /// Name that people see, such as `My Project`.
    pub display_name: String,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
    /// The services in the project, of all kinds.
    pub services: Vec<ProjectService>,
}
/// A project as lists show it.
///
/// [Reference page](https://api-docs.sevalla.com/v3/projects/list-projects)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ProjectSummary {
    /// Identifier of a project.
    pub id: types::ProjectId,
    /// System name, which never changes, such as `my-project-abc12`.
    pub name: String,
    /// Name that people see, such as `My Project`.
    pub display_name: String,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// One page of projects.
///
/// [Reference page](https://api-docs.sevalla.com/v3/projects/list-projects)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ProjectPage {
    /// The projects on this page.
    pub data: Vec<ProjectSummary>,
    /// Number of items on all pages together: 0 to 10000, such as `42`.
    pub total: i64,
    /// Number of items that come before the page: 0 to 10000, default of the server: `0`.
    pub offset: i64,
    /// Number of items that a page may hold: 1 to 100, default of the server: `25`.
    pub limit: i64,
}
/// A service in a project.
///
/// [Reference page](https://api-docs.sevalla.com/v3/projects/get-project)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ProjectService {
    /// Identifier of a service that is in a project, or may be, whatever its kind.
    pub id: ProjectServiceId,
    /// System name of the service, such as `my-app-abc12`.
    pub name: String,
    /// Name that people see, such as `My App`.
    pub display_name: String,
    /// What kind of service is in a project.
    #[serde(rename = "type")]
    pub type_: ProjectServiceType,
}
/// What kind of service is in a project, such as `app`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/projects/get-project)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum ProjectServiceType {
    /// `app`: An application.
    App,
    /// `database`: A database.
    Database,
    /// `pipeline`: A pipeline.
    Pipeline,
    /// `object-storage`: An object storage.
    ObjectStorage,
    /// `load-balancer`: A load balancer.
    LoadBalancer,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl ProjectServiceType {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::App => "app",
            Self::Database => "database",
            Self::Pipeline => "pipeline",
            Self::ObjectStorage => "object-storage",
            Self::LoadBalancer => "load-balancer",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for ProjectServiceType {
    fn from(value: &str) -> Self {
        match value {
            "app" => Self::App,
            "database" => Self::Database,
            "pipeline" => Self::Pipeline,
            "object-storage" => Self::ObjectStorage,
            "load-balancer" => Self::LoadBalancer,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(ProjectServiceType);
/// Kinds of services that can be put into a project and taken out of it, such as `app`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/projects/add-service-to-project)
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub enum MovableServiceType {
    /// `app`: An application.
    #[serde(rename = "app")]
    App,
    /// `database`: A database.
    #[serde(rename = "database")]
    Database,
    /// `pipeline`: A pipeline, with the applications of its stages.
    #[serde(rename = "pipeline")]
    Pipeline,
    /// `object-storage`: An object storage.
    #[serde(rename = "object-storage")]
    ObjectStorage,
}
impl MovableServiceType {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::App => "app",
            Self::Database => "database",
            Self::Pipeline => "pipeline",
            Self::ObjectStorage => "object-storage",
        }
    }
}
impl std::str::FromStr for MovableServiceType {
    type Err = values::NotDocumented;
    fn from_str(value: &str) -> std::result::Result<Self, Self::Err> {
        match value {
            "app" => Ok(Self::App),
            "database" => Ok(Self::Database),
            "pipeline" => Ok(Self::Pipeline),
            "object-storage" => Ok(Self::ObjectStorage),
            _ => {
                Err(
                    values::NotDocumented::new(
                        "MovableServiceType",
                        value,
                        &["app", "database", "pipeline", "object-storage"],
                    ),
                )
            }
        }
    }
}
values::closed_enum!(MovableServiceType);
/// A new project.
///
/// [Reference page](https://api-docs.sevalla.com/v3/projects/create-project)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct CreateProjectRequest {
    /// Name that people see. The system name is made from it. 1 to 64 characters, such as `My Project`.
    pub display_name: String,
}
impl CreateProjectRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(display_name: impl Into<String>) -> Self {
        Self {
            display_name: display_name.into(),
        }
    }
}
impl Checked for CreateProjectRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[Property::required("display_name", Rules::text(1, 64))],
        );
        &RULES
    }
}
/// Another name for a project.
///
/// [Reference page](https://api-docs.sevalla.com/v3/projects/create-project)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct UpdateProjectRequest {
    /// New name for people to see: 1 to 64 characters, such as `My Updated Project`.
    pub display_name: String,
}
impl UpdateProjectRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(display_name: impl Into<String>) -> Self {
        Self {
            display_name: display_name.into(),
        }
    }
}
impl Checked for UpdateProjectRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[Property::required("display_name", Rules::text(1, 64))],
        );
        &RULES
    }
}
/// A service to put into a project.
///
/// [Reference page](https://api-docs.sevalla.com/v3/projects/add-service-to-project)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct AddServiceToProjectRequest {
    /// Identifier of a service that is in a project, or may be, whatever its kind.
    pub service_id: ProjectServiceId,
    /// Kinds of services that can be put into a project and taken out of it.
    pub service_type: MovableServiceType,
}
impl AddServiceToProjectRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(service_id: ProjectServiceId, service_type: MovableServiceType) -> Self {
        Self { service_id, service_type }
    }
}
impl Checked for AddServiceToProjectRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("service_id", Rules::Id),
                Property::required("service_type", Rules::Any),
            ],
        );
        &RULES
    }
}
/// Markers that tell the identifiers above apart.
pub mod kind {
    use crate::values;
    /// Marks [`ProjectServiceId`](super::ProjectServiceId).
    pub enum ProjectServiceId {}
    impl values::IdKind for ProjectServiceId {
        const NAME: &'static str = "ProjectServiceId";
    }
}
