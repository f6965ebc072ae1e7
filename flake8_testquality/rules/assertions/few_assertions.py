"""TQ018: a long test with next to no assertion."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.assertions import Verdict
from flake8_testquality.facts.bindings import only_value
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import dotted
from flake8_testquality.rule import Finding, at, rule

_LOOPS = (ast.For, ast.AsyncFor, ast.While)


@rule(
    "TQ018",
    "test {name!r} has {statements} statements and {assertions}; check more of what it does",
    on=TestFunction,
    default=False,
    options=("statements_per_assertion",),
)
def few_assertions(test: TestFunction, module: Module) -> Iterator[Finding]:
    """A long test that checks little may break in many ways unseen.

    It needs one assertion for each ``--tq-statements-per-assertion``
    statements that call something; several of the same function or method count
    once, and other statements only prepare. A helper that asserts counts as
    one assertion; an assertion in a loop, or of a whole structure or text, as
    many. Without any assertion it is TQ001.

    Bad::

        # options: statements_per_assertion=3
        def test_order():  # TQ018
            basket.clear()
            basket.add(1)
            basket.order()
            basket.ship()
            assert basket.is_empty

    Good::

        # options: statements_per_assertion=3
        def test_order():
            basket.clear()
            basket.add(1)
            assert basket.total() == 1
            basket.order()
            basket.ship()
            assert basket.is_empty
    """
    limit = module.settings.statements_per_assertion
    if len(test.statements) <= limit or test.is_skipped:
        return
    count = _steps(test)
    if count <= limit:
        return
    found = _count(test, module, count // limit + 1)
    if found and found * limit < count:
        assertions = "1 assertion" if found == 1 else f"{found} assertions"
        statements = len(test.statements)
        yield at(test.node, name=test.name, statements=statements, assertions=assertions)


def _steps(test: TestFunction) -> int:
    """Count the different things that a test calls, in statements of their own."""
    index = test.module.index
    callees: set[str] = set()
    for call in test.calls:
        statement = index.parent(call)
        if isinstance(statement, ast.Await):
            statement = index.parent(statement)
        if isinstance(statement, (ast.Expr, ast.Assign, ast.AnnAssign)):
            # What is called on a result is told apart by its place.
            callees.add(dotted(call.func) or str(index.number(call)))
    return len(callees)


def _count(test: TestFunction, module: Module, enough: int) -> int:
    """Count assertions up to ``enough``, helpers that assert or may assert with them."""
    index = module.index
    found = 0
    asserting = {each.node for each in test.assertions}
    places: list[ast.AST] = list(asserting)
    for call in test.calls:
        if call not in asserting:
            meant = module.suite.functions_meant(call.func, test)
            if any(module.assertions.verdict(each) is not Verdict.NEVER for each in meant):
                places.append(call)
    for place in places:
        if found >= enough:
            break
        in_loop = any(isinstance(each, _LOOPS) for each in index.ancestors(place))
        found += enough if in_loop or _is_of_a_whole(place, test, module) else 1
    return found


def _is_of_a_whole(place: ast.AST, test: TestFunction, module: Module) -> bool:
    """Say whether an assertion compares a structure or a text of several lines at once."""
    if isinstance(place, ast.Assert):
        sides: list[ast.expr] = [place.test]
        if isinstance(place.test, ast.Compare):
            sides = [place.test.left, *place.test.comparators]
    else:
        sides = place.args if isinstance(place, ast.Call) else []
    for side in sides:
        if isinstance(side, ast.Name):
            side = only_value(side.id, test) or side
        if any(len(each.elts) > 1 for each in module.index.within(side, ast.List)):
            return True
        if any(len(each.elts) > 1 for each in module.index.within(side, ast.Tuple)):
            return True
        if any(len(each.keys) > 1 for each in module.index.within(side, ast.Dict)):
            return True
        for text in module.index.within(side, ast.Constant):
            if isinstance(text.value, str) and "\n" in text.value:
                return True
    return False
