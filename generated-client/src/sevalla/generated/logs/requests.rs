// @generated from spec/sevalla/logs.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, Result, types};
use crate::values;
use crate::runtime::{Call, Json, Operation, ResponseValue, Rules};
/// # logs
///
/// Logs of builds, of running applications, and of requests. Feature `sevalla-logs`.
impl Client {
    /// Read the access log of an application.
    ///
    /// Lists the HTTP requests that reached an application, as log entries. Without a time range it is the last hour.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/get-application-access-logs) · `GET /applications/{id}/access-logs` · limits: `logs`
    pub fn get_application_access_logs(
        &self,
        id: types::ApplicationId,
    ) -> GetApplicationAccessLogs {
        GetApplicationAccessLogs {
            call: self.core.call(&GetApplicationAccessLogs::OPERATION, &[&id]),
            from: None,
            to: None,
            filters: None,
            limit: None,
        }
    }
    /// Read the log of an application deployment.
    ///
    /// Lists what the build and the rollout of one deployment wrote. By the vendor's document a missing `from` means an hour ago: name it for an older deployment.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/get-application-runtime-logs) · `GET /applications/{id}/deployments/{deployment_id}/logs` · limits: `logs`
    pub fn get_application_deployment_logs(
        &self,
        id: types::ApplicationId,
        deployment_id: types::DeploymentId,
    ) -> GetApplicationDeploymentLogs {
        GetApplicationDeploymentLogs {
            call: self
                .core
                .call(&GetApplicationDeploymentLogs::OPERATION, &[&id, &deployment_id]),
            from: None,
            to: None,
            filters: None,
            limit: None,
        }
    }
    /// Read the runtime log of an application.
    ///
    /// Lists what the running processes of an application wrote to their standard output and error. Without a time range it is the last hour.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/get-application-runtime-logs) · `GET /applications/{id}/runtime-logs` · limits: `logs`
    pub fn get_application_runtime_logs(
        &self,
        id: types::ApplicationId,
    ) -> GetApplicationRuntimeLogs {
        GetApplicationRuntimeLogs {
            call: self.core.call(&GetApplicationRuntimeLogs::OPERATION, &[&id]),
            from: None,
            to: None,
            filters: None,
            limit: None,
        }
    }
    /// Read the access log of a static site.
    ///
    /// Lists the HTTP requests that reached a static site, as log entries. Without a time range it is the last hour.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/get-static-site-access-logs) · `GET /static-sites/{id}/access-logs` · limits: `logs`
    pub fn get_static_site_access_logs(
        &self,
        id: types::StaticSiteId,
    ) -> GetStaticSiteAccessLogs {
        GetStaticSiteAccessLogs {
            call: self.core.call(&GetStaticSiteAccessLogs::OPERATION, &[&id]),
            from: None,
            to: None,
            filters: None,
            limit: None,
        }
    }
    /// Read the log of a static site deployment.
    ///
    /// Lists what the build and the publication of one deployment wrote. By the vendor's document a missing `from` means an hour ago: name it for an older deployment.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/get-static-site-access-logs) · `GET /static-sites/{id}/deployments/{deployment_id}/logs` · limits: `logs`
    pub fn get_static_site_deployment_logs(
        &self,
        id: types::StaticSiteId,
        deployment_id: types::DeploymentId,
    ) -> GetStaticSiteDeploymentLogs {
        GetStaticSiteDeploymentLogs {
            call: self
                .core
                .call(&GetStaticSiteDeploymentLogs::OPERATION, &[&id, &deployment_id]),
            from: None,
            to: None,
            filters: None,
            limit: None,
        }
    }
}
/// The request of [`Client::get_application_access_logs`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetApplicationAccessLogs {
    call: Call,
    from: Option<values::Timestamp>,
    to: Option<values::Timestamp>,
    filters: Option<String>,
    limit: Option<u16>,
}
impl GetApplicationAccessLogs {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/access-logs",
        parameters: &[
            ("id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("limit", Rules::integer(1, 5000)),
        ],
        limits: &["logs"],
        ..Operation::of("getApplicationAccessLogs")
    };
    /// Start of the time range, in UTC (ISO 8601). An hour ago where it is left out. Example: `2026-02-22T14:30:00.000Z`.
    pub fn from(mut self, from: values::Timestamp) -> Self {
        self.from = Some(from);
        self
    }
    /// End of the time range, in UTC (ISO 8601). Now where it is left out. Example: `2026-02-22T15:30:00.000Z`.
    pub fn to(mut self, to: values::Timestamp) -> Self {
        self.to = Some(to);
        self
    }
    /// Which entries to answer, by severity, message, tags or attributes: the JSON text of an array of filters. A filter has a `key`, an `operator`, and a `value` or several `values`. Example: `[{"key":"severity","operator":"EQUALS","value":"ERROR"}]`.
    pub fn filters(mut self, filters: impl Into<String>) -> Self {
        self.filters = Some(filters.into());
        self
    }
    /// Number of entries to answer at most: 1 to 5000, default of the server: `1000`.
    pub fn limit(mut self, limit: u16) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::LogEntry>>> {
        let Self { call, from, to, filters, limit } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("limit", &limit);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(&progenitor_client::QueryParam::new("filters", &filters))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .build()?;
        call.send::<Json<Vec<types::LogEntry>>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_application_deployment_logs`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetApplicationDeploymentLogs {
    call: Call,
    from: Option<values::Timestamp>,
    to: Option<values::Timestamp>,
    filters: Option<String>,
    limit: Option<u16>,
}
impl GetApplicationDeploymentLogs {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/deployments/{deployment_id}/logs",
        parameters: &[
            ("id", Rules::Id),
            ("deployment_id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("limit", Rules::integer(1, 5000)),
        ],
        limits: &["logs"],
        ..Operation::of("getApplicationDeploymentLogs")
    };
    /// Start of the time range, in UTC (ISO 8601). An hour ago where it is left out. Example: `2026-02-22T14:30:00.000Z`.
    pub fn from(mut self, from: values::Timestamp) -> Self {
        self.from = Some(from);
        self
    }
    /// End of the time range, in UTC (ISO 8601). Now where it is left out. Example: `2026-02-22T15:30:00.000Z`.
    pub fn to(mut self, to: values::Timestamp) -> Self {
        self.to = Some(to);
        self
    }
    /// Which entries to answer, by severity, message, tags or attributes: the JSON text of an array of filters. A filter has a `key`, an `operator`, and a `value` or several `values`. Example: `[{"key":"severity","operator":"EQUALS","value":"ERROR"}]`.
    pub fn filters(mut self, filters: impl Into<String>) -> Self {
        self.filters = Some(filters.into());
        self
    }
    /// Number of entries to answer at most: 1 to 5000, default of the server: `1000`.
    pub fn limit(mut self, limit: u16) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::LogEntry>>> {
        let Self { call, from, to, filters, limit } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("limit", &limit);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(&progenitor_client::QueryParam::new("filters", &filters))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .build()?;
        call.send::<Json<Vec<types::LogEntry>>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_application_runtime_logs`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetApplicationRuntimeLogs {
    call: Call,
    from: Option<values::Timestamp>,
    to: Option<values::Timestamp>,
    filters: Option<String>,
    limit: Option<u16>,
}
impl GetApplicationRuntimeLogs {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/runtime-logs",
        parameters: &[
            ("id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("limit", Rules::integer(1, 5000)),
        ],
        limits: &["logs"],
        ..Operation::of("getApplicationRuntimeLogs")
    };
    /// Start of the time range, in UTC (ISO 8601). An hour ago where it is left out. Example: `2026-02-22T14:30:00.000Z`.
    pub fn from(mut self, from: values::Timestamp) -> Self {
        self.from = Some(from);
        self
    }
    /// End of the time range, in UTC (ISO 8601). Now where it is left out. Example: `2026-02-22T15:30:00.000Z`.
    pub fn to(mut self, to: values::Timestamp) -> Self {
        self.to = Some(to);
        self
    }
    /// Which entries to answer, by severity, message, tags or attributes: the JSON text of an array of filters. A filter has a `key`, an `operator`, and a `value` or several `values`. Example: `[{"key":"severity","operator":"EQUALS","value":"ERROR"}]`.
    pub fn filters(mut self, filters: impl Into<String>) -> Self {
        self.filters = Some(filters.into());
        self
    }
    /// Number of entries to answer at most: 1 to 5000, default of the server: `1000`.
    pub fn limit(mut self, limit: u16) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::LogEntry>>> {
        let Self { call, from, to, filters, limit } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("limit", &limit);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(&progenitor_client::QueryParam::new("filters", &filters))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .build()?;
        call.send::<Json<Vec<types::LogEntry>>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_static_site_access_logs`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetStaticSiteAccessLogs {
    call: Call,
    from: Option<values::Timestamp>,
    to: Option<values::Timestamp>,
    filters: Option<String>,
    limit: Option<u16>,
}
impl GetStaticSiteAccessLogs {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/access-logs",
        parameters: &[
            ("id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("limit", Rules::integer(1, 5000)),
        ],
        limits: &["logs"],
        ..Operation::of("getStaticSiteAccessLogs")
    };
    /// Start of the time range, in UTC (ISO 8601). An hour ago where it is left out. Example: `2026-02-22T14:30:00.000Z`.
    pub fn from(mut self, from: values::Timestamp) -> Self {
        self.from = Some(from);
        self
    }
    /// End of the time range, in UTC (ISO 8601). Now where it is left out. Example: `2026-02-22T15:30:00.000Z`.
    pub fn to(mut self, to: values::Timestamp) -> Self {
        self.to = Some(to);
        self
    }
    /// Which entries to answer, by severity, message, tags or attributes: the JSON text of an array of filters. A filter has a `key`, an `operator`, and a `value` or several `values`. Example: `[{"key":"severity","operator":"EQUALS","value":"ERROR"}]`.
    pub fn filters(mut self, filters: impl Into<String>) -> Self {
        self.filters = Some(filters.into());
        self
    }
    /// Number of entries to answer at most: 1 to 5000, default of the server: `1000`.
    pub fn limit(mut self, limit: u16) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::LogEntry>>> {
        let Self { call, from, to, filters, limit } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("limit", &limit);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(&progenitor_client::QueryParam::new("filters", &filters))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .build()?;
        call.send::<Json<Vec<types::LogEntry>>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_static_site_deployment_logs`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetStaticSiteDeploymentLogs {
    call: Call,
    from: Option<values::Timestamp>,
    to: Option<values::Timestamp>,
    filters: Option<String>,
    limit: Option<u16>,
}
impl GetStaticSiteDeploymentLogs {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/deployments/{deployment_id}/logs",
        parameters: &[
            ("id", Rules::Id),
            ("deployment_id", Rules::Id),
            ("from", Rules::Timestamp),
            ("to", Rules::Timestamp),
            ("limit", Rules::integer(1, 5000)),
        ],
        limits: &["logs"],
        ..Operation::of("getStaticSiteDeploymentLogs")
    };
    /// Start of the time range, in UTC (ISO 8601). An hour ago where it is left out. Example: `2026-02-22T14:30:00.000Z`.
    pub fn from(mut self, from: values::Timestamp) -> Self {
        self.from = Some(from);
        self
    }
    /// End of the time range, in UTC (ISO 8601). Now where it is left out. Example: `2026-02-22T15:30:00.000Z`.
    pub fn to(mut self, to: values::Timestamp) -> Self {
        self.to = Some(to);
        self
    }
    /// Which entries to answer, by severity, message, tags or attributes: the JSON text of an array of filters. A filter has a `key`, an `operator`, and a `value` or several `values`. Example: `[{"key":"severity","operator":"EQUALS","value":"ERROR"}]`.
    pub fn filters(mut self, filters: impl Into<String>) -> Self {
        self.filters = Some(filters.into());
        self
    }
    /// Number of entries to answer at most: 1 to 5000, default of the server: `1000`.
    pub fn limit(mut self, limit: u16) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::LogEntry>>> {
        let Self { call, from, to, filters, limit } = self;
        let call = call
            .parameter("from", &from)
            .parameter("to", &to)
            .parameter("limit", &limit);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("from", &from))
            .query(&progenitor_client::QueryParam::new("to", &to))
            .query(&progenitor_client::QueryParam::new("filters", &filters))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .build()?;
        call.send::<Json<Vec<types::LogEntry>>, Json<types::ErrorBody>>(request).await
    }
}
