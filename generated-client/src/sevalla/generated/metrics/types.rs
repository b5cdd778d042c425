// @generated from spec/sevalla/metrics.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

/// The value of a metric at one time.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/get-application-response-time)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct MetricPoint {
    /// The time that the value belongs to, in UTC (ISO 8601), such as `2026-02-22T14:30:00.000Z`.
    pub time: String,
    /// The value. Its unit is that of the metric. Example: `42`.
    pub value: f64,
}
/// The answers of one step, counted by their status code.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/get-application-status-code-breakdown)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct StatusCodePoint {
    /// The time that the count belongs to, in UTC (ISO 8601), such as `2026-02-22T14:30:00.000Z`.
    pub time: String,
    /// Number of requests by HTTP status code, such as `{"200":150,"404":12,"500":3}`.
    pub value: ::std::collections::BTreeMap<String, f64>,
}
/// One stop of a container.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/get-process-exit-codes)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ProcessExit {
    /// When the container stopped, in UTC (ISO 8601), such as `2026-02-22T14:30:00.000Z`.
    pub time: String,
    /// Exit code as text. 0 is a proper end, 1 an error, 137 a stop for want of memory, 143 a stop on request. Example: `137`.
    pub value: String,
    /// What the exit code means, or null if that is not known.
    pub description: Option<String>,
}
/// How long answers took on average.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/get-application-response-time)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct AverageResponseTime {
    /// Average time to answer, in milliseconds: at least 0, such as `123.45`.
    pub average_response_time_ms: f64,
}
/// An amount of storage at this moment.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/get-database-total-storage)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct StorageAmount {
    /// Number of bytes, such as `1073741824`. Not verified: A stored copy of a page shows text where the vendor's document, which is followed here, has a number.
    pub value: f64,
}
/// Requests with the same method and path, and how long they took.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/get-application-slowest-requests)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct SlowestRequest {
    /// Identifier of this method and path together, such as `abc123`.
    pub id: String,
    /// HTTP method, such as `GET`.
    pub client_request_method: String,
    /// Path that was asked for, such as `/api/users`.
    pub client_request_path: String,
    /// Average time to answer, in milliseconds: at least 0, such as `1250.5`.
    pub average_response_time_ms: f64,
    /// Number of these requests: at least 0, such as `342`.
    pub count_of_requests: f64,
}
/// A country that requests came from.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/get-application-top-countries)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct TopCountry {
    /// Country code of two letters (ISO 3166-1), such as `US`.
    pub country: String,
    /// Average time to answer requests from there, in milliseconds: at least 0, such as `85.2`.
    pub response_time: f64,
    /// Number of requests from there: at least 0, such as `5000`.
    pub total: f64,
}
/// A path and how often it was asked for.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/get-application-top-countries)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct TopPage {
    /// Path that was asked for, such as `/api/users`.
    pub page: String,
    /// Number of requests for it: at least 0, such as `2500`.
    pub total: f64,
}
/// A status code and how often it was answered.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/get-application-top-status-codes)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct TopStatusCode {
    /// HTTP status code as text, such as `200`.
    pub status: String,
    /// Number of answers with it: at least 0, such as `1500`.
    pub total: f64,
}
