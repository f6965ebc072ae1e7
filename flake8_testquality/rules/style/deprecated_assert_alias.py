"""TQ106: an alias of an assertion that newer versions of Python do not have."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.rule import Finding, at, rule


class _Alias(NamedTuple):
    gone: str
    replacement: str


def _table(gone: str, pairs: str) -> dict[str, _Alias]:
    words = pairs.split()
    return {old: _Alias(gone, new) for old, new in zip(words[::2], words[1::2], strict=True)}


_REMOVED = "was removed from unittest in Python 3.12"
#: What ``unittest`` had up to Python 3.11.
_UNITTEST = _table(
    _REMOVED,
    """
    assertEquals assertEqual
    assertNotEquals assertNotEqual
    assertAlmostEquals assertAlmostEqual
    assertNotAlmostEquals assertNotAlmostEqual
    assertRegexpMatches assertRegex
    assertNotRegexpMatches assertNotRegex
    assertRaisesRegexp assertRaisesRegex
    assert_ assertTrue
    failIf assertFalse
    failIfEqual assertNotEqual
    failIfAlmostEqual assertNotAlmostEqual
    failUnless assertTrue
    failUnlessEqual assertEqual
    failUnlessAlmostEqual assertAlmostEqual
    failUnlessRaises assertRaises
    """,
)
_UNITTEST["assertDictContainsSubset"] = _Alias(_REMOVED, "assertEqual(actual, actual | expected)")
#: What only ``unittest`` of Python 2 had.
_PYTHON_2 = _table("does not exist in Python 3", "assertItemsEqual assertCountEqual")

_ALIASES = {**_UNITTEST, **_PYTHON_2}
#: Frameworks that define such a name themselves, with the names that they lack.
_LACKING = {
    "trial": frozenset(
        "assertRegexpMatches assertNotRegexpMatches assertRaisesRegexp"
        " assertDictContainsSubset".split()
    ),
    "testtools": frozenset(_UNITTEST) - {"assertEquals", "failUnlessEqual", "failUnlessRaises"},
    "absl": frozenset(_UNITTEST) - {"assertDictContainsSubset"},
}
_MARKS = frozenset({"setUp", "tearDown", "setUpClass", "tearDownClass", "asyncSetUp"})
_ASKING = frozenset({"PY2", "PY3", "version_info", "hasattr"})


@rule("TQ106", "{name!r} {gone}; use {replacement!r}", on=Module)
def deprecated_assert_alias(module: Module, _: Module) -> Iterator[Finding]:
    """Assertions are called by the names that every supported Python knows.

    unittest's old aliases were deprecated for years and are gone since
    Python 3.12: a test that uses one ends with an AttributeError. A name that
    the suite defines itself, or that another framework still has, is fine.

    Bad::

        import unittest

        class TotalTest(unittest.TestCase):
            def test_total(self):
                self.assertEquals(total([1, 2]), 3)  # TQ106

    Good::

        import unittest

        class TotalTest(unittest.TestCase):
            def test_total(self):
                self.assertEqual(total([1, 2]), 3)
    """
    if module.attribute_names.isdisjoint(_ALIASES) or _has_backport(module):
        return
    reported: set[ast.AST] = set()
    ours: dict[tuple[str, Class | None], bool] = {}
    for attribute in module.index.all(ast.Attribute):
        name = attribute.attr
        if name not in _ALIASES:
            continue
        scope = module.index.enclosing_function(attribute)
        if scope is None or scope in reported:
            continue
        cls = _receiver(attribute, module)
        if (name, cls) not in ours:
            ours[name, cls] = cls is None or _is_defined_here(name, cls, module)
        if ours[name, cls] or cls is None or not _lacks(cls, name):
            continue
        if _is_guarded(attribute, module):
            continue
        reported.add(scope)
        alias = _ALIASES[name]
        yield at(attribute, name=name, gone=alias.gone, replacement=alias.replacement)


def _has_backport(module: Module) -> bool:
    """Say whether the tests are unittest2's, which has all these names on any Python."""
    imports = module.index.all(ast.Import)
    if any(alias.name.startswith("unittest2") for each in imports for alias in each.names):
        return True
    return any(
        (each.module or "").startswith("unittest2") for each in module.index.all(ast.ImportFrom)
    )


def _receiver(attribute: ast.Attribute, module: Module) -> Class | None:
    """Return the test case that the attribute is looked up on, through self or cls.

    In a mixin that is the first class here that makes a test case of it.
    """
    function = module.suite.function_around(attribute)
    cls = module.suite.receiver(attribute.value, function) if function is not None else None
    if cls is None or cls.is_test_case:
        return cls
    return next((heir for heir in module.suite.heirs(cls) if heir.is_test_case), None)


def _lacks(cls: Class, name: str) -> bool:
    """Say whether the class gets the name from unittest alone, or from nowhere."""
    outside = cls.module.outside
    if any(outside.declares(base, name) for base in cls.foreign_bases):
        return False
    if cls.unknown_bases and name not in _UNITTEST:
        return False
    if cls.frameworks:
        return all(name in _LACKING.get(family, _ALIASES) for family in cls.frameworks)
    return _looks_like_unittest(cls)


def _looks_like_unittest(cls: Class) -> bool:
    """Say whether a test case with unknown bases has the marks of a unittest one."""
    if any(base.endswith("TestCase") for base in cls.unknown_bases):
        return True
    return any(not _MARKS.isdisjoint(above.defined) for above in cls.lineage)


def _is_defined_here(name: str, owner: Class, module: Module) -> bool:
    """Say whether this module gives the name to a class or its heirs, or assigns it to any."""
    if any(name in cls.attributes() for cls in (owner, *module.suite.heirs(owner))):
        return True
    return any(
        last_name(target) == name
        for assign in module.index.all(ast.Assign)
        for target in assign.targets
    )


def _is_guarded(attribute: ast.Attribute, module: Module) -> bool:
    """Say whether the code asks for the version of Python, or for the name, first."""
    for above in module.index.ancestors(attribute):
        if isinstance(above, (ast.FunctionDef, ast.AsyncFunctionDef)):
            return False
        if isinstance(above, (ast.If, ast.IfExp)):
            asked = module.index.within(above.test, ast.Name, ast.Attribute)
            if any(last_name(node) in _ASKING for node in asked):
                return True
            if _compares_versions(above.test, module):
                return True
        if isinstance(above, ast.Try):
            caught = (last_name(handler.type) for handler in above.handlers if handler.type)
            if "AttributeError" in caught:
                return True
    return False


def _compares_versions(test: ast.expr, module: Module) -> bool:
    """Say whether a condition compares with a version of Python: ``current < (3, 0)``."""
    return any(
        isinstance(side, ast.Tuple)
        and len(side.elts) > 1
        and isinstance(side.elts[0], ast.Constant)
        and side.elts[0].value in {2, 3}
        for compare in module.index.within(test, ast.Compare)
        for side in (compare.left, *compare.comparators)
    )
