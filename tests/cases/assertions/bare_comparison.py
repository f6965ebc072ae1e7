import contextlib
import unittest

import pytest


def test_equal():
    compute() == 3  # TQ010


def test_not_equal():
    not compute() == 3  # TQ010


def test_contained():
    3 in compute()  # TQ010


def test_joined():
    compute() and compute() == 3  # TQ010


def test_chained():
    0 < compute() < 3  # TQ010


def test_is_none():
    compute() is None  # TQ010


async def test_awaited():
    await compute() == 3  # TQ010


def test_only_the_first():
    compute() == 3  # TQ010
    compute() == 4


def test_in_a_loop():
    for item in compute():
        item == 3  # TQ010


def test_in_a_manager():
    with compute() as value:
        value == 3  # TQ010


def test_asserted():
    assert compute() == 3
    result = compute() == 3
    compute(result == 3)


def test_other_statements():
    compute()
    compute() or pytest.fail("nothing")
    compute() == 3 and compute()
    "text"
    ...


def test_raises():
    with pytest.raises(TypeError):
        compute() < 3


def test_raises_inside():
    with pytest.raises(TypeError):
        if compute():
            compute() < 3


def test_suppressed():
    with contextlib.suppress(TypeError):
        compute() == 3


def test_value_as_manager(expectation):
    with expectation:
        compute() == 3


def test_handled():
    try:
        compute() == 3
    except TypeError:
        return
    assert compute()


def test_in_the_handler():
    try:
        compute()
    except TypeError:
        compute() == 3  # TQ010


def test_nested():
    def run():
        compute() == 3

    with pytest.raises(TypeError):
        run()


def test_comparison_counts_calls():
    compute() == 3
    assert compute() == 1


def test_documented():
    """Smoke test of a deep comparison."""
    compute() == compute()


@pytest.mark.skip
def test_skipped():
    compute() == 3


def helper():
    compute() == 3  # TQ010


class TotalTest(unittest.TestCase):
    def test_equal(self):
        self.total == 3  # TQ010

    def test_raises(self):
        with self.assertRaises(TypeError):
            self.total == 3

    def test_in_subtests(self):
        for number in compute():
            with self.subTest(number):
                self.total == number


def test_with_a_message():
    compute() == 3, "wrong total"  # TQ010


def test_two_values():
    compute() == 3, compute()


def test_says_that_it_does_not_raise():
    # comparison does not raise:
    compute() == compute()


def test_says_so_beside_it():
    compute() == 3  # should not crash


def test_says_something_else():
    # the total of all
    compute() == 3  # TQ010


class FakeResource(Resource):
    def validate(self):
        self.properties["size"] is not None


def test_construct_fields():
    pa.field("a") == pa.field("b")


def test_expression_of_fields():
    pa.field("a") == pa.field("b")


def test_constructor():
    compute() == 3  # TQ010


class BuildTest(unittest.TestCase):
    def test_fields(self):
        self.field == 3


class OrderTest(unittest.TestCase):
    def test_fields(self):
        self.field == 3  # TQ010


def test_denial():
    not compute()  # TQ010


def test_denial_of_a_name(result):
    not result.ready  # TQ010


def test_denial_at_the_end():
    compute() and not compute()  # TQ010


def test_denial_with_a_text():
    not compute(), "text"  # TQ010


def test_denial_of_another_result_is_asserted():
    assert not compute()


def test_other_operators():
    -compute()
    ~compute()


def test_denial_within_a_call():
    compute(not compute())


def test_denial_may_raise():
    with pytest.raises(TypeError):
        not compute()


def test_denial_of_doubt():
    not compute() or fail()


def test_values_joined():
    basket = compute()
    basket.is_open and basket.is_paid  # TQ010


def test_item_joined():
    basket = compute()
    basket.is_open or basket["paid"]  # TQ010


def test_call_joined():
    basket = compute()
    basket.is_open and basket.close()
