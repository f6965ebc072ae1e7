"""Roles: what a test module is made of beside its tests."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_testquality.facts import frameworks
from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.fixtures import Fixture
from flake8_testquality.facts.functions import Function, Helper

if TYPE_CHECKING:
    from flake8_testquality.facts.module import Module

_STAND_INS = ("fake", "stub", "mock", "dummy", "spy", "skip")
_SHARED_FROM = 2


class Roles:
    """Tests, what they stand on, and utilities that would serve any module."""

    def __init__(self, module: Module) -> None:
        self._module = module

    @cached_property
    def helpers(self) -> list[Helper]:
        """Functions of the module's own level that are neither tests nor fixtures.

        Of two with one name, the later one; hooks of a framework are left out.
        """
        found = {
            helper.name: helper
            for helper in self._module.helpers
            if helper.owner is None and helper.outer is None and not helper.is_dictated
        }
        return list(found.values())

    @cached_property
    def callable_helpers(self) -> list[Helper]:
        """Helpers without stand-ins for other functions, and without callbacks.

        A callback is mentioned here, but neither called nor used as a decorator.
        """
        return [
            helper
            for helper in self.helpers
            if not helper.is_stand_in
            and (helper.name not in self._mentions or self._calls(helper))
        ]

    @cached_property
    def utilities(self) -> list[Helper]:
        """Helpers that could stand in any other module as they are.

        They are no stand-ins and no assertions, they do not touch the tests,
        fixtures and global state of this module, and no single test owns them:
        two functions call them, or nothing here mentions them.
        """
        return [
            helper
            for helper in self.helpers
            if not self._is_part_of_a_test(helper)
            and (
                helper.name not in self._mentions
                or len(self._using(helper, self._calls(helper))) >= _SHARED_FROM
            )
        ]

    def _is_part_of_a_test(self, helper: Helper) -> bool:
        settings = self._module.settings
        bare = helper.name.lstrip("_")
        if bare.startswith((*_STAND_INS, *settings.test_prefixes)):
            return True
        if frameworks.matches(bare, settings.assertion_names):
            return True
        names = self._module.index.within(helper.node, ast.Name)
        return any(name.id in self._state for name in names)

    @cached_property
    def _state(self) -> frozenset[str]:
        """Names that tie a function to the tests of this module."""
        module = self._module
        found = {cls.name for cls in module.test_classes}
        found.update(item.name for item in module.fixtures if item.is_requested)
        for node in module.index.all(ast.Global):
            found.update(node.names)
        return frozenset(found)

    @cached_property
    def _mentions(self) -> dict[str, list[ast.Name]]:
        index = self._module.index
        wanted = {helper.name for helper in self.helpers}
        return {
            name: [index.nodes[number] for number in index.names_by_id[name]]
            for name in wanted
            if name in index.names_by_id
        }

    def _calls(self, helper: Helper) -> list[ast.Name]:
        """Return the mentions of a helper that call it, or decorate with it."""
        parent = self._module.index.parent
        callers = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
        return [
            node
            for node in self._mentions.get(helper.name, ())
            if isinstance(above := parent(node), callers)
            or (isinstance(above, ast.Call) and above.func is node)
        ]

    def _using(self, helper: Helper, places: list[ast.Name]) -> set[Function | None]:
        """Return the functions of some places, ``None`` for code outside of all.

        Its own body does not count, and a function nested in another is part of that.
        """
        suite = self._module.suite
        users = {suite.outermost(suite.function_around(node)) for node in places}
        return users - {helper}

    def classes_using(self, helper: Helper) -> set[Class | None]:
        """Return the classes whose methods mention a helper, ``None`` for other code."""
        users = self._using(helper, self._mentions.get(helper.name, []))
        return {user.owner if user is not None else None for user in users}

    @cached_property
    def fixtures(self) -> list[Fixture | Class]:
        """Fixture classes, and fixtures that two test classes or more share."""
        module = self._module
        found: list[Fixture | Class] = [
            cls for cls in self._outer_classes() if cls.is_fixture_class
        ]
        for fixture in module.fixtures:
            if fixture.is_requested and fixture.owner is None:
                users = module.requests.users(fixture)
                if len({user.owner for user in users if user.owner}) >= _SHARED_FROM:
                    found.append(fixture)
        return found

    @cached_property
    def fakes(self) -> list[Class]:
        """Classes that stand in for others, by their names."""
        return [
            cls
            for cls in self._outer_classes()
            if cls.is_double and not cls.is_fixture_class and not cls.name.endswith("Mixin")
        ]

    def _outer_classes(self) -> Iterator[Class]:
        return (cls for cls in self._module.classes if cls.outer is None)
