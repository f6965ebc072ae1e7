"""Bindings: which value a local name has, and whether somebody reads it."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING

from flake8_testquality.facts.index import Index

if TYPE_CHECKING:
    from flake8_testquality.facts.functions import Function

_LOOPS = (ast.For, ast.AsyncFor, ast.While)
_ASSIGNS = (ast.Assign, ast.AnnAssign, ast.AugAssign)
#: Steps from an alias to what it stands for.
_MAX_ALIASES = 3
_LOOKING = frozenset({"locals", "vars", "eval", "exec", "globals"})


def only_value(name: str, function: Function) -> ast.expr | None:
    """Return the value of the one assignment that binds a local name.

    ``None`` when the name is bound in any other way too, in a nested function
    as well: by a parameter, a loop, a handler, a pattern.
    """
    index, node = function.module.index, function.node
    stores = [
        each for each in index.named(node, name) if not isinstance(each.ctx, ast.Load)
    ]
    if len(stores) != 1 or index.scope(stores[0]) is not node:
        return None
    assign = index.parent(stores[0])
    if isinstance(assign, ast.AnnAssign):
        if stores[0] is not assign.target:
            return None
    elif not isinstance(assign, ast.Assign) or stores[0] not in assign.targets:
        return None
    if any(each.arg == name for each in index.within(node, ast.arg)):
        return None
    if any(each.name == name for each in index.within(node, ast.ExceptHandler)):
        return None
    if (index.numbers(ast.Match) and index.within(node, ast.Match)) or _is_shared(name, function):
        return None
    return assign.value


def behind(value: ast.expr, bound: Callable[[str], ast.expr | None]) -> ast.expr:
    """Return what an alias, or an alias of one, is bound to in the end.

    ``bound`` gives what a name is bound to, ``None`` if nothing is known of it.
    """
    for _ in range(_MAX_ALIASES):
        found = bound(value.id) if isinstance(value, ast.Name) else None
        if found is None:
            break
        value = found
    return value


def is_rebound(name: str, function: Function) -> bool:
    """Say whether a name in a function means something else than what Python calls so."""
    module = function.module
    if name in function.variables or name in module.names.imported:
        return True
    suite = module.suite
    if name in suite.names and (
        suite.class_named(name)
        or any(suite.local_function(scope, name) for scope in suite.scopes_around(function))
    ):
        return True
    return is_bound_around(name, function)


def is_bound_around(name: str, function: Function) -> bool:
    """Say whether a scope around a function, or its own, binds a name by no definition."""
    module, index = function.module, function.module.index
    scopes = set(module.suite.scopes_around(function))
    for store in index.named(module.tree, name):
        if not isinstance(store.ctx, ast.Load) and index.scope(store) in scopes:
            return True
    # The parameters of a function belong to the scope around it.
    return any(
        argument.arg == name
        for scope in scopes
        if isinstance(scope, (ast.FunctionDef, ast.AsyncFunctionDef))
        for argument in index.within(scope.args, ast.arg)
    )


def sets_an_attribute_that_is_read(function: Function, stretch: tuple[int, int, int]) -> bool:
    """Say whether a piece of a function sets ``self.x``, which the function reads behind it.

    ``stretch`` are numbers in the order of the source: where the piece begins
    and ends, and where what counts as behind it begins.
    """
    index = function.module.index
    first, last, end = stretch
    found = [
        each
        for each in index.within(function.node, ast.Attribute)
        if isinstance(each.value, ast.Name) and each.value.id == "self"
    ]
    bound = {
        each.attr
        for each in found
        if isinstance(each.ctx, ast.Store) and first < index.number(each) < last
    }
    return bool(bound) and any(
        each.attr in bound and isinstance(each.ctx, ast.Load) and index.number(each) >= end
        for each in found
    )


def is_read(store: ast.Name, function: Function) -> bool:
    """Say whether something in the function reads what ``store`` binds.

    In doubt it does: when a nested function mentions the name, when a loop
    comes round again, when the name belongs to an outer scope.
    """
    index, node, name = function.module.index, function.node, store.id
    mentions = index.named(node, name)
    statement = index.statement(store)
    first = _end_of_binding(store, statement, index)
    for each in mentions:
        if index.number(each) >= first:
            if isinstance(each.ctx, ast.Load):
                # What comes next reads it, wherever it stands.
                return True
            break
    others: list[ast.Name] = []
    reads: list[int] = []
    for each in mentions:
        if each is store:
            continue
        if index.scope(each) is not node or _is_in_lambda(each, node, index):
            return True
        if isinstance(each.ctx, ast.Store) and not _is_augmented(each, index):
            others.append(each)
        else:
            reads.append(index.number(each))
    if _is_shared(name, function):
        return True
    last = index.stretch(node)[1]
    for other in others:
        if index.number(other) > first and _replaces(other, statement, index):
            last = _end_of_binding(other, index.statement(other), index)
            break
    if any(first <= number < last for number in reads):
        return True
    loops = [each for each in index.ancestors(store) if isinstance(each, _LOOPS)]
    if loops:
        begin, end = index.stretch(loops[-1])
        if any(begin <= number < end for number in reads):
            return True
    return any(index.named(node, looking) for looking in _LOOKING)


def _end_of_binding(store: ast.Name, statement: ast.stmt, index: Index) -> int:
    """Return the first number after the expressions that are read before the name is bound."""
    if isinstance(statement, _ASSIGNS):
        return index.stretch(statement)[1]
    if isinstance(statement, (ast.For, ast.AsyncFor)):
        return index.stretch(statement.iter)[1]
    return index.number(store) + 1


def _replaces(store: ast.Name, earlier: ast.stmt, index: Index) -> bool:
    """Say whether a later binding stands where each path from ``earlier`` comes by."""
    statement = index.statement(store)
    around = index.parent(statement)
    below: ast.AST = earlier
    for above in (earlier, *index.ancestors(earlier)):
        if above is around:
            return any(
                below in block and statement in block
                for field in ("body", "orelse", "finalbody")
                if isinstance(block := getattr(around, field, None), list)
            )
        below = above
    return False


def _is_in_lambda(name: ast.Name, function: ast.AST, index: Index) -> bool:
    """Say whether a name is looked up later, when a lambda is called."""
    if not index.numbers(ast.Lambda) or not index.within(function, ast.Lambda):
        return False
    return any(isinstance(above, ast.Lambda) for above in index.ancestors(name))


def _is_augmented(name: ast.Name, index: Index) -> bool:
    return isinstance(index.parent(name), ast.AugAssign)


def _is_shared(name: str, function: Function) -> bool:
    index, node = function.module.index, function.node
    if not index.numbers(ast.Global) and not index.numbers(ast.Nonlocal):
        return False
    shared: list[ast.Global | ast.Nonlocal] = [
        *index.within(node, ast.Global),
        *index.within(node, ast.Nonlocal),
    ]
    return any(name in statement.names for statement in shared)
