"""Outlines: equal code has equal ones, and most other code has others."""

from __future__ import annotations

import ast

import pytest

from flake8_testquality.facts.index import Index
from flake8_testquality.facts.outlines import Outlines, blocks_of


def outlines(source: str) -> tuple[int, ...]:
    """Return the outlines of the statements of a source."""
    tree = ast.parse(source)
    return Outlines(Index(tree)).of_block(tree.body)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a(1)", "b( 2 )"),
        ("x = a.b(c=1)", "y = d.b(\n    c='x')"),
        ("with a: b(1)", "with c:\n    d(2)"),
    ],
)
def test_layout_names_and_literals_do_not_count(one: str, other: str) -> None:
    assert outlines(one) == outlines(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("a.b()", "a.c()"), ("a(1)", "a(1, 2)"), ("a = b", "a += b"), ("a = 1", "a: int = 1")],
)
def test_attributes_sizes_and_classes_of_statements_count(one: str, other: str) -> None:
    assert outlines(one) != outlines(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("a.b()", "a.c()"), ("a(b=1)", "a(c=1)"), ("a(1)", "a(b)"), ("a = 1", "a: int = 1")],
)
def test_of_one_node_keywords_and_classes_of_nodes_count(one: str, other: str) -> None:
    left, right = ast.parse(one), ast.parse(other)

    assert Outlines(Index(left)).of(left) != Outlines(Index(right)).of(right)


def test_of_one_node_names_and_literals_do_not_count() -> None:
    tree = ast.parse("a.b(c=1)\nd.b(c='x')")
    found = Outlines(Index(tree))

    assert found.of(tree.body[0]) == found.of(tree.body[1])


def test_sizes_of_statements_and_of_a_block() -> None:
    tree = ast.parse("a\nb.c()\nd = 1")
    found = Outlines(Index(tree))

    assert found.of_sizes(tree.body) == (2, 4, 3)
    assert found.size(tree.body) == (3, 9)
    assert found.size(tree.body[:2]) == (2, 6)
    assert found.size([]) == (0, 0)


def test_a_block_has_one_outline_per_statement() -> None:
    tree = ast.parse("a\nb.c()\nif a:\n    b.c()\nd")
    found = Outlines(Index(tree))
    whole = found.of_block(tree.body)

    assert len(whole) == len(tree.body)
    assert whole[0] == whole[3] != whole[1]
    assert found.of_block(tree.body) is whole
    assert found.of_block([]) == ()


def test_weight_counts_the_statements_inside() -> None:
    source = "a\nwith b:\n    c\n    if d:\n        e\n    else:\n        f\ndef g():\n    h\n    i"
    tree = ast.parse(source)
    found = Outlines(Index(tree))

    assert [found.weight(statement) for statement in tree.body] == [1, 5, 1]


def test_blocks_of_a_statement_are_its_lists_of_statements() -> None:
    source = "try:\n    a\nexcept B:\n    b\nelse:\n    c\nfinally:\n    d"
    (statement,) = ast.parse(source).body

    assert [ast.unparse(block[0]) for block in blocks_of(statement)] == ["a", "c", "d", "b"]


def test_a_chain_of_branches_is_one_statement() -> None:
    source = "if a:\n    b\nelif c:\n    d\nelif e:\n    f\nelse:\n    g\n    h"
    (statement,) = ast.parse(source).body

    assert [len(block) for block in blocks_of(statement)] == [1, 1, 1, 2]
    assert [ast.unparse(block[0]) for block in blocks_of(statement)] == ["b", "d", "f", "g"]
