"""Overloads hold the hints of what stands behind them."""

import typing
from typing import overload


@overload
def make(size: int) -> int: ...
@overload
def make(size: str) -> str: ...
def make(size):
    return size


@typing.no_type_check
def unchecked(size):
    return size


class Overloaded:
    @overload
    def make(self, size: int) -> int: ...
    @overload
    def make(self, size: str) -> str: ...
    def make(self, size):
        return size


class NotOverloaded:
    def make(self, size):  # TQ204
        return size
