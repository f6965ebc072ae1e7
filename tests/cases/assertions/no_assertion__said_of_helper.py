import unittest

from shop import compute, order


def check_single(name):
    # Non-regression test: one order is enough, no exception is thrown.
    compute(name)


def run_twice(name):
    """Ordering twice must not raise."""
    compute(name)


def run_once(name):
    """Order once."""
    compute(name)


def test_single():
    check_single("apple")


def test_twice():
    run_twice("apple")


def test_once():  # TQ001
    run_once("apple")


def test_more_than_that():  # TQ001
    basket = order("apple")
    run_twice("apple")
    basket.close()


class OrderTest(unittest.TestCase):
    def test_method(self):
        self._run("apple")

    def _run(self, name):
        """This used to fail on apples."""
        compute(name)
