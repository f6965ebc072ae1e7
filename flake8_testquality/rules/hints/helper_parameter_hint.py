"""TQ205: parameters of a helper without annotations."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.functions import Helper
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ205",
    "helper {name!r} has parameters without annotation: {parameters}; annotate them",
    on=Helper,
    default=False,
)
def helper_parameter_hint(helper: Helper, module: Module) -> Iterator[Finding]:
    """A helper annotates its parameters.

    A helper is called from many tests; its annotations say once what each of
    them has to bring. ``self``, ``cls``, ``_``, ``*args`` and ``**kwargs``
    are left alone, and so is a function whose overloads say it. A type comment
    counts.

    Bad::

        def make_basket(size, *items):  # TQ205
            return Basket(size, items)

    Good::

        def make_basket(size: int, *items) -> Basket:
            return Basket(size, items)

        def fill(
            basket,  # type: Basket
            size,  # type: int
        ):
            # type: (...) -> None
            basket.fill(size)
    """
    missing = [
        name
        for name in module.hints.unannotated(helper)
        if not name.startswith("*") and name.strip("_")
    ]
    if missing and not module.hints.are_waived(helper):
        yield at(helper.node, name=helper.name, parameters=", ".join(missing))
