"""Proofs: statements that are no assertions and yet fail for a reason that they state."""

from __future__ import annotations

import ast

from flake8_testquality.facts import assertion_names
from flake8_testquality.facts.calls import call_alone
from flake8_testquality.facts.names import dotted, last_name


def says_why(raised: ast.expr) -> bool:
    """Say whether an exception is made on the spot, with a text: ``Exception("not fixed")``."""
    return isinstance(raised, ast.Call) and any(
        isinstance(each, ast.JoinedStr)
        or (isinstance(each, ast.Constant) and isinstance(each.value, str))
        for each in raised.args
    )


def looks_something_up(statement: ast.stmt) -> bool:
    """Say whether a statement only fails where something is not there: ``text.index("x")``."""
    call = statement.value if isinstance(statement, ast.Expr) else None
    if not isinstance(call, ast.Call) or not (call.args or call.keywords):
        return False
    last = last_name(call.func)
    if last.startswith("find_element"):
        # Selenium's.
        return True
    if last == "get" and isinstance(call.func, ast.Attribute):
        # Django's: ``Order.objects.get(name="x")``.
        return last_name(call.func.value) == "objects"
    if last != "index":
        return False
    # ``controller.index(request)`` is an act.
    first = call.args[0] if call.args else None
    return isinstance(first, ast.Constant) and isinstance(first.value, str)


def is_fluent(statement: ast.stmt) -> bool:
    """Say whether a statement asks by a property: ``found.should.be.empty``."""
    return isinstance(statement, ast.Expr) and assertion_names.is_fluent(statement.value)


def idles(loop: ast.While) -> bool:
    """Say whether a loop only waits for its condition: a test that hangs tells of it, too."""
    return not isinstance(loop.test, ast.Constant) and all(
        isinstance(each, ast.Pass)
        or (isinstance(call := call_alone(each), ast.Call) and last_name(call.func) == "sleep")
        for each in loop.body
    )


def hashes(statement: ast.stmt) -> bool:
    """Say whether a statement can only show that something is hashable."""
    value = statement.value if isinstance(statement, ast.Expr) else None
    if isinstance(value, (ast.Dict, ast.Set)):
        return True
    return isinstance(value, ast.Call) and dotted(value.func) == "hash"


def only_tolerates(statement: ast.stmt) -> bool:
    """Say whether a statement is a ``try`` that lets pass only the exceptions that it names."""
    return isinstance(statement, ast.Try) and all(
        each.type is not None and last_name(each.type) not in {"Exception", "BaseException"}
        for each in statement.handlers
    )


def forbids_itself(function: ast.FunctionDef) -> bool:
    """Say whether a double only raises, with a text that says that nobody must call it."""
    only = function.body[0]
    return (
        len(function.body) == 1
        and isinstance(only, ast.Raise)
        and isinstance(only.exc, ast.Call)
        and assertion_names.forbids(only.exc)
    )


def is_written_down(value: ast.expr) -> bool:
    """Say whether a value stands in the test itself, as code that is handed to ``eval`` may."""
    return isinstance(value, (ast.Constant, ast.JoinedStr))
