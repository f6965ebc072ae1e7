"""Arrange, act, assert: the steps of a test, and the cycles that they form."""

from __future__ import annotations

import ast
import enum
import itertools
from collections import Counter
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from flake8_testquality.facts import words
from flake8_testquality.facts.assertions import Verdict
from flake8_testquality.facts.commands import command_in
from flake8_testquality.facts.flow import TRIES, catches
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.literals import is_falsy
from flake8_testquality.facts.names import dotted, last_name

if TYPE_CHECKING:
    from flake8_testquality.facts.module import Module


class Role(enum.IntEnum):
    """What a step does for a test; of two acts, the higher one is what is tested."""

    ARRANGE = 0
    BUILD = 1  # a constructor, or a function that makes data
    OBSERVE = 2  # a call that looks something up
    CALL = 3  # another call whose result is taken
    COMMAND = 4  # a call whose result nobody takes


class Cycle(NamedTuple):
    """Acts followed by assertions; ``line``, ``callee`` and ``call`` are those of the act."""

    line: int
    role: Role
    callee: str
    call: ast.Call
    #: The call itself, or the one that a local function makes when it is called.
    drives: ast.Call
    #: The names that hold its result.
    names: frozenset[str] = frozenset()
    #: The assertion that closes it, and those that follow.
    assertions: tuple[ast.stmt, ...] = ()

    @property
    def assertion(self) -> ast.stmt | None:
        """The first assertion, ``None`` until one closes the cycle."""
        return self.assertions[0] if self.assertions else None


_ARRANGING = frozenset(
    "append extend setdefault reset_mock configure_mock attach_mock"
    " useFixture use_fixture addCleanup addAsyncCleanup addClassCleanup addfinalizer"
    " stub_out patch override_config flags set_override set_default config set_flags"
    " sleep seed print setattr setitem delattr delenv setenv chdir mkdir makedirs"
    " writelines seek truncate expect_call side_effect mock_add_spec"
    " enterContext enter_context syspath_prepend filterwarnings simplefilter"
    " importorskip invalidate_caches collect cache_clear clear_cache refresh_from_db expire_all"
    " register_uri create_autospec setUp deepcopy copy moveaxis sort reverse shuffle"
    " debug info warning error critical exception log".split()
)
_QUERIES = frozenset(
    "get list find fetch read load loads show select query count len lookup search"
    " describe refresh reload first last all filter is has can to as from parse format"
    " str repr int float sorted dict set tuple sum min max zip map iter next getattr"
    " hasattr isinstance values items keys exists contains match parsedate decode encode"
    " split strip sub join group groupdict copy dump dumps findall finditer findtext iterfind xpath"
    " glob rglob iterdir fetchall fetchone fetchmany scalar scalars readouterr".split()
)
_CONVERSIONS = frozenset("list sorted dict set tuple frozenset str bytes next sum".split())
_BUILDERS = frozenset(
    "make build fake stub mock new generate gen random rand prepare sample dummy setup"
    " init default expected arange zeros ones array eye full linspace empty".split()
)
_DOUBLES = frozenset(
    "Mock MagicMock AsyncMock NonCallableMock PropertyMock create_autospec patch object"
    " sentinel mock_open call ANY uuid4 generate_uuid".split()
)
_LITERALS = (ast.List, ast.Tuple, ast.Dict, ast.Set, ast.Constant, ast.ListComp, ast.DictComp)
_EXPECTED = ("exp", "want", "ref", "desired", "should", "target", "correct", "golden")
_CLOSING = frozenset({"close", "aclose"})
_CHECKS = ("assert", "check", "verify", "expect", "ensure", "validate", "should", "compare")


class Cycles:
    """The act-assert cycles of one test.

    An act is a call that is neither an assertion nor the making of a double
    or of data. A cycle is closed by an assertion on what an act returned, or
    that follows an act whose result nobody takes. Where something is
    commanded, queries only observe it and form no cycle of their own.
    """

    def __init__(self, test: TestFunction) -> None:
        self._module: Module = test.module
        self._test = test
        self._asserting = {assertion.node for assertion in test.assertions}
        self._found: list[Cycle] = []
        #: Acts since the last assertion, each with the names that hold its result.
        self._pending: list[tuple[Cycle, set[str]]] = []
        #: Names that hold plain lists, dicts and the like.
        self._data: set[str] = set()
        #: Names that hold what the acts of closed cycles returned.
        self._results: set[str] = set()
        #: What local functions call: ``step = lambda: clock.advance(1)``.
        self._drivers: dict[str, ast.Call] = {}

    @cached_property
    def found(self) -> list[Cycle]:
        """The cycles that count, in the order of the source."""
        highest = max((cycle.role for cycle in self.all), default=Role.ARRANGE)
        return [cycle for cycle in self.all if cycle.role == highest]

    @cached_property
    def lookups(self) -> list[Cycle]:
        """The cycles that look something up before anything is commanded or called.

        Later lookups may show what an act has changed.
        """
        before = itertools.takewhile(lambda cycle: cycle.role <= Role.OBSERVE, self.all)
        return [cycle for cycle in before if cycle.role is Role.OBSERVE]

    @cached_property
    def repeated(self) -> list[Cycle]:
        """The cycles that call, and take the result of, what is called most often.

        A command elsewhere in the test does not make them looks at its effect.
        """
        calls = [cycle for cycle in self.all if cycle.role is Role.CALL]
        counted = Counter(cycle.callee for cycle in calls).most_common(1)
        return [cycle for cycle in calls if cycle.callee == counted[0][0]] if counted else []

    @cached_property
    def results(self) -> list[Cycle]:
        """The cycles that command or call, and lookups too unless they may show a command."""
        highest = max((cycle.role for cycle in self.all), default=Role.ARRANGE)
        lowest = {Role.COMMAND: Role.CALL, Role.CALL: Role.OBSERVE}.get(highest, highest)
        return [cycle for cycle in self.all if cycle.role >= lowest]

    @cached_property
    def all(self) -> list[Cycle]:
        """All cycles, those too that only build or observe, in the order of the source."""
        self._run(self._test.body)
        return self._found

    def _run(self, block: Sequence[ast.stmt]) -> None:
        for statement in block:
            if isinstance(statement, (ast.Expr, ast.Assign, ast.AnnAssign, ast.AugAssign)):
                self._simple(statement)
            elif isinstance(statement, ast.Assert):
                self._assertion(statement)
            elif isinstance(statement, (ast.With, ast.AsyncWith)):
                self._with(statement)
            elif isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
                self._learn(statement.name, _called_last(statement.body))
            elif isinstance(statement, (ast.For, ast.AsyncFor)):
                self._run(statement.body)
            elif isinstance(statement, ast.If):
                self._branches(statement)
            elif isinstance(statement, TRIES):
                self._run(statement.body)
                self._run(statement.orelse)
                self._run(statement.finalbody)

    def _branches(self, statement: ast.If) -> None:
        """Follow the branch with the most cycles: only one of them runs."""
        before, pending = self._found, self._pending
        longest: list[Cycle] = []
        # ``if False:`` never runs.
        blocks = [] if is_falsy(statement.test) else [statement.body]
        rest = statement.orelse
        while len(rest) == 1 and isinstance(rest[0], ast.If):
            blocks.append(rest[0].body)
            rest = rest[0].orelse
        for block in (*blocks, rest):
            self._found, self._pending = [], list(pending)
            self._run(block)
            if len(self._found) > len(longest):
                longest = self._found
        self._found = before + longest
        self._pending = [] if longest else pending

    def _with(self, statement: ast.With | ast.AsyncWith) -> None:
        managers = [item.context_expr for item in statement.items]
        calls = [item for item in managers if isinstance(item, ast.Call)]
        if any(last_name(call.func) in {"subTest", "subtest", "test"} for call in calls):
            return
        if catches(statement) or any(call in self._asserting for call in calls):
            self._assertion(statement)
            return
        self._run(statement.body)

    def _simple(self, statement: ast.Expr | ast.Assign | ast.AnnAssign | ast.AugAssign) -> None:
        value = statement.value
        if isinstance(value, (ast.Await, ast.Yield, ast.YieldFrom)):
            value = value.value
        call = _innermost(value)
        if isinstance(statement, ast.Expr):
            if isinstance(call, ast.Call):
                self._statement_call(statement, call)
            return
        bound = _bound(statement)
        if value is None or not bound:
            return
        if isinstance(value, _LITERALS):
            self._data |= bound
        elif isinstance(value, ast.Lambda):
            for name in bound:
                self._learn(name, _innermost(value.body))
        self._bind(statement, value, call, bound)

    def _bind(
        self,
        statement: ast.Assign | ast.AnnAssign | ast.AugAssign,
        value: ast.expr,
        call: ast.expr | None,
        bound: set[str],
    ) -> None:
        read: set[str] = set()
        if self._pending or self._results:
            read = {name.id for name in self._module.index.within(value, ast.Name)}
        joined = False
        for _, names in self._pending:
            if names & read:
                names |= bound
                joined = True
        if not isinstance(call, ast.Call):
            if call is not value and isinstance(call, ast.Name) and call.id in self._results:
                # A part of what an act returned.
                self._results |= bound
            return
        if any(map(is_expected, bound)):
            return
        role = role_of(last_name(call.func), is_statement=False)
        if role is Role.CALL and self._takes_parts(call):
            role = Role.OBSERVE
        if role is Role.OBSERVE and (joined or read & self._results):
            # A closer look at what an act returned.
            self._results |= bound
        elif role is not Role.ARRANGE:
            self._act(statement, role, call, bound)

    def _act(self, statement: ast.stmt, role: Role, call: ast.Call, names: set[str]) -> None:
        drives = self._drives(call)
        callee = f"{last_name(drives.func)} {command_in(call)}".rstrip()
        cycle = Cycle(statement.lineno, role, callee, call, drives)
        self._pending.append((cycle, names))

    def _learn(self, name: str, call: ast.expr | None) -> None:
        self._drivers.pop(name, None)
        if isinstance(call, ast.Call):
            self._drivers[name] = call

    def _drives(self, call: ast.Call) -> ast.Call:
        """Return the call that stands in a local function when it is that which is called."""
        return self._drivers.get(call.func.id, call) if isinstance(call.func, ast.Name) else call

    def _takes_parts(self, call: ast.Call) -> bool:
        """Say whether a function gets nothing but parts of results: ``first(tree[node])``."""
        if not isinstance(call.func, ast.Name) or not call.args or call.keywords:
            return False
        within = self._module.index.within
        return all(
            isinstance(argument, (ast.Attribute, ast.Subscript))
            and self._results.issuperset(name.id for name in within(argument, ast.Name))
            for argument in call.args
        )

    def _statement_call(self, statement: ast.Expr, call: ast.Call) -> None:
        last = last_name(call.func)
        if call in self._asserting or self._checks(call, last):
            self._assertion(statement)
            return
        role = role_of(last, is_statement=True)
        if last in _CLOSING and self._reads_pending(call.func):
            # What it closes was opened to look at the result.
            return
        if role is not Role.ARRANGE and not self._prepares(call.func):
            self._act(statement, role, call, set())

    def _reads_pending(self, func: ast.expr) -> bool:
        """Say whether a method is called on what an act since the last assertion returned."""
        root = dotted(func).partition(".")[0]
        return any(root in names for _, names in self._pending)

    def _prepares(self, func: ast.expr) -> bool:
        """Say whether what a method is called on is plain data, a mock or a patch."""
        if not isinstance(func, ast.Attribute):
            return False
        name = last_name(func.value)
        if name in self._data:
            return True
        return "mock" in name.lower() or "patch" in name.lower()

    def _checks(self, call: ast.Call, last: str) -> bool:
        """Say whether a call runs a helper of the module that is named as a check."""
        if not is_named_as_check(call):
            return False
        suite = self._module.suite
        func = call.func
        if isinstance(func, ast.Name):
            found = suite.function_named(last)
            meant = [found] if found is not None else []
        elif isinstance(func, ast.Attribute):
            owner = suite.receiver(func.value, self._test)
            meant = suite.methods_meant(owner, last) if owner is not None else []
        else:
            return False
        verdict = self._module.assertions.verdict
        return any(verdict(each) is Verdict.ASSERTS for each in meant)

    def _assertion(self, statement: ast.stmt) -> None:
        if not self._pending:
            if self._found:
                last = self._found[-1]
                self._found[-1] = last._replace(assertions=(*last.assertions, statement))
            return
        read = {name.id for name in self._module.index.within(statement, ast.Name)}
        closing = [
            cycle._replace(names=frozenset(names))
            for cycle, names in self._pending
            if not names or names & read
        ]
        if closing:
            role = max(cycle.role for cycle in closing)
            last = [cycle for cycle in closing if cycle.role == role][-1]
            self._found.append(last._replace(assertions=(statement,)))
            for _, names in self._pending:
                self._results |= names
            self._pending = []


def is_named_as_check(call: ast.Call) -> bool:
    """Say whether the name of what is called says that it checks something."""
    return last_name(call.func).lstrip("_").startswith(_CHECKS)


def is_expected(name: str) -> bool:
    """Say whether a variable is named as the value that an assertion expects."""
    return name.startswith(_EXPECTED)


def _innermost(value: ast.expr | None) -> ast.expr | None:
    """Return the call at the root of ``call(…).x[0]`` or inside ``list(call(…))``."""
    while True:
        if isinstance(value, (ast.Attribute, ast.Subscript, ast.Await)):
            value = value.value
        elif isinstance(value, ast.Call) and value.args and _converts(value.func):
            value = value.args[0]
        else:
            return value


def _called_last(body: Sequence[ast.stmt]) -> ast.expr | None:
    """Return the last call of the body of a local function: what it is there for."""
    for statement in reversed(body):
        if isinstance(statement, (ast.Expr, ast.Return)):
            call = _innermost(statement.value)
            if isinstance(call, ast.Call):
                return call
    return None


def _converts(func: ast.expr) -> bool:
    return isinstance(func, ast.Name) and func.id in _CONVERSIONS


def _bound(statement: ast.Assign | ast.AnnAssign | ast.AugAssign | ast.Expr) -> set[str]:
    if isinstance(statement, ast.Expr):
        return set()
    targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
    found: set[str] = set()
    for target in targets:
        parts = target.elts if isinstance(target, (ast.Tuple, ast.List)) else [target]
        found.update(part.id for part in parts if isinstance(part, ast.Name))
    return found


@lru_cache(maxsize=4096)
def role_of(last: str, *, is_statement: bool) -> Role:
    """Return what a call does by the last name of its callee."""
    if not last or last in _ARRANGING or last in _DOUBLES:
        return Role.ARRANGE
    parts = words.split(last)
    if not parts:
        return Role.OBSERVE
    if parts[0] in _BUILDERS or parts[0] in {"mock", "patch", "stub", "wait", "sleep"}:
        return Role.ARRANGE if is_statement else Role.BUILD
    if last.lstrip("_")[:1].isupper():
        return Role.BUILD
    if parts[0] in _QUERIES:
        return Role.OBSERVE
    return Role.COMMAND if is_statement else Role.CALL
