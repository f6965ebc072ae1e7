import unittest

import pytest


def test_never_used():
    def check(order):  # TQ017
        assert order

    compute()


def test_async_check():
    async def check(order):  # TQ017
        assert order

    compute()


def test_expected_exception():
    def run():  # TQ017
        with pytest.raises(ValueError):
            compute()

    compute()


def test_only_the_first():
    def check(order):  # TQ017
        assert order

    def check_again(order):
        assert order


def test_uses_itself_only_by_another_name():
    def check(order):  # TQ017
        assert order

    check_all = compute()
    check_all()


def test_rebound():
    def check(order):  # TQ017
        assert order

    check = compute


def test_called():
    def check(order):
        assert order

    check(compute())


def test_handed_over():
    def check(order):
        assert order

    compute(check)


def test_returned():
    def check(order):
        assert order

    return check


def test_decorated():
    @compute.listener
    def check(order):
        assert order

    compute()


def test_used_by_a_sibling():
    def check(order):
        assert order

    def run():
        check(3)

    run()


def test_shared():
    global check

    def check(order):
        assert order


def test_looked_up():
    def check(order):
        assert order

    compute(locals())


def test_without_assertion():
    def fake(order):
        return order

    def only_named(order):
        verify(order)

    compute()


def test_local_class():
    class Handler:
        def check(self):
            assert compute()


def test_in_a_branch():
    if compute():

        def check(order):  # TQ017
            assert order


@pytest.mark.skip
def test_skipped():
    def check(order):
        assert order


def helper():
    def check(order):
        assert order


class OrderTest(unittest.TestCase):
    def test_method(self):
        def check(order):  # TQ017
            self.assertTrue(order)

        compute()


def test_with_another_test_inside():
    def test_inside():
        assert act()

    act()


def test_recursive_check():
    def check(items):  # TQ017
        assert items
        check(items[1:])

    compute()


def test_recursive_check_that_is_called():
    def check(items):
        assert items
        check(items[1:])

    check(compute())
