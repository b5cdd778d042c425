//! What enums have in common, so that it is not generated for each; for generated code only.

/// What an enum that is answered has beside `as_str` and `From<&str>`, by which it takes any text.
#[doc(hidden)]
#[macro_export]
macro_rules! __open_enum {
    ($name:ty) => {
        $crate::__enum_text!($name);

        impl From<String> for $name {
            fn from(value: String) -> Self {
                Self::from(value.as_str())
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.as_str().to_owned()
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::convert::Infallible;

            fn from_str(value: &str) -> std::result::Result<Self, Self::Err> {
                Ok(Self::from(value))
            }
        }
    };
}

/// What an enum that is only sent has beside `as_str` and `FromStr`, by which it takes documented texts.
#[doc(hidden)]
#[macro_export]
macro_rules! __closed_enum {
    ($name:ty) => {
        $crate::__enum_text!($name);

        impl TryFrom<&str> for $name {
            type Error = $crate::values::NotDocumented;

            fn try_from(value: &str) -> std::result::Result<Self, Self::Error> {
                value.parse()
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::values::NotDocumented;

            fn try_from(value: String) -> std::result::Result<Self, Self::Error> {
                value.parse()
            }
        }
    };
}

/// An enum read as the text that is sent for it.
#[doc(hidden)]
#[macro_export]
macro_rules! __enum_text {
    ($name:ty) => {
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.as_str() == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }
    };
}

/// What an enum of whole numbers has beside `as_i64` and what makes it of a number.
#[doc(hidden)]
#[macro_export]
macro_rules! __integer_enum {
    ($name:ty) => {
        impl From<$name> for i64 {
            fn from(value: $name) -> Self {
                value.as_i64()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.as_i64().fmt(f)
            }
        }

        impl PartialEq<i64> for $name {
            fn eq(&self, other: &i64) -> bool {
                self.as_i64() == *other
            }
        }
    };
}

#[doc(hidden)]
pub use {__closed_enum as closed_enum, __integer_enum as integer_enum, __open_enum as open_enum};

#[cfg(test)]
mod tests {
    use crate::values::{NotDocumented, closed_enum, integer_enum, open_enum};

    #[derive(Debug, PartialEq)]
    enum Status {
        Ready,
        Unknown(String),
    }
    impl Status {
        fn as_str(&self) -> &str {
            match self {
                Self::Ready => "ready",
                Self::Unknown(text) => text,
            }
        }
    }
    impl From<&str> for Status {
        fn from(value: &str) -> Self {
            match value {
                "ready" => Self::Ready,
                _ => Self::Unknown(value.to_owned()),
            }
        }
    }
    open_enum!(Status);

    #[derive(Debug, PartialEq)]
    enum Sort {
        Name,
        Date,
    }
    impl Sort {
        fn as_str(&self) -> &'static str {
            match self {
                Self::Name => "name",
                Self::Date => "date",
            }
        }
    }
    impl std::str::FromStr for Sort {
        type Err = NotDocumented;
        fn from_str(value: &str) -> Result<Self, Self::Err> {
            match value {
                "name" => Ok(Self::Name),
                "date" => Ok(Self::Date),
                _ => Err(NotDocumented::new("Sort", value, &["name", "date"])),
            }
        }
    }
    closed_enum!(Sort);

    #[derive(Clone, Copy, Debug, PartialEq)]
    enum Level {
        Value1,
        Unknown(i64),
    }
    impl Level {
        fn as_i64(self) -> i64 {
            match self {
                Self::Value1 => 1,
                Self::Unknown(value) => value,
            }
        }
    }
    integer_enum!(Level);

    #[test]
    fn an_enum_of_whole_numbers_reads_and_compares_as_its_number() {
        assert!(Level::Value1 == 1 && Level::Value1 != -7 && Level::Unknown(-7) == -7);
        assert_eq!(i64::from(Level::Unknown(9)), 9);
        assert_eq!(
            format!("{:03}|{:>4}", Level::Value1, Level::Unknown(-7)),
            "001|  -7"
        );
    }

    #[test]
    fn an_open_enum_takes_any_text_and_compares_with_it() {
        let status = Status::from("ready".to_owned());
        assert!(status == Status::Ready && status == "ready" && status == *"ready");
        assert!(status != "READY" && "new".parse::<Status>().is_ok_and(|new| new == "new"));
        assert_eq!(status.as_ref(), "ready");
        assert_eq!(format!("{status:>7}"), "  ready");
        assert_eq!(String::from(status), "ready");
    }

    #[test]
    fn a_closed_enum_takes_documented_texts() {
        let sort = Sort::try_from("name").unwrap();
        assert!(sort == "name" && sort.as_ref() == "name" && sort != Sort::Date);
        assert_eq!(format!("{:>5}", Sort::Date), " date");
        assert!(Sort::try_from("size".to_owned()).is_err());
    }
}
