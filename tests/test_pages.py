"""The pages that are written by hand name rules, options and pages that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from flake8_testquality.options import flag
from flake8_testquality.points import POINTS
from flake8_testquality.rule import all_rules
from flake8_testquality.settings import OPTIONS

_ROOT = Path(__file__).parents[1]
_PAGES = [_ROOT / "README.md", *sorted((_ROOT / "docs").glob("*.md"))]
_CODES = {rule.code for rule in all_rules()} | {point.failure_code for point in POINTS}
_OPTIONS = {flag(option)[2:] for option in OPTIONS}
#: Formats of reports; a baseline is one too.
_OTHER = {"tq-review", "tq-baseline"}

pages = pytest.mark.parametrize("page", _PAGES, ids=lambda page: page.name)


@pages
def test_codes_are_those_of_rules(page: Path) -> None:
    named = set(re.findall(r"\bTQ\d{3}\b", page.read_text(encoding="utf-8")))
    assert named - _CODES == set()


@pages
def test_options_are_those_of_the_settings(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = set(re.findall(r"(?<![\w.])(?:no-)?tq-[a-z][a-z-]*[a-z]", text))
    assert named - _OPTIONS - _OTHER == set()


@pages
def test_links_lead_to_pages(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []
