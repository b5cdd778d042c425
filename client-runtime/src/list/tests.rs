//! What is asked for in which order, and where a list ends.

use std::sync::{Arc, Mutex};

use futures_util::StreamExt;
use proptest::prelude::*;
use reqwest::StatusCode;

use super::super::items::Items;
use super::*;
use crate::call::operation::Operation;
use crate::response::value::ResponseValue;

/// The server of these tests counts no further than this, as Sevalla's.
const LAST: i64 = 10_000;

const LIST: Operation = Operation {
    id: "listThings",
    path: "/things",
    ..Operation::DEFAULT
};

#[derive(Debug)]
struct Things {
    items: Vec<i64>,
    next: Next,
}

/// A request to a server that is a function from a position to a page.
#[derive(Clone)]
struct ListThings {
    position: Position,
    server: Arc<dyn Fn(Position) -> Result<Things, Error> + Send + Sync>,
    asked: Arc<Mutex<Vec<Position>>>,
}

impl ListThings {
    fn new(
        position: Position,
        server: impl Fn(Position) -> Result<Things, Error> + Send + Sync + 'static,
    ) -> Self {
        Self {
            position,
            server: Arc::new(server),
            asked: Arc::default(),
        }
    }
}

impl PagePosition for Position {
    fn get(&self) -> Position {
        self.clone()
    }

    fn set(&mut self, position: &Position) -> bool {
        self.clone_from(position);
        true
    }
}

/// The number of items before a page.
fn offset(position: &Position) -> i64 {
    match position {
        Position::Offset(offset) => *offset,
        Position::Cursor(_) => panic!("no offset"),
    }
}

impl Paged for ListThings {
    type Page = Things;
    type Item = i64;
    type Failure = ();

    const OPERATION: &'static Operation = &LIST;

    fn position(&mut self) -> &mut impl PagePosition {
        &mut self.position
    }

    fn fetch(self) -> PageFuture<Self> {
        self.asked.lock().unwrap().push(self.position.clone());
        let page = (self.server)(self.position);
        let headers = reqwest::header::HeaderMap::new();
        let page = page.map(|page| ResponseValue::new(page, StatusCode::OK, headers));
        Box::pin(std::future::ready(page))
    }

    fn next(page: &Things) -> Next {
        page.next.clone()
    }

    fn items(page: Things) -> Vec<i64> {
        page.items
    }
}

fn block_on<F: Future>(future: F) -> F::Output {
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    runtime.expect("a runtime").block_on(future)
}

/// All items of a list of `total`, of which the server puts `sizes` on a page in turn, and the offsets asked for.
fn walk(total: i64, start: i64, sizes: &[i64]) -> (Vec<Result<i64, String>>, Vec<i64>) {
    let (turn, sizes) = (Mutex::new(0), sizes.to_vec());
    let request = ListThings::new(Position::Offset(start), move |position| {
        let offset = offset(&position);
        let mut turn = turn.lock().unwrap();
        let size = sizes[*turn % sizes.len()];
        *turn += 1;
        let items: Vec<_> = (offset..total.min(offset + size)).collect();
        let next = Next::offset(items.len(), total.min(LAST), LAST);
        Ok(Things { items, next })
    });
    let asked = request.asked.clone();
    let items = Items::new(request).map(|item| item.map_err(|error| error.to_string()));
    let items = block_on(items.collect());
    let asked = asked.lock().unwrap();
    (items, asked.iter().map(offset).collect())
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

/// A list without an end, two items a page.
fn endless() -> ListThings {
    ListThings::new(Position::Offset(0), |position| {
        let offset = offset(&position);
        let items = vec![offset, offset + 1];
        let next = Next::offset(2, 100, LAST);
        Ok(Things { items, next })
    })
}

#[test]
fn nothing_is_fetched_before_it_is_asked_for() {
    let request = endless();
    let asked = request.asked.clone();
    let mut items = Items::new(request);
    assert_eq!(asked.lock().unwrap().len(), 0);
    for (item, fetched) in [(0, 1), (1, 1), (2, 2)] {
        assert_eq!(block_on(items.next()).map(Result::unwrap), Some(item));
        assert_eq!(asked.lock().unwrap().len(), fetched);
    }
}

#[test]
fn a_list_beyond_the_last_offset_ends_with_advice() {
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
fn a_list_as_long_as_the_server_counts_is_read_whole() {
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
    let request = ListThings::new(Position::Offset(0), |position| match position {
        Position::Offset(0) => Ok(Things {
            items: vec![0],
            next: Next::offset(1, 3, LAST),
        }),
        _ => Err(Error::RepeatedCursor {
            operation: "another",
        }),
    });
    let all = block_on(Items::new(request).collect::<Vec<_>>());
    assert_eq!(all.len(), 2);
    assert!(all[0].is_ok() && all[1].is_err());
}

#[test]
fn an_offset_that_the_parameter_cannot_say_ends_it() {
    /// A request whose parameter is narrower than the list.
    #[derive(Clone)]
    struct Narrow(Option<u8>);
    impl Paged for Narrow {
        type Page = ();
        type Item = ();
        type Failure = ();
        const OPERATION: &'static Operation = &LIST;
        fn position(&mut self) -> &mut impl PagePosition {
            &mut self.0
        }
        fn fetch(self) -> PageFuture<Self> {
            let headers = reqwest::header::HeaderMap::new();
            let page = ResponseValue::new((), StatusCode::OK, headers);
            Box::pin(std::future::ready(Ok(page)))
        }
        fn next((): &()) -> Next {
            Next::offset(200, 1000, LAST)
        }
        fn items((): ()) -> Vec<()> {
            Vec::new()
        }
    }
    let pages = block_on(Pages::new(Narrow(None)).collect::<Vec<_>>());
    assert_eq!(pages.len(), 3);
    assert!(matches!(pages[2], Err(Error::OffsetCeiling { .. })));
}

#[test]
fn a_position_says_only_what_its_type_can() {
    let mut narrow = None::<u8>;
    assert_eq!(narrow.get(), Position::Offset(0));
    assert!(narrow.set(&Position::Offset(200)) && !narrow.set(&Position::Offset(300)));
    assert!(!narrow.set(&Position::Cursor(None)));
    assert_eq!((narrow, narrow.get()), (Some(200), Position::Offset(200)));
    assert_eq!(Some(u64::MAX).get(), Position::Offset(i64::MAX));
    let mut cursor = None::<String>;
    let next = Position::Cursor(Some("b".to_owned()));
    assert!(cursor.set(&next) && !cursor.set(&Position::Offset(1)));
    assert_eq!(cursor.get(), next);
}

/// All items of a list of 60 whose server says what this makes of an offset: the offset and limit, and the total.
fn told(
    tell: impl Fn(i64) -> (Option<i64>, Option<i64>, i64) + Send + Sync + 'static,
) -> (Vec<Result<i64, String>>, usize) {
    let request = ListThings::new(Position::Offset(0), move |position| {
        let asked = offset(&position);
        let (offset, limit, total) = tell(asked);
        let begin = offset.unwrap_or(asked);
        let items: Vec<_> = (begin..60.min(begin + limit.unwrap_or(25))).collect();
        let next = Next::offset(items.len(), total, LAST).at(offset).of(limit);
        Ok(Things { items, next })
    });
    let asked = request.asked.clone();
    let items = Items::new(request).map(|item| item.map_err(|error| error.to_string()));
    let items = block_on(items.collect());
    let asked = asked.lock().unwrap().len();
    (items, asked)
}

fn numbers(until: i64) -> Vec<Result<i64, String>> {
    (0..until).map(Ok).collect()
}

#[test]
fn a_total_that_is_too_small_ends_no_list() {
    assert_eq!(told(|at| (Some(at), Some(25), 5)), (numbers(60), 3));
    assert_eq!(told(|at| (Some(at), Some(25), 25)), (numbers(60), 3));
    assert_eq!(told(|at| (Some(at), Some(25), 0)), (numbers(60), 3));
    // Where no page says how many it may hold, an empty one has to show the end.
    assert_eq!(told(|_| (None, None, 5)), (numbers(60), 4));
}

#[test]
fn a_full_page_means_another() {
    assert_eq!(told(|at| (Some(at), Some(30), 60)), (numbers(60), 3));
    assert_eq!(told(|at| (Some(at), Some(100), 60)), (numbers(60), 1));
    assert_eq!(told(|at| (Some(at), Some(0), 60)).1, 1);
}

#[test]
fn a_page_that_was_not_asked_for_is_an_error() {
    let (items, asked) = told(|_| (Some(0), Some(25), 60));
    assert_eq!((items.len(), asked), (26, 2), "no item comes twice");
    assert_eq!(items[..25], numbers(25));
    let error = items[25].as_ref().unwrap_err();
    assert!(error.contains("after 25 items"), "{error}");
    assert!(error.starts_with("listThings: "), "{error}");

    let (items, asked) = told(|_| (Some(10), Some(25), 60));
    assert_eq!((items.len(), asked), (1, 1), "the first page too");
    assert!(items[0].is_err());
}

/// The items that come of a server that leads from cursor to cursor as `next` says, and the error at the end.
fn follow(next: fn(Option<&str>) -> Option<&'static str>) -> (usize, Option<String>) {
    let request = ListThings::new(Position::Cursor(None), move |position| {
        let Position::Cursor(cursor) = position else {
            panic!("no cursor");
        };
        let next = next(cursor.as_deref());
        let (items, next) = (vec![1], Next::cursor(next.is_some(), next));
        Ok(Things { items, next })
    });
    let all = block_on(Items::new(request).collect::<Vec<_>>());
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
    assert_eq!(Next::cursor(false, Some("a")), Next::Cursor(None));
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

#[test]
fn streams_can_be_kept_and_moved_between_threads() {
    fn travels<T: Unpin + Send + 'static>(_: &T) {}
    travels(&Pages::new(endless()));
    travels(&Items::new(endless()));
}
