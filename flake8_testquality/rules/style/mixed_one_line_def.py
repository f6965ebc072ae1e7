"""TQ115: short functions on one line and on two in one file."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, rule


@rule(
    "TQ115",
    "{here} here, {there} in {unlike} of {others} other short functions of this file; "
    "write it as there",
    on=Module,
    default=False,
    options=("consistency_margin",),
)
def mixed_one_line_def(module: Module, _: Module) -> Iterator[Finding]:
    """Functions of one short statement are written on one line or on two.

    pycodestyle leaves that open (E704) and says which is which. Counted are
    functions that fit on one line; those that hold only ``...`` are left out.

    Bad::

        def size():
            return 1

        def price():
            return 2

        def name():
            return "tea"

        def weight():
            return 3

        def color(): return "red"  # TQ115

    Good::

        def size(): return 1
        def price(): return 2
        def name(): return "tea"
        def weight(): return 3
        def color(): return "red"
    """
    odd = module.layout.short_functions.odd(module.settings.consistency_margin)
    if odd is not None:
        ways = ("body stands below 'def'", "body stands on the line of 'def'")
        here, there = ways[odd.way], ("below it", "on its line")[1 - odd.way]
        counts = {"unlike": odd.unlike, "others": odd.others}
        yield Finding(*odd.place, {"here": here, "there": there, **counts})
