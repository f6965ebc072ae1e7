"""Syntax of Python 3 is there; remarks, ``ignore`` and strings are no type comments."""

from typing import List, Tuple


class Basket:
    items = []  # type: List[str] # TQ208

    def __init__(
        self,
        size,  # type: int # TQ208
        name="",  # type: str
        *more,  # type: str
        **others  # type: object
    ):
        # type: (...) -> None
        self.size = size  # type: int # TQ208

    def fill(self, count, *names):
        # type: (int, *str) -> None # TQ208
        self.count: int = count


first, second = 1, "a"  # type: int, str # TQ208
third = fourth = None  # type: Basket # TQ208
fifth, sixth = pair()  # type: Tuple[int, str] # TQ208
long = [
    1,
]  # type: List[int] # TQ208
kind = "tea"  # type: green
other = "tea"  # type: the kind of tea
silent = 1  # type: ignore
silenced = 1  # type: ignore[assignment]
number = 2  # type: 2
text = "# type: int"


def remark(tea):
    # type: (green) -> None
    return 1


def broken():
    # type: (int
    return 1


def annotated(size: int) -> None:
    # A remark on the type: int.
    return None


def heads(paths):
    for path in paths:  # type: str # TQ208
        with open(path) as stream, lock:  # type: IO[str]
            print(stream)
        with lock, open(path) as stream:  # type: IO[str] # TQ208
            print(stream)
    for one, two in zip(
        paths, paths
    ):
        # type: int
        print(one, two)
    for each in paths:  # type: ignore
        print(each)
    for each in paths: print(each)  # type: ignore


async def asynchronous_heads(paths):
    async for path in paths:  # type: str # TQ208
        async with lock as held:  # type: Lock # TQ208
            print(held, path)
