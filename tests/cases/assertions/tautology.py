import unittest

import pytest

import shop


class Basket:
    pass


class Odd:
    def __new__(cls):
        return None


async def fetch():
    return 3


def is_open(order):
    return order


@property
def decorated(order):
    return order


def test_length():
    assert len(compute()) >= 0  # TQ006


def test_length_above_minus_one():
    assert len(compute()) > -1  # TQ006


def test_length_turned():
    assert 0 <= len(compute())  # TQ006


def test_length_unlike_minus_one():
    assert len(compute()) != -1  # TQ006


def test_absolute_value():
    assert abs(compute()) >= 0.0  # TQ006


def test_object():
    assert isinstance(compute(), object)  # TQ006


def test_new_object():
    basket = Basket()
    basket.open()
    assert basket is not None  # TQ006


def test_new_object_at_once():
    assert Basket() is not None  # TQ006


def test_new_list():
    items = list(compute())
    assert items is not None  # TQ006


def test_literal():
    items = [each for each in compute()]
    assert items is not None  # TQ006


def test_none_turned():
    items = []
    assert None is not items  # TQ006


def test_comparison_is_not_none():
    assert (compute() == 3) is not None  # TQ006


def test_two_values():
    total = compute()
    assert total != 3 or total != 4  # TQ006


def test_iterator():
    assert map(compute, [3])  # TQ006


def test_named_iterator():
    found = filter(compute, [3])
    assert found  # TQ006


def test_named_generator():
    found = (each for each in compute())
    assert found  # TQ006


def test_coroutine():
    assert fetch()  # TQ006


def test_named_coroutine():
    total = fetch()
    assert total  # TQ006


def test_function():
    assert is_open  # TQ006


def test_nested_function():
    def check():
        return compute()

    assert check  # TQ006


def test_only_the_first():
    assert len(compute()) >= 0  # TQ006
    assert len(compute()) >= 0


def test_able_to_fail():
    assert len(compute()) > 0
    assert len(compute()) >= 1
    assert len(compute()) != 0
    assert 0 < len(compute())
    assert len(compute()) <= 0
    assert 0 >= len(compute())
    assert compute() >= 0
    assert abs(compute()) > 0
    assert len(compute()) >= shop.MINIMUM


def test_not_of_one_argument():
    assert shop.len(compute()) >= 0
    assert len(*compute()) == 3


def test_class():
    assert isinstance(compute(), Basket)


def test_unknown_object():
    basket = compute()
    assert basket is not None


def test_bound_twice():
    basket = Basket()
    basket = compute(basket)
    assert basket is not None


def test_bound_in_a_nested_function():
    basket = Basket()

    def forget():
        nonlocal basket
        basket = None

    forget()
    assert basket is not None


def test_object_that_may_be_false():
    basket = Basket()
    assert basket


def test_class_that_gives_anything():
    odd = Odd()
    assert odd is not None


def test_foreign_class():
    basket = shop.Basket()
    assert basket is not None


def test_matched():
    items = []
    match compute():
        case [items]:
            pass
    assert items is not None


def test_handled():
    error = []
    try:
        compute()
    except ValueError as error:
        pass
    assert error is not None


def test_parameter(fetch, is_open):
    assert fetch()
    assert is_open


def test_one_value():
    total = compute()
    assert total != 3 or compute() != 4
    assert total == 3 or total == 4


def test_two_values_of_two_names():
    first, second = compute()
    assert first != 3 or second != 4


def test_list_of_an_iterator():
    assert list(map(compute, [3]))


async def test_awaited():
    assert await fetch()


def test_called():
    assert is_open(compute())


def test_property():
    assert decorated


@pytest.mark.skip
def test_skipped():
    assert len(compute()) >= 0


def check_length():
    assert len(compute()) >= 0  # TQ006


class OrderTest(unittest.TestCase):
    def is_closed(self):
        return compute()

    @property
    def is_shipped(self):
        return compute()

    def is_replaced(self):
        return compute()

    def setUp(self):
        self.is_replaced = compute()

    def test_length(self):
        self.assertGreaterEqual(len(compute()), 0)  # TQ006

    def test_length_above(self):
        self.assertGreater(len(compute()), -1)  # TQ006

    def test_length_turned(self):
        self.assertLessEqual(0, len(compute()))  # TQ006

    def test_length_as_truth(self):
        self.assertTrue(len(compute()) >= 0)  # TQ006

    def test_object(self):
        self.assertIsInstance(compute(), object)  # TQ006

    def test_new_object(self):
        basket = Basket()
        self.assertIsNotNone(basket)  # TQ006

    def test_comparison(self):
        self.assertIsNotNone(compute() == 3)  # TQ006

    def test_method(self):
        self.assertTrue(self.is_closed)  # TQ006

    def test_property(self):
        self.assertTrue(self.is_shipped)

    def test_assigned_method(self):
        self.assertTrue(self.is_replaced)

    def test_called_method(self):
        self.assertTrue(self.is_closed())

    def test_able_to_fail(self):
        self.assertGreater(len(compute()), 0)
        self.assertIsNotNone(compute())
        self.assertIsInstance(compute(), Basket)


def test_literal():
    name = "a"
    assert name is not None  # TQ006


def test_number():
    size = 3
    assert size is not None  # TQ006


def test_none():
    size = None
    assert size is not None


def test_literal_bound_twice():
    name = None
    for name in find():
        name = "a"
    assert name is not None


def test_literal_bound_by_a_callback():
    name = "a"

    def forget():
        nonlocal name
        name = None

    act(forget)
    assert name is not None


def test_equal_to_itself_or():
    total = compute()
    assert total == total or total > 1  # TQ006


def test_equal_to_another_or():
    total, other = compute()
    assert total == other or total > 1


def test_list_of_comparisons(items):
    assert [item.size == 0 for item in items]  # TQ006


def test_list_of_items(items):
    assert [item for item in items if item.size == 0]


def test_all_comparisons(items):
    assert all([item.size == 0 for item in items])
