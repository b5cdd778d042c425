// @generated from spec/sevalla/networking.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, Result, types};
use crate::runtime::{
    Body, Call, Items, Json, Next, Operation, PageFuture, PagePosition, Paged, Pages,
    Progress, Reading, ResponseValue, Rules, Waiter, Watched, find,
};
/// # networking
///
/// Ports, proxies, connections between services, and who may reach a service. Feature `sevalla-networking`.
impl Client {
    /// Read the outgoing addresses.
    ///
    /// Tells which addresses the connections come from that an application opens, for the allow lists of others. They depend on its cluster: the ranges that Google Cloud publishes for the region, or the one address of the NAT gateway on Oracle Cloud. Not verified: The vendor's document of March 2026 does not have this operation. Its page describes one list of addresses; the statuses are those of the other reading operations.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/get-egress-ips) · `GET /applications/{id}/egress-ips` · limits: `read`
    pub fn get_application_egress_ips(
        &self,
        id: types::ApplicationId,
    ) -> GetApplicationEgressIps {
        let call = self.core.call(&GetApplicationEgressIps::OPERATION, &[&id]);
        GetApplicationEgressIps { call }
    }
    /// List an application's internal connections.
    ///
    /// Lists the connections of an application with other services of its cluster, all at once. It may be either end: connections that were made from a database or from another application are among them. Not verified: The vendor's document of March 2026 does not have this operation. Names and types of the properties are those of a database's connections, as is the bare list.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/list-internal-connections) · `GET /applications/{id}/internal-connections` · limits: `read`
    pub fn list_application_internal_connections(
        &self,
        id: types::ApplicationId,
    ) -> ListApplicationInternalConnections {
        let call = self
            .core
            .call(&ListApplicationInternalConnections::OPERATION, &[&id]);
        ListApplicationInternalConnections {
            call,
        }
    }
    /// Connect an application internally.
    ///
    /// Connects an application with another application or with a database over the private network of their cluster, which both must run in. Neither needs to be deployed. Traffic flows both ways, so that one connection is enough for two services, whichever end it was made from. The API key must be allowed to change both. Not verified: The vendor's document of March 2026 does not have this operation. The names of the properties are those of a database's connections, and the status of success is that of other creations.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/create-internal-connection) · `POST /applications/{id}/internal-connections` · limits: `general-write`, `creation`
    pub fn create_application_internal_connection(
        &self,
        id: types::ApplicationId,
    ) -> CreateApplicationInternalConnection {
        CreateApplicationInternalConnection {
            call: self
                .core
                .call(&CreateApplicationInternalConnection::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Delete an application's internal connection.
    ///
    /// Ends the private connection of an application with another service, whichever of the two it was made from. Not verified: The vendor's document of March 2026 does not have this operation. Its page shows a confirmation without the name of the property; status and name are those of a database's connections.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/delete-internal-connection) · `DELETE /applications/{id}/internal-connections/{connection_id}` · limits: `general-write`
    pub fn delete_application_internal_connection(
        &self,
        id: types::ApplicationId,
        connection_id: types::InternalConnectionId,
    ) -> DeleteApplicationInternalConnection {
        let call = self
            .core
            .call(
                &DeleteApplicationInternalConnection::OPERATION,
                &[&id, &connection_id],
            );
        DeleteApplicationInternalConnection {
            call,
        }
    }
    /// Read an application's IP restriction.
    ///
    /// Tells which client addresses an application lets in or turns away. Where nobody ever set a restriction, the answer is one of type `deny` that is off and lists nothing.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/get-ip-restriction) · `GET /applications/{id}/ip-restriction` · limits: `read`
    pub fn get_application_ip_restriction(
        &self,
        id: types::ApplicationId,
    ) -> GetApplicationIpRestriction {
        let call = self.core.call(&GetApplicationIpRestriction::OPERATION, &[&id]);
        GetApplicationIpRestriction {
            call,
        }
    }
    /// Replace an application's IP restriction.
    ///
    /// Says anew which client addresses an application lets in or turns away. The list takes the place of the one before; nothing is added to it.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/update-ip-restriction) · `PUT /applications/{id}/ip-restriction` · limits: `general-write`
    pub fn update_application_ip_restriction(
        &self,
        id: types::ApplicationId,
    ) -> UpdateApplicationIpRestriction {
        UpdateApplicationIpRestriction {
            call: self.core.call(&UpdateApplicationIpRestriction::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// List private ports.
    ///
    /// Lists the ports of an application that only its own cluster can reach, a page at a time.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/list-private-ports) · `GET /applications/{id}/private-ports` · limits: `read`
    pub fn list_application_private_ports(
        &self,
        id: types::ApplicationId,
    ) -> ListApplicationPrivatePorts {
        ListApplicationPrivatePorts {
            call: self.core.call(&ListApplicationPrivatePorts::OPERATION, &[&id]),
            limit: None,
            offset: None,
        }
    }
    /// Create a private port.
    ///
    /// Opens a port of a process to the other services of the cluster; nothing outside the cluster can reach it. The answer comes before the port is usable: watch its status until it is `ready` or `failed`.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/create-private-port) · `POST /applications/{id}/private-ports` · limits: `general-write`, `creation`
    pub fn create_application_private_port(
        &self,
        id: types::ApplicationId,
    ) -> CreateApplicationPrivatePort {
        CreateApplicationPrivatePort {
            call: self.core.call(&CreateApplicationPrivatePort::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Waits until what [`create_application_private_port`](Client::create_application_private_port) has created is `ready`; see [`Waiter`](crate::Waiter).
    pub fn wait_for_private_port(
        &self,
        id: types::ApplicationId,
        private_port_id: types::PrivatePortId,
    ) -> Waiter<WaitForPrivatePort> {
        Waiter::new(WaitForPrivatePort {
            client: self.clone(),
            id,
            private_port_id,
        })
    }
    /// Delete a private port.
    ///
    /// Closes a private port of an application. The cluster is brought up to date after the answer.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/delete-private-port) · `DELETE /applications/{id}/private-ports/{private_port_id}` · limits: `service-mutation`
    pub fn delete_application_private_port(
        &self,
        id: types::ApplicationId,
        private_port_id: types::PrivatePortId,
    ) -> DeleteApplicationPrivatePort {
        let call = self
            .core
            .call(&DeleteApplicationPrivatePort::OPERATION, &[&id, &private_port_id]);
        DeleteApplicationPrivatePort {
            call,
        }
    }
    /// List TCP proxies.
    ///
    /// Lists the ports of an application that the whole internet can reach over plain TCP, a page at a time, each with the host and the port to connect to.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/list-tcp-proxies) · `GET /applications/{id}/tcp-proxies` · limits: `read`
    pub fn list_application_tcp_proxies(
        &self,
        id: types::ApplicationId,
    ) -> ListApplicationTcpProxies {
        ListApplicationTcpProxies {
            call: self.core.call(&ListApplicationTcpProxies::OPERATION, &[&id]),
            limit: None,
            offset: None,
        }
    }
    /// Create a TCP proxy.
    ///
    /// Opens a port of a process to the internet over plain TCP. The vendor chooses the public port, one from 30000 to 30999, and the host name. The answer comes before the proxy is usable: watch its status until it is `ready` or `failed`.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/create-tcp-proxy) · `POST /applications/{id}/tcp-proxies` · limits: `general-write`, `creation`
    pub fn create_application_tcp_proxy(
        &self,
        id: types::ApplicationId,
    ) -> CreateApplicationTcpProxy {
        CreateApplicationTcpProxy {
            call: self.core.call(&CreateApplicationTcpProxy::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Waits until what [`create_application_tcp_proxy`](Client::create_application_tcp_proxy) has created is `ready`; see [`Waiter`](crate::Waiter).
    pub fn wait_for_tcp_proxy(
        &self,
        id: types::ApplicationId,
        tcp_proxy_id: types::TcpProxyId,
    ) -> Waiter<WaitForTcpProxy> {
        Waiter::new(WaitForTcpProxy {
            client: self.clone(),
            id,
            tcp_proxy_id,
        })
    }
    /// Delete a TCP proxy.
    ///
    /// Takes a TCP proxy down. Its public port and host name are free for others at once; the cluster is brought up to date after the answer.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/delete-tcp-proxy) · `DELETE /applications/{id}/tcp-proxies/{tcp_proxy_id}` · limits: `service-mutation`
    pub fn delete_application_tcp_proxy(
        &self,
        id: types::ApplicationId,
        tcp_proxy_id: types::TcpProxyId,
    ) -> DeleteApplicationTcpProxy {
        let call = self
            .core
            .call(&DeleteApplicationTcpProxy::OPERATION, &[&id, &tcp_proxy_id]);
        DeleteApplicationTcpProxy { call }
    }
    /// Open or close a database to the outside.
    ///
    /// Turns access from outside the cluster on where it is off, and off where it is on. While it is on, the database has an external host name and port; otherwise only services of its cluster reach it. The change takes a while after the answer, during which the database's status is `updatingExternalConnection`. Sending twice undoes it.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/toggle-external-connection) · `POST /databases/{id}/external-connection/toggle` · limits: `general-write`
    pub fn toggle_database_external_connection(
        &self,
        id: types::DatabaseId,
    ) -> ToggleDatabaseExternalConnection {
        let call = self.core.call(&ToggleDatabaseExternalConnection::OPERATION, &[&id]);
        ToggleDatabaseExternalConnection {
            call,
        }
    }
    /// List a database's internal connections.
    ///
    /// Lists the connections of a database with other services of its cluster, all at once. It may be either end: connections that were made from an application are among them.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/list-internal-connections) · `GET /databases/{id}/internal-connections` · limits: `read`
    pub fn list_database_internal_connections(
        &self,
        id: types::DatabaseId,
    ) -> ListDatabaseInternalConnections {
        let call = self.core.call(&ListDatabaseInternalConnections::OPERATION, &[&id]);
        ListDatabaseInternalConnections {
            call,
        }
    }
    /// Connect a database internally.
    ///
    /// Connects a database with an application or with another database over the private network of their cluster, which both must run in. The database of the path becomes the source, the service of the body the target.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/create-internal-connection) · `POST /databases/{id}/internal-connections` · limits: `general-write`, `creation`
    pub fn create_database_internal_connection(
        &self,
        id: types::DatabaseId,
    ) -> CreateDatabaseInternalConnection {
        CreateDatabaseInternalConnection {
            call: self.core.call(&CreateDatabaseInternalConnection::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Delete a database's internal connection.
    ///
    /// Ends the private connection of a database with another service, whichever of the two it was made from.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/delete-internal-connection) · `DELETE /databases/{id}/internal-connections/{connection_id}` · limits: `general-write`
    pub fn delete_database_internal_connection(
        &self,
        id: types::DatabaseId,
        connection_id: types::InternalConnectionId,
    ) -> DeleteDatabaseInternalConnection {
        let call = self
            .core
            .call(&DeleteDatabaseInternalConnection::OPERATION, &[&id, &connection_id]);
        DeleteDatabaseInternalConnection {
            call,
        }
    }
    /// Read a database's IP restriction.
    ///
    /// Tells which addresses outside the cluster a database lets in or turns away. Where nobody ever set a restriction, the answer is one of type `deny` that is off and lists nothing.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/get-database-ip-restriction) · `GET /databases/{id}/ip-restriction` · limits: `read`
    pub fn get_database_ip_restriction(
        &self,
        id: types::DatabaseId,
    ) -> GetDatabaseIpRestriction {
        let call = self.core.call(&GetDatabaseIpRestriction::OPERATION, &[&id]);
        GetDatabaseIpRestriction { call }
    }
    /// Replace a database's IP restriction.
    ///
    /// Says anew which addresses outside the cluster a database lets in or turns away; services of the cluster are never kept out. The list takes the place of the one before; nothing is added to it.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/update-database-ip-restriction) · `PUT /databases/{id}/ip-restriction` · limits: `general-write`
    pub fn update_database_ip_restriction(
        &self,
        id: types::DatabaseId,
    ) -> UpdateDatabaseIpRestriction {
        UpdateDatabaseIpRestriction {
            call: self.core.call(&UpdateDatabaseIpRestriction::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
}
/// The request of [`Client::get_application_egress_ips`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetApplicationEgressIps {
    call: Call,
}
impl GetApplicationEgressIps {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/egress-ips",
        parameters: &[("id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("getApplicationEgressIps")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::EgressIps>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call.send::<Json<types::EgressIps>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::list_application_internal_connections`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListApplicationInternalConnections {
    call: Call,
}
impl ListApplicationInternalConnections {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/internal-connections",
        parameters: &[("id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("listApplicationInternalConnections")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::InternalConnection>>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<
                Json<Vec<types::InternalConnection>>,
                Json<types::ErrorBody>,
            >(request)
            .await
    }
}
/// The request of [`Client::create_application_internal_connection`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateApplicationInternalConnection {
    call: Call,
    body: Body,
}
impl CreateApplicationInternalConnection {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/internal-connections",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::CreateApplicationInternalConnectionRequest>()),
        limits: &["general-write", "creation"],
        ..Operation::of("createApplicationInternalConnection")
    };
    /// Identifier of the application or database to connect to.
    pub fn target_id(mut self, target_id: types::ConnectionTargetId) -> Self {
        self.body.set("target_id", target_id);
        self
    }
    /// What to connect to. Answers have other words for it.
    pub fn target_type(mut self, target_type: types::ConnectionTargetType) -> Self {
        self.body.set("target_type", target_type);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(
        mut self,
        body: types::CreateApplicationInternalConnectionRequest,
    ) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::CreatedInternalConnection>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<
                Json<types::CreatedInternalConnection>,
                Json<types::ErrorBody>,
            >(request)
            .await
    }
}
/// The request of [`Client::delete_application_internal_connection`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteApplicationInternalConnection {
    call: Call,
}
impl DeleteApplicationInternalConnection {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/internal-connections/{connection_id}",
        parameters: &[("id", Rules::Id), ("connection_id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("deleteApplicationInternalConnection")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_application_ip_restriction`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetApplicationIpRestriction {
    call: Call,
}
impl GetApplicationIpRestriction {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/ip-restriction",
        parameters: &[("id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("getApplicationIpRestriction")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::IpRestriction>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<Json<types::IpRestriction>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::update_application_ip_restriction`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateApplicationIpRestriction {
    call: Call,
    body: Body,
}
impl UpdateApplicationIpRestriction {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/ip-restriction",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::UpdateApplicationIpRestrictionRequest>()),
        limits: &["general-write"],
        ..Operation::of("updateApplicationIpRestriction")
    };
    /// What happens to the addresses of the list.
    pub fn type_(mut self, type_: types::IpRestrictionType) -> Self {
        self.body.set("type", type_);
        self
    }
    /// Whether the restriction is in force from now on.
    pub fn is_enabled(mut self, is_enabled: bool) -> Self {
        self.body.set("is_enabled", is_enabled);
        self
    }
    /// All addresses and CIDR ranges that the restriction is about: at most 500 items, such as `["203.0.113.0/24","198.51.100.1"]`.
    pub fn ip_list(
        mut self,
        ip_list: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.body
            .set(
                "ip_list",
                ip_list.into_iter().map(Into::into).collect::<Vec<String>>(),
            );
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::UpdateApplicationIpRestrictionRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::IpRestriction>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().put(url).json(&body).build()?;
        call.send::<Json<types::IpRestriction>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::list_application_private_ports`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListApplicationPrivatePorts {
    call: Call,
    limit: Option<u8>,
    offset: Option<u16>,
}
impl ListApplicationPrivatePorts {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/private-ports",
        parameters: &[
            ("id", Rules::Id),
            ("limit", Rules::integer(1, 100)),
            ("offset", Rules::integer(0, 10000)),
        ],
        limits: &["read"],
        ..Operation::of("listApplicationPrivatePorts")
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
    pub async fn send(self) -> Result<ResponseValue<types::PrivatePortPage>> {
        let Self { call, limit, offset } = self;
        let call = call.parameter("limit", &limit).parameter("offset", &offset);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        call.send::<Json<types::PrivatePortPage>, Json<types::ErrorBody>>(request).await
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
impl Paged for ListApplicationPrivatePorts {
    type Page = types::PrivatePortPage;
    type Item = types::PrivatePort;
    type Failure = types::ErrorBody;
    const OPERATION: &'static Operation = &Self::OPERATION;
    fn position(&mut self) -> &mut impl PagePosition {
        &mut self.offset
    }
    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }
    fn next(page: &types::PrivatePortPage) -> Next {
        Next::offset(page.data.len(), page.total, 10000).at(page.offset).of(page.limit)
    }
    fn items(page: types::PrivatePortPage) -> Vec<types::PrivatePort> {
        page.data
    }
}
/// The request of [`Client::create_application_private_port`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateApplicationPrivatePort {
    call: Call,
    body: Body,
}
impl CreateApplicationPrivatePort {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/private-ports",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::CreatePrivatePortRequest>()),
        limits: &["general-write", "creation"],
        ..Operation::of("createApplicationPrivatePort")
    };
    /// Identifier of a process, one of the programs that an application runs.
    pub fn process_id(mut self, process_id: types::ProcessId) -> Self {
        self.body.set("process_id", process_id);
        self
    }
    /// Container port to open to the cluster: 1 to 65535, such as `3306`.
    pub fn port(mut self, port: u16) -> Self {
        self.body.set("port", port);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::CreatePrivatePortRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::PrivatePort>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::PrivatePort>, Json<types::ErrorBody>>(request).await
    }
}
/// What [`Client::wait_for_private_port`] watches.
#[derive(Clone, Debug)]
pub struct WaitForPrivatePort {
    client: Client,
    id: types::ApplicationId,
    private_port_id: types::PrivatePortId,
}
impl Watched for WaitForPrivatePort {
    type Resource = types::PrivatePort;
    type Failure = types::ErrorBody;
    const NAME: &'static str = "private port";
    fn id(&self) -> String {
        self.private_port_id.to_string()
    }
    fn read(&self) -> Reading<Self> {
        let wanted = self.private_port_id;
        let list = self.client.list_application_private_ports(self.id).limit(100);
        find(list, move |item| item.id == wanted)
    }
    fn progress(resource: &types::PrivatePort) -> Progress {
        Progress::of(resource.status.as_str(), &["ready"], &["failed"])
    }
}
/// The request of [`Client::delete_application_private_port`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteApplicationPrivatePort {
    call: Call,
}
impl DeleteApplicationPrivatePort {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/private-ports/{private_port_id}",
        parameters: &[("id", Rules::Id), ("private_port_id", Rules::Id)],
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("deleteApplicationPrivatePort")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::list_application_tcp_proxies`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListApplicationTcpProxies {
    call: Call,
    limit: Option<u8>,
    offset: Option<u16>,
}
impl ListApplicationTcpProxies {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/tcp-proxies",
        parameters: &[
            ("id", Rules::Id),
            ("limit", Rules::integer(1, 100)),
            ("offset", Rules::integer(0, 10000)),
        ],
        limits: &["read"],
        ..Operation::of("listApplicationTcpProxies")
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
    pub async fn send(self) -> Result<ResponseValue<types::TcpProxyPage>> {
        let Self { call, limit, offset } = self;
        let call = call.parameter("limit", &limit).parameter("offset", &offset);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        call.send::<Json<types::TcpProxyPage>, Json<types::ErrorBody>>(request).await
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
impl Paged for ListApplicationTcpProxies {
    type Page = types::TcpProxyPage;
    type Item = types::TcpProxy;
    type Failure = types::ErrorBody;
    const OPERATION: &'static Operation = &Self::OPERATION;
    fn position(&mut self) -> &mut impl PagePosition {
        &mut self.offset
    }
    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }
    fn next(page: &types::TcpProxyPage) -> Next {
        Next::offset(page.data.len(), page.total, 10000).at(page.offset).of(page.limit)
    }
    fn items(page: types::TcpProxyPage) -> Vec<types::TcpProxy> {
        page.data
    }
}
/// The request of [`Client::create_application_tcp_proxy`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateApplicationTcpProxy {
    call: Call,
    body: Body,
}
impl CreateApplicationTcpProxy {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/tcp-proxies",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::CreateTcpProxyRequest>()),
        limits: &["general-write", "creation"],
        ..Operation::of("createApplicationTcpProxy")
    };
    /// Identifier of a process, one of the programs that an application runs.
    pub fn process_id(mut self, process_id: types::ProcessId) -> Self {
        self.body.set("process_id", process_id);
        self
    }
    /// Container port to pass the connections on to: 1 to 65535, such as `3306`.
    pub fn port(mut self, port: u16) -> Self {
        self.body.set("port", port);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::CreateTcpProxyRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::TcpProxy>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::TcpProxy>, Json<types::ErrorBody>>(request).await
    }
}
/// What [`Client::wait_for_tcp_proxy`] watches.
#[derive(Clone, Debug)]
pub struct WaitForTcpProxy {
    client: Client,
    id: types::ApplicationId,
    tcp_proxy_id: types::TcpProxyId,
}
impl Watched for WaitForTcpProxy {
    type Resource = types::TcpProxy;
    type Failure = types::ErrorBody;
    const NAME: &'static str = "tcp proxy";
    fn id(&self) -> String {
        self.tcp_proxy_id.to_string()
    }
    fn read(&self) -> Reading<Self> {
        let wanted = self.tcp_proxy_id;
        let list = self.client.list_application_tcp_proxies(self.id).limit(100);
        find(list, move |item| item.id == wanted)
    }
    fn progress(resource: &types::TcpProxy) -> Progress {
        Progress::of(resource.status.as_str(), &["ready"], &["failed"])
    }
}
/// The request of [`Client::delete_application_tcp_proxy`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteApplicationTcpProxy {
    call: Call,
}
impl DeleteApplicationTcpProxy {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/tcp-proxies/{tcp_proxy_id}",
        parameters: &[("id", Rules::Id), ("tcp_proxy_id", Rules::Id)],
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("deleteApplicationTcpProxy")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::toggle_database_external_connection`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ToggleDatabaseExternalConnection {
    call: Call,
}
impl ToggleDatabaseExternalConnection {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/external-connection/toggle",
        parameters: &[("id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("toggleDatabaseExternalConnection")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::list_database_internal_connections`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListDatabaseInternalConnections {
    call: Call,
}
impl ListDatabaseInternalConnections {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/internal-connections",
        parameters: &[("id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("listDatabaseInternalConnections")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::InternalConnection>>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<
                Json<Vec<types::InternalConnection>>,
                Json<types::ErrorBody>,
            >(request)
            .await
    }
}
/// The request of [`Client::create_database_internal_connection`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateDatabaseInternalConnection {
    call: Call,
    body: Body,
}
impl CreateDatabaseInternalConnection {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/internal-connections",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::CreateDatabaseInternalConnectionRequest>()),
        limits: &["general-write", "creation"],
        ..Operation::of("createDatabaseInternalConnection")
    };
    /// Identifier of the application or database to connect to.
    pub fn target_id(mut self, target_id: types::ConnectionTargetId) -> Self {
        self.body.set("target_id", target_id);
        self
    }
    /// What to connect to. Answers have other words for it.
    pub fn target_type(mut self, target_type: types::ConnectionTargetType) -> Self {
        self.body.set("target_type", target_type);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::CreateDatabaseInternalConnectionRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::CreatedInternalConnection>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<
                Json<types::CreatedInternalConnection>,
                Json<types::ErrorBody>,
            >(request)
            .await
    }
}
/// The request of [`Client::delete_database_internal_connection`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteDatabaseInternalConnection {
    call: Call,
}
impl DeleteDatabaseInternalConnection {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/internal-connections/{connection_id}",
        parameters: &[("id", Rules::Id), ("connection_id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("deleteDatabaseInternalConnection")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_database_ip_restriction`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetDatabaseIpRestriction {
    call: Call,
}
impl GetDatabaseIpRestriction {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/ip-restriction",
        parameters: &[("id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("getDatabaseIpRestriction")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::IpRestriction>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<Json<types::IpRestriction>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::update_database_ip_restriction`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateDatabaseIpRestriction {
    call: Call,
    body: Body,
}
impl UpdateDatabaseIpRestriction {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/ip-restriction",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::UpdateDatabaseIpRestrictionRequest>()),
        limits: &["general-write"],
        ..Operation::of("updateDatabaseIpRestriction")
    };
    /// What happens to the addresses of the list.
    pub fn type_(mut self, type_: types::IpRestrictionType) -> Self {
        self.body.set("type", type_);
        self
    }
    /// Whether the restriction is in force from now on.
    pub fn is_enabled(mut self, is_enabled: bool) -> Self {
        self.body.set("is_enabled", is_enabled);
        self
    }
    /// All addresses and CIDR ranges that the restriction is about. Each must be public and unicast. At most 500 items, such as `["203.0.113.0/24","198.51.100.1"]`.
    pub fn ip_list(
        mut self,
        ip_list: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.body
            .set(
                "ip_list",
                ip_list.into_iter().map(Into::into).collect::<Vec<String>>(),
            );
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::UpdateDatabaseIpRestrictionRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::IpRestriction>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().put(url).json(&body).build()?;
        call.send::<Json<types::IpRestriction>, Json<types::ErrorBody>>(request).await
    }
}
