import unittest
from unittest import mock

import pytest
from shop import load


class RendererTest(unittest.TestCase):
    """These tests just exercise the renderers and ensure they don't fail badly."""

    def test_basket(self):
        compute()


class RendererOfPagesTest(unittest.TestCase):
    """Tests of the renderers of pages, where a failure is fatal."""

    def test_basket(self):  # TQ001
        compute()


def test_error_does_not_occur():
    # Not really testing the output, and that an error does not occur.
    compute()


def test_should_not_generate():
    # This should not generate an exception
    compute()


def test_previously():
    # This would previously fail as described in #11285.
    compute()


def test_names_an_exception():
    # It raises AttributeError when bound to a class.
    compute()


def test_catches_what_it_names():  # TQ001
    """A wrong order is a ValueError."""
    try:
        compute()
    except ValueError:
        pass


# AttributeError of the old backend: see the mark.
def test_named_above():
    compute()


@pytest.mark.slow  # AttributeError: too slow
def test_named_at_the_mark():  # TQ001
    compute()


@pytest.mark.parametrize(
    "value",
    [
        # This has historically worked.
        None,
    ],
)
def test_commented_among_the_values(value):
    compute(value)


def test_able():
    """A writer must be able to work with plain files."""
    compute()


def test_can():
    """Workers can start if the schema is newer."""
    compute()


def test_possible_in_a_comment():  # TQ001
    # The order can be empty.
    compute()


def test_parseable():
    """Check that a file without a last newline is parseable."""
    compute()


def test_runs():
    """Test that load runs."""
    load()


def test_at_least():
    """Test if other surfaces (at least) run."""
    compute()


def test_no_way():
    # There is no good way to assert this.
    compute()


def test_coverage():
    # Primarily useful for test coverage.
    compute()


def test_fails_gracefully():  # TQ001
    """Run the model. Should fail gracefully, with a message."""
    compute()


def test_coverage_of_the_order():  # TQ001
    """The order of the renderers."""
    compute()


def test_says_that_it_raises():  # TQ001
    """Test that a wrong order raises a ValueError."""
    compute()


def test_says_that_it_is_refused():  # TQ001
    """A wrong order is refused."""
    compute()


def test_supports_all():
    """Check that we support all names of
    a strategy."""
    compute()


def test_singular():
    # Make sure we aren't singular. There will be a few of them.
    compute()


def test_constructs():
    """A root inside the sandbox constructs normally."""
    compute()


def test_says_what_and_keeps_it():  # TQ001
    """Check that we support all names."""
    total = compute()


def test_says_what_and_prints_it():  # TQ001
    """Check that we support all names."""
    print(compute())


def test_says_what_and_compares_it():  # TQ001
    """Check that we support all names."""
    compute() == 3


def test_draws():  # TQ001
    """Test draw method."""
    compute()


def test_label():
    compute(name="should_not_fail")


def test_other_label():  # TQ001
    compute(name="order")


def test_promises_a_result():  # TQ001
    """Check that the basket is sorted correctly."""
    compute()


def test_has_a_mock():  # TQ001
    """Check that we take every order."""
    store = mock.Mock()
    compute(store)


def test_has_a_mock_and_a_comment():  # TQ001
    # Check that the order is saved.
    store = mock.Mock()
    compute(store)


def test_describes_its_data():  # TQ001
    """Two baskets, one is the last."""
    compute()


def test_recursion():
    """The signature is given. This does not trigger infinite recursion."""
    compute()


def test_caused_problems():
    """A matrix that caused problems for the decomposition."""
    compute()


def test_nothing_to_check():
    compute()  # no label to check


def test_token():
    # Verify the token of this session works
    compute()


def test_token_of_workers():  # TQ001
    # The token of the workers.
    compute()


def test_is_thread_safe():
    [each.result() for each in compute()]


def test_path_is_supported():
    compute()


def test_path_is_deleted():  # TQ001
    compute()


def test_admin_can_create():
    compute()


def test_admin_can_create_and_see():  # TQ001
    found = compute()


def test_admin_cannot_create():  # TQ001
    compute()


def test_no_typeerror():
    compute()


def test_does_nothing():
    compute()


def test_was_an_issue():
    # Was an issue in #1298.
    compute()


def test_skips_when_missing():
    """Check whether the backend has all that it takes."""
    try:
        compute()
    except ImportError:
        pytest.skip("no backend")


def test_says_why():
    """There are no assertions in this test, as the backend is read later."""
    compute()


def test_no_error_with_a_message():
    """Tests that no `ValueError: Cell is empty` exception is raised."""
    compute()


def test_legal():
    """An attribute without a value: it's legal to come last."""
    compute()


def test_ok():
    # should be ok
    compute()


def test_importable():
    # The backend should be importable even if it is not used.
    try:
        from importlib import reload
    except ImportError:
        from imp import reload
    reload(compute)


def test_benchmark_documented():
    """Benchmark making a basket."""
    compute()


def test_condition():
    """If the wrapped validator fails, we are happy."""
    compute()


def test_return_types():
    """The basket supports complex return types."""
    compute()


def test_avoids():
    # Avoiding an image-based test here since that is tricky.
    compute()


@pytest.mark.xfail(condition=compute(), reason="Invalid there.")
def test_fails_somewhere():
    compute()


@pytest.mark.xfail
def test_fails_everywhere():
    compute()


def test_simply_prints():
    """Diagnostic test that simply prints the source."""
    print(compute())


def test_for_coverage():
    compute()


def test_fault():
    # Older ones give a segmentation fault at this point.
    compute()


def test_promises_an_effect():  # TQ001
    """Test that resizing changes the flavor."""
    compute()


def test_promises_another_effect():  # TQ001
    """Check that the order is saved."""
    compute()


def test_says_when():  # TQ001
    """The server is deleted if it is stopped."""
    compute()


def test_promises_nothing_of_the_kind():
    """Check that all names go through."""
    compute()


def test_is_supported_but_has_a_mock():  # TQ001
    """Tests the case that the store supports it."""
    store = mock.Mock()
    compute(store)


def test_is_there_to_run():
    # Solely executes the path of nothing at all.
    compute()


def test_orders_without_conflicts():
    """Two orders are made without any conflicts."""
    compute()


def test_nobody():
    # Can close a shop in which nobody is.
    compute()


def test_nobody_else():  # TQ001
    # Cannot be seen by anybody.
    compute()


def test_prints():
    # It is enough to build it, building will also check the result.
    compute()


def test_registration():
    # Registering twice caused a "dictionary changed size" bug.
    compute()


def test_parser_leaks():
    compute()


def test_leaking_parser():  # TQ001
    compute()


def test_cause():  # TQ001
    # This causes the order to be sent.
    compute()


def test_trash():
    # Nested baskets caused stack overflows.
    compute()


def test_fifo():
    # A buffer overrun when the basket is full.
    compute()


def test_subclass():
    """The old port didn't cope with values of subclasses."""
    compute()


def test_patch():
    # This one broke the first patch.
    compute()


def test_broken_basket():  # TQ001
    # A broker makes it.
    compute()


def test_termination():
    # Ensure that it ends in two cases that led to an endless loop.
    compute()


def test_reset():
    # reset asserts that we are still at the same level
    reset()


def test_level():  # TQ001
    # This asserts that we are still at the same level
    compute()
