//! Bodies as the vendors' reference pages show them; where a page shows none, made of what it says.

use generated_client::values::{Id, IdKind};
use serde_json::{Value, json};

/// The identifier in all of Sevalla's examples.
pub(crate) const ID: &str = "fb5e5168-4281-4bec-94c5-0d1584e9e657";

/// The same as an identifier of whatever kind is asked for.
pub(crate) fn id<K: IdKind>() -> Id<K> {
    ID.parse().expect("an identifier")
}

pub(crate) fn create_private_port_request() -> Value {
    json!({
        "process_id": "fb5e5168-4281-4bec-94c5-0d1584e9e657",
        "port": 3306
    })
}

pub(crate) fn private_port() -> Value {
    json!({
        "id": "fb5e5168-4281-4bec-94c5-0d1584e9e657",
        "app_id": "fb5e5168-4281-4bec-94c5-0d1584e9e657",
        "process_id": "fb5e5168-4281-4bec-94c5-0d1584e9e657",
        "port": 3000,
        "status": "ready",
        "created_at": "2025-01-30T00:00:00.000Z",
        "updated_at": "2025-01-30T00:00:00.000Z"
    })
}

pub(crate) fn create_env_var_request() -> Value {
    json!({
        "key": "API_BASE_URL",
        "value": "https://api.example.com",
        "is_runtime": true,
        "is_buildtime": true
    })
}

pub(crate) fn env_var() -> Value {
    json!({
        "id": "fb5e5168-4281-4bec-94c5-0d1584e9e657",
        "app_id": "fb5e5168-4281-4bec-94c5-0d1584e9e657",
        "key": "DATABASE_URL",
        "value": "postgres://user:pass@host:5432/db",
        "is_runtime": true,
        "is_buildtime": true,
        "created_at": "2025-01-30T00:00:00.000Z",
        "updated_at": "2025-01-30T00:00:00.000Z"
    })
}

/// A page of one of Sevalla's lists; no reference page shows one.
pub(crate) fn list(items: &[Value]) -> Value {
    json!({ "data": items, "total": 42, "offset": 20, "limit": 10 })
}

/// No reference page shows it.
pub(crate) fn message() -> Value {
    json!({ "message": "Private port is being deleted" })
}

/// No reference page shows it.
pub(crate) fn current_api_key() -> Value {
    json!({
        "id": "fb5e5168-4281-4bec-94c5-0d1584e9e657",
        "company_id": "54fb80af-576c-4fdc-ba4f-b596c83f15a1",
        "name": "My API Key",
        "is_enabled": true,
        "source": "SUPPORT_MCP",
        "masked_token": "svl_ab...wxyz",
        "capabilities": [
            { "permission": "APP:READ", "resource_id": null },
            { "permission": "APP:UPDATE", "resource_id": "54fb80af-576c-4fdc-ba4f-b596c83f15a1" }
        ],
        "last_used_at": "2025-01-31T08:00:00.000Z",
        "expired_at": null,
        "old_token_expired_at": null,
        "created_at": "2025-01-30T00:00:00.000Z",
        "updated_at": "2025-01-30T00:00:00.000Z"
    })
}

/// Sevalla's error object with every field.
pub(crate) fn sevalla_error(status: u16) -> Value {
    json!({
        "message": "It failed",
        "status": status,
        "data": { "code": "err-abc-123", "message": "It failed because it did" }
    })
}

/// Northflank's error object with every field.
pub(crate) fn northflank_error(status: u16) -> Value {
    json!({
        "error": {
            "status": status,
            "message": "It failed",
            "id": "failure",
            "details": { "invalid": ["serviceId"], "attempts": 3 }
        }
    })
}

pub(crate) fn service_ports() -> Value {
    json!({
        "data": {
            "ports": [
                {
                    "id": "eonyui",
                    "name": "p01",
                    "internalPort": 8080,
                    "protocol": "HTTP",
                    "public": true,
                    "dns": "p01--example-service--default-service--user-abc1.salvo.code.run",
                    "domains": [
                        {
                            "name": "app.example.com",
                            "certificate": {
                                "inProgress": false,
                                "expiryDate": "2022-04-26T09:25:02.000Z",
                                "refreshDate": "2022-03-27T09:25:02.000Z"
                            }
                        }
                    ],
                    "security": {
                        "credentials": [
                            { "username": "admin", "password": "password123", "type": "basic-auth" }
                        ],
                        "policies": [
                            { "addresses": ["127.0.0.1"], "action": "DENY" }
                        ],
                        "sso": {
                            "organizationId": "org_uniquestringidentifier",
                            "directoryGroupIds": ["directory_group_uniquestringidentifier"]
                        }
                    },
                    "disableNfDomain": false
                }
            ]
        }
    })
}

/// The fields that the page lists and its example leaves out, and a port with the required ones only.
pub(crate) fn service_ports_beyond_the_example() -> Value {
    let mut answer = service_ports();
    let ports = answer["data"]["ports"].as_array_mut().expect("ports");
    let security = &mut ports[0]["security"];
    security["sso"]["validateInternalTraffic"] = json!(true);
    security["sso"]["setCookieOnRootDomain"] = json!(false);
    security["sso"]["allowInternalTrafficViaPublicDns"] = json!(true);
    security["verificationMode"] = json!("and");
    security["headers"] = json!([
        { "regexMode": true, "name": "x-internal", "value": "^a.*$" },
        { "value": "any * value" }
    ]);
    ports.push(json!({
        "id": "b2",
        "name": "db",
        "internalPort": 5432,
        "protocol": "TCP",
        "public": false,
        "domains": [{ "name": "db.example.com", "certificate": {} }]
    }));
    answer
}
