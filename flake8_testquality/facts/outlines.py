"""Outlines: a quick look at statements that tells most of them apart."""

from __future__ import annotations

import ast
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import sub
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

    Other code has another number as a rule, not always: what decides is the
    fingerprint.
    """

    def __init__(self, index: Index) -> None:
        self._index = index
        self._memo: dict[ast.stmt, tuple[int, ...]] = {}

    def of(self, node: ast.AST) -> int:
        """Return a number for the classes of the nodes below a node, attributes and keywords."""
        return hash(tuple([_label(each) for each in self._index.everything_below(node)]))

    def of_block(self, statements: Sequence[ast.stmt]) -> tuple[int, ...]:
        """Return the outlines of statements that follow one another up to the end of a block.

        They come from class, size and the names of attributes, for which no
        other node need be looked at. They are remembered by the first of the
        statements, and are not those of ``of``.
        """
        if not statements:
            return ()
        known = self._memo.get(statements[0])
        if known is None:
            numbers, names = self._index.numbers(ast.Attribute), self._index.attributes
            # A statement ends where the next one begins.
            limits = self._index.limits(statements)
            places = [bisect_left(numbers, limit) for limit in limits]
            known = tuple(
                [
                    hash((node.__class__, end - begin, names[first:last]))
                    for node, begin, end, first, last in zip(
                        statements, limits, limits[1:], places, places[1:]
                    )
                ]
            )
            self._memo[statements[0]] = known
        return known

    def size(self, statements: Sequence[ast.stmt]) -> tuple[int, int]:
        """Count statements that follow one another, and their nodes: what costs least."""
        if not statements:
            return 0, 0
        index = self._index
        last = index.stretch(statements[-1])[1]
        return len(statements), last - index.number(statements[0])

    def of_sizes(self, statements: Sequence[ast.stmt]) -> tuple[int, ...]:
        """Return the sizes of statements that follow one another: cheaper still."""
        limits = self._index.limits(statements)
        return tuple(map(sub, limits[1:], limits))

    def weight(self, statement: ast.stmt) -> int:
        """Count a statement with those inside it; a nested function is one."""
        if statement.__class__ not in COMPOUND:
            return 1
        return self._index.count_statements(statement)


def _label(node: Any) -> object:
    kind = node.__class__
    if kind is ast.Attribute:
        return node.attr
    return node.arg if kind is ast.keyword else kind
