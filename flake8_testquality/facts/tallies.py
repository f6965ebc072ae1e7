"""Tallies of assertions: those that one run makes, and those that show the state before an act."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Sequence

from flake8_testquality.facts.assertions import Assertion
from flake8_testquality.facts.cycles import Cycles, Role
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.names import last_name

#: So many of the assertions before an act are repeated behind it.
_MOST = 0.8


def on_one_path(assertions: Sequence[Assertion], test: TestFunction) -> list[Assertion]:
    """Return what one run asserts at most: the longer branch of an ``if`` with ``else``."""
    index = test.module.index
    left = list(assertions)
    # Inner ones come first: the outer one counts what they leave.
    for branching in reversed(index.own(test.node, ast.If)):
        if not branching.orelse:
            continue
        first, other = index.number(branching.body[0]), index.number(branching.orelse[0])
        last = index.stretch(branching)[1]
        body = {each for each in left if first <= index.number(each.node) < other}
        orelse = {each for each in left if other <= index.number(each.node) < last}
        shorter = min(body, orelse, key=len)
        left = [each for each in left if each not in shorter]
    return left


def behind_one_act(assertions: Sequence[Assertion], test: TestFunction) -> list[Assertion]:
    """Leave out what is asserted once before an act only to see it change.

    Behind the act nearly all of it is asked again, once.
    """
    index = test.module.index
    looks = [_look(index.statement(each.node)) for each in assertions]
    numbers = [index.number(each.node) for each in assertions]
    stored = Counter(
        name.id for name in index.own(test.node, ast.Name) if isinstance(name.ctx, ast.Store)
    )
    renewed = {name for name, times in stored.items() if times > 1}
    for cycle in reversed(Cycles(test).all):
        if cycle.role < Role.CALL:
            continue
        act = index.number(cycle.call)
        before = [each for each, number in zip(looks, numbers, strict=True) if number < act]
        behind = Counter(looks[len(before) :])
        if not before or len(set(before)) < len(before):
            continue
        # What is asked again and again goes through many states.
        again = [each for each in before if behind[each] == 1]
        if len(again) < _MOST * len(before):
            continue
        if renewed.isdisjoint(
            name.id
            for each in assertions[: len(before)]
            for name in index.within(index.statement(each.node), ast.Name)
        ):
            return list(assertions[len(before) :])
    return list(assertions)


def _look(statement: ast.stmt) -> str:
    """Return what an assertion looks at, whatever it expects there."""
    value: ast.AST = statement.test if isinstance(statement, ast.Assert) else statement
    if isinstance(value, ast.Expr):
        value = value.value
    if isinstance(value, ast.Call):
        last = last_name(value.func)
        if last in {"assertTrue", "assertFalse"} and value.args:
            return _look_of(value.args[0])
        kept = [each for each in value.args if not isinstance(each, ast.Constant)]
        if last in {"assertIn", "assertNotIn"}:
            kept = value.args[:2]
        return " in ".join(map(ast.unparse, kept))
    return _look_of(value)


def _look_of(value: ast.AST) -> str:
    while isinstance(value, ast.UnaryOp) and isinstance(value.op, ast.Not):
        value = value.operand
    if isinstance(value, ast.Compare):
        sides = [value.left, *value.comparators]
        if not isinstance(value.ops[0], (ast.In, ast.NotIn)):
            sides = [each for each in sides if not isinstance(each, ast.Constant)]
        return " in ".join(map(ast.unparse, sides))
    return ast.unparse(value)
