//! The operations as progenitor reads them: an `OpenAPI` made of values.

use openapiv3::{
    Components, HeaderStyle, Info, MediaType, OpenAPI, Operation, Parameter, ParameterData,
    ParameterSchemaOrContent, PathItem, QueryStyle, ReferenceOr, RequestBody, Response, Responses,
    Schema, SchemaData, SchemaKind, StatusCode, StringFormat, StringType, Type,
    VariantOrUnknownOrEmpty,
};

use crate::model::{self, BodyFormat, Place};

/// The one type of everything.
pub(super) const OPAQUE: &str = "Opaque";

/// A document that says how each operation is sent, and nothing of types.
///
/// Paths say nothing either: the client's runtime fills in the parameters of the path.
pub(super) fn of(operations: &[model::Operation]) -> OpenAPI {
    let mut components = Components::default();
    let any = SchemaKind::Any(openapiv3::AnySchema::default());
    components
        .schemas
        .insert(OPAQUE.to_owned(), ReferenceOr::Item(schema(any)));
    let mut openapi = OpenAPI {
        openapi: "3.0.3".to_owned(),
        info: Info {
            title: "API".to_owned(),
            version: "1".to_owned(),
            ..Info::default()
        },
        components: Some(components),
        ..OpenAPI::default()
    };
    openapi.paths.paths = operations
        .iter()
        .enumerate()
        .map(|(index, operation)| {
            let path = format!("/{index}");
            (path, ReferenceOr::Item(item(index, operation)))
        })
        .collect();
    openapi
}

/// What the method of the operation at this index is called.
pub(super) fn method_name(index: usize) -> String {
    format!("o{index}")
}

/// What progenitor knows the parameter at this index of [`parameters`] by.
///
/// progenitor puts parameters into the order of their names, so that the names are all of one length.
#[must_use]
pub fn parameter_name(index: usize, count: usize) -> String {
    let width = count.saturating_sub(1).max(1).ilog10() as usize + 1;
    format!("p{index:0width$}")
}

/// The parameters that progenitor knows: those beside the path.
pub fn parameters(operation: &model::Operation) -> impl Iterator<Item = &model::Parameter> {
    let parameters = operation.parameters.iter();
    parameters.filter(|parameter| parameter.place != Place::Path)
}

fn item(index: usize, operation: &model::Operation) -> PathItem {
    let composed = Operation {
        operation_id: Some(method_name(index)),
        parameters: parameter_list(operation),
        request_body: operation.body.as_ref().map(request_body),
        responses: responses(),
        ..Operation::default()
    };
    let mut item = PathItem::default();
    let place = match operation.http_method {
        "PUT" => &mut item.put,
        "POST" => &mut item.post,
        "DELETE" => &mut item.delete,
        "HEAD" => &mut item.head,
        "PATCH" => &mut item.patch,
        "OPTIONS" => &mut item.options,
        "TRACE" => &mut item.trace,
        _ => &mut item.get,
    };
    *place = Some(composed);
    item
}

fn parameter_list(operation: &model::Operation) -> Vec<ReferenceOr<Parameter>> {
    let count = parameters(operation).count();
    let parameters = parameters(operation).enumerate().map(|(index, parameter)| {
        let parameter_data = ParameterData {
            name: parameter_name(index, count),
            description: None,
            required: parameter.required,
            deprecated: None,
            format: ParameterSchemaOrContent::Schema(opaque()),
            example: None,
            examples: [].into_iter().collect(),
            explode: None,
            extensions: [].into_iter().collect(),
        };
        ReferenceOr::Item(match parameter.place {
            Place::Header => Parameter::Header {
                parameter_data,
                style: HeaderStyle::Simple,
            },
            _ => Parameter::Query {
                parameter_data,
                allow_reserved: false,
                style: QueryStyle::Form,
                allow_empty_value: None,
            },
        })
    });
    parameters.collect()
}

fn request_body(body: &model::RequestBody) -> ReferenceOr<RequestBody> {
    let (media_type, schema) = match body.format {
        BodyFormat::Json => ("application/json", opaque()),
        BodyFormat::Form => ("application/x-www-form-urlencoded", opaque()),
        BodyFormat::Text => ("text/plain", text(VariantOrUnknownOrEmpty::Empty)),
        BodyFormat::Bytes => {
            let binary = VariantOrUnknownOrEmpty::Item(StringFormat::Binary);
            ("application/octet-stream", text(binary))
        }
    };
    let mut request_body = RequestBody {
        // progenitor knows no body that may be left out.
        required: true,
        ..RequestBody::default()
    };
    request_body
        .content
        .insert(media_type.to_owned(), media(schema));
    ReferenceOr::Item(request_body)
}

/// Bytes, whatever is documented: the runtime asks for what it reads, and progenitor panics on several types.
fn responses() -> Responses {
    let mut response = Response::default();
    let bytes = "application/octet-stream".to_owned();
    response.content.insert(bytes, media(opaque()));
    let mut responses = Responses::default();
    responses
        .responses
        .insert(StatusCode::Range(2), ReferenceOr::Item(response));
    responses
}

fn media(schema: ReferenceOr<Schema>) -> MediaType {
    MediaType {
        schema: Some(schema),
        ..MediaType::default()
    }
}

fn opaque() -> ReferenceOr<Schema> {
    ReferenceOr::ref_(&format!("#/components/schemas/{OPAQUE}"))
}

fn text(format: VariantOrUnknownOrEmpty<StringFormat>) -> ReferenceOr<Schema> {
    let string = StringType {
        format,
        ..StringType::default()
    };
    ReferenceOr::Item(schema(SchemaKind::Type(Type::String(string))))
}

fn schema(schema_kind: SchemaKind) -> Schema {
    Schema {
        schema_data: SchemaData::default(),
        schema_kind,
    }
}
