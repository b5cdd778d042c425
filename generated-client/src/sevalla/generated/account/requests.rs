// @generated from spec/sevalla/account.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, Result, types};
use crate::runtime::{Call, Json, Operation, ResponseValue};
/// # account
///
/// API keys and what else belongs to the company's account. Feature `sevalla-account`.
impl Client {
    /// Read the API key in use.
    ///
    /// Describes the key that authenticates this very request, together with all that it may do. Any valid key may ask, whatever its permissions. Not verified: The vendor's document does not have this operation, and its page describes the fields without naming them; the names are those of the other key operations.
    /// [Reference page](https://api-docs.sevalla.com/v3/api-keys/get-current-api-key) · `GET /api-keys/me` · limits: `read`
    pub fn get_current_api_key(&self) -> GetCurrentApiKey {
        let call = self.core.call(&GetCurrentApiKey::OPERATION, &[]);
        GetCurrentApiKey { call }
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
