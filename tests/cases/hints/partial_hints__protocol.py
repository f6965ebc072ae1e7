"""The methods of a protocol are annotated as a whole too."""

from typing import Protocol


class Basket(Protocol):
    size: int

    def total(self, tax: float) -> float: ...

    def fill(self, item: str, count) -> None: ...  # TQ207

    async def empty(self, item: str): ...  # TQ207


def paint(self: Basket, color: str) -> None: ...


def generate(size: int):  # TQ207
    yield size
