//! Expressions of `x-sandbox`, compiled once when a document is read.

use std::fmt;
use std::sync::LazyLock;

use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior, Value as Computed};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::functions;
use crate::numbers::whole_numbers;

/// Instructions that one evaluation may take: far more than any behaviour needs.
const FUEL: u64 = 100_000;

/// What all expressions have in common: Jinja's own filters and tests, and our functions.
static ENVIRONMENT: LazyLock<Environment<'static>> = LazyLock::new(|| {
    let mut environment = Environment::new();
    // What was not sent is nothing, and so is whatever is asked of it.
    environment.set_undefined_behavior(UndefinedBehavior::Chainable);
    environment.set_fuel(Some(FUEL));
    functions::add(&mut environment);
    environment
});

/// A compiled expression.
pub(crate) struct Expression {
    source: String,
    compiled: minijinja::Expression<'static, 'static>,
}

/// An expression that cannot be read or computed. No value is quoted, since it may be secret.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{expression}`: {reason}")]
pub(crate) struct ExpressionError {
    /// The expression as it is written.
    expression: String,
    reason: String,
}

impl Expression {
    fn new(source: &str) -> Result<Self, ExpressionError> {
        let compiled = ENVIRONMENT.compile_expression_owned(source.to_owned());
        let compiled = compiled.map_err(|error| ExpressionError {
            expression: source.to_owned(),
            // Nothing but the expression itself can be quoted here.
            reason: error.to_string(),
        })?;
        Ok(Self {
            source: source.to_owned(),
            compiled,
        })
    }

    /// What the expression comes to, with the variables of a scope.
    pub(crate) fn compute(&self, scope: &Computed) -> Result<Computed, ExpressionError> {
        self.compiled
            .eval(scope.clone())
            .map_err(|error| self.failed(error.kind()))
    }

    /// What the expression comes to as JSON; `None` if it is undefined.
    pub(crate) fn value(&self, scope: &Computed) -> Result<Option<Value>, ExpressionError> {
        let computed = self.compute(scope)?;
        if computed.is_undefined() {
            return Ok(None);
        }
        let value = serde_json::to_value(&computed);
        let mut value = value.map_err(|_| self.failed("it is no JSON"))?;
        whole_numbers(&mut value);
        Ok(Some(value))
    }

    /// Whether the expression comes to something that counts as true.
    pub(crate) fn holds(&self, scope: &Computed) -> Result<bool, ExpressionError> {
        Ok(self.compute(scope)?.is_true())
    }

    fn failed(&self, reason: impl fmt::Display) -> ExpressionError {
        ExpressionError {
            expression: self.source.clone(),
            reason: reason.to_string(),
        }
    }
}

impl fmt::Debug for Expression {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "= {}", self.source)
    }
}

/// JSON as expressions know it.
pub(crate) fn known(value: impl Serialize) -> Computed {
    Computed::from(Serde(value))
}

/// A value of `x-sandbox`, which expressions may be part of.
#[derive(Debug)]
pub(crate) enum Term {
    /// It is meant as it stands.
    Plain(Value),
    Computed(Expression),
    List(Vec<Term>),
    Object(Vec<(String, Term)>),
}

impl Term {
    /// Reads a value, in which text that begins with `=` is an expression.
    pub(crate) fn read(value: &Value) -> Result<Self, ExpressionError> {
        let term = match value {
            Value::String(text) => match text.strip_prefix('=') {
                Some(source) => Self::Computed(Expression::new(source.trim())?),
                None => return Ok(Self::Plain(value.clone())),
            },
            Value::Array(elements) => {
                let terms: Result<Vec<_>, _> = elements.iter().map(Self::read).collect();
                Self::List(terms?)
            }
            Value::Object(fields) => {
                let term =
                    |(name, value): (&String, &Value)| Ok((name.clone(), Self::read(value)?));
                let terms: Result<Vec<_>, _> = fields.iter().map(term).collect();
                Self::Object(terms?)
            }
            _ => return Ok(Self::Plain(value.clone())),
        };
        let plain = match &term {
            Self::List(terms) => terms.iter().all(Self::is_plain),
            Self::Object(terms) => terms.iter().all(|(_, term)| term.is_plain()),
            Self::Plain(_) | Self::Computed(_) => false,
        };
        Ok(if plain {
            Self::Plain(value.clone())
        } else {
            term
        })
    }

    /// Whether there is no expression in it.
    pub(crate) fn is_plain(&self) -> bool {
        matches!(self, Self::Plain(_))
    }

    /// What it comes to with the variables of a scope; `None` if it is undefined.
    pub(crate) fn value(&self, scope: &Computed) -> Result<Option<Value>, ExpressionError> {
        match self {
            Self::Plain(value) => Ok(Some(value.clone())),
            Self::Computed(expression) => expression.value(scope),
            Self::List(terms) => {
                let values = terms
                    .iter()
                    .filter_map(|term| term.value(scope).transpose());
                Ok(Some(Value::Array(values.collect::<Result<_, _>>()?)))
            }
            Self::Object(terms) => {
                let mut fields = Map::new();
                for (name, term) in terms {
                    fields.extend(term.value(scope)?.map(|value| (name.clone(), value)));
                }
                Ok(Some(fields.into()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn value(term: &Value, scope: &Value) -> Result<Option<Value>, ExpressionError> {
        Term::read(term)?.value(&known(scope))
    }

    #[test]
    fn text_is_an_expression_or_meant_as_it_stands() {
        let scope = json!({ "body": { "name": "shop", "none": null } });
        for (term, expected) in [
            (json!("plain = text"), json!("plain = text")),
            (json!("= body.name"), json!("shop")),
            (json!("=body.name ~ '-' ~ 1"), json!("shop-1")),
            (json!("= body.none"), json!(null)),
            (json!("= body.missing or 'other'"), json!("other")),
            (json!("= body.missing.deeper is undefined"), json!(true)),
            (json!("= nothing.at.all | length"), json!(0)),
            (json!("= body.none | length"), json!(0)),
            (json!("= 'x' in nothing"), json!(false)),
            (
                json!("= nothing | selectattr('a', 'eq', 1) | list"),
                json!([]),
            ),
            (
                json!("= nothing | map(attribute='a') | first is undefined"),
                json!(true),
            ),
            (json!("= body.none.deeper is undefined"), json!(true)),
            (json!("= nothing | list | length"), json!(0)),
            (json!("= nothing | join(',')"), json!("")),
            (json!("= nothing | sort"), json!([])),
            (json!("= 'a' ~ nothing ~ 'b'"), json!("ab")),
            (json!("= nothing | lower"), json!("")),
            (json!("= nothing | default(3) + 1"), json!(4)),
            (json!("= (nothing or 0) + 1"), json!(1)),
            (json!("= nothing | sum"), json!(0)),
            (json!("= nothing == none"), json!(false)),
            (json!("= nothing > 3"), json!(false)),
            (json!("= body.none | list"), json!([])),
            (json!("= body.none | selectattr('a') | list"), json!([])),
            (json!("= 10 / 4"), json!(2.5)),
            (json!("= 10 / 5"), json!(2)),
            (json!("= {'a': 1}['a']"), json!(1)),
            (
                json!({ "a": [1, "= body.name"], "b": "= nothing" }),
                json!({ "a": [1, "shop"] }),
            ),
            (json!(["= nothing", true]), json!([true])),
        ] {
            assert_eq!(value(&term, &scope), Ok(Some(expected)), "{term}");
        }
        assert_eq!(value(&json!("= body.missing"), &scope), Ok(None));
    }

    #[test]
    fn what_cannot_be_computed_quotes_no_value() {
        let scope = json!({ "body": { "password": "hunter2" } });
        let error = value(&json!("= body.password + 1"), &scope).unwrap_err();
        assert!(!error.to_string().contains("hunter2"), "{error}");
        assert!(error.to_string().starts_with("`body.password + 1`: "));
        let error = value(&json!("= (1"), &json!({})).unwrap_err();
        assert!(
            error.to_string().starts_with("`(1`: syntax error"),
            "{error}"
        );
    }

    #[test]
    fn an_expression_that_runs_away_ends() {
        let term = json!("= range(100000) | map('abs') | list | length");
        assert!(value(&term, &json!({})).is_ok());
        let error = value(&json!("= range(1000000000)"), &json!({})).unwrap_err();
        assert!(error.to_string().contains("range"), "{error}");
    }
}
