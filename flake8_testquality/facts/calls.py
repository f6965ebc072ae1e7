"""Calls: where they stand, what they call, and what that is given."""

from __future__ import annotations

import ast

from flake8_testquality.facts.names import last_name


def call_of(value: ast.AST | None) -> ast.Call | None:
    """Return the call that a value is, awaited or not."""
    if isinstance(value, ast.Await):
        value = value.value
    return value if isinstance(value, ast.Call) else None


def call_alone(statement: ast.stmt) -> ast.Call | None:
    """Return the call that a statement is, awaited, yielded or not."""
    value = statement.value if isinstance(statement, ast.Expr) else None
    if isinstance(value, (ast.Yield, ast.YieldFrom)):
        value = value.value
    return call_of(value)


#: Methods that enter the context manager they are given, and return what it gives.
ENTERING = frozenset("enter_context enterContext enter_async_context enterAsyncContext".split())


def entered_by(statement: ast.stmt) -> tuple[ast.expr, ast.Call] | None:
    """Return the callee and the manager of ``stack.enter_context(manager(…))``."""
    call = call_alone(statement)
    if call is None or len(call.args) != 1 or last_name(call.func) not in ENTERING:
        return None
    manager = call.args[0]
    return (call.func, manager) if isinstance(manager, ast.Call) else None


def makes_an_object(call: ast.Call) -> bool:
    """Say whether a call, by its name, makes an object: that does not run all its methods."""
    return last_name(call.func).lstrip("_")[:1].isupper()


def callee_of(value: ast.expr) -> ast.expr:
    """Return what is called, and any value that is no call as it is: ``@mark``, ``@mark()``."""
    return value.func if isinstance(value, ast.Call) else value


def arguments_of(call: ast.Call) -> list[ast.expr]:
    """Return what a call is given, by place and by keyword."""
    return [*call.args, *(keyword.value for keyword in call.keywords)]
