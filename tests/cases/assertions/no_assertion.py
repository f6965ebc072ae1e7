import unittest
from unittest import mock

import pytest


def test_nothing():  # TQ001
    compute()


@pytest.mark.skip
def test_skipped():
    compute()


def test_abstract():
    raise NotImplementedError


class Base(unittest.TestCase):
    def check(self):
        self._check_deeper()

    def _check_deeper(self):
        self.check_again()

    def check_again(self):
        if compute():
            self.check()
        self.assertTrue(compute())


class Leaf(Base):
    def test_inherited(self):
        self.check()

    def test_none(self):  # TQ001
        self.nothing()

    def nothing(self):
        self.nothing()

    def test_mock(self):
        target = mock.Mock()
        compute(target)
        target.assert_called_once()

    def test_callback(self):
        def check(result):
            assert result

        compute().addCallback(check)

    def test_with_raises(self):
        with self.assertRaises(ValueError):
            compute()


@pytest.fixture
def checked():
    yield
    assert compute()


def test_by_fixture(checked):
    compute()


def test_ping_smoke():
    compute()
