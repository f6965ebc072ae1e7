"""TQ404: a metaclass, or an argument of a class, may hand over what tests ask for."""
# file: tests/test_shop.py
import abc
import unittest

from somewhere import Parametrized
from tests.base import ShopCase


class MadeTest(unittest.TestCase, metaclass=Parametrized):
    def test_total(self, total):
        self.assertTrue(total)


class HeirTest(MadeTest):
    def test_sum(self, total):
        self.assertTrue(total)


class CasesTest(unittest.TestCase, cases=[1, 2]):
    def test_total(self, total):
        self.assertTrue(total)


class ElsewhereTest(ShopCase):
    def test_total(self, total):
        self.assertTrue(total)


class AbstractTest(unittest.TestCase, metaclass=abc.ABCMeta):
    def test_total(self, total):  # TQ404
        self.assertTrue(total)


# file: tests/base.py
import unittest

from somewhere import Parametrized


class ShopCase(unittest.TestCase, metaclass=Parametrized):
    pass
