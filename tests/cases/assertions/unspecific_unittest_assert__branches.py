# file: tests/bases.py
import unittest


class Shop(unittest.TestCase):
    pass


# file: tests/test_shop.py
try:
    from tests.bases import Shop
except ImportError:
    from nowhere import Shop


class Total(Shop):
    def test_total(self):
        self.assertTrue(total() == 3)  # TQ008
