"""Paths through a block of statements: the ways in which it can be left."""

from __future__ import annotations

import ast
import enum
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from flake8_testquality.facts.calls import entered_by
from flake8_testquality.facts.names import last_name

if TYPE_CHECKING:
    from flake8_testquality.facts.index import Index

#: What a statement does to a path, ``None`` when its syntax alone says it.
Effect = Callable[[ast.stmt], "Exit | None"]

Loop = ast.For | ast.AsyncFor | ast.While

#: What a missing module raises.
IMPORT_ERRORS = frozenset({"ImportError", "ModuleNotFoundError"})

# ``except*`` came with Python 3.11; the two nodes have the same fields.
TRIES: tuple[type[ast.Try], ...] = (ast.Try, getattr(ast, "TryStar", ast.Try))

# Managers after which the code goes on although their block raised.
_CATCHING = ("assertRaises", "raises", "suppress", "ExpectedException", "RaisesGroup")

_FAILS = frozenset({"fail", "_fail", "skipTest", "skip", "xfail"})
_TRUTH = frozenset({"assertTrue", "assert_"})
_FALSEHOOD = frozenset({"assertFalse"})


class Exit(enum.Flag):
    """Ways of leaving a block; no flag at all: it is never left."""

    NEXT = enum.auto()
    RAISE = enum.auto()
    RETURN = enum.auto()
    BREAK = enum.auto()
    CONTINUE = enum.auto()


NOWHERE = Exit(0)


def by_syntax(statement: ast.stmt) -> Exit | None:
    """Add nothing to what the syntax says."""
    del statement
    return None


def exits(block: Sequence[ast.stmt], effect: Effect = by_syntax) -> Exit:
    """Return all ways in which a block of statements can be left.

    ``effect`` answers first for each statement: ``Exit.RAISE`` for a call that
    always fails, ``NOWHERE`` for a statement at which the paths of interest
    end. Conditions are not evaluated, apart from ``while True`` and ``assert False``.
    Blocks nest as deep as Python lets them be indented, about a hundred levels.
    """
    found = NOWHERE
    for statement in block:
        ways = effect(statement)
        if ways is None:
            ways = _of(statement, effect)
        found |= ways & ~Exit.NEXT
        if Exit.NEXT not in ways:
            return found
    return found | Exit.NEXT


def _of(statement: ast.stmt, effect: Effect) -> Exit:
    simple = _SIMPLE.get(statement.__class__)
    if simple is not None:
        return simple
    if isinstance(statement, ast.If):
        return _of_if(statement, effect)
    if isinstance(statement, (ast.For, ast.AsyncFor, ast.While)):
        return exits_of_loop(statement, effect)
    if isinstance(statement, (ast.With, ast.AsyncWith)):
        ways = exits(statement.body, effect)
        return ways | Exit.NEXT if Exit.RAISE in ways and catches(statement) else ways
    if isinstance(statement, TRIES):
        return _of_try(statement, effect)
    if isinstance(statement, ast.Match):
        ways = NOWHERE
        for case in statement.cases:
            ways |= exits(case.body, effect)
        last = statement.cases[-1]
        whole = isinstance(last.pattern, ast.MatchAs) and last.pattern.pattern is None
        return ways if whole and last.guard is None else ways | Exit.NEXT
    if isinstance(statement, ast.Assert):
        never = isinstance(statement.test, ast.Constant) and not statement.test.value
        return Exit.RAISE if never else Exit.NEXT | Exit.RAISE
    return Exit.NEXT


_SIMPLE = {
    ast.Return: Exit.RETURN,
    ast.Raise: Exit.RAISE,
    ast.Break: Exit.BREAK,
    ast.Continue: Exit.CONTINUE,
}


def _of_if(statement: ast.If, effect: Effect) -> Exit:
    # A chain of ``elif`` is nested in the tree: walk down, do not recurse.
    ways = NOWHERE
    while True:
        ways |= exits(statement.body, effect)
        rest = statement.orelse
        if len(rest) == 1 and isinstance(rest[0], ast.If) and effect(rest[0]) is None:
            statement = rest[0]
            continue
        return ways | exits(rest, effect)


def exits_of_loop(statement: Loop, effect: Effect = by_syntax, *, runs: bool = False) -> Exit:
    """Return all ways in which a loop can be left.

    ``runs`` says that its body is known to run at least once.
    """
    inside = exits(statement.body, effect)
    ways = inside & (Exit.RAISE | Exit.RETURN)
    if Exit.BREAK in inside:
        ways |= Exit.NEXT
    if is_endless(statement) or (runs and not inside & (Exit.NEXT | Exit.CONTINUE)):
        return ways
    return ways | exits(statement.orelse, effect)


def is_endless(statement: Loop) -> bool:
    """Say whether only a break, a return or an exception ends a loop."""
    return (
        isinstance(statement, ast.While)
        and isinstance(statement.test, ast.Constant)
        and bool(statement.test.value)
    )


def _of_try(statement: ast.Try, effect: Effect) -> Exit:
    ways = exits(statement.body, effect)
    if Exit.NEXT in ways:
        ways = ways & ~Exit.NEXT | exits(statement.orelse, effect)
    for handler in statement.handlers:
        ways |= exits(handler.body, effect)
    last = exits(statement.finalbody, effect)
    return ways | last & ~Exit.NEXT if Exit.NEXT in last else last


class Dead(NamedTuple):
    """Statements of one block that no path reaches, and the one that is always left."""

    after: ast.stmt
    statements: Sequence[ast.stmt]


def unreachable(block: Sequence[ast.stmt], effect: Effect = by_syntax) -> Iterator[Dead]:
    """Yield what no path reaches in a block and in the blocks nested in it.

    Nested functions and classes are not looked into, and neither is what is
    dead already. The ``else`` of a ``try`` that always raises is not meant.
    """
    blocks = [block]
    for each in blocks:
        for place, statement in enumerate(each, 1):
            blocks += _blocks(statement)
            # The last one is not asked: an ``elif`` is the last of its block each time.
            if place < len(each) and Exit.NEXT not in exits([statement], effect):
                yield Dead(statement, each[place:])
                break


def _blocks(statement: ast.stmt) -> Iterator[Sequence[ast.stmt]]:
    """Yield the blocks that a compound statement holds, no scopes."""
    if isinstance(statement, TRIES):
        yield statement.body
        for handler in statement.handlers:
            yield handler.body
        yield statement.orelse
        yield statement.finalbody
    elif isinstance(statement, ast.Match):
        for case in statement.cases:
            yield case.body
    elif isinstance(statement, (ast.If, ast.For, ast.AsyncFor, ast.While)):
        yield statement.body
        yield statement.orelse
    elif isinstance(statement, (ast.With, ast.AsyncWith)):
        yield statement.body


def catches(statement: ast.With | ast.AsyncWith) -> bool:
    """Say whether a ``with`` goes on after an exception in its block."""
    for item in statement.items:
        manager = item.context_expr
        if isinstance(manager, ast.Call) and last_name(manager.func).startswith(_CATCHING):
            return True
    return any(map(_enters_what_catches, statement.body))


def _enters_what_catches(statement: ast.stmt) -> bool:
    """Say whether it is ``stack.enter_context(suppress(…))``, or the like of it."""
    entered = entered_by(statement)
    return entered is not None and last_name(entered[1].func).startswith(_CATCHING)


def does_nothing(statement: ast.stmt) -> bool:
    """Say whether a statement only passes, continues, or returns nothing."""
    if isinstance(statement, (ast.Pass, ast.Continue)):
        return True
    if isinstance(statement, ast.Return):
        value = statement.value
        return value is None or (isinstance(value, ast.Constant) and value.value is None)
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def fails(statement: ast.stmt) -> bool:
    """Say whether a statement does nothing but fail or skip the test, or raise."""
    if isinstance(statement, ast.Assert):
        return isinstance(statement.test, ast.Constant) and not statement.test.value
    if isinstance(statement, ast.Raise):
        return True
    value = statement.value if isinstance(statement, ast.Expr) else None
    if not isinstance(value, ast.Call):
        return False
    last = last_name(value.func)
    if last == "assertEqual" and len(value.args) > 1:
        # ``self.assertEqual(1, 2, "no way")``
        first, second = value.args[:2]
        if isinstance(first, ast.Constant) and isinstance(second, ast.Constant):
            return first.value != second.value
    if last in _TRUTH or last in _FALSEHOOD:
        # ``self.assertTrue(False)`` is how some suites write ``self.fail()``.
        asked = value.args[0] if value.args else None
        return isinstance(asked, ast.Constant) and bool(asked.value) is (last in _FALSEHOOD)
    return last in _FAILS


def is_caught(node: ast.AST, below: ast.AST, index: Index) -> bool:
    """Say whether a ``try`` with handlers, inside ``below``, has ``node`` in its body."""
    inner = node
    for around in index.ancestors(node):
        if around is below:
            return False
        if isinstance(around, TRIES) and around.handlers and inner in around.body:
            return True
        inner = around
    return False
