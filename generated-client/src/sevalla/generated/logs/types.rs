// @generated from spec/sevalla/logs.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

/// One entry of a log.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/get-application-access-logs)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct LogEntry {
    /// Identifier of the entry, such as `abc123`.
    pub id: String,
    /// What was logged, such as `Server started on port 3000`.
    pub message: String,
    /// What the entry is about: `APP_RUNTIME`, `APP_ACCESS` and `APP_DEPLOYMENT` of applications, `SS_ACCESS` and `SS_DEPLOYMENT` of static sites. There may be others. Example: `APP_RUNTIME`.
    pub service: String,
    /// How serious it is: `DEBUG`, `INFO`, `WARN` or `ERROR`. There may be others. Example: `INFO`.
    pub severity: String,
    /// When it was logged, to be read by people. It has a blank in the middle and names no time zone. Example: `2026-02-22 15:30:00.000`.
    pub timestamp: String,
    /// Where the entry comes from, such as the container and the resource, such as `{"idApp":"fb5e5168-4281-4bec-94c5-0d1584e9e657","container":"web"}`.
    pub tags: ::serde_json::Map<String, ::serde_json::Value>,
    /// Whatever else is known about the entry, such as `{}`.
    pub attributes: ::serde_json::Map<String, ::serde_json::Value>,
    /// When it was logged, in microseconds since 1970, such as `1740236400000000`.
    pub unix_timestamp: f64,
}
