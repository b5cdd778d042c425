//! Operations that switch to a WebSocket: the codes with which the server ends one.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::docs;
use super::scope::{ident, unknown_case};
use crate::model::{Operation, WebSocket};

/// The attribute of all that a WebSocket needs: its crate is compiled on demand.
pub(super) fn condition(operation: &Operation) -> Option<TokenStream> {
    let websocket = operation.websocket.as_ref();
    websocket.map(|_| quote!(#[cfg(feature = "websocket")]))
}

/// The enum of close codes.
pub(super) fn close_codes(operation: &Operation, websocket: &WebSocket) -> TokenStream {
    let name = ident(&websocket.type_name);
    let cfg = condition(operation);
    let doc = docs::lines(&format!(
        "Why the server ends a connection of [`Client::{}`].",
        operation.method_name
    ));
    let codes = &websocket.close_codes;
    let other = unknown_case(codes.iter().map(|code| code.name.as_str()));
    let (mut cases, mut names) = (Vec::new(), Vec::new());
    let (mut numbers, mut meanings, mut ordinary) = (Vec::new(), Vec::new(), Vec::new());
    for code in codes {
        let case = ident(&code.name);
        let number = Literal::u16_unsuffixed(code.code);
        let doc = docs::lines(&code.doc);
        let meaning = code.doc.trim_end_matches('.');
        cases.push(quote!(#doc #case,));
        numbers.push(quote!(Self::#case => #number,));
        meanings.push(quote!(Self::#case => Some(#meaning),));
        if code.ordinary {
            ordinary.push(quote!(Self::#case));
        }
        names.push(quote!(Self::#case));
    }
    let is_ordinary = if ordinary.is_empty() {
        quote!(false)
    } else {
        quote!(matches!(self, #(#ordinary)|*))
    };
    quote! {
        #doc
        #cfg
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#cases)*
            /// A code that the API does not document.
            #other(u16),
        }
        #cfg
        impl crate::runtime::CloseCode for #name {
            const DOCUMENTED: &'static [Self] = &[#(#names),*];
            fn other(code: u16) -> Self {
                Self::#other(code)
            }
            fn code(self) -> u16 {
                match self {
                    #(#numbers)*
                    Self::#other(code) => code,
                }
            }
            fn meaning(self) -> Option<&'static str> {
                match self {
                    #(#meanings)*
                    Self::#other(_) => None,
                }
            }
            fn is_ordinary(self) -> bool {
                #is_ordinary
            }
        }
    }
}
