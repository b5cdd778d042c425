//! JSON that the types of an API decode, with a marker wherever a secret stands.

use codegen::model::{
    Api, Bound, Content, Presence, Rules, Struct, TextRules, TypeKind, TypeRef, Union, UnionCase,
};
use serde_json::{Map, Value, json};

/// Part of every secret in a sample.
pub const MARKER: &str = "MARKER";

const ID: &str = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

/// Samples of the types of one API.
///
/// A property that would lead back into its own type is left out.
pub struct Samples<'a>(pub &'a Api);

impl Samples<'_> {
    /// The secret that stands in a place, such as a field. It says where the name of the place ends.
    #[must_use]
    pub fn secret(place: &str) -> String {
        format!("{MARKER}-{place}~")
    }

    /// All places of secrets in an API: fields and cases of types, parameters, elements of answers.
    #[must_use]
    pub fn secrets(&self) -> Vec<String> {
        let mut places = Vec::new();
        for (name, ty) in &self.0.types {
            match &ty.kind {
                TypeKind::Struct(fields) => {
                    let named = fields.fields.iter();
                    let named = named.map(|field| (field.wire_name.as_str(), &field.ty));
                    let rest = fields.rest.iter().map(|rest| ("*", &rest.ty));
                    let secret = named.chain(rest).filter(|(_, ty)| ty.is_secret());
                    places.extend(secret.map(|(field, _)| format!("{name}.{field}")));
                }
                TypeKind::Union(union) => {
                    let secret = union.cases.iter().filter(|case| case.ty.is_secret());
                    places.extend(secret.map(|case| format!("{name}.{}", case.name)));
                }
                TypeKind::Answers { operation, success } => {
                    let mut operations = self.0.operations.iter();
                    let Some(operation) = operations.find(|known| known.id == *operation) else {
                        continue;
                    };
                    let outcome = if *success {
                        &operation.success
                    } else {
                        &operation.failure
                    };
                    let secret = outcome.answers.iter().filter(
                        |answer| matches!(&answer.content, Content::Json(ty) | Content::Enveloped(ty) if ty.is_secret()),
                    );
                    places.extend(secret.map(|answer| format!("{name}::{}", answer.status.name())));
                }
                _ => {}
            }
        }
        for operation in &self.0.operations {
            let method = &operation.method_name;
            let secret = operation.parameters.iter().filter(|known| known.secret);
            places.extend(secret.map(|known| format!("{method}.{}", known.wire_name)));
            let body = operation.body.as_ref().and_then(|body| body.ty.as_ref());
            places.extend(
                body.filter(|ty| ty.is_secret())
                    .map(|_| format!("{method}.body")),
            );
        }
        places
    }

    /// Samples of a type by its name: one, or one for each case of a union.
    #[must_use]
    pub fn of(&self, name: &str) -> Vec<Value> {
        match &self.0.types[name].kind {
            TypeKind::Union(union) => self.of_union(name, union, &[name]),
            _ => self.of_name(name, &[]).into_iter().collect(),
        }
    }

    /// A sample of a type that stands in a place of this name.
    #[must_use]
    pub fn of_type(&self, ty: &TypeRef, place: &str) -> Option<Value> {
        self.sample(ty, &Rules::Any, place, &[])
    }

    fn sample(&self, ty: &TypeRef, rules: &Rules, place: &str, open: &[&str]) -> Option<Value> {
        Some(match ty {
            TypeRef::Bool => json!(true),
            TypeRef::Integer(_) => of_integer(rules),
            TypeRef::F32 | TypeRef::F64 => of_number(rules),
            TypeRef::String => of_text(rules),
            TypeRef::Secret => json!(Self::secret(place)),
            TypeRef::Timestamp => json!("2025-01-30T12:00:00Z"),
            TypeRef::Uuid => json!(ID),
            TypeRef::Date => json!("2025-01-30"),
            TypeRef::IpAddr | TypeRef::Ipv4Addr => json!("127.0.0.1"),
            TypeRef::Ipv6Addr => json!("::1"),
            TypeRef::Json => json!(1),
            TypeRef::JsonObject => json!({}),
            TypeRef::Named(name) => self.of_name(name, open)?,
            // A list without items decodes, too.
            TypeRef::List(item) => {
                let rules = match rules {
                    Rules::List { items, .. } => items,
                    _ => &Rules::Any,
                };
                self.sample(item, rules, place, open).into_iter().collect()
            }
            TypeRef::Map(value) => {
                let rules = match rules {
                    Rules::Map(values) => values,
                    _ => &Rules::Any,
                };
                json!({ "name": self.sample(value, rules, place, open)? })
            }
            TypeRef::Nullable(inner) | TypeRef::Boxed(inner) => {
                let rules = match rules {
                    Rules::Nullable(rules) => rules,
                    rules => rules,
                };
                self.sample(inner, rules, place, open)?
            }
        })
    }

    fn of_name(&self, name: &str, open: &[&str]) -> Option<Value> {
        if open.contains(&name) {
            return None;
        }
        let open = &[open, &[name]].concat();
        match &self.0.types.get(name)?.kind {
            TypeKind::Id => Some(json!(ID)),
            TypeKind::Struct(fields) => self.of_struct(name, fields, open),
            TypeKind::Enum(cases) => cases.first().map(|case| json!(case.value)),
            TypeKind::IntegerEnum(cases) => cases.first().map(|case| json!(case.value)),
            TypeKind::Union(union) => {
                let samples = self.of_union(name, union, open).into_iter();
                samples.max_by_key(|sample| sample.to_string().matches(MARKER).count())
            }
            TypeKind::Answers { .. } => None,
        }
    }

    fn of_union(&self, name: &str, union: &Union, open: &[&str]) -> Vec<Value> {
        let cases = union.cases.iter();
        let samples = cases.filter_map(|case| self.of_case(name, union, case, open));
        samples.collect()
    }

    fn of_case(&self, name: &str, union: &Union, case: &UnionCase, open: &[&str]) -> Option<Value> {
        let place = format!("{name}.{}", case.name);
        let mut sample = self.sample(&case.ty, &case.rules, &place, open)?;
        if let (Some(tag), Some(value)) = (&union.tag, case.tags.first()) {
            sample[tag] = json!(value);
        }
        Some(sample)
    }

    fn of_struct(&self, name: &str, fields: &Struct, open: &[&str]) -> Option<Value> {
        let mut sample = Map::new();
        for field in &fields.fields {
            let place = format!("{name}.{}", field.wire_name);
            match self.sample(&field.ty, &field.rules, &place, open) {
                Some(value) => sample.insert(field.wire_name.clone(), value),
                None if matches!(field.presence, Presence::Required | Presence::Nullable) => {
                    return None;
                }
                None => continue,
            };
        }
        if let Some(rest) = &fields.rest {
            let place = format!("{name}.*");
            let value = self.sample(&rest.ty, &rest.rules, &place, open);
            sample.extend(value.map(|value| ("name_of_another".to_owned(), value)));
        }
        Some(sample.into())
    }
}

fn of_integer(rules: &Rules) -> Value {
    let Rules::Integer {
        min,
        max,
        multiple_of,
    } = rules
    else {
        return json!(1);
    };
    let least = min.unwrap_or(max.unwrap_or(1).min(1));
    let step = multiple_of.unwrap_or(1);
    let beyond = least.rem_euclid(step);
    let number = if beyond == 0 {
        least
    } else {
        least - beyond + step
    };
    json!(i64::try_from(number).ok())
}

fn of_number(rules: &Rules) -> Value {
    let inward = |bound: Bound, by: f64| bound.value + if bound.exclusive { by } else { 0.0 };
    match rules {
        Rules::Number { min: Some(min), .. } => json!(inward(*min, 0.5)),
        Rules::Number { max: Some(max), .. } => json!(inward(*max, -0.5)),
        _ => json!(1.0),
    }
}

fn of_text(rules: &Rules) -> Value {
    match rules {
        Rules::Text(TextRules {
            min_length: Some(least),
            ..
        }) if *least > 4 => json!("x".repeat(usize::try_from(*least).unwrap_or(5))),
        _ => json!("text"),
    }
}
