# file: tests/test_basket.py
import unittest

import pytest

from .baskets import make_stock

SIZE = 3


def make_basket(size): ...


class Basket: ...


class TestBasket:
    def test_sum(self): ...


class TestNothing:
    def sum(self): ...


class BasketTest(unittest.TestCase):
    def test_sum(self): ...


class BasketCase(unittest.TestCase):
    def make(self): ...


class SpecialTest(BasketTest): ...


class StockTests:
    """Run in heirs alone, beside the tests that run here."""

    def test_sum(self): ...


class Shared:
    """Hides its tests from runners."""

    class Tests(unittest.TestCase):
        def test_sum(self): ...


@pytest.fixture
def basket(): ...


def test_basket(basket): ...


# file: tests/baskets.py
def make_stock(): ...


# file: tests/test_helping.py
def make_stock(): ...


# file: tests/test_family.py
class FamilyTests:
    """Run in heirs alone: no runner collects it here."""

    def test_sum(self): ...


def make_family(): ...


# file: tests/test_heirs.py
import unittest

from tests.test_family import FamilyTests


class HeirsTest(FamilyTests, unittest.TestCase):
    """Runs what stands above it."""


def make_heirs(): ...


# file: tests/test_unknown_family.py
from elsewhere import Family


class UnknownTests(Family):
    def test_sum(self): ...


def make_unknown(): ...


# file: tests/test_all.py
def suite(): ...


def test_all(): ...


def make_all(): ...


# file: tests/test_shop.py
from tests.test_family import FamilyTests, make_family
from tests.test_unknown_family import make_unknown  # TQ504
from tests.test_heirs import make_heirs  # TQ504
from tests.test_all import suite
from tests.test_all import make_all  # TQ504
from tests.test_basket import make_basket  # TQ504
from tests.test_basket import make_stock
from tests.test_basket import Shared
from tests.test_basket import SIZE, Basket  # TQ504
from tests.test_basket import TestBasket  # TQ504
from tests.test_basket import TestBasket as _TestBasket
from tests.test_basket import TestNothing, BasketCase
from tests.test_basket import BasketTest as _BasketTest  # TQ504
from tests.test_basket import SpecialTest  # TQ504
from tests.test_basket import StockTests
from tests.test_basket import basket  # TQ504
from tests.test_basket import test_basket
from tests.test_basket import unknown
from tests.test_helping import make_stock as stock
from .test_basket import unknown as another
from shop.test_basket import make_basket as elsewhere
from tests.test_missing import missing


# file: tests/__init__.py
