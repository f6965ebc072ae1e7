"""The ten flake8 checkers; the only module that knows flake8's plugin protocol."""

from __future__ import annotations

import argparse
import ast
from collections.abc import Iterator, Sequence
from typing import ClassVar

from flake8_testquality import __version__, engine
from flake8_testquality.handover import Report, hold_back
from flake8_testquality.options import OptionRegistry, Refused, register
from flake8_testquality.points import POINTS, Point


class Checker:
    """One point of the review; flake8 makes an instance for each file.

    Without flake8's options (used as a library) all rules run with their
    default settings.
    """

    name = "flake8-testquality"
    version = __version__
    point: ClassVar[Point]

    def __init__(
        self, tree: ast.Module, filename: str, lines: list[str], checker_state: object = None
    ) -> None:
        self._tree = tree
        self._filename = filename
        self._lines = lines
        # flake8 gives it to every plugin that takes it; whoever else makes a checker does not.
        self._is_flake8s = checker_state is not None

    @staticmethod
    def add_options(manager: OptionRegistry) -> None:
        """Register the options of all ten checkers, once."""
        register(manager)

    @staticmethod
    def parse_options(
        manager: OptionRegistry, options: argparse.Namespace, _: Sequence[str]
    ) -> None:
        """Take over what flake8 parsed, once; end with its usage error if that cannot be."""
        if options is engine.configuration.options:
            return
        try:
            engine.configure(options)
        except Refused as error:
            manager.parser.error(str(error))

    def run(self) -> Iterator[Report]:
        """Yield (line from 1, column from 0, text that begins with the code, type).

        Under flake8 nothing: ``handover`` reports it once flake8 has let go of the tree.
        """
        found = engine.review(self.point, self._tree, self._filename, self._lines)
        # A file without a statement has no logical line.
        if self._is_flake8s and self._tree.body and hold_back(self._lines, found):
            return
        yield from found


class CodingStyleChecker(Checker):
    """Point 1, TQ1xx: one naming convention throughout."""

    point = POINTS[0]


class TypeHintChecker(Checker):
    """Point 2, TQ2xx: annotations of parameters, returns and variables."""

    point = POINTS[1]


class DocstringChecker(Checker):
    """Point 3, TQ3xx: docstrings of modules, classes and functions."""

    point = POINTS[2]


class FunctionNamingChecker(Checker):
    """Point 4, TQ4xx: names of helpers and fixtures."""

    point = POINTS[3]


class OrganizationChecker(Checker):
    """Point 5, TQ5xx: what stands together in one module."""

    point = POINTS[4]


class CodeReuseChecker(Checker):
    """Point 6, TQ6xx: code that is written more than once."""

    point = POINTS[5]


class ErrorHandlingChecker(Checker):
    """Point 7, TQ7xx: exceptions that hide a failure."""

    point = POINTS[6]


class TestNamingChecker(Checker):
    """Point 8, TQ8xx: names of tests."""

    __test__ = False
    point = POINTS[7]


class TestScopeChecker(Checker):
    """Point 9, TQ9xx: how much one test runs."""

    __test__ = False
    point = POINTS[8]


class AssertionChecker(Checker):
    """Point 10, TQ0xx: what a test checks."""

    point = POINTS[9]


CHECKERS: tuple[type[Checker], ...] = (
    CodingStyleChecker,
    TypeHintChecker,
    DocstringChecker,
    FunctionNamingChecker,
    OrganizationChecker,
    CodeReuseChecker,
    ErrorHandlingChecker,
    TestNamingChecker,
    TestScopeChecker,
    AssertionChecker,
)
