//! A server that answers whatever it is told to, and a client of no API that asks it.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use generated_client::rate_limit::RateLimits;
use generated_client::runtime::{self, Answer, Core, ErrorFields, Operation};
use generated_client::{ClientBuilder, Error, ResponseValue, RetryPolicy};
use tokio::runtime::Runtime;

/// What the server answers next.
type Next = Arc<Mutex<Vec<u8>>>;

/// A client and the server that it asks, on one thread each.
pub(crate) struct Echo {
    runtime: Runtime,
    http: reqwest::Client,
    address: SocketAddr,
    next: Next,
}

/// A client of no API. Errors are described as both vendors do.
pub(crate) struct Probe(Core);

impl runtime::Api for Probe {
    const TOKEN_VARIABLE: &'static str = "PROBE_API_TOKEN";
    const URL_VARIABLE: &'static str = "PROBE_API_URL";
    const DEFAULT_URL: &'static str = "https://probe.example";
    const ERROR_FIELDS: ErrorFields = ErrorFields {
        message: &["/message", "/error/message"],
        detail: &["/data/detail", "/error/details"],
        code: &["/code", "/error/id"],
        request_id: &["/request_id"],
    };

    fn from_core(core: Core) -> Self {
        Self(core)
    }
}

/// An answer, or a failure, of a type.
type Answered<A> = Result<ResponseValue<<A as Answer>::Value>, Error<<A as Answer>::Value>>;

impl Echo {
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let next = Next::default();
        let answer = Arc::clone(&next);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let answer = Arc::clone(&answer);
                thread::spawn(move || serve(stream, &answer));
            }
        });
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
        let http = reqwest::Client::builder().no_proxy();
        let http = http.redirect(reqwest::redirect::Policy::none()).build();
        Self {
            runtime,
            http: http.expect("a client"),
            address,
            next,
        }
    }

    /// A client that keeps to these limits and tries once.
    pub(crate) fn client(&self, limits: RateLimits) -> Probe {
        let client = ClientBuilder::<Probe>::new()
            .token("token")
            .base_url(format!("http://{}", self.address))
            .http_client(self.http.clone());
        let client = client.rate_limits(limits).retry_policy(RetryPolicy::off());
        client.build().expect("a client")
    }

    /// What a client makes of an answer of this status, with these headers and this body.
    pub(crate) fn answer<A: Answer>(
        &self,
        client: &Probe,
        status: u16,
        headers: &[(&str, Vec<u8>)],
        body: &[u8],
    ) -> Answered<A> {
        const ECHO: Operation = Operation::of("echo");
        let mut answer = format!("HTTP/1.1 {status} Whatever\r\n").into_bytes();
        for (name, value) in headers {
            answer.extend([name.as_bytes(), b": ", value.as_slice(), b"\r\n"].concat());
        }
        // These have no body, and what came after them would be the next answer.
        let body = if matches!(status, 204 | 304) {
            &[]
        } else {
            body
        };
        answer.extend(format!("content-length: {}\r\n\r\n", body.len()).bytes());
        answer.extend_from_slice(body);
        *self.next.lock().unwrap_or_else(PoisonError::into_inner) = answer;
        self.runtime.block_on(async {
            let call = client.0.call(&ECHO, &[]);
            let request = call.http().get(call.url()?).build()?;
            call.send::<A, A>(request).await
        })
    }
}

/// Answers each request on a connection, until it is closed.
fn serve(mut stream: TcpStream, next: &Next) {
    let _ = stream.set_nodelay(true);
    let mut request = Vec::new();
    let mut part = [0; 4096];
    while let Ok(length @ 1..) = stream.read(&mut part) {
        request.extend_from_slice(&part[..length]);
        if !request.ends_with(b"\r\n\r\n") {
            continue;
        }
        request.clear();
        let answer = next.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if stream.write_all(&answer).is_err() {
            return;
        }
    }
}
