"""TQ210: annotations whose meaning another module gives."""
# file: tests/test_shop.py
import pytest

from tests.types import Basket, Baskets, Gone


@pytest.fixture
def basket() -> Basket:  # TQ210
    yield Basket()


@pytest.fixture
def baskets() -> Baskets:
    yield Basket()


@pytest.fixture
def gone() -> Gone:  # TQ210
    yield Gone()


def test_all(basket, baskets, gone):
    assert basket == baskets == gone


# file: tests/types.py
from collections.abc import Iterator


class Basket: ...


Baskets = Iterator[Basket]
