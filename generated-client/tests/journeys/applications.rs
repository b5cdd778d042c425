//! Applications, from the first deployment to the end.

use generated_client::sevalla::types;
use sandbox::seeded;

use super::{id, problems, refusal, start};

#[tokio::test]
async fn what_is_wrong_is_refused() {
    let (_sandbox, client) = start().await;
    let nothing = client.create_application().send().await;
    let missing = problems(nothing);
    assert_eq!(
        missing,
        ["body.display_name", "body.cluster_id", "body.source"]
    );

    let lost: types::ApplicationId = id("00000000-0000-0000-0000-000000000000");
    let (status, message) = refusal(client.get_application(lost).send().await);
    assert_eq!(
        (status, &*message),
        (404, "there is no such item in `applications`")
    );
    let shop = client.get_application(id(seeded::APPLICATION)).send().await;
    assert_eq!(shop.unwrap().display_name, "Shop");
}
