"""TQ020: a test that yields, and so never runs."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule

# Decorators that leave a generator what it is.
_HARMLESS = ("pytest.mark.", "unittest.mock.patch", "unittest.mock.patch.")
_NOSES = frozenset({"nose", "nose2"})
# It hands the tests of a file to nose.
_RUNNER = "numpy.testing.run_module_suite"
# Of pytest-tornado, which runs it.
_RUNNING_MARKS = frozenset({"pytest.mark.gen_test"})
# What decides how a test case runs its tests.
_RUNS = frozenset({"run", "runTest", "_callTestMethod", "__call__", "__getattribute__"})


@rule(
    "TQ020",
    "test {name!r} yields, so its body never runs; use parametrize, or move 'yield' to a fixture",
    on=Module,
)
def generator_test(module: Module, _: Module) -> Iterator[Finding]:
    """A call of a generator function runs none of it.

    unittest takes the generator for the result and passes; pytest dropped
    ``yield`` tests in version 4. A decorator that is not known may run the
    generator, as ``inlineCallbacks`` and ``gen_test`` do, and so may a test
    case of trial, tornado or another framework. nose runs them, outside of
    unittest's test cases: who imports it is taken at their word.

    Bad::

        def test_totals():  # TQ020
            for total in 1, 2, 3:
                yield check_total, total

    Good::

        import pytest

        @pytest.mark.parametrize("total", [1, 2, 3])
        def test_total(total):
            check_total(total)
    """
    index = module.index
    if index.numbers(ast.Yield) or index.numbers(ast.YieldFrom):
        for test in module.tests:
            yield from _judge(test, module)


def _judge(test: TestFunction, module: Module) -> Iterator[Finding]:
    if not test.is_generator or test.is_skipped or test.is_stub:
        return
    if all(map(_is_harmless, test.decorators)) and not _may_run_it(test, module):
        yield at(test.node, name=test.name)


def _is_harmless(decorator: str) -> bool:
    if decorator in _RUNNING_MARKS:
        return False
    return decorator.startswith(_HARMLESS) or decorator == "unittest.mock.patch"


def _may_run_it(test: TestFunction, module: Module) -> bool:
    """Say whether its class may have a way of its own to run tests."""
    owner = test.owner
    if owner is None or not owner.is_test_case:
        imported = module.names.imported.values()
        if _RUNNER in imported or any(each.partition(".")[0] in _NOSES for each in imported):
            return True
        # ``from nose.tools import *`` binds no name that can be seen.
        sources = (each.module or "" for each in module.index.all(ast.ImportFrom))
        if any(each.partition(".")[0] in _NOSES for each in sources):
            return True
    if owner is None:
        return False
    if not owner.frameworks <= {"unittest", "testtools"} or owner.unknown_bases:
        return True
    if any(cls.decorators or cls.node.keywords for cls in owner.lineage):
        return True
    if any(not _RUNS.isdisjoint(cls.defined) for cls in owner.lineage):
        return True
    if any(base.startswith("unittest.mock") for cls in owner.lineage for base in cls.bases):
        # asynctest's, which goes by that name here, runs generators.
        return True
    declares = module.outside.declares
    if any(declares(base, each) is not False for base in owner.foreign_bases for each in _RUNS):
        return True
    # A generator that a sibling calls is a helper with the name of a test.
    return any(test in other.references() for other in module.functions if other is not test)
