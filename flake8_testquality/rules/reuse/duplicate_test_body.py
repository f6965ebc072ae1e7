"""TQ604: a test whose body is a copy of another test's."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ604",
    "test {name!r} has the same body as {other!r} (line {line}); delete it or test something else",
    on=Module,
)
def duplicate_test_body(module: Module, _: Module) -> Iterator[Finding]:
    """A copied test that was not adapted checks nothing new.

    Its name promises a case that no test covers. Compared are arguments,
    decorators and body; ``u"text"`` is not ``"text"``. Docstrings, layout and
    the names of variables do not count. Tests of different classes are only
    the same when nothing in their classes differs. A single statement is
    enough when it calls or asserts something. Left alone are tests whose names
    say that they do it once more, as ``second`` does, or look for leaks, and
    tests that get an attribute. Compared are the tests of one module; TQ616
    looks into other modules.

    Bad::

        def test_total_of_one():
            basket = Basket(3)
            assert basket.total() == 3

        def test_total_of_two():  # TQ604
            basket = Basket(3)
            assert basket.total() == 3

    Good::

        def test_total_of_one():
            basket = Basket(3)
            assert basket.total() == 3

        def test_total_of_two():
            basket = Basket(3, 4)
            assert basket.total() == 7
    """
    for test, first in module.copies.duplicates:
        yield at(test.node, name=test.name, other=first.name, line=first.node.lineno)
