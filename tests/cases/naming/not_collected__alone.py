"""TQ807: test cases without tests, and plain classes with some, in a project."""
# file: tests/test_shop.py
import unittest

from tests.base import Counted, Making, ShopTestCase
from tests.gone import Unreadable


class EmptyTests(unittest.TestCase):  # TQ807
    size = 3

    def setUp(self):
        self.basket = Basket(self.size)


class EmptyShopTests(ShopTestCase):  # TQ807
    pass


class FullTests(unittest.TestCase):
    def test_total(self):
        self.assertEqual(3, Basket(3).total())


class InheritedTests(FullTests):
    size = 4


class CountedTests(Counted):
    size = 4


class UnreadableTests(Unreadable, unittest.TestCase):
    size = 4


class MadeTests(Making, unittest.TestCase):
    size = 4


class BoundTests(unittest.TestCase):
    test_total = make_test(3)


class RunTests(unittest.TestCase):
    def runTest(self):
        self.assertEqual(3, Basket(3).total())


class OutTests(unittest.TestCase):
    __test__ = False


class ShopTestBase(unittest.TestCase):
    def setUp(self):
        self.basket = Basket()


class AbstractShopTests(unittest.TestCase):
    def setUp(self):
        self.basket = Basket()


class UnwrittenTests(unittest.TestCase):
    def make(self):
        raise NotImplementedError

    def setUp(self):
        self.basket = self.make()


class TestsOfElsewhere(unittest.TestCase):
    def setUp(self):
        self.basket = Basket()


class SpelledTests(unittest.TestCase):
    def setUp(self):
        self.basket = Basket()


NAMES = ["SpelledTests"]


@registered
class DecoratedTests(unittest.TestCase):
    def setUp(self):
        self.basket = Basket()


class KeywordTests(unittest.TestCase, cases=3):
    def setUp(self):
        self.basket = Basket()


class UsedTests(unittest.TestCase):
    def setUp(self):
        self.basket = Basket()


run(UsedTests)


class PlainTests:  # TQ807
    def test_total(self):
        assert Basket(3).total() == 3


class _TestPlain(object):  # TQ807
    def test_total(self):
        self.assertEqual(3, Basket(3).total())


class testPlain:  # TQ807
    def test_total(self):
        assert Basket(3).total() == 3


class test_Plain:
    def test_total(self):
        assert Basket(3).total() == 3


class PlainTestsOfElsewhere:
    def test_total(self):
        assert Basket(3).total() == 3


class PlainTestMixin:
    def test_total(self):
        assert Basket(3).total() == 3


class DerivedTests(Basket):
    def test_total(self):
        assert Basket(3).total() == 3


class Probe:
    def test_total(self):
        assert self.total == 3


class ProbingTest:
    def test_connection(self):
        return self.total == 3
# file: tests/test_plain.py
# All classes of this project may be called so.


class PlainTests:
    def test_total(self):
        assert Basket(3).total() == 3
# file: tests/test_loaded.py
import unittest


class EmptyTests(unittest.TestCase):
    def setUp(self):
        self.basket = Basket()


def load_tests(loader, tests, pattern):
    return tests
# file: tests/test_added.py
import unittest


class EmptyTests(unittest.TestCase):
    def setUp(self):
        self.basket = Basket()


for each in list(globals().values()):
    setattr(each, "test_total", total)
# file: tests/test_loop.py
import unittest


class LoopTests(unittest.TestCase):
    for size in (1, 2):
        make_test(size)
# file: tests/base.py
import unittest


class ShopTestCase(unittest.TestCase):
    def setUp(self):
        self.basket = Basket()


class Counted(unittest.TestCase):
    def test_count(self):
        self.assertEqual(1, len(Basket(3)))


class Making(metaclass=Maker):
    pass
# file: tests/test_other.py
from tests.test_shop import PlainTestsOfElsewhere, TestsOfElsewhere


class OtherTests(TestsOfElsewhere):
    def test_total(self):
        self.assertEqual(3, Basket(3).total())


class TestOther(PlainTestsOfElsewhere):
    size = 3
