// @generated from spec/sevalla/domains.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, Result, types};
use crate::values;
use crate::runtime::{
    Body, Call, Empty, Items, Json, Next, Operation, PageFuture, PagePosition, Paged,
    Pages, Progress, Reading, ResponseValue, Rules, Waiter, Watched, existing,
};
/// # domains
///
/// Domains of applications, static sites, load balancers and object storages. Feature `sevalla-domains`.
impl Client {
    /// List domains of an application.
    ///
    /// Lists the domains of an application, a page at a time: the system domain that it came with, and the custom ones that were added.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/list-application-domains) · `GET /applications/{id}/domains` · limits: `read`
    pub fn list_application_domains(
        &self,
        id: types::ApplicationId,
    ) -> ListApplicationDomains {
        ListApplicationDomains {
            call: self.core.call(&ListApplicationDomains::OPERATION, &[&id]),
            limit: None,
            offset: None,
        }
    }
    /// Add a domain to an application.
    ///
    /// Adds a custom domain to an application. The answer has the DNS records to set up where the domain is registered. Its status goes from `VERIFICATION` over `POINTING` to `ACTIVE` as these become visible, or to `TIMED_OUT` if they do not.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/list-application-domains) · `POST /applications/{id}/domains` · limits: `general-write`, `creation`
    pub fn add_application_domain(
        &self,
        id: types::ApplicationId,
    ) -> AddApplicationDomain {
        AddApplicationDomain {
            call: self.core.call(&AddApplicationDomain::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Waits until what [`add_application_domain`](Client::add_application_domain) has created is `ACTIVE`; see [`Waiter`](crate::Waiter).
    pub fn wait_for_application_domain(
        &self,
        id: types::ApplicationId,
        domain_id: types::DomainId,
    ) -> Waiter<WaitForApplicationDomain> {
        Waiter::new(WaitForApplicationDomain {
            client: self.clone(),
            id,
            domain_id,
        })
    }
    /// Read a domain of an application.
    ///
    /// Describes one domain of an application: where its verification stands, and which DNS records it needs.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/list-application-domains) · `GET /applications/{id}/domains/{domain_id}` · limits: `read`
    pub fn get_application_domain(
        &self,
        id: types::ApplicationId,
        domain_id: types::DomainId,
    ) -> GetApplicationDomain {
        let call = self.core.call(&GetApplicationDomain::OPERATION, &[&id, &domain_id]);
        GetApplicationDomain { call }
    }
    /// Rename the system domain of an application.
    ///
    /// Gives the system domain of an application another name, such as `my-app`, to which the platform adds the rest. Custom domains are not renamed, but deleted and added.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/update-application-system-domain) · `PATCH /applications/{id}/domains/{domain_id}` · limits: `service-mutation`
    pub fn update_application_domain(
        &self,
        id: types::ApplicationId,
        domain_id: types::DomainId,
    ) -> UpdateApplicationDomain {
        UpdateApplicationDomain {
            call: self
                .core
                .call(&UpdateApplicationDomain::OPERATION, &[&id, &domain_id]),
            body: Body::new(),
        }
    }
    /// Delete a domain of an application.
    ///
    /// Removes a custom domain from an application for good. A system domain stays, and can only be switched off.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/list-application-domains) · `DELETE /applications/{id}/domains/{domain_id}` · limits: `service-mutation`
    pub fn delete_application_domain(
        &self,
        id: types::ApplicationId,
        domain_id: types::DomainId,
    ) -> DeleteApplicationDomain {
        let call = self
            .core
            .call(&DeleteApplicationDomain::OPERATION, &[&id, &domain_id]);
        DeleteApplicationDomain { call }
    }
    /// Check a domain of an application again.
    ///
    /// Has a domain of an application verified anew, and looks whether it points to the platform by now. It saves waiting after DNS records were changed, and is what a domain with the status `TIMED_OUT` needs. The answer comes before the outcome, which is the status of the domain.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/list-application-domains) · `POST /applications/{id}/domains/{domain_id}/refresh-status` · limits: `general-write`
    pub fn refresh_application_domain_status(
        &self,
        id: types::ApplicationId,
        domain_id: types::DomainId,
    ) -> RefreshApplicationDomainStatus {
        let call = self
            .core
            .call(&RefreshApplicationDomainStatus::OPERATION, &[&id, &domain_id]);
        RefreshApplicationDomainStatus {
            call,
        }
    }
    /// Make a domain of an application the primary one.
    ///
    /// Makes a domain the one that the application is known by in canonical URLs, and that redirects lead to. There is one at a time: the domain that was primary until now no longer is.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/set-primary-application-domain) · `POST /applications/{id}/domains/{domain_id}/set-primary` · limits: `general-write`
    pub fn set_application_primary_domain(
        &self,
        id: types::ApplicationId,
        domain_id: types::DomainId,
    ) -> SetApplicationPrimaryDomain {
        let call = self
            .core
            .call(&SetApplicationPrimaryDomain::OPERATION, &[&id, &domain_id]);
        SetApplicationPrimaryDomain {
            call,
        }
    }
    /// Switch the system domain of an application on or off.
    ///
    /// Switches the system domain of an application off if it is on, and on if it is off. While it is off, it serves no traffic. Custom domains cannot be switched.
    /// [Reference page](https://api-docs.sevalla.com/v3/applications/update-application-system-domain) · `POST /applications/{id}/domains/{domain_id}/toggle` · limits: `general-write`
    pub fn toggle_application_system_domain(
        &self,
        id: types::ApplicationId,
        domain_id: types::DomainId,
    ) -> ToggleApplicationSystemDomain {
        let call = self
            .core
            .call(&ToggleApplicationSystemDomain::OPERATION, &[&id, &domain_id]);
        ToggleApplicationSystemDomain {
            call,
        }
    }
    /// List domains of a load balancer.
    ///
    /// Lists the domains of a load balancer, a page at a time: the system domain that it came with, and the custom ones that were added.
    /// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/add-load-balancer-domain) · `GET /load-balancers/{id}/domains` · limits: `read`
    pub fn list_load_balancer_domains(
        &self,
        id: types::LoadBalancerId,
    ) -> ListLoadBalancerDomains {
        ListLoadBalancerDomains {
            call: self.core.call(&ListLoadBalancerDomains::OPERATION, &[&id]),
            limit: None,
            offset: None,
        }
    }
    /// Add a domain to a load balancer.
    ///
    /// Adds a custom domain to a load balancer. The answer has the DNS records to set up where the domain is registered. Its status goes from `VERIFICATION` over `POINTING` to `ACTIVE` as these become visible, or to `TIMED_OUT` if they do not.
    /// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/add-load-balancer-domain) · `POST /load-balancers/{id}/domains` · limits: `general-write`, `creation`
    pub fn add_load_balancer_domain(
        &self,
        id: types::LoadBalancerId,
    ) -> AddLoadBalancerDomain {
        AddLoadBalancerDomain {
            call: self.core.call(&AddLoadBalancerDomain::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Waits until what [`add_load_balancer_domain`](Client::add_load_balancer_domain) has created is `ACTIVE`; see [`Waiter`](crate::Waiter).
    pub fn wait_for_load_balancer_domain(
        &self,
        id: types::LoadBalancerId,
        domain_id: types::DomainId,
    ) -> Waiter<WaitForLoadBalancerDomain> {
        Waiter::new(WaitForLoadBalancerDomain {
            client: self.clone(),
            id,
            domain_id,
        })
    }
    /// Read a domain of a load balancer.
    ///
    /// Describes one domain of a load balancer: where its verification stands, and which DNS records it needs.
    /// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/add-load-balancer-domain) · `GET /load-balancers/{id}/domains/{domain_id}` · limits: `read`
    pub fn get_load_balancer_domain(
        &self,
        id: types::LoadBalancerId,
        domain_id: types::DomainId,
    ) -> GetLoadBalancerDomain {
        let call = self.core.call(&GetLoadBalancerDomain::OPERATION, &[&id, &domain_id]);
        GetLoadBalancerDomain { call }
    }
    /// Rename the system domain of a load balancer.
    ///
    /// Gives the system domain of a load balancer another name, such as `my-lb`, to which the platform adds the rest. Custom domains are not renamed, but deleted and added.
    /// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/update-load-balancer-system-domain) · `PATCH /load-balancers/{id}/domains/{domain_id}` · limits: `service-mutation`
    pub fn update_load_balancer_domain(
        &self,
        id: types::LoadBalancerId,
        domain_id: types::DomainId,
    ) -> UpdateLoadBalancerDomain {
        UpdateLoadBalancerDomain {
            call: self
                .core
                .call(&UpdateLoadBalancerDomain::OPERATION, &[&id, &domain_id]),
            body: Body::new(),
        }
    }
    /// Delete a domain of a load balancer.
    ///
    /// Removes a custom domain from a load balancer for good. A system domain stays, and can only be switched off.
    /// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/delete-load-balancer-domain) · `DELETE /load-balancers/{id}/domains/{domain_id}` · limits: `service-mutation`
    pub fn delete_load_balancer_domain(
        &self,
        id: types::LoadBalancerId,
        domain_id: types::DomainId,
    ) -> DeleteLoadBalancerDomain {
        let call = self
            .core
            .call(&DeleteLoadBalancerDomain::OPERATION, &[&id, &domain_id]);
        DeleteLoadBalancerDomain { call }
    }
    /// Check a domain of a load balancer again.
    ///
    /// Has a domain of a load balancer verified anew, and looks whether it points to the platform by now. It saves waiting after DNS records were changed, and is what a domain with the status `TIMED_OUT` needs. The answer comes before the outcome, which is the status of the domain.
    /// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/add-load-balancer-domain) · `POST /load-balancers/{id}/domains/{domain_id}/refresh-status` · limits: `general-write`
    pub fn refresh_load_balancer_domain_status(
        &self,
        id: types::LoadBalancerId,
        domain_id: types::DomainId,
    ) -> RefreshLoadBalancerDomainStatus {
        let call = self
            .core
            .call(&RefreshLoadBalancerDomainStatus::OPERATION, &[&id, &domain_id]);
        RefreshLoadBalancerDomainStatus {
            call,
        }
    }
    /// Make a domain of a load balancer the primary one.
    ///
    /// Makes a domain the one that the load balancer is known by in canonical URLs. There is one at a time: the domain that was primary until now no longer is.
    /// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/add-load-balancer-domain) · `POST /load-balancers/{id}/domains/{domain_id}/set-primary` · limits: `general-write`
    pub fn set_load_balancer_primary_domain(
        &self,
        id: types::LoadBalancerId,
        domain_id: types::DomainId,
    ) -> SetLoadBalancerPrimaryDomain {
        let call = self
            .core
            .call(&SetLoadBalancerPrimaryDomain::OPERATION, &[&id, &domain_id]);
        SetLoadBalancerPrimaryDomain {
            call,
        }
    }
    /// Switch the system domain of a load balancer on or off.
    ///
    /// Switches the system domain of a load balancer off if it is on, and on if it is off. While it is off, it serves no traffic. Custom domains cannot be switched.
    /// [Reference page](https://api-docs.sevalla.com/v3/load-balancers/update-load-balancer-system-domain) · `POST /load-balancers/{id}/domains/{domain_id}/toggle` · limits: `general-write`
    pub fn toggle_load_balancer_system_domain(
        &self,
        id: types::LoadBalancerId,
        domain_id: types::DomainId,
    ) -> ToggleLoadBalancerSystemDomain {
        let call = self
            .core
            .call(&ToggleLoadBalancerSystemDomain::OPERATION, &[&id, &domain_id]);
        ToggleLoadBalancerSystemDomain {
            call,
        }
    }
    /// Give an object storage a public domain.
    ///
    /// Makes the objects of an object storage readable for everybody, at a domain that a content delivery network serves. The request is refused if there is such a domain already.
    /// [Reference page](https://api-docs.sevalla.com/v3/object-storages/enable-cdn-domain) · `POST /object-storage/{id}/domain` · limits: `general-write`
    pub fn create_object_storage_domain(
        &self,
        id: types::ObjectStorageId,
    ) -> CreateObjectStorageDomain {
        let call = self.core.call(&CreateObjectStorageDomain::OPERATION, &[&id]);
        CreateObjectStorageDomain { call }
    }
    /// Take the public domain of an object storage away.
    ///
    /// Ends the public access to an object storage: its objects are no longer found at the domain.
    /// [Reference page](https://api-docs.sevalla.com/v3/object-storages/disable-cdn-domain) · `DELETE /object-storage/{id}/domain` · limits: `general-write`
    pub fn delete_object_storage_domain(
        &self,
        id: types::ObjectStorageId,
    ) -> DeleteObjectStorageDomain {
        let call = self.core.call(&DeleteObjectStorageDomain::OPERATION, &[&id]);
        DeleteObjectStorageDomain { call }
    }
    /// List domains of a static site.
    ///
    /// Lists the domains of a static site, a page at a time: the system domain that it came with, and the custom ones that were added.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/add-static-site-domain) · `GET /static-sites/{id}/domains` · limits: `read`
    pub fn list_static_site_domains(
        &self,
        id: types::StaticSiteId,
    ) -> ListStaticSiteDomains {
        ListStaticSiteDomains {
            call: self.core.call(&ListStaticSiteDomains::OPERATION, &[&id]),
            limit: None,
            offset: None,
        }
    }
    /// Add a domain to a static site.
    ///
    /// Adds a custom domain to a static site. The answer has the DNS records to set up where the domain is registered. Its status goes from `VERIFICATION` over `POINTING` to `ACTIVE` as these become visible, or to `TIMED_OUT` if they do not.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/add-static-site-domain) · `POST /static-sites/{id}/domains` · limits: `general-write`, `creation`
    pub fn add_static_site_domain(
        &self,
        id: types::StaticSiteId,
    ) -> AddStaticSiteDomain {
        AddStaticSiteDomain {
            call: self.core.call(&AddStaticSiteDomain::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Waits until what [`add_static_site_domain`](Client::add_static_site_domain) has created is `ACTIVE`; see [`Waiter`](crate::Waiter).
    pub fn wait_for_static_site_domain(
        &self,
        id: types::StaticSiteId,
        domain_id: types::DomainId,
    ) -> Waiter<WaitForStaticSiteDomain> {
        Waiter::new(WaitForStaticSiteDomain {
            client: self.clone(),
            id,
            domain_id,
        })
    }
    /// Read a domain of a static site.
    ///
    /// Describes one domain of a static site: where its verification stands, and which DNS records it needs.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/add-static-site-domain) · `GET /static-sites/{id}/domains/{domain_id}` · limits: `read`
    pub fn get_static_site_domain(
        &self,
        id: types::StaticSiteId,
        domain_id: types::DomainId,
    ) -> GetStaticSiteDomain {
        let call = self.core.call(&GetStaticSiteDomain::OPERATION, &[&id, &domain_id]);
        GetStaticSiteDomain { call }
    }
    /// Rename the system domain of a static site.
    ///
    /// Gives the system domain of a static site another name, such as `my-site`, to which the platform adds the rest. Custom domains are not renamed, but deleted and added.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/add-static-site-domain) · `PATCH /static-sites/{id}/domains/{domain_id}` · limits: `service-mutation`
    pub fn update_static_site_domain(
        &self,
        id: types::StaticSiteId,
        domain_id: types::DomainId,
    ) -> UpdateStaticSiteDomain {
        UpdateStaticSiteDomain {
            call: self.core.call(&UpdateStaticSiteDomain::OPERATION, &[&id, &domain_id]),
            body: Body::new(),
        }
    }
    /// Delete a domain of a static site.
    ///
    /// Removes a custom domain from a static site for good. A system domain stays, and can only be switched off.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/delete-static-site-domain) · `DELETE /static-sites/{id}/domains/{domain_id}` · limits: `service-mutation`
    pub fn delete_static_site_domain(
        &self,
        id: types::StaticSiteId,
        domain_id: types::DomainId,
    ) -> DeleteStaticSiteDomain {
        let call = self
            .core
            .call(&DeleteStaticSiteDomain::OPERATION, &[&id, &domain_id]);
        DeleteStaticSiteDomain { call }
    }
    /// Check a domain of a static site again.
    ///
    /// Has a domain of a static site verified anew, and looks whether it points to the platform by now. It saves waiting after DNS records were changed, and is what a domain with the status `TIMED_OUT` needs. The answer comes before the outcome, which is the status of the domain.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/add-static-site-domain) · `POST /static-sites/{id}/domains/{domain_id}/refresh-status` · limits: `general-write`
    pub fn refresh_static_site_domain_status(
        &self,
        id: types::StaticSiteId,
        domain_id: types::DomainId,
    ) -> RefreshStaticSiteDomainStatus {
        let call = self
            .core
            .call(&RefreshStaticSiteDomainStatus::OPERATION, &[&id, &domain_id]);
        RefreshStaticSiteDomainStatus {
            call,
        }
    }
    /// Make a domain of a static site the primary one.
    ///
    /// Makes a domain the one that the static site is known by in canonical URLs, and that redirects lead to. There is one at a time: the domain that was primary until now no longer is.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/add-static-site-domain) · `POST /static-sites/{id}/domains/{domain_id}/set-primary` · limits: `general-write`
    pub fn set_static_site_primary_domain(
        &self,
        id: types::StaticSiteId,
        domain_id: types::DomainId,
    ) -> SetStaticSitePrimaryDomain {
        let call = self
            .core
            .call(&SetStaticSitePrimaryDomain::OPERATION, &[&id, &domain_id]);
        SetStaticSitePrimaryDomain { call }
    }
    /// Switch the system domain of a static site on or off.
    ///
    /// Switches the system domain of a static site off if it is on, and on if it is off. While it is off, it serves no traffic. Custom domains cannot be switched.
    /// [Reference page](https://api-docs.sevalla.com/v3/static-sites/delete-static-site-domain) · `POST /static-sites/{id}/domains/{domain_id}/toggle` · limits: `general-write`
    pub fn toggle_static_site_system_domain(
        &self,
        id: types::StaticSiteId,
        domain_id: types::DomainId,
    ) -> ToggleStaticSiteSystemDomain {
        let call = self
            .core
            .call(&ToggleStaticSiteSystemDomain::OPERATION, &[&id, &domain_id]);
        ToggleStaticSiteSystemDomain {
            call,
        }
    }
}
/// The request of [`Client::list_application_domains`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListApplicationDomains {
    call: Call,
    limit: Option<u8>,
    offset: Option<u16>,
}
impl ListApplicationDomains {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/domains",
        parameters: &[
            ("id", Rules::Id),
            ("limit", Rules::integer(1, 100)),
            ("offset", Rules::integer(0, 10000)),
        ],
        limits: &["read"],
        ..Operation::of("listApplicationDomains")
    };
    /// Number of items a page may hold: 1 to 100, default of the server: `25`.
    pub fn limit(mut self, limit: u8) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Number of items to skip before the page starts: 0 to 10000, default of the server: `0`.
    pub fn offset(mut self, offset: u16) -> Self {
        self.offset = Some(offset);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::DomainPage>> {
        let Self { call, limit, offset } = self;
        let call = call.parameter("limit", &limit).parameter("offset", &offset);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        call.send::<Json<types::DomainPage>, Json<types::ErrorBody>>(request).await
    }
    /// The pages of the list, each fetched when it is asked for; the first begins where this request says.
    pub fn pages(self) -> Pages<Self> {
        Pages::new(self)
    }
    /// The items of the list, one after the other; pages are fetched as they are needed.
    pub fn stream(self) -> Items<Self> {
        Items::new(self)
    }
}
impl Paged for ListApplicationDomains {
    type Page = types::DomainPage;
    type Item = types::Domain;
    type Failure = types::ErrorBody;
    const OPERATION: &'static Operation = &Self::OPERATION;
    fn position(&mut self) -> &mut impl PagePosition {
        &mut self.offset
    }
    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }
    fn next(page: &types::DomainPage) -> Next {
        Next::offset(page.data.len(), page.total, 10000).at(page.offset).of(page.limit)
    }
    fn items(page: types::DomainPage) -> Vec<types::Domain> {
        page.data
    }
}
/// The request of [`Client::add_application_domain`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct AddApplicationDomain {
    call: Call,
    body: Body,
}
impl AddApplicationDomain {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/domains",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::AddApplicationDomainRequest>()),
        limits: &["general-write", "creation"],
        secret: true,
        ..Operation::of("addApplicationDomain")
    };
    /// Host name to add. Its owner sets up the DNS records that the answer names. At least 1 character, such as `app.example.com`.
    pub fn domain_name(mut self, domain_name: impl Into<String>) -> Self {
        self.body.set("domain_name", domain_name.into());
        self
    }
    /// Whether all subdomains of it are meant as well.
    pub fn is_wildcard(mut self, is_wildcard: bool) -> Self {
        self.body.set("is_wildcard", is_wildcard);
        self
    }
    /// TLS certificate for the domain as PEM, whose private key is sent too. Without one, the platform issues a certificate itself. Example: `-----BEGIN CERTIFICATE-----...`.
    pub fn custom_ssl_cert(mut self, custom_ssl_cert: impl Into<String>) -> Self {
        self.body.set("custom_ssl_cert", custom_ssl_cert.into());
        self
    }
    /// Private key of the TLS certificate as PEM. Required if there is a certificate. Example: `-----BEGIN PRIVATE KEY-----...`.
    pub fn custom_ssl_key(mut self, custom_ssl_key: impl Into<values::Secret>) -> Self {
        self.body.set("custom_ssl_key", custom_ssl_key.into());
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::AddApplicationDomainRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Domain>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::Domain>, Json<types::ErrorBody>>(request).await
    }
}
/// What [`Client::wait_for_application_domain`] watches.
#[derive(Clone, Debug)]
pub struct WaitForApplicationDomain {
    client: Client,
    id: types::ApplicationId,
    domain_id: types::DomainId,
}
impl Watched for WaitForApplicationDomain {
    type Resource = types::Domain;
    type Failure = types::ErrorBody;
    const NAME: &'static str = "domain";
    fn id(&self) -> String {
        self.domain_id.to_string()
    }
    fn read(&self) -> Reading<Self> {
        existing(self.client.get_application_domain(self.id, self.domain_id).send())
    }
    fn progress(resource: &types::Domain) -> Progress {
        Progress::of(resource.status.as_str(), &["ACTIVE"], &["TIMED_OUT"])
    }
}
/// The request of [`Client::get_application_domain`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetApplicationDomain {
    call: Call,
}
impl GetApplicationDomain {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/domains/{domain_id}",
        parameters: &[("id", Rules::Id), ("domain_id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("getApplicationDomain")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Domain>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call.send::<Json<types::Domain>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::update_application_domain`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateApplicationDomain {
    call: Call,
    body: Body,
}
impl UpdateApplicationDomain {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/domains/{domain_id}",
        parameters: &[("id", Rules::Id), ("domain_id", Rules::Id)],
        body: Some(Rules::of::<types::UpdateApplicationDomainRequest>()),
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("updateApplicationDomain")
    };
    /// What comes before the first dot of the host name: at least 1 character, such as `my-app`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.body.set("name", name.into());
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::UpdateApplicationDomainRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Domain>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().patch(url).json(&body).build()?;
        call.send::<Json<types::Domain>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::delete_application_domain`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteApplicationDomain {
    call: Call,
}
impl DeleteApplicationDomain {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/domains/{domain_id}",
        parameters: &[("id", Rules::Id), ("domain_id", Rules::Id)],
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("deleteApplicationDomain")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::refresh_application_domain_status`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RefreshApplicationDomainStatus {
    call: Call,
}
impl RefreshApplicationDomainStatus {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/domains/{domain_id}/refresh-status",
        parameters: &[("id", Rules::Id), ("domain_id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("refreshApplicationDomainStatus")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::set_application_primary_domain`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SetApplicationPrimaryDomain {
    call: Call,
}
impl SetApplicationPrimaryDomain {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/domains/{domain_id}/set-primary",
        parameters: &[("id", Rules::Id), ("domain_id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("setApplicationPrimaryDomain")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::toggle_application_system_domain`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ToggleApplicationSystemDomain {
    call: Call,
}
impl ToggleApplicationSystemDomain {
    const OPERATION: Operation = Operation {
        path: "/applications/{id}/domains/{domain_id}/toggle",
        parameters: &[("id", Rules::Id), ("domain_id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("toggleApplicationSystemDomain")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::list_load_balancer_domains`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListLoadBalancerDomains {
    call: Call,
    limit: Option<u8>,
    offset: Option<u16>,
}
impl ListLoadBalancerDomains {
    const OPERATION: Operation = Operation {
        path: "/load-balancers/{id}/domains",
        parameters: &[
            ("id", Rules::Id),
            ("limit", Rules::integer(1, 100)),
            ("offset", Rules::integer(0, 10000)),
        ],
        limits: &["read"],
        ..Operation::of("listLoadBalancerDomains")
    };
    /// Number of items a page may hold: 1 to 100, default of the server: `25`.
    pub fn limit(mut self, limit: u8) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Number of items to skip before the page starts: 0 to 10000, default of the server: `0`.
    pub fn offset(mut self, offset: u16) -> Self {
        self.offset = Some(offset);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::DomainPage>> {
        let Self { call, limit, offset } = self;
        let call = call.parameter("limit", &limit).parameter("offset", &offset);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        call.send::<Json<types::DomainPage>, Json<types::ErrorBody>>(request).await
    }
    /// The pages of the list, each fetched when it is asked for; the first begins where this request says.
    pub fn pages(self) -> Pages<Self> {
        Pages::new(self)
    }
    /// The items of the list, one after the other; pages are fetched as they are needed.
    pub fn stream(self) -> Items<Self> {
        Items::new(self)
    }
}
impl Paged for ListLoadBalancerDomains {
    type Page = types::DomainPage;
    type Item = types::Domain;
    type Failure = types::ErrorBody;
    const OPERATION: &'static Operation = &Self::OPERATION;
    fn position(&mut self) -> &mut impl PagePosition {
        &mut self.offset
    }
    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }
    fn next(page: &types::DomainPage) -> Next {
        Next::offset(page.data.len(), page.total, 10000).at(page.offset).of(page.limit)
    }
    fn items(page: types::DomainPage) -> Vec<types::Domain> {
        page.data
    }
}
/// The request of [`Client::add_load_balancer_domain`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct AddLoadBalancerDomain {
    call: Call,
    body: Body,
}
impl AddLoadBalancerDomain {
    const OPERATION: Operation = Operation {
        path: "/load-balancers/{id}/domains",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::AddLoadBalancerDomainRequest>()),
        limits: &["general-write", "creation"],
        secret: true,
        ..Operation::of("addLoadBalancerDomain")
    };
    /// Host name to add. Its owner sets up the DNS records that the answer names. At least 1 character, such as `app.example.com`.
    pub fn domain_name(mut self, domain_name: impl Into<String>) -> Self {
        self.body.set("domain_name", domain_name.into());
        self
    }
    /// Whether all subdomains of it are meant as well.
    pub fn is_wildcard(mut self, is_wildcard: bool) -> Self {
        self.body.set("is_wildcard", is_wildcard);
        self
    }
    /// TLS certificate for the domain as PEM, whose private key is sent too. Without one, the platform issues a certificate itself. Example: `-----BEGIN CERTIFICATE-----...`.
    pub fn custom_ssl_cert(mut self, custom_ssl_cert: impl Into<String>) -> Self {
        self.body.set("custom_ssl_cert", custom_ssl_cert.into());
        self
    }
    /// Private key of the TLS certificate as PEM. Required if there is a certificate. Example: `-----BEGIN PRIVATE KEY-----...`.
    pub fn custom_ssl_key(mut self, custom_ssl_key: impl Into<values::Secret>) -> Self {
        self.body.set("custom_ssl_key", custom_ssl_key.into());
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::AddLoadBalancerDomainRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Domain>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::Domain>, Json<types::ErrorBody>>(request).await
    }
}
/// What [`Client::wait_for_load_balancer_domain`] watches.
#[derive(Clone, Debug)]
pub struct WaitForLoadBalancerDomain {
    client: Client,
    id: types::LoadBalancerId,
    domain_id: types::DomainId,
}
impl Watched for WaitForLoadBalancerDomain {
    type Resource = types::Domain;
    type Failure = types::ErrorBody;
    const NAME: &'static str = "domain";
    fn id(&self) -> String {
        self.domain_id.to_string()
    }
    fn read(&self) -> Reading<Self> {
        existing(self.client.get_load_balancer_domain(self.id, self.domain_id).send())
    }
    fn progress(resource: &types::Domain) -> Progress {
        Progress::of(resource.status.as_str(), &["ACTIVE"], &["TIMED_OUT"])
    }
}
/// The request of [`Client::get_load_balancer_domain`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetLoadBalancerDomain {
    call: Call,
}
impl GetLoadBalancerDomain {
    const OPERATION: Operation = Operation {
        path: "/load-balancers/{id}/domains/{domain_id}",
        parameters: &[("id", Rules::Id), ("domain_id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("getLoadBalancerDomain")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Domain>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call.send::<Json<types::Domain>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::update_load_balancer_domain`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateLoadBalancerDomain {
    call: Call,
    body: Body,
}
impl UpdateLoadBalancerDomain {
    const OPERATION: Operation = Operation {
        path: "/load-balancers/{id}/domains/{domain_id}",
        parameters: &[("id", Rules::Id), ("domain_id", Rules::Id)],
        body: Some(Rules::of::<types::UpdateLoadBalancerDomainRequest>()),
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("updateLoadBalancerDomain")
    };
    /// What comes before the first dot of the host name: at least 1 character, such as `my-app`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.body.set("name", name.into());
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::UpdateLoadBalancerDomainRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Domain>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().patch(url).json(&body).build()?;
        call.send::<Json<types::Domain>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::delete_load_balancer_domain`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteLoadBalancerDomain {
    call: Call,
}
impl DeleteLoadBalancerDomain {
    const OPERATION: Operation = Operation {
        path: "/load-balancers/{id}/domains/{domain_id}",
        parameters: &[("id", Rules::Id), ("domain_id", Rules::Id)],
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("deleteLoadBalancerDomain")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<()>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Empty, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::refresh_load_balancer_domain_status`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RefreshLoadBalancerDomainStatus {
    call: Call,
}
impl RefreshLoadBalancerDomainStatus {
    const OPERATION: Operation = Operation {
        path: "/load-balancers/{id}/domains/{domain_id}/refresh-status",
        parameters: &[("id", Rules::Id), ("domain_id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("refreshLoadBalancerDomainStatus")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::set_load_balancer_primary_domain`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SetLoadBalancerPrimaryDomain {
    call: Call,
}
impl SetLoadBalancerPrimaryDomain {
    const OPERATION: Operation = Operation {
        path: "/load-balancers/{id}/domains/{domain_id}/set-primary",
        parameters: &[("id", Rules::Id), ("domain_id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("setLoadBalancerPrimaryDomain")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::toggle_load_balancer_system_domain`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ToggleLoadBalancerSystemDomain {
    call: Call,
}
impl ToggleLoadBalancerSystemDomain {
    const OPERATION: Operation = Operation {
        path: "/load-balancers/{id}/domains/{domain_id}/toggle",
        parameters: &[("id", Rules::Id), ("domain_id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("toggleLoadBalancerSystemDomain")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::create_object_storage_domain`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateObjectStorageDomain {
    call: Call,
}
impl CreateObjectStorageDomain {
    const OPERATION: Operation = Operation {
        path: "/object-storage/{id}/domain",
        parameters: &[("id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("createObjectStorageDomain")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::ObjectStorageDomain>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call
            .send::<Json<types::ObjectStorageDomain>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::delete_object_storage_domain`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteObjectStorageDomain {
    call: Call,
}
impl DeleteObjectStorageDomain {
    const OPERATION: Operation = Operation {
        path: "/object-storage/{id}/domain",
        parameters: &[("id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("deleteObjectStorageDomain")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<()>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Empty, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::list_static_site_domains`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListStaticSiteDomains {
    call: Call,
    limit: Option<u8>,
    offset: Option<u16>,
}
impl ListStaticSiteDomains {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/domains",
        parameters: &[
            ("id", Rules::Id),
            ("limit", Rules::integer(1, 100)),
            ("offset", Rules::integer(0, 10000)),
        ],
        limits: &["read"],
        ..Operation::of("listStaticSiteDomains")
    };
    /// Number of items a page may hold: 1 to 100, default of the server: `25`.
    pub fn limit(mut self, limit: u8) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Number of items to skip before the page starts: 0 to 10000, default of the server: `0`.
    pub fn offset(mut self, offset: u16) -> Self {
        self.offset = Some(offset);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::DomainPage>> {
        let Self { call, limit, offset } = self;
        let call = call.parameter("limit", &limit).parameter("offset", &offset);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        call.send::<Json<types::DomainPage>, Json<types::ErrorBody>>(request).await
    }
    /// The pages of the list, each fetched when it is asked for; the first begins where this request says.
    pub fn pages(self) -> Pages<Self> {
        Pages::new(self)
    }
    /// The items of the list, one after the other; pages are fetched as they are needed.
    pub fn stream(self) -> Items<Self> {
        Items::new(self)
    }
}
impl Paged for ListStaticSiteDomains {
    type Page = types::DomainPage;
    type Item = types::Domain;
    type Failure = types::ErrorBody;
    const OPERATION: &'static Operation = &Self::OPERATION;
    fn position(&mut self) -> &mut impl PagePosition {
        &mut self.offset
    }
    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }
    fn next(page: &types::DomainPage) -> Next {
        Next::offset(page.data.len(), page.total, 10000).at(page.offset).of(page.limit)
    }
    fn items(page: types::DomainPage) -> Vec<types::Domain> {
        page.data
    }
}
/// The request of [`Client::add_static_site_domain`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct AddStaticSiteDomain {
    call: Call,
    body: Body,
}
impl AddStaticSiteDomain {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/domains",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::AddStaticSiteDomainRequest>()),
        limits: &["general-write", "creation"],
        secret: true,
        ..Operation::of("addStaticSiteDomain")
    };
    /// Host name to add. Its owner sets up the DNS records that the answer names. At least 1 character, such as `app.example.com`.
    pub fn domain_name(mut self, domain_name: impl Into<String>) -> Self {
        self.body.set("domain_name", domain_name.into());
        self
    }
    /// Whether all subdomains of it are meant as well.
    pub fn is_wildcard(mut self, is_wildcard: bool) -> Self {
        self.body.set("is_wildcard", is_wildcard);
        self
    }
    /// TLS certificate for the domain as PEM, whose private key is sent too. Without one, the platform issues a certificate itself. Example: `-----BEGIN CERTIFICATE-----...`.
    pub fn custom_ssl_cert(mut self, custom_ssl_cert: impl Into<String>) -> Self {
        self.body.set("custom_ssl_cert", custom_ssl_cert.into());
        self
    }
    /// Private key of the TLS certificate as PEM. Required if there is a certificate. Example: `-----BEGIN PRIVATE KEY-----...`.
    pub fn custom_ssl_key(mut self, custom_ssl_key: impl Into<values::Secret>) -> Self {
        self.body.set("custom_ssl_key", custom_ssl_key.into());
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::AddStaticSiteDomainRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Domain>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::Domain>, Json<types::ErrorBody>>(request).await
    }
}
/// What [`Client::wait_for_static_site_domain`] watches.
#[derive(Clone, Debug)]
pub struct WaitForStaticSiteDomain {
    client: Client,
    id: types::StaticSiteId,
    domain_id: types::DomainId,
}
impl Watched for WaitForStaticSiteDomain {
    type Resource = types::Domain;
    type Failure = types::ErrorBody;
    const NAME: &'static str = "domain";
    fn id(&self) -> String {
        self.domain_id.to_string()
    }
    fn read(&self) -> Reading<Self> {
        existing(self.client.get_static_site_domain(self.id, self.domain_id).send())
    }
    fn progress(resource: &types::Domain) -> Progress {
        Progress::of(resource.status.as_str(), &["ACTIVE"], &["TIMED_OUT"])
    }
}
/// The request of [`Client::get_static_site_domain`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetStaticSiteDomain {
    call: Call,
}
impl GetStaticSiteDomain {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/domains/{domain_id}",
        parameters: &[("id", Rules::Id), ("domain_id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("getStaticSiteDomain")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Domain>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call.send::<Json<types::Domain>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::update_static_site_domain`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateStaticSiteDomain {
    call: Call,
    body: Body,
}
impl UpdateStaticSiteDomain {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/domains/{domain_id}",
        parameters: &[("id", Rules::Id), ("domain_id", Rules::Id)],
        body: Some(Rules::of::<types::UpdateStaticSiteDomainRequest>()),
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("updateStaticSiteDomain")
    };
    /// What comes before the first dot of the host name: at least 1 character, such as `my-app`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.body.set("name", name.into());
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::UpdateStaticSiteDomainRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Domain>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().patch(url).json(&body).build()?;
        call.send::<Json<types::Domain>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::delete_static_site_domain`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteStaticSiteDomain {
    call: Call,
}
impl DeleteStaticSiteDomain {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/domains/{domain_id}",
        parameters: &[("id", Rules::Id), ("domain_id", Rules::Id)],
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("deleteStaticSiteDomain")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::refresh_static_site_domain_status`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RefreshStaticSiteDomainStatus {
    call: Call,
}
impl RefreshStaticSiteDomainStatus {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/domains/{domain_id}/refresh-status",
        parameters: &[("id", Rules::Id), ("domain_id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("refreshStaticSiteDomainStatus")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::set_static_site_primary_domain`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct SetStaticSitePrimaryDomain {
    call: Call,
}
impl SetStaticSitePrimaryDomain {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/domains/{domain_id}/set-primary",
        parameters: &[("id", Rules::Id), ("domain_id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("setStaticSitePrimaryDomain")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::toggle_static_site_system_domain`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ToggleStaticSiteSystemDomain {
    call: Call,
}
impl ToggleStaticSiteSystemDomain {
    const OPERATION: Operation = Operation {
        path: "/static-sites/{id}/domains/{domain_id}/toggle",
        parameters: &[("id", Rules::Id), ("domain_id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("toggleStaticSiteSystemDomain")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
