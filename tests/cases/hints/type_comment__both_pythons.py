"""Python 2 may run this, as far as anybody knows."""

from typing import List

items = []  # type: List[str]


def fill(count):
    # type: (int) -> None
    raise ValueError(count)
