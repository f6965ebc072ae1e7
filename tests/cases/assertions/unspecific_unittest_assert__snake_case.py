# options: snakecase_asserts=yes
import unittest

from nose.tools import assert_equal, assert_true


def test_function():
    assert_true(compute() == 3)  # TQ008


def test_none():
    assert_equal(compute(), None)  # TQ008


def test_right():
    assert_equal(compute(), 3)


class TotalTest(unittest.TestCase):
    def test_method(self):
        self.assert_is(compute(), None)  # TQ008

    def test_camel_case(self):
        self.assertIs(compute(), None)  # TQ008


def test_other_module():
    numpy.testing.assert_equal(compute(), None)
