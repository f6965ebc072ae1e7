"""TQ303: a test without a docstring."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ303",
    "test {name!r} has no docstring; say what behaviour it checks",
    on=TestFunction,
    default=False,
)
def test_docstring(test: TestFunction, module: Module) -> Iterator[Finding]:
    """A test has a docstring.

    For suites that describe each behaviour in a sentence: the docstring says
    what is expected and why, which a name can only hint at.

    Bad::

        def test_rounding():  # TQ303
            assert tax(1.005) == 0.19

    Good::

        def test_rounding():
            '''Half a cent is rounded down, as the tax office wants it.'''
            assert tax(1.005) == 0.19
    """
    if test.docstring is None:
        yield at(test.node, name=test.name)
