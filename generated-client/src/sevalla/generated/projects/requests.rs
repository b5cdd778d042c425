// @generated from spec/sevalla/projects.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, Result, types};
use crate::runtime::{
    Body, Call, Items, Json, Next, Operation, PageFuture, PagePosition, Paged, Pages,
    ResponseValue, Rules,
};
/// # projects
///
/// Projects, which group services. Feature `sevalla-projects`.
impl Client {
    /// List projects.
    ///
    /// Lists the projects that the API key can see, a page at a time, in the order of their names.
    /// [Reference page](https://api-docs.sevalla.com/v3/projects/list-projects) · `GET /projects` · limits: `read`
    pub fn list_projects(&self) -> ListProjects {
        ListProjects {
            call: self.core.call(&ListProjects::OPERATION, &[]),
            limit: None,
            offset: None,
        }
    }
    /// Create a project.
    ///
    /// Makes an empty project. Services are put into it later, or when they are created.
    /// [Reference page](https://api-docs.sevalla.com/v3/projects/create-project) · `POST /projects` · limits: `service-creation`, `creation`
    pub fn create_project(&self) -> CreateProject {
        CreateProject {
            call: self.core.call(&CreateProject::OPERATION, &[]),
            body: Body::new(),
        }
    }
    /// Read a project.
    ///
    /// Reads one project together with the services that are in it.
    /// [Reference page](https://api-docs.sevalla.com/v3/projects/get-project) · `GET /projects/{id}` · limits: `read`
    pub fn get_project(&self, id: types::ProjectId) -> GetProject {
        let call = self.core.call(&GetProject::OPERATION, &[&id]);
        GetProject { call }
    }
    /// Rename a project.
    ///
    /// Gives a project another display name. Its system name stays as it is.
    /// [Reference page](https://api-docs.sevalla.com/v3/projects/create-project) · `PATCH /projects/{id}` · limits: `service-mutation`
    pub fn update_project(&self, id: types::ProjectId) -> UpdateProject {
        UpdateProject {
            call: self.core.call(&UpdateProject::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Delete a project.
    ///
    /// Removes a project for good. The services in it go on running and are in no project from then on. What API keys may do with this one project is taken from them.
    /// [Reference page](https://api-docs.sevalla.com/v3/projects/delete-project) · `DELETE /projects/{id}` · limits: `service-mutation`
    pub fn delete_project(&self, id: types::ProjectId) -> DeleteProject {
        let call = self.core.call(&DeleteProject::OPERATION, &[&id]);
        DeleteProject { call }
    }
    /// Put a service into a project.
    ///
    /// Puts a service of the same company into a project; if it is in another one, it moves. A pipeline brings the applications of its stages along.
    /// [Reference page](https://api-docs.sevalla.com/v3/projects/add-service-to-project) · `POST /projects/{id}/services` · limits: `general-write`
    pub fn add_service_to_project(&self, id: types::ProjectId) -> AddServiceToProject {
        AddServiceToProject {
            call: self.core.call(&AddServiceToProject::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Take a service out of a project.
    ///
    /// Takes a service out of its project and leaves it running. A pipeline takes the applications of its stages out with it.
    /// [Reference page](https://api-docs.sevalla.com/v3/projects/remove-service-from-project) · `DELETE /projects/{id}/services/{service_id}` · limits: `service-mutation`
    pub fn remove_service_from_project(
        &self,
        id: types::ProjectId,
        service_id: types::ProjectServiceId,
        service_type: types::MovableServiceType,
    ) -> RemoveServiceFromProject {
        RemoveServiceFromProject {
            call: self
                .core
                .call(&RemoveServiceFromProject::OPERATION, &[&id, &service_id]),
            service_type,
        }
    }
}
/// The request of [`Client::list_projects`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListProjects {
    call: Call,
    limit: Option<u8>,
    offset: Option<u16>,
}
impl ListProjects {
    const OPERATION: Operation = Operation {
        path: "/projects",
        parameters: &[
            ("limit", Rules::integer(1, 100)),
            ("offset", Rules::integer(0, 10000)),
        ],
        limits: &["read"],
        ..Operation::of("listProjects")
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
    pub async fn send(self) -> Result<ResponseValue<types::ProjectPage>> {
        let Self { call, limit, offset } = self;
        let call = call.parameter("limit", &limit).parameter("offset", &offset);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        call.send::<Json<types::ProjectPage>, Json<types::ErrorBody>>(request).await
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
impl Paged for ListProjects {
    type Page = types::ProjectPage;
    type Item = types::ProjectSummary;
    type Failure = types::ErrorBody;
    const OPERATION: &'static Operation = &Self::OPERATION;
    fn position(&mut self) -> &mut impl PagePosition {
        &mut self.offset
    }
    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }
    fn next(page: &types::ProjectPage) -> Next {
        Next::offset(page.data.len(), page.total, 10000).at(page.offset).of(page.limit)
    }
    fn items(page: types::ProjectPage) -> Vec<types::ProjectSummary> {
        page.data
    }
}
/// The request of [`Client::create_project`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateProject {
    call: Call,
    body: Body,
}
impl CreateProject {
    const OPERATION: Operation = Operation {
        path: "/projects",
        body: Some(Rules::of::<types::CreateProjectRequest>()),
        limits: &["service-creation", "creation"],
        ..Operation::of("createProject")
    };
    /// Name that people see. The system name is made from it. 1 to 64 characters, such as `My Project`.
    pub fn display_name(mut self, display_name: impl Into<String>) -> Self {
        self.body.set("display_name", display_name.into());
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::CreateProjectRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Project>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::Project>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_project`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetProject {
    call: Call,
}
impl GetProject {
    const OPERATION: Operation = Operation {
        path: "/projects/{id}",
        parameters: &[("id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("getProject")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::ProjectDetails>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<Json<types::ProjectDetails>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::update_project`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateProject {
    call: Call,
    body: Body,
}
impl UpdateProject {
    const OPERATION: Operation = Operation {
        path: "/projects/{id}",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::UpdateProjectRequest>()),
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("updateProject")
    };
    /// New name for people to see: 1 to 64 characters, such as `My Updated Project`.
    pub fn display_name(mut self, display_name: impl Into<String>) -> Self {
        self.body.set("display_name", display_name.into());
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::UpdateProjectRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Project>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().patch(url).json(&body).build()?;
        call.send::<Json<types::Project>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::delete_project`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteProject {
    call: Call,
}
impl DeleteProject {
    const OPERATION: Operation = Operation {
        path: "/projects/{id}",
        parameters: &[("id", Rules::Id)],
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("deleteProject")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::add_service_to_project`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct AddServiceToProject {
    call: Call,
    body: Body,
}
impl AddServiceToProject {
    const OPERATION: Operation = Operation {
        path: "/projects/{id}/services",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::AddServiceToProjectRequest>()),
        limits: &["general-write"],
        ..Operation::of("addServiceToProject")
    };
    /// Identifier of a service that is in a project, or may be, whatever its kind.
    pub fn service_id(mut self, service_id: types::ProjectServiceId) -> Self {
        self.body.set("service_id", service_id);
        self
    }
    /// Kinds of services that can be put into a project and taken out of it.
    pub fn service_type(mut self, service_type: types::MovableServiceType) -> Self {
        self.body.set("service_type", service_type);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::AddServiceToProjectRequest) -> Self {
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
/// The request of [`Client::remove_service_from_project`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RemoveServiceFromProject {
    call: Call,
    service_type: types::MovableServiceType,
}
impl RemoveServiceFromProject {
    const OPERATION: Operation = Operation {
        path: "/projects/{id}/services/{service_id}",
        parameters: &[("id", Rules::Id), ("service_id", Rules::Id)],
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("removeServiceFromProject")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let Self { call, service_type } = self;
        let url = call.url()?;
        let request = call
            .http()
            .delete(url)
            .query(&progenitor_client::QueryParam::new("service_type", &service_type))
            .build()?;
        call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
