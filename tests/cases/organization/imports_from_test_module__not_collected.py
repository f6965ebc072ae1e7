# path: tests/__init__.py
from .test_basket import TestBasket
from .test_basket import make_basket  # TQ504
