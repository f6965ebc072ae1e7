"""TQ302: a test class without a docstring."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ302",
    "test class {name!r} has no docstring; say what its tests have in common",
    on=Class,
    default=False,
)
def test_class_docstring(cls: Class, module: Module) -> Iterator[Finding]:
    """A test class says what its tests have in common.

    That is why they share a class and its fixtures. A class with one test is
    left alone: the test speaks for it.

    Bad::

        class TestTotal:  # TQ302
            def test_empty(self):
                assert total([]) == 0

            def test_one(self):
                assert total([1]) == 1

    Good::

        class TestTotal:
            '''Sums of prices, whatever the currency.'''

            def test_empty(self):
                assert total([]) == 0

            def test_one(self):
                assert total([1]) == 1

        class TestTax:
            def test_rounding(self):
                assert tax(1.005) == 0.19
    """
    if cls.is_test_class and cls.docstring is None and len(cls.tests) != 1:
        yield at(cls.node, name=cls.name)
