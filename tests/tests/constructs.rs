//! One small document for each construct, and exactly the Rust that comes out.

use codegen::pipeline::build;
use tests::fixtures;

fn generated(fixture: &str) -> String {
    match build("things", &|path| fixtures::read(fixture, path)) {
        Err(error) => error.to_string(),
        Ok(client) => {
            let modules = client.modules.0.into_iter();
            let modules = modules.filter(|(path, _)| !path.ends_with("mod.rs"));
            let texts = modules.map(|(path, module)| {
                format!("// {path}\n\n{}", prettyplease::unparse(&module.file))
            });
            texts.collect::<Vec<_>>().join("\n")
        }
    }
}

#[test]
fn every_construct_makes_the_reviewed_code() {
    let fixtures = fixtures::constructs();
    assert!(!fixtures.is_empty());
    for (name, fixture) in fixtures {
        insta::assert_snapshot!(name, generated(&fixture));
    }
}
