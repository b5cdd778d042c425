//! Generates the clients of the fixtures, so that tests can use what the snapshots only show.

use std::fs;
use std::path::Path;

use codegen::pipeline::build;

#[path = "src/fixtures.rs"]
#[allow(unreachable_pub, reason = "public where it is a module of the library")]
mod fixtures;

fn main() {
    println!("cargo::rerun-if-changed=fixtures/constructs");
    let out = std::env::var("OUT_DIR").unwrap();
    let mut modules = String::new();
    for (name, fixture) in fixtures::constructs() {
        // Fixtures of what is not supported make no client.
        let Ok(client) = build("things", &|path| fixtures::read(&fixture, path)) else {
            continue;
        };
        for (path, module) in client.modules.0 {
            let path = Path::new(&out).join(&name).join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, prettyplease::unparse(&module.file)).unwrap();
        }
        modules += &format!(
            "#[path = {:?}]\npub mod {name};\n",
            format!("{out}/{name}/mod.rs")
        );
    }
    fs::write(Path::new(&out).join("constructs.rs"), modules).unwrap();
}
