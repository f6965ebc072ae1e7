"""TQ503: a method of a test class that has no need of its class."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.functions import Helper
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ503",
    "helper method {name!r} never uses {me!r}; make it a function that other classes"
    " can call as well",
    on=Helper,
    default=False,
)
def stateless_method_helper(helper: Helper, module: Module) -> Iterator[Finding]:
    """A helper that does not use its test case is a function.

    As a method it can only be called by the tests of one class and its heirs,
    so it is copied to the next class, and a reader has to look for what it
    changes. Static and class methods, methods that a class above or below has
    as well, empty ones and those that only return a constant, which are there
    to be overridden, are left alone.

    Bad::

        import unittest

        class BasketTest(unittest.TestCase):
            def make_item(self, price):  # TQ503
                return Item("apple", price)

            def test_one(self):
                self.assertEqual(total([self.make_item(1)]), 1)

    Good::

        import unittest

        def make_item(price):
            return Item("apple", price)

        class BasketTest(unittest.TestCase):
            def test_one(self):
                self.assertEqual(total([make_item(1)]), 1)
    """
    owner = helper.owner
    if owner is None or helper.outer is not None or helper.node.decorator_list:
        return
    arguments = helper.node.args
    positional = [*arguments.posonlyargs, *arguments.args]
    if not positional or not owner.is_test_class:
        return
    me = positional[0].arg
    needs_class = {me, "super", "__class__"}
    if any(name.id in needs_class for name in module.index.within(helper.node, ast.Name)):
        return
    if helper.is_dictated or helper.is_stand_in or _is_there_to_be_overridden(helper):
        return
    # With a base that nobody has read, it may be called, or replace another.
    if owner.inherits(helper.name) is False and helper.name in module.attribute_names:
        yield at(helper.node, name=helper.name, me=me)


def _is_there_to_be_overridden(helper: Helper) -> bool:
    owner, body = helper.owner, helper.body
    if helper.is_stub or (
        len(body) == 1
        and isinstance(body[0], ast.Return)
        and (body[0].value is None or isinstance(body[0].value, ast.Constant))
    ):
        return True
    heirs = helper.module.suite.heirs(owner) if owner is not None else []
    return any(helper.name in heir.defined for heir in heirs)
