//! `cargo xtask sandbox`, run as a person does.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::{Child, ChildStdout, Command, Output, Stdio};

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    command.arg("sandbox").args(arguments);
    command
}

/// A sandbox that says where it is; it ends with the test.
struct Running {
    process: Child,
    output: BufReader<ChildStdout>,
    /// What it printed before the first request.
    printed: String,
}

impl Running {
    fn start(arguments: &[&str]) -> Self {
        let mut command = command(arguments);
        let command = command.stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut process = command.spawn().unwrap();
        let output = BufReader::new(process.stdout.take().unwrap());
        let mut running = Self {
            process,
            output,
            printed: String::new(),
        };
        while !running.printed.contains("export NORTHFLANK_API_URL=") {
            let line = running.line();
            running.printed.push_str(&line);
        }
        assert_eq!(running.line(), "\n");
        running
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        assert_ne!(self.output.read_line(&mut line).unwrap(), 0, "it ended");
        line
    }

    /// What stands behind a word at the beginning of a line.
    fn printed(&self, word: &str) -> &str {
        let mut lines = self.printed.lines();
        lines
            .find_map(|line| line.strip_prefix(word))
            .unwrap()
            .trim()
    }

    fn address(&self) -> SocketAddr {
        let page = self.printed("Page");
        page.trim_start_matches("http://")
            .trim_end_matches('/')
            .parse()
            .unwrap()
    }

    /// The answer to a request that is sent as it is written.
    fn send(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(self.address()).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn failure(arguments: &[&str]) -> String {
    let Output {
        status,
        stdout,
        stderr,
    } = command(arguments).output().unwrap();
    assert_eq!(status.code(), Some(1));
    assert!(stdout.is_empty());
    String::from_utf8(stderr).unwrap()
}

#[test]
fn it_prints_what_is_needed_to_use_it() {
    let running = Running::start(&["--port", "0"]);
    let (sevalla, northflank) = (running.printed("Sevalla"), running.printed("Northflank"));
    let token = running.printed("Token");
    assert_eq!(sevalla, format!("http://{}/v3", running.address()));
    assert_eq!(northflank, format!("http://{}/v1", running.address()));
    for export in [
        format!("export SEVALLA_API_URL={sevalla} SEVALLA_API_TOKEN={token}\n"),
        format!("export NORTHFLANK_API_URL={northflank} NORTHFLANK_API_TOKEN={token}\n"),
    ] {
        assert!(running.printed.contains(&export), "{}", running.printed);
    }
    assert!(running.address().ip().is_loopback());
    let page = format!(
        "GET / HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\r\n",
        running.address()
    );
    assert!(running.send(&page).contains(token));
}

#[test]
fn it_logs_requests_and_nothing_secret() {
    let mut running = Running::start(&["--port", "0"]);
    let token = running.printed("Token").to_owned();
    let body = r#"{ "key": "GREETING", "value": "hunter2" }"#;
    let answer = running.send(&format!(
        "POST /v3/applications/8f2c4a6e-1b3d-4f5a-9c7e-0a1b2c3d4e5f/env-vars?password=hunter2 HTTP/1.1\r\n\
         host: sandbox\r\nauthorization: Bearer {token}\r\ncontent-type: application/json\r\n\
         content-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    ));
    assert!(answer.starts_with("HTTP/1.1 201 Created"), "{answer}");
    let line = running.line();
    let words: Vec<&str> = line.split_whitespace().collect();
    let [method, status, path, took, unit] = words.try_into().unwrap();
    assert_eq!((method, status, unit), ("POST", "201", "ms"));
    assert_eq!(
        path,
        "/v3/applications/8f2c4a6e-1b3d-4f5a-9c7e-0a1b2c3d4e5f/env-vars"
    );
    took.parse::<u64>().unwrap();
}

/// Whoever sends a request could otherwise write whatever the terminal obeys.
#[test]
fn it_logs_no_control_characters() {
    let mut running = Running::start(&["--port", "0"]);
    let request = "GET /v3/\u{9b}31m HTTP/1.1\r\nhost: sandbox\r\nconnection: close\r\n\r\n";
    running.send(request);
    let line = running.line();
    assert!(line.contains(r"/v3/\u{9b}31m"), "{line:?}");
    assert!(!line.trim_end().contains(char::is_control), "{line:?}");
}

#[test]
fn a_seed_adds_to_what_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let seed = folder.path().join("seed.yaml");
    let text = "northflank: { /projects/default-project/services: [{ id: mine, /ports: { data: { ports: [] } } }] }";
    std::fs::write(&seed, text).unwrap();
    let running = Running::start(&["--port", "0", "--seed", seed.to_str().unwrap()]);
    let answer = running.send(&format!(
        "GET /v1/projects/default-project/services/mine/ports HTTP/1.1\r\nhost: sandbox\r\n\
         authorization: Bearer {}\r\nconnection: close\r\n\r\n",
        running.printed("Token")
    ));
    assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
}

/// What the control of the sandbox answers to an order.
fn order(running: &Running, body: &str) -> String {
    running.send(&format!(
        "POST /control HTTP/1.1\r\nhost: {}\r\nauthorization: Bearer {}\r\ncontent-length: {}\r\n\
         connection: close\r\n\r\n{body}",
        running.address(),
        running.printed("Token"),
        body.len()
    ))
}

fn read_key(running: &Running) -> String {
    running.send(&format!(
        "GET /v3/api-keys/me HTTP/1.1\r\nhost: sandbox\r\nauthorization: Bearer {}\r\nconnection: close\r\n\r\n",
        running.printed("Token")
    ))
}

#[test]
fn it_misbehaves_as_its_flags_say() {
    let running = Running::start(&[
        "--port",
        "0",
        "--enforce-limits",
        "--limit-set",
        "sevalla=documented",
        "--fault",
        "503@getCurrentApiKey*1",
        "--fail",
        "createApplicationPrivatePort",
        "--advance",
        "31536000",
    ]);
    assert!(read_key(&running).starts_with("HTTP/1.1 503 "));
    let answer = read_key(&running);
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    assert!(answer.contains("x-ratelimit-limit: 120"), "{answer}");
    let standing = order(&running, "{}");
    for expected in [
        r#""enforce_limits":true"#,
        r#""faults":[]"#,
        r#""fail_next":["createApplicationPrivatePort"]"#,
    ] {
        assert!(standing.contains(expected), "{standing}");
    }
    let unknown = failure(&["--port", "0", "--fault", "503@nothing"]);
    assert!(
        unknown.contains("no API has an operation `nothing`"),
        "{unknown}"
    );
}

#[test]
fn it_takes_orders_while_it_runs() {
    let running = Running::start(&["--port", "0"]);
    let answer = order(&running, r#"{ "fault": "429@getCurrentApiKey*1" }"#);
    assert!(answer.contains("429@getCurrentApiKey*1"), "{answer}");
    assert!(read_key(&running).starts_with("HTTP/1.1 429 "));
    assert!(read_key(&running).starts_with("HTTP/1.1 200 "));
}

#[test]
fn what_is_wrong_is_said_with_what_to_do() {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let address = taken.local_addr().unwrap();
    assert_eq!(
        failure(&["--port", &address.port().to_string()]),
        format!(
            "error: cannot serve at {address}: something else is listening there; \
             choose another port with `--port`, or any free one with `--port 0`\n"
        )
    );
    // An address for documentation, which no machine has.
    let foreign = failure(&["--port", "0", "--bind", "192.0.2.1"]);
    assert!(
        foreign.contains("this machine does not have the address"),
        "{foreign}"
    );

    let folder = tempfile::tempdir().unwrap();
    let seed = folder.path().join("seed.yaml");
    let seed_path = seed.to_str().unwrap();
    let missing = failure(&["--port", "0", "--seed", seed_path]);
    assert!(
        missing.starts_with(&format!("error: cannot read the seed {seed_path}: ")),
        "{missing}"
    );
    std::fs::write(&seed, "sevalla: { /dynos: [] }").unwrap();
    assert_eq!(
        failure(&["--port", "0", "--seed", seed_path]),
        format!(
            "error: {seed_path}: in the seed, at `sevalla/dynos`: the API has no such path; \
             correct it, or leave out `--seed`\n"
        )
    );
}

#[cfg(unix)]
mod unix {
    use super::*;

    fn interrupt(running: &Running) {
        let id = running.process.id().to_string();
        assert!(
            Command::new("kill")
                .args(["-INT", &id])
                .status()
                .unwrap()
                .success()
        );
    }

    #[test]
    fn ctrl_c_ends_it_cleanly() {
        let mut running = Running::start(&["--port", "0"]);
        // A connection that is kept open for later does not keep it from ending.
        let mut idle = TcpStream::connect(running.address()).unwrap();
        idle.write_all(b"GET /v3/api-keys/me HTTP/1.1\r\nhost: sandbox\r\n\r\n")
            .unwrap();
        running.line();
        interrupt(&running);
        assert!(running.process.wait().unwrap().success());
        assert!(TcpStream::connect(running.address()).is_err());
    }

    fn signal(running: &Running, name: &str) {
        let id = running.process.id().to_string();
        let status = Command::new("kill").args([name, &id]).status();
        assert!(status.unwrap().success());
    }

    #[test]
    fn being_asked_to_end_is_obeyed_gracefully() {
        let mut running = Running::start(&["--port", "0"]);
        signal(&running, "-TERM");
        assert!(running.process.wait().unwrap().success());
    }

    #[test]
    fn a_second_ctrl_c_ends_it_at_once() {
        let mut running = Running::start(&["--port", "0", "--fault", "latency=600000"]);
        let mut waiting = TcpStream::connect(running.address()).unwrap();
        waiting
            .write_all(b"GET /v3/api-keys/me HTTP/1.1\r\nhost: sandbox\r\n\r\n")
            .unwrap();
        // Another request that is answered tells that the first has arrived.
        let page = format!(
            "GET / HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\r\n",
            running.address()
        );
        running.send(&page);
        interrupt(&running);
        assert_eq!(running.line(), "\n");
        assert!(running.line().contains("Ctrl-C again stops at once"));
        let start = std::time::Instant::now();
        interrupt(&running);
        assert_eq!(running.line(), "Stopped at once.\n");
        assert_eq!(running.process.wait().unwrap().code(), Some(130));
        assert!(start.elapsed().as_secs() < 5, "{:?}", start.elapsed());
    }

    #[test]
    fn only_regular_files_are_read_as_seeds() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
        std::fs::write(at("seed"), "sevalla: {}").unwrap();
        std::os::unix::fs::symlink(at("seed"), at("link")).unwrap();
        assert!(
            Command::new("mkfifo")
                .arg(at("pipe"))
                .status()
                .unwrap()
                .success()
        );
        std::fs::write(at("large"), " ".repeat(5_000_000)).unwrap();
        for (seed, expected) in [
            (at("link"), "it is a symbolic link"),
            (at("pipe"), "it is no regular file"),
            ("/dev/zero".to_owned(), "it is no regular file"),
            (at("."), "it is no regular file"),
            (at("large"), "it is too large"),
        ] {
            let error = failure(&["--port", "0", "--seed", &seed]);
            assert!(error.contains(expected), "{error}");
        }
    }

    #[test]
    fn serving_others_is_warned_of() {
        let mut running = Running::start(&["--port", "0", "--bind", "0.0.0.0"]);
        // Others know it by another address; this machine reaches it at the loopback.
        assert!(running.address().ip().is_loopback());
        interrupt(&running);
        assert!(running.process.wait().unwrap().success());
        let mut warning = String::new();
        running
            .process
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut warning)
            .unwrap();
        assert!(
            warning.starts_with("warning: whoever can reach 0.0.0.0:"),
            "{warning}"
        );
        assert!(warning.contains("token"), "{warning}");
    }
}
