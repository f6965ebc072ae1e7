from typing import TYPE_CHECKING
from unittest.mock import patch

import test_shop
from shop import test_mode
from shop.tests.test_shop import make_shop
from . import test_basket
from .conftest import shop
from .shops import make_shop
from .test_base import BaseShop
from .test_basket import make_basket, SIZE  # TQ504
from .test_basket import __doc__ as text
from .test_basket import *
from .test_basket import TestBasket  # TQ504
from .test_basket import TestBasket as _TestBasket
from .test_basket import BasketBase, BasketMixin, BaseTestCase
from .test_basket import FakeBasket  # TQ504
from .test_basket import SIZE  # TQ504
from .test_utils import wait_for
from ..unit.basket_test import make_basket as basket  # TQ504

if TYPE_CHECKING:
    from .test_basket import Basket


def test_total():
    from .test_basket import make_basket  # TQ504
    from .test_basket import TestBasket as Another

    assert make_basket(3).total() == 3
