//! Rules as data of the client's runtime.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use super::scope::Scope;
use crate::model::{
    Bound, Field, Presence, Rules, Shape, Struct, TextRules, Type, TypeKind, Union, UnionCase,
};

/// A constant that says what a value has to be.
pub(super) fn value(scope: &Scope<'_>, rules: &Rules) -> TokenStream {
    let data = scope.runtime("Rules");
    match rules {
        Rules::Any => quote!(#data::Any),
        Rules::Id => quote!(#data::Id),
        Rules::Timestamp => quote!(#data::Timestamp),
        Rules::Integer {
            min,
            max,
            multiple_of,
        } => {
            let min = min.map_or(quote!(i128::MIN), number);
            let max = max.map_or(quote!(i128::MAX), number);
            let step = multiple_of.map(|step| {
                let step = number(step);
                quote!(.multiple_of(#step))
            });
            quote!(#data::integer(#min, #max) #step)
        }
        Rules::Number {
            min: None,
            max: None,
        } => quote!(#data::NUMBER),
        Rules::Number { min, max } => {
            let [min, max] = [min, max].map(|bound| bound_value(scope, bound.as_ref()));
            quote!(#data::number(#min, #max))
        }
        Rules::Text(text) => {
            let (min, max, pattern) = text_arguments(text);
            quote!(#data::text(#min, #max) #pattern)
        }
        Rules::Secret(text) => {
            let (min, max, pattern) = text_arguments(text);
            quote!(#data::secret(#min, #max) #pattern)
        }
        Rules::OneOf(texts) => quote!(#data::one_of(&[#(#texts),*])),
        Rules::List {
            min,
            max,
            unique,
            items,
        } => {
            let items = value(scope, items);
            let length = (min.is_some() || max.is_some()).then(|| {
                let (min, max) = lengths(*min, *max);
                quote!(.length(#min, #max))
            });
            let unique = unique.then(|| quote!(.unique()));
            quote!(#data::list(&#items) #length #unique)
        }
        Rules::Map(values) => {
            let values = value(scope, values);
            quote!(#data::map(&#values))
        }
        Rules::Nullable(inner) => {
            let inner = value(scope, inner);
            quote!(#data::nullable(&#inner))
        }
        Rules::Named(name) => match scope.api.types.get(name) {
            Some(ty) if is_checked(ty) => {
                let named = scope.named(name);
                quote!(#data::of::<#named>())
            }
            _ => quote!(#data::Any),
        },
    }
}

/// Whether a named type says what its values have to be: there are rules, or something that has to be there.
fn is_checked(ty: &Type) -> bool {
    let of_interest = match &ty.kind {
        TypeKind::Id | TypeKind::Answers { .. } => false,
        TypeKind::Struct(object) => ty.ruled || object.fields.iter().any(is_required),
        TypeKind::Enum(_) | TypeKind::IntegerEnum(_) | TypeKind::Union(_) => ty.ruled,
    };
    of_interest && ty.direction.request
}

fn is_required(field: &Field) -> bool {
    matches!(field.presence, Presence::Required | Presence::Nullable)
}

/// What a type's values have to be, for the runtime to check before they are sent.
pub(super) fn checked(scope: &Scope<'_>, ty: &Type) -> TokenStream {
    if !is_checked(ty) {
        return TokenStream::new();
    }
    let data = scope.runtime("Rules");
    let rules = match &ty.kind {
        TypeKind::Id | TypeKind::Answers { .. } => return TokenStream::new(),
        TypeKind::Struct(object) => of_struct(scope, object),
        TypeKind::Enum(cases) => {
            let values = cases.iter().map(|case| &case.value);
            quote!(#data::one_of(&[#(#values),*]))
        }
        TypeKind::IntegerEnum(cases) => {
            let values = cases.iter().map(|case| number(case.value.into()));
            quote!(#data::one_of_integers(&[#(#values),*]))
        }
        TypeKind::Union(union) => of_union(scope, union),
    };
    let name = scope.named(&ty.name);
    let checked = scope.runtime("Checked");
    quote! {
        impl #checked for #name {
            fn rules() -> &'static #data {
                const RULES: #data = #rules;
                &RULES
            }
        }
    }
}

fn of_struct(scope: &Scope<'_>, object: &Struct) -> TokenStream {
    let data = scope.runtime("Rules");
    let property = scope.runtime("Property");
    let rest = object.rest.as_ref().filter(|rest| rest.rules != Rules::Any);
    let properties = object.fields.iter().filter_map(|field| {
        let name = &field.wire_name;
        let mut rules = value(scope, &field.rules);
        if matches!(
            field.presence,
            Presence::Nullable | Presence::OptionalNullable
        ) {
            rules = quote!(#data::nullable(&#rules));
        }
        if is_required(field) {
            Some(quote!(#property::required(#name, #rules)))
        } else if field.rules == Rules::Any && rest.is_none() {
            // What is named is none of the further properties, which have rules.
            None
        } else {
            Some(quote!(#property::optional(#name, #rules)))
        }
    });
    let properties: Vec<_> = properties.collect();
    let rest = rest.map(|rest| {
        let rules = value(scope, &rest.rules);
        quote!(.rest(&#rules))
    });
    quote!(#data::object(&[#(#properties),*]) #rest)
}

fn of_union(scope: &Scope<'_>, union: &Union) -> TokenStream {
    let data = scope.runtime("Rules");
    if let Some(tag) = &union.tag {
        let cases = union.cases.iter().map(|case| value(scope, &case.rules));
        let tags = union.cases.iter().map(|case| {
            let tags = &case.tags;
            quote!(&[#(#tags),*])
        });
        quote!(#data::tagged(#tag, &[#((#tags, #cases)),*]))
    } else {
        let cases = union.cases.iter().map(|case| of_case(scope, case));
        quote!(#data::any_of(&[#(#cases),*]))
    }
}

/// What tells a case that has no rules from the others: otherwise their values would pass as its own.
fn of_case(scope: &Scope<'_>, case: &UnionCase) -> TokenStream {
    let rules = value(scope, &case.rules);
    let data = scope.runtime("Rules");
    if rules.to_string() != quote!(#data::Any).to_string() {
        return rules;
    }
    match &case.shape {
        Shape::Any => rules,
        Shape::String => quote!(#data::text(0, usize::MAX)),
        Shape::Number => quote!(#data::NUMBER),
        Shape::Boolean => quote!(#data::Boolean),
        Shape::Array => quote!(#data::list(&#data::Any)),
        Shape::Object(required) => {
            let property = scope.runtime("Property");
            let names = required.keys();
            quote!(#data::object(&[#(#property::required(#names, #data::Any)),*]))
        }
    }
}

fn bound_value(scope: &Scope<'_>, bound: Option<&Bound>) -> TokenStream {
    let Some(Bound { value, exclusive }) = bound else {
        return quote!(None);
    };
    let bound = scope.runtime("Bound");
    let sign = value.is_sign_negative().then(|| quote!(-));
    let value = Literal::f64_unsuffixed(value.abs());
    if *exclusive {
        quote!(Some(#bound::exclusive(#sign #value)))
    } else {
        quote!(Some(#bound::inclusive(#sign #value)))
    }
}

/// The arguments that say how long a text may be, and the call that says what it has to match.
fn text_arguments(text: &TextRules) -> (TokenStream, TokenStream, Option<TokenStream>) {
    let (min, max) = lengths(text.min_length, text.max_length);
    let pattern = text.pattern.as_ref();
    (min, max, pattern.map(|pattern| quote!(.pattern(#pattern))))
}

fn lengths(min: Option<u64>, max: Option<u64>) -> (TokenStream, TokenStream) {
    let number = |number: u64| Literal::u64_unsuffixed(number).into_token_stream();
    let max = max.map_or(quote!(usize::MAX), number);
    (number(min.unwrap_or_default()), max)
}

/// A whole number, whose sign is a token of its own.
pub(super) fn number(number: i128) -> TokenStream {
    let literal = Literal::u128_unsuffixed(number.unsigned_abs());
    if number < 0 {
        quote!(-#literal)
    } else {
        quote!(#literal)
    }
}
