//! What no schema can say: the one table of rules, each with the page it comes from.

use std::time::Duration;

use axum::http::StatusCode;

/// A rule about what one path of one API does.
#[derive(Debug)]
pub(crate) struct Rule {
    pub(crate) api: &'static str,
    /// The path template of a collection or of a thing to do; `/` for the whole API.
    pub(crate) path: &'static str,
    pub(crate) effect: Effect,
    /// Where the vendor says so.
    pub(crate) page: &'static str,
}

/// What a rule does.
#[derive(Debug)]
pub(crate) enum Effect {
    /// Creating an item answers with this status where the document leaves it open.
    CreationAnswers(StatusCode),
    /// An item goes through states, each for a time, and ends in the last one, or in another if it was told to fail.
    Becomes {
        property: &'static str,
        through: &'static [(&'static str, Duration)],
        last: &'static str,
        failed: &'static str,
    },
    /// A deleted item is still listed for a time, in this state; for everything else it is gone at once.
    Lingers {
        property: &'static str,
        state: &'static str,
        lasting: Duration,
    },
    /// No two items of a collection have the same value here; another one is a 409 where the operation has that status,
    /// and a 400 like any other value that cannot be used where it does not.
    Unique(&'static str),
    /// A property names an item of a collection that stands beside this one, under the same parent. Any other is a 404:
    /// what "does not exist or is out of reach", as <https://api-docs.sevalla.com/v3/errors> has it.
    BelongsTo {
        property: &'static str,
        collection: &'static str,
    },
    /// A POST turns this property of the item or document above around.
    #[cfg_attr(
        not(test),
        expect(
            dead_code,
            reason = "no operation in `spec/` needs it yet; `tests/rules.rs` does"
        )
    )]
    Toggles(&'static str),
    /// A POST gives this property of the item or document above a new value: the prefix and 64 hexadecimal digits.
    #[cfg_attr(
        not(test),
        expect(
            dead_code,
            reason = "no operation in `spec/` needs it yet; `tests/rules.rs` does"
        )
    )]
    Renews {
        property: &'static str,
        prefix: &'static str,
    },
    /// A PUT to an item leaves what it does not name as it was.
    PutKeeps,
}

const CREATE_PRIVATE_PORT: &str =
    "https://api-docs.sevalla.com/v3/applications/create-private-port";
const DELETE_PRIVATE_PORT: &str =
    "https://api-docs.sevalla.com/v3/applications/delete-private-port";
const CREATE_VARIABLE: &str =
    "https://api-docs.sevalla.com/v3/applications/create-environment-variable";

/// The pages name no durations: these are long enough to be seen and short enough to wait for.
const PROVISIONING: Duration = Duration::from_secs(5);
const REMOVAL: Duration = Duration::from_secs(2);

const PRIVATE_PORTS: &str = "/applications/{id}/private-ports";
const VARIABLES: &str = "/applications/{id}/env-vars";

/// Everything that the sandbox does and no schema says.
pub(crate) const RULES: &[Rule] = &[
    Rule {
        api: "sevalla",
        path: "/",
        effect: Effect::CreationAnswers(StatusCode::CREATED),
        page: "https://api-docs.sevalla.com/v3/errors",
    },
    Rule {
        api: "sevalla",
        path: PRIVATE_PORTS,
        effect: Effect::BelongsTo {
            property: "process_id",
            collection: "processes",
        },
        page: CREATE_PRIVATE_PORT,
    },
    Rule {
        api: "sevalla",
        path: PRIVATE_PORTS,
        effect: Effect::Becomes {
            property: "status",
            through: &[("creating", PROVISIONING)],
            last: "ready",
            failed: "failed",
        },
        page: CREATE_PRIVATE_PORT,
    },
    Rule {
        api: "sevalla",
        path: PRIVATE_PORTS,
        effect: Effect::Lingers {
            property: "status",
            state: "deleting",
            lasting: REMOVAL,
        },
        page: DELETE_PRIVATE_PORT,
    },
    Rule {
        api: "sevalla",
        path: VARIABLES,
        effect: Effect::Unique("key"),
        page: CREATE_VARIABLE,
    },
    Rule {
        api: "sevalla",
        path: VARIABLES,
        effect: Effect::PutKeeps,
        // The operation has no page of its own; this is the nearest, that of the create operation.
        page: CREATE_VARIABLE,
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::DOCUMENTS;
    use crate::api::Api;

    /// A rule that no path or property answers to would silently do nothing.
    #[test]
    fn every_rule_is_about_something_in_its_document() {
        for rule in RULES {
            let (name, text) = DOCUMENTS
                .iter()
                .find(|(name, _)| *name == rule.api)
                .unwrap();
            let api = Api::new(name, serde_json::from_str(text).unwrap(), RULES);
            let at_path = |template: &str| {
                rule.path == "/"
                    || api
                        .operations
                        .iter()
                        .any(|operation| operation.template == template)
            };
            assert!(at_path(rule.path), "{rule:?}");
            assert!(rule.page.starts_with("https://"), "{rule:?}");
            let (property, values) = match &rule.effect {
                Effect::Becomes {
                    property,
                    through,
                    last,
                    failed,
                } => {
                    let passed = through.iter().map(|(state, _)| *state);
                    (*property, passed.chain([*last, *failed]).collect())
                }
                Effect::Lingers {
                    property, state, ..
                } => (*property, vec![*state]),
                Effect::Unique(property) | Effect::BelongsTo { property, .. } => {
                    (*property, vec![])
                }
                Effect::Toggles(_)
                | Effect::Renews { .. }
                | Effect::CreationAnswers(_)
                | Effect::PutKeeps => continue,
            };
            let create = api.operation("POST", rule.path).unwrap();
            let schema = create.success.schema.as_ref().unwrap();
            let properties = api.document.properties(schema.value());
            let (_, property) = properties
                .iter()
                .find(|(name, _)| *name == property)
                .unwrap_or_else(|| panic!("{rule:?}"));
            let states = &api.document.resolve(property)["enum"];
            for value in values {
                assert!(
                    states.as_array().unwrap().contains(&value.into()),
                    "{value}"
                );
            }
        }
    }
}
