"""TQ112: closing brackets at two indentations in one file."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, rule


@rule(
    "TQ112",
    "closing bracket is {here} here, {there} in {unlike} of {others} other places "
    "of this file; indent it as there",
    on=Module,
    default=False,
    options=("consistency_margin",),
)
def mixed_closing_bracket(module: Module, _: Module) -> Iterator[Finding]:
    """Closing brackets on a line of their own are indented in one way.

    Either as the line that opens the bracket or as what stands inside it:
    pycodestyle accepts both (E123, E133) and finds the places.

    Bad::

        basket = [
            1,
        ]
        box = {
            "size": 2,
        }
        sizes = (
            3,
        )
        prices = [
            4,
        ]
        names = [
            "tea",
            ]  # TQ112

    Good::

        basket = [
            1,
        ]
        box = {
            "size": 2,
        }
        sizes = (
            3,
        )
        prices = [
            4,
        ]
        names = [
            "tea",
        ]
    """
    odd = module.layout.closing_brackets.odd(module.settings.consistency_margin)
    if odd is not None:
        ways = ("below the start of the line that opens it", "indented as its content")
        here, there = ways[odd.way], ways[1 - odd.way]
        counts = {"unlike": odd.unlike, "others": odd.others}
        yield Finding(*odd.place, {"here": here, "there": there, **counts})
