//! The `x-` keys of this project, and the fields of the objects that stand under them.

use super::{Kind, Shape};

impl Kind {
    /// The `x-` keys of this project that the object may have. `spec/README.md` says what each means.
    #[must_use]
    pub fn extensions(self) -> &'static [(&'static str, Shape)] {
        use Shape::{Data, Flag, Object, Text, Texts};
        match self {
            Self::OpenApi => &[
                ("x-rate-limits", Object(Self::RateLimits)),
                ("x-scope", Object(Self::Scope)),
                ("x-error", Object(Self::ErrorFields)),
                ("x-envelope", Text),
            ],
            Self::PathItem => &[("x-scoped", Flag)],
            Self::Operation => &[
                ("x-unverified", Text),
                ("x-replaced-by", Text),
                ("x-rate-limit", Texts),
                ("x-idempotent", Flag),
                ("x-pagination", Object(Self::Pagination)),
                ("x-waiter", Object(Self::Waiter)),
                ("x-websocket", Object(Self::WebSocket)),
                ("x-sandbox", Object(Self::Sandbox)),
            ],
            Self::Parameter => &[("x-unverified", Text), ("x-service", Flag)],
            Self::RequestBody => &[("x-setters", Flag)],
            Self::Schema => &[
                ("x-unverified", Text),
                ("x-replaced-by", Text),
                ("x-enum-descriptions", Data),
            ],
            Self::SecurityScheme => &[("x-token-pattern", Text)],
            _ => &[],
        }
    }

    /// The fields of an object under an `x-` key.
    pub(super) fn own_fields(self) -> &'static [(&'static str, Shape)] {
        use Shape::{Data, Flag, List, Number, Object, OrRef, Text, Texts, Values};
        match self {
            Self::RateLimit => &[
                ("name", Text),
                ("requests", Number),
                ("seconds", Number),
                ("class", Text),
                ("per", Text),
            ],
            Self::Pagination => &[("style", Text), ("items", Text)],
            Self::Waiter => &[
                ("name", Text),
                ("operation", Text),
                ("items", Text),
                ("id", Text),
                ("status", Text),
                ("ready", Texts),
                ("failed", Texts),
            ],
            Self::WebSocket => &[("close-codes", List(Self::CloseCode))],
            Self::CloseCode => &[
                ("code", Number),
                ("name", Text),
                ("description", Text),
                ("ordinary", Flag),
            ],
            Self::ErrorFields => &[
                ("message", Texts),
                ("detail", Texts),
                ("code", Texts),
                ("request-id", Texts),
            ],
            Self::Scope => &[
                ("name", Text),
                ("prefix", Text),
                ("parameter", OrRef(Self::Parameter)),
            ],
            Self::Sandbox => &[
                ("effect", Text),
                ("target", Text),
                ("from", Text),
                ("set", Values),
                ("lifecycle", Object(Self::Lifecycle)),
                ("merges", Texts),
                ("refuses", List(Self::Refusal)),
                ("then", List(Self::SandboxStep)),
                ("answers", Data),
                ("where", Text),
                ("tries", Values),
                ("resource", Object(Self::Resource)),
            ],
            Self::SandboxStep => &[
                ("create", Text),
                ("update", Text),
                ("delete", Text),
                ("each", Text),
                ("where", Text),
                ("from", Text),
                ("set", Values),
                ("lifecycle", Object(Self::Lifecycle)),
            ],
            Self::Lifecycle => &[
                ("property", Text),
                ("through", Values),
                ("ends", Data),
                ("fails", Data),
            ],
            Self::Refusal => &[("when", Text), ("status", Number), ("says", Text)],
            Self::Resource => &[
                ("label", Text),
                ("order", Text),
                ("unique", Texts),
                ("references", Values),
                ("shows", Values),
                ("starts", Values),
                ("credential", Object(Self::Credential)),
            ],
            Self::Credential => &[("tokens", Texts), ("valid", Text)],
            _ => &[],
        }
    }
}
