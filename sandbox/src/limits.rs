//! The documented rate limits: counted for each token, refused beyond them if they are enforced.

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
}

impl Counters {
    /// Counts a request, unless it is refused. Without enforcement nothing is counted and everything remains.
    pub(crate) fn count(
        &mut self,
        set: &LimitSet,
        request: &Counted<'_>,
        now: DateTime<Utc>,
        enforced: bool,
    ) -> Option<Standing> {
        let covers = |limit: &&Limit| {
            let class = limit.class.as_ref();
            class.is_none_or(|class| request.classes.contains(class))
        };
        let covering: Vec<&Limit> = set.limits.iter().filter(covers).collect();
        if !enforced || covering.is_empty() {
            // Every answer tells a limit; where none counts the request, the widest there is.
            let widest = || set.limits.iter().max_by_key(|limit| limit.requests);
            let narrowest = covering.into_iter().min_by_key(|limit| limit.requests);
            let narrowest = narrowest.or_else(widest)?;
            return Some(Standing {
                limit: narrowest.requests,
                remaining: narrowest.requests,
                reset: narrowest.window.as_secs(),
                refused: false,
            });
        }
        if self.windows.len() > MANY_WINDOWS {
            self.windows.retain(|_, window| window.ends > now);
        }
        let keys: Vec<Key> = covering
            .iter()
            .map(|limit| Key {
                api: request.api,
                token: request.token.to_owned(),
                limit: limit.name.clone(),
                service: request
                    .service
                    .filter(|_| limit.per_service)
                    .map(str::to_owned),
            })
            .collect();
        // A window begins with its first request.
        let windows: Vec<Window> = covering
            .iter()
            .zip(&keys)
            .map(|(limit, key)| {
                let window = self.windows.get(key).filter(|window| window.ends > now);
                window.copied().unwrap_or(Window {
                    ends: now + limit.window,
                    used: 0,
                })
            })
            .collect();
        let mut pairs = covering.iter().zip(&windows);
        let refused = pairs.any(|(limit, window)| window.used >= limit.requests);
        let counts = u64::from(!refused);
        let standings = covering.iter().zip(&windows).map(|(limit, window)| {
            let left = (window.ends - now).num_milliseconds();
            Standing {
                limit: limit.requests,
                remaining: limit.requests.saturating_sub(window.used + counts),
                reset: u64::try_from(left).unwrap_or(0).div_ceil(1000),
                refused: refused && window.used >= limit.requests,
            }
        });
        // Of those that refuse, the one that lasts longest tells when to come again.
        let narrowest = standings.min_by_key(|standing| {
            let wait = if standing.refused {
                u64::MAX - standing.reset
            } else {
                u64::MAX
            };
            (!standing.refused, wait, standing.remaining)
        });
        if !refused {
            for (key, window) in keys.into_iter().zip(windows) {
                self.windows.insert(
                    key,
                    Window {
                        used: window.used + 1,
                        ..window
                    },
                );
            }
        }
        narrowest
    }
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
    fn without_enforcement_everything_remains() {
        let mut counters = Counters::default();
        let classes = ["deploy".to_owned()];
        let request = Counted {
            api: "test",
            token: "a",
            classes: &classes,
            service: None,
        };
        for _ in 0..9 {
            let standing = counters
                .count(&set(), &request, DateTime::UNIX_EPOCH, false)
                .unwrap();
            assert_eq!(
                standing,
                Standing {
                    limit: 1,
                    remaining: 1,
                    reset: 60,
                    refused: false
                }
            );
        }
    }
}
