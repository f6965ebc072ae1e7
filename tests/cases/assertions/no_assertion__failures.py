"""TQ001: tests that speak of a failure that does not come."""


def test_issue_71():
    compute()  # Failing to crash is good.


def test_enum():
    # This currently fails because the enum is iterable
    compute()


def test_defer():
    # Only monitored fields are failing
    compute()


def test_portfolio():
    """Test portfolio that caused dcp_attr errors."""
    compute()


def test_refused():  # TQ001
    """A wrong order should be refused and fail."""
    compute()


def test_no_key_error_in_names():
    """Assert error raised if the name is not found."""
    compute()


def test_null_bytes_shouldnt_raise():
    compute()


def test_copy_no_infinite_recursion():
    compute()


def test_error():  # TQ001
    compute()


def test_found():  # TQ001
    """Test for issue 71, a problem of the shop."""
    compute()


def test_limit():
    """Test that we handle this limit."""
    total = compute()


def test_missing_data():
    """The filter should accept missing data."""
    total = compute()


def test_hash():
    """Messages are hashable."""
    # A list is converted.
    total = compute()


def test_usability_in_a_set():
    compute()


def test_empty_rows_okay():
    compute()


def test_first_okay_and_kept():  # TQ001
    total = compute()


def test_set_doesnt_trigger():
    compute()


def test_python_crash():
    compute()


def test_build_with_bad_path_succeeds():
    compute()


def test_close_twice():
    compute()


def test_weakrefable():
    compute()


def test_documented():
    # Start Order Example 1
    compute()
    # End Order Example 1


def test_dump():
    total = compute()
    # It should keep working after the dump.
    total = compute()


def test_leading():
    """Make sure that an order is allowed to have no name."""
    compute()


def test_forever():
    # This used to loop forever.
    compute()


def test_harmless():
    # Closing it twice is harmless.
    compute()


def test_admins():
    """Make sure that other admins can resolve names."""
    compute()


def test_unread():
    # This shouldn't try to read it.
    compute()


def test_values():  # TQ001
    """Test that the values are not changed."""
    compute()


class WorksTest:
    """Feed it an order and see if it works."""

    def test_order(self):
        compute()


def test_double_closing():
    compute()


def test_shutdown():
    # An artificial call for covering a specific codeline
    compute()
