"""Examples cut out of docstrings, and the markers in them."""

from __future__ import annotations

import pytest

from flake8_testquality.examples import Example, examples_of, marked, text_of

DOCUMENTATION = """\
A title.

A reason, which may mention
Bad:: in the middle of a line.

Bad::

    def test_total():  # TQ001
        if basket():

            pass

Good (tests/conftest.py)::

    x = 1
    # A comment at the end.

More text.

Good::
    y = 2
"""


def test_blocks_are_cut_out_in_their_order() -> None:
    assert examples_of(DOCUMENTATION) == [
        Example(
            True,
            "tests/test_example.py",
            "def test_total():  # TQ001\n    if basket():\n\n        pass\n",
        ),
        Example(False, "tests/conftest.py", "x = 1\n# A comment at the end.\n"),
        Example(False, "tests/test_example.py", "y = 2\n"),
    ]


def test_text_is_what_is_left() -> None:
    assert text_of(DOCUMENTATION) == (
        "A title.\n\nA reason, which may mention\nBad:: in the middle of a line.\n\nMore text."
    )


@pytest.mark.parametrize("documentation", ["", "A title.", "bad::\n\n    x = 1\n", "  Bad::\n"])
def test_text_without_a_head_has_no_blocks(documentation: str) -> None:
    assert examples_of(documentation) == []


def test_block_knows_what_is_due() -> None:
    bad, good, _ = examples_of(DOCUMENTATION)
    assert bad.expected == [(1, "TQ001")]
    assert good.expected == []


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("x = 1", []),
        ("x = 1  # TQ701", [(1, "TQ701")]),
        ("\nx = 1  # TQ702, TQ701", [(2, "TQ701"), (2, "TQ702")]),
        ("x = 1  # TQ702,TQ701", [(1, "TQ701"), (1, "TQ702")]),
        ("x = 1  # why: TQ701 is due", [(1, "TQ701")]),
        ("TQ701 = 1", []),
        ("x = 1  # TQ7012", []),
        ("x = 1  # TQ70", []),
        ("x  # TQ101\ny\nz  # TQ001", [(1, "TQ101"), (3, "TQ001")]),
    ],
)
def test_marker_names_what_is_due_on_its_line(source: str, expected: list[tuple[int, str]]) -> None:
    assert marked(source) == expected
