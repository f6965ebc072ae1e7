"""Effects: what single statements do to the paths of a function, whether they end it or assert."""

from __future__ import annotations

import ast
import enum
from typing import TYPE_CHECKING

from flake8_testquality.facts.assertion_names import Kind
from flake8_testquality.facts.flow import NOWHERE, TRIES, Exit, catches, exits, exits_of_loop
from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.items import has_items
from flake8_testquality.facts.names import last_name

if TYPE_CHECKING:
    from flake8_testquality.facts.assertions import Assertion
    from flake8_testquality.facts.module import Module


#: Calls that end the test, or the whole run, unless something takes their place.
_EXITS = frozenset("sys.exit os._exit os.abort pytest.exit exit quit".split())
#: Their last names.
EXITING = frozenset(name.rpartition(".")[2] for name in _EXITS)


class Certainty(enum.Enum):
    """On which paths through a function something is asserted.

    A path that ends in an exception, a failure or a skip does not count.
    """

    ALWAYS = "asserts on every path"
    SOMETIMES = "asserts on some path"
    NEVER = "asserts on no path"
    UNKNOWN = "runs something that cannot be read"


class Leaving:
    """The effect of statements that end a test: calls of ``fail``, of skips and of ``sys.exit``."""

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
        if last == "fail":
            return self._is_failure(call.func)
        if last in EXITING:
            return self._exits(call.func, last)
        if not self._module.names_a_skip(statement) and not self._skips_by_the_case(call):
            return False
        return not self._module.assertions.is_ours(call.func, self._function)

    def _exits(self, func: ast.expr, last: str) -> bool:
        """Say whether it ends the process, and no double of ``sys.exit`` or the like is about."""
        module = self._module
        if module.names.of(func) not in _EXITS or module.assertions.is_ours(func, self._function):
            return False
        if isinstance(func, ast.Name) and func.id in self._function.variables:
            return False
        index = module.index
        named = (index.nodes[number] for number in index.attributes_by_name.get(last, ()))
        if any(isinstance(each.ctx, ast.Store) for each in named):
            return False
        # ``patch("os._exit")``, ``monkeypatch.setattr(os, "_exit", …)``
        return not any(
            isinstance(text.value, str) and text.value.rpartition(".")[2] == last
            for text in index.all(ast.Constant)
        )

    def _skips_by_the_case(self, call: ast.Call) -> bool:
        """Say whether it is ``self.skip("why")``, which older test cases have for ``skipTest``."""
        func = call.func
        if not isinstance(func, ast.Attribute) or func.attr != "skip" or len(call.args) > 1:
            return False
        if call.args and not _is_text(call.args[0]):
            return False
        owner = self._module.suite.receiver(func.value, self._function)
        return owner is not None and owner.is_test_case

    def _is_failure(self, func: ast.expr) -> bool:
        """Say whether ``fail`` is that of pytest or of the test case."""
        if self._module.assertions.is_ours(func, self._function):
            return False
        if self._module.names.of(func) == "pytest.fail":
            return True
        if not isinstance(func, ast.Attribute):
            return False
        return self._module.suite.receiver(func.value, self._function) is not None


class Asserting:
    """The effect of statements that assert: the paths of interest end there."""

    def __init__(self, module: Module, assertions: list[Assertion], function: Function) -> None:
        statement = module.index.statement
        self._module = module
        self._function = function
        self._leaving = Leaving(module, function)
        self._asserting = {statement(each.node) for each in assertions}
        self._failing = {statement(each.node) for each in assertions if each.kind is Kind.FAIL}
        self._raising = {statement(each.node) for each in assertions if each.kind is Kind.RAISES}
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
        #: Whether loops run, nothing is caught, and what may assert does.
        self.hopes = False

    def __call__(self, statement: ast.stmt) -> Exit | None:
        if statement in self._asserting or self._is_check_by_hand(statement):
            self.found = True
            return NOWHERE
        if statement in self._calls and self._calls_a_check(statement):
            return NOWHERE
        if self.hopes:
            ways = self._hoped(statement)
            if ways is not None:
                return ways
        if isinstance(statement, (ast.For, ast.AsyncFor)):
            runs = has_items(statement.iter, self._function)
            return exits_of_loop(statement, self, runs=runs)
        if isinstance(statement, (ast.With, ast.AsyncWith)) and catches(statement):
            return exits(statement.body, self) | Exit.NEXT
        return self._leaving(statement) if isinstance(statement, ast.Expr) else None

    def _hoped(self, statement: ast.stmt) -> Exit | None:
        """Return the ways out of a statement by what a friendly reader takes for granted."""
        if isinstance(statement, (ast.For, ast.AsyncFor, ast.While)):
            return NOWHERE if any(map(self._may_assert, statement.body)) else None
        if isinstance(statement, TRIES):
            return exits([*statement.body, *statement.orelse, *statement.finalbody], self)
        if isinstance(statement, ast.If) and statement.orelse:
            if self._expects(statement.body) or self._expects(statement.orelse):
                return NOWHERE
            return self._of_chain(statement)
        return None

    def _may_assert(self, statement: ast.stmt) -> bool:
        index = self._module.index
        first = index.number(statement)
        last = first + index.size(statement)
        return any(first <= index.number(each) < last for each in self._asserting) or any(
            first <= index.number(each) < last and self._calls_a_check(each)
            for each in self._calls
        )

    def _expects(self, block: list[ast.stmt]) -> bool:
        return any(each in self._raising for each in block)

    def _of_chain(self, statement: ast.If) -> Exit | None:
        """Return the ways out of ``if`` and ``elif`` without ``else``, as if it were complete."""
        ways = exits(statement.body, self)
        count = 1
        while len(statement.orelse) == 1 and isinstance(statement.orelse[0], ast.If):
            statement = statement.orelse[0]
            ways |= exits(statement.body, self)
            count += 1
        if statement.orelse:
            ways |= exits(statement.orelse, self)
        return ways if count > 1 or statement.orelse else None

    def _calls_a_check(self, statement: ast.stmt) -> bool:
        functions_meant = self._module.suite.functions_meant
        for call in self._calls[statement]:
            found = {self.callees[each] for each in functions_meant(call.func, self._function)}
            if not found.isdisjoint({Certainty.ALWAYS, Certainty.SOMETIMES}):
                self.found = True
            if found == {Certainty.ALWAYS} or (self.hopes and found - {Certainty.NEVER}):
                return True
            if self.hopes and self._module.assertions.vocabulary.kind_named(last_name(call.func)):
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
        if not self._failing.isdisjoint(block):
            return True
        last = block[-1]
        if isinstance(last, ast.Assert):
            return isinstance(last.test, ast.Constant) and not last.test.value
        if not isinstance(last, ast.Raise) or not self._raises_count or last.exc is None:
            return False
        return not self._module.names_a_skip(last)


def _is_text(value: ast.expr) -> bool:
    if isinstance(value, ast.BinOp):
        value = value.left
    if isinstance(value, ast.JoinedStr):
        return True
    return isinstance(value, ast.Constant) and isinstance(value.value, str)
