import unittest
from unittest import mock

from somewhere import make, order


def test_mocker(mocker):
    mocker.patch("shop.stock")
    assert order()


def test_block_that_ends_early(mocker):
    mocker.patch("shop.mail")
    with mock.patch("shop.stock"):
        made = order()
    assert made


@mock.patch.dict("os.environ", {"HOME": "/"})
def test_environment():
    assert order()


def test_block_for_a_while():
    with mock.patch("shop.stock"):
        made = order()
    assert made


def test_block_with_a_local():
    shop = make()
    with mock.patch.object(shop, "stock"):
        assert order(shop)


@mock.patch("shop.stock")
def test_decorator(stock):  # TQ107
    assert order(stock)


class OrderTest(unittest.TestCase):
    @mock.patch("shop.stock")
    def test_order(self, stock):
        self.assertEqual(order(stock), 1)

    @mock.patch("shop.stock")
    def test_another_order(self, stock):
        self.assertEqual(order(stock), 2)

    @mock.patch("shop.stock")
    def test_third_order(self, stock):
        self.assertEqual(order(stock), 3)
