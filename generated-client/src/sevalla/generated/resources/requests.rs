// @generated from spec/sevalla/resources.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, Result, types};
use crate::runtime::{Call, Json, Operation, ResponseValue};
/// # resources
///
/// Clusters, sizes, and the permissions that API keys may have. Feature `sevalla-resources`.
impl Client {
    /// List clusters.
    ///
    /// Lists the data centers that services can run in. Every API key may read them; they come all at once.
    /// [Reference page](https://api-docs.sevalla.com/v3/resources/list-clusters) · `GET /resources/clusters` · limits: `read`
    pub fn list_clusters(&self) -> ListClusters {
        let call = self.core.call(&ListClusters::OPERATION, &[]);
        ListClusters { call }
    }
    /// List database sizes.
    ///
    /// Lists the sizes that databases can have. Every API key may read them; they come all at once.
    /// [Reference page](https://api-docs.sevalla.com/v3/resources/list-database-resource-types) · `GET /resources/database-resource-types` · limits: `read`
    pub fn list_database_resource_types(&self) -> ListDatabaseResourceTypes {
        let call = self.core.call(&ListDatabaseResourceTypes::OPERATION, &[]);
        ListDatabaseResourceTypes { call }
    }
    /// List process sizes.
    ///
    /// Lists the sizes that the processes of applications can have. Every API key may read them; they come all at once.
    /// [Reference page](https://api-docs.sevalla.com/v3/resources/list-process-resource-types) · `GET /resources/process-resource-types` · limits: `read`
    pub fn list_process_resource_types(&self) -> ListProcessResourceTypes {
        let call = self.core.call(&ListProcessResourceTypes::OPERATION, &[]);
        ListProcessResourceTypes { call }
    }
    /// List API key permissions.
    ///
    /// Lists the single permissions that an API key can get. Every API key may read them; they come all at once.
    /// [Reference page](https://api-docs.sevalla.com/v3/resources/list-api-key-permissions) · `GET /resources/rbac/api-key-permissions` · limits: `read`
    pub fn list_api_key_permissions(&self) -> ListApiKeyPermissions {
        let call = self.core.call(&ListApiKeyPermissions::OPERATION, &[]);
        ListApiKeyPermissions { call }
    }
    /// List API key roles.
    ///
    /// Lists the roles that an API key can get: permissions that belong together. Every API key may read them; they come all at once.
    /// [Reference page](https://api-docs.sevalla.com/v3/resources/list-api-key-roles) · `GET /resources/rbac/api-key-roles` · limits: `read`
    pub fn list_api_key_roles(&self) -> ListApiKeyRoles {
        let call = self.core.call(&ListApiKeyRoles::OPERATION, &[]);
        ListApiKeyRoles { call }
    }
}
/// The request of [`Client::list_clusters`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListClusters {
    call: Call,
}
impl ListClusters {
    const OPERATION: Operation = Operation {
        path: "/resources/clusters",
        limits: &["read"],
        ..Operation::of("listClusters")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::Cluster>>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<Json<Vec<types::Cluster>>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::list_database_resource_types`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListDatabaseResourceTypes {
    call: Call,
}
impl ListDatabaseResourceTypes {
    const OPERATION: Operation = Operation {
        path: "/resources/database-resource-types",
        limits: &["read"],
        ..Operation::of("listDatabaseResourceTypes")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::DatabaseResourceType>>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<
                Json<Vec<types::DatabaseResourceType>>,
                Json<types::ErrorBody>,
            >(request)
            .await
    }
}
/// The request of [`Client::list_process_resource_types`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListProcessResourceTypes {
    call: Call,
}
impl ListProcessResourceTypes {
    const OPERATION: Operation = Operation {
        path: "/resources/process-resource-types",
        limits: &["read"],
        ..Operation::of("listProcessResourceTypes")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::ProcessResourceType>>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<
                Json<Vec<types::ProcessResourceType>>,
                Json<types::ErrorBody>,
            >(request)
            .await
    }
}
/// The request of [`Client::list_api_key_permissions`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListApiKeyPermissions {
    call: Call,
}
impl ListApiKeyPermissions {
    const OPERATION: Operation = Operation {
        path: "/resources/rbac/api-key-permissions",
        limits: &["read"],
        ..Operation::of("listApiKeyPermissions")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::ApiKeyPermission>>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<Json<Vec<types::ApiKeyPermission>>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::list_api_key_roles`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListApiKeyRoles {
    call: Call,
}
impl ListApiKeyRoles {
    const OPERATION: Operation = Operation {
        path: "/resources/rbac/api-key-roles",
        limits: &["read"],
        ..Operation::of("listApiKeyRoles")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<Vec<types::ApiKeyRole>>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<Json<Vec<types::ApiKeyRole>>, Json<types::ErrorBody>>(request)
            .await
    }
}
