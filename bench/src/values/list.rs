//! A list of 10,000 items, as an answer is decoded, beside `serde_json` into structs of plain types.

use std::hint::black_box;

use generated_client::runtime::read_json;
use generated_client::sevalla::types::PrivatePortPage;
use serde::Deserialize;

use super::in_turn;
use crate::failure::Failure;
use crate::row::Row;

const ITEMS: usize = 10_000;

#[derive(Deserialize)]
#[expect(dead_code, reason = "it is decoded, and that is what is measured")]
struct Page {
    data: Vec<PrivatePort>,
    total: i64,
    offset: i64,
    limit: i64,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "it is decoded, and that is what is measured")]
struct PrivatePort {
    id: String,
    app_id: String,
    process_id: String,
    port: i64,
    status: String,
    created_at: String,
    updated_at: String,
}

/// Measures both in turn.
pub(super) fn row() -> Result<Row, Failure> {
    let body = body();
    let figures = in_turn::<25>(
        || {
            let page: Page = serde_json::from_slice(black_box(&body))?;
            black_box(page);
            Ok(())
        },
        || {
            let page = read_json::<PrivatePortPage>(black_box(&body));
            black_box(page.map_err(|_| Failure::Child("the list was refused".to_owned()))?);
            Ok(())
        },
    )?;
    let what = "decoding a list of 10,000 items";
    Ok(Row::new(
        what,
        "serde_json into plain structs",
        figures,
        "≤ 1.10",
    ))
}

fn body() -> Vec<u8> {
    let items = (0..ITEMS).map(|number| {
        let id = format!("fb5e5168-4281-4bec-94c5-{number:012x}");
        serde_json::json!({
            "id": id,
            "app_id": "fb5e5168-4281-4bec-94c5-0d1584e9e657",
            "process_id": "0d1584e9-e657-4bec-94c5-fb5e51684281",
            "port": number % 65_535 + 1,
            "status": "ready",
            "created_at": "2025-01-30T00:00:00.000Z",
            "updated_at": "2025-01-30T00:00:00.000Z",
        })
    });
    let items: Vec<_> = items.collect();
    let page = serde_json::json!({"data": items, "total": ITEMS, "offset": 0, "limit": ITEMS});
    page.to_string().into_bytes()
}
