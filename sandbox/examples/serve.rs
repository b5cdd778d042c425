//! Serves a sandbox until the process is ended, for programs that are not written in Rust.
//!
//! It prints what a shell needs to know, so that a script may take it over with `eval`:
//!
//! ```sh
//! cargo run -p sandbox --example serve
//! ```

use sandbox::Sandbox;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let sandbox = Sandbox::start().await?;
    println!("export SEVALLA_API_URL={}", sandbox.sevalla_url());
    println!("export NORTHFLANK_API_URL={}", sandbox.northflank_url());
    println!("export SEVALLA_API_TOKEN={}", sandbox.token());
    println!("export NORTHFLANK_API_TOKEN={}", sandbox.token());
    std::future::pending().await
}
