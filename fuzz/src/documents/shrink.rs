//! The smallest document that still fails for the same reason.

use std::time::{Duration, Instant};

use serde_json::Value;

use crate::documents::api::{Api, escape};
use crate::documents::run::{Failure, run};

const PATIENCE: Duration = Duration::from_secs(20);

/// Leaves out one part after the other, large ones first, as long as that changes nothing.
pub(crate) fn shrink(mut api: Api, failure: &Failure) -> Api {
    let begun = Instant::now();
    let class = failure.class();
    let mut progress = true;
    while progress {
        progress = false;
        for (file, pointer) in parts(&api) {
            if begun.elapsed() > PATIENCE {
                return api;
            }
            let mut smaller = api.clone();
            if !remove(&mut smaller, &file, &pointer) {
                continue;
            }
            if run(&smaller).is_err_and(|failure| failure.class() == class) {
                api = smaller;
                progress = true;
            }
        }
    }
    api
}

/// Every field and element, outer ones first.
fn parts(api: &Api) -> Vec<(String, String)> {
    let mut parts: Vec<(String, String)> = api
        .files
        .keys()
        .map(|file| (file.clone(), String::new()))
        .collect();
    let mut next = 0;
    while let Some((file, pointer)) = parts.get(next).cloned() {
        match api.files[&file].pointer(&pointer) {
            Some(Value::Object(fields)) => {
                let fields = fields
                    .keys()
                    .map(|key| (file.clone(), format!("{pointer}/{}", escape(key))));
                parts.extend(fields);
            }
            Some(Value::Array(elements)) => {
                let indices = (0..elements.len()).rev();
                parts.extend(indices.map(|index| (file.clone(), format!("{pointer}/{index}"))));
            }
            _ => {}
        }
        next += 1;
    }
    parts
}

fn remove(api: &mut Api, file: &str, pointer: &str) -> bool {
    let Some((parent, step)) = pointer.rsplit_once('/') else {
        return false;
    };
    let step = step.replace("~1", "/").replace("~0", "~");
    match api
        .files
        .get_mut(file)
        .and_then(|value| value.pointer_mut(parent))
    {
        Some(Value::Object(fields)) => fields.remove(&step).is_some(),
        Some(Value::Array(elements)) => {
            let index = step.parse().unwrap_or(usize::MAX);
            let there = index < elements.len();
            if there {
                elements.remove(index);
            }
            there
        }
        _ => false,
    }
}
