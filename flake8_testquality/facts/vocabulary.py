"""Vocabulary: the names under which a module's assertions go."""

from __future__ import annotations

import ast
import functools
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_testquality.facts.assertion_names import (
    SOFT_CHECKS,
    Kind,
    begins_with,
    fits,
    is_checking_function,
    kind_of,
)
from flake8_testquality.facts.names import last_name

if TYPE_CHECKING:
    from flake8_testquality.facts.module import Module

#: Functions of assertion libraries whose own names say little, with one that says it.
_LIBRARIES = {
    "testfixtures.compare": "assertEqual",
    "testfixtures.comparison.compare": "assertEqual",
    "testfixtures.ShouldRaise": "raises",
    "testfixtures.should_raise": "raises",
    "testfixtures.ShouldWarn": "warns",
}
# About a megabyte.
_MOST_NAMES = 10_000


@functools.lru_cache(maxsize=8)
def _kinds(names: tuple[str, ...], prefixes: tuple[str, ...]) -> dict[str, Kind | None]:
    """Return the memo for names under these options: the modules of a suite share most names."""
    del names, prefixes
    return {}


class Vocabulary:
    """What names say about calls of them, by the user's options and the module's aliases."""

    def __init__(self, module: Module) -> None:
        self._module = module
        settings = module.settings
        self._names = settings.assertion_names
        self._prefixes = settings.assertion_prefixes
        #: What is known of names by now.
        self.by_name = _kinds(self._names, self._prefixes)

    def kind_named(self, last: str) -> Kind | None:
        """Return what a name says about a call of it, the user's options included."""
        if last in self.by_name:
            return self.by_name[last]
        kind = kind_of(last) if last else None
        if kind is None and last and fits(last, self._names, self._prefixes):
            kind = Kind.NAMED
        if len(self.by_name) > _MOST_NAMES:
            self.by_name.clear()
        self.by_name[last] = kind
        return kind

    def always_asserts(self, name: str) -> bool:
        """Say whether the user says of a name that it always asserts."""
        return begins_with(name, self._prefixes)

    @cached_property
    def telling(self) -> dict[str, Kind | None]:
        """Called names that say that a call may assert."""
        found: dict[str, Kind | None] = {}
        for name in self._module.calls_by_name:
            kind = self.kind_named(name)
            if kind is not None or is_checking_function(name):
                found[name] = kind
        return found

    @cached_property
    def certain(self) -> dict[str, Kind]:
        """Called names that settle it: no function of the module, nor one to look up, has them."""
        ours = self._module.suite.names
        return {
            name: kind
            for name, kind in self.telling.items()
            if kind is not None and kind is not Kind.NAMED and name not in ours
        }

    @cached_property
    def uncalled_attributes(self) -> set[str]:
        """Names of assertions that stand behind a dot somewhere and are not called there."""
        module = self._module
        calls, places = module.calls_by_name, module.index.attributes_by_name
        return {
            name
            for name, numbers in places.items()
            if self.kind_named(name)
            and len(numbers)
            > sum(call.func.__class__ is ast.Attribute for call in calls.get(name, ()))
        }

    @cached_property
    def uncalled_names(self) -> frozenset[str]:
        """Bare names of assertions that stand somewhere and are not called there."""
        calls = self._module.calls_by_name
        return frozenset(
            word
            for word, numbers in self._module.index.names_by_id.items()
            if kind_of(word)
            and len(numbers)
            > sum(call.func.__class__ is ast.Name for call in calls.get(word, ()))
        )

    @cached_property
    def aliases(self) -> dict[str, str]:
        """Names that the module gives to assertions.

        As in ``eq = self.assertEqual`` and ``from pytest import raises as refuses``.
        """
        found: dict[str, str] = {}
        for alias, meant in self._module.names.imported.items():
            last = _LIBRARIES.get(meant) or meant.rpartition(".")[2]
            if last != alias and kind_of(last) is not None and kind_of(alias) is None:
                found[alias] = last
        uncalled = self.uncalled_names
        if not uncalled and not self.uncalled_attributes and not found:
            return found
        values, imported = self._module.values, self._module.names.imported
        for assign in self._module.index.all(ast.Assign):
            value, target = assign.value, assign.targets[0]
            if isinstance(value, ast.IfExp):
                value = value.body
            elif isinstance(value, ast.Call) and value.args and last_name(value.func) == "partial":
                value = value.args[0]
            if not isinstance(target, ast.Name):
                continue
            if isinstance(value, ast.Name):
                if value.id in uncalled:
                    found[target.id] = value.id
                elif value.id in found and (value.id in values or value.id in imported):
                    # An alias of an alias.
                    found[target.id] = found[value.id]
            elif isinstance(value, ast.Attribute) and isinstance(value.value, ast.Name):
                if kind_of(value.attr) is not None:
                    found[target.id] = value.attr
        return found

    @cached_property
    def soft_checks(self) -> frozenset[str]:
        """Names of pytest-check's assertions, where it may be in use."""
        index, imported = self._module.index, self._module.names.imported
        if "check" in index.names_by_id or any(
            each.startswith("pytest_check") for each in imported.values()
        ):
            return SOFT_CHECKS
        return frozenset()

    def is_soft_check(self, func: ast.expr) -> bool:
        """Say whether a callee is one of pytest-check, as ``check.equal``."""
        if not isinstance(func, ast.Attribute) or func.attr not in SOFT_CHECKS:
            return False
        head = self._module.names.of(func.value)
        return head == "check" or head.startswith("pytest_check")
