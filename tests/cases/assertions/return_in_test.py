import unittest

import pytest
from hypothesis import given


def test_comparison():
    return compute() == 3  # TQ011


def test_negation():
    return not compute()  # TQ011


def test_joined():
    return compute() > 1 and compute() < 3  # TQ011


def test_builtin():
    return all(compute())  # TQ011


def test_isinstance():
    return isinstance(compute(), int)  # TQ011


def test_in_a_branch():
    if compute():
        return 3 in compute()  # TQ011


def test_only_the_first():
    if compute():
        return compute() == 3  # TQ011
    return compute() == 4


async def test_asynchronous():
    return await compute() == 3  # TQ011


def test_value():
    return compute()


def test_nothing():
    assert compute()
    return


def test_none():
    return None


def test_either_value():
    return compute() or compute()


def test_method_of_the_name():
    return compute().all()


def test_nested():
    def is_three(value):
        return value == 3

    assert is_three(compute())


@given(compute())
def test_hypothesis(value):
    return value == 3


def test_generator():
    yield compute()
    return compute() == 3


@pytest.mark.skip
def test_skipped():
    return compute() == 3


def helper():
    return compute() == 3


def test_used():
    return compute() == 3


def test_that_uses():
    assert test_used()


class OrderTest(unittest.TestCase):
    def test_method(self):
        return self.total == 3  # TQ011

    def test_used_method(self):
        return self.total == 3

    def test_that_uses(self):
        self.assertTrue(self.test_used_method())


def test_handed_over():
    return compute() < 3


def test_hands_it_over():
    assert compiled(test_handed_over)


def test_value_and_comparison():
    basket = compute()
    return basket.is_open and basket.total == 3  # TQ011


def test_comparison_and_deferred():
    basket = compute()
    return basket.total == 3 and basket.close()


def test_allow_read_only(request):
    return not request.user.is_superuser


READ_ONLY = {"check": "shop.tests.test_allow_read_only", "other": "shop.tests.test_allow"}


def test_allow_writing(request):
    return not request.user.is_guest  # TQ011


def test_local_namesake(all):
    return all(basket())
