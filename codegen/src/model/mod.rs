//! Fourth stage: what the generated code says, as plain data: no JSON in it, and no Rust as text.
//!
//! The data stands in the files beside this one, and is named here without their names; what reads a checked document to
//! make it stands beneath `build`.

mod api;
mod build;
mod limits;
mod list;
mod operation;
mod rules;
mod types;
mod wait;
mod websocket;

pub use api::{Api, ErrorFields, Module, Scope};
pub use limits::{Limit, LimitScope, LimitSet};
pub use list::{PageField, Pagination, PaginationStyle};
pub use operation::{
    Answer, Authentication, BodyFormat, Content, Operation, Outcome, Parameter, Place, RequestBody,
    Status,
};
pub use rules::{Bound, Rules, TextRules};
pub use types::{
    Constant, Direction, EnumCase, Field, Integer, Presence, Rest, Shape, Struct, Type, TypeKind,
    TypeRef, Union, UnionCase,
};
pub use wait::{Found, StatusField, Waiter};
pub use websocket::{CloseCode, WebSocket};

use crate::check::Checked;
use crate::diagnostic::Report;

/// Reads a checked document.
///
/// # Errors
///
/// When the document uses what generated code cannot say, or names collide.
pub fn model(checked: &Checked) -> Result<Api, Report> {
    let document = checked.document();
    build::api(document).map_err(|findings| Report::new(document.sources().clone(), findings))
}
