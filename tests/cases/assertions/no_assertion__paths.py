import pytest


def test_return():  # TQ001
    act()
    return
    assert state() == 1


def test_behind_all_branches():  # TQ001
    if act():
        return
    else:
        return 1
    assert state()


def helper_that_returns():
    return act()
    assert state()


def test_helper_never_asserts():  # TQ001
    helper_that_returns()


def test_raise_is_a_failure():
    raise ValueError("later")
    assert state()


def test_fail():
    pytest.fail("not done")
    assert state()


def test_one_is_reached():
    assert state()
    return
    assert state() == 2


def test_one_branch():
    if act():
        return
    assert state()
