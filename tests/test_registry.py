"""The registry, the files and the documents say the same."""

from __future__ import annotations

import dataclasses
import importlib.metadata
import re
import string
from pathlib import Path
from typing import Any

import pytest
from reviewing import RULES

from flake8_testquality import checkers, handover, reference
from flake8_testquality.examples import text_of
from flake8_testquality.points import POINTS
from flake8_testquality.rule import Rule, rules_of
from flake8_testquality.settings import OPTIONS

ROOT = Path(__file__).parent.parent
_EACH_RULE = pytest.mark.parametrize("rule", RULES.values(), ids=RULES)


def test_every_point_has_rules() -> None:
    assert [point.title for point in POINTS if not rules_of(point)] == []


def test_every_file_of_rules_holds_one_rule() -> None:
    files = {
        path.stem
        for path in (ROOT / "flake8_testquality" / "rules").rglob("*.py")
        if path.stem != "__init__"
    }
    assert files == {rule.slug.replace("-", "_") for rule in RULES.values()}
    assert len(files) == len(RULES)


@_EACH_RULE
def test_rule_is_named_as_its_file(rule: Rule) -> None:
    assert rule.check.__name__ == rule.slug.replace("-", "_")
    assert rule.check.__module__.rpartition(".")[2] == rule.check.__name__


@_EACH_RULE
def test_rule_stands_in_the_hundred_of_its_point(rule: Rule) -> None:
    assert rule.code.startswith(rule.point.prefix)
    assert rule.code != rule.point.failure_code


@_EACH_RULE
def test_message_is_one_line_that_starts_with_no_capital_word(rule: Rule) -> None:
    assert "\n" not in rule.message
    assert not rule.message.endswith(".")
    assert not rule.message[:1].isupper()


@_EACH_RULE
def test_message_names_what_is_wrong_here(rule: Rule) -> None:
    names = [name for _, name, _, _ in string.Formatter().parse(rule.message) if name]
    assert names, "the message says nothing of this place"


@_EACH_RULE
def test_documentation_has_a_title_and_a_reason(rule: Rule) -> None:
    title, _, reason = text_of(rule.documentation).partition("\n")
    assert title.endswith(".")
    assert len(title) <= 88
    assert reason.strip()


@_EACH_RULE
def test_rule_names_options_that_exist(rule: Rule) -> None:
    known = {field.name for field in OPTIONS}
    assert set(rule.options) <= known


def test_every_option_is_read_by_a_rule_or_shared() -> None:
    shared = {"test_files", "test_prefixes", "test_class_prefixes", "testcase_bases"}
    shared |= {"cache_dir", "cache_max_mb", "no_cache"}
    shared |= {"baseline", "baseline_strict", "review_format"}
    read = {name for rule in RULES.values() for name in rule.options}
    assert {field.name for field in OPTIONS} == shared | read


@pytest.mark.parametrize("field", OPTIONS, ids=lambda field: field.name)
def test_help_of_an_option_names_the_rules_that_read_it(field: dataclasses.Field[Any]) -> None:
    readers = {code for code, rule in RULES.items() if field.name in rule.options}
    text = field.metadata["help"]
    named = set(re.findall(r"TQ\d{3}", text))
    for first, last in re.findall(r"(TQ\d{3}) to (TQ\d{3})", text):
        named |= {code for code in RULES if first <= code <= last}
    assert named in (set(), readers)


def test_titles_are_told_apart() -> None:
    titles = [rule.title for rule in RULES.values()]
    assert sorted(set(titles)) == sorted(titles)


def test_entry_points_name_the_ten_checkers() -> None:
    entries = importlib.metadata.entry_points(group="flake8.extension")
    ours = {entry.name: entry.load() for entry in entries if entry.name.startswith("TQ")}
    assert ours.pop("TQ") is handover.hand_over
    assert ours == {checker.point.prefix: checker for checker in checkers.CHECKERS}


def test_documents_are_in_step() -> None:
    assert list(reference.outdated(ROOT)) == []


def test_case_folders_are_the_folders_of_points() -> None:
    folders = {path.name for path in (ROOT / "tests" / "cases").iterdir() if path.is_dir()}
    assert folders <= {point.folder for point in POINTS}
