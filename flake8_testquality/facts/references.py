"""References: which functions of a module a function can run, by any detour."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_testquality.facts.fixtures import Fixture
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.index import FunctionNode
from flake8_testquality.facts.preparation import attribute_of_self

if TYPE_CHECKING:
    from flake8_testquality.facts.module import Module


class References:
    """What runs what, also through variables, attributes, fixtures and decorators.

    A reference says that it may run, not that it does.
    """

    def __init__(self, module: Module) -> None:
        self._module = module
        self._suite = module.suite
        self._attributes: dict[str, list[Function]] = {}

    def of(self, function: Function) -> Iterator[Function]:
        """Yield the functions of this module that ``function`` can run, some more than once."""
        yield from self._suite.references(function)
        index = self._module.index
        nested: tuple[FunctionNode, ...] = (
            *index.within(function.node, ast.FunctionDef),
            *index.within(function.node, ast.AsyncFunctionDef),
        )
        for node in nested:
            # Whoever decorates a nested function keeps it and runs it.
            if node.decorator_list and node is not function.node:
                yield self._suite.functions_by_node[node]
        if self._bound_values:
            for name in index.within(function.node, ast.Name):
                if name.id in self._bound_values:
                    yield from self._bound_values[name.id]
        if self._binding:
            for attribute in index.within(function.node, ast.Attribute):
                if attribute.attr in self._binding:
                    yield from self._behind(attribute.attr)
        if isinstance(function, (TestFunction, Fixture)):
            for name_asked in self._module.requests.by(function):
                yield from self._suite.fixtures_named(name_asked)

    @cached_property
    def _bound_values(self) -> dict[str, list[Function]]:
        """Functions behind variables of the module, as ``run = partial(check, 3)``."""
        found: dict[str, list[Function]] = {}
        for statement in self._module.tree.body:
            if isinstance(statement, ast.Assign):
                meant = list(self._named_in(statement.value))
                if isinstance(statement.value, ast.Name):
                    # An alias of an alias.
                    meant += found.get(statement.value.id, ())
                for target in statement.targets if meant else ():
                    if isinstance(target, ast.Name):
                        found.setdefault(target.id, []).extend(meant)
        return found

    @cached_property
    def _binding(self) -> dict[str, list[ast.Assign]]:
        """Statements that bind an attribute, by its name: in a class body or through ``self``."""
        found: dict[str, list[ast.Assign]] = {}
        index = self._module.index
        for statement in index.all(ast.Assign):
            for target in statement.targets:
                if target.__class__ is ast.Attribute:
                    found.setdefault(target.attr, []).append(statement)
        for cls in self._suite.classes:
            for statement in index.own(cls.node, ast.Assign):
                for target in statement.targets:
                    if isinstance(target, ast.Name):
                        found.setdefault(target.id, []).append(statement)
        return found

    def _behind(self, attribute: str) -> list[Function]:
        """Return the functions that an attribute of this name may stand for."""
        known = self._attributes.get(attribute)
        if known is None:
            known = self._attributes[attribute] = []
            for statement in self._binding[attribute]:
                is_own = any(map(attribute_of_self, statement.targets))
                around = self._suite.function_around(statement) if is_own else None
                known += self._named_in(statement.value, around)
                owner = self._suite.class_of(self._module.index.scope(statement))
                if owner is not None:
                    # ``run_twice = run`` in the body of a class.
                    names = [name.id for name in self._suite.mentions(statement.value)]
                    known += [owner.methods[name] for name in names if name in owner.methods]
        return known

    def _named_in(self, value: ast.expr, around: Function | None = None) -> Iterator[Function]:
        for name in self._suite.mentions(value):
            if around is not None and not self._is_called(name):
                # ``cls.check = staticmethod(check)``, of a function that a setUp defines.
                yield from self._suite.functions_meant(name, around)
            else:
                yield from self._suite.defined_as(name.id)

    def _is_called(self, name: ast.Name) -> bool:
        above = self._module.index.parent(name)
        return isinstance(above, ast.Call) and above.func is name
