import unittest
from unittest import mock

import pytest


def test_fraction():
    assert compute() == 0.3  # TQ014


def test_turned():
    assert 0.3 == compute()  # TQ014


def test_negative():
    assert compute() == -0.3  # TQ014


def test_list():
    assert compute() == [0.5, 0.3]  # TQ014


def test_only_the_first():
    assert compute() == 0.3  # TQ014
    assert compute() == 0.7


def test_small():
    assert compute() == 1e-6  # TQ014


def test_exact():
    assert compute() == 0.0
    assert compute() == 1.0
    assert compute() == -1.0
    assert compute() == 0.5
    assert compute() == 2.75
    assert compute() == 1e10


def test_whole_number():
    assert compute() == 3


def test_infinity():
    assert compute() == 1e999


def test_approx():
    assert compute() == pytest.approx(0.3)
    assert 0.3 == pytest.approx(compute())


def test_rounded():
    assert round(compute(), 1) == 0.3


def test_given():
    assert compute(price=0.3).price == 0.3


def test_parsed():
    assert compute("--price=0.3").price == 0.3


@pytest.mark.parametrize("price", [0.3])
def test_parametrized(price):
    assert compute(price) == 0.3


def test_order():
    assert compute() < 0.3
    assert compute() is not 0.3
    assert compute() != 0.3


def test_two_literals():
    assert 0.1 == 0.3


@pytest.mark.skip
def test_skipped():
    assert compute() == 0.3


class OrderTest(unittest.TestCase):
    def test_equal(self):
        self.assertEqual(compute(), 0.3)  # TQ014

    def test_almost_equal(self):
        self.assertAlmostEqual(compute(), 0.3)


def test_name_of_a_rounded_number():
    total = round(compute(), 1)
    assert total == 0.3


def test_row():
    assert compute() == [0.3, "three"]


class Truths(unittest.TestCase):
    def test_truth_of_a_comparison(self):
        self.assertTrue(compute() == 2.7)  # TQ014

    def test_joined(self):
        assert compute(1) and compute(2) == 2.7  # TQ014

    def test_less(self):
        self.assertTrue(compute() < 2.7)
