"""TQ909: a test under a tower of patches."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.patches import is_patch, patches_several
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ909",
    "test {name!r} patches {count} things by decorator; test a smaller unit, or share a fixture",
    on=TestFunction,
    options=("max_patches",),
)
def too_many_patches(test: TestFunction, module: Module) -> Iterator[Finding]:
    """A test replaces few things by doubles.

    With many patches it checks how the code is written rather than what it
    does, and breaks with each change. All ``patch.dict`` together count as
    one patch, and so do all ``patch.multiple``; decorators of the class do
    not count.

    Bad::

        @mock.patch("shop.a")
        @mock.patch("shop.b")
        @mock.patch("shop.c")
        @mock.patch("shop.d")
        @mock.patch("shop.e")
        @mock.patch("shop.f")
        @mock.patch("shop.g")
        @mock.patch("shop.h")
        @mock.patch("shop.i")
        def test_order(i, h, g, f, e, d, c, b, a):  # TQ909
            assert order(1) is a.return_value

    Good::

        @mock.patch("shop.payment")
        def test_order(payment):
            assert order(1) is payment.return_value
    """
    limit = module.settings.max_patches
    if len(test.node.decorator_list) <= limit or test.is_skipped:
        return
    names = [
        module.names.of(item.func)
        for item in test.node.decorator_list
        if isinstance(item, ast.Call)
    ]
    single = sum(map(is_patch, names))
    grouped = set(filter(patches_several, names))
    count = single + len(grouped)
    if count > limit:
        yield at(test.node, name=test.name, count=count)
