"""Literals: values that are written down, ``-1`` and ``[1, "a"]`` as a whole."""

from __future__ import annotations

import ast
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import accumulate, chain

from flake8_testquality.facts.index import Index
from flake8_testquality.facts.patterns import regex

#: Nodes of a list or the like that is one value; a longer one is a table of data.
_NODES = 12
_DISPLAYS = (ast.List, ast.Tuple, ast.Set, ast.Dict)
_PARTS = frozenset({*_DISPLAYS, ast.Constant, ast.UnaryOp, ast.JoinedStr})
_NUMBERS = frozenset({int, float, complex})
_WRITTEN = regex(r"""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|(?<![\w.])\d[\d.]*""")


def left_out_of(text: str) -> str:
    """Return a piece of source with a sign in the place of each string and number."""
    return _WRITTEN.sub("…", text)


def is_literal(node: ast.expr) -> bool:
    """Say whether a value is written down: a constant, or a display of constants."""
    queue: list[ast.expr | None] = [node]
    for item in queue:
        if isinstance(item, ast.Constant):
            continue
        if isinstance(item, ast.UnaryOp):
            queue.append(item.operand)
        elif isinstance(item, (ast.List, ast.Tuple, ast.Set)):
            queue += item.elts
        elif isinstance(item, ast.Dict):
            queue += [*item.keys, *item.values]
        else:
            return False
    return True


def is_none(value: ast.expr) -> bool:
    """Say whether an expression is ``None`` itself."""
    return isinstance(value, ast.Constant) and value.value is None


def is_falsy(value: ast.expr) -> bool:
    """Say whether an expression is ``None``, ``False``, ``0`` or another constant like them."""
    return isinstance(value, ast.Constant) and not value.value


class Literal:
    """A value that is written down; equal to one of the same type and value only."""

    def __init__(self, nodes: list[ast.AST]) -> None:
        self._node = nodes[0]
        self._key = tuple([_part(node) for node in nodes])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Literal) and self._key == other._key

    def __hash__(self) -> int:
        return hash(self._key)

    def __str__(self) -> str:
        try:
            return ast.unparse(self._node)
        except (ValueError, RecursionError):
            # Numbers of very many digits are not written in decimals.
            return "a large number"


def _part(node: ast.AST) -> tuple[object, ...]:
    if isinstance(node, ast.Constant):
        # ``1``, ``1.0`` and ``True`` are equal but not the same.
        return type(node.value), node.value
    if isinstance(node, ast.UnaryOp):
        return (type(node.op),)
    if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        return type(node), len(node.elts)
    return type(node), len(node.keys) if isinstance(node, ast.Dict) else 0


class Literals:
    """The literals of a module that are more than one node: each counts as one."""

    def __init__(self, index: Index) -> None:
        self._index = index

    @cached_property
    def _longer(self) -> dict[int, int]:
        """Where those that are more than one node begin, each with where it ends."""
        index = self._index
        found: dict[int, int] = {}
        last = 0
        kinds = (*_DISPLAYS, ast.UnaryOp, ast.JoinedStr)
        for number in sorted(chain.from_iterable(map(index.numbers, kinds))):
            end = index.ends.get(number, number + 1)
            # Inner ones are parts of the outer one.
            if number >= last and end - number <= _NODES:
                if all(map(_may_be_part, index.nodes[number:end])):
                    found[number] = last = end
        return found

    @cached_property
    def _begins(self) -> list[int]:
        return list(self._longer)

    @cached_property
    def _surplus(self) -> list[int]:
        """How many nodes more than one those up to each of them have, all together."""
        return [0, *accumulate(end - first - 1 for first, end in self._longer.items())]

    def size(self, first: int, last: int) -> int:
        """Count the nodes of a stretch, each literal as one."""
        begins, surplus = self._begins, self._surplus
        begin = bisect_left(begins, first)
        return last - first - surplus[bisect_left(begins, last, begin)] + surplus[begin]

    def ends(self, first: int, last: int) -> Mapping[int, int]:
        """Return the end of each node of a stretch as if each literal were one node."""
        ends = self._index.ends
        if self.size(first, last) == last - first:
            return ends
        return {
            number: number + self.size(number, ends[number])
            for number in range(first, last)
            if number in ends
        }

    def nodes(self, first: int, last: int) -> Iterator[tuple[int, object]]:
        """Yield the nodes of a stretch with their numbers, literals in place of theirs."""
        nodes, longer = self._index.nodes, self._longer
        number = first
        while number < last:
            node = nodes[number]
            end = longer.get(number)
            if end is not None:
                yield number, Literal(nodes[number:end])
                number = end
                continue
            yield number, Literal([node]) if node.__class__ is ast.Constant else node
            number += 1


def _may_be_part(node: ast.AST) -> bool:
    """Say whether a node may stand in a literal; those below it are asked one by one."""
    if isinstance(node, ast.UnaryOp):
        operand = node.operand
        is_signed = isinstance(node.op, (ast.USub, ast.UAdd))
        return is_signed and isinstance(operand, ast.Constant) and type(operand.value) in _NUMBERS
    if isinstance(node, ast.Dict):
        return None not in node.keys
    if isinstance(node, (ast.List, ast.Tuple)):
        return isinstance(node.ctx, ast.Load)
    return node.__class__ in _PARTS
