import unittest
from unittest import mock

import pytest
from nose.tools import eq_
from somewhere import api, total


class TotalTest(unittest.TestCase):
    def test_total(self):
        self.assertEqual(total([1]), 1)
        self.assertEqual(total([2]), 2)
        self.assertEqual(total([3]), 3)
        self.assertEqual(total([4]), 4)

    def test_bare(self):
        assert total([]) == 0  # TQ104

    def test_bare_again(self):
        with self.subTest():
            self.assertTrue(total)
            self.assertTrue(total)


class BareTest(unittest.TestCase):
    def test_total(self):
        assert total([1]) == 1
        assert total([2]) == 2
        assert total([3]) == 3
        self.assertEqual(total([4]), 4)  # TQ104


class NoseTest(unittest.TestCase):
    def test_total(self):
        self.assertEqual(total([1]), 1)
        self.assertEqual(total([2]), 2)
        self.assertEqual(total([3]), 3)
        eq_(total([4]), 4)  # TQ104


# Three of ten are a habit of their own.
class HalfTest(unittest.TestCase):
    def test_total(self):
        self.assertEqual(total([1]), 1)
        assert total([2]) == 2


class OtherKindsTest(unittest.TestCase):
    def test_total(self):
        target = mock.Mock()
        self.assertEqual(total([1]), 1)
        self.assertEqual(total([2]), 2)
        self.assertEqual(total([3]), 3)
        target.assert_called_once_with()
        with pytest.raises(ValueError):
            total(None)
        api.assert_clean()

    # For a type checker.
    def test_types(self):
        found = api.find()
        assert found is not None
        assert isinstance(found, int)
        self.assertEqual(found, 1)


class TestPytest:
    def test_total(self):
        assert total([1]) == 1
        assert total([2]) == 2
        assert total([3]) == 3
        self.assertEqual(total([4]), 4)


def check_total(numbers):
    assert total(numbers)
