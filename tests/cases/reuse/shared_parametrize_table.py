# file: tests/test_a.py
import pytest
from shop import Apple, Pear

CASES = [
    ("apple", 1, 2, True),
    ("pear", 2, 3, True),
    ("plum", 3, 4, False),
]


@pytest.mark.parametrize(("name", "count", "price", "ripe"), CASES)
def test_buy(name, count, price, ripe):
    assert buy(name, count, ripe).price == price


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 6, 7, 8, 9])
def test_few_literals(size):
    assert fits(size)


@pytest.mark.parametrize("row", [(1, 2, 3, 4, 5), (6, 7, 8, 9, 10)])
def test_two_rows(row):
    assert fits(*row)


@pytest.mark.parametrize("kind, a, b, c", [(Apple, 1, 2, 3), (Pear, 4, 5, 6), (Apple, 7, 8, 9), (Pear, 0, 0, 0)])
def test_kinds(kind, a, b, c):
    assert kind(a, b, c)


class TestBase(Kin):
    @pytest.mark.parametrize("a, b", [(1, 2), (3, 4), (5, 6), (7, 8), (9, 0)])
    def test_pairs(self, a, b):
        assert a != b


# file: tests/test_b.py
import pytest
from shop import Apple
from market import Pear


@pytest.mark.parametrize(
    "fruit, number, cost, is_ripe",
    argvalues=[  # TQ615
        ("apple", 1, 2, True),
        ("pear", 2, 3, True),  # in season
        ("plum", 3, 4, False),
    ],
)
def test_sell(fruit, number, cost, is_ripe):
    assert sell(fruit, number, is_ripe).price == cost


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5, 6, 7, 8, 9])
def test_few_literals(size):
    assert fits(size)


@pytest.mark.parametrize("row", [(1, 2, 3, 4, 5), (6, 7, 8, 9, 10)])
def test_two_rows(row):
    assert fits(*row)


# Another Pear.
@pytest.mark.parametrize("kind, a, b, c", [(Apple, 1, 2, 3), (Pear, 4, 5, 6), (Apple, 7, 8, 9), (Pear, 0, 0, 0)])
def test_kinds(kind, a, b, c):
    assert kind(a, b, c)


class TestBelow(Base):
    # It may override another one, and then has to repeat its cases.
    @pytest.mark.parametrize("a, b", [(1, 2), (3, 4), (5, 6), (7, 8), (9, 0)])
    def test_other_pairs(self, a, b):
        super().test_other_pairs(a, b)


class Above:
    @pytest.mark.parametrize("a", [1, 2])
    def test_known_pairs(self, a):
        assert a


class TestBelowKnown(Above):
    @pytest.mark.parametrize("a, b", [(1, 2), (3, 4), (5, 6), (7, 8), (9, 0)])
    def test_known_pairs(self, a, b):
        assert a + b

    @pytest.mark.parametrize("a, b", [(1, 2), (3, 4), (5, 6), (7, 8), (9, 0)])  # TQ615
    def test_other_pairs(self, a, b):
        assert a + b


# file: tests/test_c.py
import pytest


@pytest.mark.parametrize("name, count, price, ripe", [("apple", 1, 2, True), ("pear", 2, 3, True), ("plum", 3, 5, False)])
def test_one_value_differs(name, count, price, ripe):
    assert buy(name, count, ripe).price == price


@pytest.mark.parametrize("name", CASES)
@pytest.mark.usefixtures("apple", "pear")
@other.parametrize
def test_unknown_table(name):
    assert name
