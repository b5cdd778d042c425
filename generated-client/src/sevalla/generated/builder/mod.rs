// @generated from spec/sevalla/ by `cargo xtask regen`. Do not edit: change the spec and run it again.

mod account;
mod application_networking;
pub use self::account::*;
pub use self::application_networking::*;
