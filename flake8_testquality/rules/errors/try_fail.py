"""TQ711: an expected exception spelled out with ``try``."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.calls import callee_of
from flake8_testquality.facts.functions import Helper
from flake8_testquality.facts.flow import fails
from flake8_testquality.facts.handlers import Handler
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.scripts import is_script
from flake8_testquality.rule import Finding, at, rule

_SKIPS = frozenset({"skip", "skipTest", "xfail"})


@rule(
    "TQ711",
    "'try' and {failure!r} spell out an expected {caught}; use assertRaises or pytest.raises",
    on=Module,
)
def try_fail(module: Module, _: Module) -> Iterator[Finding]:
    """An expected exception is written with ``assertRaises`` or ``pytest.raises``.

    A ``try`` that fails at its end or in its ``else``, by ``raise
    AssertionError`` too, says the same in more lines, and gets it wrong as soon
    as the handler catches the failure too. Handlers that do more than to pass or
    to assert are left alone, and so are a ``try`` that waits in a loop until
    something is gone, one whose ``else`` does more than to fail, a helper
    function whose failure says in its text what it was handed, one that skips the
    test if nothing is raised, one that expects ``failureException``, a helper
    that guards what it is handed, as an ``assertRaises`` of the suite, one below
    a comment that declines ``assertRaises``, ``except*``, what tests
    ``assertRaises`` itself, a function beside test cases that has none at hand,
    and a script that imports no framework and calls its tests itself.

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
    for function in module.handlers.functions:
        handler = module.handlers.first(function, _spells_out)
        if handler is not None:
            if is_script(module):
                return
            failure = _shown(_failures(handler)[0])
            caught = handler.text.partition(" ")[2] or "exception"
            yield at(handler.guarded.node, failure=failure, caught=caught)


def _spells_out(handler: Handler) -> bool:
    guarded = handler.guarded
    if not _failures(handler) or not handler.is_expected:
        return False
    if not all(each is handler.node or _lets_pass(each) for each in guarded.clauses):
        return False
    if "failureException" in handler.text or guarded.declines_raises:
        return False
    if guarded.raises_itself and not _only_raises_as_failure(handler):
        return False
    if not all(map(fails, guarded.orelse)):
        # It clears away before it fails, or looks at the result.
        return False
    if any(isinstance(each, (ast.For, ast.AsyncFor, ast.While)) for each in guarded.body):
        return False
    if _says_what_it_was_handed(handler) or _has_no_other_way(handler):
        return False
    return _only_checks(handler, handler.module) and not _stands_for_raises(handler)


def _says_what_it_was_handed(handler: Handler) -> bool:
    """Say whether the text of a function's failure names the case, as ``raises`` could not.

    A method has ``assertRaises(…, msg=…)``.
    """
    function = handler.function
    if not isinstance(function, Helper) or function.owner is not None:
        return False
    within = handler.module.index.within
    texts = (ast.JoinedStr, ast.BinOp)
    return any(
        True
        for failure in _failures(handler)
        for text in within(failure, *texts)
        for _ in within(text, ast.Name)
    )


def _has_no_other_way(handler: Handler) -> bool:
    """Say whether ``assertRaises`` is out of reach, or is what is tested.

    ``except*`` lets the rest of a group pass, and a function beside test cases of unittest
    that fails without one has none at hand.
    """
    guarded, module, function = handler.guarded, handler.module, handler.function
    if guarded.node.__class__ is not ast.Try:
        return True
    first, end, _ = guarded.stretch
    number = module.index.number
    if any(first < number(each.node) < end for each in module.expectations.of(function)):
        return True
    outermost = module.suite.outermost(function)
    if not isinstance(outermost, Helper) or outermost.owner is not None or module.is_for_pytest:
        return False
    return not any(isinstance(each, ast.Expr) for each in _failures(handler))


def _stands_for_raises(handler: Handler) -> bool:
    """Say whether a helper is an ``assertRaises`` of the suite: it guards what it is handed."""
    function = handler.function
    if not isinstance(function, Helper):
        return False
    handed = {each.arg for each in function.parameters}
    within, body = handler.module.index.within, handler.guarded.body
    if any(True for each in body for _ in within(each, ast.Yield)):
        return True
    return any(
        isinstance(call.func, ast.Name) and call.func.id in handed
        for each in body
        for call in within(each, ast.Call)
    )


def _lets_pass(clause: ast.ExceptHandler) -> bool:
    """Say whether a clause only raises again what the failure at the end raises."""
    first = clause.body[0]
    if not isinstance(first, ast.Raise) or first.exc is not None or clause.type is None:
        return False
    return last_name(clause.type) == "AssertionError"


def _failures(handler: Handler) -> list[ast.stmt]:
    return [each for each in handler.guarded.failures if _is_failure(each)]


def _only_raises_as_failure(handler: Handler) -> bool:
    """Say whether the only ``raise`` of the ``try`` is the failure at its end, and gets out."""
    if handler.catches_assertions:
        return False
    body = handler.guarded.body
    within = handler.module.index.within
    raising = [node for each in body for node in within(each, ast.Raise)]
    return len(body) > 1 and len(raising) == 1 and raising[0] is body[-1] and _is_failure(body[-1])


def _shown(failure: ast.stmt) -> str:
    if isinstance(failure, ast.Expr) and isinstance(failure.value, ast.Call):
        return ast.unparse(failure.value.func) + "()"
    return "raise AssertionError" if isinstance(failure, ast.Raise) else "assert False"


def _is_failure(statement: ast.stmt) -> bool:
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
        # To skip where nothing is raised is no failure.
        return last_name(statement.value.func) not in _SKIPS
    if isinstance(statement, ast.Raise) and statement.exc is not None:
        raised = statement.exc
        called = callee_of(raised)
        return last_name(called) in {"AssertionError", "failureException"}
    return isinstance(statement, ast.Assert)


def _only_checks(handler: Handler, module: Module) -> bool:
    if handler.only_passes:
        return True
    if any(map(fails, handler.body)):
        # The test fails either way: the clause asks for the reason.
        return False
    if handler.reads_traceback:
        # Gone once the ``with`` of assertRaises has ended.
        return False
    asserting = {module.index.statement(each.node) for each in handler.assertions}
    return all(each in asserting for each in handler.body)
