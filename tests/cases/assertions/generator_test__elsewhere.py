# file: tests/runner.py
import unittest


class LoopTestCase(unittest.TestCase):
    def run(self, result=None):
        loop(super().run, result)


class PlainTestCase(unittest.TestCase):
    def setUp(self):
        compute()


# file: tests/test_order.py
import asynctest

from tests.runner import LoopTestCase, PlainTestCase


class OrderTest(LoopTestCase):
    def test_order(self):
        yield from self.order()
        self.assertEqual(compute(), 3)


class PlainOrderTest(PlainTestCase):
    def test_order(self):  # TQ020
        yield from self.order()
        self.assertEqual(compute(), 3)


class AsyncOrderTest(asynctest.TestCase):
    def test_order(self):
        yield from self.order()
        self.assertEqual(compute(), 3)
