// @generated from spec/sevalla/ by `cargo xtask regen`. Do not edit: change the spec and run it again.

//! All operations of the Sevalla API, by tag: the method of [`Client`](super::Client), the request, the classes of limits that count it, the reference page. A tag is compiled by the feature beside its name.
//!
//! # account
//!
//! API keys and what else belongs to the company's account. Feature `sevalla-account`.
//!
//! | method | request | limits | page |
//! |---|---|---|---|
//! | [`get_current_api_key`](super::Client::get_current_api_key) | `GET /api-keys/me` | `read` | [page](https://api-docs.sevalla.com/v3/api-keys/get-current-api-key) |
//!
//! # application-networking
//!
//! Private ports and environment variables of an application. Feature `sevalla-application-networking`.
//!
//! | method | request | limits | page |
//! |---|---|---|---|
//! | [`list_environment_variables`](super::Client::list_environment_variables) | `GET /applications/{id}/env-vars` | `read` | [page](https://api-docs.sevalla.com/v3/applications/create-environment-variable) |
//! | [`create_environment_variable`](super::Client::create_environment_variable) | `POST /applications/{id}/env-vars` | `general-write`, `creation` | [page](https://api-docs.sevalla.com/v3/applications/create-environment-variable) |
//! | [`update_environment_variable`](super::Client::update_environment_variable) | `PUT /applications/{id}/env-vars/{env_var_id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/applications/create-environment-variable) |
//! | [`delete_environment_variable`](super::Client::delete_environment_variable) | `DELETE /applications/{id}/env-vars/{env_var_id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/applications/create-environment-variable) |
//! | [`list_application_private_ports`](super::Client::list_application_private_ports) | `GET /applications/{id}/private-ports` | `read` | [page](https://api-docs.sevalla.com/v3/applications/list-private-ports) |
//! | [`create_application_private_port`](super::Client::create_application_private_port) | `POST /applications/{id}/private-ports` | `general-write`, `creation` | [page](https://api-docs.sevalla.com/v3/applications/create-private-port) |
//! | [`delete_application_private_port`](super::Client::delete_application_private_port) | `DELETE /applications/{id}/private-ports/{private_port_id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/applications/delete-private-port) |
#![allow(
    rustdoc::broken_intra_doc_links,
    reason = "methods that no feature compiles are listed all the same"
)]
