"""Copies whose variables have other names."""

import unittest


def test_total():
    basket = Basket(3)
    price = basket.total()
    assert price == 3


def test_renamed():  # TQ604
    cart = Basket(3)
    total = cart.total()
    assert total == 3


def test_mixed_up():
    price = Basket(3)
    basket = price.total()
    assert price == 3


def test_of_module():
    basket = Basket(3)
    price = basket.total()
    assert PRICE == 3


def test_fixture(one):
    basket = Basket(one)
    assert basket.total() == 3


def test_other_fixture(other):
    basket = Basket(other)
    assert basket.total() == 3


class ShopTest(unittest.TestCase):
    def test_attribute(self):
        shop = self.first.open()
        self.assertTrue(shop.is_open)

    def test_other_attribute(self):
        shop = self.second.open()
        self.assertTrue(shop.is_open)

    def test_loop(self):
        for item in self.items:
            self.assertTrue(item.is_open)
        self.close()

    def test_loop_renamed(self):  # TQ604
        for each in self.items:
            self.assertTrue(each.is_open)
        self.close()

    def test_broken_name(self):
        class Broken(Base):
            breaks_name = True

        self.assertTrue(show(Broken()))

    def test_broken_text(self):
        class Broken(Base):
            breaks_text = True

        self.assertTrue(show(Broken()))

    @from_file_of_test
    def test_first_file(self, given):
        shop = given["shop"]
        self.assertTrue(shop.is_open)

    @from_file_of_test
    def test_second_file(self, given):
        shop = given["shop"]
        self.assertTrue(shop.is_open)

    @logged
    def test_logged(self):
        shop = open_shop()
        self.assertTrue(shop.is_open)

    @logged
    def test_logged_too(self):  # TQ604
        shop = open_shop()
        self.assertTrue(shop.is_open)


def test_caught():
    try:
        sell(0)
    except ShopError as error:
        assert error.code == 3


def test_caught_renamed():  # TQ604
    try:
        sell(0)
    except ShopError as caught:
        assert caught.code == 3


def test_caught_elsewhere():
    try:
        sell(0)
    except ShopError as caught:
        assert error.code == 3


def test_lambda():
    rise = prices(lambda price: price + 1)
    assert rise == [2]


def test_lambda_renamed():  # TQ604
    more = prices(lambda each: each + 1)
    assert more == [2]


def test_pattern():
    match sell(1):
        case {"price": price, **rest}:
            assert price == 3 and not rest
        case [first, *more]:
            assert first in more


def test_pattern_renamed():  # TQ604
    match sell(1):
        case {"price": cost, **others}:
            assert cost == 3 and not others
        case [head, *tail]:
            assert head in tail


def test_pattern_mixed_up():
    match sell(1):
        case {"price": cost, **others}:
            assert cost == 3 and not others
        case [head, *tail]:
            assert tail in head


def test_pattern_of_all():
    match sell(1):
        case {"price": cost}:
            assert cost == 3
        case [*tail]:
            assert tail
