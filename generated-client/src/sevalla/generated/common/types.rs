// @generated from spec/sevalla/common.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use crate::values;
/// Identifier of an application, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-applications)
#[cfg(
    any(
        feature = "sevalla-applications",
        feature = "sevalla-deployments",
        feature = "sevalla-domains",
        feature = "sevalla-environment-variables",
        feature = "sevalla-logs",
        feature = "sevalla-metrics",
        feature = "sevalla-networking",
        feature = "sevalla-pipelines",
        feature = "sevalla-processes",
        feature = "sevalla-repositories"
    )
)]
pub type ApplicationId = values::Id<kind::ApplicationId>;
/// Identifier of a cluster, the data center that a service runs in, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-application)
#[cfg(
    any(
        feature = "sevalla-applications",
        feature = "sevalla-backups",
        feature = "sevalla-databases",
        feature = "sevalla-resources"
    )
)]
pub type ClusterId = values::Id<kind::ClusterId>;
/// Identifier of a company, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/list-api-keys)
#[cfg(
    any(
        feature = "sevalla-api-keys",
        feature = "sevalla-docker-registries",
        feature = "sevalla-pipelines",
        feature = "sevalla-webhooks"
    )
)]
pub type CompanyId = values::Id<kind::CompanyId>;
/// Identifier of a database, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/list-databases)
#[cfg(
    any(
        feature = "sevalla-backups",
        feature = "sevalla-databases",
        feature = "sevalla-metrics",
        feature = "sevalla-networking"
    )
)]
pub type DatabaseId = values::Id<kind::DatabaseId>;
/// Identifier of a size of databases, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/resources/list-database-resource-types)
#[cfg(feature = "sevalla-resources")]
pub type DatabaseResourceTypeId = values::Id<kind::DatabaseResourceTypeId>;
/// Identifier of a deployment, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-deployments)
#[cfg(
    any(
        feature = "sevalla-deployments",
        feature = "sevalla-logs",
        feature = "sevalla-pipelines"
    )
)]
pub type DeploymentId = values::Id<kind::DeploymentId>;
/// Identifier of the stored credentials of a Docker registry, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/update-application)
#[cfg(any(feature = "sevalla-applications", feature = "sevalla-docker-registries"))]
pub type DockerRegistryId = values::Id<kind::DockerRegistryId>;
/// Identifier of a load balancer, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/list-load-balancers)
#[cfg(any(feature = "sevalla-domains", feature = "sevalla-load-balancers"))]
pub type LoadBalancerId = values::Id<kind::LoadBalancerId>;
/// Identifier of an object storage, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/databases/create-database-backup-target)
#[cfg(
    any(
        feature = "sevalla-backups",
        feature = "sevalla-domains",
        feature = "sevalla-object-storage"
    )
)]
pub type ObjectStorageId = values::Id<kind::ObjectStorageId>;
/// Identifier of a pipeline, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/pipelines/list-pipelines)
#[cfg(feature = "sevalla-pipelines")]
pub type PipelineId = values::Id<kind::PipelineId>;
/// Identifier of a process, one of the programs that an application runs, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-private-ports)
#[cfg(
    any(
        feature = "sevalla-metrics",
        feature = "sevalla-networking",
        feature = "sevalla-processes"
    )
)]
pub type ProcessId = values::Id<kind::ProcessId>;
/// Identifier of a size of processes, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/list-processes)
#[cfg(any(feature = "sevalla-processes", feature = "sevalla-resources"))]
pub type ProcessResourceTypeId = values::Id<kind::ProcessResourceTypeId>;
/// Identifier of a project, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/applications/create-application)
#[cfg(
    any(
        feature = "sevalla-applications",
        feature = "sevalla-backups",
        feature = "sevalla-databases",
        feature = "sevalla-load-balancers",
        feature = "sevalla-object-storage",
        feature = "sevalla-pipelines",
        feature = "sevalla-projects",
        feature = "sevalla-static-sites"
    )
)]
pub type ProjectId = values::Id<kind::ProjectId>;
/// Identifier of a static site, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/static-sites/list-static-sites)
#[cfg(
    any(
        feature = "sevalla-deployments",
        feature = "sevalla-domains",
        feature = "sevalla-environment-variables",
        feature = "sevalla-logs",
        feature = "sevalla-metrics",
        feature = "sevalla-repositories",
        feature = "sevalla-static-sites"
    )
)]
pub type StaticSiteId = values::Id<kind::StaticSiteId>;
/// Confirms that an action was accepted.
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/delete-api-key)
#[cfg(
    any(
        feature = "sevalla-api-keys",
        feature = "sevalla-applications",
        feature = "sevalla-backups",
        feature = "sevalla-databases",
        feature = "sevalla-deployments",
        feature = "sevalla-docker-registries",
        feature = "sevalla-domains",
        feature = "sevalla-environment-variables",
        feature = "sevalla-load-balancers",
        feature = "sevalla-networking",
        feature = "sevalla-object-storage",
        feature = "sevalla-pipelines",
        feature = "sevalla-processes",
        feature = "sevalla-projects",
        feature = "sevalla-static-sites",
        feature = "sevalla-webhooks"
    )
)]
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct Message {
    /// Confirmation in words.
    pub message: String,
}
/// Why a request was refused or failed.
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/list-api-keys)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ErrorBody {
    /// What went wrong, in a few words, such as `Unauthorized`.
    pub message: String,
    /// The HTTP status code once more, such as `401`.
    pub status: i64,
    /// What else the vendor tells about an error.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data: Option<ErrorData>,
}
/// What else the vendor tells about an error.
///
/// [Reference page](https://api-docs.sevalla.com/v3/api-keys/list-api-keys)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ErrorData {
    /// Tracking id to quote to the vendor's support, such as `err-abc-123`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// More context, or how to mend the request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}
/// Markers that tell the identifiers above apart.
pub mod kind {
    use crate::values;
    /// Marks [`ApplicationId`](super::ApplicationId).
    #[cfg(
        any(
            feature = "sevalla-applications",
            feature = "sevalla-deployments",
            feature = "sevalla-domains",
            feature = "sevalla-environment-variables",
            feature = "sevalla-logs",
            feature = "sevalla-metrics",
            feature = "sevalla-networking",
            feature = "sevalla-pipelines",
            feature = "sevalla-processes",
            feature = "sevalla-repositories"
        )
    )]
    pub enum ApplicationId {}
    #[cfg(
        any(
            feature = "sevalla-applications",
            feature = "sevalla-deployments",
            feature = "sevalla-domains",
            feature = "sevalla-environment-variables",
            feature = "sevalla-logs",
            feature = "sevalla-metrics",
            feature = "sevalla-networking",
            feature = "sevalla-pipelines",
            feature = "sevalla-processes",
            feature = "sevalla-repositories"
        )
    )]
    impl values::IdKind for ApplicationId {
        const NAME: &'static str = "ApplicationId";
    }
    /// Marks [`ClusterId`](super::ClusterId).
    #[cfg(
        any(
            feature = "sevalla-applications",
            feature = "sevalla-backups",
            feature = "sevalla-databases",
            feature = "sevalla-resources"
        )
    )]
    pub enum ClusterId {}
    #[cfg(
        any(
            feature = "sevalla-applications",
            feature = "sevalla-backups",
            feature = "sevalla-databases",
            feature = "sevalla-resources"
        )
    )]
    impl values::IdKind for ClusterId {
        const NAME: &'static str = "ClusterId";
    }
    /// Marks [`CompanyId`](super::CompanyId).
    #[cfg(
        any(
            feature = "sevalla-api-keys",
            feature = "sevalla-docker-registries",
            feature = "sevalla-pipelines",
            feature = "sevalla-webhooks"
        )
    )]
    pub enum CompanyId {}
    #[cfg(
        any(
            feature = "sevalla-api-keys",
            feature = "sevalla-docker-registries",
            feature = "sevalla-pipelines",
            feature = "sevalla-webhooks"
        )
    )]
    impl values::IdKind for CompanyId {
        const NAME: &'static str = "CompanyId";
    }
    /// Marks [`DatabaseId`](super::DatabaseId).
    #[cfg(
        any(
            feature = "sevalla-backups",
            feature = "sevalla-databases",
            feature = "sevalla-metrics",
            feature = "sevalla-networking"
        )
    )]
    pub enum DatabaseId {}
    #[cfg(
        any(
            feature = "sevalla-backups",
            feature = "sevalla-databases",
            feature = "sevalla-metrics",
            feature = "sevalla-networking"
        )
    )]
    impl values::IdKind for DatabaseId {
        const NAME: &'static str = "DatabaseId";
    }
    /// Marks [`DatabaseResourceTypeId`](super::DatabaseResourceTypeId).
    #[cfg(feature = "sevalla-resources")]
    pub enum DatabaseResourceTypeId {}
    #[cfg(feature = "sevalla-resources")]
    impl values::IdKind for DatabaseResourceTypeId {
        const NAME: &'static str = "DatabaseResourceTypeId";
    }
    /// Marks [`DeploymentId`](super::DeploymentId).
    #[cfg(
        any(
            feature = "sevalla-deployments",
            feature = "sevalla-logs",
            feature = "sevalla-pipelines"
        )
    )]
    pub enum DeploymentId {}
    #[cfg(
        any(
            feature = "sevalla-deployments",
            feature = "sevalla-logs",
            feature = "sevalla-pipelines"
        )
    )]
    impl values::IdKind for DeploymentId {
        const NAME: &'static str = "DeploymentId";
    }
    /// Marks [`DockerRegistryId`](super::DockerRegistryId).
    #[cfg(any(feature = "sevalla-applications", feature = "sevalla-docker-registries"))]
    pub enum DockerRegistryId {}
    #[cfg(any(feature = "sevalla-applications", feature = "sevalla-docker-registries"))]
    impl values::IdKind for DockerRegistryId {
        const NAME: &'static str = "DockerRegistryId";
    }
    /// Marks [`LoadBalancerId`](super::LoadBalancerId).
    #[cfg(any(feature = "sevalla-domains", feature = "sevalla-load-balancers"))]
    pub enum LoadBalancerId {}
    #[cfg(any(feature = "sevalla-domains", feature = "sevalla-load-balancers"))]
    impl values::IdKind for LoadBalancerId {
        const NAME: &'static str = "LoadBalancerId";
    }
    /// Marks [`ObjectStorageId`](super::ObjectStorageId).
    #[cfg(
        any(
            feature = "sevalla-backups",
            feature = "sevalla-domains",
            feature = "sevalla-object-storage"
        )
    )]
    pub enum ObjectStorageId {}
    #[cfg(
        any(
            feature = "sevalla-backups",
            feature = "sevalla-domains",
            feature = "sevalla-object-storage"
        )
    )]
    impl values::IdKind for ObjectStorageId {
        const NAME: &'static str = "ObjectStorageId";
    }
    /// Marks [`PipelineId`](super::PipelineId).
    #[cfg(feature = "sevalla-pipelines")]
    pub enum PipelineId {}
    #[cfg(feature = "sevalla-pipelines")]
    impl values::IdKind for PipelineId {
        const NAME: &'static str = "PipelineId";
    }
    /// Marks [`ProcessId`](super::ProcessId).
    #[cfg(
        any(
            feature = "sevalla-metrics",
            feature = "sevalla-networking",
            feature = "sevalla-processes"
        )
    )]
    pub enum ProcessId {}
    #[cfg(
        any(
            feature = "sevalla-metrics",
            feature = "sevalla-networking",
            feature = "sevalla-processes"
        )
    )]
    impl values::IdKind for ProcessId {
        const NAME: &'static str = "ProcessId";
    }
    /// Marks [`ProcessResourceTypeId`](super::ProcessResourceTypeId).
    #[cfg(any(feature = "sevalla-processes", feature = "sevalla-resources"))]
    pub enum ProcessResourceTypeId {}
    #[cfg(any(feature = "sevalla-processes", feature = "sevalla-resources"))]
    impl values::IdKind for ProcessResourceTypeId {
        const NAME: &'static str = "ProcessResourceTypeId";
    }
    /// Marks [`ProjectId`](super::ProjectId).
    #[cfg(
        any(
            feature = "sevalla-applications",
            feature = "sevalla-backups",
            feature = "sevalla-databases",
            feature = "sevalla-load-balancers",
            feature = "sevalla-object-storage",
            feature = "sevalla-pipelines",
            feature = "sevalla-projects",
            feature = "sevalla-static-sites"
        )
    )]
    pub enum ProjectId {}
    #[cfg(
        any(
            feature = "sevalla-applications",
            feature = "sevalla-backups",
            feature = "sevalla-databases",
            feature = "sevalla-load-balancers",
            feature = "sevalla-object-storage",
            feature = "sevalla-pipelines",
            feature = "sevalla-projects",
            feature = "sevalla-static-sites"
        )
    )]
    impl values::IdKind for ProjectId {
        const NAME: &'static str = "ProjectId";
    }
    /// Marks [`StaticSiteId`](super::StaticSiteId).
    #[cfg(
        any(
            feature = "sevalla-deployments",
            feature = "sevalla-domains",
            feature = "sevalla-environment-variables",
            feature = "sevalla-logs",
            feature = "sevalla-metrics",
            feature = "sevalla-repositories",
            feature = "sevalla-static-sites"
        )
    )]
    pub enum StaticSiteId {}
    #[cfg(
        any(
            feature = "sevalla-deployments",
            feature = "sevalla-domains",
            feature = "sevalla-environment-variables",
            feature = "sevalla-logs",
            feature = "sevalla-metrics",
            feature = "sevalla-repositories",
            feature = "sevalla-static-sites"
        )
    )]
    impl values::IdKind for StaticSiteId {
        const NAME: &'static str = "StaticSiteId";
    }
}
