"""TQ201: a test without a return annotation."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ201",
    "test {name!r} has no return annotation; add '-> None'",
    on=TestFunction,
    default=False,
)
def test_return_hint(test: TestFunction, module: Module) -> Iterator[Finding]:
    """A test has a return annotation.

    A type checker skips the body of a function without any annotation, so
    ``-> None`` is what makes it look into the test at all. A signature
    comment counts; a test under ``@no_type_check`` needs none.

    Bad::

        def test_total():  # TQ201
            assert basket().total() == 3

    Good::

        def test_total() -> None:
            assert basket().total() == 3

        def test_total_of_nothing(basket):
            # type: (Basket) -> None
            assert basket.total() == 0
    """
    if module.hints.of_return(test) is None and not module.hints.are_waived(test):
        yield at(test.node, name=test.name)
