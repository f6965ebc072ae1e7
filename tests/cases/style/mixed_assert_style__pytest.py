# options: assert_style=pytest
import unittest

from somewhere import total


class TotalTest(unittest.TestCase):
    def test_total(self):
        assert total([1]) == 1
        self.assertEqual(total([2]), 2)  # TQ104


class OtherTest(unittest.TestCase):
    def test_total(self):
        self.assertEqual(total([2]), 2)  # TQ104
