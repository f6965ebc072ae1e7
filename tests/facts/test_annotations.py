"""Annotations: the types that a union is made of."""

from __future__ import annotations

import ast

import pytest

from flake8_testquality.facts.annotations import members


@pytest.mark.parametrize(
    ("annotation", "names"),
    [
        ("int", ["int"]),
        ("None", ["None"]),
        ("a.b.C", ["C"]),
        ("list[int]", ["list"]),
        ("int | str | None", ["int", "str", "None"]),
        ("Union[int, None]", ["int", "None"]),
        ("typing.Optional[int]", ["None", "int"]),
        ("Annotated[int | None, 1]", ["int", "None"]),
        ("Literal[1, 2]", ["Literal"]),
        ("Literal[1, None]", ["None"]),
        ("Literal[None]", ["None"]),
        ("'int | None'", ["int", "None"]),
        ("list['int']", ["list"]),
        ("'not a type'", [""]),
        ("f()", [""]),
        ("int & str", [""]),
    ],
)
def test_members_of_an_annotation(annotation: str, names: list[str]) -> None:
    assert members(ast.parse(annotation, mode="eval").body) == names
