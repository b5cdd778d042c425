//! Operations: what they take, what they answer, and how a client treats them.

use super::list::Pagination;
use super::rules::Rules;
use super::types::TypeRef;
use super::wait::Waiter;
use super::websocket::WebSocket;

/// An operation.
#[derive(Clone, Debug)]
pub struct Operation {
    /// The operationId.
    pub id: String,
    /// Name of the client's method, in `snake_case`.
    pub method_name: String,
    /// Name of the request's type, in `UpperCamelCase`.
    pub request_name: String,
    /// Name of the [`Module`](super::Module) that defines it.
    pub module: String,
    /// The tag, as the document writes it.
    pub tag: String,
    /// HTTP method in upper case.
    pub http_method: &'static str,
    /// Path template, such as `/applications/{id}`.
    pub path: String,
    /// Whether it exists in the API's [`Scope`](super::Scope) too.
    pub scoped: bool,
    /// Documentation in Markdown: summary, description, what is unsure.
    pub doc: String,
    /// The page that it was derived from.
    pub page: Option<String>,
    /// What to use instead, if it is deprecated.
    pub deprecated: Option<String>,
    /// The classes by which rate limits count its requests.
    pub limit_classes: Vec<String>,
    /// Wire name of the path parameter that tells one service from another, for limits that count each by itself.
    pub service: Option<String>,
    /// Whether the document says that sending a request twice does what sending it once does.
    pub idempotent: bool,
    /// Whether requests carry the client's token.
    pub authentication: Authentication,
    /// Parameters: those of the path in its order, then the others in the document's.
    pub parameters: Vec<Parameter>,
    /// The body of the request.
    pub body: Option<RequestBody>,
    /// Answers that mean success.
    pub success: Outcome,
    /// Answers that mean failure.
    pub failure: Outcome,
    /// How pages follow each other, if the answer is one page of a list.
    pub pagination: Option<Pagination>,
    /// How to wait for what the operation creates, if the answer comes before it is ready.
    pub waiter: Option<Waiter>,
    /// What is known of the WebSocket that the operation becomes, if it does.
    pub websocket: Option<WebSocket>,
}

/// Whether requests carry the client's token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Authentication {
    /// They do.
    Required,
    /// They do if there is one.
    Optional,
    /// They do not.
    None,
}

/// A parameter of the path, the query or the header.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// Name in the API.
    pub wire_name: String,
    /// Name in Rust.
    pub identifier: String,
    /// Where it travels.
    pub place: Place,
    /// Whether it has to be given: then it is an argument of the method, else a setter.
    pub required: bool,
    /// Type of the value.
    pub ty: TypeRef,
    /// What the value has to be.
    pub rules: Rules,
    /// Whether the value holds a secret.
    pub secret: bool,
    /// Documentation in Markdown.
    pub doc: String,
    /// What to use instead, if it is deprecated.
    pub deprecated: Option<String>,
}

/// Where a parameter travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the path.
    Path,
    /// In the query.
    Query,
    /// In a header.
    Header,
}

/// The body of a request.
#[derive(Clone, Debug)]
pub struct RequestBody {
    /// How it is written.
    pub format: BodyFormat,
    /// Type of the value; `None` for text and bytes, of which nothing is known.
    pub ty: Option<TypeRef>,
    /// What the value has to be.
    pub rules: Rules,
    /// Whether it has to be there.
    pub required: bool,
    /// Whether the value holds a secret.
    pub secret: bool,
    /// Whether the properties of the type, a struct, are setters of the request.
    pub expanded: bool,
    /// Documentation in Markdown.
    pub doc: String,
}

/// How the body of a request is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyFormat {
    /// JSON.
    Json,
    /// A URL-encoded form.
    Form,
    /// Plain text.
    Text,
    /// Bytes.
    Bytes,
}

/// The documented answers of one sort, success or failure.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The answers, exact codes before ranges before `default`.
    pub answers: Vec<Answer>,
    /// Name of the enum that holds any of them, where they hold different things.
    pub choice: Option<String>,
}

impl Outcome {
    /// What all answers hold, if it is the same; nothing where none is documented.
    #[must_use]
    pub fn content(&self) -> Option<&Content> {
        match (&self.choice, self.answers.first()) {
            (None, Some(first)) => Some(&first.content),
            _ => None,
        }
    }

    /// Whether all answers are a success, 2XX, and hold the same: what it is then does not depend on the status.
    #[must_use]
    pub fn is_any(&self) -> bool {
        let mut classes = self.answers.iter().map(|answer| answer.status.class());
        self.content().is_some() && classes.all(|class| class == Some(2))
    }

    /// Whether one of the answers is a stream.
    #[must_use]
    pub fn is_streamed(&self) -> bool {
        let mut answers = self.answers.iter();
        answers.any(|answer| answer.content == Content::Bytes)
    }
}

/// One documented answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// For which status codes.
    pub status: Status,
    /// What it holds.
    pub content: Content,
}

/// A key of `responses`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// `404`
    Code(u16),
    /// `4XX`, as 4
    Class(u16),
    /// `default`
    Default,
}

impl Status {
    /// The first digit of the codes.
    #[must_use]
    pub fn class(self) -> Option<u16> {
        match self {
            Self::Code(code) => Some(code / 100),
            Self::Class(class) => Some(class),
            Self::Default => None,
        }
    }

    /// A name for the case of an enum.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Self::Code(code) => format!("Status{code}"),
            Self::Class(class) => format!("Status{class}xx"),
            Self::Default => "Default".to_owned(),
        }
    }
}

/// What the body of an answer is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Content {
    /// None is documented.
    Empty,
    /// JSON of this type.
    Json(TypeRef),
    /// JSON: an object with a value of this type as its only property, `data`.
    Enveloped(TypeRef),
    /// Text.
    Text,
    /// Bytes, as they arrive.
    Bytes,
}
