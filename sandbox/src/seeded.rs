//! Ids of what every sandbox begins with; the files in `seeds` have the rest.

/// A Sevalla application with two processes, environment variables and a private port.
pub const APPLICATION: &str = "8f2c4a6e-1b3d-4f5a-9c7e-0a1b2c3d4e5f";
/// The web process of [`APPLICATION`].
pub const WEB_PROCESS: &str = "1d9e7c5b-3a2f-4e1d-8c6b-5a4f3e2d1c0b";
/// A background process of [`APPLICATION`].
pub const BACKGROUND_PROCESS: &str = "2e0f8d6c-4b3a-4f2e-9d7c-6b5a4f3e2d1c";
/// Another application, with one process and nothing else.
pub const OTHER_APPLICATION: &str = "9a3d5b7f-2c4e-4a6b-8d8f-1b2c3d4e5f60";
/// The process of [`OTHER_APPLICATION`].
pub const OTHER_PROCESS: &str = "3f1a9e7d-5c4b-4a3f-8e8d-7c6b5a4f3e2d";
/// A Northflank project of the user.
pub const PROJECT: &str = "default-project";
/// The service of [`PROJECT`], which has ports.
pub const SERVICE: &str = "example-service";
/// A Northflank team.
pub const TEAM: &str = "example-team";
/// The project of [`TEAM`].
pub const TEAM_PROJECT: &str = "team-project";
/// The service of [`TEAM_PROJECT`], which has ports.
pub const TEAM_SERVICE: &str = "team-service";
