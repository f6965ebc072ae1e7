# options: assert_style=unittest
import unittest

from somewhere import total


class TotalTest(unittest.TestCase):
    def test_total(self):
        assert total([1]) == 1  # TQ104
        assert total([2]) == 2


class OtherTest(unittest.TestCase):
    def test_total(self):
        self.assertEqual(total([2]), 2)
