"""Afterwards: what asserts when a test is over."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import TYPE_CHECKING

from flake8_testquality.facts.calls import arguments_of
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.names import dotted, last_name

if TYPE_CHECKING:
    from flake8_testquality.facts.assertions import Assertions
    from flake8_testquality.facts.classes import Class
    from flake8_testquality.facts.fixtures import Fixture
    from flake8_testquality.facts.module import Module

# What is handed to these runs after the test.
_CLEANUPS = frozenset(
    "addCleanup addAsyncCleanup addClassCleanup addfinalizer callback push enter_context"
    " enterContext useFixture".split()
)


class Afterwards:
    """The teardowns, cleanups and autouse fixtures that assert after a test."""

    def __init__(self, module: Module, assertions: Assertions) -> None:
        self._module = module
        self._suite = module.suite
        self._assertions = assertions
        self._vocabulary = assertions.vocabulary
        self._elsewhere = assertions.elsewhere
        self._checking: dict[Fixture, bool] = {}
        self._inheriting: dict[Class, bool] = {}

    def check(self, test: TestFunction) -> bool:
        """Say whether a teardown, a cleanup or an autouse fixture asserts after the test."""
        if any(map(self._checks_afterwards, self._around(test))):
            return True
        if test.owner is not None and self._inherits_a_check(test.owner):
            return True
        return self._module.outside.checks_afterwards(self._foreign_fixtures(test))

    def _asserts(self, function: Function) -> bool:
        return self._assertions.verdicts.asserts(function)

    def _foreign_fixtures(self, test: TestFunction) -> list[str]:
        """Return the fixtures of other modules that a test asks for, by way of others too."""
        requests, imported = self._module.requests, self._module.names.imported
        queue: list[Function] = [test]
        by_all = (*requests.by_module, *self._module.settings.used_fixtures)
        found: dict[str, None] = dict.fromkeys(by_all)
        for function in queue:
            for name in requests.by(function):
                ours = self._suite.fixtures_named(name)
                queue += [each for each in ours if each not in queue]
                if not ours:
                    found[imported.get(name, name)] = None
        return list(found)

    def _inherits_a_check(self, owner: Class) -> bool:
        """Say whether a teardown or a cleanup from another module asserts after the test."""
        known = self._inheriting.get(owner)
        if known is None:
            setups = self._module.handed_down.setups(owner, "setUp")
            known = self._elsewhere.checks_afterwards(owner) or any(
                self._registers_an_inherited_check(setup, owner) for setup in setups
            )
            self._inheriting[owner] = known
        return known

    def _registers_an_inherited_check(self, setup: Fixture, owner: Class) -> bool:
        for call in setup.calls:
            if last_name(call.func) in _CLEANUPS and call.args:
                first = call.args[0]
                if dotted(first).startswith("self."):
                    inherited = self._elsewhere.inherited(owner, last_name(first))
                    if inherited:
                        if any(found.asserts and not found.is_inward for found in inherited):
                            return True
                        continue
                if self._vocabulary.kind_named(last_name(first)) is not None:
                    return True
        return False

    def _around(self, test: TestFunction) -> Iterable[Fixture]:
        classes: tuple[Class, ...] = ()
        if test.owner is not None:
            classes = (*test.owner.lineage, *self._suite.heirs(test.owner))
        for fixture in self._module.fixtures:
            if fixture.owner is None or fixture.owner in classes:
                yield fixture

    def _checks_afterwards(self, fixture: Fixture) -> bool:
        known = self._checking.get(fixture)
        if known is None:
            if fixture.is_lifecycle and fixture.is_setup:
                known = self._registers_a_check(fixture)
            elif fixture.is_lifecycle or fixture.is_autouse:
                known = self._asserts(fixture)
            else:
                known = False
            self._checking[fixture] = known
        return known

    def _registers_a_check(self, fixture: Fixture) -> bool:
        for call in fixture.calls:
            given = arguments_of(call)
            if last_name(call.func) not in _CLEANUPS:
                # ``self.patch("shop.buy", self._buy)``: a double that asserts.
                given = [each for each in given if self._is_our_method(each, fixture)]
            if any(self._is_check(each, fixture) for each in given):
                return True
        return any(
            self._is_our_method(each.value, fixture) and self._is_check(each.value, fixture)
            for each in self._module.index.own(fixture.node, ast.Assign)
        )

    def _is_our_method(self, value: ast.expr, fixture: Fixture) -> bool:
        # Functions within a setUp look at what they are given in passing.
        return isinstance(value, ast.Attribute) and self._assertions.is_ours(value, fixture)

    def _is_check(self, value: ast.expr, function: Function) -> bool:
        if isinstance(value, ast.Call):
            value = value.func
        if self._vocabulary.kind_named(last_name(value)) is not None:
            if not self._assertions.is_ours(value, function):
                return True
        if isinstance(value, ast.Lambda):
            calls = self._module.index.within(value, ast.Call)
            return any(self._assertions.of_call(call, function) for call in calls)
        return any(
            self._asserts(meant) for meant in self._suite.functions_meant(value, function)
        )
