// @generated from spec/sevalla/users.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, Result, types};
use crate::runtime::{Call, Json, Operation, ResponseValue};
/// # users
///
/// Members of the company. Feature `sevalla-users`.
impl Client {
    /// List the company's users.
    ///
    /// Lists everybody who belongs to the company of the API key, all at once.
    /// [Reference page](https://api-docs.sevalla.com/v3/users/list-company-users) · `GET /users` · limits: `read`
    pub fn list_users(&self) -> ListUsers {
        let call = self.core.call(&ListUsers::OPERATION, &[]);
        ListUsers { call }
    }
}
/// The request of [`Client::list_users`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListUsers {
    call: Call,
}
impl ListUsers {
    const OPERATION: Operation = Operation {
        path: "/users",
        limits: &["read"],
        ..Operation::of("listUsers")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::UserList>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call.send::<Json<types::UserList>, Json<types::ErrorBody>>(request).await
    }
}
