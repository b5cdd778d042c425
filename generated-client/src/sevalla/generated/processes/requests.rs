// @generated from spec/sevalla/processes.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, Result, types};
use crate::runtime::{
    Body, Call, Items, Json, Next, Operation, PageFuture, PagePosition, Paged, Pages,
    ResponseValue, Rules, Status,
};
/// # processes
///
/// Processes of applications, the programs that they run. Feature `sevalla-processes`.
impl Client {
    /// List processes.
    ///
    /// Lists the processes of an application with their sizes and how they scale, a page at a time.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/list-processes) · `GET /applications/{id}/processes` · limits: `read`
    pub fn list_processes(&self, id: types::ApplicationId) -> ListProcesses {
        ListProcesses {
            call: self.core.call(&ListProcesses::OPERATION, &[&id]),
            limit: None,
            offset: None,
        }
    }
    /// Create a process.
    ///
    /// Adds a process to an application; there is one web process at most. It does not run yet: it starts with the next deployment. Whether and how a web process is reached from outside is for an update to say.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/create-process) · `POST /applications/{id}/processes` · limits: `general-write`, `creation`
    pub fn create_process(&self, id: types::ApplicationId) -> CreateProcess {
        CreateProcess {
            call: self.core.call(&CreateProcess::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Read a process.
    ///
    /// Reads one process with its size, how it scales, its checks, and how it is reached.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/get-process) · `GET /applications/{id}/processes/{process_id}` · limits: `read`
    pub fn get_process(
        &self,
        id: types::ApplicationId,
        process_id: types::ProcessId,
    ) -> GetProcess {
        let call = self.core.call(&GetProcess::OPERATION, &[&id, &process_id]);
        GetProcess { call }
    }
    /// Change a process.
    ///
    /// Changes settings of a process; what the request leaves out stays as it is. A new size, other scaling and other checks wait for the next deployment, while another protocol is set up soon after the answer.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/update-process) · `PATCH /applications/{id}/processes/{process_id}` · limits: `service-mutation`
    pub fn update_process(
        &self,
        id: types::ApplicationId,
        process_id: types::ProcessId,
    ) -> UpdateProcess {
        UpdateProcess {
            call: self.core.call(&UpdateProcess::OPERATION, &[&id, &process_id]),
            body: Body::new(),
        }
    }
    /// Delete a process.
    ///
    /// Marks a process for deletion, which the next deployment carries out; until then it is still there. The web process stays for as long as the application does.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/delete-process) · `DELETE /applications/{id}/processes/{process_id}` · limits: `service-mutation`
    pub fn delete_process(
        &self,
        id: types::ApplicationId,
        process_id: types::ProcessId,
    ) -> DeleteProcess {
        let call = self.core.call(&DeleteProcess::OPERATION, &[&id, &process_id]);
        DeleteProcess { call }
    }
    /// Run a command in a process.
    ///
    /// Runs one command in a container of a running process, waits for its end, and answers what it wrote. No shell reads the command: pipes, globs and the like are plain text. A key that may only read the application can run commands that change nothing, such as `ls` or `ps`, and gets a 403 for others. Not verified: The operation's id, the statuses other than 403, the bounds of `timeout` (perhaps 1 to 60, and 15 by default), and whether every answer has an exit code.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/run-a-command-in-a-process) · `POST /applications/{id}/processes/{process_id}/exec` · limits: `general-write`
    pub fn exec_process_command(
        &self,
        id: types::ApplicationId,
        process_id: types::ProcessId,
    ) -> ExecProcessCommand {
        ExecProcessCommand {
            call: self.core.call(&ExecProcessCommand::OPERATION, &[&id, &process_id]),
            body: Body::new(),
        }
    }
    /// Open a terminal.
    ///
    /// Opens a shell in a running process, as a WebSocket: text messages carry what is typed there, and what is shown here. The API key is checked before the protocols are switched, so that a bad one gets a plain 401 or 403. For a single command, `POST …/exec` does without a WebSocket. Not verified: The page names no status for success; 101 is that of every WebSocket.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/open-terminal-session-websocket) · `GET /applications/{id}/processes/{process_id}/terminal` · limits: `read`
    #[cfg(feature = "websocket")]
    pub fn open_terminal(
        &self,
        id: types::ApplicationId,
        process_id: types::ProcessId,
    ) -> OpenTerminal {
        OpenTerminal {
            call: self.core.call(&OpenTerminal::OPERATION, &[&id, &process_id]),
            shell: None,
        }
    }
    /// Run a cron process now.
    ///
    /// Runs a process of the type `cron` once, at once. Its schedule goes on as if nothing had happened.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/trigger-cron-job) · `POST /applications/{id}/processes/{process_id}/trigger` · limits: `general-write`
    pub fn trigger_process_cron(
        &self,
        id: types::ApplicationId,
        process_id: types::ProcessId,
    ) -> TriggerProcessCron {
        let call = self.core.call(&TriggerProcessCron::OPERATION, &[&id, &process_id]);
        TriggerProcessCron { call }
    }
}
/// The request of [`Client::list_processes`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListProcesses {
    call: Call,
    limit: Option<u8>,
    offset: Option<u16>,
}
impl ListProcesses {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/processes",
        parameters: &[
            ("id", Rules::Id),
            ("limit", Rules::integer(1, 100)),
            ("offset", Rules::integer(0, 10000)),
        ],
        limits: &["read"],
        ..Operation::of("listProcesses")
    };
    /// Number of items a page may hold: 1 to 100, default of the server: `25`.
    pub fn limit(mut self, limit: u8) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Number of items to skip before the page starts: 0 to 10000, default of the server: `0`.
    pub fn offset(mut self, offset: u16) -> Self {
        self.offset = Some(offset);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::ProcessPage>> {
        let Self { call, limit, offset } = self;
        let call = call.parameter("limit", &limit).parameter("offset", &offset);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        call.send::<Json<types::ProcessPage>, Json<types::ErrorBody>>(request).await
    }
    /// The pages of the list, each fetched when it is asked for; the first begins where this request says.
    pub fn pages(self) -> Pages<Self> {
        Pages::new(self)
    }
    /// The items of the list, one after the other; pages are fetched as they are needed.
    pub fn stream(self) -> Items<Self> {
        Items::new(self)
    }
}
impl Paged for ListProcesses {
    type Page = types::ProcessPage;
    type Item = types::Process;
    type Failure = types::ErrorBody;
    const OPERATION: &'static Operation = &Self::OPERATION;
    fn position(&mut self) -> &mut impl PagePosition {
        &mut self.offset
    }
    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }
    fn next(page: &types::ProcessPage) -> Next {
        Next::offset(page.data.len(), page.total, 10000).at(page.offset).of(page.limit)
    }
    fn items(page: types::ProcessPage) -> Vec<types::Process> {
        page.data
    }
}
/// The request of [`Client::create_process`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateProcess {
    call: Call,
    body: Body,
}
impl CreateProcess {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/processes",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::CreateProcessRequest>()),
        limits: &["general-write", "creation"],
        ..Operation::of("createProcess")
    };
    /// Name that people see: 1 to 255 characters, such as `web`.
    pub fn display_name(mut self, display_name: impl Into<String>) -> Self {
        self.body.set("display_name", display_name.into());
        self
    }
    /// Command that starts it; empty if it is left out. At most 1024 characters, such as `npm start`.
    pub fn entrypoint(mut self, entrypoint: impl Into<String>) -> Self {
        self.body.set("entrypoint", entrypoint.into());
        self
    }
    /// A kind of program.
    pub fn type_(mut self, type_: types::ProcessType) -> Self {
        self.body.set("type", type_);
        self
    }
    /// Size of each instance, one of those that `listProcessResourceTypes` has, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub fn resource_type_id(mut self, resource_type_id: impl Into<String>) -> Self {
        self.body.set("resource_type_id", resource_type_id.into());
        self
    }
    /// How many instances of a process run.
    pub fn scaling_strategy(
        mut self,
        scaling_strategy: impl Into<types::ScalingStrategy>,
    ) -> Self {
        self.body.set("scaling_strategy", scaling_strategy.into());
        self
    }
    /// Port that it listens on: 1 to 65535, such as `8080`.
    pub fn port(mut self, port: u16) -> Self {
        self.body.set("port", port);
        self
    }
    /// When it runs, as a cron expression. The type `cron` needs it. At most 100 characters, such as `0 */6 * * *`.
    pub fn schedule(mut self, schedule: impl Into<String>) -> Self {
        self.body.set("schedule", schedule.into());
        self
    }
    /// IANA time zone that the schedule is meant in: at most 100 characters, such as `America/New_York`.
    pub fn time_zone(mut self, time_zone: impl Into<String>) -> Self {
        self.body.set("time_zone", time_zone.into());
        self
    }
    /// When a job runs.
    pub fn job_start_policy(mut self, job_start_policy: types::JobStartPolicy) -> Self {
        self.body.set("job_start_policy", job_start_policy);
        self
    }
    /// A check of the instances of a web process, as Kubernetes has it: a command, a request or a connection, of which one is set.
    pub fn liveness_probe(mut self, liveness_probe: types::ProcessProbe) -> Self {
        self.body.set("liveness_probe", liveness_probe);
        self
    }
    /// A check of the instances of a web process, as Kubernetes has it: a command, a request or a connection, of which one is set.
    pub fn readiness_probe(mut self, readiness_probe: types::ProcessProbe) -> Self {
        self.body.set("readiness_probe", readiness_probe);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::CreateProcessRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Process>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::Process>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_process`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetProcess {
    call: Call,
}
impl GetProcess {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/processes/{process_id}",
        parameters: &[("id", Rules::Id), ("process_id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("getProcess")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Process>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call.send::<Json<types::Process>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::update_process`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateProcess {
    call: Call,
    body: Body,
}
impl UpdateProcess {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/processes/{process_id}",
        parameters: &[("id", Rules::Id), ("process_id", Rules::Id)],
        body: Some(Rules::of::<types::UpdateProcessRequest>()),
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("updateProcess")
    };
    /// New name that people see: 1 to 255 characters, such as `web`.
    pub fn display_name(mut self, display_name: impl Into<String>) -> Self {
        self.body.set("display_name", display_name.into());
        self
    }
    /// New command that starts it: at most 1024 characters, such as `npm start`.
    pub fn entrypoint(mut self, entrypoint: impl Into<String>) -> Self {
        self.body.set("entrypoint", entrypoint.into());
        self
    }
    /// New size of each instance, one of those that `listProcessResourceTypes` has, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub fn resource_type_id(mut self, resource_type_id: impl Into<String>) -> Self {
        self.body.set("resource_type_id", resource_type_id.into());
        self
    }
    /// How many instances of a process run.
    pub fn scaling_strategy(
        mut self,
        scaling_strategy: impl Into<types::ScalingStrategy>,
    ) -> Self {
        self.body.set("scaling_strategy", scaling_strategy.into());
        self
    }
    /// New port that it listens on: 1 to 65535, such as `8080`.
    pub fn port(mut self, port: u16) -> Self {
        self.body.set("port", port);
        self
    }
    /// Whether requests from outside reach it. For a web process only.
    pub fn is_ingress_enabled(mut self, is_ingress_enabled: bool) -> Self {
        self.body.set("is_ingress_enabled", is_ingress_enabled);
        self
    }
    /// A protocol of requests from outside.
    pub fn ingress_protocol(mut self, ingress_protocol: types::IngressProtocol) -> Self {
        self.body.set("ingress_protocol", ingress_protocol);
        self
    }
    /// When a cron process runs, as a cron expression: at most 100 characters, such as `0 */6 * * *`.
    pub fn schedule(mut self, schedule: impl Into<String>) -> Self {
        self.body.set("schedule", schedule.into());
        self
    }
    /// IANA time zone that the schedule is meant in: at most 100 characters, such as `America/New_York`.
    pub fn time_zone(mut self, time_zone: impl Into<String>) -> Self {
        self.body.set("time_zone", time_zone.into());
        self
    }
    /// When a job runs.
    pub fn job_start_policy(mut self, job_start_policy: types::JobStartPolicy) -> Self {
        self.body.set("job_start_policy", job_start_policy);
        self
    }
    /// A check of the instances of a web process, as Kubernetes has it: a command, a request or a connection, of which one is set.
    pub fn liveness_probe(mut self, liveness_probe: types::ProcessProbe) -> Self {
        self.body.set("liveness_probe", liveness_probe);
        self
    }
    /// A check of the instances of a web process, as Kubernetes has it: a command, a request or a connection, of which one is set.
    pub fn readiness_probe(mut self, readiness_probe: types::ProcessProbe) -> Self {
        self.body.set("readiness_probe", readiness_probe);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::UpdateProcessRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Process>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().patch(url).json(&body).build()?;
        call.send::<Json<types::Process>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::delete_process`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteProcess {
    call: Call,
}
impl DeleteProcess {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/processes/{process_id}",
        parameters: &[("id", Rules::Id), ("process_id", Rules::Id)],
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("deleteProcess")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::exec_process_command`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ExecProcessCommand {
    call: Call,
    body: Body,
}
impl ExecProcessCommand {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/processes/{process_id}/exec",
        parameters: &[("id", Rules::Id), ("process_id", Rules::Id)],
        body: Some(Rules::of::<types::ExecProcessCommandRequest>()),
        limits: &["general-write"],
        ..Operation::of("execProcessCommand")
    };
    /// The program and its arguments, one each: 1 to 100 items, such as `["ls","-la","/app"]`.
    pub fn command(
        mut self,
        command: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.body
            .set(
                "command",
                command.into_iter().map(Into::into).collect::<Vec<String>>(),
            );
        self
    }
    /// How long the command may take, in seconds, such as `15`. Not verified: That it counts seconds and may be left out. A range of 1 to 60 and a default of 15 were told, but not seen.
    pub fn timeout(mut self, timeout: i64) -> Self {
        self.body.set("timeout", timeout);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::ExecProcessCommandRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::CommandResult>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::CommandResult>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::open_terminal`].
#[cfg(feature = "websocket")]
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct OpenTerminal {
    call: Call,
    shell: Option<types::TerminalShell>,
}
#[cfg(feature = "websocket")]
impl OpenTerminal {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/processes/{process_id}/terminal",
        parameters: &[("id", Rules::Id), ("process_id", Rules::Id)],
        limits: &["read"],
        success: &[Status::Code(101)],
        streamed: &[Status::Code(101)],
        ..Operation::of("openTerminal")
    };
    /// Shell to run.
    pub fn shell(mut self, shell: types::TerminalShell) -> Self {
        self.shell = Some(shell);
        self
    }
    /// Sends the request, and goes on as a connection; fails with what [`Error`](crate::Error) tells apart.
    pub async fn connect(self) -> Result<crate::WebSocket<OpenTerminalClose>> {
        let Self { call, shell } = self;
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("shell", &shell))
            .build()?;
        call.connect::<OpenTerminalClose, Json<types::ErrorBody>>(request).await
    }
}
/// Why the server ends a connection of [`Client::open_terminal`].
#[cfg(feature = "websocket")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OpenTerminalClose {
    /// There is no such application or process.
    NotFound,
    /// No instance of the process runs.
    NotRunning,
    /// The connection to the shell broke.
    StreamBroken,
    /// The shell ended.
    ShellEnded,
    /// The instance could not be reached.
    Unreachable,
    /// The vendor made a mistake.
    Unexpected,
    /// A code that the API does not document.
    Unknown(u16),
}
#[cfg(feature = "websocket")]
impl crate::runtime::CloseCode for OpenTerminalClose {
    const DOCUMENTED: &'static [Self] = &[
        Self::NotFound,
        Self::NotRunning,
        Self::StreamBroken,
        Self::ShellEnded,
        Self::Unreachable,
        Self::Unexpected,
    ];
    fn other(code: u16) -> Self {
        Self::Unknown(code)
    }
    fn code(self) -> u16 {
        match self {
            Self::NotFound => 4000,
            Self::NotRunning => 4001,
            Self::StreamBroken => 4002,
            Self::ShellEnded => 4003,
            Self::Unreachable => 4005,
            Self::Unexpected => 4300,
            Self::Unknown(code) => code,
        }
    }
    fn meaning(self) -> Option<&'static str> {
        match self {
            Self::NotFound => Some("There is no such application or process"),
            Self::NotRunning => Some("No instance of the process runs"),
            Self::StreamBroken => Some("The connection to the shell broke"),
            Self::ShellEnded => Some("The shell ended"),
            Self::Unreachable => Some("The instance could not be reached"),
            Self::Unexpected => Some("The vendor made a mistake"),
            Self::Unknown(_) => None,
        }
    }
    fn is_ordinary(self) -> bool {
        matches!(self, Self::ShellEnded)
    }
}
/// The request of [`Client::trigger_process_cron`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct TriggerProcessCron {
    call: Call,
}
impl TriggerProcessCron {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/processes/{process_id}/trigger",
        parameters: &[("id", Rules::Id), ("process_id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("triggerProcessCron")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
