//! One operation of each kind.

use generated_client::ResponseValue;
use generated_client::sevalla::{Client, Result};

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
    ) -> Result<ResponseValue<()>> {
        let application = id(application).parse().unwrap();
        let variable = id(1).parse().unwrap();
        match self {
            List => {
                let request = client.list_environment_variables(application);
                Ok(request.send().await?.map(drop))
            }
            Create => {
                let request = client.create_environment_variable(application);
                let request = request.key("DATABASE_URL").value("value-MARKER");
                Ok(request.send().await?.map(drop))
            }
            Update => {
                let request = client.update_environment_variable(application, variable);
                Ok(request.value("value-MARKER").send().await?.map(drop))
            }
            Delete => {
                let request = client.delete_environment_variable(application, variable);
                Ok(request.send().await?.map(drop))
            }
        }
    }
}
