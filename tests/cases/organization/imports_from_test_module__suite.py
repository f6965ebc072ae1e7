"""TQ504: a module whose only function with such a name hands out a suite."""
# file: shop/tests/test_a.py
from shop.test import make_basket
from shop.test_all import make_shop  # TQ504


def test_total():
    assert make_basket() == make_shop()


# file: shop/test.py
import unittest


def make_basket():
    return 1


def test_suite():
    return unittest.TestSuite()


# file: shop/test_all.py


def make_shop():
    return 1


def test_all():
    assert make_shop()


# file: shop/__init__.py


# file: shop/tests/__init__.py
