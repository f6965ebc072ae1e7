"""Hints: annotations by syntax and by comments."""

from __future__ import annotations

import ast

import pytest
from reviewing import module_of

from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.hints import Hints


def _read(source: str) -> tuple[Hints, Function]:
    module = module_of(source)
    return module.hints, module.functions[0]


def _shown(source: str) -> tuple[dict[str, str], str]:
    """Return the annotations of the first function: parameters by name, and the return."""
    hints, function = _read(source)
    arguments = function.node.args
    named = [*function.parameters, arguments.vararg, arguments.kwarg]
    parameters = {
        each.arg: ast.unparse(annotation)
        for each in named
        if each and (annotation := hints.of_parameter(function, each)) is not None
    }
    returned = hints.of_return(function)
    return parameters, ast.unparse(returned) if returned else ""


@pytest.mark.parametrize(
    ("source", "parameters", "returned"),
    [
        pytest.param("def f(a: int) -> str: ...", {"a": "int"}, "str", id="syntax"),
        pytest.param("def f(a, b=1): ...", {}, "", id="none"),
        pytest.param(
            "def f(a, b=1):\n    # type: (int, str) -> bool\n    ...",
            {"a": "int", "b": "str"}, "bool", id="comment-below",
        ),
        pytest.param(
            "def f(a):  # type: (int) -> bool\n    ...", {"a": "int"}, "bool", id="comment-behind"
        ),
        pytest.param(
            "def f(a):\n    #type:(int)->bool\n    ...", {"a": "int"}, "bool", id="no-spaces"
        ),
        pytest.param(
            "def f(a):\n    # type: (int) -> bool  # noqa: E501\n    ...",
            {"a": "int"}, "bool", id="comment-in-comment",
        ),
        pytest.param(
            "def f(\n    a,  # type: int\n    b=None,  # type: str\n):\n"
            "    # type: (...) -> bool\n    ...",
            {"a": "int", "b": "str"}, "bool", id="per-argument",
        ),
        pytest.param(
            "def f(\n    a, b,  # type: int\n    *, c=(\n        1\n    ),  # type: str\n"
            "    d\n): ...",
            {"b": "int", "c": "str"}, "", id="last-on-the-line",
        ),
        pytest.param(
            "def f(a, *b, c, **d):\n    # type: (int, *str, bool, **bytes) -> None\n    ...",
            {}, "", id="no-such-grammar",
        ),
        pytest.param(
            "def f(a, *b, **d):\n    # type: (int, *str, **bytes) -> None\n    ...",
            {"a": "int", "b": "str", "d": "bytes"}, "None", id="stars",
        ),
        pytest.param(
            "def f(a, b):\n    # type: (int) -> None\n    ...", {"a": "int"}, "None", id="too-few"
        ),
        pytest.param(
            "def f(a):\n    # type: (...) -> None\n    ...", {}, "None", id="dots-alone"
        ),
        pytest.param("def f(a):\n    # type: (int, -> None\n    ...", {}, "", id="unreadable"),
        pytest.param("def f(\n    a,  # type: the one\n): ...", {}, "", id="no-type"),
        pytest.param("def f(a):  # type: ignore\n    ...", {}, "", id="ignore"),
        pytest.param("def f(a):  # type: ignore[misc]\n    ...", {}, "", id="ignore-code"),
        pytest.param("def f(a):\n    '''# type: (int) -> int'''\n    ...", {}, "", id="string"),
        pytest.param("def f(a): x = 1  # type: int", {}, "", id="one-liner"),
        pytest.param(
            "def f(a):\n    @g\n    # type: (int) -> int\n    def h(): ...", {}, "", id="inner"
        ),
        pytest.param(
            "class A:\n    def f(self, a):\n        # type: (int) -> str\n        ...",
            {"a": "int"}, "str", id="method",
        ),
        pytest.param(
            "class A:\n    def f(self, a):\n        # type: (A, int) -> str\n        ...",
            {"a": "int"}, "str", id="method-with-self",
        ),
        pytest.param(
            "class A:\n    @staticmethod\n    def f(a):\n        # type: (int) -> str\n        ...",
            {"a": "int"}, "str", id="static",
        ),
    ],
)  # fmt: skip
def test_annotations_are_read(source: str, parameters: dict[str, str], returned: str) -> None:
    assert _shown(source) == (parameters, returned)


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("def f(a, /, b: int, *c, d, **e): ...", ["a", "d", "*c", "**e"]),
        ("def f(self, a): ...", ["a"]),
        ("def f(a, self): ...", ["a", "self"]),
        ("class A:\n    def f(this, a): ...", ["a"]),
        ("def f(a,  # type: int\n      b): ...", ["b"]),
        ("def f(): ...", []),
    ],
)
def test_parameters_without_annotation_are_named(source: str, names: list[str]) -> None:
    hints, function = _read(source)
    assert hints.unannotated(function) == names


@pytest.mark.parametrize(
    ("source", "annotation"),
    [
        ("a = []  # type: list[int]", "list[int]"),
        ("a = [\n]  # type: list[int]", "list[int]"),
        ("a: list[int] = []", "list[int]"),
        ("a = []  # type: ignore", None),
        ("a = '# type: int'", None),
        ("a = []", None),
    ],
)
def test_annotation_of_a_variable_is_read(source: str, annotation: str | None) -> None:
    module = module_of(source)
    statement = module.tree.body[0]
    assert isinstance(statement, (ast.Assign, ast.AnnAssign))
    found = module.hints.of_variable(statement)
    assert (found and ast.unparse(found)) == annotation


def test_no_tokens_are_read_without_type_comments() -> None:
    module = module_of("a = 1  # a comment, its type: none\n")
    assert module.hints.comments == {}
    assert "tokens" not in vars(module.source)
