"""TQ010: a comparison that nobody asserts."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.claims import (
    is_commented_as_not_raising,
    is_documented_as_smoke_test,
)
from flake8_testquality.facts.expectations import may_be_meant
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.words import shortened, split
from flake8_testquality.rule import Finding, at, rule

_LONGEST = 24
_VALUES = (ast.Name, ast.Attribute, ast.Subscript)
# Such a test runs the operator for what it does beside comparing.
_ABOUT = frozenset(
    "cache cached caching lazy compare comparing comparison comparisons cmp contains eq ne"
    " lt le gt ge hash operator operators order ordering crash crashes slots".split()
)
# Such a test, or class of tests, builds expressions out of operators.
_BUILDS = frozenset(
    "construct constructs constructing construction build builds building expression"
    " expressions".split()
)


@rule(
    "TQ010",
    "{comparison} is thrown away; write 'assert' before it",
    on=Module,
)
def bare_comparison(subject: Module, module: Module) -> Iterator[Finding]:
    """A comparison as a statement checks nothing.

    Nor does the denial of a result, ``not shop.is_open()``, nor what ``and``
    joins, ``basket.is_open and basket.is_paid``. Inside a block
    that expects an exception or handles one it may be the very thing under
    test, and so it is in a function that is nested in a test, or where the
    name of the test says that it builds an expression.

    Bad::

        def test_total():
            basket().total() == 3  # TQ010

    Good::

        import pytest

        def test_total():
            assert basket().total() == 3

        def test_order_of_unlike_things():
            with pytest.raises(TypeError):
                basket() < 3
    """
    seen: set[Function] = set()
    denials = [each for each in module.index.all(ast.UnaryOp) if isinstance(each.op, ast.Not)]
    for comparison in (*module.index.all(ast.Compare), *denials, *module.index.all(ast.BoolOp)):
        statement = module.index.parent(comparison)
        while isinstance(statement, (ast.BoolOp, ast.UnaryOp)):
            statement = module.index.parent(statement)
        if isinstance(statement, ast.Tuple) and len(statement.elts) == 2:
            # ``a == b, "text"``: only 'assert' is missing.
            statement = module.index.parent(statement)
        if not isinstance(statement, ast.Expr) or not _compares(statement.value):
            continue
        function = module.suite.function_of(module.index.scope(statement))
        if function is None or function in seen or _is_on_purpose(function):
            continue
        if is_commented_as_not_raising(module, statement.lineno):
            continue
        if not may_be_meant(statement, function):
            seen.add(function)
            yield at(statement, comparison=_shortened(statement.value, module))


def _is_on_purpose(function: Function) -> bool:
    if function.owner is not None and not function.owner.is_test_class:
        # A double, which may look at what the code under test has made.
        return True
    words = split(function.name)
    if function.is_nested or not _ABOUT.isdisjoint(words):
        return True
    owner = split(function.owner.name) if function.owner is not None else ()
    if not _BUILDS.isdisjoint((*words, *owner)):
        return True
    if isinstance(function, TestFunction):
        return function.is_skipped or is_documented_as_smoke_test(function)
    return False


def _compares(value: ast.expr) -> bool:
    """Say whether an expression compares or denies, or ends so after ``and`` or ``or``.

    To end in a plain value there is no better.
    """
    if isinstance(value, ast.Tuple):
        value, text = value.elts
        if not isinstance(text, (ast.Constant, ast.JoinedStr)):
            return False
    while isinstance(value, ast.BoolOp):
        # ``a or b()`` is a statement in disguise, ``a and b == c`` is not.
        value = value.values[-1]
        if isinstance(value, _VALUES):
            return True
    if isinstance(value, ast.UnaryOp):
        return isinstance(value.op, ast.Not)
    return isinstance(value, ast.Compare)


def _shortened(value: ast.expr, module: Module) -> str:
    if module.index.size(value) > _LONGEST:
        return "this comparison"
    # Backticks: code holds quotes more often. Strings over several lines are joined.
    text = " ".join(ast.unparse(value).split())
    return f"`{shortened(text, 50)}`"
