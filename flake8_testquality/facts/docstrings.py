"""Docstrings that code reads: data for a decorator, not words for a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flake8_testquality.facts.functions import Function


def is_read(function: Function) -> bool:
    """Say whether a decorator of the function is known to read its docstring."""
    module = function.module
    for name in function.decorators:
        decorator = module.suite.function_named(name)
        if decorator is None:
            if module.outside.reads_docstring(name):
                return True
        elif module.index.within_numbers(
            decorator.node, module.index.attributes_by_name.get("__doc__", ())
        ):
            return True
    return False
