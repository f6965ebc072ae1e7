"""What the rules of point 2 say, word for word."""

from __future__ import annotations

import pytest
from reviewing import messages

HEAD = "from typing import List\nclass Basket:\n    size: int\n"


@pytest.mark.parametrize(
    ("source", "annotation"),
    [
        ("x = []  # type: List[int]", "'x: List[int] = ...'"),
        ("self.x = []  # type: List[int]", "'self.x: List[int] = ...'"),
        ("x = y = None  # type: Basket", "'x: Basket' on a line of its own above"),
        ("x, y = z  # type: int, str", "'x: int', 'y: str' on lines of their own above"),
        ("for x in y:  # type: int\n    z(x)", "'x: int' on a line of its own above"),
        (
            "for x, y in z:  # type: int, str\n    z(x)",
            "'x: int', 'y: str' on lines of their own above",
        ),
        ("with y as x:  # type: Basket\n    z(x)", "'x: Basket' on a line of its own above"),
        ("def f(a):\n    # type: (int) -> str\n    return 1", "'a: int' and '-> str'"),
        (
            "def f(a, *b, **c):\n    # type: (int, *str, **bool) -> None\n    return 1",
            "'a: int', '*b: str', '**c: bool' and '-> None'",
        ),
        ("def f(\n    a,  # type: int\n):\n    return 1", "'a: int'"),
        ("def f(a, b):\n    # type: (...) -> None\n    return 1", "'-> None'"),
    ],
)
def test_type_comment_gives_the_annotation_to_write(source: str, annotation: str) -> None:
    [message] = messages("TQ208", HEAD + source + "\n")
    assert message.endswith(f"type comment in code that only Python 3 runs; write {annotation}")


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("'a'", "'a' is of type 'str'"),
        ("None", "None is no value"),
        ("-1.5", "-1.5 is of type 'float'"),
        ("[1, 2]", "[1, 2] is of type 'list'"),
        (repr("x" * 50), f"'{'x' * 28}… is of type 'str'"),
    ],
)
def test_mismatch_names_the_value_and_its_type(value: str, kind: str) -> None:
    source = f"@pytest.mark.parametrize('n', [{value}])\ndef test_it(n: int) -> None: ...\n"
    assert messages("TQ212", source) == [
        f"1: {kind}, but 'n' of 'test_it' is annotated as 'int'; correct the one or the other"
    ]


@pytest.mark.parametrize(
    ("annotation", "better"),
    [
        ("int", "'int | None'"),
        ("int | str", "'int | str | None'"),
        # At run time a text and ``None`` have no union.
        ("'Basket'", "'\"Basket | None\"'"),
    ],
)
def test_implicit_optional_gives_the_annotation_to_write(annotation: str, better: str) -> None:
    [message] = messages("TQ211", HEAD + f"def f(a: {annotation} = None): ...\n")
    assert message.endswith(f" but defaults to None; annotate it as {better}")


@pytest.mark.parametrize(
    ("definition", "message"),
    [
        ("def f() -> int:", "yields, so it does not return 'int'; annotate it as Iterator[int]"),
        (
            "async def f() -> int:",
            "yields, so it does not return 'int'; annotate it as AsyncIterator[int]",
        ),
        (
            "async def f() -> Iterator[int]:",
            "yields with async, so it does not return 'Iterator[int]'; "
            "annotate it as AsyncIterator[...]",
        ),
        (
            "def f() -> AsyncIterator[int]:",
            "yields without async, so it does not return 'AsyncIterator[int]'; "
            "annotate it as Iterator[...]",
        ),
    ],
)
def test_generator_fixture_gives_the_annotation_to_write(definition: str, message: str) -> None:
    source = f"import pytest\n@pytest.fixture\n{definition}\n    yield 1\n"
    assert messages("TQ210", source) == [f"3: fixture 'f' {message}"]


def test_mismatch_in_a_container_shows_both() -> None:
    source = "@pytest.mark.parametrize('n', [[1, 'a']])\ndef test_it(n: list[int]) -> None: ...\n"
    assert messages("TQ212", source) == [
        "1: 'a' in [1, 'a'] is of type 'str', but 'n' of 'test_it' is annotated as 'list[int]';"
        " correct the one or the other"
    ]


def test_quotes_are_no_part_of_an_annotation() -> None:
    source = "def test_it() -> 'Basket':\n    return 1\n"
    assert messages("TQ209", source) == [
        "1: test 'test_it' is annotated to return 'Basket'; a test returns None, assert instead"
    ]


@pytest.mark.parametrize(
    ("head", "better"),
    [
        ("from typing import Optional\n", "'Optional[int]'"),
        ("from typing import Optional as Maybe\n", "'Maybe[int]'"),
        ("import typing as t\nX = t.Optional\n", "'t.Optional[int]'"),
        ("import typing\nX = typing.Any\n", "'int | None'"),
    ],
)
def test_implicit_optional_is_written_as_the_module_does(head: str, better: str) -> None:
    [message] = messages("TQ211", head + "def f(x: int = None): ...\n")
    assert message.endswith(f"annotate it as {better}")
