"""TQ001: checks that the body of a class binds to imported functions, or that its class has."""
# file: tests/test_shop.py
import unittest

from tests.checks import compare, tidy


class ShopTest(unittest.TestCase):
    same = staticmethod(compare)
    clear = staticmethod(tidy)
    alike = unittest.TestCase.assertEqual

    @classmethod
    def look(cls, total):
        assert total == 3

    @classmethod
    def go(cls, total):
        prepare(total)

    def test_bound_check(self):
        self.same(compute(), 3)

    def test_bound_helper(self):  # TQ001
        self.clear(compute(), 3)

    def test_bound_method(self):
        self.alike(compute(), 3)

    def test_type(self):
        type(self).look(compute())

    def test_class(self):
        self.__class__.look(compute())

    def test_type_of_no_check(self):  # TQ001
        type(self).go(compute())


# file: tests/checks.py
def compare(left, right):
    assert left == right


def tidy(left, right):
    return left, right
