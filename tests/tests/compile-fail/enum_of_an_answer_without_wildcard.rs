//! A server may answer a value that no page lists yet, and a page may list more tomorrow.

use tests::constructs::enum_in_response::types::AnswerState;

fn is_ready(state: &AnswerState) -> bool {
    match state {
        AnswerState::Ready => true,
        AnswerState::Unknown | AnswerState::Undocumented(_) => false,
    }
}

fn main() {}
