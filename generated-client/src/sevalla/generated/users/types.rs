// @generated from spec/sevalla/users.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use crate::values;
/// Identifier of a user, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/users/list-company-users)
pub type UserId = values::Id<kind::UserId>;
/// A member of the company.
///
/// [Reference page](https://api-docs.sevalla.com/v3/users/list-company-users)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct User {
    /// Identifier of a user.
    pub id: UserId,
    /// E-mail address that the user logs in with: to match `^(?!\.)(?!.*\.\.)([A-Za-z0-9_'+\-\.]*)[A-Za-z0-9_+-]@([A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$`, such as `user@example.com`.
    pub email: String,
    /// Address of the user's picture, such as `https://avatars.githubusercontent.com/u/12345`.
    pub image: String,
    /// First and last name, such as `John Doe`.
    pub full_name: String,
}
/// All users of the company.
///
/// [Reference page](https://api-docs.sevalla.com/v3/users/list-company-users)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct UserList {
    /// The users.
    pub data: Vec<User>,
}
/// Markers that tell the identifiers above apart.
pub mod kind {
    use crate::values;
    /// Marks [`UserId`](super::UserId).
    pub enum UserId {}
    impl values::IdKind for UserId {
        const NAME: &'static str = "UserId";
    }
}
