//! Faults that tests put in the way of requests.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use axum::http::StatusCode;

/// A fault that could never happen.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FaultError {
    /// No API has the operation.
    #[error(
        "no API has an operation `{0}`; write its operationId, such as `createEnvironmentVariable`"
    )]
    UnknownOperation(String),
    /// The text is no fault.
    #[error(
        "`{0}` is no fault; write a status such as `503`, `latency=250` (milliseconds), `no-answer`, `broken-body`, \
         `truncated-body` or `wrong-json`, then `@` and an operationId for one operation, `*` and a number for so many times"
    )]
    Unreadable(String),
    /// What the operation does is done at once, and cannot fail later.
    #[error("the operation `{0}` starts nothing that could fail later")]
    NothingToFail(String),
}

/// Something that goes wrong with requests, until it was used up.
///
/// ```
/// # use sandbox::Fault;
/// # use std::time::Duration;
/// let twice = Fault::status(503).on("createEnvironmentVariable").times(2);
/// let slow = Fault::latency(Duration::from_secs(30));
/// # let _ = (twice, slow);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    kind: FaultKind,
    operation: Option<String>,
    left: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FaultKind {
    Status(StatusCode),
    Latency(Duration),
    RealLatency(Duration),
    NoAnswer,
    BrokenBody,
    TruncatedBody,
    WrongJson,
}

impl Fault {
    fn new(kind: FaultKind) -> Self {
        Self {
            kind,
            operation: None,
            left: None,
        }
    }

    /// The request is answered with this status and the vendor's error object, and does nothing else. A number that is
    /// no status becomes 500.
    #[must_use]
    pub fn status(status: u16) -> Self {
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        Self::new(FaultKind::Status(status))
    }

    /// The request waits on the sandbox's clock, which [`Sandbox::advance`](crate::Sandbox::advance) moves.
    #[must_use]
    pub fn latency(duration: Duration) -> Self {
        Self::new(FaultKind::Latency(duration))
    }

    /// The request waits for real, whatever the sandbox's clock says.
    #[must_use]
    pub fn real_latency(duration: Duration) -> Self {
        Self::new(FaultKind::RealLatency(duration))
    }

    /// The connection is closed instead of an answer, and the request does nothing else.
    #[must_use]
    pub fn no_answer() -> Self {
        Self::new(FaultKind::NoAnswer)
    }

    /// The request is done; the connection is closed in the middle of the answer's body.
    #[must_use]
    pub fn broken_body() -> Self {
        Self::new(FaultKind::BrokenBody)
    }

    /// The request is done; the answer is complete as HTTP goes, but half of its JSON is missing.
    #[must_use]
    pub fn truncated_body() -> Self {
        Self::new(FaultKind::TruncatedBody)
    }

    /// The request is done; the answer is JSON that the document does not know.
    #[must_use]
    pub fn wrong_json() -> Self {
        Self::new(FaultKind::WrongJson)
    }

    /// Only for this operation, by its `operationId`. Without it, the fault is for all.
    #[must_use]
    pub fn on(mut self, operation: impl Into<String>) -> Self {
        self.operation = Some(operation.into());
        self
    }

    pub(crate) fn operation(&self) -> Option<&str> {
        self.operation.as_deref()
    }

    /// Only so many times. Without it, the fault lasts until [`Sandbox::clear_faults`](crate::Sandbox::clear_faults).
    #[must_use]
    pub fn times(mut self, times: u32) -> Self {
        self.left = Some(times);
        self
    }
}

/// `503`, `latency=250@listEnvironmentVariables`, `no-answer@createEnvironmentVariable*2`.
impl FromStr for Fault {
    type Err = FaultError;

    fn from_str(text: &str) -> Result<Self, FaultError> {
        let unreadable = || FaultError::Unreadable(text.to_owned());
        let (rest, times) = match text.rsplit_once('*') {
            Some((rest, times)) => (rest, Some(times.parse().map_err(|_| unreadable())?)),
            None => (text, None),
        };
        let (what, operation) = match rest.split_once('@') {
            Some((what, operation)) => (what, Some(operation)),
            None => (rest, None),
        };
        let mut fault = match what {
            "no-answer" => Self::no_answer(),
            "broken-body" => Self::broken_body(),
            "truncated-body" => Self::truncated_body(),
            "wrong-json" => Self::wrong_json(),
            _ => match what.strip_prefix("latency=") {
                Some(milliseconds) => {
                    let milliseconds = milliseconds.parse().map_err(|_| unreadable())?;
                    Self::latency(Duration::from_millis(milliseconds))
                }
                None => match what.parse() {
                    Ok(status @ 400..=599) => Self::status(status),
                    _ => return Err(unreadable()),
                },
            },
        };
        fault.operation = operation.map(str::to_owned);
        fault.left = times;
        Ok(fault)
    }
}

/// As it is read.
impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            FaultKind::Status(status) => write!(formatter, "{}", status.as_u16())?,
            FaultKind::Latency(duration) | FaultKind::RealLatency(duration) => {
                write!(formatter, "latency={}", duration.as_millis())?;
            }
            FaultKind::NoAnswer => formatter.write_str("no-answer")?,
            FaultKind::BrokenBody => formatter.write_str("broken-body")?,
            FaultKind::TruncatedBody => formatter.write_str("truncated-body")?,
            FaultKind::WrongJson => formatter.write_str("wrong-json")?,
        }
        if let Some(operation) = &self.operation {
            write!(formatter, "@{operation}")?;
        }
        self.left
            .map_or(Ok(()), |left| write!(formatter, "*{left}"))
    }
}

/// The faults of one sandbox.
#[derive(Debug, Default)]
pub(crate) struct Faults(Vec<Fault>);

impl Faults {
    pub(crate) fn add(&mut self, fault: Fault) {
        self.0.push(fault);
    }

    /// Those that are left, as text.
    #[cfg(feature = "page")]
    pub(crate) fn told(&self) -> Vec<String> {
        self.0.iter().map(ToString::to_string).collect()
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    /// What befalls a request: every latency, and the first of the other faults. Each is used once.
    pub(crate) fn take(&mut self, operation: &str) -> Vec<FaultKind> {
        let mut taken = Vec::new();
        let mut broken = false;
        for fault in &mut self.0 {
            let is_latency = matches!(
                fault.kind,
                FaultKind::Latency(_) | FaultKind::RealLatency(_)
            );
            let applies = fault
                .operation
                .as_ref()
                .is_none_or(|wanted| wanted == operation);
            if !applies || fault.left == Some(0) || (broken && !is_latency) {
                continue;
            }
            broken |= !is_latency;
            fault.left = fault.left.map(|left| left - 1);
            taken.push(fault.kind);
        }
        self.0.retain(|fault| fault.left != Some(0));
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_used_up_in_the_order_in_which_they_came() {
        let mut faults = Faults::default();
        faults.add(Fault::status(503).on("a").times(1));
        faults.add(Fault::no_answer().times(1));
        faults.add(Fault::latency(Duration::from_secs(1)));
        let latency = FaultKind::Latency(Duration::from_secs(1));
        let unavailable = FaultKind::Status(StatusCode::SERVICE_UNAVAILABLE);
        assert_eq!(faults.take("a"), [unavailable, latency]);
        assert_eq!(faults.take("b"), [FaultKind::NoAnswer, latency]);
        assert_eq!(faults.take("a"), [latency]);
        faults.clear();
        assert_eq!(faults.take("a"), []);
    }

    #[test]
    fn faults_are_written_and_read() {
        for text in [
            "503",
            "latency=250@listEnvironmentVariables",
            "no-answer@createEnvironmentVariable*2",
            "broken-body*1",
            "truncated-body",
            "wrong-json@x",
        ] {
            assert_eq!(text.parse::<Fault>().unwrap().to_string(), text);
        }
        for text in ["", "200", "600", "latency", "latency=x", "503*x", "slow"] {
            let error = text.parse::<Fault>().unwrap_err();
            assert_eq!(error, FaultError::Unreadable(text.to_owned()));
        }
    }

    #[test]
    fn a_fault_of_no_times_never_happens() {
        let mut faults = Faults::default();
        faults.add(Fault::no_answer().times(0));
        assert_eq!(faults.take("a"), []);
    }
}
