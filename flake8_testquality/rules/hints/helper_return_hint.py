"""TQ204: a helper without a return annotation."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.functions import Helper
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.words import is_camel
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ204",
    "helper {name!r} has no return annotation; say what it returns, or '-> None'",
    on=Helper,
    default=False,
)
def helper_return_hint(helper: Helper, module: Module) -> Iterator[Finding]:
    """A helper has a return annotation.

    Tests rely on what a helper returns, and a type checker can hold them to
    it only when the helper says so. Overrides and methods that a framework
    calls are left alone: their signature is another's. So is a function whose
    overloads say it. A signature comment counts.

    Bad::

        def make_basket():  # TQ204
            return Basket()

    Good::

        def make_basket() -> Basket:
            return Basket()

        class FakeBasket(Basket):
            def __len__(self):
                return 0
    """
    if module.hints.of_return(helper) is not None or helper.is_dictated:
        return
    if module.hints.are_waived(helper):
        return
    if helper.is_override is None and is_camel(helper.name):
        # The bases cannot be read, and the name has the look of a framework's.
        return
    yield at(helper.node, name=helper.name)
