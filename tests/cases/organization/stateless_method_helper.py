import contextlib
import unittest

from elsewhere import Unknown


class BasketTest(unittest.TestCase):
    def make_item(self, price):  # TQ503
        return price + 1

    def _make_private(self, price):  # TQ503
        def inner(self):
            return price

        return inner

    async def make_later(this, price):  # TQ503
        return price + 1

    def use_self(self):
        return self.id()

    def use_self_inside(self):
        return lambda: self.id()

    def use_super(self):
        return super().id()

    def use_class(self):
        return __class__.__name__

    @staticmethod
    def static(price):
        return price + 1

    @classmethod
    def of_class(cls, price):
        return price + 1

    @contextlib.contextmanager
    def decorated(self):
        yield 3

    @property
    def price(self):
        return 1 + 1

    def nothing(self):
        pass

    def abstract(self):
        raise NotImplementedError

    def constant(self):
        return 3

    def empty(self):
        """Return nothing."""
        return

    def shortDescription(self):
        return str(1)

    def setUp(self):
        open_shop()

    def fake_open(self, name):
        return name + "x"

    def never_mentioned(self, price):
        return price + 1

    def no_parameters():
        return 1 + 1

    def overridden(self, price):
        return price + 1

    def test_one(self):
        self.make_item(1)
        self._make_private(2)
        self.make_later, self.overridden, self.nothing, self.abstract
        self.constant, self.empty, self.fake_open, self.static
        self.decorated, self.price, self.use_class, self.no_parameters


class HeirTest(BasketTest):
    def overridden(self, price):
        return price + 2

    def constant(self):
        return 4 + 3


class UnknownTest(Unknown):
    def make_item(self, price):
        return price + 1

    def test_one(self):
        self.make_item(1)


class TestPlain:
    def make_item(self, price):  # TQ503
        return price + 1

    def test_one(self):
        self.make_item(1)


class Shop:
    def make_item(self, price):
        return price + 1
