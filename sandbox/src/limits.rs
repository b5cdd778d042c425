//! The documented rate limits: counted for each token, and refused beyond them if they are enforced.

use std::collections::HashMap;
use std::time::Duration;

use chrono::{DateTime, Utc};
use serde_json::Value;

use crate::document::text;

/// A set of limits, as `x-rate-limits` of the document names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LimitSet {
    pub(crate) name: String,
    limits: Vec<Limit>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Limit {
    name: String,
    requests: u64,
    window: Duration,
    /// Only operations of this class count; all if there is none.
    class: Option<String>,
    per_service: bool,
}

/// A request as limits see it.
pub(crate) struct Counted<'a> {
    pub(crate) api: &'static str,
    pub(crate) token: &'a str,
    pub(crate) classes: &'a [String],
    /// The value of the parameter of the path that is marked with `x-service`.
    pub(crate) service: Option<&'a str>,
}

/// Where a request stands with the narrowest limit that counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Standing {
    pub(crate) limit: u64,
    pub(crate) remaining: u64,
    /// Seconds until the window ends.
    pub(crate) reset: u64,
    pub(crate) refused: bool,
}

#[derive(Clone, Copy, Debug)]
struct Window {
    ends: DateTime<Utc>,
    used: u64,
}

/// The windows of all tokens.
#[derive(Debug, Default)]
pub(crate) struct Counters {
    windows: HashMap<Key, Window>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    api: &'static str,
    token: String,
    limit: String,
    service: Option<String>,
}

/// Beyond so many windows, those that have ended are forgotten.
const MANY_WINDOWS: usize = 10_000;

impl LimitSet {
    /// The sets of a document. The form of `x-rate-limits` is checked where the document is made.
    pub(crate) fn read(root: &Value) -> Vec<Self> {
        let sets = root.get("x-rate-limits").and_then(Value::as_object);
        let limit = |limit: &Value| {
            let seconds = limit.get("seconds").and_then(Value::as_u64)?;
            Some(Limit {
                name: text(limit, "name").to_owned(),
                requests: limit.get("requests").and_then(Value::as_u64)?,
                window: Duration::from_secs(seconds),
                class: limit
                    .get("class")
                    .and_then(Value::as_str)
                    .map(str::to_owned),
                per_service: text(limit, "per") == "service",
            })
        };
        let set = |(name, limits): (&String, &Value)| Self {
            name: name.clone(),
            limits: limits
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(limit)
                .collect(),
        };
        sets.into_iter().flatten().map(set).collect()
    }

    /// The limits that count a request.
    fn covering<'a>(&'a self, request: &'a Counted<'_>) -> impl Iterator<Item = &'a Limit> {
        self.limits.iter().filter(|limit| {
            let class = limit.class.as_ref();
            class.is_none_or(|class| request.classes.contains(class))
        })
    }
}

impl Counters {
    /// Counts a request and says where it stands then. Only where limits are enforced is one refused, and not counted.
    pub(crate) fn count(
        &mut self,
        set: &LimitSet,
        request: &Counted<'_>,
        now: DateTime<Utc>,
        enforced: bool,
    ) -> Option<Standing> {
        if self.windows.len() > MANY_WINDOWS {
            self.windows.retain(|_, window| window.ends > now);
        }
        let mut covering: Vec<Covering<'_>> = set
            .covering(request)
            .map(|limit| self.covering(limit, request, now))
            .collect();
        if covering.is_empty() {
            return self.look(set, request, now);
        }
        let is_used_up = |one: &Covering<'_>| one.window.used >= one.limit.requests;
        if enforced && covering.iter().any(is_used_up) {
            // Of those that refuse, the one that lasts longest tells when to come again.
            let refusing = covering.iter().filter(|one| is_used_up(one));
            let longest = refusing.max_by_key(|one| one.window.ends)?;
            return Some(longest.standing(now, true));
        }
        for one in &mut covering {
            one.window.used += 1;
            self.windows.insert(one.key.clone(), one.window);
        }
        narrowest(&covering, now)
    }

    /// Where a request stands that is not counted, such as one that nobody answers for.
    pub(crate) fn look(
        &self,
        set: &LimitSet,
        request: &Counted<'_>,
        now: DateTime<Utc>,
    ) -> Option<Standing> {
        let covering: Vec<Covering<'_>> = set
            .covering(request)
            .map(|limit| self.covering(limit, request, now))
            .collect();
        narrowest(&covering, now).or_else(|| {
            // Every answer tells a limit; where none counts the request, the widest there is.
            let widest = set.limits.iter().max_by_key(|limit| limit.requests)?;
            Some(self.covering(widest, request, now).standing(now, false))
        })
    }

    fn covering<'a>(
        &self,
        limit: &'a Limit,
        request: &Counted<'_>,
        now: DateTime<Utc>,
    ) -> Covering<'a> {
        let service = request.service.filter(|_| limit.per_service);
        let key = Key {
            api: request.api,
            token: request.token.to_owned(),
            limit: limit.name.clone(),
            service: service.map(str::to_owned),
        };
        let window = self.windows.get(&key).filter(|window| window.ends > now);
        // A window begins with its first request.
        let new = Window {
            ends: now + limit.window,
            used: 0,
        };
        let window = window.copied().unwrap_or(new);
        Covering { limit, key, window }
    }
}

/// A limit that counts a request, with the window that it is in.
struct Covering<'a> {
    limit: &'a Limit,
    key: Key,
    window: Window,
}

impl Covering<'_> {
    fn standing(&self, now: DateTime<Utc>, refused: bool) -> Standing {
        let left = (self.window.ends - now).num_milliseconds();
        Standing {
            limit: self.limit.requests,
            remaining: self.limit.requests.saturating_sub(self.window.used),
            reset: u64::try_from(left).unwrap_or(0).div_ceil(1000),
            refused,
        }
    }
}

/// Where a request stands with the limit that has the least left.
fn narrowest(covering: &[Covering<'_>], now: DateTime<Utc>) -> Option<Standing> {
    let standings = covering.iter().map(|one| one.standing(now, false));
    standings.min_by_key(|standing| standing.remaining)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn set() -> LimitSet {
        let root = json!({ "x-rate-limits": {
            "tiers": [
                { "name": "read", "requests": 3, "seconds": 60, "class": "read" },
                { "name": "deploy", "requests": 1, "seconds": 60, "class": "deploy", "per": "service" },
                { "name": "all", "requests": 4, "seconds": 3600 },
            ],
            "other": [{ "name": "account", "requests": 1000, "seconds": 3600 }],
        } });
        let mut sets = LimitSet::read(&root);
        assert_eq!(sets[1].name, "other");
        sets.swap_remove(0)
    }

    struct Caller(Counters, DateTime<Utc>);

    impl Caller {
        fn send(&mut self, token: &str, class: &str, service: Option<&str>) -> Standing {
            let classes = [class.to_owned()];
            let request = Counted {
                api: "test",
                token,
                classes: &classes,
                service,
            };
            self.0.count(&set(), &request, self.1, true).unwrap()
        }
    }

    fn caller() -> Caller {
        Caller(Counters::default(), DateTime::UNIX_EPOCH)
    }

    #[test]
    fn a_window_begins_with_its_first_request_and_ends() {
        let mut caller = caller();
        for remaining in [2, 1, 0] {
            let standing = caller.send("a", "read", None);
            assert_eq!(
                (standing.limit, standing.remaining, standing.refused),
                (3, remaining, false)
            );
        }
        caller.1 += Duration::from_millis(58_500);
        let refused = caller.send("a", "read", None);
        assert_eq!(
            refused,
            Standing {
                limit: 3,
                remaining: 0,
                reset: 2,
                refused: true
            }
        );
        caller.1 += Duration::from_millis(1_500);
        // The narrowest is now the limit that counts everything.
        let standing = caller.send("a", "read", None);
        assert_eq!(
            (standing.limit, standing.remaining, standing.refused),
            (4, 0, false)
        );
        assert!(caller.send("a", "read", None).refused);
    }

    #[test]
    fn tokens_and_services_count_for_themselves() {
        let mut caller = caller();
        assert!(!caller.send("a", "deploy", Some("x")).refused);
        assert!(caller.send("a", "deploy", Some("x")).refused);
        assert!(!caller.send("a", "deploy", Some("y")).refused);
        assert!(!caller.send("b", "deploy", Some("x")).refused);
    }

    #[test]
    fn a_refused_request_does_not_count() {
        let mut caller = caller();
        caller.send("a", "deploy", Some("x"));
        for _ in 0..10 {
            assert!(caller.send("a", "deploy", Some("x")).refused);
        }
        assert_eq!(caller.send("a", "read", None).remaining, 2);
    }

    #[test]
    fn without_enforcement_all_is_counted_and_nothing_refused() {
        let mut counters = Counters::default();
        let mut remaining = |class: &str, token: &str| {
            let classes = [class.to_owned()];
            let request = Counted {
                api: "test",
                token,
                classes: &classes,
                service: None,
            };
            let now = DateTime::UNIX_EPOCH;
            let standing = counters.count(&set(), &request, now, false).unwrap();
            assert!(!standing.refused);
            let looked = counters.look(&set(), &request, now).unwrap();
            assert_eq!(looked, standing);
            (standing.limit, standing.remaining)
        };
        assert_eq!(remaining("read", "a"), (3, 2));
        assert_eq!(remaining("read", "a"), (3, 1));
        assert_eq!(remaining("read", "a"), (3, 0));
        assert_eq!(remaining("read", "a"), (3, 0));
        assert_eq!(remaining("read", "b"), (3, 2));
    }
}
