"""The ten points of the review, in the order in which a reviewer makes them."""

from __future__ import annotations

from typing import NamedTuple


class Point(NamedTuple):
    """One point of the review: a digit of the codes, a folder of rules, a question."""

    number: int
    folder: str
    title: str
    question: str

    @property
    def digit(self) -> str:
        """Third character of every code of this point; point 10 has ``0``."""
        return str(self.number % 10)

    @property
    def prefix(self) -> str:
        """What all codes of this point begin with, as ``TQ7``."""
        return f"TQ{self.digit}"

    @property
    def failure_code(self) -> str:
        """Code kept for "a rule of this point failed on this file"."""
        return f"{self.prefix}00"


POINTS = (
    Point(1, "style", "Coding style", "Does the code keep one naming convention?"),
    Point(2, "hints", "Type hints", "Do parameters, returns and variables carry annotations?"),
    Point(
        3, "docstrings", "Docstrings", "Do modules, classes and functions say what they are for?"
    ),
    Point(
        4, "functions", "Function naming",
        "Do helpers and fixtures have names that say what they do?"
    ),
    Point(
        5, "organization", "Organization",
        "Does the module keep tests, fixtures and utilities apart?"
    ),
    Point(6, "reuse", "Code reuse", "Is shared code written once?"),
    Point(7, "errors", "Error handling", "Can every failure be seen?"),
    Point(8, "naming", "Test naming", "Do test names say what is tested?"),
    Point(9, "scope", "Test scope", "Does each test run one scenario?"),
    Point(10, "assertions", "Assertions", "Does each test check the behaviour it is about?"),
)

BY_FOLDER = {point.folder: point for point in POINTS}
