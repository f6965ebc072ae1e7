"""What names are bound to, and whether that is read."""

import ast

import pytest
from reviewing import module_of

from flake8_testquality.facts.bindings import is_read, only_value
from flake8_testquality.facts.functions import Function


def _function(body: str) -> Function:
    lines = "\n".join("    " + line for line in body.splitlines())
    return module_of(f"def test_it():\n{lines}\n").functions[0]


def _first_store(function: Function) -> ast.Name:
    names = function.module.index.within(function.node, ast.Name)
    return next(each for each in names if each.id == "x" and isinstance(each.ctx, ast.Store))


@pytest.mark.parametrize("body", ["x = f()\ny = 3", "x: int = f()"])
def test_only_value_is_that_of_the_one_assignment(body: str) -> None:
    value = only_value("x", _function(body))

    assert value is not None
    assert ast.unparse(value) == "f()"


@pytest.mark.parametrize(
    "body",
    [
        "y = 3",
        "x = 1\nx = 2",
        "x = 1\nx += 1",
        "x: int",
        "x, y = 1, 2",
        "for x in y: pass",
        "x = 1\nfor x in y: pass",
        "x = 1\ndel x",
        "x = 1\nlambda x: x",
        "x = 1\ntry: pass\nexcept E as x: pass",
        "x = 1\nmatch y:\n    case [x]: pass",
        "global x\nx = 1",
        "def f():\n    x = 1",
        "x = 1\ndef f():\n    nonlocal x\n    x = 2",
    ],
)
def test_only_value_is_unknown_with_any_other_binding(body: str) -> None:
    assert only_value("x", _function(body)) is None


@pytest.mark.parametrize(
    "body",
    [
        "x = 1\nuse(x)",
        "x = 1\nx = f(x)",
        "x = 1\nx += 1",
        "x = 1\ndel x",
        "x = 1\nif y:\n    x = 2\nuse(x)",
        "if y:\n    x = 1\nelse:\n    x = 2\nuse(x)",
        "for y in z:\n    use(x)\n    x = 1",
        "while y:\n    if x:\n        pass\n    x = 1",
        "x = 1\ndef f():\n    return x",
        "use(lambda: x)\nx = 1",
        "x = 1\nuse(locals())",
        "global x\nx = 1",
        "with f() as x:\n    use(x)",
        "x = 1\nfor x in x: pass",
        "try:\n    x = 1\nexcept E:\n    x = 2\nuse(x)",
    ],
)
def test_name_is_read(body: str) -> None:
    function = _function(body)

    assert is_read(_first_store(function), function)


@pytest.mark.parametrize(
    "body",
    [
        "x = 1",
        "use(x)\nx = 1",
        "x = 1\nx = 2\nuse(x)",
        "if y:\n    x = 1\nx = 2\nuse(x)",
        "x = f(x)",
        "with f() as x:\n    pass\nwith g() as x:\n    use(x)",
        "x = 1\nfor x in y:\n    use(x)",
        "if y:\n    x = 1\nelse:\n    use(3)",
    ],
)
def test_name_is_not_read(body: str) -> None:
    function = _function(body)

    assert not is_read(_first_store(function), function)
