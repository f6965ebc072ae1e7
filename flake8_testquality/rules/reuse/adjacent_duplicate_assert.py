"""TQ609: an assertion that repeats one just before it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts import frameworks, titles
from flake8_testquality.facts.asked_again import NOTED, counts, is_meant
from flake8_testquality.facts.assertions import Assertion, Kind
from flake8_testquality.facts.bindings import only_value
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
#: Calls that go through what they are given.
_ITERATING = frozenset({"list", "tuple", "set", "frozenset", "sorted"})
_PLAIN = (ast.List, ast.Tuple, ast.Set, ast.Dict, ast.ListComp, ast.SetComp, ast.DictComp)
#: Where functions that assert come from, whatever their names.
_LIBRARIES = ("numpy.testing.", "pandas.testing.", "torch.testing.", "nose.tools.")
_ASSERTING = frozenset({ast.Expr, ast.Assert})
_EQUAL = frozenset(
    "assertEqual assertEquals assertListEqual assertDictEqual assertTupleEqual assertSetEqual"
    " assertSequenceEqual assertIs".split()
)
#: What assertions about one value say of it.
_ABOUT = {
    "assertTrue": "true",
    "assertFalse": "false",
    "assertIsNone": "none",
    "assertIsNotNone": "some",
}
_EXCLUDE = frozenset({("true", "false"), ("true", "none"), ("some", "none")})
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
    the two, those of unittest, mocks, numpy, pandas, torch and nose among
    them, and neither calls anything that could answer otherwise the
    second time. Who looks at the calls of a mock right after it asked twice
    for an attribute wanted to, and so did who asks for such a count again behind
    another assertion, looks at ``x._total`` beside ``x.total``, finds another
    value or reads a counter in between, or what a function of the test notes, or
    ``x.__dict__`` or ``sys.modules``, looks at another key in between of an object
    that nothing was put into, says in a comment that something is still the same,
    or goes through an iterable that may be lazy.

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
    row = _Row(module)
    is_repeated = False
    block: tuple[ast.AST | None, str] | None = None
    before: ast.stmt | None = None
    statements = test.statements
    for place, statement in enumerate(statements, start=1):
        around = _block(statement, module)
        if statement not in found or around != block or before not in found:
            row, is_repeated = _Row(module), False
        block, before = around, statement
        if statement not in found:
            continue
        if not _is_repeatable(found[statement], statement, test, module):
            # It may have changed what the next ones look at.
            row, is_repeated = _Row(module), False
            continue
        if row.is_contradicted_by(found[statement]):
            row, is_repeated = _Row(module), False
        first = row.first_like(statement)
        # Rows that were copied as a whole are told of once.
        if first is not None and not is_repeated:
            following = found.get(statements[place]) if place < len(statements) else None
            if not (
                _counts_reads(following, found[statement], statement, module)
                or row.looks_behind(statement)
                or _is_counted_twice(statements[place - 2 : place + 1], module)
                or (statements[place - 2] is not first and counts(statement, module))
                or is_meant(first, statement, test)
            ):
                yield at(statement, line=first.lineno)
        is_repeated = first is not None
        row.add(found[statement], statement)


class _Row:
    """Assertions that follow each other, with nothing between them that may change an answer."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._statements: dict[Fingerprint, list[ast.stmt]] = {}
        #: What was compared, with what: each by its place among the arguments.
        self._compared: dict[tuple[int, Fingerprint], Fingerprint] = {}
        #: What was said of a value.
        self._said: dict[Fingerprint, set[str]] = {}

    def add(self, assertion: Assertion, statement: ast.stmt) -> None:
        """Take up the next assertion."""
        key = self._module.clones.fingerprint(statement)
        self._statements.setdefault(key, []).append(statement)
        self._compared.update(self._sides(assertion))
        for value, what in self._statement_about(assertion):
            self._said.setdefault(value, set()).add(what)

    def first_like(self, statement: ast.stmt) -> ast.stmt | None:
        """Return the last statement that is equal to another one, and spelled like it."""
        source, index = self._module.source, self._module.index
        # Blanks in the braces of an f-string, and its quotes, may be what is tested.
        is_formatted = bool(index.numbers(ast.JoinedStr) and index.within(statement, ast.JoinedStr))
        for each in reversed(self._statements.get(self._module.clones.fingerprint(statement), [])):
            if source.spelling(each) != source.spelling(statement):
                continue
            if not is_formatted or source.written(each) == source.written(statement):
                return each
        return None

    def is_contradicted_by(self, assertion: Assertion) -> bool:
        """Say whether something was equal to another value before: then looking changes it."""
        return any(
            self._compared.get(side, other) != other for side, other in self._sides(assertion)
        ) or any(
            not _EXCLUDE.isdisjoint({(what, said), (said, what)})
            for value, what in self._statement_about(assertion)
            for said in self._said.get(value, ())
        )

    def _statement_about(self, assertion: Assertion) -> Iterator[tuple[Fingerprint, str]]:
        """Yield what ``assertTrue``, ``assert not`` and their kin look at, and what they say."""
        node = assertion.node
        if isinstance(node, ast.Call) and node.args and assertion.name in _ABOUT:
            yield self._module.clones.fingerprint(node.args[0]), _ABOUT[assertion.name]
        elif isinstance(node, ast.Assert):
            value, what = node.test, "true"
            if isinstance(value, ast.UnaryOp) and isinstance(value.op, ast.Not):
                value, what = value.operand, "false"
            elif isinstance(value, ast.Compare) and len(value.ops) == 1:
                other = value.comparators[0]
                if isinstance(other, ast.Constant) and other.value is None:
                    what = "none" if isinstance(value.ops[0], ast.Is) else "some"
                    value = value.left
            if not isinstance(value, ast.Compare):
                yield self._module.clones.fingerprint(value), what

    def looks_behind(self, statement: ast.stmt) -> bool:
        """Say whether one assertion asks for ``x.total`` and another one for ``x._total``."""
        asked = self._attributes(statement)
        return any(
            name != other and name.lstrip("_") == other.lstrip("_") and value == other_value
            for statements in self._statements.values()
            for name, value in self._attributes(statements[0])
            for other, other_value in asked
        )

    def _attributes(self, statement: ast.stmt) -> list[tuple[str, Fingerprint]]:
        fingerprint = self._module.clones.fingerprint
        attributes = self._module.index.within(statement, ast.Attribute)
        return [(each.attr, fingerprint(each.value)) for each in attributes]

    def _sides(
        self, assertion: Assertion
    ) -> Iterator[tuple[tuple[int, Fingerprint], Fingerprint]]:
        """Yield both sides of a comparison for equality, each with the other one."""
        node = assertion.node
        sides: list[ast.expr] = []
        if isinstance(node, ast.Assert):
            test = node.test
            if isinstance(test, ast.Compare) and [type(each) for each in test.ops] == [ast.Eq]:
                sides = [test.left, *test.comparators]
        elif isinstance(node, ast.Call) and assertion.name in _EQUAL:
            sides = node.args[:2]
        if len(sides) != 2:
            return
        prints = self._module.clones.of_all(sides)
        for place, side in enumerate(sides):
            # Two names may stand for one thing, a name for one constant only.
            is_value = isinstance(sides[1 - place], ast.Constant)
            within = self._module.index.within
            if within(side, ast.Attribute, ast.Subscript, ast.Call) or (
                is_value and isinstance(side, ast.Name)
            ):
                yield (place, prints[place]), prints[1 - place]


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
    index = module.index
    own = getattr(assertion.node, "func", None)
    attributes = [each for each in index.within(statement, ast.Attribute) if each is not own]
    noted = {
        below
        for each in attributes
        if each.attr in NOTED
        for below in index.within(each, ast.Attribute)
    }
    return not noted.issuperset(attributes)


def _is_counted_twice(around: list[ast.stmt], module: Module) -> bool:
    """Say whether a count is asked for before the middle one of three, and again behind it."""
    if len(around) != 3:
        return False
    before, _, behind = around
    return bool(counts(before, module)) and module.clones.equal(before, behind)


def _is_well_known(assertion: Assertion, module: Module) -> bool:
    """Say whether unittest or a library has the assertion, which only looks at its arguments."""
    if assertion.name in frameworks.UNITTEST_METHODS:
        return True
    node = assertion.node
    known = module.names.of(node.func) if isinstance(node, ast.Call) else ""
    return known.startswith(_LIBRARIES)


def _iterated(statement: ast.stmt, module: Module) -> Iterator[ast.expr]:
    """Yield what an assertion goes through: ``list(x)``, ``[each for each in x]``."""
    for call in module.index.within(statement, ast.Call):
        if isinstance(call.func, ast.Attribute):
            if call.func.attr == "list":
                yield call.func.value
        elif last_name(call.func) in _ITERATING and len(call.args) == 1:
            yield call.args[0]
    for generator in module.index.within(statement, ast.comprehension):
        yield generator.iter


def _may_be_lazy(value: ast.expr, test: TestFunction) -> bool:
    """Say whether going through something twice may be the point: it is no list of the test."""
    if isinstance(value, ast.Name):
        return not isinstance(only_value(value.id, test), _PLAIN)
    return isinstance(value, ast.Attribute)


def _is_repeatable(
    assertion: Assertion, statement: ast.stmt, test: TestFunction, module: Module
) -> bool:
    """Say whether asking a second time could not give another answer."""
    if assertion.kind is Kind.METHOD:
        if not _is_well_known(assertion, module):
            return False
        if "Raises" in assertion.name or "Warns" in assertion.name or "Logs" in assertion.name:
            return False
    elif assertion.kind not in {Kind.BARE, Kind.MOCK}:
        return False
    index = module.index
    if any(list(index.within(statement, kind)) for kind in (ast.Await, ast.NamedExpr, ast.Yield)):
        return False
    if any(_may_be_lazy(each, test) for each in _iterated(statement, module)):
        return False
    return all(
        call is assertion.node or last_name(call.func) in _PURE
        for call in index.within(statement, ast.Call)
    )
