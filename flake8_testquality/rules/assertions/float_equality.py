"""TQ014: a computed number that must be equal to a decimal fraction."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.assertion_names import TRUTHS
from flake8_testquality.facts.assertions import Assertion
from flake8_testquality.facts.bindings import only_value
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.rule import Finding, at, rule

_LARGEST = 60
_LITERALS = frozenset({ast.Constant, ast.UnaryOp, ast.List, ast.Tuple})
# What these give is made to be compared.
_ROUNDED = frozenset({"approx", "round", "float", "Decimal", "ANY"})
_EQUAL = frozenset("assertEqual assertEquals failUnlessEqual eq_ assert_equal".split())


@rule(
    "TQ014",
    "this needs exactly {number}, which no float is; use {better}",
    on=Module,
    default=False,
)
def float_equality(module: Module, _: Module) -> Iterator[Finding]:
    """Rounding makes computed decimal fractions differ in the last digits.

    ``0.1 + 0.2 == 0.3`` is false. Numbers that a float holds exactly, as
    ``0.5`` or ``3.0``, are left alone, and so is a number that the test itself
    wrote somewhere else: it comes back as it was given.

    Bad::

        def test_total():
            assert total([1, 2]) == 3.3  # TQ014

    Good::

        import pytest

        def test_total():
            assert total([1, 2]) == pytest.approx(3.3)

        def test_half():
            assert total([1, 2]) == 1.5

        def test_price():
            assert Item(price=0.1).price == 0.1
    """
    for function, assertions in module.assertions.by_function:
        if isinstance(function, TestFunction):
            yield from _first_in(function, assertions, module)


def _first_in(
    test: TestFunction, assertions: list[Assertion], module: Module
) -> Iterator[Finding]:
    for found in assertions:
        compared = list(_compared(found))
        for one, other in compared + [sides[::-1] for sides in compared]:
            if one.__class__ not in _LITERALS:
                continue
            if isinstance(one, ast.Constant) and one.value.__class__ is not float:
                continue
            if module.index.size(one) > _LARGEST:
                continue
            number = _fraction(one)
            if number is None or _is_written(other, test) or _is_given(number, one, test, module):
                continue
            if test.is_skipped:
                return
            in_case = found.name.startswith(("assertE", "assertT", "fail"))
            better = "assertAlmostEqual" if in_case else "pytest.approx"
            yield at(found.node, number=number, better=better)
            return


def _compared(found: Assertion) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Yield the pairs that an assertion wants to be equal."""
    node = found.node
    if isinstance(node, ast.Assert):
        yield from _of_condition(node.test)
    elif isinstance(node, ast.Call) and node.args:
        if found.name in TRUTHS:
            yield from _of_condition(node.args[0])
        elif found.name in _EQUAL and len(node.args) > 1:
            yield node.args[0], node.args[1]


def _of_condition(test: ast.expr) -> Iterator[tuple[ast.expr, ast.expr]]:
    for each in test.values if isinstance(test, ast.BoolOp) else [test]:
        if isinstance(each, ast.Compare) and len(each.ops) == 1 and isinstance(each.ops[0], ast.Eq):
            yield each.left, each.comparators[0]


def _fraction(value: ast.expr) -> float | None:
    """Return the first float in a literal that no float can hold exactly."""
    if isinstance(value, ast.UnaryOp) and isinstance(value.op, ast.USub):
        return _fraction(value.operand)
    if isinstance(value, (ast.List, ast.Tuple)):
        values = [each.value for each in value.elts if isinstance(each, ast.Constant)]
        if any(isinstance(each, str) for each in values):
            # A row of data, as it was stored.
            return None
        found = map(_fraction, value.elts[:20])
        return next((each for each in found if each is not None), None)
    if isinstance(value, ast.Constant) and isinstance(value.value, float):
        number = value.value
        if number - number != 0:
            return None
        from fractions import Fraction  # loads decimals, for a rule that seldom gets here

        return None if Fraction(repr(number)) == Fraction(number) else number
    return None


def _is_written(value: ast.expr, test: TestFunction) -> bool:
    """Say whether an expression holds nothing that was computed, or allows for rounding."""
    while isinstance(value, ast.UnaryOp):
        value = value.operand
    if isinstance(value, (ast.List, ast.Tuple)):
        return all(_is_written(each, test) for each in value.elts)
    if isinstance(value, ast.Name):
        value = only_value(value.id, test) or value
    if isinstance(value, ast.Call):
        return last_name(value.func) in _ROUNDED
    return isinstance(value, ast.Constant)


def _is_given(number: float, side: ast.expr, test: TestFunction, module: Module) -> bool:
    """Say whether the test, its decorators with it, writes the number a second time.

    As a text too: what is parsed is the float nearest to what was written.
    """
    own = set(module.index.within(side, ast.Constant))
    for each in module.index.within(test.node, ast.Constant):
        if each in own:
            continue
        if isinstance(each.value, float) and abs(each.value) == number:
            return True
        if isinstance(each.value, str) and repr(number) in each.value:
            return True
    return False
