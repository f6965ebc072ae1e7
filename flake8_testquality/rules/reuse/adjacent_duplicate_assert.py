"""TQ609: an assertion that repeats one just before it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts import frameworks, titles
from flake8_testquality.facts.assertions import Assertion, Kind
from flake8_testquality.facts.clones import Fingerprint
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.rule import Finding, at, rule

#: Calls whose second result is the first one again.
_PURE = frozenset(
    "len str repr int float bool bytes list tuple set frozenset dict sorted sum min max abs"
    " isinstance issubclass type hasattr getattr id any all callable approx".split()
)
_ASSERTING = frozenset({ast.Expr, ast.Assert})
#: Words of tests that ask twice on purpose.
_TWICE = frozenset(
    "cache cached caches caching lazy twice idempotent idempotence again repeat repeated"
    " repeatedly memo memoize memoized stable multiple property reentrant reuse reused second"
    " subsequent".split()
)


@rule(
    "TQ609",
    "assertion repeats line {line}; delete it, or assert what was meant",
    on=TestFunction,
)
def adjacent_duplicate_assert(test: TestFunction, module: Module) -> Iterator[Finding]:
    """The same assertion twice in a row is a slip of copying.

    Often a neighbouring value was meant. Only assertions may stand between
    the two, and neither calls anything that could answer otherwise the
    second time. Who looks at the calls of a mock right after it asked twice
    for an attribute wanted to.

    Bad::

        def test_point():
            point = Point(1, 2)
            assert point.x == 1
            assert point.x == 1  # TQ609

    Good::

        def test_point():
            point = Point(1, 2)
            assert point.x == 1
            assert point.y == 2
    """
    if len(test.assertions) < 2 or not _may_repeat(test):
        return
    if test.is_skipped or not _TWICE.isdisjoint(titles.of_test(test)):
        return
    found = {
        statement: assertion
        for assertion in test.assertions
        for statement in (_statement(assertion, module),)
        if statement is not None
    }
    seen: dict[Fingerprint, int] = {}
    is_repeated = False
    block: tuple[ast.AST | None, str] | None = None
    before: ast.stmt | None = None
    statements = test.statements
    for place, statement in enumerate(statements, start=1):
        around = _block(statement, module)
        if statement not in found or around != block or before not in found:
            seen, is_repeated = {}, False
        block, before = around, statement
        if statement not in found:
            continue
        if not _is_repeatable(found[statement], statement, module):
            # It may have changed what the next ones look at.
            seen, is_repeated = {}, False
        else:
            key = module.clones.fingerprint(statement)
            repeats = key in seen
            # Rows that were copied as a whole are told of once.
            if repeats and not is_repeated:
                following = found.get(statements[place]) if place < len(statements) else None
                if not _counts_reads(following, found[statement], statement, module):
                    yield at(statement, line=seen[key])
            is_repeated = repeats
            seen[key] = statement.lineno


def _may_repeat(test: TestFunction) -> bool:
    """Say whether two statements close to each other are alike; few tests have such."""
    index, clones = test.module.index, test.module.clones
    nodes = index.nodes
    for block in test.blocks:
        if len(block) < 2:
            continue
        lone: dict[object, ast.stmt] = {}
        seen: set[Fingerprint] = set()
        limits = index.limits(block)
        for statement, begin, end in zip(block, limits, limits[1:]):
            if statement.__class__ not in _ASSERTING:
                lone, seen = {}, set()
                continue
            # Equal statements are of one size and end alike; most others do not.
            last = nodes[end - 1]
            look = last.value if last.__class__ is ast.Constant else last_name(last)
            first = lone.setdefault((end - begin, look), statement)
            if first is not statement:
                seen.add(clones.fingerprint(first))
                found = clones.fingerprint(statement)
                if found in seen:
                    return True
                seen.add(found)
    return False


def _block(statement: ast.stmt, module: Module) -> tuple[ast.AST | None, str]:
    """Return the node that a statement stands in, and in which of its blocks."""
    around = module.index.parent(statement)
    for name in ("orelse", "finalbody"):
        if any(item is statement for item in getattr(around, name, None) or ()):
            return around, name
    return around, "body"


def _statement(assertion: Assertion, module: Module) -> ast.stmt | None:
    """Return the statement that is nothing but the assertion."""
    if isinstance(assertion.node, ast.Assert):
        return assertion.node
    above = module.index.parent(assertion.node)
    return above if isinstance(above, ast.Expr) else None


def _counts_reads(
    following: Assertion | None, assertion: Assertion, statement: ast.stmt, module: Module
) -> bool:
    """Say whether the next assertion is about what reading an attribute twice called."""
    if following is None or following.kind is not Kind.MOCK or assertion.kind is Kind.MOCK:
        return False
    own = getattr(assertion.node, "func", None)
    return any(each is not own for each in module.index.within(statement, ast.Attribute))


def _is_repeatable(assertion: Assertion, statement: ast.stmt, module: Module) -> bool:
    """Say whether asking a second time could not give another answer."""
    if assertion.kind is Kind.METHOD:
        if assertion.name not in frameworks.UNITTEST_METHODS:
            return False
        if "Raises" in assertion.name or "Warns" in assertion.name or "Logs" in assertion.name:
            return False
    elif assertion.kind not in {Kind.BARE, Kind.MOCK}:
        return False
    index = module.index
    if any(list(index.within(statement, kind)) for kind in (ast.Await, ast.NamedExpr, ast.Yield)):
        return False
    return all(
        call is assertion.node or last_name(call.func) in _PURE
        for call in index.within(statement, ast.Call)
    )
