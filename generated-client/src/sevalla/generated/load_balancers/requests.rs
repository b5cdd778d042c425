// @generated from spec/sevalla/load-balancers.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, Result, types};
use crate::runtime::{
    Body, Call, Empty, Items, Json, Next, Operation, PageFuture, PagePosition, Paged,
    Pages, ResponseValue, Rules,
};
/// # load-balancers
///
/// Load balancers and their destinations. Feature `sevalla-load-balancers`.
impl Client {
    /// List load balancers.
    ///
    /// Lists the load balancers that the API key may see, a page at a time, the newest first.
    /// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/list-load-balancers) · `GET /load-balancers` · limits: `read`
    pub fn list_load_balancers(&self) -> ListLoadBalancers {
        ListLoadBalancers {
            call: self.core.call(&ListLoadBalancers::OPERATION, &[]),
            limit: None,
            offset: None,
        }
    }
    /// Create a load balancer.
    ///
    /// Makes a load balancer, which has a system domain but nothing to send requests to: add destinations to it.
    /// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/create-load-balancer) · `POST /load-balancers` · limits: `service-creation`, `creation`
    pub fn create_load_balancer(&self) -> CreateLoadBalancer {
        CreateLoadBalancer {
            call: self.core.call(&CreateLoadBalancer::OPERATION, &[]),
            body: Body::new(),
        }
    }
    /// Read a load balancer.
    ///
    /// Describes one load balancer. Its destinations and its domains are lists of their own.
    /// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/get-load-balancer) · `GET /load-balancers/{id}` · limits: `read`
    pub fn get_load_balancer(&self, id: types::LoadBalancerId) -> GetLoadBalancer {
        let call = self.core.call(&GetLoadBalancer::OPERATION, &[&id]);
        GetLoadBalancer { call }
    }
    /// Change a load balancer.
    ///
    /// Changes the display name, the routing or the project of a load balancer. What the request leaves out stays as it is.
    /// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/update-load-balancer) · `PATCH /load-balancers/{id}` · limits: `service-mutation`
    pub fn update_load_balancer(&self, id: types::LoadBalancerId) -> UpdateLoadBalancer {
        UpdateLoadBalancer {
            call: self.core.call(&UpdateLoadBalancer::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Delete a load balancer.
    ///
    /// Deletes a load balancer together with its destinations, for good. What the destinations lead to is not touched.
    /// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/update-load-balancer) · `DELETE /load-balancers/{id}` · limits: `service-mutation`
    pub fn delete_load_balancer(&self, id: types::LoadBalancerId) -> DeleteLoadBalancer {
        let call = self.core.call(&DeleteLoadBalancer::OPERATION, &[&id]);
        DeleteLoadBalancer { call }
    }
    /// List destinations.
    ///
    /// Lists what a load balancer sends requests to, a page at a time. Destinations that are switched off are listed too.
    /// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/list-load-balancer-destinations) · `GET /load-balancers/{id}/destinations` · limits: `read`
    pub fn list_load_balancer_destinations(
        &self,
        id: types::LoadBalancerId,
    ) -> ListLoadBalancerDestinations {
        ListLoadBalancerDestinations {
            call: self.core.call(&ListLoadBalancerDestinations::OPERATION, &[&id]),
            limit: None,
            offset: None,
        }
    }
    /// Create a destination.
    ///
    /// Adds a service of the company, or a URL outside of it, to what a load balancer sends requests to. The destination is switched on, so that it gets its share at once. A load balancer has 20 destinations at most.
    /// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/create-load-balancer-destination) · `POST /load-balancers/{id}/destinations` · limits: `general-write`, `creation`
    pub fn create_load_balancer_destination(
        &self,
        id: types::LoadBalancerId,
    ) -> CreateLoadBalancerDestination {
        CreateLoadBalancerDestination {
            call: self.core.call(&CreateLoadBalancerDestination::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Delete a destination.
    ///
    /// Takes a destination out of a load balancer for good. It gets no more requests from there.
    /// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/delete-load-balancer-destination) · `DELETE /load-balancers/{id}/destinations/{destination_id}` · limits: `service-mutation`
    pub fn delete_load_balancer_destination(
        &self,
        id: types::LoadBalancerId,
        destination_id: types::LoadBalancerDestinationId,
    ) -> DeleteLoadBalancerDestination {
        let call = self
            .core
            .call(&DeleteLoadBalancerDestination::OPERATION, &[&id, &destination_id]);
        DeleteLoadBalancerDestination {
            call,
        }
    }
    /// Switch a destination on or off.
    ///
    /// Switches a destination off if it is on, and on if it is off. While it is off, it gets no requests.
    /// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/toggle-load-balancer-destination) · `POST /load-balancers/{id}/destinations/{destination_id}/toggle` · limits: `general-write`
    pub fn toggle_load_balancer_destination(
        &self,
        id: types::LoadBalancerId,
        destination_id: types::LoadBalancerDestinationId,
    ) -> ToggleLoadBalancerDestination {
        let call = self
            .core
            .call(&ToggleLoadBalancerDestination::OPERATION, &[&id, &destination_id]);
        ToggleLoadBalancerDestination {
            call,
        }
    }
}
/// The request of [`Client::list_load_balancers`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListLoadBalancers {
    call: Call,
    limit: Option<u8>,
    offset: Option<u16>,
}
impl ListLoadBalancers {
    const OPERATION: Operation = Operation {
        path: "/load-balancers",
        parameters: &[
            ("limit", Rules::integer(1, 100)),
            ("offset", Rules::integer(0, 10000)),
        ],
        limits: &["read"],
        ..Operation::of("listLoadBalancers")
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
    pub async fn send(self) -> Result<ResponseValue<types::LoadBalancerPage>> {
        let Self { call, limit, offset } = self;
        let call = call.parameter("limit", &limit).parameter("offset", &offset);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        call.send::<Json<types::LoadBalancerPage>, Json<types::ErrorBody>>(request).await
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
impl Paged for ListLoadBalancers {
    type Page = types::LoadBalancerPage;
    type Item = types::LoadBalancer;
    type Failure = types::ErrorBody;
    const OPERATION: &'static Operation = &Self::OPERATION;
    fn position(&mut self) -> &mut impl PagePosition {
        &mut self.offset
    }
    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }
    fn next(page: &types::LoadBalancerPage) -> Next {
        Next::offset(page.data.len(), page.total, 10000).at(page.offset).of(page.limit)
    }
    fn items(page: types::LoadBalancerPage) -> Vec<types::LoadBalancer> {
        page.data
    }
}
/// The request of [`Client::create_load_balancer`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateLoadBalancer {
    call: Call,
    body: Body,
}
impl CreateLoadBalancer {
    const OPERATION: Operation = Operation {
        path: "/load-balancers",
        body: Some(Rules::of::<types::CreateLoadBalancerRequest>()),
        limits: &["service-creation", "creation"],
        ..Operation::of("createLoadBalancer")
    };
    /// Name that people see: 2 to 64 characters, such as `My Load Balancer`.
    pub fn display_name(mut self, display_name: impl Into<String>) -> Self {
        self.body.set("display_name", display_name.into());
        self
    }
    /// How it chooses among its destinations: default of the server: `DEFAULT`.
    pub fn type_(mut self, type_: types::LoadBalancerType) -> Self {
        self.body.set("type", type_);
        self
    }
    /// Project to put it in; without one, it is in none.
    pub fn project_id(mut self, project_id: types::ProjectId) -> Self {
        self.body.set("project_id", project_id);
        self
    }
    /// Sends `null` for `project_id`.
    pub fn project_id_null(mut self) -> Self {
        self.body.set_null("project_id");
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::CreateLoadBalancerRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::LoadBalancer>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::LoadBalancer>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_load_balancer`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetLoadBalancer {
    call: Call,
}
impl GetLoadBalancer {
    const OPERATION: Operation = Operation {
        path: "/load-balancers/{id}",
        parameters: &[("id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("getLoadBalancer")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::LoadBalancer>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<Json<types::LoadBalancer>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::update_load_balancer`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateLoadBalancer {
    call: Call,
    body: Body,
}
impl UpdateLoadBalancer {
    const OPERATION: Operation = Operation {
        path: "/load-balancers/{id}",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::UpdateLoadBalancerRequest>()),
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("updateLoadBalancer")
    };
    /// Name that people see: 2 to 64 characters, such as `My Load Balancer`.
    pub fn display_name(mut self, display_name: impl Into<String>) -> Self {
        self.body.set("display_name", display_name.into());
        self
    }
    /// How a load balancer chooses among its destinations.
    pub fn type_(mut self, type_: types::LoadBalancerType) -> Self {
        self.body.set("type", type_);
        self
    }
    /// Project to move it to. With null, it leaves the one that it is in.
    pub fn project_id(mut self, project_id: types::ProjectId) -> Self {
        self.body.set("project_id", project_id);
        self
    }
    /// Sends `null` for `project_id`.
    pub fn project_id_null(mut self) -> Self {
        self.body.set_null("project_id");
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::UpdateLoadBalancerRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::LoadBalancer>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().patch(url).json(&body).build()?;
        call.send::<Json<types::LoadBalancer>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::delete_load_balancer`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteLoadBalancer {
    call: Call,
}
impl DeleteLoadBalancer {
    const OPERATION: Operation = Operation {
        path: "/load-balancers/{id}",
        parameters: &[("id", Rules::Id)],
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("deleteLoadBalancer")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<()>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Empty, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::list_load_balancer_destinations`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListLoadBalancerDestinations {
    call: Call,
    limit: Option<u8>,
    offset: Option<u16>,
}
impl ListLoadBalancerDestinations {
    const OPERATION: Operation = Operation {
        path: "/load-balancers/{id}/destinations",
        parameters: &[
            ("id", Rules::Id),
            ("limit", Rules::integer(1, 100)),
            ("offset", Rules::integer(0, 10000)),
        ],
        limits: &["read"],
        ..Operation::of("listLoadBalancerDestinations")
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
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::LoadBalancerDestinationPage>> {
        let Self { call, limit, offset } = self;
        let call = call.parameter("limit", &limit).parameter("offset", &offset);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        call.send::<
                Json<types::LoadBalancerDestinationPage>,
                Json<types::ErrorBody>,
            >(request)
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
impl Paged for ListLoadBalancerDestinations {
    type Page = types::LoadBalancerDestinationPage;
    type Item = types::LoadBalancerDestination;
    type Failure = types::ErrorBody;
    const OPERATION: &'static Operation = &Self::OPERATION;
    fn position(&mut self) -> &mut impl PagePosition {
        &mut self.offset
    }
    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }
    fn next(page: &types::LoadBalancerDestinationPage) -> Next {
        Next::offset(page.data.len(), page.total, 10000).at(page.offset).of(page.limit)
    }
    fn items(
        page: types::LoadBalancerDestinationPage,
    ) -> Vec<types::LoadBalancerDestination> {
        page.data
    }
}
/// The request of [`Client::create_load_balancer_destination`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateLoadBalancerDestination {
    call: Call,
    body: Body,
}
impl CreateLoadBalancerDestination {
    const OPERATION: Operation = Operation {
        path: "/load-balancers/{id}/destinations",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::CreateLoadBalancerDestinationRequest>()),
        limits: &["general-write", "creation"],
        ..Operation::of("createLoadBalancerDestination")
    };
    /// What a destination is.
    pub fn service_type(mut self, service_type: types::DestinationServiceType) -> Self {
        self.body.set("service_type", service_type);
        self
    }
    /// The service, of the kind that `service_type` says. Required, but for `EXTERNAL`, which has none. At least 1 character, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub fn service_id(mut self, service_id: impl Into<String>) -> Self {
        self.body.set("service_id", service_id.into());
        self
    }
    /// Its share of the requests in relation to the weights of the others: 0 to 10000, such as `100`.
    pub fn weight(mut self, weight: u16) -> Self {
        self.body.set("weight", weight);
        self
    }
    /// The URL. Required for `EXTERNAL`. Example: `https://example.com`.
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.body.set("url", url.into());
        self
    }
    /// Where it is, in degrees north of the equator, for routing by location: -90 to 90, such as `37.7749`.
    pub fn latitude(mut self, latitude: f64) -> Self {
        self.body.set("latitude", latitude);
        self
    }
    /// Where it is, in degrees east of Greenwich, for routing by location: -180 to 180, such as `-122.4194`.
    pub fn longitude(mut self, longitude: f64) -> Self {
        self.body.set("longitude", longitude);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::CreateLoadBalancerDestinationRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::LoadBalancerDestination>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<
                Json<types::LoadBalancerDestination>,
                Json<types::ErrorBody>,
            >(request)
            .await
    }
}
/// The request of [`Client::delete_load_balancer_destination`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteLoadBalancerDestination {
    call: Call,
}
impl DeleteLoadBalancerDestination {
    const OPERATION: Operation = Operation {
        path: "/load-balancers/{id}/destinations/{destination_id}",
        parameters: &[("id", Rules::Id), ("destination_id", Rules::Id)],
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("deleteLoadBalancerDestination")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<()>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Empty, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::toggle_load_balancer_destination`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ToggleLoadBalancerDestination {
    call: Call,
}
impl ToggleLoadBalancerDestination {
    const OPERATION: Operation = Operation {
        path: "/load-balancers/{id}/destinations/{destination_id}/toggle",
        parameters: &[("id", Rules::Id), ("destination_id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("toggleLoadBalancerDestination")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
