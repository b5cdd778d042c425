// @generated from spec/sevalla/account.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, types};
use crate::{Error, ResponseValue, runtime};
impl Client {
    /// Read the API key in use.
    ///
    /// Describes the key that authenticates this very request, together with all that it may do. Any valid key may ask, whatever its permissions.
    ///
    /// Not verified: The page describes the fields without naming them; the names are those of the other key operations.
    ///
    /// [Reference page](https://api-docs.sevalla.com/v3/api-keys/get-current-api-key)
    ///
    /// `GET /api-keys/me`
    pub fn get_current_api_key(&self) -> GetCurrentApiKey<'_> {
        GetCurrentApiKey { client: self }
    }
}
/// The request of [`Client::get_current_api_key`], to be completed and sent.
#[derive(Debug, Clone)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetCurrentApiKey<'a> {
    client: &'a Client,
}
impl GetCurrentApiKey<'_> {
    const OPERATION: runtime::Operation = runtime::Operation {
        id: "getCurrentApiKey",
        template: "/api-keys/me",
        classes: &[runtime::quota::Class::new("read")],
        repeatable: false,
        streamed: false,
    };
    /// Sends the request.
    ///
    /// # Errors
    /// A value that was missing or refused, a failure on the way, or an answer that is not a success.
    pub async fn send(
        self,
    ) -> Result<ResponseValue<types::CurrentApiKey>, Error<types::Error>> {
        let Self { client } = self;
        let url = runtime::url(&client.baseurl, "/api-keys/me", &[])
            .map_err(|reason| Error::invalid_request("getCurrentApiKey", reason))?;
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
                None,
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
