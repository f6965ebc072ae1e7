"""TQ808: a test that a later definition of the same name replaces."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule

#: Decorators under which several functions of one name live together.
_TOGETHER = ("overload", "register", "setter", "getter", "deleter", "dispatch", "expand")


@rule(
    "TQ808",
    "{kind} {name!r} replaces the one at line {line}, which never runs; rename one of them",
    on=Module,
)
def duplicate_test_name(module: Module, _: Module) -> Iterator[Finding]:
    """Of two tests with one name in one place only the last runs.

    The same holds for two test classes. A definition under a condition is an
    alternative to the one before it and is left alone, and so is a definition
    that was used or deleted before it was replaced.

    Bad::

        class TestBasket:
            def test_total(self):
                assert Basket(3).total() == 3

            def test_total(self):  # TQ808
                assert Basket(3, 4).total() == 7

    Good::

        class TestBasket:
            def test_total_of_one(self):
                assert Basket(3).total() == 3

            def test_total_of_two(self):
                assert Basket(3, 4).total() == 7
    """
    seen: dict[tuple[ast.AST, str], TestFunction | Class] = {}
    named: list[TestFunction | Class] = [*module.tests]
    named += [cls for cls in module.test_classes if module.tests_by_class.get(cls)]
    keys = {(item.owner if isinstance(item, TestFunction) else None, item.name) for item in named}
    if len(keys) == len(named):
        return
    for item in sorted(named, key=lambda item: item.node.lineno):
        key = (module.index.scope(item.node), item.name)
        first = seen.get(key)
        seen[key] = item
        if first is None or first.__class__ is not item.__class__:
            continue
        if isinstance(item, TestFunction) and item.has_decorator(*_TOGETHER):
            continue
        if not _are_alternatives(first.node, item.node, module):
            if not _is_used_between(first.node, item.node, module):
                kind = "test" if isinstance(item, TestFunction) else "test class"
                yield at(item.node, kind=kind, name=item.name, line=first.node.lineno)


def _are_alternatives(first: ast.stmt, second: ast.stmt, module: Module) -> bool:
    """Say whether the first may be the one that runs: the second stands under a condition."""
    index = module.index
    around = index.parent(second)
    if around is index.scope(second):
        return False
    # In one block they follow each other whatever the condition is.
    blocks = [block for block in vars(around).values() if isinstance(block, list)]
    return not any(first in block and second in block for block in blocks)


def _is_used_between(first: ast.stmt, second: ast.stmt, module: Module) -> bool:
    name = getattr(first, "name", "")
    return any(
        found.id == name and not isinstance(found.ctx, ast.Store)
        for found in module.index.between(first, second, ast.Name)
    )
