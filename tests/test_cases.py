"""Edge cases: reported lines are the marked lines, in ``cases/<point>/<slug>[__variant].py``.

The head of a case may say ``# path: tests/test_x.py`` and ``# options: max_cycles=2``.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from reviewing import RULES, findings_of, module_of

from flake8_testquality.examples import marked
from flake8_testquality.settings import Settings

CASES = Path(__file__).parent / "cases"
_BY_SLUG = {rule.slug.replace("-", "_"): rule for rule in RULES.values()}


def _head(source: str, key: str) -> str:
    found = re.search(rf"^# {key}: (.*)$", source, re.MULTILINE)
    return found.group(1).strip() if found else ""


def _options(text: str) -> dict[str, Any]:
    fields = Settings.__dataclass_fields__
    pairs = (pair.partition("=") for pair in text.split())
    return {name: fields[name].metadata["parse"](value) for name, _, value in pairs}


@pytest.mark.parametrize(
    "case", sorted(CASES.rglob("*.py")), ids=lambda case: f"{case.parent.name}-{case.stem}"
)
def test_reported_lines_are_the_marked_lines(case: Path) -> None:
    rule = _BY_SLUG[case.stem.partition("__")[0]]
    source = case.read_text(encoding="utf-8")
    path = _head(source, "path") or "tests/test_sample.py"
    module = module_of(source, path, **_options(_head(source, "options")))

    found = [(finding.line, rule.code) for finding in findings_of(rule, module)]

    assert case.parent.name == rule.point.folder
    assert found == [pair for pair in marked(source) if pair[1] == rule.code]
