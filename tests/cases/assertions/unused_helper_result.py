import contextlib
import unittest

import pytest


def test_get():
    total = get_total()  # TQ016
    assert compute()


def test_method():
    total = compute().getTotal()  # TQ016


async def test_awaited():
    total = await fetch_total()  # TQ016


def test_bound_again():
    total = get_total(1)
    assert total == 3
    total = get_total(2)  # TQ016


def test_replaced():
    total = get_total(1)  # TQ016
    total = get_total(2)
    assert total == 3


def test_made():
    order = make_order()  # TQ016
    assert compute()


def test_read():
    total = get_total()
    assert total == 3


def test_read_by_its_successor():
    total = get_total(1)
    total = get_total(total)
    assert total == 3


def test_added_to():
    total = get_total(1)
    total += get_total(2)


def test_read_in_the_next_round():
    total = None
    while compute(total):
        total = get_total()


def test_made_again():
    order = compute()
    order = make_order(order)
    assert compute()


def test_made_with_other_names():
    order = place_order()
    assert compute()


def test_underscore():
    _total = get_total()
    _ = get_total()


def test_several_names():
    total, count = get_total()


def test_deleted():
    total = get_total()
    del total


def test_shared():
    global total
    total = get_total()


def test_expected_exception():
    with pytest.raises(ValueError):
        total = get_total()


def test_suppressed():
    with contextlib.suppress(ValueError):
        total = get_total()


def test_unknown_manager(manager):
    with manager:
        total = get_total()


def test_other_manager(stack):
    with stack.open():
        total = get_total()  # TQ016


def test_tried():
    try:
        total = get_total()
    except ValueError as error:
        assert error.args


def test_expected_outcome():
    server = get_server(expected_state="ERROR")


@pytest.mark.skip
def test_skipped():
    total = get_total()


class OrderTest(unittest.TestCase):
    def test_method(self):
        total = self._get_total()  # TQ016

    def test_attribute(self):
        self.total = self._get_total()


def test_read_by_a_lambda():
    compute(lambda: total)
    total = get_total()
