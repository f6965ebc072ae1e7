"""Docstrings that code reads: data for a decorator, not words for a reader."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flake8_testquality.facts.functions import Function
    from flake8_testquality.facts.module import Module


def is_read(function: Function) -> bool:
    """Say whether a decorator of the function is known to read its docstring."""
    module = function.module
    for name in function.decorators:
        decorator = module.suite.function_named(name)
        if decorator is None:
            if module.outside.reads_docstring(name):
                return True
        elif looked_up(decorator.node, module):
            return True
    return False


def looked_up(top: ast.AST, module: Module, attribute: str = "__doc__") -> list[ast.Attribute]:
    """Return the attributes below ``top`` by which code gets at a docstring."""
    numbers = module.index.attributes_by_name.get(attribute, ())
    return module.index.within_numbers(top, numbers)
