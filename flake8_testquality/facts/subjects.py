"""Subjects: which of the things that a test makes its assertions look at."""

from __future__ import annotations

import ast
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_testquality.facts.assertions import Assertion, Kind
from flake8_testquality.facts.calls import call_of
from flake8_testquality.facts.cycles import Role, role_of
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.names import dotted, last_name

if TYPE_CHECKING:
    from flake8_testquality.facts.module import Module

_VALUES = (Kind.BARE, Kind.METHOD)
_DATA = ("exp", "want", "ref", "desired", "should", "target", "correct", "golden")


class Subjects:
    """The subjects of one test.

    A subject is what an act in the test returned. What is taken or computed
    from it is a part of it: assertions on several parts of one result look at
    one subject. Objects that the test makes, and expected values, are none.
    """

    def __init__(self, test: TestFunction) -> None:
        self._test = test
        self._module: Module = test.module

    @cached_property
    def looked_at(self) -> dict[str, list[Assertion]]:
        """Assertions by the subject that they look at first, in the order of the source."""
        found: dict[str, list[Assertion]] = {}
        for assertion in self._test.assertions:
            if assertion.kind in _VALUES and self._wholes:
                subject = self._first(assertion)
                if subject:
                    found.setdefault(subject, []).append(assertion)
        return found

    @cached_property
    def _wholes(self) -> dict[str, str]:
        """What each name stands for: itself when a call made it, else what it is a part of."""
        index = self._module.index
        found: dict[str, str] = {}
        for statement in index.own(self._test.node, ast.Assign):
            value = statement.value
            target = statement.targets[0]
            if len(statement.targets) == 1 and isinstance(target, ast.Name):
                bound = [target.id]
            else:
                bound = [
                    name.id
                    for each in statement.targets
                    for name in index.within(each, ast.Name)
                    if isinstance(name.ctx, ast.Store)
                ]
            if not bound or bound[0].startswith(_DATA):
                continue
            wholes = [
                found[name.id] for name in index.within(value, ast.Name) if name.id in found
            ]
            if wholes:
                whole = wholes[0]
            elif self._is_made_by_an_act(value):
                whole = bound[0]
            else:
                continue
            for name in bound:
                found.setdefault(name, whole)
        return found

    def _is_made_by_an_act(self, value: ast.expr) -> bool:
        while isinstance(value, (ast.Await, ast.Attribute, ast.Subscript)):
            value = value.value
        if not isinstance(value, ast.Call):
            return False
        return role_of(last_name(value.func), is_statement=False) > Role.BUILD

    def _first(self, assertion: Assertion) -> str:
        """Return the subject of the first known name in an assertion, or ``""``."""
        wholes = self._wholes
        for name in self._module.index.within(assertion.node, ast.Name):
            if name.id in wholes:
                return wholes[name.id]
        return ""

    def callees(self) -> dict[str, int]:
        """Return the callees whose results are asserted on, with the line of the first call."""
        index = self._module.index
        made: dict[str, ast.Call] = {}
        for statement in index.own(self._test.node, ast.Assign):
            target, call = statement.targets[0], call_of(statement.value)
            if call is not None and isinstance(target, ast.Name):
                made.setdefault(target.id, call)
        asked: dict[ast.Call, None] = {}
        for assertion in self._test.assertions:
            if assertion.kind not in _VALUES:
                continue
            for call in index.within(assertion.node, ast.Call):
                if call is not assertion.node:
                    asked[call] = None
            if made:
                for name in index.within(assertion.node, ast.Name):
                    if name.id in made:
                        asked[made[name.id]] = None
        found: dict[str, int] = {}
        for call in asked:
            if last_name(call.func):
                found.setdefault(dotted(call.func) or ast.unparse(call.func), call.lineno)
        return found
