import contextlib
import typing
from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterable, Iterator

import pytest
import pytest_asyncio


@pytest.fixture
def value() -> int:
    return 1


@pytest.fixture
def unannotated():
    yield 1


@pytest.fixture
def wrong() -> int:  # TQ210
    yield 1


@pytest.fixture()
def wrong_none() -> None:  # TQ210
    yield


@pytest.fixture(scope="module")
def wrong_quoted() -> "Box":  # TQ210
    yield Box()


@pytest.fixture
def wrong_comment():  # TQ210
    # type: () -> Box
    yield Box()


@pytest_asyncio.fixture
async def wrong_async() -> Box:  # TQ210
    yield Box()


@pytest.fixture
def iterator() -> Iterator[int]:
    yield 1


@pytest.fixture
def generator() -> Generator[int, None, None]:
    yield 1


@pytest.fixture
def iterable() -> Iterable[int]:
    yield 1


@pytest.fixture
def dotted() -> typing.Iterator[int]:
    yield 1


@pytest.fixture
def quoted() -> "typing.Iterator[int]":
    yield 1


@pytest_asyncio.fixture
async def asynchronous() -> AsyncIterator[int]:
    yield 1


@pytest_asyncio.fixture
async def async_generator() -> AsyncGenerator[int, None]:
    yield 1


@pytest_asyncio.fixture
async def not_async() -> Iterator[int]:  # TQ210
    yield 1


@pytest_asyncio.fixture
async def not_async_quoted() -> "typing.Generator[int, None, None]":  # TQ210
    yield 1


@pytest.fixture
def not_sync() -> AsyncIterator[int]:  # TQ210
    yield 1


@pytest_asyncio.fixture
async def perhaps_async() -> Iterator[int] | AsyncIterator[int]:
    yield 1


@pytest_asyncio.fixture
async def async_alias() -> BoxIterator:
    yield 1


@pytest.fixture
def union() -> int | Iterator[int]:
    yield 1


@pytest.fixture
def anything() -> typing.Any:
    yield 1


@pytest.fixture
def alias() -> BoxIterator:
    yield 1


@pytest.fixture
def unreadable() -> make_type():
    yield 1


@pytest.fixture
@contextlib.contextmanager
def managed() -> int:
    yield 1


@pytest.fixture
def inner() -> int:
    def generate():
        yield 1

    return next(generate())


def helper() -> int:
    yield 1


Connections = Generator[int, None, None]
Many: typing.TypeAlias = "Connections"
Other = int


@pytest.fixture
def alias() -> Connections:
    yield 1


@pytest.fixture
def alias_of_alias() -> Many:
    yield 1


@pytest.fixture
def wrong_alias() -> Other:  # TQ210
    yield 1


def test_aliases_are_used(alias, alias_of_alias, wrong_alias):
    assert alias + alias_of_alias + wrong_alias
