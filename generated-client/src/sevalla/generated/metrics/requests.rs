// @generated from spec/sevalla/metrics.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, Result, types};
use crate::values;
use crate::runtime::{Call, Json, Operation, ResponseValue, Rules};
/// # metrics
///
/// Metrics of processes, applications, databases and static sites. Feature `sevalla-metrics`.
impl Client {
    /// Read the requests a minute of an application.
    ///
    /// Shows how many HTTP requests a minute reached an application, step by step over a time range.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/get-application-response-time) · `GET /applications/{id}/metrics/requests-per-minute` · limits: `read`
    pub fn get_application_requests_per_minute(
        &self,
        id: types::ApplicationId,
        from: values::Timestamp,
        to: values::Timestamp,
    ) -> GetApplicationRequestsPerMinute {
        GetApplicationRequestsPerMinute {
            call: self.core.call(&GetApplicationRequestsPerMinute::OPERATION, &[&id]),
            from,
            to,
            interval_in_seconds: None,
            filters: None,
        }
    }
    /// Read the response times of an application.
    ///
    /// Shows how long an application took to answer, in milliseconds, step by step over a time range. With `percent` it is that percentile of the requests in every step.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/get-application-response-time) · `GET /applications/{id}/metrics/response-time` · limits: `read`
    pub fn get_application_response_time(
        &self,
        id: types::ApplicationId,
        from: values::Timestamp,
        to: values::Timestamp,
    ) -> GetApplicationResponseTime {
        GetApplicationResponseTime {
            call: self.core.call(&GetApplicationResponseTime::OPERATION, &[&id]),
            from,
            to,
            interval_in_seconds: None,
            filters: None,
            percent: None,
        }
    }
    /// Read the average response time of an application.
    ///
    /// Tells how long an application took to answer on average over the whole time range: one number, no steps.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/get-application-response-time) · `GET /applications/{id}/metrics/response-time-avg` · limits: `read`
    pub fn get_application_response_time_avg(
        &self,
        id: types::ApplicationId,
        from: values::Timestamp,
        to: values::Timestamp,
    ) -> GetApplicationResponseTimeAvg {
        GetApplicationResponseTimeAvg {
            call: self.core.call(&GetApplicationResponseTimeAvg::OPERATION, &[&id]),
            from,
            to,
            interval_in_seconds: None,
            filters: None,
        }
    }
    /// List the slowest requests of an application.
    ///
    /// Lists the methods and paths that an application took longest to answer on average, the slowest first.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/get-application-slowest-requests) · `GET /applications/{id}/metrics/slowest-requests` · limits: `read`
    pub fn get_application_slowest_requests(
        &self,
        id: types::ApplicationId,
        from: values::Timestamp,
        to: values::Timestamp,
    ) -> GetApplicationSlowestRequests {
        GetApplicationSlowestRequests {
            call: self.core.call(&GetApplicationSlowestRequests::OPERATION, &[&id]),
            from,
            to,
            interval_in_seconds: None,
            filters: None,
            limit: None,
        }
    }
    /// Read the status codes of an application.
    ///
    /// Counts the answers of an application by HTTP status code, step by step over a time range.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/get-application-status-code-breakdown) · `GET /applications/{id}/metrics/status-codes` · limits: `read`
    pub fn get_application_status_codes(
        &self,
        id: types::ApplicationId,
        from: values::Timestamp,
        to: values::Timestamp,
    ) -> GetApplicationStatusCodes {
        GetApplicationStatusCodes {
            call: self.core.call(&GetApplicationStatusCodes::OPERATION, &[&id]),
            from,
            to,
            interval_in_seconds: None,
            filters: None,
        }
    }
    /// List the top countries of an application.
    ///
    /// Lists the countries that most requests to an application came from, the busiest first, and how fast they were answered.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/get-application-top-countries) · `GET /applications/{id}/metrics/top-countries` · limits: `read`
    pub fn get_application_top_countries(
        &self,
        id: types::ApplicationId,
        from: values::Timestamp,
        to: values::Timestamp,
    ) -> GetApplicationTopCountries {
        GetApplicationTopCountries {
            call: self.core.call(&GetApplicationTopCountries::OPERATION, &[&id]),
            from,
            to,
            interval_in_seconds: None,
            filters: None,
            limit: None,
        }
    }
    /// List the top pages of an application.
    ///
    /// Lists the paths of an application that were asked for most, the busiest first.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/get-application-top-countries) · `GET /applications/{id}/metrics/top-pages` · limits: `read`
    pub fn get_application_top_pages(
        &self,
        id: types::ApplicationId,
        from: values::Timestamp,
        to: values::Timestamp,
    ) -> GetApplicationTopPages {
        GetApplicationTopPages {
            call: self.core.call(&GetApplicationTopPages::OPERATION, &[&id]),
            from,
            to,
            interval_in_seconds: None,
            filters: None,
            limit: None,
        }
    }
    /// List the top status codes of an application.
    ///
    /// Lists the HTTP status codes that an application answered most, the most frequent first.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/get-application-top-status-codes) · `GET /applications/{id}/metrics/top-status-codes` · limits: `read`
    pub fn get_application_top_status_codes(
        &self,
        id: types::ApplicationId,
        from: values::Timestamp,
        to: values::Timestamp,
    ) -> GetApplicationTopStatusCodes {
        GetApplicationTopStatusCodes {
            call: self.core.call(&GetApplicationTopStatusCodes::OPERATION, &[&id]),
            from,
            to,
            interval_in_seconds: None,
            filters: None,
            limit: None,
        }
    }
    /// Read the CPU limit of a process.
    ///
    /// Shows how many CPU cores one process was allowed to use, step by step over a time range.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/get-process-memory-limit) · `GET /applications/{id}/processes/{process_id}/metrics/cpu-limit` · limits: `read`
    pub fn get_process_cpu_limit(
        &self,
        id: types::ApplicationId,
        process_id: types::ProcessId,
        from: values::Timestamp,
        to: values::Timestamp,
        interval_in_seconds: i64,
    ) -> GetProcessCpuLimit {
        GetProcessCpuLimit {
            call: self.core.call(&GetProcessCpuLimit::OPERATION, &[&id, &process_id]),
            from,
            to,
            interval_in_seconds,
        }
    }
    /// Read the CPU usage of a process.
    ///
    /// Shows how many CPU cores one process really used, step by step over a time range. Half a core is 0.5.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/get-process-memory-limit) · `GET /applications/{id}/processes/{process_id}/metrics/cpu-usage` · limits: `read`
    pub fn get_process_cpu_usage(
        &self,
        id: types::ApplicationId,
        process_id: types::ProcessId,
        from: values::Timestamp,
        to: values::Timestamp,
        interval_in_seconds: i64,
    ) -> GetProcessCpuUsage {
        GetProcessCpuUsage {
            call: self.core.call(&GetProcessCpuUsage::OPERATION, &[&id, &process_id]),
            from,
            to,
            interval_in_seconds,
        }
    }
    /// List the exit codes of a process.
    ///
    /// Lists when containers of one process stopped within a time range, and with which exit code. Every entry is one stop. Not verified: The vendor's document does not have this operation, and its page shows no statuses: they are those of the other process metrics.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/get-process-exit-codes) · `GET /applications/{id}/processes/{process_id}/metrics/exit-codes` · limits: `read`
    pub fn get_process_exit_codes(
        &self,
        id: types::ApplicationId,
        process_id: types::ProcessId,
        from: values::Timestamp,
        to: values::Timestamp,
    ) -> GetProcessExitCodes {
        GetProcessExitCodes {
            call: self.core.call(&GetProcessExitCodes::OPERATION, &[&id, &process_id]),
            from,
            to,
        }
    }
    /// Read the instance count of a process.
    ///
    /// Shows how many instances of one process were running, step by step over a time range.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/get-process-memory-limit) · `GET /applications/{id}/processes/{process_id}/metrics/instance-count` · limits: `read`
    pub fn get_process_instance_count(
        &self,
        id: types::ApplicationId,
        process_id: types::ProcessId,
        from: values::Timestamp,
        to: values::Timestamp,
        interval_in_seconds: i64,
    ) -> GetProcessInstanceCount {
        GetProcessInstanceCount {
            call: self
                .core
                .call(&GetProcessInstanceCount::OPERATION, &[&id, &process_id]),
            from,
            to,
            interval_in_seconds,
        }
    }
    /// Read the memory limit of a process.
    ///
    /// Shows how many bytes of memory one process was allowed to use, step by step over a time range.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/get-process-memory-limit) · `GET /applications/{id}/processes/{process_id}/metrics/memory-limit` · limits: `read`
    pub fn get_process_memory_limit(
        &self,
        id: types::ApplicationId,
        process_id: types::ProcessId,
        from: values::Timestamp,
        to: values::Timestamp,
        interval_in_seconds: i64,
    ) -> GetProcessMemoryLimit {
        GetProcessMemoryLimit {
            call: self.core.call(&GetProcessMemoryLimit::OPERATION, &[&id, &process_id]),
            from,
            to,
            interval_in_seconds,
        }
    }
    /// Read the memory usage of a process.
    ///
    /// Shows how many bytes of memory one process really used, step by step over a time range.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/get-process-memory-limit) · `GET /applications/{id}/processes/{process_id}/metrics/memory-usage` · limits: `read`
    pub fn get_process_memory_usage(
        &self,
        id: types::ApplicationId,
        process_id: types::ProcessId,
        from: values::Timestamp,
        to: values::Timestamp,
        interval_in_seconds: i64,
    ) -> GetProcessMemoryUsage {
        GetProcessMemoryUsage {
            call: self.core.call(&GetProcessMemoryUsage::OPERATION, &[&id, &process_id]),
            from,
            to,
            interval_in_seconds,
        }
    }
    /// Read the storage size of a database.
    ///
    /// Tells how many bytes of storage a database has at this moment, used or not: one number, no steps.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/get-database-total-storage) · `GET /databases/{id}/metrics/all-storage` · limits: `read`
    pub fn get_database_all_storage(
        &self,
        id: types::DatabaseId,
    ) -> GetDatabaseAllStorage {
        let call = self.core.call(&GetDatabaseAllStorage::OPERATION, &[&id]);
        GetDatabaseAllStorage { call }
    }
    /// Read the CPU limit of a database.
    ///
    /// Shows how many CPU cores a database was allowed to use, step by step over a time range.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/get-database-cpu-usage) · `GET /databases/{id}/metrics/cpu-limit` · limits: `read`
    pub fn get_database_cpu_limit(
        &self,
        id: types::DatabaseId,
        from: values::Timestamp,
        to: values::Timestamp,
        interval_in_seconds: i64,
    ) -> GetDatabaseCpuLimit {
        GetDatabaseCpuLimit {
            call: self.core.call(&GetDatabaseCpuLimit::OPERATION, &[&id]),
            from,
            to,
            interval_in_seconds,
        }
    }
    /// Read the CPU usage of a database.
    ///
    /// Shows how many CPU cores a database really used, step by step over a time range. Half a core is 0.5.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/get-database-cpu-usage) · `GET /databases/{id}/metrics/cpu-usage` · limits: `read`
    pub fn get_database_cpu_usage(
        &self,
        id: types::DatabaseId,
        from: values::Timestamp,
        to: values::Timestamp,
        interval_in_seconds: i64,
    ) -> GetDatabaseCpuUsage {
        GetDatabaseCpuUsage {
            call: self.core.call(&GetDatabaseCpuUsage::OPERATION, &[&id]),
            from,
            to,
            interval_in_seconds,
        }
    }
    /// Read the memory limit of a database.
    ///
    /// Shows how many bytes of memory a database was allowed to use, step by step over a time range.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/get-database-memory-usage) · `GET /databases/{id}/metrics/memory-limit` · limits: `read`
    pub fn get_database_memory_limit(
        &self,
        id: types::DatabaseId,
        from: values::Timestamp,
        to: values::Timestamp,
        interval_in_seconds: i64,
    ) -> GetDatabaseMemoryLimit {
        GetDatabaseMemoryLimit {
            call: self.core.call(&GetDatabaseMemoryLimit::OPERATION, &[&id]),
            from,
            to,
            interval_in_seconds,
        }
    }
    /// Read the memory usage of a database.
    ///
    /// Shows how many bytes of memory a database really used, step by step over a time range.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/get-database-memory-usage) · `GET /databases/{id}/metrics/memory-usage` · limits: `read`
    pub fn get_database_memory_usage(
        &self,
        id: types::DatabaseId,
        from: values::Timestamp,
        to: values::Timestamp,
        interval_in_seconds: i64,
    ) -> GetDatabaseMemoryUsage {
        GetDatabaseMemoryUsage {
            call: self.core.call(&GetDatabaseMemoryUsage::OPERATION, &[&id]),
            from,
            to,
            interval_in_seconds,
        }
    }
    /// Read the storage limit of a database.
    ///
    /// Shows how many bytes a database was allowed to store, step by step over a time range.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/get-database-storage-limit) · `GET /databases/{id}/metrics/storage-limit` · limits: `read`
    pub fn get_database_storage_limit(
        &self,
        id: types::DatabaseId,
        from: values::Timestamp,
        to: values::Timestamp,
        interval_in_seconds: i64,
    ) -> GetDatabaseStorageLimit {
        GetDatabaseStorageLimit {
            call: self.core.call(&GetDatabaseStorageLimit::OPERATION, &[&id]),
            from,
            to,
            interval_in_seconds,
        }
    }
    /// Read the storage usage of a database.
    ///
    /// Shows how many bytes a database really stored, step by step over a time range.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/get-database-storage-limit) · `GET /databases/{id}/metrics/storage-usage` · limits: `read`
    pub fn get_database_storage_usage(
        &self,
        id: types::DatabaseId,
        from: values::Timestamp,
        to: values::Timestamp,
        interval_in_seconds: i64,
    ) -> GetDatabaseStorageUsage {
        GetDatabaseStorageUsage {
            call: self.core.call(&GetDatabaseStorageUsage::OPERATION, &[&id]),
            from,
            to,
            interval_in_seconds,
        }
    }
    /// Read the used storage of a database.
    ///
    /// Tells how many bytes of its storage a database uses at this moment: one number, no steps.
    /// [Reference page](https://api-docs.sevalla.com/v3/databases/get-database-total-storage) · `GET /databases/{id}/metrics/used-storage` · limits: `read`
    pub fn get_database_used_storage(
        &self,
        id: types::DatabaseId,
    ) -> GetDatabaseUsedStorage {
        let call = self.core.call(&GetDatabaseUsedStorage::OPERATION, &[&id]);
        GetDatabaseUsedStorage { call }
    }
    /// Read the requests a minute of a static site.
    ///
    /// Shows how many HTTP requests a minute reached a static site, step by step over a time range.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/get-static-site-response-time) · `GET /static-sites/{id}/metrics/requests-per-minute` · limits: `read`
    pub fn get_static_site_requests_per_minute(
        &self,
        id: types::StaticSiteId,
        from: values::Timestamp,
        to: values::Timestamp,
    ) -> GetStaticSiteRequestsPerMinute {
        GetStaticSiteRequestsPerMinute {
            call: self.core.call(&GetStaticSiteRequestsPerMinute::OPERATION, &[&id]),
            from,
            to,
            interval_in_seconds: None,
            filters: None,
        }
    }
    /// Read the response times of a static site.
    ///
    /// Shows how long a static site took to answer, in milliseconds, step by step over a time range. With `percent` it is that percentile of the requests in every step.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/get-static-site-response-time) · `GET /static-sites/{id}/metrics/response-time` · limits: `read`
    pub fn get_static_site_response_time(
        &self,
        id: types::StaticSiteId,
        from: values::Timestamp,
        to: values::Timestamp,
    ) -> GetStaticSiteResponseTime {
        GetStaticSiteResponseTime {
            call: self.core.call(&GetStaticSiteResponseTime::OPERATION, &[&id]),
            from,
            to,
            interval_in_seconds: None,
            filters: None,
            percent: None,
        }
    }
    /// Read the average response time of a static site.
    ///
    /// Tells how long a static site took to answer on average over the whole time range: one number, no steps.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/get-static-site-average-response-time) · `GET /static-sites/{id}/metrics/response-time-avg` · limits: `read`
    pub fn get_static_site_response_time_avg(
        &self,
        id: types::StaticSiteId,
        from: values::Timestamp,
        to: values::Timestamp,
    ) -> GetStaticSiteResponseTimeAvg {
        GetStaticSiteResponseTimeAvg {
            call: self.core.call(&GetStaticSiteResponseTimeAvg::OPERATION, &[&id]),
            from,
            to,
            interval_in_seconds: None,
            filters: None,
        }
    }
    /// List the slowest requests of a static site.
    ///
    /// Lists the methods and paths that a static site took longest to answer on average, the slowest first.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/get-static-site-slowest-requests) · `GET /static-sites/{id}/metrics/slowest-requests` · limits: `read`
    pub fn get_static_site_slowest_requests(
        &self,
        id: types::StaticSiteId,
        from: values::Timestamp,
        to: values::Timestamp,
    ) -> GetStaticSiteSlowestRequests {
        GetStaticSiteSlowestRequests {
            call: self.core.call(&GetStaticSiteSlowestRequests::OPERATION, &[&id]),
            from,
            to,
            interval_in_seconds: None,
            filters: None,
            limit: None,
        }
    }
    /// Read the status codes of a static site.
    ///
    /// Counts the answers of a static site by HTTP status code, step by step over a time range.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/get-static-site-status-code-breakdown) · `GET /static-sites/{id}/metrics/status-codes` · limits: `read`
    pub fn get_static_site_status_codes(
        &self,
        id: types::StaticSiteId,
        from: values::Timestamp,
        to: values::Timestamp,
    ) -> GetStaticSiteStatusCodes {
        GetStaticSiteStatusCodes {
            call: self.core.call(&GetStaticSiteStatusCodes::OPERATION, &[&id]),
            from,
            to,
            interval_in_seconds: None,
            filters: None,
        }
    }
    /// List the top countries of a static site.
    ///
    /// Lists the countries that most requests to a static site came from, the busiest first, and how fast they were answered.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/get-static-site-top-countries) · `GET /static-sites/{id}/metrics/top-countries` · limits: `read`
    pub fn get_static_site_top_countries(
        &self,
        id: types::StaticSiteId,
        from: values::Timestamp,
        to: values::Timestamp,
    ) -> GetStaticSiteTopCountries {
        GetStaticSiteTopCountries {
            call: self.core.call(&GetStaticSiteTopCountries::OPERATION, &[&id]),
            from,
            to,
            interval_in_seconds: None,
            filters: None,
            limit: None,
        }
    }
    /// List the top pages of a static site.
    ///
    /// Lists the paths of a static site that were asked for most, the busiest first.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/get-static-site-top-countries) · `GET /static-sites/{id}/metrics/top-pages` · limits: `read`
    pub fn get_static_site_top_pages(
        &self,
        id: types::StaticSiteId,
        from: values::Timestamp,
        to: values::Timestamp,
    ) -> GetStaticSiteTopPages {
        GetStaticSiteTopPages {
            call: self.core.call(&GetStaticSiteTopPages::OPERATION, &[&id]),
            from,
            to,
            interval_in_seconds: None,
            filters: None,
            limit: None,
        }
    }
    /// List the top status codes of a static site.
    ///
    /// Lists the HTTP status codes that a static site answered most, the most frequent first.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/get-static-site-status-code-breakdown) · `GET /static-sites/{id}/metrics/top-status-codes` · limits: `read`
    pub fn get_static_site_top_status_codes(
        &self,
        id: types::StaticSiteId,
        from: values::Timestamp,
        to: values::Timestamp,
    ) -> GetStaticSiteTopStatusCodes {
        GetStaticSiteTopStatusCodes {
            call: self.core.call(&GetStaticSiteTopStatusCodes::OPERATION, &[&id]),
            from,
            to,
            interval_in_seconds: None,
            filters: None,
            limit: None,
        }
    }
}
/// The request of [`Client::get_application_requests_per_minute`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetApplicationRequestsPerMinute {
    call: Call,
    from: values::Timestamp,
    to: values::Timestamp,
    interval_in_seconds: Option<i64>,
    filters: Option<String>,
}
impl GetApplicationRequestsPerMinute {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/metrics/requests-per-minute",
        parameters: &[
            ("id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("interval_in_seconds", Rules::integer(1, 9007199254740991)),
        ],
        limits: &["read"],
        ..Operation::of("getApplicationRequestsPerMinute")
    };
    /// Seconds that one data point stands for. What holds where it is left out is not documented. At least 1, such as `60`.
    pub fn interval_in_seconds(mut self, interval_in_seconds: i64) -> Self {
        self.interval_in_seconds = Some(interval_in_seconds);
        self
    }
    /// Which requests count: the JSON text of an array of filters. A filter has a `key`, an `operator`, and a `value` or several `values`. Example: `[{"key":"path","operator":"EQUALS","value":"/api/users"}]`.
    pub fn filters(mut self, filters: impl Into<String>) -> Self {
        self.filters = Some(filters.into());
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::MetricPoint>>> {
        let Self { call, from, to, interval_in_seconds, filters } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("interval_in_seconds", &interval_in_seconds);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(
                &progenitor_client::QueryParam::new(
                    "interval_in_seconds",
                    &interval_in_seconds,
                ),
            )
            .query(&progenitor_client::QueryParam::new("filters", &filters))
            .build()?;
        call.send::<Json<Vec<types::MetricPoint>>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_application_response_time`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetApplicationResponseTime {
    call: Call,
    from: values::Timestamp,
    to: values::Timestamp,
    interval_in_seconds: Option<i64>,
    filters: Option<String>,
    percent: Option<u8>,
}
impl GetApplicationResponseTime {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/metrics/response-time",
        parameters: &[
            ("id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("interval_in_seconds", Rules::integer(1, 9007199254740991)),
            ("percent", Rules::integer(1, 99)),
        ],
        limits: &["read"],
        ..Operation::of("getApplicationResponseTime")
    };
    /// Seconds that one data point stands for. What holds where it is left out is not documented. At least 1, such as `60`.
    pub fn interval_in_seconds(mut self, interval_in_seconds: i64) -> Self {
        self.interval_in_seconds = Some(interval_in_seconds);
        self
    }
    /// Which requests count: the JSON text of an array of filters. A filter has a `key`, an `operator`, and a `value` or several `values`. Example: `[{"key":"path","operator":"EQUALS","value":"/api/users"}]`.
    pub fn filters(mut self, filters: impl Into<String>) -> Self {
        self.filters = Some(filters.into());
        self
    }
    /// Percentile to show, such as 95 for the time that 95 of 100 requests stayed below: 1 to 99, such as `95`.
    pub fn percent(mut self, percent: u8) -> Self {
        self.percent = Some(percent);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::MetricPoint>>> {
        let Self { call, from, to, interval_in_seconds, filters, percent } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("interval_in_seconds", &interval_in_seconds)
            .parameter("percent", &percent);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(
                &progenitor_client::QueryParam::new(
                    "interval_in_seconds",
                    &interval_in_seconds,
                ),
            )
            .query(&progenitor_client::QueryParam::new("filters", &filters))
            .query(&progenitor_client::QueryParam::new("percent", &percent))
            .build()?;
        call.send::<Json<Vec<types::MetricPoint>>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_application_response_time_avg`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetApplicationResponseTimeAvg {
    call: Call,
    from: values::Timestamp,
    to: values::Timestamp,
    interval_in_seconds: Option<i64>,
    filters: Option<String>,
}
impl GetApplicationResponseTimeAvg {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/metrics/response-time-avg",
        parameters: &[
            ("id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("interval_in_seconds", Rules::integer(1, 9007199254740991)),
        ],
        limits: &["read"],
        ..Operation::of("getApplicationResponseTimeAvg")
    };
    /// Seconds that one data point stands for. What holds where it is left out is not documented. At least 1, such as `60`.
    pub fn interval_in_seconds(mut self, interval_in_seconds: i64) -> Self {
        self.interval_in_seconds = Some(interval_in_seconds);
        self
    }
    /// Which requests count: the JSON text of an array of filters. A filter has a `key`, an `operator`, and a `value` or several `values`. Example: `[{"key":"path","operator":"EQUALS","value":"/api/users"}]`.
    pub fn filters(mut self, filters: impl Into<String>) -> Self {
        self.filters = Some(filters.into());
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::AverageResponseTime>> {
        let Self { call, from, to, interval_in_seconds, filters } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("interval_in_seconds", &interval_in_seconds);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(
                &progenitor_client::QueryParam::new(
                    "interval_in_seconds",
                    &interval_in_seconds,
                ),
            )
            .query(&progenitor_client::QueryParam::new("filters", &filters))
            .build()?;
        call.send::<Json<types::AverageResponseTime>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::get_application_slowest_requests`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetApplicationSlowestRequests {
    call: Call,
    from: values::Timestamp,
    to: values::Timestamp,
    interval_in_seconds: Option<i64>,
    filters: Option<String>,
    limit: Option<u8>,
}
impl GetApplicationSlowestRequests {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/metrics/slowest-requests",
        parameters: &[
            ("id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("interval_in_seconds", Rules::integer(1, 9007199254740991)),
            ("limit", Rules::integer(1, 100)),
        ],
        limits: &["read"],
        ..Operation::of("getApplicationSlowestRequests")
    };
    /// Seconds that one data point stands for. What holds where it is left out is not documented. At least 1, such as `60`.
    pub fn interval_in_seconds(mut self, interval_in_seconds: i64) -> Self {
        self.interval_in_seconds = Some(interval_in_seconds);
        self
    }
    /// Which requests count: the JSON text of an array of filters. A filter has a `key`, an `operator`, and a `value` or several `values`. Example: `[{"key":"path","operator":"EQUALS","value":"/api/users"}]`.
    pub fn filters(mut self, filters: impl Into<String>) -> Self {
        self.filters = Some(filters.into());
        self
    }
    /// Number of entries to answer at most: 1 to 100, default of the server: `10`.
    pub fn limit(mut self, limit: u8) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::SlowestRequest>>> {
        let Self { call, from, to, interval_in_seconds, filters, limit } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("interval_in_seconds", &interval_in_seconds)
            .parameter("limit", &limit);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(
                &progenitor_client::QueryParam::new(
                    "interval_in_seconds",
                    &interval_in_seconds,
                ),
            )
            .query(&progenitor_client::QueryParam::new("filters", &filters))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .build()?;
        call.send::<Json<Vec<types::SlowestRequest>>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::get_application_status_codes`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetApplicationStatusCodes {
    call: Call,
    from: values::Timestamp,
    to: values::Timestamp,
    interval_in_seconds: Option<i64>,
    filters: Option<String>,
}
impl GetApplicationStatusCodes {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/metrics/status-codes",
        parameters: &[
            ("id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("interval_in_seconds", Rules::integer(1, 9007199254740991)),
        ],
        limits: &["read"],
        ..Operation::of("getApplicationStatusCodes")
    };
    /// Seconds that one data point stands for. What holds where it is left out is not documented. At least 1, such as `60`.
    pub fn interval_in_seconds(mut self, interval_in_seconds: i64) -> Self {
        self.interval_in_seconds = Some(interval_in_seconds);
        self
    }
    /// Which requests count: the JSON text of an array of filters. A filter has a `key`, an `operator`, and a `value` or several `values`. Example: `[{"key":"path","operator":"EQUALS","value":"/api/users"}]`.
    pub fn filters(mut self, filters: impl Into<String>) -> Self {
        self.filters = Some(filters.into());
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::StatusCodePoint>>> {
        let Self { call, from, to, interval_in_seconds, filters } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("interval_in_seconds", &interval_in_seconds);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(
                &progenitor_client::QueryParam::new(
                    "interval_in_seconds",
                    &interval_in_seconds,
                ),
            )
            .query(&progenitor_client::QueryParam::new("filters", &filters))
            .build()?;
        call.send::<Json<Vec<types::StatusCodePoint>>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::get_application_top_countries`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetApplicationTopCountries {
    call: Call,
    from: values::Timestamp,
    to: values::Timestamp,
    interval_in_seconds: Option<i64>,
    filters: Option<String>,
    limit: Option<u8>,
}
impl GetApplicationTopCountries {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/metrics/top-countries",
        parameters: &[
            ("id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("interval_in_seconds", Rules::integer(1, 9007199254740991)),
            ("limit", Rules::integer(1, 100)),
        ],
        limits: &["read"],
        ..Operation::of("getApplicationTopCountries")
    };
    /// Seconds that one data point stands for. What holds where it is left out is not documented. At least 1, such as `60`.
    pub fn interval_in_seconds(mut self, interval_in_seconds: i64) -> Self {
        self.interval_in_seconds = Some(interval_in_seconds);
        self
    }
    /// Which requests count: the JSON text of an array of filters. A filter has a `key`, an `operator`, and a `value` or several `values`. Example: `[{"key":"path","operator":"EQUALS","value":"/api/users"}]`.
    pub fn filters(mut self, filters: impl Into<String>) -> Self {
        self.filters = Some(filters.into());
        self
    }
    /// Number of entries to answer at most: 1 to 100, default of the server: `10`.
    pub fn limit(mut self, limit: u8) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::TopCountry>>> {
        let Self { call, from, to, interval_in_seconds, filters, limit } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("interval_in_seconds", &interval_in_seconds)
            .parameter("limit", &limit);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(
                &progenitor_client::QueryParam::new(
                    "interval_in_seconds",
                    &interval_in_seconds,
                ),
            )
            .query(&progenitor_client::QueryParam::new("filters", &filters))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .build()?;
        call.send::<Json<Vec<types::TopCountry>>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_application_top_pages`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetApplicationTopPages {
    call: Call,
    from: values::Timestamp,
    to: values::Timestamp,
    interval_in_seconds: Option<i64>,
    filters: Option<String>,
    limit: Option<u8>,
}
impl GetApplicationTopPages {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/metrics/top-pages",
        parameters: &[
            ("id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("interval_in_seconds", Rules::integer(1, 9007199254740991)),
            ("limit", Rules::integer(1, 100)),
        ],
        limits: &["read"],
        ..Operation::of("getApplicationTopPages")
    };
    /// Seconds that one data point stands for. What holds where it is left out is not documented. At least 1, such as `60`.
    pub fn interval_in_seconds(mut self, interval_in_seconds: i64) -> Self {
        self.interval_in_seconds = Some(interval_in_seconds);
        self
    }
    /// Which requests count: the JSON text of an array of filters. A filter has a `key`, an `operator`, and a `value` or several `values`. Example: `[{"key":"path","operator":"EQUALS","value":"/api/users"}]`.
    pub fn filters(mut self, filters: impl Into<String>) -> Self {
        self.filters = Some(filters.into());
        self
    }
    /// Number of entries to answer at most: 1 to 100, default of the server: `10`.
    pub fn limit(mut self, limit: u8) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::TopPage>>> {
        let Self { call, from, to, interval_in_seconds, filters, limit } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("interval_in_seconds", &interval_in_seconds)
            .parameter("limit", &limit);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(
                &progenitor_client::QueryParam::new(
                    "interval_in_seconds",
                    &interval_in_seconds,
                ),
            )
            .query(&progenitor_client::QueryParam::new("filters", &filters))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .build()?;
        call.send::<Json<Vec<types::TopPage>>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_application_top_status_codes`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetApplicationTopStatusCodes {
    call: Call,
    from: values::Timestamp,
    to: values::Timestamp,
    interval_in_seconds: Option<i64>,
    filters: Option<String>,
    limit: Option<u8>,
}
impl GetApplicationTopStatusCodes {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/metrics/top-status-codes",
        parameters: &[
            ("id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("interval_in_seconds", Rules::integer(1, 9007199254740991)),
            ("limit", Rules::integer(1, 100)),
        ],
        limits: &["read"],
        ..Operation::of("getApplicationTopStatusCodes")
    };
    /// Seconds that one data point stands for. What holds where it is left out is not documented. At least 1, such as `60`.
    pub fn interval_in_seconds(mut self, interval_in_seconds: i64) -> Self {
        self.interval_in_seconds = Some(interval_in_seconds);
        self
    }
    /// Which requests count: the JSON text of an array of filters. A filter has a `key`, an `operator`, and a `value` or several `values`. Example: `[{"key":"path","operator":"EQUALS","value":"/api/users"}]`.
    pub fn filters(mut self, filters: impl Into<String>) -> Self {
        self.filters = Some(filters.into());
        self
    }
    /// Number of entries to answer at most: 1 to 100, default of the server: `10`.
    pub fn limit(mut self, limit: u8) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::TopStatusCode>>> {
        let Self { call, from, to, interval_in_seconds, filters, limit } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("interval_in_seconds", &interval_in_seconds)
            .parameter("limit", &limit);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(
                &progenitor_client::QueryParam::new(
                    "interval_in_seconds",
                    &interval_in_seconds,
                ),
            )
            .query(&progenitor_client::QueryParam::new("filters", &filters))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .build()?;
        call.send::<Json<Vec<types::TopStatusCode>>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::get_process_cpu_limit`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetProcessCpuLimit {
    call: Call,
    from: values::Timestamp,
    to: values::Timestamp,
    interval_in_seconds: i64,
}
impl GetProcessCpuLimit {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/processes/{process_id}/metrics/cpu-limit",
        parameters: &[
            ("id", Rules::Id),
            ("process_id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("interval_in_seconds", Rules::integer(1, 9007199254740991)),
        ],
        limits: &["read"],
        ..Operation::of("getProcessCpuLimit")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::MetricPoint>>> {
        let Self { call, from, to, interval_in_seconds } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("interval_in_seconds", &interval_in_seconds);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(
                &progenitor_client::QueryParam::new(
                    "interval_in_seconds",
                    &interval_in_seconds,
                ),
            )
            .build()?;
        call.send::<Json<Vec<types::MetricPoint>>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_process_cpu_usage`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetProcessCpuUsage {
    call: Call,
    from: values::Timestamp,
    to: values::Timestamp,
    interval_in_seconds: i64,
}
impl GetProcessCpuUsage {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/processes/{process_id}/metrics/cpu-usage",
        parameters: &[
            ("id", Rules::Id),
            ("process_id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("interval_in_seconds", Rules::integer(1, 9007199254740991)),
        ],
        limits: &["read"],
        ..Operation::of("getProcessCpuUsage")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::MetricPoint>>> {
        let Self { call, from, to, interval_in_seconds } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("interval_in_seconds", &interval_in_seconds);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(
                &progenitor_client::QueryParam::new(
                    "interval_in_seconds",
                    &interval_in_seconds,
                ),
            )
            .build()?;
        call.send::<Json<Vec<types::MetricPoint>>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_process_exit_codes`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetProcessExitCodes {
    call: Call,
    from: values::Timestamp,
    to: values::Timestamp,
}
impl GetProcessExitCodes {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/processes/{process_id}/metrics/exit-codes",
        parameters: &[
            ("id", Rules::Id),
            ("process_id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
        ],
        limits: &["read"],
        ..Operation::of("getProcessExitCodes")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::ProcessExit>>> {
        let Self { call, from, to } = self;
        let call = call.parameter("from", &from).parameter("to", &to);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .build()?;
        call.send::<Json<Vec<types::ProcessExit>>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_process_instance_count`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetProcessInstanceCount {
    call: Call,
    from: values::Timestamp,
    to: values::Timestamp,
    interval_in_seconds: i64,
}
impl GetProcessInstanceCount {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/processes/{process_id}/metrics/instance-count",
        parameters: &[
            ("id", Rules::Id),
            ("process_id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("interval_in_seconds", Rules::integer(1, 9007199254740991)),
        ],
        limits: &["read"],
        ..Operation::of("getProcessInstanceCount")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::MetricPoint>>> {
        let Self { call, from, to, interval_in_seconds } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("interval_in_seconds", &interval_in_seconds);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(
                &progenitor_client::QueryParam::new(
                    "interval_in_seconds",
                    &interval_in_seconds,
                ),
            )
            .build()?;
        call.send::<Json<Vec<types::MetricPoint>>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_process_memory_limit`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetProcessMemoryLimit {
    call: Call,
    from: values::Timestamp,
    to: values::Timestamp,
    interval_in_seconds: i64,
}
impl GetProcessMemoryLimit {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/processes/{process_id}/metrics/memory-limit",
        parameters: &[
            ("id", Rules::Id),
            ("process_id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("interval_in_seconds", Rules::integer(1, 9007199254740991)),
        ],
        limits: &["read"],
        ..Operation::of("getProcessMemoryLimit")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::MetricPoint>>> {
        let Self { call, from, to, interval_in_seconds } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("interval_in_seconds", &interval_in_seconds);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(
                &progenitor_client::QueryParam::new(
                    "interval_in_seconds",
                    &interval_in_seconds,
                ),
            )
            .build()?;
        call.send::<Json<Vec<types::MetricPoint>>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_process_memory_usage`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetProcessMemoryUsage {
    call: Call,
    from: values::Timestamp,
    to: values::Timestamp,
    interval_in_seconds: i64,
}
impl GetProcessMemoryUsage {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/processes/{process_id}/metrics/memory-usage",
        parameters: &[
            ("id", Rules::Id),
            ("process_id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("interval_in_seconds", Rules::integer(1, 9007199254740991)),
        ],
        limits: &["read"],
        ..Operation::of("getProcessMemoryUsage")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::MetricPoint>>> {
        let Self { call, from, to, interval_in_seconds } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("interval_in_seconds", &interval_in_seconds);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(
                &progenitor_client::QueryParam::new(
                    "interval_in_seconds",
                    &interval_in_seconds,
                ),
            )
            .build()?;
        call.send::<Json<Vec<types::MetricPoint>>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_database_all_storage`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetDatabaseAllStorage {
    call: Call,
}
impl GetDatabaseAllStorage {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/metrics/all-storage",
        parameters: &[("id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("getDatabaseAllStorage")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::StorageAmount>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<Json<types::StorageAmount>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::get_database_cpu_limit`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetDatabaseCpuLimit {
    call: Call,
    from: values::Timestamp,
    to: values::Timestamp,
    interval_in_seconds: i64,
}
impl GetDatabaseCpuLimit {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/metrics/cpu-limit",
        parameters: &[
            ("id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("interval_in_seconds", Rules::integer(1, 9007199254740991)),
        ],
        limits: &["read"],
        ..Operation::of("getDatabaseCpuLimit")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::MetricPoint>>> {
        let Self { call, from, to, interval_in_seconds } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("interval_in_seconds", &interval_in_seconds);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(
                &progenitor_client::QueryParam::new(
                    "interval_in_seconds",
                    &interval_in_seconds,
                ),
            )
            .build()?;
        call.send::<Json<Vec<types::MetricPoint>>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_database_cpu_usage`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetDatabaseCpuUsage {
    call: Call,
    from: values::Timestamp,
    to: values::Timestamp,
    interval_in_seconds: i64,
}
impl GetDatabaseCpuUsage {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/metrics/cpu-usage",
        parameters: &[
            ("id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("interval_in_seconds", Rules::integer(1, 9007199254740991)),
        ],
        limits: &["read"],
        ..Operation::of("getDatabaseCpuUsage")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::MetricPoint>>> {
        let Self { call, from, to, interval_in_seconds } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("interval_in_seconds", &interval_in_seconds);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(
                &progenitor_client::QueryParam::new(
                    "interval_in_seconds",
                    &interval_in_seconds,
                ),
            )
            .build()?;
        call.send::<Json<Vec<types::MetricPoint>>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_database_memory_limit`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetDatabaseMemoryLimit {
    call: Call,
    from: values::Timestamp,
    to: values::Timestamp,
    interval_in_seconds: i64,
}
impl GetDatabaseMemoryLimit {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/metrics/memory-limit",
        parameters: &[
            ("id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("interval_in_seconds", Rules::integer(1, 9007199254740991)),
        ],
        limits: &["read"],
        ..Operation::of("getDatabaseMemoryLimit")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::MetricPoint>>> {
        let Self { call, from, to, interval_in_seconds } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("interval_in_seconds", &interval_in_seconds);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(
                &progenitor_client::QueryParam::new(
                    "interval_in_seconds",
                    &interval_in_seconds,
                ),
            )
            .build()?;
        call.send::<Json<Vec<types::MetricPoint>>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_database_memory_usage`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetDatabaseMemoryUsage {
    call: Call,
    from: values::Timestamp,
    to: values::Timestamp,
    interval_in_seconds: i64,
}
impl GetDatabaseMemoryUsage {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/metrics/memory-usage",
        parameters: &[
            ("id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("interval_in_seconds", Rules::integer(1, 9007199254740991)),
        ],
        limits: &["read"],
        ..Operation::of("getDatabaseMemoryUsage")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::MetricPoint>>> {
        let Self { call, from, to, interval_in_seconds } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("interval_in_seconds", &interval_in_seconds);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(
                &progenitor_client::QueryParam::new(
                    "interval_in_seconds",
                    &interval_in_seconds,
                ),
            )
            .build()?;
        call.send::<Json<Vec<types::MetricPoint>>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_database_storage_limit`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetDatabaseStorageLimit {
    call: Call,
    from: values::Timestamp,
    to: values::Timestamp,
    interval_in_seconds: i64,
}
impl GetDatabaseStorageLimit {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/metrics/storage-limit",
        parameters: &[
            ("id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("interval_in_seconds", Rules::integer(1, 9007199254740991)),
        ],
        limits: &["read"],
        ..Operation::of("getDatabaseStorageLimit")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::MetricPoint>>> {
        let Self { call, from, to, interval_in_seconds } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("interval_in_seconds", &interval_in_seconds);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(
                &progenitor_client::QueryParam::new(
                    "interval_in_seconds",
                    &interval_in_seconds,
                ),
            )
            .build()?;
        call.send::<Json<Vec<types::MetricPoint>>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_database_storage_usage`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetDatabaseStorageUsage {
    call: Call,
    from: values::Timestamp,
    to: values::Timestamp,
    interval_in_seconds: i64,
}
impl GetDatabaseStorageUsage {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/metrics/storage-usage",
        parameters: &[
            ("id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("interval_in_seconds", Rules::integer(1, 9007199254740991)),
        ],
        limits: &["read"],
        ..Operation::of("getDatabaseStorageUsage")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::MetricPoint>>> {
        let Self { call, from, to, interval_in_seconds } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("interval_in_seconds", &interval_in_seconds);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(
                &progenitor_client::QueryParam::new(
                    "interval_in_seconds",
                    &interval_in_seconds,
                ),
            )
            .build()?;
        call.send::<Json<Vec<types::MetricPoint>>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_database_used_storage`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetDatabaseUsedStorage {
    call: Call,
}
impl GetDatabaseUsedStorage {
    const OPERATION: Operation = Operation {
        path: "/databases/{id}/metrics/used-storage",
        parameters: &[("id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("getDatabaseUsedStorage")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::StorageAmount>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<Json<types::StorageAmount>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::get_static_site_requests_per_minute`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetStaticSiteRequestsPerMinute {
    call: Call,
    from: values::Timestamp,
    to: values::Timestamp,
    interval_in_seconds: Option<i64>,
    filters: Option<String>,
}
impl GetStaticSiteRequestsPerMinute {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/metrics/requests-per-minute",
        parameters: &[
            ("id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("interval_in_seconds", Rules::integer(1, 9007199254740991)),
        ],
        limits: &["read"],
        ..Operation::of("getStaticSiteRequestsPerMinute")
    };
    /// Seconds that one data point stands for. What holds where it is left out is not documented. At least 1, such as `60`.
    pub fn interval_in_seconds(mut self, interval_in_seconds: i64) -> Self {
        self.interval_in_seconds = Some(interval_in_seconds);
        self
    }
    /// Which requests count: the JSON text of an array of filters. A filter has a `key`, an `operator`, and a `value` or several `values`. Example: `[{"key":"path","operator":"EQUALS","value":"/api/users"}]`.
    pub fn filters(mut self, filters: impl Into<String>) -> Self {
        self.filters = Some(filters.into());
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::MetricPoint>>> {
        let Self { call, from, to, interval_in_seconds, filters } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("interval_in_seconds", &interval_in_seconds);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(
                &progenitor_client::QueryParam::new(
                    "interval_in_seconds",
                    &interval_in_seconds,
                ),
            )
            .query(&progenitor_client::QueryParam::new("filters", &filters))
            .build()?;
        call.send::<Json<Vec<types::MetricPoint>>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_static_site_response_time`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetStaticSiteResponseTime {
    call: Call,
    from: values::Timestamp,
    to: values::Timestamp,
    interval_in_seconds: Option<i64>,
    filters: Option<String>,
    percent: Option<u8>,
}
impl GetStaticSiteResponseTime {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/metrics/response-time",
        parameters: &[
            ("id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("interval_in_seconds", Rules::integer(1, 9007199254740991)),
            ("percent", Rules::integer(1, 99)),
        ],
        limits: &["read"],
        ..Operation::of("getStaticSiteResponseTime")
    };
    /// Seconds that one data point stands for. What holds where it is left out is not documented. At least 1, such as `60`.
    pub fn interval_in_seconds(mut self, interval_in_seconds: i64) -> Self {
        self.interval_in_seconds = Some(interval_in_seconds);
        self
    }
    /// Which requests count: the JSON text of an array of filters. A filter has a `key`, an `operator`, and a `value` or several `values`. Example: `[{"key":"path","operator":"EQUALS","value":"/api/users"}]`.
    pub fn filters(mut self, filters: impl Into<String>) -> Self {
        self.filters = Some(filters.into());
        self
    }
    /// Percentile to show, such as 95 for the time that 95 of 100 requests stayed below: 1 to 99, such as `95`.
    pub fn percent(mut self, percent: u8) -> Self {
        self.percent = Some(percent);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::MetricPoint>>> {
        let Self { call, from, to, interval_in_seconds, filters, percent } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("interval_in_seconds", &interval_in_seconds)
            .parameter("percent", &percent);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(
                &progenitor_client::QueryParam::new(
                    "interval_in_seconds",
                    &interval_in_seconds,
                ),
            )
            .query(&progenitor_client::QueryParam::new("filters", &filters))
            .query(&progenitor_client::QueryParam::new("percent", &percent))
            .build()?;
        call.send::<Json<Vec<types::MetricPoint>>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_static_site_response_time_avg`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetStaticSiteResponseTimeAvg {
    call: Call,
    from: values::Timestamp,
    to: values::Timestamp,
    interval_in_seconds: Option<i64>,
    filters: Option<String>,
}
impl GetStaticSiteResponseTimeAvg {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/metrics/response-time-avg",
        parameters: &[
            ("id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("interval_in_seconds", Rules::integer(1, 9007199254740991)),
        ],
        limits: &["read"],
        ..Operation::of("getStaticSiteResponseTimeAvg")
    };
    /// Seconds that one data point stands for. What holds where it is left out is not documented. At least 1, such as `60`.
    pub fn interval_in_seconds(mut self, interval_in_seconds: i64) -> Self {
        self.interval_in_seconds = Some(interval_in_seconds);
        self
    }
    /// Which requests count: the JSON text of an array of filters. A filter has a `key`, an `operator`, and a `value` or several `values`. Example: `[{"key":"path","operator":"EQUALS","value":"/api/users"}]`.
    pub fn filters(mut self, filters: impl Into<String>) -> Self {
        self.filters = Some(filters.into());
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::AverageResponseTime>> {
        let Self { call, from, to, interval_in_seconds, filters } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("interval_in_seconds", &interval_in_seconds);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(
                &progenitor_client::QueryParam::new(
                    "interval_in_seconds",
                    &interval_in_seconds,
                ),
            )
            .query(&progenitor_client::QueryParam::new("filters", &filters))
            .build()?;
        call.send::<Json<types::AverageResponseTime>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::get_static_site_slowest_requests`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetStaticSiteSlowestRequests {
    call: Call,
    from: values::Timestamp,
    to: values::Timestamp,
    interval_in_seconds: Option<i64>,
    filters: Option<String>,
    limit: Option<u8>,
}
impl GetStaticSiteSlowestRequests {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/metrics/slowest-requests",
        parameters: &[
            ("id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("interval_in_seconds", Rules::integer(1, 9007199254740991)),
            ("limit", Rules::integer(1, 100)),
        ],
        limits: &["read"],
        ..Operation::of("getStaticSiteSlowestRequests")
    };
    /// Seconds that one data point stands for. What holds where it is left out is not documented. At least 1, such as `60`.
    pub fn interval_in_seconds(mut self, interval_in_seconds: i64) -> Self {
        self.interval_in_seconds = Some(interval_in_seconds);
        self
    }
    /// Which requests count: the JSON text of an array of filters. A filter has a `key`, an `operator`, and a `value` or several `values`. Example: `[{"key":"path","operator":"EQUALS","value":"/api/users"}]`.
    pub fn filters(mut self, filters: impl Into<String>) -> Self {
        self.filters = Some(filters.into());
        self
    }
    /// Number of entries to answer at most: 1 to 100, default of the server: `10`.
    pub fn limit(mut self, limit: u8) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::SlowestRequest>>> {
        let Self { call, from, to, interval_in_seconds, filters, limit } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("interval_in_seconds", &interval_in_seconds)
            .parameter("limit", &limit);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(
                &progenitor_client::QueryParam::new(
                    "interval_in_seconds",
                    &interval_in_seconds,
                ),
            )
            .query(&progenitor_client::QueryParam::new("filters", &filters))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .build()?;
        call.send::<Json<Vec<types::SlowestRequest>>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::get_static_site_status_codes`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetStaticSiteStatusCodes {
    call: Call,
    from: values::Timestamp,
    to: values::Timestamp,
    interval_in_seconds: Option<i64>,
    filters: Option<String>,
}
impl GetStaticSiteStatusCodes {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/metrics/status-codes",
        parameters: &[
            ("id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("interval_in_seconds", Rules::integer(1, 9007199254740991)),
        ],
        limits: &["read"],
        ..Operation::of("getStaticSiteStatusCodes")
    };
    /// Seconds that one data point stands for. What holds where it is left out is not documented. At least 1, such as `60`.
    pub fn interval_in_seconds(mut self, interval_in_seconds: i64) -> Self {
        self.interval_in_seconds = Some(interval_in_seconds);
        self
    }
    /// Which requests count: the JSON text of an array of filters. A filter has a `key`, an `operator`, and a `value` or several `values`. Example: `[{"key":"path","operator":"EQUALS","value":"/api/users"}]`.
    pub fn filters(mut self, filters: impl Into<String>) -> Self {
        self.filters = Some(filters.into());
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::StatusCodePoint>>> {
        let Self { call, from, to, interval_in_seconds, filters } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("interval_in_seconds", &interval_in_seconds);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(
                &progenitor_client::QueryParam::new(
                    "interval_in_seconds",
                    &interval_in_seconds,
                ),
            )
            .query(&progenitor_client::QueryParam::new("filters", &filters))
            .build()?;
        call.send::<Json<Vec<types::StatusCodePoint>>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::get_static_site_top_countries`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetStaticSiteTopCountries {
    call: Call,
    from: values::Timestamp,
    to: values::Timestamp,
    interval_in_seconds: Option<i64>,
    filters: Option<String>,
    limit: Option<u8>,
}
impl GetStaticSiteTopCountries {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/metrics/top-countries",
        parameters: &[
            ("id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("interval_in_seconds", Rules::integer(1, 9007199254740991)),
            ("limit", Rules::integer(1, 100)),
        ],
        limits: &["read"],
        ..Operation::of("getStaticSiteTopCountries")
    };
    /// Seconds that one data point stands for. What holds where it is left out is not documented. At least 1, such as `60`.
    pub fn interval_in_seconds(mut self, interval_in_seconds: i64) -> Self {
        self.interval_in_seconds = Some(interval_in_seconds);
        self
    }
    /// Which requests count: the JSON text of an array of filters. A filter has a `key`, an `operator`, and a `value` or several `values`. Example: `[{"key":"path","operator":"EQUALS","value":"/api/users"}]`.
    pub fn filters(mut self, filters: impl Into<String>) -> Self {
        self.filters = Some(filters.into());
        self
    }
    /// Number of entries to answer at most: 1 to 100, default of the server: `10`.
    pub fn limit(mut self, limit: u8) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::TopCountry>>> {
        let Self { call, from, to, interval_in_seconds, filters, limit } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("interval_in_seconds", &interval_in_seconds)
            .parameter("limit", &limit);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(
                &progenitor_client::QueryParam::new(
                    "interval_in_seconds",
                    &interval_in_seconds,
                ),
            )
            .query(&progenitor_client::QueryParam::new("filters", &filters))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .build()?;
        call.send::<Json<Vec<types::TopCountry>>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_static_site_top_pages`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetStaticSiteTopPages {
    call: Call,
    from: values::Timestamp,
    to: values::Timestamp,
    interval_in_seconds: Option<i64>,
    filters: Option<String>,
    limit: Option<u8>,
}
impl GetStaticSiteTopPages {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/metrics/top-pages",
        parameters: &[
            ("id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("interval_in_seconds", Rules::integer(1, 9007199254740991)),
            ("limit", Rules::integer(1, 100)),
        ],
        limits: &["read"],
        ..Operation::of("getStaticSiteTopPages")
    };
    /// Seconds that one data point stands for. What holds where it is left out is not documented. At least 1, such as `60`.
    pub fn interval_in_seconds(mut self, interval_in_seconds: i64) -> Self {
        self.interval_in_seconds = Some(interval_in_seconds);
        self
    }
    /// Which requests count: the JSON text of an array of filters. A filter has a `key`, an `operator`, and a `value` or several `values`. Example: `[{"key":"path","operator":"EQUALS","value":"/api/users"}]`.
    pub fn filters(mut self, filters: impl Into<String>) -> Self {
        self.filters = Some(filters.into());
        self
    }
    /// Number of entries to answer at most: 1 to 100, default of the server: `10`.
    pub fn limit(mut self, limit: u8) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::TopPage>>> {
        let Self { call, from, to, interval_in_seconds, filters, limit } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("interval_in_seconds", &interval_in_seconds)
            .parameter("limit", &limit);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(
                &progenitor_client::QueryParam::new(
                    "interval_in_seconds",
                    &interval_in_seconds,
                ),
            )
            .query(&progenitor_client::QueryParam::new("filters", &filters))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .build()?;
        call.send::<Json<Vec<types::TopPage>>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_static_site_top_status_codes`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetStaticSiteTopStatusCodes {
    call: Call,
    from: values::Timestamp,
    to: values::Timestamp,
    interval_in_seconds: Option<i64>,
    filters: Option<String>,
    limit: Option<u8>,
}
impl GetStaticSiteTopStatusCodes {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/metrics/top-status-codes",
        parameters: &[
            ("id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("interval_in_seconds", Rules::integer(1, 9007199254740991)),
            ("limit", Rules::integer(1, 100)),
        ],
        limits: &["read"],
        ..Operation::of("getStaticSiteTopStatusCodes")
    };
    /// Seconds that one data point stands for. What holds where it is left out is not documented. At least 1, such as `60`.
    pub fn interval_in_seconds(mut self, interval_in_seconds: i64) -> Self {
        self.interval_in_seconds = Some(interval_in_seconds);
        self
    }
    /// Which requests count: the JSON text of an array of filters. A filter has a `key`, an `operator`, and a `value` or several `values`. Example: `[{"key":"path","operator":"EQUALS","value":"/api/users"}]`.
    pub fn filters(mut self, filters: impl Into<String>) -> Self {
        self.filters = Some(filters.into());
        self
    }
    /// Number of entries to answer at most: 1 to 100, default of the server: `10`.
    pub fn limit(mut self, limit: u8) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::TopStatusCode>>> {
        let Self { call, from, to, interval_in_seconds, filters, limit } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("interval_in_seconds", &interval_in_seconds)
            .parameter("limit", &limit);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(
                &progenitor_client::QueryParam::new(
                    "interval_in_seconds",
                    &interval_in_seconds,
                ),
            )
            .query(&progenitor_client::QueryParam::new("filters", &filters))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .build()?;
        call.send::<Json<Vec<types::TopStatusCode>>, Json<types::ErrorBody>>(request)
            .await
    }
}
