# path: tests/test_utils.py
import unittest

import pytest
from net import Route, subnet


def test_empty():  # TQ802
    assert not is_valid_cidr("")


def test():  # TQ802
    assert is_valid_cidr("10.0.0.0/8")


def test_two_words():
    assert is_valid_cidr("10.0.0.0/8")


def testTwoWords():
    assert is_valid_cidr("10.0.0.0/8")


def test_shutdown():
    shutdown()
    assert closed()


def test_port():
    assert connect().port == 80


def test_Basket():
    assert Basket() is not None


def test_repr():
    assert repr(make()) == "x"


def test_basic():
    """Left to the rule of generic names."""
    assert is_valid_cidr("10.0.0.0/8")


class TestUtils:
    def test_empty(self):  # TQ802
        assert not is_valid_cidr("")

    async def test_full(self):  # TQ802
        assert not is_valid_cidr("")


class TestIsValidCidr:
    def test_empty(self):
        assert not is_valid_cidr("")


class ServerTests(unittest.TestCase):
    def testShutdownly(self):  # TQ802
        self.assertTrue(stop())


class MoreServerTests(ServerTests):
    def testShutdownly(self):
        self.assertTrue(stop())

    @pytest.fixture
    def test_x(self):
        return 1


class RouteTest(unittest.TestCase):
    def test_subnet(self):
        self.assertTrue(self.run_it("10.0.0.0/8"))

    def test_Route(self):
        self.assertTrue(self.run_it("10.0.0.0/8"))

    def test_route(self):  # TQ802
        self.assertTrue(self.run_it("10.0.0.0/8"))
