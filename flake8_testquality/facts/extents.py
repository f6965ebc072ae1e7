"""Extents: which lines of a file are one logical line."""

from __future__ import annotations

import ast
from bisect import bisect_right
from typing import NamedTuple

from flake8_testquality.facts.source import LogicalLine, Source


class Extent(NamedTuple):
    """The lines of a simple statement, of a decorator or of the head of a block, from 1."""

    first: int
    last: int
    #: Whether it is the first one of an indented block.
    opens_block: bool


class Extents:
    """Logical lines by the lines of a file, found through the tree and cut out one by one."""

    def __init__(self, tree: ast.Module, source: Source) -> None:
        self._tree = tree
        self._source = source
        self._lines: dict[int, LogicalLine | None] = {}
        self._known: dict[ast.AST, _Below] = {}

    def logical_line(self, row: int) -> LogicalLine | None:
        """Return the logical line that a line of the file belongs to.

        ``None`` for comments, docstrings and what cannot be read on its own.
        """
        extent = self.of(row)
        if extent is None:
            return None
        first, last, opens_block = extent
        if first not in self._lines:
            self._lines[first] = self._source.logical_line(first, last, opens_block=opens_block)
        return self._lines[first]

    def of(self, row: int) -> Extent | None:
        """Return the extent around a line of the file; ``None`` for comments and docstrings."""
        below = self._below(self._tree)
        while True:
            number = bisect_right(below.starts, row) - 1
            if number < 0:
                return None
            node = below.nodes[number]
            if row > (node.end_lineno or 0) or is_text(node):
                return None
            opens = any(node is each for each in below.openers)
            if opens and self._source.line(node.lineno).lstrip().startswith("elif"):
                opens = False
            decorators: list[ast.expr] = getattr(node, "decorator_list", [])
            for decorator in decorators:
                if decorator.lineno <= row <= (decorator.end_lineno or 0):
                    is_first = opens and decorator is decorators[0]
                    return Extent(decorator.lineno, decorator.end_lineno or 0, is_first)
            opens = opens and not decorators
            below = self._below(node)
            if not below.nodes:
                return Extent(node.lineno, node.end_lineno or 0, opens)
            if node.lineno <= row < below.starts[0]:
                return Extent(node.lineno, below.starts[0] - 1, opens)

    def _below(self, node: ast.stmt | ast.excepthandler | ast.Module) -> _Below:
        found = self._known.get(node)
        if found is None:
            found = self._known[node] = _below(node)
        return found


class _Below(NamedTuple):
    """What stands in the blocks of a statement, handlers as a whole, in order."""

    nodes: list[ast.stmt | ast.excepthandler]
    starts: list[int]
    #: The first statement of each block.
    openers: list[ast.stmt]


def _below(node: ast.stmt | ast.excepthandler | ast.Module) -> _Below:
    blocks: list[list[ast.stmt]]
    if isinstance(node, ast.Match):
        blocks = [case.body for case in node.cases]
    else:
        blocks = [getattr(node, field, []) for field in ("body", "orelse", "finalbody")]
    nodes: list[ast.stmt | ast.excepthandler] = list(blocks[0])
    nodes += getattr(node, "handlers", [])
    for block in blocks[1:]:
        nodes += block
    starts = [
        min([each.lineno, *(item.lineno for item in getattr(each, "decorator_list", ()))])
        for each in nodes
    ]
    return _Below(nodes, starts, [block[0] for block in blocks if block])


def is_text(node: ast.AST) -> bool:
    """Say whether a statement is a docstring, or ``...``."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
