// @generated from spec/sevalla/object-storage.yaml by `cargo xtask regen`. Do not edit: change the spec and run it again.

use super::super::types;
use crate::values;
use crate::runtime::{Checked, Property, Rules};
/// An object storage, which is one bucket.
///
/// [Reference page](https://api-docs.sevalla.com/v3/object-storages/create-object-storage-bucket)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ObjectStorage {
    /// Identifier of an object storage.
    pub id: types::ObjectStorageId,
    /// Company that the object storage belongs to, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub company_id: String,
    /// Project that the object storage is in, or null if it is in none.
    pub project_id: Option<types::ProjectId>,
    /// Unique name in the vendor's system, made from the first display name. It never changes. Example: `my-bucket`.
    pub name: String,
    /// Name that people see, such as `My Bucket`.
    pub display_name: String,
    /// State of the object storage, such as `deleting` while it is being removed, such as `deleting`. Not verified: No page shows the field; that of deleting speaks of the state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Where most of the access to an object storage is expected from; a hint for where to put it.
    pub location: ObjectStorageLocation,
    /// Where the data of an object storage may be.
    pub jurisdiction: ObjectStorageJurisdiction,
    /// Name of the bucket in the S3 API, such as `my-bucket`.
    pub bucket_name: String,
    /// Public domain that serves the objects, or null if there is none, such as `my-bucket.sevalla.storage`.
    pub domain: Option<String>,
    /// Address of the S3 API, such as `https://account-id.r2.cloudflarestorage.com`.
    pub endpoint: Option<String>,
    /// Access key for the S3 API, when it was just made, such as `access-key-id`.
    pub access_key: Option<String>,
    /// Secret key for the S3 API, when it was just made, such as `secret-access-key`.
    pub secret_key: Option<values::Secret>,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// An object storage as it is answered when it was changed, without bucket and keys.
///
/// [Reference page](https://api-docs.sevalla.com/v3/object-storages/update-object-storage-bucket)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct UpdatedObjectStorage {
    /// Identifier of an object storage.
    pub id: types::ObjectStorageId,
    /// Company that the object storage belongs to, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub company_id: String,
    /// Project that the object storage is in, or null if it is in none.
    pub project_id: Option<types::ProjectId>,
    /// Unique name in the vendor's system, made from the first display name. It never changes. Example: `my-bucket`.
    pub name: String,
    /// Name that people see, such as `My Bucket`.
    pub display_name: String,
    /// Where most of the access to an object storage is expected from; a hint for where to put it.
    pub location: ObjectStorageLocation,
    /// Where the data of an object storage may be.
    pub jurisdiction: ObjectStorageJurisdiction,
    /// Public domain that serves the objects, or null if there is none, such as `my-bucket.sevalla.storage`.
    pub domain: Option<String>,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// An object storage in a list.
///
/// [Reference page](https://api-docs.sevalla.com/v3/object-storages/create-object-storage-bucket)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ObjectStorageSummary {
    /// Identifier of an object storage.
    pub id: types::ObjectStorageId,
    /// Unique name in the vendor's system, made from the first display name. It never changes. Example: `my-bucket`.
    pub name: String,
    /// Name that people see, such as `My Bucket`.
    pub display_name: String,
    /// State of the object storage, such as `deleting` while it is being removed, such as `deleting`. Not verified: No page shows the field; that of deleting speaks of the state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Where most of the access to an object storage is expected from; a hint for where to put it.
    pub location: ObjectStorageLocation,
    /// Where the data of an object storage may be.
    pub jurisdiction: ObjectStorageJurisdiction,
    /// Public domain that serves the objects, or null if there is none, such as `my-bucket.sevalla.storage`.
    pub domain: Option<String>,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// One page of object storages.
///
/// [Reference page](https://api-docs.sevalla.com/v3/object-storages/create-object-storage-bucket)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ObjectStoragePage {
    /// The object storages on this page.
    pub data: Vec<ObjectStorageSummary>,
    /// Number of items on all pages together: 0 to 10000, such as `42`.
    pub total: i64,
    /// Number of items that come before the page: 0 to 10000, default of the server: `0`.
    pub offset: i64,
    /// Number of items that a page may hold: 1 to 100, default of the server: `25`.
    pub limit: i64,
}
/// An object storage whose keys were rotated.
///
/// [Reference page](https://api-docs.sevalla.com/v3/object-storages/rotate-object-storage-credentials)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct RotatedObjectStorage {
    /// Identifier of an object storage.
    pub id: types::ObjectStorageId,
    /// Company that the object storage belongs to, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub company_id: String,
    /// Project that the object storage is in, or null if it is in none.
    pub project_id: Option<types::ProjectId>,
    /// Unique name in the vendor's system, made from the first display name. It never changes. Example: `my-bucket`.
    pub name: String,
    /// Name that people see, such as `My Bucket`.
    pub display_name: String,
    /// Where most of the access to an object storage is expected from; a hint for where to put it.
    pub location: ObjectStorageLocation,
    /// Where the data of an object storage may be.
    pub jurisdiction: ObjectStorageJurisdiction,
    /// Public domain that serves the objects, or null if there is none, such as `my-bucket.sevalla.storage`.
    pub domain: Option<String>,
    /// Address of the S3 API, such as `https://account-id.r2.cloudflarestorage.com`. Not verified: Whether it is always there and may be null is not shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub endpoint: Option<String>,
    /// New access key for the S3 API, such as `access-key-id`. Not verified: Whether it is always there and may be null is not shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_key: Option<String>,
    /// New secret key for the S3 API. It is not shown again. Example: `secret-access-key`. Not verified: Whether it is always there and may be null is not shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_key: Option<values::Secret>,
    /// Former access key, such as `old-access-key-id`. Not verified: Whether it is always there and may be null is not shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old_access_key: Option<String>,
    /// Former secret key, such as `old-secret-access-key`. Not verified: Whether it is always there and may be null is not shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old_secret_key: Option<values::Secret>,
    /// When the former keys stop working, in UTC (ISO 8601), such as `2025-01-31T00:00:00.000Z`. Not verified: Whether it is always there and may be null is not shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old_keys_expired_at: Option<values::Timestamp>,
    /// When the object was created, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub created_at: values::Timestamp,
    /// When the object last changed, in UTC (ISO 8601), such as `2025-01-30T00:00:00.000Z`.
    pub updated_at: values::Timestamp,
}
/// Where most of the access to an object storage is expected from; a hint for where to put it. Example: `enam`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/object-storages/create-object-storage-bucket)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize, ::serde::Serialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum ObjectStorageLocation {
    /// `apac`: Asia and the Pacific.
    Apac,
    /// `eeur`: Eastern Europe.
    Eeur,
    /// `enam`: East of North America.
    Enam,
    /// `oc`: Oceania.
    Oc,
    /// `weur`: Western Europe.
    Weur,
    /// `wnam`: West of North America.
    Wnam,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl ObjectStorageLocation {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Apac => "apac",
            Self::Eeur => "eeur",
            Self::Enam => "enam",
            Self::Oc => "oc",
            Self::Weur => "weur",
            Self::Wnam => "wnam",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for ObjectStorageLocation {
    fn from(value: &str) -> Self {
        match value {
            "apac" => Self::Apac,
            "eeur" => Self::Eeur,
            "enam" => Self::Enam,
            "oc" => Self::Oc,
            "weur" => Self::Weur,
            "wnam" => Self::Wnam,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(ObjectStorageLocation);
impl Checked for ObjectStorageLocation {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::one_of(
            &["apac", "eeur", "enam", "oc", "weur", "wnam"],
        );
        &RULES
    }
}
/// Where the data of an object storage may be, such as `default`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/object-storages/create-object-storage-bucket)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize, ::serde::Serialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum ObjectStorageJurisdiction {
    /// `default`: Anywhere.
    Default,
    /// `eu`: In the European Union only.
    Eu,
    /// `fedramp`: In storage that is authorized under FedRAMP, a programme of the United States.
    Fedramp,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl ObjectStorageJurisdiction {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Default => "default",
            Self::Eu => "eu",
            Self::Fedramp => "fedramp",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for ObjectStorageJurisdiction {
    fn from(value: &str) -> Self {
        match value {
            "default" => Self::Default,
            "eu" => Self::Eu,
            "fedramp" => Self::Fedramp,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(ObjectStorageJurisdiction);
impl Checked for ObjectStorageJurisdiction {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::one_of(&["default", "eu", "fedramp"]);
        &RULES
    }
}
/// Whether a cache was emptied.
///
/// [Reference page](https://api-docs.sevalla.com/v3/object-storages/purge-cdn-cache)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct ObjectStorageCachePurge {
    /// Whether the request was carried out.
    pub success: bool,
}
/// A new object storage.
///
/// [Reference page](https://api-docs.sevalla.com/v3/object-storages/create-object-storage-bucket)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct CreateObjectStorageRequest {
    /// Name that people see: 2 to 64 characters, such as `My Bucket`.
    pub display_name: String,
    /// Where most of the access will come from. Without it, the east of North America.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<ObjectStorageLocation>,
    /// Where the data may be. Without it, anywhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub jurisdiction: Option<ObjectStorageJurisdiction>,
    /// Whether to give the object storage a public domain, where everybody can read its objects: default of the server: `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_access: Option<bool>,
    /// Project to put the object storage in. Without it, the object storage is in none.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub project_id: Option<values::Nullable<types::ProjectId>>,
}
impl CreateObjectStorageRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(display_name: impl Into<String>) -> Self {
        Self {
            display_name: display_name.into(),
            location: None,
            jurisdiction: None,
            public_access: None,
            project_id: None,
        }
    }
}
impl Checked for CreateObjectStorageRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required("display_name", Rules::text(2, 64)),
                Property::optional("location", Rules::of::<ObjectStorageLocation>()),
                Property::optional(
                    "jurisdiction",
                    Rules::of::<ObjectStorageJurisdiction>(),
                ),
                Property::optional("project_id", Rules::nullable(&Rules::Id)),
            ],
        );
        &RULES
    }
}
/// Changes to an object storage.
///
/// [Reference page](https://api-docs.sevalla.com/v3/object-storages/update-object-storage-bucket)
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct UpdateObjectStorageRequest {
    /// New name that people see: 2 to 64 characters, such as `My Bucket`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// Project to move the object storage to, or null to take it out of its project.
    #[serde(
        default,
        deserialize_with = "values::Nullable::deserialize_some",
        skip_serializing_if = "Option::is_none"
    )]
    pub project_id: Option<values::Nullable<types::ProjectId>>,
}
impl Checked for UpdateObjectStorageRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::optional("display_name", Rules::text(2, 64)),
                Property::optional("project_id", Rules::nullable(&Rules::Id)),
            ],
        );
        &RULES
    }
}
/// What becomes of the former keys.
///
/// [Reference page](https://api-docs.sevalla.com/v3/object-storages/rotate-object-storage-credentials)
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct RotateObjectStorageCredentialsRequest {
    /// Hours for which the former keys go on working; 0 ends them at once. 0 to 168, default of the server: `0`, such as `24`. Not verified: The page shows neither the type nor whether it may be left out; the vendor's command-line tool leaves it out by default, for 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old_keys_ttl_hours: Option<u8>,
}
impl Checked for RotateObjectStorageCredentialsRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[Property::optional("old_keys_ttl_hours", Rules::integer(0, 168))],
        );
        &RULES
    }
}
/// A rule that lets web pages use an object storage from a browser.
///
/// [Reference page](https://api-docs.sevalla.com/v3/object-storages/list-cors-policies)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct CorsPolicy {
    /// Identifier of the rule, such as `fb5e5168-4281-4bec-94c5-0d1584e9e657`.
    pub id: String,
    /// Methods that the pages may use, such as `["GET","PUT"]`.
    pub methods: Vec<CorsMethod>,
    /// Origins of the pages; `*` stands for all. Example: `["https://example.com"]`.
    pub origins: Vec<String>,
    /// Headers that the pages may send, or null if none are named, such as `["Content-Type"]`.
    pub headers: Option<Vec<String>>,
}
/// All CORS policies of an object storage.
///
/// [Reference page](https://api-docs.sevalla.com/v3/object-storages/list-cors-policies)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct CorsPolicyList {
    /// The rules.
    pub data: Vec<CorsPolicy>,
}
/// A method of HTTP that web pages may use on an object storage, such as `GET`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/object-storages/list-cors-policies)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize, ::serde::Serialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum CorsMethod {
    /// `GET`: Reads objects.
    Get,
    /// `PUT`: Uploads objects.
    Put,
    /// `POST`: Creates objects.
    Post,
    /// `DELETE`: Removes objects.
    Delete,
    /// `HEAD`: Reads what is known of objects, without their content.
    Head,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl CorsMethod {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Get => "GET",
            Self::Put => "PUT",
            Self::Post => "POST",
            Self::Delete => "DELETE",
            Self::Head => "HEAD",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for CorsMethod {
    fn from(value: &str) -> Self {
        match value {
            "GET" => Self::Get,
            "PUT" => Self::Put,
            "POST" => Self::Post,
            "DELETE" => Self::Delete,
            "HEAD" => Self::Head,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(CorsMethod);
impl Checked for CorsMethod {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::one_of(&["GET", "PUT", "POST", "DELETE", "HEAD"]);
        &RULES
    }
}
/// A new CORS policy.
///
/// [Reference page](https://api-docs.sevalla.com/v3/object-storages/create-cors-policy)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct CreateCorsPolicyRequest {
    /// Methods that pages may use: at least 1 item, such as `["GET","PUT"]`.
    pub methods: Vec<CorsMethod>,
    /// Origins of the pages; `*` stands for all. 1 to 100 items, such as `["https://example.com"]`.
    pub origins: Vec<String>,
    /// Headers that the pages may send: at most 100 items, such as `["Content-Type"]`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headers: Option<Vec<String>>,
}
impl CreateCorsPolicyRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(
        methods: impl IntoIterator<Item = CorsMethod>,
        origins: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        Self {
            methods: methods.into_iter().collect::<Vec<_>>(),
            origins: origins.into_iter().map(Into::into).collect::<Vec<String>>(),
            headers: None,
        }
    }
}
impl Checked for CreateCorsPolicyRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required(
                    "methods",
                    Rules::list(&Rules::of::<CorsMethod>()).length(1, usize::MAX),
                ),
                Property::required(
                    "origins",
                    Rules::list(&Rules::text(1, 250)).length(1, 100),
                ),
                Property::optional(
                    "headers",
                    Rules::list(&Rules::text(1, 250)).length(0, 100),
                ),
            ],
        );
        &RULES
    }
}
/// What takes the place of a CORS policy.
///
/// [Reference page](https://api-docs.sevalla.com/v3/object-storages/update-cors-policy)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct UpdateCorsPolicyRequest {
    /// Methods that pages may use: at least 1 item, such as `["GET","PUT"]`.
    pub methods: Vec<CorsMethod>,
    /// Origins of the pages; `*` stands for all. 1 to 100 items, such as `["https://example.com"]`.
    pub origins: Vec<String>,
    /// Headers that the pages may send. Without it, none are named any more. At most 100 items, such as `["Content-Type"]`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub headers: Option<Vec<String>>,
}
impl UpdateCorsPolicyRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(
        methods: impl IntoIterator<Item = CorsMethod>,
        origins: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        Self {
            methods: methods.into_iter().collect::<Vec<_>>(),
            origins: origins.into_iter().map(Into::into).collect::<Vec<String>>(),
            headers: None,
        }
    }
}
impl Checked for UpdateCorsPolicyRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[
                Property::required(
                    "methods",
                    Rules::list(&Rules::of::<CorsMethod>()).length(1, usize::MAX),
                ),
                Property::required(
                    "origins",
                    Rules::list(&Rules::text(1, 250)).length(1, 100),
                ),
                Property::optional(
                    "headers",
                    Rules::list(&Rules::text(1, 250)).length(0, 100),
                ),
            ],
        );
        &RULES
    }
}
/// An object, or a folder of objects.
///
/// [Reference page](https://api-docs.sevalla.com/v3/object-storages/list-objects)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct StorageObject {
    /// Key of the object. That of a folder ends with `/`. Example: `images/photo.jpg`.
    pub key: String,
    /// Kind of an object, going by the end of its key.
    #[serde(rename = "type")]
    pub type_: StorageObjectType,
    /// Media type of the object, such as `image/jpeg`.
    pub content_type: Option<String>,
    /// Size of the object, in bytes: at least 0, such as `1024`.
    pub size: Option<i64>,
    /// When the object last changed (ISO 8601), such as `2024-01-01T00:00:00.000Z`.
    pub updated_at: Option<String>,
    /// Entity tag, which changes with the content, in its quotation marks, such as `"abc123"`.
    pub e_tag: Option<String>,
}
/// Kind of an object, going by the end of its key, such as `file`.
///
/// [Reference page](https://api-docs.sevalla.com/v3/object-storages/list-objects)
#[derive(Clone, Debug, PartialEq, Eq, Hash, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum StorageObjectType {
    /// `folder`: What several keys begin with.
    Folder,
    /// `file`: Anything else.
    File,
    /// `image`: A picture, such as `.jpg` or `.png`.
    Image,
    /// `video`: A film, such as `.mp4` or `.mov`.
    Video,
    /// `audio`: A sound, such as `.mp3` or `.wav`.
    Audio,
    /// `document`: A document, such as `.pdf` or `.doc`.
    Document,
    /// A value that is not documented, as it was sent.
    Unknown(String),
}
impl StorageObjectType {
    /// The value as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Folder => "folder",
            Self::File => "file",
            Self::Image => "image",
            Self::Video => "video",
            Self::Audio => "audio",
            Self::Document => "document",
            Self::Unknown(value) => value,
        }
    }
}
impl From<&str> for StorageObjectType {
    fn from(value: &str) -> Self {
        match value {
            "folder" => Self::Folder,
            "file" => Self::File,
            "image" => Self::Image,
            "video" => Self::Video,
            "audio" => Self::Audio,
            "document" => Self::Document,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
values::open_enum!(StorageObjectType);
/// One page of the objects of an object storage.
///
/// [Reference page](https://api-docs.sevalla.com/v3/object-storages/list-objects)
#[derive(Clone, Debug, PartialEq, ::serde::Deserialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Serialize))]
pub struct StorageObjectPage {
    /// The objects on this page.
    pub data: Vec<StorageObject>,
    /// Where the next page begins, or null if this is the last one.
    pub cursor: Option<String>,
}
/// Objects to remove.
///
/// [Reference page](https://api-docs.sevalla.com/v3/object-storages/delete-objects)
#[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "full-serde", derive(::serde::Deserialize))]
pub struct DeleteObjectsRequest {
    /// Keys of the objects: 1 to 1000 items, such as `["images/photo.jpg","docs/readme.txt"]`.
    pub keys: Vec<String>,
}
impl DeleteObjectsRequest {
    /// A value of what is required; the rest is set on the fields.
    #[must_use]
    pub fn new(keys: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            keys: keys.into_iter().map(Into::into).collect::<Vec<String>>(),
        }
    }
}
impl Checked for DeleteObjectsRequest {
    fn rules() -> &'static Rules {
        const RULES: Rules = Rules::object(
            &[Property::required("keys", Rules::list(&Rules::Any).length(1, 1000))],
        );
        &RULES
    }
}
