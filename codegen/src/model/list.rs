//! Lists that come in pages.

use super::types::TypeRef;

/// How the pages of a list follow each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pagination {
    /// Type of a page, a struct.
    pub page: TypeRef,
    /// Type of an item.
    pub item: TypeRef,
    /// Identifiers of the fields that lead from the page to the list; none is optional.
    pub items: Vec<String>,
    /// How the next page is asked for.
    pub style: PaginationStyle,
    /// Identifier of the optional query parameter that says how many items a page may hold, and its greatest value.
    pub page_size: Option<(String, i128)>,
}

/// How the next page of a list is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaginationStyle {
    /// By the optional query parameter `offset`; the page's `total` is how many items there are in all.
    Offset {
        /// Identifier of the parameter.
        parameter: String,
        /// Its greatest value.
        last_offset: i64,
        /// The page's `offset`: how many items come before it by the server's account.
        answered: Option<PageField>,
        /// The page's `limit`: how many items it may hold by the server's account.
        size: Option<PageField>,
    },
    /// By the optional query parameter `cursor`; the page's `pagination` has the next one in the optional `cursor`, if
    /// `hasNextPage` is true.
    Cursor {
        /// Identifier of the parameter.
        parameter: String,
    },
}

/// An integer that a page has beside its items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageField {
    /// Identifier of the field.
    pub identifier: String,
    /// Whether it is always there, and never null.
    pub required: bool,
}
