//! Why a server ends a connection.

use std::fmt;

/// The codes with which a server ends the connections of an operation; what is generated of the document implements it.
pub trait CloseCode: Copy + PartialEq + fmt::Debug + Send + Sync + Unpin + 'static {
    /// The codes that the API documents.
    const DOCUMENTED: &'static [Self];

    /// A code that the API does not document.
    fn other(code: u16) -> Self;

    /// The code as it is sent.
    fn code(self) -> u16;

    /// What a documented code means.
    fn meaning(self) -> Option<&'static str>;

    /// Whether it is an ordinary end, and no failure.
    fn is_ordinary(self) -> bool;

    /// What a code that was received stands for.
    #[must_use]
    fn of(code: u16) -> Self {
        let mut documented = Self::DOCUMENTED.iter();
        let known = documented.find(|known| known.code() == code);
        known.copied().unwrap_or_else(|| Self::other(code))
    }
}
