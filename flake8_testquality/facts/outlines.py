"""Outlines: a quick look at statements that tells most of them apart."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from flake8_testquality.facts.index import Index

#: Statements that hold others.
COMPOUND = frozenset(
    {ast.If, ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith, ast.Try, ast.Match}
    | {kind for name in ("TryStar",) if (kind := getattr(ast, name, None)) is not None}
)


def blocks_of(statement: Any) -> Iterator[list[ast.stmt]]:
    """Yield the lists of statements inside a compound statement.

    The branches of ``if``, ``elif`` and ``else`` are those of one statement.
    """
    while isinstance(statement, ast.If):
        yield statement.body
        if len(statement.orelse) != 1 or not isinstance(statement.orelse[0], ast.If):
            if statement.orelse:
                yield statement.orelse
            return
        statement = statement.orelse[0]
    for field in ("body", "orelse", "finalbody"):
        found = getattr(statement, field, None)
        if found:
            yield found
    for field in ("handlers", "cases"):
        for part in getattr(statement, field, ()):
            yield part.body


class Outlines:
    """A number per statement that equal code shares, names and literals apart.

    It comes from the classes of the nodes and the names of attributes and
    keywords, read for the whole module at once. Other code has another number
    as a rule, not always: what decides is the fingerprint.
    """

    def __init__(self, index: Index) -> None:
        self._index = index
        self._memo: dict[ast.stmt, tuple[int, ...]] = {}

    @cached_property
    def _labels(self) -> tuple[object, ...]:
        index = self._index
        nodes: list[Any] = index.nodes
        labels: list[object] = list(map(type, nodes))
        for number in index.numbers(ast.Attribute):
            labels[number] = nodes[number].attr
        for number in index.numbers(ast.keyword):
            labels[number] = nodes[number].arg
        return tuple(labels)

    def of(self, node: ast.AST) -> int:
        """Return the outline of a node with all that stands below it."""
        first, last = self._index.stretch(node)
        return hash(self._labels[first:last])

    def of_block(self, statements: Sequence[ast.stmt]) -> tuple[int, ...]:
        """Return the outlines of statements that follow one another up to the end of a block.

        They are remembered by the first of the statements.
        """
        if not statements:
            return ()
        known = self._memo.get(statements[0])
        if known is None:
            labels = self._labels
            # A statement ends where the next one begins.
            *begins, end = self._index.limits(statements)
            ends = [*begins[1:], end]
            known = tuple([hash(labels[a:b]) for a, b in zip(begins, ends)])
            self._memo[statements[0]] = known
        return known

    def weight(self, statement: ast.stmt) -> int:
        """Count a statement with those inside it; a nested function is one."""
        if statement.__class__ not in COMPOUND:
            return 1
        return self._index.count_statements(statement)
