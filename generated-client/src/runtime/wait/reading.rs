//! How the state of a resource is read.

use futures_util::TryStreamExt;

use super::watched::ReadFuture;
use crate::runtime::error::Error;
use crate::runtime::list::items::Items;
use crate::runtime::list::paged::Paged;
use crate::runtime::response::value::ResponseValue;

/// The first item of a list that is the one; for generated code.
pub fn find<R: Paged>(
    request: R,
    is_it: impl Fn(&R::Item) -> bool + Send + 'static,
) -> ReadFuture<R::Item, R::Failure> {
    Box::pin(async move {
        let mut items = Items::new(request);
        while let Some(item) = items.try_next().await? {
            if is_it(&item) {
                return Ok(Some(item));
            }
        }
        Ok(None)
    })
}

/// A resource, or `None` where the server says that there is none; for generated code.
pub fn existing<T, E>(
    answer: impl Future<Output = Result<ResponseValue<T>, Error<E>>> + Send + 'static,
) -> ReadFuture<T, E> {
    Box::pin(async move {
        match answer.await {
            Ok(answer) => Ok(Some(answer.into_inner())),
            Err(error) if error.is_not_found() => Ok(None),
            Err(error) => Err(error),
        }
    })
}
