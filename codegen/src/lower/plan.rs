//! What the later stages have to know and OpenAPI as progenitor reads it cannot carry.

use std::collections::{BTreeMap, BTreeSet};

use super::values::ValueType;

/// Facts about an API that travel beside the lowered document.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// Name of the API: that of its folder.
    pub name: String,
    /// URL of the first server, without a slash at its end.
    pub base_url: String,
    /// What tokens look like, as a regular expression, where the document says it.
    pub token_pattern: Option<String>,
    /// Sets of limits by the names of their functions; the first is the client's default.
    pub quotas: Vec<(String, Vec<LimitPlan>)>,
    /// Operations by the name of their method.
    pub operations: BTreeMap<String, OperationPlan>,
    /// Every generated type by its name.
    pub types: BTreeMap<String, TypePlan>,
}

/// What is known about one operation.
#[derive(Clone, Debug)]
pub struct OperationPlan {
    /// The operationId.
    pub id: String,
    /// Stem of the file that defines the operation, which is its tag.
    pub module: String,
    /// Documentation in Markdown.
    pub doc: String,
    /// Documentation of the parameters by their name in Rust; the body is `body`.
    pub parameters: BTreeMap<String, String>,
    /// HTTP method in upper case.
    pub method: &'static str,
    /// Path template, such as `/applications/{id}`.
    pub path: String,
    /// What to use instead, if the operation is deprecated.
    pub deprecated: Option<String>,
    /// The classes by which limits count its requests.
    pub classes: Vec<String>,
    /// Whether the document says that sending a request twice does what sending it once does.
    pub repeatable: bool,
    /// Rust name of the parameter that tells one service from another: the first of the path.
    pub service: Option<String>,
    /// Answers that mean success.
    pub success: Outcome,
    /// Answers that mean failure.
    pub error: Outcome,
    /// How the pages follow each other, if the answer is one page of a list.
    pub pagination: Option<PaginationPlan>,
    /// How to wait for what the operation creates, if the answer comes before it is ready.
    pub waiter: Option<WaiterPlan>,
}

/// How many requests may be sent, in which time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LimitPlan {
    /// Name, for messages.
    pub name: String,
    /// Number of requests, from 1.
    pub requests: u32,
    /// Length of the window in seconds, from 1.
    pub seconds: u32,
    /// Which requests count.
    pub scope: LimitScope,
}

/// Which requests count towards a limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LimitScope {
    /// All.
    Everything,
    /// Those of operations of this class.
    Class(String),
    /// The same, each service's for itself.
    Service(String),
}

/// How the pages of a list follow each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaginationPlan {
    /// Rust type of a page, a struct.
    pub page: String,
    /// Rust type of an item.
    pub item: String,
    /// Properties that lead from the page to the list, by their names in the API; none is optional.
    pub items: Vec<String>,
    /// How the next page is asked for.
    pub style: PaginationStyle,
}

/// How the next page of a list is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaginationStyle {
    /// By the optional query parameter `offset`; the page's `total` is how many items there are in all.
    Offset {
        /// Largest value of the parameter.
        last_offset: i64,
    },
    /// By the optional query parameter `cursor`; the page's `pagination` has the next one in the optional `cursor`, if
    /// `hasNextPage` is true.
    Cursor,
}

/// How to wait until a resource is ready.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaiterPlan {
    /// Name of the client's method.
    pub method: String,
    /// Method of the operation that reads the state; with a pagination, it answers a list of resources.
    pub reader: String,
    /// The reader's path parameters in the order of the path: name in Rust and Rust type. It has no other that is
    /// required, and no body.
    pub parameters: Vec<(String, String)>,
    /// The argument that is the `id` of the resource in the list: name in Rust and Rust type. None without a list.
    pub id: Option<(String, String)>,
    /// Rust type of the resource, a struct.
    pub resource: String,
    /// Property that holds the state, an enum, by its name in the API.
    pub status: String,
    /// States in which the waiting is over.
    pub ready: Vec<String>,
    /// States that never become ready.
    pub failed: Vec<String>,
}

/// The documented answers of one sort, success or failure.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Rust type that holds any of them.
    pub rust_type: String,
    /// The answers, exact codes before ranges before `default`.
    pub answers: Vec<Answer>,
}

impl Outcome {
    /// Whether one of the answers is a stream.
    #[must_use]
    pub fn is_streamed(&self) -> bool {
        let mut answers = self.answers.iter();
        answers.any(|answer| answer.body == Body::Bytes)
    }
}

/// One documented answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// For which status codes.
    pub status: Status,
    /// What it holds.
    pub body: Body,
    /// The case of the enum that holds it, where the outcome has several types.
    pub case: Option<String>,
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

/// What the body of an answer is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Body {
    /// None is documented.
    Empty,
    /// JSON that decodes to this Rust type.
    Json(String),
    /// Text.
    Text,
    /// Bytes, as they arrive.
    Bytes,
}

impl Body {
    /// The Rust type that holds the body.
    #[must_use]
    pub fn rust_type(&self) -> &str {
        match self {
            Self::Empty => "()",
            Self::Json(rust_type) => rust_type,
            Self::Text => "String",
            Self::Bytes => "crate::ByteStream",
        }
    }
}

/// What is known about one type.
#[derive(Clone, Debug)]
pub struct TypePlan {
    /// Stem of the file that defines the type.
    pub module: String,
    /// Documentation in Markdown.
    pub doc: String,
    /// Where values of the type travel.
    pub direction: Direction,
    /// Whether the document itself names the type, as a component.
    pub component: bool,
    /// What kind of type it is.
    pub form: Form,
}

/// The kinds of types.
#[derive(Clone, Debug)]
pub enum Form {
    /// An object with named properties.
    Struct(StructPlan),
    /// One of the runtime's value types.
    Value(ValueType),
    /// A choice of texts.
    Enum(Vec<EnumCase>),
    /// A choice of types.
    Union(UnionPlan),
    /// The answers of an operation: the name of each case and its Rust type.
    Answers(Vec<(String, String)>),
}

/// One of the texts of an enum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnumCase {
    /// Name of the case.
    pub name: String,
    /// The text.
    pub value: String,
    /// What the text means, where the document says so.
    pub doc: Option<String>,
}

/// The properties of an object, by the names that they have in the API.
#[derive(Clone, Debug, Default)]
pub struct StructPlan {
    /// Documentation in Markdown.
    pub docs: BTreeMap<String, String>,
    /// Properties that have to be there.
    pub required: BTreeSet<String>,
    /// Properties that may be null.
    pub nullable: BTreeSet<String>,
    /// What to use in place of deprecated properties.
    pub deprecated: BTreeMap<String, String>,
    /// Properties that can have but one value.
    pub constants: BTreeMap<String, Constant>,
}

/// The only value that a property can have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Constant {
    /// The only case of an enum, as Rust writes it.
    Case(String),
    /// Text, which is the tag of a union.
    Text(String),
}

/// A choice of types.
#[derive(Clone, Debug)]
pub struct UnionPlan {
    /// The types.
    pub cases: Vec<UnionCase>,
    /// The property whose value tells the cases apart, where there is one.
    pub tag: Option<String>,
}

/// One of the types of a union.
#[derive(Clone, Debug)]
pub struct UnionCase {
    /// Name of the case.
    pub name: String,
    /// Rust type of what it holds.
    pub rust_type: String,
    /// Values of the tag that mean this case.
    pub tags: Vec<String>,
    /// Whether the value holds the union again, and has to be boxed.
    pub recursive: bool,
    /// What tells the case from the others without a tag.
    pub shape: CaseShape,
}

/// What a JSON value has to be to belong to a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseShape {
    /// Text.
    String,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A list.
    Array,
    /// An object with at least these properties, of which each looks like this.
    Object(BTreeMap<String, CaseShape>),
    /// Anything.
    Any,
}

/// Where values of a type travel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Direction {
    /// The caller supplies them.
    pub request: bool,
    /// The server answers them.
    pub response: bool,
}

impl Direction {
    /// Supplied by the caller only.
    pub const REQUEST: Self = Self {
        request: true,
        response: false,
    };
    /// Answered by the server only.
    pub const RESPONSE: Self = Self {
        request: false,
        response: true,
    };

    /// Both uses together.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            request: self.request || other.request,
            response: self.response || other.response,
        }
    }
}

impl TypePlan {
    /// The struct's properties, if the type is a struct.
    #[must_use]
    pub fn as_struct(&self) -> Option<&StructPlan> {
        match &self.form {
            Form::Struct(plan) => Some(plan),
            _ => None,
        }
    }

    /// Whether the generated code defines the type, as an alias at least.
    ///
    /// Value types are an exception where neither the document nor a pattern gives them a name of their own.
    #[must_use]
    pub fn is_defined(&self) -> bool {
        match &self.form {
            Form::Value(value) => value.is_named(self.component),
            _ => true,
        }
    }

    /// The path by which generated code refers to this type, as seen from beside the module `types`.
    #[must_use]
    pub fn path(&self, name: &str) -> String {
        match &self.form {
            Form::Value(value) if !self.is_defined() => value.rust_type(name),
            _ => format!("types::{name}"),
        }
    }
}
