//! One call and its attempts: whether to send it again, and when.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::attempts::{Attempts, GiveUpReason};
use super::budget::Budget;
use super::classify::{Outcome, Resend, RetryReason};
use super::policy::RetryPolicy;

/// What a client keeps for its retries. Clones share the budget.
#[derive(Clone, Debug)]
pub(crate) struct Retries {
    policy: RetryPolicy,
    budget: Arc<Budget>,
}

impl Retries {
    /// A policy, and a full budget of its size.
    pub(crate) fn new(policy: RetryPolicy) -> Self {
        let budget = Arc::new(Budget::new(policy.budget));
        Self { policy, budget }
    }

    /// Begins a call, whose deadline runs from `now`: that of the policy, or what is `left` of the call's own.
    pub(crate) fn begin(
        &self,
        resend: Resend,
        now: Instant,
        left: Option<Duration>,
    ) -> RetryState<'_> {
        let deadline = self.policy.deadline;
        RetryState {
            retries: self,
            resend,
            began: now,
            deadline: left.map_or(deadline, |left| left.min(deadline)),
            attempts: Attempts::default(),
        }
    }
}

/// A call under way.
#[derive(Debug)]
pub(crate) struct RetryState<'a> {
    retries: &'a Retries,
    resend: Resend,
    began: Instant,
    deadline: Duration,
    attempts: Attempts,
}

/// What to do after an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Decision {
    /// Nothing: a repetition would not change what came of it, be it good or bad.
    Settled,
    /// Send the request again.
    Retry {
        /// How long to wait first.
        after: Duration,
        reason: RetryReason,
    },
    /// Let the failure stand, though it might have passed.
    GiveUp { reason: GiveUpReason },
}

impl RetryState<'_> {
    /// Decides what to do after an attempt that ended `now`.
    ///
    /// `random` is any number, all of them equally likely. A retry that was decided has paid its price, even if it is
    /// not sent because the call is dropped while it waits.
    pub(crate) fn next(&mut self, outcome: &Outcome, now: Instant, random: u64) -> Decision {
        self.attempts.count = self.attempts.count.saturating_add(1);
        self.attempts.elapsed = now.saturating_duration_since(self.began);
        let answered = if let Outcome::Answered {
            status, request_id, ..
        } = outcome
        {
            self.attempts.last_status = Some(*status);
            self.attempts.request_id.clone_from(request_id);
            true
        } else {
            false
        };
        let Some(reason) = outcome.retry_reason() else {
            if answered {
                // Be it a refusal: the server is well.
                self.retries.budget.give_back();
            }
            return Decision::Settled;
        };
        match self.wait(reason, outcome.asked_wait(), random) {
            Ok(after) => Decision::Retry { after, reason },
            Err(reason) => {
                self.attempts.gave_up = Some(reason.clone());
                Decision::GiveUp { reason }
            }
        }
    }

    /// How long to wait before the next attempt, or why there is none.
    fn wait(
        &self,
        reason: RetryReason,
        asked: Option<Duration>,
        random: u64,
    ) -> Result<Duration, GiveUpReason> {
        let Retries { policy, budget } = self.retries;
        match self.resend {
            Resend::Never => return Err(GiveUpReason::BodyWasSent),
            Resend::IfNotCarriedOut if reason.may_have_been_carried_out() => {
                return Err(GiveUpReason::MayHaveBeenCarriedOut);
            }
            Resend::Always | Resend::IfNotCarriedOut => {}
        }
        if self.attempts.count >= policy.max_attempts {
            return Err(GiveUpReason::NoAttemptLeft);
        }
        let left = self.deadline.saturating_sub(self.attempts.elapsed);
        let asked = asked.unwrap_or_default();
        if asked > left {
            return Err(GiveUpReason::ServerAsksToWait { asked, left });
        }
        // On top of what the server asks for: whoever was told the same does not come back at the same moment.
        let retry = self.attempts.count.saturating_sub(1);
        let after = asked.saturating_add(policy.backoff.delay(retry, random));
        if after >= left {
            return Err(GiveUpReason::NoTimeLeft);
        }
        // The last, so that only what is sent is paid for.
        if !budget.take(reason.price()) {
            return Err(GiveUpReason::BudgetSpent);
        }
        Ok(after)
    }

    /// How many attempts were made: the `http.request.resend_count` of the one that follows.
    pub(crate) fn count(&self) -> u32 {
        self.attempts.count
    }

    /// How much of the deadline is left, in which another attempt may begin.
    pub(crate) fn left(&self, now: Instant) -> Duration {
        let elapsed = now.saturating_duration_since(self.began);
        self.deadline.saturating_sub(elapsed)
    }

    /// Whether the policy lets the call be sent once more, for whatever reason.
    pub(crate) fn has_attempt_left(&self, now: Instant) -> bool {
        self.attempts.count < self.retries.policy.max_attempts && !self.left(now).is_zero()
    }

    /// A repetition that was decided on cannot be sent after all.
    pub(crate) fn give_up(&mut self, reason: GiveUpReason) {
        self.attempts.gave_up = Some(reason);
    }

    /// What an error is to tell of the attempts, up to the last one that [`next`](Self::next) was told of.
    pub(crate) fn into_attempts(self) -> Attempts {
        self.attempts
    }
}

#[cfg(test)]
#[path = "state_tests.rs"]
mod tests;
