# file: tests/conftest.py
import pytest


@pytest.fixture
def da():
    return make()


# file: tests/test_arrays.py
def da(size):
    return make(size)


def ds(size):  # TQ402
    return make(size)


def test_arrays():
    assert da(2) == ds(3)
