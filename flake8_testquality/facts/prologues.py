"""Prologues: statements with which several tests begin alike."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.runs import Renaming

if TYPE_CHECKING:
    from flake8_testquality.facts.functions import TestFunction
    from flake8_testquality.facts.module import Module

#: Nodes of a beginning that is worth a setUp; a plain call with two arguments has six.
_NODES = 40
#: What replaces things by mocks: ``mock.patch``, ``mocker.patch.object``, ``self.stub_out``.
_PATCHING = frozenset("patch monkeypatch mocker stub_out MockPatch MockPatchObject".split())


class Prologue(NamedTuple):
    """Tests that begin with the same statements, ``length`` of them."""

    tests: Sequence[TestFunction]
    length: int


def heavy_beginnings(
    tests: Sequence[TestFunction], length: int, module: Module
) -> Iterator[Sequence[TestFunction]]:
    """Split tests with equal outlines up to ``length`` until these are heavy enough to tell of."""
    least = module.settings.prologue_tests
    groups = [(tests, length)]
    for group, shared in groups:
        if sum(map(module.index.size, group[0].body[:shared])) >= _NODES:
            yield group
            continue
        found: dict[int, list[TestFunction]] = {}
        for test in group:
            outlines = module.outlines.of_block(test.body)
            if shared < len(outlines):
                found.setdefault(outlines[shared], []).append(test)
        groups += [(part, shared + 1) for part in found.values() if len(part) >= least]


def prologues_of(tests: Sequence[TestFunction], module: Module) -> Iterator[Prologue]:
    """Yield the prologues of tests that look alike at their beginning.

    Each is the longest that all its tests share. If that is too light to
    tell of, it is split into those that fewer of them share.
    """
    settings = module.settings
    beginnings = _Beginnings(module)
    groups = [(list(tests), 0)]
    for group, shared in groups:
        parts = beginnings.split(group, shared, settings.prologue_tests)
        while len(parts) == 1 and len(parts[0]) == len(group):
            shared += 1
            parts = beginnings.split(group, shared, settings.prologue_tests)
        long_enough = shared >= settings.prologue_statements
        if long_enough and _says_something(group[0].body[:shared], module):
            yield Prologue(group, shared)
        else:
            groups += [(part, shared + 1) for part in parts]


class _Beginnings:
    """The statements of tests from the first on, each read once and only as far as asked for."""

    def __init__(self, module: Module) -> None:
        self._clones = module.clones
        self._forms: dict[TestFunction, list[object]] = {}
        self._renamings: dict[TestFunction, Renaming] = {}

    def split(
        self, group: Sequence[TestFunction], place: int, least: int
    ) -> list[list[TestFunction]]:
        """Group tests that are equal up to a place by the statement that stands there.

        Groups of fewer than ``least`` tests are left out.
        """
        found: dict[object, list[TestFunction]] = {}
        for test in group:
            if place < len(test.body):
                found.setdefault(self._form(test, place), []).append(test)
        return [tests for tests in found.values() if len(tests) >= least]

    def _form(self, test: TestFunction, place: int) -> object:
        forms = self._forms.setdefault(test, [])
        if place == len(forms):
            if test not in self._renamings:
                # A parameter is a fixture: another name asks for another one.
                fixtures = {parameter.arg for parameter in test.parameters}
                self._renamings[test] = Renaming(test.variables - fixtures)
            found = self._clones.fingerprint(test.body[place])
            names = tuple(self._renamings[test].of(found.names))
            forms.append((found.shape, found.literals, names))
        return forms[place]


def _says_something(statements: Sequence[ast.stmt], module: Module) -> bool:
    weight = sum(module.index.size(each) for each in statements if not _only_replaces(each))
    return weight >= _NODES


def _only_replaces(statement: ast.stmt) -> bool:
    """Say whether a statement only puts a mock in the place of something."""
    value = getattr(statement, "value", None)
    if not isinstance(value, ast.Call):
        return isinstance(statement, (ast.Import, ast.ImportFrom))
    # ``mock.patch.object(…).start()`` is read from its end.
    part: ast.expr = value.func
    while isinstance(part, (ast.Attribute, ast.Call)):
        if last_name(part) in _PATCHING:
            return True
        part = part.func if isinstance(part, ast.Call) else part.value
    return last_name(part) in _PATCHING
