# path: shop/basket.py
import unittest


def cp(basket):
    return basket.copy()


class BasketTestCase(unittest.TestCase):
    def mk(self, basket):  # TQ402
        return cp(basket)

    def test_copy(self):
        self.assertTrue(self.mk(3))
