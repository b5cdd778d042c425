//! What an error shows: one line for a log, and nothing of what was sent or received but the vendor's message and codes.

use std::fmt;

use super::Error;
use crate::response::said::OneLine;
use crate::retry::attempts::GiveUpReason;
use crate::retry::certificate::certificate_fault;
use crate::retry::classify::Outcome;
use crate::rules::problem::Problem;

/// A message shows this many problems of a request.
const SHOWN: usize = 8;

impl<E> fmt::Display for Error<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Every message about an answer begins with the operation as it is.
        if let (Some(operation), None) = (self.operation(), self.metadata()) {
            write!(formatter, "{operation}: ")?;
        }
        match self {
            Self::InvalidRequest { problems, .. } => tell_problems(problems, formatter),
            Self::RateLimit { source, .. } => {
                write!(formatter, "the request was not sent: {source}")
            }
            Self::Token { source, .. } => {
                write!(formatter, "there is no token to send with: {source}")
            }
            Self::Communication { source, .. } => without_answer(source, formatter),
            Self::Deadline { deadline, .. } => {
                let seconds = deadline.as_secs_f64();
                write!(formatter, "not done within the deadline of {seconds:.1} s")
            }
            Self::EmptySuccess { answer } => {
                let metadata = answer.metadata();
                write!(
                    formatter,
                    "{metadata}: the operation succeeded, but the answer has no body where the API documents one"
                )
            }
            Self::ErrorResponse(answer) => answer.metadata().fmt(formatter),
            Self::ResponseBody { answer, source } => {
                let (metadata, fault) = (answer.metadata(), cut_off(source));
                write!(formatter, "{metadata}, but its body {fault}")
            }
            Self::BodyTooLarge { answer, limit } => {
                let metadata = answer.metadata();
                write!(
                    formatter,
                    "{metadata}, but its body is larger than {limit} bytes"
                )
            }
            Self::Decode(error) => error.fmt(formatter),
            Self::UnexpectedResponse { answer, .. } => {
                let metadata = answer.metadata();
                write!(formatter, "{metadata}, which the API does not document")
            }
            Self::OffsetCeiling { last_offset, .. } => {
                write!(
                    formatter,
                    "the list goes on, but no page can begin after {last_offset} items: narrow the list down"
                )
            }
            Self::WrongPage {
                asked, answered, ..
            } => write!(
                formatter,
                "the server was asked for the page after {asked} items and answered the one after {answered}: it does not keep to offsets"
            ),
            Self::RepeatedCursor { .. } => formatter.write_str(
                "the server led back to a page that was read before: the list has no end",
            ),
        }?;
        self.tell_attempts(formatter)
    }
}

impl<E> Error<E> {
    fn tell_attempts(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(attempts) = self.attempts() else {
            return Ok(());
        };
        // A single attempt goes without saying, unless there was another to follow or a reason against one.
        let cut_short = matches!(self, Self::Token { .. } | Self::Deadline { .. });
        let reason = attempts.gave_up();
        let reason = reason.filter(|reason| **reason != GiveUpReason::NoAttemptLeft);
        if attempts.count() == 1 && !cut_short && reason.is_none() {
            return Ok(());
        }
        write!(formatter, ", {attempts}")?;
        if let (None, Some(status)) = (self.metadata(), attempts.last_status()) {
            write!(formatter, "; the last answer was {status}")?;
            if let Some(id) = attempts.request_id() {
                write!(formatter, " (request id {id})")?;
            }
        }
        Ok(())
    }
}

fn tell_problems(problems: &[Problem], formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    formatter.write_str("the request is not valid and was not sent")?;
    for (index, problem) in problems.iter().take(SHOWN).enumerate() {
        let before = if index == 0 { ": " } else { "; " };
        write!(formatter, "{before}{problem}")?;
    }
    match problems.len().checked_sub(SHOWN) {
        None | Some(0) => Ok(()),
        Some(more) => write!(formatter, "; and {more} more"),
    }
}

fn without_answer(source: &reqwest::Error, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    formatter.write_str(match Outcome::unanswered(source) {
        Outcome::Faulty if source.is_builder() => "the request could not be built and was not sent",
        Outcome::Faulty => "no answer, because of too many redirects",
        Outcome::NotConnected => "no connection to the server",
        Outcome::NotTrusted => {
            formatter
                .write_str("no connection, because the certificate of the server is not trusted")?;
            let fault = certificate_fault(source);
            return fault.map_or(Ok(()), |fault| write!(formatter, ": {}", OneLine(&fault)));
        }
        Outcome::TimedOut => "no answer in time",
        _ => "no answer, because the connection broke",
    })
}

fn cut_off(source: &reqwest::Error) -> &'static str {
    if source.is_timeout() {
        "did not arrive in time"
    } else {
        "did not arrive whole"
    }
}

// Not derived: it would print what the server said.
impl<E> fmt::Debug for Error<E> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        use std::error::Error as _;

        let mut debug = formatter.debug_struct("Error");
        debug.field("message", &format_args!("{self}"));
        if let Some(source) = self.source() {
            debug.field("source", &source);
        }
        debug.finish()
    }
}

impl<E> std::error::Error for Error<E> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Communication { source, .. } | Self::ResponseBody { source, .. } => Some(source),
            // What stands beneath is in the message of this one already, so the chain does not repeat it.
            Self::Token { source, .. } => source.source(),
            _ => None,
        }
    }
}
