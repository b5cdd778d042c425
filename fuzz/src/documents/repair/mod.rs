//! Undoes what a change broke for reasons of no interest here, so that most documents come through `check`.

mod operations;
mod references;
mod schemas;

use codegen::grammar::Kind;
use serde_json::{Map, Value};

use crate::choices::Choices;
use crate::documents::api::{Api, Place};

/// Repairs nearly everything; what is left shows that `check` finds it.
pub(crate) fn repair(api: &mut Api, random: &mut Choices) {
    let repairs: &[fn(&mut Api)] = &[
        drop_examples,
        references::mend,
        schemas::mend,
        operations::mend,
        references::mend_root,
        operations::mend_scope,
        references::drop_unused,
        references::mend,
    ];
    for repair in repairs {
        if !random.one_in(60) {
            repair(api);
        }
    }
}

/// Leaves out what no path of the fragments needs.
pub(crate) fn narrow(api: &mut Api) {
    references::mend_root(api);
    references::drop_unused(api);
}

fn drop_examples(api: &mut Api) {
    each(api, &[Kind::Schema], &|_, schema| {
        schema.remove("example");
        schema.remove("default");
    });
    each(
        api,
        &[Kind::Parameter, Kind::MediaType, Kind::Header],
        &|_, holder| {
            holder.remove("example");
            holder.remove("examples");
        },
    );
}

fn each(api: &mut Api, kinds: &[Kind], change: &dyn Fn(&Place, &mut Map<String, Value>)) {
    let places = api.places();
    for place in places
        .iter()
        .filter(|place| kinds.contains(&place.kind) && !place.reference)
    {
        if let Some(Value::Object(fields)) = api.at(place) {
            change(place, fields);
        }
    }
}
