//! What paths lead to: collections, their items, and what is there once.

use std::sync::Arc;

use crate::behaviour::Resource;
use crate::route::{Segment, Tree};

/// What a path leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A list of items, such as `/applications/{id}/env-vars`.
    Collection,
    /// One item of a collection, such as `/applications/{id}/env-vars/{env_var_id}`.
    Item,
    /// Something that is there once, such as `/applications/{id}/ip-restriction`, or a thing to do, such as
    /// `/applications/{id}/restart`.
    Document,
}

/// What is known of a path template.
#[derive(Debug)]
pub(crate) struct Place {
    pub(crate) kind: Kind,
    /// With the names that its parameters have in the operation that has the resource.
    pub(crate) template: Vec<Segment>,
    pub(crate) resource: Option<Arc<Resource>>,
}

/// All places of an API.
#[derive(Debug, Default)]
pub(crate) struct Places(Tree<Place>);

impl Places {
    /// Notes what a template leads to, and its parents, unless that is known.
    pub(crate) fn note(&mut self, template: &[Segment], kind: Kind) {
        for length in 1..template.len() {
            if matches!(template.get(length), Some(Segment::Parameter(_))) {
                self.set(&template[..length], Kind::Collection);
            }
            if matches!(template.get(length - 1), Some(Segment::Parameter(_))) {
                self.set(&template[..length], Kind::Item);
            }
        }
        match template.last() {
            Some(Segment::Parameter(_)) => self.set(template, Kind::Item),
            Some(Segment::Literal(_)) => self.set(template, kind),
            None => {}
        }
    }

    fn set(&mut self, template: &[Segment], kind: Kind) {
        self.0.leaf(template).get_or_insert_with(|| Place {
            kind,
            template: template.to_vec(),
            resource: None,
        });
    }

    /// Puts a resource at the template of its collection or document. One that has a resource already is given back.
    pub(crate) fn put(&mut self, template: &[Segment], resource: &Arc<Resource>) -> bool {
        match self.0.leaf(template) {
            Some(place) if place.resource.is_none() => {
                place.template = template.to_vec();
                place.resource = Some(Arc::clone(resource));
                true
            }
            _ => false,
        }
    }

    /// What a path leads to, if any template says so.
    pub(crate) fn find(&self, at: &[String]) -> Option<&Place> {
        self.0.find(at)
    }

    /// What is known about the items of the collection, or about the document, at a path.
    pub(crate) fn resource(&self, at: &[String]) -> Option<&Arc<Resource>> {
        self.find(at)?.resource.as_ref()
    }

    /// What a template leads to.
    pub(crate) fn kind(&mut self, template: &[Segment]) -> Option<Kind> {
        self.0.leaf(template).as_ref().map(|place| place.kind)
    }

    /// Whether a path begins one that is known.
    pub(crate) fn leads_on(&self, at: &[String]) -> bool {
        self.0.leads_on(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::segments;

    #[test]
    fn a_parameter_tells_an_item_and_its_collection() {
        let mut places = Places::default();
        places.note(&segments("/apps/{id}/vars/{var}"), Kind::Document);
        places.note(&segments("/apps/shared"), Kind::Collection);
        places.note(&segments("/apps/{id}/rules"), Kind::Document);
        places.note(&segments("/apps/{id}/vars"), Kind::Document);
        let kind = |path: &str| {
            let at: Vec<String> = path.split('/').map(str::to_owned).collect();
            places.find(&at).map(|place| place.kind)
        };
        assert_eq!(kind("apps"), Some(Kind::Collection));
        assert_eq!(kind("apps/a"), Some(Kind::Item));
        assert_eq!(kind("apps/a/vars"), Some(Kind::Collection));
        assert_eq!(kind("apps/a/vars/b"), Some(Kind::Item));
        assert_eq!(kind("apps/a/rules"), Some(Kind::Document));
        assert_eq!(kind("apps/shared"), Some(Kind::Collection));
        assert_eq!(kind("apps/a/none"), None);
    }

    #[test]
    fn a_place_has_one_resource() {
        let mut places = Places::default();
        places.note(&segments("/apps/{id}"), Kind::Document);
        let resource = Arc::default();
        assert!(places.put(&segments("/apps"), &resource));
        assert!(!places.put(&segments("/apps"), &resource));
        assert!(!places.put(&segments("/none"), &resource));
    }
}
