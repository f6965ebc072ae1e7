"""Guarded code: a ``try`` or ``suppress``, and whether its failure is meant or told elsewhere."""

from __future__ import annotations

import ast
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_testquality.facts import harmless
from flake8_testquality.facts.assertions import Assertion, Kind
from flake8_testquality.facts.bindings import sets_an_attribute_that_is_read
from flake8_testquality.facts.calls import call_alone, makes_an_object
from flake8_testquality.facts.flow import TRIES, fails, is_caught
from flake8_testquality.facts.functions import Function, Helper
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.patterns import regex

if TYPE_CHECKING:
    from flake8_testquality.facts.module import Module

# Syntax that raises nothing, names left aside.
_IDLE = (ast.Pass, ast.Assign, ast.Expr, ast.Constant, *TRIES, ast.ExceptHandler)
# Modules that read a text and know nothing else.
_PARSING = ("ast.", "json.", "re.", "struct.", "xml.etree.")
# What is put aside is counted or looked at by somebody.
_KEEPS = frozenset({"append", "add", "put", "put_nowait", "next"})
_FILLS = frozenset("append add extend insert update setdefault pop remove discard".split())
_OTHER_WAY = r"(assert_?raises|pytest\.raises\b|`raises`|\braises\()"
_NOT = r"(n't|\b(not|cannot|no|without|avoid\w*|(instead|rather) (of|than))\b)"
# A comment that says why it is not the other way. One that only names it says: not yet.
_DECLINED = regex(
    rf"{_NOT}[^.]*(self\.)?{_OTHER_WAY}|{_OTHER_WAY}[^.]*(n't|\b(not|cannot|no|to avoid)\b)"
)
_CLEARS_AWAY = regex(
    r"\b(clean(s|ing)?[ -]?up|tear(s|ing)?[ -]?down|(clear|empty)(s|ing)? (the|all|any|its)\b"
    r"|(delete|remove|drop)s? [^.;]{0,30}\bif\b[^.;]{0,20}\bexists?\b)"
)


class Guarded:
    """A ``try`` with handlers or a ``with suppress(…)``, in a function of a test file.

    Of a ``with ExitStack() as stack`` it is what follows the statement that
    enters ``suppress`` there, which is given as ``entering``.
    """

    def __init__(
        self,
        node: ast.Try | ast.With | ast.AsyncWith,
        function: Function,
        module: Module,
        entering: ast.stmt | None = None,
    ) -> None:
        self.node = node
        self._begin = entering or node
        #: The statements whose exceptions are caught.
        self.body = node.body if entering is None else node.body[node.body.index(entering) + 1 :]
        #: The clauses of a ``try``, none for ``suppress``.
        self.clauses = node.handlers if isinstance(node, TRIES) else []
        #: What runs after a ``try`` that nothing left.
        self.orelse = node.orelse if isinstance(node, TRIES) else []
        self.function = function
        self.module = module

    @property
    def line(self) -> int:
        """The line of the statement that begins to guard."""
        return self._begin.lineno

    @cached_property
    def stretch(self) -> tuple[int, int, int]:
        """Numbers in the order of the source: the start, the end of the body, the end."""
        index = self.module.index
        first = index.number(self._begin)
        end = index.stretch(self.node)[1]
        return first, index.number(self.clauses[0]) if self.clauses else end, end

    @cached_property
    def assertions(self) -> list[Assertion]:
        """Assertions of its body, those that an inner ``try`` catches left out."""
        first, end, _ = self.stretch
        index = self.module.index
        return [
            assertion
            for assertion in self.function.assertions
            if first < index.number(assertion.node) < end
            and not is_caught(assertion.node, self.node, index)
        ]

    @cached_property
    def asserts(self) -> bool:
        """Whether its body asserts, by itself or in a helper that it calls."""
        unclear = (Kind.NAMED, Kind.EXPECTATION)
        if any(each.kind not in unclear for each in self.assertions):
            return True
        return self.asserting_call is not None

    @cached_property
    def asserting_call(self) -> ast.Call | None:
        """The first call of its body that runs a helper that asserts."""
        first, end, _ = self.stretch
        index = self.module.index
        for call in self.function.calls:
            if makes_an_object(call):
                continue
            if first < index.number(call) < end and not is_caught(call, self.node, index):
                if self.module.assertions.runs_assertions(call, self.function):
                    if not self._catches_its_own(call):
                        return call
        return None

    def _catches_its_own(self, call: ast.Call) -> bool:
        """Say whether a helper of the file catches itself what its assertions raise."""
        meant = self.module.suite.functions_meant(call.func, self.function)
        found = [(each, assertion.node) for each in meant for assertion in each.assertions]
        return bool(found) and all(
            is_caught(node, each.node, each.module.index) for each, node in found
        )

    @cached_property
    def is_cleanup(self) -> bool:
        """Whether it guards code that clears away, by what it does or by the comment above."""
        cleanups = self.module.handlers.cleanups
        if cleanups.only_clears_away(self.body, self.function):
            return True
        if cleanups.holds(self.node, self.function) or self._precedes_a_raise:
            return True
        if cleanups.follows_a_stop(self.body, self.function):
            return True
        if cleanups.starts_afresh(self.node, self.function):
            return True
        if cleanups.ends_by_clearing(self.node, self.function):
            return True
        return bool(_CLEARS_AWAY.search(self.module.source.comment_above(self.line)))

    @property
    def _precedes_a_raise(self) -> bool:
        """Whether it stands in a clause that raises in the end whatever happens here."""
        for around in self.module.index.ancestors(self.node):
            if around is self.function.node:
                break
            if isinstance(around, ast.ExceptHandler) and isinstance(around.body[-1], ast.Raise):
                return True
        return False

    @property
    def only_imports(self) -> bool:
        """Whether its body does nothing but import, as of what may not be installed.

        To look whether it has an attribute is part of it, or to leave because it is there.
        """
        return harmless.only_imports(self.body)

    @cached_property
    def raises_itself(self) -> bool:
        """Whether its body is made to raise: by a ``raise``, or as ``1 / 0``."""
        body = self.body
        if self.only_fails:
            return True
        within = self.module.index.within
        if any(True for each in body for _ in within(each, ast.Raise)):
            return True
        value = body[0].value if isinstance(body[0], ast.Expr) else None
        if isinstance(body[0], ast.Assign) and isinstance(body[0].value, ast.BinOp):
            # ``_ = 1 // 0``, and no sum.
            divisor = body[0].value.right
            return isinstance(divisor, ast.Constant) and divisor.value == 0
        if isinstance(value, ast.BinOp) and isinstance(value.right, ast.Constant):
            return True
        return len(body) == 1 and isinstance(value, ast.Call) and self._is_of_literals(value)

    def _is_of_literals(self, call: ast.Call) -> bool:
        """Say whether Python alone decides what a call does: ``int("x")``, ``"x".index("y")``."""
        if call.keywords or not all(isinstance(each, ast.Constant) for each in call.args):
            return False
        if isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Constant):
            return True
        name = self.module.names.of(call.func)
        if name in harmless.BUILTINS:
            return bool(call.args)
        return name.startswith(_PARSING)

    @property
    def is_idle(self) -> bool:
        """Whether nothing can fail in its body, as in code that is there to be traced."""
        index = self.module.index
        return all(
            isinstance(node, _IDLE)
            or (isinstance(node, ast.Name) and not self._may_be_undefined(node))
            for each in self.body
            for node in index.everything_below(each)
        )

    def _may_be_undefined(self, name: ast.Name) -> bool:
        # What an inner clause names is looked up only if something is raised.
        is_named_by_a_clause = isinstance(self.module.index.parent(name), ast.ExceptHandler)
        return isinstance(name.ctx, ast.Load) and not is_named_by_a_clause

    @property
    def declines_raises(self) -> bool:
        """Whether a comment above it or in it says why it is not ``assertRaises``."""
        first, comments = self.node.lineno, self.module.source.comments_within
        inside = comments(first, self.node.end_lineno or first)
        around = self.module.index.parent(self.node)
        if isinstance(around, (ast.For, ast.While)) and around.body[0] is self.node:
            first = around.lineno
        return bool(_DECLINED.search(comments(first - 3, first - 1)) or _DECLINED.search(inside))

    @property
    def only_fails(self) -> bool:
        """Whether its body is nothing but a failure: ``try: assert False``."""
        return len(self.body) == 1 and fails(self.body[0])

    @cached_property
    def is_in_predicate(self) -> bool:
        """Whether its function answers yes or no, as what a poll calls does."""
        if not isinstance(self.function, Helper):
            return False
        returns = self.module.index.own(self.function.node, ast.Return)
        values = (each.value for each in returns)
        return any(
            isinstance(value, ast.Constant) and isinstance(value.value, bool) for value in values
        )

    @cached_property
    def failures(self) -> list[ast.stmt]:
        """Explicit failures at the end of its body, in its ``else``, or next to it.

        There it is the lack of an exception that is the fault.
        """
        found = [each for each in self.body[-1:] + self.orelse if fails(each)]
        leaving = (ast.Return, ast.Continue)
        if self.clauses and all(isinstance(each.body[-1], leaving) for each in self.clauses):
            found += [each for each in self.following[:1] if fails(each)]
        return found

    @property
    def following(self) -> list[ast.stmt]:
        """The statements after it in the same block."""
        return self._behind(self.node)

    def _behind(self, node: ast.AST) -> list[ast.stmt]:
        around = self.module.index.parent(node)
        for name in ("body", "orelse", "finalbody"):
            block = getattr(around, name, [])
            if node in block:
                return list(block[block.index(node) + 1 :])
        return []

    def passed_over(self, leaving: ast.stmt) -> list[ast.stmt]:
        """Return the statements behind it that a ``return``, ``break`` or the like leaves out."""
        ends_at_loop = isinstance(leaving, (ast.Break, ast.Continue))
        found = self.following
        for around in self.module.index.ancestors(self.node):
            if around is self.function.node:
                break
            if ends_at_loop and isinstance(around, (ast.For, ast.AsyncFor, ast.While)):
                break
            found += self._behind(around)
        return found

    @cached_property
    def loop(self) -> ast.For | ast.AsyncFor | ast.While | None:
        """The innermost loop around it in its function."""
        for around in self.module.index.ancestors(self.node):
            if around is self.function.node:
                return None
            if isinstance(around, (ast.For, ast.AsyncFor, ast.While)):
                return around
        return None

    @property
    def loop_has_else(self) -> bool:
        """Whether a ``break`` skips the ``else`` of the loop around it."""
        return self.loop is not None and bool(self.loop.orelse)

    @cached_property
    def retries(self) -> bool:
        """Whether it stands in a loop that success leaves: a poll.

        It leaves by ``break`` or ``return``, or by what the condition of the loop asks for.
        Those of a handler are none: there, failure leaves the loop.
        """
        index = self.module.index
        if self.loop is None:
            return False
        leaving: list[ast.AST] = [*index.within(self.loop, ast.Break)]
        leaving += index.within(self.loop, ast.Return)
        _, handlers, end = self.stretch
        if isinstance(self.loop, ast.While):
            # ``while not done: try: …; done = True``
            asked = {name.id for name in index.within(self.loop.test, ast.Name)}
            leaving += [
                name
                for name in index.within(self.node, ast.Name)
                if isinstance(name.ctx, ast.Store) and name.id in asked
                # A counter says nothing of success.
                and not isinstance(index.parent(name), ast.AugAssign)
            ]
        orelse = index.number(self.orelse[0]) if self.orelse else end
        return any(
            not handlers <= index.number(each) < orelse and not self._is_of_another_failure(each)
            for each in leaving
        )

    def _is_of_another_failure(self, node: ast.AST) -> bool:
        """Say whether a node of the loop stands in a clause, as of another ``try``."""
        for around in self.module.index.ancestors(node):
            if around is self.loop:
                break
            if isinstance(around, ast.ExceptHandler):
                return True
        return False

    @cached_property
    def outcome_is_read(self) -> bool:
        """Whether what it binds or returns, or its ``else``, tells of the failure."""
        if self._else_acts or any(map(keeps_count, self.body[1:])):
            return True
        index = self.module.index
        first, handlers, end = self.stretch
        shared = self.function.shared
        bound: set[str] = set()
        following = set(self.following)
        for name in index.own(self.function.node, ast.Name):
            at = index.number(name)
            if at >= end and name.id in bound and isinstance(name.ctx, ast.Store):
                around = index.statement(name)
                # ``answer = ask()`` behind it forgets what the ``try`` has bound.
                if around in following and not self._reads(name.id, around):
                    bound.discard(name.id)
                continue
            if first < at < handlers:
                if isinstance(name.ctx, ast.Store):
                    bound.add(name.id)
                    if name.id in shared:
                        return True
            elif at >= end and name.id in bound and isinstance(name.ctx, ast.Load):
                return True
        if sets_an_attribute_that_is_read(self.function, self.stretch):
            return True
        if self.wraps_tests:
            # Nobody looks at what a test returns.
            return False
        return any(
            first < index.number(each) < handlers and each.value is not None
            for each in index.own(self.function.node, ast.Return)
        )

    @property
    def _else_acts(self) -> bool:
        """Whether its ``else`` does more than to log that all went well."""
        is_log = self.module.handlers.logs.is_log
        for each in self.orelse:
            call = call_alone(each)
            if not isinstance(each, ast.Pass) and (call is None or not is_log(call, self.function)):
                return True
        return False

    def _reads(self, name: str, statement: ast.stmt) -> bool:
        named = self.module.index.named(statement, name)
        return any(isinstance(each.ctx, ast.Load) for each in named)

    @cached_property
    def fills_what_is_read(self) -> bool:
        """Whether it adds to a collection, or takes from one, that is read behind it."""
        within = self.module.index.within
        filled: set[str] = set()
        for each in self.body:
            for call in within(each, ast.Attribute):
                if call.attr in _FILLS and isinstance(call.value, ast.Name):
                    filled.add(call.value.id)
            for item in within(each, ast.Subscript):
                if isinstance(item.ctx, ast.Store) and isinstance(item.value, ast.Name):
                    filled.add(item.value.id)
        _, _, end = self.stretch
        return any(
            name.id in filled and self.module.index.number(name) >= end
            for name in within(self.function.node, ast.Name)
        )

    @property
    def wraps_tests(self) -> bool:
        """Whether its function stands for the tests that a decorator of the module wraps."""
        outer = self.function.outer
        if outer is None:
            return False
        decorator = self.module.suite.functions_by_node[outer]
        wrapped = {argument.arg for argument in decorator.parameters}
        if wrapped.isdisjoint(last_name(call.func) for call in self.function.calls):
            return False
        return any(test.has_decorator(decorator.name) for test in self.module.tests)


def keeps_count(statement: ast.stmt) -> bool:
    """Say whether a statement puts something aside: ``done.append(…)``, ``count += 1``."""
    if isinstance(statement, ast.AugAssign):
        return True
    value = statement.value if isinstance(statement, ast.Expr) else None
    return isinstance(value, ast.Call) and last_name(value.func) in _KEEPS
