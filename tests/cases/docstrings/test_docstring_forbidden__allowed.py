# options: forbid_test_docstrings=no
import unittest


class BasketTest(unittest.TestCase):
    def test_empty(self):
        """Nothing costs nothing."""

    def test_comment(self):
        # Nothing costs nothing.
        pass

    def test_blank(self):
        """ """

    def helper(self):
        """Return a basket."""

    async def test_async(self):
        """Nothing costs nothing."""


class NamedTest(unittest.TestCase):
    def shortDescription(self):
        return None

    def test_empty(self):
        """Nothing costs nothing."""


class HeirOfNamedTest(NamedTest):
    def test_empty(self):
        """Nothing costs nothing."""


class TestBasket:
    def test_empty(self):
        """Nothing costs nothing."""


def test_empty():
    """Nothing costs nothing."""
