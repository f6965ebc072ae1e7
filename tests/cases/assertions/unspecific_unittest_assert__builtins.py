"""Names of Python's own functions, and others that hide them."""

import unittest

from numpy import all, round


class TotalTest(unittest.TestCase):
    def test_imported(self):
        self.assertEqual(all(totals()), True)

    def test_rounded(self):
        self.assertEqual(round(total(), 2), 3.12)

    def test_parameter(self, isinstance=None):
        self.assertTrue(isinstance(total(), int))

    def test_own(self):
        self.assertTrue(isinstance(total(), int))  # TQ008

    def test_any(self):
        self.assertEqual(any(totals()), True)  # TQ008
