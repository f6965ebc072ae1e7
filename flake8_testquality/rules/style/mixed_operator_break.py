"""TQ111: breaks before and after binary operators in one file."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, rule


@rule(
    "TQ111",
    "breaks {here} a binary operator here, {there} it in {unlike} of {others} other places "
    "of this file; break {there} it",
    on=Module,
    default=False,
    options=("consistency_margin",),
)
def mixed_operator_break(module: Module, _: Module) -> Iterator[Finding]:
    """One file breaks its lines on one side of binary operators.

    Where most breaks stand before an operator, or after it, an eye that goes
    down the margin finds the operators where it expects them. pycodestyle has
    a check against either side (W503, W504) and finds the places.

    Bad::

        def test_total():
            total = (
                3
                + 4
                + 5
                + 6
            )
            assert (total == 18 and  # TQ111
                    total > 0)
            assert (
                total < 20
                or total > 30
            )

    Good::

        def test_total():
            total = (
                3
                + 4
                + 5
                + 6
            )
            assert (total == 18
                    and total > 0)
            assert (
                total < 20
                or total > 30
            )
    """
    odd = module.layout.operator_breaks.odd(module.settings.consistency_margin)
    if odd is not None:
        here, there = ("before", "after") if odd.way == 0 else ("after", "before")
        counts = {"unlike": odd.unlike, "others": odd.others}
        yield Finding(*odd.place, {"here": here, "there": there, **counts})
