import contextlib
import unittest

from elsewhere import Base, SomeMixin


def long_helper():  # TQ304
    box = compute()
    box.fill(0)
    box.fill(1)
    box.fill(2)
    box.fill(3)
    box.fill(4)
    box.fill(5)
    box.fill(6)
    box.fill(7)
    box.fill(8)
    box.fill(9)
    box.fill(10)
    box.fill(11)


async def long_async_helper(box):  # TQ304
    box = compute()
    box.fill(0)
    box.fill(1)
    box.fill(2)
    box.fill(3)
    box.fill(4)
    box.fill(5)
    box.fill(6)
    box.fill(7)
    box.fill(8)
    box.fill(9)
    box.fill(10)
    box.fill(11)


@contextlib.contextmanager
def long_manager():  # TQ304
    box = compute()
    box.fill(0)
    box.fill(1)
    box.fill(2)
    box.fill(3)
    box.fill(4)
    box.fill(5)
    box.fill(6)
    box.fill(7)
    box.fill(8)
    box.fill(9)
    box.fill(10)
    box.fill(11)
    yield box


def documented():
    """Return a box."""
    box = compute()
    box.fill(0)
    box.fill(1)
    box.fill(2)
    box.fill(3)
    box.fill(4)
    box.fill(5)
    box.fill(6)
    box.fill(7)
    box.fill(8)
    box.fill(9)
    box.fill(10)
    box.fill(11)


def exactly_at_the_limit():
    box = compute()
    box.fill(0)
    box.fill(1)
    box.fill(2)
    box.fill(3)
    box.fill(4)
    box.fill(5)
    box.fill(6)
    box.fill(7)
    box.fill(8)
    box.fill(9)
    box.fill(10)


def long_by_blocks():  # TQ304
    for box in compute():
        if box:
            with box:
                try:
                    box.open()
                    box.fill(1)
                    box.fill(2)
                    box.close()
                except OSError:
                    box.drop()
                    raise
            box.check()
        box.put()
    return box


def outer():
    def inner():
        box = compute()
        box.fill(0)
        box.fill(1)
        box.fill(2)
        box.fill(3)
        box.fill(4)
        box.fill(5)
        box.fill(6)
        box.fill(7)
        box.fill(8)
        box.fill(9)
        box.fill(10)
        box.fill(11)

    return inner


def many_parameters(a, b, c, d, e):  # TQ304
    return compute(a, b, c, d, e)


def assert_equal_boxes(a, b):
    assert a == b


def _private():
    box = compute()
    box.fill(0)
    box.fill(1)
    box.fill(2)
    box.fill(3)
    box.fill(4)
    box.fill(5)
    box.fill(6)
    box.fill(7)
    box.fill(8)
    box.fill(9)
    box.fill(10)
    box.fill(11)


def fake_open():
    box = compute()
    box.fill(0)
    box.fill(1)
    box.fill(2)
    box.fill(3)
    box.fill(4)
    box.fill(5)
    box.fill(6)
    box.fill(7)
    box.fill(8)
    box.fill(9)
    box.fill(10)
    box.fill(11)


def stub_open():
    box = compute()
    box.fill(0)
    box.fill(1)
    box.fill(2)
    box.fill(3)
    box.fill(4)
    box.fill(5)
    box.fill(6)
    box.fill(7)
    box.fill(8)
    box.fill(9)
    box.fill(10)
    box.fill(11)


def main():
    box = compute()
    box.fill(0)
    box.fill(1)
    box.fill(2)
    box.fill(3)
    box.fill(4)
    box.fill(5)
    box.fill(6)
    box.fill(7)
    box.fill(8)
    box.fill(9)
    box.fill(10)
    box.fill(11)


# Opens the box, as a comment above says.
def commented():
    box = compute()
    box.fill(0)
    box.fill(1)
    box.fill(2)
    box.fill(3)
    box.fill(4)
    box.fill(5)
    box.fill(6)
    box.fill(7)
    box.fill(8)
    box.fill(9)
    box.fill(10)
    box.fill(11)


# The comment stands above the decorator.
@contextlib.contextmanager
def commented_manager():
    box = compute()
    box.fill(0)
    box.fill(1)
    box.fill(2)
    box.fill(3)
    box.fill(4)
    box.fill(5)
    box.fill(6)
    box.fill(7)
    box.fill(8)
    box.fill(9)
    box.fill(10)
    box.fill(11)
    yield box


def commented_inside():
    # Opens the box, as a comment inside says.
    box = compute()
    box.fill(0)
    box.fill(1)
    box.fill(2)
    box.fill(3)
    box.fill(4)
    box.fill(5)
    box.fill(6)
    box.fill(7)
    box.fill(8)
    box.fill(9)
    box.fill(10)
    box.fill(11)


def commented_later():  # TQ304
    box = compute()
    box.fill(0)
    box.fill(1)
    box.fill(2)
    box.fill(3)
    box.fill(4)
    box.fill(5)
    box.fill(6)
    box.fill(7)
    box.fill(8)
    box.fill(9)
    box.fill(10)
    box.fill(11)
    # Too late to explain the whole.
    box.close()


def commented_behind():  # TQ304
    box = compute()  # a box
    box.fill(0)
    box.fill(1)
    box.fill(2)
    box.fill(3)
    box.fill(4)
    box.fill(5)
    box.fill(6)
    box.fill(7)
    box.fill(8)
    box.fill(9)
    box.fill(10)
    box.fill(11)


def pytest_configure(config):
    box = compute()
    box.fill(0)
    box.fill(1)
    box.fill(2)
    box.fill(3)
    box.fill(4)
    box.fill(5)
    box.fill(6)
    box.fill(7)
    box.fill(8)
    box.fill(9)
    box.fill(10)
    box.fill(11)


class TestPytest:
    def long_method(self):  # TQ304
        box = compute()
        box.fill(0)
        box.fill(1)
        box.fill(2)
        box.fill(3)
        box.fill(4)
        box.fill(5)
        box.fill(6)
        box.fill(7)
        box.fill(8)
        box.fill(9)
        box.fill(10)
        box.fill(11)

    def _private_method(self):
        box = compute()
        box.fill(0)
        box.fill(1)
        box.fill(2)
        box.fill(3)
        box.fill(4)
        box.fill(5)
        box.fill(6)
        box.fill(7)
        box.fill(8)
        box.fill(9)
        box.fill(10)
        box.fill(11)

    def setup_method(self):
        box = compute()
        box.fill(0)
        box.fill(1)
        box.fill(2)
        box.fill(3)
        box.fill(4)
        box.fill(5)
        box.fill(6)
        box.fill(7)
        box.fill(8)
        box.fill(9)
        box.fill(10)
        box.fill(11)

    def test_long(self):
        box = compute()
        box.fill(0)
        box.fill(1)
        box.fill(2)
        box.fill(3)
        box.fill(4)
        box.fill(5)
        box.fill(6)
        box.fill(7)
        box.fill(8)
        box.fill(9)
        box.fill(10)
        box.fill(11)


class KnownTest(unittest.TestCase):
    def long_method(self):  # TQ304
        box = compute()
        box.fill(0)
        box.fill(1)
        box.fill(2)
        box.fill(3)
        box.fill(4)
        box.fill(5)
        box.fill(6)
        box.fill(7)
        box.fill(8)
        box.fill(9)
        box.fill(10)
        box.fill(11)

    def run(self, result=None):
        box = compute()
        box.fill(0)
        box.fill(1)
        box.fill(2)
        box.fill(3)
        box.fill(4)
        box.fill(5)
        box.fill(6)
        box.fill(7)
        box.fill(8)
        box.fill(9)
        box.fill(10)
        box.fill(11)

    def __str__(self):
        box = compute()
        box.fill(0)
        box.fill(1)
        box.fill(2)
        box.fill(3)
        box.fill(4)
        box.fill(5)
        box.fill(6)
        box.fill(7)
        box.fill(8)
        box.fill(9)
        box.fill(10)
        box.fill(11)


class HeirTest(KnownTest):
    def long_method(self):
        box = compute()
        box.fill(0)
        box.fill(1)
        box.fill(2)
        box.fill(3)
        box.fill(4)
        box.fill(5)
        box.fill(6)
        box.fill(7)
        box.fill(8)
        box.fill(9)
        box.fill(10)
        box.fill(11)

    def another_long_method(self):  # TQ304
        box = compute()
        box.fill(0)
        box.fill(1)
        box.fill(2)
        box.fill(3)
        box.fill(4)
        box.fill(5)
        box.fill(6)
        box.fill(7)
        box.fill(8)
        box.fill(9)
        box.fill(10)
        box.fill(11)


class UnknownTest(Base):
    def long_method(self):
        box = compute()
        box.fill(0)
        box.fill(1)
        box.fill(2)
        box.fill(3)
        box.fill(4)
        box.fill(5)
        box.fill(6)
        box.fill(7)
        box.fill(8)
        box.fill(9)
        box.fill(10)
        box.fill(11)

    def test_it(self):
        assert self.long_method()


class FakeBox:
    def long_method(self):
        box = compute()
        box.fill(0)
        box.fill(1)
        box.fill(2)
        box.fill(3)
        box.fill(4)
        box.fill(5)
        box.fill(6)
        box.fill(7)
        box.fill(8)
        box.fill(9)
        box.fill(10)
        box.fill(11)


class Domain:
    def long_method(self):
        box = compute()
        box.fill(0)
        box.fill(1)
        box.fill(2)
        box.fill(3)
        box.fill(4)
        box.fill(5)
        box.fill(6)
        box.fill(7)
        box.fill(8)
        box.fill(9)
        box.fill(10)
        box.fill(11)


class SharedBase(unittest.TestCase):  # TQ304
    def setUp(self):
        box = compute()
        box.fill(0)
        box.fill(1)
        box.fill(2)
        box.fill(3)
        box.fill(4)
        box.fill(5)
        box.fill(6)
        box.fill(7)
        box.fill(8)
        box.fill(9)
        box.fill(10)
        box.fill(11)

    def make(self):
        return 1


class FirstTest(SharedBase):
    def test_it(self):
        self.assertTrue(self.make())


class SecondTest(SharedBase):
    def test_it(self):
        self.assertTrue(self.make())


class SharedMixin:  # TQ304
    def long_method(self):  # TQ304
        box = compute()
        box.fill(0)
        box.fill(1)
        box.fill(2)
        box.fill(3)
        box.fill(4)
        box.fill(5)
        box.fill(6)
        box.fill(7)
        box.fill(8)
        box.fill(9)
        box.fill(10)
        box.fill(11)

    def setUp(self):
        box = compute()
        box.fill(0)
        box.fill(1)
        box.fill(2)
        box.fill(3)
        box.fill(4)
        box.fill(5)
        box.fill(6)
        box.fill(7)
        box.fill(8)
        box.fill(9)
        box.fill(10)
        box.fill(11)


class ThirdTest(SharedMixin, unittest.TestCase):
    def test_it(self):
        self.assertTrue(self.long_method())


class FourthTest(SharedMixin, unittest.TestCase):
    def test_it(self):
        self.assertTrue(self.long_method())


class DocumentedBase(unittest.TestCase):
    """Opens boxes."""

    def setUp(self):
        box = compute()
        box.fill(0)
        box.fill(1)
        box.fill(2)
        box.fill(3)
        box.fill(4)
        box.fill(5)
        box.fill(6)
        box.fill(7)
        box.fill(8)
        box.fill(9)
        box.fill(10)
        box.fill(11)

    def make(self):
        return 1


class FifthTest(DocumentedBase):
    def test_it(self):
        self.assertTrue(self.make())


class SixthTest(DocumentedBase):
    def test_it(self):
        self.assertTrue(self.make())


class InheritedOnceBase(unittest.TestCase):
    def setUp(self):
        box = compute()
        box.fill(0)
        box.fill(1)
        box.fill(2)
        box.fill(3)
        box.fill(4)
        box.fill(5)
        box.fill(6)
        box.fill(7)
        box.fill(8)
        box.fill(9)
        box.fill(10)
        box.fill(11)

    def make(self):
        return 1


class SeventhTest(InheritedOnceBase):
    def test_it(self):
        self.assertTrue(self.make())


class SetUpOnlyBase(unittest.TestCase):
    def setUp(self):
        box = compute()
        box.fill(0)
        box.fill(1)
        box.fill(2)
        box.fill(3)
        box.fill(4)
        box.fill(5)
        box.fill(6)
        box.fill(7)
        box.fill(8)
        box.fill(9)
        box.fill(10)
        box.fill(11)


class EighthTest(SetUpOnlyBase):
    def test_it(self):
        self.assertTrue(self.box)


class NinthTest(SetUpOnlyBase):
    def test_it(self):
        self.assertTrue(self.box)


# More than three parameters have to be explained too.


def make_four(name, size, price, owner):  # TQ304
    return Shop(name, size, price, owner)


def make_keywords(name, *, size=1, price=2, owner=None):  # TQ304
    shop = Shop(name)
    shop.fill(size, price, owner)
    return shop


def make_three(name, size, price):
    return Shop(name, size, price)


def make_explained(name, size, price, owner):
    """Return a shop with all that it needs."""
    return Shop(name, size, price, owner)


def make_commented(name, size, price, owner):
    # The owner may be missing.
    return Shop(name, size, price, owner)


def assert_four(name, size, price, owner):
    assert Shop(name) == (size, price, owner)


def assert_long_four(name, size, price, owner):  # TQ304
    assert Shop(name).size == size
    assert Shop(name).price == (price, owner)


def make_nothing(name, size, price, owner): ...


def _make_private(name, size, price, owner):
    return Shop(name, size, price, owner)


class ParameterTest(unittest.TestCase):
    def make_method(self, name, size, price):
        return Shop(name, size, price)

    def make_long_method(self, name, size, price, owner):  # TQ304
        return Shop(name, size, price, owner)

    def test_made(self):
        self.assertTrue(self.make_method(1, 2, 3))
