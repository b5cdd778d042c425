//! Lists that come in pages, as streams.

use std::collections::HashSet;
use std::future::Future;

use futures_util::stream::{self, Stream, TryStreamExt};

use super::{Error, Operation, ResponseValue};

/// The pages of a list from the offset `start` on, each fetched when it is asked for.
///
/// A page begins where the one before it ended, however many items the server put on it, so that no item is lost or
/// repeated while the list does not change. The stream ends with the page that reaches the total, or with an empty
/// one; a list that goes on beyond `last_offset` ends in an error. A server that does not count beyond `last_offset`
/// either is asked once more, since its total says nothing there.
///
/// `extent` tells how many items a page has, and how many all pages have together as far as the server counts.
pub fn offset_pages<P, E, F, Fut>(
    operation: &'static Operation,
    start: i64,
    last_offset: i64,
    fetch: F,
    extent: fn(&P) -> (usize, i64),
) -> impl Stream<Item = Result<ResponseValue<P>, Error<E>>>
where
    F: Fn(i64) -> Fut,
    Fut: Future<Output = Result<ResponseValue<P>, Error<E>>>,
{
    let begin = (Some(start), fetch);
    stream::try_unfold(begin, move |(offset, fetch)| async move {
        let Some(offset) = offset else {
            return Ok(None);
        };
        if offset > last_offset {
            let operation = operation.id;
            return Err(Error::OffsetCeiling {
                operation,
                last_offset,
            });
        }
        let page = fetch(offset).await?;
        let (count, total) = extent(&page);
        let end = offset.saturating_add(i64::try_from(count).unwrap_or(i64::MAX));
        let next = (count > 0 && (end < total || total >= last_offset)).then_some(end);
        Ok(Some((page, (next, fetch))))
    })
}

/// The pages of a list from the cursor `start` on, each fetched when it is asked for, until the server names no next.
///
/// A cursor that comes back a second time would go on for ever, and ends in an error. `next_cursor` is that of the page
/// behind a page; `None` on the last one.
pub fn cursor_pages<P, E, F, Fut>(
    operation: &'static Operation,
    start: Option<String>,
    fetch: F,
    next_cursor: fn(&P) -> Option<String>,
) -> impl Stream<Item = Result<ResponseValue<P>, Error<E>>>
where
    F: Fn(Option<String>) -> Fut,
    Fut: Future<Output = Result<ResponseValue<P>, Error<E>>>,
{
    let begin = (Some(start), HashSet::new(), fetch);
    stream::try_unfold(begin, move |(cursor, mut seen, fetch)| async move {
        let Some(cursor) = cursor else {
            return Ok(None);
        };
        if !seen.insert(cursor.clone()) {
            let operation = operation.id;
            return Err(Error::RepeatedCursor { operation });
        }
        let page = fetch(cursor).await?;
        let next = next_cursor(&page).map(Some);
        Ok(Some((page, (next, seen, fetch))))
    })
}

/// The items of pages, one after the other.
pub fn items<P, I, E>(
    pages: impl Stream<Item = Result<ResponseValue<P>, Error<E>>>,
    items_of: fn(P) -> Vec<I>,
) -> impl Stream<Item = Result<I, Error<E>>> {
    pages
        .map_ok(move |page| stream::iter(items_of(page.into_inner()).into_iter().map(Ok)))
        .try_flatten()
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use futures_util::StreamExt;
    use proptest::prelude::*;
    use reqwest::StatusCode;

    use super::*;

    /// The server of these tests counts no further than this, as Sevalla's.
    const LAST: i64 = 10_000;

    const LIST: Operation = Operation {
        id: "listThings",
        template: "/things",
        classes: &[],
        repeatable: false,
        streamed: false,
    };

    #[derive(Debug)]
    struct Things {
        items: Vec<i64>,
        total: i64,
        next: Option<String>,
    }

    fn extent(page: &Things) -> (usize, i64) {
        (page.items.len(), page.total)
    }

    fn items_of(page: Things) -> Vec<i64> {
        page.items
    }

    fn answer(items: Vec<i64>, total: i64, next: Option<&str>) -> ResponseValue<Things> {
        let next = next.map(str::to_owned);
        let page = Things { items, total, next };
        ResponseValue::new(page, StatusCode::OK, reqwest::header::HeaderMap::new())
    }

    fn block_on<F: Future>(future: F) -> F::Output {
        let runtime = tokio::runtime::Builder::new_current_thread().build();
        runtime.expect("a runtime").block_on(future)
    }

    /// All items of a list of `total`, of which the server puts `sizes` on a page in turn, and the offsets asked for.
    fn walk(total: i64, start: i64, sizes: &[i64]) -> (Vec<Result<i64, String>>, Vec<i64>) {
        let asked = RefCell::new(Vec::new());
        let fetch = |offset: i64| {
            let turn = asked.borrow().len();
            asked.borrow_mut().push(offset);
            let size = sizes[turn % sizes.len()];
            let items = (offset..total.min(offset + size)).collect();
            async move { Ok::<_, Error<()>>(answer(items, total.min(LAST), None)) }
        };
        let pages = offset_pages(&LIST, start, LAST, fetch, extent);
        let items = items(pages, items_of).map(|item| item.map_err(|error| error.to_string()));
        let items = block_on(items.collect());
        (items, asked.into_inner())
    }

    proptest! {
        #[test]
        fn every_item_comes_once_in_order(
            total in 0..500_i64,
            start in 0..50_i64,
            sizes in proptest::collection::vec(1..100_i64, 1..5),
        ) {
            let (items, asked) = walk(total, start, &sizes);
            let items: Result<Vec<_>, _> = items.into_iter().collect();
            prop_assert_eq!(items, Ok((start..total).collect::<Vec<_>>()));
            prop_assert!(asked.len() <= usize::try_from(total).unwrap() + 1);
        }
    }

    #[test]
    fn nothing_is_fetched_before_it_is_asked_for() {
        let asked = RefCell::new(0);
        let fetch = |offset| {
            *asked.borrow_mut() += 1;
            async move { Ok::<_, Error<()>>(answer(vec![offset, offset + 1], 100, None)) }
        };
        let mut items = Box::pin(items(offset_pages(&LIST, 0, LAST, fetch, extent), items_of));
        assert_eq!(*asked.borrow(), 0);
        for (item, fetched) in [(0, 1), (1, 1), (2, 2)] {
            assert_eq!(block_on(items.next()).map(Result::unwrap), Some(item));
            assert_eq!(*asked.borrow(), fetched);
        }
    }

    #[test]
    fn a_list_longer_than_the_last_offset_ends_in_an_error_with_advice() {
        let (items, asked) = walk(20_000, 9_950, &[100]);
        assert_eq!(items.len(), 101);
        let error = items[100].as_ref().unwrap_err();
        assert!(
            error.contains("listThings") && error.contains("10000"),
            "{error}"
        );
        assert_eq!(asked, [9_950]);
    }

    #[test]
    fn a_list_as_long_as_the_server_counts_is_read_to_its_end() {
        let (items, asked) = walk(LAST, 9_900, &[100]);
        assert!(items.iter().all(Result::is_ok) && items.len() == 100);
        assert_eq!(asked, [9_900, LAST]);

        let (items, asked) = walk(LAST + 1, 9_900, &[100]);
        assert_eq!((items.len(), asked.len()), (102, 2));
        assert_eq!(items[100], Ok(LAST));
        assert!(items[101].is_err());
    }

    #[test]
    fn a_failed_page_ends_the_stream() {
        let fetch = |offset| async move {
            match offset {
                0 => Ok(answer(vec![0], 3, None)),
                _ => Err(Error::<()>::invalid_request(
                    "listThings",
                    "broken".to_owned(),
                )),
            }
        };
        let all = block_on(
            items(offset_pages(&LIST, 0, LAST, fetch, extent), items_of).collect::<Vec<_>>(),
        );
        assert_eq!(all.len(), 2);
        assert!(all[0].is_ok() && all[1].is_err());
    }

    /// The items that come of a server that leads from cursor to cursor as `next` says, and the error at the end.
    fn follow(next: fn(Option<&str>) -> Option<&'static str>) -> (usize, Option<String>) {
        let fetch = |cursor: Option<String>| async move {
            Ok::<_, Error<()>>(answer(vec![1], 0, next(cursor.as_deref())))
        };
        let all = block_on(
            items(
                cursor_pages(&LIST, None, fetch, |page| page.next.clone()),
                items_of,
            )
            .collect::<Vec<_>>(),
        );
        let error = all.iter().find_map(|item| item.as_ref().err());
        (all.len(), error.map(ToString::to_string))
    }

    #[test]
    fn cursors_are_followed_to_the_end() {
        let (pages, error) = follow(|cursor| match cursor {
            None => Some("a"),
            Some("a") => Some("b"),
            _ => None,
        });
        assert_eq!((pages, error), (3, None));
    }

    #[test]
    fn cursors_that_go_round_in_a_circle_are_noticed() {
        for next in [
            |_: Option<&str>| Some("a"),
            |cursor: Option<&str>| match cursor {
                Some("a") => Some("b"),
                _ => Some("a"),
            },
        ] {
            let (_, error) = follow(next);
            assert!(error.expect("an error").contains("listThings"));
        }
    }
}
