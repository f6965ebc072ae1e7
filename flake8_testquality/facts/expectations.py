"""Expected exceptions: ``assertRaises``, ``pytest.raises`` and their kin."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_testquality.facts.assertion_names import Kind
from flake8_testquality.facts.calls import ENTERING
from flake8_testquality.facts.flow import TRIES
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.words import shortened

if TYPE_CHECKING:
    from flake8_testquality.facts.assertions import Assertion
    from flake8_testquality.facts.module import Module

_PLAIN = frozenset(
    {"assertRaises", "failUnlessRaises", "raises", "ExpectedException", "RaisesGroup"}
)
_MATCHING = frozenset(
    "assertRaisesRegex assertRaisesRegexp assertRaisesMessage assertRaisesRegexMessage"
    " assertRaisesWithLiteralMatch assertRaisesWithPredicateMatch raises_regex".split()
)
# Managers under which code may well raise or warn.
_TOLERANT = frozenset(
    "suppress ignored subTest catch_warnings check_warnings check_no_resource_warning errstate"
    " catch_unraisable_exception".split()
)
# Calls that only look at something.
_LOOKUPS = frozenset({"str", "len", "repr"})
# The exception's own: of pytest and unittest, of testtools.
_KEYWORDS = frozenset({"expected_exception", "exc_type"})
_MATCH_KEYWORDS = frozenset("match check expected_regex value_re expected_message".split())


class Expectation:
    """One place of a test file that expects an exception, as a block or as a call."""

    def __init__(
        self, node: ast.Call, given: ast.expr, function: Function, module: Module
    ) -> None:
        self.node = node
        #: What it is given as the exception: a class, or a tuple of them.
        self.given = given
        self.function = function
        self.module = module
        self.name = module.names.last(node.func)

    @cached_property
    def text(self) -> str:
        """What is called, with the exception: ``pytest.raises(ValueError)``."""
        text = f"{ast.unparse(self.node.func)}({ast.unparse(self.given)})"
        return shortened(text, 60)

    @cached_property
    def exceptions(self) -> tuple[str, ...]:
        """Dotted names of the exceptions; ``""`` for what is no name."""
        kind = self.given
        each = kind.elts if isinstance(kind, ast.Tuple) else [kind]
        return tuple(self.module.names.of(item).removeprefix("builtins.") for item in each)

    @cached_property
    def block(self) -> ast.With | ast.AsyncWith | None:
        """The ``with`` whose manager it is, ``None`` for the form that calls."""
        parent = self.module.index.parent(self.node)
        if isinstance(parent, ast.withitem):
            around = self.module.index.parent(parent)
            if isinstance(around, (ast.With, ast.AsyncWith)):
                return around
        return None

    @property
    def body(self) -> Sequence[ast.stmt]:
        """The statements of the block."""
        return self.block.body if self.block is not None else ()

    @cached_property
    def is_matched(self) -> bool:
        """Whether it says what the text of the exception, or the exception, is like."""
        if self.name in _MATCHING:
            return True
        for keyword in self.node.keywords:
            if keyword.arg is None:
                return True
            if keyword.arg in _MATCH_KEYWORDS and not _matches_all(keyword.value):
                return True
        return self.name == "ExpectedException" and len(self.node.args) > 1

    @property
    def is_about_assertions(self) -> bool:
        """Whether it may be a failed assertion that is expected."""
        names = {name.rpartition(".")[2] for name in self.exceptions}
        return not names.isdisjoint({"AssertionError", "failureException", "Exception", ""})

    @cached_property
    def is_inspected(self) -> bool:
        """Whether the test takes a look at the exception that was caught."""
        index = self.module.index
        if self.block is None:
            statement = index.parent(self.node)
            if isinstance(statement, ast.Call) and last_name(statement.func) in ENTERING:
                statement = index.parent(statement)
            if isinstance(statement, ast.Expr):
                return False
            if not isinstance(statement, ast.Assign):
                return True
            bound = {target.id for target in statement.targets if isinstance(target, ast.Name)}
            return len(bound) < len(statement.targets) or self._reads(bound, statement)
        parent = index.parent(self.node)
        target = parent.optional_vars if isinstance(parent, ast.withitem) else None
        if target is None:
            return False
        return not isinstance(target, ast.Name) or self._reads({target.id}, self.block)

    @property
    def bound(self) -> str:
        """The name that the block binds to what it catches, ``""`` without one."""
        item = self.module.index.parent(self.node)
        target = item.optional_vars if isinstance(item, ast.withitem) else None
        return target.id if isinstance(target, ast.Name) else ""

    def is_read_by(self, assertion: Assertion) -> bool:
        """Say whether an assertion stands in the block and reads the name that the block binds."""
        index, bound = self.module.index, self.bound
        if not bound:
            return False
        if not any(name.id == bound for name in index.within(assertion.node, ast.Name)):
            return False
        first, number = index.number(self.body[0]), index.number(assertion.node)
        last = self.body[-1]
        if not first < number < index.number(last) + index.size(last):
            return False
        if index.statement(assertion.node) is self.body[0]:
            return False
        # An inner block may bind the name anew, and ends before the assertion.
        return not any(
            name.id == bound and isinstance(name.ctx, ast.Store)
            for each in self.body
            for name in index.within(each, ast.Name)
        )

    def matches(self, statement: ast.stmt) -> bool:
        """Say whether a statement asserts on the text of what is caught: ``caught.match(…)``."""
        call = statement.value if isinstance(statement, ast.Expr) else None
        func = call.func if isinstance(call, ast.Call) else None
        return (
            self.name == "raises"
            and isinstance(func, ast.Attribute)
            and func.attr == "match"
            and isinstance(func.value, ast.Name)
            and func.value.id == self.bound
        )

    def _reads(self, bound: set[str], statement: ast.stmt) -> bool:
        index = self.module.index
        start = index.number(statement)
        return any(
            name.id in bound and isinstance(name.ctx, ast.Load) and index.number(name) > start
            for name in index.within(self.function.node, ast.Name)
        )


class Expectations:
    """All expected exceptions of a module, by the function that they stand in."""

    def __init__(self, module: Module) -> None:
        self._of: dict[Function, list[Expectation]] = {}
        for call in module.calls_of(_PLAIN | _MATCHING):
            given = _exception_in(call)
            if given is None:
                continue
            function = module.suite.function_of(module.index.scope(call))
            if function is None:
                continue
            if module.names.last(call.func) == "raises" and module.names.of(call.func).startswith(
                ("self.", "mock.")
            ):
                continue
            expectation = Expectation(call, given, function, module)
            self._of.setdefault(function, []).append(expectation)

    @cached_property
    def by_function(self) -> list[tuple[Function, list[Expectation]]]:
        """The functions that expect something, in the order of the source; no skipped tests."""
        return sorted(
            (
                item
                for item in self._of.items()
                if not (isinstance(item[0], TestFunction) and item[0].is_skipped)
            ),
            key=lambda item: item[0].node.lineno,
        )

    def of(self, function: Function) -> list[Expectation]:
        """Return what a function's own body expects, in the order of the source."""
        return self._of.get(function, [])


def _exception_in(call: ast.Call) -> ast.expr | None:
    """Return the exception that a call is told to expect, by place or by keyword."""
    if call.args:
        return call.args[0]
    return next((each.value for each in call.keywords if each.arg in _KEYWORDS), None)


def _matches_all(pattern: ast.expr) -> bool:
    """Say whether a regular expression says nothing of a text: ``""``, ``".*"``."""
    text = pattern.value if isinstance(pattern, ast.Constant) else None
    return text == "" or (
        isinstance(text, str) and "." in text and not text.strip("^.*+?$")
    )


def calls_nothing(assertion: Assertion, module: Module) -> bool:
    """Say whether nothing in an assertion can raise but the assertion itself."""
    if assertion.kind is Kind.MOCK:
        return True
    calls = module.index.within(assertion.node, ast.Call)
    return all(
        call is assertion.node or (isinstance(call.func, ast.Name) and call.func.id in _LOOKUPS)
        for call in calls
    )


def may_be_meant(node: ast.AST, function: Function) -> bool:
    """Say whether a failure or a warning of ``node`` may be what the code around waits for.

    That is so in a ``try`` with handlers, and under a manager that expects
    an exception, or that is a value or named as one that may.
    """
    index = function.module.index
    below = node
    for above in index.ancestors(node):
        if above is function.node:
            return False
        if isinstance(above, TRIES) and above.handlers and below in above.body:
            return True
        if isinstance(above, (ast.With, ast.AsyncWith)):
            if any(_expects(item.context_expr, function) for item in above.items):
                return True
        below = above
    return False


def _expects(manager: ast.expr, function: Function) -> bool:
    """Say whether a context manager waits for an exception, or may do so."""
    if not isinstance(manager, ast.Call):
        # A value: what it is was decided elsewhere.
        return True
    module = function.module
    found = module.assertions.of_call(manager, function)
    if found is not None and found.kind is not Kind.EXPECTATION:
        return True
    return module.names.of(manager.func).rpartition(".")[2] in _TOLERANT
