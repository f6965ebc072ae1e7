"""Which unittest assertion says more than the one that is written."""

from __future__ import annotations

import ast

import pytest

from flake8_testquality.facts.frameworks import UNITTEST_METHODS
from flake8_testquality.facts.rewrites import rewrite


def _rewritten(source: str) -> str:
    """Return the better call as source, ``""`` when none is better."""
    call = ast.parse(source, mode="eval").body
    assert isinstance(call, ast.Call) and isinstance(call.func, ast.Name)
    better = rewrite(call.func.id, call)
    if better is None:
        return ""
    assert better.name in UNITTEST_METHODS
    return f"{better.name}({', '.join(map(ast.unparse, better.arguments))})"


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ("assertTrue(a == b)", "assertEqual(a, b)"),
        ("assertTrue(a != b)", "assertNotEqual(a, b)"),
        ("assertTrue(a < b)", "assertLess(a, b)"),
        ("assertTrue(a <= b)", "assertLessEqual(a, b)"),
        ("assertTrue(a > b)", "assertGreater(a, b)"),
        ("assertTrue(a >= b)", "assertGreaterEqual(a, b)"),
        ("assertTrue(a in b)", "assertIn(a, b)"),
        ("assertTrue(a not in b)", "assertNotIn(a, b)"),
        ("assertTrue(a is b)", "assertIs(a, b)"),
        ("assertTrue(a is not b)", "assertIsNot(a, b)"),
        ("assertTrue(a is None)", "assertIsNone(a)"),
        ("assertTrue(None is not a)", "assertIsNotNone(a)"),
        ("assertTrue(a == None)", "assertIsNone(a)"),
        ("assertTrue(isinstance(a, b))", "assertIsInstance(a, b)"),
        ("assertTrue(not isinstance(a, b))", "assertNotIsInstance(a, b)"),
        ("assertTrue(not a)", "assertFalse(a)"),
        ("assertTrue(not a in b)", "assertNotIn(a, b)"),
        ("assertTrue(a == b, 'text')", "assertEqual(a, b)"),
        ("assertFalse(a == b)", "assertNotEqual(a, b)"),
        ("assertFalse(a != b)", "assertEqual(a, b)"),
        ("assertFalse(a < b)", "assertGreaterEqual(a, b)"),
        ("assertFalse(a <= b)", "assertGreater(a, b)"),
        ("assertFalse(a > b)", "assertLessEqual(a, b)"),
        ("assertFalse(a >= b)", "assertLess(a, b)"),
        ("assertFalse(a in b)", "assertNotIn(a, b)"),
        ("assertFalse(a not in b)", "assertIn(a, b)"),
        ("assertFalse(a is b)", "assertIsNot(a, b)"),
        ("assertFalse(a is not None)", "assertIsNone(a)"),
        ("assertFalse(not a)", "assertTrue(a)"),
        ("assertEqual(a, None)", "assertIsNone(a)"),
        ("assertEqual(None, a)", "assertIsNone(a)"),
        ("assertNotEqual(a, None)", "assertIsNotNone(a)"),
        ("assertIs(a, None)", "assertIsNone(a)"),
        ("assertIsNot(None, a)", "assertIsNotNone(a)"),
        ("assertEqual(True, a in b)", "assertIn(a, b)"),
        ("assertEqual(a in b, False)", "assertNotIn(a, b)"),
        ("assertNotEqual(a in b, True)", "assertNotIn(a, b)"),
        ("assertIs(isinstance(a, b), True)", "assertIsInstance(a, b)"),
        ("assertTrue(re.search(a, b))", "assertRegex(b, a)"),
        ("assertFalse(re.search(a, b))", "assertNotRegex(b, a)"),
        ("assertIsNotNone(re.search(a, b), 'text')", "assertRegex(b, a)"),
        ("assertIsNone(re.search(a, b))", "assertNotRegex(b, a)"),
        ("assertEqual(round(a, 2), -3.14)", "assertAlmostEqual(a, -3.14, 2)"),
        ("assertNotEqual(3.14, round(b, 2))", "assertNotAlmostEqual(b, 3.14, 2)"),
        ("assertEqual(round(a, 2), round(b, 2))", "assertAlmostEqual(a, b, 2)"),
        ("assertThat(a == b, Equals(True))", "assertEqual(a, b)"),
        ("assertThat(a in b, Is(False))", "assertNotIn(a, b)"),
        ("expectThat(a in b, Not(Equals(False)))", "assertIn(a, b)"),
        ("assertTrue(bool(a == b))", "assertEqual(a, b)"),
        ("assertTrue((a in b) is True)", "assertIn(a, b)"),
        ("assertFalse((a in b) == True)", "assertNotIn(a, b)"),
        ("assertTrue(a is True)", "assertIs(a, True)"),
        ("assertTrue(expr=a == b, msg='text')", "assertEqual(a, b)"),
        ("assertEqual(first=a, second=None)", "assertIsNone(a)"),
        ("assertIsNot(a, expr2=None)", "assertIsNotNone(a)"),
        ("assertIsNone(obj=re.search(a, b))", "assertNotRegex(b, a)"),
    ],
)
def test_better_assertion(written: str, better: str) -> None:
    assert _rewritten(written) == better


@pytest.mark.parametrize(
    "written",
    [
        "assertTrue()",
        "assertTrue(re.search(a, b, c))",
        "assertTrue(re.search(a, string=b))",
        "assertTrue(re.match(a, b))",
        "assertIsNone(search(a, b))",
        "assertEqual(round(a), 3)",
        "assertEqual(round(a, 2), b)",
        "assertEqual(a, round(b, 2))",
        "assertEqual(round(a, 2), round(b, 3))",
        "assertEqual(round(3.14159, 2), 3.14)",
        "assertEqual(a, b.round(2))",
        "assertIs(round(a, 2), b)",
        "assertTrue(a)",
        "assertTrue(*a)",
        "assertTrue(a < b < c)",
        "assertTrue(a and b)",
        "assertTrue(isinstance(*a))",
        "assertTrue(hasattr(a, b))",
        "assertTrue(a.startswith(b))",
        "assertEqual(a, b)",
        "assertEqual(a)",
        "assertEqual(a, True)",
        "assertEqual(None, None)",
        "assertThat(a, Equals(True))",
        "assertThat(a == b, Equals(c))",
        "assertThat(a == b, matcher)",
        "assertThat(a == b, Not(Equals(c)))",
        "assertThat(a == b, Not(matcher))",
        "assertIn(a, None)",
    ],
)
def test_nothing_better(written: str) -> None:
    assert _rewritten(written) == ""
