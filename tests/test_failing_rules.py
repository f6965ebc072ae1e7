"""A rule that raises becomes one finding; the other rules and files go on."""

from __future__ import annotations

import ast
import functools
import logging
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from projects import Found, Project

from flake8_testquality import checkers, engine
from flake8_testquality import rule as registry
from flake8_testquality.facts.module import Module
from flake8_testquality.points import POINTS, Point
from flake8_testquality.rule import Finding, Rule

FAULTY = "def test_total_of_a_basket():\n    basket().total()\n"
_RULES_OF = registry.rules_of


def _break_rule(
    monkeypatch: pytest.MonkeyPatch, error: BaseException, *, found_before: int = 0
) -> None:
    """Let TQ001 raise in files that are called broken, and be silent elsewhere."""

    def broken(rule: Rule) -> Rule:
        @functools.wraps(rule.check)
        def check(test: Any, module: Module) -> Iterator[Finding]:
            for _ in range(found_before):
                yield registry.at(test.node, name=test.name)
            if "broken" in module.path:
                raise error

        return rule._replace(check=check, message="test {name!r} is out of order")

    def rules_of(point: Point, is_wanted: Callable[[str, bool], bool]) -> tuple[Rule, ...]:
        return tuple(
            broken(rule) if rule.code == "TQ001" else rule
            for rule in _RULES_OF(point, is_wanted)
        )

    monkeypatch.setattr(registry, "rules_of", rules_of)


@pytest.fixture
def project(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """Return a project of two test modules, in which errors of rules become findings."""
    monkeypatch.setattr(engine, "raise_errors", False)
    project.write("test_broken.py", "\n" + FAULTY)
    project.write("test_sound.py", "\n" + FAULTY)
    return project


def test_failure_is_one_finding_on_line_one(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    _break_rule(monkeypatch, LookupError("no such basket"))
    run = project.flake8("--select", "TQ0")
    assert [found for found in run.findings if found.line == 1] == [
        Found("test_broken.py", 1, "TQ000")
    ]
    assert (
        "./test_broken.py:1:1: TQ000 rule TQ001 (no-assertion) failed on this file:"
        " LookupError: no such basket; please report it"
    ) in run.output.splitlines()


def test_other_rules_and_files_go_on(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = project.flake8("--select", "TQ", "--no-tq-cache").findings
    _break_rule(monkeypatch, LookupError("no such basket"))
    rest = project.flake8("--select", "TQ", "--no-tq-cache").findings
    assert {found.path for found in rest} == {"test_broken.py", "test_sound.py"}
    assert [found for found in rest if found.code != "TQ000"] == [
        found for found in whole if found.code != "TQ001"
    ]


def test_what_was_found_before_the_failure_is_kept(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    _break_rule(monkeypatch, LookupError(), found_before=1)
    run = project.flake8("--select", "TQ000,TQ001", "test_broken.py")
    assert run.codes == ["TQ000", "TQ001"]
    assert "TQ001 test 'test_total_of_a_basket' is out of order\n" in run.output


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        pytest.param("", ["TQ000"], id="nothing is said"),
        pytest.param("--select=TQ", ["TQ000"], id="all are selected"),
        pytest.param("--select=TQ001", ["TQ001"], id="the rule alone is selected"),
        pytest.param("--select=TQ001 --extend-ignore=E", ["TQ001"], id="others are ignored"),
        pytest.param("--select=TQ001 --ignore=TQ000", [], id="failures are ignored by name"),
        pytest.param("--extend-ignore=TQ000", [], id="only failures are ignored"),
        pytest.param("--extend-ignore=TQ001", [], id="a rule that does not run cannot fail"),
    ],
)
def test_failure_is_seen_whatever_is_selected(
    project: Project, monkeypatch: pytest.MonkeyPatch, arguments: str, code: list[str]
) -> None:
    _break_rule(monkeypatch, LookupError("no such basket"))
    run = project.flake8(*arguments.split(), "test_broken.py")
    assert [found.code for found in run.findings if found.code[:3] == "TQ0"] == code
    assert ("no such basket" in run.output) is bool(code)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ValueError("two\n  lines"), "ValueError: two lines;"),
        (KeyError("name"), "KeyError: 'name';"),
        (RecursionError(), "RecursionError:;"),
        (RuntimeError("x" * 500), "RuntimeError: " + "x" * 186 + ";"),
        (ValueError("{name} %s"), "ValueError: {name} %s;"),
    ],
)
def test_failure_is_told_in_one_line(
    project: Project, monkeypatch: pytest.MonkeyPatch, error: Exception, said: str
) -> None:
    _break_rule(monkeypatch, error)
    run = project.flake8("--select", "TQ000,TQ001", "test_broken.py")
    assert run.output == (
        f"test_broken.py:1:1: TQ000 rule TQ001 (no-assertion) failed on this file: {said}"
        " please report it\n"
    )


def test_traceback_goes_to_the_log_of_flake8(
    project: Project, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    _break_rule(monkeypatch, LookupError("no such basket"))
    with caplog.at_level(logging.INFO, logger="flake8.testquality"):
        project.flake8("--select", "TQ", "test_broken.py")
    record = next(item for item in caplog.records if item.name == "flake8.testquality")
    assert record.getMessage() == "rule TQ001 failed on test_broken.py"
    assert record.exc_info is not None
    assert record.exc_info[0] is LookupError


def test_being_stopped_is_no_failure_of_a_rule(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    _break_rule(monkeypatch, KeyboardInterrupt())
    tree = ast.parse(FAULTY)
    with pytest.raises(KeyboardInterrupt):
        list(checkers.AssertionChecker(tree, "test_broken.py", FAULTY.splitlines(True)).run())


def test_failures_fail_our_own_tests(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "raise_errors", True)
    _break_rule(monkeypatch, LookupError("no such basket"))
    tree = ast.parse(FAULTY)
    with pytest.raises(LookupError, match="no such basket"):
        list(engine.review(POINTS[9], tree, "test_broken.py", []))
