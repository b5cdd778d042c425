//! New parts of documents: mostly right, with a taste for what is rare.

mod operations;
mod schemas;
mod values;

pub(crate) use operations::STATUSES;
pub(crate) use values::{PATTERNS, bound, size, texts};

use crate::documents::api::{Api, Component};

/// What new parts may refer to, and for which file they are made.
pub(crate) struct Grower {
    file: String,
    components: Vec<Component>,
}

impl Grower {
    pub(crate) fn of(api: &Api, file: &str) -> Self {
        Self {
            file: file.to_owned(),
            components: api.components(),
        }
    }
}
