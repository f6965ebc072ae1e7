"""Assertions: what makes a test able to fail for a reason that it states."""

from __future__ import annotations

import ast
import enum
import functools
import re
from typing import TYPE_CHECKING, NamedTuple

from flake8_testquality.facts import frameworks
from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.names import last_name

if TYPE_CHECKING:
    from flake8_testquality.facts.module import Module


class Kind(enum.Enum):
    """How an assertion is written."""

    BARE = "assert statement"
    METHOD = "assertion method or function"
    MOCK = "mock assertion"
    RAISES = "expected exception or warning"
    FAIL = "explicit failure"
    NAMED = "call whose name says that it checks"
    EXPECTATION = "call with an expected outcome"


class Assertion(NamedTuple):
    """One assertion; ``name`` is the last part of what is called, ``assert`` for a statement."""

    node: ast.Assert | ast.Call | ast.Raise
    kind: Kind
    name: str


class Verdict(enum.Enum):
    """Whether a function asserts in the end, helpers followed."""

    ASSERTS = "asserts"
    UNKNOWN = "runs something that cannot be read"
    NEVER = "asserts nothing"


MOCK_ASSERTIONS = frozenset(
    "assert_called assert_called_once assert_called_with assert_called_once_with"
    " assert_any_call assert_has_calls assert_not_called assert_awaited"
    " assert_awaited_once assert_awaited_with assert_awaited_once_with"
    " assert_any_await assert_has_awaits assert_not_awaited".split()
)

_ASSERTS = re.compile(r"_*(assert|fail(Unless|If))|.*(_assert|Assert)|eq_$|ok_$")
_FAILS = re.compile(r"_*fail$")
_RAISES = re.compile(
    r"raises$|warns$|deprecated_call$|(assertRaises|assertWarns|assertLogs|assertNoLogs)"
    r"|.*(_raises|[eE]xpects?_raises|_warns)|ExpectedException$|RaisesGroup$|RaisesExc$"
    r"|does_not_raise$|not_raises$|expected_warnings$"
)
#: Methods that raise by themselves when the outcome is another one.
_CHECKING_METHODS = frozenset(
    "successResultOf failureResultOf flushLoggedErrors flushWarnings callDeprecated"
    " fnmatch_lines re_match_lines no_fnmatch_line no_re_match_line fnmatch_lines_random"
    " re_match_lines_random verifyObject verifyClass expectThat expect expect_exact"
    " raise_for_status check_returncode check_call".split()
)
_EXPECTING_KEYWORDS = re.compile(
    r"expect(ed)?(_\w+)?$|check_(response_)?status$|check_returncode$|raise_on_error$"
    r"|expected\w*$|check$|status$"
)


@functools.lru_cache(maxsize=4096)
def _kind_of(last: str) -> Kind | None:
    """Return what the last part of a callee's name says about the call."""
    if last in MOCK_ASSERTIONS:
        return Kind.MOCK
    if _FAILS.match(last):
        return Kind.FAIL
    if _RAISES.match(last):
        return Kind.RAISES
    if _ASSERTS.match(last):
        return Kind.METHOD
    if last in _CHECKING_METHODS or last.endswith(("match_lines", "match_line")):
        return Kind.METHOD
    return None


class Assertions:
    """Which statements of a module assert, and which of its functions do in the end."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._memo: dict[Function, list[Assertion]] = {}
        settings = module.settings
        self._names = settings.assertion_names
        self._prefixes = settings.assertion_prefixes
        self._by_name: dict[str, bool] = {}

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
                if last_name(raised) in {"AssertionError", "failureException"}:
                    found.append(Assertion(node, Kind.FAIL, "raise"))
        found.sort(key=lambda item: (item.node.lineno, item.node.col_offset))
        return found

    def of_call(self, call: ast.Call, function: Function | None) -> Assertion | None:
        """Return the assertion that a call is, ``None`` for any other call.

        A call of a function of this module is none: its own body tells.
        """
        func = call.func
        last = last_name(func)
        if not last:
            return None
        kind = _kind_of(last)
        if kind is None and self._is_named(last):
            kind = Kind.NAMED
        if kind is None:
            if call.keywords and self._expects(call):
                return Assertion(call, Kind.EXPECTATION, last)
            return None
        if self._is_ours(func, function):
            return None
        return Assertion(call, kind, last)

    def _is_named(self, last: str) -> bool:
        known = self._by_name.get(last)
        if known is None:
            bare = last.lstrip("_")
            known = frameworks.matches(bare, self._names) or (
                bool(self._prefixes) and bare.startswith(self._prefixes)
            )
            self._by_name[last] = known
        return known

    def _is_ours(self, func: ast.expr, function: Function | None) -> bool:
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

    def _expects(self, call: ast.Call) -> bool:
        for keyword in call.keywords:
            name = keyword.arg
            if name is None or not _EXPECTING_KEYWORDS.match(name):
                continue
            value = keyword.value
            if name == "status":
                # An HTTP status is an expectation, a state's name is data.
                if isinstance(value, (ast.List, ast.Tuple)) and value.elts:
                    value = value.elts[0]
                if isinstance(value, ast.Constant) and type(value.value) is int:
                    return True
            elif name in {"check", "raise_on_error"}:
                if isinstance(value, ast.Constant) and value.value is True:
                    return True
            else:
                return True
        return False

    def verdict(self, function: Function) -> Verdict:
        """Say whether a function asserts in the end, helpers of the module followed."""
        if self.direct(function):
            return Verdict.ASSERTS
        return self._verdicts.get(function, Verdict.NEVER)

    @functools.cached_property
    def _verdicts(self) -> dict[Function, Verdict]:
        """Verdicts of the functions without an assertion of their own.

        Spread backwards along the references, so cycles need no care and each
        reference is followed once.
        """
        suite = self._module.suite
        asserting: list[Function] = []
        unknown: list[Function] = []
        callers: dict[Function, list[Function]] = {}
        for function in suite.functions:
            if self.direct(function) or self._checks_by_decorator(function):
                asserting.append(function)
                continue
            if self._runs_unknown(function):
                unknown.append(function)
            for callee in suite.references(function):
                callers.setdefault(callee, []).append(function)
        verdicts: dict[Function, Verdict] = {}
        for seeds, verdict in ((asserting, Verdict.ASSERTS), (unknown, Verdict.UNKNOWN)):
            queue = [seed for seed in seeds if seed not in verdicts]
            for seed in queue:
                verdicts[seed] = verdict
            for reached in queue:
                for caller in callers.get(reached, ()):
                    if caller not in verdicts:
                        verdicts[caller] = verdict
                        queue.append(caller)
        return verdicts

    def _checks_by_decorator(self, function: Function) -> bool:
        for name in function.decorators:
            last = name.rpartition(".")[2]
            if last and (_kind_of(last) is not None or self._is_named(last)):
                return True
        return False

    def _runs_unknown(self, function: Function) -> bool:
        """Say whether it calls an inherited method whose body we cannot read."""
        suite = self._module.suite
        outside = self._module.outside
        for call in self._module.index.within(function.node, ast.Call):
            func = call.func
            if not isinstance(func, ast.Attribute):
                answer = outside.asserts(self._module.names.of(func))
                if answer is True:
                    return True
                continue
            owner = suite.receiver(func.value, function)
            if owner is None or not owner.unknown_bases:
                continue
            if suite.methods_meant(owner, func.attr):
                continue
            if not frameworks.is_framework_method(func.attr):
                return True
        return False
