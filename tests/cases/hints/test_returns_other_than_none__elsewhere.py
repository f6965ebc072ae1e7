"""TQ209: annotations whose meaning another module gives."""
# file: tests/test_shop.py
from tests.types import Basket, Nothing, Waits


def test_nothing() -> Nothing:
    assert total() == 3


def test_waits() -> Waits[int]:
    return total()


def test_basket() -> Basket:  # TQ209
    return total()


# file: tests/types.py
from typing import Awaitable, Optional, TypeVar

T = TypeVar("T")


class Basket: ...


Nothing = Optional[None]
Waits = Awaitable[T]
