import unittest

import pytest
from numpy.testing import assert_equal
from somewhere import total


class TotalTest(unittest.TestCase):
    def test_expected_first(self):
        self.assertEqual(1, total([1]))
        self.assertEqual([1, "a", -2], total([1]))
        self.assertEqual({"a": (1, 2)}, total([1]))
        self.assertAlmostEqual(-1.5, total([1]))
        assert_equal(1, total([1]))

    def test_expected_second(self):
        self.assertEqual(total([2]), 2)  # TQ105
        self.assertEqual(total([3]), 3)

    def test_another(self):
        self.assertNotEqual(total([2]), [2])  # TQ105

    def test_nothing_to_say(self):
        self.assertEqual(1, 2)
        self.assertEqual(total([2]), total([3]))
        self.assertEqual(total([2]), [total([3])])
        self.assertIn(total([2]), [2])
        self.assertEqual(total([2]), {**{}, "a": total})
        self.assertEqual(*[1, 2])
        self.assertEqual(total([2]), pytest.approx(2))
        self.assertRaises(ValueError, 2)
        self.assertTrue(total([2]), "message")
