//! What the runtime knows of an operation before it is called.

use crate::rules::data::Rules;

/// An operation of an API, as its document describes it.
#[derive(Clone, Copy, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a fact of the document that has nothing to do with the others"
)]
pub struct Operation {
    /// The operationId.
    pub id: &'static str,
    /// The path template, such as `/applications/{id}`.
    pub path: &'static str,
    /// Whether it exists in the API's [`Scope`](crate::Scope) too, such as for a team.
    pub scoped: bool,
    /// What the parameters have to be; those that may be anything are left out.
    pub parameters: &'static [(&'static str, Rules)],
    /// What the body has to be, if there is something to check.
    pub body: Option<Rules>,
    /// Whether there has to be a body, if the operation takes one.
    pub body_required: bool,
    /// The classes by which rate limits count its requests.
    pub limits: &'static [&'static str],
    /// The path parameter by which rate limits tell services apart.
    pub service: Option<&'static str>,
    /// Whether sending a request twice does what sending it once does, although its method does not say so.
    pub idempotent: bool,
    /// Whether a request holds a secret.
    pub secret: bool,
    /// Whether requests carry the client's token.
    pub authentication: Authentication,
    /// Answers that mean success.
    pub success: &'static [Status],
    /// Answers that mean failure.
    pub failure: &'static [Status],
    /// Answers whose body is handed over as it arrives.
    pub streamed: &'static [Status],
}

impl Operation {
    /// What most operations have in common.
    pub const DEFAULT: Self = Self {
        id: "",
        path: "",
        scoped: false,
        parameters: &[],
        body: None,
        body_required: true,
        limits: &[],
        service: None,
        idempotent: false,
        secret: false,
        authentication: Authentication::Required,
        success: &[Status::Class(2)],
        failure: &[Status::Class(4), Status::Class(5)],
        streamed: &[],
    };

    /// The operation of this id, with what most have in common.
    #[must_use]
    pub const fn of(id: &'static str) -> Self {
        Self {
            id,
            ..Self::DEFAULT
        }
    }

    /// What an answer with this status means, if it is documented. The more exact key of the document decides.
    pub(crate) fn meaning(&self, status: u16) -> Option<Meaning> {
        let success = exactness(self.success, status);
        let failure = exactness(self.failure, status);
        match (success, failure) {
            (None, None) => None,
            _ if success >= failure => Some(Meaning::Success),
            _ => Some(Meaning::Failure),
        }
    }

    /// Whether it goes on in another protocol than HTTP if it succeeds.
    pub(crate) fn switches_protocols(&self) -> bool {
        self.success.contains(&Status::Code(101))
    }

    /// Whether the body of an answer with this status is handed over as it arrives.
    pub(crate) fn streams(&self, status: u16) -> bool {
        exactness(self.streamed, status).is_some()
    }
}

/// Whether requests carry the client's token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Authentication {
    /// They do.
    Required,
    /// They do if there is one.
    Optional,
    /// They do not.
    None,
}

/// What an answer means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    Success,
    Failure,
}

/// For which status codes an answer is documented.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// For one, such as 404.
    Code(u16),
    /// For all that begin with this digit.
    Class(u16),
    /// For all that nothing else is documented for.
    Default,
}

/// How exactly the best of these says something about a status code, if one does.
fn exactness(documented: &[Status], code: u16) -> Option<u8> {
    let matching = documented.iter().filter_map(|status| match *status {
        Status::Code(documented) => (documented == code).then_some(2),
        Status::Class(class) => (class == code / 100).then_some(1),
        Status::Default => Some(0),
    });
    matching.max()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meanings(operation: &Operation, codes: &[u16]) -> Vec<Option<Meaning>> {
        codes.iter().map(|code| operation.meaning(*code)).collect()
    }

    #[test]
    fn the_usual_answers_mean_the_usual() {
        let (success, failure) = (Some(Meaning::Success), Some(Meaning::Failure));
        assert_eq!(
            meanings(&Operation::DEFAULT, &[200, 299, 302, 404, 503, 600, 101]),
            [success, success, None, failure, failure, None, None]
        );
    }

    #[test]
    fn the_more_exact_key_decides() {
        let (success, failure) = (Some(Meaning::Success), Some(Meaning::Failure));
        let operation = Operation {
            success: &[Status::Code(404), Status::Class(2)],
            failure: &[Status::Default, Status::Code(207), Status::Class(4)],
            streamed: &[Status::Code(200)],
            ..Operation::DEFAULT
        };
        assert_eq!(
            meanings(&operation, &[200, 207, 302, 404, 405]),
            [success, failure, failure, success, failure]
        );
        assert!(operation.streams(200) && !operation.streams(201));
    }
}
