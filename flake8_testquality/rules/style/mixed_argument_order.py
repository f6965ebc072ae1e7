"""TQ105: the expected value comes first in one place and second in others."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.literals import is_literal
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule

_COMPARING = frozenset(
    "assertEqual assertEquals assertNotEqual assertNotEquals assertAlmostEqual"
    " assertNotAlmostEqual assertListEqual assertTupleEqual assertDictEqual assertSetEqual"
    " assertCountEqual assertItemsEqual assertMultiLineEqual assertSequenceEqual"
    " assertIs assertIsNot assert_equal assert_equals eq_".split()
)


@rule(
    "TQ105",
    "expected value is {side} here but {other} in {count} of {total} comparisons of this file;"
    " swap the arguments",
    on=Module,
    default=False,
)
def mixed_argument_order(module: Module, _: Module) -> Iterator[Finding]:
    """The expected value stands on the same side in all comparisons of a file.

    A failure message calls one of the two values the expected one, or at
    least prints them in their order: who reads it must know which is which.
    The expected value is the literal one of the two. An order that fewer than
    half of the comparisons follow is reported, once for each test.

    Bad::

        import unittest

        class TotalTest(unittest.TestCase):
            def test_total(self):
                self.assertEqual(3, total([1, 2]))
                self.assertEqual(0, total([]))

            def test_product(self):
                self.assertEqual(product([1, 2]), 2)  # TQ105

    Good::

        import unittest

        class TotalTest(unittest.TestCase):
            def test_total(self):
                self.assertEqual(3, total([1, 2]))
                self.assertEqual(0, total([]))

            def test_product(self):
                self.assertEqual(2, product([1, 2]))
    """
    firsts: list[ast.Call] = []
    seconds: list[ast.Call] = []
    for function in module.functions:
        for assertion in function.assertions:
            call = assertion.node
            if assertion.name not in _COMPARING or not isinstance(call, ast.Call):
                continue
            if len(call.args) < 2:
                continue
            is_first, is_second = map(is_literal, call.args[:2])
            if is_first and not is_second:
                firsts.append(call)
            elif is_second and not is_first:
                seconds.append(call)
    total = len(firsts) + len(seconds)
    if not firsts or not seconds or len(firsts) == len(seconds):
        return
    fewer_are_first = len(firsts) < len(seconds)
    side, other = ("first", "second") if fewer_are_first else ("second", "first")
    minority = firsts if fewer_are_first else seconds
    count = total - len(minority)
    reported: set[ast.AST] = set()
    for call in minority:
        scope = module.index.scope(call)
        if scope not in reported:
            reported.add(scope)
            yield at(call, side=side, other=other, count=count, total=total)
