from typing import Annotated, Any, Literal, Optional, Union

from elsewhere import Alias

Own = Union[int, None]


class Box:
    pass


def plain(a: int = None):  # TQ211
    return a


def quoted(a: "int" = None):  # TQ211
    return a


def generic(a: list[int] = None):  # TQ211
    return a


def own_class(a: Box = None):  # TQ211
    return a


def union_of_values(a: int | str = None):  # TQ211
    return a


def annotated(a: Annotated[int, 1] = None):  # TQ211
    return a


def keyword_only(*, a: int = None):  # TQ211
    return a


def positional_only(b, a: int = None, /):  # TQ211
    return a, b


def two_faults(a: int = None, b: str = None):  # TQ211
    return a, b


def commented(
    b,  # type: int
    a=None,  # type: int  # TQ211
):
    return a, b


async def asynchronous(a: int = None):  # TQ211
    return a


def test_it(a: int = None):  # TQ211
    assert a


def no_annotation(a=None):
    return a


def optional(a: Optional[int] = None):
    return a


def union(a: Union[int, None] = None):
    return a


def bar(a: int | None = None):
    return a


def quoted_bar(a: "int | None" = None):
    return a


def literal(a: Literal[1, None] = None):
    return a


def annotated_optional(a: Annotated[Optional[int], 1] = None):
    return a


def anything(a: Any = None, b: object = None):
    return a, b


def alias(a: Alias = None, b: Own = None):
    return a, b


def other_default(a: int = 1):
    return a


def no_default(a: int):
    return a


def unreadable(a: make_type() = None, b: "not a type" = None):
    return a, b


Maybe = typing.Optional[int]
Surely = list[int]


def make_maybe(size: Maybe = None): ...


def make_surely(sizes: Surely = None): ...  # TQ211


def make_one_of(size: typing.Literal["s", "m"] = None): ...  # TQ211


def make_one_of_these(size: typing.Literal["s", None] = None): ...
