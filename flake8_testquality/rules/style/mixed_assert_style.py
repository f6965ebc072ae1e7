"""TQ104: a test case that mixes ways to write an assertion."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.assertions import Assertion, Kind
from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.rule import Finding, at, rule

_BARE = "bare assert"
_UNITTEST = "unittest assertion"
_NOSE = "nose function"
_ENFORCED = {"unittest": _UNITTEST, "pytest": _BARE}
#: What nose, and a few libraries after it, call their assertions.
_NOSE_NAMES = frozenset(
    "eq_ ok_ assert_equal assert_equals assert_not_equal assert_true assert_false assert_in"
    " assert_not_in assert_is assert_is_none assert_is_not_none assert_raises".split()
)


@rule(
    "TQ104",
    "{style} in {name!r}, {habit}; write all its assertions in one way",
    on=Class,
    default=False,
    options=("assert_style",),
)
def mixed_assert_style(cls: Class, module: Module) -> Iterator[Finding]:
    """The assertions of one test case are written in one way.

    unittest's methods and bare ``assert`` statements report failures in
    different ways, and a reader looks for a reason behind the change. The
    style of less than three tenths of a class's assertions is reported at its
    first place. Mock's assertions, expected exceptions and what tells a type
    checker something, ``assert x is not None``, do not count.

    Bad::

        import unittest

        class TotalTest(unittest.TestCase):
            def test_total(self):
                self.assertEqual(total([1, 2]), 3)
                self.assertEqual(total([1]), 1)
                self.assertEqual(total([]), 0)

            def test_product(self):
                assert product([1, 2]) == 2  # TQ104

    Good::

        import unittest

        class TotalTest(unittest.TestCase):
            def test_total(self):
                self.assertEqual(total([1, 2]), 3)
                self.assertEqual(total([1]), 1)
                self.assertEqual(total([]), 0)

            def test_product(self):
                self.assertEqual(product([1, 2]), 2)
    """
    if not cls.is_test_case or cls.outer is not None:
        return
    places: dict[str, list[Assertion]] = {}
    for method in cls.methods.values():
        for assertion in method.assertions:
            style = _style_of(assertion)
            if style:
                places.setdefault(style, []).append(assertion)
    wanted = _ENFORCED.get(module.settings.assert_style)
    if wanted is None and len(places) < 2:
        return
    total = sum(map(len, places.values()))
    for style, found in places.items():
        if wanted is not None:
            habit = f"where --tq-assert-style asks for {module.settings.assert_style}"
        else:
            habit = f"{len(found)} of {total} assertions"
        if style == wanted if wanted is not None else len(found) * 10 >= total * 3:
            continue
        yield at(found[0].node, style=style, name=cls.name, habit=habit)


def _style_of(assertion: Assertion) -> str:
    """Return how an assertion is written, ``""`` for what all styles share."""
    node = assertion.node
    if isinstance(node, ast.Assert):
        return "" if _narrows_a_type(node.test) else _BARE
    if assertion.kind is not Kind.METHOD or not isinstance(node, ast.Call):
        return ""
    func = node.func
    if isinstance(func, ast.Name):
        return _NOSE if func.id in _NOSE_NAMES else ""
    if isinstance(func, ast.Attribute) and isinstance(func.value, ast.Name):
        # ``assert_total``, ``assertTotal`` of one's own may be written in any way.
        if func.value.id in {"self", "cls"} and func.attr.startswith("assert"):
            return _UNITTEST
    return ""


def _narrows_a_type(condition: ast.expr) -> bool:
    if isinstance(condition, ast.Compare) and len(condition.ops) == 1:
        right = condition.comparators[0]
        is_none = isinstance(right, ast.Constant) and right.value is None
        return is_none and isinstance(condition.ops[0], ast.IsNot)
    return isinstance(condition, ast.Call) and last_name(condition.func) == "isinstance"
