# file: tests/test_distributed.py
import unittest

from tests import test_basket
from tests.helpers import test_values
from tests.test_basket import Basket, test_total, testing_basket


def test_distributed():
    from tests.test_basket import test_size

    test_size()  # TQ913


def test_at_the_top():
    test_total()  # TQ913
    assert distributed()


def test_through_the_module():
    test_basket.test_total()  # TQ913
    assert distributed()


def test_with_values():
    assert test_values() == [3]


def test_with_fixture(testing_basket):
    assert testing_basket()


def test_method_of_a_class():
    assert Basket.test_connection()


@pytest.mark.skip
def test_skipped():
    test_total()


class CaseTests(unittest.TestCase):
    def test_in_a_test_case(self):
        test_total()
# file: tests/test_basket.py
import pytest


class Basket:
    def test_connection(self):
        return True


@pytest.fixture
def testing_basket():
    return Basket


def test_total():
    assert Basket().total() == 0


def test_size():
    assert Basket().size == 0
# file: tests/helpers.py
def test_values():
    return [3]
