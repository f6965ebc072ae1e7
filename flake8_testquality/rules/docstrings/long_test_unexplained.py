"""TQ313: a long test that nothing explains."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ313",
    "test {name!r} has {count} statements and neither docstring nor leading comment; "
    "say what it is after",
    on=TestFunction,
    default=False,
    options=("docstring_min_statements",),
)
def long_test_unexplained(test: TestFunction, module: Module) -> Iterator[Finding]:
    """A long test says what it is after.

    A short test can be read at a glance; in a long one the reader has to find
    out which of the steps it is about. A docstring says it, and so does a
    comment above the test or at the head of its body.

    Bad::

        def test_checkout(shop):  # TQ313
            shop.open()
            shop.till.fill(100)
            basket = shop.basket()
            basket.add("apple")
            basket.add("pear")
            basket.add("plum")
            basket.remove("pear")
            voucher = shop.voucher(5)
            voucher.activate()
            basket.redeem(voucher)
            customer = shop.customer("Ada")
            customer.take(basket)
            customer.queue()
            customer.pay()
            assert shop.till.total == 103
            assert customer.basket is None

    Good::

        def test_checkout(shop):
            # A voucher is taken off the sum before the till counts it.
            shop.open()
            shop.till.fill(100)
            basket = shop.basket()
            basket.add("apple")
            basket.redeem(shop.voucher(5))
            shop.customer("Ada").pay(basket)
            assert shop.till.total == 96
    """
    count = len(test.statements)
    if count <= module.settings.docstring_min_statements or test.docstring is not None:
        return
    if not module.source.is_explained(test.node):
        yield at(test.node, name=test.name, count=count)
