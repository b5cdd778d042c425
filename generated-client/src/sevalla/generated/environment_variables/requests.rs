// @generated from spec/sevalla/environment-variables.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, Result, types};
use crate::values;
use crate::runtime::{
    Body, Call, Items, Json, Next, Operation, PageFuture, PagePosition, Paged, Pages,
    ResponseValue, Rules,
};
/// # environment-variables
///
/// Environment variables of applications and static sites, and those of the whole company. Feature `sevalla-environment-variables`.
impl Client {
    /// List global environment variables.
    ///
    /// Lists the environment variables that all applications of the company have, a page at a time. The values are in the clear.
    /// [Reference page](https://api-docs.sevalla.com/v3/global-environment-variables/list-global-environment-variables) · `GET /applications/global-env-vars` · limits: `read`
    pub fn list_global_env_vars(&self) -> ListGlobalEnvVars {
        ListGlobalEnvVars {
            call: self.core.call(&ListGlobalEnvVars::OPERATION, &[]),
            limit: None,
            offset: None,
        }
    }
    /// Create a global environment variable.
    ///
    /// Sets an environment variable for all applications of the company at once. An application that has one of this name itself keeps its own. It takes effect with the next deployment of each.
    /// [Reference page](https://api-docs.sevalla.com/v3/global-environment-variables/create-global-environment-variable) · `POST /applications/global-env-vars` · limits: `general-write`, `creation`
    pub fn create_global_env_var(&self) -> CreateGlobalEnvVar {
        CreateGlobalEnvVar {
            call: self.core.call(&CreateGlobalEnvVar::OPERATION, &[]),
            body: Body::new(),
        }
    }
    /// Change a global environment variable.
    ///
    /// Changes the name, the value or the scope of a global environment variable. What the request leaves out stays as it is. The change takes effect with the next deployment of each application.
    /// [Reference page](https://api-docs.sevalla.com/v3/global-environment-variables/update-global-environment-variable) · `PUT /applications/global-env-vars/{id}` · limits: `general-write`
    pub fn update_global_env_var(
        &self,
        id: types::GlobalEnvVarId,
    ) -> UpdateGlobalEnvVar {
        UpdateGlobalEnvVar {
            call: self.core.call(&UpdateGlobalEnvVar::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Delete a global environment variable.
    ///
    /// Removes a global environment variable. Each application has it until its next deployment.
    /// [Reference page](https://api-docs.sevalla.com/v3/global-environment-variables/update-global-environment-variable) · `DELETE /applications/global-env-vars/{id}` · limits: `general-write`
    pub fn delete_global_env_var(
        &self,
        id: types::GlobalEnvVarId,
    ) -> DeleteGlobalEnvVar {
        let call = self.core.call(&DeleteGlobalEnvVar::OPERATION, &[&id]);
        DeleteGlobalEnvVar { call }
    }
    /// List environment variables.
    ///
    /// Lists the environment variables that are set on one application, a page at a time, the oldest first. The values are in the clear.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable) · `GET /applications/{id}/env-vars` · limits: `read`
    pub fn list_environment_variables(
        &self,
        id: types::ApplicationId,
    ) -> ListEnvironmentVariables {
        ListEnvironmentVariables {
            call: self.core.call(&ListEnvironmentVariables::OPERATION, &[&id]),
            limit: None,
            offset: None,
        }
    }
    /// Create an environment variable.
    ///
    /// Sets a new environment variable on one application. It takes effect with the next deployment.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable) · `POST /applications/{id}/env-vars` · limits: `general-write`, `creation`
    pub fn create_environment_variable(
        &self,
        id: types::ApplicationId,
    ) -> CreateEnvironmentVariable {
        CreateEnvironmentVariable {
            call: self.core.call(&CreateEnvironmentVariable::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Change an environment variable.
    ///
    /// Changes the name, the value or the scope of an environment variable. What the request leaves out stays as it is. The change takes effect with the next deployment.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable) · `PUT /applications/{id}/env-vars/{env_var_id}` · limits: `service-mutation`
    pub fn update_environment_variable(
        &self,
        id: types::ApplicationId,
        env_var_id: types::EnvVarId,
    ) -> UpdateEnvironmentVariable {
        UpdateEnvironmentVariable {
            call: self
                .core
                .call(&UpdateEnvironmentVariable::OPERATION, &[&id, &env_var_id]),
            body: Body::new(),
        }
    }
    /// Delete an environment variable.
    ///
    /// Removes an environment variable from one application. It is gone with the next deployment.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable) · `DELETE /applications/{id}/env-vars/{env_var_id}` · limits: `service-mutation`
    pub fn delete_environment_variable(
        &self,
        id: types::ApplicationId,
        env_var_id: types::EnvVarId,
    ) -> DeleteEnvironmentVariable {
        let call = self
            .core
            .call(&DeleteEnvironmentVariable::OPERATION, &[&id, &env_var_id]);
        DeleteEnvironmentVariable { call }
    }
    /// List environment variables of a static site.
    ///
    /// Lists the environment variables of a static site, a page at a time. The values are in the clear.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/list-static-site-environment-variables) · `GET /static-sites/{id}/env-vars` · limits: `read`
    pub fn list_static_site_env_vars(
        &self,
        id: types::StaticSiteId,
    ) -> ListStaticSiteEnvVars {
        ListStaticSiteEnvVars {
            call: self.core.call(&ListStaticSiteEnvVars::OPERATION, &[&id]),
            limit: None,
            offset: None,
        }
    }
    /// Create an environment variable of a static site.
    ///
    /// Sets a new environment variable on a static site, for all its builds or for some of them. It takes effect with the next deployment.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/create-static-site-environment-variable) · `POST /static-sites/{id}/env-vars` · limits: `general-write`, `creation`
    pub fn create_static_site_env_var(
        &self,
        id: types::StaticSiteId,
    ) -> CreateStaticSiteEnvVar {
        CreateStaticSiteEnvVar {
            call: self.core.call(&CreateStaticSiteEnvVar::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Change an environment variable of a static site.
    ///
    /// Changes the name, the value or the scope of an environment variable. What the request leaves out stays as it is. The change takes effect with the next deployment.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/update-static-site-environment-variable) · `PUT /static-sites/{id}/env-vars/{env_var_id}` · limits: `service-mutation`
    pub fn update_static_site_env_var(
        &self,
        id: types::StaticSiteId,
        env_var_id: types::StaticSiteEnvVarId,
    ) -> UpdateStaticSiteEnvVar {
        UpdateStaticSiteEnvVar {
            call: self
                .core
                .call(&UpdateStaticSiteEnvVar::OPERATION, &[&id, &env_var_id]),
            body: Body::new(),
        }
    }
    /// Delete an environment variable of a static site.
    ///
    /// Removes an environment variable from a static site. It is gone with the next deployment.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/update-static-site-environment-variable) · `DELETE /static-sites/{id}/env-vars/{env_var_id}` · limits: `service-mutation`
    pub fn delete_static_site_env_var(
        &self,
        id: types::StaticSiteId,
        env_var_id: types::StaticSiteEnvVarId,
    ) -> DeleteStaticSiteEnvVar {
        let call = self
            .core
            .call(&DeleteStaticSiteEnvVar::OPERATION, &[&id, &env_var_id]);
        DeleteStaticSiteEnvVar { call }
    }
}
/// The request of [`Client::list_global_env_vars`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListGlobalEnvVars {
    call: Call,
    limit: Option<u8>,
    offset: Option<u16>,
}
impl ListGlobalEnvVars {
    const OPERATION: Operation = Operation {
        path: "/applications/global-env-vars",
        parameters: &[
            ("limit", Rules::integer(1, 100)),
            ("offset", Rules::integer(0, 10000)),
        ],
        limits: &["read"],
        ..Operation::of("listGlobalEnvVars")
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
    pub async fn send(self) -> Result<ResponseValue<types::GlobalEnvVarPage>> {
        let Self { call, limit, offset } = self;
        let call = call.parameter("limit", &limit).parameter("offset", &offset);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        call.send::<Json<types::GlobalEnvVarPage>, Json<types::ErrorBody>>(request).await
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
impl Paged for ListGlobalEnvVars {
    type Page = types::GlobalEnvVarPage;
    type Item = types::GlobalEnvVar;
    type Failure = types::ErrorBody;
    const OPERATION: &'static Operation = &Self::OPERATION;
    fn position(&mut self) -> &mut impl PagePosition {
        &mut self.offset
    }
    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }
    fn next(page: &types::GlobalEnvVarPage) -> Next {
        Next::offset(page.data.len(), page.total, 10000).at(page.offset).of(page.limit)
    }
    fn items(page: types::GlobalEnvVarPage) -> Vec<types::GlobalEnvVar> {
        page.data
    }
}
/// The request of [`Client::create_global_env_var`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateGlobalEnvVar {
    call: Call,
    body: Body,
}
impl CreateGlobalEnvVar {
    const OPERATION: Operation = Operation {
        path: "/applications/global-env-vars",
        body: Some(Rules::of::<types::CreateGlobalEnvVarRequest>()),
        limits: &["general-write", "creation"],
        secret: true,
        ..Operation::of("createGlobalEnvVar")
    };
    /// Name of the variable. No other global one may have it. 1 to 255 characters, such as `API_BASE_URL`.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.body.set("key", key.into());
        self
    }
    /// Value of the variable, stored encrypted. It may be empty. At most 32768 characters, such as `https://api.example.com`.
    pub fn value(mut self, value: impl Into<values::Secret>) -> Self {
        self.body.set("value", value.into());
        self
    }
    /// Whether the running applications see the variable: default of the server: `true`.
    pub fn is_runtime(mut self, is_runtime: bool) -> Self {
        self.body.set("is_runtime", is_runtime);
        self
    }
    /// Whether the builds see the variable: default of the server: `true`.
    pub fn is_buildtime(mut self, is_buildtime: bool) -> Self {
        self.body.set("is_buildtime", is_buildtime);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::CreateGlobalEnvVarRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::GlobalEnvVar>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::GlobalEnvVar>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::update_global_env_var`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateGlobalEnvVar {
    call: Call,
    body: Body,
}
impl UpdateGlobalEnvVar {
    const OPERATION: Operation = Operation {
        path: "/applications/global-env-vars/{id}",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::UpdateGlobalEnvVarRequest>()),
        limits: &["general-write"],
        secret: true,
        ..Operation::of("updateGlobalEnvVar")
    };
    /// New name. No other global variable may have it. 1 to 255 characters, such as `API_BASE_URL`.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.body.set("key", key.into());
        self
    }
    /// New value, stored encrypted: at most 32768 characters, such as `https://api.example.com`.
    pub fn value(mut self, value: impl Into<values::Secret>) -> Self {
        self.body.set("value", value.into());
        self
    }
    /// Whether the running applications see the variable.
    pub fn is_runtime(mut self, is_runtime: bool) -> Self {
        self.body.set("is_runtime", is_runtime);
        self
    }
    /// Whether the builds see the variable.
    pub fn is_buildtime(mut self, is_buildtime: bool) -> Self {
        self.body.set("is_buildtime", is_buildtime);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::UpdateGlobalEnvVarRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::GlobalEnvVar>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().put(url).json(&body).build()?;
        call.send::<Json<types::GlobalEnvVar>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::delete_global_env_var`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteGlobalEnvVar {
    call: Call,
}
impl DeleteGlobalEnvVar {
    const OPERATION: Operation = Operation {
        path: "/applications/global-env-vars/{id}",
        parameters: &[("id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("deleteGlobalEnvVar")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::list_environment_variables`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListEnvironmentVariables {
    call: Call,
    limit: Option<u8>,
    offset: Option<u16>,
}
impl ListEnvironmentVariables {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/env-vars",
        parameters: &[
            ("id", Rules::Id),
            ("limit", Rules::integer(1, 100)),
            ("offset", Rules::integer(0, 10000)),
        ],
        limits: &["read"],
        ..Operation::of("listEnvironmentVariables")
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
    pub async fn send(self) -> Result<ResponseValue<types::EnvVarPage>> {
        let Self { call, limit, offset } = self;
        let call = call.parameter("limit", &limit).parameter("offset", &offset);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        call.send::<Json<types::EnvVarPage>, Json<types::ErrorBody>>(request).await
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
impl Paged for ListEnvironmentVariables {
    type Page = types::EnvVarPage;
    type Item = types::EnvVar;
    type Failure = types::ErrorBody;
    const OPERATION: &'static Operation = &Self::OPERATION;
    fn position(&mut self) -> &mut impl PagePosition {
        &mut self.offset
    }
    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }
    fn next(page: &types::EnvVarPage) -> Next {
        Next::offset(page.data.len(), page.total, 10000).at(page.offset).of(page.limit)
    }
    fn items(page: types::EnvVarPage) -> Vec<types::EnvVar> {
        page.data
    }
}
/// The request of [`Client::create_environment_variable`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateEnvironmentVariable {
    call: Call,
    body: Body,
}
impl CreateEnvironmentVariable {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/env-vars",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::CreateEnvVarRequest>()),
        limits: &["general-write", "creation"],
        secret: true,
        ..Operation::of("createEnvironmentVariable")
    };
    /// Name of the variable. No other variable of the application may have it. 1 to 255 characters, such as `API_BASE_URL`.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.body.set("key", key.into());
        self
    }
    /// Value of the variable, stored encrypted. It may be empty. At most 32768 characters, such as `https://api.example.com`.
    pub fn value(mut self, value: impl Into<values::Secret>) -> Self {
        self.body.set("value", value.into());
        self
    }
    /// Whether the running application sees the variable: default of the server: `true`.
    pub fn is_runtime(mut self, is_runtime: bool) -> Self {
        self.body.set("is_runtime", is_runtime);
        self
    }
    /// Whether the build sees the variable: default of the server: `true`.
    pub fn is_buildtime(mut self, is_buildtime: bool) -> Self {
        self.body.set("is_buildtime", is_buildtime);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::CreateEnvVarRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::EnvVar>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::EnvVar>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::update_environment_variable`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateEnvironmentVariable {
    call: Call,
    body: Body,
}
impl UpdateEnvironmentVariable {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/env-vars/{env_var_id}",
        parameters: &[("id", Rules::Id), ("env_var_id", Rules::Id)],
        body: Some(Rules::of::<types::UpdateEnvVarRequest>()),
        limits: &["service-mutation"],
        service: Some("id"),
        secret: true,
        ..Operation::of("updateEnvironmentVariable")
    };
    /// New name. No other variable of the application may have it. 1 to 255 characters, such as `API_BASE_URL`.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.body.set("key", key.into());
        self
    }
    /// New value, stored encrypted: at most 32768 characters, such as `https://api.example.com`.
    pub fn value(mut self, value: impl Into<values::Secret>) -> Self {
        self.body.set("value", value.into());
        self
    }
    /// Whether the running application sees the variable.
    pub fn is_runtime(mut self, is_runtime: bool) -> Self {
        self.body.set("is_runtime", is_runtime);
        self
    }
    /// Whether the build sees the variable.
    pub fn is_buildtime(mut self, is_buildtime: bool) -> Self {
        self.body.set("is_buildtime", is_buildtime);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::UpdateEnvVarRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::EnvVar>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().put(url).json(&body).build()?;
        call.send::<Json<types::EnvVar>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::delete_environment_variable`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteEnvironmentVariable {
    call: Call,
}
impl DeleteEnvironmentVariable {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/env-vars/{env_var_id}",
        parameters: &[("id", Rules::Id), ("env_var_id", Rules::Id)],
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("deleteEnvironmentVariable")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::list_static_site_env_vars`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListStaticSiteEnvVars {
    call: Call,
    limit: Option<u8>,
    offset: Option<u16>,
}
impl ListStaticSiteEnvVars {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/env-vars",
        parameters: &[
            ("id", Rules::Id),
            ("limit", Rules::integer(1, 100)),
            ("offset", Rules::integer(0, 10000)),
        ],
        limits: &["read"],
        ..Operation::of("listStaticSiteEnvVars")
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
    pub async fn send(self) -> Result<ResponseValue<types::StaticSiteEnvVarPage>> {
        let Self { call, limit, offset } = self;
        let call = call.parameter("limit", &limit).parameter("offset", &offset);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        call.send::<Json<types::StaticSiteEnvVarPage>, Json<types::ErrorBody>>(request)
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
impl Paged for ListStaticSiteEnvVars {
    type Page = types::StaticSiteEnvVarPage;
    type Item = types::StaticSiteEnvVar;
    type Failure = types::ErrorBody;
    const OPERATION: &'static Operation = &Self::OPERATION;
    fn position(&mut self) -> &mut impl PagePosition {
        &mut self.offset
    }
    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }
    fn next(page: &types::StaticSiteEnvVarPage) -> Next {
        Next::offset(page.data.len(), page.total, 10000).at(page.offset).of(page.limit)
    }
    fn items(page: types::StaticSiteEnvVarPage) -> Vec<types::StaticSiteEnvVar> {
        page.data
    }
}
/// The request of [`Client::create_static_site_env_var`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateStaticSiteEnvVar {
    call: Call,
    body: Body,
}
impl CreateStaticSiteEnvVar {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/env-vars",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::CreateStaticSiteEnvVarRequest>()),
        limits: &["general-write", "creation"],
        secret: true,
        ..Operation::of("createStaticSiteEnvVar")
    };
    /// Name of the variable. No other variable of the site may have it. 1 to 255 characters, such as `API_BASE_URL`.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.body.set("key", key.into());
        self
    }
    /// Value of the variable, stored encrypted. It may be empty. At most 32768 characters, such as `https://api.example.com`.
    pub fn value(mut self, value: impl Into<values::Secret>) -> Self {
        self.body.set("value", value.into());
        self
    }
    /// Whether deployments to production see the variable. They do where this is left out.
    pub fn is_production(mut self, is_production: bool) -> Self {
        self.body.set("is_production", is_production);
        self
    }
    /// Whether previews see the variable. They do where this is left out.
    pub fn is_preview(mut self, is_preview: bool) -> Self {
        self.body.set("is_preview", is_preview);
        self
    }
    /// The one Git branch whose deployments see the variable. All branches do where it is left out. Example: `main`.
    pub fn branch(mut self, branch: impl Into<String>) -> Self {
        self.body.set("branch", branch.into());
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::CreateStaticSiteEnvVarRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::StaticSiteEnvVar>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::StaticSiteEnvVar>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::update_static_site_env_var`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateStaticSiteEnvVar {
    call: Call,
    body: Body,
}
impl UpdateStaticSiteEnvVar {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/env-vars/{env_var_id}",
        parameters: &[("id", Rules::Id), ("env_var_id", Rules::Id)],
        body: Some(Rules::of::<types::UpdateStaticSiteEnvVarRequest>()),
        limits: &["service-mutation"],
        service: Some("id"),
        secret: true,
        ..Operation::of("updateStaticSiteEnvVar")
    };
    /// New name. No other variable of the site may have it. 1 to 255 characters, such as `API_BASE_URL`.
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.body.set("key", key.into());
        self
    }
    /// New value, stored encrypted: at most 32768 characters, such as `https://api.example.com`.
    pub fn value(mut self, value: impl Into<values::Secret>) -> Self {
        self.body.set("value", value.into());
        self
    }
    /// Whether deployments to production see the variable.
    pub fn is_production(mut self, is_production: bool) -> Self {
        self.body.set("is_production", is_production);
        self
    }
    /// Whether previews see the variable.
    pub fn is_preview(mut self, is_preview: bool) -> Self {
        self.body.set("is_preview", is_preview);
        self
    }
    /// The one Git branch whose deployments see the variable, or null for all branches, such as `main`.
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
    pub fn body(mut self, body: types::UpdateStaticSiteEnvVarRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::StaticSiteEnvVar>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().put(url).json(&body).build()?;
        call.send::<Json<types::StaticSiteEnvVar>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::delete_static_site_env_var`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteStaticSiteEnvVar {
    call: Call,
}
impl DeleteStaticSiteEnvVar {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/env-vars/{env_var_id}",
        parameters: &[("id", Rules::Id), ("env_var_id", Rules::Id)],
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("deleteStaticSiteEnvVar")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
