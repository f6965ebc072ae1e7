"""Proofs: statements that are no assertions and yet fail for a reason that they state."""

from __future__ import annotations

import ast

from flake8_testquality.facts import assertion_names
from flake8_testquality.facts.calls import call_alone
from flake8_testquality.facts.names import dotted, last_name

#: What others set or notify: who waits for it hangs, or times out, when they do not.
_SIGNALS = frozenset({"Event", "Future", "Condition", "create_future"})
_SETTING = frozenset({"set", "set_result", "set_exception", "notify", "notify_all"})


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


def signals_of(statement: ast.stmt) -> list[str]:
    """Return what a statement binds to something that others set: ``done = Event()``."""
    if not isinstance(statement, (ast.Assign, ast.AnnAssign)):
        return []
    value = statement.value
    if not isinstance(value, ast.Call) or last_name(value.func) not in _SIGNALS:
        return []
    targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
    return [dotted(target) for target in targets]


def sets_a_signal(call: ast.Call) -> str:
    """Return what a call sets or notifies: ``done`` of ``done.set()``."""
    func = call.func
    return dotted(func.value) if isinstance(func, ast.Attribute) and func.attr in _SETTING else ""


def waited_for(statement: ast.stmt) -> str:
    """Return what a statement waits for and takes nothing from: ``await done.wait()``."""
    awaited = statement.value if isinstance(statement, ast.Expr) else None
    value = awaited.value if isinstance(awaited, (ast.Await, ast.Yield)) else None
    if isinstance(value, ast.Call) and last_name(value.func) == "wait_for" and value.args:
        value = value.args[0]
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute):
        if value.func.attr == "wait" and not (value.args or value.keywords):
            value = value.func.value
    return dotted(value) if value is not None else ""


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
