// @generated from spec/sevalla/application-networking.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, types};
use crate::{Error, ResponseValue, runtime};
use crate::values;
impl Client {
    /// List environment variables.
    ///
    /// Lists the environment variables that are set on one application, a page at a time.
    ///
    /// Not verified: The answer is a page in the vendor's command-line tool; limit and offset are those of the other lists.
    ///
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable)
    ///
    /// `GET /applications/{id}/env-vars`
    pub fn list_environment_variables(&self) -> ListEnvironmentVariables<'_> {
        ListEnvironmentVariables {
            client: self,
            id: Err("id: a value is required".to_owned()),
            limit: Ok(None),
            offset: Ok(None),
        }
    }
}
/// The request of [`Client::list_environment_variables`], to be completed and sent.
#[derive(Debug, Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListEnvironmentVariables<'a> {
    client: &'a Client,
    id: Result<types::ApplicationId, String>,
    limit: Result<Option<types::PageLimit>, String>,
    offset: Result<Option<types::PageOffset>, String>,
}
impl ListEnvironmentVariables<'_> {
    const OPERATION: runtime::Operation = runtime::Operation {
        id: "listEnvironmentVariables",
        template: "/applications/{id}/env-vars",
        classes: &[runtime::quota::Class::new("read")],
        repeatable: false,
        streamed: false,
    };
    /// Application to act on.
    ///
    /// Pattern: `^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$`
    ///
    /// Example: `fb5e5168-4281-4bec-94c5-0d1584e9e657`
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::ApplicationId>,
        V::Error: std::fmt::Display,
    {
        self.id = value.try_into().map_err(|error| format!("id: {error}"));
        self
    }
    /// Number of items a page may hold.
    ///
    /// Range: 1 to 100
    ///
    /// Default of the server: `25`
    ///
    /// Example: `25`
    pub fn limit<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::PageLimit>,
        V::Error: std::fmt::Display,
    {
        self.limit = value
            .try_into()
            .map(Some)
            .map_err(|error| format!("limit: {error}"));
        self
    }
    /// Number of items to skip before the page starts.
    ///
    /// Range: 0 to 10000
    ///
    /// Default of the server: `0`
    ///
    /// Example: `0`
    pub fn offset<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::PageOffset>,
        V::Error: std::fmt::Display,
    {
        self.offset = value
            .try_into()
            .map(Some)
            .map_err(|error| format!("offset: {error}"));
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    /// A value that was missing or refused, a failure on the way, or an answer that is not a success.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::EnvVarPage>, Error<types::Error>> {
        let Self { client, id, limit, offset } = self;
        let id = id
            .and_then(values::valid("id"))
            .map_err(|reason| Error::invalid_request(
                "listEnvironmentVariables",
                reason,
            ))?;
        let limit = limit
            .and_then(values::valid("limit"))
            .map_err(|reason| Error::invalid_request(
                "listEnvironmentVariables",
                reason,
            ))?;
        let offset = offset
            .and_then(values::valid("offset"))
            .map_err(|reason| Error::invalid_request(
                "listEnvironmentVariables",
                reason,
            ))?;
        let url = runtime::url(
                &client.baseurl,
                "/applications/{id}/env-vars",
                &[("id", &id)],
            )
            .map_err(|reason| Error::invalid_request(
                "listEnvironmentVariables",
                reason,
            ))?;
        let request = client
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        let response = runtime::execute(
                (&client.client, &client.inner),
                request,
                &Self::OPERATION,
                Some(id.to_string()),
            )
            .await?;
        match response.status().as_u16() {
            200..=299 => ResponseValue::from_response(response).await,
            400..=499 | 500..=599 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::unexpected(response).await),
        }
    }
}
impl<'a> ListEnvironmentVariables<'a> {
    /// The pages of the list, each fetched when it is asked for; the first begins where this request says.
    ///
    /// # Errors
    /// Those of [`send`](Self::send), and a list that does not end or goes on further than the server lets one ask.
    /// Nothing comes after an error.
    pub fn pages(
        self,
    ) -> impl runtime::Stream<
        Item = Result<ResponseValue<types::EnvVarPage>, Error<types::Error>>,
    > + Send + 'a {
        let start = match &self.offset {
            Ok(Some(offset)) => i64::from(*offset),
            _ => 0,
        };
        let fetch = move |offset| {
            let request = self.clone();
            let request = if offset == start { request } else { request.offset(offset) };
            request.send()
        };
        let extent = |page: &types::EnvVarPage| (page.data.len(), i64::from(page.total));
        runtime::offset_pages(&Self::OPERATION, start, 10000i64, fetch, extent)
    }
    /// The items of the list, one after the other; pages are fetched as they are needed.
    ///
    /// # Errors
    /// Those of [`pages`](Self::pages). Nothing comes after an error.
    pub fn stream(
        self,
    ) -> impl runtime::Stream<
        Item = Result<types::EnvVar, Error<types::Error>>,
    > + Send + 'a {
        runtime::items(self.pages(), |page| page.data)
    }
}
impl Client {
    /// Create an environment variable.
    ///
    /// Sets a new environment variable on one application. It takes effect with the next deployment.
    ///
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable)
    ///
    /// `POST /applications/{id}/env-vars`
    pub fn create_environment_variable(&self) -> CreateEnvironmentVariable<'_> {
        CreateEnvironmentVariable {
            client: self,
            id: Err("id: a value is required".to_owned()),
            body: Ok(Default::default()),
        }
    }
}
/// The request of [`Client::create_environment_variable`], to be completed and sent.
#[derive(Debug, Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateEnvironmentVariable<'a> {
    client: &'a Client,
    id: Result<types::ApplicationId, String>,
    body: Result<types::builder::CreateEnvVarRequest, String>,
}
impl CreateEnvironmentVariable<'_> {
    const OPERATION: runtime::Operation = runtime::Operation {
        id: "createEnvironmentVariable",
        template: "/applications/{id}/env-vars",
        classes: &[
            runtime::quota::Class::new("general-write"),
            runtime::quota::Class::new("creation"),
        ],
        repeatable: false,
        streamed: false,
    };
    /// Application to act on.
    ///
    /// Pattern: `^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$`
    ///
    /// Example: `fb5e5168-4281-4bec-94c5-0d1584e9e657`
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::ApplicationId>,
        V::Error: std::fmt::Display,
    {
        self.id = value.try_into().map_err(|error| format!("id: {error}"));
        self
    }
    /// The request body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::CreateEnvVarRequest>,
        V::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|error| format!("body: {error}"));
        self
    }
    /// Changes the body that was set so far.
    pub fn body_map(
        mut self,
        change: impl FnOnce(
            types::builder::CreateEnvVarRequest,
        ) -> types::builder::CreateEnvVarRequest,
    ) -> Self {
        self.body = self.body.map(change);
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    /// A value that was missing or refused, a failure on the way, or an answer that is not a success.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::EnvVar>, Error<types::Error>> {
        let Self { client, id, body } = self;
        let id = id
            .and_then(values::valid("id"))
            .map_err(|reason| Error::invalid_request(
                "createEnvironmentVariable",
                reason,
            ))?;
        let body = body
            .and_then(|body| {
                types::CreateEnvVarRequest::try_from(body)
                    .map_err(|error| format!("body: {error}"))
            })
            .and_then(values::valid("body"))
            .map_err(|reason| Error::invalid_request(
                "createEnvironmentVariable",
                reason,
            ))?;
        let url = runtime::url(
                &client.baseurl,
                "/applications/{id}/env-vars",
                &[("id", &id)],
            )
            .map_err(|reason| Error::invalid_request(
                "createEnvironmentVariable",
                reason,
            ))?;
        let request = client
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .build()?;
        let response = runtime::execute(
                (&client.client, &client.inner),
                request,
                &Self::OPERATION,
                Some(id.to_string()),
            )
            .await?;
        match response.status().as_u16() {
            200..=299 => ResponseValue::from_response(response).await,
            400..=499 | 500..=599 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::unexpected(response).await),
        }
    }
}
impl Client {
    /// Change an environment variable.
    ///
    /// Changes the name, the value or the scope of an environment variable. What the request leaves out stays as it is.
    ///
    /// Not verified: Fields come from the vendor's tools, their length limits from the create page.
    ///
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable)
    ///
    /// `PUT /applications/{id}/env-vars/{env_var_id}`
    pub fn update_environment_variable(&self) -> UpdateEnvironmentVariable<'_> {
        UpdateEnvironmentVariable {
            client: self,
            id: Err("id: a value is required".to_owned()),
            env_var_id: Err("env_var_id: a value is required".to_owned()),
            body: Ok(Default::default()),
        }
    }
}
/// The request of [`Client::update_environment_variable`], to be completed and sent.
#[derive(Debug, Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateEnvironmentVariable<'a> {
    client: &'a Client,
    id: Result<types::ApplicationId, String>,
    env_var_id: Result<types::EnvVarId, String>,
    body: Result<types::builder::UpdateEnvVarRequest, String>,
}
impl UpdateEnvironmentVariable<'_> {
    const OPERATION: runtime::Operation = runtime::Operation {
        id: "updateEnvironmentVariable",
        template: "/applications/{id}/env-vars/{env_var_id}",
        classes: &[runtime::quota::Class::new("service-mutation")],
        repeatable: false,
        streamed: false,
    };
    /// Application to act on.
    ///
    /// Pattern: `^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$`
    ///
    /// Example: `fb5e5168-4281-4bec-94c5-0d1584e9e657`
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::ApplicationId>,
        V::Error: std::fmt::Display,
    {
        self.id = value.try_into().map_err(|error| format!("id: {error}"));
        self
    }
    /// Environment variable to act on.
    ///
    /// Pattern: `^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$`
    ///
    /// Example: `fb5e5168-4281-4bec-94c5-0d1584e9e657`
    pub fn env_var_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::EnvVarId>,
        V::Error: std::fmt::Display,
    {
        self.env_var_id = value
            .try_into()
            .map_err(|error| format!("env_var_id: {error}"));
        self
    }
    /// The request body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::UpdateEnvVarRequest>,
        V::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|error| format!("body: {error}"));
        self
    }
    /// Changes the body that was set so far.
    pub fn body_map(
        mut self,
        change: impl FnOnce(
            types::builder::UpdateEnvVarRequest,
        ) -> types::builder::UpdateEnvVarRequest,
    ) -> Self {
        self.body = self.body.map(change);
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    /// A value that was missing or refused, a failure on the way, or an answer that is not a success.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::EnvVar>, Error<types::Error>> {
        let Self { client, id, env_var_id, body } = self;
        let id = id
            .and_then(values::valid("id"))
            .map_err(|reason| Error::invalid_request(
                "updateEnvironmentVariable",
                reason,
            ))?;
        let env_var_id = env_var_id
            .and_then(values::valid("env_var_id"))
            .map_err(|reason| Error::invalid_request(
                "updateEnvironmentVariable",
                reason,
            ))?;
        let body = body
            .and_then(|body| {
                types::UpdateEnvVarRequest::try_from(body)
                    .map_err(|error| format!("body: {error}"))
            })
            .and_then(values::valid("body"))
            .map_err(|reason| Error::invalid_request(
                "updateEnvironmentVariable",
                reason,
            ))?;
        let url = runtime::url(
                &client.baseurl,
                "/applications/{id}/env-vars/{env_var_id}",
                &[("id", &id), ("env_var_id", &env_var_id)],
            )
            .map_err(|reason| Error::invalid_request(
                "updateEnvironmentVariable",
                reason,
            ))?;
        let request = client
            .client
            .put(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .build()?;
        let response = runtime::execute(
                (&client.client, &client.inner),
                request,
                &Self::OPERATION,
                Some(id.to_string()),
            )
            .await?;
        match response.status().as_u16() {
            200..=299 => ResponseValue::from_response(response).await,
            400..=499 | 500..=599 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::unexpected(response).await),
        }
    }
}
impl Client {
    /// Delete an environment variable.
    ///
    /// Removes an environment variable from one application.
    ///
    /// Not verified: The answer is that of the vendor's other delete operations.
    ///
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/create-environment-variable)
    ///
    /// `DELETE /applications/{id}/env-vars/{env_var_id}`
    pub fn delete_environment_variable(&self) -> DeleteEnvironmentVariable<'_> {
        DeleteEnvironmentVariable {
            client: self,
            id: Err("id: a value is required".to_owned()),
            env_var_id: Err("env_var_id: a value is required".to_owned()),
        }
    }
}
/// The request of [`Client::delete_environment_variable`], to be completed and sent.
#[derive(Debug, Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteEnvironmentVariable<'a> {
    client: &'a Client,
    id: Result<types::ApplicationId, String>,
    env_var_id: Result<types::EnvVarId, String>,
}
impl DeleteEnvironmentVariable<'_> {
    const OPERATION: runtime::Operation = runtime::Operation {
        id: "deleteEnvironmentVariable",
        template: "/applications/{id}/env-vars/{env_var_id}",
        classes: &[runtime::quota::Class::new("service-mutation")],
        repeatable: false,
        streamed: false,
    };
    /// Application to act on.
    ///
    /// Pattern: `^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$`
    ///
    /// Example: `fb5e5168-4281-4bec-94c5-0d1584e9e657`
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::ApplicationId>,
        V::Error: std::fmt::Display,
    {
        self.id = value.try_into().map_err(|error| format!("id: {error}"));
        self
    }
    /// Environment variable to act on.
    ///
    /// Pattern: `^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$`
    ///
    /// Example: `fb5e5168-4281-4bec-94c5-0d1584e9e657`
    pub fn env_var_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::EnvVarId>,
        V::Error: std::fmt::Display,
    {
        self.env_var_id = value
            .try_into()
            .map_err(|error| format!("env_var_id: {error}"));
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    /// A value that was missing or refused, a failure on the way, or an answer that is not a success.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::Message>, Error<types::Error>> {
        let Self { client, id, env_var_id } = self;
        let id = id
            .and_then(values::valid("id"))
            .map_err(|reason| Error::invalid_request(
                "deleteEnvironmentVariable",
                reason,
            ))?;
        let env_var_id = env_var_id
            .and_then(values::valid("env_var_id"))
            .map_err(|reason| Error::invalid_request(
                "deleteEnvironmentVariable",
                reason,
            ))?;
        let url = runtime::url(
                &client.baseurl,
                "/applications/{id}/env-vars/{env_var_id}",
                &[("id", &id), ("env_var_id", &env_var_id)],
            )
            .map_err(|reason| Error::invalid_request(
                "deleteEnvironmentVariable",
                reason,
            ))?;
        let request = client
            .client
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build()?;
        let response = runtime::execute(
                (&client.client, &client.inner),
                request,
                &Self::OPERATION,
                Some(id.to_string()),
            )
            .await?;
        match response.status().as_u16() {
            200..=299 => ResponseValue::from_response(response).await,
            400..=499 | 500..=599 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::unexpected(response).await),
        }
    }
}
impl Client {
    /// List private ports.
    ///
    /// Lists the ports of an application that only its own cluster can reach, a page at a time.
    ///
    /// Not verified: The page's answer is cut off; its shape is that of the other lists.
    ///
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/list-private-ports)
    ///
    /// `GET /applications/{id}/private-ports`
    pub fn list_application_private_ports(&self) -> ListApplicationPrivatePorts<'_> {
        ListApplicationPrivatePorts {
            client: self,
            id: Err("id: a value is required".to_owned()),
            limit: Ok(None),
            offset: Ok(None),
        }
    }
}
/// The request of [`Client::list_application_private_ports`], to be completed and sent.
#[derive(Debug, Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListApplicationPrivatePorts<'a> {
    client: &'a Client,
    id: Result<types::ApplicationId, String>,
    limit: Result<Option<types::PageLimit>, String>,
    offset: Result<Option<types::PageOffset>, String>,
}
impl ListApplicationPrivatePorts<'_> {
    const OPERATION: runtime::Operation = runtime::Operation {
        id: "listApplicationPrivatePorts",
        template: "/applications/{id}/private-ports",
        classes: &[runtime::quota::Class::new("read")],
        repeatable: false,
        streamed: false,
    };
    /// Application to act on.
    ///
    /// Pattern: `^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$`
    ///
    /// Example: `fb5e5168-4281-4bec-94c5-0d1584e9e657`
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::ApplicationId>,
        V::Error: std::fmt::Display,
    {
        self.id = value.try_into().map_err(|error| format!("id: {error}"));
        self
    }
    /// Number of items a page may hold.
    ///
    /// Range: 1 to 100
    ///
    /// Default of the server: `25`
    ///
    /// Example: `25`
    pub fn limit<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::PageLimit>,
        V::Error: std::fmt::Display,
    {
        self.limit = value
            .try_into()
            .map(Some)
            .map_err(|error| format!("limit: {error}"));
        self
    }
    /// Number of items to skip before the page starts.
    ///
    /// Range: 0 to 10000
    ///
    /// Default of the server: `0`
    ///
    /// Example: `0`
    pub fn offset<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::PageOffset>,
        V::Error: std::fmt::Display,
    {
        self.offset = value
            .try_into()
            .map(Some)
            .map_err(|error| format!("offset: {error}"));
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    /// A value that was missing or refused, a failure on the way, or an answer that is not a success.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::PrivatePortPage>, Error<types::Error>> {
        let Self { client, id, limit, offset } = self;
        let id = id
            .and_then(values::valid("id"))
            .map_err(|reason| Error::invalid_request(
                "listApplicationPrivatePorts",
                reason,
            ))?;
        let limit = limit
            .and_then(values::valid("limit"))
            .map_err(|reason| Error::invalid_request(
                "listApplicationPrivatePorts",
                reason,
            ))?;
        let offset = offset
            .and_then(values::valid("offset"))
            .map_err(|reason| Error::invalid_request(
                "listApplicationPrivatePorts",
                reason,
            ))?;
        let url = runtime::url(
                &client.baseurl,
                "/applications/{id}/private-ports",
                &[("id", &id)],
            )
            .map_err(|reason| Error::invalid_request(
                "listApplicationPrivatePorts",
                reason,
            ))?;
        let request = client
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        let response = runtime::execute(
                (&client.client, &client.inner),
                request,
                &Self::OPERATION,
                Some(id.to_string()),
            )
            .await?;
        match response.status().as_u16() {
            200..=299 => ResponseValue::from_response(response).await,
            400..=499 | 500..=599 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::unexpected(response).await),
        }
    }
}
impl<'a> ListApplicationPrivatePorts<'a> {
    /// The pages of the list, each fetched when it is asked for; the first begins where this request says.
    ///
    /// # Errors
    /// Those of [`send`](Self::send), and a list that does not end or goes on further than the server lets one ask.
    /// Nothing comes after an error.
    pub fn pages(
        self,
    ) -> impl runtime::Stream<
        Item = Result<ResponseValue<types::PrivatePortPage>, Error<types::Error>>,
    > + Send + 'a {
        let start = match &self.offset {
            Ok(Some(offset)) => i64::from(*offset),
            _ => 0,
        };
        let fetch = move |offset| {
            let request = self.clone();
            let request = if offset == start { request } else { request.offset(offset) };
            request.send()
        };
        let extent = |page: &types::PrivatePortPage| (
            page.data.len(),
            i64::from(page.total),
        );
        runtime::offset_pages(&Self::OPERATION, start, 10000i64, fetch, extent)
    }
    /// The items of the list, one after the other; pages are fetched as they are needed.
    ///
    /// # Errors
    /// Those of [`pages`](Self::pages). Nothing comes after an error.
    pub fn stream(
        self,
    ) -> impl runtime::Stream<
        Item = Result<types::PrivatePort, Error<types::Error>>,
    > + Send + 'a {
        runtime::items(self.pages(), |page| page.data)
    }
}
impl Client {
    /// Create a private port.
    ///
    /// Opens a port of a process to the other services of the cluster; nothing outside the cluster can reach it. The answer comes before the port is usable: watch its status until it is `ready` or `failed`.
    ///
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/create-private-port)
    ///
    /// `POST /applications/{id}/private-ports`
    pub fn create_application_private_port(&self) -> CreateApplicationPrivatePort<'_> {
        CreateApplicationPrivatePort {
            client: self,
            id: Err("id: a value is required".to_owned()),
            body: Ok(Default::default()),
        }
    }
}
/// The request of [`Client::create_application_private_port`], to be completed and sent.
#[derive(Debug, Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateApplicationPrivatePort<'a> {
    client: &'a Client,
    id: Result<types::ApplicationId, String>,
    body: Result<types::builder::CreatePrivatePortRequest, String>,
}
impl CreateApplicationPrivatePort<'_> {
    const OPERATION: runtime::Operation = runtime::Operation {
        id: "createApplicationPrivatePort",
        template: "/applications/{id}/private-ports",
        classes: &[
            runtime::quota::Class::new("general-write"),
            runtime::quota::Class::new("creation"),
        ],
        repeatable: false,
        streamed: false,
    };
    /// Application to act on.
    ///
    /// Pattern: `^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$`
    ///
    /// Example: `fb5e5168-4281-4bec-94c5-0d1584e9e657`
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::ApplicationId>,
        V::Error: std::fmt::Display,
    {
        self.id = value.try_into().map_err(|error| format!("id: {error}"));
        self
    }
    /// The request body.
    pub fn body<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::CreatePrivatePortRequest>,
        V::Error: std::fmt::Display,
    {
        self.body = value
            .try_into()
            .map(From::from)
            .map_err(|error| format!("body: {error}"));
        self
    }
    /// Changes the body that was set so far.
    pub fn body_map(
        mut self,
        change: impl FnOnce(
            types::builder::CreatePrivatePortRequest,
        ) -> types::builder::CreatePrivatePortRequest,
    ) -> Self {
        self.body = self.body.map(change);
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    /// A value that was missing or refused, a failure on the way, or an answer that is not a success.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::PrivatePort>, Error<types::Error>> {
        let Self { client, id, body } = self;
        let id = id
            .and_then(values::valid("id"))
            .map_err(|reason| Error::invalid_request(
                "createApplicationPrivatePort",
                reason,
            ))?;
        let body = body
            .and_then(|body| {
                types::CreatePrivatePortRequest::try_from(body)
                    .map_err(|error| format!("body: {error}"))
            })
            .and_then(values::valid("body"))
            .map_err(|reason| Error::invalid_request(
                "createApplicationPrivatePort",
                reason,
            ))?;
        let url = runtime::url(
                &client.baseurl,
                "/applications/{id}/private-ports",
                &[("id", &id)],
            )
            .map_err(|reason| Error::invalid_request(
                "createApplicationPrivatePort",
                reason,
            ))?;
        let request = client
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .build()?;
        let response = runtime::execute(
                (&client.client, &client.inner),
                request,
                &Self::OPERATION,
                Some(id.to_string()),
            )
            .await?;
        match response.status().as_u16() {
            200..=299 => ResponseValue::from_response(response).await,
            400..=499 | 500..=599 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::unexpected(response).await),
        }
    }
}
impl Client {
    /// Waits for what [`create_application_private_port`](Client::create_application_private_port) has created: reads it until its state is `ready`.
    ///
    /// `client.wait_for_private_port(…).until_ready().await?`; see [`Waiter`](crate::Waiter).
    pub fn wait_for_private_port(
        &self,
        id: types::ApplicationId,
        private_port_id: types::PrivatePortId,
    ) -> crate::Waiter<'_, types::PrivatePort, types::Error> {
        let client = self;
        let read = move || {
            let private_port_id = private_port_id.clone();
            runtime::find(
                client.list_application_private_ports().id(id.clone()).stream(),
                move |resource: &types::PrivatePort| resource.id == private_port_id,
            )
        };
        runtime::waiter(
            read,
            |resource| match resource.status.as_str() {
                "ready" => runtime::Progress::Ready,
                "failed" => runtime::Progress::Failed,
                _ => runtime::Progress::Pending,
            },
        )
    }
}
impl Client {
    /// Delete a private port.
    ///
    /// Closes a private port of an application. The cluster is brought up to date after the answer.
    ///
    /// Not verified: The page's answer is cut off; its shape is that of the vendor's other delete operations.
    ///
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/delete-private-port)
    ///
    /// `DELETE /applications/{id}/private-ports/{private_port_id}`
    pub fn delete_application_private_port(&self) -> DeleteApplicationPrivatePort<'_> {
        DeleteApplicationPrivatePort {
            client: self,
            id: Err("id: a value is required".to_owned()),
            private_port_id: Err("private_port_id: a value is required".to_owned()),
        }
    }
}
/// The request of [`Client::delete_application_private_port`], to be completed and sent.
#[derive(Debug, Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteApplicationPrivatePort<'a> {
    client: &'a Client,
    id: Result<types::ApplicationId, String>,
    private_port_id: Result<types::PrivatePortId, String>,
}
impl DeleteApplicationPrivatePort<'_> {
    const OPERATION: runtime::Operation = runtime::Operation {
        id: "deleteApplicationPrivatePort",
        template: "/applications/{id}/private-ports/{private_port_id}",
        classes: &[runtime::quota::Class::new("service-mutation")],
        repeatable: false,
        streamed: false,
    };
    /// Application to act on.
    ///
    /// Pattern: `^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$`
    ///
    /// Example: `fb5e5168-4281-4bec-94c5-0d1584e9e657`
    pub fn id<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::ApplicationId>,
        V::Error: std::fmt::Display,
    {
        self.id = value.try_into().map_err(|error| format!("id: {error}"));
        self
    }
    /// Private port to act on.
    ///
    /// Pattern: `^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$`
    ///
    /// Example: `fb5e5168-4281-4bec-94c5-0d1584e9e657`
    pub fn private_port_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::PrivatePortId>,
        V::Error: std::fmt::Display,
    {
        self.private_port_id = value
            .try_into()
            .map_err(|error| format!("private_port_id: {error}"));
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    /// A value that was missing or refused, a failure on the way, or an answer that is not a success.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::Message>, Error<types::Error>> {
        let Self { client, id, private_port_id } = self;
        let id = id
            .and_then(values::valid("id"))
            .map_err(|reason| Error::invalid_request(
                "deleteApplicationPrivatePort",
                reason,
            ))?;
        let private_port_id = private_port_id
            .and_then(values::valid("private_port_id"))
            .map_err(|reason| Error::invalid_request(
                "deleteApplicationPrivatePort",
                reason,
            ))?;
        let url = runtime::url(
                &client.baseurl,
                "/applications/{id}/private-ports/{private_port_id}",
                &[("id", &id), ("private_port_id", &private_port_id)],
            )
            .map_err(|reason| Error::invalid_request(
                "deleteApplicationPrivatePort",
                reason,
            ))?;
        let request = client
            .client
            .delete(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build()?;
        let response = runtime::execute(
                (&client.client, &client.inner),
                request,
                &Self::OPERATION,
                Some(id.to_string()),
            )
            .await?;
        match response.status().as_u16() {
            200..=299 => ResponseValue::from_response(response).await,
            400..=499 | 500..=599 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::unexpected(response).await),
        }
    }
}
