//! Waiting for what is ready only after it was answered.

use super::types::TypeRef;

/// How to wait until a resource is ready.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiter {
    /// Name of the client's method.
    pub method_name: String,
    /// Name of the type that knows how to watch, in `UpperCamelCase`.
    pub type_name: String,
    /// operationId of the operation that reads the state; with a pagination, it answers a list of resources. It needs
    /// nothing but the parameters of its path, which become arguments of the method.
    pub reader: String,
    /// The argument that is the `id` of the resource in the list: name in Rust and type. None without a list.
    pub id: Option<(String, TypeRef)>,
    /// Type of the resource, a struct.
    pub resource: TypeRef,
    /// Identifier of the field that holds the state, an enum.
    pub status: String,
    /// States in which the waiting is over, as texts of the API.
    pub ready: Vec<String>,
    /// States that never become ready.
    pub failed: Vec<String>,
}
