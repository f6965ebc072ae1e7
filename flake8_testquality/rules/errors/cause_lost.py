"""TQ713: another exception that hides the one that was caught."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.flow import catches
from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.guarded import fails
from flake8_testquality.facts.handlers import Handler
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.rule import Finding, at, rule

_FAILS = frozenset({"self.fail", "cls.fail", "pytest.fail"})


@rule(
    "TQ713",
    "{what!r} hides what {clause!r} caught; raise it from the caught exception, or name that",
    on=Module,
    default=False,
)
def cause_lost(module: Module, _: Module) -> Iterator[Finding]:
    """A handler that raises another exception names the one that it caught.

    Who reads the failure wants to know what went wrong first. ``raise … from``
    keeps it, and so does its text in the message; ``from None`` says that it
    does not matter. A timeout has nothing to tell, and a nested function that
    raises another exception stands for the user's code.

    Bad::

        def test_total(basket):
            try:
                total = basket.total()
            except KeyError:
                raise AssertionError("no total")  # TQ713
            assert total == 3

    Good::

        def test_total(basket):
            try:
                total = basket.total()
            except KeyError as error:
                raise AssertionError("no total") from error
            assert total == 3
    """
    for function in module.handlers.functions:
        yield from _first_in(function, module)


def _first_in(function: Function, module: Module) -> Iterator[Finding]:
    if function.is_nested:
        return
    for handler in module.handlers.relevant(function):
        if all(name.endswith(("Timeout", "TimeoutError")) for name in handler.caught):
            continue
        if any(
            isinstance(around, (ast.With, ast.AsyncWith)) and catches(around)
            for around in module.index.ancestors(handler.node)
        ):
            continue
        if not isinstance(handler.node, ast.ExceptHandler) or handler.names_error(handler.node):
            continue
        for statement in handler.statements:
            what = _replaces(statement, handler, module)
            if what:
                yield at(statement, what=what, clause=handler.text)
                return


def _replaces(statement: ast.stmt, handler: Handler, module: Module) -> str:
    """Return the failure with which a statement replaces the caught one, or nothing."""
    if isinstance(statement, ast.Raise):
        if statement.exc is None or statement.cause is not None:
            return ""
        if module.names_a_skip(statement):
            return ""
        raised = statement.exc
        called = raised.func if isinstance(raised, ast.Call) else raised
        if not last_name(called)[:1].isupper():
            # A variable: the test made or kept it itself.
            return ""
        return f"raise {last_name(called)}"
    if isinstance(statement, ast.Assert) and fails(statement):
        return "assert False"
    value = statement.value if isinstance(statement, ast.Expr) else None
    if isinstance(value, ast.Call) and module.names.of(value.func) in _FAILS:
        return ast.unparse(value.func) + "()"
    return ""
