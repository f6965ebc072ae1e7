import os
import sys
import unittest
from unittest import mock

import pytest
from pytest import fail


def test_return():
    act()
    return
    assert state() == 1  # TQ012


def test_one_finding_for_each_test():
    return act()
    assert state() == 1  # TQ012
    assert state() == 2


def test_raise():
    raise ValueError("later")
    check_state(1)  # TQ012


def test_fail():
    pytest.fail("not done")
    assert state()  # TQ012


def test_imported_fail():
    fail("not done")
    assert state()  # TQ012


def test_skip_in_the_middle():
    act()
    pytest.skip("flaky")
    assert state()  # TQ012


def test_assert_false():
    assert False, "not done"
    assert state()  # TQ012


def test_both_branches():
    if act():
        return
    else:
        raise ValueError
    assert state()  # TQ012


def test_chain_of_branches():
    if act():
        return
    elif state():
        return
    else:
        pytest.fail("neither")
    assert state()  # TQ012


def test_nested_block():
    if act():
        for each in state():
            continue
            assert each  # TQ012
    assert state()


def test_break():
    while state():
        act()
        break
        assert state() == 2  # TQ012


def test_endless():
    while True:
        act()
    assert state()  # TQ012


def test_try():
    try:
        return act()
    except OSError:
        raise
    assert state()  # TQ012


def test_finally_returns():
    try:
        act()
    finally:
        return
    assert state()  # TQ012


def test_match():
    match act():
        case 1:
            return
        case _:
            raise ValueError
    assert state()  # TQ012


def test_raises_behind():
    return
    with pytest.raises(ValueError):  # TQ012
        act()


def test_deep_in_the_dead_block():
    return
    for each in act():
        if each:
            assert each  # TQ012


async def test_async():
    return await act()
    assert state()  # TQ012


def helper():
    return act()
    assert state()  # TQ012


def test_nested_function():
    def work():
        return act()
        assert state()  # TQ012

    assert run(work)


@pytest.fixture
def server():
    yield start()
    return
    assert stopped()  # TQ012


class Cases(unittest.TestCase):
    def test_self_fail(self):
        self.fail("not done")
        self.assertEqual(1, act())  # TQ012

    def test_skip_test(self):
        act()
        self.skipTest("flaky")
        self.assertEqual(1, act())  # TQ012

    def test_skipped(self):
        self.skipTest("flaky")
        self.assertEqual(1, act())

    def test_expected_failure(self):
        with self.assertRaises(self.failureException):
            self.fail("on purpose")
        self.assertEqual(1, act())


class OwnFail(unittest.TestCase):
    def fail(self, text):
        self.failures.append(text)

    def test_own_fail(self):
        self.fail("kept")
        self.assertEqual(1, act())


def test_one_branch():
    if act():
        return
    assert state()


def test_early_skip():
    if not act():
        pytest.skip("not here")
    assert state()


def test_inside_with():
    with open("x"):
        return
        assert state()  # TQ012


def test_manager_may_catch():
    with expecting_errors():
        raise ValueError
    assert state()


def test_manager_may_catch_at_the_return():
    with pytest.raises(ValueError):
        return list(act())
    assert state()


def test_fail_where_nobody_comes():
    try:
        raise ValueError
    except ValueError:
        return
    pytest.fail("not caught")


def test_failure_where_nobody_comes():
    while True:
        act()
    raise AssertionError("the loop never ends")


def test_false_where_nobody_comes():
    raise ValueError
    assert False, "not raised"


def test_handler_goes_on():
    try:
        raise ValueError
    except ValueError:
        act()
    assert state()


def test_loop_is_left():
    while True:
        if act():
            break
    assert state()


def test_loop_may_be_empty():
    for each in act():
        return
    assert state()


def test_fail_of_another_thing(deferred):
    deferred.fail("x")
    assert state()


def test_match_without_default():
    match act():
        case 1:
            return
    assert state()


def test_known_not_to_hold():
    if act():
        assert state()
    else:
        pytest.xfail(reason="not yet")
        assert state() == 2


def test_no_assertion_behind():
    assert state()
    return
    act()


@pytest.mark.skip
def test_skipped():
    return
    assert state()


@pytest.mark.xfail
def test_expected_to_fail():
    raise ValueError
    assert state()


def test_unknown_fail():
    from project import fail as report

    fail_later = report
    report("x")
    assert state()


def test_skip_of_another_thing(stream):
    stream.skip(3)
    assert state()


def test_skipped_by_another_runner():
    raise tests.TestSkipped("not here")
    assert state()


def test_not_applicable():
    """It is not."""
    raise TestNotApplicable
    assert state()


def test_feature():
    raise UnavailableFeature(act)
    assert state()


def test_skip_error():
    raise runner.SkipThis("not here")
    assert state()


def test_skipped_by_another_runner_later():
    act()
    raise tests.TestSkipped("not here")
    assert state()  # TQ012


def test_no_skip():
    raise TestRefused("not here")
    assert state()  # TQ012


class ProcessTest(unittest.TestCase):
    def test_exit(self):
        compute()
        sys.exit(1)
        self.assertEqual(compute(), 3)  # TQ012

    def test_hard_exit(self):
        compute()
        os._exit(1)
        self.assertEqual(compute(), 3)  # TQ012

    def test_exit_that_is_expected(self):
        with self.assertRaises(SystemExit):
            sys.exit(1)
        self.assertEqual(compute(), 3)

    def test_exit_that_is_caught(self):
        try:
            sys.exit(1)
        except SystemExit as error:
            self.assertEqual(error.code, 1)
        self.assertEqual(compute(), 3)

    def test_child(self):
        child = os.fork()
        if not child:
            os._exit(0)
        self.assertEqual(os.waitpid(child, 0), (child, 0))

    def test_abort(self):
        with mock.patch.object(os, "abort") as abort:
            os.abort()
            abort.assert_called_once_with()

    def test_exit_of_something_else(self, exit):
        exit()
        self.assertEqual(compute(), 3)

    def test_old_skip(self):
        compute()
        self.skip("not there yet")
        self.assertEqual(compute(), 3)  # TQ012

    def test_skip_of_items(self):
        compute()
        self.skip(3)
        self.assertEqual(compute(), 3)


class SubtestTest(unittest.TestCase):
    def test_skipped_subtest(self):
        with self.subTest("later"):
            self.skipTest("not there yet")
            self.assertEqual(compute(), 3)

    def test_skip_in_the_middle(self):
        with self.subTest("later"):
            compute()
            self.skipTest("not there yet")
            self.assertEqual(compute(), 3)  # TQ012


class ManualTest(unittest.TestCase):
    def manual_test_of_a_broker(self):
        self.skipTest("support is removed")
        self.assertEqual(token(), "pop")

    def manual_test_behind_a_call(self):
        order()
        self.skipTest("support is removed")
        self.assertEqual(token(), "pop")  # TQ012
