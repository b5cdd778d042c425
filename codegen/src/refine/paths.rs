//! Names of types as a reader would write them, and the imports that they need.

use std::collections::BTreeSet;

use syn::visit::Visit;
use syn::visit_mut::VisitMut;
use syn::{Item, ItemStruct, Path, parse_quote};

use super::module_ident;
use crate::lower::Plan;

/// Names of the prelude that typify spells out in full.
const PRELUDE: [&str; 4] = ["Option", "String", "Vec", "Result"];

/// Shortens `::std::option::Option` to `Option` and `types::Name` to `Name`.
pub(super) struct Shorten {
    /// Whether the code lies outside of `types`, where `types::Name` has to stay.
    outside: bool,
}

impl Shorten {
    pub(super) fn within_types() -> Self {
        Self { outside: false }
    }

    pub(super) fn items(&mut self, items: &mut [Item]) {
        for item in items {
            self.visit_item_mut(item);
        }
    }

    pub(super) fn item_struct(&mut self, item: &mut ItemStruct) {
        self.visit_item_struct_mut(item);
    }

    pub(super) fn outside_types() -> Self {
        Self { outside: true }
    }
}

impl VisitMut for Shorten {
    fn visit_path_mut(&mut self, path: &mut Path) {
        syn::visit_mut::visit_path_mut(self, path);
        let segments = &path.segments;
        let Some(first) = segments.first() else {
            return;
        };
        let std = path.leading_colon.is_some() && first.ident == "std" && segments.len() == 3;
        let own = !self.outside && first.ident == "types" && segments.len() > 1;
        let skipped = match segments.last().map(|last| last.ident.to_string()) {
            Some(name) if std && PRELUDE.contains(&name.as_str()) => 2,
            _ if own => 1,
            _ => return,
        };
        *path = Path {
            leading_colon: None,
            segments: segments.iter().skip(skipped).cloned().collect(),
        };
    }
}

/// The import of `values`, if the items mention it.
pub(super) fn values_import(items: &[Item]) -> Option<Item> {
    Names::of(items).0.contains("values").then(|| {
        parse_quote!(
            use crate::values;
        )
    })
}

/// The import of the types of other modules that the items of a module in `types` mention.
pub(super) fn types_import(items: &[Item], module: &str, plan: &Plan) -> Option<Item> {
    let names = Names::of(items).0;
    let foreign = |name: &&String| {
        plan.types
            .get(*name)
            .is_some_and(|plan| plan.module != module)
    };
    let foreign: Vec<_> = names
        .iter()
        .filter(foreign)
        .map(|name| module_ident(name))
        .collect();
    (!foreign.is_empty()).then(|| parse_quote!(use super::{#(#foreign),*};))
}

/// The first names of all paths.
#[derive(Default)]
struct Names(BTreeSet<String>);

impl Names {
    fn of(items: &[Item]) -> Self {
        let mut names = Self::default();
        for item in items {
            names.visit_item(item);
        }
        names
    }
}

impl<'ast> Visit<'ast> for Names {
    fn visit_path(&mut self, path: &'ast Path) {
        self.0.extend(
            path.segments
                .first()
                .map(|segment| segment.ident.to_string()),
        );
        syn::visit::visit_path(self, path);
    }
}
