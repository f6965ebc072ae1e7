# file: tests/test_a.py
import unittest
from unittest import mock

import pytest
from shop import Basket, Shop
from tests import base


def test_total():
    basket = Basket()
    basket.add(3)
    assert basket.total() == 3


def test_short():
    basket = Basket()
    assert basket


def test_of_folder(client):
    basket = Basket(client)
    basket.add(3)
    assert basket.total() == 3


@pytest.mark.slow
def test_slow():
    basket = Basket()
    basket.add(4)
    assert basket.total() == 4


@mock.patch("shop.db")
def test_mocked(db):
    db.return_value = 3
    Basket().save()
    db.assert_called_once_with(3)


def test_of_local():
    basket = make()
    basket.add(4)
    assert basket.total() == 4


def make():
    return Basket()


def test_of_other_import():
    shop = Shop()
    shop.open()
    assert shop.is_open


@pytest.mark.skip
def test_skipped():
    basket = Basket()
    basket.add(5)
    assert basket.total() == 5


def test_leak():
    basket = Basket()
    basket.add(6)
    assert basket.total() == 6


class BasketTest(unittest.TestCase):
    def test_total(self):
        basket = Basket()
        basket.add(3)
        self.assertEqual(3, basket.total())


class SharedTest(base.ShopTest):
    def test_client(self):
        response = self.client.get("/basket", size=3)
        self.assertEqual(200, response.status)


class PreparedTest(unittest.TestCase):
    def setUp(self):
        connect("a")

    def test_total(self):
        basket = Basket()
        basket.add(7)
        self.assertEqual(7, basket.total())


class ParametersTest(base.ShopTest):
    kind = "a"

    def test_kind(self):
        response = self.client.get("/kind", size=3)
        self.assertEqual(200, response.status)


# file: tests/test_b.py
import unittest
from unittest import mock

import pytest
from other import Shop
from shop import Basket
from tests import base


def test_other_name():  # TQ616
    """A docstring does not count."""
    bag = Basket()
    bag.add(3)
    assert bag.total() == 3


def test_short():
    basket = Basket()
    assert basket


def test_of_folder(client):  # TQ616
    basket = Basket(client)
    basket.add(3)
    assert basket.total() == 3


def test_slow():
    basket = Basket()
    basket.add(4)
    assert basket.total() == 4


@mock.patch("shop.db")
def test_mocked(db):  # TQ616
    db.return_value = 3
    Basket().save()
    db.assert_called_once_with(3)


def test_of_local():
    basket = make()
    basket.add(4)
    assert basket.total() == 4


def make():
    return Basket(3)


def test_of_other_import():
    shop = Shop()
    shop.open()
    assert shop.is_open


@pytest.mark.skip
def test_skipped():
    basket = Basket()
    basket.add(5)
    assert basket.total() == 5


def test_leak():
    basket = Basket()
    basket.add(6)
    assert basket.total() == 6


class BagTest(unittest.TestCase):
    def test_total(self):  # TQ616
        basket = Basket()
        basket.add(3)
        self.assertEqual(3, basket.total())


class SharedTest(base.ShopTest):
    def test_client(self):  # TQ616
        response = self.client.get("/basket", size=3)
        self.assertEqual(200, response.status)


class PreparedTest(unittest.TestCase):
    def setUp(self):
        connect("b")

    def test_total(self):
        basket = Basket()
        basket.add(7)
        self.assertEqual(7, basket.total())


class ParametersTest(base.ShopTest):
    kind = "b"

    def test_kind(self):
        response = self.client.get("/kind", size=3)
        self.assertEqual(200, response.status)


# file: tests/base.py
import unittest


class ShopTest(unittest.TestCase):
    client = None


# file: tests/autouse/test_a.py
import pytest
from shop import Basket


@pytest.fixture(autouse=True)
def other_shop():
    with other():
        yield


def test_total():
    basket = Basket()
    basket.add(3)
    assert basket.total() == 3


# file: tests/unit/test_a.py
from shop import Basket


def test_of_folder(client):
    basket = Basket(client)
    basket.add(3)
    assert basket.total() == 3


# file: tests/unit/test_b.py
from shop import Basket
from tests.test_a import BasketTest


class HeirTest(BasketTest):
    def test_total(self):
        basket = Basket()
        basket.add(3)
        self.assertEqual(3, basket.total())


# file: tests/names/test_a.py
from shop import Basket, prices


def test_fixture(one):
    basket = Basket(one)
    basket.add(3)
    assert basket.total() == 3


def test_lambda():
    basket = Basket(prices(lambda price: price + 1))
    basket.add(3)
    assert basket.total() == 3


# file: tests/names/test_b.py
from shop import Basket, prices


def test_fixture(other):
    basket = Basket(other)
    basket.add(3)
    assert basket.total() == 3


def test_lambda():  # TQ616
    basket = Basket(prices(lambda each: each + 1))
    basket.add(3)
    assert basket.total() == 3
