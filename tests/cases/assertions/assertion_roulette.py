# options: max_plain_assertions=2
import unittest
from unittest import mock


class OrderTest(unittest.TestCase):
    def test_three(self):  # TQ021
        self.assertEqual(compute(1), 3)
        self.assertEqual(4, compute(2))
        self.assertTrue(compute(3))

    def test_almost(self):  # TQ021
        self.assertAlmostEqual(compute(1), 3, 2)
        self.assertIn(compute(2), [3])
        self.assertIsNone(compute(3))

    def test_at_the_limit(self):
        self.assertEqual(compute(1), 3)
        self.assertTrue(compute(2))

    def test_messages(self):
        self.assertEqual(compute(1), 3, "first")
        self.assertEqual(compute(2), 3, msg="second")
        self.assertTrue(compute(3), "third")
        self.assertAlmostEqual(compute(4), 3, 2, "fourth")

    def test_one_subject(self):
        order = compute()
        self.assertIsNotNone(order)
        self.assertIn(3, order)
        self.assertIn(4, order)
        self.assertTrue(order)

    def test_bare(self):
        assert compute(1)
        assert compute(2)
        assert compute(3)

    def test_mocks(self):
        writer = mock.Mock()
        writer.one.assert_called_once_with(1)
        writer.two.assert_called_once_with(2)
        writer.three.assert_called_once_with(3)

    def test_exceptions(self):
        self.assertRaises(ValueError, compute, 1)
        self.assertRaises(ValueError, compute, 2)
        self.assertRaises(ValueError, compute, 3)

    def test_unknown_arguments(self):
        self.assertEqual(*compute(1))
        self.assertEqual(*compute(2))
        self.assertEqual(compute(3), **compute(4))

    @unittest.skip("slow")
    def test_skipped(self):
        self.assertEqual(compute(1), 3)
        self.assertEqual(compute(2), 3)
        self.assertEqual(compute(3), 3)


def test_other_receiver(case):
    case.assertEqual(compute(1), 3)
    case.assertEqual(compute(2), 3)
    case.assertEqual(compute(3), 3)
