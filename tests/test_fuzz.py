"""Programs that nobody would write: nothing raises, places are real, results are the same."""

from __future__ import annotations

import ast
import re
import tokenize
import warnings
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from programs import can_be_parsed, crossings, modules, standard_library

from flake8_testquality.checkers import CHECKERS
from flake8_testquality.handover import Report

CASES = Path(__file__).parent / "cases"
_TEXT = re.compile(r"TQ\d(?!00)\d\d \S[^\n]*")
#: The same programs in every run, so that a failure stays until it is mended.
_COMMON = settings(
    deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


def _review(source: str, lines: list[str], *, backwards: bool = False) -> list[Report]:
    """Return what all checkers find in a tree of its own, in the order of the places."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SyntaxWarning)
        tree = ast.parse(source)
    order = reversed(CHECKERS) if backwards else CHECKERS
    found = [
        report
        for checker in order
        for report in checker(tree, "tests/test_generated.py", lines).run()
    ]
    return sorted(found, key=lambda report: report[:3])


def _review_twice(source: str, lines: list[str]) -> list[Report]:
    """Review twice, in both orders; say what is wrong with the findings themselves."""
    found = _review(source, lines)
    assert _review(source, lines, backwards=True) == found
    for line, column, text, _ in found:
        assert _TEXT.fullmatch(text), text
        assert 1 <= line <= max(1, len(lines)), text
        assert 0 <= column <= len(lines[line - 1].encode()) if lines else column == 0, text
    return found


@settings(_COMMON, max_examples=60)
@given(modules)
@example("")
@example("\n")
@example("def test_a():\n    test_a()\n")
@example("class A(B):\n def test(self): self.a()\nclass B(A):\n def a(self): self.test()\n")
@example("def a(): b()\ndef b(): c()\ndef c(): a()\ndef test_x(): a()\n")
def test_generated_module_is_reviewed(source: str) -> None:
    _review_twice(source, source.splitlines(keepends=True))


@settings(_COMMON, max_examples=60)
@given(crossings(CASES))
def test_crossing_of_our_cases_is_reviewed(source: str) -> None:
    _review_twice(source, source.splitlines(keepends=True))


@pytest.mark.fuzz
@settings(_COMMON, max_examples=1500)
@given(crossings(CASES))
def test_many_crossings_of_our_cases_are_reviewed(source: str) -> None:
    _review_twice(source, source.splitlines(keepends=True))


@pytest.mark.fuzz
@settings(_COMMON, max_examples=1500)
@given(modules)
def test_many_generated_modules_are_reviewed(source: str) -> None:
    _review_twice(source, source.splitlines(keepends=True))


_FILES = standard_library()
_SOME_FILES = list(filter(can_be_parsed, _FILES[:: len(_FILES) // 24]))


def _review_file(file: Path) -> list[Report]:
    with tokenize.open(file) as opened:
        lines = opened.readlines()
    return _review_twice("".join(lines), lines)


@pytest.mark.parametrize("file", _SOME_FILES, ids=lambda file: file.name)
def test_file_of_the_standard_library_is_reviewed(file: Path) -> None:
    _review_file(file)


@pytest.mark.fuzz
@pytest.mark.parametrize("part", range(8))
def test_all_files_of_the_standard_library_are_reviewed(part: int) -> None:
    found = [len(_review_file(file)) for file in _FILES[part::8] if can_be_parsed(file)]
    assert sum(found) > 1000


_DEEP = {
    "sum": "def test_a():\n    x = " + " + ".join(["a"] * 900) + "\n    check(x)\n",
    "calls": "def test_a():\n    assert a" + ".b(1)" * 400 + "\n",
    "attributes": "def test_a():\n    assert a" + ".b" * 900 + "\n",
    "elif": "def test_a():\n    if a:\n        pass\n"
    + "".join(f"    elif a == {number}:\n        assert b\n" for number in range(400)),
    "blocks": "def test_a():\n"
    + "\n".join(f"{' ' * depth}if a:" for depth in range(1, 90))
    + f"\n{' ' * 90}assert a\n",
    "functions": "".join(f"{' ' * depth}def test_{depth}(a):\n" for depth in range(90))
    + f"{' ' * 90}assert a\n",
    "tries": "def test_a():\n"
    + "".join(f"{' ' * depth}try:\n" for depth in range(1, 19))
    + f"{' ' * 19}assert a\n"
    + "".join(f"{' ' * depth}except Error:\n{' ' * depth} log()\n" for depth in range(18, 0, -1)),
    "helpers in a row": "def test_a(): h0()\n"
    + "".join(f"def h{number}(): h{number + 1}()\n" for number in range(1500))
    + "def h1500(): assert a\n",
    "classes in a row": "import unittest\nclass C0(unittest.TestCase): ...\n"
    + "".join(f"class C{number + 1}(C{number}): ...\n" for number in range(300))
    + "class D(C300):\n    def test_a(self): self.assertTrue(a)\n",
}


@pytest.mark.parametrize("source", _DEEP.values(), ids=_DEEP)
def test_depth_is_no_failure(source: str) -> None:
    _review_twice(source, source.splitlines(keepends=True))
