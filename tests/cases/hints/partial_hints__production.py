# path: shop/basket.py
import unittest


class Basket:
    def add(self, item: str, count):
        def put(item: str, count): ...

        return put(item, count)


def empty(size: int, basket):
    return basket


class BasketTestCase(unittest.TestCase):
    def fill(self, size: int, basket):  # TQ207
        basket.add("apple", size)

    def test_fill(self):
        def put(size: int, basket):  # TQ207
            basket.add("apple", size)

        put(3, Basket())
