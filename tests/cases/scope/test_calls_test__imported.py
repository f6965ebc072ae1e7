# file: tests/test_distributed.py
import unittest

from tests import test_basket
from tests.helpers import test_values
from tests.test_basket import Basket, BasketTests, test_total, testing_basket


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


class InheritingTests(BasketTests):
    test_alias = make_test(3)

    def test_delete(self):
        self.test_create()  # TQ913
        self.assertFalse(delete())

    async def test_delete_soon(self):
        await self.test_create_soon()  # TQ913
        self.assertFalse(delete())

    def test_connect(self):
        self.assertTrue(self.test_client())
        self.test_with(3)
        self.test_elsewhere()
        self.test_alias()
        self.test_attribute()

    def test_fill(self):
        self.prepare()
        super().test_fill()


# file: tests/test_basket.py
import unittest

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


class BasketTests(unittest.TestCase):
    def setUp(self):
        self.test_attribute = list

    def test_create(self):
        self.assertTrue(create())

    async def test_create_soon(self):
        self.assertTrue(await create())

    def test_client(self):
        return connect()

    def test_with(self, number):
        self.assertEqual(number, create())

    def test_fill(self):
        self.assertTrue(fill())
# file: tests/helpers.py
def test_values():
    return [3]
