"""TQ017: a nested function that asserts and is never run."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.assertions import Kind
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.index import FunctionNode
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ017",
    "nested function {name!r} asserts, but {test!r} never uses it; call it or hand it over",
    on=Module,
)
def unused_nested_check(module: Module, _: Module) -> Iterator[Finding]:
    """A check that is defined and never used checks nothing.

    Usually the line that registers or calls it was lost. A decorated function
    is used by its decorator, and one that the module names elsewhere is used.

    Bad::

        def test_order():
            def check(order):  # TQ017
                assert order.total == 3

            place_order()

    Good::

        def test_order():
            def check(order):
                assert order.total == 3

            place_order(then=check)
    """
    around = {module.index.scope(each.node) for each in module.functions if each.is_nested}
    for test in module.tests:
        if test.node in around and not test.is_skipped:
            yield from _first_in(test, module)


def _first_in(test: TestFunction, module: Module) -> Iterator[Finding]:
    nested: list[FunctionNode] = [
        *module.index.own(test.node, ast.FunctionDef),
        *module.index.own(test.node, ast.AsyncFunctionDef),
    ]
    for node in nested:
        if node.decorator_list or module.settings.names_test(node.name):
            # A test in the wrong place is TQ807.
            continue
        if not _asserts(node, module):
            continue
        if not _is_named(node, test, module):
            yield at(node, name=node.name, test=test.name)
            return


def _asserts(node: FunctionNode, module: Module) -> bool:
    function = module.suite.functions_by_node[node]
    return any(found.kind not in (Kind.NAMED, Kind.EXPECTATION) for found in function.assertions)


def _is_named(node: FunctionNode, test: TestFunction, module: Module) -> bool:
    """Say whether the test reads the function's name, or lets others look it up."""
    first, end = module.index.stretch(node)
    for name in module.index.within(test.node, ast.Name):
        if name.id == node.name and isinstance(name.ctx, ast.Load):
            # That it calls itself is no use of it.
            if not first < module.index.number(name) < end:
                return True
        if name.id in {"locals", "vars", "eval", "exec"}:
            return True
    shared: list[ast.Global | ast.Nonlocal] = [
        *module.index.within(test.node, ast.Global),
        *module.index.within(test.node, ast.Nonlocal),
    ]
    return any(node.name in statement.names for statement in shared)
