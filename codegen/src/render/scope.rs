//! Names within a generated file: the one place for identifiers, types and imports.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, format_ident, quote};
use syn::Ident;

use crate::model::{Api, Integer, Type, TypeKind, TypeRef};

/// The folder of generated code, as seen from the files of its modules.
const API: &str = "super::super";
const CRATE: &str = "crate";
const RUNTIME: &str = "crate::runtime";
const VALUES: &str = "crate::values";

/// A name as an identifier; keywords in the raw form.
pub(super) fn ident(name: &str) -> Ident {
    syn::parse_str(name).unwrap_or_else(|_| Ident::new_raw(name, Span::call_site()))
}

/// The case of an enum for what no document mentions, beside those that there are.
pub(super) fn unknown_case<'a>(cases: impl Iterator<Item = &'a str>) -> Ident {
    let taken: BTreeSet<&str> = cases.collect();
    let numbered = (2..).map(|number| format!("Undocumented{number}"));
    let plain = ["Unknown", "Undocumented"].map(str::to_owned);
    let mut candidates = plain.into_iter().chain(numbered);
    let free = candidates.find(|candidate| !taken.contains(candidate.as_str()));
    format_ident!("{}", free.unwrap_or_default())
}

/// What names mean in one generated file, and what it has to import for that.
pub(super) struct Scope<'a> {
    pub(super) api: &'a Api,
    /// The module whose types are defined in the file.
    own: Option<&'a str>,
    /// Names of the items that are defined in the file.
    defined: BTreeSet<&'a str>,
    /// What was used, by the path of its module.
    used: RefCell<BTreeMap<&'static str, BTreeSet<&'static str>>>,
    /// Whether a body is written as a form, which takes a trait of progenitor's.
    forms: Cell<bool>,
}

impl<'a> Scope<'a> {
    /// The file of a module's types.
    pub(super) fn of_types(api: &'a Api, module: &'a str, types: &[&'a Type]) -> Self {
        let defined = types.iter().map(|ty| ty.name.as_str()).collect();
        Self::new(api, Some(module), defined)
    }

    /// The file of a module's requests.
    pub(super) fn of_requests(api: &'a Api, module: &str) -> Self {
        let operations = api.operations.iter();
        let operations = operations.filter(|operation| operation.module == module);
        let defined = operations.flat_map(|operation| {
            let waiter = operation.waiter.as_ref();
            let waiter = waiter.map(|waiter| waiter.type_name.as_str());
            let websocket = operation.websocket.as_ref();
            let websocket = websocket.map(|websocket| websocket.type_name.as_str());
            let request = [operation.request_name.as_str()];
            request.into_iter().chain(waiter).chain(websocket)
        });
        Self::new(api, None, defined.collect())
    }

    fn new(api: &'a Api, own: Option<&'a str>, defined: BTreeSet<&'a str>) -> Self {
        Self {
            api,
            own,
            defined,
            used: RefCell::default(),
            forms: Cell::new(false),
        }
    }

    /// An item of the API's own module, such as its client.
    pub(super) fn local(&self, name: &'static str) -> TokenStream {
        self.item(API, name)
    }

    /// An item of the client's runtime.
    pub(super) fn runtime(&self, name: &'static str) -> TokenStream {
        self.item(RUNTIME, name)
    }

    /// An item of the module of values.
    pub(super) fn value(&self, name: &'static str) -> TokenStream {
        let values = self.item(CRATE, "values");
        let name = ident(name);
        quote!(#values::#name)
    }

    /// The same under its own name.
    pub(super) fn bare_value(&self, name: &'static str) -> TokenStream {
        self.item(VALUES, name)
    }

    /// Brings the method into scope by which progenitor writes forms.
    pub(super) fn form(&self) {
        self.forms.set(true);
    }

    /// What the file calls an item; one that has the name of what is defined here goes by its path.
    fn item(&self, module: &'static str, name: &'static str) -> TokenStream {
        let item = ident(name);
        if self.defined.contains(name) {
            let module = path(module);
            return quote!(#module::#item);
        }
        let mut used = self.used.borrow_mut();
        used.entry(module).or_default().insert(name);
        item.to_token_stream()
    }

    /// A type that the API's document defines.
    pub(super) fn named(&self, name: &str) -> TokenStream {
        let item = ident(name);
        let module = self.api.types.get(name).map(|ty| ty.module.as_str());
        if self.own.is_some() && module == self.own {
            return item.to_token_stream();
        }
        let types = self.local("types");
        quote!(#types::#item)
    }

    /// A type.
    pub(super) fn ty(&self, ty: &TypeRef) -> TokenStream {
        match ty {
            TypeRef::Bool => quote!(bool),
            TypeRef::Integer(integer) => {
                let integer = self::integer(*integer);
                quote!(#integer)
            }
            TypeRef::F32 => quote!(f32),
            TypeRef::F64 => quote!(f64),
            TypeRef::String => quote!(String),
            TypeRef::Secret => self.value("Secret"),
            TypeRef::Timestamp => self.value("Timestamp"),
            TypeRef::Uuid => quote!(::uuid::Uuid),
            TypeRef::Date => quote!(::chrono::NaiveDate),
            TypeRef::IpAddr => quote!(::std::net::IpAddr),
            TypeRef::Ipv4Addr => quote!(::std::net::Ipv4Addr),
            TypeRef::Ipv6Addr => quote!(::std::net::Ipv6Addr),
            TypeRef::Json => quote!(::serde_json::Value),
            TypeRef::JsonObject => quote!(::serde_json::Map<String, ::serde_json::Value>),
            TypeRef::Named(name) => self.named(name),
            TypeRef::List(inner) => {
                let inner = self.ty(inner);
                quote!(Vec<#inner>)
            }
            TypeRef::Map(inner) => {
                let inner = self.ty(inner);
                quote!(::std::collections::BTreeMap<String, #inner>)
            }
            TypeRef::Nullable(inner) => {
                let inner = self.ty(inner);
                quote!(Option<#inner>)
            }
            TypeRef::Boxed(inner) => {
                let inner = self.ty(inner);
                quote!(Box<#inner>)
            }
        }
    }

    /// The named type behind a type, where it is nothing else.
    pub(super) fn definition(&self, ty: &TypeRef) -> Option<&'a Type> {
        match ty {
            TypeRef::Named(name) => self.api.types.get(name),
            _ => None,
        }
    }

    /// Whether values of a type are copied rather than moved.
    pub(super) fn is_copy(&self, ty: &TypeRef) -> bool {
        match ty {
            TypeRef::Named(_) => {
                let definition = self.definition(ty);
                definition.is_some_and(|ty| match ty.kind {
                    TypeKind::Id | TypeKind::IntegerEnum(_) => true,
                    TypeKind::Enum(_) => !ty.direction.response,
                    _ => false,
                })
            }
            TypeRef::Nullable(inner) => self.is_copy(inner),
            TypeRef::Bool
            | TypeRef::Integer(_)
            | TypeRef::F32
            | TypeRef::F64
            | TypeRef::Uuid
            | TypeRef::Date
            | TypeRef::IpAddr
            | TypeRef::Ipv4Addr
            | TypeRef::Ipv6Addr => true,
            _ => false,
        }
    }

    /// The imports of what was used.
    pub(super) fn imports(&self) -> TokenStream {
        let used = self.used.borrow();
        // The API's own things come first.
        let mut modules: Vec<_> = used.iter().collect();
        modules.sort_by_key(|(module, _)| (**module != API, **module));
        let imports = modules.into_iter().map(|(module, names)| {
            let module = path(module);
            let mut names: Vec<_> = names.iter().map(|name| ident(name)).collect();
            match (names.len(), names.pop()) {
                (1, Some(name)) => quote!(use #module::#name;),
                (_, last) => quote!(use #module::{#(#names,)* #last};),
            }
        });
        let forms = self.forms.get();
        let forms = forms.then(|| {
            quote!(
                use progenitor_client::RequestBuilderExt as _;
            )
        });
        imports.chain(forms).collect()
    }
}

fn path(text: &str) -> TokenStream {
    let segments = text.split("::").map(|name| format_ident!("{name}"));
    let mut tokens = TokenStream::new();
    for (index, segment) in segments.enumerate() {
        if index > 0 {
            tokens.extend(quote!(::));
        }
        tokens.extend(segment.to_token_stream());
    }
    tokens
}

fn integer(integer: Integer) -> Ident {
    let name = match integer {
        Integer::I8 => "i8",
        Integer::I16 => "i16",
        Integer::I32 => "i32",
        Integer::I64 => "i64",
        Integer::U8 => "u8",
        Integer::U16 => "u16",
        Integer::U32 => "u32",
        Integer::U64 => "u64",
    };
    format_ident!("{name}")
}
