import unittest
from typing import overload

import pytest


def test_plain():  # TQ201
    assert compute()


async def test_async():  # TQ201
    assert await compute()


def test_annotated() -> None:
    assert compute()


async def test_async_annotated() -> None:
    assert await compute()


def test_comment():
    # type: () -> None
    assert compute()


def test_comment_behind(box):  # type: (Box) -> None
    assert box


def test_dots(
    box,  # type: Box
):
    # type: (...) -> None
    assert box


def test_comment_of_a_parameter(  # TQ201
    box,  # type: Box
):
    assert box


def test_ignore():  # type: ignore # TQ201
    assert compute()


def test_type_in_a_string():  # TQ201
    """# type: () -> None"""
    assert compute()


@pytest.mark.parametrize("value", [1])
def test_decorated(value):  # TQ201
    assert value


@pytest.mark.skip
def test_skipped():  # TQ201
    assert compute()


def helper():
    return 1


@pytest.fixture
def test_data():
    return 1


@overload
def test_overloaded(): ...


class TestPytest:
    def test_method(self):  # TQ201
        def test_nested():
            assert compute()

        test_nested()

    def test_method_annotated(self) -> None:
        assert compute()

    def test_method_comment(self, box):
        # type: (Box) -> None
        assert box


class CaseTest(unittest.TestCase):
    def setUp(self):
        self.box = compute()

    def test_method(self):  # TQ201
        self.assertTrue(self.box)

    async def test_async(self):  # TQ201
        self.assertTrue(self.box)


class IsolatedTest(unittest.IsolatedAsyncioTestCase):
    async def test_async(self) -> None:
        self.assertTrue(await compute())


class Plain:
    def test_method(self):
        return 1


@typing.no_type_check
def test_unchecked():
    assert f()
