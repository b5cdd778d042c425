//! How the state of a resource is read.

use futures_util::TryStreamExt;

use super::watched::ReadFuture;
use crate::error::Error;
use crate::list::items::Items;
use crate::list::paged::Paged;
use crate::response::value::ResponseValue;

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

/// The first item that is the one of the list that an answer holds; for generated code.
pub fn among<A, T, E>(
    answer: impl Future<Output = Result<ResponseValue<A>, Error<E>>> + Send + 'static,
    list: impl FnOnce(A) -> Vec<T> + Send + 'static,
    is_it: impl Fn(&T) -> bool + Send + 'static,
) -> ReadFuture<T, E> {
    Box::pin(async move {
        let items = list(answer.await?.into_inner());
        Ok(items.into_iter().find(is_it))
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
