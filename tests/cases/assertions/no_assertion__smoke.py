import unittest


def test_ping_smoke():
    compute()


def test_close_does_not_raise():
    compute()


def test_close_no_error():
    compute()


def test_doesnt_crash_on_empty_input():
    compute()


def test_string_methods_dont_fail():
    compute()


def test_close_documented():
    """Closing twice must not raise."""
    compute()


def test_close_documented_over_lines():
    """Check close.

    It should do nothing when called twice, and not
    raise.
    """
    compute()


def test_smoke_in_docstring():
    """Smoke test of the command line."""
    compute()


def test_close_commented():
    # No exception means that it works.
    compute()


def test_close_with_other_comment():  # TQ001
    # Closes the file.
    compute()


def test_raises_documented():  # TQ001
    """Raise the window."""
    compute()


class SmokeTest(unittest.TestCase):
    def testStart(self):
        compute()


class ServerTest(unittest.TestCase):
    def testNoErrorAtStart(self):
        compute()

    def testStart(self):  # TQ001
        compute()


def test_close_fails_for_a_reason():
    # Failing with 'no address' means that it chose the wrong endpoint.
    compute()


def test_close_with_a_failing_server():  # TQ001
    # The server is failing here.
    compute()


def test_close_without_a_name():
    # Check that we allow passing no name.
    compute()


def test_close_by_those_who_may():  # TQ001
    # The owner is allowed to close it.
    compute()


def test_close_twice():
    """Closing it twice is allowed."""
    compute()


def test_close_before_opening():
    """Closes what is not open. Once this would raise a TypeError."""
    compute()


def test_close_does_not_essplode():
    """Verify that it doesn't essplode."""
    compute()


def test_close_what_is_skipped():
    # This would raise NotADirectoryError if it were not skipped.
    compute()
