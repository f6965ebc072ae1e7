"""Registration of rules, and the points they belong to."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from reviewing import RULES

from flake8_testquality import rule as registry
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.points import POINTS
from flake8_testquality.rule import Finding, all_rules, at, at_line, rule, rules_of

Check = Callable[[Any, Module], Iterator[Finding]]


@pytest.fixture(autouse=True)
def _registry_is_restored(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registry, "_registry", dict(registry._registry))


def _check(module: str) -> Check:
    """Return a generator as if it stood in a file of rules."""

    def check(test: TestFunction, module: Module) -> Iterator[Finding]:
        """Say nothing.

        For a reason.
        """
        yield at(test.node)

    check.__module__ = f"flake8_testquality.rules.{module}"
    return check


def test_decorator_registers_and_returns_the_function() -> None:
    check = _check("errors.lost_failure")
    assert rule("TQ799", "message", on=TestFunction, default=False, options=("a",))(check) is check
    made = registry._registry["TQ799"]
    assert (made.code, made.slug, made.message) == ("TQ799", "lost-failure", "message")
    assert (made.on, made.default, made.options) == (TestFunction, False, ("a",))
    assert made.point.folder == "errors"
    assert made.documentation == "Say nothing.\n\nFor a reason."
    assert made.title == "Say nothing"


def test_code_is_taken_once() -> None:
    rule("TQ799", "message", on=TestFunction)(_check("errors.lost_failure"))
    with pytest.raises(ValueError, match="TQ799 is taken by lost-failure"):
        rule("TQ799", "message", on=TestFunction)(_check("errors.other"))


def test_module_may_be_loaded_again() -> None:
    rule("TQ799", "old", on=TestFunction)(_check("errors.lost_failure"))
    rule("TQ799", "new", on=TestFunction)(_check("errors.lost_failure"))
    assert registry._registry["TQ799"].message == "new"


@pytest.mark.parametrize(
    ("code", "module", "number"),
    [("TQ899", "errors.a", 7), ("TQ700", "errors.a", 7), ("TQ000", "assertions.a", 10)],
)
def test_code_is_one_of_its_folder(code: str, module: str, number: int) -> None:
    with pytest.raises(ValueError, match=f"{code} is no code of point {number}"):
        rule(code, "message", on=TestFunction)(_check(module))
    assert code not in registry._registry


def test_rules_without_documentation_have_no_title() -> None:
    check = _check("errors.lost_failure")
    check.__doc__ = None
    rule("TQ799", "message", on=TestFunction)(check)
    made = registry._registry["TQ799"]
    assert (made.documentation, made.title) == ("", "")


def test_finding_stands_at_its_node_or_line() -> None:
    node = ast.parse("\nx = [1]").body[0]
    assert isinstance(node, ast.Assign)
    assert at(node.value, name="x") == Finding(2, 4, {"name": "x"})
    assert at_line(7) == Finding(7, 0, {})


def test_rules_come_in_the_order_of_the_review() -> None:
    rules = all_rules()
    assert [item.point for item in rules] == [
        point for point in POINTS for _ in rules_of(point)
    ]
    assert [item.code for point in POINTS for item in rules_of(point)] == list(RULES)
    assert all(
        list(rules_of(point)) == sorted(rules_of(point), key=lambda item: item.code)
        for point in POINTS
    )


def test_points_have_numbers_digits_and_questions() -> None:
    assert [point.number for point in POINTS] == list(range(1, 11))
    assert "".join(point.digit for point in POINTS) == "1234567890"
    assert (POINTS[9].prefix, POINTS[9].failure_code) == ("TQ0", "TQ000")
    assert len({point.folder for point in POINTS}) == 10
    assert all(point.question.endswith("?") for point in POINTS)
