//! Several answers of one operation, answers for everything, and bodies that are not JSON.

use serde_json::json;
use tests::constructs::several_answers::types::{CreateThingError, CreateThingSuccess};
use tests::{Error, ResponseValue};
use wiremock::ResponseTemplate;

use super::server::{ID, Server};

async fn create_thing(
    answer: ResponseTemplate,
) -> Result<ResponseValue<CreateThingSuccess>, Error<CreateThingError>> {
    let server = Server::answering(answer).await;
    let client = client!(several_answers, server);
    client.create_thing().send().await
}

fn json(status: u16, body: &serde_json::Value) -> ResponseTemplate {
    ResponseTemplate::new(status).set_body_json(body)
}

#[tokio::test]
async fn each_success_is_a_case() {
    let answer = create_thing(json(200, &json!({ "ok": true }))).await;
    match answer.expect("an answer").into_inner() {
        CreateThingSuccess::Status200(answer) => assert_eq!(answer.ok, Some(true)),
        other => panic!("{other:?}"),
    }
    let answer = create_thing(json(202, &json!(["a", "b"]))).await;
    match answer.expect("an answer").into_inner() {
        CreateThingSuccess::Status202(list) => assert_eq!(list, ["a", "b"]),
        other => panic!("{other:?}"),
    }
    let answer = create_thing(ResponseTemplate::new(204)).await;
    let answer = answer.expect("an answer");
    assert_eq!(answer.status(), 204);
    assert!(matches!(*answer, CreateThingSuccess::Status204));
}

#[tokio::test]
async fn each_failure_is_a_case() {
    let refused = json!({ "message": "no" });
    let error = create_thing(json(404, &refused)).await;
    let error = error.expect_err("a failure");
    assert!(error.is_not_found());
    match error.api_error() {
        Some(CreateThingError::Status404(failure)) => {
            assert_eq!(failure.message.as_deref(), Some("no"));
        }
        _ => panic!("{error:?}"),
    }
    let text = ResponseTemplate::new(422).set_body_string("not this one");
    let error = create_thing(text).await.expect_err("a failure");
    match error.api_error() {
        Some(CreateThingError::Status422(text)) => assert_eq!(text, "not this one"),
        _ => panic!("{error:?}"),
    }
    // `default` is for whatever is not documented otherwise, success included.
    for status in [201, 400, 409, 500, 503] {
        let error = create_thing(json(status, &refused)).await;
        let error = error.expect_err("a failure");
        assert_eq!(error.status().expect("a status"), status);
        match error.api_error() {
            Some(CreateThingError::Default(failure)) => {
                assert_eq!(failure.message.as_deref(), Some("no"));
            }
            _ => panic!("{error:?}"),
        }
    }
}

#[tokio::test]
async fn each_answer_is_held_against_its_own_type() {
    for (status, said) in [
        (200, json!(["a"])),
        (202, json!({ "ok": true })),
        (404, json!("no")),
        (500, json!("no")),
    ] {
        let error = create_thing(json(status, &said)).await;
        let error = error.expect_err("a failure");
        assert!(matches!(error, Error::Decode(_)), "{status}: {error:?}");
        assert_eq!(error.status().expect("a status"), status);
    }
}

#[tokio::test]
async fn default_is_the_failure_beside_a_documented_success() {
    let server = Server::silent(200).await;
    let client = client!(default_answer, server);
    let answer = client.get_thing().send().await;
    let (): () = answer.expect("an answer").into_inner();
    for status in [404, 500] {
        let server = Server::saying(status, json!({ "message": "no" })).await;
        let client = client!(default_answer, server);
        let error = client.get_thing().send().await;
        let error = error.expect_err("a failure");
        let said = error.api_error().expect("an error object");
        assert_eq!(said.message.as_deref(), Some("no"));
    }
}

#[tokio::test]
async fn where_nothing_is_documented_a_body_is_left_alone() {
    for answer in [
        ResponseTemplate::new(204),
        ResponseTemplate::new(200).set_body_string("<p>not JSON"),
    ] {
        let server = Server::answering(answer.insert_header("x-request-id", "req-7")).await;
        let client = client!(empty_answer, server);
        let answer = client.create_thing(uuid::uuid!(ID)).send().await;
        let answer = answer.expect("an answer");
        assert_eq!(answer.request_id(), Some("req-7"));
        let (): () = answer.into_inner();
    }
}

#[tokio::test]
async fn an_undocumented_status_is_told_and_its_body_kept() {
    let answer = ResponseTemplate::new(500).set_body_string("oh");
    let server = Server::answering(answer).await;
    let client = client!(empty_answer, server);
    let error = client.create_thing(uuid::uuid!(ID)).send().await;
    match error.expect_err("a failure") {
        Error::UnexpectedResponse { answer, body } => {
            assert_eq!((answer.status().as_u16(), &body[..]), (500, &b"oh"[..]));
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn what_stands_in_an_envelope_is_the_answer() {
    let server = Server::saying(200, json!({ "data": { "id": "b" } })).await;
    let client = client!(envelope, server);
    let build = client.get_build("b").send().await.expect("a build");
    assert_eq!((build.status(), &*build.id), (200.try_into().unwrap(), "b"));
    let () = client.delete_build("b").send().await.unwrap().into_inner();
    // `data` may be missing here, or is not all.
    let loose = client.get_loose("b").send().await.expect("a step");
    assert!(loose.data.is_some());

    let server = Server::saying(200, json!({ "data": 3 })).await;
    let client = client!(envelope, server);
    let times = client.retry_build("b").send().await.expect("a number");
    assert_eq!(times.into_inner(), 3);
}

#[tokio::test]
async fn what_is_wrong_within_an_envelope_is_told_with_its_whole_place() {
    for (body, expected) in [
        (json!({ "data": { "id": 3 } }), "data.id: expected a string"),
        (json!({ "data": [] }), "data: expected"),
        (json!({}), "missing"),
        (json!([]), "expected"),
    ] {
        let server = Server::saying(200, body).await;
        let client = client!(envelope, server);
        let error = client.get_build("b").send().await.expect_err("no build");
        let text = error.to_string();
        assert!(text.contains(expected), "{text}");
    }
}

#[tokio::test]
async fn a_failure_keeps_its_envelope() {
    let server = Server::saying(404, json!({ "data": "none" })).await;
    let client = client!(envelope, server);
    let error = client.get_build("b").send().await.expect_err("no build");
    assert_eq!(error.api_error().expect("a failure").data, "none");
}
