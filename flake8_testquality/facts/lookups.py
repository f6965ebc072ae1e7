"""Lookups: functions that code finds by names which it makes up, ``getattr(self, name)``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flake8_testquality.facts.functions import Function
    from flake8_testquality.facts.module import Module

_NAMESPACES = frozenset({"globals", "locals", "vars"})


def picks_methods(module: Module) -> bool:
    """Say whether the module asks ``self`` for names that it makes up."""
    return any(
        isinstance(call.args[0], ast.Name)
        and call.args[0].id in {"self", "cls"}
        and not isinstance(call.args[1], ast.Constant)
        for call in module.calls_of({"getattr"})
        if len(call.args) > 1
    )


def may_be_looked_up(function: Function) -> bool:
    """Say whether nothing here names a function, and code that makes up names may call it.

    Whoever makes it up, from the path of a request or the name of a test, has
    laid down what the function is called. So has a class above that calls it.
    """
    module, name, owner = function.module, function.name, function.owner
    index = module.index
    if function.outer is not None:
        return False
    if name in index.names_by_id or name in index.attributes_by_name:
        return False
    if owner is None:
        return not _NAMESPACES.isdisjoint(module.called_names)
    if picks_methods(module):
        return True
    outside = module.outside
    return any(
        outside.is_known(base) and outside.uses(base, name) is not False
        for base in owner.foreign_bases
    )
