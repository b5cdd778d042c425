// @generated from spec/northflank/ by `cargo xtask regen`. Do not edit: change the spec and run it again.

mod services;
pub use self::services::*;
