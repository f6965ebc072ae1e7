"""Paths: which assertions of a function are reached, and on which of its paths."""

from __future__ import annotations

import ast
import enum
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from flake8_testquality.facts.assertion_names import Kind
from flake8_testquality.facts.flow import (
    NOWHERE,
    TRIES,
    Dead,
    Exit,
    catches,
    exits,
    exits_of_loop,
    is_endless,
    unreachable,
)
from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.items import has_items
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.verdicts import Verdict

if TYPE_CHECKING:
    from flake8_testquality.facts.assertions import Assertion, Assertions
    from flake8_testquality.facts.module import Module

_SKIPS = frozenset({"skip", "skipTest", "xfail", "SkipTest", "skipException"})
_TRUTH = frozenset({"assertTrue", "assert_"})
_LEAVING = (ast.Return, ast.Raise, ast.Break, ast.Continue)


class Certainty(enum.Enum):
    """On which paths through a function something is asserted.

    A path that ends in an exception, a failure or a skip does not count.
    """

    ALWAYS = "asserts on every path"
    SOMETIMES = "asserts on some path"
    NEVER = "asserts on no path"
    UNKNOWN = "runs something that cannot be read"


class Unreached(NamedTuple):
    """An assertion that never runs, and the statement that every path leaves before it."""

    assertion: Assertion
    after: ast.stmt


class Paths:
    """The paths through a module's functions, each function summarised once.

    Most tests assert in a plain statement that nothing can jump over: they
    are known without a look at their blocks.
    """

    def __init__(self, module: Module, assertions: Assertions) -> None:
        self._module = module
        self._assertions = assertions
        self._unreached: dict[Function, list[Unreached]] = {}
        self._known: dict[Function, Certainty] = {}

    # What is never reached.

    def unreached(self, function: Function) -> list[Unreached]:
        """Return the assertions of a function's own body that no path reaches."""
        found = self._assertions.direct(function)
        if not found or not self._may_leave_before(found[-1], function):
            return []
        known = self._unreached.get(function)
        if known is None:
            known = self._unreached[function] = list(self._find_unreached(found, function))
        return known

    def _may_leave_before(self, last: Assertion, function: Function) -> bool:
        """Ask cheaply whether something that leaves a block stands above an assertion."""
        index = self._module.index
        for kind in _LEAVING:
            first = index.own(function.node, kind)[:1]
            if first and first[0].lineno < last.node.lineno:
                return True
        if any(map(_may_end, self._assertions.direct(function)[:-1])):
            return True
        if any(map(is_endless, index.own(function.node, ast.While))):
            return True
        if _SKIPS.isdisjoint(self._module.called_names):
            return False
        return any(last_name(call.func) in _SKIPS for call in function.calls)

    def _find_unreached(self, found: list[Assertion], function: Function) -> Iterator[Unreached]:
        dead = list(unreachable(function.body, _Leaving(self._module, function)))
        if not dead:
            return
        stretches = [(self._stretch(each), each.after) for each in dead]
        for assertion in found:
            number = self._module.index.number(assertion.node)
            for (first, end), after in stretches:
                if first <= number < end:
                    yield Unreached(assertion, after)
                    break

    def _stretch(self, dead: Dead) -> tuple[int, int]:
        index = self._module.index
        last = dead.statements[-1]
        return index.number(dead.statements[0]), index.number(last) + index.size(last)

    # What is reached on some paths only.

    def certainty(self, function: Function) -> Certainty:
        """Say on which paths a function asserts, functions of the module followed."""
        stack = [function]
        begun: set[Function] = set()
        while stack:
            top = stack[-1]
            if top not in self._known:
                if self._asserts_plainly(top):
                    self._known[top] = Certainty.ALWAYS
                elif top not in begun:
                    # Callees first. One that is begun already calls itself in the
                    # end, and is unknown to those on the way.
                    begun.add(top)
                    stack += [each for each in self._called(top) if each not in begun]
                    continue
                else:
                    self._known[top] = self._judge(top)
            stack.pop()
        return self._known[function]

    def _called(self, function: Function) -> Iterator[Function]:
        for call in function.calls:
            yield from self._module.suite.functions_meant(call.func, function)

    def _asserts_plainly(self, function: Function) -> bool:
        """Say whether an assertion is a statement of the body with no ``return`` above it."""
        found = self._assertions.direct(function)
        if not found:
            return False
        index = self._module.index
        returns = index.own(function.node, ast.Return)
        leaving = index.number(returns[0]) if returns else index.number(function.node) + index.size(
            function.node
        )
        for assertion in found:
            if index.number(assertion.node) > leaving:
                break
            statement = index.statement(assertion.node)
            if index.parent(statement) is function.node:
                return all(each.assertion is not assertion for each in self.unreached(function))
        return False

    def _judge(self, function: Function) -> Certainty:
        verdict = self._assertions.verdict(function)
        if verdict is not Verdict.ASSERTS:
            return Certainty.NEVER if verdict is Verdict.NEVER else Certainty.UNKNOWN
        asserting = _Asserting(self._module, self._assertions.direct(function), function)
        asserting.callees = {
            callee: self._known.get(callee, Certainty.UNKNOWN) for callee in self._called(function)
        }
        leaks = _ends_normally(function, asserting)
        if not leaks and not asserting.doubts:
            return Certainty.ALWAYS
        if leaks:
            detour = self._assertions.verdicts.may_assert_by_a_detour(function, asserting.callees)
            return Certainty.SOMETIMES if asserting.found and not detour else Certainty.UNKNOWN
        asserting.trusts = False
        return Certainty.UNKNOWN if _ends_normally(function, asserting) else Certainty.ALWAYS


def _may_end(assertion: Assertion) -> bool:
    """Say whether an assertion may be one that cannot hold."""
    if assertion.kind is Kind.FAIL:
        return True
    node = assertion.node
    if isinstance(node, ast.Assert):
        return node.test.__class__ is ast.Constant
    if assertion.name in _TRUTH and isinstance(node, ast.Call):
        return bool(node.args) and node.args[0].__class__ is ast.Constant
    return False


def _ends_normally(function: Function, effect: _Asserting) -> bool:
    return exits(function.body, effect) & (Exit.NEXT | Exit.RETURN) != NOWHERE


class _Leaving:
    """The effect of statements that end a test: calls of ``fail`` and of skips."""

    def __init__(self, module: Module, function: Function) -> None:
        self._module = module
        self._function = function

    def __call__(self, statement: ast.stmt) -> Exit | None:
        if isinstance(statement, ast.Expr):
            return Exit.RAISE if self.ends(statement) else None
        if isinstance(statement, (ast.With, ast.AsyncWith)):
            # Any manager may catch what its block raises, also at a ``return``.
            return exits(statement.body, self) | Exit.NEXT
        return None

    def ends(self, statement: ast.Expr) -> bool:
        """Say whether a statement fails or skips the test, whatever happens."""
        call = statement.value
        if not isinstance(call, ast.Call):
            return False
        last = last_name(call.func)
        if last in _TRUTH:
            value = call.args[0] if call.args else None
            return isinstance(value, ast.Constant) and not value.value
        if last == "fail":
            return self._is_failure(call.func)
        if not self._module.names_a_skip(statement):
            return False
        return not self._module.assertions.is_ours(call.func, self._function)

    def _is_failure(self, func: ast.expr) -> bool:
        """Say whether ``fail`` is that of pytest or of the test case."""
        if self._module.assertions.is_ours(func, self._function):
            return False
        if self._module.names.of(func) == "pytest.fail":
            return True
        if not isinstance(func, ast.Attribute):
            return False
        return self._module.suite.receiver(func.value, self._function) is not None


class _Asserting:
    """The effect of statements that assert: the paths of interest end there."""

    def __init__(self, module: Module, assertions: list[Assertion], function: Function) -> None:
        statement = module.index.statement
        self._module = module
        self._function = function
        self._leaving = _Leaving(module, function)
        self._asserting = {statement(each.node) for each in assertions}
        self._failing = {statement(each.node) for each in assertions if each.kind is Kind.FAIL}
        self._raises_count = module.assertions.verdicts.fails_by_raising(function)
        self._calls: dict[ast.stmt, list[ast.Call]] = {}
        for call in function.calls:
            self._calls.setdefault(statement(call), []).append(call)
        self._never_failing: set[ast.stmt] = set()
        #: What is known about the functions that it calls.
        self.callees: dict[Function, Certainty] = {}
        #: Whether a path met an assertion.
        self.found = False
        #: Whether a path met a call that may assert.
        self.doubts = False
        #: Whether such a call is taken for an assertion.
        self.trusts = True

    def __call__(self, statement: ast.stmt) -> Exit | None:
        if statement in self._asserting or self._is_check_by_hand(statement):
            self.found = True
            return NOWHERE
        if statement in self._calls and self._calls_a_check(statement):
            return NOWHERE
        if isinstance(statement, (ast.For, ast.AsyncFor)):
            return exits_of_loop(statement, self, runs=has_items(statement.iter, self._function))
        if isinstance(statement, (ast.With, ast.AsyncWith)) and catches(statement):
            return exits(statement.body, self) | Exit.NEXT
        return self._leaving(statement) if isinstance(statement, ast.Expr) else None

    def _calls_a_check(self, statement: ast.stmt) -> bool:
        functions_meant = self._module.suite.functions_meant
        for call in self._calls[statement]:
            found = {self.callees[each] for each in functions_meant(call.func, self._function)}
            if not found.isdisjoint({Certainty.ALWAYS, Certainty.SOMETIMES}):
                self.found = True
            if found == {Certainty.ALWAYS}:
                return True
            if not found.isdisjoint({Certainty.ALWAYS, Certainty.UNKNOWN}):
                self.doubts = True
                if self.trusts:
                    return True
        return False

    def _is_check_by_hand(self, statement: ast.stmt) -> bool:
        """Say whether a compound statement fails on some path of its own choice.

        ``if a != b: self.fail()`` asserts, and so do ``try`` and ``fail``,
        and a loop that ends in ``else: fail``, or that gives up by a failure.
        """
        if isinstance(statement, ast.If):
            return self._chooses_to_fail(statement)
        if isinstance(statement, (ast.For, ast.AsyncFor)):
            return self._fails(statement.orelse)
        if isinstance(statement, ast.While):
            return self._fails(statement.orelse) or any(map(self._is_check_by_hand, statement.body))
        if isinstance(statement, TRIES):
            if self._fails(statement.body) or self._fails(statement.orelse):
                return True
            # A handler that raises only hands the failure on.
            return any(each.body[-1] in self._failing for each in statement.handlers)
        if isinstance(statement, ast.Match):
            return any(self._fails(case.body) for case in statement.cases)
        return False

    def _chooses_to_fail(self, statement: ast.If) -> bool:
        chain: list[ast.stmt] = []
        branch: list[ast.stmt] = [statement]
        while len(branch) == 1 and isinstance(branch[0], ast.If):
            if branch[0] in self._never_failing:
                break
            if self._fails(branch[0].body):
                return True
            chain.append(branch[0])
            branch = branch[0].orelse
        else:
            if self._fails(branch):
                return True
        # Each ``elif`` is asked in its turn: walk a chain once.
        self._never_failing.update(chain)
        return False

    def _fails(self, block: list[ast.stmt]) -> bool:
        if not block:
            return False
        last = block[-1]
        if last in self._failing:
            return True
        if isinstance(last, ast.Assert):
            return isinstance(last.test, ast.Constant) and not last.test.value
        if not isinstance(last, ast.Raise) or not self._raises_count or last.exc is None:
            return False
        return not self._module.names_a_skip(last)
