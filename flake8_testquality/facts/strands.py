"""Strands: what the acts of a test have in common, and which have nothing."""

from __future__ import annotations

import ast
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from flake8_testquality.facts import frameworks
from flake8_testquality.facts.assertion_names import kind_of
from flake8_testquality.facts.outside import Thing

if TYPE_CHECKING:
    from flake8_testquality.facts.cycles import Cycle
    from flake8_testquality.facts.functions import TestFunction
    from flake8_testquality.facts.module import Module

_SIMPLE = (ast.Expr, ast.Assign, ast.AnnAssign, ast.AugAssign)
_STATELESS = frozenset({Thing.MODULE, Thing.FUNCTION})
_CASE = "self"


class Strands:
    """The values of a test, those that depend on each other tied together.

    A value is a variable between two of its bindings, a parameter, an
    attribute of the test case, a variable of the module, or an object that
    was imported. Modules, functions and constants keep no state, so two acts
    that use the same one have nothing in common.
    """

    def __init__(self, test: TestFunction) -> None:
        self._test = test
        self._module: Module = test.module
        self._ties: dict[str, str] = {}
        self._stores: dict[str, list[int]] = {}
        self._parameters = {parameter.arg for parameter in test.parameters}
        self._attributes: set[str] = set()
        self._objects: dict[str, bool] = {}
        index = self._module.index
        for name in index.within(test.node, ast.Name):
            if not isinstance(name.ctx, ast.Load):
                self._stores.setdefault(name.id, []).append(self._bound_from(name))
        for statement in index.statements(test.node):
            if isinstance(statement, _SIMPLE):
                self._tie(self._values_in(statement))
            elif isinstance(statement, (ast.For, ast.AsyncFor)):
                self._tie(self._values_of([statement.target, statement.iter]))
            elif isinstance(statement, (ast.With, ast.AsyncWith)):
                for item in statement.items:
                    self._tie(self._values_of([item]))

    def apart(self, cycles: Iterable[Cycle]) -> list[Cycle]:
        """Return the first cycle of each group that shares nothing with the others."""
        index = self._module.index
        cycles = list(cycles)
        keys: list[list[str]] = []
        for cycle in cycles:
            values = list(self._values_in(index.statement(cycle.call)))
            if cycle.assertion is not None:
                values += self._values_of([cycle.assertion])
            self._tie(values)
            keys.append(values)
        if any(_CASE in values for values in keys):
            # What the test case itself does may concern each of its attributes.
            self._tie([_CASE, *self._attributes])
        found: dict[str, Cycle] = {}
        for number, (cycle, values) in enumerate(zip(cycles, keys, strict=True)):
            found.setdefault(self._root(values[0]) if values else f"#{number}", cycle)
        return list(found.values())

    def _tie(self, values: Iterable[str]) -> None:
        first = ""
        for value in values:
            root = self._root(value)
            if first and root != first:
                self._ties[root] = first
            first = first or root

    def _root(self, value: str) -> str:
        while value in self._ties:
            value = self._ties[value]
        return value

    def _values_in(self, statement: ast.stmt) -> Iterator[str]:
        if isinstance(statement, _SIMPLE):
            yield from self._values_of([statement])

    def _values_of(self, nodes: Iterable[ast.AST]) -> Iterator[str]:
        within = self._module.index.within
        for node in nodes:
            for name in within(node, ast.Name):
                value = self._value(name)
                if value:
                    yield value

    def _value(self, name: ast.Name) -> str:
        """Return which value a name stands for where it is read or bound, or nothing."""
        bare = name.id
        if bare in {_CASE, "cls"}:
            return self._part_of_case(name)
        stores = self._stores.get(bare)
        if stores is not None:
            if not isinstance(name.ctx, ast.Load):
                return f"{bare}:{self._bound_from(name)}"
            at = bisect_left(stores, self._module.index.number(name) + 1)
            return f"{bare}:{stores[at - 1]}" if at else f"{bare}:"
        if bare in self._parameters:
            return bare
        known = self._objects.get(bare)
        if known is None:
            known = self._objects[bare] = self._is_object(bare)
        if not known:
            return ""
        above = self._module.index.parent(name)
        # An imported function that is called keeps no state; ``app.get()`` does.
        if self._module.names.is_imported(bare) and not isinstance(above, ast.Attribute):
            return ""
        return bare

    def _part_of_case(self, name: ast.Name) -> str:
        index = self._module.index
        above = index.parent(name)
        if not isinstance(above, ast.Attribute):
            return _CASE
        call = index.parent(above)
        if isinstance(call, ast.Call) and call.func is above:
            if frameworks.is_framework_method(above.attr) or kind_of(above.attr) is not None:
                return ""
            return _CASE
        value = f"self.{above.attr}"
        self._attributes.add(value)
        return value

    def _is_object(self, name: str) -> bool:
        """Say whether a name from around the test stands for something with a state."""
        if name.isupper():
            return False
        module = self._module
        imported = module.names.imported.get(name)
        if imported is not None:
            if name in module.names.modules:
                return False
            referent = module.outside.refers_to(imported)
            return referent is None or referent.thing not in _STATELESS
        return any(
            not isinstance(each.ctx, ast.Load) and module.index.scope(each) is module.tree
            for each in module.index.named(module.tree, name)
        )

    def _bound_from(self, store: ast.Name) -> int:
        """Return the first number at which a binding is read: after the value's expression."""
        index = self._module.index
        statement = index.statement(store)
        if isinstance(statement, _SIMPLE):
            return index.stretch(statement)[1]
        return index.number(store)
