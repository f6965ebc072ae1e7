"""Setups that classes of other modules hand down, each as a fixture of a module of its own."""

from __future__ import annotations

import ast
import functools
import textwrap
from collections.abc import Iterable
from typing import TYPE_CHECKING

from flake8_testquality.facts.fixtures import Fixture
from flake8_testquality.trees import lines_of, tree_of

if TYPE_CHECKING:
    from flake8_testquality.facts.classes import Class
    from flake8_testquality.facts.functions import Function
    from flake8_testquality.facts.module import Module
    from flake8_testquality.facts.outside import Setup
    from flake8_testquality.settings import Settings


class HandedDown:
    """The setups that the classes of a module inherit from other modules."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._read: dict[tuple[str, int], Fixture | None] = {}
        self._origins: dict[Fixture, Setup] = {}

    def setups(self, cls: Class, name: str) -> list[Fixture]:
        """Return the setups of one name that run before those of a class, nearest first.

        One that does not call its parent's is the last.
        """
        for base in cls.foreign_bases:
            found: list[Fixture] = []
            for setup in self._module.outside.setups(base) or ():
                fixture = self._fixture(setup) if setup.name == name else None
                if fixture is not None:
                    found.append(fixture)
                    if not calls_parent(fixture):
                        break
            if found:
                return found
        return []

    def _fixture(self, setup: Setup) -> Fixture | None:
        place = setup.path, setup.line
        if place not in self._read:
            settings = self._module.settings
            fixture = _parsed(setup.owner, setup.path, setup.line, setup.source, settings)
            if fixture is not None:
                self._origins[fixture] = setup
            self._read[place] = fixture
        return self._read[place]

    def title(self, setup: Function) -> str:
        """Return the name of a setup, with class and file if it is of another module."""
        if setup.module is self._module:
            return setup.name
        return f"{setup.qualname} of {setup.module.base_name}"

    def equal(self, node: ast.AST, other: ast.AST, setup: Fixture) -> bool:
        """Say whether code of the module is the same as a part of a setup, meanings included."""
        if setup.module is self._module:
            return self._module.clones.equal(node, other)
        here, there = self._module, setup.module
        if node.__class__ is not other.__class__:
            return False
        if here.index.size(node) != there.index.size(other):
            return False
        one = here.clones.fingerprint(node)
        return one == there.clones.fingerprint(other) and self.mean_the_same(one.names, setup)

    def mean_the_same(self, names: Iterable[str], fixture: Fixture) -> bool:
        """Say whether names stand for the same things in the module and in a setup."""
        setup = self._origins.get(fixture)
        if setup is None:
            return True
        imported, outside = self._module.names.imported, self._module.outside
        for name in names:
            here = outside.absolute(imported[name]) if name in imported else None
            if here != setup.meanings.get(name):
                return False
        return True


# The classes of a suite have few bases in other modules: the next file asks for the same.
@functools.lru_cache(maxsize=8)
def _parsed(
    owner: str, path: str, line: int, source: str, settings: Settings
) -> Fixture | None:
    from flake8_testquality.facts.module import Module

    # On the lines where it stands, in a class that makes it a setup.
    head = "\n" * (line - 2) + f"class {owner}(unittest.TestCase):\n"
    text = head + textwrap.indent(source, "    ") + "\n"
    tree = tree_of(text)
    if tree is None:
        return None
    return next(iter(Module(tree, path, lines_of(text), settings).fixtures), None)


def calls_parent(setup: Function) -> bool:
    """Say whether a setup calls one of its own name on something."""
    name = setup.name
    return name in setup.module.called_names and any(
        isinstance(call.func, ast.Attribute) and call.func.attr == name for call in setup.calls
    )
