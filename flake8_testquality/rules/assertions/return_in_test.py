"""TQ011: a comparison that a test returns."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.bindings import is_rebound
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule

_BOOLEAN = frozenset("isinstance issubclass hasattr callable all any bool".split())
_LONGEST = 24


@rule(
    "TQ011",
    "test {name!r} returns {value}, which no runner looks at; write 'assert' for 'return'",
    on=TestFunction,
)
def return_in_test(test: TestFunction, module: Module) -> Iterator[Finding]:
    """What a test returns is thrown away.

    Only answers count: comparisons, ``not``, calls as ``all(…)``, and what ends so
    after ``and`` or ``or``. A
    Deferred or a coroutine may be returned. Left alone are tests whose result
    another function or a setting uses, and tests under ``@given``, for which Hypothesis
    raises an error by itself.

    Bad::

        def test_total():
            return basket().total() == 3  # TQ011

    Good::

        def test_total():
            assert basket().total() == 3
    """
    if not module.index.numbers(ast.Return):
        return
    returned = module.index.own(test.node, ast.Return)
    if not returned or test.is_skipped or test.is_generator or test.has_decorator("given"):
        return
    for statement in returned:
        if statement.value is not None and _answers(statement.value, test):
            if not _is_used(test, module):
                yield at(statement, name=test.name, value=_shown(statement.value, module))
            return


def _answers(value: ast.expr, test: TestFunction) -> bool:
    """Say whether an expression is true or false and nothing else."""
    if isinstance(value, ast.Compare):
        return True
    if isinstance(value, ast.UnaryOp):
        return isinstance(value.op, ast.Not)
    if isinstance(value, ast.BoolOp):
        # The last one tells: ``a is None or deferred()`` may be a Deferred.
        return _answers(value.values[-1], test)
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Name):
        return value.func.id in _BOOLEAN and not is_rebound(value.func.id, test)
    return False


def _is_used(test: TestFunction, module: Module) -> bool:
    """Say whether something else in the module names the test, also as ``"shop.tests.test_x"``."""
    if any(test in other.references() for other in module.functions if other is not test):
        return True
    return any(
        isinstance(each.value, str) and each.value.endswith(f".{test.name}")
        for each in module.index.all(ast.Constant)
    )


def _shown(value: ast.expr, module: Module) -> str:
    if module.index.size(value) > _LONGEST:
        return "a comparison"
    text = " ".join(ast.unparse(value).split())
    return repr(text) if len(text) <= 50 else "a comparison"
