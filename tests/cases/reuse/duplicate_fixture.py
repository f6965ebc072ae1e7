# file: tests/helpers.py
import pytest

from shop import Shop


@pytest.fixture
def far_away_name():
    shop = Shop(stock=3)
    yield shop
    shop.close()


# file: tests/test_a.py
import pytest
from unittest import mock

from shop import Shop, register
from shop.testing import ShopTestCase

LIMIT = 3
NAMES = ["apple", "pear"]


def filled(shop):
    for name in NAMES:
        shop.add(name, count=LIMIT)
    return shop


class Local:
    pass


@pytest.fixture
def short():
    return Shop(3)


@pytest.fixture
def shop_with_limit():
    shop = Shop(stock=3)
    shop.limit = LIMIT
    shop.names = NAMES
    return shop


@pytest.fixture
def filled_shop():
    """Words do not count."""
    shop = filled(Shop(stock=3))
    yield shop
    shop.close()


@pytest.fixture
def with_local():
    shop = Shop(stock=3, owner=Local())
    yield shop
    shop.close()


@pytest.fixture
def prices():
    return {"apple": 3}


@pytest.fixture
def priced_shop(prices):
    shop = Shop(stock=3)
    shop.set_prices(prices)
    return shop


@pytest.fixture
def discounts():
    return {"apple": 0.3}


@pytest.fixture
def discounted_shop(discounts):
    shop = Shop(stock=3)
    shop.set_discounts(discounts)
    return shop


@pytest.fixture(autouse=True)
def around():
    register("tests", keep=True)
    yield
    register("tests", keep=False)


@pytest.fixture(scope="module")
def of_module():
    shop = Shop(stock=8)
    yield shop
    shop.close()


@pytest.fixture(params=["a", "b"])
def each_shop(request):
    shop = Shop(request.param)
    yield shop
    shop.close()


@pytest.fixture
def literal():
    shop = Shop(name="one", open=True)
    yield shop
    shop.close()


class TestOpen(ShopTestCase):
    def setUp(self):
        super().setUp()
        self.shop = Shop(stock=3, owner="Ann", street="Main Street")
        self.shop.hire("Bob", wage=20)
        self.shop.register(self.registry, until=2030)
        self.addCleanup(self.shop.close)


class TestWithOwnHelper(ShopTestCase):
    def setUp(self):
        super().setUp()
        self.shop = self.make(stock=3, owner="Ann", street="Main Street")
        self.shop.hire("Bob", wage=20)
        self.shop.register(self.registry, until=2031)

    def make(self, **details):
        return Shop(**details)


class TestShort(ShopTestCase):
    def setUp(self):
        super().setUp()
        self.shop = Shop(stock=3)
        self.shop.open()


class _Base(ShopTestCase):
    def setUp(self):
        super().setUp()
        self.base = 1


class TestBelowBase(_Base):
    def setUp(self):
        super().setUp()
        self.shop = Shop(stock=4, owner="Ann", street="Main Street")
        self.shop.hire("Bob", wage=20)
        self.shop.register(self.registry, until=2032)


class TestOtherBase(ShopTestCase):
    def setUp(self):
        super().setUp()
        self.shop = Shop(stock=5, owner="Ann", street="Main Street")
        self.shop.hire("Bob", wage=20)
        self.shop.register(self.registry, until=2033)


# file: tests/test_b.py
import pytest
from shop import Shop, register
from shop import Shop as Store
from shop.testing import ShopTestCase as Base
from shop.testing import Mixin

LIMIT = 3
NAMES = ["apple", "pear"]


def filled(shop):
    for name in NAMES:
        shop.add(name, count=LIMIT)
    return shop


class Local:
    pass


@pytest.fixture()
def another_name():  # TQ607
    store = Shop(stock=3)
    yield store
    store.close()


@pytest.fixture
def short():
    return Shop(3)


@pytest.fixture
def shop_with_limit():  # TQ607
    shop = Shop(stock=3)
    shop.limit = LIMIT
    shop.names = NAMES
    return shop


@pytest.fixture
def filled_shop():  # TQ607
    shop = filled(Shop(stock=3))
    yield shop
    shop.close()


@pytest.fixture
def with_local():
    # Each module's own class.
    shop = Shop(stock=3, owner=Local())
    yield shop
    shop.close()


@pytest.fixture
def prices():
    return {"apple": 3}


@pytest.fixture
def priced_shop(prices):  # TQ607
    shop = Shop(stock=3)
    shop.set_prices(prices)
    return shop


@pytest.fixture
def discounts():
    return {"apple": 0.4}


@pytest.fixture
def discounted_shop(discounts):
    # It builds on another fixture of the same name.
    shop = Shop(stock=3)
    shop.set_discounts(discounts)
    return shop


@pytest.fixture(autouse=True)
def around():
    register("tests", keep=True)
    yield
    register("tests", keep=False)


@pytest.fixture
def of_module():
    # Of another scope.
    shop = Shop(stock=8)
    yield shop
    shop.close()


@pytest.fixture(params=["a", "c"])
def each_shop(request):
    shop = Shop(request.param)
    yield shop
    shop.close()


@pytest.fixture
def literal():
    shop = Shop(name="two", open=True)
    yield shop
    shop.close()


class TestOpenAgain(Base):
    def setUp(self):  # TQ607
        super().setUp()
        # Comments do not count.
        self.shop = Shop(stock=3, owner="Ann", street="Main Street")
        self.shop.hire("Bob", wage=20)
        self.shop.register(self.registry, until=2030)
        self.addCleanup(self.shop.close)


class TestWithOwnHelper(Base):
    def setUp(self):
        super().setUp()
        self.shop = self.make(stock=3, owner="Ann", street="Main Street")
        self.shop.hire("Bob", wage=20)
        self.shop.register(self.registry, until=2031)

    def make(self, **details):
        return Shop(**details, opened=True)


class TestShort(Base):
    def setUp(self):
        super().setUp()
        self.shop = Shop(stock=3)
        self.shop.open()


class _Base(Base):
    def setUp(self):
        super().setUp()
        self.base = 2


class TestBelowBase(_Base):
    def setUp(self):
        super().setUp()
        self.shop = Shop(stock=4, owner="Ann", street="Main Street")
        self.shop.hire("Bob", wage=20)
        self.shop.register(self.registry, until=2032)


class TestOtherBase(Mixin, Base):
    def setUp(self):
        super().setUp()
        self.shop = Shop(stock=5, owner="Ann", street="Main Street")
        self.shop.hire("Bob", wage=20)
        self.shop.register(self.registry, until=2033)


# file: tests/test_c.py
import pytest
from store import Shop


@pytest.fixture
def of_another_shop():
    shop = Shop(stock=3)
    yield shop
    shop.close()


# file: tests/test_d.py
import pytest
from store import *


@pytest.fixture
def of_some_shop():
    shop = Shop(stock=3)
    yield shop
    shop.close()


# file: tests/test_e.py
import pytest
from store import *


@pytest.fixture
def of_some_shop():
    # Nobody can see what the star brought.
    shop = Shop(stock=3)
    yield shop
    shop.close()


# file: tests/unit/test_f.py
import pytest
from .support import Shop


@pytest.fixture
def of_the_package():
    shop = Shop(stock=3)
    yield shop
    shop.close()


# file: tests/unit/test_g.py
import pytest
from .support import Shop


@pytest.fixture
def of_the_package():  # TQ607
    shop = Shop(stock=3)
    yield shop
    shop.close()


# file: tests/web/test_h.py
import pytest
from .support import Shop


@pytest.fixture
def of_the_package():
    shop = Shop(stock=3)
    yield shop
    shop.close()


# file: shop/fixtures.py
import pytest
from shop import Shop


@pytest.fixture
def in_no_test_folder():
    shop = Shop(stock=3)
    yield shop
    shop.close()
