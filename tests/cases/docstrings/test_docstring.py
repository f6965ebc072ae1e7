import unittest

import pytest


def test_plain():  # TQ303
    assert compute()


async def test_async():  # TQ303
    assert await compute()


def test_documented():
    """Says what it checks."""
    assert compute()


async def test_async_documented():
    """Says what it checks."""
    assert await compute()


def test_comment():  # TQ303
    # A comment is no docstring.
    assert compute()


def test_f_string():  # TQ303
    f"""Neither is {compute()}."""
    assert compute()


def test_bytes():  # TQ303
    b"""Nor are bytes."""
    assert compute()


@pytest.mark.parametrize("value", [1, 2])
def test_parametrized(value):  # TQ303
    assert value


@pytest.mark.skip
def test_skipped():  # TQ303
    assert compute()


@pytest.fixture
def test_data():
    return 1


def helper():
    return 1


class TestPytest:
    def test_method(self):  # TQ303
        def test_nested():
            assert compute()

        test_nested()

    def test_documented(self):
        """Says what it checks."""
        assert compute()


class CaseTest(unittest.TestCase):
    def setUp(self):
        self.box = compute()

    def test_method(self):  # TQ303
        self.assertTrue(self.box)

    def test_documented(self):
        "Says what it checks."
        self.assertTrue(self.box)


class FakeBox:
    def test_method(self):
        return 1
