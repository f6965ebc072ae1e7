import unittest

from nose.tools import assert_equal


def check(total):
    assert_equal(total, 3)


def test_yields():
    for total in 3, 3:
        yield check, total


class TestTotals:
    def test_yields(self):
        yield check, 3


class TotalsTest(unittest.TestCase):
    def test_yields(self):  # TQ020
        yield check, 3
