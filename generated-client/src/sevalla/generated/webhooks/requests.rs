// @generated from spec/sevalla/webhooks.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, Result, types};
use crate::runtime::{
    Body, Call, Items, Json, Next, Operation, PageFuture, PagePosition, Paged, Pages,
    ResponseValue, Rules,
};
/// # webhooks
///
/// Webhooks and their deliveries. Feature `sevalla-webhooks`.
impl Client {
    /// List webhooks.
    ///
    /// Lists the webhooks of the company, a page at a time, with their secrets. There are ten at most.
    /// [Reference page](https://api-docs.sevalla.com/v3/webhooks/list-webhooks) · `GET /webhooks` · limits: `read`
    pub fn list_webhooks(&self) -> ListWebhooks {
        ListWebhooks {
            call: self.core.call(&ListWebhooks::OPERATION, &[]),
            limit: None,
            offset: None,
        }
    }
    /// Create a webhook.
    ///
    /// Makes a webhook, which is told of events from now on. Its secret is made by the platform and comes with every delivery, so that the receiver can tell who sends. A company has ten webhooks at most.
    /// [Reference page](https://api-docs.sevalla.com/v3/webhooks/create-webhook) · `POST /webhooks` · limits: `general-write`, `creation`
    pub fn create_webhook(&self) -> CreateWebhook {
        CreateWebhook {
            call: self.core.call(&CreateWebhook::OPERATION, &[]),
            body: Body::new(),
        }
    }
    /// Read a webhook.
    ///
    /// Reads one webhook with its events, its endpoint and its secret.
    /// [Reference page](https://api-docs.sevalla.com/v3/webhooks/list-webhooks) · `GET /webhooks/{id}` · limits: `read`
    pub fn get_webhook(&self, id: types::WebhookId) -> GetWebhook {
        let call = self.core.call(&GetWebhook::OPERATION, &[&id]);
        GetWebhook { call }
    }
    /// Change a webhook.
    ///
    /// Changes the events, the endpoint or the description of a webhook, from the next event on. What the request leaves out stays as it is.
    /// [Reference page](https://api-docs.sevalla.com/v3/webhooks/create-webhook) · `PATCH /webhooks/{id}` · limits: `general-write`
    pub fn update_webhook(&self, id: types::WebhookId) -> UpdateWebhook {
        UpdateWebhook {
            call: self.core.call(&UpdateWebhook::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Delete a webhook.
    ///
    /// Removes a webhook for good. It is told of nothing from then on.
    /// [Reference page](https://api-docs.sevalla.com/v3/webhooks/toggle-webhook) · `DELETE /webhooks/{id}` · limits: `general-write`
    pub fn delete_webhook(&self, id: types::WebhookId) -> DeleteWebhook {
        let call = self.core.call(&DeleteWebhook::OPERATION, &[&id]);
        DeleteWebhook { call }
    }
    /// List deliveries.
    ///
    /// Lists what was sent to the endpoint of a webhook and what came back, a page at a time, newest first.
    /// [Reference page](https://api-docs.sevalla.com/v3/webhooks/list-webhook-event-deliveries) · `GET /webhooks/{id}/deliveries` · limits: `read`
    pub fn list_webhook_deliveries(
        &self,
        id: types::WebhookId,
    ) -> ListWebhookDeliveries {
        ListWebhookDeliveries {
            call: self.core.call(&ListWebhookDeliveries::OPERATION, &[&id]),
            limit: None,
            offset: None,
        }
    }
    /// Read a delivery.
    ///
    /// Reads one delivery, with what was sent, what the endpoint answered and how long that took.
    /// [Reference page](https://api-docs.sevalla.com/v3/webhooks/get-webhook-event-delivery) · `GET /webhooks/{id}/deliveries/{delivery_id}` · limits: `read`
    pub fn get_webhook_delivery(
        &self,
        id: types::WebhookId,
        delivery_id: types::WebhookDeliveryId,
    ) -> GetWebhookDelivery {
        let call = self.core.call(&GetWebhookDelivery::OPERATION, &[&id, &delivery_id]);
        GetWebhookDelivery { call }
    }
    /// Give a webhook a new secret.
    ///
    /// Makes a new secret for a webhook. The one that it replaces may go on counting for up to a day, so that receivers have time to learn the new one; unless that is asked for, it is void at once.
    /// [Reference page](https://api-docs.sevalla.com/v3/webhooks/toggle-webhook) · `POST /webhooks/{id}/roll-secret` · limits: `general-write`
    pub fn roll_webhook_secret(&self, id: types::WebhookId) -> RollWebhookSecret {
        RollWebhookSecret {
            call: self.core.call(&RollWebhookSecret::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Switch a webhook on or off.
    ///
    /// Turns a webhook off if it is on, so that it is told of nothing, and on if it is off.
    /// [Reference page](https://api-docs.sevalla.com/v3/webhooks/toggle-webhook) · `POST /webhooks/{id}/toggle` · limits: `general-write`
    pub fn toggle_webhook(&self, id: types::WebhookId) -> ToggleWebhook {
        let call = self.core.call(&ToggleWebhook::OPERATION, &[&id]);
        ToggleWebhook { call }
    }
}
/// The request of [`Client::list_webhooks`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListWebhooks {
    call: Call,
    limit: Option<u8>,
    offset: Option<u16>,
}
impl ListWebhooks {
    const OPERATION: Operation = Operation {
        path: "/webhooks",
        parameters: &[
            ("limit", Rules::integer(1, 100)),
            ("offset", Rules::integer(0, 10000)),
        ],
        limits: &["read"],
        ..Operation::of("listWebhooks")
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
    pub async fn send(self) -> Result<ResponseValue<types::WebhookPage>> {
        let Self { call, limit, offset } = self;
        let call = call.parameter("limit", &limit).parameter("offset", &offset);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        call.send::<Json<types::WebhookPage>, Json<types::ErrorBody>>(request).await
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
impl Paged for ListWebhooks {
    type Page = types::WebhookPage;
    type Item = types::Webhook;
    type Failure = types::ErrorBody;
    const OPERATION: &'static Operation = &Self::OPERATION;
    fn position(&mut self) -> &mut impl PagePosition {
        &mut self.offset
    }
    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }
    fn next(page: &types::WebhookPage) -> Next {
        Next::offset(page.data.len(), page.total, 10000).at(page.offset).of(page.limit)
    }
    fn items(page: types::WebhookPage) -> Vec<types::Webhook> {
        page.data
    }
}
/// The request of [`Client::create_webhook`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateWebhook {
    call: Call,
    body: Body,
}
impl CreateWebhook {
    const OPERATION: Operation = Operation {
        path: "/webhooks",
        body: Some(Rules::of::<types::CreateWebhookRequest>()),
        limits: &["general-write", "creation"],
        ..Operation::of("createWebhook")
    };
    /// The events that it is told of: at least 1 item, such as `["APP_DEPLOY","APP_CREATE"]`.
    pub fn allowed_events(
        mut self,
        allowed_events: impl IntoIterator<Item = types::WebhookEvent>,
    ) -> Self {
        self.body.set("allowed_events", allowed_events.into_iter().collect::<Vec<_>>());
        self
    }
    /// Address to send events to, with http or https. What it leads to has to be public: private, loopback and link-local networks are refused. Example: `https://example.com/webhooks`.
    pub fn endpoint(mut self, endpoint: impl Into<String>) -> Self {
        self.body.set("endpoint", endpoint.into());
        self
    }
    /// A note for people: at most 255 characters, such as `Production deploy notifications`.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.body.set("description", description.into());
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::CreateWebhookRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Webhook>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::Webhook>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_webhook`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetWebhook {
    call: Call,
}
impl GetWebhook {
    const OPERATION: Operation = Operation {
        path: "/webhooks/{id}",
        parameters: &[("id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("getWebhook")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Webhook>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call.send::<Json<types::Webhook>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::update_webhook`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateWebhook {
    call: Call,
    body: Body,
}
impl UpdateWebhook {
    const OPERATION: Operation = Operation {
        path: "/webhooks/{id}",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::UpdateWebhookRequest>()),
        limits: &["general-write"],
        ..Operation::of("updateWebhook")
    };
    /// The events that it is told of, all of them. They replace the ones that it has. At least 1 item, such as `["APP_DEPLOY","APP_CREATE"]`.
    pub fn allowed_events(
        mut self,
        allowed_events: impl IntoIterator<Item = types::WebhookEvent>,
    ) -> Self {
        self.body.set("allowed_events", allowed_events.into_iter().collect::<Vec<_>>());
        self
    }
    /// Another address to send events to, which has to be public, such as `https://example.com/webhooks`.
    pub fn endpoint(mut self, endpoint: impl Into<String>) -> Self {
        self.body.set("endpoint", endpoint.into());
        self
    }
    /// A note for people. Null removes it. At most 255 characters, such as `Production deploy notifications`.
    pub fn description(mut self, description: impl Into<String>) -> Self {
        self.body.set("description", description.into());
        self
    }
    /// Sends `null` for `description`.
    pub fn description_null(mut self) -> Self {
        self.body.set_null("description");
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::UpdateWebhookRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Webhook>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().patch(url).json(&body).build()?;
        call.send::<Json<types::Webhook>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::delete_webhook`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteWebhook {
    call: Call,
}
impl DeleteWebhook {
    const OPERATION: Operation = Operation {
        path: "/webhooks/{id}",
        parameters: &[("id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("deleteWebhook")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::list_webhook_deliveries`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListWebhookDeliveries {
    call: Call,
    limit: Option<u8>,
    offset: Option<u16>,
}
impl ListWebhookDeliveries {
    const OPERATION: Operation = Operation {
        path: "/webhooks/{id}/deliveries",
        parameters: &[
            ("id", Rules::Id),
            ("limit", Rules::integer(1, 100)),
            ("offset", Rules::integer(0, 10000)),
        ],
        limits: &["read"],
        ..Operation::of("listWebhookDeliveries")
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
    pub async fn send(self) -> Result<ResponseValue<types::WebhookDeliveryPage>> {
        let Self { call, limit, offset } = self;
        let call = call.parameter("limit", &limit).parameter("offset", &offset);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        call.send::<Json<types::WebhookDeliveryPage>, Json<types::ErrorBody>>(request)
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
impl Paged for ListWebhookDeliveries {
    type Page = types::WebhookDeliveryPage;
    type Item = types::WebhookDelivery;
    type Failure = types::ErrorBody;
    const OPERATION: &'static Operation = &Self::OPERATION;
    fn position(&mut self) -> &mut impl PagePosition {
        &mut self.offset
    }
    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }
    fn next(page: &types::WebhookDeliveryPage) -> Next {
        Next::offset(page.data.len(), page.total, 10000).at(page.offset).of(page.limit)
    }
    fn items(page: types::WebhookDeliveryPage) -> Vec<types::WebhookDelivery> {
        page.data
    }
}
/// The request of [`Client::get_webhook_delivery`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetWebhookDelivery {
    call: Call,
}
impl GetWebhookDelivery {
    const OPERATION: Operation = Operation {
        path: "/webhooks/{id}/deliveries/{delivery_id}",
        parameters: &[("id", Rules::Id), ("delivery_id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("getWebhookDelivery")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::WebhookDelivery>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<Json<types::WebhookDelivery>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::roll_webhook_secret`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RollWebhookSecret {
    call: Call,
    body: Body,
}
impl RollWebhookSecret {
    const OPERATION: Operation = Operation {
        path: "/webhooks/{id}/roll-secret",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::RollWebhookSecretRequest>()),
        limits: &["general-write"],
        ..Operation::of("rollWebhookSecret")
    };
    /// Number of hours that it goes on counting. With 0 it is void at once. 0 to 24, default of the server: `0`, such as `6`.
    pub fn expire_in_hours(mut self, expire_in_hours: u8) -> Self {
        self.body.set("expire_in_hours", expire_in_hours);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::RollWebhookSecretRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Webhook>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::Webhook>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::toggle_webhook`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ToggleWebhook {
    call: Call,
}
impl ToggleWebhook {
    const OPERATION: Operation = Operation {
        path: "/webhooks/{id}/toggle",
        parameters: &[("id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("toggleWebhook")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Webhook>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call.send::<Json<types::Webhook>, Json<types::ErrorBody>>(request).await
    }
}
