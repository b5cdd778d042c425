//! What a server that is well answers.

use serde_json::{Value, json};

use super::server::{Answer, Sent};

const TIME: &str = "2025-01-30T00:00:00.000Z";

/// An answer with this JSON.
pub(crate) fn answer(status: &str, headers: &str, body: &Value) -> Answer {
    let headers = format!("content-type: application/json\r\n{headers}");
    Answer::new(status, &headers, &body.to_string())
}

/// What each operation of these tests answers if all is well.
pub(crate) fn ok(sent: &Sent, headers: &str) -> Answer {
    let body = match sent.method.as_str() {
        "GET" if sent.target.ends_with("/ports") => json!({ "data": { "ports": [] } }),
        "GET" => page_of(sent, &[]),
        "DELETE" => json!({ "message": "It is gone" }),
        _ => env_var(0),
    };
    answer("200 OK", headers, &body)
}

/// What the vendor says when it fails.
pub(crate) fn error(status: u16, headers: &str) -> Answer {
    error_saying(status, headers, "It failed with value-MARKER")
}

/// The same with this message, beside which there is something that nobody is to see.
pub(crate) fn error_saying(status: u16, headers: &str, message: &str) -> Answer {
    let data = json!({ "code": "err-abc-123", "value": "value-MARKER" });
    let body = json!({ "message": message, "status": status, "data": data });
    answer(&format!("{status} Failed"), headers, &body)
}

/// The page that was asked for, of a list of so many items, of which no page holds more than the `most`.
pub(crate) fn page(sent: &Sent, total: usize, most: usize, item: impl Fn(usize) -> Value) -> Value {
    let number = |name, default| {
        sent.query(name)
            .map_or(default, |text| text.parse().unwrap())
    };
    let (offset, limit) = (number("offset", 0), number("limit", 25));
    let end = total.min(offset + limit.min(most));
    let data: Vec<_> = (offset..end).map(item).collect();
    json!({ "data": data, "total": total, "offset": offset, "limit": limit })
}

/// The same of this list.
pub(crate) fn page_of(sent: &Sent, list: &[Value]) -> Value {
    page(sent, list.len(), 100, |index| list[index].clone())
}

/// The environment variable with this number in its identifier.
pub(crate) fn env_var(number: usize) -> Value {
    json!({
        "id": id(number),
        "app_id": id(0),
        "key": "DATABASE_URL",
        "value": "value-MARKER",
        "is_runtime": true,
        "is_buildtime": true,
        "created_at": TIME,
        "updated_at": TIME
    })
}

/// The private port with this number in its identifier.
pub(crate) fn private_port(number: usize, status: &str) -> Value {
    json!({
        "id": id(number),
        "app_id": id(0),
        "process_id": id(0),
        "port": 3306,
        "status": status,
        "created_at": TIME,
        "updated_at": TIME
    })
}

/// The identifier with this number in it.
pub(crate) fn id(number: usize) -> String {
    format!("fb5e5168-4281-4bec-94c5-{number:012x}")
}
