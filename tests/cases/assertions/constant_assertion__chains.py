import pytest


def test_chain():
    found = find()
    if found == 1:
        assert True
    elif found == 2:
        assert True
    else:
        assert False


def test_middle_of_a_chain():
    found = find()
    if found == 1:
        raise AssertionError("one")
    elif found == 2:
        assert True
    elif found == 3:
        assert True


def test_behind():
    found = find()
    if found != 1:
        raise AssertionError("not one")
    assert True


def test_behind_a_chain():
    found = find()
    if found == 1:
        found = 2
    elif found != 2:
        pytest.fail("neither one nor two")
    assert True


def test_chain_of_two():
    found = find()
    if found == 1:
        assert True  # TQ004
    elif found == 2:
        found = 3


def test_behind_another():
    found = find()
    if found != 1:
        found = 2
    assert True  # TQ004
