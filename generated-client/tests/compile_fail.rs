//! What must not compile, and what the compiler says to it.

#[test]
fn mistakes_are_told_by_the_compiler() {
    trybuild::TestCases::new().compile_fail("tests/compile-fail/*.rs");
}
