// @generated from spec/sevalla/ by `cargo xtask regen`. Do not edit: change the spec and run it again.

//! All operations of the Sevalla API, by tag: the method of [`Client`](super::Client), the request, the classes of limits that count it, the reference page. A tag is compiled by the feature beside its name.
//!
//! # api-keys
//!
//! API keys, the one in use among them. Feature `sevalla-api-keys`.
//!
//! | method | request | limits | page |
//! |---|---|---|---|
//! | [`list_api_keys`](super::Client::list_api_keys) | `GET /api-keys` | `read` | [page](https://api-docs.sevalla.com/v3/api-keys/list-api-keys) |
//! | [`create_api_key`](super::Client::create_api_key) | `POST /api-keys` | `general-write`, `creation` | [page](https://api-docs.sevalla.com/v3/api-keys/create-api-key) |
//! | [`get_current_api_key`](super::Client::get_current_api_key) | `GET /api-keys/me` | `read` | [page](https://api-docs.sevalla.com/v3/api-keys/get-current-api-key) |
//! | [`validate_api_key`](super::Client::validate_api_key) | `GET /api-keys/validate` | `read` | [page](https://api-docs.sevalla.com/v3/api-keys/validate-api-key) |
//! | [`get_api_key`](super::Client::get_api_key) | `GET /api-keys/{id}` | `read` | [page](https://api-docs.sevalla.com/v3/api-keys/get-api-key) |
//! | [`update_api_key`](super::Client::update_api_key) | `PATCH /api-keys/{id}` | `general-write` | [page](https://api-docs.sevalla.com/v3/api-keys/update-api-key) |
//! | [`delete_api_key`](super::Client::delete_api_key) | `DELETE /api-keys/{id}` | `general-write` | [page](https://api-docs.sevalla.com/v3/api-keys/delete-api-key) |
//! | [`rotate_api_key`](super::Client::rotate_api_key) | `POST /api-keys/{id}/rotate` | `general-write` | [page](https://api-docs.sevalla.com/v3/api-keys/rotate-api-key) |
//! | [`toggle_api_key`](super::Client::toggle_api_key) | `POST /api-keys/{id}/toggle` | `general-write` | [page](https://api-docs.sevalla.com/v3/api-keys/toggle-api-key) |
//!
//! # applications
//!
//! Applications: create, change, clone, suspend and delete them, and what is switched for a whole application. Feature `sevalla-applications`.
//!
//! | method | request | limits | page |
//! |---|---|---|---|
//! | [`list_applications`](super::Client::list_applications) | `GET /applications` | `read` | [page](https://api-docs.sevalla.com/v3/applications/list-applications) |
//! | [`create_application`](super::Client::create_application) | `POST /applications` | `service-creation`, `creation` | [page](https://api-docs.sevalla.com/v3/applications/create-application) |
//! | [`get_application`](super::Client::get_application) | `GET /applications/{id}` | `read` | [page](https://api-docs.sevalla.com/v3/applications/get-application) |
//! | [`update_application`](super::Client::update_application) | `PATCH /applications/{id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/applications/update-application) |
//! | [`delete_application`](super::Client::delete_application) | `DELETE /applications/{id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/applications/update-application) |
//! | [`activate_application`](super::Client::activate_application) | `POST /applications/{id}/activate` | `general-write` | [page](https://api-docs.sevalla.com/v3/applications/suspend-application) |
//! | [`toggle_application_cdn`](super::Client::toggle_application_cdn) | `POST /applications/{id}/cdn/toggle` | `general-write` | [page](https://api-docs.sevalla.com/v3/applications/toggle-cdn) |
//! | [`clone_application`](super::Client::clone_application) | `POST /applications/{id}/clone` | `service-creation`, `creation` | [page](https://api-docs.sevalla.com/v3/applications/create-application) |
//! | [`toggle_application_edge_cache`](super::Client::toggle_application_edge_cache) | `POST /applications/{id}/edge-cache/toggle` | `general-write` | [page](https://api-docs.sevalla.com/v3/applications/toggle-edge-cache) |
//! | [`get_application_maintenance_mode`](super::Client::get_application_maintenance_mode) | `GET /applications/{id}/maintenance-mode` | `read` | [page](https://api-docs.sevalla.com/v3/applications/get-maintenance-mode) |
//! | [`update_application_maintenance_mode`](super::Client::update_application_maintenance_mode) | `PUT /applications/{id}/maintenance-mode` | `general-write` | [page](https://api-docs.sevalla.com/v3/applications/update-maintenance-mode) |
//! | [`purge_application_cache`](super::Client::purge_application_cache) | `POST /applications/{id}/purge-cache` | `general-write` | [page](https://api-docs.sevalla.com/v3/applications/purge-edge-cache) |
//! | [`suspend_application`](super::Client::suspend_application) | `POST /applications/{id}/suspend` | `general-write` | [page](https://api-docs.sevalla.com/v3/applications/suspend-application) |
//!
//! # backups
//!
//! Backups of databases, kept by the platform or in a storage of one's own. Feature `sevalla-backups`.
//!
//! | method | request | limits | page |
//! |---|---|---|---|
//! | [`list_database_backup_targets`](super::Client::list_database_backup_targets) | `GET /databases/{id}/backup-targets` | `read` | [page](https://api-docs.sevalla.com/v3/databases/list-database-backup-targets) |
//! | [`create_database_backup_target`](super::Client::create_database_backup_target) | `POST /databases/{id}/backup-targets` | `general-write`, `creation` | [page](https://api-docs.sevalla.com/v3/databases/create-database-backup-target) |
//! | [`update_database_backup_target`](super::Client::update_database_backup_target) | `PUT /databases/{id}/backup-targets/{target_id}` | `general-write` | [page](https://api-docs.sevalla.com/v3/databases/update-database-backup-target) |
//! | [`delete_database_backup_target`](super::Client::delete_database_backup_target) | `DELETE /databases/{id}/backup-targets/{target_id}` | `general-write` | [page](https://api-docs.sevalla.com/v3/databases/delete-database-backup-target) |
//! | [`list_database_backups`](super::Client::list_database_backups) | `GET /databases/{id}/backups` | `read` | [page](https://api-docs.sevalla.com/v3/databases/list-database-backups) |
//! | [`create_database_backup`](super::Client::create_database_backup) | `POST /databases/{id}/backups` | `general-write`, `creation` | [page](https://api-docs.sevalla.com/v3/databases/list-database-backups) |
//! | [`delete_database_backup`](super::Client::delete_database_backup) | `DELETE /databases/{id}/backups/{backup_id}` | `general-write` | [page](https://api-docs.sevalla.com/v3/databases/delete-database-backup) |
//! | [`restore_database_backup`](super::Client::restore_database_backup) | `POST /databases/{id}/backups/{backup_id}/restore` | `general-write` | [page](https://api-docs.sevalla.com/v3/databases/restore-database-backup) |
//! | [`list_external_database_backups`](super::Client::list_external_database_backups) | `GET /databases/{id}/external-backups` | `read` | [page](https://api-docs.sevalla.com/v3/databases/list-external-database-backups) |
//! | [`create_external_database_backup`](super::Client::create_external_database_backup) | `POST /databases/{id}/external-backups` | `general-write`, `creation` | [page](https://api-docs.sevalla.com/v3/databases/create-external-database-backup) |
//! | [`delete_external_database_backup`](super::Client::delete_external_database_backup) | `DELETE /databases/{id}/external-backups/{backup_id}` | `general-write` | [page](https://api-docs.sevalla.com/v3/databases/delete-external-database-backup) |
//! | [`get_external_backup_download_url`](super::Client::get_external_backup_download_url) | `GET /databases/{id}/external-backups/{backup_id}/download-url` | `read` | [page](https://api-docs.sevalla.com/v3/databases/get-external-backup-download-url) |
//! | [`restore_external_database_backup`](super::Client::restore_external_database_backup) | `POST /databases/{id}/external-backups/{backup_id}/restore` | `general-write` | [page](https://api-docs.sevalla.com/v3/databases/restore-external-database-backup) |
//!
//! # databases
//!
//! Databases: create, change, suspend, restart and delete them. Feature `sevalla-databases`.
//!
//! | method | request | limits | page |
//! |---|---|---|---|
//! | [`list_databases`](super::Client::list_databases) | `GET /databases` | `read` | [page](https://api-docs.sevalla.com/v3/databases/list-databases) |
//! | [`create_database`](super::Client::create_database) | `POST /databases` | `service-creation`, `creation` | [page](https://api-docs.sevalla.com/v3/databases/create-database) |
//! | [`get_database`](super::Client::get_database) | `GET /databases/{id}` | `read` | [page](https://api-docs.sevalla.com/v3/databases/get-database) |
//! | [`update_database`](super::Client::update_database) | `PATCH /databases/{id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/databases/update-database) |
//! | [`delete_database`](super::Client::delete_database) | `DELETE /databases/{id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/databases/delete-database) |
//! | [`activate_database`](super::Client::activate_database) | `POST /databases/{id}/activate` | `general-write` | [page](https://api-docs.sevalla.com/v3/databases/activate-database) |
//! | [`reset_database_password`](super::Client::reset_database_password) | `POST /databases/{id}/reset-password` | `general-write` | [page](https://api-docs.sevalla.com/v3/databases/reset-database-password) |
//! | [`restart_database`](super::Client::restart_database) | `POST /databases/{id}/restart` | `general-write` | [page](https://api-docs.sevalla.com/v3/databases/restart-database) |
//! | [`suspend_database`](super::Client::suspend_database) | `POST /databases/{id}/suspend` | `general-write` | [page](https://api-docs.sevalla.com/v3/databases/suspend-database) |
//!
//! # deployments
//!
//! Deployments of applications and static sites, and the hooks that start them. Feature `sevalla-deployments`.
//!
//! | method | request | limits | page |
//! |---|---|---|---|
//! | [`get_deployment_hook`](super::Client::get_deployment_hook) | `GET /applications/{id}/deployment-hook` | `read` | [page](https://api-docs.sevalla.com/v3/applications/get-deployment-hook-url) |
//! | [`enable_deployment_hook`](super::Client::enable_deployment_hook) | `POST /applications/{id}/deployment-hook` | `general-write` | [page](https://api-docs.sevalla.com/v3/applications/enable-deployment-hook) |
//! | [`regenerate_deployment_hook`](super::Client::regenerate_deployment_hook) | `PUT /applications/{id}/deployment-hook` | `general-write` | [page](https://api-docs.sevalla.com/v3/applications/regenerate-deployment-hook) |
//! | [`disable_deployment_hook`](super::Client::disable_deployment_hook) | `DELETE /applications/{id}/deployment-hook` | `general-write` | [page](https://api-docs.sevalla.com/v3/applications/disable-deployment-hook) |
//! | [`list_deployments`](super::Client::list_deployments) | `GET /applications/{id}/deployments` | `read` | [page](https://api-docs.sevalla.com/v3/applications/list-deployments) |
//! | [`trigger_deployment`](super::Client::trigger_deployment) | `POST /applications/{id}/deployments` | `deployment`, `creation` | [page](https://api-docs.sevalla.com/v3/applications/trigger-deployment) |
//! | [`rollback_deployment`](super::Client::rollback_deployment) | `POST /applications/{id}/deployments/rollback` | `deployment`, `creation` | [page](https://api-docs.sevalla.com/v3/applications/rollback-deployment) |
//! | [`get_deployment`](super::Client::get_deployment) | `GET /applications/{id}/deployments/{deployment_id}` | `read` | [page](https://api-docs.sevalla.com/v3/applications/get-deployment) |
//! | [`cancel_deployment`](super::Client::cancel_deployment) | `POST /applications/{id}/deployments/{deployment_id}/cancel` | `general-write` | [page](https://api-docs.sevalla.com/v3/applications/cancel-deployment) |
//! | [`list_static_site_deployments`](super::Client::list_static_site_deployments) | `GET /static-sites/{id}/deployments` | `read` | [page](https://api-docs.sevalla.com/v3/static-sites/list-static-site-deployments) |
//! | [`deploy_static_site`](super::Client::deploy_static_site) | `POST /static-sites/{id}/deployments` | `deployment`, `creation` | [page](https://api-docs.sevalla.com/v3/static-sites/deploy-static-site) |
//! | [`get_static_site_deployment`](super::Client::get_static_site_deployment) | `GET /static-sites/{id}/deployments/{deployment_id}` | `read` | [page](https://api-docs.sevalla.com/v3/static-sites/get-static-site-deployment) |
//! | [`cancel_static_site_deployment`](super::Client::cancel_static_site_deployment) | `POST /static-sites/{id}/deployments/{deployment_id}/cancel` | `general-write` | [page](https://api-docs.sevalla.com/v3/static-sites/cancel-static-site-deployment) |
//!
//! # device-authorization
//!
//! Log in on a device that cannot show a browser. Feature `sevalla-device-authorization`.
//!
//! | method | request | limits | page |
//! |---|---|---|---|
//! | [`create_device_code`](super::Client::create_device_code) | `POST /auth/device-codes` | `general-write`, `creation` | [page](https://api-docs.sevalla.com/v3/device-authorization/create-device-code) |
//! | [`poll_device_code`](super::Client::poll_device_code) | `GET /auth/device-codes/{code}` | `read` | [page](https://api-docs.sevalla.com/v3/device-authorization/poll-device-code-status) |
//!
//! # docker-registries
//!
//! Credentials for private Docker registries. Feature `sevalla-docker-registries`.
//!
//! | method | request | limits | page |
//! |---|---|---|---|
//! | [`list_docker_registries`](super::Client::list_docker_registries) | `GET /docker-registries` | `read` | [page](https://api-docs.sevalla.com/v3/docker-registries/get-docker-registry-credential) |
//! | [`create_docker_registry`](super::Client::create_docker_registry) | `POST /docker-registries` | `general-write`, `creation` | [page](https://api-docs.sevalla.com/v3/docker-registries/create-docker-registry-credential) |
//! | [`get_docker_registry`](super::Client::get_docker_registry) | `GET /docker-registries/{id}` | `read` | [page](https://api-docs.sevalla.com/v3/docker-registries/get-docker-registry-credential) |
//! | [`update_docker_registry`](super::Client::update_docker_registry) | `PATCH /docker-registries/{id}` | `general-write` | [page](https://api-docs.sevalla.com/v3/docker-registries/update-docker-registry-credential) |
//! | [`delete_docker_registry`](super::Client::delete_docker_registry) | `DELETE /docker-registries/{id}` | `general-write` | [page](https://api-docs.sevalla.com/v3/docker-registries/delete-docker-registry-credential) |
//!
//! # domains
//!
//! Domains of applications, static sites, load balancers and object storages. Feature `sevalla-domains`.
//!
//! | method | request | limits | page |
//! |---|---|---|---|
//! | [`list_application_domains`](super::Client::list_application_domains) | `GET /applications/{id}/domains` | `read` | [page](https://api-docs.sevalla.com/v3/applications/list-application-domains) |
//! | [`add_application_domain`](super::Client::add_application_domain) | `POST /applications/{id}/domains` | `general-write`, `creation` | [page](https://api-docs.sevalla.com/v3/applications/list-application-domains) |
//! | [`get_application_domain`](super::Client::get_application_domain) | `GET /applications/{id}/domains/{domain_id}` | `read` | [page](https://api-docs.sevalla.com/v3/applications/list-application-domains) |
//! | [`update_application_domain`](super::Client::update_application_domain) | `PATCH /applications/{id}/domains/{domain_id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/applications/update-application-system-domain) |
//! | [`delete_application_domain`](super::Client::delete_application_domain) | `DELETE /applications/{id}/domains/{domain_id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/applications/list-application-domains) |
//! | [`refresh_application_domain_status`](super::Client::refresh_application_domain_status) | `POST /applications/{id}/domains/{domain_id}/refresh-status` | `general-write` | [page](https://api-docs.sevalla.com/v3/applications/list-application-domains) |
//! | [`set_application_primary_domain`](super::Client::set_application_primary_domain) | `POST /applications/{id}/domains/{domain_id}/set-primary` | `general-write` | [page](https://api-docs.sevalla.com/v3/applications/set-primary-application-domain) |
//! | [`toggle_application_system_domain`](super::Client::toggle_application_system_domain) | `POST /applications/{id}/domains/{domain_id}/toggle` | `general-write` | [page](https://api-docs.sevalla.com/v3/applications/update-application-system-domain) |
//! | [`list_load_balancer_domains`](super::Client::list_load_balancer_domains) | `GET /load-balancers/{id}/domains` | `read` | [page](https://api-docs.sevalla.com/v3/load-balancers/add-load-balancer-domain) |
//! | [`add_load_balancer_domain`](super::Client::add_load_balancer_domain) | `POST /load-balancers/{id}/domains` | `general-write`, `creation` | [page](https://api-docs.sevalla.com/v3/load-balancers/add-load-balancer-domain) |
//! | [`get_load_balancer_domain`](super::Client::get_load_balancer_domain) | `GET /load-balancers/{id}/domains/{domain_id}` | `read` | [page](https://api-docs.sevalla.com/v3/load-balancers/add-load-balancer-domain) |
//! | [`update_load_balancer_domain`](super::Client::update_load_balancer_domain) | `PATCH /load-balancers/{id}/domains/{domain_id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/load-balancers/update-load-balancer-system-domain) |
//! | [`delete_load_balancer_domain`](super::Client::delete_load_balancer_domain) | `DELETE /load-balancers/{id}/domains/{domain_id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/load-balancers/delete-load-balancer-domain) |
//! | [`refresh_load_balancer_domain_status`](super::Client::refresh_load_balancer_domain_status) | `POST /load-balancers/{id}/domains/{domain_id}/refresh-status` | `general-write` | [page](https://api-docs.sevalla.com/v3/load-balancers/add-load-balancer-domain) |
//! | [`set_load_balancer_primary_domain`](super::Client::set_load_balancer_primary_domain) | `POST /load-balancers/{id}/domains/{domain_id}/set-primary` | `general-write` | [page](https://api-docs.sevalla.com/v3/load-balancers/add-load-balancer-domain) |
//! | [`toggle_load_balancer_system_domain`](super::Client::toggle_load_balancer_system_domain) | `POST /load-balancers/{id}/domains/{domain_id}/toggle` | `general-write` | [page](https://api-docs.sevalla.com/v3/load-balancers/update-load-balancer-system-domain) |
//! | [`create_object_storage_domain`](super::Client::create_object_storage_domain) | `POST /object-storage/{id}/domain` | `general-write` | [page](https://api-docs.sevalla.com/v3/object-storages/enable-cdn-domain) |
//! | [`delete_object_storage_domain`](super::Client::delete_object_storage_domain) | `DELETE /object-storage/{id}/domain` | `general-write` | [page](https://api-docs.sevalla.com/v3/object-storages/disable-cdn-domain) |
//! | [`list_static_site_domains`](super::Client::list_static_site_domains) | `GET /static-sites/{id}/domains` | `read` | [page](https://api-docs.sevalla.com/v3/static-sites/add-static-site-domain) |
//! | [`add_static_site_domain`](super::Client::add_static_site_domain) | `POST /static-sites/{id}/domains` | `general-write`, `creation` | [page](https://api-docs.sevalla.com/v3/static-sites/add-static-site-domain) |
//! | [`get_static_site_domain`](super::Client::get_static_site_domain) | `GET /static-sites/{id}/domains/{domain_id}` | `read` | [page](https://api-docs.sevalla.com/v3/static-sites/add-static-site-domain) |
//! | [`update_static_site_domain`](super::Client::update_static_site_domain) | `PATCH /static-sites/{id}/domains/{domain_id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/static-sites/add-static-site-domain) |
//! | [`delete_static_site_domain`](super::Client::delete_static_site_domain) | `DELETE /static-sites/{id}/domains/{domain_id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/static-sites/delete-static-site-domain) |
//! | [`refresh_static_site_domain_status`](super::Client::refresh_static_site_domain_status) | `POST /static-sites/{id}/domains/{domain_id}/refresh-status` | `general-write` | [page](https://api-docs.sevalla.com/v3/static-sites/add-static-site-domain) |
//! | [`set_static_site_primary_domain`](super::Client::set_static_site_primary_domain) | `POST /static-sites/{id}/domains/{domain_id}/set-primary` | `general-write` | [page](https://api-docs.sevalla.com/v3/static-sites/add-static-site-domain) |
//! | [`toggle_static_site_system_domain`](super::Client::toggle_static_site_system_domain) | `POST /static-sites/{id}/domains/{domain_id}/toggle` | `general-write` | [page](https://api-docs.sevalla.com/v3/static-sites/delete-static-site-domain) |
//!
//! # environment-variables
//!
//! Environment variables of applications and static sites, and those of the whole company. Feature `sevalla-environment-variables`.
//!
//! | method | request | limits | page |
//! |---|---|---|---|
//! | [`list_global_env_vars`](super::Client::list_global_env_vars) | `GET /applications/global-env-vars` | `read` | [page](https://api-docs.sevalla.com/v3/global-environment-variables/list-global-environment-variables) |
//! | [`create_global_env_var`](super::Client::create_global_env_var) | `POST /applications/global-env-vars` | `general-write`, `creation` | [page](https://api-docs.sevalla.com/v3/global-environment-variables/create-global-environment-variable) |
//! | [`update_global_env_var`](super::Client::update_global_env_var) | `PUT /applications/global-env-vars/{id}` | `general-write` | [page](https://api-docs.sevalla.com/v3/global-environment-variables/update-global-environment-variable) |
//! | [`delete_global_env_var`](super::Client::delete_global_env_var) | `DELETE /applications/global-env-vars/{id}` | `general-write` | [page](https://api-docs.sevalla.com/v3/global-environment-variables/update-global-environment-variable) |
//! | [`list_environment_variables`](super::Client::list_environment_variables) | `GET /applications/{id}/env-vars` | `read` | [page](https://api-docs.sevalla.com/v3/applications/create-environment-variable) |
//! | [`create_environment_variable`](super::Client::create_environment_variable) | `POST /applications/{id}/env-vars` | `general-write`, `creation` | [page](https://api-docs.sevalla.com/v3/applications/create-environment-variable) |
//! | [`update_environment_variable`](super::Client::update_environment_variable) | `PUT /applications/{id}/env-vars/{env_var_id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/applications/create-environment-variable) |
//! | [`delete_environment_variable`](super::Client::delete_environment_variable) | `DELETE /applications/{id}/env-vars/{env_var_id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/applications/create-environment-variable) |
//! | [`list_static_site_env_vars`](super::Client::list_static_site_env_vars) | `GET /static-sites/{id}/env-vars` | `read` | [page](https://api-docs.sevalla.com/v3/static-sites/list-static-site-environment-variables) |
//! | [`create_static_site_env_var`](super::Client::create_static_site_env_var) | `POST /static-sites/{id}/env-vars` | `general-write`, `creation` | [page](https://api-docs.sevalla.com/v3/static-sites/create-static-site-environment-variable) |
//! | [`update_static_site_env_var`](super::Client::update_static_site_env_var) | `PUT /static-sites/{id}/env-vars/{env_var_id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/static-sites/update-static-site-environment-variable) |
//! | [`delete_static_site_env_var`](super::Client::delete_static_site_env_var) | `DELETE /static-sites/{id}/env-vars/{env_var_id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/static-sites/update-static-site-environment-variable) |
//!
//! # load-balancers
//!
//! Load balancers and their destinations. Feature `sevalla-load-balancers`.
//!
//! | method | request | limits | page |
//! |---|---|---|---|
//! | [`list_load_balancers`](super::Client::list_load_balancers) | `GET /load-balancers` | `read` | [page](https://api-docs.sevalla.com/v3/load-balancers/list-load-balancers) |
//! | [`create_load_balancer`](super::Client::create_load_balancer) | `POST /load-balancers` | `service-creation`, `creation` | [page](https://api-docs.sevalla.com/v3/load-balancers/create-load-balancer) |
//! | [`get_load_balancer`](super::Client::get_load_balancer) | `GET /load-balancers/{id}` | `read` | [page](https://api-docs.sevalla.com/v3/load-balancers/get-load-balancer) |
//! | [`update_load_balancer`](super::Client::update_load_balancer) | `PATCH /load-balancers/{id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/load-balancers/update-load-balancer) |
//! | [`delete_load_balancer`](super::Client::delete_load_balancer) | `DELETE /load-balancers/{id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/load-balancers/update-load-balancer) |
//! | [`list_load_balancer_destinations`](super::Client::list_load_balancer_destinations) | `GET /load-balancers/{id}/destinations` | `read` | [page](https://api-docs.sevalla.com/v3/load-balancers/list-load-balancer-destinations) |
//! | [`create_load_balancer_destination`](super::Client::create_load_balancer_destination) | `POST /load-balancers/{id}/destinations` | `general-write`, `creation` | [page](https://api-docs.sevalla.com/v3/load-balancers/create-load-balancer-destination) |
//! | [`delete_load_balancer_destination`](super::Client::delete_load_balancer_destination) | `DELETE /load-balancers/{id}/destinations/{destination_id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/load-balancers/delete-load-balancer-destination) |
//! | [`toggle_load_balancer_destination`](super::Client::toggle_load_balancer_destination) | `POST /load-balancers/{id}/destinations/{destination_id}/toggle` | `general-write` | [page](https://api-docs.sevalla.com/v3/load-balancers/toggle-load-balancer-destination) |
//!
//! # logs
//!
//! Logs of builds, of running applications, and of requests. Feature `sevalla-logs`.
//!
//! | method | request | limits | page |
//! |---|---|---|---|
//! | [`get_application_access_logs`](super::Client::get_application_access_logs) | `GET /applications/{id}/access-logs` | `logs` | [page](https://api-docs.sevalla.com/v3/applications/get-application-access-logs) |
//! | [`get_application_deployment_logs`](super::Client::get_application_deployment_logs) | `GET /applications/{id}/deployments/{deployment_id}/logs` | `logs` | [page](https://api-docs.sevalla.com/v3/applications/get-application-runtime-logs) |
//! | [`get_application_runtime_logs`](super::Client::get_application_runtime_logs) | `GET /applications/{id}/runtime-logs` | `logs` | [page](https://api-docs.sevalla.com/v3/applications/get-application-runtime-logs) |
//! | [`get_static_site_access_logs`](super::Client::get_static_site_access_logs) | `GET /static-sites/{id}/access-logs` | `logs` | [page](https://api-docs.sevalla.com/v3/static-sites/get-static-site-access-logs) |
//! | [`get_static_site_deployment_logs`](super::Client::get_static_site_deployment_logs) | `GET /static-sites/{id}/deployments/{deployment_id}/logs` | `logs` | [page](https://api-docs.sevalla.com/v3/static-sites/get-static-site-access-logs) |
//!
//! # metrics
//!
//! Metrics of processes, applications, databases and static sites. Feature `sevalla-metrics`.
//!
//! | method | request | limits | page |
//! |---|---|---|---|
//! | [`get_application_requests_per_minute`](super::Client::get_application_requests_per_minute) | `GET /applications/{id}/metrics/requests-per-minute` | `read` | [page](https://api-docs.sevalla.com/v3/applications/get-application-response-time) |
//! | [`get_application_response_time`](super::Client::get_application_response_time) | `GET /applications/{id}/metrics/response-time` | `read` | [page](https://api-docs.sevalla.com/v3/applications/get-application-response-time) |
//! | [`get_application_response_time_avg`](super::Client::get_application_response_time_avg) | `GET /applications/{id}/metrics/response-time-avg` | `read` | [page](https://api-docs.sevalla.com/v3/applications/get-application-response-time) |
//! | [`get_application_slowest_requests`](super::Client::get_application_slowest_requests) | `GET /applications/{id}/metrics/slowest-requests` | `read` | [page](https://api-docs.sevalla.com/v3/applications/get-application-slowest-requests) |
//! | [`get_application_status_codes`](super::Client::get_application_status_codes) | `GET /applications/{id}/metrics/status-codes` | `read` | [page](https://api-docs.sevalla.com/v3/applications/get-application-status-code-breakdown) |
//! | [`get_application_top_countries`](super::Client::get_application_top_countries) | `GET /applications/{id}/metrics/top-countries` | `read` | [page](https://api-docs.sevalla.com/v3/applications/get-application-top-countries) |
//! | [`get_application_top_pages`](super::Client::get_application_top_pages) | `GET /applications/{id}/metrics/top-pages` | `read` | [page](https://api-docs.sevalla.com/v3/applications/get-application-top-countries) |
//! | [`get_application_top_status_codes`](super::Client::get_application_top_status_codes) | `GET /applications/{id}/metrics/top-status-codes` | `read` | [page](https://api-docs.sevalla.com/v3/applications/get-application-top-status-codes) |
//! | [`get_process_cpu_limit`](super::Client::get_process_cpu_limit) | `GET /applications/{id}/processes/{process_id}/metrics/cpu-limit` | `read` | [page](https://api-docs.sevalla.com/v3/applications/get-process-memory-limit) |
//! | [`get_process_cpu_usage`](super::Client::get_process_cpu_usage) | `GET /applications/{id}/processes/{process_id}/metrics/cpu-usage` | `read` | [page](https://api-docs.sevalla.com/v3/applications/get-process-memory-limit) |
//! | [`get_process_exit_codes`](super::Client::get_process_exit_codes) | `GET /applications/{id}/processes/{process_id}/metrics/exit-codes` | `read` | [page](https://api-docs.sevalla.com/v3/applications/get-process-exit-codes) |
//! | [`get_process_instance_count`](super::Client::get_process_instance_count) | `GET /applications/{id}/processes/{process_id}/metrics/instance-count` | `read` | [page](https://api-docs.sevalla.com/v3/applications/get-process-memory-limit) |
//! | [`get_process_memory_limit`](super::Client::get_process_memory_limit) | `GET /applications/{id}/processes/{process_id}/metrics/memory-limit` | `read` | [page](https://api-docs.sevalla.com/v3/applications/get-process-memory-limit) |
//! | [`get_process_memory_usage`](super::Client::get_process_memory_usage) | `GET /applications/{id}/processes/{process_id}/metrics/memory-usage` | `read` | [page](https://api-docs.sevalla.com/v3/applications/get-process-memory-limit) |
//! | [`get_database_all_storage`](super::Client::get_database_all_storage) | `GET /databases/{id}/metrics/all-storage` | `read` | [page](https://api-docs.sevalla.com/v3/databases/get-database-total-storage) |
//! | [`get_database_cpu_limit`](super::Client::get_database_cpu_limit) | `GET /databases/{id}/metrics/cpu-limit` | `read` | [page](https://api-docs.sevalla.com/v3/databases/get-database-cpu-usage) |
//! | [`get_database_cpu_usage`](super::Client::get_database_cpu_usage) | `GET /databases/{id}/metrics/cpu-usage` | `read` | [page](https://api-docs.sevalla.com/v3/databases/get-database-cpu-usage) |
//! | [`get_database_memory_limit`](super::Client::get_database_memory_limit) | `GET /databases/{id}/metrics/memory-limit` | `read` | [page](https://api-docs.sevalla.com/v3/databases/get-database-memory-usage) |
//! | [`get_database_memory_usage`](super::Client::get_database_memory_usage) | `GET /databases/{id}/metrics/memory-usage` | `read` | [page](https://api-docs.sevalla.com/v3/databases/get-database-memory-usage) |
//! | [`get_database_storage_limit`](super::Client::get_database_storage_limit) | `GET /databases/{id}/metrics/storage-limit` | `read` | [page](https://api-docs.sevalla.com/v3/databases/get-database-storage-limit) |
//! | [`get_database_storage_usage`](super::Client::get_database_storage_usage) | `GET /databases/{id}/metrics/storage-usage` | `read` | [page](https://api-docs.sevalla.com/v3/databases/get-database-storage-limit) |
//! | [`get_database_used_storage`](super::Client::get_database_used_storage) | `GET /databases/{id}/metrics/used-storage` | `read` | [page](https://api-docs.sevalla.com/v3/databases/get-database-total-storage) |
//! | [`get_static_site_requests_per_minute`](super::Client::get_static_site_requests_per_minute) | `GET /static-sites/{id}/metrics/requests-per-minute` | `read` | [page](https://api-docs.sevalla.com/v3/static-sites/get-static-site-response-time) |
//! | [`get_static_site_response_time`](super::Client::get_static_site_response_time) | `GET /static-sites/{id}/metrics/response-time` | `read` | [page](https://api-docs.sevalla.com/v3/static-sites/get-static-site-response-time) |
//! | [`get_static_site_response_time_avg`](super::Client::get_static_site_response_time_avg) | `GET /static-sites/{id}/metrics/response-time-avg` | `read` | [page](https://api-docs.sevalla.com/v3/static-sites/get-static-site-average-response-time) |
//! | [`get_static_site_slowest_requests`](super::Client::get_static_site_slowest_requests) | `GET /static-sites/{id}/metrics/slowest-requests` | `read` | [page](https://api-docs.sevalla.com/v3/static-sites/get-static-site-slowest-requests) |
//! | [`get_static_site_status_codes`](super::Client::get_static_site_status_codes) | `GET /static-sites/{id}/metrics/status-codes` | `read` | [page](https://api-docs.sevalla.com/v3/static-sites/get-static-site-status-code-breakdown) |
//! | [`get_static_site_top_countries`](super::Client::get_static_site_top_countries) | `GET /static-sites/{id}/metrics/top-countries` | `read` | [page](https://api-docs.sevalla.com/v3/static-sites/get-static-site-top-countries) |
//! | [`get_static_site_top_pages`](super::Client::get_static_site_top_pages) | `GET /static-sites/{id}/metrics/top-pages` | `read` | [page](https://api-docs.sevalla.com/v3/static-sites/get-static-site-top-countries) |
//! | [`get_static_site_top_status_codes`](super::Client::get_static_site_top_status_codes) | `GET /static-sites/{id}/metrics/top-status-codes` | `read` | [page](https://api-docs.sevalla.com/v3/static-sites/get-static-site-status-code-breakdown) |
//!
//! # networking
//!
//! Ports, proxies, connections between services, and who may reach a service. Feature `sevalla-networking`.
//!
//! | method | request | limits | page |
//! |---|---|---|---|
//! | [`get_application_egress_ips`](super::Client::get_application_egress_ips) | `GET /applications/{id}/egress-ips` | `read` | [page](https://api-docs.sevalla.com/v3/applications/get-egress-ips) |
//! | [`list_application_internal_connections`](super::Client::list_application_internal_connections) | `GET /applications/{id}/internal-connections` | `read` | [page](https://api-docs.sevalla.com/v3/applications/list-internal-connections) |
//! | [`create_application_internal_connection`](super::Client::create_application_internal_connection) | `POST /applications/{id}/internal-connections` | `general-write`, `creation` | [page](https://api-docs.sevalla.com/v3/applications/create-internal-connection) |
//! | [`delete_application_internal_connection`](super::Client::delete_application_internal_connection) | `DELETE /applications/{id}/internal-connections/{connection_id}` | `general-write` | [page](https://api-docs.sevalla.com/v3/applications/delete-internal-connection) |
//! | [`get_application_ip_restriction`](super::Client::get_application_ip_restriction) | `GET /applications/{id}/ip-restriction` | `read` | [page](https://api-docs.sevalla.com/v3/applications/get-ip-restriction) |
//! | [`update_application_ip_restriction`](super::Client::update_application_ip_restriction) | `PUT /applications/{id}/ip-restriction` | `general-write` | [page](https://api-docs.sevalla.com/v3/applications/update-ip-restriction) |
//! | [`list_application_private_ports`](super::Client::list_application_private_ports) | `GET /applications/{id}/private-ports` | `read` | [page](https://api-docs.sevalla.com/v3/applications/list-private-ports) |
//! | [`create_application_private_port`](super::Client::create_application_private_port) | `POST /applications/{id}/private-ports` | `general-write`, `creation` | [page](https://api-docs.sevalla.com/v3/applications/create-private-port) |
//! | [`delete_application_private_port`](super::Client::delete_application_private_port) | `DELETE /applications/{id}/private-ports/{private_port_id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/applications/delete-private-port) |
//! | [`list_application_tcp_proxies`](super::Client::list_application_tcp_proxies) | `GET /applications/{id}/tcp-proxies` | `read` | [page](https://api-docs.sevalla.com/v3/applications/list-tcp-proxies) |
//! | [`create_application_tcp_proxy`](super::Client::create_application_tcp_proxy) | `POST /applications/{id}/tcp-proxies` | `general-write`, `creation` | [page](https://api-docs.sevalla.com/v3/applications/create-tcp-proxy) |
//! | [`delete_application_tcp_proxy`](super::Client::delete_application_tcp_proxy) | `DELETE /applications/{id}/tcp-proxies/{tcp_proxy_id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/applications/delete-tcp-proxy) |
//! | [`toggle_database_external_connection`](super::Client::toggle_database_external_connection) | `POST /databases/{id}/external-connection/toggle` | `general-write` | [page](https://api-docs.sevalla.com/v3/databases/toggle-external-connection) |
//! | [`list_database_internal_connections`](super::Client::list_database_internal_connections) | `GET /databases/{id}/internal-connections` | `read` | [page](https://api-docs.sevalla.com/v3/databases/list-internal-connections) |
//! | [`create_database_internal_connection`](super::Client::create_database_internal_connection) | `POST /databases/{id}/internal-connections` | `general-write`, `creation` | [page](https://api-docs.sevalla.com/v3/databases/create-internal-connection) |
//! | [`delete_database_internal_connection`](super::Client::delete_database_internal_connection) | `DELETE /databases/{id}/internal-connections/{connection_id}` | `general-write` | [page](https://api-docs.sevalla.com/v3/databases/delete-internal-connection) |
//! | [`get_database_ip_restriction`](super::Client::get_database_ip_restriction) | `GET /databases/{id}/ip-restriction` | `read` | [page](https://api-docs.sevalla.com/v3/databases/get-database-ip-restriction) |
//! | [`update_database_ip_restriction`](super::Client::update_database_ip_restriction) | `PUT /databases/{id}/ip-restriction` | `general-write` | [page](https://api-docs.sevalla.com/v3/databases/update-database-ip-restriction) |
//!
//! # object-storage
//!
//! Object storages, their objects, credentials and CORS policies. Feature `sevalla-object-storage`.
//!
//! | method | request | limits | page |
//! |---|---|---|---|
//! | [`list_object_storages`](super::Client::list_object_storages) | `GET /object-storage` | `read` | [page](https://api-docs.sevalla.com/v3/object-storages/create-object-storage-bucket) |
//! | [`create_object_storage`](super::Client::create_object_storage) | `POST /object-storage` | `service-creation`, `creation` | [page](https://api-docs.sevalla.com/v3/object-storages/create-object-storage-bucket) |
//! | [`get_object_storage`](super::Client::get_object_storage) | `GET /object-storage/{id}` | `read` | [page](https://api-docs.sevalla.com/v3/object-storages/get-object-storage-bucket) |
//! | [`update_object_storage`](super::Client::update_object_storage) | `PATCH /object-storage/{id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/object-storages/update-object-storage-bucket) |
//! | [`delete_object_storage`](super::Client::delete_object_storage) | `DELETE /object-storage/{id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/object-storages/delete-object-storage-bucket) |
//! | [`purge_object_storage_cache`](super::Client::purge_object_storage_cache) | `POST /object-storage/{id}/cache/purge` | `general-write` | [page](https://api-docs.sevalla.com/v3/object-storages/purge-cdn-cache) |
//! | [`list_object_storage_cors_policies`](super::Client::list_object_storage_cors_policies) | `GET /object-storage/{id}/cors-policies` | `read` | [page](https://api-docs.sevalla.com/v3/object-storages/list-cors-policies) |
//! | [`create_object_storage_cors_policy`](super::Client::create_object_storage_cors_policy) | `POST /object-storage/{id}/cors-policies` | `general-write`, `creation` | [page](https://api-docs.sevalla.com/v3/object-storages/create-cors-policy) |
//! | [`update_object_storage_cors_policy`](super::Client::update_object_storage_cors_policy) | `PATCH /object-storage/{id}/cors-policies/{cors_policy_id}` | `general-write` | [page](https://api-docs.sevalla.com/v3/object-storages/update-cors-policy) |
//! | [`delete_object_storage_cors_policy`](super::Client::delete_object_storage_cors_policy) | `DELETE /object-storage/{id}/cors-policies/{cors_policy_id}` | `general-write` | [page](https://api-docs.sevalla.com/v3/object-storages/delete-cors-policy) |
//! | [`list_object_storage_objects`](super::Client::list_object_storage_objects) | `GET /object-storage/{id}/objects` | `read` | [page](https://api-docs.sevalla.com/v3/object-storages/list-objects) |
//! | [`delete_object_storage_objects`](super::Client::delete_object_storage_objects) | `DELETE /object-storage/{id}/objects` | `general-write` | [page](https://api-docs.sevalla.com/v3/object-storages/delete-objects) |
//! | [`rotate_object_storage_credentials`](super::Client::rotate_object_storage_credentials) | `POST /object-storage/{id}/rotate-credentials` | `general-write` | [page](https://api-docs.sevalla.com/v3/object-storages/rotate-object-storage-credentials) |
//!
//! # pipelines
//!
//! Pipelines, their stages and their preview applications. Feature `sevalla-pipelines`.
//!
//! | method | request | limits | page |
//! |---|---|---|---|
//! | [`list_pipelines`](super::Client::list_pipelines) | `GET /pipelines` | `read` | [page](https://api-docs.sevalla.com/v3/pipelines/list-pipelines) |
//! | [`create_pipeline`](super::Client::create_pipeline) | `POST /pipelines` | `service-creation`, `creation` | [page](https://api-docs.sevalla.com/v3/pipelines/create-pipeline) |
//! | [`get_pipeline`](super::Client::get_pipeline) | `GET /pipelines/{id}` | `read` | [page](https://api-docs.sevalla.com/v3/pipelines/get-pipeline) |
//! | [`update_pipeline`](super::Client::update_pipeline) | `PATCH /pipelines/{id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/pipelines/update-pipeline) |
//! | [`delete_pipeline`](super::Client::delete_pipeline) | `DELETE /pipelines/{id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/pipelines/get-pipeline) |
//! | [`update_pipeline_preview_settings`](super::Client::update_pipeline_preview_settings) | `PUT /pipelines/{id}/preview` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/pipelines/update-pipeline-preview-settings) |
//! | [`create_preview_app`](super::Client::create_preview_app) | `POST /pipelines/{id}/preview/apps` | `service-creation`, `creation` | [page](https://api-docs.sevalla.com/v3/pipelines/create-preview-app) |
//! | [`disable_pipeline_preview`](super::Client::disable_pipeline_preview) | `POST /pipelines/{id}/preview/disable` | `general-write` | [page](https://api-docs.sevalla.com/v3/pipelines/disable-pipeline-preview) |
//! | [`enable_pipeline_preview`](super::Client::enable_pipeline_preview) | `POST /pipelines/{id}/preview/enable` | `general-write` | [page](https://api-docs.sevalla.com/v3/pipelines/enable-pipeline-preview) |
//! | [`promote_pipeline`](super::Client::promote_pipeline) | `POST /pipelines/{id}/promote` | `deployment`, `creation` | [page](https://api-docs.sevalla.com/v3/pipelines/promote-pipeline) |
//! | [`create_pipeline_stage`](super::Client::create_pipeline_stage) | `POST /pipelines/{id}/stages` | `general-write`, `creation` | [page](https://api-docs.sevalla.com/v3/pipelines/create-pipeline-stage) |
//! | [`delete_pipeline_stage`](super::Client::delete_pipeline_stage) | `DELETE /pipelines/{id}/stages/{stage_id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/pipelines/create-pipeline-stage) |
//! | [`add_app_to_pipeline_stage`](super::Client::add_app_to_pipeline_stage) | `POST /pipelines/{id}/stages/{stage_id}/apps` | `general-write` | [page](https://api-docs.sevalla.com/v3/pipelines/add-application-to-pipeline-stage) |
//! | [`remove_app_from_pipeline_stage`](super::Client::remove_app_from_pipeline_stage) | `DELETE /pipelines/{id}/stages/{stage_id}/apps/{app_id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/pipelines/remove-application-from-pipeline-stage) |
//!
//! # processes
//!
//! Processes of applications, the programs that they run. Feature `sevalla-processes`.
//!
//! | method | request | limits | page |
//! |---|---|---|---|
//! | [`list_processes`](super::Client::list_processes) | `GET /applications/{id}/processes` | `read` | [page](https://api-docs.sevalla.com/v3/applications/list-processes) |
//! | [`create_process`](super::Client::create_process) | `POST /applications/{id}/processes` | `general-write`, `creation` | [page](https://api-docs.sevalla.com/v3/applications/create-process) |
//! | [`get_process`](super::Client::get_process) | `GET /applications/{id}/processes/{process_id}` | `read` | [page](https://api-docs.sevalla.com/v3/applications/get-process) |
//! | [`update_process`](super::Client::update_process) | `PATCH /applications/{id}/processes/{process_id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/applications/update-process) |
//! | [`delete_process`](super::Client::delete_process) | `DELETE /applications/{id}/processes/{process_id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/applications/delete-process) |
//! | [`exec_process_command`](super::Client::exec_process_command) | `POST /applications/{id}/processes/{process_id}/exec` | `general-write` | [page](https://api-docs.sevalla.com/v3/applications/run-a-command-in-a-process) |
//! | [`open_terminal`](super::Client::open_terminal), feature `websocket` | `GET /applications/{id}/processes/{process_id}/terminal` | `read` | [page](https://api-docs.sevalla.com/v3/applications/open-terminal-session-websocket) |
//! | [`trigger_process_cron`](super::Client::trigger_process_cron) | `POST /applications/{id}/processes/{process_id}/trigger` | `general-write` | [page](https://api-docs.sevalla.com/v3/applications/trigger-cron-job) |
//!
//! # projects
//!
//! Projects, which group services. Feature `sevalla-projects`.
//!
//! | method | request | limits | page |
//! |---|---|---|---|
//! | [`list_projects`](super::Client::list_projects) | `GET /projects` | `read` | [page](https://api-docs.sevalla.com/v3/projects/list-projects) |
//! | [`create_project`](super::Client::create_project) | `POST /projects` | `service-creation`, `creation` | [page](https://api-docs.sevalla.com/v3/projects/create-project) |
//! | [`get_project`](super::Client::get_project) | `GET /projects/{id}` | `read` | [page](https://api-docs.sevalla.com/v3/projects/get-project) |
//! | [`update_project`](super::Client::update_project) | `PATCH /projects/{id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/projects/create-project) |
//! | [`delete_project`](super::Client::delete_project) | `DELETE /projects/{id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/projects/delete-project) |
//! | [`add_service_to_project`](super::Client::add_service_to_project) | `POST /projects/{id}/services` | `general-write` | [page](https://api-docs.sevalla.com/v3/projects/add-service-to-project) |
//! | [`remove_service_from_project`](super::Client::remove_service_from_project) | `DELETE /projects/{id}/services/{service_id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/projects/remove-service-from-project) |
//!
//! # repositories
//!
//! Git providers and the repositories behind applications and static sites. Feature `sevalla-repositories`.
//!
//! | method | request | limits | page |
//! |---|---|---|---|
//! | [`get_application_repository`](super::Client::get_application_repository) | `GET /applications/{id}/repository` | `read` | [page](https://api-docs.sevalla.com/v3/applications/get-application-repository) |
//! | [`read_application_repository_file`](super::Client::read_application_repository_file) | `GET /applications/{id}/repository/contents` | `read` | [page](https://api-docs.sevalla.com/v3/applications/read-application-repository-file) |
//! | [`list_application_repository_tree`](super::Client::list_application_repository_tree) | `GET /applications/{id}/repository/tree` | `read` | [page](https://api-docs.sevalla.com/v3/applications/list-application-repository-tree) |
//! | [`list_git_providers`](super::Client::list_git_providers) | `GET /git/providers` | `read` | [page](https://api-docs.sevalla.com/v3/git/list-git-providers) |
//! | [`get_static_site_repository`](super::Client::get_static_site_repository) | `GET /static-sites/{id}/repository` | `read` | [page](https://api-docs.sevalla.com/v3/static-sites/get-static-site-repository) |
//! | [`read_static_site_repository_file`](super::Client::read_static_site_repository_file) | `GET /static-sites/{id}/repository/contents` | `read` | [page](https://api-docs.sevalla.com/v3/static-sites/read-static-site-repository-file) |
//! | [`search_static_site_repository_code`](super::Client::search_static_site_repository_code) | `GET /static-sites/{id}/repository/search` | `read` | [page](https://api-docs.sevalla.com/v3/static-sites/search-static-site-repository-code) |
//! | [`list_static_site_repository_tree`](super::Client::list_static_site_repository_tree) | `GET /static-sites/{id}/repository/tree` | `read` | [page](https://api-docs.sevalla.com/v3/static-sites/list-static-site-repository-tree) |
//!
//! # resources
//!
//! Clusters, sizes, and the permissions that API keys may have. Feature `sevalla-resources`.
//!
//! | method | request | limits | page |
//! |---|---|---|---|
//! | [`list_clusters`](super::Client::list_clusters) | `GET /resources/clusters` | `read` | [page](https://api-docs.sevalla.com/v3/resources/list-clusters) |
//! | [`list_database_resource_types`](super::Client::list_database_resource_types) | `GET /resources/database-resource-types` | `read` | [page](https://api-docs.sevalla.com/v3/resources/list-database-resource-types) |
//! | [`list_process_resource_types`](super::Client::list_process_resource_types) | `GET /resources/process-resource-types` | `read` | [page](https://api-docs.sevalla.com/v3/resources/list-process-resource-types) |
//! | [`list_api_key_permissions`](super::Client::list_api_key_permissions) | `GET /resources/rbac/api-key-permissions` | `read` | [page](https://api-docs.sevalla.com/v3/resources/list-api-key-permissions) |
//! | [`list_api_key_roles`](super::Client::list_api_key_roles) | `GET /resources/rbac/api-key-roles` | `read` | [page](https://api-docs.sevalla.com/v3/resources/list-api-key-roles) |
//!
//! # static-sites
//!
//! Static sites: create, change and delete them. Feature `sevalla-static-sites`.
//!
//! | method | request | limits | page |
//! |---|---|---|---|
//! | [`list_static_sites`](super::Client::list_static_sites) | `GET /static-sites` | `read` | [page](https://api-docs.sevalla.com/v3/static-sites/list-static-sites) |
//! | [`create_static_site`](super::Client::create_static_site) | `POST /static-sites` | `service-creation`, `creation` | [page](https://api-docs.sevalla.com/v3/static-sites/create-static-site) |
//! | [`get_static_site`](super::Client::get_static_site) | `GET /static-sites/{id}` | `read` | [page](https://api-docs.sevalla.com/v3/static-sites/get-static-site) |
//! | [`update_static_site`](super::Client::update_static_site) | `PATCH /static-sites/{id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/static-sites/update-static-site) |
//! | [`delete_static_site`](super::Client::delete_static_site) | `DELETE /static-sites/{id}` | `service-mutation` | [page](https://api-docs.sevalla.com/v3/static-sites/delete-static-site) |
//! | [`toggle_static_site_pretty_url`](super::Client::toggle_static_site_pretty_url) | `POST /static-sites/{id}/pretty-url/toggle` | `general-write` | [page](https://api-docs.sevalla.com/v3/static-sites/update-static-site) |
//! | [`purge_static_site_cache`](super::Client::purge_static_site_cache) | `POST /static-sites/{id}/purge-cache` | `general-write` | [page](https://api-docs.sevalla.com/v3/static-sites/update-static-site) |
//!
//! # users
//!
//! Members of the company. Feature `sevalla-users`.
//!
//! | method | request | limits | page |
//! |---|---|---|---|
//! | [`list_users`](super::Client::list_users) | `GET /users` | `read` | [page](https://api-docs.sevalla.com/v3/users/list-company-users) |
//!
//! # webhooks
//!
//! Webhooks and their deliveries. Feature `sevalla-webhooks`.
//!
//! | method | request | limits | page |
//! |---|---|---|---|
//! | [`list_webhooks`](super::Client::list_webhooks) | `GET /webhooks` | `read` | [page](https://api-docs.sevalla.com/v3/webhooks/list-webhooks) |
//! | [`create_webhook`](super::Client::create_webhook) | `POST /webhooks` | `general-write`, `creation` | [page](https://api-docs.sevalla.com/v3/webhooks/create-webhook) |
//! | [`get_webhook`](super::Client::get_webhook) | `GET /webhooks/{id}` | `read` | [page](https://api-docs.sevalla.com/v3/webhooks/list-webhooks) |
//! | [`update_webhook`](super::Client::update_webhook) | `PATCH /webhooks/{id}` | `general-write` | [page](https://api-docs.sevalla.com/v3/webhooks/create-webhook) |
//! | [`delete_webhook`](super::Client::delete_webhook) | `DELETE /webhooks/{id}` | `general-write` | [page](https://api-docs.sevalla.com/v3/webhooks/toggle-webhook) |
//! | [`list_webhook_deliveries`](super::Client::list_webhook_deliveries) | `GET /webhooks/{id}/deliveries` | `read` | [page](https://api-docs.sevalla.com/v3/webhooks/list-webhook-event-deliveries) |
//! | [`get_webhook_delivery`](super::Client::get_webhook_delivery) | `GET /webhooks/{id}/deliveries/{delivery_id}` | `read` | [page](https://api-docs.sevalla.com/v3/webhooks/get-webhook-event-delivery) |
//! | [`roll_webhook_secret`](super::Client::roll_webhook_secret) | `POST /webhooks/{id}/roll-secret` | `general-write` | [page](https://api-docs.sevalla.com/v3/webhooks/toggle-webhook) |
//! | [`toggle_webhook`](super::Client::toggle_webhook) | `POST /webhooks/{id}/toggle` | `general-write` | [page](https://api-docs.sevalla.com/v3/webhooks/toggle-webhook) |
#![allow(
    rustdoc::broken_intra_doc_links,
    reason = "methods that no feature compiles are listed all the same"
)]
