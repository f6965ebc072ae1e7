"""The text of a file: lines, tokens, comments."""

from __future__ import annotations

import ast
import tokenize

import pytest

from flake8_testquality.facts.source import Source


def _source(text: str) -> Source:
    return Source(text.splitlines(keepends=True))


@pytest.mark.parametrize(
    ("number", "line"), [(0, ""), (1, "a = 1"), (2, "b = 2"), (3, "\tc"), (4, ""), (-1, "")]
)
def test_line_is_counted_from_one_without_its_end(number: int, line: str) -> None:
    assert Source(["a = 1\n", "b = 2\r\n", "\tc"]).line(number) == line


def test_comments_are_found_by_their_lines() -> None:
    source = _source("# first\nx = '# none'\ny = [  # second\n    1,\n]  # type: list[int]\n")
    assert source.comments == {1: "# first", 3: "# second", 5: "# type: list[int]"}


def test_nothing_is_tokenized_when_no_line_holds_a_hash() -> None:
    source = _source("x = 1\n")
    assert source.comments == {}
    assert "tokens" not in vars(source)


def test_tokens_are_those_of_the_tokenizer() -> None:
    names = [token.string for token in _source("x = y\n").tokens if token.type == tokenize.NAME]
    assert names == ["x", "y"]


@pytest.mark.parametrize("text", ["x = (  # open", "  x\n y  # dedent\n", "'''# open"])
def test_text_that_cannot_be_tokenized_has_no_tokens(text: str) -> None:
    assert _source(text).tokens == ()
    assert _source(text).comments == {}


@pytest.mark.parametrize(("text", "held"), [("type:", True), ("typing", False)])
def test_text_is_looked_for_in_every_line(text: str, held: bool) -> None:
    assert _source("x = 1\ny = 2  # type: int\n").has(text) is held


def test_comments_of_some_lines_are_one_text_in_lower_case() -> None:
    source = _source("# First\nx = '# none'\ny = 1  #: Second\n#! third\n")
    assert source.comments_within(0, 9) == "first second third"
    assert source.comments_within(2, 2) == ""
    assert source.comments_within(3, 3) == "second"


def test_comment_above_is_the_block_that_ends_there() -> None:
    source = _source("# far\n\n# Near\n    # and nearer\nx = 1\ny = 2  # beside\nz = 3\n")
    assert source.comment_above(5) == "near and nearer"
    assert source.comment_above(6) == source.comment_above(7) == ""
    assert source.comment_above(2) == "far"


@pytest.mark.parametrize(
    ("line", "comment"),
    [
        ("    # whole  ", "# whole"),
        ("x = 1  # beside", "# beside"),
        ("x = '#a'  # beside", "# beside"),
        ("x = '# none'", ""),
        ("x = 1", ""),
    ],
)
def test_comment_of_a_line(line: str, comment: str) -> None:
    assert Source([line + "\n"]).comment(1) == comment


def test_line_that_is_a_comment_holds_nothing_else() -> None:
    source = _source("# first\n  # second\nx = 1  # third\n")
    assert [source.is_comment(number) for number in range(5)] == [False, True, True, False, False]


@pytest.mark.parametrize(
    ("text", "explained"),
    [
        ("# why\n@mark\ndef f():\n    pass\n", True),
        ("# far\n\ndef f():\n    pass\n", False),
        ("def f():\n    # why\n    pass\n", True),
        ("def f():\n    a\n    # why\n    b\n    c\n", True),
        ("def f():\n    a\n    b\n    c\n    # late\n    d\n", False),
    ],
)
def test_definition_is_explained_above_it_or_at_its_head(text: str, explained: bool) -> None:
    definition = ast.parse(text).body[0]
    assert isinstance(definition, ast.FunctionDef)
    assert _source(text).is_explained(definition) is explained
