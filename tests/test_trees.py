"""Trees and lines of files that flake8 does not hand over."""

from __future__ import annotations

import pytest
from projects import Project

from flake8_testquality.trees import expression_of, lines_of, signature_of, tree_of

#: Python warns of an escape, and of a number that a word follows.
BASE = """\
NAME = "\\d"
LIMIT = 1if NAME else 2
class Base:
    def compare(self, total):
        return total
"""
SOURCE = """\
import unittest
from tests.base import Base


class BasketTest(Base, unittest.TestCase):
    def test_total_of_nothing(self):
        self.compare('3')
"""


@pytest.mark.parametrize("text", ["x = '\\d'\n", b"x = '\\d'\n"])
def test_invalid_escape_is_read_without_a_warning(text: str | bytes) -> None:
    assert tree_of(text) is not None


@pytest.mark.parametrize("text", ["def f(:\n", "x = 1\0\n", b"# coding: klingon\n", "(" * 100_000])
def test_what_is_no_python_has_no_tree(text: str | bytes) -> None:
    assert tree_of(text) is None


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("f('\\d')", True), ("x = 1", False), ("a; b", False), ("", False), ("(" * 9_999, False)],
)
def test_expression_is_the_whole_text(text: str, is_one: bool) -> None:
    assert (expression_of(text) is not None) is is_one


@pytest.mark.parametrize(("text", "is_one"), [("(int) -> str", True), ("int", False)])
def test_signature_has_an_arrow(text: str, is_one: bool) -> None:
    assert (signature_of(text) is not None) is is_one


def test_lines_are_cut_at_line_feeds_alone() -> None:
    assert lines_of("a\x0cb\n\u2028\x85c\n\nd") == ["a\x0cb\n", "\u2028\x85c\n", "\n", "d"]


@pytest.mark.parametrize("option", ["-Wdefault", "-Werror"])
def test_nothing_is_said_of_other_modules(project: Project, option: str) -> None:
    project.write("tests/__init__.py", "")
    project.write("tests/base.py", BASE)
    project.write("tests/test_basket.py", SOURCE)
    run = project.flake8_process(
        "--select", "TQ", "--no-tq-cache", "tests/test_basket.py", python=[option]
    )
    assert "TQ001" in run.codes
    assert run.errors == ""


def test_baseline_warns_of_no_escape_a_second_time(project: Project) -> None:
    project.write("test_basket.py", "def test_total():\n    basket('\\d')\n")
    run = project.flake8_process(
        "--select", "TQ001", "--format=tq-baseline", "--output-file=known.json",
        "test_basket.py", python=["-Walways"],
    )  # fmt: skip
    assert run.errors.count("invalid escape") == 1
