"""TQ908: comments that part one test into several."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator

from flake8_testquality.facts.cycles import Role, role_of
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.stories import tells_a_story
from flake8_testquality.rule import Finding, at, rule

_MANY = 3
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


@rule(
    "TQ908",
    "comments part the test into {count} scenarios (lines {lines}); make each a test of its own",
    on=TestFunction,
    default=False,
)
def scenario_comments(test: TestFunction, module: Module) -> Iterator[Finding]:
    """A comment over a scenario is the name of a test that nobody wrote.

    Reported are three or more parts of a test's body that begin with a
    comment on a line of its own, if each of them acts and asserts.

    Bad::

        def test_grammar():  # TQ908
            # a single number
            result = tokenize("1")
            assert result == [1]
            # a range
            result = expand("1-3")
            assert result == [1, 2, 3]
            # nothing
            result = evaluate("")
            assert result == []

    Good::

        def test_number():
            assert tokenize("1") == [1]

        def test_range():
            assert expand("1-3") == [1, 2, 3]

        def test_nothing():
            assert evaluate("") == []
    """
    if len(test.body) < _MANY or len(test.assertions) < _MANY:
        return
    parts = _parts(test, module)
    if len(parts) < _MANY:
        return
    asserting = {each.node for each in test.assertions}
    parts = [part for part in parts if _acts_and_asserts(part, asserting, module)]
    if len(parts) >= _MANY and not test.is_skipped and not tells_a_story(test):
        lines = ", ".join(str(part[0].lineno) for part in parts)
        yield at(test.node, count=len(parts), lines=lines)


def _parts(test: TestFunction, module: Module) -> list[list[ast.stmt]]:
    """Return the stretches of the body that begin under a comment."""
    lines = module.source.lines
    found: list[list[ast.stmt]] = []
    before = max([test.node.lineno, *(each.lineno for each in test.parameters)])
    if test.docstring is not None:
        before = test.node.body[0].end_lineno or before
    for statement in test.body:
        first = statement.lineno
        if isinstance(statement, _DEFINITIONS) and statement.decorator_list:
            first = min(first, statement.decorator_list[0].lineno)
        if before < first - 1 and any(
            line.lstrip().startswith("#") for line in lines[before : first - 1]
        ):
            found.append([])
        if found:
            found[-1].append(statement)
        before = statement.end_lineno or first
    return found


def _acts_and_asserts(part: list[ast.stmt], asserting: Collection[ast.AST], module: Module) -> bool:
    index = module.index
    first, (_, last) = index.number(part[0]), index.stretch(part[-1])
    if not any(first <= index.number(node) < last for node in asserting):
        return False
    return any(
        call not in asserting
        and role_of(last_name(call.func), is_statement=isinstance(index.parent(call), ast.Expr))
        >= Role.CALL
        for statement in part
        for call in index.within(statement, ast.Call)
    )
