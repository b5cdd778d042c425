//! From the path of a request to what the document has there.

use std::collections::BTreeMap;

/// A step of a path template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Segment {
    Literal(String),
    /// The name between the braces.
    Parameter(String),
}

impl Segment {
    /// The step of a path, or the name that stands for one.
    pub(crate) fn text(&self) -> String {
        match self {
            Self::Literal(text) | Self::Parameter(text) => text.clone(),
        }
    }
}

/// The steps of a path template such as `/applications/{id}/env-vars`.
pub(crate) fn segments(template: &str) -> Vec<Segment> {
    let steps = template.split('/').filter(|step| !step.is_empty());
    let segment = |step: &str| {
        let name = step
            .strip_prefix('{')
            .and_then(|step| step.strip_suffix('}'));
        name.map_or_else(
            || Segment::Literal(step.to_owned()),
            |name| Segment::Parameter(name.to_owned()),
        )
    };
    steps.map(segment).collect()
}

/// Something for each of many path templates, found by paths.
#[derive(Debug)]
pub(crate) struct Tree<T> {
    literals: BTreeMap<String, Tree<T>>,
    parameter: Option<Box<Tree<T>>>,
    leaf: Option<T>,
}

impl<T> Default for Tree<T> {
    fn default() -> Self {
        Self {
            literals: BTreeMap::new(),
            parameter: None,
            leaf: None,
        }
    }
}

impl<T> Tree<T> {
    /// What stands at a template; templates that differ in names of parameters are the same.
    pub(crate) fn leaf(&mut self, template: &[Segment]) -> &mut Option<T> {
        match template {
            [] => &mut self.leaf,
            [Segment::Literal(step), rest @ ..] => {
                let next = self.literals.entry(step.clone()).or_default();
                next.leaf(rest)
            }
            [Segment::Parameter(_), rest @ ..] => self.parameter.get_or_insert_default().leaf(rest),
        }
    }

    /// What stands at the template that a path follows.
    ///
    /// A step that is spelled out goes before a parameter: `/api-keys/me` is not the key `me`.
    pub(crate) fn find(&self, path: &[String]) -> Option<&T> {
        let [step, rest @ ..] = path else {
            return self.leaf.as_ref();
        };
        let literal = self.literals.get(step).and_then(|next| next.find(rest));
        literal.or_else(|| self.parameter.as_ref()?.find(rest))
    }

    /// Whether a path begins something, such as `/applications` where `/applications/{id}/env-vars` is.
    pub(crate) fn leads_on(&self, path: &[String]) -> bool {
        let [step, rest @ ..] = path else {
            return true;
        };
        let literal = self.literals.get(step);
        literal.is_some_and(|next| next.leads_on(rest))
            || self
                .parameter
                .as_ref()
                .is_some_and(|next| next.leads_on(rest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn routes() -> Tree<BTreeMap<&'static str, usize>> {
        let mut routes = Tree::default();
        let paths = [
            ("GET", "/keys/me"),
            ("GET", "/keys/{id}"),
            ("DELETE", "/keys/{id}"),
            ("GET", "/keys/{id}/roles"),
            ("GET", "/keys/me/limits"),
        ];
        for (index, (method, path)) in paths.iter().enumerate() {
            let leaf: &mut Option<BTreeMap<_, _>> = routes.leaf(&segments(path));
            leaf.get_or_insert_default().insert(*method, index);
        }
        routes
    }

    fn path(path: &str) -> Vec<String> {
        path.split('/').skip(1).map(str::to_owned).collect()
    }

    #[test]
    fn what_is_spelled_out_goes_before_a_parameter() {
        let routes = routes();
        assert_eq!(routes.find(&path("/keys/me")).unwrap()["GET"], 0);
        assert_eq!(routes.find(&path("/keys/you")).unwrap()["GET"], 1);
        assert_eq!(routes.find(&path("/keys/me/limits")).unwrap()["GET"], 4);
        // Only the parameter leads on to the roles.
        assert_eq!(routes.find(&path("/keys/me/roles")).unwrap()["GET"], 3);
    }

    #[test]
    fn unknown_paths_and_methods_differ() {
        let routes = routes();
        assert!(routes.find(&path("/keys")).is_none());
        assert!(routes.find(&path("/keys/a/roles/b")).is_none());
        assert!(routes.find(&path("/keys/a/")).is_none());
        let methods = routes.find(&path("/keys/a")).unwrap().keys();
        assert_eq!(methods.copied().collect::<Vec<_>>(), ["DELETE", "GET"]);
    }

    #[test]
    fn the_beginning_of_a_path_leads_on() {
        let routes = routes();
        assert!(routes.leads_on(&path("/keys")));
        assert!(routes.leads_on(&path("/keys/a/roles")));
        assert!(!routes.leads_on(&path("/locks")));
    }
}
