import sys
import unittest
from typing import overload

import pytest


def test_total():
    assert total(1)


async def test_total():  # TQ808
    assert total(2)


def test_total():  # TQ808
    assert total(3)


if sys.platform == "win32":

    def test_path():
        assert path("a")

else:

    def test_path():
        assert path("b")


def test_used():
    assert used(1)


first = test_used


def test_used():
    assert used(2)


@overload
def test_kind(kind): ...


@overload
def test_kind(kind): ...


def helper():
    return 1


def helper():
    return 2


def test_outer():
    def test_inner():
        return 1

    def test_inner():
        return 2

    assert test_inner()


class FirstTest(unittest.TestCase):
    def test_boot(self):
        self.assertTrue(boot(1))

    def test_stop(self):
        self.assertTrue(stop(1))

    def test_boot(self):  # TQ808
        self.assertTrue(boot(2))

    @parameterized.expand([1])
    def test_each(self, number):
        self.assertTrue(number)

    @parameterized.expand([2])
    def test_each(self, number):
        self.assertTrue(number)


class SecondTest(FirstTest):
    def test_boot(self):
        self.assertTrue(boot(3))


class SecondTest(FirstTest):  # TQ808
    def test_other(self):
        self.assertTrue(boot(3))


class Empty(FirstTest):
    pass


class Empty(FirstTest):
    pass


class TestPytest:
    @pytest.mark.slow
    def test_one(self):
        assert one(1)

    @pytest.mark.slow
    def test_one(self):  # TQ808
        assert one(2)


class TestConditions:
    if sys.platform == "win32":

        def test_replaced(self):
            assert path("a")

        def test_twice(self):
            assert path("a")

        def test_twice(self):  # TQ808
            assert path("b")

    def test_replaced(self):  # TQ808
        assert path("b")

    def test_default(self):
        assert path("a")

    if sys.platform == "win32":

        def test_default(self):
            assert path("b")

    try:
        import fast

        def test_fast(self):
            assert fast.path("a")

    except ImportError:

        def test_fast(self):
            assert path("b")


with warnings.catch_warnings():

    def test_in_a_block():
        assert path("a")


def test_in_a_block():  # TQ808
    assert path("b")


def test_deleted():
    assert f()


del test_deleted


def test_deleted():
    assert g()
