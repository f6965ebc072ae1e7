"""TQ605: tests that differ in a few literals only."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.copies import Variants
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule

#: How many characters literals may take in a message.
_SHORT = 60


@rule(
    "TQ605",
    "{tests} differ only in {count} {literals}; parametrize",
    on=Module,
    options=("parametrize_min_tests", "parametrize_max_literals"),
)
def parametrizable_tests(module: Module, _: Module) -> Iterator[Finding]:
    """Tests that differ in a few literals are one test with several cases.

    A table of cases shows what was tried and what was forgotten, and a new
    case is one line. ``None``, ``-1``, ``"a"`` and ``[1, 2]`` are all literals, of
    whatever type and up to a dozen parts. Tests that go through a table of their own
    with ``subTest`` are left alone. The finding stands on the second of the tests.

    Bad::

        # options: parametrize_min_tests=3
        def test_size_of_one():
            basket = Basket()
            basket.add(1)
            assert basket.size() == 1

        def test_size_of_two():  # TQ605
            basket = Basket()
            basket.add(2)
            assert basket.size() == 2

        def test_size_of_many():
            basket = Basket()
            basket.add(9)
            assert basket.size() == 9

    Good::

        # options: parametrize_min_tests=3
        @pytest.mark.parametrize("count", [1, 2, 9])
        def test_size(count):
            basket = Basket()
            basket.add(count)
            assert basket.size() == count
    """
    for variants in module.copies.variants:
        count = len(variants.rows[0])
        yield at(
            variants.tests[1].node,
            tests=_named([test.name for test in variants.tests]),
            count=count,
            literals=("literal" if count == 1 else "literals") + _shown(variants),
        )


def _named(names: list[str]) -> str:
    if len(names) > 3:
        return f"{', '.join(names[:2])} and {len(names) - 2} other tests"
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _shown(variants: Variants) -> str:
    """Return the literals of the tests in brackets, if they are short."""
    shown = ", ".join(
        str(row[0]) if len(row) == 1 else f"({', '.join(map(str, row))})"
        for row in variants.rows
    )
    return f" ({shown})" if len(shown) <= _SHORT else ""
