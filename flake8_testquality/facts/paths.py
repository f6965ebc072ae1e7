"""Paths: which assertions of a function are reached, and on which of its paths."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from flake8_testquality.facts.assertion_names import Kind
from flake8_testquality.facts.effects import EXITING, Asserting, Certainty, Leaving
from flake8_testquality.facts.flow import NOWHERE, Dead, Exit, exits, is_endless, unreachable
from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.verdicts import Verdict

if TYPE_CHECKING:
    from flake8_testquality.facts.assertions import Assertion, Assertions
    from flake8_testquality.facts.module import Module

__all__ = ["Certainty", "Paths", "Unreached"]

#: Last names of the calls that end a test.
_ENDINGS = frozenset({"fail", "skip", "skipTest", "xfail"}) | EXITING
_ENDS = Exit.NEXT | Exit.RETURN
_LEAVING = (ast.Return, ast.Raise, ast.Break, ast.Continue)


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
        if function.node not in self._left_early:
            return []
        known = self._unreached.get(function)
        if known is None:
            found = self._assertions.direct(function)
            known = self._unreached[function] = list(self._find_unreached(found, function))
        return known

    def left_early(self) -> list[Function]:
        """Return the functions that are left by some statement with another one behind it."""
        known = self._module.suite.functions_by_node
        return [known[node] for node in self._left_early if node in known]

    @cached_property
    def _left_early(self) -> dict[ast.AST, None]:
        """Scopes that hold a statement that leaves its block, and something behind it.

        Few do: nothing else is asked for the others.
        """
        index, module = self._module.index, self._module
        leaving: list[ast.AST] = [node for kind in _LEAVING for node in index.all(kind)]
        leaving += [loop for loop in index.all(ast.While) if is_endless(loop)]
        leaving += [
            each for each in index.all(ast.Assert) if each.test.__class__ is ast.Constant
        ]
        leaving += module.calls_of(_ENDINGS)
        found: dict[ast.AST, None] = {}
        for node in leaving:
            scope = index.scope(node)
            end = index.number(scope) + index.size(scope)
            if index.number(node) + index.size(node) < end:
                found[scope] = None
        return found

    def _find_unreached(self, found: list[Assertion], function: Function) -> Iterator[Unreached]:
        dead = list(unreachable(function.body, Leaving(self._module, function))) if found else []
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

    def hinges_on_conditions(self, function: Function) -> bool:
        """Say whether conditions of its own can keep a function from asserting.

        Loops are taken to come to their assertions, handlers not to run, and
        what is called to assert when it does so on some path. A chain of
        ``elif`` names all cases, and who expects an exception in one branch
        shows in the other that there is none.
        """
        if self.certainty(function) is not Certainty.SOMETIMES:
            return False
        if any(map(self._is_kept, self._assertions.direct(function))):
            return False
        asserting = self._asserting(function)
        asserting.hopes = True
        return _ends_normally(function, asserting)

    def has_silent_side(self, function: Function, condition: ast.If | ast.Match) -> bool:
        """Say whether a side of a condition leads to the end of a function without an assertion.

        A side that holds more conditions is left to them, and an ``elif`` without
        ``else`` to the chain that it ends.
        """
        asserting = self._asserting(function)
        asserting.hopes = True
        if not exits([condition], asserting) & _ENDS:
            return False
        index = self._module.index
        around = index.parent(condition)
        is_elif = isinstance(around, ast.If) and around.orelse == [condition]
        if isinstance(condition, ast.If):
            sides = [condition.body] + [condition.orelse] * (bool(condition.orelse) or not is_elif)
        else:
            sides = [case.body for case in condition.cases]
            sides += [] if _has_default(condition) else [[]]
        for side in sides:
            if any(index.within(each, ast.If, ast.Match) for each in side):
                continue
            ways = exits(side, asserting)
            if Exit.RETURN in ways:
                return True
            if Exit.NEXT in ways and not self._asserts_behind(condition, function, asserting):
                return True
        return False

    def _asserts_behind(
        self, statement: ast.stmt, function: Function, asserting: Asserting
    ) -> bool:
        """Say whether every way on from the end of a statement comes to an assertion."""
        index = self._module.index
        below: ast.AST = statement
        for around in index.ancestors(statement):
            for field in ("body", "orelse", "finalbody"):
                block = getattr(around, field, None)
                if isinstance(block, list) and below in block:
                    rest = block[block.index(below) + 1 :]
                    if rest and not exits(rest, asserting) & _ENDS:
                        return True
            if around is function.node:
                break
            below = around
        return False

    def _is_kept(self, assertion: Assertion) -> bool:
        """Say whether an expected exception is a value: ``context = raises(E) if a else b``."""
        if assertion.kind is not Kind.RAISES:
            return False
        around = self._module.index.parent(assertion.node)
        return not isinstance(around, (ast.Expr, ast.withitem, ast.Await))

    def _asserting(self, function: Function) -> Asserting:
        asserting = Asserting(self._module, self._assertions.direct(function), function)
        asserting.callees = {
            callee: self._known.get(callee, Certainty.UNKNOWN) for callee in self._called(function)
        }
        return asserting

    def _judge(self, function: Function) -> Certainty:
        verdict = self._assertions.verdict(function)
        if verdict is not Verdict.ASSERTS:
            return Certainty.NEVER if verdict is Verdict.NEVER else Certainty.UNKNOWN
        asserting = self._asserting(function)
        leaks = _ends_normally(function, asserting)
        if not leaks and not asserting.doubts:
            return Certainty.ALWAYS
        if leaks:
            detour = self._assertions.verdicts.may_assert_by_a_detour(function, asserting.callees)
            return Certainty.SOMETIMES if asserting.found and not detour else Certainty.UNKNOWN
        asserting.trusts = False
        return Certainty.UNKNOWN if _ends_normally(function, asserting) else Certainty.ALWAYS


def _ends_normally(function: Function, effect: Asserting) -> bool:
    return exits(function.body, effect) & _ENDS != NOWHERE


def _has_default(match: ast.Match) -> bool:
    """Say whether a case takes whatever comes."""
    return any(
        isinstance(case.pattern, ast.MatchAs) and not case.guard and not case.pattern.pattern
        for case in match.cases
    )
