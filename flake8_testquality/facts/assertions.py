"""Assertions: what makes a test able to fail for a reason that it states."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from flake8_testquality.facts import frameworks
from flake8_testquality.facts.assertion_names import (
    FAILURES,
    FILTERS,
    FLUENT_HEADS,
    Kind,
    expects,
    is_checking_function,
    is_fluent,
    kind_of,
    names_an_outcome,
)
from flake8_testquality.facts.calls import callee_of
from flake8_testquality.facts.elsewhere import Elsewhere
from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.paths import Certainty, Paths, Unreached
from flake8_testquality.facts.verdicts import Verdict, Verdicts
from flake8_testquality.facts.vocabulary import Vocabulary

if TYPE_CHECKING:
    from flake8_testquality.facts.module import Module

__all__ = ["Assertion", "Assertions", "Certainty", "Kind", "Unreached", "Verdict"]

#: What makes a future fail with the exception that it is given.
_FAILING = frozenset({"set_exception", "errback"})


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
        #: The names that assert here.
        self.vocabulary = Vocabulary(module)
        self._by_name = self.vocabulary.by_name

    def direct(self, function: Function) -> list[Assertion]:
        """Return the assertions that stand in a function's own body."""
        return self._by_scope.get(function.node) or []

    @cached_property
    def _by_scope(self) -> dict[ast.AST, list[Assertion]]:
        """Assertions by the function whose own body they stand in, found in one go."""
        index = self._module.index
        functions = self._module.suite.functions_by_node
        found: defaultdict[ast.AST, list[Assertion]] = defaultdict(list)
        for node in index.all(ast.Assert):
            found[index.scope(node)].append(Assertion(node, Kind.BARE, "assert"))
        calls = self._module.calls_by_name
        for name, kind in self.vocabulary.certain.items():
            for call in calls[name]:
                scope = index.scope(call)
                if scope in functions:
                    found[scope].append(Assertion(call, kind, name))
        for call in self._suspects():
            scope = index.scope(call)
            function = functions.get(scope)
            if function is not None:
                assertion = self.of_call(call, function)
                if assertion is not None:
                    found[scope].append(assertion)
        for each in index.all(ast.Raise):
            if each.exc is not None:
                raised = callee_of(each.exc)
                if last_name(raised) in FAILURES:
                    found[index.scope(each)].append(Assertion(each, Kind.FAIL, "raise"))
        number = index.number
        for assertions in found.values():
            if len(assertions) > 1:
                assertions.sort(
                    key=lambda each: (each.node.lineno, each.node.col_offset, number(each.node))
                )
        return dict(found)

    @cached_property
    def by_function(self) -> list[tuple[Function, list[Assertion]]]:
        """The functions whose own bodies assert, in the order of the source."""
        found = self._by_scope
        functions = self._module.suite.functions_by_node
        return [(function, found[node]) for node, function in functions.items() if node in found]

    def _suspects(self) -> Iterable[ast.Call]:
        """Return the other calls that may assert by their name, or by what they are given.

        By the names in the module, which are far fewer than calls.
        """
        module, vocabulary = self._module, self.vocabulary
        calls, certain = module.calls_by_name, vocabulary.certain
        found: dict[ast.Call, None] = {}
        for names in (
            vocabulary.telling, vocabulary.aliases, FILTERS, _FAILING, vocabulary.soft_checks,
        ):  # fmt: skip
            for name in names:
                if name in calls and name not in certain:
                    found.update(dict.fromkeys(calls[name]))
        if not FLUENT_HEADS.isdisjoint(module.attribute_names):
            every = module.index.all(ast.Call)
            found.update((call, None) for call in every if is_fluent(call.func))
        found.update(dict.fromkeys(self._given_assertions()))
        found.update(dict.fromkeys(self._told_an_outcome()))
        return [call for call in found if last_name(call.func) not in certain]

    def _given_assertions(self) -> Iterator[ast.Call]:
        """Yield the calls that are handed an assertion: ``d.addCallback(self.assertEqual, 5)``."""
        index, vocabulary = self._module.index, self.vocabulary
        numbers = [index.attributes_by_name[name] for name in vocabulary.uncalled_attributes]
        if vocabulary.uncalled_attributes or vocabulary.uncalled_names:
            names = vocabulary.uncalled_names | vocabulary.aliases.keys()
            numbers += [index.names_by_id.get(name, []) for name in names]
        for number in chain.from_iterable(numbers):
            given = index.nodes[number]
            above = index.parent(given)
            # What stands in a call is what it calls or an argument by place.
            if isinstance(above, ast.Call) and above.func is not given:
                yield above

    def _told_an_outcome(self) -> Iterator[ast.Call]:
        """Yield the calls with an argument that may name what is expected: ``status=404``."""
        index = self._module.index
        keywords = index.all(ast.keyword)
        names = {keyword.arg for keyword in keywords}
        telling = {name for name in names if name is not None and names_an_outcome(name)}
        if telling:
            for keyword in keywords:
                above = index.parent(keyword) if keyword.arg in telling else None
                if isinstance(above, ast.Call):
                    yield above

    def of_call(self, call: ast.Call, function: Function | None) -> Assertion | None:
        """Return the assertion that a call is, ``None`` for any other call.

        A call of a function of this module is none: its own body tells, unless
        the user says of its name that it always asserts.
        """
        func = call.func
        last = last_name(func)
        # The dictionary first: this runs for every call of the module.
        kind = self._by_name[last] if last in self._by_name else self.vocabulary.kind_named(last)
        if kind is None:
            if func.__class__ is ast.Name:
                if is_checking_function(last) and (last[-1] == "_" or self._stands_alone(call)):
                    kind = Kind.METHOD
                elif last in self.vocabulary.aliases:
                    last = self.vocabulary.aliases[last]
                    kind = kind_of(last)
            elif is_fluent(func) or self.vocabulary.is_soft_check(func):
                kind = Kind.METHOD
        if kind is not None:
            if self.vocabulary.always_asserts(last):
                # The user's word goes before what its body says.
                return Assertion(call, kind, last)
            if self.is_ours(func, function) or self._is_known_not_to_assert(func, function, kind):
                return None
            return Assertion(call, kind, last)
        if call.keywords or call.args:
            return self._by_arguments(call, last, function)
        return None

    def _stands_alone(self, call: ast.Call) -> bool:
        """Say whether a call is a statement, and of what a module for tests defines.

        A value is what a predicate of this name gives.
        """
        return isinstance(self._module.index.parent(call), ast.Expr) and (
            "test" in self._module.names.of(call.func)
        )

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
            if last in _FAILING and isinstance(argument, ast.Call):
                if last_name(argument.func) in FAILURES:
                    return Assertion(call, Kind.FAIL, last)
            if argument.__class__ is ast.Attribute:
                name = argument.attr
                kind = self.vocabulary.kind_named(name)
            elif argument.__class__ is ast.Name:
                # A value that is called ``expected`` is data.
                name = argument.id
                kind = kind_of(self.vocabulary.aliases.get(name, name))
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
        if last_name(func) not in suite.names:
            return False
        if isinstance(func, ast.Name):
            if suite.function_named(func.id) is not None:
                return True
            return function is not None and any(
                suite.local_function(scope, func.id) is not None
                for scope in suite.scopes_around(function)
            )
        if isinstance(func, ast.Attribute) and function is not None:
            owner = suite.receiver(func.value, function)
            if owner is not None and frameworks.is_framework_method(func.attr):
                # What an heir makes of ``assertEqual`` says nothing about the class itself.
                if owner.find(func.attr) is None:
                    return False
            return bool(suite.functions_meant(func, function))
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

    def has_silent_side(self, function: Function, condition: ast.If | ast.Match) -> bool:
        """Say whether a side of its own leads from a condition to the end without an assertion."""
        return self._paths.has_silent_side(function, condition)

    def verdict(self, function: Function) -> Verdict:
        """Say whether a function asserts in the end, helpers of the module followed."""
        if self.live(function):
            return Verdict.ASSERTS
        return self.verdicts.of(function)

    def runs_assertions(self, call: ast.Call, function: Function) -> bool:
        """Say whether a call in a function is one of a helper that asserts, here or elsewhere."""
        meant = self._module.suite.functions_meant(call.func, function)
        if meant:
            return any(self.verdict(each) is Verdict.ASSERTS for each in meant)
        if self.elsewhere.asserts_by_name(call.func):
            return True
        if not isinstance(call.func, ast.Attribute):
            return False
        return any(each.asserts for each in self.elsewhere.handed_down(call.func, function))

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
