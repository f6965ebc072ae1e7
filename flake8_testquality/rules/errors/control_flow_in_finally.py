"""TQ712: a ``finally`` that throws the failure away."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.flow import TRIES
from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.words import split
from flake8_testquality.rule import Finding, at, rule

_LOOPS = (ast.For, ast.AsyncFor, ast.While)


@rule(
    "TQ712",
    "{statement!r} in 'finally' throws the exception of the 'try' away; move it out",
    on=Module,
)
def control_flow_in_finally(module: Module, _: Module) -> Iterator[Finding]:
    """A ``finally`` is not left by ``return``, ``break`` or ``continue``.

    Python then forgets the exception that was under way, a failed assertion
    included, and the test passes. What a test defines whose
    name speaks of ``finally`` is a sample.

    Bad::

        def test_total(basket):
            try:
                assert basket.total() == 3
            finally:
                basket.close()
                return  # TQ712

    Good::

        def test_total(basket):
            try:
                assert basket.total() == 3
            finally:
                basket.close()
    """
    if any(node.finalbody for kind in TRIES for node in module.index.all(kind)):
        for function in module.functions:
            outermost = module.suite.outermost(function)
            if outermost is function or outermost is None or not _is_about_it(outermost):
                yield from _first_in(function, module)


def _is_about_it(test: Function) -> bool:
    """Say whether the functions in a test are samples of what ``finally`` does."""
    return "finally" in split(test.name)


def _first_in(function: Function, module: Module) -> Iterator[Finding]:
    index = module.index
    for kind, text in ((ast.Return, "return"), (ast.Break, "break"), (ast.Continue, "continue")):
        for node in index.own(function.node, kind):
            if _leaves_finally(node, function, module):
                yield at(node, statement=text)
                return


def _leaves_finally(node: ast.stmt, function: Function, module: Module) -> bool:
    inner: ast.AST = node
    for around in module.index.ancestors(node):
        if around is function.node:
            return False
        if isinstance(around, _LOOPS) and not isinstance(node, ast.Return):
            if inner not in around.orelse:
                return False
        if isinstance(around, TRIES) and inner in around.finalbody:
            return True
        inner = around
    return False
