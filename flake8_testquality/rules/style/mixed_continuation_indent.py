"""TQ113: continuation lines at two indentations in one file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, rule


@rule(
    "TQ113",
    "continuation line is indented by {here} here, by {there} in {unlike} of {others} other "
    "places of this file; indent it by {there}",
    on=Module,
    default=False,
    options=("consistency_margin",),
)
def mixed_continuation_indent(module: Module, _: Module) -> Iterator[Finding]:
    """What follows an opening bracket on the next line is indented by one width.

    pycodestyle leaves the width open (E121, E126) and finds the places. The
    heads of blocks are left out: a wider indentation sets them apart from the
    block.

    Bad::

        basket = make_basket(
            1)
        box = make_box(
            2)
        size = measure(
            box)
        price = sum_up(
            basket)
        name = read(
                box)  # TQ113

    Good::

        basket = make_basket(
            1)
        box = make_box(
            2)
        size = measure(
            box)
        price = sum_up(
            basket)
        name = read(
            box)
    """
    layout = module.layout
    ballot = layout.continuation_indents
    odd = ballot.odd(module.settings.consistency_margin)
    if odd is not None:
        here = layout.hangs[odd.place.row]
        widths = Counter(layout.hangs[place.row] for place in ballot.ways[1 - odd.way])
        [(there, unlike)] = widths.most_common(1)
        if unlike * 2 > odd.others:
            counts = {"unlike": unlike, "others": odd.others}
            yield Finding(*odd.place, {"here": here, "there": there, **counts})
