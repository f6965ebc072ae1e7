# file: shop/__init__.py
# file: shop/basket.py
from unknown import Root


class Basket:
    pass


class Big(Basket):
    def __init__(self, size):
        self.size = size


class Single:
    def __new__(cls):
        return None


class Foreign(Root):
    pass


class Heir(Single):
    pass


def find():
    return None


async def fetch():
    return None


EMPTY = Basket

# file: tests/test_basket.py
import shop.basket
from shop.basket import Basket, Big, Foreign, Heir, Single, fetch, find


def test_class():
    basket = Basket()
    assert basket is not None  # TQ006


def test_heir():
    basket = Big(3)
    assert basket is not None  # TQ006


def test_dotted():
    basket = shop.basket.Basket()
    assert basket is not None  # TQ006


def test_at_once():
    assert Basket() is not None  # TQ006


def test_class_that_makes_its_objects():
    single = Single()
    assert single is not None


def test_heir_of_such_a_class():
    heir = Heir()
    assert heir is not None


def test_class_with_an_unknown_base():
    foreign = Foreign()
    assert foreign is not None


def test_function():
    basket = find()
    assert basket is not None


def test_method():
    basket = Basket.find()
    assert basket is not None


async def test_coroutine():
    assert fetch()  # TQ006


async def test_awaited_coroutine():
    assert await fetch()
    assert find()
