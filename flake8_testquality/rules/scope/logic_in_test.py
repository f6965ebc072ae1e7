"""TQ914: a test with branches."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.flow import TRIES
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule

_PER_CASE = "write one test per case"
_OF_TRY = "expect errors with assertRaises or pytest.raises, and clean up in a fixture"
#: Statement: how it is called, and what to write in its place.
_BRANCHES: dict[type[ast.AST], tuple[str, str]] = {
    ast.If: ("if", _PER_CASE),
    ast.Match: ("match", _PER_CASE),
    ast.While: ("while", "move the loop to a helper that waits or builds"),
    **dict.fromkeys(TRIES, ("try", _OF_TRY)),
}


@rule(
    "TQ914",
    "{statement!r} in a test; {advice}",
    on=Module,
    default=False,
)
def logic_in_test(module: Module, _: Module) -> Iterator[Finding]:
    """A test runs the same statements each time.

    A branch in a test needs a test of its own, and one path may assert
    nothing. Reported is the first ``if``, ``while``, ``match`` or ``try``.

    Bad::

        def test_total(basket):
            if basket.items:  # TQ914
                assert basket.total() > 0

    Good::

        def test_total(full_basket):
            assert full_basket.total() > 0
    """
    index = module.index
    numbers = sorted(number for kind in _BRANCHES for number in index.numbers(kind))
    seen: set[ast.AST] = set()
    for statement in map(index.nodes.__getitem__, numbers):
        scope = index.scope(statement)
        if scope not in seen:
            seen.add(scope)
            test = module.suite.function_of(scope)
            if isinstance(test, TestFunction) and not test.is_skipped:
                word, advice = _BRANCHES[statement.__class__]
                yield at(statement, statement=word, advice=advice)
