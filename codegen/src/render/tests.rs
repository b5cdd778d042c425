//! What progenitor composed stands in the generated code as it is.

use quote::ToTokens;
use syn::visit::Visit;
use syn::{ImplItemFn, Stmt};

use super::*;
use crate::check::check;
use crate::compose::{compose, parameter_name, parameters};
use crate::load::load;
use crate::model::{Operation, model};

/// The client of the only tag of an API, whose root refers to these paths.
fn api(tag: &str, paths: &str) -> Api {
    let root = format!(
        "openapi: 3.0.3\ninfo: {{ title: Things API, version: '1' }}\nservers: [{{ url: 'https://a.example' }}]\n\
         tags: [{{ name: things, description: Things. }}]\nsecurity: [{{ token: [] }}]\n\
         components: {{ securitySchemes: {{ token: {{ type: http, scheme: bearer }} }} }}\npaths:\n{paths}"
    );
    let read = |path: &str| match path {
        "things/openapi.yaml" => Ok(root.clone().into_bytes()),
        _ => Ok(tag.as_bytes().to_vec()),
    };
    let checked = check(load("things", &read).unwrap()).unwrap();
    model(&checked).unwrap()
}

fn things() -> Api {
    let answer = "{ description: Done., content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }";
    let operation = |id: &str, rest: &str| {
        format!(
            "      operationId: {id}
      tags: [things]
      summary: Do a thing
      description: Does what it says.
      externalDocs: {{ url: 'https://example.com/things' }}
{rest}
      responses: {{ 2XX: {answer}, 4XX: {answer}, 5XX: {answer} }}
"
        )
    };
    let parameter = |name: &str, place: &str, required: bool| {
        format!(
            "        - {{ name: {name}, in: {place}, required: {required}, description: One., schema: {{ type: string }} }}\n"
        )
    };
    let list = [
        parameter("thing_id", "path", true),
        parameter("p0", "query", false),
        parameter("type", "query", true),
        parameter("X-Trace", "header", false),
    ];
    let form =
        "application/x-www-form-urlencoded: { schema: { $ref: '#/components/schemas/Thing' } }";
    let get = operation("getThing", &format!("      parameters:\n{}", list.concat()));
    let post = operation(
        "changeThing",
        &format!(
            "      parameters:\n{}      requestBody: {{ required: true, content: {{ {form} }} }}",
            list[0]
        ),
    );
    let tag = format!(
        "paths:
  /things/{{thing_id}}:
    get:
{get}    post:
{post}components:
  schemas:
    Thing:
      type: object
      description: A thing.
      required: [name]
      properties: {{ name: {{ type: string, description: Its name. }} }}
"
    );
    let paths = "  /things/{thing_id}: { $ref: 'things.yaml#/paths/~1things~1{thing_id}' }\n";
    api(&tag, paths)
}

/// The statements of all methods `send`.
#[derive(Default)]
struct Sends(Vec<Vec<String>>);

impl<'ast> Visit<'ast> for Sends {
    fn visit_impl_item_fn(&mut self, method: &'ast ImplItemFn) {
        if method.sig.ident == "send" {
            self.0.push(method.block.stmts.iter().map(text).collect());
        }
    }
}

fn text(statement: &Stmt) -> String {
    statement.to_token_stream().to_string()
}

/// progenitor's statement with the names that the API has, by text alone.
fn named(operation: &Operation, statement: &Stmt) -> String {
    let count = parameters(operation).count();
    let mut text = text(statement).replace("self . client", "call . http ()");
    for (index, parameter) in parameters(operation).enumerate() {
        let composed = parameter_name(index, count);
        let (wire_name, identifier) = (&parameter.wire_name, &parameter.identifier);
        text = text.replace(&format!("\"{composed}\""), &format!("\"<{wire_name}>\""));
        for (before, after) in [(" ", ""), ("", " .")] {
            let composed = format!("{before}{composed}{after}");
            text = text.replace(&composed, &format!("{before}<{identifier}>{after}"));
        }
    }
    text.replace(['<', '>'], "")
}

#[test]
fn statements_of_progenitor_stand_verbatim_in_send() {
    let api = things();
    let composed = compose(&api).unwrap();
    let modules = render(&api, composed.clone()).unwrap();
    let mut sends = Sends::default();
    sends.visit_file(&modules.0["things/requests.rs"].file);
    assert_eq!(sends.0.len(), 2);
    for (operation, send) in api.operations.iter().zip(&sends.0) {
        let statements = composed[&operation.id].statements.iter();
        let expected: Vec<_> = statements.map(|one| named(operation, one)).collect();
        assert!(!expected.is_empty());
        assert!(
            send.windows(expected.len())
                .any(|window| window == expected),
            "{expected:#?} is not in {send:#?}"
        );
    }
}

#[test]
fn a_parameter_may_be_called_what_progenitor_calls_another() {
    let modules = render(&things(), compose(&things()).unwrap()).unwrap();
    let text = prettyplease::unparse(&modules.0["things/requests.rs"].file);
    for expected in [
        r#"QueryParam::new("p0", &p0)"#,
        r#"QueryParam::new("type", &type_)"#,
        r#"header_map.append("X-Trace", value.to_string().try_into()?)"#,
    ] {
        assert!(text.contains(expected), "{expected} is not in {text}");
    }
}

#[test]
fn an_operation_without_a_composed_request_is_an_error() {
    let error = render(&things(), BTreeMap::new()).unwrap_err();
    assert_eq!(
        error.to_string(),
        "no request was composed for the operation `getThing`"
    );
}
