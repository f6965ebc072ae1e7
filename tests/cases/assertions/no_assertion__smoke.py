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
    # The server is slow here.
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


def test_hang_commented():
    # This might hang if things are not working, but meh.
    compute()


def test_blocking_commented():  # TQ001
    # The lock will be released later.
    compute()


def test_pass_commented():
    # No inner one is set: the check should pass.
    compute()


def test_pass_to_commented():  # TQ001
    # The user should pass the total on.
    compute()


def test_possible():
    """Ensure that it's possible to close twice."""
    compute()


def test_look_commented():
    # Doesn't actually look at the output.
    compute()


def test_executes_documented():
    """Ensure the command executes correctly."""
    compute()


def test_new_not_broken():
    compute()


def test_broken_file():  # TQ001
    compute()


def test_noexc_in_context():
    compute()


def test_no_blas_crash_or_freeze():
    compute()


def test_cast_catches_exception():
    compute()


def test_catch_all():  # TQ001
    compute()


def test_type_checker():
    """Nothing happens here but for the static type checker."""
    compute()


def test_zero_commented():
    # Should not divide by zero
    compute()


def test_reported():
    """Check that inherited names are not reported as missing."""
    compute()


def test_run_directly():
    # Ensure bulk writes can be run directly.
    compute()


def test_stock_run():  # TQ001
    # Ensure the stock can be filled.
    compute()


def test_sign():
    """Signing succeeds when it gets a key."""
    compute()


def test_methods_are_noop():
    compute()


def test_threaded_stress_test():
    compute()


def test_hints_commented():
    # To make sure that heirs are compatible with the type hints for baskets
    compute()


def test_print_commented():
    # Test only for any issues with printing.
    compute()


def test_overflow_commented():
    # Copying is not recursive. If it was, this would overflow the stack.
    compute()


def test_sufficient_commented():
    # Encoding it is sufficient to demonstrate that the bug is gone.
    compute()


def test_cause_commented():
    # Closing tags are read instead of causing a ParseError.
    compute()


def test_apparent_survives_empty_time():
    compute()


def test_fuzz_parser():
    compute()


def test_errors_of_numpy():
    with np.errstate(all="raise"):
        compute()


def test_ignored_errors_of_numpy():  # TQ001
    with np.errstate(all="ignore"):
        compute()


def test_bound_name():
    bound(basket.total)()  # does not err


def test_shared_door():
    with open_door(shared=None):
        pass  # OK


def test_door_by_number():  # TQ001
    with open_door(3):
        pass  # the number is not ok


def test_close_with_a_typographic_apostrophe():
    """Closing twice mustn’t raise."""
    compute()


def test_open_with_a_typographic_apostrophe():
    compute()  # mustn’t raise
