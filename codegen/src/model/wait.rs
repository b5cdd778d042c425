//! Waiting for what is ready only after it was answered.

use super::types::TypeRef;

/// How to wait until a resource is ready.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiter {
    /// Name of the client's method.
    pub method_name: String,
    /// Name of the type that knows how to watch, in `UpperCamelCase`.
    pub type_name: String,
    /// operationId of the operation that reads the state. It needs nothing but the parameters of its path, which become
    /// arguments of the method.
    pub reader: String,
    /// Where the resource is in what the reader answers.
    pub found: Found,
    /// Type of the resource, a struct.
    pub resource: TypeRef,
    /// The fields that lead to the state, an enum or text. As long as there is none, the resource is on its way.
    pub status: Vec<StatusField>,
    /// States in which the waiting is over, as texts of the API.
    pub ready: Vec<String>,
    /// States that never become ready.
    pub failed: Vec<String>,
}

/// A field on the way to the state of a resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusField {
    /// Name in Rust.
    pub identifier: String,
    /// Whether it is always there.
    pub always_there: bool,
}

/// Where a resource is in an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// It is the answer.
    Alone,
    /// In a list that comes in pages.
    InPages {
        /// The argument that is the `id` of the resource: name in Rust and type.
        id: (String, TypeRef),
    },
    /// In a list that comes as a whole.
    InList {
        /// The argument that is the `id` of the resource: name in Rust and type.
        id: (String, TypeRef),
        /// Identifiers of the fields that lead from the answer to the list; none is optional, and there is none where the
        /// answer is the list.
        fields: Vec<String>,
    },
}

impl Found {
    /// The argument that tells the resource from the others of a list.
    #[must_use]
    pub fn id(&self) -> Option<&(String, TypeRef)> {
        match self {
            Self::Alone => None,
            Self::InPages { id } | Self::InList { id, .. } => Some(id),
        }
    }
}
