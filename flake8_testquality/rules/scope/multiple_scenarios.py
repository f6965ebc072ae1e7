"""TQ903: a test that acts and asserts over and over."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator

from flake8_testquality.facts.cycles import Cycle, Cycles, is_named_as_check
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.stories import tells_a_story
from flake8_testquality.facts.strands import Strands
from flake8_testquality.facts.walks import Walks
from flake8_testquality.rule import Finding, at, rule

_SHOWN = 8
_AWAITING = frozenset({ast.Await, ast.Yield, ast.YieldFrom})
_WITHS = frozenset({ast.With, ast.AsyncWith})
#: So often comes the same act before the cycles are scenarios, not the steps of one.
_ALIKE = 3


@rule(
    "TQ903",
    "test runs {count} scenarios (lines {lines}); split it",
    on=TestFunction,
    default=False,  # Five of six findings on suites it was not tuned on were right.
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
    result. Commands to objects of which the assertions look at the same thing
    are steps of a walk too, and so are lookups after a command. What is
    created before something else is tested is prepared, though each time the
    same is asserted on it; one call that is made again and then gives another
    answer tells one story. A test named ``…_workflow``,
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
    walks = Walks(test, every.all)
    cycles = walks.without_arrangement(max(every.found, every.lookups, every.repeated, key=len))
    if len(cycles) <= limit or _are_steps(cycles, limit):
        # Those that share nothing are scenarios all the same.
        cycles = walks.without_arrangement(every.results)
        if len(cycles) > limit:
            cycles = Strands(test).apart(cycles)
    if len(cycles) > limit:
        cycles = walks.first_of_stories(cycles)
    if len(cycles) <= limit:
        return
    if not walks.cover(cycles, limit):
        lines = [str(cycle.line) for cycle in cycles]
        shown = lines[:_SHOWN] + ["…"] if len(lines) > _SHOWN else lines
        yield at(test.node, count=len(cycles), lines=", ".join(shown))


def _are_steps(cycles: list[Cycle], limit: int) -> bool:
    """Say whether different acts follow each other, as the steps of one scenario do."""
    (_, often), *_ = Counter(cycle.callee for cycle in cycles).most_common(1)
    return often < min(_ALIKE, limit + 1) and len(cycles) <= 2 * (limit + 1)


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
