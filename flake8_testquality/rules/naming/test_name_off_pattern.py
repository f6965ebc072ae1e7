"""TQ806: a test whose name does not fit the project's own pattern."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ806",
    "test name {name!r} does not match --tq-test-name-pattern {pattern}; rename the test",
    on=TestFunction,
    options=("test_name_pattern",),
)
def test_name_off_pattern(test: TestFunction, module: Module) -> Iterator[Finding]:
    """A project may have a form of its own for the names of tests.

    The option ``--tq-test-name-pattern`` is a regular expression for the
    whole name. Without it no name is off.

    Bad::

        # options: test_name_pattern=test_\\w+_(when|if)_\\w+

        def test_total():  # TQ806
            assert Basket(3, 4).total() == 7

    Good::

        # options: test_name_pattern=test_\\w+_(when|if)_\\w+

        def test_total_is_sum_when_two_are_added():
            assert Basket(3, 4).total() == 7
    """
    pattern = module.settings.test_name_pattern
    if pattern and not _compiled(pattern).fullmatch(test.name) and not test.is_override:
        yield at(test.node, name=test.name, pattern=pattern)


@functools.lru_cache(maxsize=8)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
