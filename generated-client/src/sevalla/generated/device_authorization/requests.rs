// @generated from spec/sevalla/device-authorization.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, Result, types};
use crate::runtime::{
    Authentication, Call, Json, Operation, Progress, Reading, ResponseValue, Rules,
    Waiter, Watched, existing,
};
/// # device-authorization
///
/// Log in on a device that cannot show a browser. Feature `sevalla-device-authorization`.
impl Client {
    /// Start a device login.
    ///
    /// Makes a code for a device that has no API key yet. Show it to the user, who enters it in the dashboard, and wait until it is approved: then the device can fetch a key of its own. A code lasts for 5 minutes, and one IP address has at most 5 that are still good. No API key is needed.
    /// [Reference page](https://api-docs.sevalla.com/v3/device-authorization/create-device-code) · `POST /auth/device-codes` · limits: `general-write`, `creation`
    pub fn create_device_code(&self) -> CreateDeviceCode {
        let call = self.core.call(&CreateDeviceCode::OPERATION, &[]);
        CreateDeviceCode { call }
    }
    /// Waits until what [`create_device_code`](Client::create_device_code) has created is `approved`; see [`Waiter`](crate::Waiter).
    pub fn wait_for_device_code(
        &self,
        code: impl Into<String>,
    ) -> Waiter<WaitForDeviceCode> {
        Waiter::new(WaitForDeviceCode {
            client: self.clone(),
            code: code.into(),
        })
    }
    /// Poll a device login.
    ///
    /// Tells whether the user has approved the code. Ask about every 5 seconds until the status is no longer `pending`. The first answer with the status `approved` holds the token of the new API key, and no later one does: keep it safe. No API key is needed.
    /// [Reference page](https://api-docs.sevalla.com/v3/device-authorization/poll-device-code-status) · `GET /auth/device-codes/{code}` · limits: `read`
    pub fn poll_device_code(&self, code: impl Into<String>) -> PollDeviceCode {
        let code: String = code.into();
        let call = self.core.call(&PollDeviceCode::OPERATION, &[&code]);
        PollDeviceCode { call }
    }
}
/// The request of [`Client::create_device_code`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateDeviceCode {
    call: Call,
}
impl CreateDeviceCode {
    const OPERATION: Operation = Operation {
        path: "/auth/device-codes",
        limits: &["general-write", "creation"],
        authentication: Authentication::None,
        ..Operation::of("createDeviceCode")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::DeviceCode>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call.send::<Json<types::DeviceCode>, Json<types::ErrorBody>>(request).await
    }
}
/// What [`Client::wait_for_device_code`] watches.
#[derive(Clone, Debug)]
pub struct WaitForDeviceCode {
    client: Client,
    code: String,
}
impl Watched for WaitForDeviceCode {
    type Resource = types::DeviceCodeState;
    type Failure = types::ErrorBody;
    const NAME: &'static str = "device code state";
    fn id(&self) -> String {
        self.code.to_string()
    }
    fn read(&self) -> Reading<Self> {
        existing(self.client.poll_device_code(self.code.clone()).send())
    }
    fn progress(resource: &types::DeviceCodeState) -> Progress {
        Progress::of(resource.status.as_str(), &["approved"], &["denied", "expired"])
    }
}
/// The request of [`Client::poll_device_code`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PollDeviceCode {
    call: Call,
}
impl PollDeviceCode {
    const OPERATION: Operation = Operation {
        path: "/auth/device-codes/{code}",
        parameters: &[("code", Rules::text(1, usize::MAX))],
        limits: &["read"],
        authentication: Authentication::None,
        ..Operation::of("pollDeviceCode")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::DeviceCodeState>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<Json<types::DeviceCodeState>, Json<types::ErrorBody>>(request)
            .await
    }
}
