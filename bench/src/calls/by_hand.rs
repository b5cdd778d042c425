//! The call as one writes it who has no client.

use std::time::Duration;

use serde::{Deserialize, Serialize};

#[derive(Serialize)]
struct NewPort<'a> {
    process_id: &'a str,
    port: u16,
}

/// What comes back, in plain types.
#[derive(Deserialize)]
#[expect(dead_code, reason = "it is decoded, and that is what is measured")]
pub(crate) struct PrivatePort {
    id: String,
    app_id: String,
    process_id: String,
    port: u16,
    status: String,
    created_at: String,
    updated_at: String,
}

/// A connection and where it leads.
#[derive(Clone)]
pub(super) struct Client {
    http: reqwest::Client,
    base_url: String,
    token: String,
}

impl Client {
    pub(super) fn new(base_url: String, token: String) -> Result<Self, reqwest::Error> {
        let http = reqwest::Client::builder()
            .user_agent("by-hand/1")
            .timeout(Duration::from_secs(30))
            .connect_timeout(Duration::from_secs(10))
            .build()?;
        Ok(Self {
            http,
            base_url,
            token,
        })
    }

    pub(super) async fn create_private_port(
        &self,
        application: &str,
        process_id: &str,
        port: u16,
    ) -> Result<PrivatePort, reqwest::Error> {
        let url = format!("{}/applications/{application}/private-ports", self.base_url);
        let request = self.http.post(url).bearer_auth(&self.token);
        let request = request.json(&NewPort { process_id, port });
        let response = request.send().await?;
        response.error_for_status()?.json().await
    }
}
