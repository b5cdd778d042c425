// @generated from spec/northflank/ by `cargo xtask regen`. Do not edit: change the spec and run it again.

//! All operations of the Northflank API, by tag: the method of [`Client`](super::Client), the request, the classes of limits that count it, the reference page. A tag is compiled by the feature beside its name.
//!
//! # services
//!
//! Services of a project and their ports. Feature `northflank-services`.
//!
//! | method | request | limits | page |
//! |---|---|---|---|
//! | [`get_service_ports`](super::Client::get_service_ports) | `GET /projects/{projectId}/services/{serviceId}/ports` |  | [page](https://northflank.com/docs/v1/api/services/get-service-ports) |
#![allow(
    rustdoc::broken_intra_doc_links,
    reason = "methods that no feature compiles are listed all the same"
)]
