"""TQ710: a default that takes the place of the result when it fails."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.handlers import Handler
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ710",
    "{clause!r} sets {name!r} to a default, and line {line} asserts on it;"
    " let the exception fail the test",
    on=Module,
    default=False,
)
def handler_hides_default(module: Module, _: Module) -> Iterator[Finding]:
    """A result that could not be had is no default value.

    When the handler binds the name that the ``try`` was to bind, the
    assertion right behind looks at the default: it fails with a riddle, or
    passes though the call raised. Handlers that keep the error itself are
    fine, and so are flags and texts that say what happened.

    Bad::

        def test_total(basket):
            try:
                total = basket.total()
            except KeyError:  # TQ710
                total = 0
            assert total == 3

    Good::

        def test_total(basket):
            assert basket.total() == 3
    """
    for function in module.handlers.functions:
        yield from _first_in(function, module)


def _first_in(function: Function, module: Module) -> Iterator[Finding]:
    for handler in module.handlers.relevant(function):
        for name in _defaults(handler, module):
            line = _asserted(name, handler, module)
            if line:
                yield at(handler.node, clause=handler.text, name=name, line=line)
                return


def _defaults(handler: Handler, module: Module) -> Iterator[str]:
    """Yield the names that the ``try`` binds to a result, and its handler to a default."""
    bound: set[str] = set()
    for statement in handler.guarded.body:
        for node in module.index.within(statement, ast.Assign):
            if not isinstance(node.value, ast.Constant):
                bound.update(each.id for each in node.targets if isinstance(each, ast.Name))
    for each in handler.body:
        if isinstance(each, ast.Assign) and _is_default(each.value):
            for target in each.targets:
                if isinstance(target, ast.Name) and target.id in bound:
                    yield target.id


def _is_default(value: ast.expr) -> bool:
    """Say whether a value stands for nothing; a flag or a text tells what happened."""
    if isinstance(value, ast.UnaryOp):
        value = value.operand
    if isinstance(value, (ast.List, ast.Tuple, ast.Set)):
        return not value.elts
    if isinstance(value, ast.Constant):
        return not isinstance(value.value, (bool, str)) or value.value == ""
    return isinstance(value, ast.Dict) and not value.keys


def _asserted(name: str, handler: Handler, module: Module) -> int:
    """Return the line of the assertion on a name right behind a ``try``, 0 without one."""
    following = handler.guarded.following[:1]
    within = module.index.within
    for assertion in handler.function.assertions:
        if module.index.statement(assertion.node) in following:
            if any(each.id == name for each in within(assertion.node, ast.Name)):
                return assertion.node.lineno
    return 0
