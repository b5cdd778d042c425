//! Types of the generated code.

use std::collections::{BTreeMap, BTreeSet};

use super::rules::Rules;

/// A named type.
#[derive(Clone, Debug)]
pub struct Type {
    /// Name in Rust, in `UpperCamelCase`.
    pub name: String,
    /// Name of the [`Module`](super::Module) whose file defines it.
    pub module: String,
    /// Where it stands in the file, to put types into the document's order.
    pub position: usize,
    /// Documentation in Markdown.
    pub doc: String,
    /// The page that describes it.
    pub page: Option<String>,
    /// Where values of the type travel.
    pub direction: Direction,
    /// The tags whose operations reach it.
    pub tags: BTreeSet<String>,
    /// Whether a value may hold a secret, anywhere within.
    pub secret: bool,
    /// Whether something about a value has to be checked before it is sent, anywhere within.
    pub ruled: bool,
    /// What it is.
    pub kind: TypeKind,
}

/// The kinds of named types.
#[derive(Clone, Debug)]
pub enum TypeKind {
    /// An identifier of one kind of resource.
    Id,
    /// An object with named properties.
    Struct(Struct),
    /// A choice of texts.
    Enum(Vec<EnumCase>),
    /// A choice of whole numbers.
    IntegerEnum(Vec<EnumCase<i64>>),
    /// A choice of types.
    Union(Union),
    /// The answers of an operation that mean the same and hold different things.
    Answers {
        /// The operationId.
        operation: String,
        /// Whether they mean success.
        success: bool,
    },
}

/// An object with named properties.
#[derive(Clone, Debug, Default)]
pub struct Struct {
    /// The properties, in the document's order.
    pub fields: Vec<Field>,
    /// Identifier and type of the values of further properties, where there may be some.
    pub rest: Option<Rest>,
}

/// What further properties of an object hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Rest {
    /// Name of the field in Rust.
    pub identifier: String,
    /// Type of each value.
    pub ty: TypeRef,
    /// What each value has to be.
    pub rules: Rules,
}

/// A property of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Name in the API.
    pub wire_name: String,
    /// Name in Rust.
    pub identifier: String,
    /// Type of the value, null and absence left aside.
    pub ty: TypeRef,
    /// Whether it may be left out or null.
    pub presence: Presence,
    /// What the value has to be.
    pub rules: Rules,
    /// The only value that it can have, where it has to be there.
    pub constant: Option<Constant>,
    /// Documentation in Markdown.
    pub doc: String,
    /// What to use instead, if it is deprecated.
    pub deprecated: Option<String>,
}

/// The only value that a property can have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Constant {
    /// The only case of an enum: the enum's name and the case's.
    Case {
        /// Name of the enum.
        ty: String,
        /// Name of the case.
        case: String,
        /// The text that is sent.
        value: String,
    },
    /// The only case of an enum of whole numbers.
    IntegerCase {
        /// Name of the enum.
        ty: String,
        /// Name of the case.
        case: String,
        /// The number that is sent.
        value: i64,
    },
    /// Text, which is the tag of a union.
    Text(String),
}

/// Whether a property may be left out or null.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// It is always there.
    Required,
    /// It may be left out.
    Optional,
    /// It is always there, and may be null.
    Nullable,
    /// It may be left out, and may be null.
    OptionalNullable,
}

/// One of the values of an enum: texts, unless it is one of whole numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnumCase<V = String> {
    /// Name of the case.
    pub name: String,
    /// The value.
    pub value: V,
    /// What the value means, where the document says so.
    pub doc: Option<String>,
}

/// A choice of types.
#[derive(Clone, Debug)]
pub struct Union {
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
    /// Type of what it holds.
    pub ty: TypeRef,
    /// What the value has to be.
    pub rules: Rules,
    /// Values of the tag that mean this case.
    pub tags: Vec<String>,
    /// Whether the value holds the union again, and has to be boxed.
    pub recursive: bool,
    /// What tells the case from the others without a tag.
    pub shape: Shape,
}

/// What a JSON value has to be to belong to a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Text.
    String,
    /// A number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A list.
    Array,
    /// An object with at least these properties, of which each looks like this.
    Object(BTreeMap<String, Shape>),
    /// Anything.
    Any,
}

/// How a type is called where it is used.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TypeRef {
    /// `bool`
    Bool,
    /// A whole number.
    Integer(Integer),
    /// `f32`
    F32,
    /// `f64`
    F64,
    /// `String`
    String,
    /// Text that must not be shown.
    Secret,
    /// A point in time, kept as it was written.
    Timestamp,
    /// A UUID of no particular kind.
    Uuid,
    /// A day.
    Date,
    /// An address of either version.
    IpAddr,
    /// An address.
    Ipv4Addr,
    /// An address.
    Ipv6Addr,
    /// Any JSON.
    Json,
    /// Any JSON object.
    JsonObject,
    /// One of the API's types, by name.
    Named(String),
    /// A list.
    List(Box<TypeRef>),
    /// A map by name.
    Map(Box<TypeRef>),
    /// A value or null, within a list, map or choice; that of a field is its [`Presence`].
    Nullable(Box<TypeRef>),
    /// A value that would hold itself without a step in between.
    Boxed(Box<TypeRef>),
}

impl TypeRef {
    /// What stands within all lists, maps, options and boxes around it.
    #[must_use]
    pub fn innermost(&self) -> &Self {
        match self {
            Self::List(inner) | Self::Map(inner) | Self::Nullable(inner) | Self::Boxed(inner) => {
                inner.innermost()
            }
            _ => self,
        }
    }

    /// The name of the named type that this is or holds.
    #[must_use]
    pub fn named(&self) -> Option<&str> {
        match self.innermost() {
            Self::Named(name) => Some(name),
            _ => None,
        }
    }

    /// Whether this is or holds a secret; what a named type holds is that type's.
    #[must_use]
    pub fn is_secret(&self) -> bool {
        *self.innermost() == Self::Secret
    }
}

/// The integer types of Rust.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "they are named as in Rust")]
pub enum Integer {
    I8,
    I16,
    I32,
    I64,
    U8,
    U16,
    U32,
    U64,
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
