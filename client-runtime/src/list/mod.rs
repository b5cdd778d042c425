//! Lists that come in pages.

pub(crate) mod items;
pub(crate) mod paged;
pub(crate) mod pages;
