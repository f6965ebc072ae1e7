"""TQ914: a test with branches."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.flow import TRIES
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule

_WORDS = {ast.If: "if", ast.While: "while", ast.Match: "match"}


@rule(
    "TQ914",
    "{statement!r} in a test; write one test per case",
    on=TestFunction,
    default=False,
)
def logic_in_test(test: TestFunction, module: Module) -> Iterator[Finding]:
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
    if test.is_skipped:
        return
    for statement in test.statements:
        word = _WORDS.get(statement.__class__)
        if word is None and isinstance(statement, TRIES):
            word = "try"
        if word is not None:
            yield at(statement, statement=word)
            return
