"""Layout: which of two ways to lay out code a file follows, as pycodestyle sees it.

The pairs are those between which pycodestyle does not choose: its checks for
them contradict each other or are off by default. A glance at the text comes
first; only statements that it points to are tokenized, and only in files where
it sees both ways.
"""

from __future__ import annotations

import ast
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_testquality.facts.ballots import MIN_PLACES, Ballot
from flake8_testquality.facts.extents import Extents, is_text
from flake8_testquality.facts.glance import Glance, is_lined_up, is_table_row
from flake8_testquality.facts.index import FunctionNode
from flake8_testquality.facts.patterns import regex
from flake8_testquality.facts.source import LogicalLine, Place

if TYPE_CHECKING:
    from flake8_testquality.facts.module import Module

_BRACKETS = frozenset("([{")
_HEAD = regex(r"(?:async\s+)?(?:def|class|if|elif|for|while|with|except|match|case)\b")
_HEADS = tuple("async def class if elif for while with except match case".split())
_GAP = regex(r"[,;:][ \t]*(?:  |\t)[ \t]*(?=[^\s#])")
_ARITHMETIC = (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.MatMult)


_NONE = Ballot(((), ()))


class Layout:
    """The habits of layout that one module shows."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._source = module.source
        self._extents = Extents(module.tree, module.source)

    @cached_property
    def _glance(self) -> Glance:
        return Glance(self._source)

    @cached_property
    def operator_breaks(self) -> Ballot:
        """Breaks before a binary operator, and after one (W503, W504)."""
        before = self._in_code(self._glance.before)
        after = self._in_code(self._glance.after) if before else []
        if not before or not after:
            return _NONE
        # The smaller side first: as a rule it proves to be empty.
        sides = [("W503", before), ("W504", after)]
        found: dict[str, list[Place]] = {"W503": [], "W504": []}
        for code, rows in sorted(sides, key=lambda side: len(side[1])):
            found[code] = [place for line in self._at(rows) for place in line.found([code])]
            if not found[code]:
                return _NONE
        # An operator on a line of its own is on either side.
        alone = set(found["W503"]) & set(found["W504"])
        before_it, after_it = (
            [place for place in found[code] if place not in alone] for code in ("W503", "W504")
        )
        return Ballot((before_it, after_it))

    @cached_property
    def closing_brackets(self) -> Ballot:
        """Closing brackets below the line that opened them, and indented ones (E133, E123)."""
        rows = self._glance.closing
        if len(rows) < MIN_PLACES:
            return _NONE
        seem_indented = [row for row in rows if self._seems_indented(row)]
        if not seem_indented or self._is_divided(len(seem_indented), len(rows)):
            return _NONE
        size = self._indent_size
        indented = [
            place
            for line in self._at(seem_indented)
            for place in line.found(["E123"], indent_size=size)
        ]
        if not indented or self._is_divided(len(indented), len(rows)):
            return _NONE
        known = {place.row for place in indented}
        plain, others = self._split_by_opening([row for row in rows if row not in known])
        flush = plain + [
            place
            for line in self._at(others)
            for place in line.found(["E133"], indent_size=size, hang_closing=True)
            if place.row in others
        ]
        flush.sort()
        return Ballot((flush, indented))

    def _split_by_opening(self, rows: Iterable[int]) -> tuple[list[Place], set[int]]:
        """Return closing brackets that plainly stand as far in as the line that opens them.

        All lines between the two are indented more and close what they open, so
        that pycodestyle has nothing to add. The other lines are returned as they are.
        """
        plain: list[Place] = []
        others: set[int] = set()
        for row in rows:
            if self._opens_above(row):
                plain.append(Place(row, self._glance.indent(row)))
            else:
                others.add(row)
        return plain, others

    def _opens_above(self, row: int) -> bool:
        glance = self._glance
        indent = glance.indent(row)
        if indent % self._indent_size:
            return False
        balance = 0
        above = glance.above(row)
        while above and glance.indent(above) > indent:
            code = glance.code(above)
            balance += sum(map(code.count, "([{")) - sum(map(code.count, ")]}"))
            above = glance.above(above)
        code = glance.code(above)
        return (
            balance == 0
            and code[-1:] in _BRACKETS
            and not code.startswith((*")]}", *_HEADS))
            and glance.indent(above) == indent
        )

    def _seems_indented(self, row: int) -> bool:
        """Say whether a closing bracket may stand below what is inside it."""
        glance = self._glance
        above = glance.above(row)
        if not above or glance.indent(above) != glance.indent(row):
            return False
        return glance.code(above)[-1] not in _BRACKETS

    @cached_property
    def continuation_indents(self) -> Ballot:
        """First lines in a bracket, indented by one level and by another width (E121, E126).

        pycodestyle says which are not indented by one level; the others are as
        wide as a block is indented.
        """
        hangs = self.hangs
        size = self._indent_size
        odd = [row for row, hang in hangs.items() if hang != size]
        total = len(hangs)
        if not odd or total < MIN_PLACES or len(odd) == total:
            return _NONE
        if self._is_divided(len(odd), total):
            return _NONE
        other = [
            place
            for line in self._at(odd)
            for place in line.found(["E121", "E126"], indent_size=size)
            if place.row in hangs and hangs[place.row] != size
        ]
        if not other:
            return _NONE
        usual = [
            Place(row, self._glance.indent(row))
            for row in self._in_code(row for row, hang in hangs.items() if hang == size)
        ]
        return Ballot((usual, other))

    def _is_divided(self, count: int, total: int) -> bool:
        """Say whether neither side can have the majority that the user asks for.

        At the first glance, which sees a few places too many on either side.
        """
        return min(count, total - count) * 100 > total * (
            100 - self._module.settings.consistency_margin + 10
        )

    @cached_property
    def hangs(self) -> dict[int, int]:
        """By how many columns each line is indented whose bracket ends the line before it."""
        found = {}
        glance, size = self._glance, self._indent_size
        for row, above in glance.hanging:
            opening = glance.code(above)
            width = glance.indent(row) - glance.indent(above)
            if opening[0] in _BRACKETS:
                brackets = len(opening) - len(opening.lstrip("([{"))
                if width == size + brackets:
                    # It is one level from what stands behind the brackets.
                    continue
            if width <= 0 or opening[0] == "#":
                continue
            # The head of a block is indented more, to set it apart from the body.
            if opening.startswith(_HEADS) and _HEAD.match(opening):
                continue
            if "\t" not in self._source.lines[row - 1][:width]:
                found[row] = width
        return found

    @cached_property
    def operator_spacing(self) -> Ballot:
        """Arithmetic operators with spaces around them, and without (E226).

        Operators that stand alone in their expression: with several, spaces
        may show which one binds less. Those of slices are left out for the same.
        """
        nodes = [node for node in self._module.index.all(ast.BinOp) if self._is_alone(node)]
        tight = []
        for node in nodes:
            text = self._source.lines[(node.left.end_lineno or 1) - 1]
            if text.isascii() and not text[node.left.end_col_offset or 0].isspace():
                tight.append(node)
        if not tight or len(tight) == len(nodes):
            return _NONE
        spans = [
            (Place(node.left.end_lineno or 0, node.left.end_col_offset or 0),
             Place(node.right.lineno, node.right.col_offset))
            for node in nodes
        ]  # fmt: skip
        spaced: list[Place] = []
        bare: list[Place] = []
        for line in self._at(sorted({node.right.lineno for node in nodes})):
            without = set(line.found(["E226"]))
            for place in _operators(line):
                if any(begin <= place <= end for begin, end in spans):
                    (bare if place in without else spaced).append(place)
        return Ballot((spaced, bare))

    def _is_alone(self, node: ast.BinOp) -> bool:
        if not isinstance(node.op, _ARITHMETIC) or node.left.end_lineno != node.right.lineno:
            return False
        if isinstance(node.left, ast.BinOp) or isinstance(node.right, ast.BinOp):
            return False
        if isinstance(node.right, ast.Constant) and isinstance(node.right.value, complex):
            # ``3+4j`` is one number.
            return False
        parent = self._module.index.parent(node)
        return not isinstance(
            parent, (ast.BinOp, ast.UnaryOp, ast.Slice, ast.Subscript, ast.FormattedValue)
        )

    @cached_property
    def short_functions(self) -> Ballot:
        """Functions of one short statement: below their ``def``, and behind it (E704)."""
        index = self._module.index
        functions: list[FunctionNode] = [*index.all(ast.FunctionDef)]
        functions += index.all(ast.AsyncFunctionDef)
        nodes = [node for node in functions if len(node.body) == 1]
        if not any(node.lineno == node.body[0].lineno for node in nodes):
            return _NONE
        below: list[Place] = []
        behind: list[Place] = []
        for node in nodes:
            only = node.body[0]
            if is_text(only) or node.body[0].lineno != (only.end_lineno or 0):
                continue
            line = self._extents.logical_line(node.lineno)
            if line is None or line.tokens[-1].end[0] > 1:
                continue
            if node.lineno == only.lineno:
                behind += line.found(["E704"])[:1]
                continue
            joined = f"{line.text} {self._source.line(only.lineno).strip()}"
            width = len(line.lines[0]) - len(line.lines[0].lstrip()) + len(joined)
            if width < 80 and line.offsets_found(joined, ["E704"]):
                below.append(Place(node.lineno, node.col_offset))
        return Ballot((below, behind))

    @cached_property
    def separator_spacing(self) -> Ballot:
        """One space after a comma, colon or semicolon, and several (E241, E242).

        Columns that are lined up with those of a line above or below, and rows of a
        matrix, are left out.
        """
        codes = ("E241", "E242")
        rows = []
        for row in self._glance.gaps:
            for match in _GAP.finditer(self._source.line(row)):
                if not is_lined_up(self._source, Place(row, match.start() + 1)):
                    rows.append(row)
                    break
        wide = [
            place
            for line in self._at(rows)
            for place in line.found(codes)
            if not is_lined_up(self._source, place) and not is_table_row(self._source, place.row)
        ]
        if not wide:
            return _NONE
        single: list[Place] = []
        everything = self._at(range(1, len(self._source.lines) + 1))
        for line in everything:
            # With all spaces doubled pycodestyle would report every one: so it counts them.
            doubled = line.text.replace(" ", "  ")
            own = set(line.found(codes))
            for offset in line.offsets_found(doubled, codes):
                place = line.place(offset - doubled.count(" ", 0, offset) // 2)
                rest = self._source.line(place.row)[place.column :]
                if rest.startswith(" ") and not rest.lstrip().startswith("#"):
                    if place not in own:
                        single.append(place)
        return Ballot((single, wide))

    @cached_property
    def _indent_size(self) -> int:
        for node in self._module.index.all(ast.FunctionDef):
            if node.body[0].lineno > node.lineno:
                return max(1, node.body[0].col_offset - node.col_offset)
        return 4

    def _in_code(self, rows: Iterable[int]) -> list[int]:
        """Return the lines that stand in code, and not in a comment or docstring."""
        return [row for row in rows if self._is_in_code(row)]

    def _is_in_code(self, row: int) -> bool:
        if self._glance.code(row)[:1] == "#":
            return self._extents.of(row) is not None
        texts = self._texts
        number = bisect_right(texts, (row, row)) - 1
        # A last line that begins at the row sorts behind it.
        return not any(first <= row <= last for first, last in texts[max(number, 0) : number + 2])

    @cached_property
    def _texts(self) -> list[tuple[int, int]]:
        """First and last lines of docstrings, and of other strings that are statements."""
        return [
            (node.lineno, node.end_lineno or 0)
            for node in self._module.index.all(ast.Expr)
            if node.value.__class__ is ast.Constant
        ]

    def _at(self, rows: Iterable[int]) -> list[LogicalLine]:
        """Return the logical lines that lines of the file belong to, each once."""
        found = {}
        for row in rows:
            line = self._extents.logical_line(row)
            if line is not None:
                found[line.first] = line
        return list(found.values())


def _operators(line: LogicalLine) -> Iterator[Place]:
    """Yield the places right behind the arithmetic operators of a line.

    Without any spaces pycodestyle would report every one: that is how it counts them.
    """
    squeezed = [
        token._replace(start=(1, number), end=(1, number + 1))
        for number, token in enumerate(line.tokens)
    ]
    for place in line.found(["E226"], tokens=squeezed):
        row, column = line.tokens[place.column - 1].end
        yield Place(row + line.first - 1, column)
