//! The targets: a function each that takes any bytes and panics if something does not hold.

use crate::{answers, documents, headers, loading, pages, requests, values};

/// A target in its two forms. The number is how many inputs are made up where no fuzzer does it.
macro_rules! targets {
    ($($name:ident: $check:path, $runs:expr;)*) => {$(
        #[test]
        fn $name() {
            #[cfg(not(fuzzing))]
            crate::smoke::run(stringify!($name), $runs, $check);
            #[cfg(fuzzing)]
            bolero::check!().for_each($check);
        }
    )*};
}

targets! {
    loading: loading::check, 400;
    pipeline: documents::check, 60;
    answers: answers::check, 1500;
    headers: headers::check, 500;
    values: values::check, 20_000;
    pages: pages::check_page, 1500;
    vendor_documents: pages::check_document, 400;
    requests: requests::check, 60;
}
