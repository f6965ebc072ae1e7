"""TQ310: a docstring that the runner prints in place of the test's name."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ310",
    "the runner prints the docstring of {name!r} in place of its name; make it a comment",
    on=TestFunction,
    default=False,
    options=("forbid_test_docstrings",),
)
def test_docstring_forbidden(test: TestFunction, module: Module) -> Iterator[Finding]:
    """A project may do without docstrings of tests.

    The verbose report of unittest prints the first line of the docstring, by
    which no test can be run again. With ``--tq-forbid-test-docstrings`` the
    tests of test cases have none; a comment says the same. A class that
    defines ``shortDescription`` itself is left alone, and so are tests that
    pytest alone runs.

    Bad::

        # options: forbid_test_docstrings=yes
        import unittest

        class BasketTest(unittest.TestCase):
            def test_empty(self):
                '''Nothing costs nothing.'''  # TQ310
                self.assertEqual(total([]), 0)

    Good::

        # options: forbid_test_docstrings=yes
        import unittest

        class BasketTest(unittest.TestCase):
            def test_empty(self):
                # Nothing costs nothing.
                self.assertEqual(total([]), 0)
    """
    if not module.settings.forbid_test_docstrings or not (test.docstring or "").strip():
        return
    owner = test.owner
    if owner is None or not owner.is_test_case:
        return
    if not any("shortDescription" in cls.defined for cls in owner.lineage):
        yield at(test.node.body[0], name=test.name)
