import typing
from typing import Any, NoReturn, Optional
from unittest import TestCase


def test_plain():
    assert compute()


def test_none() -> None:
    assert compute()


def test_value() -> int:  # TQ209
    return compute()


def test_quoted() -> "bool":  # TQ209
    return compute()


def test_quoted_none() -> "None":
    assert compute()


def test_comment():  # TQ209
    # type: () -> bool
    return compute()


def test_comment_none():
    # type: () -> None
    assert compute()


def test_never() -> NoReturn:
    raise compute()


def test_any() -> Any:
    return compute()


def test_maybe() -> Optional[int]:  # TQ209
    return compute()


def test_union() -> int | None:  # TQ209
    return compute()


def test_union_of_values() -> int | str:  # TQ209
    return compute()


def test_list() -> list[int]:  # TQ209
    return compute()


async def test_async() -> bool:  # TQ209
    return await compute()


async def test_async_none() -> None:
    assert await compute()


def test_deferred() -> "defer.Deferred[None]":
    return compute()


def test_awaitable() -> typing.Awaitable[int]:
    return compute()


def test_generator() -> typing.Generator[int, None, None]:
    yield compute()


async def test_async_generator() -> typing.AsyncIterator[int]:
    yield compute()


def test_unreadable() -> "not a type":
    assert compute()


class CaseTest(TestCase):
    def test_value(self) -> bool:  # TQ209
        return compute()

    def helper(self) -> bool:
        return compute()


# Beside test cases no runner calls it, and none could.
def testNames(suite) -> list[str]:
    return [test.id() for test in suite]


def testSize() -> int:  # TQ209
    return 3


# A protocol is a type, whatever it is called.
class SizeTest(typing.Protocol):
    def test_size(self) -> int: ...


class SizesTest(Sizes):
    def test_size(self) -> int:  # TQ209
        return 3


Waited = Deferred
Count = int


def test_alias_is_waited_for() -> Waited:
    return f()


def test_alias() -> Count:  # TQ209
    return f()


def test_optional_quoted() -> "int | None":  # TQ209
    return f()


def test_maybe_waited_for() -> typing.Optional[Deferred]:
    return f()


def test_suite() -> TestSuite:
    return TestSuite()
