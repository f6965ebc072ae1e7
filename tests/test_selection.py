"""Which rules the user's options select, by flake8's decision and our defaults."""

from __future__ import annotations

import argparse
from typing import Any

import pytest
from flake8 import style_guide

from flake8_testquality import checkers
from flake8_testquality.selection import Selection


def _options(**values: Any) -> argparse.Namespace:
    known: dict[str, Any] = {
        "select": None,
        "extend_select": None,
        "ignore": None,
        "extend_ignore": None,
        "enable_extensions": None,
        "extended_default_select": [checker.point.prefix for checker in checkers.CHECKERS],
        "extended_default_ignore": [],
    }
    return argparse.Namespace(**(known | values))


@pytest.mark.parametrize(
    ("values", "off", "on"),
    [
        ({}, False, True),
        ({"select": ["TQ"]}, True, True),
        ({"select": ["TQ3"]}, True, True),
        ({"select": ["TQ301"]}, True, True),
        ({"select": ["TQ302"]}, False, False),
        ({"select": ["E", "F"]}, False, False),
        ({"select": ["T"]}, False, True),
        ({"extend_select": ["TQ"]}, True, True),
        ({"extend_select": ["TQ30"]}, True, True),
        ({"extend_select": ["TQ302"]}, False, True),
        ({"ignore": ["E501"]}, False, True),
        ({"ignore": ["TQ3"]}, False, False),
        ({"extend_ignore": ["TQ301"], "extend_select": ["TQ"]}, False, False),
        ({"ignore": ["TQ"], "select": ["TQ301"]}, True, True),
    ],
)
def test_selection_asks_flake8_and_our_defaults(
    values: dict[str, list[str]], off: bool, on: bool
) -> None:
    selection = Selection(_options(**values))
    assert selection.has("TQ301", default=False) is off
    assert selection.has("TQ301", default=True) is on


def test_without_flake8_every_rule_runs() -> None:
    assert Selection().has("TQ301", default=False)
    assert Selection().failure_code("TQ300", "TQ301") == "TQ300"


@pytest.mark.parametrize("values", [{}, {"select": ["E"]}])
def test_rules_run_when_the_decision_of_flake8_is_gone(
    monkeypatch: pytest.MonkeyPatch, values: dict[str, list[str]]
) -> None:
    monkeypatch.delattr(style_guide, "DecisionEngine")
    selection = Selection(_options(**values))
    assert selection.has("TQ001", default=True)
    assert not selection.has("TQ301", default=False)


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({}, "TQ300"),
        ({"select": ["TQ"]}, "TQ300"),
        ({"select": ["TQ301"]}, "TQ301"),
        ({"select": ["TQ301"], "ignore": ["TQ300"]}, "TQ300"),
        ({"ignore": ["TQ300"]}, "TQ300"),
        ({"select": ["TQ301"], "ignore": ["E"]}, "TQ301"),
        ({"select": ["TQ301"], "ignore": "E, "}, "TQ301"),
    ],
)
def test_failure_is_seen_unless_it_is_ignored(values: dict[str, Any], code: str) -> None:
    assert Selection(_options(**values)).failure_code("TQ300", "TQ301") == code
