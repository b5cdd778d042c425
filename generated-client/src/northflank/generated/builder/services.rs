// @generated from spec/northflank/services.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, types};
use crate::{Error, ResponseValue, runtime};
use crate::values;
impl Client {
    /// Read the ports of a service.
    ///
    /// Lists the ports of one service in one of the user's own projects. Needs the permission Project > Services > General > Read.
    ///
    /// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
    ///
    /// `GET /projects/{projectId}/services/{serviceId}/ports`
    pub fn get_service_ports(&self) -> GetServicePorts<'_> {
        GetServicePorts {
            client: self,
            project_id: Err("projectId: a value is required".to_owned()),
            service_id: Err("serviceId: a value is required".to_owned()),
        }
    }
}
/// The request of [`Client::get_service_ports`], to be completed and sent.
#[derive(Debug, Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetServicePorts<'a> {
    client: &'a Client,
    project_id: Result<types::ProjectId, String>,
    service_id: Result<types::ServiceId, String>,
}
impl GetServicePorts<'_> {
    const OPERATION: runtime::Operation = runtime::Operation {
        id: "getServicePorts",
        template: "/projects/{projectId}/services/{serviceId}/ports",
        classes: &[],
        repeatable: false,
        streamed: false,
    };
    /// Project to act in.
    pub fn project_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::ProjectId>,
        V::Error: std::fmt::Display,
    {
        self.project_id = value
            .try_into()
            .map_err(|error| format!("projectId: {error}"));
        self
    }
    /// Service to act on.
    pub fn service_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::ServiceId>,
        V::Error: std::fmt::Display,
    {
        self.service_id = value
            .try_into()
            .map_err(|error| format!("serviceId: {error}"));
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    /// A value that was missing or refused, a failure on the way, or an answer that is not a success.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::ServicePortsResponse>, Error<types::Error>> {
        let Self { client, project_id, service_id } = self;
        let project_id = project_id
            .and_then(values::valid("projectId"))
            .map_err(|reason| Error::invalid_request("getServicePorts", reason))?;
        let service_id = service_id
            .and_then(values::valid("serviceId"))
            .map_err(|reason| Error::invalid_request("getServicePorts", reason))?;
        let url = runtime::url(
                &client.baseurl,
                "/projects/{projectId}/services/{serviceId}/ports",
                &[("projectId", &project_id), ("serviceId", &service_id)],
            )
            .map_err(|reason| Error::invalid_request("getServicePorts", reason))?;
        let request = client
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build()?;
        let response = runtime::execute(
                (&client.client, &client.inner),
                request,
                &Self::OPERATION,
                Some(project_id.to_string()),
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
    /// Read the ports of a team's service.
    ///
    /// Lists the ports of one service in a project of a team. Needs the permission Project > Services > General > Read.
    ///
    /// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports)
    ///
    /// `GET /teams/{teamId}/projects/{projectId}/services/{serviceId}/ports`
    pub fn get_team_service_ports(&self) -> GetTeamServicePorts<'_> {
        GetTeamServicePorts {
            client: self,
            team_id: Err("teamId: a value is required".to_owned()),
            project_id: Err("projectId: a value is required".to_owned()),
            service_id: Err("serviceId: a value is required".to_owned()),
        }
    }
}
/// The request of [`Client::get_team_service_ports`], to be completed and sent.
#[derive(Debug, Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetTeamServicePorts<'a> {
    client: &'a Client,
    team_id: Result<types::TeamId, String>,
    project_id: Result<types::ProjectId, String>,
    service_id: Result<types::ServiceId, String>,
}
impl GetTeamServicePorts<'_> {
    const OPERATION: runtime::Operation = runtime::Operation {
        id: "getTeamServicePorts",
        template: "/teams/{teamId}/projects/{projectId}/services/{serviceId}/ports",
        classes: &[],
        repeatable: false,
        streamed: false,
    };
    /// Team that owns the project.
    pub fn team_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::TeamId>,
        V::Error: std::fmt::Display,
    {
        self.team_id = value.try_into().map_err(|error| format!("teamId: {error}"));
        self
    }
    /// Project to act in.
    pub fn project_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::ProjectId>,
        V::Error: std::fmt::Display,
    {
        self.project_id = value
            .try_into()
            .map_err(|error| format!("projectId: {error}"));
        self
    }
    /// Service to act on.
    pub fn service_id<V>(mut self, value: V) -> Self
    where
        V: TryInto<types::ServiceId>,
        V::Error: std::fmt::Display,
    {
        self.service_id = value
            .try_into()
            .map_err(|error| format!("serviceId: {error}"));
        self
    }
    /// Sends the request.
    ///
    /// # Errors
    /// A value that was missing or refused, a failure on the way, or an answer that is not a success.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::ServicePortsResponse>, Error<types::Error>> {
        let Self { client, team_id, project_id, service_id } = self;
        let team_id = team_id
            .and_then(values::valid("teamId"))
            .map_err(|reason| Error::invalid_request("getTeamServicePorts", reason))?;
        let project_id = project_id
            .and_then(values::valid("projectId"))
            .map_err(|reason| Error::invalid_request("getTeamServicePorts", reason))?;
        let service_id = service_id
            .and_then(values::valid("serviceId"))
            .map_err(|reason| Error::invalid_request("getTeamServicePorts", reason))?;
        let url = runtime::url(
                &client.baseurl,
                "/teams/{teamId}/projects/{projectId}/services/{serviceId}/ports",
                &[
                    ("teamId", &team_id),
                    ("projectId", &project_id),
                    ("serviceId", &service_id),
                ],
            )
            .map_err(|reason| Error::invalid_request("getTeamServicePorts", reason))?;
        let request = client
            .client
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build()?;
        let response = runtime::execute(
                (&client.client, &client.inner),
                request,
                &Self::OPERATION,
                Some(team_id.to_string()),
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
