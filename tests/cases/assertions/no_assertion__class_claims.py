import unittest

from shop import compute


class NameTest(unittest.TestCase):
    """Tests that orders of customers with very common names of places like "London" don't
    cause an exception to be raised.
    """

    def test_london(self):
        compute("London")


class OtherNameTest(unittest.TestCase):
    """Tests orders of customers with very common names of places like "London"."""

    def test_london(self):  # TQ001
        compute("London")
