"""TQ616: a test whose body is a copy of one in another module."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.module import Module
from flake8_testquality.project.imprints import earlier_for
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ616",
    "test {name!r} has the same body as {other!r} in {path} (line {line}); keep one",
    on=Module,
    default=False,
)
def cross_module_duplicate_test(module: Module, _: Module) -> Iterator[Finding]:
    """A test that was copied to another module checks nothing new there.

    TQ604 compares the tests of one module, this rule those of the project, if
    they have two statements at least. Compared are arguments, decorators and
    body, with the meaning of every name; docstrings, layout and the names of
    variables do not count. A test that its class or module prepares, that uses what
    its class defines, or that overrides another one or may do so, is left
    alone; one that asks for fixtures of a ``conftest.py`` is compared within
    its folder.

    Which of two modules reports, and what a run over some files sees, is the
    same as for TQ607.

    Bad::

        # file: tests/test_basket.py
        from shop import Basket

        def test_total():
            basket = Basket()
            basket.add(3)
            assert basket.total() == 3

        # file: tests/test_order.py
        from shop import Basket

        def test_total_of_order():  # TQ616
            basket = Basket()
            basket.add(3)
            assert basket.total() == 3

    Good::

        # file: tests/test_basket.py
        from shop import Basket

        def test_total():
            basket = Basket()
            basket.add(3)
            assert basket.total() == 3

        # file: tests/test_order.py
        from shop import Order

        def test_total_of_order():
            order = Order()
            order.add(3)
            assert order.total() == 3
    """
    if not any(len(test.statements) > 1 for test in module.tests):
        return
    earlier = earlier_for(module)
    found = earlier.found("tests")
    if not found:
        return
    # A class above may be known to the resolver only.
    known = {test.node: test for test in module.tests}
    for copy, own in earlier.imprint.tests.items():
        first = found.get(own.digest)
        test = known.get(copy.node)
        # A copy that replaces another one puts it out of action.
        if first is not None and test is not None and test.is_override is False:
            yield at(test.node, name=test.name, other=first.name, path=first.path, line=first.line)
