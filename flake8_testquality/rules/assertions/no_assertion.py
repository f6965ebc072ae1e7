"""TQ001: a test that asserts nothing."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts import frameworks
from flake8_testquality.facts.assertions import Verdict
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ001",
    "test {name!r} asserts nothing; assert on what it did, or name it as a smoke test",
    on=TestFunction,
    options=("assertion_names", "assertion_prefixes", "allow_smoke_names"),
)
def no_assertion(test: TestFunction, module: Module) -> Iterator[Finding]:
    """A test must be able to fail for a reason that it states.

    Without an assertion it passes whenever the code merely does not crash.
    Helpers, fixtures, callbacks and context managers of the module are
    followed; what is inherited from code that cannot be read is given the
    benefit of the doubt.

    Bad::

        def test_total():  # TQ001
            basket().total()

    Good::

        def test_total():
            assert basket().total() == 3

        def test_total_of_nothing():
            check_total([], 0)

        def check_total(items, expected):
            assert basket(items).total() == expected
    """
    if test.is_stub or test.is_skipped:
        return
    if frameworks.matches(test.name, module.settings.allow_smoke_names):
        return
    if module.assertions.verdict(test) is Verdict.NEVER:
        yield at(test.node, name=test.name)
