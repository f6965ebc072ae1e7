"""TQ106: unittest2 has every name on any Python."""
import unittest2 as unittest


class TotalTest(unittest.TestCase):
    def test_total(self):
        self.assertEquals(total(), 1)
