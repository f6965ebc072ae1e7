"""Calls that neither fail for a reason of the test's nor tell it anything."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Sequence

from flake8_testquality.facts.flow import does_nothing
from flake8_testquality.facts.names import last_name

#: Methods of containers, texts and logs.
METHODS = frozenset(
    "append extend setdefault items keys values strip split lower upper format"
    " debug info warning error exception log startswith endswith join".split()
)
#: Python's own functions, without those that run anything, or fail as a check would.
BUILTINS = frozenset(dir(builtins)) - {"next", "eval", "exec", "open", "__import__", "getattr"}
_IMPORTING = frozenset({"__import__", "import_module"})


def only_imports(body: Sequence[ast.stmt]) -> bool:
    """Say whether a block does nothing but import, and look whether it is there."""
    first, *rest = body
    if rest and does_nothing(rest[-1]):
        rest.pop()
    return _imports(first) and all(_imports(each) or _looks(each) for each in rest)


def _imports(statement: ast.stmt) -> bool:
    if isinstance(statement, (ast.Import, ast.ImportFrom)):
        return True
    value = statement.value if isinstance(statement, (ast.Expr, ast.Assign)) else None
    return isinstance(value, ast.Call) and last_name(value.func) in _IMPORTING


def _looks(statement: ast.stmt) -> bool:
    value = statement.value if isinstance(statement, ast.Expr) else None
    if isinstance(value, ast.Call):
        return last_name(value.func) == "getattr"
    return isinstance(value, ast.Attribute)
