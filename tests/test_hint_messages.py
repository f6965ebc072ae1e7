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
        (repr("x" * 50), f"'{'x' * 26}... is of type 'str'"),
    ],
)
def test_mismatch_names_the_value_and_its_type(value: str, kind: str) -> None:
    source = f"@pytest.mark.parametrize('n', [{value}])\ndef test_it(n: int) -> None: ...\n"
    assert messages("TQ212", source) == [
        f"1: {kind}, but 'n' of 'test_it' is annotated as 'int'; correct the one or the other"
    ]
