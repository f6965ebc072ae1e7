"""Lookups: functions that code finds by names which it makes up, ``getattr(self, name)``."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_testquality.facts.frameworks import RUNNING_TEST
from flake8_testquality.facts.names import last_name

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
        and last_name(call.args[1]) != RUNNING_TEST
        for call in module.calls_of({"getattr"})
        if len(call.args) > 1
    )


def may_be_looked_up(function: Function) -> bool:
    """Say whether nothing here names a function, and code that makes up names may call it.

    Whoever makes it up, from the path of a request or the name of a test, has
    laid down what the function is called. So has a class above that calls it.
    One that is named here is meant as well if it takes what such a function takes.
    """
    if function.outer is not None:
        return False
    module = function.module
    if function.owner is None:
        if module.index.mentions(function.name):
            return False
        return not _NAMESPACES.isdisjoint(module.called_names)
    takes = [each.arg for each in function.parameters]
    kin = [function]
    if takes:
        methods = function.owner.methods.values()
        kin += [each for each in methods if [it.arg for it in each.parameters] == takes]
    return any(not module.index.mentions(each.name) and _is_wanted(each) for each in kin)


def _is_wanted(method: Function) -> bool:
    """Say whether its class, or one above it, may ask for a method by its name."""
    module, owner = method.module, method.owner
    if picks_methods(module):
        return True
    outside = module.outside
    return owner is not None and any(
        outside.is_known(base) and outside.uses(base, method.name) is not False
        for base in owner.foreign_bases
    )
