// @generated from spec/sevalla/object-storage.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::{Client, Result, types};
use crate::runtime::{
    Body, Call, Empty, Items, Json, Next, Operation, PageFuture, PagePosition, Paged,
    Pages, ResponseValue, Rules,
};
/// # object-storage
///
/// Object storages, their objects, credentials and CORS policies. Feature `sevalla-object-storage`.
impl Client {
    /// List object storages.
    ///
    /// Lists the object storages within reach of the API key, a page at a time, ordered by name.
    /// [Reference page](https://api-docs.sevalla.com/v3/object-storages/create-object-storage-bucket) · `GET /object-storage` · limits: `read`
    pub fn list_object_storages(&self) -> ListObjectStorages {
        ListObjectStorages {
            call: self.core.call(&ListObjectStorages::OPERATION, &[]),
            limit: None,
            offset: None,
        }
    }
    /// Create an object storage.
    ///
    /// Makes a bucket with keys for the S3 API. It can be used at once. The keys are in this answer alone: keep them, or rotate them later to get others. Nobody else can read the objects unless `public_access` is true, which gives the bucket a public domain.
    /// [Reference page](https://api-docs.sevalla.com/v3/object-storages/create-object-storage-bucket) · `POST /object-storage` · limits: `service-creation`, `creation`
    pub fn create_object_storage(&self) -> CreateObjectStorage {
        CreateObjectStorage {
            call: self.core.call(&CreateObjectStorage::OPERATION, &[]),
            body: Body::new(),
        }
    }
    /// Read an object storage.
    ///
    /// Reads one object storage with the address of its S3 API and its public domain. The keys are null: they are shown when they are made, and not again. Not verified: The vendor says both that the keys are among what is read and that they are answered on creation alone.
    /// [Reference page](https://api-docs.sevalla.com/v3/object-storages/get-object-storage-bucket) · `GET /object-storage/{id}` · limits: `read`
    pub fn get_object_storage(&self, id: types::ObjectStorageId) -> GetObjectStorage {
        let call = self.core.call(&GetObjectStorage::OPERATION, &[&id]);
        GetObjectStorage { call }
    }
    /// Change an object storage.
    ///
    /// Changes the name that people see or the project of an object storage. What the request leaves out stays as it is; so does the name of the bucket.
    /// [Reference page](https://api-docs.sevalla.com/v3/object-storages/update-object-storage-bucket) · `PATCH /object-storage/{id}` · limits: `service-mutation`
    pub fn update_object_storage(
        &self,
        id: types::ObjectStorageId,
    ) -> UpdateObjectStorage {
        UpdateObjectStorage {
            call: self.core.call(&UpdateObjectStorage::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Delete an object storage.
    ///
    /// Removes an object storage with all its objects and keys; nothing brings it back. That is done after the answer: the status is `deleting` until the object storage is gone.
    /// [Reference page](https://api-docs.sevalla.com/v3/object-storages/delete-object-storage-bucket) · `DELETE /object-storage/{id}` · limits: `service-mutation`
    pub fn delete_object_storage(
        &self,
        id: types::ObjectStorageId,
    ) -> DeleteObjectStorage {
        let call = self.core.call(&DeleteObjectStorage::OPERATION, &[&id]);
        DeleteObjectStorage { call }
    }
    /// Empty the cache.
    ///
    /// Makes the public domain of an object storage forget all that it has cached, within seconds, so that changed objects are served anew. Without a public domain there is nothing to forget, and the answer is the same. Not verified: The vendor's document does not have this operation, and its page shows no statuses.
    /// [Reference page](https://api-docs.sevalla.com/v3/object-storages/purge-cdn-cache) · `POST /object-storage/{id}/cache/purge` · limits: `general-write`
    pub fn purge_object_storage_cache(
        &self,
        id: types::ObjectStorageId,
    ) -> PurgeObjectStorageCache {
        let call = self.core.call(&PurgeObjectStorageCache::OPERATION, &[&id]);
        PurgeObjectStorageCache { call }
    }
    /// List CORS policies.
    ///
    /// Lists all rules that say which web pages may use an object storage from a browser.
    /// [Reference page](https://api-docs.sevalla.com/v3/object-storages/list-cors-policies) · `GET /object-storage/{id}/cors-policies` · limits: `read`
    pub fn list_object_storage_cors_policies(
        &self,
        id: types::ObjectStorageId,
    ) -> ListObjectStorageCorsPolicies {
        let call = self.core.call(&ListObjectStorageCorsPolicies::OPERATION, &[&id]);
        ListObjectStorageCorsPolicies {
            call,
        }
    }
    /// Add a CORS policy.
    ///
    /// Adds a rule to those that an object storage has. The answer does not say its id: look it up in the list of CORS policies.
    /// [Reference page](https://api-docs.sevalla.com/v3/object-storages/create-cors-policy) · `POST /object-storage/{id}/cors-policies` · limits: `general-write`, `creation`
    pub fn create_object_storage_cors_policy(
        &self,
        id: types::ObjectStorageId,
    ) -> CreateObjectStorageCorsPolicy {
        CreateObjectStorageCorsPolicy {
            call: self.core.call(&CreateObjectStorageCorsPolicy::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Replace a CORS policy.
    ///
    /// Puts another rule in the place of one. Nothing of the old one is kept, although it is a PATCH.
    /// [Reference page](https://api-docs.sevalla.com/v3/object-storages/update-cors-policy) · `PATCH /object-storage/{id}/cors-policies/{cors_policy_id}` · limits: `general-write`
    pub fn update_object_storage_cors_policy(
        &self,
        id: types::ObjectStorageId,
        cors_policy_id: impl Into<String>,
    ) -> UpdateObjectStorageCorsPolicy {
        let cors_policy_id: String = cors_policy_id.into();
        UpdateObjectStorageCorsPolicy {
            call: self
                .core
                .call(
                    &UpdateObjectStorageCorsPolicy::OPERATION,
                    &[&id, &cors_policy_id],
                ),
            body: Body::new(),
        }
    }
    /// Delete a CORS policy.
    ///
    /// Removes a rule from an object storage. After the last one, browsers let no page of another origin use it.
    /// [Reference page](https://api-docs.sevalla.com/v3/object-storages/delete-cors-policy) · `DELETE /object-storage/{id}/cors-policies/{cors_policy_id}` · limits: `general-write`
    pub fn delete_object_storage_cors_policy(
        &self,
        id: types::ObjectStorageId,
        cors_policy_id: impl Into<String>,
    ) -> DeleteObjectStorageCorsPolicy {
        let cors_policy_id: String = cors_policy_id.into();
        let call = self
            .core
            .call(&DeleteObjectStorageCorsPolicy::OPERATION, &[&id, &cors_policy_id]);
        DeleteObjectStorageCorsPolicy {
            call,
        }
    }
    /// List objects.
    ///
    /// Lists the objects of an object storage, a page at a time. Where the answer has a `cursor`, the next page begins there. With `delimiter`, keys are grouped into folders: those that are alike up to its first place after the `prefix` are one entry together.
    /// [Reference page](https://api-docs.sevalla.com/v3/object-storages/list-objects) · `GET /object-storage/{id}/objects` · limits: `read`
    pub fn list_object_storage_objects(
        &self,
        id: types::ObjectStorageId,
    ) -> ListObjectStorageObjects {
        ListObjectStorageObjects {
            call: self.core.call(&ListObjectStorageObjects::OPERATION, &[&id]),
            prefix: None,
            delimiter: None,
            cursor: None,
            limit: None,
        }
    }
    /// Delete objects.
    ///
    /// Removes objects by their keys, at most 1,000 at once. What cannot be removed is passed over; the answer does not tell.
    /// [Reference page](https://api-docs.sevalla.com/v3/object-storages/delete-objects) · `DELETE /object-storage/{id}/objects` · limits: `general-write`
    pub fn delete_object_storage_objects(
        &self,
        id: types::ObjectStorageId,
    ) -> DeleteObjectStorageObjects {
        DeleteObjectStorageObjects {
            call: self.core.call(&DeleteObjectStorageObjects::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
    /// Rotate the keys.
    ///
    /// Makes new keys for the S3 API of an object storage. They are in this answer alone. The former keys go on working for as many hours as the request says, so that whatever uses them can be changed meanwhile. Not verified: The vendor's document does not have this operation, and its page shows neither statuses nor which fields may be null.
    /// [Reference page](https://api-docs.sevalla.com/v3/object-storages/rotate-object-storage-credentials) · `POST /object-storage/{id}/rotate-credentials` · limits: `general-write`
    pub fn rotate_object_storage_credentials(
        &self,
        id: types::ObjectStorageId,
    ) -> RotateObjectStorageCredentials {
        RotateObjectStorageCredentials {
            call: self.core.call(&RotateObjectStorageCredentials::OPERATION, &[&id]),
            body: Body::new(),
        }
    }
}
/// The request of [`Client::list_object_storages`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListObjectStorages {
    call: Call,
    limit: Option<u8>,
    offset: Option<u16>,
}
impl ListObjectStorages {
    const OPERATION: Operation = Operation {
        path: "/object-storage",
        parameters: &[
            ("limit", Rules::integer(1, 100)),
            ("offset", Rules::integer(0, 10000)),
        ],
        limits: &["read"],
        ..Operation::of("listObjectStorages")
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
    pub async fn send(self) -> Result<ResponseValue<types::ObjectStoragePage>> {
        let Self { call, limit, offset } = self;
        let call = call.parameter("limit", &limit).parameter("offset", &offset);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .build()?;
        call.send::<Json<types::ObjectStoragePage>, Json<types::ErrorBody>>(request)
            .await
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
impl Paged for ListObjectStorages {
    type Page = types::ObjectStoragePage;
    type Item = types::ObjectStorageSummary;
    type Failure = types::ErrorBody;
    const OPERATION: &'static Operation = &Self::OPERATION;
    fn position(&mut self) -> &mut impl PagePosition {
        &mut self.offset
    }
    fn fetch(self) -> PageFuture<Self> {
        Box::pin(self.send())
    }
    fn next(page: &types::ObjectStoragePage) -> Next {
        Next::offset(page.data.len(), page.total, 10000).at(page.offset).of(page.limit)
    }
    fn items(page: types::ObjectStoragePage) -> Vec<types::ObjectStorageSummary> {
        page.data
    }
}
/// The request of [`Client::create_object_storage`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateObjectStorage {
    call: Call,
    body: Body,
}
impl CreateObjectStorage {
    const OPERATION: Operation = Operation {
        path: "/object-storage",
        body: Some(Rules::of::<types::CreateObjectStorageRequest>()),
        limits: &["service-creation", "creation"],
        ..Operation::of("createObjectStorage")
    };
    /// Name that people see: 2 to 64 characters, such as `My Bucket`.
    pub fn display_name(mut self, display_name: impl Into<String>) -> Self {
        self.body.set("display_name", display_name.into());
        self
    }
    /// Where most of the access will come from. Without it, the east of North America.
    pub fn location(mut self, location: types::ObjectStorageLocation) -> Self {
        self.body.set("location", location);
        self
    }
    /// Where the data may be. Without it, anywhere.
    pub fn jurisdiction(
        mut self,
        jurisdiction: types::ObjectStorageJurisdiction,
    ) -> Self {
        self.body.set("jurisdiction", jurisdiction);
        self
    }
    /// Whether to give the object storage a public domain, where everybody can read its objects: default of the server: `false`.
    pub fn public_access(mut self, public_access: bool) -> Self {
        self.body.set("public_access", public_access);
        self
    }
    /// Project to put the object storage in. Without it, the object storage is in none.
    pub fn project_id(mut self, project_id: types::ProjectId) -> Self {
        self.body.set("project_id", project_id);
        self
    }
    /// Sends `null` for `project_id`.
    pub fn project_id_null(mut self) -> Self {
        self.body.set_null("project_id");
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::CreateObjectStorageRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::ObjectStorage>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::ObjectStorage>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::get_object_storage`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetObjectStorage {
    call: Call,
}
impl GetObjectStorage {
    const OPERATION: Operation = Operation {
        path: "/object-storage/{id}",
        parameters: &[("id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("getObjectStorage")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::ObjectStorage>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<Json<types::ObjectStorage>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::update_object_storage`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateObjectStorage {
    call: Call,
    body: Body,
}
impl UpdateObjectStorage {
    const OPERATION: Operation = Operation {
        path: "/object-storage/{id}",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::UpdateObjectStorageRequest>()),
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("updateObjectStorage")
    };
    /// New name that people see: 2 to 64 characters, such as `My Bucket`.
    pub fn display_name(mut self, display_name: impl Into<String>) -> Self {
        self.body.set("display_name", display_name.into());
        self
    }
    /// Project to move the object storage to, or null to take it out of its project.
    pub fn project_id(mut self, project_id: types::ProjectId) -> Self {
        self.body.set("project_id", project_id);
        self
    }
    /// Sends `null` for `project_id`.
    pub fn project_id_null(mut self) -> Self {
        self.body.set_null("project_id");
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::UpdateObjectStorageRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::UpdatedObjectStorage>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().patch(url).json(&body).build()?;
        call.send::<Json<types::UpdatedObjectStorage>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::delete_object_storage`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteObjectStorage {
    call: Call,
}
impl DeleteObjectStorage {
    const OPERATION: Operation = Operation {
        path: "/object-storage/{id}",
        parameters: &[("id", Rules::Id)],
        limits: &["service-mutation"],
        service: Some("id"),
        ..Operation::of("deleteObjectStorage")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<()>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Empty, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::purge_object_storage_cache`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PurgeObjectStorageCache {
    call: Call,
}
impl PurgeObjectStorageCache {
    const OPERATION: Operation = Operation {
        path: "/object-storage/{id}/cache/purge",
        parameters: &[("id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("purgeObjectStorageCache")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::ObjectStorageCachePurge>> {
        let url = self.call.url()?;
        let request = self.call.http().post(url).build()?;
        self.call
            .send::<
                Json<types::ObjectStorageCachePurge>,
                Json<types::ErrorBody>,
            >(request)
            .await
    }
}
/// The request of [`Client::list_object_storage_cors_policies`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListObjectStorageCorsPolicies {
    call: Call,
}
impl ListObjectStorageCorsPolicies {
    const OPERATION: Operation = Operation {
        path: "/object-storage/{id}/cors-policies",
        parameters: &[("id", Rules::Id)],
        limits: &["read"],
        ..Operation::of("listObjectStorageCorsPolicies")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::CorsPolicyList>> {
        let url = self.call.url()?;
        let request = self.call.http().get(url).build()?;
        self.call
            .send::<Json<types::CorsPolicyList>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::create_object_storage_cors_policy`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreateObjectStorageCorsPolicy {
    call: Call,
    body: Body,
}
impl CreateObjectStorageCorsPolicy {
    const OPERATION: Operation = Operation {
        path: "/object-storage/{id}/cors-policies",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::CreateCorsPolicyRequest>()),
        limits: &["general-write", "creation"],
        ..Operation::of("createObjectStorageCorsPolicy")
    };
    /// Methods that pages may use: at least 1 item, such as `["GET","PUT"]`.
    pub fn methods(
        mut self,
        methods: impl IntoIterator<Item = types::CorsMethod>,
    ) -> Self {
        self.body.set("methods", methods.into_iter().collect::<Vec<_>>());
        self
    }
    /// Origins of the pages; `*` stands for all. 1 to 100 items, such as `["https://example.com"]`.
    pub fn origins(
        mut self,
        origins: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.body
            .set(
                "origins",
                origins.into_iter().map(Into::into).collect::<Vec<String>>(),
            );
        self
    }
    /// Headers that the pages may send: at most 100 items, such as `["Content-Type"]`.
    pub fn headers(
        mut self,
        headers: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.body
            .set(
                "headers",
                headers.into_iter().map(Into::into).collect::<Vec<String>>(),
            );
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::CreateCorsPolicyRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::update_object_storage_cors_policy`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct UpdateObjectStorageCorsPolicy {
    call: Call,
    body: Body,
}
impl UpdateObjectStorageCorsPolicy {
    const OPERATION: Operation = Operation {
        path: "/object-storage/{id}/cors-policies/{cors_policy_id}",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::UpdateCorsPolicyRequest>()),
        limits: &["general-write"],
        ..Operation::of("updateObjectStorageCorsPolicy")
    };
    /// Methods that pages may use: at least 1 item, such as `["GET","PUT"]`.
    pub fn methods(
        mut self,
        methods: impl IntoIterator<Item = types::CorsMethod>,
    ) -> Self {
        self.body.set("methods", methods.into_iter().collect::<Vec<_>>());
        self
    }
    /// Origins of the pages; `*` stands for all. 1 to 100 items, such as `["https://example.com"]`.
    pub fn origins(
        mut self,
        origins: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.body
            .set(
                "origins",
                origins.into_iter().map(Into::into).collect::<Vec<String>>(),
            );
        self
    }
    /// Headers that the pages may send. Without it, none are named any more. At most 100 items, such as `["Content-Type"]`.
    pub fn headers(
        mut self,
        headers: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.body
            .set(
                "headers",
                headers.into_iter().map(Into::into).collect::<Vec<String>>(),
            );
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::UpdateCorsPolicyRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::Message>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().patch(url).json(&body).build()?;
        call.send::<Json<types::Message>, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::delete_object_storage_cors_policy`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteObjectStorageCorsPolicy {
    call: Call,
}
impl DeleteObjectStorageCorsPolicy {
    const OPERATION: Operation = Operation {
        path: "/object-storage/{id}/cors-policies/{cors_policy_id}",
        parameters: &[("id", Rules::Id)],
        limits: &["general-write"],
        ..Operation::of("deleteObjectStorageCorsPolicy")
    };
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<()>> {
        let url = self.call.url()?;
        let request = self.call.http().delete(url).build()?;
        self.call.send::<Empty, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::list_object_storage_objects`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListObjectStorageObjects {
    call: Call,
    prefix: Option<String>,
    delimiter: Option<String>,
    cursor: Option<String>,
    limit: Option<u8>,
}
impl ListObjectStorageObjects {
    const OPERATION: Operation = Operation {
        path: "/object-storage/{id}/objects",
        parameters: &[("id", Rules::Id), ("limit", Rules::integer(1, 200))],
        limits: &["read"],
        ..Operation::of("listObjectStorageObjects")
    };
    /// Lists only objects whose keys begin with it, such as `images/`.
    pub fn prefix(mut self, prefix: impl Into<String>) -> Self {
        self.prefix = Some(prefix.into());
        self
    }
    /// Groups keys into folders at this character, usually `/`. Example: `/`.
    pub fn delimiter(mut self, delimiter: impl Into<String>) -> Self {
        self.delimiter = Some(delimiter.into());
        self
    }
    /// Where to go on, as the page before says.
    pub fn cursor(mut self, cursor: impl Into<String>) -> Self {
        self.cursor = Some(cursor.into());
        self
    }
    /// Number of objects that a page may hold: 1 to 200, default of the server: `25`.
    pub fn limit(mut self, limit: u8) -> Self {
        self.limit = Some(limit);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::StorageObjectPage>> {
        let Self { call, prefix, delimiter, cursor, limit } = self;
        let call = call.parameter("limit", &limit);
        let url = call.url()?;
        let request = call
            .http()
            .get(url)
            .query(&progenitor_client::QueryParam::new("prefix", &prefix))
            .query(&progenitor_client::QueryParam::new("delimiter", &delimiter))
            .query(&progenitor_client::QueryParam::new("cursor", &cursor))
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .build()?;
        call.send::<Json<types::StorageObjectPage>, Json<types::ErrorBody>>(request)
            .await
    }
}
/// The request of [`Client::delete_object_storage_objects`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteObjectStorageObjects {
    call: Call,
    body: Body,
}
impl DeleteObjectStorageObjects {
    const OPERATION: Operation = Operation {
        path: "/object-storage/{id}/objects",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::DeleteObjectsRequest>()),
        limits: &["general-write"],
        ..Operation::of("deleteObjectStorageObjects")
    };
    /// Keys of the objects: 1 to 1000 items, such as `["images/photo.jpg","docs/readme.txt"]`.
    pub fn keys(mut self, keys: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.body.set("keys", keys.into_iter().map(Into::into).collect::<Vec<String>>());
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::DeleteObjectsRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<()>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().delete(url).json(&body).build()?;
        call.send::<Empty, Json<types::ErrorBody>>(request).await
    }
}
/// The request of [`Client::rotate_object_storage_credentials`].
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RotateObjectStorageCredentials {
    call: Call,
    body: Body,
}
impl RotateObjectStorageCredentials {
    const OPERATION: Operation = Operation {
        path: "/object-storage/{id}/rotate-credentials",
        parameters: &[("id", Rules::Id)],
        body: Some(Rules::of::<types::RotateObjectStorageCredentialsRequest>()),
        limits: &["general-write"],
        ..Operation::of("rotateObjectStorageCredentials")
    };
    /// Hours for which the former keys go on working; 0 ends them at once. 0 to 168, default of the server: `0`, such as `24`. Not verified: The page shows neither the type nor whether it may be left out; the vendor's command-line tool leaves it out by default, for 0.
    pub fn old_keys_ttl_hours(mut self, old_keys_ttl_hours: u8) -> Self {
        self.body.set("old_keys_ttl_hours", old_keys_ttl_hours);
        self
    }
    /// The whole body at once, in the place of all that was set before.
    pub fn body(mut self, body: types::RotateObjectStorageCredentialsRequest) -> Self {
        self.body = Body::of(&body);
        self
    }
    /// Sends the request; fails with what [`Error`](crate::Error) tells apart.
    pub async fn send(self) -> Result<ResponseValue<types::RotatedObjectStorage>> {
        let Self { call, body } = self;
        let (call, url) = call.body(&body).ready()?;
        let request = call.http().post(url).json(&body).build()?;
        call.send::<Json<types::RotatedObjectStorage>, Json<types::ErrorBody>>(request)
            .await
    }
}
