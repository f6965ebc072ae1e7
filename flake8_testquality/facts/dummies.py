"""Dummies: tests that only stand for tests, for a runner to run, skip or report."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_testquality.facts.calls import call_alone
from flake8_testquality.facts.names import last_name

if TYPE_CHECKING:
    from flake8_testquality.facts.functions import TestFunction

#: What a dummy calls with constants: it takes a while, passes or fails.
_OUTCOMES = frozenset("sleep fail assertTrue assertFalse assertEqual assertNotEqual".split())


def is_dummy(test: TestFunction) -> bool:
    """Say whether nothing is tested: ``sleep(5)``, ``assert True``, ``self.fail("no")``."""
    return test.is_stub or all(map(_tests_nothing, test.body))


def _tests_nothing(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.Pass):
        return True
    if isinstance(statement, ast.Assert):
        return isinstance(statement.test, ast.Constant)
    if isinstance(statement, ast.Raise):
        raised = statement.exc
        return isinstance(raised, ast.Name) or _has_only_constants(raised)
    call = call_alone(statement)
    return call is not None and last_name(call.func) in _OUTCOMES and _has_only_constants(call)


def _has_only_constants(call: ast.expr | None) -> bool:
    return isinstance(call, ast.Call) and all(
        isinstance(each, ast.Constant)
        for each in (*call.args, *(keyword.value for keyword in call.keywords))
    )
