import unittest

from somewhere import total


class TotalTest(unittest.TestCase):
    def test_first(self):
        self.assertEqual(1, total([1]))

    def test_second(self):
        self.assertEqual(total([2]), 2)
