"""Assertions: what makes a test able to fail for a reason that it states."""

from __future__ import annotations

import ast
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from flake8_testquality.facts.assertion_names import (
    Kind,
    expects,
    fits,
    is_checking_function,
    is_fluent,
    kind_of,
)
from flake8_testquality.facts.elsewhere import Elsewhere
from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.paths import Certainty, Paths, Unreached
from flake8_testquality.facts.verdicts import Verdict, Verdicts

if TYPE_CHECKING:
    from flake8_testquality.facts.module import Module

__all__ = ["Assertion", "Assertions", "Certainty", "Kind", "Unreached", "Verdict"]

_FAILURES = frozenset({"AssertionError", "failureException"})


class Assertion(NamedTuple):
    """One assertion; ``name`` is the last part of what is called, ``assert`` for a statement.

    An assertion method that is handed over, as in ``d.addCallback(self.assertEqual, 5)``,
    is the call that it is handed to, under the name of the method.
    """

    node: ast.Assert | ast.Call | ast.Raise
    kind: Kind
    name: str


class Assertions:
    """Which statements of a module assert, and which of its functions do in the end."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._memo: dict[Function, list[Assertion]] = {}
        settings = module.settings
        self._names = settings.assertion_names
        self._prefixes = settings.assertion_prefixes
        self._by_name: dict[str, Kind | None] = {}

    def direct(self, function: Function) -> list[Assertion]:
        """Return the assertions that stand in a function's own body."""
        found = self._memo.get(function)
        if found is None:
            found = self._memo[function] = self._find(function)
        return found

    def _find(self, function: Function) -> list[Assertion]:
        index = self._module.index
        found = [
            Assertion(node, Kind.BARE, "assert") for node in index.own(function.node, ast.Assert)
        ]
        for call in function.calls:
            assertion = self.of_call(call, function)
            if assertion is not None:
                found.append(assertion)
        for node in index.own(function.node, ast.Raise):
            if node.exc is not None:
                raised = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
                if last_name(raised) in _FAILURES:
                    found.append(Assertion(node, Kind.FAIL, "raise"))
        found.sort(key=lambda item: (item.node.lineno, item.node.col_offset))
        return found

    def of_call(self, call: ast.Call, function: Function | None) -> Assertion | None:
        """Return the assertion that a call is, ``None`` for any other call.

        A call of a function of this module is none: its own body tells.
        """
        func = call.func
        last = last_name(func)
        # The dictionary first: this runs for every call of the module.
        kind = self._by_name[last] if last in self._by_name else self.kind_named(last)
        if kind is None:
            if func.__class__ is ast.Name:
                if last[-1] == "_" and is_checking_function(last):
                    kind = Kind.METHOD
            elif is_fluent(func):
                kind = Kind.METHOD
        if kind is not None:
            if self.is_ours(func, function) or self._is_known_not_to_assert(func, function, kind):
                return None
            return Assertion(call, kind, last)
        if call.keywords or call.args:
            return self._by_arguments(call, last, function)
        return None

    def kind_named(self, last: str) -> Kind | None:
        """Return what a name says about a call of it, the user's options included."""
        if last in self._by_name:
            return self._by_name[last]
        kind = kind_of(last) if last else None
        if kind is None and last and fits(last, self._names, self._prefixes):
            kind = Kind.NAMED
        self._by_name[last] = kind
        return kind

    def _is_known_not_to_assert(
        self, func: ast.expr, function: Function | None, kind: Kind
    ) -> bool:
        # Only a name that merely sounds like a check is looked up elsewhere.
        if kind is not Kind.NAMED:
            return False
        if self.elsewhere.asserts_by_name(func) is False:
            return True
        if function is None or not isinstance(func, ast.Attribute):
            return False
        inherited = self.elsewhere.handed_down(func, function)
        return bool(inherited) and all(found.asserts is False for found in inherited)

    def _by_arguments(
        self, call: ast.Call, last: str, function: Function | None
    ) -> Assertion | None:
        for argument in call.args:
            if argument.__class__ is ast.Attribute:
                name = argument.attr
                kind = self.kind_named(name)
            elif argument.__class__ is ast.Name:
                # A value that is called ``expected`` is data.
                name = argument.id
                kind = kind_of(name)
            else:
                continue
            if kind is not None and not self.is_ours(argument, function):
                return Assertion(call, kind, name)
        if expects(call, last) and not self.is_ours(call.func, function):
            return Assertion(call, Kind.EXPECTATION, last)
        return None

    def is_ours(self, func: ast.expr, function: Function | None) -> bool:
        """Say whether the body of the callee stands in this module."""
        suite = self._module.suite
        if isinstance(func, ast.Name):
            if suite.function_named(func.id) is not None:
                return True
            return function is not None and any(
                suite.local_function(scope, func.id) is not None
                for scope in suite.scopes_around(function)
            )
        if isinstance(func, ast.Attribute) and function is not None:
            owner = suite.receiver(func.value, function)
            return owner is not None and bool(suite.methods_meant(owner, func.attr))
        return False

    def live(self, function: Function) -> list[Assertion]:
        """Return the assertions of a function's own body that some path reaches."""
        found = self.direct(function)
        unreached = self._paths.unreached(function)
        if not unreached:
            return found
        dead = {each.assertion.node for each in unreached}
        return [each for each in found if each.node not in dead]

    def unreached(self, function: Function) -> list[Unreached]:
        """Return the assertions of a function's own body that never run."""
        return self._paths.unreached(function)

    def left_early(self) -> list[Function]:
        """Return the functions that may have assertions that never run."""
        return self._paths.left_early()

    def certainty(self, function: Function) -> Certainty:
        """Say on which paths a function asserts, helpers of the module followed."""
        return self._paths.certainty(function)

    def hinge_on_conditions(self, function: Function) -> bool:
        """Say whether all assertions of a function can be skipped by its own conditions."""
        return self._paths.hinges_on_conditions(function)

    def verdict(self, function: Function) -> Verdict:
        """Say whether a function asserts in the end, helpers of the module followed."""
        if self.live(function):
            return Verdict.ASSERTS
        return self.verdicts.of(function)

    @cached_property
    def elsewhere(self) -> Elsewhere:
        """What functions run in other modules."""
        return Elsewhere(self._module)

    @cached_property
    def verdicts(self) -> Verdicts:
        """What functions do in the end that have no assertion of their own."""
        return Verdicts(self._module, self)

    @cached_property
    def _paths(self) -> Paths:
        return Paths(self._module, self)
