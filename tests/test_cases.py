"""Edge cases: reported lines are the marked lines, in ``cases/<point>/<slug>[__variant].py``.

The head of a case may say ``# path: tests/test_x.py`` and ``# options: max_cycles=2``.
A case about several modules begins each with ``# file: tests/test_x.py``.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from reviewing import RULES, head_of, lines_found

from flake8_testquality.examples import marked

CASES = Path(__file__).parent / "cases"
_BY_SLUG = {rule.slug.replace("-", "_"): rule for rule in RULES.values()}


@pytest.mark.parametrize(
    "case", sorted(CASES.rglob("*.py")), ids=lambda case: f"{case.parent.name}-{case.stem}"
)
def test_reported_lines_are_the_marked_lines(case: Path, tmp_path: Path) -> None:
    rule = _BY_SLUG[case.stem.partition("__")[0]]
    source = case.read_text(encoding="utf-8")
    path = head_of(source, "path") or "tests/test_sample.py"

    found = lines_found(rule, source, path, tmp_path)

    assert case.parent.name == rule.point.folder
    assert found == [pair for pair in marked(source) if pair[1] == rule.code]
