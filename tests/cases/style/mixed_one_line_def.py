"""Only functions that would fit on one line are counted, and no stubs."""
from typing import overload


def first(): return 1
def second(): return 2
def third(): return 3
async def fourth(): return 4


def fifth():  # TQ115
    return 5


@overload
def stub(): ...


@overload
def other(): ...


def stub():
    """Say why."""


def long():
    return ["a value that is long enough", "to make the function", "longer than a line"]


def several():
    first()
    second()


def spread(
    argument,
):
    return argument


def block():
    if first():
        second()
