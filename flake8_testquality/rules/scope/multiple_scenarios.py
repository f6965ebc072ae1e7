"""TQ903: a test that acts and asserts over and over."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator

from flake8_testquality.facts import frameworks
from flake8_testquality.facts.cycles import Cycle, Cycles, Role, is_expected, is_named_as_check
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.stories import tells_a_story
from flake8_testquality.facts.strands import Strands
from flake8_testquality.rule import Finding, at, rule

_SHOWN = 8
_AWAITING = frozenset({ast.Await, ast.Yield, ast.YieldFrom})
_WITHS = frozenset({ast.With, ast.AsyncWith})
#: So often comes the same act before the cycles are scenarios, not the steps of one.
_ALIKE = 3
_COLLECTIONS = (ast.List, ast.Tuple, ast.Dict, ast.Set)
#: Share of the cycles that drive one object, and whose assertions look at one thing.
_MOST = 0.75


@rule(
    "TQ903",
    "test runs {count} scenarios (lines {lines}); split it",
    on=TestFunction,
    options=("max_cycles",),
)
def multiple_scenarios(test: TestFunction, module: Module) -> Iterator[Finding]:
    """A test acts once and then asserts.

    Each further act with assertions of its own is a scenario of its own: the
    first that fails hides the others, and no name says which one it was.
    Counted are acts followed by assertions on them. Making doubles and data,
    looking closer at a result, polling loops and ``subTest`` blocks do not
    count, and property tests are left alone. Different acts in turn
    (``start``, ``resize``, ``stop``) are steps of one scenario unless there are
    very many, or they share nothing: no object, no argument, no earlier
    result. Commands to one object whose state each assertion looks at are
    steps too, and so are lookups after a command. A test named ``…_workflow``,
    ``…_end_to_end`` or ``…_roundtrip``, or whose docstring numbers its steps,
    may tell a long story.

    Bad::

        def test_parse():  # TQ903
            result = parse("1")
            assert result == [1]
            result = parse("1-3")
            assert result == [1, 2, 3]
            result = parse("1-3,^2")
            assert result == [1, 3]
            result = parse("")
            assert result == []

    Good::

        @pytest.mark.parametrize(
            ("text", "expected"), [("1", [1]), ("1-3", [1, 2, 3]), ("1-3,^2", [1, 3])]
        )
        def test_parse(text, expected):
            assert parse(text) == expected

        def test_parse_nothing():
            assert parse("") == []
    """
    limit = module.settings.max_cycles
    if len(test.statements) < 2 * (limit + 1) or not _may_exceed(test, limit):
        return
    if test.is_skipped or test.is_property_test or tells_a_story(test):
        return
    every = Cycles(test)
    cycles = max(every.found, every.lookups, key=len)
    if len(cycles) <= limit or _are_steps(cycles, limit):
        # Those that share nothing are scenarios all the same.
        cycles = every.results
        if len(cycles) > limit:
            cycles = Strands(test).apart(cycles)
    if len(cycles) <= limit:
        return
    if not _drive_one_object(cycles, test, module):
        lines = [str(cycle.line) for cycle in cycles]
        shown = lines[:_SHOWN] + ["…"] if len(lines) > _SHOWN else lines
        yield at(test.node, count=len(cycles), lines=", ".join(shown))


def _are_steps(cycles: list[Cycle], limit: int) -> bool:
    """Say whether different acts follow each other, as the steps of one scenario do."""
    (_, often), *_ = Counter(cycle.callee for cycle in cycles).most_common(1)
    return often < min(_ALIKE, limit + 1) and len(cycles) <= 2 * (limit + 1)


def _drive_one_object(cycles: list[Cycle], test: TestFunction, module: Module) -> bool:
    """Say whether the cycles drive one object through its states.

    The acts command an object that is made once, and the assertions look at
    what stays the same: ``conn.on_timeout()``, ``self.assert_pending("a")``.
    """
    if cycles[0].role is not Role.COMMAND:
        return False
    stored = Counter(
        name.id
        for name in module.index.own(test.node, ast.Name)
        if isinstance(name.ctx, ast.Store)
    )
    known = {"self", *(parameter.arg for parameter in test.parameters)}
    driven, often = Counter(_driven(cycle.call) for cycle in cycles).most_common(1)[0]
    if often < _MOST * len(cycles) or stored[driven.partition(".")[0]] > 1:
        return False
    if not known.union(stored).issuperset([driven.partition(".")[0]]):
        return False
    looks = Counter(_looked_at(cycle.assertion, stored, known, module) for cycle in cycles)
    return any(look and count >= _MOST * len(cycles) for look, count in looks.items())


def _driven(call: ast.Call) -> str:
    """Return the variable whose method is called, ``self.x`` for attributes of the test case."""
    if not isinstance(call.func, ast.Attribute):
        return ""
    value = call.func.value
    attribute = ""
    while isinstance(value, (ast.Attribute, ast.Subscript, ast.Call)):
        if isinstance(value, ast.Attribute):
            attribute = value.attr
        value = value.func if isinstance(value, ast.Call) else value.value
    if not isinstance(value, ast.Name):
        return ""
    return f"self.{attribute}" if value.id == "self" and attribute else value.id


def _looked_at(
    statement: ast.stmt | None, stored: Counter[str], known: set[str], module: Module
) -> frozenset[str]:
    """Return what an assertion looks at; nothing when that is made anew in the test."""
    value: ast.expr | None = None
    if isinstance(statement, ast.Assert):
        value = statement.test
        while isinstance(value, ast.UnaryOp):
            value = value.operand
        parts = [value.left, *value.comparators] if isinstance(value, ast.Compare) else [value]
    elif isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
        value = statement.value
        parts = [*value.args, *(keyword.value for keyword in value.keywords)]
    else:
        return frozenset()
    found: set[str] = set()
    for part in parts:
        if isinstance(part, _COLLECTIONS):
            # It is what the other part is compared with.
            continue
        names = {name.id for name in module.index.within(part, ast.Name)}
        mine = {name for name in names if name in known or stored[name]}
        if any(map(is_expected, mine)):
            continue
        if any(stored[name] > 1 for name in mine):
            return frozenset()
        if mine:
            if any(map(module.names.is_imported, names)):
                return frozenset()
            found.add(ast.unparse(part))
    if not found and isinstance(value, ast.Call) and isinstance(value.func, ast.Attribute):
        last = last_name(value.func)
        if isinstance(value.func.value, ast.Name) and last not in frameworks.FRAMEWORK_METHODS:
            found.add(last)
    return frozenset(found)


def _may_exceed(test: TestFunction, limit: int) -> bool:
    """Say whether assertions follow other statements often enough: a cheap first test."""
    asserting = {assertion.node for assertion in test.assertions}
    count = 0
    before = True
    for statement in test.statements:
        kind = statement.__class__
        asserts = kind is ast.Assert
        if isinstance(statement, ast.Expr):
            call = statement.value
            if call.__class__ in _AWAITING:
                call = call.value or call  # type: ignore[attr-defined]
            if isinstance(call, ast.Call):
                asserts = call in asserting or is_named_as_check(call)
        elif kind in _WITHS:
            # It may expect an exception.
            count += 1
        if asserts and not before:
            count += 1
        if count > limit:
            return True
        before = asserts
    return False
