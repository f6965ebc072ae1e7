import unittest

from somewhere import total


class TotalTest(unittest.TestCase):
    def test_first(self):
        self.assertEqual(1, total([1]))  # TQ105

    def test_second(self):
        self.assertEqual(total([2]), 2)
        self.assertEqual(total([3]), None)
