"""TQ714: a common exception that is expected without a look at its text."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ714",
    "{expectation!r} says not which of many errors; match its text or look at what was caught",
    on=Function,
    default=False,
    options=("raises_require_match",),
)
def raises_without_match(function: Function, module: Module) -> Iterator[Finding]:
    """A test that expects a very common exception says which one it means.

    A ``ValueError`` may come from anywhere in the called code. Match its text,
    or assert on the exception that was caught.

    Bad::

        def test_refused():
            with pytest.raises(ValueError):  # TQ714
                parse("x")

    Good::

        def test_refused():
            with pytest.raises(ValueError, match="unknown letter"):
                parse("x")
    """
    listed = module.settings.raises_require_match
    for expectation in module.expectations.of(function):
        if expectation.is_matched or expectation.is_inspected:
            continue
        if any(
            name in listed or name.rpartition(".")[2] in listed for name in expectation.exceptions
        ):
            yield at(expectation.node, expectation=expectation.text)
            return
