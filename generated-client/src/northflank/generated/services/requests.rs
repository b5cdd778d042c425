// @generated from spec/northflank/services.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, Result, types};
use crate::ResponseValue;
use crate::runtime::{Call, Json, Operation, Status};
impl Client {
    /// Read the ports of a service.
    ///
    /// Lists the ports of one service in a project, be it the user's own or a team's. Needs the permission Project > Services > General > Read.
    ///
    /// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports) · `GET /projects/{projectId}/services/{serviceId}/ports`
    pub fn get_service_ports(
        &self,
        project_id: impl Into<String>,
        service_id: impl Into<String>,
    ) -> GetServicePorts {
        GetServicePorts {
            client: self.clone(),
            project_id: project_id.into(),
            service_id: service_id.into(),
        }
    }
}
/// The request of [`Client::get_service_ports`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetServicePorts {
    client: Client,
    project_id: String,
    service_id: String,
}
impl GetServicePorts {
    const OPERATION: Operation = Operation {
        id: "getServicePorts",
        path: "/projects/{projectId}/services/{serviceId}/ports",
        scoped: true,
        success: &[Status::Code(200)],
        ..Operation::DEFAULT
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::ServicePortsResponse>> {
        let Self { client, project_id, service_id } = self;
        let call = Call::new(&client.core, &Self::OPERATION)
            .path("projectId", &project_id)
            .path("serviceId", &service_id);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .build()?;
        call.send::<Json<types::ServicePortsResponse>, Json<types::ErrorBody>>(request)
            .await
    }
}
