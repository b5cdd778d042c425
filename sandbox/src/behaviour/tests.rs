//! What is read, and what is not.

use chrono::TimeDelta;
use serde_json::{Value, json};

use super::{Answers, Behaviour, Effect, Path, StepEffect};

#[test]
fn every_key_is_read() {
    let behaviour = Behaviour::read(&json!({
        "effect": "create",
        "target": "/applications/{id}/deployments",
        "from": "= parent",
        "set": { "trigger": "api", "branch": "= body.branch" },
        "lifecycle": {
            "property": "status", "through": { "waiting": 2, "busy": 0.5 },
            "ends": "success", "fails": "failed",
        },
        "refuses": [{ "when": "= parent.is_suspended", "status": 400, "says": "no" }],
        "then": [
            { "create": "/applications/{id}/processes", "each": "= [1]", "set": { "n": "= item" } },
            { "update": "= '/x/' ~ self.id", "set": { "a": 1 } },
            { "delete": "/applications/{id}/env-vars", "where": "= item.old" },
        ],
        "answers": { "message": "done" },
        "where": "= item.seen",
        "resource": {
            "label": "name", "order": "newest", "unique": ["name"],
            "references": { "process_id": "/applications/{id}/processes" },
            "shows": { "masked": "= masked(self.token)" },
            "starts": { "on": false },
            "credential": { "tokens": ["token"], "valid": "= self.on" },
        },
    }))
    .unwrap();
    assert_eq!(behaviour.effect, Some(Effect::Create));
    assert!(matches!(behaviour.target, Some(Path::Template(steps)) if steps.len() == 3));
    assert_eq!(behaviour.change.set.len(), 2);
    let through = behaviour.change.lifecycle.as_ref().unwrap().through.clone();
    assert_eq!(
        through[1],
        ("busy".to_owned(), TimeDelta::milliseconds(500))
    );
    let steps: Vec<StepEffect> = behaviour.then.iter().map(|step| step.effect).collect();
    assert_eq!(
        steps,
        [StepEffect::Create, StepEffect::Update, StepEffect::Delete]
    );
    let resource = behaviour.resource.as_ref().unwrap();
    assert!(resource.newest_first && resource.credential.is_some());
    assert!(matches!(&behaviour.answers, Answers::Properties(one) if one.len() == 1));
    assert_eq!(behaviour.refuses[0].status, 400);
}

#[test]
fn whoever_waits_for_a_failure_is_told_where_none_can_be() {
    let fails = |value: Value| Behaviour::read(&value).unwrap().can_fail();
    let lifecycle = json!({ "property": "s", "through": {}, "ends": "a", "fails": "b" });
    assert!(fails(json!({ "lifecycle": lifecycle })));
    assert!(fails(
        json!({ "then": [{ "create": "/a", "lifecycle": lifecycle }] })
    ));
    let lifecycle = json!({ "property": "s", "ends": "a" });
    assert!(!fails(json!({ "lifecycle": lifecycle })));
}

#[test]
fn mistakes_are_told_with_their_place() {
    for (value, expected) in [
        (json!([]), "at `x-sandbox`: this has to be a mapping"),
        (
            json!({ "efect": "list" }),
            "at `x-sandbox`: there is no `efect` here",
        ),
        (
            json!({ "effect": "make" }),
            "at `x-sandbox.effect`: effects are `list`, `read`, `create`, `update`, `delete`, `put` and `none`",
        ),
        (
            json!({ "target": "apps" }),
            "at `x-sandbox.target`: a path begins with `/`",
        ),
        (
            json!({ "then": [{ "create": "/a", "delete": "/b" }] }),
            "at `x-sandbox.then[0]`: this has to name one of `create`, `update` and `delete`",
        ),
        (
            json!({ "then": [{ "set": {} }] }),
            "at `x-sandbox.then[0]`: this has to name one of `create`, `update` and `delete`",
        ),
        (
            json!({ "refuses": [{ "when": "= true", "status": 200, "says": "" }] }),
            "at `x-sandbox.refuses[0].status`: this has to be the status of an error",
        ),
        (
            json!({ "refuses": [{ "when": "true", "status": 400, "says": "" }] }),
            "at `x-sandbox.refuses[0].when`: this has to be an expression, text that begins with `=`",
        ),
        (
            json!({ "lifecycle": { "through": {} } }),
            "at `x-sandbox.lifecycle`: `property` is missing",
        ),
        (
            json!({ "lifecycle": { "property": "s", "through": { "a": -1 } } }),
            "at `x-sandbox.lifecycle.through.a`: this has to be a number of seconds",
        ),
        (
            json!({ "resource": { "order": "any" } }),
            "at `x-sandbox.resource.order`: orders are `oldest` and `newest`",
        ),
        (
            json!({ "resource": { "unique": [1] } }),
            "at `x-sandbox.resource.unique[0]`: this has to be text",
        ),
    ] {
        assert_eq!(Behaviour::read(&value).unwrap_err().to_string(), expected);
    }
    let error = Behaviour::read(&json!({ "set": { "a": { "b": "= (" } } })).unwrap_err();
    let start = "at `x-sandbox.set.a`: the expression cannot be read: `(`: ";
    assert!(error.to_string().starts_with(start), "{error}");
}
