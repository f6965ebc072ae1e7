import functools
import sys
import unittest

import pytest
import pytest_check as check
from hamcrest import assert_that as that
from numpy.testing import assert_allclose as close
from pandas.testing import assert_series_equal
import pandas.testing as pd_testing
from pytest import fail as give_up
from pytest import raises as refuses
from shop import is_false
from shop.testing import is_true
from testfixtures import compare

if sys.version_info > (3,):
    def settle(shop):
        assert shop.settled
else:
    def settle(shop):
        shop.settle()


def test_local_class_that_asserts():
    class Handler:
        def handle(self):
            assert act()

    run(Handler())


def test_local_class_of_the_same_name():  # TQ001
    class Handler:
        def handle(self):
            act()

    run(Handler())


def test_either_definition_may_assert():
    settle(act())


def test_renamed_raises():
    with refuses(ValueError):
        act()


def test_renamed_failure():
    give_up("never")


def test_renamed_functions():
    close(act(), 1.0)


def test_renamed_matcher():
    that(act(), 1)


def test_library_function():
    compare(act(), 1)


def test_soft_module():
    check.equal(act(), 1)


def test_soft_fixture(check):
    check.is_in(1, act())


def test_local_name_that_is_handed_on():
    comparison = assert_series_equal
    run(act(), comparison)


def asserting(value):
    assert value


def hands_on(*asserting):
    return run(*asserting)


def test_parameter_hides_the_function():  # TQ001
    hands_on(act())


def test_nested_check_raises():
    def test_total(total):
        if total != 3:
            raise ValueError("not in sync")

    test_total(act())


def test_nested_double_raises():  # TQ001
    def fake_check():
        raise ValueError("a double")

    run(fake_check)


def compare_images(one, other):
    if one != other:
        raise ImageComparisonFailure(one)


def test_comparing_helper():
    compare_images(act(), "expected.png")


def test_name_of_a_helper(name):
    return act(name)


def test_helper_is_called():
    assert test_name_of_a_helper("x")


@pytest.mark.parametrize(
    "size", [pytest.param(1, marks=[pytest.mark.xfail(raises=TotalError)])]
)
def test_marked_to_fail(size):
    act(size)


def test_imports():
    import shop
    from shop import basket


def test_gives_up_at_the_end():
    act()
    raise unittest.SkipTest("remains puzzling")


class ShopTest(unittest.TestCase):
    def test_sanity(self):
        act()

    def test_template(self):
        self.nobody_wrote_this()

    class Inner(unittest.TestCase):
        def test_never_collected(self):
            act()


def test_runs_a_sample():
    class SampleTest(unittest.TestCase):
        def test_sample(self):
            act()

    assert run(SampleTest)


def test_documented():
    """Just make sure that the figure is drawn."""
    act()


def test_used_to_break():
    # This used to raise a KeyError.
    act()


def test_documented_as_a_regression():  # TQ001
    """Regression test for #123."""
    act()


def test_mocked_request(requests_mock):
    requests_mock.register_uri("GET", URL, request_headers={"Accept": "text/plain"})
    compute()


def test_mocked_answer(requests_mock):  # TQ001
    requests_mock.register_uri("GET", URL, headers={"Accept": "text/plain"})
    compute()


def test_headers_of_another():  # TQ001
    client.get(URL, request_headers={"Accept": "text/plain"})


def test_mock_that_must_not_be_called():
    mocked.side_effect = AssertionError("should not be called")
    compute()


def test_mock_that_fails_the_code():  # TQ001
    mocked.side_effect = ValueError("no network")
    compute()


def test_predicate_of_a_test_module():
    is_true(act())


def test_predicate_of_the_shop():  # TQ001
    is_false(act())


def test_predicate_as_a_value():  # TQ001
    value = is_true(act())


def test_examples_of_the_documentation():
    run_doctest(act, name="act")


def test_manager_that_is_a_check():
    with plot_check():
        act()


def test_manager_that_is_no_check():  # TQ001
    with plot():
        act()


def test_skipped_by_the_suite(config):
    config.skip_test("no constraints here")


@pytest.mark.parametrize("same", [close, pd_testing.assert_frame_equal])
def test_given_what_asserts(same):
    same(act(), 1)


@pytest.mark.parametrize("same", [close, pd_testing.assert_frame_equal])
def test_given_what_asserts_for_nothing(same):  # TQ001
    act(same)


@pytest.mark.parametrize("check", all_checks())
def test_given_what_may_assert(check):
    check(act())


@pytest.mark.parametrize("act", all_acts())
def test_given_what_gives_a_value(act):  # TQ001
    value = act()


linear = functools.partial(timing.assert_linear, reps=2)
halved = functools.partial(timing.halve, reps=2)


def test_partial():
    linear(act)


def test_partial_of_something_else():  # TQ001
    halved(act)


def test_raises_what_a_thread_raised():
    if act():
        six.reraise(*act())


def test_avatar_provider(user, default, size=50):
    return "/nonexistent/avatar.png"


def test_waits_for_a_signal(qtbot, slider):
    with qtbot.waitSignal(slider.valueChanged, timeout=500):
        slider.setValue(3)


def test_waits_for_signals(qtbot, slider):
    with qtbot.wait_signals([slider.valueChanged]):
        slider.setValue(3)


def test_double_forbids_in_words(monkeypatch, slider):
    monkeypatch.setattr(slider, "changed", Mock(side_effect=RuntimeError("Should not emit")))
    slider.setValue(3)


def test_double_fails_for_another_reason(monkeypatch, slider):  # TQ001
    monkeypatch.setattr(slider, "changed", Mock(side_effect=RuntimeError("not there")))
    slider.setValue(3)


def test_exposed_alone(qtbot, slider):  # TQ001
    slider.show()
    qtbot.addWidget(slider)
