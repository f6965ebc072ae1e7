# options: parametrize_min_tests=3
import pytest
from unittest import TestCase


def test_one():
    basket = Basket()
    basket.add(1)
    assert basket.size() == 1


def test_two():  # TQ605
    """A docstring makes no difference."""
    things = Basket()
    things.add(2)
    assert things.size() == 2


def test_three():
    basket = Basket()
    basket.add(3)
    assert basket.size() == 3


def test_float():
    basket = Basket()
    basket.add(3.5)
    assert basket.size() == 3


def test_other_attribute():
    basket = Basket()
    basket.put(3)
    assert basket.size() == 3


def test_of_many_literals_a(api):
    basket = api.basket(1, 2, 3)
    basket.add(4, 5)
    assert basket.size() == 6


def test_of_many_literals_b(api):
    basket = api.basket(11, 12, 13)
    basket.add(14, 15)
    assert basket.size() == 16


def test_of_many_literals_c(api):
    basket = api.basket(21, 22, 23)
    basket.add(24, 25)
    assert basket.size() == 26


def test_other_fixture_a(one):
    basket = Basket(one)
    basket.add(1)
    assert basket.size()


def test_other_fixture_b(two):
    basket = Basket(two)
    basket.add(2)
    assert basket.size()


def test_other_fixture_c(three):
    basket = Basket(three)
    basket.add(3)
    assert basket.size()


@pytest.mark.slow
def test_other_decorator_a():
    shop = Basket()
    shop.open(1)
    assert shop.size()


@pytest.mark.fast
def test_other_decorator_b():
    shop = Basket()
    shop.open(2)
    assert shop.size()


def test_other_decorator_c():
    shop = Basket()
    shop.open(3)
    assert shop.size()


def test_short_a():
    assert Basket(1).size() == 1


def test_short_b():
    assert Basket(2).size() == 2


def test_short_c():
    assert Basket(3).size() == 3


def test_long_a():  # the first of three
    assert Basket(1, a=one, b=two, c=three, d=four, e=five, f=six, g=seven, h=eight, i=nine).size(a, b, c, d) == 1


def test_long_b():  # TQ605
    assert Basket(2, a=one, b=two, c=three, d=four, e=five, f=six, g=seven, h=eight, i=nine).size(a, b, c, d) == 2


def test_long_c():
    assert Basket(3, a=one, b=two, c=three, d=four, e=five, f=six, g=seven, h=eight, i=nine).size(a, b, c, d) == 3


def test_twice_a():
    basket = Basket()
    basket.drop(1)
    assert basket.size() == 1


def test_twice_b():
    basket = Basket()
    basket.drop(2)
    assert basket.size() == 2


def test_twice_b_copied():
    basket = Basket()
    basket.drop(2)
    assert basket.size() == 2


@pytest.mark.skip
def test_twice_skipped():
    basket = Basket()
    basket.drop(4)
    assert basket.size() == 4


class ErrorTest(TestCase):
    def test_other_exception_a(self):
        basket = Basket("a")
        self.assertRaises(KeyError, basket.drop, "a")
        self.assertFalse(basket)

    def test_other_exception_b(self):
        basket = Basket("b")
        self.assertRaises(ValueError, basket.drop, "b")
        self.assertFalse(basket)

    def test_other_exception_c(self):
        basket = Basket("c")
        self.assertRaises(TypeError, basket.drop, "c")
        self.assertFalse(basket)


class OneTest(TestCase):
    def test_class_a(self):
        basket = Basket("a")
        basket.drop("a")
        self.assertFalse(basket)


class TwoTest(TestCase):
    def test_class_b(self):
        basket = Basket("b")
        basket.drop("b")
        self.assertFalse(basket)

    def test_class_c(self):
        basket = Basket("c")
        basket.drop("c")
        self.assertFalse(basket)
