//! Enums of whole numbers: open where a server answers, closed where only the caller supplies.

use serde_json::json;
use tests::constructs::integer_enum;
use tests::constructs::integer_enum::types::{
    Answer, AnswerCode, Level, ReplaceThingsFloor, Request, Size,
};

use super::server::{Server, assert_refused};

#[tokio::test]
async fn a_number_is_sent_wherever_it_stands() {
    let server = Server::saying(200, json!({ "level": 1 })).await;
    let client = client!(integer_enum, server);
    let request = client.replace_things(ReplaceThingsFloor::Minus1);
    let request = request.sizes([Size::Value20, Size::Value10]);
    let request = request.level(Level::Value2).size(Size::Value10);
    request.send().await.expect("an answer");
    let whole = client.replace_things(ReplaceThingsFloor::Value0);
    let whole = whole.body(Request::new(Level::Value1));
    whole.send().await.expect("an answer");
    let requests = server.requests().await;
    assert_eq!(requests[0].url.path(), "/floors/-1/things");
    assert_eq!(requests[0].url.query(), Some("sizes=20&sizes=10"));
    assert_eq!(
        server.sent().await,
        [
            json!({ "version": 2, "level": 2, "size": 10 }),
            json!({ "version": 2, "level": 1 }),
        ]
    );
}

#[tokio::test]
async fn an_undocumented_number_is_delivered() {
    for (answer, level, code) in [
        (
            json!({ "level": 2, "code": 404 }),
            Level::Value2,
            Some(AnswerCode::Value404),
        ),
        (json!({ "level": 1.0, "code": null }), Level::Value1, None),
        (
            json!({ "level": -3, "code": 500 }),
            Level::Unknown(-3),
            Some(AnswerCode::Unknown(500)),
        ),
    ] {
        let server = Server::saying(200, answer.clone()).await;
        let client = client!(integer_enum, server);
        let request = client.replace_things(ReplaceThingsFloor::Value0);
        let request = request.level(Level::Value1);
        let told = request.send().await.expect("an answer").into_inner();
        assert_eq!(told, Answer { level, code });
    }
}

#[tokio::test]
async fn an_undocumented_number_is_not_sent_unless_the_client_says_so() {
    let server = Server::saying(200, json!({ "level": 1 })).await;
    let client = client!(integer_enum, server);
    let request = client.replace_things(ReplaceThingsFloor::Value1);
    let refused = request.level(Level::from(3)).send().await;
    assert_refused(
        refused,
        &["body.level: 3 is not valid: it is not documented; expected 1, 2"],
    );

    let settings = integer_enum::Client::builder().token("token");
    let settings = settings.base_url(server.uri());
    let client = settings.allow_undocumented_values().build();
    let request = client.expect("a client");
    let request = request.replace_things(ReplaceThingsFloor::Value1);
    request.level(3.into()).send().await.expect("an answer");
    assert_eq!(server.sent().await, [json!({ "version": 2, "level": 3 })]);
}

#[test]
fn a_closed_enum_takes_documented_numbers() {
    assert_eq!(Size::try_from(20), Ok(Size::Value20));
    assert_eq!((Size::Value20.as_i64(), i64::from(Size::Value10)), (20, 10));
    assert!(Size::Value20 == 20 && Size::Value20.to_string() == "20");
    let error = Size::try_from(15).expect_err("no size");
    assert_eq!(
        error.to_string(),
        "15 is not a documented Size; expected 10, 20"
    );
    assert!(serde_json::from_value::<Size>(json!(10)).is_ok_and(|size| size == 10));
    assert!(serde_json::from_value::<Size>(json!(15)).is_err());
}
