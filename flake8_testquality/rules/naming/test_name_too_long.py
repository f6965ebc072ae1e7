"""TQ801: a test whose name is a paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ801",
    "test name {name!r} has {length} characters, more than {limit};"
    " say the rest by the class or a docstring",
    on=TestFunction,
    default=False,
    options=("max_test_name_length",),
)
def test_name_too_long(test: TestFunction, module: Module) -> Iterator[Finding]:
    """A test's name has to fit into a line of the runner's report.

    What all tests of a class share belongs into the name of the class, and
    the details of a case into the docstring. Names that a class above
    defines are left alone.

    Bad::

        def test_that_total_of_a_basket_with_a_voucher_and_two_items_is_not_negative():  # TQ801
            assert Basket(voucher=9).total() == 0

    Good::

        class TestBasketWithVoucher:
            def test_total_is_never_negative(self):
                assert Basket(voucher=9).total() == 0
    """
    limit = module.settings.max_test_name_length
    length = len(test.name)
    if length > limit and not test.is_override:
        yield at(test.node, name=test.name, length=length, limit=limit)
