//! Whether a connection failed for the server's certificate, which no repetition mends.

use std::error::Error;
use std::iter::successors;

/// What `rustls` begins with where it does not trust a certificate. Its errors come wrapped in several others, the last of
/// which hides them from a look by type.
const BEGINNING: &str = "invalid peer certificate: ";

/// What is wrong with the server's certificate, if that is what a failure is about.
pub(crate) fn certificate_fault(error: &(dyn Error + 'static)) -> Option<String> {
    let mut chain = successors(Some(error), |error| (*error).source());
    chain.find_map(|error| {
        let text = error.to_string();
        let (_, fault) = text.split_once(BEGINNING)?;
        Some(fault.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    #[test]
    fn a_certificate_is_told_from_other_failures() {
        let fault = |text: &str| certificate_fault(&io::Error::other(text));
        assert_eq!(
            fault("invalid peer certificate: UnknownIssuer").as_deref(),
            Some("UnknownIssuer")
        );
        assert_eq!(fault("connection refused"), None);
        assert_eq!(fault("received fatal alert: HandshakeFailure"), None);
    }
}
