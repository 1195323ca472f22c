//! What digits are worth.

/// The value of ASCII digits with at most one decimal point among or before them; `None` for any other text, or where it
/// is too large. Exact to the last bit up to 15 digits, like the standard library's reading, whose tables for all the
/// rest take more room than the rules for numbers.
pub(super) fn value(written: &str) -> Option<f64> {
    let (mut digits, mut scale, mut point, mut any) = (0_u64, 0_i32, false, false);
    for byte in written.bytes() {
        match byte {
            b'.' if !point => point = true,
            b'0'..=b'9' => {
                any = true;
                let fits = digits < 1_000_000_000_000_000_000;
                if fits {
                    digits = digits * 10 + u64::from(byte - b'0');
                }
                scale += i32::from(!fits) - i32::from(point);
            }
            _ => return None,
        }
    }
    let value = digits as f64;
    // Powers of ten up to 22 are exact, and dividing by one rounds once.
    let value = if scale < 0 { value / 10_f64.powi(-scale) } else { value * 10_f64.powi(scale) };
    (any && value.is_finite()).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::value;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn digits_are_worth_what_they_say(written in "[0-9]{1,9}(\\.[0-9]{1,6})?|\\.[0-9]{1,15}") {
            prop_assert_eq!(value(&written), written.parse().ok());
        }

        #[test]
        fn long_ones_are_off_by_a_rounding_at_most(written in "[1-9][0-9]{0,60}\\.[0-9]{0,60}") {
            let exact: f64 = written.parse().unwrap();
            prop_assert!((value(&written).unwrap() / exact - 1.0).abs() < 1e-14);
        }
    }

    #[test]
    fn what_is_no_number_has_no_value() {
        for written in ["", ".", "1.2.3", "-1", "1e5", "٣", "inf"] {
            assert_eq!(value(written), None, "{written}");
        }
    }
}
