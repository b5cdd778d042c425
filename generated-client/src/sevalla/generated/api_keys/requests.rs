// @generated from spec/sevalla/api-keys.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, Result, types};
use crate::values;
use crate::runtime::{
    Body, Call, Items, Json, Next, Operation, PageFuture, PagePosition, Paged, Pages,
    ResponseValue, Rules,
};
/// # api-keys
///
/// API keys, the one in use among them. Feature `sevalla-api-keys`.
impl Client {
    /// List API keys.
    ///
    /// Lists the API keys of the company, a page at a time, newest first. Their tokens are masked.
    /// [Reference page](https://api-docs.sevalla.com/v3/api-keys/list-api-keys) · `GET /api-keys` · limits: `read`
    pub fn list_api_keys(&self) -> ListApiKeys {
        ListApiKeys {
            call: self.core.call(&ListApiKeys::OPERATION, &[]),
            limit: None,
            offset: None,
        }
    }
    /// Create an API key.
    ///
    /// Makes an API key that has roles, single permissions, or both; it needs one of them at least. The answer is the only one that ever has the whole token: keep it in a safe place.
    /// [Reference page](https://api-docs.sevalla.com/v3/api-keys/create-api-key) · `POST /api-keys` · limits: `general-write`, `creation`
    pub fn create_api_key(&self) -> CreateApiKey {
        CreateApiKey {
            call: self.core.call(&CreateApiKey::OPERATION, &[]),
            body: Body::new(),
        }
    }
    /// Read the API key in use.
    ///
    /// Describes the key that authenticates this very request, together with all that it may do. Any valid key may ask, whatever its permissions. Not verified: The vendor's document does not have this operation, and its page describes the fields without naming them; the names are those of the other key operations.
    /// [Reference page](https://api-docs.sevalla.com/v3/api-keys/get-current-api-key) · `GET /api-keys/me` · limits: `read`
    pub fn get_current_api_key(&self) -> GetCurrentApiKey {
        let call = self.core.call(&GetCurrentApiKey::OPERATION, &[]);
        GetCurrentApiKey { call }
    }
    /// Check the API key in use.
    ///
    /// Tells whether the key that is sent can be used, whose it is and when it expires. A key that cannot be used gets an error. Not verified: The vendor's document says that the operation needs no key, and it is about the key that is sent: it is assumed to stand in the same header as everywhere.
    /// [Reference page](https://api-docs.sevalla.com/v3/api-keys/validate-api-key) · `GET /api-keys/validate` · limits: `read`
    pub fn validate_api_key(&self) -> ValidateApiKey {
        let call = self.core.call(&ValidateApiKey::OPERATION, &[]);
        ValidateApiKey { call }
    }
    /// Read an API key.
    ///
    /// Reads one API key with its roles and its permissions. Its token is masked.
    /// [Reference page](https://api-docs.sevalla.com/v3/api-keys/get-api-key) · `GET /api-keys/{id}` · limits: `read`
    pub fn get_api_key(&self, id: types::ApiKeyId) -> GetApiKey {
        let call = self.core.call(&GetApiKey::OPERATION, &[&id]);
        GetApiKey { call }
    }
    /// Change an API key.
    ///
    /// Changes the name, the roles or the permissions of an API key. Roles that are sent replace all that it has, and so do permissions. When it expires cannot be changed, and no key can change itself. Not verified: The page promises no more than a message, while the vendor's document has the whole key in the answer.
    /// [Reference page](https://api-docs.sevalla.com/v3/api-keys/update-api-key) · `PATCH /api-keys/{id}` · limits: `general-write`
    pub fn update_api_key(&self, id: types::ApiKeyId) -> UpdateApiKey {
        UpdateApiKey {
            call: self.core.call(&UpdateApiKey::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Delete an API key.
    ///
    /// Removes an API key for good. Its token is refused from now on. No key can delete itself.
    /// [Reference page](https://api-docs.sevalla.com/v3/api-keys/delete-api-key) · `DELETE /api-keys/{id}` · limits: `general-write`
    pub fn delete_api_key(&self, id: types::ApiKeyId) -> DeleteApiKey {
        let call = self.core.call(&DeleteApiKey::OPERATION, &[&id]);
        DeleteApiKey { call }
    }
    /// Give an API key a new token.
    ///
    /// Makes a new token for an API key, which the answer has and no later one. The one that it replaces may go on working for up to a week; unless that is asked for, it is void at once. No key can rotate itself.
    /// [Reference page](https://api-docs.sevalla.com/v3/api-keys/rotate-api-key) · `POST /api-keys/{id}/rotate` · limits: `general-write`
    pub fn rotate_api_key(&self, id: types::ApiKeyId) -> RotateApiKey {
        RotateApiKey {
            call: self.core.call(&RotateApiKey::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Switch an API key on or off.
    ///
    /// Turns an API key off if it is on, so that its token is refused, and on if it is off. No key can switch itself.
    /// [Reference page](https://api-docs.sevalla.com/v3/api-keys/toggle-api-key) · `POST /api-keys/{id}/toggle` · limits: `general-write`
    pub fn toggle_api_key(&self, id: types::ApiKeyId) -> ToggleApiKey {
        let call = self.core.call(&ToggleApiKey::OPERATION, &[&id]);
        ToggleApiKey { call }
    }
}
/// The request of [`Client::list_api_keys`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListApiKeys {
    call: Call,
    limit: Option<u8>,
    offset: Option<u16>,
}
impl ListApiKeys {
    const OPERATION: Operation = Operation {
        path: "/api-keys",
        parameters: &[
            ("limit", Rules::integer(1, 100)),
            ("offset", Rules::integer(0, 10000)),
        ],
        limits: &["read"],
        ..Operation::of("listApiKeys")
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
    pub async fn send(self) -> Result<ResponseValue<types::ApiKeyPage>> {
        let Self { call, limit, offset } = self;
        let call = call.parameter("limit", &limit).parameter("offset", &offset);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        call.send::<Json<types::ApiKeyPage>, Json<types::ErrorBody>>(request).await
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
impl Paged for ListApiKeys {
    type Page = types::ApiKeyPage;
    type Item = types::ApiKey;
    type Failure = types::ErrorBody;
    const OPERATION: &'static Operation = &Self::OPERATION;
    fn position(&mut self) -> &mut impl PagePosition {
        &mut self.offset
    }
    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }
    fn next(page: &types::ApiKeyPage) -> Next {
        Next::offset(page.data.len(), page.total, 10000).at(page.offset).of(page.limit)
    }
    fn items(page: types::ApiKeyPage) -> Vec<types::ApiKey> {
        page.data
    }
}
/// The request of [`Client::create_api_key`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateApiKey {
    call: Call,
    body: Body,
}
impl CreateApiKey {
    const OPERATION: Operation = Operation {
        path: "/api-keys",
        body: Some(Rules::of::<types::CreateApiKeyRequest>()),
        limits: &["general-write", "creation"],
        ..Operation::of("createApiKey")
    };
    /// Name that people see: 1 to 255 characters, such as `My API Key`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.body.set("name", name.into());
        self
    }
    /// Roles to give to the key.
    pub fn role_ids(
        mut self,
        role_ids: impl IntoIterator<Item = types::ApiKeyRoleId>,
    ) -> Self {
        self.body.set("role_ids", role_ids.into_iter().collect::<Vec<_>>());
        self
    }
    /// Permissions to give to the key one by one.
    pub fn capabilities(
        mut self,
        capabilities: impl IntoIterator<Item = types::NewApiKeyCapability>,
    ) -> Self {
        self.body.set("capabilities", capabilities.into_iter().collect::<Vec<_>>());
        self
    }
    /// When the key stops working. Without it, the key does not expire. Example: `2025-12-31T23:59:59Z`.
    pub fn expired_at(mut self, expired_at: values::Timestamp) -> Self {
        self.body.set("expired_at", expired_at);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::CreateApiKeyRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::CreatedApiKey>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::CreatedApiKey>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_current_api_key`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetCurrentApiKey {
    call: Call,
}
impl GetCurrentApiKey {
    const OPERATION: Operation = Operation {
        path: "/api-keys/me",
        limits: &["read"],
        ..Operation::of("getCurrentApiKey")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::CurrentApiKey>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<Json<types::CurrentApiKey>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::validate_api_key`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ValidateApiKey {
    call: Call,
}
impl ValidateApiKey {
    const OPERATION: Operation = Operation {
        path: "/api-keys/validate",
        limits: &["read"],
        ..Operation::of("validateApiKey")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::ApiKeyValidation>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<Json<types::ApiKeyValidation>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::get_api_key`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetApiKey {
    call: Call,
}
impl GetApiKey {
    const OPERATION: Operation = Operation {
        path: "/api-keys/{id}",
        parameters: &[("id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("getApiKey")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::ApiKey>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call.send::<Json<types::ApiKey>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::update_api_key`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateApiKey {
    call: Call,
    body: Body,
}
impl UpdateApiKey {
    const OPERATION: Operation = Operation {
        path: "/api-keys/{id}",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::UpdateApiKeyRequest>()),
        limits: &["general-write"],
        ..Operation::of("updateApiKey")
    };
    /// New name for people to see: 1 to 255 characters, such as `Updated Key Name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.body.set("name", name.into());
        self
    }
    /// The roles that the key is to have, all of them.
    pub fn role_ids(
        mut self,
        role_ids: impl IntoIterator<Item = types::ApiKeyRoleId>,
    ) -> Self {
        self.body.set("role_ids", role_ids.into_iter().collect::<Vec<_>>());
        self
    }
    /// The single permissions that the key is to have, all of them.
    pub fn capabilities(
        mut self,
        capabilities: impl IntoIterator<Item = types::NewApiKeyCapability>,
    ) -> Self {
        self.body.set("capabilities", capabilities.into_iter().collect::<Vec<_>>());
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::UpdateApiKeyRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::ApiKey>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().patch(url).json(&body).build()?;
        call.send::<Json<types::ApiKey>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::delete_api_key`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteApiKey {
    call: Call,
}
impl DeleteApiKey {
    const OPERATION: Operation = Operation {
        path: "/api-keys/{id}",
        parameters: &[("id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("deleteApiKey")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::rotate_api_key`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RotateApiKey {
    call: Call,
    body: Body,
}
impl RotateApiKey {
    const OPERATION: Operation = Operation {
        path: "/api-keys/{id}/rotate",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::RotateApiKeyRequest>()),
        limits: &["general-write"],
        ..Operation::of("rotateApiKey")
    };
    /// Number of hours that it goes on working. With 0 it is void at once. 0 to 168, default of the server: `0`, such as `24`.
    pub fn old_token_ttl_hours(mut self, old_token_ttl_hours: u8) -> Self {
        self.body.set("old_token_ttl_hours", old_token_ttl_hours);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::RotateApiKeyRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::RotatedApiKey>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::RotatedApiKey>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::toggle_api_key`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ToggleApiKey {
    call: Call,
}
impl ToggleApiKey {
    const OPERATION: Operation = Operation {
        path: "/api-keys/{id}/toggle",
        parameters: &[("id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("toggleApiKey")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::ToggledApiKey>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call
            .send::<Json<types::ToggledApiKey>, Json<types::ErrorBody>>(request)
            .await
    }
}
