import os
import sys
import unittest

import pytest

try:
    import numpy
except ImportError:
    numpy = None

HAS_NUMPY = numpy is not None


def check_value(value):
    assert value == 1


def check_in_some_cases(value):
    if value:
        assert value == 1


def test_condition():
    value = act()
    if value:  # TQ907
        assert value == 1


def test_other_branch_does_something():
    if act():  # TQ907
        assert state()
    else:
        log()


def test_early_return():
    if not act():  # TQ907
        return
    assert state()


def test_helper_below_a_condition():
    if act():  # TQ907
        check_value(1)


def test_case():
    match act():  # TQ907
        case 1:
            assert state()


def test_several_conditions():
    if act():  # TQ907
        assert state() == 1
    if log():
        assert state() == 2


def test_expects_an_exception_in_one_branch_only(index):
    if index.ordered:  # TQ907
        with pytest.raises(ValueError):
            act(index)


class Cases(unittest.TestCase):
    def test_method(self):
        user = act()
        if "name" in user:  # TQ907
            self.assertEqual("x", user["name"])

    def test_skip_guard(self):
        if not act():
            self.skipTest("not here")
        self.assertEqual(1, state())

    def test_fails_by_hand(self):
        failed = act()
        if failed:
            self.fail(failed)
            return


def test_both_branches():
    if act():
        assert state() == 1
    else:
        assert state() == 2


def test_all_cases_of_a_chain(order):
    if order == "C":
        assert state() == 1
    elif order == "F":
        assert state() == 2


def test_alternatives(axis):
    if axis == 0:
        assert state() == 1
    if axis == 1:
        assert state() == 2


def test_else_fails():
    if act():
        log()
    else:
        pytest.fail("not refused")


def test_assertion_behind():
    if act():
        assert state() == 1
    assert state() == 2


def test_version():
    if sys.version_info >= (3, 12):
        assert act()


def test_platform():
    if sys.platform == "win32":
        return
    assert act()


def test_environment():
    if os.environ.get("SLOW"):
        assert act()


def test_optional_module():
    if HAS_NUMPY:
        assert act()


def test_skips():
    if not act():
        pytest.skip("not here")
    assert state()


def test_poll():
    for _ in range(9):
        if act():
            assert state()
            break


def test_filter():
    for each in act():
        if each.active:
            assert each.name


def test_loop_over_results():
    for each in act():
        assert each.name


def test_raises_or_not(error):
    if error:
        with pytest.raises(error):
            act()
    else:
        act()


def test_expectation_is_a_value(error):
    context = log()
    if error:
        context = pytest.raises(error)
    with context:
        act()


def test_handler():
    try:
        act()
    except ValueError as error:
        assert str(error) == "no"


def test_helper_decides():
    check_in_some_cases(act())


def test_no_assertion():
    if act():
        log()


@pytest.mark.skip
def test_skipped():
    if act():
        assert state()


def check_accepted(value):
    act(value)


def test_check_in_the_other_branch(value):
    if value:
        check_accepted(value)
    else:
        with pytest.raises(ValueError):
            act(value)


def test_try_with_a_condition():
    try:
        act()
        assert state()
    except ValueError:
        if log():
            raise


def test_condition_in_a_try():
    try:
        if act():  # TQ907
            assert state()
    finally:
        log()


def test_named_check_asserts_nothing(value):
    if value:
        check_accepted(value)
    else:
        assert state()


def test_inner_condition_is_silent(results):
    if results.first:
        second = results.first.second
        if second:  # TQ907
            assert second == act()
    else:
        pytest.skip("not here")


@pytest.mark.parametrize("option", [None, "timing"])
def test_inner_return(option, init):
    if option == "timing":
        if init == "diffuse":  # TQ907
            return
        act(option)
    check_value(1)


def test_elif_does_nothing(order):
    if order == "C":  # TQ907
        assert state() == 1
    elif order == "F":
        act()


def test_inner_default_does_nothing():
    if act():
        match state():  # TQ907
            case 1:
                assert log()
            case _:
                log()
    else:
        assert state()


@pytest.mark.parametrize(("name", "size"), [("a", None), (None, 3)])
def test_columns(name, size):
    found = act(name, size)
    if name:
        assert found.name == name
    if size:
        assert found.size == size


@pytest.mark.parametrize(("name", "size"), [("a", None), (None, 3)])
def test_one_column(name, size):
    found = act(name, size)
    if name:  # TQ907
        assert found.name == name
    if found.size:
        assert found.size == size


def test_no_columns(name, size):
    found = act(name, size)
    if name:  # TQ907
        assert found.name == name
    if size:
        assert found.size == size


def test_looks_closer_at_a_difference(expected):
    found = act()
    if found != expected:
        check_value(found)


def test_differs_from_a_constant():
    found = act()
    if found != 3:  # TQ907
        check_value(found)


def test_processors():
    if os.cpu_count() > 1:
        assert act()


def test_of_the_system():
    if hasattr(os, "fork"):
        assert act()


def test_forks():
    pid = act()
    if pid:
        assert state()


class Garbage(unittest.TestCase):
    def test_fails_at_the_end(self):
        count = act()
        if count == 0:
            return
        self.fail(count)
