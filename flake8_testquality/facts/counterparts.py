"""Counterparts: a call that one test expects to raise, and that another makes as it should be.

``Config("x")`` beside ``with raises(ValueError): Config("")``: the first fails
when the call raises, and says by its neighbour that this is what it is for.
"""

from __future__ import annotations

import ast
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_testquality.facts.calls import call_alone, call_of
from flake8_testquality.facts.functions import Function, Helper, TestFunction
from flake8_testquality.facts.flow import fails
from flake8_testquality.facts.names import dotted, last_name
from flake8_testquality.facts.patterns import regex
from flake8_testquality.facts.words import split

if TYPE_CHECKING:
    from flake8_testquality.facts.classes import Class
    from flake8_testquality.facts.module import Module

# ``test_valid_port``, ``test_accepts_none``, ``test_key_is_hashable``
_PASSES = regex(
    r"\b(valid|pass (if|when)|passes|accepts?|accepted|allows?|allowed"
    r"|permitted|legal|tolerates?|hashable|importable|compiles"
    r"|works (with|without|for|if|when|on))\b"
    r"|\b(is|are)( still)? \w{3,}able$|\bpickl"
)

# ``self.policy.enforce``, ``self._check_path``
_CHECKS = regex(
    r"check|valid|verif|enforce|authori[sz]e|authenticate|require|ensure|assert|limit|allow|permit"
    r"|accept|forbid|prevent|parse|clean$",
    re.IGNORECASE,
)

# These look at what they are given even if it is a mock.
_VALIDATES = regex(r"check|validat|verif|enforce|prevent", re.IGNORECASE)

# ``test_close_okay`` beside ``test_close_fails``, ``test_exec_true`` beside ``test_exec_false``.
_EITHER = frozenset("disabled enabled false off on true with without".split())
_GOOD = _EITHER | frozenset(
    "accept accepted accepts allow allowed allows can correct enabled good legal no normal ok okay"
    " on pass passed passes positive right some success succeed succeeds supported true valid with"
    " works yes".split()
)
_BAD = _EITHER | frozenset(
    "bad broken cannot cant denied denies deny disabled disallowed errors error exc exception fail"
    " failed failing fails failure false forbidden illegal incorrect invalid missing negative no"
    " none not off raise raised raises refused refuses reject rejected rejects unsupported without"
    " wrong".split()
)
_DENIALS = frozenset("no not none without".split())

_SEVERAL = 2


class Counterparts:
    """What the tests of a module expect to raise, as it is written, by class."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._checks: dict[tuple[Class | None, str], bool] = {}

    def lets_pass(self, test: TestFunction) -> bool:
        """Say whether a test ends in a call that others expect to raise, or is named so.

        Whoever mocks something looks at more than that.
        """
        if self._has_an_opposite(test):
            return True
        call = _last_call(test.body[-1])
        if call is None or isinstance(call.func, ast.Call):
            return False
        if not self._is_checked_by(call, test):
            return False
        # Mocks take longer to find than all the rest.
        name = last_name(call.func)
        if _VALIDATES.search(name) is not None and name in self._refused_names:
            return True
        return not self._module.mocks.are_in(test)

    def _is_checked_by(self, call: ast.Call, test: TestFunction) -> bool:
        """Say whether a call that ends a test is one that others expect to raise."""
        if _PASSES.search(" ".join(split(test.name))) is not None:
            return True
        name = last_name(call.func)
        written = dotted(call.func)
        head, _, rest = written.partition(".")
        asked = {"self", "cls", *(each.arg for each in test.parameters)}
        if not head:
            return False
        if head in asked or head in test.variables or "." in rest:
            # What an object does may as well be an act.
            if (
                _CHECKS.search(name) is None
                and _VALIDATES.search(test.name) is None
                and not (head == "self" and self._module.suite.functions_meant(call.func, test))
            ):
                return False
        home = _home(test, written)
        if (home, written) not in self._checks:
            refused = self._refused[home, written]
            # What several tests expect to raise may raise here, too.
            self._checks[home, written] = refused >= _SEVERAL or self._is_a_check(
                call.func, written, refused
            )
        return self._checks[home, written]

    def _has_an_opposite(self, test: TestFunction) -> bool:
        """Say whether a test that is named to the contrary expects the same call to raise.

        Or the helper that it calls, whichever test it is: ``_run_pass`` beside ``_run_fail``.
        """
        call = _last_call(test.body[-1], is_bound=True)
        if call is None:
            return False
        if any(
            other.owner is test.owner and _are_opposite(test.name, other.name)
            for other in self._refusing.get(dotted(call.func), ())
        ):
            return True
        last = last_name(call.func)
        return last in self._module.suite.names and any(
            _are_opposite(last, function.name)
            for function, _ in self._module.expectations.by_function
            if not isinstance(function, TestFunction)
        )

    @cached_property
    def _refusing(self) -> dict[str, list[TestFunction]]:
        """The tests that expect an exception, by what they call."""
        index = self._module.index
        found: defaultdict[str, list[TestFunction]] = defaultdict(list)
        expecting = {function for function, _ in self._module.expectations.by_function}
        for test in self._module.tests:
            if test in expecting or any(
                fails(each.body[-1]) for each in index.own(test.node, ast.Try)
            ):
                for written in {dotted(call.func) for call in test.calls} - {""}:
                    found[written].append(test)
        return found

    def _is_a_check(self, func: ast.expr, written: str, refused: int) -> bool:
        """Say whether what is called may only raise: it gives nothing, and often does raise.

        A third of its calls at least are expected to raise, or its name says that
        it checks: otherwise it acts.
        """
        if not refused:
            return False
        calls = [
            each
            for each in self._module.calls_by_name.get(last_name(func), ())
            if dotted(each.func) == written
        ]
        is_named_so = _CHECKS.search(last_name(func)) is not None
        if not is_named_so and len(calls) > 3 * refused:
            return False
        return all(map(self._is_discarded, calls))

    def _is_discarded(self, call: ast.Call) -> bool:
        around = self._module.index.parent(call)
        if isinstance(around, (ast.Await, ast.Yield, ast.YieldFrom)):
            around = self._module.index.parent(around)
        return isinstance(around, ast.Expr)

    @cached_property
    def _refused_names(self) -> set[str]:
        """The last names of what is expected to raise somewhere in the module."""
        return {written.rpartition(".")[2] for _, written in self._refused}

    @cached_property
    def _refused(self) -> Counter[tuple[Class | None, str]]:
        found: Counter[tuple[Class | None, str]] = Counter()
        for function, expectations in self._module.expectations.by_function:
            for each in expectations:
                if each.block is not None:
                    call = _last_call(each.body[-1], is_bound=True)
                    func = call.func if call is not None else None
                else:
                    func = each.node.args[1] if len(each.node.args) > 1 else None
                if func is not None:
                    written = dotted(func)
                    found[_home(function, written), written] += 1
        for test in self._module.tests:
            for call in test.calls:
                for func in self._handed_to_fail(call, test):
                    written = dotted(func)
                    found[_home(test, written), written] += 1
        return found

    def _handed_to_fail(self, call: ast.Call, test: TestFunction) -> Iterator[ast.expr]:
        """Yield what a test hands a helper that calls it and expects it to raise."""
        if last_name(call.func) not in self._expecting:
            return
        for helper in self._module.suite.functions_meant(call.func, test):
            for place, parameter in enumerate(helper.parameters):
                if parameter.arg in self._expecting[helper.name]:
                    yield from call.args[place : place + 1]
                    yield from (each.value for each in call.keywords if each.arg == parameter.arg)

    @cached_property
    def _expecting(self) -> dict[str, set[str]]:
        """The parameters that helpers call and expect to raise, by the helper's name."""
        found: dict[str, set[str]] = {}
        index = self._module.index
        for helper in self._module.suite.functions:
            if not isinstance(helper, Helper) or not helper.parameters:
                continue
            called = {
                call.func.id
                for guarded in index.own(helper.node, ast.Try)
                if fails(guarded.body[-1]) or (guarded.orelse and fails(guarded.orelse[-1]))
                for statement in guarded.body
                for call in index.within(statement, ast.Call)
                if isinstance(call.func, ast.Name)
            }
            for each in self._module.expectations.of(helper):
                if each.block is None and len(each.node.args) > 1:
                    called.add(dotted(each.node.args[1]))
                for statement in each.body:
                    called.update(dotted(call.func) for call in index.within(statement, ast.Call))
            called.intersection_update(parameter.arg for parameter in helper.parameters)
            if called:
                found.setdefault(helper.name, set()).update(called)
        return found


def _are_opposite(name: str, other: str) -> bool:
    """Say whether names differ by what passes and what does not: ``run_ok``, ``run_bad``.

    ``unique_prefix`` beside ``no_unique_prefix`` differs so, too.
    """
    words, others = set(split(name)), set(split(other))
    ours, theirs = words - others, others - words
    if not ours:
        return bool(theirs) and _DENIALS.issuperset(theirs)
    return _GOOD.issuperset(ours) and _BAD.issuperset(theirs)


def _home(function: Function, written: str) -> Class | None:
    return function.owner if written.startswith(("self.", "cls.")) else None


def _last_call(statement: ast.stmt, *, is_bound: bool = False) -> ast.Call | None:
    """Return the call that a block ends with; nobody may keep its result, unless ``is_bound``."""
    while isinstance(statement, (ast.With, ast.AsyncWith, ast.For, ast.If, ast.Try)):
        if isinstance(statement, ast.Try) and statement.handlers:
            return None
        if isinstance(statement, ast.If) and statement.orelse:
            return None
        statement = statement.body[-1]
    if is_bound and isinstance(statement, ast.Assign):
        value = statement.value
        return call_of(value.value if isinstance(value, (ast.Yield, ast.YieldFrom)) else value)
    return call_alone(statement)
