//! One operation of each kind.

use generated_client::sevalla::{Client, types};
use generated_client::{Error, ResponseValue};

use super::answers::id;

/// An operation of Sevalla's, by what it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Operation {
    List,
    Create,
    Update,
    Delete,
}

pub(crate) use Operation::{Create, Delete, List, Update};

impl Operation {
    /// Calls the operation for the application with this number.
    pub(crate) async fn call(
        self,
        client: &Client,
        application: usize,
    ) -> Result<ResponseValue<()>, Error<types::Error>> {
        let application = id(application);
        match self {
            List => {
                let request = client.list_environment_variables().id(application);
                Ok(request.send().await?.map(drop))
            }
            Create => {
                let body = types::CreateEnvVarRequest::builder();
                let body = body.key("DATABASE_URL").value("value-MARKER");
                let request = client.create_environment_variable().id(application);
                Ok(request.body(body).send().await?.map(drop))
            }
            Update => {
                let body = types::UpdateEnvVarRequest::builder().value("value-MARKER");
                let request = client.update_environment_variable().id(application);
                let request = request.env_var_id(id(1)).body(body);
                Ok(request.send().await?.map(drop))
            }
            Delete => {
                let request = client.delete_environment_variable().id(application);
                Ok(request.env_var_id(id(1)).send().await?.map(drop))
            }
        }
    }
}
