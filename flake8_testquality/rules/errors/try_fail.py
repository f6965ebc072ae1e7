"""TQ711: an expected exception spelled out with ``try``."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.guarded import fails
from flake8_testquality.facts.handlers import Handler
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.rule import Finding, at, rule

_SKIPS = frozenset({"skip", "skipTest", "xfail"})
_OTHER_WAY = r"(assertraises|pytest\.raises\b|`raises`|\braises\()"
_NOT = r"(n't|\b(not|cannot|no|without|avoid\w*|(instead|rather) (of|than))\b)"
# A comment that says why it is not the other way. One that only names it says: not yet.
_DECLINED = re.compile(rf"{_NOT}[^.]*{_OTHER_WAY}|{_OTHER_WAY}[^.]*(n't|\b(not|cannot|no)\b)")


@rule(
    "TQ711",
    "'try' and {failure!r} spell out an expected {caught}; use assertRaises or pytest.raises",
    on=Function,
)
def try_fail(function: Function, module: Module) -> Iterator[Finding]:
    """An expected exception is written with ``assertRaises`` or ``pytest.raises``.

    A ``try`` that fails at its end or in its ``else`` says the same in more
    lines, and gets it wrong as soon as the handler catches the failure too.
    Handlers that do more than to pass or to assert are left alone, and so are
    a ``try`` that waits in a loop until something is gone, one that skips the
    test if nothing is raised, one that expects ``failureException``, and one
    below a comment that declines ``assertRaises``.

    Bad::

        def test_refused():
            try:  # TQ711
                boot("")
            except ValueError:
                pass
            else:
                pytest.fail("no name was accepted")

    Good::

        def test_refused():
            with pytest.raises(ValueError):
                boot("")
    """
    for handler in module.handlers.relevant(function):
        body = handler.guarded.node.body
        failures = [each for each in handler.guarded.failures if _fails_the_test(each)]
        if len(handler.guarded.clauses) != 1 or not failures or not handler.is_expected:
            continue
        start = handler.guarded.node.lineno
        if _DECLINED.search(module.source.comments_within(start - 3, start - 1)):
            continue
        if handler.guarded.raises_itself or "failureException" in handler.text:
            continue
        if any(isinstance(each, (ast.For, ast.AsyncFor, ast.While)) for each in body):
            continue
        if _only_checks(handler, module):
            failure = _shown(failures[0])
            caught = handler.text.partition(" ")[2] or "exception"
            yield at(handler.guarded.node, failure=failure, caught=caught)
            return


def _shown(failure: ast.stmt) -> str:
    if isinstance(failure, ast.Expr) and isinstance(failure.value, ast.Call):
        return ast.unparse(failure.value.func) + "()"
    return "raise AssertionError" if isinstance(failure, ast.Raise) else "assert False"


def _fails_the_test(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
        # To skip where nothing is raised is no failure.
        return last_name(statement.value.func) not in _SKIPS
    if isinstance(statement, ast.Raise) and statement.exc is not None:
        raised = statement.exc.func if isinstance(statement.exc, ast.Call) else statement.exc
        return last_name(raised) == "AssertionError"
    return isinstance(statement, ast.Assert)


def _only_checks(handler: Handler, module: Module) -> bool:
    if handler.only_passes:
        return True
    if any(map(fails, handler.body)):
        # The test fails either way, and says which it was.
        return False
    if handler.reads_traceback:
        # Gone once the ``with`` of assertRaises has ended.
        return False
    asserting = {module.index.statement(each.node) for each in handler.assertions}
    return all(each in asserting for each in handler.body)
