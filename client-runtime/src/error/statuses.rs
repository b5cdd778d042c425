//! The statuses that callers branch on.

use reqwest::StatusCode;

use super::Error;

macro_rules! statuses {
    ($($(#[$doc:meta])* $method:ident: $status:ident;)*) => {
        impl<E> Error<E> {
            $($(#[$doc])*
            pub fn $method(&self) -> bool {
                self.status() == Some(StatusCode::$status)
            })*
        }
    };
}

statuses! {
    /// Whether the server could not read the request, or refused what it says (400).
    is_bad_request: BAD_REQUEST;
    /// Whether the server does not accept the token (401).
    is_unauthorized: UNAUTHORIZED;
    /// Whether the account has to be paid for first (402).
    is_payment_required: PAYMENT_REQUIRED;
    /// Whether the token does not allow the operation (403).
    is_forbidden: FORBIDDEN;
    /// Whether the server answered that there is no such thing (404).
    is_not_found: NOT_FOUND;
    /// Whether the request does not fit the state that the thing is in, or there is one of that name already (409).
    is_conflict: CONFLICT;
    /// Whether the thing was there and is not any more (410).
    is_gone: GONE;
    /// Whether the body of the request is too large for the server (413).
    is_payload_too_large: PAYLOAD_TOO_LARGE;
    /// Whether the server understood the request, and refused what it says (422).
    is_unprocessable: UNPROCESSABLE_ENTITY;
    /// Whether there were too many requests (429).
    is_rate_limited: TOO_MANY_REQUESTS;
}

impl<E> Error<E> {
    /// Whether the server refused what the request says (400 or 422).
    ///
    /// What this crate refuses itself, before it is sent, is [`InvalidRequest`](Self::InvalidRequest).
    pub fn is_validation(&self) -> bool {
        self.is_bad_request() || self.is_unprocessable()
    }

    /// Whether the server failed (500 to 599). It may have carried the operation out.
    pub fn is_server_error(&self) -> bool {
        let status = self.status();
        status.is_some_and(|status| status.is_server_error())
    }

    /// Whether the server answered that the operation succeeded (200 to 299), although there is nothing to return: the
    /// answer has no body ([`EmptySuccess`](Self::EmptySuccess)), or none that could be read.
    pub fn is_success(&self) -> bool {
        let status = self.status();
        status.is_some_and(|status| status.is_success())
    }
}
