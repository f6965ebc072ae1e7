"""TQ116: several spaces after a separator where one is the habit."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, rule


@rule(
    "TQ116",
    "{here} after {separator!r} here, {there} after {unlike} of {others} other separators "
    "of this file; write it as there",
    on=Module,
    default=False,
    options=("consistency_margin",),
)
def mixed_separator_spacing(module: Module, _: Module) -> Iterator[Finding]:
    """Commas, colons and semicolons are followed by one space.

    A file that writes several does so to line up columns. Single places are
    slips. pycodestyle leaves that open (E241, E242) and finds the places;
    columns that are lined up with the line above or below are left out.

    Bad::

        basket = [1, 2,  3, 4, 5, 6, 7]  # TQ116

    Good::

        basket = [1, 2, 3, 4, 5, 6, 7]
        prices = {
            "tea":     3,
            "biscuit": 4,
        }
    """
    odd = module.layout.separator_spacing.odd(module.settings.consistency_margin)
    if odd is not None:
        ways = ("one space", "several spaces or a tab")
        here, there = ways[odd.way], ways[1 - odd.way]
        separator = module.source.line(odd.place.row)[odd.place.column - 1 : odd.place.column]
        counts = {"unlike": odd.unlike, "others": odd.others}
        yield Finding(*odd.place, {"here": here, "there": there, "separator": separator, **counts})
