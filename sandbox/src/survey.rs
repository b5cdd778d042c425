//! Finds out what paths lead to, and what each operation is about.

use std::collections::HashSet;

use crate::behaviour::{BehaviourError, Effect, Path, StepEffect};
use crate::operation::Operation;
use crate::places::{Kind, Places};
use crate::route::{Segment, segments};
use crate::store::ANY;

/// What all operations of an API say together.
pub(crate) struct Survey {
    pub(crate) places: Places,
    pub(crate) keys: Option<Vec<String>>,
}

type Fallible<T> = Result<T, (String, BehaviourError)>;

impl Survey {
    /// Surveys the operations, and tells each what it does and to what.
    pub(crate) fn of(operations: &mut [Operation], prefix: &[Segment]) -> Fallible<Self> {
        let mut survey = Self {
            places: Places::default(),
            keys: None,
        };
        survey.collections(operations, prefix);
        for operation in operations.iter() {
            survey.places.note(&operation.segments, Kind::Document);
        }
        survey.further(operations, prefix);
        let methods = operations
            .iter()
            .map(|operation| (operation.template.clone(), operation.method.clone()));
        let methods: HashSet<(String, String)> = methods.collect();
        for operation in operations {
            operation.effect = survey.effect(operation, prefix, &methods);
            operation.about = survey.about(operation);
            survey.resource(operation, prefix)?;
        }
        Ok(survey)
    }

    /// Collections are told by parameters after them, and by those who list them or refer to their items.
    fn collections(&mut self, operations: &[Operation], prefix: &[Segment]) {
        for operation in operations {
            let parameter = |segment: &Segment| matches!(segment, Segment::Parameter(_));
            if let Some(last) = operation.segments.iter().rposition(parameter) {
                self.places.note(&operation.segments[..=last], Kind::Item);
            }
        }
        for operation in operations {
            let behaviour = &operation.behaviour;
            let listed = behaviour.effect == Some(Effect::List)
                || (behaviour.effect.is_none() && operation.listing.is_some());
            if listed {
                match template(behaviour.target.as_ref(), operation, prefix) {
                    Some(target) => self.places.note(&target, Kind::Collection),
                    None => self.places.note(&operation.segments, Kind::Collection),
                }
            }
            let references = behaviour
                .resource
                .iter()
                .flat_map(|resource| &resource.references);
            for (_, path) in references {
                if let Some(path) = template(Some(path), operation, prefix) {
                    self.places.note(&path, Kind::Collection);
                }
            }
        }
    }

    /// What only `x-sandbox` knows is a collection.
    fn further(&mut self, operations: &[Operation], prefix: &[Segment]) {
        for operation in operations {
            let behaviour = &operation.behaviour;
            if let Some(target) = template(behaviour.target.as_ref(), operation, prefix) {
                let creates = matches!(behaviour.effect, Some(Effect::Create | Effect::Put));
                let kind = if creates {
                    Kind::Collection
                } else {
                    Kind::Document
                };
                self.places.note(&target, kind);
            }
            let steps = behaviour
                .then
                .iter()
                .filter(|step| step.effect == StepEffect::Create);
            for step in steps {
                if let Some(path) = template(Some(&step.path), operation, prefix) {
                    self.places.note(&path, Kind::Collection);
                }
            }
            for path in &behaviour.mentions {
                let before = &prefix[..prefixed(prefix, &operation.segments)];
                let like = segments(path).into_iter().map(|segment| match segment {
                    Segment::Literal(step) if step == ANY => Segment::Parameter(step),
                    segment => segment,
                });
                let template: Vec<Segment> = before.iter().cloned().chain(like).collect();
                // What follows a template that is known is that.
                let steps: Vec<String> = template.iter().map(Segment::text).collect();
                if self.places.find(&steps).is_none() {
                    self.places.note(&template, Kind::Collection);
                }
            }
        }
    }

    /// What an operation does.
    fn effect(
        &mut self,
        operation: &Operation,
        prefix: &[Segment],
        methods: &HashSet<(String, String)>,
    ) -> Effect {
        let behaviour = &operation.behaviour;
        if let Some(effect) = behaviour.effect {
            return effect;
        }
        let target = template(behaviour.target.as_ref(), operation, prefix);
        let target = target.as_deref().unwrap_or(&operation.segments);
        let kind = self.places.kind(target);
        let own_document = || {
            let has =
                |method: &str| methods.contains(&(operation.template.clone(), method.to_owned()));
            ["GET", "PUT", "PATCH", "DELETE"].into_iter().any(has)
        };
        match (operation.method.as_str(), kind) {
            ("GET" | "HEAD", Some(Kind::Collection)) => Effect::List,
            ("GET" | "HEAD", _) => Effect::Read,
            ("DELETE", _) => Effect::Delete,
            ("POST", Some(Kind::Collection)) => Effect::Create,
            ("POST", Some(Kind::Document)) if behaviour.target.is_none() && own_document() => {
                Effect::Create
            }
            _ => Effect::Update,
        }
    }

    /// How many steps of its path lead to what an operation is about: a `POST` that is no creation is about what stands
    /// above it.
    fn about(&mut self, operation: &Operation) -> usize {
        let whole = operation.segments.len();
        let own = self.places.kind(&operation.segments);
        let acts = operation.effect == Effect::Update
            && matches!(operation.method.as_str(), "POST" | "DELETE")
            && own != Some(Kind::Item);
        if !acts {
            return whole;
        }
        let mut above = (1..whole).rev();
        let stands = |length: &usize| {
            let kind = self.places.kind(&operation.segments[..*length]);
            matches!(kind, Some(Kind::Item | Kind::Document))
        };
        above.find(stands).unwrap_or(whole)
    }

    /// Puts what an operation says about a resource where the resource is.
    fn resource(&mut self, operation: &Operation, prefix: &[Segment]) -> Fallible<()> {
        let Some(resource) = &operation.behaviour.resource else {
            return Ok(());
        };
        let wrong = |reason: &str| {
            let error = BehaviourError {
                place: "x-sandbox.resource".to_owned(),
                reason: reason.to_owned(),
            };
            Err((operation.id.clone(), error))
        };
        let target = match &operation.behaviour.target {
            None => operation.segments[..operation.about].to_vec(),
            Some(path) => match template(Some(path), operation, prefix) {
                Some(target) => target,
                None => {
                    return wrong(
                        "the target is an expression, so that nobody knows what it is about",
                    );
                }
            },
        };
        let of = match target.split_last() {
            Some((Segment::Parameter(_), collection)) => collection,
            _ => target.as_slice(),
        };
        if !self.places.put(of, resource) {
            return wrong("another operation says so already");
        }
        if resource.credential.is_some() {
            let step = |segment: &Segment| match segment {
                Segment::Literal(step) => Some(step.clone()),
                Segment::Parameter(_) => None,
            };
            let Some(keys) = of.iter().map(step).collect() else {
                return wrong("API keys stand in one collection, whose path has no parameters");
            };
            self.keys = Some(keys);
        }
        Ok(())
    }
}

/// How many steps of a template are those of the prefix.
pub(crate) fn prefixed(prefix: &[Segment], template: &[Segment]) -> usize {
    let pairs = prefix.iter().zip(template);
    let same = pairs.filter(|(one, other)| one == other).count();
    if same == prefix.len() { same } else { 0 }
}

/// The template of a path, behind the prefix if the operation is behind it.
fn template(
    path: Option<&Path>,
    operation: &Operation,
    prefix: &[Segment],
) -> Option<Vec<Segment>> {
    let Some(Path::Template(path)) = path else {
        return None;
    };
    let before = &prefix[..prefixed(prefix, &operation.segments)];
    Some([before, path.as_slice()].concat())
}
