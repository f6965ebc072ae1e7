"""TQ511: test cases and bare test functions in one module."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at_line, rule


@rule(
    "TQ511",
    "module mixes {cases} and {functions}; write them for one framework",
    on=Module,
    default=False,
)
def framework_mix(module: Module, _: Module) -> Iterator[Finding]:
    """A module is written for one framework.

    Where test cases and bare functions stand side by side, a fixture reaches
    only half of the tests, and setUp the other half.

    Bad::

        import unittest  # TQ511

        class BasketTest(unittest.TestCase):
            def test_empty(self):
                self.assertEqual(total([]), 0)

        def test_one():
            assert total([1]) == 1

    Good::

        def test_empty():
            assert total([]) == 0

        def test_one():
            assert total([1]) == 1
    """
    functions = [test for test in module.tests if test.owner is None]
    if functions:
        owners = {test.owner for test in module.tests if test.owner is not None}
        cases = [cls for cls in owners if _is_surely_a_test_case(cls)]
        if cases:
            yield at_line(
                1,
                cases=f"{len(cases)} test case class{'es' * (len(cases) > 1)}",
                functions=f"{len(functions)} test function{'s' * (len(functions) > 1)}",
            )


def _is_surely_a_test_case(cls: Class) -> bool:
    # A base called …Tests may well be a pytest class.
    return bool(cls.frameworks) or any(base.endswith("TestCase") for base in cls.unknown_bases)
