"""TQ714: a common exception that is expected without a look at its text."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.expectations import Expectation
from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ714",
    "{expectation!r} does not say which of many errors; match its text or look at what was caught",
    on=Module,
    default=False,
    options=("raises_require_match",),
)
def raises_without_match(module: Module, _: Module) -> Iterator[Finding]:
    """A test that expects a very common exception says which one it means.

    A ``ValueError`` may come from anywhere in the called code. Match its text,
    or assert on the exception that was caught. ``Exception`` itself is left to
    TQ705.

    Bad::

        def test_refused():
            with pytest.raises(ValueError):  # TQ714
                parse("x")

    Good::

        def test_refused():
            with pytest.raises(ValueError, match="unknown letter"):
                parse("x")
    """
    for function, expectations in module.expectations.by_function:
        yield from _first_in(function, expectations, module)


def _first_in(
    function: Function, expectations: list[Expectation], module: Module
) -> Iterator[Finding]:
    listed = module.settings.raises_require_match
    for expectation in expectations:
        if expectation.is_matched or expectation.is_inspected:
            continue
        if any(
            name in listed or name.rpartition(".")[2] in listed for name in expectation.exceptions
        ):
            yield at(expectation.node, expectation=expectation.text)
            return
