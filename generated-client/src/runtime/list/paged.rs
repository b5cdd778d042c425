//! What is known of a list: where its pages begin, and what is on them.

use std::pin::Pin;

use crate::runtime::call::operation::Operation;
use crate::runtime::error::Error;
use crate::runtime::response::value::ResponseValue;

/// A request for one page of a list; generated code implements it.
pub trait Paged: Clone + Send + 'static {
    /// What is answered.
    type Page: Send + 'static;
    /// What the list is made of.
    type Item: Send + 'static;
    /// The error body of the operation.
    type Failure: Send + 'static;

    /// The operation that is called for each page.
    fn operation() -> &'static Operation;

    /// Where the page begins.
    fn position(&self) -> Position;

    /// The same request for the page that begins there.
    #[must_use]
    fn at(self, position: Position) -> Self;

    /// Sends the request.
    fn fetch(self) -> PageFuture<Self>;

    /// What a page says of the one behind it.
    fn next(page: &Self::Page) -> Next;

    /// The items of a page.
    fn items(page: Self::Page) -> Vec<Self::Item>;
}

/// A page, or why there is none.
pub(crate) type PageResult<R> =
    Result<ResponseValue<<R as Paged>::Page>, Error<<R as Paged>::Failure>>;

/// A page on its way.
pub type PageFuture<R> = Pin<Box<dyn Future<Output = PageResult<R>> + Send>>;

/// Where a page begins.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Position {
    /// After so many items.
    Offset(i64),
    /// Where the server says; at the beginning, if it said nothing yet.
    Cursor(Option<String>),
}

impl Position {
    /// The number of items before the page, if it can be said by the type of the parameter.
    #[must_use]
    pub fn offset<T: TryFrom<i64>>(&self) -> Option<T> {
        match self {
            Self::Offset(offset) => T::try_from(*offset).ok(),
            Self::Cursor(_) => None,
        }
    }

    /// The server's word for the beginning of the page.
    #[must_use]
    pub fn cursor(self) -> Option<String> {
        match self {
            Self::Offset(_) => None,
            Self::Cursor(cursor) => cursor,
        }
    }
}

/// What a page says of the one behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// By numbers of items.
    Offset {
        /// How many are on the page.
        count: usize,
        /// How many there are in all, as far as the server counts.
        total: i64,
        /// After how many the last page begins that the server serves.
        last_offset: i64,
    },
    /// By a cursor, if there is another page.
    Cursor(Option<String>),
}

impl Next {
    /// The page has this many items, and all pages have so many together.
    #[must_use]
    pub fn offset(count: usize, total: i64, last_offset: i64) -> Self {
        Self::Offset {
            count,
            total,
            last_offset,
        }
    }

    /// There is another page or not, and it begins there.
    #[must_use]
    pub fn cursor(more: bool, cursor: Option<&str>) -> Self {
        Self::Cursor(cursor.filter(|_| more).map(str::to_owned))
    }
}
