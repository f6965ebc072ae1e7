"""TQ114: arithmetic operators with and without spaces in one file."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, rule


@rule(
    "TQ114",
    "operator {here} spaces here, {there} them in {unlike} of {others} other places "
    "of this file; write it as there",
    on=Module,
    default=False,
    options=("consistency_margin",),
)
def mixed_operator_spacing(module: Module, _: Module) -> Iterator[Finding]:
    """Arithmetic operators are written with spaces or without.

    pycodestyle leaves that open (E226) and finds the places. Operators that
    stand beside others in one expression are left out, where spaces show what
    belongs together, and so are those of indexes and slices.

    Bad::

        def test_total():
            assert 1 + 1 == 2
            assert 2 * 2 == 4
            assert 6 - 1 == 5
            assert 6 / 2 == 3
            assert 2*3 == 6  # TQ114

    Good::

        def test_total():
            items = [1, 2, 3]
            assert 1 + 1 == 2
            assert 2 * 2 == 4
            assert 6 - 1 == 5
            assert 2*3 + 1 == 7
            assert items[1+1] == 3
    """
    odd = module.layout.operator_spacing.odd(module.settings.consistency_margin)
    if odd is not None:
        here, there = ("with", "without") if odd.way == 0 else ("without", "with")
        counts = {"unlike": odd.unlike, "others": odd.others}
        yield Finding(*odd.place, {"here": here, "there": there, **counts})
