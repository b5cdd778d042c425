//! Types as the code that this build script writes calls them.

use codegen::model::TypeRef;

/// The type as text; those of the API are in `types`.
pub(crate) fn of(ty: &TypeRef) -> String {
    match ty {
        TypeRef::Bool => "bool".to_owned(),
        TypeRef::Integer(integer) => format!("{integer:?}").to_lowercase(),
        TypeRef::F32 => "f32".to_owned(),
        TypeRef::F64 => "f64".to_owned(),
        TypeRef::String => "String".to_owned(),
        TypeRef::Secret => "values::Secret".to_owned(),
        TypeRef::Timestamp => "values::Timestamp".to_owned(),
        TypeRef::Uuid => "uuid::Uuid".to_owned(),
        TypeRef::Date => "chrono::NaiveDate".to_owned(),
        TypeRef::IpAddr => "std::net::IpAddr".to_owned(),
        TypeRef::Ipv4Addr => "std::net::Ipv4Addr".to_owned(),
        TypeRef::Ipv6Addr => "std::net::Ipv6Addr".to_owned(),
        TypeRef::Json => "serde_json::Value".to_owned(),
        TypeRef::JsonObject => "serde_json::Map<String, serde_json::Value>".to_owned(),
        TypeRef::Named(name) => format!("types::{name}"),
        TypeRef::List(item) => format!("Vec<{}>", of(item)),
        TypeRef::Map(value) => format!("std::collections::BTreeMap<String, {}>", of(value)),
        TypeRef::Nullable(inner) => format!("Option<{}>", of(inner)),
        TypeRef::Boxed(inner) => of(inner),
    }
}
