import functools
import unittest
from unittest import mock

import pytest
from tornado.testing import AsyncTestCase, gen_test
from twisted.internet import defer
from twisted.trial.unittest import TestCase as TrialTestCase

import shop


def test_yields():  # TQ020
    for total in 1, 2:
        yield check, total


def test_yields_from():  # TQ020
    yield from compute()


async def test_asynchronous():  # TQ020
    yield compute()


@pytest.mark.slow
def test_marked():  # TQ020
    yield check, 3


@mock.patch("a.b")
def test_patched(b):  # TQ020
    yield check, b


def test_nested_generator():
    def numbers():
        yield 3

    assert list(numbers()) == [3]


def test_generator_expression():
    assert list(each for each in compute())


@pytest.fixture
def test_data():
    yield 3


@defer.inlineCallbacks
def test_inline_callbacks():
    yield compute()


@functools.wraps(compute)
def test_unknown_decorator():
    yield compute()


@pytest.mark.skip
def test_skipped():
    yield compute()


def helper():
    yield compute()


class OrderTest(unittest.TestCase):
    def test_method(self):  # TQ020
        yield self.total

    def test_used(self):
        yield self.total

    def test_that_uses(self):
        self.assertEqual([3], list(self.test_used()))


class TestPlain:
    def test_method(self):  # TQ020
        yield check, 3


class WithRunTest(unittest.TestCase):
    def run(self, result=None):
        super().run(result)

    def test_method(self):
        yield self.total


@shop.runs_generators
class DecoratedTest(unittest.TestCase):
    def test_method(self):
        yield self.total


class WithMetaclassTest(unittest.TestCase, metaclass=shop.Meta):
    def test_method(self):
        yield self.total


class UnknownTest(shop.ShopTestCase):
    def test_method(self):
        yield self.total


class TrialTest(TrialTestCase):
    def test_method(self):
        yield self.total


class TornadoTest(AsyncTestCase):
    def test_method(self):
        yield self.total

    @gen_test
    def test_decorated(self):
        yield self.total


def test_lambda():
    numbers = lambda: (yield 3)
    assert list(numbers()) == [3]


def test_lambda_beside():  # TQ020
    yield lambda: (yield 3)


@pytest.mark.gen_test
def test_run_by_pytest_tornado():
    assert (yield compute()) == 3
