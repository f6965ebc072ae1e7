# options: parametrize_min_tests=3 parametrize_max_literals=4
"""TQ605: literals are literals, of whatever type and sign."""

from unittest import TestCase


def test_negative_a(basket):
    basket.add(1)
    basket.pay(3)
    assert basket.total() == 2
def test_negative_b(basket):  # TQ605
    basket.add(-1)
    basket.pay(3)
    assert basket.total() == -4
def test_negative_c(basket):
    basket.add(+5)
    basket.pay(-3)
    assert basket.total() == 8.0


def test_type_a(basket):
    basket.add("apple")
    basket.pay(b"3")
    assert basket.total() is None
def test_type_b(basket):  # TQ605
    basket.add(1)
    basket.pay(None)
    assert basket.total() is True
def test_type_c(basket):
    basket.add(f"pear")
    basket.pay(...)
    assert basket.total() is False


class ListTest(TestCase):
    def test_none(self):
        found = parse("")
        found.sort()
        self.assertEqual([], found)
    def test_one(self):  # TQ605
        found = parse("1")
        found.sort()
        self.assertEqual([1], found)
    def test_range(self):
        found = parse("1-3")
        found.sort()
        self.assertEqual([1, -2, (3, {"a": 4})], found)


# A table of data is no parameter.
class LongTest(TestCase):
    def test_none(self):
        found = parse("")
        found.sort()
        self.assertEqual([], found)
    def test_one(self):
        found = parse("1")
        found.sort()
        self.assertEqual([1], found)
    def test_range(self):
        found = parse("1-13")
        found.sort()
        self.assertEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13], found)


# What is computed is no literal.
class NameTest(TestCase):
    def test_none(self):
        found = parse("")
        found.sort()
        self.assertEqual([NONE], found)
    def test_one(self):
        found = parse("1")
        found.sort()
        self.assertEqual([1], found)
    def test_range(self):
        found = parse("1-3")
        found.sort()
        self.assertEqual([*ALL], found)


# ``1``, ``1.0`` and ``True`` are three values.
def test_equal_a(basket):
    basket.add(1)
    basket.pay(2)
    assert basket.total()
def test_equal_b(basket):  # TQ605
    basket.add(1.0)
    basket.pay(2)
    assert basket.total()
def test_equal_c(basket):
    basket.add(True)
    basket.pay(2)
    assert basket.total()


# Too many literals differ among all of them, not among those of the same types.
class ManyTest(TestCase):
    def test_a(self):
        basket = open_basket(1, 2, 3)
        basket.add(4)
        self.assertEqual("a", basket.state)
    def test_b(self):  # TQ605
        basket = open_basket(1, 2, 3)
        basket.add(5)
        self.assertEqual("b", basket.state)
    def test_c(self):
        basket = open_basket(1, 2, 3)
        basket.add(6)
        self.assertEqual("c", basket.state)
    def test_d(self):
        basket = open_basket("x", "y", "z")
        basket.add([7])
        self.assertEqual("d", basket.state)
    def test_e(self):
        basket = open_basket("p", "q", "r")
        basket.add(None)
        self.assertEqual("e", basket.state)
    def test_f(self):
        basket = open_basket("t", "u", True)
        basket.add(8)
        self.assertEqual("f", basket.state)
    def test_g(self):
        basket = open_basket(False, "u", True)
        basket.add(8)
        self.assertEqual("g", basket.state)
