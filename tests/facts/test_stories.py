"""Tests that announce one long story."""

from __future__ import annotations

import pytest
from reviewing import module_of

from flake8_testquality.facts.stories import tells_a_story


def _tells(name: str, docstring: str = "") -> bool:
    text = f'    """{docstring}"""\n' if docstring else ""
    (test,) = module_of(f"def {name}():\n{text}    act()\n").tests
    return tells_a_story(test)


@pytest.mark.parametrize(
    "name",
    [
        "test_order_workflow",
        "test_e2e",
        "test_end_to_end_order",
        "test_round_trip",
        "test_life_cycle",
        "testOrderLifecycle",
        "test_id_mapping_crud",
        "test_client_smoke",
        "test_tutorial",
        "test_readme_examples",
        "test_doctest_of_parser",
    ],
)
def test_name_tells(name: str) -> None:
    assert _tells(name)


@pytest.mark.parametrize(
    "name", ["test_order", "test_flow_rate", "test_history", "test_state2exec"]
)
def test_other_name_tells_nothing(name: str) -> None:
    assert not _tells(name)


@pytest.mark.parametrize(
    "docstring",
    [
        "A realistic walk through the lifecycle of a provider.",
        "Runs the server end to end.",
        "Reshape.\n\n    1. boot\n    2. reshape\n    3. stop\n    ",
        "Reshape.\n    1) boot\n    2) reshape\n    3) stop\n    ",
        "Parse.\n\n    >>> t = parse('1')\n    >>> t.total\n    1\n    >>> t.close()\n    ",
    ],
)
def test_docstring_tells(docstring: str) -> None:
    assert _tells("test_x", docstring)


@pytest.mark.parametrize(
    "docstring",
    [
        "Stops the server.",
        "One call.\n\n    >>> parse('1')\n    >>> parse('2')\n    ",
        "Two points.\n\n    1. boot\n    2. stop\n    ",
        "See 1) and 2) and 3) of the paper.",
    ],
)
def test_other_docstring_tells_nothing(docstring: str) -> None:
    assert not _tells("test_x", docstring)
