"""What an heir makes of unittest's assertions says nothing about the tests above it."""

import unittest


class TotalTest(unittest.TestCase):
    def test_total(self):
        self.assertEqual(3, total())

    def test_count(self):
        self.check(3)

    def check(self, expected):
        self.assertEqual(expected, count())

    def test_shown(self):  # TQ001
        self.show(3)

    def show(self, expected):
        print(expected)


class TimedTotal(TotalTest):
    def assertEqual(self, *_):
        pass


class QuietTest(unittest.TestCase):
    def assertEqual(self, *_):
        pass

    def test_total(self):  # TQ001
        self.assertEqual(3, total())
