//! What is known of a list: where its pages begin, and what is on them.

use std::pin::Pin;

use crate::call::operation::Operation;
use crate::error::Error;
use crate::response::value::ResponseValue;

/// A request for one page of a list, which has the methods `pages` and `stream`.
///
/// Generated code implements it; the types can be named in functions that take any list:
///
/// ```
/// use futures_util::TryStreamExt;
/// use generated_client::{Error, Items, Paged};
///
/// async fn count<R: Paged>(items: Items<R>) -> Result<usize, Error<R::Failure>> {
///     items.try_fold(0, |count, _| async move { Ok(count + 1) }).await
/// }
/// ```
pub trait Paged: Clone + Send + 'static {
    /// What is answered.
    type Page: Send + 'static;
    /// What the list is made of.
    type Item: Send + 'static;
    /// The error body of the operation.
    type Failure: Send + 'static;

    /// The operation that is called for each page.
    #[doc(hidden)]
    const OPERATION: &'static Operation;

    /// The parameter that says where the page begins.
    #[doc(hidden)]
    fn position(&mut self) -> &mut impl PagePosition;

    /// Sends the request.
    #[doc(hidden)]
    fn fetch(self) -> PageFuture<Self>;

    /// What a page says of the one behind it.
    #[doc(hidden)]
    fn next(page: &Self::Page) -> Next;

    /// The items of a page.
    #[doc(hidden)]
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

/// A parameter of a request that says where a page begins.
pub trait PagePosition {
    /// Where it says.
    fn get(&self) -> Position;

    /// Says it of another page; `false` if the parameter has no words for it, and then it is as it was.
    #[must_use]
    fn set(&mut self, position: &Position) -> bool;
}

macro_rules! offsets {
    ($($integer:ty),*) => {$(
        impl PagePosition for Option<$integer> {
            fn get(&self) -> Position {
                let offset = self.map_or(0, |offset| i64::try_from(offset).unwrap_or(i64::MAX));
                Position::Offset(offset)
            }

            fn set(&mut self, position: &Position) -> bool {
                let offset = match position {
                    Position::Offset(offset) => <$integer>::try_from(*offset).ok(),
                    Position::Cursor(_) => None,
                };
                *self = offset.or(*self);
                offset.is_some()
            }
        }
    )*};
}

offsets!(u8, u16, u32, u64, i8, i16, i32, i64);

impl PagePosition for Option<String> {
    fn get(&self) -> Position {
        Position::Cursor(self.clone())
    }

    fn set(&mut self, position: &Position) -> bool {
        let Position::Cursor(cursor) = position else {
            return false;
        };
        self.clone_from(cursor);
        true
    }
}

/// What a page says of itself, and so of the one behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// By numbers of items.
    Offset {
        /// How many are on the page.
        count: usize,
        /// After how many the page begins, if it says so.
        offset: Option<i64>,
        /// How many a page may hold, if it says so.
        limit: Option<i64>,
        /// How many there are in all, as far as the server counts.
        total: i64,
        /// After how many the last page begins that the server serves.
        last_offset: i64,
    },
    /// By a cursor, if there is another page.
    Cursor(Option<String>),
}

impl Next {
    /// The page has this many items, all pages have so many together, and the last one begins after so many.
    #[must_use]
    pub fn offset(count: usize, total: i64, last_offset: i64) -> Self {
        Self::Offset {
            count,
            offset: None,
            limit: None,
            total,
            last_offset,
        }
    }

    /// The page says that it begins after so many items.
    #[must_use]
    pub fn at(mut self, begin: impl Into<Option<i64>>) -> Self {
        if let Self::Offset { offset, .. } = &mut self {
            *offset = begin.into();
        }
        self
    }

    /// The page says that it may hold so many items.
    #[must_use]
    pub fn of(mut self, most: impl Into<Option<i64>>) -> Self {
        if let Self::Offset { limit, .. } = &mut self {
            *limit = most.into();
        }
        self
    }

    /// There is another page or not, and it begins there.
    #[must_use]
    pub fn cursor(more: bool, cursor: Option<&str>) -> Self {
        Self::Cursor(cursor.filter(|_| more).map(str::to_owned))
    }
}
