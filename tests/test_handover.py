"""Findings are handed over when flake8 has let go of the tree, each to its own file."""

from __future__ import annotations

import ast
import traceback
from collections.abc import Sequence

import pytest
from projects import Found, Project

from flake8_testquality import engine, handover
from flake8_testquality.checkers import AssertionChecker

FAULTY = "def test_total_of_a_basket():\n    basket().total()\n"
LINES = FAULTY.splitlines(keepends=True)
REPORT: handover.Report = (1, 0, "TQ001 test 'test_total' asserts nothing", type(None))


@pytest.fixture(autouse=True)
def _afresh(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have each test begin as flake8 does, and leave nothing waiting."""
    monkeypatch.setattr(handover, "_is_expected", True)
    monkeypatch.setattr(handover, "_waiting", None)


def test_flake8_has_left_the_tree_when_findings_are_handed_over(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    running: list[set[str]] = []
    hand_over = handover.hand_over

    def watched(logical_line: str, lines: Sequence[str]) -> list[tuple[tuple[int, int], str]]:
        found = hand_over(logical_line, lines)
        if found:
            running.append({frame.name for frame in traceback.extract_stack()})
        return found

    setattr(watched, "parse_options", handover._expect)
    monkeypatch.setattr(handover, "hand_over", watched)
    project.write("test_basket.py", FAULTY)
    run = project.flake8("--select", "TQ001", "test_basket.py")
    assert run.findings == [Found("test_basket.py", 1, "TQ001")]
    assert len(running) == 1
    assert running[0] & {"run_ast_checks", "run_logical_checks"} == {"run_logical_checks"}


def test_findings_come_at_once_without_the_plugin_that_hands_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(handover, "_is_expected", False)
    assert not handover.hold_back(LINES, [REPORT])
    assert handover.hand_over("total()", LINES) == []


def test_findings_come_at_once_where_somebody_else_makes_a_checker() -> None:
    checker = AssertionChecker(ast.parse(FAULTY), "tests/test_basket.py", LINES)
    assert [report[2].split()[0] for report in checker.run()] == ["TQ001"]
    assert handover.hand_over("total()", LINES) == []


def test_findings_come_at_once_where_no_logical_line_comes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(engine, "review", lambda *_: iter([REPORT]))
    checker = AssertionChecker(ast.parse("# nothing\n"), "tests/test_basket.py", LINES, {})
    assert list(checker.run()) == [REPORT]


def test_findings_are_handed_over_once() -> None:
    assert handover.hold_back(LINES, [REPORT])
    assert handover.hold_back(LINES, [(2, 4, "TQ002 called", type(None))])
    assert handover.hand_over("total()", LINES) == [
        ((1, 0), REPORT[2]), ((2, 4), "TQ002 called")
    ]  # fmt: skip
    assert handover.hand_over("total()", LINES) == []


def test_another_file_gets_nothing_of_it() -> None:
    handover.hold_back(LINES, [REPORT])
    same_text = FAULTY.splitlines(keepends=True)
    assert handover.hand_over("total()", same_text) == []
    handover.hold_back(same_text, [])
    assert handover.hand_over("total()", same_text) == []
    assert handover.hand_over("total()", LINES) == []
