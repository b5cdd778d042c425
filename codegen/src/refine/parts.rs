//! Takes progenitor's file apart.

use std::collections::BTreeMap;

use syn::{Fields, ImplItem, ImplItemFn, Item, ItemMod, ItemStruct, Type};

use super::RefineError;

/// What progenitor's file is made of.
pub(super) struct Parts {
    /// Structs of the module `types`, by name.
    pub(super) structs: BTreeMap<String, ItemStruct>,
    /// The module `types::error`.
    pub(super) type_errors: ItemMod,
    /// Request builders by the name of the operation's method.
    pub(super) operations: Vec<OperationItem>,
    /// The struct `Client`.
    pub(super) client: ItemStruct,
}

/// The request builder of one operation.
pub(super) struct OperationItem {
    /// The client's method that makes the builder.
    pub(super) method: String,
    /// The builder.
    pub(super) builder: ItemStruct,
    /// The method that sends the request.
    pub(super) send: ImplItemFn,
}

impl Parts {
    pub(super) fn take(file: syn::File) -> Result<Self, RefineError> {
        let mut types = None;
        let mut builders = None;
        let mut client = None;
        let mut methods = Vec::new();
        for item in file.items {
            match item {
                Item::Mod(module) if module.ident == "types" => types = module.content,
                Item::Mod(module) if module.ident == "builder" => builders = module.content,
                Item::Struct(item) if item.ident == "Client" => client = Some(item),
                Item::Impl(item) if item.trait_.is_none() => {
                    methods.extend(method_names(item.items));
                }
                _ => {}
            }
        }
        let missing = |expected| RefineError::new(expected, "none");
        let types = types.ok_or_else(|| missing("a module `types`"))?.1;
        let builders = builders.ok_or_else(|| missing("a module `builder`"))?.1;
        let (structs, type_errors) = structs_and_errors(types)?;
        Ok(Self {
            structs,
            type_errors: type_errors.ok_or_else(|| missing("a module `types::error`"))?,
            operations: operation_items(builders, &methods)?,
            client: client.ok_or_else(|| missing("a struct `Client`"))?,
        })
    }
}

/// The client's methods that make builders, which leaves its constructors out.
fn method_names(items: Vec<ImplItem>) -> impl Iterator<Item = String> {
    items.into_iter().filter_map(|item| match item {
        ImplItem::Fn(function) if function.sig.receiver().is_some() => {
            Some(function.sig.ident.to_string())
        }
        _ => None,
    })
}

type StructsAndErrors = (BTreeMap<String, ItemStruct>, Option<ItemMod>);

fn structs_and_errors(items: Vec<Item>) -> Result<StructsAndErrors, RefineError> {
    let mut structs = BTreeMap::new();
    let mut errors = None;
    for item in items {
        let found = match item {
            Item::Struct(item) if !matches!(item.fields, Fields::Unnamed(_)) => {
                structs.insert(item.ident.to_string(), item);
                continue;
            }
            Item::Mod(module) if module.ident == "error" => {
                errors = Some(module);
                continue;
            }
            // Conversions and struct builders, which this stage writes itself.
            Item::Impl(_) | Item::Mod(_) => continue,
            Item::Struct(item) => format!("the tuple struct `{}`", item.ident),
            Item::Enum(item) => format!("the enum `{}`", item.ident),
            _ => "another item".to_owned(),
        };
        return Err(RefineError::new("a struct with named fields", found));
    }
    Ok((structs, errors))
}

/// progenitor writes the builders in the order of the client's methods, each a struct followed by its impl.
fn operation_items(
    items: Vec<Item>,
    methods: &[String],
) -> Result<Vec<OperationItem>, RefineError> {
    let mut structs = Vec::new();
    let mut sends = Vec::new();
    for item in items {
        match item {
            Item::Struct(item) => structs.push(item),
            Item::Impl(item) => {
                sends.extend(item.items.into_iter().filter_map(|item| match item {
                    ImplItem::Fn(function) if function.sig.ident == "send" => Some(function),
                    _ => None,
                }));
            }
            _ => {}
        }
    }
    if structs.len() != methods.len() || sends.len() != methods.len() {
        let found = format!("{} builders with {} of them", structs.len(), sends.len());
        return Err(RefineError::new(
            "a builder with a `send` for each method",
            found,
        ));
    }
    let items = methods.iter().zip(structs).zip(sends);
    Ok(items
        .map(|((method, builder), send)| OperationItem {
            method: method.clone(),
            builder,
            send,
        })
        .collect())
}

/// The type arguments of `Name<…>` if `ty` is a path that ends in `Name`.
pub(super) fn arguments_of<'a>(ty: &'a Type, name: &str) -> Option<Vec<&'a Type>> {
    let Type::Path(path) = ty else { return None };
    let segment = path
        .path
        .segments
        .last()
        .filter(|segment| segment.ident == name)?;
    let syn::PathArguments::AngleBracketed(arguments) = &segment.arguments else {
        return None;
    };
    let types = arguments.args.iter().filter_map(|argument| match argument {
        syn::GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    Some(types.collect())
}

/// The `T` of `Option<T>`.
pub(super) fn option_inner(ty: &Type) -> Option<&Type> {
    arguments_of(ty, "Option")?.first().copied()
}
