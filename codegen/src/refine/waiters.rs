//! Waiting for what is provisioned after it was answered.

use quote::{format_ident, quote};
use syn::{Item, parse_quote};

use super::{RefineError, docs, parse_type};
use crate::lower::{OperationPlan, Plan, WaiterPlan};
use crate::names;

/// The method of the client that waits for what an operation has created.
pub(super) fn item(creator: &str, waiter: &WaiterPlan, plan: &Plan) -> Result<Item, RefineError> {
    let reader: &OperationPlan = plan.operations.get(&waiter.reader).ok_or_else(|| {
        let found = format!("no `{}`", waiter.reader);
        RefineError::new("an operation that reads the state", found)
    })?;
    let resource = parse_type(&waiter.resource)?;
    let error = parse_type(&reader.error.rust_type)?;
    let [method, reader] = [&waiter.method, &waiter.reader].map(|name| format_ident!("{name}"));
    let status = format_ident!("{}", names::property(&waiter.status));
    let mut arguments = Vec::new();
    let mut idents = Vec::new();
    for (name, rust_type) in waiter.parameters.iter().chain(&waiter.id) {
        let ident = format_ident!("{name}");
        let ty = parse_type(rust_type)?;
        arguments.push(quote!(#ident: #ty));
        idents.push(ident);
    }
    let (placed, id) = idents.split_at(waiter.parameters.len());
    let request = quote!(client.#reader() #(.#placed(#placed.clone()))*);
    let read = if let [id] = id {
        quote! {
            let #id = #id.clone();
            runtime::find(#request.stream(), move |resource: &#resource| resource.id == #id)
        }
    } else {
        quote!(runtime::existing(#request.send()))
    };
    let WaiterPlan { ready, failed, .. } = waiter;
    let failed = (!failed.is_empty()).then(|| quote!(#(#failed)|* => runtime::Progress::Failed,));
    let wanted = ready.iter().map(|state| format!("`{state}`"));
    let wanted = wanted.collect::<Vec<_>>().join(" or ");
    let doc = docs::lines(&format!(
        "Waits for what [`{creator}`](Client::{creator}) has created: reads it until its state is {wanted}.\n\n\
         `client.{method}(…).until_ready().await?`; see [`Waiter`](crate::Waiter)."
    ));
    Ok(parse_quote! {
        impl Client {
            #(#doc)*
            pub fn #method(&self, #(#arguments),*) -> crate::Waiter<'_, #resource, #error> {
                let client = self;
                let read = move || { #read };
                runtime::waiter(read, |resource| match resource.#status.as_str() {
                    #(#ready)|* => runtime::Progress::Ready,
                    #failed
                    _ => runtime::Progress::Pending,
                })
            }
        }
    })
}
