"""TQ210: annotations whose meaning another module gives."""
# file: tests/test_shop.py
import typing

import pytest

from tests.types import Basket, Baskets, Gone, Yields


@pytest.fixture
def basket() -> Basket:  # TQ210
    yield Basket()


@pytest.fixture
def baskets() -> Baskets:
    yield Basket()


@pytest.fixture
def gone() -> Gone:  # TQ210
    yield Gone()


@pytest.fixture
def one_basket() -> Yields[Basket]:
    yield Basket()


@pytest.fixture
def quoted() -> "Yields[Basket]":
    yield Basket()


@pytest.fixture
def make_basket() -> typing.Callable[[], Basket]:  # TQ210
    yield Basket


def test_all(basket, baskets, gone, one_basket, quoted, make_basket):
    assert basket == baskets == gone == one_basket == quoted == make_basket()


# file: tests/types.py
from collections.abc import Generator, Iterator
from typing import TypeVar

T = TypeVar("T")


class Basket: ...


Baskets = Iterator[Basket]
Yields = Generator[T, None, None]
