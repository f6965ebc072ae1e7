import unittest

import pytest


def test_plain_total():  # TQ007
    total = compute()
    assert total is not None


def test_total_of_a_call():  # TQ007
    assert compute() is not None


def test_success():  # TQ007
    order = compute()
    order.place()
    assert order


def test_success_of_an_answer():
    answer = compute()
    assert answer


def test_dictionary():  # TQ007
    assert isinstance(compute(), dict)


def test_list_or_tuple():  # TQ007
    assert isinstance(compute(), (list, tuple))


def test_class_of_a_part():
    order = compute()
    assert isinstance(order.items, list)
    assert isinstance(order[0], list)


def test_length():  # TQ007
    items = compute()
    assert len(items) > 0


def test_length_of_one():  # TQ007
    assert len(compute()) >= 1


def test_length_itself():  # TQ007
    assert len(compute())


def test_several_asserts():  # TQ007
    total = compute()
    assert total is not None
    assert isinstance(total, int)


async def test_awaited():  # TQ007
    total = await compute()
    assert total is not None


def test_strong_beside():
    total = compute()
    assert total is not None
    assert total == 3


def test_helper_beside():
    total = compute()
    assert total is not None
    check_total(total)


def check_total(total):
    assert total == 3


def test_raises_beside():
    with pytest.raises(ValueError):
        compute(-1)
    assert compute() is not None


def test_project_class():
    assert isinstance(compute(), Total)


def test_question():
    answer = is_valid(3)
    assert answer


def test_question_by_the_name_of_its_answer():
    is_there = compute()
    assert is_there


def test_question_itself():
    assert compute()


def test_attribute():
    order = compute()
    assert order.open


def test_parameter(order):
    assert order is not None


def test_bound_twice():
    order = compute()
    order = order or 3
    assert order is not None


def test_more_than_one():
    assert len(compute()) > 1


def test_type_of_total():
    assert isinstance(compute(), int)


def test_total_exists():
    assert compute() is not None


def test_commented():
    # This must not raise.
    assert compute() is not None


def test_runs_without_error():
    assert compute() is not None


def test_documented():
    """The total is an instance of int."""
    assert isinstance(compute(), int)


class TotalHelpers:
    def test_total(self):
        assert isinstance(compute(), int)


class TestTypes:
    def test_total(self):
        assert isinstance(compute(), int)


@pytest.mark.skip
def test_skipped():
    assert compute() is not None


class OrderTest(unittest.TestCase):
    def test_plain_total(self):  # TQ007
        self.assertIsNotNone(compute())

    def test_words(self):  # TQ007
        self.assertIsInstance(compute(), str)

    def test_success(self):  # TQ007
        order = compute()
        order["total"] = 3
        self.assertTrue(order)

    def test_longer_than_nothing(self):  # TQ007
        self.assertGreater(len(compute()), 0)

    def test_at_least_one(self):  # TQ007
        self.assertGreaterEqual(len(compute()), 1)

    def test_length_unlike_nothing(self):  # TQ007
        self.assertNotEqual(len(compute()), 0)

    def test_falsehood(self):
        total = compute()
        self.assertFalse(total)

    def test_project_class(self):
        self.assertIsInstance(compute(), Total)


class Weak(unittest.TestCase):
    def test_twice(self):  # TQ007
        basket = fill()
        self.assertIsNotNone(basket)
        self.assertTrue(basket)
