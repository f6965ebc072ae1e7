# file: tests/test_shop.py
def _make_shop(): ...


def _make_till(): ...  # TQ406


def test_shop(): ...


# file: tests/test_till.py
from tests.test_shop import _make_shop


# file: tests/__init__.py
