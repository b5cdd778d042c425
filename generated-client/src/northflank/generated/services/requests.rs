// @generated from spec/northflank/services.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, Result, types};
use crate::runtime::{Call, Enveloped, Json, Operation, ResponseValue};
/// # services
///
/// Services of a project and their ports. Feature `northflank-services`.
impl Client {
    /// Read the ports of a service.
    ///
    /// Lists the ports of one service in a project, be it the user's own or a team's. Needs the permission Project > Services > General > Read.
    /// [Reference page](https://northflank.com/docs/v1/api/services/get-service-ports) · `GET /projects/{projectId}/services/{serviceId}/ports`
    pub fn get_service_ports(
        &self,
        project_id: impl Into<String>,
        service_id: impl Into<String>,
    ) -> GetServicePorts {
        let project_id: String = project_id.into();
        let service_id: String = service_id.into();
        let call = self
            .core
            .call(&GetServicePorts::OPERATION, &[&project_id, &service_id]);
        GetServicePorts { call }
    }
}
/// The request of [`Client::get_service_ports`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetServicePorts {
    call: Call,
}
impl GetServicePorts {
    const OPERATION: Operation = Operation {
        path: "/projects/{projectId}/services/{serviceId}/ports",
        scoped: true,
        ..Operation::of("getServicePorts")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::ServicePorts>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<Enveloped<types::ServicePorts>, Json<types::ErrorBody>>(request)
            .await
    }
}
