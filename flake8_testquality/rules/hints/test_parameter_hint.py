"""TQ202: parameters of a test without annotations."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ202",
    "test {name!r} has parameters without annotation: {parameters}; annotate them",
    on=TestFunction,
    default=False,
)
def test_parameter_hint(test: TestFunction, module: Module) -> Iterator[Finding]:
    """A test annotates its parameters.

    The annotation of a fixture or of a parametrized value tells the reader
    and the type checker what the test works with. ``self``, ``cls`` and the
    mocks that ``@patch`` injects are left alone. A type comment counts.

    Bad::

        def test_total(basket, tax: int) -> None:  # TQ202
            assert basket.total(tax) == 3

    Good::

        from unittest import mock

        def test_total(basket: Basket, tax: int) -> None:
            assert basket.total(tax) == 3

        @mock.patch("shop.clock")
        def test_total_at_noon(mock_clock) -> None:
            assert mock_clock.noon().total() == 3
    """
    missing = module.hints.unannotated(test)
    if missing:
        mocks = test.injected_mocks
        missing = [name for name in missing if name.lstrip("*") not in mocks]
    if missing and not module.hints.are_waived(test):
        yield at(test.node, name=test.name, parameters=", ".join(missing))
