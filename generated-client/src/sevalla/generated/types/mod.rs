// @generated from spec/sevalla/ by `cargo xtask regen`. Do not edit: change the spec and run it again.

mod account;
mod application_networking;
mod common;
pub use self::account::*;
pub use self::application_networking::*;
pub use self::common::*;
/// Builders of the types that requests are made of.
pub mod builder {
    pub use super::application_networking::builder::*;
}
/// Markers that tell identifiers and named texts apart.
pub mod kind {
    pub use super::account::kind::*;
    pub use super::application_networking::kind::*;
    pub use super::common::kind::*;
}
/// What a conversion can fail with.
pub mod error {
    /// Error from a `TryFrom` or `FromStr` implementation.
    pub struct ConversionError(::std::borrow::Cow<'static, str>);
    impl ::std::error::Error for ConversionError {}
    impl ::std::fmt::Display for ConversionError {
        fn fmt(
            &self,
            f: &mut ::std::fmt::Formatter<'_>,
        ) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Display::fmt(&self.0, f)
        }
    }
    impl ::std::fmt::Debug for ConversionError {
        fn fmt(
            &self,
            f: &mut ::std::fmt::Formatter<'_>,
        ) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Debug::fmt(&self.0, f)
        }
    }
    impl From<&'static str> for ConversionError {
        fn from(value: &'static str) -> Self {
            Self(value.into())
        }
    }
    impl From<String> for ConversionError {
        fn from(value: String) -> Self {
            Self(value.into())
        }
    }
}
