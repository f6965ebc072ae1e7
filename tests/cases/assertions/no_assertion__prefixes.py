# options: assertion_prefixes=must_
# file: tests/__init__.py
# file: tests/helpers.py
def must_stop(thing):
    thing.stop()


def stop_well(thing):
    must_stop(thing)


def start_well(thing):
    thing.start()


# file: tests/test_basket.py
import unittest

from tests.helpers import must_stop, start_well, stop_well


def must_run(thing):
    thing.run()


def may_run(thing):
    thing.run()


def test_helper_of_the_module():
    must_run(basket())


def test_helper_of_another_module():
    must_stop(basket())


def test_helper_that_calls_one():
    stop_well(basket())


def test_helper_that_is_handed_over():
    later().addCallback(must_run)


def test_another_helper():  # TQ001
    may_run(basket())


def test_another_helper_of_another_module():  # TQ001
    start_well(basket())


class BasketTest(unittest.TestCase):
    def must_walk(self):
        basket().walk()

    def test_method(self):
        self.must_walk()
