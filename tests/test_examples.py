"""Every rule's documented examples are true."""

from __future__ import annotations

import ast
import warnings
from pathlib import Path

import pytest
from reviewing import RULES, lines_found

from flake8_testquality.examples import Example, examples_of
from flake8_testquality.rule import Rule

_EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.code}-{'bad' if example.is_bad else 'good'}-{number}")
    for rule in RULES.values()
    for number, example in enumerate(examples_of(rule.documentation), start=1)
]


@pytest.mark.parametrize(("rule", "example"), _EXAMPLES)
def test_example_gives_exactly_its_markers(
    rule: Rule, example: Example, tmp_path: Path
) -> None:
    assert lines_found(rule, example.source, example.path, tmp_path) == example.expected


@pytest.mark.parametrize(("rule", "example"), _EXAMPLES)
def test_bad_example_is_marked_and_good_one_is_not(rule: Rule, example: Example) -> None:
    assert bool(example.expected) is example.is_bad


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_rule_has_a_bad_and_a_good_example(rule: Rule) -> None:
    kinds = {example.is_bad for example in examples_of(rule.documentation)}
    assert kinds == {True, False}


@pytest.mark.parametrize(("rule", "example"), _EXAMPLES)
def test_example_is_a_module_of_statements(rule: Rule, example: Example) -> None:
    tree = ast.parse(example.source)
    with warnings.catch_warnings():
        # A bad example may be what Python itself warns of.
        warnings.simplefilter("ignore", SyntaxWarning)
        compile(tree, example.path, "exec")
    assert tree.body, f"{rule.code} has an empty example"
