//! Things to do to what is above them, such as to turn a switch or to renew a key.

use serde_json::{Map, Value};

use crate::answer::Composer;
use crate::behaviour::Effect;
use crate::error::Problem;
use crate::operate::{Call, Success, change};
use crate::store::Store;

impl Call<'_> {
    /// Whether a rule says what the call does to what is above it.
    pub(crate) fn acts(&self) -> bool {
        self.rules()
            .any(|rule| matches!(rule.effect, Effect::Toggles(_) | Effect::Renews { .. }))
    }

    /// Does to the item or document above what the rules say.
    pub(crate) fn act(&self, store: &mut Store) -> Result<Success, Problem> {
        let above = self.path.split_last().map_or(&[][..], |(_, above)| above);
        let stored = store.item(above).or_else(|| store.document(above));
        let mut record = stored.cloned().ok_or_else(|| self.missing())?;
        for rule in self.rules() {
            let (property, value) = match rule.effect {
                Effect::Toggles(property) => {
                    let was = record.fields.get(property).and_then(Value::as_bool);
                    (property, Value::from(!was.unwrap_or_default()))
                }
                Effect::Renews { property, prefix } => (property, new_secret(prefix).into()),
                _ => continue,
            };
            let sent = Map::from_iter([(property.to_owned(), value)]);
            change(&mut record, sent, self.now);
        }
        // The answer shows the item by the rules of its own collection.
        let mut templates = self.operation.template.rsplitn(3, '/').skip(2);
        let collection = templates.next().unwrap_or_default();
        let composer = Composer::new(self.api, self.operation, self.path, collection, self.now);
        let schema = self.operation.success.schema.as_ref();
        let answer = self.finish(schema.map(|schema| composer.record(schema.value(), &record)))?;
        if store.item(above).is_some() {
            store.replace(above, record);
        } else {
            store.set_document(above, record);
        }
        Ok(answer)
    }
}

/// A text that nobody can guess: the prefix and 64 hexadecimal digits.
pub(crate) fn new_secret(prefix: &str) -> String {
    let [first, second] = [uuid::Uuid::new_v4(), uuid::Uuid::new_v4()];
    format!("{prefix}{}{}", first.simple(), second.simple())
}
