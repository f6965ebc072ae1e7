"""TQ914: a test with branches."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.flow import TRIES
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule

_WORDS: dict[type[ast.AST], str] = {ast.If: "if", ast.While: "while", ast.Match: "match"}
_WORDS.update(dict.fromkeys(TRIES, "try"))


@rule(
    "TQ914",
    "{statement!r} in a test; write one test per case",
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
    numbers = sorted(number for kind in _WORDS for number in index.numbers(kind))
    seen: set[ast.AST] = set()
    for statement in map(index.nodes.__getitem__, numbers):
        scope = index.scope(statement)
        if scope not in seen:
            seen.add(scope)
            test = module.suite.function_of(scope)
            if isinstance(test, TestFunction) and not test.is_skipped:
                yield at(statement, statement=_WORDS[statement.__class__])
