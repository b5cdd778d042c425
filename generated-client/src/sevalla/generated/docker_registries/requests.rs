// @generated from spec/sevalla/docker-registries.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, Result, types};
use crate::values;
use crate::runtime::{
    Body, Call, Items, Json, Next, Operation, PageFuture, PagePosition, Paged, Pages,
    ResponseValue, Rules,
};
/// # docker-registries
///
/// Credentials for private Docker registries. Feature `sevalla-docker-registries`.
impl Client {
    /// List Docker registry credentials.
    ///
    /// Lists the credentials that the company stored for pulling private images, a page at a time. Their secrets are never answered.
    /// [Reference page](https://api-docs.sevalla.com/v3/docker-registries/get-docker-registry-credential) · `GET /docker-registries` · limits: `read`
    pub fn list_docker_registries(&self) -> ListDockerRegistries {
        ListDockerRegistries {
            call: self.core.call(&ListDockerRegistries::OPERATION, &[]),
            limit: None,
            offset: None,
        }
    }
    /// Store a Docker registry credential.
    ///
    /// Stores what applications log in to a private Docker registry with when they pull an image. Name its id where an application is created or changed. The secret is encrypted and never answered.
    /// [Reference page](https://api-docs.sevalla.com/v3/docker-registries/create-docker-registry-credential) · `POST /docker-registries` · limits: `general-write`, `creation`
    pub fn create_docker_registry(&self) -> CreateDockerRegistry {
        CreateDockerRegistry {
            call: self.core.call(&CreateDockerRegistry::OPERATION, &[]),
            body: Body::new(),
        }
    }
    /// Read a Docker registry credential.
    ///
    /// Describes one stored credential, without its secret.
    /// [Reference page](https://api-docs.sevalla.com/v3/docker-registries/get-docker-registry-credential) · `GET /docker-registries/{id}` · limits: `read`
    pub fn get_docker_registry(&self, id: types::DockerRegistryId) -> GetDockerRegistry {
        let call = self.core.call(&GetDockerRegistry::OPERATION, &[&id]);
        GetDockerRegistry { call }
    }
    /// Change a Docker registry credential.
    ///
    /// Changes the name, the registry, the user or the secret of a stored credential. What the request leaves out stays as it is.
    /// [Reference page](https://api-docs.sevalla.com/v3/docker-registries/update-docker-registry-credential) · `PATCH /docker-registries/{id}` · limits: `general-write`
    pub fn update_docker_registry(
        &self,
        id: types::DockerRegistryId,
    ) -> UpdateDockerRegistry {
        UpdateDockerRegistry {
            call: self.core.call(&UpdateDockerRegistry::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Delete a Docker registry credential.
    ///
    /// Deletes a stored credential for good. Applications that use it can pull no more private images, so give them another one first.
    /// [Reference page](https://api-docs.sevalla.com/v3/docker-registries/delete-docker-registry-credential) · `DELETE /docker-registries/{id}` · limits: `general-write`
    pub fn delete_docker_registry(
        &self,
        id: types::DockerRegistryId,
    ) -> DeleteDockerRegistry {
        let call = self.core.call(&DeleteDockerRegistry::OPERATION, &[&id]);
        DeleteDockerRegistry { call }
    }
}
/// The request of [`Client::list_docker_registries`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListDockerRegistries {
    call: Call,
    limit: Option<u8>,
    offset: Option<u16>,
}
impl ListDockerRegistries {
    const OPERATION: Operation = Operation {
        path: "/docker-registries",
        parameters: &[
            ("limit", Rules::integer(1, 100)),
            ("offset", Rules::integer(0, 10000)),
        ],
        limits: &["read"],
        ..Operation::of("listDockerRegistries")
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
    pub async fn send(self) -> Result<ResponseValue<types::DockerRegistryPage>> {
        let Self { call, limit, offset } = self;
        let call = call.parameter("limit", &limit).parameter("offset", &offset);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        call.send::<Json<types::DockerRegistryPage>, Json<types::ErrorBody>>(request)
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
impl Paged for ListDockerRegistries {
    type Page = types::DockerRegistryPage;
    type Item = types::DockerRegistrySummary;
    type Failure = types::ErrorBody;
    const OPERATION: &'static Operation = &Self::OPERATION;
    fn position(&mut self) -> &mut impl PagePosition {
        &mut self.offset
    }
    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }
    fn next(page: &types::DockerRegistryPage) -> Next {
        Next::offset(page.data.len(), page.total, 10000).at(page.offset).of(page.limit)
    }
    fn items(page: types::DockerRegistryPage) -> Vec<types::DockerRegistrySummary> {
        page.data
    }
}
/// The request of [`Client::create_docker_registry`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateDockerRegistry {
    call: Call,
    body: Body,
}
impl CreateDockerRegistry {
    const OPERATION: Operation = Operation {
        path: "/docker-registries",
        body: Some(Rules::of::<types::CreateDockerRegistryRequest>()),
        limits: &["general-write", "creation"],
        secret: true,
        ..Operation::of("createDockerRegistry")
    };
    /// Name that people see: 1 to 255 characters, such as `My Docker Hub`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.body.set("name", name.into());
        self
    }
    /// Who runs the registry. Docker Hub unless the request says otherwise. Default of the server: `dockerHub`.
    pub fn registry(mut self, registry: types::DockerRegistryProvider) -> Self {
        self.body.set("registry", registry);
        self
    }
    /// User name or access key at the registry, at most 39 characters: to match `^(?=.{1,39}$)[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$`, such as `my-docker-user`.
    pub fn username(mut self, username: impl Into<String>) -> Self {
        self.body.set("username", username.into());
        self
    }
    /// Password or access token at the registry, 8 to 128 characters. It is stored encrypted. To match `^.{8,128}$`, such as `my-secret-token`.
    pub fn secret(mut self, secret: impl Into<values::Secret>) -> Self {
        self.body.set("secret", secret.into());
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::CreateDockerRegistryRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::DockerRegistry>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::DockerRegistry>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_docker_registry`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetDockerRegistry {
    call: Call,
}
impl GetDockerRegistry {
    const OPERATION: Operation = Operation {
        path: "/docker-registries/{id}",
        parameters: &[("id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("getDockerRegistry")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::DockerRegistry>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<Json<types::DockerRegistry>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::update_docker_registry`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateDockerRegistry {
    call: Call,
    body: Body,
}
impl UpdateDockerRegistry {
    const OPERATION: Operation = Operation {
        path: "/docker-registries/{id}",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::UpdateDockerRegistryRequest>()),
        limits: &["general-write"],
        secret: true,
        ..Operation::of("updateDockerRegistry")
    };
    /// New name that people see: 1 to 255 characters, such as `My Docker Hub`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.body.set("name", name.into());
        self
    }
    /// Who runs a Docker registry.
    pub fn registry(mut self, registry: types::DockerRegistryProvider) -> Self {
        self.body.set("registry", registry);
        self
    }
    /// New user name or access key at the registry, at most 39 characters: to match `^(?=.{1,39}$)[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$`, such as `my-docker-user`.
    pub fn username(mut self, username: impl Into<String>) -> Self {
        self.body.set("username", username.into());
        self
    }
    /// New password or access token at the registry, 8 to 128 characters. It is stored encrypted. To match `^.{8,128}$`, such as `my-secret-token`.
    pub fn secret(mut self, secret: impl Into<values::Secret>) -> Self {
        self.body.set("secret", secret.into());
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::UpdateDockerRegistryRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::DockerRegistry>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().patch(url).json(&body).build()?;
        call.send::<Json<types::DockerRegistry>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::delete_docker_registry`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteDockerRegistry {
    call: Call,
}
impl DeleteDockerRegistry {
    const OPERATION: Operation = Operation {
        path: "/docker-registries/{id}",
        parameters: &[("id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("deleteDockerRegistry")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
