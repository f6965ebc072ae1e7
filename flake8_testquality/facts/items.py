"""Items: whether an expression is known to have some, so that a loop over it runs."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_testquality.facts.names import dotted, last_name

if TYPE_CHECKING:
    from flake8_testquality.facts.functions import Function

_LITERALS = (ast.List, ast.Tuple, ast.Set, ast.Dict, ast.Constant)
#: Calls that give as many items as they are given.
_KEEPING = frozenset("enumerate sorted list tuple set reversed items keys values".split())


def has_items(value: ast.expr, function: Function) -> bool:
    """Say whether an expression in a function is known to have at least one item.

    It is when it is written out: at the place, or in the only assignment of
    its name in the function, the module or the class.
    """
    if isinstance(value, (ast.List, ast.Tuple, ast.Set)):
        return any(not isinstance(each, ast.Starred) for each in value.elts)
    if isinstance(value, ast.Dict):
        return any(key is not None for key in value.keys)
    if isinstance(value, ast.Constant):
        return bool(value.value)
    if isinstance(value, ast.Call):
        return _gives_items(value, function)
    bound = _bound(value, function)
    # One step only: names may go round in circles.
    return isinstance(bound, _LITERALS) and has_items(bound, function)


def is_counted(value: ast.expr) -> bool:
    """Say whether an expression only counts, as ``range(10)`` and ``itertools.count()``."""
    return isinstance(value, ast.Call) and last_name(value.func) in {"range", "count", "repeat"}


def _gives_items(call: ast.Call, function: Function) -> bool:
    last = last_name(call.func)
    if last == "range":
        numbers = [
            each.value
            for each in call.args
            if isinstance(each, ast.Constant) and isinstance(each.value, int)
        ]
        if not numbers or len(numbers) < len(call.args) or len(numbers) > 2:
            return False
        return numbers[0] > 0 if len(numbers) == 1 else numbers[0] < numbers[1]
    if last in {"zip", "product"}:
        return bool(call.args) and all(has_items(each, function) for each in call.args)
    if last in _KEEPING:
        if isinstance(call.func, ast.Attribute):
            return not call.args and has_items(call.func.value, function)
        return bool(call.args) and has_items(call.args[0], function)
    return False


def _bound(name: ast.expr, function: Function) -> ast.expr | None:
    """Return the value that the only assignment of a name or attribute gives it."""
    module = function.module
    if isinstance(name, ast.Name):
        scopes: list[ast.AST] = [function.node, module.tree]
    elif dotted(name).startswith(("self.", "cls.")) and function.owner is not None:
        scopes = [function.owner.node]
    else:
        return None
    last = last_name(name)
    for scope in scopes:
        found = [
            each.value
            for each in module.index.own(scope, ast.Assign)
            if any(last_name(target) == last for target in each.targets)
        ]
        if found:
            return found[0] if len(found) == 1 else None
    return None
