"""TQ903: a test that acts and asserts over and over."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator

from flake8_testquality.facts.cycles import Cycle, Cycles, is_named_as_check
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.stories import tells_a_story
from flake8_testquality.rule import Finding, at, rule

_SHOWN = 8
#: So often comes the same act before the cycles are scenarios, not the steps of one.
_ALIKE = 3


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
    count. Different acts in turn (``start``, ``resize``, ``stop``) are steps of
    one scenario unless there are very many. A test named ``…_workflow``,
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
    if test.is_skipped or tells_a_story(test):
        return
    cycles = Cycles(test).found
    if len(cycles) > limit and not _are_steps(cycles, limit):
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
        asserts = isinstance(statement, ast.Assert)
        if isinstance(statement, (ast.With, ast.AsyncWith)):
            # It may expect an exception.
            count += 1
        elif isinstance(statement, ast.Expr):
            call = statement.value
            if isinstance(call, (ast.Await, ast.Yield, ast.YieldFrom)) and call.value:
                call = call.value
            if isinstance(call, ast.Call):
                asserts = call in asserting or is_named_as_check(call)
        if asserts and not before:
            count += 1
        before = asserts
    return count > limit
