// @generated from spec/sevalla/processes.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::types;
use crate::values;
use crate::runtime::{Checked, Property, Rules};
/// A program that an application runs, in one instance or several.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-processes)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct Process {
    /// Identifier of a process, one of the programs that an application runs.
    pub id: types::ProcessId,
    /// Application that runs it.
    pub app_id: Option<types::ApplicationId>,
    /// Name that no other process of the application has, as in a Procfile: 1 to 64 characters, such as `web`.
    pub key: String,
    /// What kind of program it is.
    #[serde(rename = "type")]
    pub type_: Option<ProcessType>,
    /// Name that people see: 1 to 255 characters, such as `Web Process`.
    pub display_name: Option<String>,
    /// Command that starts it: at most 1024 characters, such as `npm start`.
    pub entrypoint: String,
    /// Port that it listens on: 1 to 65535, such as `8080`.
    pub port: Option<i64>,
    /// Whether requests from outside reach it. Means something for a web process only.
    pub is_ingress_enabled: bool,
    /// Protocol of the requests from outside. Means something for a web process only.
    pub ingress_protocol: Option<IngressProtocol>,
    /// How many instances of it run.
    pub scaling_strategy: Option<ScalingStrategy>,
    /// Size of each instance.
    pub resource_type_id: Option<types::ProcessResourceTypeId>,
    /// Name of that size, such as `s1`.
    pub resource_type_name: Option<String>,
    /// CPU that an instance gets at most, in thousandths of a core: at least 1, such as `500`.
    pub cpu_limit: Option<i64>,
    /// Memory that an instance gets at most, in megabytes: at least 1, such as `512`.
    pub memory_limit: Option<i64>,
    /// When a cron process runs, as a cron expression: at most 100 characters, such as `0 * * * *`.
    pub schedule: Option<String>,
    /// IANA time zone that the schedule is meant in: at most 100 characters, such as `America/New_York`.
    pub time_zone: Option<String>,
    /// When a job runs.
    pub job_start_policy: Option<JobStartPolicy>,
    /// Check that tells whether an instance of the web process has to be started anew, such as `{"httpGet":{"path":"/health","port":8080,"scheme":"HTTP"}}`.
    pub liveness_probe: Option<ProcessProbe>,
    /// Check that tells whether an instance of the web process is ready for requests, such as `{"httpGet":{"path":"/ready","port":8080,"scheme":"HTTP"}}`.
    pub readiness_probe: Option<ProcessProbe>,
    /// Name under which other services of the cluster reach it, such as `my-app-web.my-app-abc123.svc.cluster.local`.
    pub internal_hostname: Option<String>,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// One page of an application's processes.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-processes)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ProcessPage {
    /// The processes on this page.
    pub data: Vec<Process>,
    /// Number of items on all pages together: 0 to 10000, such as `42`.
    pub total: i64,
    /// Number of items that come before the page: 0 to 10000, default of the server: `0`.
    pub offset: i64,
    /// Number of items that a page may hold: 1 to 100, default of the server: `25`.
    pub limit: i64,
}
/// A kind of program, such as `web`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-processes)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize, ::serde::Serialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum ProcessType {
    /// `web`: Answers requests, and runs all the time.
    Web,
    /// `worker`: Works in the background, and runs all the time.
    Worker,
    /// `cron`: Runs on a schedule.
    Cron,
    /// `job`: Runs once with a deployment, to its end.
    Job,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl ProcessType {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Web => "web",
            Self::Worker => "worker",
            Self::Cron => "cron",
            Self::Job => "job",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for ProcessType {
    fn from(value: &str) -> Self {
        match value {
            "web" => Self::Web,
            "worker" => Self::Worker,
            "cron" => Self::Cron,
            "job" => Self::Job,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(ProcessType);
impl Checked for ProcessType {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::one_of(&["web", "worker", "cron", "job"]);
        &RULES
    }
}
/// A protocol of requests from outside, such as `http`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-processes)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize, ::serde::Serialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum IngressProtocol {
    /// `http`: HTTP and HTTPS.
    Http,
    /// `grpc`: gRPC.
    Grpc,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl IngressProtocol {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Http => "http",
            Self::Grpc => "grpc",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for IngressProtocol {
    fn from(value: &str) -> Self {
        match value {
            "http" => Self::Http,
            "grpc" => Self::Grpc,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(IngressProtocol);
impl Checked for IngressProtocol {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::one_of(&["http", "grpc"]);
        &RULES
    }
}
/// When a job runs, such as `beforeDeployment`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-processes)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize, ::serde::Serialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum JobStartPolicy {
    /// `beforeDeployment`: Before every deployment.
    BeforeDeployment,
    /// `afterSuccessDeployment`: After a deployment that went well.
    AfterSuccessDeployment,
    /// `afterFailedDeployment`: After a deployment that failed.
    AfterFailedDeployment,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl JobStartPolicy {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::BeforeDeployment => "beforeDeployment",
            Self::AfterSuccessDeployment => "afterSuccessDeployment",
            Self::AfterFailedDeployment => "afterFailedDeployment",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for JobStartPolicy {
    fn from(value: &str) -> Self {
        match value {
            "beforeDeployment" => Self::BeforeDeployment,
            "afterSuccessDeployment" => Self::AfterSuccessDeployment,
            "afterFailedDeployment" => Self::AfterFailedDeployment,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(JobStartPolicy);
impl Checked for JobStartPolicy {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::one_of(
            &["beforeDeployment", "afterSuccessDeployment", "afterFailedDeployment"],
        );
        &RULES
    }
}
/// How many instances of a process run, such as `{"type":"manual","config":{"instanceCount":1}}`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-processes)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum ScalingStrategy {
    /// Told by `manual`.
    ManualScalingStrategy(ManualScalingStrategy),
    /// Told by `horizontal`.
    HorizontalScalingStrategy(HorizontalScalingStrategy),
    /// A value of no documented case, as it was sent.
    Unknown(values::UnknownJson),
}
impl<'de> ::serde::Deserialize<'de> for ScalingStrategy {
    fn deserialize<D: ::serde::Deserializer<'de>>(
        deserializer: D,
    ) -> std::result::Result<Self, D::Error> {
        let value = ::serde_json::Value::deserialize(deserializer)?;
        let found = match value.get("type").and_then(::serde_json::Value::as_str) {
            Some("manual") => {
                crate::values::decode(&value).map(Self::ManualScalingStrategy)
            }
            Some("horizontal") => {
                crate::values::decode(&value).map(Self::HorizontalScalingStrategy)
            }
            _ => None,
        };
        Ok(found.unwrap_or_else(|| Self::Unknown(value.into())))
    }
}
impl From<ManualScalingStrategy> for ScalingStrategy {
    fn from(value: ManualScalingStrategy) -> Self {
        Self::ManualScalingStrategy(value)
    }
}
impl From<HorizontalScalingStrategy> for ScalingStrategy {
    fn from(value: HorizontalScalingStrategy) -> Self {
        Self::HorizontalScalingStrategy(value)
    }
}
impl Checked for ScalingStrategy {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::tagged(
            "type",
            &[
                (&["manual"], Rules::of::<ManualScalingStrategy>()),
                (&["horizontal"], Rules::of::<HorizontalScalingStrategy>()),
            ],
        );
        &RULES
    }
}
/// As many instances as are named here.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-processes)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
pub struct ManualScalingStrategy {
    /// Says that the number of instances is fixed.
    #[serde(rename = "type")]
    pub type_: ManualScalingType,
    /// A fixed number of instances.
    pub config: ManualScalingConfig,
}
impl ManualScalingStrategy {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(config: ManualScalingConfig) -> Self {
        Self {
            type_: ManualScalingType::Manual,
            config,
        }
    }
}
impl Checked for ManualScalingStrategy {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("type", Rules::of::<ManualScalingType>()),
                Property::required("config", Rules::of::<ManualScalingConfig>()),
            ],
        );
        &RULES
    }
}
/// Says that the number of instances is fixed.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-processes)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize, ::serde::Serialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum ManualScalingType {
    /// `manual`: The number of instances is fixed.
    Manual,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl ManualScalingType {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Manual => "manual",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for ManualScalingType {
    fn from(value: &str) -> Self {
        match value {
            "manual" => Self::Manual,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(ManualScalingType);
impl Checked for ManualScalingType {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::one_of(&["manual"]);
        &RULES
    }
}
/// A fixed number of instances.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-processes)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
pub struct ManualScalingConfig {
    /// How many instances run: 0 to 50, such as `1`.
    #[serde(rename = "instanceCount")]
    pub instance_count: i64,
}
impl ManualScalingConfig {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(instance_count: i64) -> Self {
        Self { instance_count }
    }
}
impl Checked for ManualScalingConfig {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[Property::required("instanceCount", Rules::integer(0, 50))],
        );
        &RULES
    }
}
/// As many instances as the load asks for, within bounds.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-processes)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
pub struct HorizontalScalingStrategy {
    /// Says that the number of instances follows the load.
    #[serde(rename = "type")]
    pub type_: HorizontalScalingType,
    /// Bounds for the number of instances, and what makes it grow and shrink.
    pub config: HorizontalScalingConfig,
}
impl HorizontalScalingStrategy {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(config: HorizontalScalingConfig) -> Self {
        Self {
            type_: HorizontalScalingType::Horizontal,
            config,
        }
    }
}
impl Checked for HorizontalScalingStrategy {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("type", Rules::of::<HorizontalScalingType>()),
                Property::required("config", Rules::of::<HorizontalScalingConfig>()),
            ],
        );
        &RULES
    }
}
/// Says that the number of instances follows the load.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-processes)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize, ::serde::Serialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum HorizontalScalingType {
    /// `horizontal`: The number of instances follows the load.
    Horizontal,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl HorizontalScalingType {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Horizontal => "horizontal",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for HorizontalScalingType {
    fn from(value: &str) -> Self {
        match value {
            "horizontal" => Self::Horizontal,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(HorizontalScalingType);
impl Checked for HorizontalScalingType {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::one_of(&["horizontal"]);
        &RULES
    }
}
/// Bounds for the number of instances, and what makes it grow and shrink.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-processes)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
pub struct HorizontalScalingConfig {
    /// How many instances run at least: 0 to 50, such as `1`.
    #[serde(rename = "minInstanceCount")]
    pub min_instance_count: i64,
    /// How many instances run at most: 0 to 50, such as `5`.
    #[serde(rename = "maxInstanceCount")]
    pub max_instance_count: i64,
    /// Use of the CPU to aim at, in percent of the limit: 1 to 100, such as `70`.
    #[serde(
        rename = "targetCpuPercent",
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub target_cpu_percent: Option<values::Nullable<i64>>,
    /// Use of the memory to aim at, in percent of the limit: 1 to 100, such as `80`.
    #[serde(
        rename = "targetMemoryPercent",
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub target_memory_percent: Option<values::Nullable<i64>>,
    /// Seconds that pass at least until instances are added once more: 1 to 60000, such as `60`.
    #[serde(
        rename = "scaleUpIntervalSeconds",
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub scale_up_interval_seconds: Option<values::Nullable<i64>>,
    /// How many instances are added at a time: 1 to 5, such as `1`.
    #[serde(
        rename = "scaleUpIncrement",
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub scale_up_increment: Option<values::Nullable<i64>>,
    /// Seconds that pass at least until instances are removed once more: 1 to 60000, such as `120`.
    #[serde(
        rename = "scaleDownIntervalSeconds",
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub scale_down_interval_seconds: Option<values::Nullable<i64>>,
    /// How many instances are removed at a time: 1 to 5, such as `1`.
    #[serde(
        rename = "scaleDownIncrement",
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub scale_down_increment: Option<values::Nullable<i64>>,
}
impl HorizontalScalingConfig {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(min_instance_count: i64, max_instance_count: i64) -> Self {
        Self {
            min_instance_count,
            max_instance_count,
            target_cpu_percent: None,
            target_memory_percent: None,
            scale_up_interval_seconds: None,
            scale_up_increment: None,
            scale_down_interval_seconds: None,
            scale_down_increment: None,
        }
    }
}
impl Checked for HorizontalScalingConfig {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("minInstanceCount", Rules::integer(0, 50)),
                Property::required("maxInstanceCount", Rules::integer(0, 50)),
                Property::optional(
                    "targetCpuPercent",
                    Rules::nullable(&Rules::integer(1, 100)),
                ),
                Property::optional(
                    "targetMemoryPercent",
                    Rules::nullable(&Rules::integer(1, 100)),
                ),
                Property::optional(
                    "scaleUpIntervalSeconds",
                    Rules::nullable(&Rules::integer(1, 60000)),
                ),
                Property::optional(
                    "scaleUpIncrement",
                    Rules::nullable(&Rules::integer(1, 5)),
                ),
                Property::optional(
                    "scaleDownIntervalSeconds",
                    Rules::nullable(&Rules::integer(1, 60000)),
                ),
                Property::optional(
                    "scaleDownIncrement",
                    Rules::nullable(&Rules::integer(1, 5)),
                ),
            ],
        );
        &RULES
    }
}
/// A check of the instances of a web process, as Kubernetes has it: a command, a request or a connection, of which one is set.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-processes)
#[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
pub struct ProcessProbe {
    /// Runs a command in the container, which has to end with 0.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub exec: Option<values::Nullable<ProbeExec>>,
    /// Sends a GET request, which has to be answered without an error.
    #[serde(
        rename = "httpGet",
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub http_get: Option<values::Nullable<ProbeHttpGet>>,
    /// Opens a connection, which has to be accepted.
    #[serde(
        rename = "tcpSocket",
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub tcp_socket: Option<values::Nullable<ProbeTcpSocket>>,
    /// Seconds from the start of the container to the first check: at least 0, such as `0`.
    #[serde(
        rename = "initialDelaySeconds",
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub initial_delay_seconds: Option<values::Nullable<i64>>,
    /// Seconds from one check to the next: at least 1, such as `10`.
    #[serde(
        rename = "periodSeconds",
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub period_seconds: Option<values::Nullable<i64>>,
    /// Seconds that a check may take until it counts as failed: at least 1, such as `120`.
    #[serde(
        rename = "timeoutSeconds",
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub timeout_seconds: Option<values::Nullable<i64>>,
    /// How many checks in a row have to go well after one failed: at least 1, such as `1`.
    #[serde(
        rename = "successThreshold",
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub success_threshold: Option<values::Nullable<i64>>,
    /// How many checks in a row have to fail before it matters: at least 1, such as `3`.
    #[serde(
        rename = "failureThreshold",
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub failure_threshold: Option<values::Nullable<i64>>,
}
impl Checked for ProcessProbe {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::optional("exec", Rules::nullable(&Rules::of::<ProbeExec>())),
                Property::optional(
                    "httpGet",
                    Rules::nullable(&Rules::of::<ProbeHttpGet>()),
                ),
                Property::optional(
                    "tcpSocket",
                    Rules::nullable(&Rules::of::<ProbeTcpSocket>()),
                ),
                Property::optional(
                    "initialDelaySeconds",
                    Rules::nullable(&Rules::integer(0, 9007199254740991)),
                ),
                Property::optional(
                    "periodSeconds",
                    Rules::nullable(&Rules::integer(1, 9007199254740991)),
                ),
                Property::optional(
                    "timeoutSeconds",
                    Rules::nullable(&Rules::integer(1, 9007199254740991)),
                ),
                Property::optional(
                    "successThreshold",
                    Rules::nullable(&Rules::integer(1, 9007199254740991)),
                ),
                Property::optional(
                    "failureThreshold",
                    Rules::nullable(&Rules::integer(1, 9007199254740991)),
                ),
            ],
        );
        &RULES
    }
}
/// A check by a command.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-processes)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
pub struct ProbeExec {
    /// The program and its arguments.
    pub command: Vec<String>,
}
impl ProbeExec {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(command: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            command: command.into_iter().map(Into::into).collect::<Vec<String>>(),
        }
    }
}
impl Checked for ProbeExec {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(&[Property::required("command", Rules::Any)]);
        &RULES
    }
}
/// A check by a request.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-processes)
#[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
pub struct ProbeHttpGet {
    /// Path to ask for, such as `/health`.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub path: Option<values::Nullable<String>>,
    /// Port of the container to ask: 1 to 65535, such as `8080`.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub port: Option<values::Nullable<i64>>,
    /// Host to ask; the instance itself if there is none.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub host: Option<values::Nullable<String>>,
    /// Whether to ask by HTTP or HTTPS.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub scheme: Option<values::Nullable<ProbeScheme>>,
    /// Headers to send along.
    #[serde(
        rename = "httpHeaders",
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub http_headers: Option<values::Nullable<Vec<ProbeHttpHeader>>>,
}
impl Checked for ProbeHttpGet {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::optional("port", Rules::nullable(&Rules::integer(1, 65535))),
                Property::optional(
                    "scheme",
                    Rules::nullable(&Rules::of::<ProbeScheme>()),
                ),
                Property::optional(
                    "httpHeaders",
                    Rules::nullable(&Rules::list(&Rules::of::<ProbeHttpHeader>())),
                ),
            ],
        );
        &RULES
    }
}
/// A scheme of the address that a check asks, such as `HTTP`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-processes)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize, ::serde::Serialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum ProbeScheme {
    /// `HTTP`: Plain HTTP.
    Http,
    /// `HTTPS`: HTTP over TLS.
    Https,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl ProbeScheme {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Http => "HTTP",
            Self::Https => "HTTPS",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for ProbeScheme {
    fn from(value: &str) -> Self {
        match value {
            "HTTP" => Self::Http,
            "HTTPS" => Self::Https,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(ProbeScheme);
impl Checked for ProbeScheme {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::one_of(&["HTTP", "HTTPS"]);
        &RULES
    }
}
/// A header of the request that checks.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-processes)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
pub struct ProbeHttpHeader {
    /// Name of the header, such as `X-Custom-Header`.
    pub name: String,
    /// Value of the header, such as `custom-value`.
    pub value: String,
}
impl ProbeHttpHeader {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            value: value.into(),
        }
    }
}
impl Checked for ProbeHttpHeader {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("name", Rules::Any),
                Property::required("value", Rules::Any),
            ],
        );
        &RULES
    }
}
/// A check by a connection.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-processes)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
pub struct ProbeTcpSocket {
    /// Host to connect to; the instance itself if there is none.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub host: Option<values::Nullable<String>>,
    /// Port to connect to: 1 to 65535, such as `8080`.
    pub port: i64,
}
impl ProbeTcpSocket {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(port: i64) -> Self {
        Self { host: None, port }
    }
}
impl Checked for ProbeTcpSocket {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[Property::required("port", Rules::integer(1, 65535))],
        );
        &RULES
    }
}
/// A new process.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-process)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct CreateProcessRequest {
    /// Name that people see: 1 to 255 characters, such as `web`.
    pub display_name: String,
    /// Command that starts it; empty if it is left out. At most 1024 characters, such as `npm start`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entrypoint: Option<String>,
    /// A kind of program.
    #[serde(rename = "type")]
    pub type_: ProcessType,
    /// Size of each instance, one of those that `listProcessResourceTypes` has, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub resource_type_id: String,
    /// How many instances of a process run.
    pub scaling_strategy: ScalingStrategy,
    /// Port that it listens on: 1 to 65535, such as `8080`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub port: Option<u16>,
    /// When it runs, as a cron expression. The type `cron` needs it. At most 100 characters, such as `0 */6 * * *`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schedule: Option<String>,
    /// IANA time zone that the schedule is meant in: at most 100 characters, such as `America/New_York`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
    /// When a job runs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job_start_policy: Option<JobStartPolicy>,
    /// A check of the instances of a web process, as Kubernetes has it: a command, a request or a connection, of which one is set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub liveness_probe: Option<ProcessProbe>,
    /// A check of the instances of a web process, as Kubernetes has it: a command, a request or a connection, of which one is set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub readiness_probe: Option<ProcessProbe>,
}
impl CreateProcessRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(
        display_name: impl Into<String>,
        type_: ProcessType,
        resource_type_id: impl Into<String>,
        scaling_strategy: impl Into<ScalingStrategy>,
    ) -> Self {
        Self {
            display_name: display_name.into(),
            entrypoint: None,
            type_,
            resource_type_id: resource_type_id.into(),
            scaling_strategy: scaling_strategy.into(),
            port: None,
            schedule: None,
            time_zone: None,
            job_start_policy: None,
            liveness_probe: None,
            readiness_probe: None,
        }
    }
}
impl Checked for CreateProcessRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("display_name", Rules::text(1, 255)),
                Property::optional("entrypoint", Rules::text(0, 1024)),
                Property::required("type", Rules::of::<ProcessType>()),
                Property::required("resource_type_id", Rules::Any),
                Property::required("scaling_strategy", Rules::of::<ScalingStrategy>()),
                Property::optional("port", Rules::integer(1, 65535)),
                Property::optional("schedule", Rules::text(0, 100)),
                Property::optional("time_zone", Rules::text(0, 100)),
                Property::optional("job_start_policy", Rules::of::<JobStartPolicy>()),
                Property::optional("liveness_probe", Rules::of::<ProcessProbe>()),
                Property::optional("readiness_probe", Rules::of::<ProcessProbe>()),
            ],
        );
        &RULES
    }
}
/// Changes to a process.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/update-process)
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct UpdateProcessRequest {
    /// New name that people see: 1 to 255 characters, such as `web`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// New command that starts it: at most 1024 characters, such as `npm start`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entrypoint: Option<String>,
    /// New size of each instance, one of those that `listProcessResourceTypes` has, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource_type_id: Option<String>,
    /// How many instances of a process run.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scaling_strategy: Option<ScalingStrategy>,
    /// New port that it listens on: 1 to 65535, such as `8080`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub port: Option<u16>,
    /// Whether requests from outside reach it. For a web process only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_ingress_enabled: Option<bool>,
    /// A protocol of requests from outside.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ingress_protocol: Option<IngressProtocol>,
    /// When a cron process runs, as a cron expression: at most 100 characters, such as `0 */6 * * *`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schedule: Option<String>,
    /// IANA time zone that the schedule is meant in: at most 100 characters, such as `America/New_York`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
    /// When a job runs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job_start_policy: Option<JobStartPolicy>,
    /// A check of the instances of a web process, as Kubernetes has it: a command, a request or a connection, of which one is set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub liveness_probe: Option<ProcessProbe>,
    /// A check of the instances of a web process, as Kubernetes has it: a command, a request or a connection, of which one is set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub readiness_probe: Option<ProcessProbe>,
}
impl Checked for UpdateProcessRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::optional("display_name", Rules::text(1, 255)),
                Property::optional("entrypoint", Rules::text(0, 1024)),
                Property::optional("scaling_strategy", Rules::of::<ScalingStrategy>()),
                Property::optional("port", Rules::integer(1, 65535)),
                Property::optional("ingress_protocol", Rules::of::<IngressProtocol>()),
                Property::optional("schedule", Rules::text(0, 100)),
                Property::optional("time_zone", Rules::text(0, 100)),
                Property::optional("job_start_policy", Rules::of::<JobStartPolicy>()),
                Property::optional("liveness_probe", Rules::of::<ProcessProbe>()),
                Property::optional("readiness_probe", Rules::of::<ProcessProbe>()),
            ],
        );
        &RULES
    }
}
/// A command to run.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/run-a-command-in-a-process)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct ExecProcessCommandRequest {
    /// The program and its arguments, one each: 1 to 100 items, such as `["ls","-la","/app"]`.
    pub command: Vec<String>,
    /// How long the command may take, in seconds, such as `15`. Not verified: That it counts seconds and may be left out. A range of 1 to 60 and a default of 15 were told, but not seen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timeout: Option<i64>,
}
impl ExecProcessCommandRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(command: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            command: command.into_iter().map(Into::into).collect::<Vec<String>>(),
            timeout: None,
        }
    }
}
impl Checked for ExecProcessCommandRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[Property::required("command", Rules::list(&Rules::Any).length(1, 100))],
        );
        &RULES
    }
}
/// How a command ended.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/run-a-command-in-a-process)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct CommandResult {
    /// What it wrote to its standard output.
    pub stdout: String,
    /// What it wrote to its standard error, such as `""`.
    pub stderr: String,
    /// Its exit code; 0 means that all went well. Example: `0`. Not verified: Whether it is always there, and never null.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exit_code: Option<i64>,
}
/// A shell, which the container has to have: default of the server: `sh`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/open-terminal-session-websocket)
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub enum TerminalShell {
    /// `sh`: The Bourne shell, or what stands in for it.
    #[serde(rename = "sh")]
    Sh,
    /// `bash`: Bash.
    #[serde(rename = "bash")]
    Bash,
    /// `dash`: Dash.
    #[serde(rename = "dash")]
    Dash,
    /// `ksh`: The Korn shell.
    #[serde(rename = "ksh")]
    Ksh,
    /// `zsh`: Zsh.
    #[serde(rename = "zsh")]
    Zsh,
    /// `csh`: The C shell.
    #[serde(rename = "csh")]
    Csh,
    /// `tcsh`: Tcsh.
    #[serde(rename = "tcsh")]
    Tcsh,
}
impl TerminalShell {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Sh => "sh",
            Self::Bash => "bash",
            Self::Dash => "dash",
            Self::Ksh => "ksh",
            Self::Zsh => "zsh",
            Self::Csh => "csh",
            Self::Tcsh => "tcsh",
        }
    }
}
impl std::str::FromStr for TerminalShell {
    type Err = values::NotDocumented;
    fn from_str(value: &str) -> std::result::Result<Self, Self::Err> {
        match value {
            "sh" => Ok(Self::Sh),
            "bash" => Ok(Self::Bash),
            "dash" => Ok(Self::Dash),
            "ksh" => Ok(Self::Ksh),
            "zsh" => Ok(Self::Zsh),
            "csh" => Ok(Self::Csh),
            "tcsh" => Ok(Self::Tcsh),
            _ => {
                Err(
                    values::NotDocumented::new(
                        "TerminalShell",
                        value,
                        &["sh", "bash", "dash", "ksh", "zsh", "csh", "tcsh"],
                    ),
                )
            }
        }
    }
}
values::closed_enum!(TerminalShell);
