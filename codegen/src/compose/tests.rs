//! What is taken of progenitor's output, and what happens when that is not what it was.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::statements::{methods, of_request};
use super::*;
use crate::model::{
    Answer, Authentication, BodyFormat, Content, ErrorFields, Operation, Outcome, Parameter, Place,
    RequestBody, Rules, Status, TypeRef,
};

fn parameter(name: &str, place: Place, required: bool) -> Parameter {
    Parameter {
        wire_name: name.to_owned(),
        identifier: name.to_owned(),
        place,
        required,
        ty: TypeRef::String,
        rules: Rules::Any,
        secret: false,
        doc: String::new(),
        deprecated: None,
    }
}

fn operation(parameters: Vec<Parameter>, body: Option<BodyFormat>, content: Content) -> Operation {
    let outcome = |answers| Outcome {
        answers,
        choice: None,
    };
    Operation {
        id: "doIt".to_owned(),
        method_name: "do_it".to_owned(),
        request_name: "DoIt".to_owned(),
        module: "things".to_owned(),
        tag: "things".to_owned(),
        http_method: "POST",
        path: "/things/{id}".to_owned(),
        scoped: false,
        doc: String::new(),
        page: None,
        deprecated: None,
        limit_classes: Vec::new(),
        service: None,
        idempotent: false,
        authentication: Authentication::Required,
        parameters,
        body: body.map(|format| RequestBody {
            format,
            ty: None,
            rules: Rules::Any,
            required: true,
            secret: false,
            expanded: false,
            doc: String::new(),
        }),
        success: outcome(vec![Answer {
            status: Status::Class(2),
            content,
        }]),
        failure: outcome(Vec::new()),
        pagination: None,
        waiter: None,
        websocket: None,
    }
}

fn composed(operation: Operation) -> String {
    let api = Api {
        name: "api".to_owned(),
        title: "API".to_owned(),
        version: "1".to_owned(),
        base_url: "https://api.example".to_owned(),
        token_pattern: None,
        error_body: None,
        error_fields: ErrorFields::default(),
        scope: None,
        limit_sets: Vec::new(),
        modules: Vec::new(),
        operations: vec![operation],
        types: BTreeMap::new(),
    };
    let composed = compose(&api).unwrap();
    let statements = composed["doIt"].statements.iter();
    statements
        .map(|statement| statement.to_token_stream().to_string())
        .collect()
}

#[test]
fn a_plain_request_is_one_statement() {
    let of_path = parameter("id", Place::Path, true);
    let composed = composed(operation(vec![of_path], None, Content::Bytes));
    let expected = quote!(let request = self.client.post(url).build()?;);
    assert_eq!(composed, expected.to_string());
}

#[test]
fn parameters_and_bodies_are_composed_in_order() {
    let all = vec![
        parameter("X-One", Place::Header, true),
        parameter("two", Place::Query, false),
        parameter("X-Three", Place::Header, false),
    ];
    let json = Content::Json(TypeRef::Json);
    let composed = composed(operation(all, Some(BodyFormat::Json), json));
    let expected = quote! {
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(3usize);
        header_map.append("p0", p0.to_string().try_into()?);
        if let Some(value) = p2 {
            header_map.append("p2", value.to_string().try_into()?);
        }
        let request = self
            .client
            .post(url)
            .json(&body)
            .query(&progenitor_client::QueryParam::new("p1", &p1))
            .headers(header_map)
            .build()?;
    };
    assert_eq!(
        composed.replace([' ', ','], ""),
        expected.to_string().replace([' ', ','], "")
    );
}

#[test]
fn every_form_of_a_body_is_composed() {
    for (format, expected) in [
        (BodyFormat::Json, ". json (& body)"),
        (BodyFormat::Form, ". form_urlencoded (& body) ?"),
        (BodyFormat::Text, "\"text/plain\""),
        (BodyFormat::Bytes, "\"application/octet-stream\""),
    ] {
        let composed = composed(operation(Vec::new(), Some(format), Content::Empty));
        assert!(composed.contains(expected), "{composed}");
    }
}

#[test]
fn more_than_ten_parameters_keep_their_order() {
    let many = (0..12).map(|number| parameter(&format!("n{number}"), Place::Query, true));
    let composed = composed(operation(many.collect(), None, Content::Empty));
    let positions: Vec<_> = (0..12)
        .map(|index| composed.find(&format!("& {}", parameter_name(index, 12))))
        .collect();
    assert!(
        positions.is_sorted() && positions[0].is_some(),
        "{composed}"
    );
    assert_eq!(parameter_name(9, 10), "p9");
    assert_eq!(parameter_name(9, 11), "p09");
}

fn complaint(method: TokenStream) -> String {
    ComposeError::from(of_request(method).unwrap_err()).to_string()
}

#[test]
fn output_of_another_shape_is_an_error() {
    let version = quote! {
        header_map.append(
            ::reqwest::header::HeaderName::from_static("api-version"),
            ::reqwest::header::HeaderValue::from_static(Self::api_version()),
        );
    };
    let map = quote!(let mut header_map = HeaderMap::with_capacity(1usize););
    let request = quote!(let mut request = self.client.get(url).headers(header_map).build()?;);
    let method = quote!(let url = format!("/"); #map #version #request more ( ! ););
    assert_eq!(of_request(method).unwrap().len(), 1);
    for (method, message) in [
        (quote!(#map #version), "binds `request`"),
        (quote!(#version #request), "binds `header_map`"),
        (quote!(#map #request), "appends `api-version`"),
        (quote!(#map #version #version #request), "2 such statements"),
        (
            quote!(#map #version let request = self.client.get(url);),
            "ends in `.build()?`",
        ),
        (
            quote!(#map #version let request = self.client.get(url).build()?;),
            "headers(header_map)",
        ),
    ] {
        let complaint = complaint(method);
        assert!(complaint.contains(message), "{complaint}");
        assert!(complaint.ends_with("was progenitor upgraded?"));
    }
}

#[test]
fn only_methods_of_the_client_are_found() {
    let file = quote! {
        impl Client { pub fn new() -> Self { one } fn o0<'a>(&'a self) -> Result<(), Error<()>> { two } }
        impl ClientInfo<()> for Client { fn inner(&self) { three } }
    };
    let found = methods(file);
    let names: Vec<_> = found.keys().map(String::as_str).collect();
    assert_eq!(names, ["new", "o0"]);
    assert_eq!(found["o0"].to_string(), "two");
}
