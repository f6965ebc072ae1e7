"""A glance at the lines of a file: where it seems to have a choice of layout."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8_testquality.facts.patterns import regex

if TYPE_CHECKING:
    from flake8_testquality.facts.source import Place, Source

_OPENERS = frozenset("([{")
_CLOSERS = frozenset(")]}")
_OPERATORS = frozenset("-+*/|&^<>!=")
_BEGINS_WITH_OPERATOR = regex(r"(?:and|or)\b|[-+*/|&^<>]|[!=]=")
_ENDS_WITH_OPERATOR = regex(r".*(?:\b(?:and|or)|[-+*/|&^<>]|[!=<>]=)$")
_FIRSTS = _OPERATORS | _CLOSERS | frozenset("ao")
_LASTS = _OPERATORS | _OPENERS | frozenset("dr")
#: What stands at the end of a line before an operator with one operand.
_OPENING = _OPENERS | frozenset(",=:")
#: How many lines above and below may be rows of the same table.
_NEAR = 3
_WORD = regex(r"[^\s,;:()\[\]{}]+")


class Glance:
    """Lines that seem to hold a place, from 1."""

    def __init__(self, source: Source) -> None:
        self._source = source
        codes = [line.strip() for line in source.lines]
        if "  #" in source.text:
            codes = [
                code.partition("  #")[0].rstrip() if "  #" in code else code for code in codes
            ]
        self._codes = codes
        #: Lines that begin with a binary operator, and that end with one.
        self.before: list[int] = []
        self.after: list[int] = []
        #: Lines that begin with a closing bracket.
        self.closing: list[int] = []
        #: First lines in a bracket that ends the line of code above, with that line.
        self.hanging: list[tuple[int, int]] = []
        firsts, lasts = _FIRSTS, _LASTS
        for place, code in enumerate(codes):
            if not code or not (code[-1] in lasts or code[0] in firsts):
                continue
            first, last = code[0], code[-1]
            if first in _CLOSERS:
                self.closing.append(place + 1)
            elif first in firsts and _BEGINS_WITH_OPERATOR.match(code):
                if self.code(self.above(place + 1))[-1:] not in _OPENING:
                    self.before.append(place + 1)
            if last in _OPENERS:
                below = place + 1
                while below < len(codes) and not codes[below]:
                    below += 1
                if below < len(codes) and codes[below][0] not in ")]}#":
                    self.hanging.append((below + 1, place + 1))
            elif last in lasts and _ENDS_WITH_OPERATOR.match(code):
                self.after.append(place + 1)

    @property
    def gaps(self) -> list[int]:
        """Lines that may hold several spaces behind a separator."""
        codes = self._codes
        if "\t" in self._source.text:
            return [row for row, code in enumerate(codes, 1) if "  " in code or "\t" in code]
        return [row for row, code in enumerate(codes, 1) if "  " in code]

    def code(self, row: int) -> str:
        """Return a line without indentation and comment; ``""`` before the first."""
        return self._codes[row - 1] if row else ""

    def above(self, row: int) -> int:
        """Return the line of code above a line, 0 for none."""
        row -= 1
        while row and not self._codes[row - 1]:
            row -= 1
        return row

    def indent(self, row: int) -> int:
        """Return by how many characters a line is indented."""
        line = self._source.lines[row - 1]
        return len(line) - len(line.lstrip())


def is_lined_up(source: Source, place: Place) -> bool:
    """Say whether what follows a gap begins or ends below or above something else nearby."""
    line = source.line(place.row)
    begin = len(line) - len(line[place.column :].lstrip())
    word = _WORD.match(line, begin)
    end = word.end() if word else 0
    for row in range(place.row - _NEAR, place.row + _NEAR + 1):
        other = source.line(row) if row != place.row else ""
        if other[begin : begin + 1].strip() and other[begin - 1] in " \t+-":
            return True
        if end and other[end - 1 : end].strip() and other[end : end + 1] == line[end : end + 1]:
            return True
    return False


def is_table_row(source: Source, row: int) -> bool:
    """Say whether a line is a row of a matrix: it and a line beside it begin with a bracket."""
    own, *beside = (source.line(each).strip() for each in (row, row - 1, row + 1))
    if own.startswith(("[", "(")):
        return any(other.startswith(("[", "(")) or "[[" in other for other in beside)
    return "[[" in own and any(other.startswith(("[", "(")) for other in beside)
